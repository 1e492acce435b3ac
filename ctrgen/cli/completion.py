"""``ctrgen completion``."""

from __future__ import annotations

import os
import sys
from pathlib import PurePath

import click

from ctrgen.cli.streams import reader_may_leave
from ctrgen.cli.vietnamese import HELP, Choice, Command, WrongUsage

SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command(
    cls=Command,
    short_help="In đoạn mã để phím Tab điền tiếp lệnh ctrgen.",
    help="""In đoạn mã để trong cửa sổ dòng lệnh, phím Tab điền tiếp tên lệnh, tùy chọn, giá trị và tên tệp.

    Cài một lần bằng dòng lệnh dưới đây, rồi mở cửa sổ mới. Không ghi tên thì lấy theo biến SHELL.

    \b
    Ví dụ:
      bash        echo 'eval "$(ctrgen completion bash)"' >> ~/.bashrc
      zsh         echo 'eval "$(ctrgen completion zsh)"' >> ~/.zshrc
      fish        ctrgen completion fish > ~/.config/fish/completions/ctrgen.fish
      PowerShell  Add-Content $PROFILE 'ctrgen completion powershell | Out-String | Invoke-Expression'
    """,
)
@click.argument("shell", required=False, type=Choice(SHELLS), metavar=f"[{'|'.join(SHELLS)}]")
@click.pass_context
@HELP
def completion(ctx: click.Context, shell: str | None) -> None:
    """Print the script of a shell."""
    from click.shell_completion import ShellComplete, get_completion_class

    made_for = get_completion_class(shell or _usual_shell())
    if made_for is None:
        raise WrongUsage(f"Bản click này không có mã cho {shell}; cần click từ bản 8.5.")
    root = ctx.find_root()
    name = root.info_name or "ctrgen"
    for_this = made_for(root.command, {}, name, f"_{name.upper()}_COMPLETE")
    # Not that of the class: for bash it asks the bash of this machine for its version, in English.
    script = ShellComplete.source(for_this)
    with reader_may_leave():
        click.echo(script.encode(), nl=False)


def _usual_shell() -> str:
    name = "powershell" if sys.platform == "win32" else PurePath(os.environ.get("SHELL", "")).name
    if name not in SHELLS:
        raise WrongUsage(f"Ghi rõ tên: ctrgen completion {'|'.join(SHELLS)}.")
    return name

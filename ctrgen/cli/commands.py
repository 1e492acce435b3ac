"""The command ``ctrgen``, and where those below it are."""

from __future__ import annotations

from importlib import import_module

import click

from ctrgen import __version__
from ctrgen.cli.vietnamese import HELP, Group

NAMES = (
    *("new", "import", "render", "preview", "validate", "rule", "standard", "template"),
    *("doctor", "completion", "schema", "lsp"),
)
"""The commands, each in the module of its name, or of the name below."""

_MODULES = {"import": "importing"}
"""Of a command whose name is a word of Python."""


class Commands(Group):
    """The commands; of a module nothing is known until its command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the help."""
        del ctx
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them."""
        del ctx
        if cmd_name not in NAMES:
            return None
        name = _MODULES.get(cmd_name, cmd_name)
        command: click.Command = getattr(import_module(f"ctrgen.cli.{name}"), name)
        return command


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's signature
    if wanted:
        click.echo(f"ctrgen {__version__}")
        ctx.exit()


@click.group(
    cls=Commands,
    help="""Soạn chương trình công tác tháng: từ một tệp YAML ra văn bản đúng thể thức.

    \b
    Ví dụ:
      ctrgen new thang-07-2020.yaml --from thang-06-2020.yaml
                                              bắt đầu từ chương trình tháng trước
      ctrgen import "CTr thang 6.docx"        chuyển văn bản Word đã có thành tệp YAML
      ctrgen validate thang-06-2020.yaml      kiểm tra trước khi trình
      ctrgen render thang-06-2020.yaml        tạo thang-06-2020.docx và .pdf
    """,
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Hiện phiên bản rồi thoát.",
)
@HELP
def ctrgen() -> None:
    """Hold the commands."""

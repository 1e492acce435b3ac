"""The command line: parse, call, print, exit."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import click

from ctrgen.cli import vietnamese
from ctrgen.system import reason

INTERRUPTED = 130


def main() -> None:
    """Run ``ctrgen`` and exit with its code: 0 fine, 1 the document, 2 the command, 3 the machine."""
    # Importing allocates much and frees nothing: collecting garbage all the while is time lost.
    gc.set_threshold(50_000)
    _without_plugins()
    # Whoever stops us so wants what Ctrl-C does: nothing left behind, and not a word but one.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.unraisablehook = lambda _: None
    sys.stdout, sys.stderr = _as_utf8(sys.stdout), _as_utf8(sys.stderr)
    _leave(_run())


def _without_plugins() -> None:
    """Keep pydantic from looking for plugins: validation must not depend on what else is installed."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    # What would look takes 10 ms to import all the same: it reads the metadata of packages, as e-mail.
    seeker = ModuleType("pydantic.plugin._loader")
    vars(seeker)["get_plugins"] = tuple
    sys.modules.setdefault(seeker.__name__, seeker)


def _run() -> int:
    try:
        from ctrgen.cli.commands import ctrgen

        code = ctrgen.main(prog_name="ctrgen", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit as done:  # click has told a shell how a line may go on
        return int(done.code or 0)
    except click.UsageError as error:
        click.echo(vietnamese.explain(error), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng theo yêu cầu.", err=True)
        return INTERRUPTED
    except OSError as error:
        click.echo(f"Không ghi được kết quả: {reason(error)}.", err=True)
        return 3
    except Exception as error:  # noqa: BLE001 - a bug is reported, never shown as a traceback
        click.echo(vietnamese.bug(error), err=True)
        return 3
    return int(code or 0)


def _as_utf8(stream: Any) -> Any:
    """A stream that takes all text; file names that are not Unicode go out as the bytes they are."""
    if stream is None:  # closed by whoever started us
        return Path(os.devnull).open("w", encoding="utf-8")
    if hasattr(stream, "reconfigure"):
        # Half a pair of surrogates, which Windows lets stand in a name, stands for no byte.
        errors = "surrogatepass" if sys.platform == "win32" else "surrogateescape"
        stream.reconfigure(encoding="utf-8", errors=errors)
    return stream


def _leave(code: int) -> NoReturn:
    """End the process at once: to take all modules apart first takes longer than to draw a PDF."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a reader that has left, a stream that is closed
            stream.flush()
    os._exit(code)

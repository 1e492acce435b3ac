"""The command line: parse, call, print, exit."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from io import TextIOWrapper

INTERRUPTED = 130


def main() -> None:
    """Run ``ctrgen`` and exit with its code: 0 fine, 1 the document, 2 the command, 3 the machine."""
    # Importing allocates much and frees nothing: collecting garbage all the while is time lost.
    gc.set_threshold(50_000)
    # Validation must not depend on what else is installed; looking for it costs time too.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    for stream in (sys.stdout, sys.stderr):
        _as_utf8(stream)  # type: ignore[arg-type]
    sys.exit(_run())


def _run() -> int:
    from ctrgen.cli import commands, vietnamese

    try:
        code = commands.ctrgen.main(prog_name="ctrgen", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        click.echo(vietnamese.explain(error), err=True)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng theo yêu cầu.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing may be flushed to it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - a bug is reported, never shown as a traceback
        click.echo(vietnamese.bug(error), err=True)
        return 3
    return int(code or 0)


def _as_utf8(stream: TextIOWrapper) -> None:
    # File names that are not UTF-8 go out as the bytes they are.
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")

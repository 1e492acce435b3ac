"""A command line from its words to its exit code."""

from __future__ import annotations

import sys

import click

from ctrgen.cli import refused, vietnamese
from ctrgen.cli.commands import ctrgen
from ctrgen.cli.interrupts import INTERRUPTS


def run() -> int:
    """Run the command that was typed.

    Raises:
        KeyboardInterrupt: whoever typed it wants it no more.
    """
    try:
        code = ctrgen.main(prog_name="ctrgen", standalone_mode=False)
        if not sys.stdout.closed:  # as the language server leaves it
            sys.stdout.flush()
    except SystemExit as done:  # click has told a shell how a line may go on
        return int(done.code or 0)
    except click.UsageError as error:
        click.echo(vietnamese.explain(error), err=True)
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except Exception as error:  # noqa: BLE001 - a bug is reported, never shown as a traceback
        if INTERRUPTS.came:  # where it fell, something took it for a fault of its own
            raise KeyboardInterrupt from None
        return _failed(error)
    return refused.EXIT_CODE if refused.noted() else int(code or 0)


def _failed(error: Exception) -> int:
    if isinstance(error, OSError):
        refused.tell(error)
        return refused.EXIT_CODE
    click.echo(vietnamese.bug(error), err=True)
    return 3

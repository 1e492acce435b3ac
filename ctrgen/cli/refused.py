"""What the machine did not take of standard output: said once, and remembered to the end of the command."""

from __future__ import annotations

import click

from ctrgen.system import reason

EXIT_CODE = 3
_REFUSED: list[OSError] = []


def note(error: OSError) -> None:
    """Say that standard output takes no more, and go on."""
    _REFUSED.append(error)
    tell(error)


def tell(error: OSError) -> None:
    """Say why the machine did not take what a command had to say."""
    click.echo(f"Không ghi được kết quả: {reason(error)}.", err=True)


def noted() -> bool:
    """Whether anything was noted since this was last asked."""
    refused = bool(_REFUSED)
    _REFUSED.clear()
    return refused

"""What the logs of the libraries of a server tell whoever types: nothing but faults of ours."""

from __future__ import annotations

import logging

import click

from ctrgen.cli import vietnamese


def tell_faults_alone(name: str, besides: type[BaseException] | tuple[type[BaseException], ...] = ()) -> None:
    """Let a logger, and all below it, say what went wrong in ctrgen, as every command does, and no more.

    Args:
        name: the logger.
        besides: what a client is to blame for.
    """
    logger = logging.getLogger(name)
    logger.propagate = False
    logger.handlers = [_Faults(besides)]


class _Faults(logging.Handler):
    def __init__(self, besides: type[BaseException] | tuple[type[BaseException], ...]) -> None:
        super().__init__()
        self._besides = besides

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, Exception) and not isinstance(error, self._besides):
            click.echo(vietnamese.bug(error), err=True)

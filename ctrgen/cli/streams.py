"""Standard input, output and error, as every command uses them."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ctrgen.cli import refused
from ctrgen.report import report
from ctrgen.report.visible import of_no_command
from ctrgen.source.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ctrgen.diagnostics import Diagnostic

_BOM = b"\xef\xbb\xbf"


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """Go on in silence when whoever read our output has seen enough, as ``head`` does.

    Where there is no room for it, that is said once, and what else was asked is done.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            refused.note(error)


def as_line(path: Path) -> str:
    """A path as a line: one that a runner of workflows would take for a command begins with its folder."""
    return of_no_command(" ".join(os.fspath(path).splitlines()))


def tell(found: Sequence[Diagnostic]) -> None:
    """Show diagnostics beside the product of a command."""
    if found:
        report(found, "full", sys.stderr)


def read_stdin() -> bytes:
    """All of standard input, or a byte more than a file may have."""
    if sys.stdin is None:  # closed by whoever started us
        return b""
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def byte_order_mark(path: Path) -> bytes:
    """The mark that a file begins with; nothing where it has none."""
    with path.open("rb") as stream:
        return _BOM if stream.read(len(_BOM)) == _BOM else b""

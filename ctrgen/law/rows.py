"""The rows of a table of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOM = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a file."""
    return (_ROOM / name).read_text(encoding="utf-8").splitlines()


def rows(name: str) -> Iterator[list[str]]:
    """The cells of each row below the head; tabs part them."""
    return (line.split("\t") for line in lines(name)[1:])

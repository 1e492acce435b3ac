"""Changes of a text by stretches: whatever lies in none of them stays byte for byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.source import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.source import Node, SourceText

_BREAK = re.compile("\r\n|\n|\r")
_REST = re.compile(r"[ \t]*(?:#.*)?(?=[\n\r\x85\u2028\u2029]|\Z)")
_DIGITS = re.compile(r"[0-9]+")

REVIEW = "# Xem lại: "
"""How every comment begins that asks the author for a decision."""


class Change(NamedTuple):
    """What stands in the place of a stretch of a text."""

    start: int
    end: int
    text: str


def applied(text: str, changes: Iterable[Change]) -> str:
    """The text with its changes; of those at one place the first made stands first."""
    parts: list[str] = []
    done = 0
    for change in sorted(changes, key=lambda change: change[:2]):
        parts += (text[done : max(change.start, done)], change.text)
        done = max(change.end, done)
    return "".join(parts) + text[done:]


def line_break(text: str) -> str:
    """How the lines of a text end."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"


def rewritten(node: Node, start: int, end: int, text: str) -> Iterator[Change]:
    """Write something in the place of some characters of a value; nothing where it cannot be followed."""
    places = stretches(node)
    if places is not None and start < end <= len(places):
        yield Change(places[start][0], places[end - 1][1], text)


def figures(value: str) -> list[tuple[int, int]]:
    """Where the numbers of a date or month stand in it: day, month, year, as far as it has them.

    A year that stands first turns the order about.
    """
    found = [match.span() for match in _DIGITS.finditer(value)]
    return found[::-1] if found and found[0][1] - found[0][0] == 4 else found


def with_figures(node: Node, *numbers: int) -> list[Change]:
    """Give a date or month new numbers, with zeros as the old ones had them; empty where that cannot be."""
    value = str(node.value)
    places = figures(value)
    if len(places) != len(numbers):
        return []
    bare = _bare(value[start:end] for start, end in places)
    changes = [
        change
        for (start, end), number in zip(places, numbers, strict=True)
        for change in rewritten(node, start, end, str(number) if bare else str(number).zfill(end - start))
    ]
    return changes if len(changes) == len(numbers) else []


def _bare(written: Iterable[str]) -> bool:
    """Whether numbers are written without zeros before them, as far as they show it."""
    found = list(written)
    return any(len(one) == 1 for one in found) and not any(one.startswith("0") for one in found)


class Place(NamedTuple):
    """Where a comment may stand: before a line, as far in as what it speaks of."""

    offset: int
    indent: str

    def comment(self, text: str, ends: str) -> Change:
        """A comment on a line of its own."""
        return Change(self.offset, self.offset, f"{self.indent}{text}{ends}")


def place(source: SourceText, offset: int) -> Place | None:
    """The place above a key, a dash or an item; ``None`` when something stands before it on its line."""
    start = line_start(source, offset)
    indent = source.text[start:offset]
    return None if indent.strip() else Place(start, indent)


def line_start(source: SourceText, offset: int) -> int:
    """Where the line of an offset begins."""
    return source.offset(source.span_between(offset, offset).line - 1, 0)


def ends_its_line(text: str, offset: int) -> bool:
    """Whether nothing but a comment follows on the line."""
    return _REST.match(text, offset) is not None

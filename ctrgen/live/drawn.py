"""Drawings of pages taken apart: the picture, and the rectangles of its words."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIZE = re.compile(rb'<svg viewBox="0 0 ([\d.]+) ([\d.]+)"')
# Typst writes a link as a rectangle in a group of its own, and moves groups by nothing but translation.
_LINK = re.compile(
    rb'<a(?: transform="translate\(([^)]*)\)")? href="w:(\d+)"[^>]*>'
    rb'<rect width="([\d.]+)" height="([\d.]+)"[^>]*/></a>'
)
_GROUP = re.compile(rb'<(/?)g(?: transform="(?:translate|matrix)\(([^)]*)\)")?[^>]*?(/?)>|<a [^>]*href="w:')


class Box(NamedTuple):
    """A rectangle on a page: points from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


class Spot(NamedTuple):
    """Where a word stands, by its number in the document."""

    word: int
    box: Box


class Page(NamedTuple):
    """A page as it will print.

    Attributes:
        digest: the same as long as the picture is: what a reader has of this digest need not be sent again.
        svg: the picture, with no reference to anything outside it.
        width, height: in points.
    """

    digest: str
    svg: bytes
    width: float
    height: float


def picture(svg: bytes) -> Page:
    """The page that Typst drew."""
    size = _SIZE.match(svg)
    width, height = map(float, size.groups()) if size else (0.0, 0.0)
    return Page(blake2b(svg, digest_size=12).hexdigest(), svg, width, height)


def spots(svg: bytes) -> tuple[Spot, ...]:
    """Where the words of a page stand; a word drawn letter by letter stands in one place."""
    found: list[Spot] = []
    for word, box in _links(svg):
        if found and found[-1].word == word and _touch(found[-1].box, box):
            found[-1] = Spot(word, _around(found[-1].box, box))
        else:
            found.append(Spot(word, box))
    return tuple(found)


def _links(svg: bytes) -> Iterator[tuple[int, Box]]:
    x = y = 0.0
    above: list[tuple[float, float]] = []
    for found in _GROUP.finditer(svg):
        closes, moved, is_empty = found.groups()
        if found[0].startswith(b"<a"):
            link = _LINK.match(svg, found.start())
            if link is not None:
                left, top = _moved(link[1] or b"0")
                yield int(link[2]), Box(x + left, y + top, float(link[3]), float(link[4]))
        elif closes:
            x, y = above.pop()
        elif not is_empty:
            above.append((x, y))
            if moved:
                left, top = _moved(moved)
                x, y = x + left, y + top


def _moved(numbers: bytes) -> tuple[float, float]:
    """How far a translation moves, or a matrix."""
    parts = [float(one) for one in numbers.split()]
    return (parts[-2], parts[-1]) if len(parts) > 1 else (parts[0], 0.0)


def _touch(one: Box, other: Box) -> bool:
    return one.y == other.y and abs(one.x + one.width - other.x) < 1


def _around(one: Box, other: Box) -> Box:
    return Box(one.x, one.y, other.x + other.width - one.x, one.height)

"""Pages of one kind: paper, margins, and which headers and footers they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word.model import Section
from ctrgen.word.names import R, W, is_on, mm, number, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from ctrgen.word.model import Margin

_LETTER = (12_240.0, 15_840.0)
_KINDS = ("first", "default", "even")


class References(NamedTuple):
    """By kind of page, the part that holds its header, or footer."""

    headers: Mapping[str, str]
    footers: Mapping[str, str]


def references(element: _Element, parts: Mapping[str, str], before: References | None) -> References:
    """Which parts a ``w:sectPr`` names; those of the section before where it names none."""
    found: list[Mapping[str, str]] = []
    for index, name in enumerate(("headerReference", "footerReference")):
        own = {
            value(each, "type") or "default": parts.get(each.get(f"{R}id", ""), "")
            for each in element.findall(W + name)
        }
        found.append(
            {**(before[index] if before else {}), **{kind: part for kind, part in own.items() if part}}
        )
    return References(*found)


def section(element: _Element, margins: tuple[tuple[Margin, ...], tuple[Margin, ...]]) -> Section:
    """A section of its ``w:sectPr``, lengths in millimetres, with its headers and footers."""
    size, edges = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    numbers, columns = element.find(f"{W}pgNumType"), element.find(f"{W}cols")
    width, height = (_twips(size, name, usual) for name, usual in zip("wh", _LETTER, strict=True))
    sides = {name: mm(abs(_twips(edges, name, 1440.0))) for name in ("top", "bottom", "left", "right")}
    start = value(numbers, "start")
    left = sides["left"] + mm(_twips(edges, "gutter", 0.0))
    return Section(
        width_mm=mm(width),
        height_mm=mm(height),
        top_mm=sides["top"],
        bottom_mm=sides["bottom"],
        left_mm=left,
        right_mm=sides["right"],
        header_mm=mm(_twips(edges, "header", 720.0)),
        footer_mm=mm(_twips(edges, "footer", 720.0)),
        headers=margins[0],
        footers=margins[1],
        title_page=is_on(element.find(f"{W}titlePg")),
        starts_at=int(start) if start.isdecimal() and len(start) < 7 else None,
        number_format=value(numbers, "fmt") or "decimal",
        columns=_columns(columns, mm(width) - left - sides["right"]),
        start=value(element.find(f"{W}type")) or "nextPage",
    )


def _columns(element: _Element | None, room: float) -> tuple[float, ...]:
    """How wide the columns are that share a room, in millimetres."""
    own = element.findall(f"{W}col") if element is not None else []
    if own and value(element, "equalWidth") in {"0", "false", "off"}:
        return tuple(mm(_twips(one, "w", 0.0)) for one in own)
    count = value(element, "num")
    many = int(count) if count.isdecimal() and int(count[:2]) > 0 and len(count) < 3 else 1
    between = mm(_twips(element, "space", 720.0))
    return (max(0.0, room - between * (many - 1)) / many,) * many


def _twips(element: _Element | None, name: str, usual: float) -> float:
    found = number(value(element, name))
    return usual if found is None else found

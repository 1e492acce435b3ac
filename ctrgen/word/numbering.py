"""Automatic numbering, counted as Word counts: the mark that each paragraph prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word import properties, symbols
from ctrgen.word.names import W, is_on, local, value
from ctrgen.word.number_formats import formatted

if TYPE_CHECKING:
    from lxml.etree import _Element

    from ctrgen.word.properties import Properties

LEVELS = 9
_PART = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """One level of a list: ``text`` holds ``%1`` for the number of the first level, and so on."""

    form: str
    text: str
    start: int
    restart: int | None
    """After which level it begins again, from 1; 0 for never; ``None`` for any above it."""
    plain: bool
    """All numbers in figures."""
    style: str
    paragraph: Properties
    run: Properties


class _List(NamedTuple):
    counted_in: str
    levels: dict[int, Level]
    starts: dict[int, int]
    """Where this list begins anew, by level."""


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: _Element | None) -> None:
        """Read ``word/numbering.xml``; a document may have none."""
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def level(self, list_id: str, depth: int) -> Level | None:
        """A level of a list, ``None`` where there is none."""
        found = self._lists.get(list_id)
        return found.levels.get(depth) if found else None

    def depth_of_style(self, list_id: str, style: str) -> int:
        """The level of a list that a paragraph style stands at."""
        found = self._lists.get(list_id)
        depths = (depth for depth, level in found.levels.items() if level.style == style) if found else ()
        return next(iter(depths), 0)

    def count(self, list_id: str, depth: int) -> str:
        """The next mark of a list at a level; counts it."""
        found = self._lists.get(list_id)
        level = found.levels.get(depth) if found else None
        if found is None or level is None:
            return ""
        counts = self._counts.setdefault(found.counted_in, [None] * LEVELS)
        if depth in found.starts and (list_id, depth) not in self._begun:
            self._begun.add((list_id, depth))
            counts[depth] = None
            start = found.starts[depth]
        else:
            start = level.start
        now = counts[depth]
        counts[depth] = start if now is None else now + 1
        for deeper in range(depth + 1, LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or depth < restart:
                counts[deeper] = None
        return _printed(found.levels, counts, level)

    def _read(self, root: _Element) -> None:
        abstract = {value(each, "abstractNumId"): each for each in root.findall(f"{W}abstractNum")}
        named = {value(each.find(f"{W}styleLink")): each for each in abstract.values()}
        for num in root.findall(f"{W}num"):
            counted_in = value(num.find(f"{W}abstractNumId"))
            element = abstract.get(counted_in)
            if element is None:
                continue
            link = value(element.find(f"{W}numStyleLink"))
            levels = _levels(named.get(link, element) if link else element)
            starts: dict[int, int] = {}
            for override in num.findall(f"{W}lvlOverride"):
                depth = _whole(value(override, "ilvl"), 0)
                levels |= _levels(override)
                begins = override.find(f"{W}startOverride")
                if begins is not None:
                    starts[depth] = _whole(value(begins), 1)
            self._lists[value(num, "numId")] = _List(counted_in, levels, starts)


def _printed(levels: dict[int, Level], counts: list[int | None], level: Level) -> str:
    if level.form == "bullet":
        font = level.run.get("ascii", "") or level.run.get("hAnsi", "")
        return symbols.shown(level.text, font)

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        of = levels.get(depth)
        if of is None:
            return ""
        count = counts[depth]
        form = "decimal" if level.plain and of.form != "none" else of.form
        return formatted(of.start if count is None else count, form)

    return _PART.sub(number, level.text)


def _levels(element: _Element) -> dict[int, Level]:
    found = (each for each in element if local(each) == "lvl")
    return {_whole(value(each, "ilvl"), 0): _level(each) for each in found}


def _level(element: _Element) -> Level:
    by_name = {local(each): each for each in element}
    restart = by_name.get("lvlRestart")
    return Level(
        form=value(by_name.get("numFmt")) or "decimal",
        text=value(by_name.get("lvlText")),
        start=_whole(value(by_name.get("start")), 0),
        restart=None if restart is None else _whole(value(restart), 0),
        plain=is_on(by_name.get("isLgl")),
        style=value(by_name.get("pStyle")),
        paragraph=properties.of_paragraph(by_name.get("pPr")),
        run=properties.of_run(by_name.get("rPr")),
    )


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise

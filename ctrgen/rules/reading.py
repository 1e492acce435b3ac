"""A programme as its rules read it: every text with the way to it, and all texts as one."""

from __future__ import annotations

import re
from bisect import bisect
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ctrgen.rules.contents import contents, holders
from ctrgen.rules.rule import Finding, Path
from ctrgen.schema.section import Annex, Content
from ctrgen.schema.table import GROUP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ctrgen.schema import Item, Meeting, Programme
    from ctrgen.schema.schedule import Schedule
    from ctrgen.schema.section import PartOfProgramme, Section
    from ctrgen.schema.table import Table
    from ctrgen.source import Node
    from ctrgen.standards.model import Standard

_Made = TypeVar("_Made")
_WORD = re.compile(r"[^\W_]+")


class Part(Enum):
    """What a text is in the document."""

    TITLE = "title"
    BASIS = "basis"
    OPENING = "opening"
    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    MEETING = "meeting"
    DETAIL = "detail"
    CELL = "cell"
    CLOSING = "closing"
    OTHER = "other"


class Passage(NamedTuple):
    """One text.

    Attributes:
        start: where it begins among all texts.
    """

    path: Path
    text: str
    part: Part
    start: int


class Reading:
    """One programme, open before the rules.

    Attributes:
        node: gives the place of a value in the file.
        passages: every text, those of the body first, in the order of the document.
        text: all texts, a line each.
        body_end: where in ``text`` the body ends and the names of bodies and people begin.
    """

    def __init__(
        self, programme: Programme, standard: Callable[[], Standard], node: Callable[[Path], Node]
    ) -> None:
        self.programme = programme
        self._standard = standard
        self.node = node
        self._made: dict[Any, Any] = {}
        self.passages: list[Passage] = []
        start = 0
        for path, text, part in (*_body(programme), *_others(programme)):
            self.passages.append(Passage(path, text, part, start))
            start += len(text) + 1
        self.text = "\n".join(passage.text for passage in self.passages)
        self._starts = [passage.start for passage in self.passages]
        self.body_end = next((p.start for p in self.passages if p.part is Part.OTHER), len(self.text))

    @property
    def standard(self) -> Standard:
        """The standard the programme names; read when first asked for."""
        return self._standard()

    @cached_property
    def task_lists(self) -> list[tuple[Path, Sequence[Item]]]:
        """The lists of tasks, with the ways to them."""
        found = [((*path, "tasks"), one.tasks) for path, one in contents(self.programme)]
        return [(("tasks",), self.programme.tasks), *found]

    @cached_property
    def meetings(self) -> list[tuple[Path, Meeting]]:
        """All meetings, with the ways to them."""
        found: list[tuple[Path, Sequence[Meeting]]] = [(("meetings",), self.programme.meetings)]
        found += [((*path, "meetings"), one.meetings) for path, one in contents(self.programme)]
        return [((*path, index), one) for path, those in found for index, one in enumerate(those)]

    @cached_property
    def body(self) -> str:
        """The texts of the body, a line each; offsets are those of ``text``."""
        return self.text[: self.body_end]

    @cached_property
    def lower(self) -> str:
        """``body`` in small letters, offset for offset."""
        lower = self.body.lower()
        return lower if len(lower) == len(self.body) else "".join(map(_small, self.body))

    @cached_property
    def words(self) -> list[re.Match[str]]:
        """The words of the body, in order."""
        return list(_WORD.finditer(self.body))

    @cached_property
    def signs(self) -> str:
        """Every character of ``text`` once, to ask quickly whether there is any of a kind."""
        return "".join(set(self.text))

    def once(self, make: Callable[[Reading], _Made]) -> _Made:
        """What a function makes of this reading, made once however many rules ask."""
        if make not in self._made:
            self._made[make] = make(self)
        made: _Made = self._made[make]
        return made

    def passage(self, offset: int) -> Passage:
        """The text that an offset lies in."""
        return self.passages[bisect(self._starts, offset) - 1]

    def of(self, *parts: Part) -> Iterator[Passage]:
        """The texts of some kinds."""
        return (passage for passage in self.passages if passage.part in parts)

    def at(self, start: int, end: int, message: str, hint: str = "", fix: str | None = None) -> Finding:
        """A finding at a stretch of ``text`` that lies within one passage."""
        passage = self.passage(start)
        return Finding(passage.path, message, hint, start - passage.start, end - passage.start, fix)

    def phrases(self, phrase: str) -> Iterator[int]:
        """Where a phrase in small letters begins in the body, as whole words."""
        start = self.lower.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            before, after = self.lower[start - 1 : start], self.lower[end : end + 1]
            if not before.isalnum() and not after.isalnum():
                yield start
            start = self.lower.find(phrase, end)


def _small(char: str) -> str:
    small = char.lower()
    return small if len(small) == 1 else char


def _body(programme: Programme) -> Iterator[tuple[Path, str, Part]]:
    for field, lines, part in (
        ("title", programme.title, Part.TITLE),
        ("legal_bases", programme.legal_bases, Part.BASIS),
        ("opening", programme.opening, Part.OPENING),
    ):
        yield from _lines((field,), lines, part)
    yield from _items(("tasks",), programme.tasks)
    yield from _meetings(("meetings",), programme.meetings)
    for path, holder in holders(programme):
        yield from _held(path, holder)
    yield from _lines(("closing",), programme.closing or (), Part.CLOSING)


def _held(path: Path, holder: PartOfProgramme | Section | Annex) -> Iterator[tuple[Path, str, Part]]:
    headings = (holder.heading,) if isinstance(holder.heading, str) else holder.heading or ()
    for index, heading in enumerate(headings):
        way = (*path, "heading") if isinstance(holder.heading, str) else (*path, "heading", index)
        yield way, heading, Part.HEADING if index == 0 else Part.CELL
    if isinstance(holder, Annex) and holder.reference:
        yield (*path, "reference"), holder.reference, Part.CELL
    yield from _lines((*path, "opening"), holder.opening, Part.OPENING)
    if isinstance(holder, Content):
        yield from _items((*path, "tasks"), holder.tasks)
        yield from _meetings((*path, "meetings"), holder.meetings)
        yield from _lines((*path, "paragraphs"), holder.paragraphs, Part.PARAGRAPH)
        if holder.table is not None:
            yield from _cells((*path, "table"), holder.table)
        if holder.schedule is not None:
            yield from _events((*path, "schedule"), holder.schedule)
        yield from _lines((*path, "notes"), getattr(holder, "notes", ()), Part.PARAGRAPH)


def _meetings(path: Path, meetings: Sequence[Meeting]) -> Iterator[tuple[Path, str, Part]]:
    for index, meeting in enumerate(meetings):
        yield (*path, index, "name"), meeting.name, Part.MEETING
        for field in ("when", "repeat", "location", "chair", "attendees", "note"):
            text: str | None = getattr(meeting, field)
            if text is not None:
                yield (*path, index, field), text, Part.DETAIL


def _cells(path: Path, table: Table) -> Iterator[tuple[Path, str, Part]]:
    for index, column in enumerate(table.columns):
        if column.title is not None:
            yield (*path, "columns", index, "title"), column.title, Part.CELL
    for index, row in enumerate(table.rows):
        if row.group is not None:
            yield (*path, "rows", index, GROUP), row.group, Part.HEADING
        for key, lines in row.cells.items():
            yield from _lines((*path, "rows", index, key), lines, Part.CELL)


def _events(path: Path, schedule: Schedule) -> Iterator[tuple[Path, str, Part]]:
    for day_index, day in enumerate(schedule.days):
        if day.note is not None:
            yield (*path, "days", day_index, "note"), day.note, Part.CELL
        for index, event in enumerate(day.events):
            here = (*path, "days", day_index, "events", index)
            yield from _lines((*here, "text"), event.text, Part.CELL)
            yield from _lines((*here, "attendees"), event.attendees, Part.CELL)
            for field in ("chair", "location", "preparing", "note", "reason"):
                text: str | None = getattr(event, field)
                if text is not None:
                    yield (*here, field), text, Part.CELL


def _items(path: Path, items: Sequence[Item]) -> Iterator[tuple[Path, str, Part]]:
    for index, item in enumerate(items):
        here = (*path, index)
        if item.heading is not None:
            yield (*here, "heading"), item.heading, Part.HEADING
        if item.text is not None:
            yield (*here, "text"), item.text, Part.ITEM
        yield from _lines((*here, "paragraphs"), item.paragraphs, Part.PARAGRAPH)
        yield from _items((*here, "items"), item.items)


def _others(programme: Programme) -> Iterator[tuple[Path, str, Part]]:
    yield from _lines(("issuer", "superior"), programme.issuer.superior, Part.OTHER)
    yield from _lines(("issuer", "name"), programme.issuer.name, Part.OTHER)
    yield ("symbol",), programme.symbol, Part.OTHER
    yield ("place",), programme.place, Part.OTHER
    for index, group in enumerate(programme.recipients):
        if group.group is not None:
            yield ("recipients", index, "group"), group.group, Part.OTHER
        yield from _lines(("recipients", index, "items"), group.items, Part.OTHER)
    for index, signature in enumerate(programme.signature):
        for field in ("authority", "position", "other_post"):
            yield from _lines(("signature", index, field), getattr(signature, field), Part.OTHER)
        yield ("signature", index, "name"), signature.name, Part.OTHER


def _lines(path: Path, lines: Sequence[str], part: Part) -> Iterator[tuple[Path, str, Part]]:
    return (((*path, index), line, part) for index, line in enumerate(lines))

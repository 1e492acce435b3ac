"""A Word document as a programme in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen import standards
from ctrgen.anatomy import said, zones
from ctrgen.anatomy.lines import Line, apart, pieces
from ctrgen.importing import (
    account,
    annexes,
    body,
    columns,
    dated,
    endings,
    letterhead,
    margins,
    schedules,
    spoken,
    titles,
    yaml,
)
from ctrgen.importing.casing import Casing
from ctrgen.importing.common import NO_COMMON, beside
from ctrgen.importing.dated import Span
from ctrgen.importing.draft import Draft
from ctrgen.importing.order import ordered
from ctrgen.importing.sections import Sections
from ctrgen.importing.simpler import laid_out, programme_of, simplified
from ctrgen.schema.period import month_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.importing.account import Account
    from ctrgen.importing.common import Common
    from ctrgen.schema import Period, Programme
    from ctrgen.word.measures import Place
    from ctrgen.word.model import Block, WordDocument
from ctrgen.word.model import Table

UNCLEAR = "CHƯA RÕ"


class Question(NamedTuple):
    """A place of the old document that somebody has to look at."""

    text: str
    place: Place | None


class Imported(NamedTuple):
    """A programme that was a Word document.

    Attributes:
        text: the YAML.
        account: how many words it has, and how many stand in values.
        questions: what stands in comments, in the order of the document.
        period: the time it is for; ``None`` where it is no programme yet, for something was not found.
    """

    text: str
    account: Account
    questions: tuple[Question, ...]
    period: Period | None


def read(document: WordDocument, name: str, base: Common = NO_COMMON) -> Imported:
    """Make a programme of a document.

    Args:
        document: what Word shows.
        name: of its file, for the comment at the head.
        base: the common keys of the house, which need not be said again.
    """
    found = zones.of(document)
    lines = list(_all_lines(document.blocks, document))
    casing = Casing(line.plain for line in lines if not line.upper)
    draft = Draft()
    letterhead.read(letterhead.Header(found.header), draft, casing)
    margins.read(document, draft)
    taken = titles.read(found.title, draft, casing) if found.title else 0
    taken += titles.addressees(found.title[taken:], draft)
    _period(draft, lines)
    sections = _sections(draft, document, casing)
    body.read([*found.title[taken:], *found.body], draft, sections)
    endings.read(found.left, found.signatures, draft, casing)
    annexes.read(found.annexes, draft, sections)
    if "chuan" in base.keys:
        draft.keys["chuan"] = base.keys["chuan"]
    _least(draft)
    keys = ordered(simplified(ordered(draft.keys)))
    return _written(keys, draft, lines, name, base)


def _written(keys: dict[str, Any], draft: Draft, lines: Sequence[Line], name: str, base: Common) -> Imported:
    shown = laid_out(keys)
    printed = list(_printed(keys)) if shown is None else [shown.text]
    for note in _notes(lines):
        draft.ask(f"chú thích: {note.whole}", note.place, "")
    asked = [one.text for one in draft.unclear]
    parted = [one for line in lines for one in _parted(line)]
    balanced = account.balance([*parted, *_notes(lines)], printed, asked, _says_nothing)
    for lost in balanced.lost:
        draft.ask(lost.text, lost.line.place, "")
    own = beside(keys, base.keys)
    if base.path:
        own = {"ke_thua": base.path, **own}
    comments: dict[str, list[str]] = {}
    for one in draft.unclear:
        where = f" (đoạn {one.place.number})" if one.place is not None else ""
        before = one.before if one.before in own else ""
        comments.setdefault(before, []).append(f"{UNCLEAR}{where}: {one.text}")
    head = [f"Chuyển từ {name}."]
    text = yaml.written(own, comments, head)
    questions = tuple(Question(one.text, one.place) for one in draft.unclear)
    made = programme_of(keys)
    return Imported(text, balanced, questions, made.period if made is not None else None)


def _parted(line: Line) -> list[Line]:
    """A line at its tabs, where that is all of it."""
    made = [one for _, one in apart(line)]
    whole = "".join(one.whole for one in made)
    return made if "".join(whole.split()) == "".join(line.whole.split()) else [line]


def _notes(lines: Sequence[Line]) -> list[Line]:
    """The footnotes and endnotes, each at the paragraph that refers to it."""
    return [
        Line(text=note, plain=note, place=line.place) for line in lines for note in line.notes if note.strip()
    ]


def _says_nothing(line: Line) -> bool:
    """Whether a line is one that every document has, and that is printed by itself."""
    plain = line.plain
    if columns.is_number(plain):
        return True
    own = said.is_motto(plain) or said.is_annex(plain) or said.received(plain) == ""
    label = plain.strip(" :").lower() in schedules.LETTERS or dated.DAY_LABEL.fullmatch(plain)
    return own or bool(label)


def _least(draft: Draft) -> None:
    """Say of what every programme has, and this document has not, that there is none."""
    for key in ("ky_hieu", "dia_danh"):
        draft.keys.setdefault(key, "không")
    if "ngay" not in draft.keys and "_ngay" not in draft.keys:
        draft.keys["ngay"] = "không"
    if "co_quan" not in draft.keys:
        draft.keys["co_quan"] = {"ten": "[...]"}
        draft.ask("không thấy tên cơ quan ban hành", None, "co_quan")


def _period(draft: Draft, lines: Sequence[Line]) -> None:
    """The time it is for: as the title says, else as the first text that says one."""
    title = draft.keys.get("_thoi_ky", "")
    found = spoken.period(title) or spoken.undated(title, str(draft.keys.get("ngay", "")))
    if not found:
        texts = (line.plain for line in lines if len(line.plain) < 600)
        found = next(filter(None, map(spoken.period, texts)), {})
    draft.keys |= found
    if not found:
        draft.ask("không thấy văn bản của tháng, tuần, quý hay năm nào", None, "co_quan")


def _sections(draft: Draft, document: WordDocument, casing: Casing) -> Sections:
    known = _sound(draft.keys)
    name, issued = (known.standard, known.date) if known is not None else ("nd30", None)
    period = known.period if known is not None else month_of(1, 2000)
    words = standards.of(name, issued, period).wording
    return Sections(document, words, Span(period.first, period.last), casing)


def _sound(keys: Mapping[str, Any]) -> Programme | None:
    """A programme of the standard, date and period that were found; ``None`` where one is no such thing."""
    known = {key: keys[key] for key in ("chuan", "ngay", *_PERIODS) if key in keys}
    return programme_of({**_LEAST, **known})


_LEAST = {"co_quan": {"ten": "x"}, "ky_hieu": "x", "dia_danh": "x", "nhiem_vu": ["x"], "nguoi_ky": "không"}
_PERIODS = ("thang", "tuan", "quy", "nam", "nam_hoc", "ky")


def _all_lines(blocks: Sequence[Block], document: WordDocument) -> Iterator[Line]:
    for piece in pieces(blocks, document):
        if isinstance(piece, Line):
            yield piece
        elif isinstance(piece, Table):
            for row in piece.rows:
                for cell in row.cells:
                    yield from _all_lines(cell.blocks, document)


def _printed(value: Any) -> Iterator[str]:
    """All texts of some keys."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _printed(one)
    elif isinstance(value, list):
        for one in value:
            yield from _printed(one)
    else:
        yield str(value)

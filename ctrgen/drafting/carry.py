"""``ctrgen new --from``: the programme of another period, by the one there is."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ctrgen import faults, pipeline
from ctrgen.diagnostics import CtrgenError
from ctrgen.drafting.changes import REVIEW, Change, Place, applied, line_break, place
from ctrgen.drafting.faulty import without_errors
from ctrgen.drafting.mentions import of_the_programme
from ctrgen.drafting.months import issued_before
from ctrgen.drafting.moving import key_of
from ctrgen.drafting.paths import elsewhere, pictures, under
from ctrgen.drafting.suggestions import WRITTEN, suggestions
from ctrgen.drafting.tokens import Tokens
from ctrgen.drafting.walk import Care, Walk
from ctrgen.rules.judge import Selection
from ctrgen.schema import Programme
from ctrgen.schema.keys import spelling
from ctrgen.schema.programme import PERIODS
from ctrgen.source import SourceText, parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ctrgen.schema import Period
    from ctrgen.source import Node

_NO_RULES = Selection(only=("CT9",))
_BODY = ("tasks", "sections", "parts", "meetings")
_OF_THE_MONTH = ("title", "opening", *_BODY, "closing", "electronic")
_HEAD = re.compile(r"(?:[ \t]*(?:#.*)?(?:\r\n|[\n\r]))*")
_ABOUT = re.compile(r"^# Chương trình công tác (?P<period>[^\r\n.]{4,60})\.?(?=[ \t]*[\r\n])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Old:
    """A programme to carry over.

    Attributes:
        root: the tree of its own file.
        merged: the same with all it extends.
        period: the time it is for.
    """

    source: SourceText
    path: Path
    root: Node
    merged: Node
    period: Period


def sound(source: SourceText, path: Path) -> Old:
    """Take a programme whose file is sound.

    Raises:
        CtrgenError: it breaks the schema.
    """
    checked = pipeline.check_source(source, path, _NO_RULES)
    if checked.programme is None or checked.root is None:
        raise CtrgenError(*checked.diagnostics)
    return Old(source, path, parse(source), checked.root, checked.programme.period)


def carried_over(old: Old, path: Path, period: Period) -> str:
    """The text of the new programme: that of the old one, but for what belongs to the old period.

    Args:
        old: the programme there is.
        path: where the new one will stand.
        period: the time it is for.

    Raises:
        CtrgenError: the old file is written in a way that cannot be carried over.
    """
    folder = os.path.relpath(old.path.parent, path.parent)
    for care in Care:
        changes = [*_headed(old, path.name, period), *_suggested(old, period), *_inherited(old, period)]
        changes += Walk(old.root, old.period, period, care, folder).changes
        text = applied(old.source.text, changes)
        # Held against the old place: the folder of the new one may not be there yet.
        programme = pipeline.check_source(SourceText(old.source.file, text), old.path, _NO_RULES).programme
        if programme is not None and programme.period.unnamed == period.unnamed and programme.number is None:
            text = without_errors(text, old.source, old.path)
            return applied(text, elsewhere(parse(SourceText(old.source.file, text)), folder))
    message = f"Không tự chuyển được chương trình này sang {period.name}."
    hint = "Viết lại tệp cũ mỗi khóa, mỗi cuộc họp một dòng, không dùng nhãn &… và bí danh *…, rồi chạy lại."
    raise CtrgenError(faults.NOT_CARRIED_OVER.at(old.root.span, message, hint))


def _suggested(old: Old, period: Period) -> Iterator[Change]:
    """The observances: in the place of those of the old period, or above the tasks."""
    text, ends = old.source.text, line_break(old.source.text)
    tokens = Tokens(old.source)
    there = [match for match in WRITTEN.finditer(text) if not tokens.scalar_at(match.start())]
    for match in there:
        yield Change(match.start(), match.end(), "")
    above = _place_of(old, *_BODY) or _place_of(old, *PERIODS)
    if there:
        indent = text[there[0].start() : text.index("#", there[0].start())]
        above = Place(there[0].start(), indent)
    if above is not None:
        for line in suggestions(period):
            yield above.comment(line, ends)


def _headed(old: Old, name: str, period: Period) -> Iterator[Change]:
    """What the comments at the top call the file and its period."""
    head = _HEAD.match(old.source.text)
    text = head.group() if head else ""
    for match in re.finditer(rf"(?<![\w./-]){re.escape(old.path.name)}(?![\w.-])", text):
        yield Change(*match.span(), name)
    for match in _ABOUT.finditer(text):
        for start, end, figures in of_the_programme(match["period"], old.period, period):
            yield Change(match.start("period") + start, match.start("period") + end, figures)


def _inherited(old: Old, period: Period) -> Iterator[Change]:
    """What the files it extends would bring in of the old period."""
    above, ends = _place_of(old, "extends"), line_break(old.source.text)
    if above is None:
        return
    lines = {
        "number": "so:",
        "date": f"ngay: {issued_before(period)}",
        **dict.fromkeys(PERIODS, key_of(period)),
    }
    for field, line in lines.items():
        if spelling(old.root, Programme, field) is None and _inherits(old, field):
            yield above.comment(line, ends)
    if any(_inherits(old, field) for field in _OF_THE_MONTH):
        words = f"nội dung lấy từ tệp kế thừa là của {old.period.name}."
        yield above.comment(REVIEW + words, ends)
    if any(picture.source is not old.source for picture in pictures(old.merged)):
        yield above.comment(f"{REVIEW}ảnh chữ ký, con dấu lấy từ tệp kế thừa; văn bản này chưa ký.", ends)


def _inherits(old: Old, field: str) -> bool:
    node = under(old.merged, Programme, field)
    return node is not None and node.value is not None and node.source is not old.source


def _place_of(old: Old, *fields: str) -> Place | None:
    """Above the first of these fields that the file has."""
    for field in fields:
        key = spelling(old.root, Programme, field)
        if key is not None:
            start = old.root.keys[key].start
            return place(old.source, old.source.offset(start.line, start.column))
    return None

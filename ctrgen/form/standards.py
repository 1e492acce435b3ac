"""Which standards a finished document may follow: by the line at its upper right, its date, its signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import standards
from ctrgen.anatomy import said
from ctrgen.anatomy.said import key
from ctrgen.form.lines import parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.form.lines import PlacedLine
    from ctrgen.schema.values import PartialDate
    from ctrgen.standards.model import Standard

_NUMBER = re.compile(r"SO ?:? ?[\d.…_ ]*([/-]) ?[A-Z]")

_HEADER = 60
"""How many lines down a header is looked for."""
_CENTURY, _THIS_CENTURY = 100, 2000
_ENOUGH = 3
"""Signs of a standard that say more than the decree's motto at the upper right."""


def followed(lines: Sequence[PlacedLine]) -> tuple[Standard, ...]:
    """The standards that have the line which these have at the upper right; Decree 30 where none has.

    A document with the decree's motto and the signs of another standard follows that other one: its motto
    is wrong. A figure is wrong only where it is wrong by each of them.

    Args:
        lines: of the whole document.
    """
    texts = [line.key for line in lines[:_HEADER]]
    # What others extend is cited before them.
    known = sorted(map(standards.standard, standards.names()), key=lambda one: one.extends is not None)
    mottos = {one.name: key(one.wording.motto[0]) for one in known if one.wording.motto}
    named = [one for one in known if any(mottos.get(one.name, "\0") in text for text in texts)]
    named = named or [one for one in known if any(said.resembles(text, mottos[one.name]) for text in texts)]
    found = named or [one for one in known if one.name == "nd30"]
    if all(mottos[one.name] == mottos["nd30"] for one in found):
        found = [one for one in known if _signs(one, lines) >= _ENOUGH] or found
    found = [one for one in found if mottos[one.name] != mottos["nd30"] or _is_named(texts, one)]
    dates = (said.date(piece.text) for line in lines for piece in parted(line))
    found_date = next((one for one in dates if one is not None), None)
    date = _filled(found_date) if found_date is not None else None
    found = [one for one in found if not _is_of_another_time(one, found, date)]
    signs = {one.wording.below_issuer for one in found if one.wording.below_issuer}
    marked = {text for text in texts if text in signs}
    found = [one for one in found if not marked or one.wording.below_issuer in marked] or found
    joined = _joined(texts)
    return tuple(one for one in found if f"{{so}}{joined or ''}" in one.wording.number) or tuple(found)


def _is_named(texts: Sequence[str], standard: Standard) -> bool:
    """Whether a document with the decree's motto is of the body of a standard's name, or has its sign."""
    name, sign = standard.name.replace("-", " ").upper(), standard.wording.below_issuer
    return standard.extends is None or sign in texts or any(name in text for text in texts)


def _signs(standard: Standard, lines: Sequence[PlacedLine]) -> int:
    """How many signs that the decree has not tell of a standard with a motto of its own."""
    wording = standard.wording
    if wording.motto[:1] == standards.standard("nd30").wording.motto[:1]:
        return 0
    header = lines[:_HEADER]
    body = re.compile(rf"\b{standard.name.split('-')[0].upper()}\b")
    short = tuple(f"{key(one)} " for whole, one in wording.authorities.items() if one != whole)
    joined = _joined([line.key for line in header])
    return sum((
        any(line.text == wording.below_issuer for line in header),
        joined is not None and f"{{so}}{joined}" in wording.number,
        any(body.search(line.key) for line in header if line.text == line.text.upper()),
        any(line.key.startswith(short) for line in lines),
    ))  # fmt: skip


def _joined(texts: Sequence[str]) -> str | None:
    """The sign between number and symbol."""
    number = next((match for text in texts if (match := _NUMBER.match(text))), None)
    return number and number[1]


def _is_of_another_time(one: Standard, found: Sequence[Standard], day: tuple[int, ...] | None) -> bool:
    """Whether a document of this day follows another of the standards found in its place."""
    if day is None:
        return False
    for other in found:
        for earlier in other.earlier:
            before = _whole(earlier.before)
            if one is other and (day[2], day[1], day[0]) < before:
                return any(each.name == earlier.name for each in found)
            if one.name == earlier.name and (day[2], day[1], day[0]) >= before:
                return True
    return False


def _filled(date: said.Date) -> tuple[int, int, int] | None:
    """Day, month and year; the last day of a month where the day is left blank, nothing where more is."""
    if not date.month or not date.year:
        return None
    year = int(date.year)
    return int(date.day or 31), int(date.month), year if year >= _CENTURY else _THIS_CENTURY + year


def _whole(date: PartialDate) -> tuple[int, int, int]:
    return date.year or 0, date.month or 0, date.day or 0

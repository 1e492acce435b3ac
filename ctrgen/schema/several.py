"""Several weeks, quarters or years where one is meant: what to write in their place."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from ctrgen import faults
from ctrgen.schema.base import wrong
from ctrgen.schema.period import QUARTERS, Period, quarter_of, week_of, year_of
from ctrgen.schema.values import figure

_BETWEEN = r"(?P<one> ?[,;&+] ?| và )|(?P<to> ?[-–—] ?| (?:đến|tới) (?:hết )?)"
_ONE = r"(?i)(?:từ )?(?:{word} )?(?P<number>IV|I{{1,3}}|\d{{1,2}})(?:(?: ?/ ?| năm )(?P<year>\d{{4}}))?"
_YEAR = r"(?i)(?:từ )?(?:giai đoạn )?(?:năm )?(?P<year>\d{4})"


def told(value: Any) -> str:
    """What was written of a period, be it a list, as one text whose white space is single."""
    is_list = isinstance(value, list) and value and all(isinstance(one, str) for one in value)
    return figure(", ".join(value) if is_list else value)


def refuse_several(text: str, word: str, key: str) -> None:
    """Say of ``45, 46/2026``, ``4/2026 - 1/2027``, ``2026 - 2030`` which ``ky`` says the same.

    Args:
        text: what was written, its white space single.
        word: what one of them is called: ``tuần``, ``quý``, ``năm``.
        key: under which it stands.

    Raises:
        PydanticCustomError: it is several, one after the other.
    """
    names = re.split(_BETWEEN, text)[::3]
    if len(names) < 2:
        return
    found = list[Period]()
    with suppress(ValueError, LookupError):
        year = None
        for name in reversed(names):
            match = re.fullmatch(_YEAR if word == "năm" else _ONE.format(word=word), name.strip())
            if match is None:
                return
            year = match["year"] or year
            found.insert(0, _period(word, match.groupdict().get("number", ""), int(year or 0)))
    if len(found) != len(names) or found[0].first >= found[-1].first:
        return
    first, last = found[0], found[-1]
    span = f"tu: {first.first:%d/%m/%Y}, den: {last.last:%d/%m/%Y}"
    hint = f"Dùng khóa ky thay cho {key}: ky: {{{span}, ten: {_named(word, first, last, len(names))}}}."
    raise wrong(faults.BAD_MONTH, f"Khóa {key} chỉ ghi một {word}, ở đây là nhiều {word}.", hint)


def _period(word: str, number: str, year: int) -> Period:
    if word == "năm":
        return year_of(year)
    if word == "tuần":
        return week_of(int(number), year)
    quarter = int(number) if number.isdigit() else QUARTERS.index(number.upper()) + 1
    if not 1 <= quarter <= len(QUARTERS):
        raise ValueError(number)
    return quarter_of(quarter, year)


def _named(word: str, first: Period, last: Period, count: int) -> str:
    """What the span is called: ``tuần 45 và tuần 46 năm 2026``, ``giai đoạn 2026 - 2030``."""
    if word == "năm":
        return f"giai đoạn {first.year} - {last.year}"
    one, other = (f"{word} {period.number or period.quarter}" for period in (first, last))
    since = one if first.year == last.year else f"{one} năm {first.year}"
    is_next = count == 2 and first.moved(1).first == last.first
    return f"{since} và {other} năm {last.year}" if is_next else f"từ {since} đến {other} năm {last.year}"

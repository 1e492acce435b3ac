"""Who is said to be away, and leads something on one of those days all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.names.persons import person
from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding
from ctrgen.rules.times.calendar import dates, days_before

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Passage, Reading

_AWAY = Pattern(
    rf"(?P<name>{CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]*){{2,4}}) (?:nghỉ phép|đi công tác|nghỉ ốm|nghỉ bù|"
    r"đi học|nghỉ)[^.;\n\d]{0,40} ",
    cues=("nghỉ", "đi công tác", "đi học"),
)
_LONGEST = 60


def on_leave(reading: Reading) -> Iterator[Finding]:
    """“Phó Giám đốc Trần Đình Luận nghỉ phép các ngày 06 và 07/01”, who leads something on the sixth."""
    away: dict[date, dict[str, Where]] = {}
    for passage in reading.passages if {"nghỉ", "công", "học"} & reading.tokens.vocabulary else ():
        for match in _AWAY.finditer(passage.text):
            place = Where(passage.path, match.start("name"), match.end())
            for day in _days(reading, passage, match.end()):
                away.setdefault(day, {})[match["name"].lower()] = place
    for one in reading.occasions if away else ():
        named = away.get(one.day, {}) if one.day is not None else {}
        for path, text in one.chairs if named else ():
            who = person(text)
            where = next((place for name, place in named.items() if who and name.endswith(who)), None)
            if where is not None:
                message = f"“{text}” được ghi là vắng vào ngày này."
                yield Finding(path, message, "Sửa ngày, hoặc người chủ trì.", beside=(where,))


def _days(reading: Reading, passage: Passage, at: int) -> set[date]:
    """The days told behind a place."""
    period = reading.programme.period
    rest = passage.text[at : at + _LONGEST]
    found = next(iter(dates(rest)), None)
    last = found.within(period) if found is not None else None
    if found is None or last is None:
        return set()
    return {last, *(last.replace(day=day) for day in days_before(rest, found) if day <= last.day)}

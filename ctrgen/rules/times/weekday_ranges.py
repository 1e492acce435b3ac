"""Weekdays that two days of a stretch are said to be: “từ thứ Ba đến thứ Năm, ngày 13 - 15/11/2023”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.days.weekdays import NAMES
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.times.calendar import WEEKDAY, dates, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_THROUGH = Pattern(r" (?:đến(?: hết)?|tới|và) | ?[-–] ?")
_LONGEST_JOINT = len(" đến hết ")
_TO_DAYS = Pattern(r"[,( ]{1,3}(?:từ )?(?:các )?(?:ngày )?(?P<first>\d{1,2})(?:/(?P<month>\d{1,2}))?")
_THROUGH_DAYS = Pattern(r"(?:/20\d\d)?(?: ?[-–] ?| (?:đến(?: hết)?|tới|và) )(?:ngày )?")
_LONGEST = len("ngày 30 tháng 12 năm 2026 ")


def misnamed_ranges(reading: Reading) -> Iterator[Finding]:
    """The two weekdays, where the first or the last day is another."""
    starts = sorted((*reading.phrases("thứ"), *reading.phrases("chủ nhật")))
    found = list(WEEKDAY.over(reading.lower, starts)) if len(starts) > 1 else []
    for first, last in pairwise(found):
        beside = last.start() - first.end() <= _LONGEST_JOINT
        if not beside or not _THROUGH.fullmatch(reading.lower, first.end(), last.start()):
            continue
        days = _TO_DAYS.match(reading.lower, last.end())
        through = _THROUGH_DAYS.match(reading.lower, days.end()) if days is not None else None
        rest = reading.body[through.end() : through.end() + _LONGEST].split("\n")[0] if through else ""
        near = next(iter(dates(rest)), None)
        over = near.within(reading.programme.period) if near is not None and near.start == 0 else None
        if days is None or over is None:
            continue
        month, day = int(days["month"] or over.month), int(days["first"])
        begun = over.replace(month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 28 else over
        right = (begun if begun != over or day == over.day else None), over
        wrong = [
            one
            for one, said in zip(right, (first, last), strict=True)
            if one and one.weekday() != weekday(said)
        ]
        if wrong:
            names = " đến ".join(NAMES[one.weekday()] for one in right if one)
            message = f"Hai ngày này là {names}."
            yield reading.at(first.start(), last.end(), message, "Sửa thứ hoặc ngày.")

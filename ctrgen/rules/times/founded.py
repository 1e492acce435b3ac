"""Years since a body was founded, where the text names neither year or names another."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_TABLE = Path(__file__).parents[2] / "days" / "founded.tsv"
_COUNT = Pattern(r"(?<!\w)(?P<count>\d{1,3}) năm (?:kể từ |của )?(?:ngày )?$", re.IGNORECASE)
_ITS_DAY = Pattern(
    r"[^.;:\n()]{0,120}?[ (,]{1,3}(?:ngày )?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>1[89]\d\d|20\d\d)"
    r"(?: ?[-–] ?(?:ngày )?(?:\d{1,2}/\d{1,2}/)?(?P<to>20\d\d))?(?!\d)"
)
_LOCAL = (
    " tỉnh",
    " huyện",
    " xã",
    " phường",
    " thành phố",
    " quận",
    " thị",
    " cơ sở",
    " bộ ",
    " trường",
    " viên",
)
_LONGEST_COUNT = 24


@cache
def founded() -> dict[str, date]:
    """The day that each was founded on, by its names in small letters."""
    found: dict[str, date] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        name, short, day, _ = line.split("\t")
        number, month, year = map(int, day.split("/"))
        for one in (name, *filter(None, short.split("; "))):
            found[one.lower().removeprefix("ngày ")] = date(year, month, number)
    return found


def since_founded(reading: Reading, years: set[int]) -> Iterator[Finding]:
    """“94 năm ngày thành lập Đoàn”, “(26/3/1930 - 26/3/2024)”, against the year it was founded in.

    Args:
        reading: the programme.
        years: those it may speak of as its own.
    """
    told: set[int] = set()
    for start, end in reading.any_of(tuple(founded())):
        body = reading.body
        day = founded()[reading.lower[start:end]]
        if reading.lower.startswith(_LOCAL, end):
            continue
        own = _ITS_DAY.match(body, end)
        same = own is not None and (int(own["day"]), int(own["month"])) == (day.day, day.month)
        if (
            own is not None
            and same
            and int(own["year"]) not in (day.year, *years)
            and own.start("year") not in told
        ):
            told.add(own.start("year"))
            if int(own["year"]) < min(years) - 1:
                named = body[start:end]
                message = f"{named} là năm {day.year}, không phải năm {own['year']}."
                yield reading.at(*own.span("year"), message, f"Ghi năm {day.year}.")
                continue
        count = _COUNT.search(body, max(0, start - _LONGEST_COUNT), start)
        if count is None or (own is not None and own["to"]) or count.start() in told:
            continue
        now = {year - day.year for year in years}
        if int(count["count"]) not in now:
            told.add(count.start())
            now_is = min(years)
            since = f"Từ năm {day.year} đến năm {now_is} là {now_is - day.year} năm"
            message = f"{since}, không phải {count['count']} năm."
            yield reading.at(*count.span("count"), message, "Sửa số năm.")

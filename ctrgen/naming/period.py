"""The time a document is for, in the words of a standard, and the sentences that name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.schema.period import Kind

if TYPE_CHECKING:
    from datetime import date

    from ctrgen.schema import Period
    from ctrgen.standards.wording import Wording

MONTH_ALONE = r"(?P<first>[Tt])háng \{thang\}(?: năm | ?/ ?)\{nam\}"
"""How a house's sentence may name the month; for another period it gives way to the words of that."""


def spoken(period: Period, words: Wording) -> str:
    """``tháng 6 năm 2020``, ``quý IV năm 2026``: as it stands in the middle of a sentence."""
    if period.own_name:
        return period.own_name
    first, last = period.first, period.last
    return _pattern(period, words).format(
        so=period.written_number,
        quy=period.quarter,
        tu_ngay=_day(first),
        den_ngay=_day(last),
        tu_thang=month_number(first.month),
        thang=month_number(last.month),
        tu_nam=first.year,
        nam=last.year,
    )


def _pattern(period: Period, words: Wording) -> str:
    own = words.period
    match period.kind:
        case Kind.MONTH:
            return own.month
        case Kind.WEEK:
            return own.week if period.number is not None else own.week_without_number
        case Kind.QUARTER:
            return own.quarter
        case Kind.YEAR:
            return own.year
        case Kind.SCHOOL_YEAR:
            return own.school_year
    if not period.has_whole_months:
        return own.days
    if period.first.year != period.last.year:
        return own.two_months_of_years if period.months == 2 else own.months_of_years
    halves = {(1, 6): own.first_half, (7, 12): own.second_half}
    counted = {1: own.month, 2: own.two_months}
    between = period.first.month, period.last.month
    return halves.get(between) or counted.get(period.months) or own.months


def names_months_alone(pattern: str, period: Period) -> bool:
    """Whether a sentence speaks of a month in a way that no other period can take the place of."""
    return period.kind is not Kind.MONTH and "{thang}" in re.sub(MONTH_ALONE, "", pattern)


def filled(pattern: str, period: Period, words: Wording, **values: str) -> str:
    """A sentence of a standard with the time of a document in it, and what else it has places for."""
    said = spoken(period, words)
    if period.kind is not Kind.MONTH:
        pattern = re.sub(
            MONTH_ALONE, lambda match: "{thoi_ky}" if match["first"] == "t" else "{Thoi_ky}", pattern
        )
    return pattern.format(
        thoi_ky=said,
        Thoi_ky=said[:1].upper() + said[1:],
        don_vi=period.kind,
        thang=month_number(period.last.month),
        nam=period.last.year,
        **values,
    )


def month_number(month: int) -> str:
    """A zero before months 1 and 2 alone (Decree 30, Annex I, Part I, II.4)."""
    return f"{month:02}" if month <= 2 else str(month)


def _day(day: date) -> str:
    return f"{day.day:02}/{month_number(day.month)}/{day.year}"

"""``thang``, ``tuan``, ``quy``, …: the key that says what time a programme is for, as it is written anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.drafting.changes import rewritten, with_figures
from ctrgen.schema.period import QUARTERS, Kind
from ctrgen.schema.periods import Span, Week

if TYPE_CHECKING:
    from datetime import date

    from ctrgen.drafting.changes import Change
    from ctrgen.schema import Period
    from ctrgen.source import Node

_FIELDS = {**Week.spellings(), **Span.spellings()}
_NUMBER = re.compile(r"[0-9]+")
_ROMAN = re.compile(r"\b(?:IV|I{1,3})\b", re.IGNORECASE)


def key_of(period: Period) -> str:
    """A line that says the period: ``thang: 7/2020``."""
    match period.kind:
        case Kind.MONTH:
            return f"thang: {scalar(period)}"
        case Kind.QUARTER:
            return f"quy: {scalar(period)}"
        case Kind.YEAR:
            return f"nam: {scalar(period)}"
        case Kind.SCHOOL_YEAR:
            return f"nam_hoc: {scalar(period)}"
        case Kind.WEEK:
            number = f", so: {period.number}" if period.number is not None else ""
            return f"tuan: {{tu: {day_written(period.first)}, den: {day_written(period.last)}{number}}}"
    return f"ky: {{tu: {day_written(period.first)}, den: {day_written(period.last)}}}"


def scalar(period: Period) -> str:
    """A period on one line."""
    first, last = period.first, period.last
    match period.kind:
        case Kind.MONTH:
            return f"{first.month}/{first.year}"
        case Kind.QUARTER:
            return f"{QUARTERS.index(period.quarter) + 1}/{first.year}"
        case Kind.YEAR:
            return str(first.year)
        case Kind.SCHOOL_YEAR:
            return f"{first.year}-{last.year}"
    if period.has_whole_months:
        return f"{first.month}/{first.year} - {last.month}/{last.year}"
    return f"{day_written(first)} - {day_written(last)}"


def moved_key(node: Node, new: Period) -> list[Change]:
    """Give the value of a period's key the new period, in the form of the old one."""
    if isinstance(node.value, dict):
        return [
            change
            for key, value in node.value.items()
            for change in _moved_part(_FIELDS.get(key, ""), value, new)
        ]
    text = str(node.value)
    numbers = _NUMBER.findall(text)
    if roman := _ROMAN.search(text):
        whole = (
            f"{text[: roman.start()]}{new.quarter}{text[roman.end() :].replace(numbers[-1], str(new.year))}"
        )
        return list(rewritten(node, 0, len(text), whole))
    year_first = len(numbers[0]) == 4 and len(numbers) > 2
    kept = () if year_first else _figures(new, len(numbers))
    return (with_figures(node, *kept) if kept else []) or list(rewritten(node, 0, len(text), scalar(new)))


def _moved_part(field: str, node: Node, new: Period) -> list[Change]:
    if field == "number":
        return with_figures(node, new.number) if new.number is not None else []
    if field not in ("start", "end"):
        return []
    day = new.first if field == "start" else new.last
    whole = len(_NUMBER.findall(str(node.value))) == 3
    return with_figures(node, *(day.day, day.month, day.year) if whole else (day.month, day.year))


def _figures(new: Period, count: int) -> tuple[int, ...]:
    """The numbers of a period as one line has so many of them; none where they are not known."""
    first, last = new.first, new.last
    match new.kind, count:
        case Kind.MONTH, 2:
            return first.month, first.year
        case Kind.QUARTER, 2:
            return QUARTERS.index(new.quarter) + 1, first.year
        case Kind.YEAR, 1:
            return (first.year,)
        case Kind.SCHOOL_YEAR, 2:
            return last.year, first.year  # the year that stands first turns the order about
        case Kind.WEEK, 2 if new.number is not None:
            return new.number, new.year
        case Kind.SPAN, 4 if new.has_whole_months:
            return first.month, first.year, last.month, last.year
        case ((Kind.WEEK | Kind.SPAN), 6):
            return first.day, first.month, first.year, last.day, last.month, last.year
    return ()


def day_written(day: date) -> str:
    """A day as the decree writes it in figures: ``05/10/2026``."""
    return (
        f"{day.day:02}/{day.month:02}/{day.year}"
        if day.month <= 2
        else f"{day.day:02}/{day.month}/{day.year}"
    )

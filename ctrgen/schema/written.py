"""A programme as what its author would write: plain data that reads as the same programme again."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ctrgen.schema.base import Model
from ctrgen.schema.period import Kind, Period
from ctrgen.schema.table import GROUP, NUMBER, Row
from ctrgen.schema.values import MOSTLY_ONE, NO_DATE, ClockTime, LineSpacing, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable


def as_written(model: Model) -> dict[str, Any]:
    """The Vietnamese keys and their values; what says no more than the usual is left out.

    Days and months are ISO; lists are lists even of one, but for those that are mostly one; ``False`` stands
    for what is not printed.
    """
    written: dict[str, Any] = {}
    for name, value in model:
        field = type(model).model_fields[name]
        if name == model.BESIDE:
            written |= _plain(value)
        elif value != field.get_default(call_default_factory=True) or (
            value and isinstance(value, str | tuple)
        ):
            one = MOSTLY_ONE in field.metadata and len(value) == 1
            written[field.alias or name] = value[0] if one else _plain(value)
    return written


def _date(day: PartialDate) -> str:
    if day.is_whole:
        return f"{day.year:04}-{day.month:02}-{day.day:02}"
    return "/".join("" if part is None else str(part) for part in day)


def _period(period: Period) -> str:
    first, last = (f"{day.year}-{day.month:02}" for day in (period.first, period.last))
    if period.kind is Kind.QUARTER:
        return f"{period.quarter}/{period.first.year}"
    return f"{first} - {last}" if period.kind is Kind.SPAN else period.code


def _number(value: float) -> float:
    return int(value) if value == int(value) else value


def _row(row: Row) -> Any:
    """A row in the form its author chose: its cells in order, or by the names of the columns."""
    if any(isinstance(key, int) for key in row.cells):
        last = max(key for key in row.cells if isinstance(key, int))
        return [list(row.cells[at]) if at in row.cells else None for at in range(last + 1)]
    given = {GROUP: row.group, NUMBER: row.number}
    said: dict[str, Any] = {key: value or False for key, value in given.items() if value is not None}
    return {**said, **{str(key): list(lines) for key, lines in row.cells.items()}}


def _line_spacing(spacing: LineSpacing) -> float | str:
    return _number(spacing.times) if spacing.exact_pt is None else f"{_number(spacing.exact_pt)} pt"


_WRITERS: dict[type, Callable[[Any], Any]] = {
    PartialDate: _date,
    Period: _period,
    date: date.isoformat,
    ClockTime: lambda time: f"{time.hour:02}:{time.minute:02}",
    LineSpacing: _line_spacing,
    Row: _row,
    float: _number,
}


def _plain(value: Any) -> Any:
    if type(value) in _WRITERS and value != NO_DATE:
        return _WRITERS[type(value)](value)
    match value:
        case Model():
            return as_written(value)
        case StrEnum():
            return str(value)
        case "" | () | (0, 0, 0):
            return False  # what is there, and says: nothing here
        case tuple():
            return [_plain(one) for one in value]
        case dict():
            return {key: _plain(one) for key, one in value.items()}
    return value

"""Days as a file says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from ctrgen.schema.ends import as_date, parse_days
from ctrgen.schema.values import parse_whole_date

if TYPE_CHECKING:
    from datetime import date

    from ctrgen.source import Node


def day_of(node: Node) -> date | None:
    """The day that a value is, where it is one and whole."""
    try:
        return as_date(parse_whole_date(node.value))
    except PydanticCustomError:
        return None


def days_of(node: Node) -> tuple[date, date] | None:
    """The first and the last of days in a row, where a value is that."""
    try:
        days = parse_days(node.value)
    except PydanticCustomError:
        return None
    return (as_date(days[0]), as_date(days[1])) if days is not None else None

"""``kieu``: the forms of a schedule, each of them data: what its rows are, and which columns it has."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Self

from ctrgen.schema.meeting import Session
from ctrgen.schema.table import EVENT

DAY, SESSION, HOUR, CHAIR = "ngay", "buoi", "gio", "chu_tri"

LABELS = (DAY, SESSION, HOUR, CHAIR)
"""Columns that tell what a row belongs to: at the left of a table, neighbours that say the same are one."""


class Arrangement(NamedTuple):
    """The rows and columns of a form.

    Attributes:
        columns: those it has when its author chooses none; none at all for paragraphs under headings.
        always: of these, the columns it has whatever its author chooses.
        across: the label that has a column for each of its values; what stands there is told in sentences.
        by_chair: rows stand under those who lead them.
        all_said: beside its columns it has one for everything that some event says.
        told: its ``noi_dung`` tells in sentences whatever has no column of its own.
        half_days: where half-days have rows, morning and afternoon have one though nothing happens.
    """

    columns: tuple[str, ...] = ()
    always: tuple[str, ...] = (DAY,)
    across: str = ""
    by_chair: bool = False
    all_said: bool = False
    told: bool = False
    half_days: bool = False

    @property
    def has_own_columns(self) -> bool:
        """Whether its columns may be those of its author, whose cells events fill."""
        return bool(self.columns) and not self.across

    def takes(self, column: str) -> bool:
        """Whether an author's choice of a column has an effect."""
        if not self.across:
            return bool(self.columns)
        if column in EVENT:
            return column in self.columns
        return self.across != SESSION or column.lower() in list(Session)


class Form(StrEnum):
    """How a schedule is printed.

    Attributes:
        arrangement: what its rows and columns are.
    """

    arrangement: Arrangement

    def __new__(cls, said: str, arrangement: Arrangement) -> Self:
        """A form by what the user writes."""
        one = str.__new__(cls, said)
        one._value_ = said
        one.arrangement = arrangement
        return one

    ROWS = "từng việc", Arrangement((DAY, "thoi_gian", "noi_dung"), all_said=True)
    DAYS = "từng ngày", Arrangement(told=True)
    SESSIONS = (
        "từng buổi",
        Arrangement((DAY, SESSION, "noi_dung"), (DAY, SESSION), told=True, half_days=True),
    )
    SESSION_COLUMNS = "cột buổi", Arrangement((DAY,), across=SESSION, told=True)
    LEADERS = (
        "từng lãnh đạo",
        Arrangement((DAY, "thoi_gian", "noi_dung"), by_chair=True, all_said=True),
    )
    LEADER_COLUMNS = "cột lãnh đạo", Arrangement((DAY, SESSION), across=CHAIR, told=True, half_days=True)

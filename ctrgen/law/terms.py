"""The table of terms: of the Party and its committees, of the National Assembly, of the unions."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ctrgen.law.rows import rows


class Term(NamedTuple):
    """A term of a body.

    Attributes:
        of: whose it is.
        number: of the congress or the assembly; 0 of bodies that number by themselves.
        first, last: the years it is named by.
        day: the last of the congress, or of the election; none where only the year is certain.
        source: what says so.
    """

    of: str
    number: int
    first: int
    last: int
    day: date | None
    source: str


@lru_cache(maxsize=32)
def terms(of: str) -> tuple[Term, ...]:
    """Those of a body, the oldest first."""
    return tuple(one for one in map(_term, rows("terms.tsv")) if one.of == of)


def _term(cells: list[str]) -> Term:
    of, number, first, last, day, source = cells
    held = date.fromisoformat(day) if day else None
    return Term(of, int(number or 0), int(first), int(last), held, source)


def years_of_assembly(number: int) -> tuple[int, int]:
    """The years of a term of the National Assembly; that of a number begins and ends within."""
    known = (one for one in terms("Quốc hội") if one.number == number)
    return next(((one.first, one.last) for one in known), (0, 9999))

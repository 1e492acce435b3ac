"""The lunar calendar of Vietnam (UTC+7; that of China differs on some days)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

YEARS = range(1968, 2101)
"""The years it is known for: Vietnam has kept UTC+7 since 1968."""


def solar(day: int, month: int, year: int) -> date | None:
    """The day a date of the lunar calendar falls on; ``None`` outside the years that are known.

    Args:
        day: from 1 to 29: not every month has a thirtieth.
        month: no leap month; no custom is kept in those.
        year: that in which the lunar year begins.
    """
    if year not in YEARS:
        return None
    from lunar_vn import convert_lunar_to_solar

    try:
        return convert_lunar_to_solar(day, month, year)
    except ValueError:  # beyond the last solar year it knows
        return None

"""Which cell is at fault where a column does not come to its total: the total, or one of the rows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import written
from ctrgen.rules.numbers.said_apart import changed_about
from ctrgen.rules.numbers.table_rows import columns_along, figures_along
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Table

_LEAST = 10
"""A smaller figure stands in many texts without being this total."""
_MOST = 0.5
"""Of the rows that hold, for their last column to be the sum of the others."""


class Down(NamedTuple):
    """A column that does not come to its total.

    Attributes:
        rows: those that are summed up, then that of the total.
        place: which column it is.
        figures: those of the rows.
        said: the total.
    """

    table: Table
    rows: Sequence[int]
    place: int
    figures: Sequence[Decimal]
    said: Decimal


def at_fault(reading: Reading, down: Down) -> int | None:
    """Which of the rows is wrong; none where it is the total, or nothing tells which."""
    more = sum(down.figures, -down.said)
    *rows, total = _more_across(down)
    crossed = [at for at, row in enumerate(rows) if row == more]
    if total == 0 and len(crossed) == 1:
        return crossed[0]
    swapped = [at for at, one in enumerate(down.figures) if changed_about(written(one), written(one - more))]
    total_swapped = changed_about(written(down.said), written(down.said + more))
    if len(swapped) == 1 and (not total_swapped or _is_told(reading, down.said)):
        return swapped[0]
    return None


def _more_across(down: Down) -> list[Decimal | None]:
    """By how much the cell of each row is too great for its row; none where rows are not summed up."""
    columns = columns_along(down.table)
    if columns is None:
        return [None for _ in down.rows]
    told = [figures_along(down.table.rows[row], down.table, *columns) for row in down.rows]
    apart = [sum(parts, -said) if said and parts else None for said, parts in told]
    if apart.count(Decimal(0)) <= _MOST * len(apart):
        return [None for _ in down.rows]
    sign = -1 if columns[0] == down.place else 1
    return [None if one is None else sign * one for one in apart]


def _is_told(reading: Reading, figure: Decimal) -> bool:
    """Whether a text outside the tables says a figure."""
    said = re.compile(rf"(?<![\w.,/-]){re.escape(written(figure))}(?![\w/-]|[.,]\d)")
    return figure >= _LEAST and any(
        passage.part is not Part.CELL and said.search(passage.text) for passage in reading.passages
    )

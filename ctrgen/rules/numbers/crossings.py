"""Which cell is at fault where a column does not come to its total: the total, or one of the rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import written
from ctrgen.rules.numbers.said_apart import changed_about
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from ctrgen.rules.reading import Reading

_LEAST = 10
"""A smaller figure stands in many texts without being this total."""


class Across(NamedTuple):
    """A row of a table whose last column is the sum of the others.

    Attributes:
        said: what the row says its figures come to.
        right: what they come to.
    """

    said: Decimal
    right: Decimal


class Down(NamedTuple):
    """A column that does not come to its total.

    Attributes:
        figures: those of the rows.
        said: the total.
        across: the rows along, where the table has a column of sums; then that of the total.
        is_sums: whether this column is that of the sums.
    """

    figures: Sequence[Decimal]
    said: Decimal
    across: Sequence[Across | None]
    is_sums: bool


def at_fault(reading: Reading, down: Down) -> int | None:
    """The row that is wrong; none where it is the total, or nothing tells which."""
    more = sum(down.figures, -down.said)
    *rows, total = down.across or [None]
    if total is not None and total.said == total.right:
        crossed = [
            at
            for at, row in enumerate(rows)
            if row is not None and (row.said - row.right if down.is_sums else row.right - row.said) == more
        ]
        if len(crossed) == 1:
            return crossed[0]
    swapped = [at for at, one in enumerate(down.figures) if changed_about(written(one), written(one - more))]
    total_swapped = changed_about(written(down.said), written(down.said + more))
    if len(swapped) == 1 and (not total_swapped or _is_told(reading, down.said)):
        return swapped[0]
    return None


def _is_told(reading: Reading, figure: Decimal) -> bool:
    """Whether a text outside the tables says a figure."""
    said = re.compile(rf"(?<![\w.,/-]){re.escape(written(figure))}(?![\w/-]|[.,]\d)")
    return figure >= _LEAST and any(
        passage.part is not Part.CELL and said.search(passage.text) for passage in reading.passages
    )

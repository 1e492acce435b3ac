"""A column of decimals one of which has lost its comma: “31,0”, “32,5”, “315”."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding
from ctrgen.schema.fields import Path, each
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_DECIMAL = Pattern(r"\d{1,4},(?P<behind>\d{1,2})")
_WHOLE = Pattern(r"\d{2,5}")
_LEAST = 3
_TIMES = 4
"""How much greater than the greatest of the others, at least."""


def lost_commas(reading: Reading) -> Iterator[Finding]:
    """The whole number among decimals that is one of them with its comma back."""
    for path, table in each(reading.programme, Table):
        for place, column in enumerate(table.columns):
            cells: list[tuple[Path, str]] = []
            for index, row in enumerate(table.rows):
                key: str | int = place if place in row.cells else column.name
                lines = row.cells.get(key, ())
                if len(lines) == 1:
                    cells.append(((*path, "rows", index, key, 0), lines[0].strip(" *")))
            yield from _lost(cells)


def _lost(cells: list[tuple[Path, str]]) -> Iterator[Finding]:
    decimals = [match for _, text in cells if (match := _DECIMAL.fullmatch(text))]
    whole = [(path, text) for path, text in cells if _WHOLE.fullmatch(text)]
    if len(decimals) < _LEAST or len(whole) != 1 or len(decimals) + 1 < len(cells):
        return
    behind = {len(match["behind"]) for match in decimals}
    figures = [Decimal(match.group().replace(",", ".")) for match in decimals]
    ((path, text),) = whole
    right = Decimal(text).scaleb(-max(behind))
    if (
        len(behind) == 1
        and Decimal(text) > _TIMES * max(figures)
        and min(figures) / 2 <= right <= 2 * max(figures)
    ):
        said = f"{right:f}".replace(".", ",")
        yield Finding(path, f"“{text}” giữa các số thập phân: thiếu dấu phẩy?", f"Xem lại; có phải {said}.")

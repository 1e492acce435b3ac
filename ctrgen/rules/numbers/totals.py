"""Figures of tables that are the sum or the product of others: down a column, along a row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.numbers.amounts import written
from ctrgen.rules.numbers.table_rows import (
    columns_along,
    figure_in,
    figures_along,
    is_blank,
    is_sum,
    makes_sums,
    name_of,
    totals_of,
)
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.fields import Path, each
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Row

_TIMES = ("quý ", "tháng ", "6 tháng", "sáu tháng")
_ALIKE = Decimal("0.5")
"""What of the sum of its parts the figure of a whole year is at least, where it is their sum."""
_SLIPS = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_MOST = 0.5
"""Of the rows that hold, for the others to be wrong."""


@rule("CT395", "tong-cua-bang-khong-khop")
def total_of_table(reading: Reading) -> Iterator[Finding]:
    """Số ở hàng, cột Cộng, Tổng cộng, Cả năm bằng tổng các hàng, các cột mà nó gộp lại.

    Hàng Cộng ở cuối bảng, cuối nhóm hay ở đầu bảng. Khi chỉ một ô sai dấu phẩy thập phân, đảo hai chữ số
    hay sai cả tổng theo hàng thì báo ở ô ấy.

    Sai:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, {ten: Số lớp}], hang: [[Khối 1, 4], [Khối 2, 3], [Cộng, 8]]}}]
    Đúng:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, {ten: Số lớp}], hang: [[Khối 1, 4], [Khối 2, 3], [Cộng, 7]]}}]
    """
    for path, table in each(reading.programme, Table):
        found: list[Finding] = []
        for total, parts in totals_of(table.rows):
            for place, column in enumerate(table.columns):
                if makes_sums(column):
                    found += _held(reading, (path, table), total, parts, place)
        yield from found
        wrong = {one.path[:-2] for one in found}  # a row that is told of down the column is not told again
        yield from (one for one in _along(path, table) if one.path[:-2] not in wrong)


def _held(
    reading: Reading, of: tuple[Path, Table], total: int, parts: list[int], place: int
) -> Iterator[Finding]:
    """A total against the rows of a column that is all figures."""
    path, table = of
    key, said = figure_in(table.rows[total], table, place)
    cells = [figure_in(table.rows[part], table, place) for part in parts]
    figures = [figure for _, figure in cells if figure is not None]
    if said is None or is_blank(table.rows[total], key) or len(figures) < 2 or len(figures) < len(cells):
        return
    right = sum(figures, Decimal(0))
    if right == said:
        return
    where = Where((*path, "rows", total, key, 0))
    message = f"Tổng ghi {written(said)}, cộng các hàng được {written(right)}."
    slip = next(
        (at for at, one in enumerate(figures) if one and said - right + one in {one * by for by in _SLIPS}),
        None,
    )
    places = [Where((*path, "rows", part, cell, 0)) for part, (cell, _) in zip(parts, cells, strict=True)]
    if slip is not None and figures[slip]:
        yield Finding(places[slip].path, message, "Xem lại dấu phẩy của số này.", beside=(where,))
    elif not _may_be_a_mean(table.rows, total, parts) or (said > max(figures) and said > right * _ALIKE):
        from ctrgen.rules.numbers.crossings import Down, at_fault

        row = at_fault(reading, Down(table, [*parts, total], place, figures, said))
        if row is None:
            rows = tuple(
                one
                for one, part, (key, _) in zip(places, parts, cells, strict=True)
                if key in table.rows[part].cells
            )
            yield Finding(where.path, message, "Xem lại tổng, hoặc các hàng.", beside=rows)
        else:
            hint = f"Xem lại số này; có phải {written(figures[row] + said - right)}."
            yield Finding(places[row].path, message, hint, beside=(where,))


def _may_be_a_mean(rows: Sequence[Row], total: int, parts: list[int]) -> bool:
    """Whether a row need be no sum of those before: “Cả năm” under four quarters, “Toàn huyện”."""
    of_times = all(name_of(rows[part]).startswith(_TIMES) for part in parts)
    return of_times or not is_sum(rows[total])


def _along(path: Path, table: Table) -> Iterator[Finding]:
    """A last column that most rows show to be the sum of the others, or their product."""
    columns = columns_along(table)
    if columns is None:
        return
    for reckon in (sum, _product):
        told = []
        for index, row in enumerate(table.rows):
            said, parts = figures_along(row, table, *columns)
            if said and len(parts) > 1:
                told.append((index, figure_in(row, table, columns[0])[0], said, Decimal(reckon(parts))))
        wrong = [one for one in told if one[2] != one[3]]
        if wrong and len(told) > 2 and len(wrong) < _MOST * len(told):
            for index, key, said, right in wrong:
                message = f"Ở đây ghi {written(said)}, tính từ các cột khác được {written(right)}."
                yield Finding((*path, "rows", index, key, 0), message, "Xem lại số này, hoặc các cột.")
            return


def _product(parts: list[Decimal]) -> Decimal:
    product = Decimal(1)
    for one in parts:
        product *= one
    return product


RULES = (total_of_table,)

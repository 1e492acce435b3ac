"""Figures of tables that are the sum or the product of others: down a column, along a row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.numbers.amounts import NUMBER, value, written
from ctrgen.rules.numbers.crossings import Across, Down, at_fault
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.fields import Path, each
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Row

_CELL = Pattern(rf"(?P<number>{NUMBER})")
_NOTHING = frozenset({"", "-", "–", "0"})
_TOTAL = Pattern(r"(?:tổng|cộng)\b(?!.*trong đó)")
_OF_ALL = Pattern(
    r"cả (?:năm|quý|kỳ|6 tháng|sáu tháng|đợt)(?: \d{4})?|toàn (?:huyện|tỉnh|trường|xã|phường|thành phố|ngành|"
    r"hội|công ty|bệnh viện|viện|khối|đảng bộ|quận|thị xã|thị trấn|sở|chi cục|trung tâm)"
)
"""What is the sum of the rows before it, or their mean."""
_TIMES = ("quý ", "tháng ", "6 tháng", "sáu tháng")
_OF_KIND = Pattern(r"^(?:tổng cộng|tổng số|tổng|cộng) ?")
_NO_SUM = (
    *("tỷ lệ", "tỉ lệ", "%", "đơn giá", "bình quân", "trung bình", "định mức", "stt", "mức", "so với"),
    *("năm sinh", "năm thành lập", "số hiệu", "ghi chú", "điện thoại"),
)
"""Columns whose figures make no sum."""
_ALIKE = Decimal("0.5")
"""What of the sum of its parts the figure of a whole year is at least, where it is their sum."""
_SLIPS = tuple(Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_WHOLE_COLUMN = Pattern(r"(?:tổng(?: cộng| số)?|cộng|cả năm|cả quý|thành tiền)(?: \(.*\))?")
_PARTS_COLUMN = Pattern(
    r"trong đó|đơn giá|tỷ lệ|tỉ lệ|%|lũy kế|luỹ kế|kế hoạch|ước|năm \d{4}|bình quân|so với"
)
_NUMBERS = ("stt", "tt", "số thứ tự", "năm")
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
        for total, parts in _totals(table.rows):
            for place, column in enumerate(table.columns):
                if not any(word in (column.title or column.name).lower() for word in _NO_SUM):
                    found += _held(reading, (path, table), total, parts, place)
        yield from found
        wrong = {one.path[:-2] for one in found}  # a row that is told of down the column is not told again
        yield from (one for one in _along(path, table) if one.path[:-2] not in wrong)


def _totals(rows: Sequence[Row]) -> Iterator[tuple[int, list[int]]]:
    """The rows of sums, each with the rows that it sums up."""
    totals = [index for index, row in enumerate(rows) if _is_total(row)]
    groups = [index for index, row in enumerate(rows) if row.group]
    others = [index for index in range(len(rows)) if index not in totals and index not in groups]
    if len(totals) == 1:
        (total,) = totals
        if total in (0, len(rows) - 1):
            yield total, others
        else:
            yield total, _of_one_kind(rows, total)
    elif len(totals) == len(groups):
        for total, begin in zip(totals, groups, strict=True):
            yield total, [index for index in others if begin < index < total]


def _of_one_kind(rows: Sequence[Row], total: int) -> list[int]:
    """The rows before a total amid other figures whose names begin as its own goes on.

    “Diện tích tưới vụ Xuân”, “Diện tích tưới vụ Mùa”, then “Tổng diện tích tưới”.
    """
    kind = _OF_KIND.sub("", _name(rows[total]))
    first = total
    while first and kind and _name(rows[first - 1]).startswith(kind):
        first -= 1
    return list(range(first, total))


def _name(row: Row) -> str:
    first = next(iter(row.cells.values()), ("",))
    return first[0].lower().strip(" *")


def _is_total(row: Row) -> bool:
    name = _name(row)
    return row.group is None and bool(_TOTAL.match(name) or _OF_ALL.fullmatch(name))


def _held(
    reading: Reading, of: tuple[Path, Table], total: int, parts: list[int], place: int
) -> Iterator[Finding]:
    """A total against the rows of a column that is all figures."""
    path, table = of
    key, said = _cell(table.rows[total], table, place)
    cells = [_cell(table.rows[part], table, place) for part in parts]
    figures = [figure for _, figure in cells if figure is not None]
    if said is None or _is_blank(table.rows[total], key) or len(figures) < 2 or len(figures) < len(cells):
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
        sums, across = _across(table, [*parts, total])
        row = at_fault(reading, Down(figures, said, across, sums == place))
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
    of_times = all(_name(rows[part]).startswith(_TIMES) for part in parts)
    return of_times or not _TOTAL.match(_name(rows[total]))


def _cell(row: Row, table: Table, place: int) -> tuple[str | int, Decimal | None]:
    """The figure that is all of a cell, and by what the row calls it; none where there are other words."""
    key: str | int = place if place in row.cells else table.columns[place].name
    lines = row.cells.get(key, ("",))
    text = lines[0].strip(" *") if len(lines) == 1 else "…"
    match = _CELL.fullmatch(text)
    return key, value(match["number"]) if match else Decimal(0) if text in _NOTHING else None


def _is_blank(row: Row, key: str | int) -> bool:
    """Whether nothing is written in a cell: pieces of unlike things have no sum."""
    return not "".join(row.cells.get(key, ())).strip(" *")


def _columns_along(table: Table) -> tuple[int, list[int]] | None:
    """The column that may be the sum of others, or their product, and those others."""
    titles = [(column.title or column.name).lower() for column in table.columns]
    wholes = [place for place, title in enumerate(titles) if _WHOLE_COLUMN.fullmatch(title)]
    if len(wholes) != 1 or any(_PARTS_COLUMN.search(title) for title in titles if "đơn giá" not in title):
        return None
    (whole,) = wholes
    return whole, [place for place, title in enumerate(titles) if place != whole and title not in _NUMBERS]


def _figures_along(row: Row, table: Table, whole: int, counted: list[int]) -> tuple[Decimal, list[Decimal]]:
    """What a row says all come to, nothing where it does not, and what it has of each."""
    cells = (_cell(row, table, place)[1] for place in counted)
    return _cell(row, table, whole)[1] or Decimal(0), [one for one in cells if one]


def _across(table: Table, rows: list[int]) -> tuple[int | None, list[Across | None]]:
    """The column of sums, where most of some rows show it to be one, and what they come to."""
    columns = _columns_along(table)
    if columns is None:
        return None, []
    told = [_figures_along(table.rows[row], table, *columns) for row in rows]
    found = [Across(said, sum(parts, Decimal(0))) if said and parts else None for said, parts in told]
    hold = sum(one is not None and one.said == one.right for one in found)
    return (columns[0], found) if hold > _MOST * len(found) else (None, [])


def _along(path: Path, table: Table) -> Iterator[Finding]:
    """A last column that most rows show to be the sum of the others, or their product."""
    columns = _columns_along(table)
    if columns is None:
        return
    for reckon in (sum, _product):
        told = []
        for index, row in enumerate(table.rows):
            said, parts = _figures_along(row, table, *columns)
            if said and len(parts) > 1:
                told.append((index, _cell(row, table, columns[0])[0], said, Decimal(reckon(parts))))
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

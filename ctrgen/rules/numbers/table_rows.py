"""A table as its totals see it: which row sums up which, which column the others, what a cell says."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, value
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.schema.table import Column, Row, Table

_CELL = Pattern(rf"(?P<number>{NUMBER})")
_NOTHING = frozenset({"", "-", "–", "0"})
_TOTAL = Pattern(r"(?:tổng|cộng)\b(?!.*trong đó)")
_OF_ALL = Pattern(
    r"cả (?:năm|quý|kỳ|6 tháng|sáu tháng|đợt)(?: \d{4})?|toàn (?:huyện|tỉnh|trường|xã|phường|thành phố|ngành|"
    r"hội|công ty|bệnh viện|viện|khối|đảng bộ|quận|thị xã|thị trấn|sở|chi cục|trung tâm)"
)
"""What is the sum of the rows before it, or their mean."""
_OF_KIND = Pattern(r"^(?:tổng cộng|tổng số|tổng|cộng) ?")
_NO_SUM = (
    *("tỷ lệ", "tỉ lệ", "%", "đơn giá", "bình quân", "trung bình", "định mức", "stt", "mức", "so với"),
    *("năm sinh", "năm thành lập", "số hiệu", "ghi chú", "điện thoại"),
)
"""Columns whose figures make no sum."""
_WHOLE_COLUMN = Pattern(r"(?:tổng(?: cộng| số)?|cộng|cả năm|cả quý|thành tiền)(?: \(.*\))?")
_PARTS_COLUMN = Pattern(
    r"trong đó|đơn giá|tỷ lệ|tỉ lệ|%|lũy kế|luỹ kế|kế hoạch|ước|năm \d{4}|bình quân|so với"
)
_NUMBERS = ("stt", "tt", "số thứ tự", "năm")
EARLIER = Pattern(
    r"(?<!\w)(?:năm (?:trước|ngoái|\d{4})|cùng kỳ|(?:tháng|quý|kỳ|đợt|khóa|nhiệm kỳ) trước|trước đây)(?!\w)"
)
"""Where a text speaks of another time than its table."""


def totals_of(rows: Sequence[Row]) -> Iterator[tuple[int, list[int]]]:
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
    kind = _OF_KIND.sub("", name_of(rows[total]))
    first = total
    while first and kind and name_of(rows[first - 1]).startswith(kind):
        first -= 1
    return list(range(first, total))


def name_of(row: Row) -> str:
    """What a row is called, in small letters."""
    first = next(iter(row.cells.values()), ("",))
    return first[0].lower().strip(" *")


def _is_total(row: Row) -> bool:
    return row.group is None and (is_sum(row) or _OF_ALL.fullmatch(name_of(row)) is not None)


def is_sum(row: Row) -> bool:
    """Whether a row calls itself a sum."""
    return _TOTAL.match(name_of(row)) is not None


def makes_sums(column: Column) -> bool:
    """Whether the figures of a column may be added up."""
    return not any(word in (column.title or column.name).lower() for word in _NO_SUM)


def figure_in(row: Row, table: Table, place: int) -> tuple[str | int, Decimal | None]:
    """The figure that is all of a cell, and by what the row calls it; none where there are other words."""
    key: str | int = place if place in row.cells else table.columns[place].name
    lines = row.cells.get(key, ("",))
    text = lines[0].strip(" *") if len(lines) == 1 else "…"
    match = _CELL.fullmatch(text)
    return key, value(match["number"]) if match else Decimal(0) if text in _NOTHING else None


def is_blank(row: Row, key: str | int) -> bool:
    """Whether nothing is written in a cell: pieces of unlike things have no sum."""
    return not "".join(row.cells.get(key, ())).strip(" *")


def columns_along(table: Table) -> tuple[int, list[int]] | None:
    """The column that may be the sum of others, or their product, and those others."""
    titles = [(column.title or column.name).lower() for column in table.columns]
    wholes = [place for place, title in enumerate(titles) if _WHOLE_COLUMN.fullmatch(title)]
    if len(wholes) != 1 or any(_PARTS_COLUMN.search(title) for title in titles if "đơn giá" not in title):
        return None
    (whole,) = wholes
    return whole, [place for place, title in enumerate(titles) if place != whole and title not in _NUMBERS]


def figures_along(row: Row, table: Table, whole: int, counted: list[int]) -> tuple[Decimal, list[Decimal]]:
    """What a row says all come to, nothing where it does not, and what it has of each."""
    cells = (figure_in(row, table, place)[1] for place in counted)
    return figure_in(row, table, whole)[1] or Decimal(0), [one for one in cells if one]

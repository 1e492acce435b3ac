"""Figures that are said to be the sum or the product of others."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.amounts import MONEY, NUMBER, all_amounts, value, written
from ctrgen.rules.equations import wrong_equations
from ctrgen.rules.moves import more_than_the_whole
from ctrgen.rules.parts import Kind, wholes
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.proportions import out_of_proportion
from ctrgen.rules.ratios import contradicted
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.shares import impossible_shares
from ctrgen.schema.fields import Path, each
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.amounts import Amount
    from ctrgen.rules.parts import Whole
    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Row

_CELL = Pattern(rf"(?P<number>{NUMBER})")
_TOTAL = Pattern(r"(?:tổng|cộng)\b(?!.*trong đó)")
_OF_KIND = re.compile(r"^(?:tổng cộng|tổng số|tổng|cộng) ?")
_NO_SUM = (
    "tỷ lệ",
    "tỉ lệ",
    "%",
    "đơn giá",
    "bình quân",
    "trung bình",
    "định mức",
    "năm",
    "stt",
    "mức",
    "so với",
)
"""Columns whose figures make no sum."""


_ALL_OF = Pattern(r"(?<!\w)toàn [^\W\d_]+(?: [^\W\d_]+)? (?:hiện )?có $")
_AMONG = (", ", ", có ", ", trong đó ", ", trong đó có ", " (")
_FAR = 30


@rule("CT395", "tong-cua-bang-khong-khop")
def total_of_table(reading: Reading) -> Iterator[Finding]:
    """Số ở hàng Cộng, Tổng cộng bằng tổng các hàng ở trên (hoặc ở dưới, nếu là hàng đầu).

    Sai:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, {ten: Số lớp}], hang: [[Khối 1, 4], [Khối 2, 3], [Cộng, 8]]}}]
    Đúng:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, {ten: Số lớp}], hang: [[Khối 1, 4], [Khối 2, 3], [Cộng, 7]]}}]
    """
    for path, table in each(reading.programme, Table):
        rows = table.rows
        totals = [index for index, row in enumerate(rows) if _is_total(row)]
        if len(totals) != 1 or any(row.group for row in rows):
            continue
        (total,) = totals
        if 1 < total < len(rows) - 1:
            yield from _held_of_one_kind(path, table, total)
            continue
        parts = rows[:total] if total else rows[1:]
        for place, column in enumerate(table.columns):
            name = (column.title or column.name).lower()
            if total in (0, len(rows) - 1) and not any(word in name for word in _NO_SUM):
                yield from _held(path, table, total, parts, place)


def _held_of_one_kind(path: Path, table: Table, total: int) -> Iterator[Finding]:
    """A total amid other figures, against the rows before it whose names begin as its own goes on.

    “Diện tích tưới vụ Xuân”, “Diện tích tưới vụ Mùa”, then “Tổng diện tích tưới”.
    """
    name = _name(table.rows[total])
    kind = _OF_KIND.sub("", name)
    first = total
    while first and kind and _name(table.rows[first - 1]).startswith(kind):
        first -= 1
    if total - first > 1:
        for place, column in enumerate(table.columns):
            if not any(word in (column.title or column.name).lower() for word in _NO_SUM):
                yield from _held(path, table, total, table.rows[first:total], place)


def _name(row: Row) -> str:
    first = next(iter(row.cells.values()), ("",))
    return first[0].lower().strip(" *")


def _is_total(row: Row) -> bool:
    first = next(iter(row.cells.values()), ("",))
    return row.group is None and _TOTAL.match(first[0].lower().strip(" *")) is not None


def _held(path: Path, table: Table, total: int, parts: Sequence[Row], place: int) -> Iterator[Finding]:
    """A total against the rows of a column that is all figures."""
    key, said = _cell(table.rows[total], table, place)
    figures = [_cell(row, table, place)[1] for row in parts]
    if said is None or len(figures) < 2 or None in figures:
        return
    right = sum((one for one in figures if one is not None), Decimal(0))
    if right != said:
        message = f"Tổng ghi {written(said)}, cộng các hàng được {written(right)}."
        yield Finding((*path, "rows", total, key, 0), message, "Xem lại tổng, hoặc các hàng.")


def _cell(row: Row, table: Table, place: int) -> tuple[str | int, Decimal | None]:
    """The figure that is all of a cell, and by what the row calls it; none where there are other words."""
    key: str | int = place if place in row.cells else table.columns[place].name
    lines = row.cells.get(key, ())
    match = _CELL.fullmatch(lines[0].strip(" *")) if len(lines) == 1 else None
    return key, value(match["number"]) if match else None


@rule("CT396", "so-cong-trong-cau-khong-khop")
def total_in_sentence(reading: Reading) -> Iterator[Finding]:
    """Con số tính được từ các con số khác trong câu thì phải khớp: tổng các phần, tích, tỷ lệ phần trăm.

    Số chung bằng tổng các phần kể ra sau “gồm”, sau dấu hai chấm, không nhỏ hơn các phần sau “trong đó”.

    Sai:
        nhiem_vu: ["Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng"]
    Đúng:
        nhiem_vu: ["Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 100 triệu đồng"]
    """
    told: set[tuple[Path, int | None]] = set()
    for one in chain(
        out_of_proportion(reading),
        contradicted(reading),
        impossible_shares(reading),
        wrong_equations(reading),
        more_than_the_whole(reading),
    ):
        if (one.path, one.start) not in told:
            told.add((one.path, one.start))
            yield one
    for whole in reading.once(wholes):
        said = whole.figure.value
        apart = whole.right != said if whole.kind is Kind.ALL else whole.right > said
        passage = reading.passage(whole.figure.start)
        if (passage.path, whole.figure.start - passage.start) in told:
            continue
        if apart and whole.kind is not Kind.LIKELY:
            yield _apart(reading, whole)
    for figures in reading.once(all_amounts):
        for all_of, some in pairwise(figures):
            if _is_more_than_all(reading, all_of, some):
                message = (
                    f"“{reading.body[some.start : some.end]}” nhiều hơn số chung {written(all_of.value)}."
                )
                yield reading.at(some.start, some.end, message, "Xem lại hai con số.")


def _is_more_than_all(reading: Reading, all_of: Amount, some: Amount) -> bool:
    """“Toàn trường có 13 lớp, 14 lớp bán trú”: of a whole, more than there is."""
    alike = all_of.unit == some.unit not in ("", "%") and not (all_of.each or some.each)
    if not alike or some.value <= all_of.value or reading.body[all_of.end : some.start] not in _AMONG:
        return False
    return _ALL_OF.search(reading.lower, max(0, all_of.start - _FAR), all_of.start) is not None


@rule("CT3012", "cac-phan-chua-bang-so-chung")
def short_of_the_whole(reading: Reading) -> Iterator[Finding]:
    """Các phần kể sau “trong đó”, hay kể liền sau số chung, có khi là tất cả các phần: khi đó tổng phải khớp.

    Sai:
        nhiem_vu: ["Xóa 214 nhà tạm, trong đó xây mới 150 nhà, sửa chữa 54 nhà"]
    Đúng:
        nhiem_vu: ["Xóa 214 nhà tạm, trong đó xây mới 150 nhà, sửa chữa 64 nhà"]
    """
    for one in reading.once(wholes):
        is_told = one.kind is Kind.ALL or (one.kind is Kind.AMONG and one.right > one.figure.value)
        if not is_told and one.right != one.figure.value:
            yield _apart(reading, one)


def _apart(reading: Reading, one: Whole) -> Finding:
    said, unit = one.figure.value, " đồng" if one.figure.unit == MONEY else ""
    message = f"Các phần cộng lại là {written(one.right)}{unit}, số chung ghi {written(said)}{unit}."
    return reading.at(one.figure.start, one.end, message, "Xem lại số chung và các phần.")


RULES = (total_of_table, total_in_sentence, short_of_the_whole)

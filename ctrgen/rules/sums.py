"""Figures that are said to be the sum or the product of others."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.fields import Path, each
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Row

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,3})?"
_CELL = Pattern(rf"(?P<number>{_NUMBER})")
_TOTAL = Pattern(r"(?:tổng|cộng)\b(?!.*trong đó)")
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

_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
_MONEY = r"(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))? đồng\b"
_AMOUNT = Pattern(rf"(?<![\w.,/-])(?P<number>{_NUMBER})(?P<unit>{_MONEY}| [^\W\d_]+)(?![\w-])")
_LEADS = Pattern(r"[^\d.;:\n()]{0,60}?(?P<lead>(?:trong đó|bao gồm|gồm)(?: có)?|\()[: ]*")
_TIMES = frozenset(
    {"ngày", "tháng", "năm", "giờ", "phút", "quý", "tuần", "lần", "tuổi", "km", "m", "ha", "kg"}
)
_LONGEST_CLAUSE = 300

_EACH = Pattern(
    rf"[^\d.;\n()]{{0,60}}?[,(:]? ?(?:mỗi|trị giá mỗi) [^\d.;\n]{{1,30}}?"
    rf"(?P<each>{_NUMBER})(?P<money>{_MONEY})"
    rf"[^\d.\n]{{0,40}}?\b(?:tổng|cộng)[^\d.;\n]{{0,40}}?(?P<total>{_NUMBER})(?P<total_money>{_MONEY})"
)


def _value(number: str, unit: str = "") -> Decimal:
    scale = next((scale for word, scale in _SCALES.items() if f" {word} " in f"{unit} "), 1)
    return Decimal(number.replace(".", "").replace(",", ".")) * scale


def _written(value: Decimal) -> str:
    """A figure as a document has it: ``1.250,5``."""
    whole, _, rest = f"{value.normalize():f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")


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
        parts = rows[:total] if total else rows[1:]
        for place, column in enumerate(table.columns):
            name = (column.title or column.name).lower()
            if total in (0, len(rows) - 1) and not any(word in name for word in _NO_SUM):
                yield from _held(path, table, total, parts, place)


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
        message = f"Tổng ghi {_written(said)}, cộng các hàng được {_written(right)}."
        yield Finding((*path, "rows", total, key, 0), message, "Xem lại tổng, hoặc các hàng.")


def _cell(row: Row, table: Table, place: int) -> tuple[str | int, Decimal | None]:
    """The figure that is all of a cell, and by what the row calls it; none where there are other words."""
    key: str | int = place if place in row.cells else table.columns[place].name
    lines = row.cells.get(key, ())
    match = _CELL.fullmatch(lines[0].strip(" *")) if len(lines) == 1 else None
    return key, _value(match["number"]) if match else None


@rule("CT396", "so-cong-trong-cau-khong-khop")
def total_in_sentence(reading: Reading) -> Iterator[Finding]:
    """Số chung bằng tổng các phần kể ra sau “gồm”, không nhỏ hơn các phần sau “trong đó”; số tiền bằng tích.

    Sai:
        nhiem_vu: ["Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng"]
    Đúng:
        nhiem_vu: ["Trao 200 suất quà, mỗi suất 500.000 đồng, tổng trị giá 100 triệu đồng"]
    """
    body = reading.body
    starts = [start for start, _ in reading.tokens.numbers]
    multiplied = {"mỗi", "đồng"} <= reading.tokens.vocabulary
    done = 0
    for match in _AMOUNT.over(body, starts):
        if match.start() < done:
            continue
        product = _EACH.match(body, match.end()) if multiplied else None
        if product is not None:
            right = _value(match["number"]) * _value(product["each"], product["money"])
            said = _value(product["total"], product["total_money"])
            done = product.end()
            if right != said:
                message = f"Tích là {_written(right)} đồng, ở đây ghi {_written(said)} đồng."
                yield reading.at(product.start("total"), product.end(), message, "Xem lại các con số.")
        elif (found := _parts(body, match)) is not None:
            right, end, is_whole = found
            said = _value(match["number"], match["unit"])
            done = end
            if right > said or (is_whole and right != said):
                message = (
                    f"Các phần cộng lại là {_amount(right, match)}, số chung ghi {_amount(said, match)}."
                )
                yield reading.at(match.start(), end, message, "Xem lại số chung và các phần.")


def _amount(value: Decimal, match: re.Match[str]) -> str:
    """A figure in the money of another; without its noun, which may be longer than a word."""
    unit = match["unit"].strip()
    scale = next((scale for word, scale in _SCALES.items() if unit.startswith(word)), 1)
    return _written(value / scale) + (f" {unit}" if unit.endswith("đồng") else "")


def _parts(body: str, match: re.Match[str]) -> tuple[Decimal, int, bool] | None:
    """What the parts behind an amount come to, where the last ends, and whether they are all there are."""
    lead = _LEADS.match(body, match.end())
    unit = match["unit"].split()[-1]
    if lead is None or unit in _TIMES:
        return None
    closing = ")" if lead["lead"] == "(" else ".;\n("
    end = lead.end()
    parts: list[re.Match[str]] = []
    clause = body[end : min(_end(body, end, closing), end + _LONGEST_CLAUSE)]
    if "trong đó" in clause or "mỗi" in clause:
        return None
    nouns = body[match.end("number") : lead.start("lead")].split()
    found = list(_AMOUNT.finditer(clause))
    parts = [one for one in found if one["unit"].split()[-1] == unit or one["unit"].split()[0] in nouns]
    if {one["unit"].strip() for one in found} == {"nam", "nữ"}:
        parts = found
    if len(parts) < 2 or len(parts) != len(found):
        return None
    right = sum((_value(one["number"], one["unit"]) for one in parts), Decimal(0))
    return right, end + parts[-1].end(), not lead["lead"].startswith("trong đó")


def _end(body: str, start: int, closing: str) -> int:
    """Where a clause ends: at one of some signs, but for the dots of numbers."""
    for at in range(start, min(len(body), start + _LONGEST_CLAUSE)):
        if body[at] in closing and not (body[at] == "." and body[at + 1 : at + 2].isdigit()):
            return at
    return start + _LONGEST_CLAUSE


RULES = (total_of_table, total_in_sentence)

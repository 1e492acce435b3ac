"""Figures in the cells of tables: their decimals, and what the text says of the same row."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, value, written
from ctrgen.rules.numbers.said_apart import changed_about
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding
from ctrgen.schema.fields import Path, each
from ctrgen.schema.part import Part
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Row

_DECIMAL = Pattern(r"\d{1,6}\.\d{1,2}")
_COMMA = Pattern(r"\d{1,6},\d{1,2} ?%?")
_UNIT = Pattern(
    r"(?:triệu |tỷ |tỉ |nghìn )?đồng(?:/.{1,40})?|ha|km|m2|m²|m3|kg|tấn|tạ|tạ/ha|%|lít|độ|người|"
    r"(?:tấn|triệu đồng|người)/.{1,30}"
)
_CELL = Pattern(rf"(?P<number>{NUMBER})")
_SAYS = ("có ", "là ", "gồm ", "đạt ")
_SAID = Pattern(rf"(?P<number>{NUMBER}) (?P<unit>[^\W\d_]+)")
_WORDS = 9
_OF_MANY = ("số ", "tổng số ")
_SHORTEST = 4
_FIGURE = Pattern(r"(?<![\w.,/-])\d[\d.]*\d(?:,\d+)?(?![\w/.-]\d)")
_TOTAL = Pattern(r"tổng|cộng|toàn")
_WITH_COMMA = Pattern(r"\d{1,4},(?P<behind>\d{1,2})")
_NO_COMMA = Pattern(r"\d{2,5}")
_LEAST_DECIMALS = 3
_GREATER = 4
"""How much greater than the greatest of the others, at least."""


def decimal_cells(reading: Reading) -> Iterator[Finding]:
    """“62.5” alone in a cell beside its unit, or beside a figure with a comma; not what begins the row."""
    for _, cells in groupby(reading.of(Part.CELL), key=lambda one: one.path[:-2]):
        row = list(cells)
        for passage in row[1:]:
            if not _DECIMAL.fullmatch(passage.text):
                continue
            others = [one.text for one in row if one is not passage]
            if any(_UNIT.fullmatch(text.lower()) or _COMMA.fullmatch(text) for text in others):
                right = passage.text.replace(".", ",")
                message = f"“{passage.text}” ngăn phần thập phân bằng dấu chấm."
                yield Finding(
                    passage.path, message, f"Viết {right}.", 0, len(passage.text), habit="thập phân"
                )


def told_otherwise(reading: Reading) -> Iterator[Finding]:
    """“ngành Hộ sinh có 39 sinh viên”, where the table has 29 of them in the row of that name."""
    counted: dict[str, list[tuple[str, Decimal]]] = {}
    for _, table in each(reading.programme, Table):
        units = [_unit(column.title or column.name) for column in table.columns]
        for row in table.rows if any(units) else ():
            name, cells = _row(table, row, units)
            if len(name) >= _SHORTEST and row.group is None and not any(map(str.isdigit, name)):
                counted.setdefault(name, []).extend(cells)
    for match in _SAID.over(reading.lower, reading.tokens.after(*_SAYS)) if counted else ():
        passage = reading.passage(match.start())
        if passage.part is Part.CELL:
            continue
        words = passage.text[: match.start() - passage.start].lower().split(" ")[-_WORDS:-2]
        names = (" ".join(words[size:]) for size in range(len(words)))
        cells = next((counted[name] for name in names if name in counted), [])
        said = value(match["number"])
        for unit, right in cells:
            if reading.lower.startswith(unit, match.start("unit")) and right != said:
                message = f"Ở đây ghi {written(said)}, trong bảng là {written(right)}."
                yield reading.at(*match.span("number"), message, "Xem lại hai con số.")


def told_of_total(reading: Reading) -> Iterator[Finding]:
    """“được giao 421 tỷ đồng, chi tiết theo bảng sau”, where the table has 412 in its row of totals."""
    around = [one for one in reading.of(Part.OPENING, Part.NOTE) if any(map(str.isdigit, one.text))]
    for path, table in each(reading.programme, Table) if around else ():
        cells: set[str] = set()
        totals: set[str] = set()
        for row in table.rows:
            figures = {line.strip(" *") for lines in row.cells.values() for line in lines}
            cells |= figures
            if _TOTAL.match(next(iter(row.cells.values()), ("",))[0].lower().strip(" *")):
                totals |= figures
        for passage in around if totals else ():
            for match in _FIGURE.finditer(passage.text) if passage.path[:-2] == path[:-1] else ():
                said = match.group()
                right = next((one for one in totals if said not in cells and changed_about(said, one)), None)
                if right is not None:
                    message = f"Ở đây ghi {said}, trong bảng là {right}."
                    yield Finding(passage.path, message, "Xem lại hai con số.", *match.span())


def _unit(title: str) -> str:
    """What a column counts: “Số sinh viên”."""
    small = title.lower()
    return next((small.removeprefix(lead) for lead in _OF_MANY if small.startswith(lead)), "")


def _row(table: Table, row: Row, units: list[str]) -> tuple[str, list[tuple[str, Decimal]]]:
    """What a row is called in small letters, and its figures, each with what it counts."""
    name = next(iter(row.cells.values()), ("",))[0].strip(" *").lower()
    figures = []
    for place, unit in enumerate(units):
        key: str | int = place if place in row.cells else table.columns[place].name
        lines = row.cells.get(key, ())
        cell = _CELL.fullmatch(lines[0].strip(" *")) if unit and len(lines) == 1 else None
        if cell is not None:
            figures.append((unit, value(cell["number"])))
    return name, figures


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
    decimals = [match for _, text in cells if (match := _WITH_COMMA.fullmatch(text))]
    whole = [(path, text) for path, text in cells if _NO_COMMA.fullmatch(text)]
    if len(decimals) < _LEAST_DECIMALS or len(whole) != 1 or len(decimals) + 1 < len(cells):
        return
    behind = {len(match["behind"]) for match in decimals}
    figures = [Decimal(match.group().replace(",", ".")) for match in decimals]
    ((path, text),) = whole
    right = Decimal(text).scaleb(-max(behind))
    if (
        len(behind) == 1
        and Decimal(text) > _GREATER * max(figures)
        and min(figures) / 2 <= right <= 2 * max(figures)
    ):
        said = f"{right:f}".replace(".", ",")
        yield Finding(path, f"“{text}” giữa các số thập phân: thiếu dấu phẩy?", f"Xem lại; có phải {said}.")

"""Figures in the cells of tables: their decimals, and what the text says of the same row."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, value, written
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding
from ctrgen.schema.fields import each
from ctrgen.schema.part import Part
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

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

"""Task tables: columns by their heads, rows in order, headings of groups."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.anatomy.grids import width
from ctrgen.importing import columns
from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.grids import Slot
    from ctrgen.standards.wording import Wording

_HEADS = re.compile(r"[IVX]{1,5}[.)]?|[A-ZĐ][.)]?")
"""The number of a row that heads others."""


def head(rows: Sequence[Sequence[Slot]]) -> tuple[list[str], int]:
    """The titles of the columns, and how many rows they take; of a head in two rows each title is whole."""
    count = max((slot.rows for slot in rows[0]), default=1) if rows else 1
    titles = [""] * width(rows)
    for row in rows[:count]:
        for slot in row:
            for column in range(slot.column, slot.column + slot.columns):
                titles[column] = f"{titles[column]} {slot.text}".strip()
    return titles, count


def read(rows: Sequence[Sequence[Slot]], words: Wording) -> dict[str, Any]:
    """A table of tasks as ``bang``."""
    titles, taken = head(rows)
    titles = _apart(titles)
    numbered = bool(titles) and columns.is_number(titles[0])
    shown = list(range(1 if numbered else 0, len(titles)))
    keys = _keys([titles[at] for at in shown])
    made: dict[str, Any] = {}
    written = [
        columns.written(key, titles[at] or f"Cột {at + 1}", words)
        for key, at in zip(keys, shown, strict=True)
    ]
    if written != ["noi_dung", "chu_tri", "thoi_gian"]:
        made["cot"] = written
    if not numbered:
        made["stt"] = "không"
    names = [key or titles[at] or f"Cột {at + 1}" for key, at in zip(keys, shown, strict=True)]
    made["hang"] = _rows(rows[taken:], names, shown, numbered=numbered, across=len(titles))
    return made


def _apart(titles: Sequence[str]) -> list[str]:
    """Titles of which none stands twice: of columns under one head the second is told by its number."""
    return [
        f"{one} ({titles[:at].count(one) + 1})" if one and one in titles[:at] else one
        for at, one in enumerate(titles)
    ]


def _keys(titles: Sequence[str]) -> list[str]:
    """The key of each column; one that is taken already is the author's own."""
    found: list[str] = []
    for title in titles:
        key = columns.of_tasks(title)
        found.append(key if key not in found else "")
    return found


def _rows(
    rows: Sequence[Sequence[Slot]], names: Sequence[str], shown: Sequence[int], *, numbered: bool, across: int
) -> list[Any]:
    made: list[Any] = []
    number = 0
    for row in rows:
        if not any(slot.lines for slot in row):
            continue
        group = _group(row, across, numbered=numbered)
        if group is not None:
            made.append(group)
            continue
        cells = {slot.column: one_or_list(slot.texts) if slot.texts else "" for slot in row}
        said = next((slot.text for slot in row if slot.column == 0), "") if numbered else ""
        number += 1
        values = [cells.get(at, "") for at in shown]
        if numbered and said.rstrip(".") != str(number):
            number -= 1
            named = {name: value for name, value in zip(names, values, strict=True) if value}
            made.append({"stt": said or "không", **named})
        else:
            while values and values[-1] == "":
                values.pop()
            made.append(values)
    return made


def _group(row: Sequence[Slot], across: int, *, numbered: bool) -> dict[str, Any] | None:
    """A row that heads those below it: one cell over all columns, or over all but the number's."""
    full = [slot for slot in row if slot.lines]
    if len(full) == 1 and full[0].columns == across and across > 1:
        return {"nhom": " ".join(full[0].texts)}
    named = [slot for slot in full if slot.column > 0]
    if (
        numbered
        and len(full) == 2
        and len(named) == 1
        and named[0].column == 1
        and _HEADS.fullmatch(row[0].text)
    ):
        return {"nhom": " ".join(named[0].texts), "stt": row[0].text}
    if numbered and len(row) == 2 and across > 2 and row[1].columns == across - 1:
        number = row[0].text
        return {"nhom": " ".join(row[1].texts), **({"stt": number} if number else {})}
    return None

"""Schedules: which day a row is of, which columns there are, and what happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen.importing import columns, events
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.tables import head
from ctrgen.naming import month_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.anatomy.grids import Slot
    from ctrgen.importing.outline import Node
    from ctrgen.standards.wording import Wording

_DATE = re.compile(r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}))?")
DAY_LABEL = re.compile(
    r"(?i)(?:thứ\s*)?(?:hai|ba|tư|năm|sáu|bảy|[2-7]|chủ nhật|cn)[\s,:-]*"
    r"(?:ngày\s*)?(?:\d{1,2}/\d{1,2}(?:/\d{4})?)?"
    r"|(?:ngày\s*)?\d{1,2}/\d{1,2}(?:/\d{4})?"
)
"""The name of a day, which the document makes of its date."""
_SESSIONS = ("sáng", "chiều", "tối")
_ORDER = (
    "gio",
    "den",
    "den_ngay",
    "buoi",
    "thoi_gian",
    "noi_dung",
    "dia_diem",
    "thanh_phan",
    "chu_tri",
    "chuan_bi",
)


class Year(NamedTuple):
    """The year that days without one are of: the month it begins in tells which of two."""

    first: int
    month: int

    def of(self, month: int) -> int:
        """The year of a month."""
        return self.first + (1 if month < self.month - 6 else 0)


class _Day(NamedTuple):
    written: str
    events: list[dict[str, Any]]
    notes: list[str]


def day_of(text: str, year: Year) -> str:
    """A day, or from which to which, of a label such as ``Thứ Hai, ngày 12/10``; empty for none."""
    found = []
    for match in _DATE.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            found.append(f"{day:02}/{month_number(month)}/{match['year'] or year.of(month)}")
    return " - ".join(found[:2]) if found and len(_DATE.sub("", text)) < 60 else ""


def read(rows: Sequence[Sequence[Slot]], words: Wording, year: Year) -> dict[str, Any] | None:
    """A table as ``lich``; ``None`` where it is no table of days."""
    titles, taken = head(rows)
    keys = [columns.of_events(title) for title in titles]
    body = [row for row in rows[taken:] if any(slot.lines for slot in row)]
    if "ngay" not in keys or not body or keys.count("ngay") > 1:
        return None
    at = keys.index("ngay")
    labels = [slot for row in body for slot in row if slot.column == at and slot.columns == 1 and slot.lines]
    if not labels or not all(day_of(slot.text, year) for slot in labels):
        return None
    across = [place for place, title in enumerate(titles) if title.strip().lower() in _SESSIONS]
    if len(across) > 1:
        return _by_columns(titles, keys, body, across, words, year, "cột buổi")
    own = [place for place, key in enumerate(keys) if not key]
    if "buoi" in keys and len(own) == len(titles) - 2 and own and "noi_dung" not in keys:
        return _by_columns(titles, keys, body, own, words, year, "cột lãnh đạo")
    if any(len(row) == 1 and row[0].columns == len(titles) for row in body) and at == 0:
        return _by_leader(titles, keys, body, words, year)
    return _by_rows(titles, keys, body, words, year)


def under_headings(nodes: Sequence[Node], year: Year) -> dict[str, Any] | None:
    """Days as headings over their events; ``None`` where some heading is no day."""
    days: list[_Day] = []
    for node in nodes:
        if node.line is None or node.sign.form or not (said := day_of(node.line.plain, year)):
            return None
        day = _Day(said, [], [])
        for piece in node.before:
            text = getattr(piece, "text", "")
            if text:
                day.notes.append(text)
        for child in node.children:
            if child.line is None or child.children:
                return None
            event = events.sentence(child.line, year.first)
            below = [getattr(piece, "text", "") for piece in child.before]
            if below:
                event["noi_dung"] = [event["noi_dung"], *below]
            day.events.append(event)
        days.append(day)
    return {"kieu": "từng ngày", "ngay": [_written(day) for day in days]} if days else None


def _by_rows(
    titles: Sequence[str], keys: Sequence[str], body: Sequence[Sequence[Slot]], words: Wording, year: Year
) -> dict[str, Any]:
    names = [key or title for key, title in zip(keys, titles, strict=True)]
    told = names == ["ngay", "buoi", "noi_dung"]
    days: list[_Day] = []
    for cells in _filled(body):
        day = _day(days, cells, names, year)
        if day is None:
            continue
        note = _note(cells, names)
        if note is not None:
            day.notes.extend(note)
        elif told:
            session = cells[1].text.lower() if 1 in cells else ""
            for line in cells[2].lines if 2 in cells else ():
                event = events.sentence(line, year.first)
                day.events.append(event if "gio" in event or not session else {"buoi": session, **event})
        else:
            event = _event(cells, names, year)
            if event:
                day.events.append(event)
    cot = [columns.written(key, title, words) for key, title in zip(keys, titles, strict=True)]
    made: dict[str, Any] = {"kieu": "từng buổi" if told or _by_session(names) else "từng việc", "cot": cot}
    return made | {"ngay": [_written(day) for day in days]}


def _by_session(names: Sequence[str]) -> bool:
    return list(names[:2]) == ["ngay", "buoi"] and "gio" not in names and "thoi_gian" not in names


def _by_leader(
    titles: Sequence[str], keys: Sequence[str], body: Sequence[Sequence[Slot]], words: Wording, year: Year
) -> dict[str, Any]:
    """Rows under the names of those who lead them; the days are gathered again from all of them."""
    names = [key or title for key, title in zip(keys, titles, strict=True)]
    days: dict[str, _Day] = {}
    chair = ""
    held: list[_Day] = []
    for cells in _filled(body):
        first = cells.get(0)
        if first is not None and first.columns == len(titles):
            chair, held = first.text, []
            continue
        day = _day(held, cells, names, year)
        if day is None:
            continue
        kept = days.setdefault(day.written, _Day(day.written, [], []))
        note = _note(cells, names)
        event = {} if note is not None else _event(cells, names, year)
        kept.notes.extend(note or [])
        if event:
            lone = {} if chair == words.schedule.everyone else {"chu_tri": chair}
            kept.events.append({**event, **lone})
    cot = [columns.written(key, title, words) for key, title in zip(keys, titles, strict=True)]
    ordered = sorted(days.values(), key=lambda day: day.written.split(" - ")[0].split("/")[::-1])
    return {"kieu": "từng lãnh đạo", "cot": cot, "ngay": [_written(day) for day in ordered]}


def _by_columns(
    titles: Sequence[str],
    keys: Sequence[str],
    body: Sequence[Sequence[Slot]],
    across: Sequence[int],
    words: Wording,
    year: Year,
    form: str,
) -> dict[str, Any]:
    """A column for each half-day or leader; an event of neighbouring columns is one."""
    names = [key or title for key, title in zip(keys, titles, strict=True)]
    by_session = form == "cột buổi"
    days: list[_Day] = []
    for cells in _filled(body):
        day = _day(days, cells, names, year)
        if day is None:
            continue
        note = _note(cells, names)
        if note is not None and (not by_session or (len(cells) > 1 and not _is_told(cells, across))):
            day.notes.extend(note)
            continue
        session = next(
            (cells[at].text.lower() for at, key in enumerate(keys) if key == "buoi" and at in cells), ""
        )
        for slot in (cells[at] for at in across if at in cells):
            own = [titles[at] for at in across if slot.column <= at < slot.column + slot.columns]
            for line in slot.lines:
                event = events.sentence(line, year.first)
                half = own[0].lower() if by_session and len(own) == 1 else session
                if half in _ALL and "gio" not in event and "buoi" not in event:
                    event = {"buoi": half, **event}
                if not by_session:
                    event["chu_tri"] = one_or_list(own)
                if event not in day.events:
                    day.events.append(event)
    made: dict[str, Any] = {"kieu": form}
    if not by_session or titles[0] != words.columns["ngay"].title:
        made["cot"] = [columns.written(key, title, words) for key, title in zip(keys, titles, strict=True)]
    return made | {"ngay": [_written(day) for day in days]}


def _is_told(cells: dict[int, Slot], across: Sequence[int]) -> bool:
    return any(slot.columns < len(across) for at, slot in cells.items() if at in across)


_ALL = (*_SESSIONS, "cả ngày")


def _filled(body: Sequence[Sequence[Slot]]) -> Iterator[dict[int, Slot]]:
    """The cells of each row, those of rows above that reach down to it among them."""
    open_: dict[int, tuple[Slot, int]] = {}
    for row in body:
        cells = {at: slot for at, (slot, left) in open_.items() if left}
        cells |= {slot.column: slot for slot in row}
        open_ = {at: (slot, left - 1) for at, (slot, left) in open_.items() if left > 1}
        open_ |= {slot.column: (slot, slot.rows - 1) for slot in row if slot.rows > 1}
        yield cells


def _day(days: list[_Day], cells: dict[int, Slot], names: Sequence[str], year: Year) -> _Day | None:
    """The day a row is of, begun anew where its label is another; a blank label goes on with the last."""
    slot = cells.get(list(names).index("ngay"))
    said = day_of(slot.text, year) if slot is not None else ""
    if said and not (days and days[-1].written == said):
        days.append(_Day(said, [], []))
    return days[-1] if days else None


def _note(cells: dict[int, Slot], names: Sequence[str]) -> list[str] | None:
    """What stands across all columns right of the day; ``None`` where the row tells events."""
    at = list(names).index("ngay")
    right = [slot for column, slot in cells.items() if column > at]
    if len(right) == 1 and right[0].column == at + 1 and right[0].columns == len(names) - at - 1 > 1:
        return right[0].texts
    return None


def _event(cells: dict[int, Slot], names: Sequence[str], year: Year) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for at, name in enumerate(names):
        slot = cells.get(at)
        if slot is None or not slot.lines or name == "ngay":
            continue
        if name == "noi_dung":
            made |= {key: value for key, value in events.lines(slot.lines, names).items() if key not in made}
        elif name in {"gio", "thoi_gian"}:
            made |= events.time(slot.text, year.first)
        elif name == "buoi":
            made.setdefault("buoi", slot.text.lower())
        elif name in {"dia_diem", "chuan_bi", "ghi_chu"}:
            made[name] = " ".join(slot.texts)
        else:
            made[name] = one_or_list(slot.texts)
    if made and "noi_dung" not in made:
        made["noi_dung"] = "…"
    return _tidy(made)


def _tidy(event: dict[str, Any]) -> dict[str, Any]:
    """An event with its keys in the order they are written; a half-day that its hour says is left out."""
    half = event.get("buoi", "")
    if half and half not in _ALL:
        event["thoi_gian"] = f"{event.pop('buoi')} {event.get('thoi_gian', '')}".strip()
    hour = str(event.get("gio", "")).partition(":")[0]
    if hour.isdecimal() and half == ("sáng" if int(hour) < 12 else "chiều" if int(hour) < 18 else "tối"):
        event.pop("buoi", None)
    return {**{key: event[key] for key in _ORDER if key in event}, **event}


def _written(day: _Day) -> dict[str, Any]:
    made: dict[str, Any] = {"ngay": day.written}
    if day.events:
        made["su_kien"] = [_tidy(event) for event in day.events]
    if day.notes:
        made["ghi_chu"] = "; ".join(day.notes)
    return made

"""Schedules: which day a row is of, which columns there are, and what happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ctrgen.importing import columns, events
from ctrgen.importing.dated import Day, day_of
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.tables import head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.anatomy.grids import Slot
    from ctrgen.importing.dated import Span
    from ctrgen.standards.wording import Wording
_PRINTED_BLANK = [{"buoi": half, "noi_dung": events.BLANK} for half in ("sáng", "chiều")]
"""What a table of half-days prints by itself, for it has both of each day."""
LETTERS = {"s": "sáng", "c": "chiều", "t": "tối", "s, c": "cả ngày", "s,c": "cả ngày", "s-c": "cả ngày"}
"""Half-days as a column of one letter names them."""


def read(rows: Sequence[Sequence[Slot]], words: Wording, span: Span) -> dict[str, Any] | None:
    """A table as ``lich``; ``None`` where it is no table of days."""
    titles, taken = head(rows)
    keys = [columns.of_events(title) for title in titles]
    body = [row for row in rows[taken:] if any(slot.lines for slot in row)]
    if "ngay" not in keys or not body or keys.count("ngay") > 1:
        return None
    at = keys.index("ngay")
    labels = [slot for row in body for slot in row if slot.column == at and slot.columns == 1 and slot.lines]
    if not labels or not all(day_of(slot.text, span) for slot in labels):
        return None
    across = [place for place, title in enumerate(titles) if title.strip().lower() in events.SESSIONS]
    if len(across) > 1:
        return _by_columns(titles, keys, body, across, words, span, "cột buổi")
    own = [place for place, key in enumerate(keys) if not key]
    if "buoi" in keys and len(own) == len(titles) - 2 and own and "noi_dung" not in keys:
        return _by_columns(titles, keys, body, own, words, span, "cột lãnh đạo")
    if any(len(row) == 1 and row[0].columns == len(titles) for row in body) and at == 0:
        return _by_leader(titles, keys, body, words, span)
    return _by_rows(titles, keys, body, words, span)


def _by_rows(
    titles: Sequence[str], keys: Sequence[str], body: Sequence[Sequence[Slot]], words: Wording, span: Span
) -> dict[str, Any]:
    names = [key or title for key, title in zip(keys, titles, strict=True)]
    told = names == ["ngay", "buoi", "noi_dung"]
    days: list[Day] = []
    for cells in _filled(body):
        day = _day(days, cells, names, span)
        if day is None:
            continue
        note = _note(cells, names)
        if note is not None:
            day.notes.extend(note)
        elif told:
            day.events += _told(cells, span)
        else:
            event = _event(cells, names, span)
            if event:
                day.events.append(event)
    cot = [columns.written(key, title, words) for key, title in zip(keys, titles, strict=True)]
    by_session = told or _by_session(names)
    if not by_session and "chu_tri" not in names and _chaired_at_places(body, names):
        cot.insert(names.index("dia_diem") + 1, "chu_tri")
    if by_session:
        for day in days:
            day.events[:] = [event for event in day.events if event not in _PRINTED_BLANK]
    made: dict[str, Any] = {"kieu": "từng buổi" if by_session else "từng việc", "cot": cot}
    return made | {"ngay": [day.keys for day in days]}


def _chaired_at_places(body: Sequence[Sequence[Slot]], names: Sequence[str]) -> bool:
    """Whether the column of places says who is in the chair."""
    at = names.index("dia_diem") if "dia_diem" in names else -1
    said = (" ".join(slot.texts) for row in body for slot in row if slot.column == at)
    return any("chu_tri" in events.place(text, chaired=False) for text in said)


def _told(cells: dict[int, Slot], span: Span) -> list[dict[str, Any]]:
    """The events of a half-day, each told in a paragraph; a half-day left blank is one without words."""
    said = cells[1].text.lower() if 1 in cells else ""
    session = LETTERS.get(said, said)
    told = [events.sentence(line, span.year) for line in (cells[2].lines if 2 in cells else ())]
    if session in events.HALVES and not told:
        told = [{"noi_dung": events.BLANK}]
    return [event if "gio" in event or not session else {"buoi": session, **event} for event in told]


def _by_session(names: Sequence[str]) -> bool:
    return list(names[:2]) == ["ngay", "buoi"] and "gio" not in names and "thoi_gian" not in names


def _by_leader(
    titles: Sequence[str], keys: Sequence[str], body: Sequence[Sequence[Slot]], words: Wording, span: Span
) -> dict[str, Any]:
    """Rows under the names of those who lead them; the days are gathered again from all of them."""
    names = [key or title for key, title in zip(keys, titles, strict=True)]
    days: dict[str, Day] = {}
    chair = ""
    held: list[Day] = []
    for cells in _filled(body):
        first = cells.get(0)
        if first is not None and first.columns == len(titles):
            chair, held = first.text, []
            continue
        day = _day(held, cells, names, span)
        if day is None:
            continue
        kept = days.setdefault(day.written, Day(day.written, [], []))
        note = _note(cells, names)
        event = {} if note is not None else _event(cells, names, span)
        kept.notes.extend(note or [])
        if event:
            lone = {} if chair == words.schedule.everyone else {"chu_tri": chair}
            kept.events.append({**event, **lone})
    cot = [columns.written(key, title, words) for key, title in zip(keys, titles, strict=True)]
    ordered = sorted(days.values(), key=lambda day: day.written.split(" - ")[0].split("/")[::-1])
    return {"kieu": "từng lãnh đạo", "cot": cot, "ngay": [day.keys for day in ordered]}


def _by_columns(
    titles: Sequence[str],
    keys: Sequence[str],
    body: Sequence[Sequence[Slot]],
    across: Sequence[int],
    words: Wording,
    span: Span,
    form: str,
) -> dict[str, Any]:
    """A column for each half-day or leader; an event of neighbouring columns is one."""
    names = [key or title for key, title in zip(keys, titles, strict=True)]
    by_session = form == "cột buổi"
    days: list[Day] = []
    for cells in _filled(body):
        day = _day(days, cells, names, span)
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
                event = events.sentence(line, span.year)
                half = own[0].lower() if by_session and len(own) == 1 else session
                if half in events.HALVES and "gio" not in event and "buoi" not in event:
                    event = {"buoi": half, **event}
                if not by_session:
                    event["chu_tri"] = one_or_list(own)
                if event not in day.events:
                    day.events.append(event)
    made: dict[str, Any] = {"kieu": form}
    if not by_session or titles[0] != words.columns["ngay"].title:
        made["cot"] = [columns.written(key, title, words) for key, title in zip(keys, titles, strict=True)]
    return made | {"ngay": [day.keys for day in days]}


def _is_told(cells: dict[int, Slot], across: Sequence[int]) -> bool:
    return any(slot.columns < len(across) for at, slot in cells.items() if at in across)


def _filled(body: Sequence[Sequence[Slot]]) -> Iterator[dict[int, Slot]]:
    """The cells of each row, those of rows above that reach down to it among them."""
    open_: dict[int, tuple[Slot, int]] = {}
    for row in body:
        cells = {at: slot for at, (slot, left) in open_.items() if left}
        cells |= {slot.column: slot for slot in row}
        open_ = {at: (slot, left - 1) for at, (slot, left) in open_.items() if left > 1}
        open_ |= {slot.column: (slot, slot.rows - 1) for slot in row if slot.rows > 1}
        yield cells


def _day(days: list[Day], cells: dict[int, Slot], names: Sequence[str], span: Span) -> Day | None:
    """The day a row is of, begun anew where its label is another; a blank label goes on with the last."""
    slot = cells.get(list(names).index("ngay"))
    said = day_of(slot.text, span) if slot is not None else ""
    if said and not (days and days[-1].written == said):
        days.append(Day(said, [], []))
    return days[-1] if days else None


def _note(cells: dict[int, Slot], names: Sequence[str]) -> list[str] | None:
    """What stands across all columns right of the day; ``None`` where the row tells events."""
    at = list(names).index("ngay")
    right = [slot for column, slot in cells.items() if column > at]
    if len(right) == 1 and right[0].column == at + 1 and right[0].columns == len(names) - at - 1 > 1:
        return right[0].texts
    return None


def _event(cells: dict[int, Slot], names: Sequence[str], span: Span) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for at, name in enumerate(names):
        slot = cells.get(at)
        if slot is None or not slot.lines or name == "ngay":
            continue
        if name == "noi_dung":
            made |= {key: value for key, value in events.lines(slot.lines, names).items() if key not in made}
        elif name in {"gio", "thoi_gian"}:
            made |= events.time(slot.text, span.year)
        elif name == "buoi":
            made.setdefault("buoi", LETTERS.get(slot.text.lower(), slot.text.lower()))
        elif name == "dia_diem":
            chaired = any(
                one == "chu_tri" and at in cells and cells[at].lines for at, one in enumerate(names)
            )
            made |= events.place(" ".join(slot.texts), chaired=chaired)
        elif name in {"chuan_bi", "ghi_chu"}:
            made[name] = " ".join(slot.texts)
        else:
            made[name] = one_or_list(slot.texts)
    if made and "noi_dung" not in made:
        made["noi_dung"] = events.BLANK
    return events.tidy(made)

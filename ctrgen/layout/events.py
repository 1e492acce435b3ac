"""An event of a schedule in words: when it is, and all that it says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Paragraph, Run, joined
from ctrgen.layout.emphasis import runs
from ctrgen.schema.meeting import Session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.schema.schedule import Event
    from ctrgen.schema.values import ClockTime, PartialDate
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording

_NOON, _EVENING = 12, 18


def weekday(day: PartialDate, words: Wording) -> str:
    """``Thứ Hai``: made from the date."""
    return words.schedule.weekdays[date(day.year or 1, day.month or 1, day.day or 1).weekday()]


def time_of(event: Event, words: Wording) -> str:
    """From when to when, or the half-day; nothing where the author says neither."""
    if event.time is None:
        return words.schedule.sessions[event.session] if event.session is not None else ""
    start = _clock(event.time, words)
    return start if event.end is None else words.schedule.span.format(tu=start, den=_clock(event.end, words))


def session_of(event: Event) -> Session:
    """The half-day an event belongs to: as written, or by its hour."""
    if event.session is not None:
        return event.session
    if event.time is None:
        return Session.ALL_DAY
    if event.time.hour < _NOON:
        return Session.MORNING
    return Session.AFTERNOON if event.time.hour < _EVENING else Session.EVENING


def _clock(time: ClockTime, words: Wording) -> str:
    return words.schedule.clock.format(gio=f"{time.hour:02}", phut=f"{time.minute:02}")


def struck(paragraph: Paragraph, event: Event) -> Paragraph:
    """A paragraph as it is, or struck through where the event is cancelled."""
    if not event.cancelled:
        return paragraph
    gone = tuple(Run(run.text, run.bold, run.italic, struck=True) for run in paragraph.runs)
    return Paragraph(paragraph.role, gone, paragraph.mark, paragraph.depth)


def bracketed(text: str) -> tuple[Run, ...]:
    """A note: in italics, between upright brackets."""
    return (Run("("), Run(text, italic=True), Run(")"))


def values(event: Event, words: Wording) -> dict[str, Sequence[str]]:
    """What an event has for each column there may be."""
    return {
        "thoi_gian": list(filter(None, [time_of(event, words)])),
        "noi_dung": event.text,
        "chu_tri": list(filter(None, [event.chair])),
        "thanh_phan": event.attendees,
        "dia_diem": list(filter(None, [event.location])),
        "chuan_bi": list(filter(None, [event.preparing])),
        "ghi_chu": list(filter(None, [event.note])),
    }


def sentences(event: Event, time: str, words: Wording, role: Role, sign: str = "") -> Iterator[Paragraph]:
    """An event in words: the time, what, who and where in one paragraph, and what else it says."""
    first, *others = event.text
    details = [
        words.chair.format(chu_tri=event.chair) if event.chair else "",
        words.attendees.format(thanh_phan=", ".join(event.attendees)) if event.attendees else "",
        words.location.format(dia_diem=event.location) if event.location else "",
        words.schedule.preparing.format(chuan_bi=event.preparing) if event.preparing else "",
    ]
    whole = "; ".join(filter(None, [first.rstrip(".;"), *details]))
    text = f"{time}: {whole}." if time else f"{whole}."
    paragraph = struck(Paragraph(role, runs(text), sign, depth=1 if sign else 0), event)
    said = [run for text in (event.reason, event.note) if text for run in (Run(" "), *bracketed(text))]
    yield Paragraph(role, joined(*paragraph.runs, *said), paragraph.mark, paragraph.depth)
    for line in others:
        yield struck(Paragraph("noi_dung" if sign else role, runs(line), depth=1 if sign else 0), event)

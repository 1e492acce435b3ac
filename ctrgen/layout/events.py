"""An event of a schedule in words: when it is, and all that it says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Paragraph, Run, joined
from ctrgen.layout.emphasis import runs
from ctrgen.layout.sentences import chained, clause, led, without_stop
from ctrgen.layout.wording import ended, without_brackets
from ctrgen.naming import month_number
from ctrgen.schema.event import Detail
from ctrgen.schema.values import ClockTime

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ctrgen.schema.event import Day, Event
    from ctrgen.schema.values import PartialDate
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording


def day_in_words(day: Day, pattern: str, words: Wording) -> str:
    """A day, or from which to which, as a pattern has it."""
    first = _day(day.date, pattern, words)
    return (
        first
        if day.last is None
        else words.schedule.days.format(tu=first, den=_day(day.last, pattern, words))
    )


def _day(day: PartialDate, pattern: str, words: Wording) -> str:
    """``Thứ Hai``: made from the date."""
    weekday = date(day.year or 1, day.month or 1, day.day or 1).weekday()
    return pattern.format(
        thu=words.schedule.weekdays[weekday],
        ngay=f"{day.day:02}",
        thang=month_number(day.month or 0),
        nam=day.year,
    )


def time_of(event: Event, words: Wording, *, with_session: bool = True) -> str:
    """From when to when, or the half-day; nothing where the author says neither."""
    if event.when is not None:
        return event.when
    start = _clock(event.time, words)
    if event.time is None and event.session is not None and with_session:
        start = words.schedule.sessions[event.session]
    end = _end_of(event, words)
    if start and end:
        return words.schedule.span.format(tu=start, den=end)
    return start or (words.schedule.until.format(den=end) if end else "")


def hours(words: Wording) -> str:
    """The longest there is of hours without words: from when to when."""
    clock = _clock(ClockTime(0, 0), words)
    return words.schedule.span.format(tu=clock, den=clock)


def _end_of(event: Event, words: Wording) -> str:
    """The hour it ends, and the day where it is another."""
    time, day = event.ends
    clock = _clock(time, words)
    if day is None:
        return clock
    told = _day(day, words.schedule.last_day, words)
    return f"{clock} {told}" if clock else words.schedule.all_of.format(ngay=told)


def _clock(time: ClockTime | None, words: Wording) -> str:
    if time is None:
        return ""
    return words.schedule.clock.format(gio=f"{time.hour:02}", phut=f"{time.minute:02}")


def struck(paragraph: Paragraph, event: Event) -> Paragraph:
    """A paragraph as it is, or struck through where the event is cancelled."""
    if not event.cancelled:
        return paragraph
    gone = tuple(Run(run.text, run.bold, run.italic, struck=True) for run in paragraph.runs)
    return Paragraph(paragraph.role, gone, paragraph.mark, paragraph.depth)


def bracketed(text: str) -> tuple[Run, ...]:
    """A note: in italics, between upright brackets, which end it."""
    return (Run("("), Run(without_stop(without_brackets(text)), italic=True), Run(")"))


def own_lines(
    event: Event, details: Sequence[Detail], words: Wording, role: Role, depth: int = 0, stop: str = ""
) -> Iterator[Paragraph]:
    """What stands on lines of its own below what an event is: ``Thành phần: …``."""
    for detail in details:
        text = ", ".join(event.said(detail))
        if text:
            line = led(f"{words.columns[detail].title}: ", text)
            line = ended(without_stop(line), stop) if stop else line
            paragraph = Paragraph(role, runs(line), depth=depth)
            yield paragraph if detail is Detail.NOTE else struck(paragraph, event)


def sentences(
    event: Event,
    time: str,
    words: Wording,
    role: Role,
    tells: Collection[Detail],
    lines: Sequence[Detail] = (),
    sign: str = "",
) -> Iterator[Paragraph]:
    """An event in words: the time, what, who and where in one paragraph, and what else it says.

    Args:
        event: what happens.
        time: when, in words; may be empty.
        words: those of the standard.
        role: of the paragraph.
        tells: what stands in the sentence beside what the event is.
        lines: what of it stands on lines of its own.
        sign: the mark of the paragraph, where it is an item of a list.
    """
    first, *others = event.text
    patterns = {
        Detail.CHAIR: words.chair,
        Detail.ATTENDEES: words.attendees,
        Detail.LOCATION: words.location,
        Detail.PREPARING: words.schedule.preparing,
    }
    inside = [one for one in tells if one not in lines]
    details = [
        clause(pattern, chained(event.said(detail), ", "))
        for detail, pattern in patterns.items()
        if detail in inside and event.said(detail)
    ]
    whole = ended(chained((first, *details), "; "), ".")
    text = f"{time[0].upper()}{without_stop(time[1:])}: {whole}" if time else whole
    depth = 1 if sign else 0
    below: Role = "noi_dung" if sign else role
    paragraph = struck(Paragraph(role, runs(text), sign, depth=depth), event)
    notes = (event.reason, event.note if Detail.NOTE in inside else None)
    told = [run for text in notes if text for run in (Run(" "), *bracketed(text))]
    yield Paragraph(role, joined(*paragraph.runs, *told), paragraph.mark, paragraph.depth)
    for line in others:
        yield struck(Paragraph(below, runs(line), depth=depth), event)
    yield from own_lines(event, lines, words, below, depth, ".")

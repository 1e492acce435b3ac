"""A programme as what happens when, and what of it has no day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias
from uuid import NAMESPACE_URL, uuid5

from ctrgen import naming
from ctrgen.agenda.repeats import Repeat, repeat
from ctrgen.agenda.times import span
from ctrgen.agenda.words import said
from ctrgen.schema import Meeting
from ctrgen.schema.emphasis import plain
from ctrgen.schema.ends import as_date
from ctrgen.schema.fields import each
from ctrgen.schema.part import Part
from ctrgen.schema.schedule import Schedule
from ctrgen.schema.texts import said_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from ctrgen.schema import PartialDate, Period, Programme
    from ctrgen.schema.event import Day, Event
    from ctrgen.schema.fields import Path
    from ctrgen.schema.meeting import Session
    from ctrgen.standards.model import Standard
    from ctrgen.standards.wording import Wording

_TOLD_ELSEWHERE = (Part.MEETING, Part.AGAIN, Part.WHERE)
"""A calendar has a place of its own for what something is, when it is again and where."""

_ADD_AN_END = "Thêm den (giờ kết thúc, hoặc ngày cuối) thì lịch ghi đủ."
_ADD_A_DAY = "Thêm ngay hoặc lap_lai thì cuộc họp này có trong lịch."
_WRITE_SO = "Viết như: thứ Sáu hàng tuần; ngày 15 hàng tháng; thứ Hai tuần đầu của tháng; hàng ngày."


@dataclass(frozen=True, slots=True)
class Happening:
    """A meeting or event.

    Attributes:
        uid: the same in every issue of the programme.
        start, end: moments on the clock of the place, or whole days.
        repeat: how often it happens again, until the time of the programme is over.
        details: what else is said of it, a line each.
    """

    uid: str
    name: str
    start: date
    end: date
    location: str
    details: tuple[str, ...]
    repeat: Repeat | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the calendar cannot show: where it stands, why, and what to do."""

    path: Path
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """What happens in the time of a programme.

    Attributes:
        source: the document it is taken from.
        issued: when this issue of the document was made.
        sequence: greater in every later issue; 0 until the document has a date.
    """

    title: str
    source: str
    period: Period
    issued: datetime
    sequence: int
    happenings: tuple[Happening, ...]
    left_out: tuple[LeftOut, ...]


def agenda(programme: Programme, standard: Standard, issued: datetime) -> Agenda:
    """The meetings and events of a programme, those of its sections and annexes too.

    Args:
        programme: a sound programme.
        standard: whose words it takes.
        issued: the moment the document gives as that of its making.
    """
    words = standard.wording
    title, issuer = naming.full_title(programme, standard), naming.issuer_name(programme.issuer)
    dated = programme.date is not None and programme.date.is_whole
    number = naming.cited_number(programme, words) if programme.number else ""
    written = naming.date_line(programme, words) if dated else ""
    reader = _Reader(programme, words)
    found = list(reader.all())
    return Agenda(
        title=f"{title} - {issuer}",
        source=", ".join(filter(None, (title, number, written, issuer))),
        period=programme.period,
        issued=issued,
        sequence=issued.toordinal() if dated else 0,
        happenings=tuple(one for one in found if isinstance(one, Happening)),
        left_out=tuple(one for one in found if isinstance(one, LeftOut)),
    )


_Found: TypeAlias = Happening | LeftOut


class _Reader:
    """Reads a programme; counts the names, so that those who share one have each their own UID."""

    def __init__(self, programme: Programme, words: Wording) -> None:
        self._programme = programme
        self._titles = {key: column.title for key, column in words.columns.items()}
        self._named: Counter[str] = Counter()

    def all(self) -> Iterator[_Found]:
        for path, one in each(self._programme, Meeting, Schedule):
            if isinstance(one, Schedule):
                titles = {column.key: column.title for column in one.columns if column.title}
                for day in one.days:
                    for event, half_day in zip(day.events, day.half_days, strict=True):
                        yield self._event(day, event, half_day, titles)
            elif isinstance(one, Meeting):
                yield from self._meeting(path, one)

    def _meeting(self, path: Path, meeting: Meeting) -> Iterator[_Found]:
        uid = self._uid("cuoc_hop", meeting.name)
        day = _date(meeting.date)
        again = repeat(meeting.repeat) if meeting.repeat is not None else None
        if again is not None and (day is not None or again.says_when):
            again = again.from_day(day) if day is not None else again
            first = again.first(self._programme.period, day)
            day, again = (first, again) if first is not None else (day, None)
        else:
            again = None
        if meeting.repeat is not None and again is None:
            kept = "; lịch chỉ ghi ngày đầu" if day is not None else ""
            message = (
                f"Chưa đưa được lap_lai “{meeting.repeat}” vào lịch của {self._programme.period.kind}{kept}."
            )
            yield LeftOut((*path, "repeat"), message, _WRITE_SO)
        elif day is None:
            message = f"Cuộc họp “{plain(meeting.name)}” chưa có ngày nên không có trong lịch."
            yield LeftOut((*path, "name"), message, _ADD_A_DAY)
        if day is None:
            return
        ends, words = meeting.ends, said(meeting.when, day)
        is_told = ends.time is not None or ends.day is not None
        if not words.is_clear and not is_told and again is None:
            yield LeftOut((*path, "when"), _unclear(meeting.when or "", day), _ADD_AN_END)
        time = meeting.time or words.start
        start, end = span(
            day,
            time,
            ends.time if is_told else words.end,
            meeting.session,
            _date(ends.day) if is_told else words.last,
        )
        place = plain(", ".join(meeting.location))
        yield Happening(uid, plain(meeting.name), start, end, place, self._details(meeting), again)

    def _event(
        self, day: Day, event: Event, half_day: Session | None, titles: Mapping[str | None, str]
    ) -> Happening:
        ends = event.ends
        session = event.session if event.time is not None else half_day
        begins, last = as_date(day.date), ends.day or day.last
        start, end = span(begins, event.time, ends.time, session, as_date(last) if last is not None else None)
        own = (f"{titles.get(key, key)}: {plain(', '.join(cell))}" for key, cell in event.own.items())
        told = (*map(plain, event.text), *self._details(event), *own)
        name, *details = told or (plain(day.note or ""),)  # who is on duty, where that is all
        return Happening(
            uid=self._uid("su_kien", name),
            name=name,
            start=start,
            end=end,
            location=plain(", ".join(event.location)),
            details=tuple(details),
            cancelled=event.cancelled,
        )

    def _details(self, one: Meeting | Event) -> tuple[str, ...]:
        """What else is said of it, under the standard's name for such a column or else the key's title."""
        told = [(held, lines) for held, lines in said_by(one) if held.parts[0] not in _TOLD_ELSEWHERE]
        told.sort(key=lambda one: one[0].parts[0] is not Part.REASON)
        return tuple(
            f"{self._titles.get(held.key, held.title)}: {plain(', '.join(lines))}" for held, lines in told
        )

    def _uid(self, kind: str, name: str) -> str:
        issuer, period = self._programme.issuer, self._programme.period
        key = "\n".join((*issuer.superior, *issuer.name, period.code, kind, name))
        self._named[key] += 1
        return str(uuid5(NAMESPACE_URL, f"{key}\n{self._named[key]}"))


def _unclear(words: str, day: date) -> str:
    return (
        f"Lịch chỉ ghi ngày {day.day}/{day.month}/{day.year}, chưa ghi được lúc kết thúc ở “{plain(words)}”."
    )


def _date(day: PartialDate | None) -> date | None:
    return date(day.year or 1, day.month or 1, day.day or 1) if day is not None else None

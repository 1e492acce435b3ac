"""Every sentence and number pattern: what is written is printed, what is left out is made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import naming
from ctrgen.layout.blocks import Run
from ctrgen.layout.emphasis import runs
from ctrgen.layout.sentences import chained, clause, followed, without_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.schema import ClockTime, Meeting, PartialDate, Programme
    from ctrgen.standards.model import Standard
    from ctrgen.standards.wording import Wording

_ENDINGS = tuple(".;:,!?…")
# After a word of three letters or more: "TP. Hà Nội" is one sentence.
_SENTENCE_END = re.compile(r"\w{3}[.!?…] ")
_MOTTO = re.compile(r"\*\*(?:(?!\*\*).)+\*\*|\**“[^“”]+”\**|\**\"[^\"]+\"\**|\**«[^«»]+»\**")
_CLOSING_QUOTES = "*\"'”’»"


def closing(programme: Programme, standard: Standard) -> tuple[str, ...]:
    """The closing paragraphs; none when the author wants none."""
    if programme.closing is not None:
        return programme.closing
    words = standard.wording
    text = naming.filled(
        naming.closing_pattern(programme, words),
        programme.period,
        words,
        loai=naming.kind(programme, words),
        trich_yeu=_subject_of_closing(programme, standard),
        co_quan=naming.issuer_name(programme.issuer),
        dau_het=words.end,
    )
    return (text.replace("  ", " "),)


def _subject_of_closing(programme: Programme, standard: Standard) -> str:
    """The made subject, in a sentence; empty where the author's own title speaks of something else."""
    head = naming.subject_pattern(programme, standard).partition("{")[0].strip().lower()
    if programme.title and head not in " ".join(programme.title).lower():
        return ""
    return naming.subject_in_sentence(programme, standard)


def authority(line: str, words: Wording) -> str:
    """A line like ``TM. Ủy ban nhân dân`` in capitals, its abbreviation as the standard writes it."""
    first, space, rest = line.partition(" ")
    return f"{words.authorities.get(first, first)}{space}{rest}".upper()


def filed(line: str, words: Wording) -> str:
    """The file copy of the decree, ``Lưu: VT, VP``, as the standard writes it."""
    lead, colon, units = line.partition(": ")
    if lead != words.file_copy or not colon:
        return line
    kept = [unit for unit in units.split(", ") if unit.strip(".; ") not in words.not_filed]
    return words.filed.format(noi_luu=", ".join(kept) if kept else units)


def listed(lines: Sequence[str], between: str, last: str) -> list[str]:
    """Lines of a list with the punctuation their author left out, and another mark at the end.

    Legal bases and recipients end so (Decree 30, Annex I, Part I, II.6 and II.9).
    """
    return [ended(line, between) for line in lines[:-1]] + [ended(line, last) for line in lines[-1:]]


def ended(text: str, mark: str) -> str:
    """A text with a mark at its end, unless it ends with one already."""
    return text if text.rstrip(_CLOSING_QUOTES).endswith(_ENDINGS) else text + mark


def closed(text: str) -> str:
    """A paragraph of the author's own with a full stop at its end, but for one that stands as a motto.

    All of it bold, quoted or in capitals, it is the theme of a drive or a call: it ends as it was typed.
    """
    return text if _MOTTO.fullmatch(text.strip()) or text.isupper() else ended(text, ".")


def led_in(texts: Sequence[str], end: str, *, leads: bool) -> list[str]:
    """The paragraphs of an item: the first ended, or the last with a colon where items stand below it."""
    ended_texts = [
        (closed(text) if index else ended(text, end)) if text else "" for index, text in enumerate(texts)
    ]
    if leads and texts[-1]:
        ended_texts[-1] = ended(texts[-1], ":")
    return ended_texts


def between_items(texts: Sequence[str]) -> str:
    """What ends the items below a lead-in: a semicolon; a full stop where one has several sentences."""
    return "." if any(map(_SENTENCE_END.search, texts)) else ";"


def meeting(meeting: Meeting, words: Wording) -> tuple[Run, ...]:
    """A meeting's name, time, place, people and note, as one sentence."""
    told = {
        words.location: meeting.location,
        words.chair: meeting.chair,
        words.attendees: meeting.attendees,
    }
    place, *people = (
        clause(pattern, chained(lines, ", ")) if lines else "" for pattern, lines in told.items()
    )
    time = when(meeting, words)
    written = chained(meeting.location, ", ")
    if not time and place.lower() == written.lower():
        place = written  # its own first word begins the sentence
    details = chained((chained((time, place), ", "), *people), "; ")
    text = followed(without_stop(meeting.name), ": ", details) if details else meeting.name
    if meeting.note is None:
        return runs(ended(text, "."))
    note = tuple(run._replace(italic=True) for run in runs(without_stop(without_brackets(meeting.note))))
    return (*runs(f"{without_stop(text)} ("), *note, Run(")."))


def when(meeting: Meeting, words: Wording) -> str:
    """When a meeting is: as written, or made of its dates, times, half-day and repetition."""
    if meeting.when is not None:
        return meeting.when
    day = meeting.repeat or (_day(meeting.date, words.day) if meeting.date else "")
    if meeting.session is not None:
        # "cả ngày" and "ngày 26/6" share a word.
        shared = day.removeprefix(meeting.session.split()[-1] + " ")
        day = f"{meeting.session} {shared}".rstrip()
    since, until = _time(meeting.time, words), _time(meeting.ends.time, words)
    start = _day(meeting.date, words.from_day) if meeting.date and meeting.repeat else ""
    if meeting.ends.day is not None:
        last = chained((until, _day(meeting.ends.day, words.day)), ", ")
        made = words.meeting_span.format(tu=chained((since, day), ", "), den=last)
    else:
        time = words.meeting_span.format(tu=since, den=until) if until else since
        made = chained((time, day, start), ", ")
    return made[:1].upper() + made[1:]


def _time(time: ClockTime | None, words: Wording) -> str:
    return words.time.format(gio=f"{time.hour:02}", phut=f"{time.minute:02}") if time is not None else ""


def _day(date: PartialDate, pattern: str) -> str:
    return pattern.format(ngay=f"{date.day:02}", thang=naming.month_number(date.month or 0), nam=date.year)


def without_brackets(note: str) -> str:
    """A note without the brackets its author put around it."""
    return note[1:-1] if note.startswith("(") and note.find(")") == len(note) - 1 else note

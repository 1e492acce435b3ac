"""Every sentence and number pattern: what is written is printed, what is left out is made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Run
from ctrgen.layout.emphasis import runs
from ctrgen.layout.period import filled, month_number
from ctrgen.schema.values import NO_DATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.schema import Issuer, Meeting, PartialDate, Programme
    from ctrgen.standards.model import Standard
    from ctrgen.standards.wording import Wording

_ENDINGS = tuple(".;:,!?…")
# After a word of three letters or more: "TP. Hà Nội" is one sentence.
_SENTENCE_END = re.compile(r"\w{3}[.!?…] ")
_SYMBOL = re.compile(r"(?P<kind>[^\W\d_]+)[-/](?P<body>.+)")
_CLOSING_QUOTES = "*\"'”’»"


def number_line(programme: Programme, words: Wording) -> str:
    """``Số: 63/CTr-BTV``: blank until there is a number; nothing where the document has none."""
    lead, _ = words.number_parts
    number = bare_number(programme, words)
    return lead + number if number else ""


def cited_number(programme: Programme, words: Wording) -> str:
    """``số 63/CTr-BTV``, as a sentence names it, whatever the standard prints before the number."""
    number = bare_number(programme, words)
    return f"{words.number_cited} {number}" if number else ""


def bare_number(programme: Programme, words: Wording) -> str:
    """``63/CTr-BTV``: number and symbol as the standard joins them."""
    if not programme.numbered:
        return ""
    return numbered(issued_number(programme) or words.blank, programme.symbol, words)


def numbered(number: str, symbol: str, words: Wording) -> str:
    """A number and a symbol as the standard joins them; the symbol's kind and body by its own signs."""
    match = _SYMBOL.fullmatch(symbol)
    kind, body = match.group("kind", "body") if match else (symbol, "")
    _, pattern = words.number_parts
    line = pattern.format(so=number, ky_hieu=symbol, loai=kind, noi_ban_hanh=body)
    return line if body else line.rstrip("/-")


def issued_number(programme: Programme) -> str:
    """The number with a zero before numbers below 10; nothing until there is one."""
    return programme.number.zfill(2) if programme.number else ""


def date_line(programme: Programme, words: Wording) -> str:
    """``Bắc Giang, ngày 25 tháng 5 năm 2020``: what is not known is left blank; nothing without a date."""
    if programme.date == NO_DATE:
        return ""
    line = words.date.format(dia_danh=programme.place, **date_parts(programme, words))
    return line if programme.place else _capital(line.lstrip(", "))


def date_parts(programme: Programme, words: Wording) -> dict[str, str]:
    """Day, month and year of the document, each blank where it is not known."""
    day, month, year = programme.date or (None, None, None)
    return {
        "ngay": words.blank if day is None else f"{day:02}",
        "thang": words.blank if month is None else month_number(month),
        "nam": words.blank if year is None else str(year),
    }


def kind(programme: Programme, words: Wording) -> str:
    """The type name (tên loại), with a capital at its beginning."""
    name = programme.kind or words.kind
    return _capital(name)


def subject(programme: Programme, standard: Standard) -> tuple[str, ...]:
    """The lines of the subject (trích yếu)."""
    return programme.title if programme.title is not None else (made_subject(programme, standard),)


def made_subject(programme: Programme, standard: Standard) -> str:
    """The subject of an author who writes none; it begins as the standard's usual one does."""
    words, name = standard.wording, kind(programme, standard.wording)
    usual = words.subject if name in standard.kinds.values() else words.bare_subject
    text = filled(words.subjects.get(name, usual), programme.period, words)
    return _capital(text) if words.subject[:1].isupper() else _in_sentence(text)


def full_title(programme: Programme, standard: Standard) -> str:
    """``Chương trình công tác tháng 6 năm 2020``: kind and subject as one phrase."""
    name = kind(programme, standard.wording)
    if programme.title is not None:
        return " ".join((name, *programme.title))
    return f"{name} {_in_sentence(made_subject(programme, standard))}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _in_sentence(text: str) -> str:
    return text[:1].lower() + text[1:]


def issuer_name(issuer: Issuer) -> str:
    """The issuing body's name on one line."""
    return " ".join(issuer.name)


def closing(programme: Programme, standard: Standard) -> tuple[str, ...]:
    """The closing paragraphs; none when the author wants none."""
    if programme.closing is not None:
        return programme.closing
    words = standard.wording
    own = kind(programme, words)
    text = filled(
        words.closings.get(own, words.closing),
        programme.period,
        words,
        loai=own,
        trich_yeu=_in_sentence(made_subject(programme, standard)),
        co_quan=issuer_name(programme.issuer),
        dau_het=words.end,
    )
    return (text,)


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


def led_in(texts: Sequence[str], end: str, *, leads: bool) -> list[str]:
    """The paragraphs of an item: the first ended, or the last with a colon where items stand below it."""
    ended_texts = [ended(text, "." if index else end) if text else "" for index, text in enumerate(texts)]
    if leads and texts[-1]:
        ended_texts[-1] = ended(texts[-1], ":")
    return ended_texts


def between_items(texts: Sequence[str]) -> str:
    """What ends the items below a lead-in: a semicolon; a full stop where one has several sentences."""
    return "." if any(map(_SENTENCE_END.search, texts)) else ";"


def meeting(meeting: Meeting, words: Wording) -> tuple[Run, ...]:
    """A meeting's name, time, place, people and note, as one sentence."""
    time_and_place = ", ".join(
        filter(None, (when(meeting, words), _filled(words.location, "dia_diem", meeting.location)))
    )
    details = "; ".join(
        filter(
            None,
            (
                time_and_place,
                _filled(words.chair, "chu_tri", meeting.chair),
                _filled(words.attendees, "thanh_phan", meeting.attendees),
            ),
        )
    )
    text = f"{meeting.name}: {details}" if details else meeting.name
    if meeting.note is None:
        return runs(ended(text, "."))
    note = tuple(run._replace(italic=True) for run in runs(_without_brackets(meeting.note)))
    return (*runs(f"{text} ("), *note, Run(")."))


def when(meeting: Meeting, words: Wording) -> str:
    """When a meeting is: as written, or made of its date, time, half-day and repetition."""
    if meeting.when is not None:
        return meeting.when
    day = meeting.repeat or (_day(meeting.date, words.day) if meeting.date else "")
    if meeting.session is not None:
        # "cả ngày" and "ngày 26/6" share a word.
        shared = day.removeprefix(meeting.session.split()[-1] + " ")
        day = f"{meeting.session} {shared}".rstrip()
    time = meeting.time and words.time.format(gio=f"{meeting.time.hour:02}", phut=f"{meeting.time.minute:02}")
    start = _day(meeting.date, words.from_day) if meeting.date and meeting.repeat else ""
    made = ", ".join(filter(None, (time, day, start)))
    return made[:1].upper() + made[1:]


def _day(date: PartialDate, pattern: str) -> str:
    return pattern.format(ngay=f"{date.day:02}", thang=month_number(date.month or 0), nam=date.year)


def _filled(pattern: str, name: str, value: str | None) -> str:
    """A pattern with its value; the value alone where its author wrote the pattern's words too."""
    if value is None:
        return ""
    lead = pattern.split("{", 1)[0]
    return value if value.lower().startswith(lead) else pattern.format(**{name: value})


def _without_brackets(note: str) -> str:
    return note[1:-1] if note.startswith("(") and note.find(")") == len(note) - 1 else note

"""What a document is called: number, place and date, kind and subject, issuer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.naming.period import filled, month_number, names_months_alone
from ctrgen.schema.values import NO_DATE

if TYPE_CHECKING:
    from ctrgen.schema import Issuer, Programme
    from ctrgen.standards.model import Standard
    from ctrgen.standards.wording import Wording

_SYMBOL = re.compile(r"(?P<kind>[^\W\d_]+)[-/](?P<body>.+)")


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
    return _capital(name.lower() if name.isupper() or (name.istitle() and " " in name) else name)


def subject(programme: Programme, standard: Standard) -> tuple[str, ...]:
    """The lines of the subject (trích yếu)."""
    return programme.title if programme.title is not None else (made_subject(programme, standard),)


def made_subject(programme: Programme, standard: Standard) -> str:
    """The subject of an author who writes none; it begins as the standard's usual one does."""
    text = subject_in_sentence(programme, standard)
    return _capital(text) if standard.wording.subject[:1].isupper() else text


def subject_in_sentence(programme: Programme, standard: Standard) -> str:
    """The same within a sentence; a name of its author's own that begins it stays as it was typed."""
    pattern = subject_pattern(programme, standard).replace("{Thoi_ky}", "{thoi_ky}")
    text = filled(pattern, programme.period, standard.wording)
    is_named = pattern.startswith("{thoi_ky}") and programme.period.own_name
    return text if is_named else in_sentence(text)


def subject_pattern(programme: Programme, standard: Standard) -> str:
    """The sentence of the standard that makes the subject."""
    words, name = standard.wording, kind(programme, standard.wording)
    return words.subjects.get(name, words.subject if name in standard.kinds.values() else words.bare_subject)


def closing_pattern(programme: Programme, words: Wording) -> str:
    """The sentence of the standard that makes the closing."""
    return words.closings.get(kind(programme, words), words.closing)


def of_months_alone(programme: Programme, standard: Standard) -> str:
    """A sentence that the standard would make of this programme and that speaks of months; empty for none."""
    words = standard.wording
    made = {
        subject_pattern(programme, standard): programme.title is None,
        closing_pattern(programme, words): programme.closing is None,
        words.meetings: bool(programme.meetings),
    }
    spoken = (one for one, is_made in made.items() if is_made and names_months_alone(one, programme.period))
    return next(spoken, "")


def full_title(programme: Programme, standard: Standard) -> str:
    """``Chương trình công tác tháng 6 năm 2020``: kind and subject as one phrase."""
    name = kind(programme, standard.wording)
    if programme.title is not None:
        return " ".join((name, *programme.title))
    return f"{name} {subject_in_sentence(programme, standard)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def in_sentence(text: str) -> str:
    """A name in the middle of a sentence."""
    return text[:1].lower() + text[1:]


def issuer_name(issuer: Issuer) -> str:
    """The issuing body's name on one line."""
    return " ".join(issuer.name)

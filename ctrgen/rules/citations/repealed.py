"""Texts that were in force no longer on the day of the document."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.law.texts import ended, has_twin, in_its_place, laws, numbered
from ctrgen.rules.citations.citations import named_before
from ctrgen.rules.citations.issued import cited, speaks_of_laws
from ctrgen.rules.names.validity import day_of, in_one_tone, is_of_the_past
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.law.texts import LegalText
    from ctrgen.rules.reading import Reading

_NUMBER = Pattern(r"(?<![\w/-])\d{1,4}(?:/\d{4}/[\w-]+|-\w+/\w+|/\w+-\w+)")
_YEAR_AFTER = Pattern(
    r"(?: số [\d/]+\w*)?,?(?: \(?năm| ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm ))? ?(?P<year>\d{4})(?!\d)"
)
_GOES_ON = Pattern(r" (?:và|sửa đổi,? bổ sung|năm \d|số \d|ngày \d|\d|\()|, \w+ và")
_DATED = Pattern(r",? ngày (?P<day>\d{1,2})(?:[/-]| tháng )(?P<month>\d{1,2})(?:[/-]| năm )(?P<year>\d{4})")
_LONGEST_KIND = 40


class Gone(NamedTuple):
    """A place where a text is cited that is in force no longer."""

    text: LegalText
    start: int
    end: int


@rule("CT390", "van-ban-het-hieu-luc")
def repealed(reading: Reading) -> Iterator[Finding]:
    """Văn bản viện dẫn còn hiệu lực vào ngày ban hành; văn bản đã bị thay thế thì viện dẫn văn bản mới.

    Xét theo ngày của chính văn bản này (chưa ghi ngày thì theo ngày đầu của thời kỳ), với những văn bản hay
    được viện dẫn nhất. Nói về việc thay thế, bãi bỏ thì không tính.

    Sai:
        ngay: 25/5/2020
        nhiem_vu: ["Làm văn thư theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ"]
    Đúng:
        ngay: 25/5/2020
        nhiem_vu: ["Làm văn thư theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"]
    """
    for one in reading.once(gone):
        if one.text.sure:
            yield told(reading, one)
    yield from _not_in_force_yet(reading)


def _not_in_force_yet(reading: Reading) -> Iterator[Finding]:
    """A law among the bases of a paper that is older than its force."""
    own = day_of(reading)
    for one in reading.once(cited):
        same = (*laws().get(one.name, ()), *numbered().get(one.number, ()))
        text = next((text for text in same if text.day == one.day and text.sure), None)
        passage = reading.passage(one.at.start)
        if text is None or text.since is None:
            continue
        is_base = passage.part is Part.BASIS and passage.text.startswith("Căn cứ")
        if is_base and one.day <= own < text.since:
            since = f"{text.since.day:02}/{text.since.month}/{text.since.year}"
            what = text.name if text.is_law else text.number
            message = f"{what} có hiệu lực từ ngày {since}, sau văn bản này."
            yield reading.at(one.at.match.start("day"), one.at.end, message, "Dẫn văn bản đang có hiệu lực.")


def told(reading: Reading, one: Gone) -> Finding:
    """What is said of such a place."""
    text, until = one.text, one.text.until
    what = f"{text.name} năm {text.year}" if text.is_law else text.number
    day = f"{until.day:02}/{until.month}/{until.year}" if until is not None else ""
    hint = f"Thay bằng {in_its_place(text, day_of(reading))}."
    return reading.at(one.start, one.end, f"{what} hết hiệu lực từ ngày {day}.", hint)


def gone(reading: Reading) -> tuple[Gone, ...]:
    """Where texts are cited that are in force no longer, sure or not."""
    today, text = day_of(reading), reading.once(in_one_tone)
    found = [*_by_number(text, today), *(_by_name(reading, text, today))]
    return tuple(one for one in found if not is_of_the_past(reading, one.start, one.end))


def _by_number(text: str, today: date) -> Iterator[Gone]:
    """Where a text is cited by its number.

    A number that has no year may be another's: of another year, or of another kind where its day is not said.
    """
    for match in _NUMBER.finditer(text):
        same = numbered().get(match.group(), ())
        dated = _DATED.match(text, match.end())
        before = text[max(0, match.start() - _LONGEST_KIND) : match.start()].lower()
        for one in same:
            if one.has_ended(today) and (one.has_year or _is_meant(one, dated, before, same)):
                yield Gone(one, *match.span())


def _is_meant(one: LegalText, dated: re.Match[str] | None, before: str, same: tuple[LegalText, ...]) -> bool:
    if dated is not None:
        return dated["year"] == one.year
    return len(same) == 1 and named_before(before, len(before))[0] in ("", one.by.split(" số ")[0])


def _by_name(reading: Reading, text: str, today: date) -> Iterator[Gone]:
    """Where a law is cited by its name and its year or its day; by its name alone when none bears it now."""
    if not speaks_of_laws(reading):
        return
    small = text.lower() if len(text.lower()) == len(text) else text
    for one in ended():
        if not one.is_law or not one.has_ended(today):
            continue
        for start, end in _called(text, small, one.name):
            if has_twin(one):
                day = _DATED.match(text, end)
                said = tuple(map(int, day.group("year", "month", "day"))) if day else ()
                if day and one.day is not None and said == one.day.timetuple()[:3]:
                    yield Gone(one, start, day.end())
                continue
            match = _YEAR_AFTER.match(text, end)
            near = text[start : match.end() + len(one.number)] if match else ""
            if match and match["year"] == one.year and one.number not in near:
                yield Gone(one, start, match.end())
            elif one.name in _borne_no_longer(today) and not _GOES_ON.match(text, end):
                yield Gone(one, start, end)


def _called(text: str, small: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a law is called by its name, whatever capitals that has behind the first."""
    start = small.find(name.lower())
    while start >= 0:
        if text[start].isupper() and not text[start - 1 : start].isalnum():
            yield start, start + len(name)
        start = small.find(name.lower(), start + len(name))


@lru_cache(maxsize=64)
def _borne_no_longer(today: date) -> frozenset[str]:
    """The names of laws that no law bears any longer, whatever its year."""
    past = [one for one in ended() if one.has_ended(today)]
    borne = {in_its_place(one, today).split(" năm ")[0] for one in past}
    over = (name for name, same in laws().items() if all(one.has_ended(today) for one in same))
    return frozenset(over) - borne


RULES = (repealed,)

"""Cited texts against what is known of them: their day, their number, their name."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.law.terms import years_of_assembly
from ctrgen.law.texts import ended, laws, numbered
from ctrgen.rules.citations.citations import citations
from ctrgen.rules.page.header import issue_date
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import written
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.law.texts import LegalText
    from ctrgen.rules.citations.citations import Citation
    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.rules.times.calendar import Written

_TO_DAY = Pattern(r"[ ,(]{1,3}(?:được )?(?:ban hành |thông qua )?(?:ngày )?")
_FAR = 80
_FARTHEST = 24
"""How far behind a citation its day may begin."""
_NUMBER_AFTER = Pattern(r",? \(?(?:số )?(?P<number>\d{1,3}/\d{4}/[A-ZĐ]\w*(?:-\w+)?)\)?")
_YEAR_AFTER = Pattern(r",? \(?(?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_WITH_YEAR = Pattern(r"(?P<place>\d+)/(?P<year>\d{4})/")
_OF_ASSEMBLY = Pattern(r"\d+/(?P<year>\d{4})/(?:NQ-)?(?:PL-)?(?:UBTV)?QH(?P<term>\d\d)")
_NUMBERED = Pattern(r"\d(?:/\d{4})?[/-][A-ZĐ][\w&/.-]*[\w],? (?:ngày )?$", cues=("/", "-"))
_BASE_OF_DAY = Pattern(
    r"(?:luật|lệnh|nghị quyết|quyết định|kế hoạch|chỉ thị|kết luận|công văn|hướng dẫn|thông báo|"
    r"chương trình),? (?:ngày )?$",
    re.IGNORECASE,
)
_KINDS_OF_LAWS = frozenset({"luật", "lệnh"})
_DRAFT = Pattern(r"(?:dự thảo|dự án|góp ý|đề nghị xây dựng|lấy ý kiến)[^.;\n]*$")
_AMENDING = Pattern(r"(?:sửa đổi|bổ sung|chi tiết|hướng dẫn|thay thế|bãi bỏ)[^.;\n]*$", re.IGNORECASE)


class Cited(NamedTuple):
    """A text that is cited with its day.

    Attributes:
        number: its number, where that is said.
        name: its name, of a law.
        day: when it is said to be of.
        at: where that stands.
    """

    number: str
    name: str
    day: date
    at: Written


def known(one: Cited) -> LegalText | None:
    """The text that is meant, whatever day is said; none where that is not certain.

    Numbers that have no year come again, and laws of a name may be older than those that are known: it is
    certain where the year is right, or the day and the month are; of several it is the nearest.
    """
    of_number = [text for text in numbered().get(one.number, ()) if text.day is not None]
    if of_number and of_number[0].has_year:
        return of_number[0]
    same = of_number or (laws().get(one.name, ()) if not one.number else ())
    apart = {text: text.day - one.day for text in same if text.day is not None}
    if any(not days for days in apart.values()):
        return None
    near = [text for text in apart if text.day is not None and _agree(text.day, one.day)]
    return min(near, key=lambda text: abs(apart[text]), default=None)


def _agree(day: date, said: date) -> bool:
    return day.year == said.year or (day.month, day.day) == (said.month, said.day)


def _day_after(reading: Texts, end: int) -> Written | None:
    """The day that follows a place."""
    found = reading.once(written)
    after = bisect_left(found, end, key=lambda one: one.start)
    near = found[after] if after < len(found) else None
    if near is None or near.start - end > _FARTHEST:
        return None
    return near if _TO_DAY.fullmatch(reading.body, end, near.start) else None


def cited(reading: Reading) -> list[Cited]:
    """The texts that are cited with their whole day."""
    found = [(one.number.replace("–", "-"), "", one.end) for one in reading.once(citations)]
    for name, end in reading.once(named_laws):
        number = _NUMBER_AFTER.match(reading.body, end)
        found.append((number["number"], name, number.end()) if number else ("", name, end))
    each: dict[int, Cited] = {}
    for said, name, end in found:
        near = _day_after(reading, end)
        day = near.on(near.year) if near is not None and near.year is not None else None
        if near is not None and day is not None:
            each[near.start] = Cited(said, name, day, near)
    return list(each.values())


def day_of(reading: Texts, one: Citation) -> date | None:
    """The whole day that a citation is said to be of."""
    near = _day_after(reading, one.end)
    return near.on(near.year) if near is not None and near.year is not None else None


def speaks_of_laws(reading: Texts) -> bool:
    """Whether there is a law, a code or an ordinance in the texts."""
    return not _KINDS_OF_LAWS.isdisjoint(reading.tokens.vocabulary)


def named_laws(reading: Texts) -> list[tuple[str, int]]:
    """The laws that are called by their names, each with the place where it ends; not what amends them."""
    found: list[tuple[str, int]] = []
    if not speaks_of_laws(reading):
        return found
    names = {name.lower(): name for name in laws()}
    for small in reading.held(tuple(names)):
        for start in reading.phrases(small):
            line = reading.body.rfind("\n", max(0, start - _FAR), start) + 1
            if not _AMENDING.search(reading.body, max(line, start - _FAR), start):
                found.append((names[small], start + len(small)))
    return found


@rule("CT3010", "vien-dan-sai-ngay")
def wrong_day(reading: Reading) -> Iterator[Finding]:
    """Ngày ban hành của văn bản viện dẫn là ngày của chính văn bản đó, và không sau ngày của văn bản này.

    Số của văn bản quy phạm pháp luật có năm ban hành, nên ngày phải thuộc năm ấy. Các luật, nghị định, văn
    bản của Đảng hay được viện dẫn thì xét cả ngày, tháng.

    Sai:
        nhiem_vu: ["Quán triệt Nghị định số 30/2020/NĐ-CP ngày 15/3/2020 của Chính phủ"]
    Đúng:
        nhiem_vu: ["Quán triệt Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"]
    """
    own = issue_date(reading)
    for one in reading.once(cited):
        place = one.at.match.start("day"), one.at.end
        text, year = known(one), _WITH_YEAR.match(one.number)
        if text is not None and text.sure and text.day != one.day:
            yield from other_day(reading, one, text)
        elif year is not None and int(year["year"]) != one.day.year:
            message = f"Số {one.number} là của năm {year['year']}, ngày thì thuộc năm {one.day.year}."
            yield reading.at(*place, message, "Xem lại số, hoặc ngày.")
        elif own is not None and one.day > own:
            message = f"Ngày của văn bản viện dẫn ở sau ngày ban hành {said(own)}."
            yield reading.at(*place, message, "Xem lại ngày.")
    yield from _not_yet(reading, own)
    yield from _numbered_later(reading, own)


def other_day(reading: Reading, one: Cited, text: LegalText) -> Iterator[Finding]:
    """A text that is cited with another day than its own."""
    if text.day is not None and text.day != one.day:
        right = said(text.day)
        what = text.name if text.is_law and not one.number else f"Văn bản số {text.number}"
        place = one.at.match.start("day"), one.at.end
        yield reading.at(*place, f"{what} ban hành ngày {right}.", f"Ghi ngày {right}.")


def _not_yet(reading: Reading, own: date | None) -> Iterator[Finding]:
    """Texts that are cited without a day before they were issued."""
    for one in reading.once(citations) if own is not None else ():
        text = next(iter(numbered().get(one.number.replace("–", "-"), ())), None)
        if text is None or not (text.sure and text.has_year) or text.day is None or own is None:
            continue
        if text.day > own and day_of(reading, one) is None and not is_draft(reading, one.start):
            message = f"Văn bản số {text.number} ban hành ngày {said(text.day)}, sau văn bản này."
            yield reading.at(one.at, one.end, message, "Xem lại số.")


def _numbered_later(reading: Reading, own: date | None) -> Iterator[Finding]:
    """Papers of any kind whose number is known and whose day is yet to come: “số 09/2026/TLST-DS ngày …”."""
    told = {one.at.start for one in reading.once(cited)}
    for one in reading.once(written) if own is not None else ():
        day = one.on(one.year) if one.year is not None and one.start not in told else None
        if day is None or own is None or day <= own:
            continue
        lead = reading.body[max(0, one.start - _FARTHEST) : one.start]
        if _NUMBERED.search(lead) or (
            _BASE_OF_DAY.search(lead) and reading.passage(one.start).part is Part.BASIS
        ):
            message = f"Ngày của văn bản viện dẫn ở sau ngày ban hành {said(own)}."
            yield reading.at(one.match.start("day"), one.end, message, "Xem lại ngày.")


def said(day: date) -> str:
    """A day as papers write it."""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


@rule("CT3011", "vien-dan-sai-so")
def wrong_number(reading: Reading) -> Iterator[Finding]:
    """Số của văn bản viện dẫn hợp với tên và năm của văn bản ấy.

    Số của luật có khóa Quốc hội: luật năm 2019 là của khóa 14 (QH14). Luật gọi bằng tên và năm thì năm là năm
    Quốc hội thông qua.

    Sai:
        nhiem_vu: ["Tuyên truyền Luật Cư trú năm 2021"]
    Đúng:
        nhiem_vu: ["Tuyên truyền Luật Cư trú năm 2020"]
    """
    for match in _OF_ASSEMBLY.finditer(reading.body) if "QH" in reading.body else ():
        first, last = years_of_assembly(int(match["term"]))
        if not first <= int(match["year"]) <= last:
            message = f"Quốc hội khóa {match['term']} không ban hành văn bản vào năm {match['year']}."
            yield reading.at(*match.span(), message, "Xem lại năm, hoặc khóa.")
    for name, end in reading.once(named_laws):
        number = _NUMBER_AFTER.match(reading.body, end)
        year = _YEAR_AFTER.match(reading.body, end)
        same = laws()[name]
        if number is not None and number["number"] not in {one.number for one in same}:
            of_year = [one for one in same if f"/{one.year}/" in number["number"]]
            if of_year or number["number"] in numbered():
                right = of_year[0].number if of_year else same[-1].number
                message = f"Số {number['number']} không phải của {name}."
                yield reading.at(*number.span("number"), message, f"Xem lại số: {right}.")
        elif year is not None:
            yield from _of_another_year(reading, name, end, year)


def _of_another_year(reading: Reading, name: str, end: int, year: re.Match[str]) -> Iterator[Finding]:
    """A law by its name and a year in which none of that name was passed."""
    own, same, number = issue_date(reading), laws()[name], int(year["year"])
    years = {int(one.year) for one in same}
    near = years & {number - 1, number + 1}
    if number not in years and (heir := _heir(name, year["year"])):
        message = f"Luật năm {year['year']} tên là {heir}."
        yield reading.at(end - len(name), year.end(), message, f"Ghi {heir}.")
    elif number not in years and near:
        message = f"{name} ban hành năm {min(near)}, không phải năm {year['year']}."
        yield reading.at(*year.span("year"), message, f"Ghi năm {min(near)}.")
    elif number < min(years) and _is_borne(reading, same):
        message = f"{name} đang thi hành là luật năm {max(years)}, không phải năm {year['year']}."
        yield reading.at(*year.span("year"), message, f"Xem lại năm: {max(years)}.")
    elif own is not None and number > own.year and not is_draft(reading, end - len(name)):
        message = f"Văn bản này ban hành năm {own.year}, trước {name} năm {year['year']}."
        yield reading.at(*year.span("year"), message, "Xem lại năm.")


def _is_borne(reading: Reading, same: tuple[LegalText, ...]) -> bool:
    """Whether a law of a name that is known is in force on the day of the document."""
    own = issue_date(reading)
    return own is not None and any(one.since is not None and one.since <= own for one in same)


def _heir(name: str, year: str) -> str:
    """What the law is called that replaced one of a name in a year."""
    by = (one.by for one in ended() if one.name == name and one.sure and one.by.endswith(f" năm {year}"))
    heir = next(by, "").removesuffix(f" năm {year}")
    return heir if heir != name else ""


def is_draft(reading: Reading, start: int) -> bool:
    """Whether a text that is named is yet to be passed."""
    return _DRAFT.search(reading.lower, max(0, start - _FAR), start) is not None


RULES = (wrong_day, wrong_number)

"""Cited texts against what is known of them: their day, their number, their name."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.law.tables import issued, laws
from ctrgen.rules.calendar import written
from ctrgen.rules.citations import citations
from ctrgen.rules.header import issue_date
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.law.tables import Issued
    from ctrgen.rules.calendar import Written
    from ctrgen.rules.reading import Reading

_TO_DAY = Pattern(r"[ ,(]{1,3}(?:được )?(?:ban hành |thông qua )?(?:ngày )?")
_FAR = 80
_FARTHEST = 24
"""How far behind a citation its day may begin."""
_NUMBER_AFTER = Pattern(r",? \(?(?:số )?(?P<number>\d{1,3}/\d{4}/[A-ZĐ]\w*(?:-\w+)?)\)?")
_YEAR_AFTER = Pattern(r",? \(?(?:năm )?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_WITH_YEAR = Pattern(r"(?P<place>\d+)/(?P<year>\d{4})/")
_OF_ASSEMBLY = Pattern(r"\d+/(?P<year>\d{4})/(?:NQ-)?(?:PL-)?(?:UBTV)?QH(?P<term>\d\d)")
_TERMS = {11: (2002, 2007), 12: (2007, 2011), 13: (2011, 2016), 14: (2016, 2021), 15: (2021, 2026)}
"""The years of the terms of the National Assembly; that of a number begins and ends within."""
_DRAFT = Pattern(r"(?:dự thảo|dự án|góp ý|đề nghị xây dựng|lấy ý kiến)[^.;\n]*$")
_AMENDING = Pattern(r"(?:sửa đổi|bổ sung|chi tiết|hướng dẫn|thay thế|bãi bỏ)[^.;\n]*$", re.IGNORECASE)
_ABOUT = Pattern(r"[^.;\n]{0,80}?(?:về|quy định|ban hành)(?: việc| về)? (?P<about>[^.;\n]+)")


class _Cited(NamedTuple):
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


def _known(one: _Cited) -> Issued | None:
    """The text that is meant, whatever day is said; none where that is not certain.

    Numbers that have no year come again, and laws of a name may be older than those that are known: it is
    certain where the year is right, or the day and the month are; of several it is the nearest.
    """
    known = issued().get(one.number)
    if known is not None and _WITH_YEAR.match(one.number):
        return known
    same = (known,) if known is not None else laws().get(one.name, ()) if not one.number else ()
    if any(text.day == one.day for text in same):
        return None
    near = [text for text in same if text.day.year == one.day.year]
    near += [text for text in same if (text.day.month, text.day.day) == (one.day.month, one.day.day)]
    return min(near, key=lambda text: abs(text.day - one.day), default=None)


def _day_after(reading: Reading, end: int) -> Written | None:
    """The day that follows a place."""
    found = reading.once(written)
    after = bisect_left(found, end, key=lambda one: one.start)
    near = found[after] if after < len(found) else None
    if near is None or near.start - end > _FARTHEST:
        return None
    return near if _TO_DAY.fullmatch(reading.body, end, near.start) else None


def _cited(reading: Reading) -> list[_Cited]:
    """The texts that are cited with their whole day."""
    found = [(one.number.replace("–", "-"), "", one.end) for one in reading.once(citations)]
    for name, end in reading.once(_named_laws):
        number = _NUMBER_AFTER.match(reading.body, end)
        found.append((number["number"], name, number.end()) if number else ("", name, end))
    cited: dict[int, _Cited] = {}
    for said, name, end in found:
        near = _day_after(reading, end)
        day = near.on(near.year) if near is not None and near.year is not None else None
        if near is not None and day is not None:
            cited[near.start] = _Cited(said, name, day, near)
    return list(cited.values())


def _named_laws(reading: Reading) -> list[tuple[str, int]]:
    """The laws that are called by their names, each with the place where it ends; not what amends them."""
    found = []
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
    for one in reading.once(_cited):
        place = one.at.match.start("day"), one.at.end
        known, year = _known(one), _WITH_YEAR.match(one.number)
        if known is not None:
            if known.day != one.day:
                right = _said(known.day)
                what = known.name if not one.number else f"Văn bản số {known.number}"
                yield reading.at(*place, f"{what} ban hành ngày {right}.", f"Ghi ngày {right}.")
        elif year is not None and int(year["year"]) != one.day.year:
            message = f"Số {one.number} là của năm {year['year']}, ngày thì thuộc năm {one.day.year}."
            yield reading.at(*place, message, "Xem lại số, hoặc ngày.")
        elif own is not None and one.day > own:
            message = f"Ngày của văn bản viện dẫn ở sau ngày ban hành {_said(own)}."
            yield reading.at(*place, message, "Xem lại ngày.")


def _said(day: date) -> str:
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


@rule("CT3011", "vien-dan-sai-so")
def wrong_number(reading: Reading) -> Iterator[Finding]:
    """Số của văn bản viện dẫn hợp với tên và năm của văn bản ấy.

    Nghị định về công tác văn thư là số 30/2020/NĐ-CP. Số của luật có khóa Quốc hội: luật năm 2019 là của
    khóa 14 (QH14). Luật gọi bằng tên và năm thì năm là năm Quốc hội thông qua.

    Sai:
        nhiem_vu: ["Tuyên truyền Luật Cư trú năm 2021"]
    Đúng:
        nhiem_vu: ["Tuyên truyền Luật Cư trú năm 2020"]
    """
    for match in _assembly(reading):
        first, last = _TERMS.get(int(match["term"]), (0, 9999))
        if not first <= int(match["year"]) <= last:
            message = f"Quốc hội khóa {match['term']} không ban hành văn bản vào năm {match['year']}."
            yield reading.at(*match.span(), message, "Xem lại năm, hoặc khóa.")
    own = issue_date(reading)
    for name, end in reading.once(_named_laws):
        number = _NUMBER_AFTER.match(reading.body, end)
        year = _YEAR_AFTER.match(reading.body, end)
        texts = laws()[name]
        if number is not None and number["number"] not in {one.number for one in texts}:
            of_year = [one for one in texts if f"/{one.day.year}/" in number["number"]]
            if of_year or number["number"] in issued():
                right = of_year[0].number if of_year else texts[-1].number
                message = f"Số {number['number']} không phải của {name}."
                yield reading.at(*number.span("number"), message, f"Xem lại số: {right}.")
        elif year is not None:
            years = {one.day.year for one in texts}
            near = years & {int(year["year"]) - 1, int(year["year"]) + 1}
            if int(year["year"]) not in years and near:
                message = f"{name} ban hành năm {min(near)}, không phải năm {year['year']}."
                yield reading.at(*year.span("year"), message, f"Ghi năm {min(near)}.")
            elif own is not None and int(year["year"]) > own.year and not _is_draft(reading, end - len(name)):
                message = f"Văn bản này ban hành năm {own.year}, trước {name} năm {year['year']}."
                yield reading.at(*year.span("year"), message, "Xem lại năm.")
    yield from _by_subject(reading)


def _is_draft(reading: Reading, start: int) -> bool:
    """Whether a law that is named is yet to be passed."""
    return _DRAFT.search(reading.lower, max(0, start - _FAR), start) is not None


def _assembly(reading: Reading) -> Iterator[re.Match[str]]:
    return _OF_ASSEMBLY.finditer(reading.body) if "QH" in reading.body else iter(())


def _by_subject(reading: Reading) -> Iterator[Finding]:
    """A decree whose number is but by one part that of the decree on what it is said to be about."""
    for one in reading.once(citations):
        number = _WITH_YEAR.match(one.number)
        if one.kind != "Nghị định" or number is None or one.number in issued():
            continue
        about = _ABOUT.match(reading.body, one.end)
        for known in issued().values() if about is not None else ():
            own = _WITH_YEAR.match(known.number)
            if about is None or own is None or not known.name or not about["about"].startswith(known.name):
                continue
            alike = (own["place"] == number["place"]) + (own["year"] == number["year"])
            if known.number.endswith("NĐ-CP") and alike == 1:
                message = f"Nghị định về {known.name} là số {known.number}."
                yield reading.at(one.at, one.end, message, f"Ghi số {known.number}.")
                break


RULES = (wrong_day, wrong_number)

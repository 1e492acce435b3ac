"""Congresses and terms that are over, in words of work to come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.validity import day_of
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_ROMAN = {"I": 1, "V": 5, "X": 10}


class _Held(NamedTuple):
    """When the congress of a number was held; what its texts call it."""

    number: int
    since: date


_PARTY = (_Held(11, date(2011, 1, 19)), _Held(12, date(2016, 1, 28)), _Held(13, date(2021, 2, 1)))


def _congress_of(words: str, *cues: str) -> Pattern:
    return Pattern(rf"đại hội (?:đại biểu )?(?:{words}) lần thứ (?P<n>[ivx]+)", cues=cues)


_CONGRESSES: tuple[tuple[Pattern, tuple[_Held, ...]], ...] = (
    (
        Pattern(
            r"đại hội (?:(?:đại biểu )?toàn quốc(?: của đảng)? lần thứ )?(?P<n>[ivx]+)(?: của)? đảng(?! bộ)"
        ),
        (*_PARTY, _Held(14, date(2026, 1, 23))),
    ),
    (
        _congress_of(
            r"đoàn toàn quốc|toàn quốc đoàn (?:thanh niên cộng sản|tncs) hồ chí minh",
            "đoàn toàn quốc",
            "quốc đoàn",
        ),
        (_Held(10, date(2012, 12, 14)), _Held(11, date(2017, 12, 13)), _Held(12, date(2022, 12, 16))),
    ),
    (
        _congress_of(r"(?:toàn quốc )?hội nông dân việt nam(?: toàn quốc)?", "hội nông dân việt nam"),
        (_Held(6, date(2013, 7, 3)), _Held(7, date(2018, 12, 13)), _Held(8, date(2023, 12, 27))),
    ),
    (
        _congress_of(
            r"phụ nữ toàn quốc|(?:toàn quốc )?hội (?:liên hiệp phụ nữ|lhpn) việt nam",
            "phụ nữ toàn quốc",
            "phụ nữ việt nam",
            "lhpn việt nam",
        ),
        (_Held(11, date(2012, 3, 14)), _Held(12, date(2017, 3, 9)), _Held(13, date(2022, 3, 11))),
    ),
    (
        _congress_of(r"(?:toàn quốc )?công đoàn việt nam", "công đoàn việt nam"),
        (_Held(11, date(2013, 7, 30)), _Held(12, date(2018, 9, 26)), _Held(13, date(2023, 12, 3))),
    ),
    (
        _congress_of(r"(?:toàn quốc )?hội cựu chiến binh việt nam", "cựu chiến binh việt nam"),
        (_Held(5, date(2012, 12, 19)), _Held(6, date(2017, 12, 14)), _Held(7, date(2022, 12, 20))),
    ),
    (
        _congress_of(r"(?:toàn quốc )?mặt trận tổ quốc việt nam(?: toàn quốc)?", "mặt trận tổ quốc việt nam"),
        (_Held(8, date(2014, 9, 27)), _Held(9, date(2019, 9, 20)), _Held(10, date(2024, 10, 18))),
    ),
)
"""From the day each ended on, its resolution is what is studied."""
_STUDIED = Pattern(
    r"(?<!\w)(?:học tập|quán triệt|tuyên truyền|triển khai thực hiện|chào mừng|phổ biến|lan tỏa|"
    r"thành công)(?!\w)"
)
_STUDY = frozenset(
    {("góp", "ý"), ("dự", "thảo"), ("hướng", "tới"), ("tiến", "tới"), ("nhân", "sự"), ("lập", "thành")}
    | {("học", "tập"), ("quán", "triệt"), ("tuyên", "truyền"), ("triển", "khai"), ("chào", "mừng")}
    | {("phổ", "biến"), ("lan", "tỏa"), ("thành", "công")}
)
_LOOKS_BACK = Pattern(
    r"(?<!\w)(?:tổng kết|sơ kết|nhìn lại|đánh giá|kết quả|báo cáo|giữa nhiệm kỳ|từ|hướng tới|\d năm)(?!\w)"
)
_DRAFTED = Pattern(
    r"(?:dự thảo [^;.\n]{0,40}(?:trình|của)|góp ý [^;.\n]{0,60}(?:trình|tại)|chào mừng|hướng tới|tiến tới|"
    r"lập thành tích|nhân sự (?:trình|giới thiệu))(?: (?!thành công)[^\W\d]+){0,2} $"
)
"""What is done before a congress."""
_MONTHS_AFTER = 30
"""Days after a congress until papers speak of it."""

_ELECTIONS = ((date(2016, 5, 22), 14, "2016", "2021"), (date(2021, 5, 23), 15, "2021", "2026"))
_NEXT = (date(2026, 3, 15), 16, "2026", "2031")
_OF_ASSEMBLY = Pattern(r"quốc hội khóa (?P<n>[ivx]+|1\d)(?!\w)")
_OF_TERM = Pattern(r"nhiệm kỳ (?P<from>20\d\d) ?[-–] ?(?P<to>20\d\d)")
_TERM_BEHIND = Pattern(r"(?: của [^\W\d]+)?,? \(?(?:nhiệm kỳ )(?P<from>20\d\d) ?[-–] ?20\d\d")
_ELECTED = Pattern(
    r"(?<!\w)(?:bầu cử|ứng cử|hiệp thương|người ứng cử|ngày bầu cử|danh sách cử tri|"
    r"ủy ban bầu cử|tổ bầu cử)(?!\w)"
)
_ACTS = Pattern(r"(?:kỳ họp thứ [^;.\n]{1,14}|đại biểu |kỳ họp |phiên họp |trình )$")
_UNTIL_IT_SITS = 60
_DAYS_BEFORE = 300
_RULES_OF_WORK = Pattern(r"(?<!\w)quy chế (?:làm việc|hoạt động)(?!\w)")
_FAR = 140


def terms_left(reading: Reading) -> Iterator[Finding]:
    """“quán triệt Nghị quyết Đại hội … lần thứ XIII” after the fourteenth; a candidate to a past assembly."""
    today = day_of(reading)
    if ("nhiệm", "kỳ") in reading.tokens.links:
        yield from _numbered_otherwise(reading)
    if ("đại", "hội") in reading.tokens.links and not reading.tokens.links.isdisjoint(_STUDY):
        for pattern, held in _CONGRESSES:
            yield from _congress(reading, pattern, held, today)
    if ("quốc", "hội") in reading.tokens.links:
        yield from _former_assembly(reading, today)
    if "cử" in reading.tokens.vocabulary or "hiệp" in reading.tokens.vocabulary:
        yield from _assembly(reading, today)
    if ("nhiệm", "kỳ") in reading.tokens.links:
        yield from _ended(reading)


def _ended(reading: Reading) -> Iterator[Finding]:
    """The term of those who issue the document, or of their rules of work, over before its period."""
    year = reading.programme.period.first.year
    for start in reading.phrases("nhiệm kỳ"):
        match, passage = _OF_TERM.match(reading.lower, start), reading.passage(start)
        if match is None or int(match["to"]) >= year:
            continue
        end = reading.lower.find("\n", start)
        after = reading.lower[match.end() : end if end >= 0 else None]
        own = passage.part is Part.OPENING and "ban hành" in after
        rules = passage.part is Part.BASIS and _RULES_OF_WORK.search(reading.lower, *_lead(reading, start))
        if own or rules:
            message = f"Nhiệm kỳ {match['from']} - {match['to']} đã hết trước năm {year}."
            yield reading.at(*match.span(), message, "Sửa nhiệm kỳ.")


def _numbered_otherwise(reading: Reading) -> Iterator[Finding]:
    """“Đại hội Đoàn toàn quốc lần thứ XI, nhiệm kỳ 2022 - 2027”: that term is the twelfth's."""
    congresses = (
        ("đại hội", one, {this.since.year: this.number for this in held}) for one, held in _CONGRESSES
    )
    assembly = {int(first): number for _, number, first, _ in (*_ELECTIONS, _NEXT)}
    for words, pattern, numbers in (*congresses, ("quốc hội khóa", _OF_ASSEMBLY, assembly)):
        for start in reading.phrases(words):
            match = pattern.match(reading.lower, start)
            term = _TERM_BEHIND.match(reading.lower, match.end()) if match is not None else None
            number = numbers.get(int(term["from"])) if term is not None else None
            if match is not None and term is not None and number not in (None, _number(match["n"])):
                what = f"Nhiệm kỳ từ năm {term['from']} là của lần thứ, khóa {_roman(number or 0)}."
                yield reading.at(match.start("n"), term.end(), what, "Xem lại lần thứ mấy, hoặc nhiệm kỳ.")


def _congress(reading: Reading, pattern: Pattern, held: tuple[_Held, ...], today: date) -> Iterator[Finding]:
    last = max((one for one in held if (today - one.since).days > _MONTHS_AFTER), default=None)
    for start in reading.phrases("đại hội") if last is not None else ():
        match = pattern.match(reading.lower, start)
        if match is None:
            continue
        before = _lead(reading, start)
        number = _number(match["n"])
        if last is not None and number <= last.number and _DRAFTED.search(reading.lower, *before):
            message = f"Đại hội lần thứ {reading.body[match.start('n') : match.end('n')]} đã họp."
            yield reading.at(*match.span("n"), message, "Xem lại đại hội lần thứ mấy.")
            continue
        if last is None or number != last.number - 1 or _LOOKS_BACK.search(reading.lower, *before):
            continue
        if _STUDIED.search(reading.lower, *before):
            day = f"{last.since.month}/{last.since.year}"
            said = reading.body[match.start("n") : match.end("n")]
            message = f"Đại hội lần thứ {said} đã qua: đại hội gần nhất họp tháng {day}."
            yield reading.at(*match.span("n"), message, "Xem lại đại hội lần thứ mấy.")


def _assembly(reading: Reading, today: date) -> Iterator[Finding]:
    """The assembly and the term that an election of these days is for."""
    coming = next((one for one in (*_ELECTIONS, _NEXT) if 0 <= (one[0] - today).days <= _DAYS_BEFORE), None)
    if coming is None:
        return
    day, number, first, last = coming
    for pattern, words in ((_OF_ASSEMBLY, "quốc hội khóa"), (_OF_TERM, "nhiệm kỳ")):
        for start in reading.phrases(words):
            match, before = pattern.match(reading.lower, start), _lead(reading, start)
            if (
                match is None
                or not _ELECTED.search(reading.lower, *before)
                or _LOOKS_BACK.search(reading.lower, *before)
            ):
                continue
            if pattern is _OF_ASSEMBLY and _number(match["n"]) == number - 1:
                message = f"Cuộc bầu cử ngày {day.day}/{day.month}/{day.year} là của khóa {_roman(number)}."
                yield reading.at(*match.span("n"), message, "Sửa khóa.")
            elif pattern is _OF_TERM and match["to"] == first:
                message = f"Cuộc bầu cử năm {day.year} là của nhiệm kỳ {first} - {last}."
                yield reading.at(*match.span(), message, "Sửa nhiệm kỳ.")


def _former_assembly(reading: Reading, today: date) -> Iterator[Finding]:
    """“tiếp xúc cử tri sau kỳ họp thứ 6, Quốc hội khóa XIV” in the days of the fifteenth."""
    sits = max((one for one in (*_ELECTIONS, _NEXT) if (today - one[0]).days > _UNTIL_IT_SITS), default=None)
    for start in reading.phrases("quốc hội khóa") if sits is not None else ():
        match, before = _OF_ASSEMBLY.match(reading.lower, start), _lead(reading, start)
        if match is None or sits is None or _number(match["n"]) >= sits[1]:
            continue
        if _ACTS.search(reading.lower, *before) and not _LOOKS_BACK.search(reading.lower, *before):
            message = f"Quốc hội đang họp là khóa {_roman(sits[1])}."
            yield reading.at(*match.span("n"), message, "Sửa khóa.")


def _lead(reading: Reading, start: int) -> tuple[int, int]:
    """Where the words before a place begin and end, in its line."""
    begin = max(0, start - _FAR)
    return max(begin, reading.lower.rfind("\n", begin, start) + 1), start


def _number(word: str) -> int:
    """A number in Roman figures, or in ours."""
    if word.isdigit():
        return int(word)
    values = [_ROMAN[letter] for letter in word.upper()]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


def _roman(number: int) -> str:
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]

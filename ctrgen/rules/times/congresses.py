"""National congresses and assemblies by their numbers: over, in words of work to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.law.terms import terms
from ctrgen.rules.names.validity import day_of
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_ROMAN = {"I": 1, "V": 5, "X": 10}
_CALLED = {
    "Đảng": ("đảng", "đảng cộng sản việt nam"),
    "Đoàn": ("đoàn", "đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh"),
    "Nông dân": ("hội nông dân việt nam", "hội nd việt nam"),
    "Phụ nữ": ("phụ nữ", "hội liên hiệp phụ nữ việt nam", "hội lhpn việt nam", "phụ nữ việt nam"),
    "Công đoàn": ("công đoàn việt nam",),
    "Mặt trận": ("mặt trận tổ quốc việt nam", "mttq việt nam"),
    "Cựu chiến binh": ("hội cựu chiến binh việt nam", "hội ccb việt nam"),
}
"""What the bodies are called behind “đại hội”."""
_OF = {name: of for of, names in _CALLED.items() for name in names}
_ISSUERS = {
    "Đoàn": ("đoàn tncs", "đoàn thanh niên", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "xã đoàn"),
    "Nông dân": ("hội nông dân",),
    "Phụ nữ": ("phụ nữ", "lhpn"),
    "Công đoàn": ("công đoàn", "liên đoàn lao động"),
    "Mặt trận": ("mặt trận", "mttq"),
    "Cựu chiến binh": ("cựu chiến binh", "ccb"),
}
"""What the name of an issuer has whose own congress “Đại hội đại biểu toàn quốc lần thứ …” may be."""
_IN_COUNTRY = frozenset({"đảng", "đoàn", "phụ nữ"})
"""Names that are of the whole country only where “toàn quốc”, “của Đảng” says so."""
_NAME = either(*sorted(_OF, key=len, reverse=True))
_YEARS = r"(?:,? ?\(?nhiệm kỳ (?P<first>20\d\d) ?[-–] ?(?P<last>20\d\d))?"
_CONGRESS = Pattern(
    rf"đại hội (?:đại biểu )?(?P<whole>toàn quốc )?(?:(?P<before>{_NAME}) )?(?P<country>toàn quốc )?"
    rf"(?:của đảng )?(?P<th>lần thứ )?(?P<n>[ivx]+|1\d)(?!\w)"
    rf"(?: (?:của )?(?P<behind>{_NAME})(?!\w))?{_YEARS}"
)
_STUDIED = Pattern(
    r"(?<!\w)(?:học tập|quán triệt|tuyên truyền|triển khai thực hiện|chào mừng|phổ biến|lan tỏa|"
    r"thành công|thực hiện nghị quyết)(?!\w)"
)
LOOKS_BACK = Pattern(
    r"(?<!\w)(?:tổng kết|sơ kết|nhìn lại|đánh giá|kết quả|báo cáo|giữa nhiệm kỳ|từ|hướng tới|\d năm)(?!\w)"
)
_DRAFTED = Pattern(
    r"(?:dự thảo [^;.\n]{0,40}(?:trình|của)|góp ý [^;.\n]{0,60}(?:trình|tại)|chào mừng|hướng tới|tiến tới|"
    r"lập thành tích|nhân sự (?:trình|giới thiệu))(?: (?!thành công)[^\W\d]+){0,2} $"
)
"""What is done before a congress."""
_ACTS = Pattern(r"(?:kỳ họp thứ [^;.\n]{1,14}|đại biểu |kỳ họp |phiên họp |trình )$")
_UNTIL_IT_SITS = 60
DAYS_AFTER = 30
"""Days after a congress until papers speak of it."""

OF_ASSEMBLY = Pattern(rf"quốc hội khóa (?P<n>[ivx]+|1\d)(?!\w){_YEARS}")
OF_TERM = Pattern(r"nhiệm kỳ (?P<first>20\d\d) ?[-–] ?(?P<last>20\d\d)(?!\d)")
_ELECTED = Pattern(
    r"(?<!\w)(?:bầu cử|ứng cử|hiệp thương|người ứng cử|ngày bầu cử|danh sách cử tri|"
    r"ủy ban bầu cử|tổ bầu cử)(?!\w)"
)
_DAYS_BEFORE = 300
_FAR = 140


class Congress(NamedTuple):
    """A congress that is named, and where its number and its years stand."""

    of: str
    number: int
    start: int
    match: re.Match[str]


def congresses(reading: Reading) -> list[Congress]:
    """The national congresses that are named by their numbers."""
    found = []
    name = " ".join(reading.programme.issuer.name).lower()
    own = next((of for of, parts in _ISSUERS.items() if any(part in name for part in parts)), "Đảng")
    if ("đại", "hội") in reading.tokens.links:
        for start in reading.phrases("đại hội"):
            match = _CONGRESS.match(reading.lower, start)
            of = _whose(match, own) if match is not None else ""
            if match is not None and of:
                found.append(Congress(of, value(match["n"]), start, match))
    return found


def _whose(match: re.Match[str], own: str) -> str:
    """Whose congress it is; that of nobody named is the Party's, or the issuer's own where it may be one."""
    name = match["before"] or match["behind"] or ""
    nationwide = bool(match["whole"] or match["country"])
    if not name:
        if not match["whole"] or "nhiệm kỳ" in match.group():
            return ""
        number = value(match["n"])
        return own if any(number - term.number in (0, 1) for term in terms(own)) else "Đảng"
    if name in _IN_COUNTRY and not nationwide and not (name == "đảng" and (match["behind"] or match["th"])):
        return ""
    return _OF[name]


def terms_left(reading: Reading) -> Iterator[Finding]:
    """“quán triệt Nghị quyết Đại hội … lần thứ XIII” after the fourteenth; a candidate to a past assembly."""
    today = day_of(reading)
    for one in reading.once(congresses):
        held = [term for term in terms(one.of) if term.day and (today - term.day).days > DAYS_AFTER]
        before, place = words_before(reading, one.start), one.match.span("n")
        if not held or held[-1].day is None or _known_years(one):
            continue
        day, said = f"{held[-1].day.month}/{held[-1].day.year}", reading.body[slice(*place)]
        if one.number <= held[-1].number and _DRAFTED.search(reading.lower, *before):
            yield reading.at(*place, f"Đại hội lần thứ {said} đã họp.", "Xem lại đại hội lần thứ mấy.")
        elif one.number == held[-1].number - 1 and _is_studied(reading, *before):
            message = f"Đại hội lần thứ {said} đã qua: đại hội gần nhất họp tháng {day}."
            yield reading.at(*place, message, "Xem lại đại hội lần thứ mấy.")
    if "cử" in reading.tokens.vocabulary or "hiệp" in reading.tokens.vocabulary:
        yield from _assembly(reading, today)
    if ("quốc", "hội") in reading.tokens.links:
        yield from _former_assembly(reading, today)


def _is_studied(reading: Reading, start: int, end: int) -> bool:
    """Whether the words before a congress are of what follows it, and none look back."""
    return bool(_STUDIED.search(reading.lower, start, end)) and not LOOKS_BACK.search(
        reading.lower, start, end
    )


def _former_assembly(reading: Reading, today: date) -> Iterator[Finding]:
    """“tiếp xúc cử tri sau kỳ họp thứ 6, Quốc hội khóa XIV” in the days of the fifteenth."""
    sits = [one for one in terms("Quốc hội") if one.day and (today - one.day).days > _UNTIL_IT_SITS]
    for start in reading.phrases("quốc hội khóa") if sits else ():
        match, before = OF_ASSEMBLY.match(reading.lower, start), words_before(reading, start)
        if match is None or value(match["n"]) >= sits[-1].number:
            continue
        if _ACTS.search(reading.lower, *before) and not LOOKS_BACK.search(reading.lower, *before):
            message = f"Quốc hội đang họp là khóa {roman(sits[-1].number)}."
            yield reading.at(*match.span("n"), message, "Sửa khóa.")


def _known_years(one: Congress) -> bool:
    """Whether the years that are said are those of another congress: then the number is told of elsewhere."""
    return bool(one.match["first"]) and any(
        term.first == int(one.match["first"]) and term.number != one.number for term in terms(one.of)
    )


def _assembly(reading: Reading, today: date) -> Iterator[Finding]:
    """The assembly and the term that an election of these days is for."""
    for one in terms("Quốc hội"):
        if one.day is None or not 0 <= (one.day - today).days <= _DAYS_BEFORE:
            continue
        for start in reading.phrases("quốc hội khóa"):
            match = OF_ASSEMBLY.match(reading.lower, start)
            if match is not None and _is_elected(reading, start) and value(match["n"]) == one.number - 1:
                day = f"{one.day.day}/{one.day.month}/{one.day.year}"
                message = f"Cuộc bầu cử ngày {day} là của khóa {roman(one.number)}."
                yield reading.at(*match.span("n"), message, "Sửa khóa.")
        for start in reading.phrases("nhiệm kỳ"):
            match = OF_TERM.match(reading.lower, start)
            if match is not None and _is_elected(reading, start) and int(match["last"]) == one.first:
                message = f"Cuộc bầu cử năm {one.first} là của nhiệm kỳ {one.first} - {one.last}."
                yield reading.at(*match.span(), message, "Sửa nhiệm kỳ.")


def _is_elected(reading: Reading, start: int) -> bool:
    """Whether the words before a place are of an election to come."""
    lead = words_before(reading, start)
    return bool(_ELECTED.search(reading.lower, *lead)) and not LOOKS_BACK.search(reading.lower, *lead)


def words_before(reading: Reading, start: int) -> tuple[int, int]:
    """Where the words before a place begin and end, in its line."""
    begin = max(0, start - _FAR)
    return max(begin, reading.lower.rfind("\n", begin, start) + 1), start


def value(word: str) -> int:
    """A number in Roman figures, or in ours."""
    if word.isdigit():
        return int(word)
    values = [_ROMAN[letter] for letter in word.upper()]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


def roman(number: int) -> str:
    """A number as papers count congresses: XIV."""
    tens, units = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]

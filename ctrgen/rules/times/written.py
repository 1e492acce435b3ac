"""Years, dates and hours as they are written: figures too many or too few, and two manners in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_CENTURIES = ("19", "20")
_YEAR = r"(?:19|20)\d\d"
_LONGEST_TERM = 5
_LAST_OF_DATE = 4
"""A year in a date has as many figures."""
_BEFORE_PERIOD = ("học ", "đoạn ", "kỳ ", "kì ", "khóa ", "khoá ", "hạn ", "năm ", "lược ", "hoạch ", "(")
_DATED = ("ngày ", "đến ", "từ ", "trước ", "sau ", "hết ", "(")

# All begin where a number does.
_IN_DATE = Pattern(
    r"(?<![\w/.,-])\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?P<year>\d{3}|\d{5,8})(?![\w/-]|[.,]\d)"
)
_OF_MONTH = Pattern(rf"(?<=háng )\d{{1,2}}(?:/| năm )(?P<year>\d{{3}}|{_YEAR}\d{{1,4}})(?![\w/-]|[.,]\d)")
_OF_QUARTER = Pattern(r"(?<=[IV]/)(?P<year>\d{3}|\d{5,8})(?![\w/-]|[.,]\d)")
_ALONE = Pattern(r"(?<=năm )(?P<year>(?:19|20)\d(?:\d{2,4})?)(?=[.,;:)/]?(?:\s|$))(?! (?:[a-zđà-ỹ]))")
_RANGE = Pattern(rf"(?<![\w/.,-])(?P<first>{_YEAR})(?P<sign> ?[-–—] ?)(?P<last>\d{{1,8}})(?![\w/]|[.,-]\d)")
_SPACED = Pattern(
    rf"(?<![\w/.,-])(?P<day>\d{{1,2}})(?P<one> ?)/(?P<two> ?)(?P<month>\d{{1,2}})"
    rf"(?:(?P<three> ?)/(?P<four> ?)(?P<year>{_YEAR}))?(?![\w/]|[.,]\d)"
)
_SPACED_MONTH = Pattern(rf"(?<=háng )\d{{1,2}}(?: /|/ | / )(?={_YEAR}(?!\w))")
_DOTTED = Pattern(
    rf"(?<![\w/.,-])(?P<day>\d{{1,2}})(?P<sign>[.-])(?P<month>\d{{1,2}})(?P=sign)({_YEAR})(?![\w/.-]*\w)"
)
_STROKES = Pattern(rf"(?<![\w/.,-])\d{{1,2}}/\d{{1,2}}/{_YEAR}(?![\w/])")
_AFTER_HOUR = ("h", "g", ":", " h", " g", " :", " giờ")
_SIGN_AND_WORD = Pattern(
    r"(?<![\w.,/])\d{1,2} ?(?:[hg] ?\d{2} ?(?:phút|ph|p)|: ?\d{2} ?phút)(?!\w)|"
    r"(?<![\w.,/])\d{1,2} giờ ?\d{2} ?['’′]"
)
_CLOCK = (
    r"(?P<{0}hour>{1}\d{{1,2}})(?: ?(?:[hg](?![^\W\d_])|:)| giờ)"
    r"(?: ?(?P<{0}minute>\d\d))?(?!\d)(?: ?phút)?"
)
_MINUTES = ("p", "'", "’", "′")
_FIRST, _SECOND = _CLOCK.format("", r"(?<![\w/.,])"), _CLOCK.format("to_", "")
_THROUGH = ("-", "–", "đến", "tới")
_FROM_TO = Pattern(rf"{_FIRST} ?(?:-|–|đến|tới) ?(?>{_SECOND})(?! ?(?:(?:ngày )?hôm|sáng))")
_EVENING, _MORNING = 15, 10
_LONGEST_CLOCK = len("23 giờ 59 phút đến")
_DAY_BEFORE = Pattern(r"(?<!\d)[0-3]?\d/[01]?\d/$")
_OF_A_SCHOOL_YEAR = Pattern(
    r"(?<!\w)(?:liên đội|chi đội|đoàn trường|chi đoàn|lớp|cha mẹ học sinh|hội sinh viên|câu lạc bộ)(?!\w)"
)
_FAR_BEFORE, _NO_TERM = 100, 4
_TWO_YEARS = 8
_SHORT_YEAR = Pattern(r"\d\d(?![\w/-]|[.,]\d)")
_OF_A_DAY = Pattern(r"ngày \d{1,2}/\d{1,2}/$")
_GLUED = Pattern(r"(?P<first>20\d\d)(?P<last>20\d\d)(?!\d)")
_IMPOSSIBLE = Pattern(r"(?<=/\d/|\d\d/)(?:[3-9]\d|2[1-9])\d\d(?![\w/-])")
_WRONG_LENGTHS = frozenset({3, 5, 6, 7, 8})
"""Of figures: no year has so many."""


@text_rule("CT381", "nam-sai-so-chu-so")
def figures_of_year(reading: Texts) -> Iterator[Finding]:
    """Năm có bốn chữ số: gõ thiếu hay thừa một số thì thành năm khác.

    Sai:
        nhiem_vu: [Hoàn thành trước ngày 30/6/202]
    Đúng:
        nhiem_vu: [Hoàn thành trước ngày 30/6/2020]
    """
    text, tokens = reading.text, reading.tokens
    for match in _IMPOSSIBLE.over(text, tokens.after("/")):
        if _DAY_BEFORE.search(text, max(0, match.start() - 6), match.start()):
            yield reading.at(*match.span(), f"Năm “{match.group()}” còn xa: gõ nhầm một chữ số.", "Sửa năm.")
    lengths = {start: end - start for start, end in tokens.numbers}
    short = [at for at in tokens.after("/") if lengths[at] == 2 and "/" in text[max(0, at - 4) : at - 1]]
    for at in short:
        if _SHORT_YEAR.match(text, at) and _OF_A_DAY.search(text, max(0, at - 11), at):
            yield reading.at(at, at + 2, f"Năm “{text[at : at + 2]}” có 2 chữ số.", "Ghi năm đủ bốn chữ số.")
    behind = [at for at in tokens.after("/", ".", "-", "năm ") if lengths[at] in _WRONG_LENGTHS]
    # Of “1.250” the dot is no sign of a date.
    if all(text[at - 1] == "." and "." not in text[max(0, at - 4) : at - 1] for at in behind):
        return
    beside = (
        (_IN_DATE, tokens.before("/", ".", "-")),
        (_OF_MONTH, tokens.after("háng ")),
        (_OF_QUARTER, tokens.after("I/", "V/")),
        (_ALONE, tokens.after("năm ")),
    )
    told: set[int] = set()
    for pattern, starts in beside:
        for match in pattern.over(text, starts):
            year = match["year"]
            if len(year) != _LAST_OF_DATE and match.start("year") not in told:
                told.add(match.start("year"))
                message = f"Năm “{year}” có {len(year)} chữ số."
                yield reading.at(*match.span("year"), message, "Ghi năm đủ bốn chữ số.")


@text_rule("CT382", "khoang-nam-khong-the-co")
def impossible_range(reading: Texts) -> Iterator[Finding]:
    """Khoảng năm bắt đầu trước, kết thúc sau, mỗi năm bốn chữ số; năm học gồm hai năm liền nhau.

    Sai:
        nhiem_vu: [Rà soát quy hoạch giai đoạn 2025 - 2020]
    Đúng:
        nhiem_vu: [Rà soát quy hoạch giai đoạn 2020 - 2025]
    """
    yield from _without_dash(reading)
    for match in _ranges(reading):
        first, last = match["first"], match["last"]
        lead = reading.text[max(0, match.start() - 10) : match.start()].lower()
        school = lead.endswith("năm học ")
        if len(last) != len(first):
            wrong = len(last) != 2 and lead.endswith(_BEFORE_PERIOD)
        else:
            term = lead.endswith(("nhiệm kỳ ", "nhiệm kì "))
            years = int(last) - int(first)
            wrong = (
                years <= 0
                or (school and years != 1)
                or (term and _is_no_term(reading.text, match.start(), years))
            )
        if wrong:
            message = f"Không có khoảng năm “{match.group()}”."
            hint = "Ghi hai năm liền nhau." if school else "Xem lại năm đầu và năm cuối."
            yield reading.at(*match.span(), message, hint)


@rule("CT383", "khoang-nam-nhieu-cach-viet", habit=True)
def ranges_in_two_manners(reading: Reading) -> Iterator[Finding]:
    """Khoảng năm viết một cách trong cả văn bản: 2020 - 2025 hoặc 2020-2025.

    Sai:
        nhiem_vu: [Tổng kết năm học 2019-2020, Quy hoạch giai đoạn 2020 - 2025]
    Đúng:
        nhiem_vu: [Tổng kết năm học 2019-2020, Quy hoạch giai đoạn 2020-2025]
    """
    manners: dict[str, list[re.Match[str]]] = {}
    for match in _ranges(reading):
        # A dash with a space at one side only is told of by itself.
        even = match["sign"].startswith(" ") == match["sign"].endswith(" ")
        if even and match["first"] < match["last"] and len(match["last"]) == len(match["first"]):
            manners.setdefault(match["sign"], []).append(match)
    if len(manners) < 2:
        return
    usual = max(manners, key=lambda sign: len(manners[sign]))
    for sign, matches in manners.items():
        for match in matches if sign != usual else ():
            right = f"{match['first']}{usual}{match['last']}"
            message = f"“{match.group()}” ở chỗ khác viết như “{manners[usual][0].group()}”."
            yield reading.at(*match.span(), message, f"Viết {right}.", fix=right)._replace(habit=sign)


def _is_no_term(text: str, at: int, years: int) -> bool:
    """Whether nobody is elected for so many years; in schools some bodies are for one."""
    if years == 1:
        begin = max(text.rfind("\n", 0, at), at - _FAR_BEFORE, 0)
        return _OF_A_SCHOOL_YEAR.search(text[begin:at].lower()) is None
    return years == _NO_TERM or years > _LONGEST_TERM


def _without_dash(reading: Texts) -> Iterator[Finding]:
    """Two years that lost what stands between them: “năm học 20222023”."""
    glued = [start for start, end in reading.tokens.numbers if end - start == _TWO_YEARS]
    for match in _GLUED.over(reading.text, glued):
        lead = reading.text[max(0, match.start() - 10) : match.start()].lower()
        if lead.endswith(("năm học ", "giai đoạn ", "nhiệm kỳ ", "nhiệm kì ")):
            right = f"{match['first']} - {match['last']}"
            message = f"Hai năm “{match.group()}” viết liền."
            yield reading.at(*match.span(), message, f"Viết {right}.", fix=right)


def _ranges(reading: Texts) -> list[re.Match[str]]:
    return reading.once(_found_ranges)


def _found_ranges(reading: Texts) -> list[re.Match[str]]:
    dashed = reading.tokens.before("-", "–", "—", " -", " –", " —")
    return list(_RANGE.over(reading.text, [at for at in dashed if reading.text.startswith(_CENTURIES, at)]))


_APART = Pattern(
    r"(?P<hour>\d{1,2}) ?h (?P<minute>[0-5][05])"
    r"(?=[,;)]|\.?$|\.? (?:ngày|sáng|chiều|tối|tại|đến|thứ|ở|hằng|các|-|–) )",
    re.MULTILINE,
)
"""An hour in signs with a space in it, and what follows an hour."""


@text_rule("CT384", "gio-viet-hai-cach-trong-mot", habit=True)
def sign_and_word(reading: Texts) -> Iterator[Finding]:
    """Giờ viết bằng ký hiệu hoặc bằng chữ, không nửa nọ nửa kia: 19h30 hoặc 19 giờ 30 phút.

    Sai:
        nhiem_vu: [Khai mạc lúc 19h30 phút ngày 09/6/2020]
    Đúng:
        nhiem_vu: [Khai mạc lúc 19 giờ 30 phút ngày 09/6/2020]
    """
    for match in _APART.over(reading.text, reading.tokens.before("h ", " h ")):
        message = f"Giờ “{match.group()}” có dấu cách ở giữa."
        yield reading.at(*match.span(), message, f"Viết {match['hour']}h{match['minute']}.")
    hours = reading.tokens.before(*_AFTER_HOUR)
    for match in _SIGN_AND_WORD.over(reading.text, reading.leading(hours, _LONGEST_CLOCK, *_MINUTES)):
        hour, minute = re.findall(r"\d+", match.group())
        message = f"“{match.group()}” nửa ký hiệu, nửa chữ."
        yield reading.at(*match.span(), message, f"Viết {hour} giờ {minute} phút, hoặc {hour}h{minute}.")


@text_rule("CT385", "dau-cach-trong-ngay", habit=True)
def space_in_date(reading: Texts) -> Iterator[Finding]:
    """Ngày, tháng, năm ngăn bằng gạch chéo thì viết liền.

    Sai:
        nhiem_vu: [Hoàn thành trước ngày 21/ 6/2020]
    Đúng:
        nhiem_vu: [Hoàn thành trước ngày 21/6/2020]
    """
    spaced = " /" in reading.text or "/ " in reading.text
    starts = reading.tokens.before("/", " /") if spaced else []
    for match in _SPACED.over(reading.text, starts):
        lead = reading.text[max(0, match.start() - 6) : match.start()].lower()
        dated = match["year"] is not None or lead.endswith(_DATED)
        if " " in match.group() and dated and 1 <= int(match["day"]) <= 31 and 1 <= int(match["month"]) <= 12:
            right = match.group().replace(" ", "")
            message = f"“{match.group()}” có dấu cách."
            found = reading.at(*match.span(), message, f"Viết {right}.", fix=right)
            yield found._replace(habit=_shape(match.group()))
    for match in _SPACED_MONTH.over(reading.text, starts):
        right = match.group().replace(" ", "")
        year = reading.text[match.end() : match.end() + 4]
        message = f"“{match.group()}{year}” có dấu cách."
        found = reading.at(*match.span(), message, f"Viết {right}{year}.", fix=right)
        yield found._replace(habit=_shape(match.group()))


@text_rule("CT397", "gio-ket-thuc-truoc-gio-bat-dau")
def reversed_hours(reading: Texts) -> Iterator[Finding]:
    """Giờ kết thúc sau giờ bắt đầu; trực qua đêm thì không tính.

    Sai:
        nhiem_vu: [Tập huấn từ 8 giờ 00 đến 7 giờ 30 ngày 09/6/2020]
    Đúng:
        nhiem_vu: [Tập huấn từ 8 giờ 00 đến 9 giờ 30 ngày 09/6/2020]
    """
    hours = reading.leading(reading.tokens.before(*_AFTER_HOUR), _LONGEST_CLOCK, *_THROUGH)
    for match in _FROM_TO.over(reading.text, hours):
        begin, end = (60 * int(match[f"{of}hour"]) + int(match[f"{of}minute"] or 0) for of in ("", "to_"))
        by_night = int(match["hour"]) >= _EVENING and int(match["to_hour"]) <= _MORNING
        if end <= begin and not by_night and max(begin, end) <= 24 * 60:
            message = f"“{match.group()}” kết thúc trước khi bắt đầu."
            yield reading.at(*match.span(), message, "Xem lại hai giờ.")


def _shape(date: str) -> str:
    """Where a date has its spaces, whatever its figures are."""
    return re.sub(r"\d+", "0", date)


@rule("CT386", "ngay-viet-hai-kieu-dau", habit=True)
def dots_in_dates(reading: Reading) -> Iterator[Finding]:
    """Ngày, tháng, năm trong một văn bản ngăn bằng một thứ dấu; theo mẫu là gạch chéo.

    Sai:
        nhiem_vu: [Nộp báo cáo ngày 27.6.2020, Chốt sổ ngày 28/6/2020]
    Đúng:
        nhiem_vu: [Nộp báo cáo ngày 27/6/2020, Chốt sổ ngày 28/6/2020]
    """
    behind = frozenset(reading.tokens.after(".", "-"))
    years = [at for at, end in reading.tokens.numbers if end - at == _LAST_OF_DATE and at in behind]
    found = list(_DOTTED.over(reading.text, reading.tokens.before(".", "-") if years else ()))
    if not found or not any(_STROKES.over(reading.text, reading.tokens.before("/"))):
        return
    for match in found:
        right = match.group().replace(match["sign"], "/")
        message = f"“{match.group()}” ngăn bằng dấu “{match['sign']}”, ngày khác ngăn bằng gạch chéo."
        yield reading.at(*match.span(), message, f"Viết {right}.", fix=right)


RULES = (
    figures_of_year,
    impossible_range,
    ranges_in_two_manners,
    sign_and_word,
    space_in_date,
    dots_in_dates,
    reversed_hours,
)

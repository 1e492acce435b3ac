"""Ranges that run backwards: of weeks, articles, pages, of a road, of centuries, of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, value
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_ORDINALS = (
    *("tuần", "tuần thứ", "điều", "khoản", "chương", "trang", "câu", "câu số", "bài", "tiết", "tập", "phần"),
    *("cột mốc", "cột mốc số", "mốc", "mốc số", "cọc", "cọc số", "dòng", "hàng", "chuyên đề", "bước", "vòng"),
    *("mục", "kỳ họp thứ", "buổi", "buổi thứ", "lớp", "khối", "khối lớp", "tờ", "tờ số", "bậc", "đợt"),
)
"""What stands before the number of one among others in order."""
_LED = tuple(f"{way} " for noun in _ORDINALS for way in (noun, noun.capitalize()))
_FROM_ABOVE = ("lớp ", "khối ", "bậc ")
"""Of these the upper are told first too, where no “từ” stands before."""
_THROUGH = r"(?: ?[-–] ?| (?:đến|tới|về)(?: hết)? )"
# These begin where a number does, or behind the word before it.
_ORDERED = Pattern(
    rf"(?P<first>\d{{1,4}}){_THROUGH}(?:(?P<noun>{either(*_ORDINALS)}) )?(?P<last>\d{{1,4}})"
    r"(?![\w/+:-]|[.,]\d| [-–])"
)
_LAST_WEEKS, _FIRST_WEEKS = 35, 20
_ON_A_ROAD = Pattern(
    rf"(?P<km1>\d{{1,4}})(?: ?\+ ?(?P<m1>\d{{1,3}}))?{_THROUGH}k(?P<m>m)?\.? ?(?P<km2>\d{{1,4}})"
    r"(?: ?\+ ?(?P<m2>\d{1,3}))?(?![\w+])"
)
_ROMAN = r"[IVXLC]{1,6}"
_CENTURIES = Pattern(
    rf"(?: thứ)? (?P<first>{_ROMAN}){_THROUGH}(?:(?:thế kỷ|thế kỉ|chương|phần) )?(?:thứ )?"
    rf"(?P<last>{_ROMAN})(?!\w)(?! ?(?:TCN|trước))"
)
_BEGINS_ROMAN = (" I", " V", " X", " L", " C", " thứ ")
_WITH_ROMAN = ("thế kỷ", "thế kỉ", "chương", "phần")
_OF_AN_AGE = Pattern(r"(?P<first>\d\d) ?(?:[-–]|đến) ?u(?P<last>\d\d)(?!\w)")
_MEASURES = (
    *(
        "mm",
        "cm",
        "m",
        "km",
        "kg",
        "tấn",
        "tạ",
        "ha",
        "độ",
        "°c",
        "tuổi",
        "tháng tuổi",
        "người",
        "hộ",
        "tạ/ha",
    ),
    *("vận động viên", "đại biểu", "đồng chí", "hội viên", "học viên", "thành viên", "triệu", "tỷ", "đồng"),
    *("học sinh", "m²", "m2", "m3", "m³", "lít", "kw", "kwh", "phút", "ngày", "lần", "cây", "con"),
)
_DASHES = ("-", " - ", "–", " – ", "%-", "% - ", "%–", "% – ")
_OF_MEASURES = ("%", *(f" {unit}" for unit in _MEASURES))
_MEASURED = Pattern(
    rf"(?P<first>(?<![\w.,/-]){NUMBER})(?: ?%)? ?[-–] ?(?P<last>{NUMBER}) ?(?:%|{either(*_MEASURES)}(?!\w))"
)
_LEVELS = Pattern(
    rf"\+(?P<first>{NUMBER})(?: ?(?:m|cm|mm|km|độ|°c))? (?:đến|tới) \+(?P<last>{NUMBER})(?![\d/]|[.,]\d)"
)
_SWAYS = Pattern(r"(?<!\w)(?:dao động|trong khoảng|biến động|duy trì|khống chế|giữ)(?!\w)[^.;\n]{0,40}từ $")
_NO_RANGE = Pattern(
    r"(?<!\w)(?:tỷ số|tỉ số|thắng|thua|hòa|giảm|hạ|xuống|còn|hạng|lùi|rút|lớp|khối|số|ngày|điều|khoản|tháng|"
    r"âm|chuẩn|mã|khóa|khoá|công thức|thang|năm)(?!\w)[^.;\n]{0,24}$"
)
_FROM = Pattern(r"(?<!\w)từ [^\d.;\n]{0,12}$")
_FAR, _NEAR = 40, 20
_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def backward(reading: Texts) -> Iterator[Finding]:
    """Those whose first is after their last."""
    for start, end in (
        *_in_order(reading),
        *_in_numerals(reading),
        *_on_roads(reading),
        *_of_measures(reading),
        *_of_levels(reading),
    ):
        message = f"“{reading.body[start:end]}”: khoảng này ngược."
        yield reading.at(start, end, message, "Xem lại hai con số.")


def _in_order(reading: Texts) -> Iterator[tuple[int, int]]:
    """“từ tuần 9 đến tuần 6”, “U15 - U11”; not the weeks about New Year."""
    lower = reading.lower
    led = reading.leading(reading.tokens.after(*_LED), _NEAR, "-", "–", " đến ", " tới ", " về ")
    for match in _ORDERED.over(lower, led):
        first, last = int(match["first"]), int(match["last"])
        begin = max(0, match.start() - _FAR)
        from_above = lower.endswith(_FROM_ABOVE, begin, match.start())
        is_week = lower.endswith(("tuần ", "tuần thứ "), begin, match.start())
        over_new_year = is_week and first > _LAST_WEEKS and last < _FIRST_WEEKS
        is_led = not from_above or _FROM.search(lower, begin, match.start())
        if last < first and is_led and not over_new_year:
            yield match.span()
    for match in _OF_AN_AGE.over(lower, reading.tokens.after("U", "u")):
        if int(match["last"]) < int(match["first"]):
            yield match.span()


def _in_numerals(reading: Texts) -> Iterator[tuple[int, int]]:
    """“thế kỷ XV - XIII”, but for those before our era."""
    ends = (at + len(word) for word in _WITH_ROMAN for at in reading.phrases(word))
    begun = sorted(at for at in ends if reading.body.startswith(_BEGINS_ROMAN, at))
    for match in _CENTURIES.over(reading.body, begun):
        if _number(match["last"]) < _number(match["first"]):
            yield match.start("first"), match.end()


def _number(roman: str) -> int:
    values = [_NUMERALS[sign] for sign in roman]
    return sum(-one if one < other else one for one, other in zip(values, (*values[1:], 0), strict=True))


def _on_roads(reading: Texts) -> Iterator[tuple[int, int]]:
    """“Km12+500 đến Km8+200”."""
    starts = reading.tokens.after("k", "K", "km", "Km", "KM", "km ", "Km ")
    for match in _ON_A_ROAD.over(reading.lower, starts):
        first, last = ((int(match[f"km{at}"]), int(match[f"m{at}"] or 0)) for at in (1, 2))
        if last < first and (match["m"] or match["m1"] or match["m2"]):
            yield match.span()


def _of_measures(reading: Texts) -> Iterator[tuple[int, int]]:
    """“150 - 100 mm”, but for scores and what goes down."""
    lower, tokens = reading.lower, reading.tokens
    ranges = sorted(at for sign in _DASHES for at in tokens.before_digit(sign))
    for match in _MEASURED.over(lower, reading.leading(ranges, _NEAR, *_OF_MEASURES)):
        lead = _NO_RANGE.search(lower, max(0, match.start() - _FAR), match.start())
        if value(match["last"]) < value(match["first"]) and lead is None:
            yield match.span()


def _of_levels(reading: Texts) -> Iterator[tuple[int, int]]:
    """“dao động trong khoảng từ +1,80 m đến +1,20 m”; a level that goes from one to another may sink."""
    signs = [at + len("từ ") for at in reading.phrases("từ")] if "từ +" in reading.lower else []
    for match in _LEVELS.over(reading.lower, signs):
        sways = _SWAYS.search(reading.lower, max(0, match.start() - 2 * _FAR), match.start())
        if value(match["last"]) < value(match["first"]) and sways is not None:
            yield match.span()

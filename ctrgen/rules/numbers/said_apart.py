"""Figures that are said twice and differ, in other units or with two digits changed about; signs amiss."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, WORDS, value, written
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_SCALE = rf"(?: {either(*SCALES)})?"
# These begin where a number does.
_AGAIN = Pattern(
    rf"(?P<number>(?<![\w.,/]){NUMBER})(?P<scale>{_SCALE}) đồng,? \((?:tức |là |tương đương |bằng ){{0,2}}"
    rf"(?P<again>(?P<number2>{NUMBER})(?P<scale2>{_SCALE}) đồng)\)"
)
_LEAST_DIGITS, _FAR = 3, 60
_TIMES = {
    ("m2", "ha"): Decimal("0.0001"),
    ("m²", "ha"): Decimal("0.0001"),
    ("m", "km"): Decimal("0.001"),
    ("kg", "tấn"): Decimal("0.001"),
    ("tạ", "tấn"): Decimal("0.1"),
    ("kg", "tạ"): Decimal("0.01"),
    ("giờ", "phút"): Decimal(60),
    ("tiếng", "phút"): Decimal(60),
    ("năm", "tháng"): Decimal(12),
    ("quý", "tháng"): Decimal(3),
    ("ngày", "giờ"): Decimal(24),
    ("tuổi", "tháng"): Decimal(12),
}
_TIME = frozenset({"giờ", "tiếng", "phút", "năm", "quý", "tháng", "ngày", "tuổi"})
_UNIT = "(?:m2|m²|ha|km|m|kg|tấn|tạ|giờ|tiếng|phút|năm|quý|tháng|ngày|tuổi)"
_MEASURED = Pattern(
    rf"(?P<number>(?<![\w.,/]){NUMBER}) (?P<unit>{_UNIT}),? \((?:tức |bằng |tương đương )?"
    rf"(?P<again>(?P<number2>{NUMBER}) (?P<unit2>{_UNIT})(?: tuổi)?)\)"
)
# Begins where a number does.
_MONTHS_OF_AGE = Pattern(
    r"(?P<age>(?<![\w.,/-])\d{1,2}) tuổi \((?:từ )?\d{1,2}(?: đến| tới| ?[-–])(?: dưới)? "
    r"(?P<months>\d{1,3}) tháng(?: tuổi)?\)"
)
_IN_FIGURES = Pattern(rf"(?P<word>{either(*WORDS)}) \((?P<number>\d{{1,2}})\)(?! ?[/-])")
_COUNTED = Pattern(r"(?P<number>(?<![\w.,/-])\d{3,5}) (?P<what>[^\W\d_]+ [^\W\d_]+)")
_MEASURES = ("triệu", "tỷ", "tỉ", "nghìn", "đồng", "ha", "tấn", "tạ", "kg", "km", "mét", "năm", "lượt", "giờ")
_THOUSANDS = Pattern(
    r"(?P<number>(?<![\w.,/-])\d{1,3}(?:,\d{3})+) (?:bản|cuốn|quyển|tờ|trang|hội viên|đoàn viên|đảng viên|"
    r"cây|con|người|hộ|suất|phần|lượt|học sinh|sinh viên|đại biểu|đơn vị|hồ sơ|trẻ|cháu|em|lao động|"
    r"thành viên|khách|xe|căn|nhà|giường|thẻ|bài|áo|khẩu trang|tài khoản|liều|túi|chiếc|bộ)(?!\w)"
)
_SIGNED = Pattern(
    r"(?<!\w)(?:giảm|tăng|sụt giảm|hụt)(?: mạnh| nhẹ| khoảng| tới)? (?P<sign>-)\d",
    cues=("giảm", "tăng", "hụt"),
)

_SAID_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES_SAID = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_JOINTS = ("linh", "lẻ")


def said_twice_apart(reading: Reading) -> Iterator[Finding]:
    """“3.450 triệu đồng (34,5 tỷ đồng)”; “428 địa bàn”, and later “482 địa bàn”."""
    lower = reading.lower
    for match in _AGAIN.over(lower, reading.tokens.before(" ", ".", ",")) if "đồng (" in lower else ():
        first = value(match["number"], match["scale"])
        again = value(match["number2"], match["scale2"])
        digits = len(match["number2"].partition(",")[2])
        step = value("1", match["scale2"]).scaleb(-digits)
        of_a_share = (
            match["scale"] == match["scale2"] and "%" in lower[max(0, match.start() - _FAR) : match.start()]
        )
        if abs(first - again) >= step and not of_a_share:
            message = f"“{match['again']}” không phải {written(first)} đồng."
            yield reading.among([match.span("number")], *match.span("again"), message, "Xem lại hai con số.")
    counted: dict[tuple[str, str], re.Match[str]] = {}
    long = {at for at, end in reading.tokens.numbers if end - at >= _LEAST_DIGITS}
    for match in _COUNTED.over(lower, sorted(long.intersection(reading.tokens.before(" ")))):
        if match["what"].startswith(_MEASURES):
            continue
        other = counted.setdefault((match["what"], "".join(sorted(match["number"]))), match)
        if changed_about(other["number"], match["number"]):
            message = f"Ở chỗ khác ghi {other['number']} {match['what']}: đảo chữ số?"
            yield reading.among(
                [other.span()], match.start(), match.end("what"), message, "Xem lại hai con số."
            )


def measured_apart(reading: Reading) -> Iterator[Finding]:
    """“500 m2 (0,5 ha)”; “ba (04) nhiệm vụ”."""
    lower = reading.lower
    if "(" not in reading.tokens.signs:
        return
    for match in _MEASURED.over(lower, [start for start, _ in reading.tokens.numbers]):
        units = match["unit"], match["unit2"]
        factor = _TIMES.get(units) or (1 / _TIMES[units[::-1]] if units[::-1] in _TIMES else None)
        if factor is None:
            continue
        right = value(match["number"]) * factor
        step = Decimal(1).scaleb(-len(match["number2"].partition(",")[2]))
        if match["unit"] in _TIME:
            step = Decimal("0.1")
        if abs(right - value(match["number2"])) >= step:
            message = f"“{match['again']}”: tính ra {written(right)} {match['unit2']}."
            yield reading.among([match.span("number")], *match.span("again"), message, "Xem lại hai con số.")
    for match in _MONTHS_OF_AGE.over(lower, reading.tokens.before(" tuổi")):
        age, months = int(match["age"]), int(match["months"])
        if not 12 * (age - 1) <= months <= 12 * age:
            message = f"“{match['age']} tuổi”: trong ngoặc là {match['months']} tháng."
            yield reading.at(*match.span("age"), message, "Xem lại tuổi, hoặc số tháng.")
    for match in _IN_FIGURES.over(
        lower, sorted(at for word in WORDS if word != "năm" for at in reading.phrases(word))
    ):
        if WORDS[match["word"]] != int(match["number"]):
            message = f"Chữ là {WORDS[match['word']]}, số là {match['number']}."
            yield reading.at(match.start(), match.end("number"), message, "Xem lại số, hoặc chữ.")


def changed_about(one: str, other: str) -> bool:
    """Whether two numbers are one but for two digits beside each other that changed places."""
    apart = [place for place, (first, second) in enumerate(zip(one, other, strict=False)) if first != second]
    if len(one) != len(other) or len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def badly_signed(reading: Reading) -> Iterator[Finding]:
    """“giảm -2,3%”; “2,500 bản sách”, of which there are no parts."""
    for match in _SIGNED.finditer(reading.lower) if " -" in reading.lower else ():
        yield reading.at(*match.span("sign"), "Dấu trừ sau chữ “tăng”, “giảm”.", "Bỏ dấu trừ, hoặc đổi chữ.")
    for match in _THOUSANDS.over(reading.lower, reading.tokens.before_digit(",")):
        right = match["number"].replace(",", ".")
        message = f"“{match['number']}” ngăn hàng nghìn bằng dấu phẩy."
        yield reading.at(*match.span("number"), message, f"Viết {right}.", right)


def said_number(words: str) -> Decimal | None:
    """The number that words in small letters say; ``None`` where they say something else."""
    whole, part, digit, any_said = 0, 0, None, False
    for word in words.split():
        if word in _SAID_DIGITS and digit is None:
            digit = _SAID_DIGITS[word]
        elif word == "mười" and digit is None:
            part, digit = part + 10, None
        elif word in ("mươi", "trăm") and digit is not None:
            part, digit = part + digit * (10 if word == "mươi" else 100), None
        elif word in _SCALES_SAID and (part or digit):
            whole, part, digit = whole + (part + (digit or 0)) * _SCALES_SAID[word], 0, None
        elif word not in _JOINTS or digit is not None:
            return None
        any_said = True
    return Decimal(whole + part + (digit or 0)) if any_said else None

"""What is written short: letters for names, units before names; figures and hours in two manners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from ctrgen.rules.citations.citations import citations
from ctrgen.rules.numbers.cells import decimal_cells
from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_LETTERS = Pattern(rf"{CAPITAL}{{2,8}}(?:&{CAPITAL}{{1,6}})?(?![\w/&-])(?!\.{CAPITAL})")
_IN_BRACKETS = Pattern(r"\(([^()]{2,15})\)")
_UNITS = ("TP", "Tp", "TX", "TT", "H", "Q", "P", "X")
_UNIT = Pattern(
    rf"{either(*_UNITS)}\.? (?={CAPITAL}[^\W\d_]*[a-zđà-ỹ])",
)
_BEFORE_NUMERAL = Pattern(r"(?:lần thứ|thứ|khóa|khoá|chương|phần|mục|quý|cấp|loại|hạng) $", re.IGNORECASE)
_KNOWN = frozenset(
    {
        "UBND",
        "HĐND",
        "THPT",
        "THCS",
        "QR",
        "AI",
        "HIV",
        "AIDS",
        "COVID",
        "ASEAN",
        "UNESCO",
        "OCOP",
        "ISO",
        "PDF",
    }
    | {"USB", "ATM", "GPS", "SMS", "VNPT", "EVN", "HCM", "WTO", "WHO", "UNICEF", "IQ", "IELTS", "STEM", "ADN"}
    | {"KT", "TM", "TL", "VT", "TUQ", "COD", "LED", "MC", "VIP", "TV", "CD", "VCD", "DVD", "PCR"}
    | {
        "GDP",
        "FDI",
        "ODA",
        "BOT",
        "BHYT",
        "BHXH",
        "TNHH",
        "CNXH",
        "XHCN",
        "CHXHCN",
        "TNCS",
        "GS",
        "PGS",
        "TS",
    }
    | {
        "BS",
        "KS",
        "CN",
        "CKI",
        "CKII",
        "BSCKI",
        "BSCKII",
        "NSƯT",
        "NSND",
        "NGƯT",
        "NGND",
        "LCT",
        "VNĐ",
        "LHPN",
    }
    | {"TW", "MTTQ", "UBMTTQ", "TYM", "CP", "TP", "TX", "TT"}
)
"""What everybody reads without being told, forms and degrees."""
_ROMAN = frozenset("IVXLC")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_NEAR = 12

_CLIPPED = Pattern(
    r"/(?:(?<=[\s(“][bcdđhklnpqstvx]/)|(?<=[\s(“](?:ch|gi|kh|ng|nh|ph|qu|th|tr)/))"
    r"(?P<rest>[^\W\d_]{2,7})(?![\w/])"
)
_COUNTED_BY = frozenset(
    {
        "người",
        "hộ",
        "tháng",
        "ngày",
        "năm",
        "phút",
        "giây",
        "giờ",
        "con",
        "cây",
        "suất",
        "lượt",
        "em",
        "cháu",
        "cái",
    }
    | {
        "lít",
        "tấn",
        "tạ",
        "ca",
        "vụ",
        "mùa",
        "sào",
        "công",
        "ha",
        "buổi",
        "tuần",
        "quý",
        "lần",
        "bộ",
        "xe",
        "gói",
    }
    | {
        "bao",
        "thùng",
        "chai",
        "hộp",
        "mẫu",
        "tiết",
        "chuyến",
        "đêm",
        "phòng",
        "bữa",
        "chị",
        "anh",
        "trẻ",
        "phiếu",
    }
)
"""What stands behind the sign of a measure: “đ/tháng”, “l/ngày”."""

# These begin where a number does.
_DECIMAL = Pattern(
    r"(?<![\w.,/-])\d{1,3}\.\d{1,2}(?= ?%| (?:tỷ|tỉ|triệu|nghìn|ha|km|m[23²³]?|kg|tấn|tạ|lít|điểm|độ)(?!\w))"
)
_BARE_DECIMAL = Pattern(r"(?<= )\d\.\d{1,2}(?=[,;)]|$)")
_COMMA = Pattern(r"(?<![\w.,/-])\d{1,3},\d{1,2}(?![\d.])")

_WEEKDAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")
_WEEKDAY = Pattern(
    r"[2-7](?<=[Tt]hứ .)(?=$|[,;.()]| (?:hằng|hàng|đầu|tuần|ngày|và|đến|-|,)(?!\w))(?![./]\d)", re.MULTILINE
)
_BEFORE_ORDINAL = ("kỳ họp ", "kì họp ", "phiên họp ", "cuộc họp ", "đợt họp ", "buổi họp ")
"""“kỳ họp thứ 4” is the fourth, no Wednesday."""
_BEFORE_WEEKDAY = (
    "sáng ",
    "chiều ",
    "tối ",
    "ngày ",
    "vào ",
    "trưa ",
    "đêm ",
    "từ ",
    "đến ",
    "và ",
    "(",
    "họp ",
)
_SIGN = Pattern(r"(?<![\w.,/])\d{1,2}h(?:\d\d)?(?!\w| ?ph)['’]?")
_DONG = Pattern(r"(?P<sum>(?<![\w.,/])\d{1,3}(?:\.\d{3})+)đ(?![\w.]| ?đồng)", cues=("0đ",))
_G = Pattern(r"(?<![\w.,/])\d{1,2}g\d\d(?!\w| ?ph)")
_WORD = Pattern(r"(?<![\w.,/])\d{1,2} giờ(?! (?:làm|dạy|học|đồng))")


@rule("CT3017", "viet-tat-chua-giai-thich", habit=True)
def unexplained(reading: Reading) -> Iterator[Finding]:
    """Chữ viết tắt ghi lần đầu thì ghi trong ngoặc đơn ngay sau cụm từ đầy đủ.

    Xã, huyện, thành phố trước tên riêng không viết tắt. Chữ ai cũng hiểu như UBND, HĐND, chữ trong số và ký
    hiệu, ở nơi nhận, phần ký thì không xét.

    Sai:
        nhiem_vu: [Kiểm tra việc chống khai thác IUU ở cảng cá]
    Đúng:
        nhiem_vu: ["Kiểm tra việc chống khai thác bất hợp pháp (IUU) ở cảng cá"]
    """
    symbol = reading.programme.symbol
    cited = {at for one in reading.once(citations) for at in range(one.at, one.end)}
    explained = {match[1] for match in _IN_BRACKETS.finditer(reading.text)}
    headings = {passage.start for passage in reading.passages if passage.text.isupper()}
    for match in _LETTERS.finditer(reading.body):
        short = match.group()
        alone = match.start() == 0 or not (
            reading.body[match.start() - 1].isalnum() or reading.body[match.start() - 1] in "/-&"
        )
        known = _KNOWN.issuperset(short.split("&")) or _ROMAN.issuperset(short) or short in symbol
        known = known or short in explained or match.start() in cited or _is_shouted(reading.body, match)
        if alone and not known and reading.passage(match.start()).start not in headings:
            message = f"Chữ viết tắt “{short}” chưa được giải thích."
            yield reading.at(*match.span(), message, "Viết đầy đủ, hoặc ghi trong ngoặc ở lần đầu.")
    has_unit = not reading.tokens.written.isdisjoint(_UNITS)
    for match in _UNIT.finditer(reading.body) if has_unit else ():
        is_number = _ROMAN.issuperset(match.group().strip(" .")) and _BEFORE_NUMERAL.search(
            reading.body[max(0, match.start() - 12) : match.start()]
        )
        if not is_number and (match.start() == 0 or reading.body[match.start() - 1] in " (,\n"):
            message = f"“{match.group().strip()}” là đơn vị hành chính viết tắt."
            yield reading.at(
                *match.span(), message, "Viết đầy đủ: thành phố, thị xã, huyện, phường.", habit="đơn vị"
            )


def _is_shouted(body: str, match: re.Match[str]) -> bool:
    """Whether letters are a word in capitals, “SÁNG:”, “THỨ BẢY”: one with a tone, or beside such a word."""
    if not is_syllable(match.group().lower()):
        return False
    words = (match.group(), *_beside(body, *match.span()))
    return any(word.isupper() and _has_tone(word) for word in words)


def _beside(body: str, start: int, end: int) -> tuple[str, str]:
    """The words before a place and behind it."""
    before = body[max(0, start - _NEAR) : start].rstrip(" ")
    after = body[end : end + _NEAR].lstrip(" ")
    return before.rpartition(" ")[2], after.partition(" ")[0].rstrip(".,:;")


def _has_tone(word: str) -> bool:
    return not _TONES.isdisjoint(normalize("NFD", word))


@rule("CT3018", "so-gio-viet-hai-cach", habit=True)
def figures_in_two_manners(reading: Reading) -> Iterator[Finding]:
    """Số thập phân ngăn bằng dấu phẩy; giờ viết một cách trong cả văn bản; thứ trong tuần viết bằng chữ.

    Sai:
        nhiem_vu: ["Giá thép tăng 2,5%, xi măng tăng 1.8%"]
    Đúng:
        nhiem_vu: ["Giá thép tăng 2,5%, xi măng tăng 1,8%"]
    """
    body, tokens = reading.body, reading.tokens
    dotted = tokens.before_digit(".")
    if dotted:
        found = list(_DECIMAL.over(body, dotted))
        if next(_COMMA.over(body, tokens.before_digit(",")), None) is not None:
            found += _BARE_DECIMAL.over(body, dotted)
        for match in found:
            right = match.group().replace(".", ",")
            message = f"“{match.group()}” ngăn phần thập phân bằng dấu chấm."
            yield reading.at(*match.span(), message, f"Viết {right}.", habit="thập phân")
        yield from decimal_cells(reading)
    for match in _WEEKDAY.over(body, tokens.after("hứ ")):
        start = match.start() - len("thứ ")
        name = _WEEKDAYS[int(match.group()) - 2]
        if reading.lower.endswith(_BEFORE_ORDINAL, 0, start):
            continue
        if start == 0 or body[start - 1] == "\n" or reading.lower.endswith(_BEFORE_WEEKDAY, 0, start):
            message = f"“{body[start : match.end()]}” ghi thứ bằng số."
            yield reading.at(start, match.end(), message, f"Viết thứ {name}.", habit="thứ")
    timed = any(one.start is not None for one in reading.occasions)
    if timed or next(_WORD.over(body, tokens.before(" giờ")), None) is not None:
        for match in _SIGN.over(body, tokens.before("h")):
            message = f"Giờ “{match.group()}” viết bằng ký hiệu, chỗ khác thì không."
            hour, _, minute = match.group().rstrip("'’").partition("h")
            yield reading.at(*match.span(), message, f"Viết {hour} giờ {minute or '00'}.", habit="giờ")


def clipped(reading: Texts) -> Iterator[Finding]:
    """Words of two syllables of which the first is its first letters: “k/phí”, “đ/án”."""
    body = reading.body
    strokes = (at for at in reading.tokens.places("/") if body[at - 1 : at].islower())
    for match in _CLIPPED.over(body, strokes):
        start = max(body.rfind(sign, 0, match.start()) for sign in " (“\n") + 1
        rest = match["rest"]
        of_a_number = body[start - 2 : start - 1].isdigit()
        if rest.islower() and is_syllable(rest) and rest not in _COUNTED_BY and not of_a_number:
            message = f"Chữ viết tắt “{body[start : match.end()]}”."
            yield reading.at(start, match.end(), message, "Viết đầy đủ.", habit=rest)


def signs(reading: Texts) -> Iterator[Finding]:
    """Signs of tables within sentences: “50.000đ/phần”, “lúc 7g30”."""
    body = reading.body
    for match in _DONG.finditer(body):
        if reading.passage(match.start()).part is not Part.CELL:
            right = f"{match['sum']} đồng"
            yield reading.at(*match.span(), f"“{match.group()}” viết tắt.", f"Viết {right}.", habit="đồng")
    for match in _G.over(body, reading.tokens.before("g")):
        if reading.passage(match.start()).part is not Part.CELL:
            hour, minute = match.group().split("g")
            message = f"Giờ “{match.group()}” viết tắt."
            yield reading.at(*match.span(), message, f"Viết {hour} giờ {minute}.", habit="giờ")


RULES = (unexplained, figures_in_two_manners)

"""Spaces: too many, too few, or of a kind that a document has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.abbreviations import is_abbreviation
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.schema.part import OF_A_MEETING, Part
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_MARKS = ",;:!?)]”."
_OPENINGS = "([“"
# A look back keeps a long row of spaces from being walked again from each of them.
_BEFORE_MARK = Pattern(r"(?<! ) +(?=[,;:!?)\]]|”(?!\w)|\.(?![\w.]))")
_AFTER_OPENING = Pattern(r"[(\[“] +")
_PIECE = Pattern(r"\S+")
_IN_ADDRESS = ("@", "://", "www.", ".vn", ".com", ".org", ".gov")
_SITE = Pattern(r"(?<![\w.])(?:[a-z0-9-]+\.)+[a-z]{2,6}/\S")
"""A site with a page of it, whatever the site ends with: ``zoom.us/j/…``."""
_MANY = Pattern(r"(?<! ) {2,}(?=\S)")
_ODD = Pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_PERCENT = Pattern(r"(?<! ) +(?=%)")
_SLASH = Pattern(r"(?<! ) +/ *(?=[^\W\d_])|/ +(?=[^\W\d_])")

_WORD_BEFORE = Pattern(r"(?:^| )[^\W\d_]{2,7}$")
_WORD = Pattern(r"[^\W\d_]{2,7}(?=[ ,;:]|$)", re.MULTILINE)
_LONGEST_WORD = 8
_DOMAINS = frozenset(
    {"com", "net", "org", "gov", "edu", "vn", "info", "doc", "pdf", "xls", "exe", "zip", "rar"}
)
_ENDS = " .,;:"
_WITHOUT_END = (Part.TITLE, Part.HEADING, Part.SUBTITLE)
_NAMES = ("issuer", "place", "signature")

# These two begin where a number does.
_DIGITS = Pattern(r"(?<![.,/-])(?<!\d )\d{1,3}(?: \d{3})+(?![\d.,/]|[ -]\d)|(?<=năm )\d\d \d{2}(?!\d)")
_DECIMAL = Pattern(
    r"(?<![\w.,/-])(?<!\d, )\d{1,3}, \d{1,2}"
    r"(?=%| ?%| (?:tỷ|tỉ|triệu|nghìn|ha|km|kg|tấn|tạ|lít|điểm|độ|mét|m2|m³|m²)(?!\w))"
)
_THOUSANDS = Pattern(r"(?<![.,])\d{1,3}(?:(?:,\d{3}){2,}(?![\d,])|,\d{3}(?= (?:đồng|đ\b|người|hộ|cây|lượt)))")
_DOTTED = Pattern(r"(?<![\w/.,-])\d{1,3}(?:\.\d{3})+(?![\w/.])")
_THINGS = (
    *(
        "hội viên",
        "đoàn viên",
        "người",
        "hộ",
        "cây",
        "lượt",
        "em",
        "học sinh",
        "suất",
        "đồng",
        "triệu",
        "con",
    ),
    *("cuốn", "tờ", "ha", "tấn", "hồ sơ", "trường hợp", "đại biểu", "công nhân", "lao động", "phiếu", "bộ"),
    *(
        "quyển",
        "vở",
        "khẩu trang",
        "tờ rơi",
        "con giống",
        "kg",
        "lít",
        "mét",
        "m2",
        "lon",
        "thùng",
        "phần quà",
    ),
)
_COUNTED = Pattern(rf"(?P<number>(?<![\w/.,-])\d{{4,7}})(?= {either(*_THINGS)}\b)")
_IN_MONEY = Pattern(r" đồng(?!\w)")
_YEARS = range(1900, 2101)
_CALLED = ("điện thoại", "đt", "sđt", "hotline", "fax", "di động", "liên hệ", "đường dây nóng", "tài khoản")
_TELEPHONE = Pattern(rf"{either(*_CALLED)}[^\n;.]{{0,40}}$", re.IGNORECASE)
_LONGEST_LEAD = 60
_LONGEST_CODE = 8
_ROW = Pattern(r"\d{1,2}(?:,\d{1,2}){2,30}(?![\w%]|[.,/-]\d)")
_NUMBERED = tuple(
    f"{word} " for word in ("thôn", "xóm", "ấp", "khối", "lớp", "tổ", "phố", "đội", "bản", "phường", "điều")
)
"""Before numbers in a row."""


@text_rule("CT340", "dau-cach-truoc-dau-cau")
def before_mark(reading: Texts) -> Iterator[Finding]:
    """Dấu câu viết liền sau chữ; sau dấu ngoặc mở không có dấu cách.

    Sai:
        nhiem_vu: ["Tuyên truyền , vận động hội viên"]
    Đúng:
        nhiem_vu: ["Tuyên truyền, vận động hội viên"]
    """
    tokens = reading.tokens
    for match in () if tokens.firsts.isdisjoint(_MARKS) else _BEFORE_MARK.finditer(reading.text):
        written = reading.text[match.start() - 1 : match.start()].strip()
        if written and not _goes_with_its_mark(reading, *match.span()):
            yield reading.at(*match.span(), "Thừa dấu cách trước dấu câu.", "Xóa dấu cách này.", fix="")
    for match in () if tokens.lasts.isdisjoint(_OPENINGS) else _AFTER_OPENING.finditer(reading.text):
        yield reading.at(
            match.start() + 1, match.end(), "Thừa dấu cách sau dấu ngoặc mở.", "Xóa dấu cách này.", fix=""
        )


def _goes_with_its_mark(reading: Texts, start: int, end: int) -> bool:
    """Whether a space stands before a mark that ends a text which has none: another rule takes both away."""
    passage = reading.passage(start)
    if start < reading.once(_last_words)[passage.start]:
        return False
    if passage.part in _WITHOUT_END or passage.path[0] in _NAMES:
        return True
    return passage.part in OF_A_MEETING and reading.text[end] != "."


def _last_words(reading: Texts) -> dict[int, int]:
    """Where the words of each text end, by where it begins: behind them are marks and spaces alone."""
    return {one.start: one.start + len(one.text.rstrip(_ENDS)) for one in reading.passages}


@text_rule("CT341", "nhieu-dau-cach", habit=True)
def many(reading: Texts) -> Iterator[Finding]:
    """Giữa hai chữ chỉ có một dấu cách.

    Sai:
        nhiem_vu: ["Tổ chức  hội nghị"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    if "" in reading.tokens.pieces:
        for match in _MANY.finditer(reading.text):
            if reading.text[match.end()] not in ",;:!?.)" and reading.text[match.start() - 1] != "\n":
                yield reading.at(*match.span(), "Có nhiều dấu cách liền nhau.", "Giữ lại một.", fix=" ")


@text_rule("CT342", "thieu-dau-cach-sau-dau-cau")
def none_after_mark(reading: Texts) -> Iterator[Finding]:
    """Sau dấu phẩy, chấm phẩy, hai chấm và dấu chấm hết câu có một dấu cách.

    Sai:
        nhiem_vu: ["Các xã,phường báo cáo"]
    Đúng:
        nhiem_vu: ["Các xã, phường báo cáo; gửi thư về vanphong@bacgiang.gov.vn"]
    """
    text = reading.text
    for match in _ROW.over(text, reading.tokens.before_digit(",")):
        if reading.small.endswith(_NUMBERED, 0, match.start()):
            right = match.group().replace(",", ", ")
            yield reading.at(*match.span(), f"“{match.group()}” thiếu dấu cách.", f"Viết {right}.", right)
    found = [at for at in reading.tokens.tight if _wants_space(text, at) and not _is_symbol(reading, at)]
    addresses = {
        place
        for piece in (_PIECE.finditer(text) if found else ())
        if any(sign in piece.group() for sign in _IN_ADDRESS) or _SITE.search(piece.group())
        for place in range(*piece.span())
    }
    for at in found:
        if at not in addresses:
            message = f"Sau dấu “{text[at]}” thiếu dấu cách."
            yield reading.at(at, at + 1, message, "Thêm dấu cách.", fix=f"{text[at]} ")


def _is_symbol(reading: Texts, at: int) -> bool:
    """Whether a place is in the symbol of the document, where no space may stand either."""
    amp = reading.text.rfind("&", max(0, at - _LONGEST_CODE), at)  # “&nbsp;” has a rule of its own
    return reading.passage(at).path[0] == "symbol" or (amp >= 0 and reading.text[amp + 1 : at].isalnum())


def _wants_space(text: str, at: int) -> bool:
    """Whether a mark with no space behind it ends a phrase: not in a number, a time or an abbreviation."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 3]
    if mark == ".":
        if after.isalpha() and after.islower():
            return _is_between_words(text, at)
        starts = after[:1].isupper() and after[1:].islower()
        return starts and at > 1 and text[at - 2 : at].isalpha() and not is_abbreviation(text, at)
    if mark in ",;" and before.isalpha() and after[:1].isdigit():
        word = _WORD_BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
        return word is not None and is_syllable(word.group().lstrip().lower())
    return (mark in ",;:!?" and before.isalnum() and after[:1].isalpha()) or (
        (before in (")", "%", "”") and mark in ",;" and after[:1].isalnum())
        or (mark == ";" and before.isdigit() and after[:1].isdigit())
    )


def _is_between_words(text: str, at: int) -> bool:
    """Whether a dot stands between two words in small letters: “bến xe.khu du lịch”, not “thongtin.vn”."""
    before, after = _WORD_BEFORE.search(text, max(0, at - _LONGEST_WORD), at), _WORD.match(text, at + 1)
    if before is None or after is None or after.group() in _DOMAINS:
        return False
    return is_syllable(before.group().lstrip()) and is_syllable(after.group())


@text_rule("CT345", "dau-cach-la", habit=True)
def odd(reading: Texts) -> Iterator[Finding]:
    r"""Chỉ dùng dấu cách thường; dấu cách không ngắt và dấu cách toàn góc lọt vào khi chép từ nơi khác.

    Sai:
        nhiem_vu: ["Tổ chức\u00a0hội nghị"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    for match in reading.odd(_ODD):
        message = f"Dấu cách không thường (U+{ord(match.group()):04X})."
        yield reading.at(*match.span(), message, "Thay bằng dấu cách thường.", fix=" ")


@text_rule("CT349", "chu-so-bi-tach")
def split_digits(reading: Texts) -> Iterator[Finding]:
    """Các chữ số của một số viết liền, phần nghìn ngăn bằng dấu chấm.

    Sai:
        nhiem_vu: [Giải ngân 1 200 000 đồng]
    Đúng:
        nhiem_vu: [Giải ngân 1.200.000 đồng]
    """
    for match in _DECIMAL.over(reading.body, reading.tokens.before_digit(", ")):
        right = match.group().replace(" ", "")
        yield reading.at(*match.span(), f"Số “{match.group()}” có dấu cách.", f"Viết {right}.")
    for match in _DIGITS.over(reading.body, reading.tokens.before_digit(" ")):
        if not _TELEPHONE.search(reading.body, max(0, match.start() - _LONGEST_LEAD), match.start()):
            hint = "Viết liền; phần nghìn ngăn bằng dấu chấm."
            yield reading.at(*match.span(), f"Số “{match.group()}” bị tách bằng dấu cách.", hint)


@rule("CT350", "dau-phay-phan-nghin", habit=True)
def comma_in_thousands(reading: Reading) -> Iterator[Finding]:
    """Phần nghìn ngăn bằng dấu chấm; dấu phẩy là của phần thập phân.

    Sai:
        nhiem_vu: ["Giải ngân 1,200,000 đồng"]
    Đúng:
        nhiem_vu: ["Giải ngân 1.200.000 đồng, đạt 12,5%"]
    """
    for match in _THOUSANDS.over(reading.body, reading.tokens.before_digit(",")):
        right = match.group().replace(",", ".")
        yield reading.at(
            *match.span(), f"Phần nghìn của “{match.group()}” ngăn bằng dấu phẩy.", f"Viết {right}."
        )
    if any(_DOTTED.over(reading.body, reading.tokens.before_digit("."))):
        long = [start for start, end in reading.tokens.numbers if end - start > len("999")]
        for match in _COUNTED.over(reading.body, long):
            number = match["number"]
            dated = reading.lower.endswith("năm ", 0, match.start()) or match.group() != number
            if int(number) in _YEARS and (dated or not _IN_MONEY.match(reading.body, match.end())):
                continue
            right = f"{int(number):,}".replace(",", ".")
            message = f"“{number}” không ngăn phần nghìn, số khác trong văn bản thì có."
            yield reading.at(*match.span("number"), message, f"Viết {right}.", habit="không ngăn")


@text_rule("CT351", "dau-cach-truoc-phan-tram", habit=True)
def before_percent(reading: Texts) -> Iterator[Finding]:
    """Dấu % viết liền sau số.

    Sai:
        nhiem_vu: [Phấn đấu đạt 100 % kế hoạch]
    Đúng:
        nhiem_vu: [Phấn đấu đạt 100% kế hoạch]
    """
    for match in _PERCENT.finditer(reading.body) if "%" in reading.tokens.firsts else ():
        if reading.body[match.start() - 1].isdigit():
            yield reading.at(*match.span(), "Thừa dấu cách trước dấu %.", "Viết liền, ví dụ 100%.", fix="")


@text_rule("CT352", "dau-cach-quanh-gach-cheo", habit=True)
def around_slash(reading: Texts) -> Iterator[Finding]:
    """Dấu gạch chéo giữa hai từ viết liền.

    Sai:
        nhiem_vu: [Các huyện / thành phố báo cáo]
    Đúng:
        nhiem_vu: [Các huyện/thành phố báo cáo]
    """
    ends = reading.tokens.firsts | reading.tokens.lasts
    for match in _SLASH.finditer(reading.body) if "/" in ends else ():
        if reading.body[match.start() - 1].isalpha():
            yield reading.at(*match.span(), "Có dấu cách cạnh dấu gạch chéo.", "Viết liền.", fix="/")


RULES = (
    before_mark,
    many,
    none_after_mark,
    odd,
    split_digits,
    comma_in_thousands,
    before_percent,
    around_slash,
)

"""Documents cited in the texts (Decree 30, Annex I, Part I, II.6)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading, Texts

KINDS = {
    "Nghị quyết": ("NQ",),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Nghị định": ("NĐ",),
    "Thông tư": ("TT",),
    "Kế hoạch": ("KH",),
    "Hướng dẫn": ("HD",),
    "Kết luận": ("KL",),
    "Thông báo": ("TB",),
    "Quy định": ("QyĐ", "QĐ", "QĐi"),
    "Chương trình": ("CTr",),
    "Báo cáo": ("BC",),
    "Tờ trình": ("TTr",),
    "Đề án": ("ĐA",),
    "Công điện": ("CĐ",),
    "Giấy mời": ("GM",),
    "Quy chế": ("QC",),
    "Phương án": ("PA",),
    "Công văn": (),
    "Luật": (),
    "Pháp lệnh": (),
}
_IN_SMALL = {kind.lower(): kind for kind in KINDS}
_ANY_KIND = tuple(_IN_SMALL)
_WITH_YEAR = ("Nghị định", "Thông tư")
_NO_LETTER = frozenset({"QĐ", "NQ", "NĐ", "KH", "CTr", "TTr", "BC"})
"""What the symbol of an official letter never begins with; of a tax office it does with CT."""
_NUMBER = Pattern(
    r"(?<!/)\d{1,8}(?:[/-]\d{4})? ?[/-] ?"
    r"(?P<symbol>[A-ZĐ]\w*(?:(?: ?[-–/] ?|&|(?<=[A-Z]) (?=(?:ĐT|TBXH|PTNT)(?!\w)))[A-ZĐ]\w*)*)"
)
_NO_SIGN = Pattern(r"[/–-]")
_JOINT = (" liên tịch", " phối hợp")
_SAID_NUMBER = (" số", " số:")
STOP_BEFORE_DATE = Pattern(
    r"\. ?[Nn]gày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4},? (?:của|giữa|do) ", cues=("gày ",)
)
"""A stop between a symbol and its day, which the issuer follows: no sentence ends there."""
_COMMA_BEFORE_DATE = Pattern(r" ?, ?ngày \d{1,2}(?:/| tháng )\d")
_IN_TITLE = Pattern(
    r"[ ,(]*ngày [^,;.\n]{4,30}? của [^,;.\n]{3,60}? (?:thực hiện|triển khai|thi hành|hướng dẫn|sửa đổi|"
    r"bổ sung|quy định|ban hành)[^;.\n]{0,60} "
)
"""What stands between a document and one that its title is about, which names no day as often as not."""
ISSUER = Pattern(
    r"[ ,]{0,3}(?:ngày [\d /]{1,12}(?:tháng \d+ năm \d+)?|tháng [\d/]{1,7})?"
    r"[ ,)]{0,3}(?:của|giữa|do|cảu|cuả)\b",
    re.IGNORECASE,
)
_DAY = r"ngày (?P<day>\d{1,2})(?: tháng |[/-])(?P<month>\d{1,2})(?: năm |[/-])(?P<year>\d{4})"
_ISSUED_BY = Pattern(
    rf"(?:{_DAY}|(?P<number>\d[/-](?:(?P<of>\d{{4}})/)?[A-ZĐ][\w&/-]{{0,20}})),? của [^,;.:\d\n]{{0,60}}$"
)
_THAT_DAY = Pattern(rf"[^,;.:\d\n]{{0,30}},? (?:ban hành )?{_DAY}")
_LONGEST_ISSUE = 130
_NUMBERED_LAW = Pattern(
    r"(?P<kind>Luật|Pháp lệnh)(?P<name>(?: [^\W\d]{1,8},?){0,12}?) số (?P<number>\d+/\d{4}/\w+)",
    cues=("Luật", "Pháp lệnh"),
)
_TWICE_IN_A_YEAR = frozenset({"65/2025/QH15", "72/2025/QH15"})
"""Laws of one name and one year: the number alone tells which is meant."""


class Citation(NamedTuple):
    """A numbered document a text refers to.

    Attributes:
        number: number and symbol without spaces.
        has_word: whether “số” stands before the number.
        start, at, end: where the type, the number and the symbol begin or end in the text.
    """

    kind: str
    number: str
    symbol: str
    has_word: bool
    start: int
    at: int
    end: int


def citations(reading: Texts) -> list[Citation]:
    """The numbered documents that the body refers to."""
    found = []
    lower = reading.lower
    for match in _NUMBER.over(reading.body, reading.tokens.before("/", "-", " /", " -")):
        kind, has_word, start = named_before(lower, match.start())
        if kind:
            number = "".join(match.group().split())
            found.append(Citation(kind, number, match["symbol"], has_word, start, match.start(), match.end()))
    return found


def named_before(lower: str, at: int) -> tuple[str, bool, int]:
    """The type named before a number, whether “số” stands between, and where the type begins."""
    end = at - len(" ") if lower.endswith(" ", 0, at) else at
    of_number, end = _without(lower, end, _SAID_NUMBER)
    _, end = _without(lower, end, _JOINT)
    named = lower.endswith(_ANY_KIND, 0, end)
    kind = next(_IN_SMALL[one] for one in _ANY_KIND if lower.endswith(one, 0, end)) if named else ""
    return kind, bool(of_number), end - len(kind)


def issued_before(text: str, start: int, end: int, day: date) -> bool:
    """Whether a name is of who issued the text that is cited just before it, and that before a day.

    The day of the text stands before the name or behind it; failing that the number tells its year.
    """
    match = _ISSUED_BY.search(text[max(0, start - _LONGEST_ISSUE) : start])
    if match is not None and match["number"] and (behind := _THAT_DAY.match(text, end)):
        match = behind
    elif match is not None and match["number"]:
        return bool(match["of"]) and int(match["of"]) < day.year
    if match is None:
        return False
    return (int(match["year"]), int(match["month"]), int(match["day"])) < (day.year, day.month, day.day)


def _without(text: str, end: int, words: tuple[str, ...]) -> tuple[str, int]:
    """The one of some words that a text has before a place, and where it begins."""
    word = next((one for one in words if text.endswith(one, 0, end)), "")
    return word, end - len(word)


def first(reading: Reading) -> Iterator[Citation]:
    """Each document where it is cited first; laws have rules of their own."""
    seen = set()
    for one in reading.once(citations):
        number = _NO_SIGN.sub("-", one.number)  # told of already, be it with a sign miswritten
        if number not in seen and one.kind not in ("Luật", "Pháp lệnh"):
            yield one
        seen.add(number)


def in_titles(reading: Reading) -> frozenset[int]:
    """Where documents are named in the titles of others: “Hướng dẫn … thực hiện Quy định số 22-QĐ/TW”."""
    named = pairwise(reading.once(citations))
    return frozenset(
        one.at for above, one in named if _IN_TITLE.fullmatch(reading.body, above.end, one.start)
    )


@rule("CT330", "vien-dan-thieu-chu-so", habit=True)
def without_word(reading: Reading) -> Iterator[Finding]:
    """Viện dẫn văn bản ghi tên loại, chữ “số”, rồi số và ký hiệu, ngày tháng; giữa chúng không có dấu nào.

    Văn bản của Đảng thường có dấu phẩy trước ngày: theo chuẩn của Đảng thì dấu ấy không bị báo.

    Sai:
        nhiem_vu: [Thực hiện Kế hoạch 18/KH-UBND ngày 20/02/2020 của UBND tỉnh]
    Đúng:
        nhiem_vu: [Thực hiện Kế hoạch số 18/KH-UBND ngày 20/02/2020 của UBND tỉnh]
    """
    of_party = any(line.upper().startswith("ĐẢNG CỘNG SẢN") for line in reading.standard.wording.motto)
    for one in reading.once(citations):
        if not one.has_word:
            message = f"Giữa “{one.kind}” và số văn bản thiếu chữ “số”."
            yield reading.at(one.start, one.end, message, f"Viết {one.kind} số {one.number}.")
        elif reading.body.endswith((":", ": "), 0, one.at):
            at = one.at - reading.body.endswith(" ", 0, one.at)
            message = "Thừa dấu hai chấm sau chữ “số”."
            yield reading.at(at - 1, at, message, f"Viết {one.kind} số {one.number}.", fix="", habit=":")
        if (
            not of_party
            and "," in reading.body[one.end : one.end + 2]
            and _COMMA_BEFORE_DATE.match(reading.body, one.end)
        ):
            message = "Thừa dấu phẩy giữa số, ký hiệu và ngày tháng."
            yield reading.at(one.end, one.end + 1, message, "Viết liền: số … ngày …", fix="", habit=",")
        elif "." in reading.body[one.end : one.end + 1] and STOP_BEFORE_DATE.match(reading.body, one.end):
            message = "Thừa dấu chấm giữa số, ký hiệu và ngày tháng."
            yield reading.at(one.end, one.end + 1, message, "Viết liền: số … ngày …", habit=".")


@text_rule("CT333", "ky-hieu-vien-dan-co-dau-cach", habit=True)
def spaced_symbol(reading: Texts) -> Iterator[Finding]:
    """Số và ký hiệu của văn bản viết liền, nối bằng gạch nối.

    Sai:
        nhiem_vu: [Thực hiện Nghị quyết số 42 /NQ - CP ngày 09/4/2020 của Chính phủ]
    Đúng:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    """
    for one in reading.once(citations):
        written = reading.body[one.at : one.end]
        if " " in written or "–" in written:
            right = one.number.replace("–", "-")
            fix = one.number if "–" not in written else None
            message = f"Ký hiệu “{written}” có dấu cách hoặc gạch dài."
            yield reading.at(one.at, one.end, message, f"Viết {right}.", fix)


@text_rule("CT334", "vien-dan-sai-ten-loai")
def other_kind(reading: Texts) -> Iterator[Finding]:
    """Chữ viết tắt trong ký hiệu phải là của tên loại đứng trước.

    Sai:
        nhiem_vu: [Thực hiện Nghị quyết số 42/QĐ-UBND ngày 09/4/2020 của UBND tỉnh]
    Đúng:
        nhiem_vu: [Thực hiện Quyết định số 42/QĐ-UBND ngày 09/4/2020 của UBND tỉnh]
    """
    known = {short for shorts in KINDS.values() for short in shorts}
    for one in reading.once(citations):
        head = one.symbol.replace("–", "-").replace("/", "-").split("-")[0].strip()
        own = KINDS.get(one.kind, ())
        as_letter = one.kind == "Công văn" and head in _NO_LETTER
        if (own and head in known and head not in own) or as_letter:
            message = f"“{head}” không phải chữ viết tắt của {one.kind}."
            yield reading.at(one.end - len(one.symbol), one.end, message, "Xem lại tên loại và ký hiệu.")


@text_rule("CT335", "luat-ghi-so")
def numbered_law(reading: Texts) -> Iterator[Finding]:
    """Luật và pháp lệnh viện dẫn bằng tên, không ghi số, ký hiệu, cơ quan ban hành.

    Sai:
        nhiem_vu: [Tuyên truyền Luật số 73/2006/QH11]
    Đúng:
        nhiem_vu: [Tuyên truyền Luật Bình đẳng giới]
    """
    for match in _NUMBERED_LAW.finditer(reading.body):
        if match["number"] in _TWICE_IN_A_YEAR:
            continue
        start = match.start("number") - len("số ")
        yield reading.at(start, match.end(), f"{match['kind']} ghi cả số.", "Chỉ ghi tên.")


@text_rule("CT336", "vien-dan-thieu-nam")
def without_year(reading: Texts) -> Iterator[Finding]:
    """Số của nghị định, thông tư có năm: Nghị định số 30/2020/NĐ-CP.

    Sai:
        nhiem_vu: [Thực hiện Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ]
    Đúng:
        nhiem_vu: [Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ]
    """
    for one in reading.once(citations):
        if one.kind in _WITH_YEAR and not one.number.split("/")[1][:4].isdigit():
            message = f"Số của {one.kind.lower()} thiếu năm ban hành."
            yield reading.at(one.at, one.end, message, "Viết số/năm/ký hiệu.")


RULES = (
    without_word,
    spaced_symbol,
    other_kind,
    numbered_law,
    without_year,
)

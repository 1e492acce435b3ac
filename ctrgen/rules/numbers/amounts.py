"""The figures of a sentence, each with what it counts."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,3})?"
SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
MONEY = "đồng"

_END = Pattern(r"\.(?=\s|$)(?! (?:Cụ thể|Trong đó|Trong số đó|Bao gồm|Gồm|Phân bổ|Chia ra|Cơ cấu)(?!\w))|\n")
"""Where a sentence ends, but for one that the next tells the parts of."""
# Begins where a number does.
_AMOUNT = Pattern(
    rf"(?<![\w.,/:-])(?:(?P<number>{NUMBER})(?:(?P<percent> ?%)|"
    rf"(?P<scale> {either(*SCALES)})?(?P<money> đồng)(?!\w| chí)"
    r"|(?P<unit> đồng chí| [^\W\d_]+)?)(?P<each>/[^\W\d_]+)?)(?![\w-]|[./:]\d)"
)
_OF_DAYS = (
    "ngày ",
    "tháng ",
    "năm ",
    "tuần ",
    "quý ",
    "khóa ",
    "khoá ",
    "lớp ",
    "khối ",
    "số ",
    "kỳ ",
    "đợt ",
    "thứ ",
)
"""What stands before a number that counts nothing: that of a day, of a class, of a document."""
_OF_EACH = (
    "tổng số ",
    "quân số ",
    "trong số ",
    "trên số ",
    "khối năm ",
    "lớp năm ",
    *(f"mỗi {word}" for word in _OF_DAYS),
)
"""“mỗi lớp 30 học viên” counts them all the same."""
_MANY = 40
"""More figures than a sentence of a document has; what follows them is not held against them."""
_LEAD = len("mỗi ngày ")
NOTHING = frozenset(
    {"giờ", "tháng", "năm", "phút", "và", "đến", "của", "là", "ở", "tại", "với", "trong", "trên"}
)
"""What follows a number and is not what it counts, or is a time."""


class Amount(NamedTuple):
    """A figure.

    Attributes:
        value: of money in đồng; of a per cent the per cent.
        unit: the first word of what it counts; ``%`` and ``đồng`` for those, empty where nothing is said.
        each: what it is for, as in “500.000 đồng/suất”.
        start, end: where it stands in the text of all.
        digits: how many figures stand behind the comma.
    """

    value: Decimal
    unit: str
    each: str
    start: int
    end: int
    digits: int


def value(number: str, scale: str = "") -> Decimal:
    """A figure as documents write it."""
    return Decimal(number.replace(".", "").replace(",", ".")) * SCALES.get(scale.strip(), 1)


def written(value: Decimal) -> str:
    """A figure as a document has it: ``1.250,5``."""
    whole, _, rest = f"{value.normalize():f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")


def is_near(right: Decimal, said: Decimal, digits: int) -> bool:
    """Whether a share is right but for rounding, up or down."""
    return abs(right - said) < Decimal(1).scaleb(-digits)


def rounded(share: Decimal) -> Decimal:
    """A share as one would write it."""
    return share.quantize(Decimal("0.1"))


def sentences(reading: Texts) -> Iterator[list[int]]:
    """Where the numbers of the body begin, for each sentence or line that has two or more."""
    body = reading.body
    numbers = [start for start, _ in reading.tokens.numbers]
    at = 0
    for match in (*_END.finditer(body), None):
        end = match.start() if match is not None else len(body)
        first, at = at, bisect_left(numbers, end, at)
        if at - first > 1:
            yield numbers[first:at]


def amounts(reading: Texts, starts: list[int]) -> list[Amount]:
    """The figures among some numbers of the body, in their order; not those of days and documents."""
    found = []
    for match in _AMOUNT.over(reading.body, starts):
        lead = reading.lower[max(0, match.start() - _LEAD) : match.start()]
        if lead.endswith(_OF_DAYS) and not (match["money"] or lead.endswith(_OF_EACH)):
            continue
        unit = (match["percent"] or match["money"] or match["unit"] or "").strip().lower()
        end = match.end("number") if unit in NOTHING else match.end()
        found.append(
            Amount(
                value(match["number"], match["scale"] or ""),
                "" if unit in NOTHING else unit,
                (match["each"] or "").removeprefix("/").lower(),
                match.start(),
                end,
                len(match["number"].partition(",")[2]),
            )
        )
    return found


def by_sentence(reading: Texts) -> list[tuple[list[int], list[Amount]]]:
    """For each sentence of two numbers or more where they begin, and which of them are figures."""
    return [(starts, amounts(reading, starts)) for starts in sentences(reading)]


def all_amounts(reading: Texts) -> list[list[Amount]]:
    """The figures of every sentence that has some."""
    return [found[:_MANY] for _, found in reading.once(by_sentence) if len(found) > 1]

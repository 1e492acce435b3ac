"""How much a figure rose or fell, how many times another or what part of it it is, by words.

“từ 14,2% xuống 13,8%, giảm 4 điểm phần trăm”; “1.310 hội viên, tăng 60 hội viên so với đầu kỳ (1.240)”.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, written
from ctrgen.rules.numbers.quantities import Quantity, is_rough, of_one_kind, quantities
from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_WAY = (
    r"(?P<way>tăng|giảm|nâng|hạ|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hụt)(?: (?:thêm|được|tới|lên|đi|là))*"
)
_ENDS = tuple(
    f"{word} "
    for word in ["tăng", "giảm", "nâng", "hạ", "hơn", "vượt", "hụt", "thêm", "được", "tới", "lên", "đi", "là"]
)
"""With these the words before a change end."""
_BY = Pattern(rf"(?:[,;(]|hay|tức|tương đương|như vậy)(?: (?:đã|như vậy|tương ứng|tương đương))* ?{_WAY} $")
_BY_SO_MUCH = Pattern(rf"(?<!\w){_WAY} $")
_FROM = Pattern(r"(?<!\w)từ (?:mức |khoảng )?$")
_TO = Pattern(r"^(?: [^\W\d_]+){0,4}(?: \([^()]{0,20}\))? (?:lên|xuống|còn|thành|đến)(?: (?:còn|mức|tới))? $")
_AGAINST = Pattern(
    r"^(?: (?!đạt |chiếm )[^\W\d_]+){0,4},? so với (?!(?:trên|hơn))[^,;.()%]{2,44}? ?"
    r"(?:\((?:là |có |đạt |[^\W\d_]+ (?:là |có )?)?|là |có |đạt |đảng viên |hội viên |(?=$))$"
)
_TIMES_AS_MUCH = Pattern(
    r"(?<!\w)gấp (?:(?P<word>đôi|hai|ba|bốn|năm|rưỡi)(?: lần)?|(?P<number>\d{1,2}(?:,\d)?) lần)(?: so với)?"
    r"(?! (?:trở|nhiều))[^,;.\d]{2,40}(?:\((?:là |có )?|là )$",
    cues=("gấp ",),
)
_TIMES = {"đôi": "2", "hai": "2", "ba": "3", "bốn": "4", "năm": "5", "rưỡi": "1.5"}
_FRACTION = Pattern(
    r"(?<!\w)(?:(?P<half>một nửa)|(?P<word>một|hai|ba) phần (?P<of>hai|ba|tư|năm)|"
    r"(?P<part>[1-4])/(?P<whole>[2-5]))(?! \(|\d)(?P<behind>[^;\d]{1,60})$",
    cues=("nửa", " phần ", "/"),
)
_NAMES = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5}
_OF = Pattern(r" (?:trong|của|trên)(?: tổng)?(?: số)? $| \((?:tổng số|có)? ?$")
_THAT_IS = Pattern(
    r"^(?: [^\W\d_]+){0,4},? \(?(?:(?:tức|tương đương|tương ứng|bằng)(?: với| là)? |là )?"
    r"(?:có |ít nhất |trực )?$"
)
_SO_MANY = Pattern(r"(?:[,(] ?| )(?:tức|tương ứng|tương đương)(?: với| là)? $")
_WITHIN = Pattern(r"^(?: [^\W\d_]+){0,4} (?:trong|trên)(?: tổng)?(?: số)? $")
_LEAST = ("ít nhất", "tối thiểu", "không dưới", "không ít hơn", "trở lên", "phải", "trên", "quá")
_OF_A_TIME = Pattern(r"(?<!\w)(?:năm|tháng|quý|kỳ|vụ|khóa|đợt|tuần)(?!\w)[^,;.]{0,40} $")
_LOWER = frozenset({"giảm", "hạ", "thấp hơn", "ít hơn", "hụt"})
_POINTS = " điểm"
_WORDS = frozenset({"nửa", "phần"})
_SMALL, _FAR = 5, 90
_ROUGHLY = Decimal("0.1")
_LOOSE = Decimal("0.03")
"""How far a difference of rounded figures may be from theirs."""


def wrong_changes(reading: Texts) -> Iterator[Finding]:
    """The figures of a change that is not that of the figures beside it."""
    if not any(
        map(reading.tokens.vocabulary.__contains__, ("tăng", "giảm", "nâng", "hạ", "hơn", "vượt", "hụt"))
    ):
        return
    for sentence in reading.once(quantities):
        for one, other, third in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not (third.lead.endswith(_ENDS) or other.lead.endswith(_ENDS)):
                continue
            if (way := _BY.search(third.lead)) is not None:
                if (_FROM.search(one.lead) and _TO.search(other.lead)) or _two_times(one, other):
                    yield from _held(reading, one, other, third, way["way"])
            elif _is_against(one, other, third):
                match = _BY_SO_MUCH.search(other.lead)
                yield from _held(reading, third, one, other, match["way"] if match is not None else "")


def _two_times(one: Quantity, other: Quantity) -> bool:
    """“Năm 2023 có 42 vụ, năm 2024 có 36 vụ”."""
    both = _OF_A_TIME.search(one.lead) and _OF_A_TIME.search(other.lead)
    return bool(both) and one.unit == other.unit and "so với" not in other.lead and "thêm" not in other.lead


def _is_against(now: Quantity, by: Quantity, then: Quantity) -> bool:
    """“42 vụ, tăng 5 vụ so với cùng kỳ (37 vụ)”."""
    return (
        _BY_SO_MUCH.search(by.lead) is not None and _AGAINST.search(then.lead) is not None and now.of is None
    )


def _held(reading: Texts, then: Quantity, now: Quantity, by: Quantity, way: str) -> Iterator[Finding]:
    """A change that is none of those that two figures may be said to have."""
    if not of_one_kind(then, now) or not (then.unit or now.unit or by.unit) or not then.value or way == "":
        return
    if then.each != now.each and then.each and now.each:
        return
    apart = now.value - then.value
    if way == "vượt" and apart < 0:
        return
    rights: list[Decimal] = []
    is_share = by.unit == "%" or reading.lower.startswith(_POINTS, by.end - len(_POINTS), by.end + 2)
    if by.unit == "%":
        rights = [100 * apart / then.value, *([apart] if now.unit == "%" else [])]
    elif (by.unit == "điểm" and now.unit == "%") or (of_one_kind(by, now) and not is_share):
        rights = [apart]
    if any(map(is_rough, (then, now, by))):
        return
    turned = apart != 0 and (apart < 0) is not (way in _LOWER)
    if not rights or (not turned and any(_is(right, by) for right in rights)):
        return
    right = rights[-1]
    said = reading.body[by.start : by.end]
    unit = " đồng" if by.unit == MONEY else "%" if by.unit == "%" else ""
    shown = right.quantize(Decimal("0.1")) if by.unit in ("%", "điểm") else right
    message = f"“{said}”: tính ra {'tăng' if right > 0 else 'giảm'} {written(abs(shown))}{unit}."
    spans = [(one.start, one.end) for one in (then, now)]
    yield reading.among(spans, by.start, by.end, message, "Xem lại các con số.")


def _is(right: Decimal, by: Quantity) -> bool:
    """Whether a change is right but for rounding."""
    if by.unit == "%":
        return abs(abs(right) - by.value) < max(Decimal(1).scaleb(-by.digits), _LOOSE * by.value)
    return abs(abs(right) - by.value) <= (_LOOSE * by.value if by.digits or by.unit == MONEY else 0)


def wrong_times(reading: Texts) -> Iterator[Finding]:
    """“14 vụ, gấp đôi cùng kỳ (09 vụ)”; “một nửa trong số 48 học viên (28 học viên)”."""
    if "gấp" in reading.tokens.vocabulary:
        for sentence in reading.once(quantities):
            yield from _so_many_times(reading, sentence)
    if not _WORDS.isdisjoint(reading.tokens.vocabulary) or "/" in reading.tokens.signs:
        for sentence in reading.once(quantities):
            yield from _so_large_a_part(reading, sentence)


def _so_many_times(reading: Texts, sentence: list[Quantity]) -> Iterator[Finding]:
    counts = [one for one in sentence if not (one.unit == "lần" and one.lead.endswith("gấp "))]
    for now, then in pairwise(counts):
        match = _TIMES_AS_MUCH.search(reading.lower[now.end : then.start])
        if match is None or not of_one_kind(now, then) or not then.value or is_rough(now) or now.unit == "%":
            continue
        said = Decimal(_TIMES[match["word"]] if match["word"] else match["number"].replace(",", "."))
        right = now.value / then.value
        if abs(right - said) > _ROUGHLY * said:
            start, end = (
                now.end + match.start(),
                now.end + (match.end("word") if match["word"] else match.end("number")),
            )
            message = (
                f"“{reading.body[start:end]}”: tính ra gấp {written(right.quantize(Decimal('0.1')))} lần."
            )
            spans = [(one.start, one.end) for one in (now, then)]
            yield reading.among(spans, start, end, message, "Xem lại các con số.")


def _so_large_a_part(reading: Texts, sentence: list[Quantity]) -> Iterator[Finding]:
    for at, one in enumerate(sentence):
        if one.of is not None and one.of <= _SMALL:
            continue
        begin = max(one.start - _FAR, sentence[at - 2].end if at > 1 else 0)
        words = reading.lower[begin : one.start].rpartition("\n")[2]
        match = _FRACTION.search(words)
        if match is None or "so với" in words:
            continue
        if match["half"]:
            part = Decimal("0.5")
        elif match["word"]:
            part = Decimal(_NAMES[match["word"]]) / _NAMES[match["of"]]
        else:
            part = Decimal(match["part"]) / Decimal(match["whole"])
        other = sentence[at + 1] if at + 1 < len(sentence) else None
        least = any(word in words for word in _LEAST)
        yield from _part_held(reading, part, (one, other), match["behind"], least=least)


def _part_held(
    reading: Texts, part: Decimal, told: tuple[Quantity, Quantity | None], behind: str, *, least: bool
) -> Iterator[Finding]:
    """A part that is none of its whole: “2/3 số đại biểu (120/210 đại biểu)”."""
    one, other = told
    if one.of is not None:
        count, whole, place = one.value, one.of, one
        if not behind.endswith("("):
            return
    elif other is None or not of_one_kind(one, other) or "%" in (one.unit, other.unit):
        return
    elif _OF.search(behind) and _THAT_IS.search(other.lead):
        count, whole, place = other.value, one.value, other
    elif _SO_MANY.search(behind) and _WITHIN.search(other.lead):
        count, whole, place = one.value, other.value, one
    else:
        return
    right = part * whole
    if count < right - 1 if least else abs(count - right) > 1:
        said = reading.body[place.start : place.end]
        message = f"“{said}”: tính ra {written(right.quantize(Decimal(1)))}."
        yield reading.at(place.start, place.end, message, "Xem lại các con số.")

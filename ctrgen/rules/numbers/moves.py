"""Figures that go the other way than their words: “tăng từ 90% lên 85%”; parts of more than the whole."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, all_amounts, value, written
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_SCALE = rf"(?: {either(*SCALES)})?"
# Begins where a number does, behind “từ”.
_MOVE = Pattern(
    rf"(?P<first>{NUMBER})(?P<sign> ?%)?(?P<scale>{_SCALE})(?P<unit>(?: [^\W\d_]+){{0,2}}?) "
    rf"(?P<way>lên|xuống|còn)(?: (?:còn|đến|tới|mức|khoảng|dưới|trên))* "
    rf"(?P<last>{NUMBER})(?![\d/:.])(?P<last_sign> ?%)?(?P<last_scale>{_SCALE})"
)
_RANK = Pattern(r"(?<!\w)(?:hạng|thứ|bậc|số|lớp|nhóm|cấp|loại|phút|giờ|ngày)(?!\w)[^,;.\n]{0,12}$")
_FAR = 30
_AMONG = Pattern(r"(?: [^\W\d_]+){0,3},? \(?(?:trong đó|riêng)(?!\w)")
_OUT_OF = Pattern(r"(?: [^\W\d_]+){0,9} (?:trong|trên) tổng (?:số|đàn|cộng) ")
_THERE_ARE = Pattern(r"(?: [^\W\d_]+){0,5},? (?:thì |đã )?có $")
_FOUND = Pattern(r"(?: [^\W\d_]+){0,5}, (?:qua đó |đã |trong đó )?phát hiện (?:có )?$")
_WITHIN = ("trong ", "trong số ", "trong tổng số ")
_SEXES = ("nữ", "nam")
_LONGEST_GAP = 60
_TOTAL = Pattern(r"(?<!\w)(?:tổng cộng|cộng|tổng số|tổng)(?: là| có|:)? $")


def against_their_words(reading: Reading) -> Iterator[Finding]:
    """What is said to go up and goes down, or down and goes up."""
    starts = reading.leading(reading.tokens.after("từ ", "Từ "), 2 * _FAR, " lên ", " xuống ", " còn ")
    for match in _MOVE.over(reading.lower, starts):
        first = value(match["first"], match["scale"] or match["last_scale"])
        last = value(match["last"], match["last_scale"] or match["scale"])
        wrong = last < first if match["way"] == "lên" else last > first
        alike = bool(match["sign"]) == bool(match["last_sign"]) or not match["sign"]
        begin = max(0, match.start() - _FAR)
        if wrong and alike and not _RANK.search(reading.lower, begin, match.start()):
            said = reading.body[match.start() : match.end()]
            message = f"“{said}”: hai con số ngược với chữ “{match['way']}”."
            yield reading.at(match.start(), match.end(), message, "Xem lại hai con số.")


def more_than_the_whole(reading: Reading) -> Iterator[Finding]:
    """“250 hội viên, trong đó nữ 270 hội viên”; “03 xe 16 chỗ, 02 xe 45 chỗ, tổng 06 xe”."""
    for figures in reading.once(all_amounts):
        for whole, part in pairwise(figures):
            gap = reading.lower[whole.end : part.start]
            alike = whole.unit == part.unit not in ("", "%") and not whole.each and not part.each
            of_sex = part.unit in _SEXES and whole.unit not in ("", "%", *_SEXES) and not whole.each
            is_more = (alike or of_sex) and part.value > whole.value and len(gap) <= _LONGEST_GAP
            if is_more and (_AMONG.match(gap) or _is_found(reading, whole, gap)):
                said = reading.body[part.start : part.end]
                message = f"“{said}” nhiều hơn số chung {written(whole.value)}."
                yield reading.at(part.start, part.end, message, "Xem lại hai con số.")
            out_of = reading.lower[whole.end : part.start]  # here the whole is told behind its part
            if (
                alike
                and whole.value > part.value
                and len(out_of) <= _LONGEST_GAP
                and _OUT_OF.fullmatch(out_of)
            ):
                said = reading.body[whole.start : whole.end]
                message = f"“{said}” nhiều hơn số chung {written(part.value)}."
                yield reading.at(whole.start, whole.end, message, "Xem lại hai con số.")
        yield from _told_last(reading, figures)


def _is_found(reading: Reading, whole: Amount, gap: str) -> bool:
    """“trong 18 hồ sơ có 20 hồ sơ”, “kiểm tra 12 cơ sở, phát hiện 14 cơ sở”."""
    is_within = reading.lower.endswith(_WITHIN, 0, whole.start) and _THERE_ARE.fullmatch(gap)
    return bool(is_within or _FOUND.fullmatch(gap))


def _told_last(reading: Reading, figures: list[Amount]) -> Iterator[Finding]:
    """A sum that follows its parts, each of which has a figure of its own kind close behind it."""
    last = figures[-1]
    parts = [one for one in figures[:-1] if one.unit == last.unit and not one.each]
    others = [one for one in figures[:-1] if one.unit != last.unit or one.each]
    ends = {one.end + 1 for one in parts}
    if len(parts) < 2 or not others or last.unit in ("", "%") or any(one.start not in ends for one in others):
        return
    right = sum(one.value for one in parts)
    if right != last.value and _TOTAL.search(reading.lower, max(0, last.start - _FAR), last.start):
        said = reading.body[last.start : last.end]
        message = f"“{said}”: các phần cộng lại là {written(parts[0].value * 0 + right)}."
        yield reading.at(last.start, last.end, message, "Xem lại các con số.")

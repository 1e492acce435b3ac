"""Figures that go the other way than their words: “tăng từ 90% lên 85%”; parts of more than the whole."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, NUMBER, SCALES, all_amounts, value, written
from ctrgen.rules.numbers.quantities import is_rough, quantities
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.numbers.quantities import Quantity
    from ctrgen.rules.reading import Reading, Texts
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
_LONGEST_BETWEEN = 100
_TOTAL = Pattern(r"(?<!\w)(?:tổng cộng|cộng|tổng số|tổng)(?: là| có|:)? $")
_FIELDS = (
    *(
        "kiểm tra",
        "thanh tra",
        "rà soát",
        "khám",
        "xét nghiệm",
        "tập huấn",
        "thụ lý",
        "tiếp nhận",
        "khảo sát",
    ),
    *(
        "giám sát",
        "tổng số",
        "sàng lọc",
        "thẩm định",
        "bồi dưỡng",
        "hậu kiểm",
        "kiểm định",
        "đào tạo",
        "phúc tra",
    ),
    *(
        "lấy",
        "toàn trường có",
        "toàn xã có",
        "cả xã có",
        "mở lớp cho",
        "thụ lí",
        "lấy mẫu",
        "xác minh",
        "phỏng vấn",
    ),
)
_OF_A_FIELD = Pattern(rf"(?<!\w){either(*_FIELDS)}(?!\w)[^.;]{{0,80}}$")
"""Before what all is done to: “kiểm tra 45 cơ sở”."""
_DEALT = Pattern(
    r"(?:,|;|(?<!\w)và)(?: (?:qua đó|đã|có|trong đó|qua kiểm tra|kết quả|hiện|còn))*(?: "
    r"(?:xử phạt|phát hiện|lập biên bản(?: đối với)?|xét xử(?: xong)?|giải quyết(?: xong)?|cấp(?: giấy)? "
    r"(?:chứng nhận|chứng chỉ)(?: cho)?|nhắc nhở|đình chỉ|xử lý|điều trị|yêu cầu|xử phạt vi phạm hành chính|"
    r"cấp giấy|tạm đình chỉ|hoàn thành|trả kết quả|khởi tố|đưa vào|thu hồi|chấn chỉnh|kết luận)"
    r"(?: (?:đối với|cho|được|xong|tại|vi phạm hành chính))?)? $"
)
_FITS = Pattern(
    r"(?: [^\W\d_]+){0,2} (?:đạt|đủ|vi phạm|dương tính|bị|có|mắc|không|được|hoàn thành|chưa|nghi|phải)(?!\w)"
)
_NO_MORE = Pattern(
    r"(?<!\w)(?:thêm|mới|tăng|năm|tháng|quý|kỳ|lũy kế|so với|khác|tổng|cộng|toàn|lượt|đợt|ngoài|mỗi)(?!\w)"
)


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
    for sentence in reading.once(quantities):
        yield from _more_than_looked_at(reading, sentence)


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


def _more_than_looked_at(reading: Texts, sentence: list[Quantity]) -> Iterator[Finding]:
    """“Kiểm tra 45 cơ sở, lập biên bản 52 cơ sở”."""
    for at, part in enumerate(sentence):
        if part.unit in ("", "%", MONEY) or part.kind == "time" or part.each or not at or is_rough(part):
            continue
        if not any(one.unit == part.unit and one.value < part.value for one in sentence[:at]):
            continue
        if not _DEALT.search(part.lead):
            continue
        if part.lead.endswith((", ", "; ", "và ")) and not _FITS.match(reading.lower, part.end):
            continue
        whole = next((one for one in sentence[:at] if _holds(reading, sentence[:at], one, part)), None)
        if whole is not None:
            message = f"{written(part.value)} nhiều hơn số chung {written(whole.value)}."
            span = [(whole.start, whole.end)]
            yield reading.among(span, part.start, part.end, message, "Xem lại hai con số.")
            return


def _holds(reading: Texts, before: list[Quantity], whole: Quantity, part: Quantity) -> bool:
    """Whether a figure is of all that was looked at, and another of more than that."""
    if whole.unit != part.unit or whole.each or whole.digits or part.value <= whole.value or is_rough(whole):
        return False
    between = reading.lower[whole.end : part.start]
    if len(between) > _LONGEST_BETWEEN or _NO_MORE.search(between):
        return False
    if any(one.value >= part.value for one in before if one.unit == part.unit):
        return False
    return _OF_A_FIELD.search(whole.lead) is not None

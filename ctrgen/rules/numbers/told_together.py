"""Figures told together by a set form of words: shifts of a day, a sum over a number, the year before."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, value, written
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_SCALE = rf"(?: {either(*SCALES)})?"
# Those that begin with a number are tried where one begins.
_SHIFTS = Pattern(
    r"24/24(?:h| giờ)?[^.;\n\d]{0,40} (?:chia (?:làm |thành )?|bố trí |gồm )(?P<shifts>\d{1,2}) "
    r"(?P<what>ca|kíp|phiên)(?!\w)[^.;\n\d]{0,30}mỗi (?P=what) (?:trực |làm việc |kéo dài )?"
    r"(?P<hours>\d{1,2}) (?:giờ|tiếng)(?!\w)"
)
_DAY = 24
_OVER = Pattern(
    rf"(?P<whole>(?<![\w.,/-]){NUMBER})(?P<scale>{_SCALE}) đồng ?/ ?(?P<count>{NUMBER}) (?P<what>[^\W\d_]+)"
    r"[^.;\n\d(]{0,20}(?:\(|, )(?:bình quân|trung bình)(?: mỗi (?P=what))?(?: là| đạt)? "
    rf"(?P<mean>{NUMBER})(?P<mean_scale>{_SCALE}) đồng(?:/(?P=what))?(?![\w/])"
)
_ROUNDED = Decimal("0.05")
_BEFORE = Pattern(
    rf"(?P<now>(?<![\w.,/-]){NUMBER}) (?P<what>[^\W\d_]+)(?: [^\W\d_]+){{0,4}},? \(?(?P<way>tăng|giảm) "
    rf"(?P<by>{NUMBER}) (?P=what)(?: [^\W\d_]+){{0,2}},? so với "
    r"(?:cùng kỳ|tháng trước|quý trước|năm trước|kỳ trước)(?: năm (?:trước|ngoái|\d{4}))? "
    rf"\((?:là |có )?(?P<then>{NUMBER}) (?P=what)(?: [^\W\d_]+){{0,2}}\)"
)
_SHORT = Pattern(
    r"(?P<share>(?<![\w.,/-])\d{1,2}(?:,\d{1,2})?) ?%(?: so với)? (?P<plan>kế hoạch|chỉ tiêu|dự toán)"
    r"(?! (?:cả|năm|quý|tháng))(?: [^\W\d_]+){0,3},? (?P<over>(?:đã )?vượt (?P=plan))"
    r"(?! (?:trong|vào|nếu|cả|năm|quý|tháng|kỳ|cùng))(?!\w)"
)
_NO_SHARE = Pattern(r"(?<!\w)(?:tăng|vượt|còn|thêm|hơn|trên|tối thiểu|ít nhất|từ)(?: thêm)? $")
_FAR = 120


def not_together(reading: Texts) -> Iterator[Finding]:
    """The figures that do not come to each other."""
    lower, numbers = reading.lower, [start for start, _ in reading.tokens.numbers]
    if "24/24" in lower:
        for match in _SHIFTS.over(lower, reading.tokens.before_digit("/")):
            if int(match["shifts"]) * int(match["hours"]) != _DAY:
                said = f"{match['shifts']} {match['what']}, mỗi {match['what']} {match['hours']} giờ"
                message = f"“{said}”: tính ra {int(match['shifts']) * int(match['hours'])} giờ."
                place = match.start("shifts"), match.end()
                yield reading.at(*place, message, "Xem lại số ca, số giờ.")
    yield from _over_a_number(reading, numbers)
    starts = reading.leading(numbers, _FAR, " so với ")
    for match in _BEFORE.over(lower, starts):
        now, by, then = (value(match[name]) for name in ("now", "by", "then"))
        right = now - then if match["way"] == "tăng" else then - now
        if right != by:
            told = f"{match['way']} {written(by)}"
            way = match["way"] if right >= 0 else "giảm" if match["way"] == "tăng" else "tăng"
            message = f"“{told} {match['what']}”: tính ra {way} {written(abs(right))}."
            place = match.start("way"), match.end("by")
            yield reading.among(
                [match.span("now"), match.span("then")], *place, message, "Xem lại các con số."
            )
    for match in _SHORT.over(lower, reading.leading(numbers, _FAR, " vượt ")):
        if not _NO_SHARE.search(lower, max(0, match.start() - _FAR), match.start()):
            message = f"“{match['over']}” mà mới đạt {match['share']}%."
            yield reading.among(
                [match.span("share")], *match.span("over"), message, "Xem lại tỷ lệ, hoặc chữ “vượt”."
            )


def _over_a_number(reading: Texts, numbers: list[int]) -> Iterator[Finding]:
    """“45 triệu đồng/300 hộ (bình quân 200.000 đồng/hộ)”."""
    starts = reading.leading(numbers, _FAR, "bình quân", "trung bình")
    for match in _OVER.over(reading.lower, starts):
        whole, mean = value(match["whole"], match["scale"]), value(match["mean"], match["mean_scale"])
        right = whole / (value(match["count"]) or 1)
        if abs(right - mean) > _ROUNDED * right:
            place = match.start("mean"), match.end("mean_scale")
            message = f"“{reading.body[slice(*place)]}”: tính ra {written(right.quantize(Decimal(1)))} đồng."
            yield reading.among(
                [match.span("whole"), match.span("count")], *place, message, "Xem lại các con số."
            )

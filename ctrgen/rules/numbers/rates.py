"""Totals that are not what there is of each, by rates, by times, by what something rose or fell."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, value, written
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.rules.rule import Finding

_TOTAL = Pattern(r"(?<!\w)(?:tổng|cộng|tổng cộng|tổng số|là|thành|được|đạt)(?: số)?(?: là)?[: ]*$")
_MEAN = Pattern(r"(?<!\w)(?:bình quân|trung bình)(?: mỗi [^\W\d_]+)?(?: có| đạt| là)? $")
_YIELD = Pattern(
    rf"(?P<area>{NUMBER}) ha(?!\w)[^.;\n\d]{{0,30}} năng suất[^.;\n\d]{{0,20}} (?P<rate>{NUMBER}) tạ/ha"
    rf"[^.;\n\d]{{0,12}} sản lượng[^.;\n\d]{{0,20}} (?P<total>{NUMBER}) tấn"
)
_YIELD_FIRST = Pattern(
    rf"(?P<rate>{NUMBER}) tạ/ha[^.;\n\d]{{0,12}} diện tích[^.;\n\d]{{0,20}} (?P<area>{NUMBER}) ha(?!\w)"
    rf"[^.;\n\d]{{0,12}} sản lượng[^.;\n\d]{{0,20}} (?P<total>{NUMBER}) tấn"
)
_WAYS, _TURNS = ("tăng", "giảm", "nâng", "thêm"), {"lên", "xuống", "còn"}
# Begins with “mỗi”, the next but one with a way.
_EACH_TIME = Pattern(
    r"mỗi (?P<time>tuần|tháng|quý)(?: [^\W\d_]+){0,4} (?P<each>\d{1,3}) "
    r"(?P<what>[^\W\d_]+)[^.;\n\d%]{0,12}, (?P<whole>cả quý|cả năm|một năm|6 tháng)(?: [^\W\d_]+){0,2} "
    r"(?P<total>\d{1,3}) (?P=what)(?!\w)",
)
_TIMES = {
    ("tháng", "cả quý"): 3,
    ("tháng", "cả năm"): 12,
    ("tháng", "một năm"): 12,
    ("tháng", "6 tháng"): 6,
    ("quý", "cả năm"): 4,
    ("quý", "một năm"): 4,
}
_MOVE = Pattern(
    rf"(?:tăng|giảm|nâng|thêm)(?: thêm)? (?P<by>{NUMBER}) ?(?P<sign>%)?(?: [^\W\d_]+){{0,3}},? \(?từ "
    rf"(?P<first>{NUMBER}) ?%?(?: [^\W\d_]+){{0,2}} (?:lên|xuống còn|xuống|còn) (?P<last>{NUMBER})(?!\w)",
)
# Begins where a number does.
_RATE = Pattern(
    rf"(?P<rate>(?<![\w.,/]){NUMBER}) (?P<what>[^\W\d_]+(?: [^\W\d_]+)?)/"
    r"(?P<per>(?P<one>[^\W\d_]+)(?: [^\W\d_]+)?)(?!\w)"
)
_LONGEST = 120
_FAR = 40
_MONEY = ("đồng", "triệu", "tỷ", "tỉ", "nghìn")


_ADDS = (
    "kết nạp",
    "kết nạp mới",
    "phát triển",
    "phát triển mới",
    "tuyển",
    "bổ sung",
    "thành lập",
    "thành lập mới",
)
# Begins with one of these.
_RAISED = Pattern(
    rf"(?:kết nạp|phát triển|tuyển|bổ sung|thành lập)(?: mới| thêm| được)* (?P<by>{NUMBER})"
    r" (?P<what>[^\W\d_]+)"
    rf"[^.\n\d]{{0,40}}[,;] (?:qua đó |góp phần )?nâng [^.;\n\d]{{0,40}}từ (?P<first>{NUMBER})"
    rf"(?: [^\W\d_]+){{0,3}} lên (?P<last>{NUMBER})(?: (?P=what))?(?![\w%]| ?%)"
)
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
_SHORT = Pattern(
    r"(?P<share>(?<![\w.,/-])\d{1,2}(?:,\d{1,2})?) ?%(?: so với)? (?P<plan>kế hoạch|chỉ tiêu|dự toán)"
    r"(?! (?:cả|năm|quý|tháng))(?: [^\W\d_]+){0,3},? (?P<over>(?:đã )?vượt (?P=plan))"
    r"(?! (?:trong|vào|nếu|cả|năm|quý|tháng|kỳ|cùng))(?!\w)"
)
_NO_SHARE = Pattern(r"(?<!\w)(?:tăng|vượt|còn|thêm|hơn|trên|tối thiểu|ít nhất|từ)(?: thêm)? $")


def ill_reckoned(reading: Reading) -> Iterator[Finding]:
    """The totals that are not so many times each."""
    if "/" in reading.tokens.signs:
        yield from _by_rate(reading)
        if "tạ/ha" in reading.lower:
            yield from _harvests(reading)
    for match in _EACH_TIME.over(reading.lower, reading.phrases("mỗi")):
        right = int(match["each"]) * _TIMES.get((match["time"], match["whole"]), 0)
        if right and right != int(match["total"]):
            yield _told(reading, match.span("total"), match.span("each"), Decimal(right))
    yield from _raised(reading)
    moves = (
        sorted(at for word in _WAYS for at in reading.phrases(word))
        if _TURNS & reading.tokens.vocabulary
        else ()
    )
    for match in _MOVE.over(reading.lower, moves):
        by, first, last = (value(match[name]) for name in ("by", "first", "last"))
        apart = abs(last - first)
        of_first = abs(apart - first * by / 100) < 1 if match["sign"] else False
        if apart != by and not of_first:
            yield _told(reading, match.span("by"), (match.start("first"), match.end("last")), apart)


def _raised(reading: Texts) -> Iterator[Finding]:
    """“Kết nạp 900 hội viên mới; nâng tổng số hội viên từ 24.100 lên 25.100”."""
    added = sorted(at for word in _ADDS for at in reading.phrases(word))
    for match in _RAISED.over(reading.lower, reading.leading(added, _LONGEST, " nâng ")):
        by, first, last = (value(match[name]) for name in ("by", "first", "last"))
        if last - first != by:
            yield _told(reading, match.span("last"), match.span("by"), first + by)


def _told(reading: Texts, place: tuple[int, int], other: tuple[int, int], right: Decimal) -> Finding:
    message = f"“{reading.body[slice(*place)]}”: tính ra {written(right)}."
    return reading.among([other], *place, message, "Xem lại các con số.")


def _by_rate(reading: Reading) -> Iterator[Finding]:
    """“10 hội viên/chi hội cho 12 chi hội, tổng 110 hội viên”; a mean that is none."""
    lower = reading.lower
    for match in _RATE.over(lower, reading.leading(reading.tokens.before(" "), _FAR, "/")):
        if match["what"].startswith(_MONEY):
            continue
        begin, end = _sentence(lower, match.start(), match.end())
        count = _only(lower, match["per"], begin, end, match.span())
        count = count or _only(lower, match["one"], begin, end, match.span())
        total = _only(lower, match["what"], begin, end, match.span())
        if count is None or total is None:
            continue
        rate, digits = value(match["rate"]), len(match["rate"].partition(",")[2])
        (of, where), (said, place) = count, total
        is_mean = _MEAN.search(lower, max(begin, match.start() - 40), match.start())
        is_total = _TOTAL.search(lower, max(begin, place[0] - 20), place[0])
        if is_mean and of and abs(said / of - rate) >= Decimal(1).scaleb(-digits):
            yield _told(
                reading, match.span("rate"), place, (said / of).quantize(Decimal(1).scaleb(-digits - 1))
            )
        elif not is_mean and is_total and rate * of != said:
            yield _told(reading, place, where, rate * of)


def _sentence(lower: str, start: int, end: int) -> tuple[int, int]:
    first, stop = max(0, start - _LONGEST), min(len(lower), end + _LONGEST)
    begin = max(first - 1, *(lower.rfind(sign, first, start) for sign in (". ", ";", "\n"))) + 1
    return begin, min(
        (at for sign in (". ", ";", "\n") if (at := lower.find(sign, end, stop)) >= 0), default=stop
    )


def _only(
    lower: str, words: str, begin: int, end: int, but: tuple[int, int]
) -> tuple[Decimal, tuple[int, int]] | None:
    """The one figure of something in a sentence, outside a stretch of it."""
    pattern = re.compile(rf"(?<![\w.,/])({NUMBER}) {re.escape(words)}(?![\w/])")
    found = [one for one in pattern.finditer(lower, begin, end) if not but[0] <= one.start() < but[1]]
    return (value(found[0][1]), found[0].span(1)) if len(found) == 1 else None


def _harvests(reading: Reading) -> Iterator[Finding]:
    """Ten hundredweights are a ton."""
    starts = [start for start, _ in reading.tokens.numbers]
    for pattern in (_YIELD, _YIELD_FIRST):
        for match in pattern.over(reading.lower, starts):
            area, rate, total = (value(match[name]) for name in ("area", "rate", "total"))
            right = area * rate / 10
            if abs(right - total) > max(Decimal(1), right / 100):
                yield _told(reading, match.span("total"), match.span("rate"), right)


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
    for match in _SHORT.over(lower, reading.leading(numbers, _LONGEST, " vượt ")):
        if not _NO_SHARE.search(lower, max(0, match.start() - _LONGEST), match.start()):
            message = f"“{match['over']}” mà mới đạt {match['share']}%."
            yield reading.among(
                [match.span("share")], *match.span("over"), message, "Xem lại tỷ lệ, hoặc chữ “vượt”."
            )


def _over_a_number(reading: Texts, numbers: list[int]) -> Iterator[Finding]:
    """“45 triệu đồng/300 hộ (bình quân 200.000 đồng/hộ)”."""
    starts = reading.leading(numbers, _LONGEST, "bình quân", "trung bình")
    for match in _OVER.over(reading.lower, starts):
        whole, mean = value(match["whole"], match["scale"]), value(match["mean"], match["mean_scale"])
        right = whole / (value(match["count"]) or 1)
        if abs(right - mean) > _ROUNDED * right:
            place = match.start("mean"), match.end("mean_scale")
            message = f"“{reading.body[slice(*place)]}”: tính ra {written(right.quantize(Decimal(1)))} đồng."
            yield reading.among(
                [match.span("whole"), match.span("count")], *place, message, "Xem lại các con số."
            )

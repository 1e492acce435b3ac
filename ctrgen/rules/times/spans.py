"""Stretches of time that are not what they are called, and hours that come in the wrong order."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.calendar import dates, written
from ctrgen.rules.times.campaigns import too_long
from ctrgen.rules.times.months import months_apart
from ctrgen.rules.times.recurring import told_apart
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

_NAMED_SPAN = Pattern(
    r"(?P<what>tháng|tuần lễ) (?:cao điểm|hành động|hưởng ứng|thanh niên|công nhân|nhân đạo|an toàn|vệ sinh|"
    r"khuyến mại|hồng|học tập|quốc gia|dân vận|áo dài|vận động|“)"
    r"(?:[^.;:\n\d,]|,(?! (?:tổ chức|mở|tập huấn|kiểm tra|tham gia|phối hợp|ra quân|thăm|treo))){0,90}?"
    r"(?:từ (?:ngày )?|\()(?P<d1>\d{1,2})(?:/(?P<m1>\d{1,2}))?(?:/20\d\d)?"
    r"(?: ?[-–] ?| đến (?:hết )?(?:ngày )?)(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?:/20\d\d)?(?!\d)",
    cues=("tháng", "tuần lễ"),
)
_DAYS_OF = {"tháng": range(20, 47), "tuần lễ": range(4, 11)}
_MONTH = 30

_CLOCK = r"(?P<hour>\d{1,2})(?: giờ ?|h|g|:)(?P<minute>\d\d)?(?: ?phút)?"
_PRESENT = Pattern(
    rf"(?<!\w)(?:có mặt|tập trung|đón tiếp|đón khách)(?! sau)[^.;\n\d]{{0,40}}?(?<![\d/]){_CLOCK}",
    cues=("có mặt", "tập trung", "đón"),
)
_PHASES = ("giai đoạn", "đợt", "bước", "vòng", "lần")
_BEFORE_PHASE = tuple(f"{what} " for what in _PHASES)
_PHASE = Pattern(r"(?P<number>\d{1,2})(?![\d/.-])")
_APART = Pattern(r"[;\n]|\. ")
_FAR = 60
_A_YEAR_OFF, _NONE = timedelta(days=180), timedelta()
_SUMMED = Pattern(
    r"(?<!\w)(?:sơ kết|tổng kết|đánh giá kết quả) "
    r"(?:(?:công tác|hoạt động|phong trào|thi đua)(?: [^\W\d]+){0,4}? )?"
    r"(?:(?P<half>6 tháng cuối năm)(?: (?P<year>20\d\d))?|năm (?P<year2>20\d\d))(?![\d-])",
    re.IGNORECASE,
    cues=("ơ kết ", "ổng kết ", "iá kết quả"),
)
_CUES = frozenset({("có", "mặt"), ("trung", "lúc"), ("trung", "trước"), ("đón", "tiếp"), ("đón", "khách")})
_SUMS_UP = frozenset({("sơ", "kết"), ("tổng", "kết"), ("kết", "quả")})
_NAMES_OF_SPANS = frozenset(
    {
        ("tuần", "lễ"),
        *(("tháng", word) for word in ("cao", "hành", "hưởng", "thanh", "công", "nhân", "an", "vệ")),
    }
    | {("tháng", word) for word in ("khuyến", "hồng", "học", "quốc", "dân", "áo", "vận")}
)
_PARTS = (Part.ITEM, Part.PARAGRAPH, Part.MEETING, Part.DETAIL, Part.NOTE, Part.CLOSING)
_HALF_DAY = 4 * 60
_ONE_TEXT = 160
_LATE_STEPS = frozenset(
    tuple(words.split(" ", 1))
    for words in (
        *("nghiệm thu", "khánh thành", "bàn giao", "quyết toán", "bế mạc", "trao giải", "bế giảng"),
        *("chung kết", "chung khảo", "khai mạc", "giao quân", "ký hợp", "phê duyệt", "công bố", "niêm yết"),
        *("khởi công", "tổng kết", "chi trả", "thông qua", "đưa vào", "bầu cử", "kết thúc", "bốc thăm"),
        *("thi đấu", "thanh toán", "ký kết", "biểu diễn", "giao nhận", "thanh lý"),
    )
)
_LATE = "Giờ có mặt sau giờ bắt đầu."
_OPENS = Pattern(rf"(?<!\w)(?:khai mạc|bắt đầu)(?: [^\W\d]+){{0,4}}? (?:lúc |vào |từ |hồi ){_CLOCK}")


@rule("CT3023", "khoang-thoi-gian-khong-hop")
def ill_spanned(reading: Reading) -> Iterator[Finding]:
    """Một tháng cao điểm không chỉ vài ngày, một tuần lễ không cả tháng; đại biểu có mặt trước giờ khai mạc.

    Giai đoạn sau muộn hơn giai đoạn trước; sơ kết, tổng kết một thời kỳ khi thời kỳ ấy sắp hết hoặc đã hết.

    Sai:
        nhiem_vu: ["Mở tháng cao điểm vệ sinh môi trường từ ngày 05/6 đến ngày 06/6"]
    Đúng:
        nhiem_vu: ["Mở tháng cao điểm vệ sinh môi trường từ ngày 05/6 đến ngày 05/7"]
    """
    unnamed = reading.tokens.links.isdisjoint(_NAMES_OF_SPANS)
    for match in () if unnamed else _NAMED_SPAN.finditer(reading.lower):
        first, last = (int(match[name]) for name in ("d1", "d2"))
        last_month = int(match["m2"])
        months = (last_month - int(match["m1"] or last_month)) % 12
        days = months * _MONTH + last - first + 1
        if max(first, last) <= 31 and last_month <= 12 and days > 0 and days not in _DAYS_OF[match["what"]]:
            said = f"{match['d2']}/{match['m2']}"
            message = f"Một {match['what']} mà từ {match['d1']} đến {said} là {days} ngày."
            yield reading.at(match.start("d2"), match.end("m2"), message, "Xem lại hai ngày.")
    yield from _stages(reading)
    yield from too_long(reading)
    yield from told_apart(reading)
    yield from months_apart(reading)
    yield from _phases(reading)
    yield from _summed_up_too_soon(reading)
    if not reading.tokens.links.isdisjoint(_CUES):
        yield from _too_late(reading)


def _stages(reading: Reading) -> Iterator[Finding]:
    """Days of one text that come before what must come first."""
    found = reading.once(written)
    near = any(later.start - one.end < _ONE_TEXT for one, later in pairwise(found))
    if near and not reading.tokens.links.isdisjoint(_LATE_STEPS):
        from ctrgen.rules.times.stages import out_of_order  # a start has seldom need of it

        yield from out_of_order(reading)


def _phases(reading: Reading) -> Iterator[Finding]:
    """“giai đoạn 1 xong trước 30/5; giai đoạn 2 xong trước 15/5”."""
    found = reading.once(written)
    starts = [one.start for one in found]
    before: tuple[str, int, int, date] | None = None
    numbers = reading.tokens.after(*_BEFORE_PHASE) if len(found) > 1 else []
    for match in _PHASE.over(reading.lower, numbers):
        at = bisect_left(starts, match.end())
        near = found[at] if at < len(found) and starts[at] - match.end() <= _FAR else None
        day = near.within(reading.programme.period) if near is not None else None
        if near is None or day is None or _APART.search(reading.body, match.end(), near.start):
            continue
        what = next(one for one in _PHASES if reading.lower.endswith(f"{one} ", 0, match.start()))
        number = int(match["number"])
        if before is not None and before[:2] == (what, number - 1):
            in_one = "\n" not in reading.body[before[2] : match.start()]
            if in_one and _A_YEAR_OFF > before[3] - day > _NONE:
                message = f"{what.capitalize()} {number} trước cả {what} {number - 1}."
                yield reading.at(near.match.start("day"), near.end, message, "Xem lại hai ngày.")
        before = what, number, match.end(), day


def _summed_up_too_soon(reading: Reading) -> Iterator[Finding]:
    """“Sơ kết 6 tháng cuối năm 2024 vào ngày 10/7”: what is summed up is over by then."""
    if reading.tokens.links.isdisjoint(_SUMS_UP):
        return
    for passage in reading.passages:
        match = _SUMMED.search(passage.text) if passage.part in (*_PARTS, Part.CELL) else None
        day = next(iter(dates(passage.text[match.end() :])), None) if match else None
        if match is None or day is None or _APART.search(passage.text, match.end(), match.end() + day.start):
            continue
        year = int(match["year"] or match["year2"] or 0)
        on = day.on(day.year or year or reading.programme.period.first.year)
        year = year or (on.year if on else 0)
        is_half = match["half"] is not None
        over = date(year, 11 if is_half else 10, 15) if year else None
        if on is not None and over is not None and on.year == year and on < over:
            start, end = match.span("half") if is_half else match.span("year2")
            said = passage.text[start:end]
            message = f"“{said}” chưa hết vào ngày {on.day}/{on.month}."
            yield Finding(passage.path, message, "Xem lại thời kỳ, hoặc ngày.", start, end)


def _minutes(hour: str, minute: str | None) -> int:
    return 60 * int(hour) + int(minute or 0)


def _too_late(reading: Reading) -> Iterator[Finding]:
    """Guests who are to be there after it begins: of a meeting, or within a sentence."""
    by_path = {one.path: one for one in reading.occasions if one.start is not None}
    for passage in reading.passages:
        present = _PRESENT.search(passage.text) if passage.part in _PARTS else None
        if present is None:
            continue
        come = _minutes(*present.group("hour", "minute"))
        opens = _OPENS.search(passage.text)
        begins = _minutes(*opens.group("hour", "minute")) if opens else _begins(by_path, passage.path)
        if begins is not None and begins < come < begins + _HALF_DAY:
            yield Finding(passage.path, _LATE, "Xem lại hai giờ.", present.start("hour"), present.end())


def _begins(by_path: dict[Path, Occasion], path: Path) -> int | None:
    """When that begins which a text is of, in minutes."""
    one = next((one for size in range(len(path) - 1, 0, -1) if (one := by_path.get(path[:size]))), None)
    return 60 * one.start.hour + one.start.minute if one is not None and one.start is not None else None


RULES = (ill_spanned,)

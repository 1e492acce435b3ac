"""The order of what is done: finished before it is accepted, opened before it is closed."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.times.calendar import written
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_ORDER = (
    ("khởi công", ("hoàn thành", "nghiệm thu", "khánh thành", "bàn giao", "đưa vào sử dụng")),
    ("hoàn thành", ("nghiệm thu", "khánh thành", "bàn giao", "quyết toán", "đưa vào sử dụng", "tổng kết")),
    ("thi công xong", ("nghiệm thu", "khánh thành", "bàn giao", "quyết toán", "đưa vào sử dụng")),
    ("nghiệm thu", ("thanh toán", "quyết toán", "đưa vào sử dụng", "bàn giao đưa vào")),
    ("khai mạc", ("bế mạc", "tổng kết", "trao giải", "kết thúc", "chung kết")),
    ("khai giảng", ("bế giảng", "tổng kết", "kết thúc")),
    ("ra quân", ("tổng kết", "kết thúc")),
    ("phát động", ("tổng kết", "trao giải", "bế mạc", "chấm", "kết thúc", "sơ kết", "công bố kết quả")),
    *(
        (first, ("khai mạc", "thi đấu", "chung kết", "trao giải", "bế mạc", "công bố kết quả", "bốc thăm"))
        for first in ("đăng ký", "nhận đăng ký", "nộp danh sách", "gửi danh sách", "nhận hồ sơ", "nộp hồ sơ")
    ),
    *(
        (first, ("chấm", "trao giải", "tổng kết", "công bố kết quả", "chung khảo"))
        for first in ("nhận bài", "nộp bài", "gửi bài", "gửi tác phẩm", "nhận tác phẩm", "chấm")
    ),
    *(
        (first, ("chung kết", "chung khảo", "trao giải", "bế mạc"))
        for first in ("sơ khảo", "vòng loại", "bán kết", "vòng sơ khảo")
    ),
    ("tổng duyệt", ("khai mạc", "biểu diễn", "công diễn", "chính thức")),
    ("khám tuyển", ("giao quân", "giao nhận quân", "phát lệnh gọi")),
    ("khám sức khỏe", ("giao quân", "giao nhận quân", "phát lệnh gọi")),
    ("sơ tuyển", ("khám tuyển", "khám sức khỏe", "giao quân", "giao nhận quân")),
    ("đóng thầu", ("phê duyệt kết quả", "ký hợp đồng", "ký kết hợp đồng", "khởi công")),
    ("mở thầu", ("phê duyệt kết quả", "ký hợp đồng", "ký kết hợp đồng", "khởi công")),
    ("phê duyệt", ("ký hợp đồng", "ký kết hợp đồng", "khởi công", "công bố", "niêm yết", "chi trả")),
    ("phê duyệt kết quả", ("ký hợp đồng", "ký kết hợp đồng", "khởi công")),
    ("ký hợp đồng", ("khởi công", "nghiệm thu", "thanh lý")),
    ("thẩm định", ("phê duyệt", "ký ban hành", "công bố")),
    ("lấy ý kiến", ("trình", "phê duyệt", "ban hành", "thông qua")),
    ("thẩm tra", ("khai mạc", "thông qua")),
    ("họp xét", ("trình", "công bố", "trao", "ban hành", "niêm yết")),
    ("bình xét", ("trình", "công bố", "trao", "niêm yết")),
    ("lập danh sách", ("niêm yết", "chi trả", "trao", "cấp phát")),
    ("hiệp thương", ("bầu cử",)),
)
"""What comes first, and what may come only afterwards."""
_WORDS = {first for first, _ in _ORDER} | {one for _, later in _ORDER for one in later}
_STEP = Pattern(rf"(?<!\w){either(*_WORDS)}(?!\w)")
_FARTHEST = 90
_BREAK = Pattern(r"[.:] |[.:]?\n")
_THROUGH = Pattern(r" ?[-–] ?| (?:đến|tới)(?: hết)? (?:ngày )?")
_PARTS = (Part.ITEM, Part.PARAGRAPH, Part.DETAIL, Part.NOTE, Part.MEETING, Part.CLOSING, Part.CELL)
_SAME_YEAR = 200


class _Step(NamedTuple):
    """A step of a work with the days it lasts, and where that stands."""

    what: str
    first: date
    last: date
    start: int
    end: int


def out_of_order(reading: Reading) -> Iterator[Finding]:
    """“Hoàn thành trước ngày 20/6, nghiệm thu ngày 18/6”."""
    found = reading.once(written)
    starts = [one.start for one in found]
    for passage in reading.of(*_PARTS):
        at = bisect_left(starts, passage.start)
        upto = bisect_left(starts, passage.start + len(passage.text))
        if upto - at < 2:
            continue
        steps = list(_steps(reading, passage.start, passage.start + len(passage.text)))
        for place, later in enumerate(steps):
            before = next((one for one in reversed(steps[:place]) if _is_before(reading, one, later)), None)
            if before is not None and later.first < before.last and _near(before, later):
                message = f"“{later.what}” trước cả “{before.what}”."
                yield reading.at(later.start, later.end, message, "Xem lại hai ngày.")


def _near(one: _Step, other: _Step) -> bool:
    return (one.last - other.first).days < _SAME_YEAR


def _is_before(reading: Reading, one: _Step, other: _Step) -> bool:
    """Whether a step must come before another of the same sentence."""
    return other.what in _after().get(one.what, ()) and not _BREAK.search(reading.lower, one.end, other.start)


def _steps(reading: Reading, start: int, end: int) -> Iterator[_Step]:
    """The steps of a text that have a day: each the first of its clause."""
    found = [one for one in reading.once(written) if start <= one.start < end]
    period = reading.programme.period
    skip = False
    for place, one in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if skip:
            skip = False
            continue
        through = following is not None and _THROUGH.fullmatch(reading.lower, one.end, following.start)
        last = following if through and following is not None else one
        skip = bool(through)
        begin = max(start, found[place - 1].end if place else start, one.start - _FARTHEST)
        cuts = [cut.end() for cut in _BREAK.finditer(reading.lower, begin, one.start)]
        begin = cuts[-1] if cuts else begin
        step = next(iter(_STEP.finditer(reading.lower, begin, one.start)), None)
        if step is None:
            continue
        first_day = one.on(one.year or last.year or period.first.year)
        last_day = last.within(period)
        if first_day is not None and last_day is not None:
            yield _Step(step.group(), first_day, last_day, one.match.start("day"), one.end)


@cache
def _after() -> dict[str, frozenset[str]]:
    after: dict[str, set[str]] = {}
    for first, later in _ORDER:
        after.setdefault(first, set()).update(later)
    return {first: frozenset(later) for first, later in after.items()}

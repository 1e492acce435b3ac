"""Days of a table or a list of meetings: in the order of time, within the quarter they are put under."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.rules.times.calendar import dates
from ctrgen.schema.fields import each
from ctrgen.schema.period import QUARTERS
from ctrgen.schema.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.table import Row

_LEAST = 5
"""Days that show an order all but one of them keep."""
_QUARTER = Pattern(r"(?:trong )?quý (?P<number>iv|i{1,3}|[1-4])(?:(?: năm |/| ?/ ?)(?P<year>20\d\d))?")
_MONTH = Pattern(r"(?:trong )?tháng (?P<number>\d{1,2})(?:(?: năm |/| ?/ ?)(?P<year>20\d\d))?")
_ALLOWED = timedelta(days=10)
"""After its quarter what ends it is still reported on."""
_DONE = Pattern(r"(?<!\w)(?:báo cáo|tổng hợp|nộp|gửi|sơ kết|tổng kết|quyết toán|đánh giá|nghiệm thu)(?!\w)")
_OPENS_AND_CLOSES = Pattern(
    r"(?:(?P<over>kết thúc|bế giảng|tổng kết|nghỉ hết)|bắt đầu|khai giảng|vào) (?:học )?(?:kỳ|kì|vòng|đợt|"
    r"giai đoạn)(?: học)? (?P<number>ii|i|[12])(?!\w)"
)


@rule("CT3029", "ngay-lac-thu-tu")
def out_of_order(reading: Reading) -> Iterator[Finding]:
    """Bảng, danh sách họp xếp theo ngày mà một ngày lạc thứ tự thì có khi ngày ấy ghi nhầm.

    Sai:
        nhiem_vu: null
        muc:
          - cuoc_hop:
              - {ten: Giao ban, ngay: 1/6/2020}
              - {ten: Kiểm tra, ngay: 9/6/2020}
              - {ten: Tập huấn, ngay: 4/6/2020}
              - {ten: Sơ kết, ngay: 18/6/2020}
              - {ten: Tổng kết, ngay: 25/6/2020}
    Đúng:
        nhiem_vu: null
        muc:
          - cuoc_hop:
              - {ten: Giao ban, ngay: 1/6/2020}
              - {ten: Kiểm tra, ngay: 9/6/2020}
              - {ten: Tập huấn, ngay: 14/6/2020}
              - {ten: Sơ kết, ngay: 18/6/2020}
              - {ten: Tổng kết, ngay: 25/6/2020}
    """
    lists: dict[Path, list[tuple[date, Where]]] = {}
    for one in reading.occasions:
        if one.schedule is None and one.day is not None and not one.repeat:
            lists.setdefault(one.path[:-1], []).append((one.day, Where(one.day_at)))
    for path, table in each(reading.programme, Table):
        if not any(row.group for row in table.rows):
            lists[path] = [told for _, told in _dated(reading, path, table.rows)]
    for days in lists.values():
        place = _astray([day for day, _ in days])
        if place is not None:
            day, where = days[place]
            other = days[place - 1][1] if place else days[place + 1][1]
            message = f"Ngày {day.day}/{day.month}/{day.year} lạc thứ tự: các dòng khác xếp theo ngày."
            yield Finding(where.path, message, "Xem lại ngày.", where.start, where.end, beside=(other,))


def _dated(reading: Reading, path: Path, rows: Sequence[Row]) -> Iterator[tuple[int, tuple[date, Where]]]:
    """The rows that have a day in a cell of their own, each with the last day told there."""
    for index, row in enumerate(rows):
        for key, lines in reversed(row.cells.items()):
            found = list(dates(lines[0])) if len(lines) == 1 else []
            day = found[-1].within(reading.programme.period) if found else None
            if day is not None and len(lines[0]) - found[-1].end < 2:
                yield index, (day, Where((*path, "rows", index, key, 0), found[-1].start, found[-1].end))
                break


def _astray(days: list[date]) -> int | None:
    """The one day without which the others are in order; of two that each would do, the second."""
    falls = [place for place, (one, other) in enumerate(pairwise(days)) if other < one]
    if len(days) < _LEAST or len(falls) != 1:
        return None
    at = falls[0]
    for place in (at + 1, at):
        rest = days[:place] + days[place + 1 :]
        if place != len(days) - 1 and all(one <= other for one, other in pairwise(rest)):
            return place
    return None


@rule("CT3030", "ngay-ngoai-nhom")
def out_of_group(reading: Reading) -> Iterator[Finding]:
    """Ngày của một dòng thuộc quý, tháng ghi ở đầu nhóm; học kỳ sau bắt đầu khi học kỳ trước đã kết thúc.

    Sai:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, thoi_gian], hang: [{nhom: Tháng 7}, [Kiểm tra, 20/6/2020]]}}]
    Đúng:
        nhiem_vu: null
        muc: [{bang: {cot: [noi_dung, thoi_gian], hang: [{nhom: Tháng 6}, [Kiểm tra, 20/6/2020]]}}]
    """
    for path, table in each(reading.programme, Table):
        dated = dict(_dated(reading, path, table.rows))
        group = ""
        over: tuple[int, date] | None = None
        for index, row in enumerate(table.rows):
            group = row.group or group
            if index not in dated:
                continue
            day, where = dated[index]
            text = " ".join(line for lines in row.cells.values() for line in lines).lower()
            stretch = _stretch(group.lower().strip(), day.year)
            late = _ALLOWED if _DONE.search(text) else timedelta()
            if stretch is not None and not stretch[0] <= day <= stretch[1] + late:
                message = f"Ngày này không thuộc nhóm “{group}”."
                yield Finding(where.path, message, "Xem lại ngày, hoặc nhóm.", where.start, where.end)
            term = _OPENS_AND_CLOSES.search(text)
            number = 2 if term is not None and term["number"] in ("ii", "2") else 1
            if term is not None and term["over"]:
                over = number, day
            elif term is not None and over is not None and number > over[0] and day <= over[1]:
                message = (
                    f"Bắt đầu trước khi phần trước kết thúc ({over[1].day}/{over[1].month}/{over[1].year})."
                )
                yield Finding(where.path, message, "Xem lại hai ngày.", where.start, where.end)


def _stretch(group: str, year: int) -> tuple[date, date] | None:
    """The first and the last day of the quarter or the month that heads a group."""
    quarter, month = _QUARTER.fullmatch(group), _MONTH.fullmatch(group)
    if quarter is not None:
        word = quarter["number"].upper()
        number = int(word) if word.isdigit() else QUARTERS.index(word) + 1
        first, length = 3 * number - 2, 3
    elif month is not None and 1 <= int(month["number"]) <= 12:
        first, length = int(month["number"]), 1
    else:
        return None
    year = (
        int(quarter["year"] or year) if quarter is not None else int(month["year"] or year) if month else year
    )
    after = date(year + (first + length > 12), (first + length - 1) % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


RULES = (out_of_order, out_of_group)

"""``thang``, ``tuan``, ``quy``, ``nam``, ``nam_hoc``, ``ky``: how the time of a programme is written."""

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import ConfigDict, Field, model_validator

from ctrgen import faults
from ctrgen.schema.base import Model, wrong
from ctrgen.schema.part import Part
from ctrgen.schema.period import (
    QUARTERS,
    Kind,
    Period,
    month_of,
    months_from,
    quarter_of,
    school_year_of,
    week_of,
    year_of,
)
from ctrgen.schema.reads import OrNone, Read, Unfold
from ctrgen.schema.several import refuse_several, told
from ctrgen.schema.values import YEARS, Text, figure, parse_whole_date, shown

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

    from ctrgen.diagnostics import Fault

_DAYS_OF_WEEK = 7
_LONGEST_YEARS = 10
_MOST_WEEKS = 60

_TO = r"(?: ?[-–—] ?| (?:đến|tới) (?:hết )?)"
_OF_YEAR = r"(?: ?[/.-] ?| năm )"
_MONTH = rf"(?i)(?:tháng )?(?P<month>[0-9]{{1,2}}){_OF_YEAR}(?P<year>[0-9]{{4}})"
_ISO_MONTH = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})"
_MONTHS = (
    rf"(?i)(?:từ )?(?:tháng )?(?P<month>[0-9]{{1,2}})(?:(?: ?[/.] ?| năm )(?P<year>[0-9]{{4}}))?{_TO}"
    rf"(?:tháng )?(?P<month2>[0-9]{{1,2}})(?: ?[/.] ?| năm )(?P<year2>[0-9]{{4}})"
)
_AND = r" ?[,;&+] ?| và "
_LISTED_MONTH = rf"(?i)(?:tháng )?(?P<month>[0-9]{{1,2}})(?:{_OF_YEAR}(?P<year>[0-9]{{4}}))?"
_ISO_MONTHS = rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9][0-9]){_TO}(?P<year2>[0-9]{{4}})-(?P<month2>[0-9][0-9])"
_QUARTER = rf"(?i)(?:quý |q)?(?P<quarter>IV|I{{1,3}}|[1-9]){_OF_YEAR}(?P<year>[0-9]{{4}})"
_YEAR = r"(?i)(?:năm )?(?P<year>[0-9]{4})"
_SCHOOL_YEAR = r"(?i)(?:năm học )?(?P<year>[0-9]{4}) ?[-–—/] ?(?P<year2>[0-9]{4})"
_WEEK = rf"(?i)(?:tuần )?(?P<week>[0-9]{{1,2}}){_OF_YEAR}(?P<year>[0-9]{{4}})"
_PART = r"(?i)(?P<months>3|ba|6|sáu|9|chín) tháng (?P<which>đầu|cuối) năm (?P<year>[0-9]{4})"
_COUNTED = {"ba": 3, "sáu": 6, "chín": 9}
_BETWEEN = r" (?:[-–—]|đến|tới) (?:hết )?|(?<=[0-9]{4})[-–—](?=[0-9]{1,2}/)"
_LEAD = r"(?i)(?:từ )?(?:ngày |tháng )?"


def _bad(message: str, hint: str, fault: "Fault" = faults.BAD_MONTH) -> "PydanticCustomError":
    return wrong(fault, message, hint)


def _year(text: str, hint: str) -> int:
    year = int(text)
    if year not in YEARS:
        raise _bad(f"Năm {year} không hợp lệ.", hint)
    return year


def _month(month: str, year: str, hint: str) -> Period:
    if not 1 <= int(month) <= 12:
        raise _bad(f"Không có tháng {int(month)}.", hint)
    return month_of(int(month), _year(year, hint))


def parse_month(value: Any) -> Period:
    """Read ``6/2020``, ``tháng 6 năm 2020``, ``2020-06``, ``10 và 11/2026``, ``10/2026 - 5/2027``."""
    text, hint = told(value), "Viết tháng/năm, ví dụ 6/2020."
    if match := re.fullmatch(_ISO_MONTH, text) or re.fullmatch(_MONTH, text):
        return _month(match["month"], match["year"], hint)
    if match := re.fullmatch(_ISO_MONTHS, text) or re.fullmatch(_MONTHS, text):
        first = _month(match["month"], match["year"] or match["year2"], hint).first
        last = _month(match["month2"], match["year2"], hint).last
        _check_order(first, last, ())
        return Period(Kind.SPAN, first, last)
    if months := _listed(text, hint):
        if any(before.moved(1) != after for before, after in pairwise(months)):
            raise _bad(
                f"Các tháng {shown(text)} không liền nhau.", "Viết tháng đầu - tháng cuối: 10/2026 - 12/2026."
            )
        return Period(Kind.SPAN, months[0].first, months[-1].last)
    several = "; nhiều tháng thì viết 10/2026 - 5/2027." if len(re.findall(r"\d+", text)) > 2 else "."
    others = " Chương trình tuần, quý, năm, năm học ghi ở khóa tuan, quy, nam, nam_hoc thay cho thang."
    raise _bad(f"Không đọc được tháng {shown(text)}.", hint.rstrip(".") + several + others)


def _listed(text: str, hint: str) -> list[Period]:
    """The months of ``10 và 11/2026``, ``12/2026, 01/2027``; one without a year has that of the next."""
    found = [re.fullmatch(_LISTED_MONTH, one) for one in re.split(_AND, text)]
    months, year = list[Period](), None
    for match in reversed(found):
        year = (match and match["year"]) or year
        if match is None or year is None:
            return []
        months.append(_month(match["month"], year, hint))
    return months[::-1]


def parse_quarter(value: Any) -> Period:
    """Read ``4/2026``, ``IV/2026`` or ``quý IV năm 2026``."""
    text, hint = told(value), "Viết quý/năm, ví dụ 4/2026 hoặc IV/2026."
    match = re.fullmatch(_QUARTER, text)
    if match is None:
        refuse_several(text, "quý", "quy")
        raise _bad(f"Không đọc được quý {shown(text)}.", hint)
    word = match["quarter"].upper()
    quarter = int(word) if word.isdigit() else QUARTERS.index(word) + 1
    if quarter > len(QUARTERS):
        raise _bad(f"Không có quý {quarter}.", hint)
    return quarter_of(quarter, _year(match["year"], hint))


def parse_year(value: Any) -> Period:
    """Read ``2026``."""
    text, hint = told(value), "Viết năm bằng bốn chữ số, ví dụ 2026; năm học thì dùng khóa nam_hoc."
    match = re.fullmatch(_YEAR, text)
    if match is None:
        refuse_several(text, "năm", "nam")
        raise _bad(f"Không đọc được năm {shown(text)}.", hint)
    return year_of(_year(match["year"], hint))


def parse_school_year(value: Any) -> Period:
    """Read ``2026-2027``."""
    text, hint = figure(value), "Viết hai năm liền nhau, ví dụ 2026-2027."
    match = re.fullmatch(_SCHOOL_YEAR, text)
    if match is None or int(match["year2"]) != int(match["year"]) + 1:
        raise _bad(f"Không đọc được năm học {shown(text)}.", hint)
    return school_year_of(_year(match["year"], hint))


def _edge(value: Any) -> tuple[date, date]:
    """The first and the last day of what a span begins or ends with: a day, or a month."""
    text, hint = figure(value), "Viết ngày/tháng/năm, ví dụ 05/10/2026; hoặc tháng/năm."
    match = re.fullmatch(_ISO_MONTH, text) or re.fullmatch(_MONTH, text)
    if match is not None:
        month = _month(match["month"], match["year"], hint)
        return month.first, month.last
    if re.fullmatch(_YEAR, text):
        example = "Ghi cả tháng, và tên kỳ: {tu: 01/2025, den: 12/2030, ten: giai đoạn 2025 - 2030}."
        raise _bad(f"Ở {shown(text)} chưa có tháng.", example, faults.BAD_DATE)
    day, month_, year = parse_whole_date(text, hint)
    one = date(year or 1, month_ or 1, day or 1)
    return one, one


def _number(value: Any) -> str:
    text = figure(value)
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_WEEKS:
        message = f"Số thứ tự của tuần {shown(text)} không hợp lệ."
        raise wrong(faults.BAD_NUMBER, message, f"Ghi một số từ 1 đến {_MOST_WEEKS}, hoặc xóa khóa này.")
    return text


def _check_order(first: date, last: date, path: tuple[str, ...]) -> None:
    if last < first:
        raise wrong(faults.BAD_DATE, "Kỳ này kết thúc trước khi bắt đầu.", "Xem lại hai mốc.", path=path)
    if last.year - first.year > _LONGEST_YEARS:
        raise wrong(faults.BAD_DATE, f"Kỳ này dài quá {_LONGEST_YEARS} năm.", "Xem lại hai năm.", path=path)


class _FromTo(Model):
    start: Annotated[date, Read(lambda value: _edge(value)[0])] = Field(
        alias="tu", title="Từ", description="Ngày đầu, hoặc tháng đầu; ví dụ 05/10/2026."
    )
    end: Annotated[date, Read(lambda value: _edge(value)[1])] = Field(
        alias="den", title="Đến", description="Ngày cuối, hoặc tháng cuối; ví dụ 11/10/2026."
    )

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        _check_order(self.start, self.end, ("end",))
        return self


class Week(_FromTo):
    """A week: its days, and the number its office gives it."""

    model_config = ConfigDict(title="Tuần")

    number: Annotated[str, Read(_number), Part.NONE, OrNone()] | None = Field(
        None, alias="so", title="Tuần thứ", description="Ví dụ 41; bỏ trống thì chỉ in các ngày."
    )

    @model_validator(mode="after")
    def _is_a_week(self) -> Self:
        days = (self.end - self.start).days + 1
        if days > _DAYS_OF_WEEK:
            message = f"Tuần này dài {days} ngày."
            raise wrong(faults.BAD_DATE, message, "Dài hơn 7 ngày thì dùng khóa ky.", path=("end",))
        return self

    @property
    def period(self) -> Period:
        """The week as a period."""
        number = self.number or ""
        digits = len(number) if number.startswith("0") else 1
        return Period(Kind.WEEK, self.start, self.end, int(number) if number else None, digits=digits)


class Span(_FromTo):
    """From one day to another, or from one month to another."""

    model_config = ConfigDict(title="Kỳ")

    name: Annotated[Text, Part.OTHER, OrNone()] | None = Field(
        None,
        alias="ten",
        title="Tên kỳ",
        description="In thay cho “từ … đến …”, ví dụ “học kỳ I năm học 2026-2027”.",
    )

    @property
    def period(self) -> Period:
        """The span as a period."""
        return Period(Kind.SPAN, self.start, self.end, own_name=self.name or "")


def _between(text: str) -> dict[str, str] | None:
    """The two ends of ``05/10/2026 - 11/10/2026`` or ``từ ngày … đến ngày …``."""
    ends = re.split(_BETWEEN, text)
    if len(ends) != 2:
        return None
    return dict(zip(("tu", "den"), (re.sub(_LEAD, "", end.strip(), count=1) for end in ends), strict=True))


def _as_week(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    text, hint = told(value), "Viết {tu: 05/10/2026, den: 11/10/2026, so: 41}, hoặc 41/2026."
    if match := re.fullmatch(_WEEK, text):
        try:
            week = week_of(int(match["week"]), _year(match["year"], hint))
        except ValueError:
            raise _bad(f"Năm {match['year']} không có tuần {match['week']}.", hint) from None
        return {"tu": week.first.isoformat(), "den": week.last.isoformat(), "so": match["week"]}
    refuse_several(text, "tuần", "tuan")
    found = _between(text)
    if found is None:
        raise _bad(f"Không đọc được tuần {shown(text)}.", hint)
    return found


def _as_span(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text, hint = figure(value), "Viết {tu: 10/2026, den: 5/2027}, hoặc 6 tháng cuối năm 2026."
    if match := re.fullmatch(_PART, text):
        told, which = match["months"].lower(), match["which"].lower()
        months = _COUNTED.get(told) or int(told)
        first = 1 if which == "đầu" else 13 - months
        part = months_from(Kind.SPAN, first, _year(match["year"], hint), months)
        ends = {"tu": part.first.isoformat(), "den": part.last.isoformat()}
        # The standard has its own name for a half.
        return ends if months == 6 else {**ends, "ten": f"{months} tháng {which} năm {match['year']}"}
    found = _between(text)
    if found is None:
        raise _bad(f"Không đọc được kỳ {shown(text)}.", hint)
    return found


MonthValue = Annotated[Period, Read(parse_month)]
QuarterValue = Annotated[Period, Read(parse_quarter)]
YearValue = Annotated[Period, Read(parse_year)]
SchoolYearValue = Annotated[Period, Read(parse_school_year)]
WeekLike = Annotated[Week, Unfold(_as_week)]
"""A week, or its two days, or its number in the year."""
SpanLike = Annotated[Span, Unfold(_as_span)]
"""A span, or its two ends as one text."""


def read_period(text: str) -> Period:
    """Read a period as a command is told it: ``tuần 41/2026``, ``quý 4/2026``, ``năm học 2026-2027``.

    Raises:
        PydanticCustomError: it is none.
    """
    plain = figure(text).lower().replace("tuan ", "tuần ").replace("quy ", "quý ").replace("-", " - ")
    plain = " ".join(plain.replace("nam ", "năm ").replace("hoc ", "học ").split())
    if plain.startswith("tuần"):
        return Week.model_validate(_as_week(plain)).period
    if plain.startswith(("quý", "q")):
        return parse_quarter(plain)
    if re.fullmatch(_SCHOOL_YEAR, plain):
        return parse_school_year(plain)
    if re.fullmatch(_YEAR, plain):
        return parse_year(plain)
    if re.fullmatch(_PART, plain) or plain.count("/") > 2:
        return Span.model_validate(_as_span(plain)).period
    return parse_month(text)

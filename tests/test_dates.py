"""Dates and months: what is read is what is printed; the impossible is refused."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ctrgen import naming
from ctrgen.layout import wording
from ctrgen.schema.period import month_of
from ctrgen.standards import standard
from tests.one_value import (
    WORDS,
    YEARS,
    bounded,
    codes_with,
    dates,
    lines_of,
    programme_with,
    written_out,
)

if TYPE_CHECKING:
    pass


# Dates


@pytest.mark.no_cover
@bounded
@given(
    dates,
    st.sampled_from(
        ["{0}/{1}/{2}", "{0:02}/{1:02}/{2}", "{0}-{1}-{2}", "{0:02}.{1:02}.{2}", "{0} / {1} / {2}"]
    ),
)
def test_a_date_in_the_vietnamese_order_is_printed_as_the_decree_has_it(day: date, form: str) -> None:
    programme = programme_with({"ngay": form.format(day.day, day.month, day.year)})
    printed = written_out(day.day, day.month, day.year)
    assert naming.date_line(programme, WORDS) == f"Bắc Giang, {printed}"


@pytest.mark.no_cover
@bounded
@given(dates, st.sampled_from(["{2}-{1:02}-{0:02}", "{2}-{1}-{0}"]))
def test_a_date_in_the_international_order_is_printed_as_the_decree_has_it(day: date, form: str) -> None:
    programme = programme_with({"ngay": form.format(day.day, day.month, day.year)})
    printed = written_out(day.day, day.month, day.year)
    assert naming.date_line(programme, WORDS) == f"Bắc Giang, {printed}"


@pytest.mark.no_cover
def test_every_day_of_a_leap_year_is_a_date() -> None:
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(366)]
    lines = [naming.date_line(programme_with({"ngay": f"{d.day}/{d.month}/2020"}), WORDS) for d in days]
    assert lines == [f"Bắc Giang, {written_out(d.day, d.month, 2020)}" for d in days]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("1/1/2021", "ngày 01 tháng 01 năm 2021"),
        ("09/02/2021", "ngày 09 tháng 02 năm 2021"),
        ("10/3/2021", "ngày 10 tháng 3 năm 2021"),
        ("9/9/2021", "ngày 09 tháng 9 năm 2021"),
        ("31/12/2021", "ngày 31 tháng 12 năm 2021"),
        ("29/2/2020", "ngày 29 tháng 02 năm 2020"),
        ("2020-05-25", "ngày 25 tháng 5 năm 2020"),
        ("25 tháng 5 năm 2020", "ngày 25 tháng 5 năm 2020"),
    ],
)
def test_the_date_stands_in_the_document(written: str, printed: str) -> None:
    assert f"Bắc Giang, {printed}" in lines_of(programme_with({"ngay": written}))


@pytest.mark.parametrize("year", [1945, 1948, 2000, 2019, 2020, 2100, 2199])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_days_a_month_does_not_have_are_refused(month: int, year: int) -> None:
    last = monthrange(year, month)[1]
    assert codes_with({"ngay": f"{last}/{month}/{year}"}) == []
    for day in (0, *range(last + 1, 33), 99):
        assert codes_with({"ngay": f"{day}/{month}/{year}"}) == ["CT110"]
        assert codes_with({"ngay": f"{year}-{month:02}-{day:02}"}) == ["CT110"]


@bounded
@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
@example(29, 2, 1900)
@example(1, 1, 1944)
@example(31, 12, 2200)
def test_a_date_is_right_when_the_calendar_has_it_and_an_error_otherwise(
    day: int, month: int, year: int
) -> None:
    exists = year in YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    assert codes_with({"ngay": f"{day}/{month}/{year:04}"}) == ([] if exists else ["CT110"])


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("/5/2020", "ngày {0} tháng 5 năm 2020"),
        ("/1/2020", "ngày {0} tháng 01 năm 2020"),
        ("//2020", "ngày {0} tháng {0} năm 2020"),
        ("5//2020", "ngày 05 tháng {0} năm 2020"),
        ("5/6/", "ngày 05 tháng 6 năm {0}"),
        ("//", "ngày {0} tháng {0} năm {0}"),
    ],
)
def test_a_part_of_the_date_left_blank_is_left_to_the_pen(written: str, printed: str) -> None:
    line = naming.date_line(programme_with({"ngay": written}), WORDS)
    assert line == f"Bắc Giang, {printed.format(WORDS.blank)}"


def test_a_date_left_out_is_left_to_the_pen() -> None:
    line = naming.date_line(programme_with({}), WORDS)
    assert line == f"Bắc Giang, ngày {WORDS.blank} tháng {WORDS.blank} năm {WORDS.blank}"


@pytest.mark.parametrize(
    "written",
    ["31/2/", "30/2/", "31/4/", "31//", "32//", "0//", "/13/2020", "/0/", "//1900", "//20", "5", "5/6", "/"],
)
def test_a_date_partly_blank_must_be_possible(written: str) -> None:
    wanted = [] if written == "31//" else ["CT110"]
    assert codes_with({"ngay": written}) == wanted


@pytest.mark.parametrize(
    "written",
    [
        "25/5/20",
        "5/25/2020",
        "2020/5/25",
        "20200525",
        "25 tháng 5",
        "25/5/2020 14:30",
        "25/V/2020",
        "hôm nay",
        "٢٥/٥/٢٠٢٠",
        "２５/５/２０２０",
        "-25/5/2020",
        "25/5/2020/",
        "1/1/1/1",
        "+1/5/2020",
        "1_0/5/2020",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    assert codes_with({"ngay": written}) == ["CT110"]


@pytest.mark.no_cover
@bounded
@given(dates)
def test_a_meeting_day_is_printed_as_the_decree_has_it(day: date) -> None:
    programme = programme_with({"cuoc_hop": [{"ten": "Họp", "ngay": f"{day.day}/{day.month}/{day.year}"}]})
    (meeting,) = programme.meetings
    text = "".join(run.text for run in wording.meeting(meeting, WORDS))
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    assert text == f"Họp: Ngày {day.day:02}/{month}/{day.year}."


@pytest.mark.parametrize("written", ["/6/2020", "26//2020", "26/6/", "//"])
def test_a_meeting_day_may_not_be_partly_blank(written: str) -> None:
    assert codes_with({"cuoc_hop": [{"ten": "Họp", "ngay": written}]}) == ["CT110"]


# Months


@pytest.mark.no_cover
@bounded
@given(
    st.integers(1, 12),
    st.sampled_from(YEARS),
    st.sampled_from(
        [
            "{0}/{1}",
            "{0:02}/{1}",
            "{0}-{1}",
            "{0}.{1}",
            "{0} / {1}",
            "{1}-{0:02}",
            "{1}-{0}",
            "tháng {0}/{1}",
            "Tháng {0:02}/{1}",
            "tháng {0} năm {1}",
            "THÁNG {0} NĂM {1}",
            "{0} năm {1}",
        ]
    ),
)
def test_a_month_is_read_in_each_of_its_forms(month: int, year: int, form: str) -> None:
    programme = programme_with({"thang": form.format(month, year)})
    assert programme.period == month_of(month, year)
    number = f"{month:02}" if month < 3 else str(month)
    assert naming.subject(programme, standard("nd30")) == (f"Công tác tháng {number} năm {year}",)


@bounded
@given(st.integers(0, 99), st.integers(0, 9999))
@example(13, 2020)
@example(0, 2020)
@example(12, 2200)
def test_a_month_is_right_when_the_calendar_has_it_and_an_error_otherwise(month: int, year: int) -> None:
    exists = 1 <= month <= 12 and year in YEARS
    assert codes_with({"thang": f"{month}/{year:04}"}) == ([] if exists else ["CT111"])
    assert codes_with({"thang": f"{year:04}-{month:02}"}) == ([] if exists else ["CT111"])


@pytest.mark.parametrize(
    "written",
    [
        "6",
        "2020",
        "6/20",
        "6/2020/",
        "tháng sáu",
        "Quý II/2020",
        "6,2020",
        "006/2020",
        "٦/٢٠٢٠",
        "６/２０２０",
    ],
)
def test_what_is_no_month_is_refused(written: str) -> None:
    assert codes_with({"thang": written}) == ["CT111"]


@pytest.mark.parametrize(
    ("written", "printed"), [("1/2021", "01"), ("02/2021", "02"), ("3/2021", "3"), ("12/2021", "12")]
)
def test_the_month_stands_in_the_document(written: str, printed: str) -> None:
    lines = lines_of(programme_with({"thang": written}))
    assert f"Công tác tháng {printed} năm 2021" in lines

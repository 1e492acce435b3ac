"""Dates, months, times, numbers, measures: what is read is what is printed; the impossible is refused."""

from __future__ import annotations

import io
import json
import zipfile
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

import ctrgen
from ctrgen import naming, pipeline
from ctrgen.diagnostics import Severity
from ctrgen.layout import wording
from ctrgen.schema.period import month_of
from ctrgen.standards import standard
from tests.speech import english

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic
    from ctrgen.schema import Programme

WORDS = standard("nd30").wording
YEARS = range(1945, 2200)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SOUND: dict[str, Any] = {
    "co_quan": {"ten": "Ban Thường vụ"},
    "ky_hieu": "CTr-BTV",
    "dia_danh": "Bắc Giang",
    "thang": "6/2020",
    "nhiem_vu": ["Việc một."],
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Thị Hồng Tâm"},
}

bounded = settings(max_examples=150)
dates = st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31))


def _checked(changes: dict[str, Any]) -> pipeline.Checked:
    return pipeline.check_text(json.dumps(SOUND | changes).encode(), "x.yaml", Path())


def _programme(changes: dict[str, Any]) -> Programme:
    checked = _checked(changes)
    assert checked.programme is not None, checked.diagnostics
    return checked.programme


def _errors(changes: dict[str, Any]) -> list[Diagnostic]:
    found = [found for found in _checked(changes).diagnostics if found.severity is Severity.ERROR]
    assert not any(english(one) for one in found), found
    return found


def _codes(changes: dict[str, Any]) -> list[str]:
    return [found.code for found in _errors(changes)]


def _body(programme: Programme) -> Any:
    with zipfile.ZipFile(io.BytesIO(ctrgen.render(programme, "docx"))) as package:
        return etree.fromstring(package.read("word/document.xml"))


def _printed(programme: Programme) -> list[str]:
    return ["".join(text.text or "" for text in p.iter(f"{W}t")) for p in _body(programme).iter(f"{W}p")]


def _written_out(day: int, month: int, year: int) -> str:
    """A date by the decree: a zero before days below 10 and before months 1 and 2."""
    return f"ngày {'0' if day < 10 else ''}{day} tháng {'0' if month < 3 else ''}{month} năm {year}"


# Dates


@bounded
@given(
    dates,
    st.sampled_from(
        ["{0}/{1}/{2}", "{0:02}/{1:02}/{2}", "{0}-{1}-{2}", "{0:02}.{1:02}.{2}", "{0} / {1} / {2}"]
    ),
)
def test_a_date_in_the_vietnamese_order_is_printed_as_the_decree_has_it(day: date, form: str) -> None:
    programme = _programme({"ngay": form.format(day.day, day.month, day.year)})
    printed = _written_out(day.day, day.month, day.year)
    assert naming.date_line(programme, WORDS) == f"Bắc Giang, {printed}"


@bounded
@given(dates, st.sampled_from(["{2}-{1:02}-{0:02}", "{2}-{1}-{0}"]))
def test_a_date_in_the_international_order_is_printed_as_the_decree_has_it(day: date, form: str) -> None:
    programme = _programme({"ngay": form.format(day.day, day.month, day.year)})
    printed = _written_out(day.day, day.month, day.year)
    assert naming.date_line(programme, WORDS) == f"Bắc Giang, {printed}"


def test_every_day_of_a_leap_year_is_a_date() -> None:
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(366)]
    lines = [naming.date_line(_programme({"ngay": f"{d.day}/{d.month}/2020"}), WORDS) for d in days]
    assert lines == [f"Bắc Giang, {_written_out(d.day, d.month, 2020)}" for d in days]


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
    assert f"Bắc Giang, {printed}" in _printed(_programme({"ngay": written}))


@pytest.mark.parametrize("year", [1945, 1948, 2000, 2019, 2020, 2100, 2199])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_days_a_month_does_not_have_are_refused(month: int, year: int) -> None:
    last = monthrange(year, month)[1]
    assert _codes({"ngay": f"{last}/{month}/{year}"}) == []
    for day in (0, *range(last + 1, 33), 99):
        assert _codes({"ngay": f"{day}/{month}/{year}"}) == ["CT110"]
        assert _codes({"ngay": f"{year}-{month:02}-{day:02}"}) == ["CT110"]


@bounded
@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
@example(29, 2, 1900)
@example(1, 1, 1944)
@example(31, 12, 2200)
def test_a_date_is_right_when_the_calendar_has_it_and_an_error_otherwise(
    day: int, month: int, year: int
) -> None:
    exists = year in YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    assert _codes({"ngay": f"{day}/{month}/{year:04}"}) == ([] if exists else ["CT110"])


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
    line = naming.date_line(_programme({"ngay": written}), WORDS)
    assert line == f"Bắc Giang, {printed.format(WORDS.blank)}"


def test_a_date_left_out_is_left_to_the_pen() -> None:
    line = naming.date_line(_programme({}), WORDS)
    assert line == f"Bắc Giang, ngày {WORDS.blank} tháng {WORDS.blank} năm {WORDS.blank}"


@pytest.mark.parametrize(
    "written",
    ["31/2/", "30/2/", "31/4/", "31//", "32//", "0//", "/13/2020", "/0/", "//1900", "//20", "5", "5/6", "/"],
)
def test_a_date_partly_blank_must_be_possible(written: str) -> None:
    wanted = [] if written == "31//" else ["CT110"]
    assert _codes({"ngay": written}) == wanted


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
    assert _codes({"ngay": written}) == ["CT110"]


@bounded
@given(dates)
def test_a_meeting_day_is_printed_as_the_decree_has_it(day: date) -> None:
    programme = _programme({"cuoc_hop": [{"ten": "Họp", "ngay": f"{day.day}/{day.month}/{day.year}"}]})
    (meeting,) = programme.meetings
    text = "".join(run.text for run in wording.meeting(meeting, WORDS))
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    assert text == f"Họp: Ngày {day.day:02}/{month}/{day.year}."


@pytest.mark.parametrize("written", ["/6/2020", "26//2020", "26/6/", "//"])
def test_a_meeting_day_may_not_be_partly_blank(written: str) -> None:
    assert _codes({"cuoc_hop": [{"ten": "Họp", "ngay": written}]}) == ["CT110"]


# Months


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
    programme = _programme({"thang": form.format(month, year)})
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
    assert _codes({"thang": f"{month}/{year:04}"}) == ([] if exists else ["CT111"])
    assert _codes({"thang": f"{year:04}-{month:02}"}) == ([] if exists else ["CT111"])


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
    assert _codes({"thang": written}) == ["CT111"]


@pytest.mark.parametrize(
    ("written", "printed"), [("1/2021", "01"), ("02/2021", "02"), ("3/2021", "3"), ("12/2021", "12")]
)
def test_the_month_stands_in_the_document(written: str, printed: str) -> None:
    lines = _printed(_programme({"thang": written}))
    assert f"Công tác tháng {printed} năm 2021" in lines


# Times


@bounded
@given(
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(
        [
            "{0}:{1:02}",
            "{0:02}:{1:02}",
            "{0}h{1:02}",
            "{0}H{1}",
            "{0}g{1:02}",
            "{0} giờ {1}",
            "{0} giờ {1} phút",
        ]
    ),
)
def test_a_time_is_read_in_each_of_its_forms(hour: int, minute: int, form: str) -> None:
    programme = _programme({"cuoc_hop": [{"ten": "Họp", "gio": form.format(hour, minute)}]})
    text = "".join(run.text for run in wording.meeting(programme.meetings[0], WORDS))
    assert text == f"Họp: {hour:02} giờ {minute:02} phút."


@pytest.mark.parametrize("form", ["{}h", "{} h", "{}g", "{} giờ", "{}:"])
@pytest.mark.parametrize("hour", [0, 8, 23])
def test_an_hour_alone_is_a_time(hour: int, form: str) -> None:
    programme = _programme({"cuoc_hop": [{"ten": "Họp", "gio": form.format(hour)}]})
    assert programme.meetings[0].time == (hour, 0)


@bounded
@given(st.integers(0, 99), st.integers(0, 99))
@example(24, 0)
@example(23, 60)
def test_a_time_is_right_when_the_clock_has_it_and_an_error_otherwise(hour: int, minute: int) -> None:
    exists = hour < 24 and minute < 60
    assert _codes({"cuoc_hop": [{"ten": "Họp", "gio": f"{hour}:{minute:02}"}]}) == (
        [] if exists else ["CT112"]
    )


@pytest.mark.parametrize(
    "written",
    ["8", "0830", "14.30", "2 giờ chiều", "14:30:00", "14:30 PM", "-1:00", "giờ", ":30", "٨:٣٠", "1_0:00"],
)
def test_what_is_no_time_is_refused(written: str) -> None:
    assert _codes({"cuoc_hop": [{"ten": "Họp", "gio": written}]}) == ["CT112"]


@pytest.mark.parametrize("written", ["sáng", "Chiều", "TỐI", "cả ngày", " sáng ", "chie\u0302\u0300u"])
def test_a_part_of_the_day_is_read_however_it_is_typed(written: str) -> None:
    assert _codes({"cuoc_hop": [{"ten": "Họp", "buoi": written}]}) == []


@pytest.mark.parametrize("written", ["trưa", "sớm", "chiều tối", "AM", "sáng, chiều"])
def test_what_is_no_part_of_the_day_is_refused(written: str) -> None:
    assert _codes({"cuoc_hop": [{"ten": "Họp", "buoi": written}]}) == ["CT115"]


# The number of the document


@bounded
@given(st.integers(1, 999_999))
@example(9)
@example(10)
def test_a_number_below_ten_gets_a_zero(number: int) -> None:
    programme = _programme({"so": str(number)})
    printed = f"0{number}" if number < 10 else str(number)
    assert naming.number_line(programme, WORDS) == f"Số: {printed}/CTr-BTV"


@pytest.mark.parametrize(("written", "printed"), [("5", "05"), ("05", "05"), ("63", "63"), ("100", "100")])
def test_the_number_stands_in_the_document(written: str, printed: str) -> None:
    assert f"Số: {printed}/CTr-BTV" in _printed(_programme({"so": written}))


@pytest.mark.parametrize(
    "written",
    [
        "0",
        "00",
        "-1",
        "+1",
        "1.5",
        "1,5",
        "1e3",
        "0x10",
        "63/CTr",
        "63a",
        "sáu",
        "1 000",
        "1_0",
        "1234567",
        "٦٣",
        "６３",
        "²",
    ],
)
def test_what_is_no_number_is_refused(written: str) -> None:
    assert _codes({"so": written}) == ["CT113"]


# Measures


def _measured(key: str, written: str) -> Any:
    programme = _programme({"trinh_bay": {key: written}})
    return programme.model_dump(by_alias=True)["trinh_bay"][key]


@bounded
@given(
    st.integers(500, 8000),
    st.sampled_from([".", ","]),
    st.sampled_from(["", "mm", " mm", "cm", " cm"]),
    st.sampled_from(["le_tren", "le_duoi", "le_trai", "le_phai"]),
)
def test_a_margin_is_read_with_comma_or_point_in_either_unit(
    hundredths: int, point: str, unit: str, key: str
) -> None:
    amount = hundredths / (1000 if "cm" in unit else 100)
    written = f"{amount:.3f}".replace(".", point) + unit
    assert _measured(key, written) == pytest.approx(hundredths / 100)


@pytest.mark.parametrize(
    ("key", "low", "high", "unit"),
    [
        ("le_tren", 5, 80, " mm"),
        ("le_duoi", 5, 80, ""),
        ("le_trai", 0.5, 8, " cm"),
        ("le_phai", 5, 80, "mm"),
        ("thut_dong", 0, 40, " mm"),
        ("thut_dong", 0, 4, "cm"),
        ("gian_dong", 0.8, 3, ""),
        ("gian_doan", 0, 48, " pt"),
    ],
)
def test_a_measure_is_held_to_its_limits(key: str, low: float, high: float, unit: str) -> None:
    for amount in (low, high):
        assert _codes({"trinh_bay": {key: f"{amount}{unit}"}}) == []
    for beyond in (low - 0.1, high + 0.1):
        assert _codes({"trinh_bay": {key: f"{beyond:.1f}".replace(".", ",") + unit}}) == ["CT114"]


@pytest.mark.parametrize("key", ["le_tren", "thut_dong", "gian_dong", "gian_doan"])
@pytest.mark.parametrize(
    "written",
    [
        "rộng",
        "-1",
        "1e1",
        "1.000,5",
        "1,",
        ",5",
        "2 inch",
        '2"',
        "mm",
        "20 m",
        "٢٠",
        "２０",
        "NaN",
        "inf",
        "9" * 400,
    ],
)
def test_what_is_no_measure_is_refused(key: str, written: str) -> None:
    assert _codes({"trinh_bay": {key: written}}) == ["CT114"]


@pytest.mark.parametrize(
    ("key", "written"), [("le_tren", "20 pt"), ("gian_dong", "1 mm"), ("gian_doan", "6 mm")]
)
def test_a_unit_of_another_measure_is_refused(key: str, written: str) -> None:
    assert _codes({"trinh_bay": {key: written}}) == ["CT114"]


@pytest.mark.parametrize(
    ("written", "twips"), [("35", "1984"), ("3,5 cm", "1984"), ("3.5cm", "1984"), ("30 mm", "1701")]
)
def test_a_margin_stands_in_the_document(written: str, twips: str) -> None:
    (page,) = _body(_programme({"trinh_bay": {"le_trai": written}})).iter(f"{W}pgMar")
    assert page.get(f"{W}left") == twips


@pytest.mark.parametrize("written", ["13", "13 pt", "13,5", "13.5pt"])
def test_a_size_of_type_is_read(written: str) -> None:
    programme = _programme({"trinh_bay": {"co_chu": {"noi_dung": written}}})
    size = programme.model_dump(by_alias=True)["trinh_bay"]["co_chu"]["noi_dung"]
    assert size == (13.5 if "5" in written else 13)

"""Times, numbers, measures: what is read is what is printed; the impossible is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ctrgen import naming
from ctrgen.layout import wording
from tests.one_value import (
    WORDS,
    W,
    body_of,
    bounded,
    codes_with,
    lines_of,
    programme_with,
)

if TYPE_CHECKING:
    pass


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
    programme = programme_with({"cuoc_hop": [{"ten": "Họp", "gio": form.format(hour, minute)}]})
    text = "".join(run.text for run in wording.meeting(programme.meetings[0], WORDS))
    assert text == f"Họp: {hour:02} giờ {minute:02} phút."


@pytest.mark.parametrize("form", ["{}h", "{} h", "{}g", "{} giờ", "{}:"])
@pytest.mark.parametrize("hour", [0, 8, 23])
def test_an_hour_alone_is_a_time(hour: int, form: str) -> None:
    programme = programme_with({"cuoc_hop": [{"ten": "Họp", "gio": form.format(hour)}]})
    assert programme.meetings[0].time == (hour, 0)


@bounded
@given(st.integers(0, 99), st.integers(0, 99))
@example(24, 0)
@example(23, 60)
def test_a_time_is_right_when_the_clock_has_it_and_an_error_otherwise(hour: int, minute: int) -> None:
    exists = hour < 24 and minute < 60
    assert codes_with({"cuoc_hop": [{"ten": "Họp", "gio": f"{hour}:{minute:02}"}]}) == (
        [] if exists else ["CT112"]
    )


@pytest.mark.parametrize(
    "written",
    ["8", "0830", "14.30", "2 giờ chiều", "14:30:00", "14:30 PM", "-1:00", "giờ", ":30", "٨:٣٠", "1_0:00"],
)
def test_what_is_no_time_is_refused(written: str) -> None:
    assert codes_with({"cuoc_hop": [{"ten": "Họp", "gio": written}]}) == ["CT112"]


@pytest.mark.parametrize("written", ["sáng", "Chiều", "TỐI", "cả ngày", " sáng ", "chie\u0302\u0300u"])
def test_a_part_of_the_day_is_read_however_it_is_typed(written: str) -> None:
    assert codes_with({"cuoc_hop": [{"ten": "Họp", "buoi": written}]}) == []


@pytest.mark.parametrize("written", ["trưa", "sớm", "chiều tối", "AM", "sáng, chiều"])
def test_what_is_no_part_of_the_day_is_refused(written: str) -> None:
    assert codes_with({"cuoc_hop": [{"ten": "Họp", "buoi": written}]}) == ["CT115"]


# The number of the document


@bounded
@given(st.integers(1, 999_999))
@example(9)
@example(10)
def test_a_number_below_ten_gets_a_zero(number: int) -> None:
    programme = programme_with({"so": str(number)})
    printed = f"0{number}" if number < 10 else str(number)
    assert naming.number_line(programme, WORDS) == f"Số: {printed}/CTr-BTV"


@pytest.mark.parametrize(("written", "printed"), [("5", "05"), ("05", "05"), ("63", "63"), ("100", "100")])
def test_the_number_stands_in_the_document(written: str, printed: str) -> None:
    assert f"Số: {printed}/CTr-BTV" in lines_of(programme_with({"so": written}))


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
    assert codes_with({"so": written}) == ["CT113"]


# Measures


def _measured(key: str, written: str) -> Any:
    programme = programme_with({"trinh_bay": {key: written}})
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
        assert codes_with({"trinh_bay": {key: f"{amount}{unit}"}}) == []
    for beyond in (low - 0.1, high + 0.1):
        assert codes_with({"trinh_bay": {key: f"{beyond:.1f}".replace(".", ",") + unit}}) == ["CT114"]


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
    assert codes_with({"trinh_bay": {key: written}}) == ["CT114"]


@pytest.mark.parametrize(
    ("key", "written"), [("le_tren", "20 pt"), ("gian_dong", "1 mm"), ("gian_doan", "6 mm")]
)
def test_a_unit_of_another_measure_is_refused(key: str, written: str) -> None:
    assert codes_with({"trinh_bay": {key: written}}) == ["CT114"]


@pytest.mark.parametrize(
    ("written", "twips"), [("35", "1984"), ("3,5 cm", "1984"), ("3.5cm", "1984"), ("30 mm", "1701")]
)
def test_a_margin_stands_in_the_document(written: str, twips: str) -> None:
    (page,) = body_of(programme_with({"trinh_bay": {"le_trai": written}})).iter(f"{W}pgMar")
    assert page.get(f"{W}left") == twips


@pytest.mark.parametrize("written", ["13", "13 pt", "13,5", "13.5pt"])
def test_a_size_of_type_is_read(written: str) -> None:
    programme = programme_with({"trinh_bay": {"co_chu": {"noi_dung": written}}})
    size = programme.model_dump(by_alias=True)["trinh_bay"]["co_chu"]["noi_dung"]
    assert size == (13.5 if "5" in written else 13)

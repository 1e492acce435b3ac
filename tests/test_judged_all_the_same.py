"""A file that breaks the schema in single values is judged by the rules all the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from ctrgen import pipeline
from ctrgen.mending import mend

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic

OFFICE = {
    "co_quan": {"cap_tren": "Hội Nông dân tỉnh Nghệ An", "ten": "Hội Nông dân huyện Thanh Chương"},
    "ky_hieu": "CTr-HND",
    "dia_danh": "Thanh Chương",
    "ngay": "28/10/2024",
    "thang": "11/2024",
    "nhiem_vu": ["Kiểm tra chợ đêm", "Niêm yết giá giá"],
    "noi_nhan": ["Các xã", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"},
}
MEETING = {"ten": "Họp giao ban", "ngay": "15/11/2024", "gio": "14:00"}


def found(**keys: object) -> list[Diagnostic]:
    text = yaml.safe_dump({**OFFICE, **keys}, allow_unicode=True, sort_keys=False)
    return list(pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics)


def codes(**keys: object) -> set[str]:
    return {one.code for one in found(**keys)}


def schedule(days: object) -> dict[str, object]:
    return {"nhiem_vu": ["Kiểm tra chợ đêm"], "phu_luc": [{"tieu_de": "Lịch làm việc", "lich": days}]}


FAULTY = {
    "an end before the beginning": ({"den": "13:30"}, "CT112"),
    "an end at the beginning": ({"den": "14:00"}, "CT112"),
    "an hour that is none": ({"gio": "25:00"}, "CT112"),
    "an hour that is none, and an end": ({"gio": "14:75", "den": "16:00"}, "CT112"),
    "a day that is none": ({"ngay": "31/11/2024"}, "CT110"),
    "a last day before the first": ({"den_ngay": "14/11/2024"}, "CT110"),
    "a half-day that is none": ({"buoi": "trua"}, "CT115"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_one_faulty_value_of_a_meeting_hides_nothing(name: str) -> None:
    keys, code = FAULTY[name]
    assert codes(cuoc_hop=[{**MEETING, **keys}]) == {code, "CT370"}


@pytest.mark.parametrize("name", FAULTY)
def test_the_other_meetings_are_judged_too(name: str) -> None:
    keys, code = FAULTY[name]
    other = {"ten": "Họp chi bộ", "ngay": "20/11/2024", "gio": "14:00", "buoi": "sáng"}
    assert codes(cuoc_hop=[{**MEETING, **keys}, other]) >= {code, "CT370", "CT310"}


def test_an_event_that_ends_before_it_begins_is_judged_but_for_its_end() -> None:
    event = {"noi_dung": "Thăm các các hộ nghèo", "gio": "14:00", "den": "13:00", "chu_tri": "Chủ tịch Hội"}
    days = [{"ngay": "04/11/2024", "su_kien": [event, {"noi_dung": "Trồng cây", "gio": "16:00"}]}]
    told = found(**schedule(days))
    assert {one.code for one in told} >= {"CT112", "CT370"}
    assert [one.line for one in told if one.code == "CT370"] != []


def test_a_day_that_is_none_goes_alone() -> None:
    days = [
        {"ngay": "31/11/2024", "su_kien": ["Trồng cây"]},
        {"ngay": "04/11/2024", "su_kien": ["Thăm các các hộ nghèo"]},
    ]
    assert codes(**schedule(days)) >= {"CT110", "CT370"}


def test_the_date_of_the_document_may_be_none() -> None:
    assert codes(ngay="31/11/2024") == {"CT110", "CT370"}


def test_all_faulty_values_are_told_of_at_once() -> None:
    meetings = [{**MEETING, "gio": "25:00"}, {**MEETING, "den": "9:00", "ten": "Họp chi bộ"}]
    told = found(cuoc_hop=meetings, ngay="30/02/2024")
    assert [one.code for one in told if one.code.startswith("CT1")] == ["CT110", "CT112", "CT112"]
    assert "CT370" in {one.code for one in told}


def test_a_meeting_without_its_hour_is_not_said_to_have_no_time() -> None:
    assert codes(cuoc_hop=[{"ten": "Họp giao ban", "gio": "25:00"}]) == {"CT112", "CT370"}


def test_a_waiver_is_not_said_to_be_of_no_use() -> None:
    text = yaml.safe_dump({**OFFICE, "cuoc_hop": [{**MEETING, "gio": "25:00"}]}, allow_unicode=True)
    waived = text.replace("gio: '25:00'", "gio: '25:00'  # ctrgen: bo-qua CT305")
    checked = pipeline.check_text(waived.encode(), "a.yaml", Path())
    assert {one.code for one in checked.diagnostics} == {"CT112", "CT370"}


STRANGE: dict[str, tuple[dict[str, object], str]] = {
    "a key of the programme": ({"mau_sac": "đỏ"}, "CT102"),
    "a key nearly right": ({"nhiem_vuu": ["Họp"]}, "CT102"),
    "a key of a meeting": ({"cuoc_hop": [{**MEETING, "dia_diemm": "Hội trường"}]}, "CT102"),
    "a sentence with a colon": ({"nhiem_vu": ["Niêm yết giá giá", {"Trọng tâm": "thu phí"}]}, "CT023"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_key_that_is_not_known_hides_nothing(name: str) -> None:
    keys, code = STRANGE[name]
    assert codes(**keys) == {code, "CT370"}


@pytest.mark.parametrize(
    "keys",
    [
        {"thang": "13/2024"},
        {"nguoi_ky": None},
        {"nguoi_ky": None, "nguoi_kyy": {"chuc_vu": "Chủ tịch"}},
        {"nhiem_vu": [["Họp"]]},
    ],
)
def test_what_is_wrong_beyond_a_value_is_told_of_alone(keys: dict[str, object]) -> None:
    assert all(code.startswith("CT1") for code in codes(**keys))


def test_nothing_is_made_or_mended_of_such_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    text = yaml.safe_dump({**OFFICE, "cuoc_hop": [{**MEETING, "den": "9:00"}]}, allow_unicode=True)
    file.write_text(text, encoding="utf-8")
    checked = pipeline.check(file)
    assert checked.programme is None
    assert mend(file).after == text

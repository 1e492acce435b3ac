"""Schedules elsewhere: the JSON, the rules, the calendar, the next period."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import ctrgen
from tests.command import ctrgen as run
from tests.docx_file import DocxFile
from tests.test_schedules import programme, rows
from tests.whole import read

if TYPE_CHECKING:
    from pathlib import Path

from tests.test_schedule_columns import week

# Elsewhere


def test_the_way_back_is_an_input_again(tmp_path: Path) -> None:
    events = [
        {"thoi_gian": "Sau giao ban", "noi_dung": "A", "chu_tri": ["Một", "Hai"], "Xe": "Số 2"},
        {"gio": "8:00", "den": "3/6/2020", "noi_dung": "B", "chu_tri": "Một"},
        {"gio": "8:00", "den": "9:00", "den_ngay": "2/6/2020", "noi_dung": "C"},
    ]
    days = [{"ngay": "1 - 3/6/2020", "su_kien": events}]
    schedule = {"cot": ["ngay", "gio", "noi_dung", "chu_tri", "Xe"], "dong_rieng": "dia_diem", "ngay": days}
    made = programme(tmp_path, schedule)
    written = ctrgen.render(made, "json")
    assert read(written, tmp_path) == made
    first = json.loads(written)["muc"][0]["lich"]["ngay"][0]["su_kien"]
    assert (first[0]["chu_tri"], first[0]["Xe"], first[1]["chu_tri"]) == (["Một", "Hai"], ["Số 2"], "Một")


def test_rules_read_the_cells_of_ones_own_columns(tmp_path: Path) -> None:
    event = {"gio": "8:00", "noi_dung": "Họp", "Xe": "Xe  số 2"}
    programme(tmp_path, {"cot": ["gio", "noi_dung", "Xe"], "ngay": week(event)})
    found = [one for one in ctrgen.validate(tmp_path / "chuong-trinh.yaml") if one.code == "CT341"]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("day", "event", "start", "end"),
    [
        ("1/6/2020", {"den_ngay": "3/6/2020"}, "20200601", "20200604"),
        ("1 - 3/6/2020", {}, "20200601", "20200604"),
        ("1/6/2020", {"gio": "8:00", "den": "9:30"}, "20200601T080000", "20200601T093000"),
        ("1/6/2020", {"gio": "8:00", "den": "3/6/2020"}, "20200601T080000", "20200603T170000"),
        (
            "1/6/2020",
            {"gio": "8:00", "den": "9:30", "den_ngay": "3/6/2020"},
            "20200601T080000",
            "20200603T093000",
        ),
        ("1/6/2020", {"thoi_gian": "Sau giao ban chiều"}, "20200601T133000", "20200601T170000"),
    ],
)
def test_the_calendar_ends_as_the_schedule_says(
    tmp_path: Path, day: str, event: dict[str, str], start: str, end: str
) -> None:
    made = programme(tmp_path, [{"ngay": day, "su_kien": [{"noi_dung": "Hội sách", **event}]}])
    text = ctrgen.render(made, "ics").decode()
    assert [line.split(":")[1] for line in text.splitlines() if line.startswith("DTEND")] == [end]
    starts = [line.split(":")[1] for line in text.splitlines() if line.startswith("DTSTART")]
    assert start in starts


def test_the_calendar_names_all_who_lead_an_event_and_its_own_cells(tmp_path: Path) -> None:
    event = {"noi_dung": "Họp", "chu_tri": ["Một", "Hai"], "Xe": "Số 2"}
    made = programme(tmp_path, {"cot": ["noi_dung", "chu_tri", "Xe"], "ngay": week(event)})
    text = ctrgen.render(made, "ics").decode().replace("\r\n ", "")
    assert "Chủ trì: Một\\, Hai" in text
    assert "Xe: Số 2" in text


@pytest.mark.parametrize(
    ("key", "written", "carried"),
    [
        ("ngay", "20 - 22/6/2020", "20/07/2020 - 22/07/2020"),
        ("ngay", "29/6/2020 - 30/6/2020", "29/07/2020 - 30/07/2020"),
        ("ngay", "20/6/2020", "20/7/2020"),
        ("den", "22/6/2020", "22/7/2020"),
        ("den_ngay", "22/6/2020", "22/7/2020"),
        ("den", "'9:30'", "'9:30'"),
    ],
)
def test_the_next_month_has_its_own_days(tmp_path: Path, key: str, written: str, carried: str) -> None:
    event = {"noi_dung": "Hội sách", "gio": "8:00"} | ({key: "22/6/2020"} if key != "ngay" else {})
    programme(tmp_path, None, muc=[{"lich": [{"ngay": "20/6/2020", "su_kien": [event]}]}])
    old = tmp_path / "chuong-trinh.yaml"
    text = old.read_text(encoding="utf-8")
    value = "20/6/2020" if key == "ngay" else "22/6/2020"
    old.write_text(text.replace(f"{key}: {value}", f"{key}: {written}"), encoding="utf-8")
    done = run("new", "thang-07-2020.yaml", "--from", old.name, cwd=tmp_path)
    assert done.code == 0, done.err
    assert f"{key}: {carried}\n" in (tmp_path / "thang-07-2020.yaml").read_text(encoding="utf-8")


def test_the_next_week_has_the_same_days_of_the_week(tmp_path: Path) -> None:
    days = [{"ngay": f"{day}/6/2020", "su_kien": ["Giao ban"]} for day in range(1, 6)]
    week_of = {"tuan": {"tu": "1/6/2020", "den": "7/6/2020", "so": "23"}, "thang": None}
    programme(tmp_path, days, **week_of)
    done = run("new", "tuan-24.yaml", "--from", "chuong-trinh.yaml", cwd=tmp_path)
    assert done.code == 0, done.err
    made = ctrgen.load(tmp_path / "tuan-24.yaml")
    assert [row[0] for row in rows(DocxFile(ctrgen.render(made, "docx")))[1:]] == [
        "Thứ Hai ngày 08/6",
        "Thứ Ba ngày 09/6",
        "Thứ Tư ngày 10/6",
        "Thứ Năm ngày 11/6",
        "Thứ Sáu ngày 12/6",
    ]

"""What `ctrgen new` makes of periods."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctrgen.schema.period import (
    Kind,
    Period,
    month_of,
    months_from,
    quarter_of,
    week_of,
    year_of,
)
from tests.command import ctrgen as command
from tests.in_periods import written


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("tuan-41-2026", "tuan-42-2026", "tuan: {tu: 12/10/2026, den: 18/10/2026, so: 42}"),
        ("quy-4-2026", "quy-1-2027", "quy: 1/2027"),
        ("quy-IV-2026", "quy-I-2027", "quy: I/2027"),
        ("nam-2026", "nam-2027", "nam: 2027"),
        ("nam-hoc-2026-2027", "nam-hoc-2027-2028", "nam_hoc: 2027-2028"),
        ("6-thang-dau-nam-2026", "6-thang-cuoi-nam-2026", "ky: {tu: 7/2026, den: 12/2026}"),
        ("dot-cao-diem", "dot-sau", "ky: {tu: 16/01/2027, den: 15/02/2027}"),
    ],
)
def test_new_goes_on_to_the_next_period(tmp_path: Path, old: str, new: str, key: str) -> None:
    keys = {
        "tuan-41-2026": "tuan: {tu: 05/10/2026, den: 11/10/2026, so: 41}",
        "quy-4-2026": "quy: 4/2026",
        "quy-IV-2026": "quy: IV/2026",
        "nam-2026": "nam: 2026",
        "nam-hoc-2026-2027": "nam_hoc: 2026-2027",
        "6-thang-dau-nam-2026": "ky: {tu: 1/2026, den: 6/2026}",
        "dot-cao-diem": "ky: {tu: 16/12/2026, den: 15/01/2027}",
    }
    written(tmp_path, keys[old], name=f"{old}.yaml")
    for name in (new, "khong-ten"):
        done = command("new", f"{name}.yaml", "--from", f"{old}.yaml", cwd=tmp_path)
        assert done.code == 0, done.err
        assert key in (tmp_path / f"{name}.yaml").read_text(encoding="utf-8").splitlines()


def test_new_writes_the_title_of_the_next_period(tmp_path: Path) -> None:
    written(tmp_path, "quy: 4/2026", "tieu_de: Công tác trọng tâm quý IV năm 2026", name="quy-4-2026.yaml")
    assert command("new", "a.yaml", "--from", "quy-4-2026.yaml", cwd=tmp_path).code == 0
    assert "tieu_de: Công tác trọng tâm quý I năm 2027\n" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


NEW = (
    *("--issuer", "Trung tâm Văn hóa tỉnh", "--symbol", "KH-TTVH", "--place", "Nghệ An"),
    *("--position", "Giám đốc", "--signer", "Cao Thị Sen"),
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("tuan-41-2026", "tuan: {tu: 05/10/2026, den: 11/10/2026, so: 41}"),
        ("quy-4-2026", "quy: 4/2026"),
        ("nam-2026", "nam: 2026"),
        ("nam-hoc-2026-2027", "nam_hoc: 2026-2027"),
        ("6-thang-cuoi-nam-2026", "ky: {tu: 01/7/2026, den: 31/12/2026}"),
    ],
)
def test_new_writes_a_programme_of_the_period_of_its_name(tmp_path: Path, name: str, key: str) -> None:
    done = command("new", f"{name}.yaml", *NEW, cwd=tmp_path)
    assert done.code == 0, done.err
    assert key in (tmp_path / f"{name}.yaml").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "symbol", "kind", "days"),
    [
        (
            "tuan-41-2026",
            "LLV-TTVH",
            "lịch làm việc",
            ["05/10/2026", "06/10/2026", "07/10/2026", "08/10/2026"],
        ),
        ("tuan-36-2026", "LCT-TTVH", "lịch công tác", ["31/8/2026", "01/9/2026", "02/9/2026", "03/9/2026"]),
    ],
)
def test_new_writes_the_schedule_of_a_week_with_its_days_of_work(
    tmp_path: Path, name: str, symbol: str, kind: str, days: list[str]
) -> None:
    done = command("new", f"{name}.yaml", *NEW, "--symbol", symbol, cwd=tmp_path)
    assert done.code == 0, done.err
    text = (tmp_path / f"{name}.yaml").read_text(encoding="utf-8")
    assert f"loai: {kind}\n" in text
    found = re.findall(r"- ngay: (\S+)\n", text)
    assert (found[:4], len(found)) == (days, 5)
    told = command("validate", f"{name}.yaml", "--output-format", "concise", cwd=tmp_path).out.splitlines()
    assert [line for line in told if "CT" in line and "CT378" not in line] == []


def test_a_week_with_a_holiday_says_which_and_asks_for_no_event_on_it() -> None:
    from ctrgen.drafting.skeleton import Known, skeleton

    known = Known(week_of(36, 2026), "Sở Nội vụ", "", "LLV-SNV", "Huế", "Giám đốc", "A")
    assert re.search(
        r"- ngay: 02/9/2026\n +ghi_chu: Nghỉ .+\n +- ngay: 03/9/2026\n", skeleton(known, "a.yaml")
    )


@given(st.integers(1, 12), st.integers(2020, 2040))
def test_the_meeting_that_new_proposes_is_on_a_day_of_work(month: int, year: int) -> None:
    from ctrgen.days.holidays import holiday
    from ctrgen.drafting.skeleton import Known, skeleton

    text = skeleton(Known(month_of(month, year), "Sở", "", "CTr-S", "Huế", "Giám đốc", "A"), "a.yaml")
    found = re.search(r"ngay: (\d\d)/(\d\d?)/(\d{4})", text)
    assert found is not None
    day = date(int(found[3]), int(found[2]), int(found[1]))
    assert day in month_of(month, year)
    assert day.weekday() < 5
    assert not holiday(day)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-9, 9))
def test_a_period_moved_there_and_back_is_itself(day: date, step: int) -> None:
    whole = [
        month_of(day.month, day.year),
        quarter_of((day.month + 2) // 3, day.year),
        year_of(day.year),
        week_of(day.isocalendar().week, day.isocalendar().year),
        months_from(Kind.SPAN, day.month, day.year, 5),
        Period(Kind.SPAN, day, date.fromordinal(day.toordinal() + 12)),
    ]
    for period in whole:
        moved = period.moved(step)
        assert moved.moved(-step) == period
        assert (moved.first > period.first) == (step > 0)

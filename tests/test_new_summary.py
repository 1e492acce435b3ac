"""What `ctrgen new` says when it is done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ctrgen.drafting.names import UNREADABLE, Named, period_in_name
from ctrgen.schema.period import Kind
from tests.carried import OLD, programme
from tests.carried_over import december, made
from tests.command import ctrgen
from tests.paths import EXAMPLE


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("10-2026", Named(10, 2026)),
        ("thang_11_2026", Named(11, 2026)),
        ("thang9-2026", Named(9, 2026)),
        ("thang-2026-12", Named(12, 2026)),
        ("2026-12", Named(12, 2026)),
        ("thang-07-26", Named(7, 2026)),
        ("tháng 9 2026", Named(9, 2026)),
        ("Tháng 9 năm 2026", Named(9, 2026)),
        ("T07.2026", Named(7, 2026)),
        ("bao-cao-thang-6-chuong-trinh-thang-7-2026", Named(7, 2026)),
        ("ubnd-12-2026", Named(12, 2026)),
        ("thang-8", Named(8, None)),
        ("thang-2026", UNREADABLE),
        ("thang122026", UNREADABLE),
        ("ctr-63-2026", None),
        ("tuan-02-2026", Named(2, 2026, Kind.WEEK)),
        ("quy-3-2026", Named(3, 2026, Kind.QUARTER)),
        ("quy-IV-2026", Named(4, 2026, Kind.QUARTER)),
        ("nam-2026", Named(2026, 2026, Kind.YEAR)),
        ("nam-hoc-2026-2027", Named(2026, 2026, Kind.SCHOOL_YEAR)),
        ("Lịch tuần 41 năm 2026", Named(41, 2026, Kind.WEEK)),
        ("tuan-41", Named(41, None, Kind.WEEK)),
        ("6-thang-dau-nam-2026", Named(1, 2026, Kind.SPAN)),
        ("moi", None),
    ],
)
def test_a_period_is_read_from_many_manners_of_names(name: str, month: Named | None) -> None:
    assert period_in_name(name) == month


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("thang-13-2026", "Tên tệp “thang-13-2026.yaml” ghi tháng 13/2026, không có tháng ấy"),
        ("thang-0-2026", "ghi tháng 0/2026, không có tháng ấy"),
        ("13-2026", "ghi tháng 13/2026, không có tháng ấy"),
        ("thang-2026", "Không đọc được tháng trong tên tệp “thang-2026.yaml”"),
    ],
)
def test_a_name_with_a_month_that_cannot_be_is_refused(tmp_path: Path, name: str, said: str) -> None:
    shutil.copy(EXAMPLE, tmp_path / OLD)
    done = ctrgen("new", f"{name}.yaml", "--from", OLD, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert [path.name for path in tmp_path.iterdir()] == [OLD]


@pytest.mark.parametrize(
    ("arguments", "month"),
    [
        (["thang-8.yaml"], "8/2020"),
        (["thang-5.yaml"], "5/2021"),
        (["thang-2026.yaml", "--month", "9/2020"], "9/2020"),
        (["thang-9.yaml", "--month", "9/2022"], "9/2022"),
        (["moi.yaml"], "7/2020"),
    ],
)
def test_it_says_which_month_the_new_programme_is_for(
    tmp_path: Path, arguments: list[str], month: str
) -> None:
    (tmp_path / OLD).write_text(programme(""), encoding="utf-8")
    done = ctrgen("new", *arguments, "--from", OLD, cwd=tmp_path)
    # Nothing to look at: nothing is said of it.
    assert (done.code, done.err) == (0, f"Chương trình tháng {month}.\n")


TEXT = (
    "nhiem_vu:\n"
    "  - Tổng kết năm 2026, quý IV, tháng 11 và 6 tháng đầu năm; chuẩn bị quý I, năm 2027, tháng 2\n"
    "  - Nghị quyết ngày 05 tháng 3 năm 2026, Quyết định số 4/2026 ngày 6/4/2026\n"
)


def test_across_a_new_year_the_old_one_its_quarters_and_months_are_pointed_out(tmp_path: Path) -> None:
    text = made(tmp_path, december(TEXT, "nhiem_vu"))
    said = "  # Xem lại: dưới đây còn nhắc “năm 2026”, “quý IV”, “tháng 11”, “6 tháng đầu năm”.\n"
    assert f"nhiem_vu:\n{said}  - Tổng kết" in text
    assert text.count("Xem lại") == 1


def test_across_a_quarter_it_and_the_months_so_far_are_pointed_out(tmp_path: Path) -> None:
    keys = "mo_dau: Sơ kết quý II và 6 tháng đầu năm; quý III, 6 tháng cuối năm, năm 2020, tháng 5\n"
    said = "# Xem lại: dưới đây còn nhắc “quý II”, “6 tháng đầu năm”.\nmo_dau: "
    text = made(tmp_path, programme(keys))
    assert said in text
    assert text.count("Xem lại") == 1


def test_within_a_quarter_none_of_these_is_noise(tmp_path: Path) -> None:
    text = december(TEXT, "nhiem_vu").replace("thang: 12/2026", "thang: 10/2026")
    assert "Xem lại" not in made(tmp_path, text.replace("25/11/2026", "25/9/2026"))

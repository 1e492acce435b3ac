"""What is cited is held against itself and against what is known of it: its day, its number, its issuer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ctrgen import pipeline
from ctrgen.law.tables import issued, laws, legal_texts
from tests.test_checker_cases import OFFICE, of_task


@pytest.mark.parametrize(
    "task",
    [
        "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 15/3/2020 của Chính phủ",
        "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021 của Chính phủ",
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 24/12/2024 của Bộ Chính trị",
        "Phổ biến Luật Tiếp công dân ngày 25 tháng 11 năm 2014",
        "Phổ biến Luật Trẻ em ngày 15/4/2016",
        "Theo Thông tư số 77/2023/TT-BYT ngày 15/6/2024 của Bộ trưởng Bộ Y tế",
        "Theo Kế hoạch số 18/KH-UBND ngày 20/12/2026 của UBND tỉnh",
    ],
)
def test_a_day_that_cannot_be_that_of_the_cited_text_is_told(task: str) -> None:
    assert of_task(task) == ["CT3010"]


@pytest.mark.parametrize(
    "task",
    [
        "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 11/9/2009 của Bộ Chính trị",
        "Phổ biến Luật Bảo hiểm y tế ngày 13/6/2014",
        "Phổ biến Luật Đất đai năm 2024",
        "Thực hiện Nghị định quy định chi tiết thi hành Luật Trẻ em ngày 09/5/2017",
        "Theo Kế hoạch số 18/KH-UBND ngày 20/01/2026 của UBND tỉnh",
    ],
)
def test_days_that_may_be_right_are_left_alone(task: str) -> None:
    assert of_task(task) == []


@pytest.mark.parametrize(
    "task",
    [
        "Phổ biến Luật Cư trú năm 2021",
        "Phổ biến Luật Trẻ em số 103/2016/QH13",
        "Theo Nghị quyết số 35/2019/QH15 ngày 10/6/2019 của Quốc hội",
        "Theo Nghị định số 31/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
    ],
)
def test_a_number_or_a_year_that_is_not_that_of_the_cited_text_is_told(task: str) -> None:
    assert "CT3011" in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        "Theo Kế hoạch số 18/KH_UBND ngày 20/01/2026 của UBND tỉnh",
        "Theo Kế hoạch số 18/kh-ubnd ngày 20/01/2026 của UBND tỉnh",
        "Theo Nghị định số 30/2020NĐ-CP ngày 05/3/2020 của Chính phủ",
        "Theo Nghị định số 30/2020/ND-CP ngày 05/3/2020 của Chính phủ",
        "Theo Kế hoạch số 18-KH-UBND ngày 20/01/2026 của UBND tỉnh",
        "Theo Nghị quyết số 57/NQ-TW ngày 22/12/2024 của Bộ Chính trị",
        "Theo Kế hoạch số 18-KH/UBND ngày 20/01/2026 của UBND tỉnh",
    ],
)
def test_a_symbol_in_whatever_way_broken_is_told(task: str) -> None:
    assert "CT388" in of_task(task)


@pytest.mark.parametrize(
    "task",
    [
        "Theo Công văn số 2345/SGDĐT-GDTH ngày 20/01/2026 của Sở Giáo dục và Đào tạo",
        "Theo Chương trình số 39-CTr/TĐTN-VP ngày 20/01/2026 của Tỉnh đoàn",
        "Theo Kế hoạch số 14/KHPH-MTTQ-CA ngày 20/01/2026 của Ban Thường trực",
        "Theo Nghị quyết số 35/2023/UBTVQH15 ngày 12/7/2023 của Ủy ban Thường vụ Quốc hội",
    ],
)
def test_symbols_of_every_form_are_left_alone(task: str) -> None:
    assert of_task(task) == []


def test_of_bodies_with_one_symbol_that_which_issued_the_text_is_known() -> None:
    assert of_task("Học tập Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Bí thư") == ["CT398"]
    assert "CT398" not in of_task("Học tập Chỉ thị số 05-CT/TW của Ban Bí thư")  # numbers come again
    assert of_task("Học tập Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị") == []


def test_a_law_whose_name_no_law_bears_any_longer_is_told_without_its_year() -> None:
    assert of_task("Phổ biến Luật Căn cước công dân cho đoàn viên") == ["CT390"]
    assert of_task("Phổ biến Luật Căn cước cho đoàn viên") == []


def test_every_known_text_has_the_year_of_its_number() -> None:
    for text in issued().values():
        year = re.match(r"\d+/(\d{4})/", text.number)
        assert year is None or int(year[1]) == text.day.year
        assert text.issuer
    assert len(issued()) > 150
    assert all(one.name in laws() for one in legal_texts() if one.name and one.number in issued())


@pytest.mark.parametrize(("day", "right"), [("19/6/2025", "16/6/2025"), ("18/02/2025", "19/02/2025")])
def test_of_two_laws_of_one_name_and_year_the_nearer_is_meant(day: str, right: str) -> None:
    task = f"Phổ biến Luật Tổ chức chính quyền địa phương ngày {day} của Quốc hội"
    text = yaml.safe_dump({**OFFICE, "nhiem_vu": [task, "Niêm yết giá"]}, allow_unicode=True)
    found = pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics
    assert [one.hint for one in found if one.code == "CT3010"] == [f"Ghi ngày {right}."]

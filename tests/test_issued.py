"""What is cited is held against itself and against what is known of it: its day, its number, its issuer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.law.texts import texts
from tests.told import OFFICE, of_task


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
    for text in texts():
        year = re.match(r"\d+/(\d{4})/", text.number)
        assert year is None or year[1] == text.year
        assert text.day is None or str(text.day.year) == text.year


@pytest.mark.parametrize(("day", "right"), [("19/6/2025", "16/6/2025"), ("18/02/2025", "19/02/2025")])
def test_of_two_laws_of_one_name_and_year_the_nearer_is_meant(day: str, right: str) -> None:
    task = f"Phổ biến Luật Tổ chức chính quyền địa phương ngày {day} của Quốc hội"
    text = yaml.safe_dump({**OFFICE, "nhiem_vu": [task, "Niêm yết giá"]}, allow_unicode=True)
    found = pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics
    assert [one.hint for one in found if one.code == "CT3010"] == [f"Ghi ngày {right}."]


@pytest.mark.parametrize(
    ("task", "hint"),
    [
        ("Theo Nghị định số 31/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư", "30/2020/NĐ-CP"),
        (
            "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về kiểm soát thủ tục hành chính",
            "63/2010",
        ),
        ("Quán triệt Nghị quyết số 57-NQ/TU ngày 22/12/2024 của Bộ Chính trị", "57-NQ/TW"),
        (
            "Quán triệt Nghị quyết số 69-NQ/TW ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân",
            "68-NQ/TW",
        ),
        ("Quán triệt Quyết định số 21-QĐ/TW ngày 11/4/2026 của Ban Chấp hành Trung ương", "Quy định"),
    ],
)
def test_the_number_or_the_kind_of_another_text_is_told(task: str, hint: str) -> None:
    text = yaml.safe_dump({**OFFICE, "nhiem_vu": [task, "Niêm yết giá"]}, allow_unicode=True)
    found = pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics
    assert [hint in one.hint for one in found if one.code == "CT3057"] == [True]


@pytest.mark.parametrize(
    "task",
    [
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, lưu trữ",
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về thể thức văn bản hành chính",
        "Quán triệt Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về hội nhập quốc tế",
        "Quán triệt Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Trung ương về chăm sóc sức khỏe Nhân dân",
        "Theo Quyết định số 57/QĐ-UBND ngày 22/12/2024 của UBND tỉnh về chuyển đổi số quốc gia",
        "Theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về TTHC trên môi trường điện tử",
    ],
)
def test_a_text_said_in_other_words_is_left_alone(task: str) -> None:
    assert "CT3057" not in of_task(task)


@pytest.mark.parametrize(
    ("task", "right"),
    [
        ("Phổ biến Luật Tiếp công dân 2013", "ngày 25/11/2013"),
        ("Phổ biến Luật Thi đua khen thưởng", "Luật Thi đua, khen thưởng"),
        ("Phổ biến Luật Thực hiện dân chủ cơ sở", "dân chủ ở cơ sở"),
        ("Phổ biến Luật Khám bệnh chữa bệnh năm 2023", "Luật Khám bệnh, chữa bệnh"),
    ],
)
def test_a_law_by_a_name_that_is_not_wholly_its_own_is_a_note(task: str, right: str) -> None:
    text = yaml.safe_dump({**OFFICE, "nhiem_vu": [task, "Niêm yết giá"]}, allow_unicode=True)
    found = pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics
    ((hint, severity),) = [(one.hint, one.severity) for one in found if one.code == "CT3055"]
    assert right in hint
    assert severity is Severity.NOTE


@pytest.mark.parametrize(
    "task", ["Phổ biến Luật Tiếp công dân năm 2013", "Phổ biến Luật Thi đua, khen thưởng năm 2022"]
)
def test_a_law_by_its_own_name_and_year_is_left_alone(task: str) -> None:
    assert of_task(task) == []


def test_a_law_whose_name_changed_is_told_by_its_year() -> None:
    assert of_task("Phổ biến Luật Căn cước công dân năm 2023") == ["CT3011"]
    assert of_task("Phổ biến Luật Căn cước năm 2023") == []


def test_a_text_is_not_cited_before_it_was_issued() -> None:
    early = {**OFFICE, "ngay": "28/9/2024", "thang": "10/2024"}
    task = "Thực hiện Nghị định số 168/2024/NĐ-CP của Chính phủ"
    text = yaml.safe_dump({**early, "nhiem_vu": [task, "Niêm yết giá"]}, allow_unicode=True)
    found = [one.code for one in pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics]
    assert "CT3010" in found


@pytest.mark.parametrize(
    ("tasks", "told"),
    [
        (
            (
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND tỉnh về giá",
                "Sơ kết Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh về giá",
            ),
            True,
        ),
        (
            (
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND tỉnh về kiểm soát giá",
                "Sơ kết Kế hoạch số 21/KH-UBND ngày 02/02/2026 của UBND tỉnh về kiểm soát giá",
            ),
            True,
        ),
        (
            (
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND tỉnh về kiểm soát giá",
                "Thực hiện Kế hoạch số 13/KH-UBND ngày 02/02/2026 của UBND tỉnh về xăng dầu",
            ),
            False,
        ),
        (
            (
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh về kiểm soát giá",
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh về xăng dầu",
            ),
            False,
        ),
    ],
)
def test_one_document_has_one_number_and_one_day(tasks: tuple[str, ...], *, told: bool) -> None:
    text = yaml.safe_dump({**OFFICE, "nhiem_vu": [*tasks]}, allow_unicode=True)
    found = [one.code for one in pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics]
    assert ("CT3059" in found) == told


@pytest.mark.parametrize(
    ("task", "wanting"),
    [
        (
            "Theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021 và Nghị định số 76/2024/NĐ-CP ngày 01/7/2024 "
            "của Chính phủ",
            0,
        ),
        (
            "Theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021 được sửa đổi, bổ sung bởi Nghị định số "
            "76/2024/NĐ-CP ngày 01/7/2024 của Chính phủ",
            0,
        ),
        ("Theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021 và Nghị định số 76/2024/NĐ-CP ngày 01/7/2024", 2),
        (
            "Theo Nghị định số 20/2021/NĐ-CP ngày 15/3/2021 và Quyết định số 90/QĐ-TTg ngày 18/01/2022 "
            "của Thủ tướng Chính phủ",
            1,
        ),
    ],
)
def test_who_issued_several_documents_is_named_once_behind_the_last(task: str, wanting: int) -> None:
    assert of_task(task).count("CT332") == wanting


def test_two_laws_of_one_name_are_two_bases() -> None:
    bases = ["Căn cứ Luật Đất đai ngày 29/11/2013", "Căn cứ Luật Đất đai ngày 18/01/2024"]
    for second, told in ((bases[1], 0), ("Căn cứ Luật Đất đai năm 2013", 1)):
        text = yaml.safe_dump(
            {**OFFICE, "can_cu": [bases[0], second], "nhiem_vu": ["Niêm yết giá"]}, allow_unicode=True
        )
        found = [one.code for one in pipeline.check_text(text.encode(), "a.yaml", Path()).diagnostics]
        assert found.count("CT3058") == told


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Thực hiện điểm 2 khoản b Điều 9 của Quy chế", ["CT337"]),
        ("Thực hiện khoản b Điều 9 của Quy chế", ["CT337"]),
        ("Thực hiện điểm b khoản 2 Điều 9 của Quy chế", []),
        ("Thực hiện các điểm a, b khoản 2 Điều 9 của Quy chế", []),
        ("Mở tài khoản a Điều 9 nêu trên", []),
    ],
)
def test_points_have_letters_and_clauses_have_numbers(task: str, told: list[str]) -> None:
    assert [code for code in of_task(task) if code == "CT337"] == told

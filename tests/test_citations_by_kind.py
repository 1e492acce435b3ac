"""What is cited, and whom one works with, that cannot be so, in many wordings."""

from __future__ import annotations

import pytest

from tests.test_slips_by_kind import OFFICE
from tests.told import told

WRONG = {
    "CT387": (
        "Theo Quyết định ngày 16 tháng 01 năm 2023 của Giám đốc Sở Y tế",
        "Thực hiện Kế hoạch ngày 05/01/2024 của Ủy ban nhân dân huyện",
    ),
    "CT398": (
        "Theo Thông tư số 36/2019/TT-BGDĐT ngày 28/12/2019 của Sở Giáo dục và Đào tạo",
        "Theo Thông tư số 11/2021/TT-BTP ngày 28/12/2021 của Sở Tư pháp",
    ),
    "CT3054": (
        "Theo Quy định số 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị",
        "Theo Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ",
    ),
    "CT390": ("Theo Thông tư số 12/2011/TT-BGDĐT ngày 28/3/2011 của Bộ trưởng Bộ Giáo dục và Đào tạo",),
    "CT3010": (
        "Phổ biến Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền "
        "địa phương ngày 22 tháng 11 năm 2018",
    ),
    "CT3011": ("Tuyên truyền Luật Đất đai năm 2025", "Phổ biến Luật Việc làm năm 2025"),
    "CT391": (
        "Làm việc tại huyện Hoành Bồ",
        "Làm việc với Sở Nông nghiệp và Môi trường",
        "Phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Ra mắt mô hình tại các huyện Bảo Lạc, Bảo Lâm, Thông Nông",
        "Ra mắt mô hình tại 03 huyện Thanh Chương, Đô Lương và Hoành Bồ",
    ),
}


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_citation_that_cannot_be_is_told_of_once(code: str, task: str) -> None:
    found = [one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])]
    assert found.count(code) == 1


@pytest.mark.parametrize(
    ("basis", "is_wrong"),
    [
        ("Căn cứ Nghị quyết số 07-NQ/HND ngày 28/12/2023 của Hội về nhiệm vụ công tác năm 2023", True),
        ("Căn cứ Nghị quyết số 07-NQ/HND ngày 28/12/2023 của Hội về nhiệm vụ công tác năm 2024", False),
        (
            "Căn cứ Quyết định số 21/QĐ-UBND ngày 29/7/2023 về Khung kế hoạch thời gian năm học 2022-2023",
            True,
        ),
        (
            "Căn cứ Quyết định số 21/QĐ-UBND ngày 29/7/2023 về Khung kế hoạch thời gian năm học 2023-2024",
            False,
        ),
        ("Căn cứ Nghị quyết số 07-NQ/HND ngày 28/12/2023 của Hội về kết quả công tác năm 2023", False),
    ],
)
def test_a_basis_of_the_end_of_a_year_is_not_about_the_plan_of_that_year(
    basis: str, *, is_wrong: bool
) -> None:
    found = {one.code for one in told(OFFICE, can_cu=[basis])}
    assert ("CT392" in found) is is_wrong


def test_a_basis_says_which_document_of_the_higher_level_it_is() -> None:
    found = {one.code for one in told(OFFICE, can_cu=["Căn cứ chỉ thị của cấp trên về công tác quân sự"])}
    assert "CT387" in found

"""Laws, papers and annexes that are cited as they cannot be, in several shapes, and what looks alike."""

from __future__ import annotations

import pytest

from tests.test_facts_by_kind import codes

APRIL_2026 = {"ngay": "28/4/2026", "thang": "5/2026"}
SUMMER_2023 = {"ngay": "25/6/2023", "thang": "7/2023"}
ONE_ANNEX = {"phu_luc": [{"tieu_de": "Danh mục", "doan": "Văn phòng tổng hợp."}]}


def of_base(base: str, **keys: object) -> list[str]:
    return codes("Họp chi bộ", can_cu=[base], **keys)


@pytest.mark.parametrize(
    ("base", "code"),
    [
        ("Căn cứ Luật Tổ chức Viện kiểm sát nhân dân ngày 02 tháng 4 năm 2002", "CT390"),
        ("Căn cứ Pháp lệnh Khai thác và bảo vệ công trình thủy lợi ngày 04 tháng 4 năm 2001", "CT390"),
        ("Căn cứ Bộ luật Tố tụng hình sự năm 2003", "CT390"),
        ("Căn cứ Luật Bảo vệ và phát triển rừng ngày 03/12/2004", "CT390"),
        ("Căn cứ Nghị định số 60/2013/NĐ-CP ngày 19/6/2013 của Chính phủ", "CT390"),
        ("Căn cứ Pháp lệnh Thú y ngày 29/4/2004", "CT3054"),
        ("Căn cứ Luật Dạy nghề", "CT3054"),
    ],
)
def test_old_laws_and_ordinances_are_over(base: str, code: str) -> None:
    assert of_base(base, **SUMMER_2023) == [code]


@pytest.mark.parametrize(
    "base",
    [
        "Căn cứ Luật Tổ chức Viện kiểm sát nhân dân ngày 24 tháng 11 năm 2014",
        "Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017",
        "Căn cứ Luật Tổ chức Tòa án nhân dân ngày 24/11/2014",
        "Căn cứ Bộ luật Dân sự năm 2015",
        "Căn cứ Luật Giáo dục ngày 14/6/2019 của Quốc hội",
        "Căn cứ Luật Doanh nghiệp và các nghị định của Chính phủ",
        "Căn cứ Chương trình công tác năm 2023 của Đảng ủy xã",
        "Căn cứ chức năng, nhiệm vụ của Phòng Kinh tế",
        "Thực hiện Nghị quyết Đại hội Đảng bộ xã lần thứ I",
    ],
)
def test_laws_in_force_and_papers_of_ones_own_are_bases(base: str) -> None:
    assert of_base(base, **SUMMER_2023) == []


@pytest.mark.parametrize(
    ("base", "code"),
    [
        ("Căn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020 của Chính phủ", "CT398"),
        ("Căn cứ Pháp lệnh Ưu đãi người có công với cách mạng ngày 09/12/2020 của Chính phủ", "CT398"),
        ("Căn cứ Kế hoạch của Sở Y tế về công tác y tế năm 2023", "CT387"),
        ("Thực hiện Kế hoạch của Phòng Văn hóa và Thông tin", "CT387"),
        (
            "Căn cứ Quyết định số 938/QĐ-TTg ngày 30/6/2017 của Thủ tướng Chính phủ phê duyệt Đề án "
            "“Hỗ trợ phụ nữ khởi nghiệp giai đoạn 2017 - 2025”",
            "CT3054",
        ),
    ],
)
def test_who_issued_a_base_and_its_number_are_said_rightly(base: str, code: str) -> None:
    assert of_base(base, **SUMMER_2023) == [code]


@pytest.mark.parametrize(
    "task",
    [
        "Phiên họp xét đơn thụ lý số 09/2026/TLST-DS ngày 30/4/2026",
        "Kiểm tra theo Giấy phép số 12/GP-SNNMT ngày 15/5/2026",
        "Thực hiện Quyết định số 812/QĐ-UBND ngày 04/5/2026 của Ủy ban nhân dân tỉnh",
    ],
)
def test_what_has_a_number_is_no_paper_of_a_day_to_come(task: str) -> None:
    assert codes(task, **APRIL_2026) == ["CT3010"]


def test_a_text_that_was_not_yet_issued_is_told_of_though_its_day_is_right() -> None:
    task = "Trình bày văn bản theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
    assert codes(task, ngay="25/6/2018", thang="7/2018") == ["CT3010"]
    assert codes(task, **SUMMER_2023) == []


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Bảo đảm đủ 146 vị thuốc theo danh mục tại Phụ lục II", ["CT3024"]),
        ("Phân bổ chỉ tiêu theo Phụ lục số 3", ["CT3024"]),
        ("Bố trí trực theo Phụ lục I", []),
        ("Phân công theo Phụ lục kèm theo", []),
        ("Trình bày theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, nhất là Phụ lục II", []),
    ],
)
def test_an_annex_that_is_called_by_its_number_is_there(task: str, told: list[str]) -> None:
    assert codes(task, **SUMMER_2023, **ONE_ANNEX) == told

"""Papers that offices have published: what is right in them is told of by nobody, and one fault once."""

from __future__ import annotations

from typing import Any

import pytest

from ctrgen.diagnostics import Severity
from tests.one_value import checked_with

PLAN: dict[str, Any] = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Tân Đoàn"},
    "loai": "kế hoạch",
    "ky_hieu": "KH-UBND",
    "dia_danh": "Tân Đoàn",
    "ngay": "12/12/2023",
    "thang": None,
    "nam": "2024",
    "nguoi_ky": {"quyen_han": "TM. Ủy ban nhân dân", "chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Văn An"},
    "noi_nhan": ["Các thôn", "Lưu: VT, VP"],
}
SHORT = "CT3017"  # abbreviations are looked at in a test of their own


def told(task: str, **changes: Any) -> list[str]:
    found = checked_with(PLAN | {"nhiem_vu": [task]} | changes).diagnostics
    return sorted(one.code for one in found if one.code != SHORT)


@pytest.mark.parametrize(
    ("task", "codes"),
    [
        (
            "Theo Quyết định số 25/QĐ-BYT ngày 04/6/2022, Công văn số 3/BYT-KCB ngày 02/7/2022 của Bộ Y tế.",
            [],
        ),
        (
            "Theo Kế hoạch số 55/KH-SYT ngày 04/6/2022 và Công văn số 9/SYT-NVY ngày 02/7/2022 của Sở Y tế.",
            [],
        ),
        (
            "Theo Kế hoạch số 55/KH-SYT ngày 04/6/2022, Công văn số 9/UBND-VX ngày 02/7/2022 của UBND tỉnh.",
            ["CT332"],
        ),
        (
            "Ngày 05 tháng 11 năm 2023, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 210/KH-UBND về chống rét.",
            [],
        ),
        ("Ngày 05/11/2023 Sở Y tế đã ban hành Công văn số 912/SYT-NVY về tiêm chủng.", []),
        ("Công ty Thủy lợi vừa ban hành Thông báo số 33/TB-CT ngày 05/11/2023 về lịch mở nước.", []),
        ("Triển khai Công văn số 912/SYT-NVY về tiêm chủng.", ["CT331", "CT332"]),
        ("Ngày 05/11/2023 đã họp bàn. Triển khai Công văn số 912/SYT-NVY về tiêm chủng.", ["CT331", "CT332"]),
        ("Theo Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ tám Ban Chấp hành Trung ương.", []),
        ("Theo Công văn số 912/SYT-NVY ngày 05/11/2023 Sở Y tế về tiêm chủng.", ["CT332"]),
        ("Theo Công văn số 912/SYT-NVY. Ngày 05/11/2023 của Sở Y tế về tiêm chủng.", ["CT330"]),
        ("Thực hiện Công văn số 118/QĐ-UBND ngày 05/11/2023 của Ủy ban nhân dân tỉnh.", ["CT334"]),
        ("Thực hiện Công văn số 118/CT-TTHT ngày 05/11/2023 của Cục Thuế.", []),
        ("Theo Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 của Bộ trưởng Bộ GDĐT.", []),
        ("Theo Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 của Bộ trưởng Bộ Y tế.", ["CT398"]),
        ("Theo Thông tư số 22/2021/TT-BGD ĐT ngày 20/7/2021 của Bộ Giáo dục và Đào tạo.", ["CT333"]),
        ("Gửi kèm theo Văn bản hợp nhất số 05/VBHN-BYT ngày 12/3/2023 của Bộ Y tế.", []),
    ],
)
def test_when_and_by_whom_a_text_was_issued_is_read_wherever_it_stands(task: str, codes: list[str]) -> None:
    assert told(task) == codes


@pytest.mark.parametrize(
    ("task", "codes"),
    [
        ("Xây dựng bộ máy liêm chính, kiến tạo, phục vụ Nhân dân.", []),
        ("Cử cán bộ làm công tác tuyên, truyền về dân số.", ["CT3019"]),
        ("Phòng ngừa thông tin xấu, độc trên mạng xã hội.", []),
        ("Thu hoạch xong 300 ha lạc vụ xuân, gieo 120 ha đậu.", []),
        (
            "Giá xăng làm tăng chi phí sản xuất, kinh doanh, giá cước, tác động đến sản xuất, kinh doanh.",
            [],
        ),
        ("Dịch bệnh lây sang gia súc, gia cầm, đã khoanh vùng, nhằm cứu gia súc, gia cầm và thủy sản.", []),
        ("Mời Phòng Nội vụ, Phòng Tư pháp, Công an xã và Phòng Nội vụ.", ["CT3021"]),
        ("Tuyên truyền kết quả Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII.", []),
        ("Hỗ trợ hội viên Phụ nữ nghèo 12 suất quà.", ["CT3003"]),
        ("Thực hiện Kế hoạch ngày …/…/2020 của Tỉnh ủy.", ["CT378"]),
    ],
)
def test_words_that_stand_apart_are_no_slip_of_one_word(task: str, codes: list[str]) -> None:
    assert told(task) == codes


def test_an_ellipsis_before_the_mark_of_the_end_is_no_blank() -> None:
    assert "CT378" not in told("Ôn truyền thống, thăm các gia đình chính sách…/.")


@pytest.mark.parametrize(
    ("task", "short"),
    [
        ("SÁNG: Họp giao ban. CHIỀU: Tiếp công dân.", []),
        ("Trực vào THỨ BẢY, CHỦ NHẬT và NGÀY LỄ.", []),
        ("Kiểm tra việc chống khai thác IUU ở cảng cá.", [SHORT]),
        ("Ra quân TKCN ở BCH xã.", [SHORT]),
    ],
)
def test_a_word_in_capitals_is_no_abbreviation(task: str, short: list[str]) -> None:
    found = checked_with(PLAN | {"nhiem_vu": [task]}).diagnostics
    assert [one.code for one in found if one.code == SHORT] == short


@pytest.mark.parametrize(
    ("issuer", "codes"),
    [
        ("Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam", []),
        ("Ủy ban nhân dân xã Tân Đoàn", ["CT392"]),
    ],
)
def test_a_national_congress_of_nobody_named_may_be_of_who_writes(issuer: str, codes: list[str]) -> None:
    task = "Thi đua tiến tới Đại hội đại biểu toàn quốc lần thứ XII."
    changes = {"co_quan": {"ten": issuer}, "ngay": "25/8/2021", "nam": "2022"}
    assert [one for one in told(task, **changes) if one == "CT392"] == codes


@pytest.mark.parametrize(
    ("task", "codes"),
    [
        ("Bầu Phó chủ tịch Ủy ban nhân dân xã.", ["CT368"]),
        ("Nhiệm kỳ 2021 -2026, giai đoạn 2021 - 2025.", ["CT356"]),
        ("Nhiệm kỳ 2021-2026, giai đoạn 2021 - 2025.", ["CT383"]),
        ("Hội đồng Nhân dân xã họp với Hội đồng nhân dân huyện.", ["CT368"]),
        ("Hoàn thành sổ sách trước ngày 20/07/2023.", ["CT393"]),
    ],
)
def test_one_fault_is_told_of_once(task: str, codes: list[str]) -> None:
    assert told(task) == codes


def test_a_line_of_the_file_copy_without_its_colon_and_clerks_is_told_of_once() -> None:
    recipients = ["Các thôn", "Lưu VP"]
    found = [one for one in checked_with(PLAN | {"noi_nhan": recipients}).diagnostics if "Lưu" in one.message]
    assert [one.message for one in found] == ["Sau chữ “Lưu” thiếu dấu hai chấm và VT."]
    assert found[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("task", "codes"),
    [
        ("Xét đề nghị của Sở Xây dựng (Cơ quan thường trực) tại Tờ trình số 57/TTr-SXD ngày 18/4/2023.", []),
        ("Ngày 21/11/2023, thường kỳ ngày ban hành Nghị quyết số 06-NQ/TU là ngày hội.", ["CT331", "CT332"]),
        ("Theo Nghị định số 02/2019/NĐ-CP ngày 02/01/2019 cảu Chính phủ.", ["CT375"]),
        ("Theo Quyết định số 942/QĐ-TT ngày 15/6/2021 của Thủ tướng Chính phủ.", ["CT398"]),
        ("Theo Quyết định số 942/QĐ-TTg ngày 15/6/2021 của Thủ tướng Chính phủ.", []),
        ("Theo Quyết định số 46/QĐ-TTg ngày 15/8/5014 của Thủ tướng Chính phủ.", ["CT381"]),
        ("Kỷ niệm 690 năm trận đánh ngày 20/01/1334.", []),
        ("Thực hiện Nghị quyết số 46- NQ/TW ngày 20/12/2022 của Bộ Chính trị.", ["CT333"]),
    ],
)
def test_a_citation_is_read_with_its_slips(task: str, codes: list[str]) -> None:
    assert told(task) == codes


@pytest.mark.parametrize(
    ("task", "codes"),
    [
        ("Kỷ niệm 56 năm tổng tiến công và nổi dậy tết Mậu Thân (30/01/1968).", []),
        ("Đón tết Mậu Thân vui tươi, an toàn.", ["CT389"]),
        ("Phát triển được 1.757/1.500 hội viên mới, đạt 117,1%.", []),
        ("Kiểm tra 1.757/1.500 hộ chăn nuôi trên địa bàn.", ["CT396"]),
        ("Chào cờ đầu tháng năm mới.", []),
        ("Kỷ niệm Cách mạng tháng tám.", ["CT321"]),
        ("Phối hợp với các đoàn thể nhân dân xã.", []),
        ("Vận động cán bộ và nhân dân.", ["CT324"]),
        ("Phát động cuộc thi “Nét đẹp Đoàn viên” trong tuổi trẻ.", []),
        ("Biểu dương các Đoàn viên tiêu biểu của xã.", ["CT3003"]),
        ("Nhân rộng mô hình ”Dân vận khéo” ở các thôn.", ["CT347"]),
        ("Giáo dục học sinh yêu trường, mến lớp.", []),
        ("Mời Bí thư chi bộ, Trưởng ấp, Trưởng ấp và các hội.", ["CT3021"]),
        ("Mời Bí thư chi bộ, Trưởng ấp, Trưởng thôn và các hội.", []),
        ("Xây dựng kế hoạch năm học 20222023 của nhà trường.", ["CT382"]),
        ("Cấp thẻ số 20222023 cho thư viện.", []),
        ("Họp bàn Đại hội Liên đội trường, nhiệm kỳ 2023-2024.", []),
        ("Họp bàn Đại hội Đảng bộ xã, nhiệm kỳ 2023-2024.", ["CT382"]),
        ("Tổ chức buổi sinh hoạt Đội với chủ đề truyền thống.", []),
        ("Trao tặng 100 quyển tập trắng cho học sinh nghèo.", []),
        ("Phòng, chống dịch Covid -19 trong trường học.", ["CT356"]),
        ("Giữ rau quả trong kho lạnh ở -19 độ.", []),
        ("Thông báo về“An toàn thực phẩm” tới các hộ.", ["CT355"]),
        ("Bình quân 7.3 m² một học sinh.", ["CT3018"]),
        ("Chống âm mưu chia rẻ khối đoàn kết; tỏ lòng kính trọng và long biết ơn.", ["CT375", "CT375"]),
    ],
)
def test_what_papers_have_rightly_and_what_they_have_wrong(task: str, codes: list[str]) -> None:
    assert told(task) == codes


def test_a_half_spaced_symbol_of_ones_own_is_told_of_as_that() -> None:
    found = checked_with(
        PLAN | {"ky_hieu": "KH- UBND", "nhiem_vu": ["Giữ vững QP- AN trên địa bàn."]}
    ).diagnostics
    assert [one.code for one in found if one.code in ("CT213", "CT356")] == ["CT213", "CT356"]


def test_the_two_days_of_an_anniversary_are_no_stretch_of_days() -> None:
    opening = "Nhằm chào mừng 78 năm Quốc khánh ({}), Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    changes = {"nam": None, "ky": {"tu": "01/6/2023", "den": "31/8/2023"}, "ngay": "01/6/2023"}
    for days, codes in (("02/9/1945 - 02/9/2023", []), ("01/9/2023 - 03/9/2023", ["CT309", "CT309"])):
        found = told("Trang trí cổng chào.", **changes, mo_dau=[opening.format(days)])
        assert [one for one in found if one == "CT309"] == codes

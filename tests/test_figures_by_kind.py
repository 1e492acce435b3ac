"""Figures that cannot be, in many wordings: shares, sums, products, spans, counts."""

from __future__ import annotations

import pytest

from ctrgen.rules.numbers.said_apart import said_number
from tests.test_slips_by_kind import OFFICE
from tests.told import told

WRONG = {
    "CT396": (
        "Phấn đấu đạt 105% hội viên tham gia học nghị quyết",
        "Bảo đảm 120% hộ dân ký cam kết",
        "Vận động cử tri đi bỏ phiếu đạt từ 99% trở lên, phấn đấu đạt 105%",
        "Tỷ lệ trẻ em tiêm đủ mũi đạt 103%",
        "Ngân sách hỗ trợ 40%, Nhân dân đóng góp 70%",
        "Nhà nước hỗ trợ 60%, doanh nghiệp đóng góp 30%, Nhân dân đối ứng 20%",
        "Chăm sóc lúa, trong đó lúa chất lượng cao chiếm 70%, lúa năng suất cao chiếm 40% diện tích",
        "Xếp loại học lực giỏi 45%, khá 50%, trung bình 15%",
        "Nam chiếm 45%, nữ chiếm 65% tổng số hội viên",
        "Có 9 lớp với 349 học sinh, gồm: khối 6 có 05 lớp, 202 học sinh; khối 7 có 04 lớp, 137 học sinh",
        "Tập huấn cho 60 chi hội trưởng, mỗi lớp 30 người, tổng số 03 lớp",
        "Mở 15 lớp cho 400 học viên, mỗi lớp 30 học viên",
        "Xây dựng 15 mái ấm tình thương, mỗi nhà 50 triệu đồng, tổng kinh phí 75 triệu đồng",
        "Hỗ trợ 75 mô hình x 60 triệu đồng = 4.400 triệu đồng",
        "75 nhà xây mới x 60 triệu đồng + 45 nhà sửa chữa x 30 triệu đồng = 5,58 tỷ đồng",
        "20 suất x 500.000 đồng/suất = 1.000.000 đồng",
        "Xây 75 nhà (60 triệu đồng/nhà), sửa 45 nhà (30 triệu đồng/nhà), kinh phí 5,58 tỷ đồng",
        "Trồng 9.800 ha lúa xuân, 9.700 ha lúa mùa, 1.500 ha vụ đông, tổng diện tích 22.000 ha",
        "Trao 40 phần quà, mỗi suất 300.000 đồng, tổng trị giá 10 triệu đồng",
        "Tổng số 250 hội viên, trong đó nữ 270 hội viên",
        "Bố trí 03 xe 16 chỗ, 02 xe 45 chỗ, tổng 06 xe",
    ),
    "CT3022": (
        "Xếp loại hạnh kiểm khá, tốt đạt từ 98% đến 95% đối với khối 8",
        "Tuyển người từ 27 đến 18 tuổi",
        "Từ 20 đến 15 hộ tham gia mỗi tổ",
        "Mức phạt từ 500.000 đồng đến 200.000 đồng",
        "Hỗ trợ từ 20 đến 10 triệu đồng mỗi hộ",
        "Nạo vét kênh trục dài 18,5 kg",
        "Nạo vét 25 tấn kênh nội đồng",
        "Sửa chữa 3 ha đường giao thông nông thôn",
        "Trồng 5 km lúa",
        "Sản lượng đạt 250 ha",
        "Phát triển mới 500 trăm hội viên",
        "Khen thưởng 06 (năm) tập thể",
        "Bầu 10 (mười một) đại biểu",
        "Kinh phí 5.000.000 đồng (năm mươi triệu đồng)",
        "Kinh phí 1500.000 đồng",
        "Tăng tỷ lệ tham gia từ 90% lên 85%",
        "Giảm tỷ lệ hộ nghèo từ 5% xuống 7%",
        "Hạ tỷ lệ hộ nghèo từ 3% xuống còn 4%",
        "Nâng thu nhập từ 60 triệu đồng lên 55 triệu đồng",
        "Kinh phí 12.5000 đồng",
        "Tặng quà cụ già 250 tuổi",
        "Công dân nam đủ 18 tuổi đến hết 15 tuổi",
    ),
    "CT3013": (
        "Tổ chức 03 kỳ họp thường lệ: kỳ họp giữa năm trong tháng 7, kỳ họp cuối năm trong tháng 12",
        "Thành lập 04 tổ công tác: tổ số 1, tổ số 2, tổ số 3",
        "Có 05 đơn vị tham gia gồm: thị trấn Dùng, xã Thanh Lĩnh, xã Thanh Đồng",
        "Kiểm tra tại 04 xã: Thanh Lĩnh, Thanh Đồng, Thanh Phong",
        "Kiểm tra 03 xã (Thanh Lĩnh, Thanh Đồng)",
        "Cử 02 đồng chí: Lê Văn An, Trần Văn Bình, Phạm Văn Cường",
        "Ngày hội diễn ra trong 02 ngày 15, 16 và 17/11",
    ),
}


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_figure_that_cannot_be_is_told_of_once(code: str, task: str) -> None:
    found = [one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])]
    assert found.count(code) == 1


def test_what_products_of_a_list_come_to_is_its_last_line() -> None:
    parts = ["Xây mới 75 nhà, mức hỗ trợ 60 triệu đồng/nhà", "Sửa chữa 45 nhà, mức hỗ trợ 30 triệu đồng/nhà"]
    for total, codes in (("5,58", ["CT396"]), ("5,85", [])):
        item = {"noi_dung": "Hỗ trợ nhà ở:", "muc_con": [*parts, f"Tổng kinh phí hỗ trợ {total} tỷ đồng"]}
        assert [one.code for one in told(OFFICE, nhiem_vu=[item, "Niêm yết giá"])] == codes


def test_a_total_amid_a_table_is_that_of_the_rows_of_its_kind() -> None:
    for total, codes in (("22.000", ["CT395"]), ("21.000", [])):
        rows = [
            ["Diện tích tưới vụ Xuân", "9.800"],
            ["Diện tích tưới vụ Mùa", "9.700"],
            ["Diện tích tưới vụ Đông", "1.500"],
            ["Tổng diện tích tưới", total],
            ["Doanh thu", "62"],
        ]
        table = {
            "tieu_de": "Chỉ tiêu",
            "bang": {"cot": [{"ten": "Nội dung"}, {"ten": "Số lượng"}], "hang": rows},
        }
        found = [one.code for one in told(OFFICE, nhiem_vu=None, muc=[table])]
        assert [code for code in found if code == "CT395"] == codes


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("năm", 5),
        ("mười một", 11),
        ("hai mươi mốt", 21),
        ("ba mươi lăm", 35),
        ("một trăm linh hai", 102),
        ("mười lăm triệu năm trăm nghìn", 15_500_000),
        ("hai tỷ", 2 * 10**9),
        ("một số", None),
        ("phó chủ tịch", None),
        ("trăm", None),
    ],
)
def test_numbers_are_read_in_words(words: str, number: int | None) -> None:
    assert said_number(words) == number


def test_the_text_says_of_a_row_what_the_table_does() -> None:
    table = {
        "cot": [{"ten": "Ngành"}, {"ten": "Số sinh viên"}],
        "hang": [["Dược học", "301"], ["Hộ sinh", "29"]],
    }
    for number, codes in (("39", ["CT3013"]), ("29", [])):
        section = {"tieu_de": "Quy mô", "bang": table, "ghi_chu": f"Ngành Hộ sinh có {number} sinh viên."}
        found = told(OFFICE, nhiem_vu=None, muc=[section])
        assert [one.code for one in found if one.code == "CT3013"] == codes


def test_a_decimal_alone_in_a_cell_has_a_comma() -> None:
    columns = [{"ten": "Chỉ tiêu"}, {"ten": "Đơn vị tính"}, {"ten": "Kế hoạch"}]
    for cell, codes in (("62.5", ["CT3018"]), ("62,5", []), ("2.500", [])):
        rows = [["Doanh thu", "tỷ đồng", cell], ["Diện tích", "ha", "70"]]
        section = {"tieu_de": "Chỉ tiêu", "bang": {"cot": columns, "hang": rows}}
        found = told(OFFICE, nhiem_vu=None, muc=[section])
        assert [one.code for one in found if one.code == "CT3018"] == codes

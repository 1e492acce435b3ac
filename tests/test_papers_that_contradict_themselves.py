"""Tables, lists, recipients, signatures and days of strangers that contradict themselves; and right ones."""

from __future__ import annotations

from typing import Any

import pytest

from ctrgen.diagnostics import Severity
from tests.told import told

OFFICE = {
    "co_quan": {"cap_tren": "Hội Nông dân tỉnh Nghệ An", "ten": "Hội Nông dân huyện Thanh Chương"},
    "ky_hieu": "CTr-HND",
    "dia_danh": "Thanh Chương",
    "ngay": "28/10/2024",
    "thang": "11/2024",
    "nhiem_vu": ["Kiểm tra chợ đêm", "Niêm yết giá"],
    "noi_nhan": ["Các xã", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"},
}


def table(columns: str, *rows: str) -> dict[str, Any]:
    """A paper that is a table: columns and cells are parted by bars, a row of one cell begins a group."""
    ready = ("noi_dung", "thoi_gian", "chu_tri")
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    made = [{"nhom": row[0]} if len(row) == 1 else row for row in cells]
    names = [name if name in ready else {"ten": name} for name in map(str.strip, columns.split("|"))]
    return {"nhiem_vu": None, "muc": [{"tieu_de": "Chỉ tiêu", "bang": {"cot": names, "hang": made}}]}


def items(lead: str, *below: str) -> dict[str, Any]:
    """A paper with a task that has others below it."""
    return {"nhiem_vu": [{"noi_dung": lead, "muc_con": list(below)}, "Niêm yết giá"]}


def to(*lines: str, **keys: Any) -> dict[str, Any]:
    """A paper with other recipients."""
    return {"noi_nhan": [*lines, "Lưu: VT, VP"], **keys}


def signed(issuer: str, symbol: str, place: str, authority: str, position: str) -> dict[str, Any]:
    """A paper of another body, and who signs it."""
    by = {"quyen_han": authority, "chuc_vu": position, "ho_ten": "Võ Hữu Tấn"}
    return {"co_quan": {"ten": issuer}, "nguoi_ky": by, "ky_hieu": symbol, "dia_danh": place}


def happening(kind: str, *events: str, day: str = "12/11/2024", **keys: Any) -> dict[str, Any]:
    """A paper with the events of a day: hour or half-day, what, where, who leads, parted by bars."""
    made = []
    for event in events:
        when, what, where, who = (part.strip() for part in f"{event}|||".split("|")[:4])
        first, _, last = when.partition("-")
        one = {"gio": first} if ":" in first else {"buoi": first}
        more = {"den": last, "dia_diem": where, "chu_tri": who}
        made.append({**one, "noi_dung": what, **{key: said for key, said in more.items() if said}})
    schedule = {"kieu": kind, "ngay": [{"ngay": day, "su_kien": made, **keys}]}
    return {"nhiem_vu": None, "muc": [{"tieu_de": "Lịch", "lich": schedule}]}


WRONG: dict[str, dict[str, Any]] = {
    "a year is not its quarters": table(
        "Kỳ|Doanh thu (tỷ đồng)", "Quý I|3,10", "Quý II|3,25", "Quý III|3,20", "Quý IV|3,15", "Cả năm|12,80"
    ),
    "a comma lost": table(
        "Kỳ|Doanh thu (tỷ đồng)", "Quý I|31,0", "Quý II|32,5", "Quý III|32,0", "Quý IV|315", "Cả năm|127,0"
    ),
    "a comma lost without a sum": table("Xã|Diện tích (ha)", "A|31,0", "B|32,5", "C|325", "D|31,5"),
    "the sum of a group": table(
        "Đơn vị|Số hội viên", "Cụm 1", "A|10", "B|12", "Cộng|23", "Cụm 2", "C|5", "D|6", "Cộng|11"
    ),
    "a cell with a dash": table("Đơn vị|Số hội viên", "A|10", "B|12", "C|-", "Tổng cộng|32"),
    "a sum along a row": table("Xã|Nam|Nữ|Tổng số", "A|10|12|22", "B|8|5|13", "C|7|7|15", "D|2|3|5"),
    "a product along a row": table(
        "Quà|Số lượng|Đơn giá|Thành tiền",
        "A|10|200.000|2.000.000",
        "B|8|500.000|4.000.000",
        "C|7|100.000|900.000",
    ),
    "all of a district": table("Xã|Số hội viên", "A|10", "B|8", "C|7", "Toàn huyện|35"),
    "money under its sum": items(
        "Giải ngân 1,9 tỷ đồng cho 03 dự án:",
        "Trồng bưởi ở xã A: 600 triệu đồng",
        "Nuôi bò ở xã B: 500 triệu đồng",
        "Trồng khoai ở xã C: 700 triệu đồng",
    ),
    "members under their sum": items(
        "Kết nạp 45 hội viên mới, cụ thể:",
        "Xã Thanh Lĩnh: 15 hội viên",
        "Xã Thanh Đồng: 20 hội viên",
        "Thị trấn Dùng: 12 hội viên",
    ),
    "gifts under their sum": items(
        "Trao 100 suất quà:", "Xã Thanh Lĩnh 30 suất", "Xã Thanh Đồng 30 suất", "Xã Thanh Mai 30 suất"
    ),
    "a part of a line again": to("Thường trực Đảng ủy, Thường trực HĐND huyện", "Thường trực HĐND huyện"),
    "a line again in small letters": to("Các tổ chuyên môn, tổ Văn phòng", "Tổ văn phòng"),
    "parts again as one": to("Các khoa, phòng, khoa phòng"),
    "again with các": to("Chi hội trưởng các xã", "Các chi hội trưởng các xã"),
    "again with its purpose": to("Hội Nông dân tỉnh (báo cáo)", "Các xã", "Hội Nông dân tỉnh"),
    "again abbreviated": to("Ủy ban nhân dân huyện", "UBND huyện"),
    "again with its level": to("Ban Thường vụ Huyện ủy", "Lãnh đạo phòng", "Lãnh đạo phòng huyện"),
    "a list in another line": to("Ban Tuyên giáo, Ban Tổ chức Huyện ủy", "Các xã", "Ban Tổ chức Huyện ủy"),
    "a committee signs for its bureau": signed(
        "Ban Thường vụ Hội Nông dân xã Tân Mỹ", "CTr-BTV", "Tân Mỹ", "TM. Ban Chấp hành", "Chủ tịch"
    ),
    "a district's bureau in a province": signed(
        "Đoàn tỉnh Sóc Trăng", "CTr-ĐT", "Sóc Trăng", "TM. Ban Thường vụ Huyện đoàn", "Bí thư"
    ),
    "another commune": signed(
        "Ủy ban nhân dân xã Tân Hồng", "CTr-UBND", "Tân Hồng", "TM. Ủy ban nhân dân xã Tân Mỹ", "Chủ tịch"
    ),
    "the body after the post": signed(
        "Hội Chữ thập đỏ tỉnh Bến Tre",
        "CTr-CTĐ",
        "Bến Tre",
        "TM. Ban Thường vụ",
        "Chủ tịch Hội Chữ thập đỏ tỉnh",
    ),
    "an hour out of its half-day": happening("từng việc", "sáng|Kiểm tra kênh, bắt đầu lúc 15 giờ 30"),
    "term two before term one ends": table(
        "noi_dung|thoi_gian",
        "Kết thúc học kỳ I|15/11/2024",
        "Bắt đầu học kỳ II|11/11/2024",
        "Họp phụ huynh|25/11/2024",
    ),
    "a day out of its month": table(
        "noi_dung|thoi_gian", "Tháng 11", "Kiểm tra chợ|12/12/2024", "Họp|15/11/2024"
    ),
    "a day out of its quarter": table(
        "noi_dung|thoi_gian", "Quý III", "Kiểm tra chợ|12/11/2024", "Họp|15/9/2024"
    ),
    "a class in two places": happening(
        "từng việc", "8:00|Lớp Lá 1 chơi vận động|Sân trường|Cô Hà", "8:00|Lớp Lá 1 tập múa|Phòng nhạc|Cô My"
    ),
    "an officer at two inspections": happening(
        "từng việc",
        "8:00-10:30|Kiểm tra chợ|Khu phố 2|Thiếu tá Huỳnh Minh Trí",
        "9:00|Tập huấn|Hội trường|Thiếu tá Huỳnh Minh Trí",
    ),
    "who is away leads": happening(
        "từng việc",
        "8:00|Kiểm tra chợ|Khu phố 2|Chủ tịch Võ Hữu Tấn",
        ghi_chu="Chủ tịch Võ Hữu Tấn nghỉ phép các ngày 12 và 13/11",
    ),
    "a meeting of last month": {
        "nhiem_vu": None,
        "cuoc_hop": [{"ten": "Họp Ban Chấp hành tháng 10", "ngay": "13/11/2024"}],
    },
    "places that are counted below": items(
        "Tặng sách tới 04 điểm với 100 bản:",
        "Xã Thanh Lĩnh 30 bản",
        "Xã Thanh Đồng 40 bản",
        "Xã Thanh Mai 30 bản",
    ),
    "a chair by his post and his name": happening(
        "từng việc", "8:00|Họp A|Phòng họp 1|Chủ tịch Võ Hữu Tấn", "8:00|Họp B|Phòng họp 2|Chủ tịch"
    ),
    "a chair with his body": happening(
        "từng việc", "8:00|Họp A|Phòng họp 1|Chủ tịch Hội", "8:00|Họp B|Phòng họp 2|Chủ tịch"
    ),
    "a chair among others": happening(
        "từng việc",
        "cả ngày|Dự kỳ họp|Vinh|Chủ tịch, các Phó Chủ tịch",
        "9:00|Họp B|Phòng họp 2|Chủ tịch Võ Hữu Tấn",
    ),
    "one event twice": happening(
        "từng việc",
        "8:00|Hội nghị cuối năm|Hội trường|Chủ tịch",
        "8:00|Hội nghị cuối năm 2024|Hội trường|Chủ tịch",
    ),
    "a meeting at night": {
        "nhiem_vu": None,
        "cuoc_hop": [{"ten": "Họp A", "ngay": "12/11/2024", "gio": "2:00"}],
    },
    "the second before the first": {
        "nhiem_vu": None,
        "cuoc_hop": [
            {"ten": "Tập huấn đợt 2", "ngay": "12/11/2024"},
            {"ten": "Tập huấn đợt 1", "ngay": "15/11/2024"},
        ],
    },
    "itself": to("Hội Nông dân huyện Thanh Chương", "Các xã"),
}
RIGHT: dict[str, dict[str, Any]] = {
    "a year is its quarters": table(
        "Kỳ|Doanh thu (tỷ đồng)", "Quý I|3,10", "Quý II|3,25", "Quý III|3,20", "Quý IV|3,15", "Cả năm|12,70"
    ),
    "who is there at the end of each": table(
        "Kỳ|Số hội viên", "Quý I|310", "Quý II|325", "Quý III|320", "Quý IV|315", "Cả năm|320"
    ),
    "figures far apart": table("Xã|Diện tích (ha)", "A|31,5", "B|32,5", "C|325", "D|231,5"),
    "sums of groups": table(
        "Đơn vị|Số hội viên", "Cụm 1", "A|10", "B|12", "Cộng|22", "Cụm 2", "C|5", "D|6", "Cộng|11"
    ),
    "sums along rows": table("Xã|Nam|Nữ|Tổng số", "A|10|12|22", "B|8|5|13", "C|7|7|14"),
    "money under its sum": items(
        "Giải ngân 1,8 tỷ đồng cho 03 dự án:",
        "Trồng bưởi ở xã A: 600 triệu đồng",
        "Nuôi bò ở xã B: 500 triệu đồng",
        "Trồng khoai ở xã C: 700 triệu đồng",
    ),
    "what is worth something too": items(
        "Trao 100 suất quà:",
        "Xã Thanh Lĩnh 30 suất, trị giá 15 triệu đồng",
        "Xã Thanh Đồng 40 suất",
        "Xã Thanh Mai 30 suất",
    ),
    "items that are no parts": items(
        "Tổ chức 02 lớp tập huấn cho 100 hội viên:",
        "Lớp 1 tại huyện từ ngày 05 đến ngày 07/11, mời 02 báo cáo viên",
        "Lớp 2 tại xã, cấp 100 bộ tài liệu",
    ),
    "what each has": items(
        "Chỉ tiêu giải ngân 1,9 tỷ đồng trong năm:",
        "Quý I: thu hồi 300 triệu đồng nợ cũ",
        "Mỗi hộ vay 50 triệu đồng",
    ),
    "a bureau signs": signed(
        "Ban Thường vụ Hội Nông dân xã Tân Mỹ", "CTr-BTV", "Tân Mỹ", "TM. Ban Thường vụ", "Chủ tịch"
    ),
    "a province's bureau": signed(
        "Đoàn tỉnh Sóc Trăng", "CTr-ĐT", "Sóc Trăng", "TM. Ban Thường vụ Tỉnh đoàn", "Bí thư"
    ),
    "a commune's council": signed(
        "Ủy ban nhân dân xã Tân Hồng", "CTr-UBND", "Tân Hồng", "TM. Ủy ban nhân dân xã", "Chủ tịch"
    ),
    "an hour in its half-day": happening("từng việc", "chiều|Kiểm tra kênh, bắt đầu lúc 15 giờ 30"),
    "terms in their order": table(
        "noi_dung|thoi_gian", "Kết thúc học kỳ I|15/11/2024", "Bắt đầu học kỳ II|18/11/2024"
    ),
    "days of their quarter": table(
        "noi_dung|thoi_gian", "Quý IV", "Kiểm tra chợ|12/11/2024", "Họp giao ban|15/11/2024"
    ),
    "two classes": happening(
        "từng việc", "8:00|Lớp Lá 1 chơi vận động|Sân trường|Cô Hà", "8:00|Lớp Lá 2 tập múa|Phòng nhạc|Cô My"
    ),
    "who was away leads": happening(
        "từng việc",
        "8:00|Kiểm tra chợ|Khu phố 2|Chủ tịch Võ Hữu Tấn",
        ghi_chu="Chủ tịch Võ Hữu Tấn nghỉ phép các ngày 13 và 14/11",
    ),
    "a meeting of this month": {
        "nhiem_vu": None,
        "cuoc_hop": [{"ten": "Họp Ban Chấp hành tháng 11", "ngay": "13/11/2024"}],
    },
    "a meeting on last month": {
        "nhiem_vu": None,
        "cuoc_hop": [{"ten": "Họp đánh giá công tác tháng 10", "ngay": "13/11/2024"}],
    },
    "places that are as many": items(
        "Tặng sách tới 03 điểm với 100 bản:",
        "Xã Thanh Lĩnh 30 bản",
        "Xã Thanh Đồng 40 bản",
        "Xã Thanh Mai 30 bản",
    ),
    "two chairs": happening(
        "từng việc", "8:00|Họp A|Phòng họp 1|Chủ tịch Võ Hữu Tấn", "8:00|Họp B|Phòng họp 2|Phó Chủ tịch"
    ),
    "chairs of two bodies": happening(
        "từng việc", "8:00|Họp A|Phòng họp 1|Chủ tịch UBND huyện", "8:00|Họp B|Phòng họp 2|Chủ tịch Hội"
    ),
    "the first before the second": {
        "nhiem_vu": None,
        "cuoc_hop": [
            {"ten": "Tập huấn đợt 1", "ngay": "12/11/2024"},
            {"ten": "Tập huấn đợt 2", "ngay": "15/11/2024"},
        ],
    },
    "many recipients": to(
        "Hội Nông dân tỉnh (báo cáo)",
        "Thường trực Huyện ủy, HĐND, UBND huyện",
        "Ban Dân vận Huyện ủy",
        "Ban Tuyên giáo Huyện ủy",
        "Ủy viên Ban Chấp hành",
        "UBND các xã, thị trấn",
        "Hội Nông dân các xã, thị trấn",
    ),
    "one body of two levels": to(
        "UBND tỉnh (báo cáo)", "UBND các xã", "Thường trực HĐND tỉnh", "Thường trực HĐND"
    ),
    "who leads and who is led": to("Thường trực HĐND huyện", "Thường trực HĐND các xã", "UBND huyện"),
}


def grave(keys: dict[str, Any]) -> set[str]:
    return {one.code for one in told(OFFICE, **keys) if one.severity is not Severity.NOTE}


@pytest.mark.parametrize("name", WRONG)
def test_what_contradicts_itself_is_found(name: str) -> None:
    assert grave(WRONG[name])


@pytest.mark.parametrize("name", RIGHT)
def test_what_agrees_is_let_be(name: str) -> None:
    assert grave(RIGHT[name]) == set()

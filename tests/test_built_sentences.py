"""Sentences that are not built whole, symbols and grades: faults of strangers and right siblings."""

from __future__ import annotations

import pytest

from tests.told import OFFICE, of_task, told

PAIRS, NO_SUBJECT, COMMA, PURPOSE, SEMICOLON = "CT3060", "CT3033", "CT3034", "CT3035", "CT3036"
SYMBOL, GRADE, END, WEEKDAY, NAME, COMMON = "CT388", "CT3037", "CT243", "CT320", "CT368", "CT359"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (PAIRS, "Không những hoàn thành kế hoạch và còn vượt chỉ tiêu được giao"),
        (PAIRS, "Không chỉ niêm yết giá, và còn phải bán đúng giá"),
        (PAIRS, "Tuy kinh phí hạn hẹp, vì vậy các phòng tổ chức đủ hoạt động"),
        (PAIRS, "Mặc dù mưa kéo dài do đó tiến độ vẫn được giữ vững"),
        (PAIRS, "Dù thiếu biên chế nên phòng đã hoàn thành báo cáo"),
        (PAIRS, "Vì đường sá hư hỏng nhưng xe hàng đến chậm"),
        (NO_SUBJECT, "Thông qua hội thi đã giúp cán bộ nâng cao nghiệp vụ"),
        (NO_SUBJECT, "Qua đợt kiểm tra, đã giúp tiểu thương hiểu quy định về niêm yết giá"),
        (NO_SUBJECT, "Kiểm tra chợ đêm. Qua lớp tập huấn đã giúp học viên sử dụng phần mềm"),
        (NO_SUBJECT, "Thông qua các buổi nói chuyện đã giúp thanh niên hiểu truyền thống quê hương"),
        (COMMA, "Ủy ban nhân dân xã, có trách nhiệm triển khai kế hoạch"),
        (COMMA, "Văn phòng, chủ trì tham mưu kế hoạch kiểm tra"),
        (COMMA, "Kiểm tra chợ đêm. Phòng Quản lý thương mại, chịu trách nhiệm tổng hợp"),
        (PAIRS, "Các chợ không những niêm yết giá và còn bán đúng giá"),
        (COMMA, "Thanh tra Sở, chủ trì, phối hợp với Văn phòng kiểm tra chợ đêm"),
        (COMMA, "Các đơn vị, có trách nhiệm báo cáo trước ngày 20/10/2026"),
        (PURPOSE, "Tổ chức hội thi cấp tỉnh. Nhằm nâng cao chất lượng hoạt động cơ sở."),
        (PURPOSE, "Mở lớp tập huấn kỹ năng bán hàng. Nhằm hỗ trợ tiểu thương chuyển đổi số."),
        (PURPOSE, "Kiểm tra việc niêm yết giá. Nhằm ngăn chặn hành vi găm hàng. Xử lý nghiêm."),
        (PURPOSE, "Phát động phong trào thi đua. Nhằm lập thành tích chào mừng ngày thành lập ngành."),
        (SEMICOLON, "Hồ sơ gồm; đơn đề nghị, bản sao bằng cấp"),
        (SEMICOLON, "Đoàn kiểm tra bao gồm; đại diện Sở, đại diện Công an tỉnh"),
        (SEMICOLON, "Phân công như sau; Văn phòng chuẩn bị hội trường"),
        (SEMICOLON, "Tập trung các việc sau đây; kiểm tra chợ, niêm yết giá"),
        (SEMICOLON, "Phân công các phòng kiểm tra chợ như sau;"),
        (SYMBOL, "Thực hiện Công văn số 123/BGDĐTGDTrH ngày 10/9/2026 của Bộ Giáo dục và Đào tạo"),
        (SYMBOL, "Thực hiện Công văn số 4512/UBNDVX ngày 10/9/2026 của Ủy ban nhân dân tỉnh"),
        (SYMBOL, "Thực hiện Công văn số 88/SNVTCBC ngày 10/9/2026 của Sở Nội vụ"),
        (SYMBOL, "Thực hiện Công văn số 9/SGDĐTKHTC ngày 10/9/2026 của Sở Giáo dục và Đào tạo"),
        (WEEKDAY, "Giao ban vào thứ năm, ngày 15/10/2026"),
        (WEEKDAY, "Giao ban vào sáng thứ năm hằng tuần"),
        (WEEKDAY, "Giao ban lúc 08 giờ 00 thứ năm hằng tuần"),
        (WEEKDAY, "Chiều thứ sáu tổng vệ sinh chợ"),
        (COMMON, "Họp tại Nhà văn Hóa thôn 3"),
        (COMMON, "Sửa chữa nhà văn Hóa khối 5"),
        (COMMON, "Khánh thành Nhà văn Hoá bản Mới"),
        (COMMON, "Trạm Y Tế xã tiêm phòng cho trẻ"),
        (NAME, "Tặng quà Cựu Chiến binh nghèo"),
        (NAME, "Thăm, tặng quà mẹ Việt Nam anh hùng"),
        (NAME, "Vận động đồng bào dân tộc kinh, Thái cùng tham gia"),
        (NAME, "Hội Cựu Chiến binh tổ chức thăm hỏi"),
    ],
)
def test_it_is_told(code: str, text: str) -> None:
    assert code in of_task(text)


@pytest.mark.parametrize(
    "text",
    [
        "Không chỉ tuyên truyền và vận động mà còn kiểm tra, nhắc nhở",
        "Tuy là xã miền núi, các hộ vẫn đóng góp, vì vậy công trình hoàn thành",
        "Tuy nhiên, kinh phí còn hạn hẹp, vì vậy các phòng cân đối trong dự toán",
        "Không chỉ có 12 thôn đạt chuẩn và còn lại 3 thôn phấn đấu trong năm",
        "Dù nên hay không nên mở rộng, các phòng báo cáo trước ngày 20/10/2026",
        "Công an xã tận tụy, có trách nhiệm cao với công việc",
        "Tổ dân phố đoàn kết, có trách nhiệm với cộng đồng",
        "Dù mưa lớn nhưng các hộ vẫn mở hàng",
        "Qua hội thi, Ban Tổ chức đã giúp thí sinh tự tin hơn",
        "Qua 3 năm thực hiện, mô hình đã giúp 20 hộ thoát nghèo",
        "Thông qua chương trình Hội Phụ nữ đã giúp 5 hộ vay vốn",
        "Qua các buổi sinh hoạt, hội viên đã giúp nhau phát triển kinh tế",
        "Văn phòng, Phòng Quản lý thương mại chủ trì tham mưu",
        "Phòng Quản lý thương mại, cơ quan thường trực, chủ trì tham mưu",
        "Hội nghị do Sở tổ chức, chủ trì là Giám đốc Sở",
        "Đối với Văn phòng, chủ trì tham mưu kế hoạch",
        "Nhằm nâng cao chất lượng, Sở tổ chức hội thi",
        "Tổ chức hội thi cấp tỉnh nhằm nâng cao chất lượng hoạt động",
        "Tổ chức hội thi cấp tỉnh. Nhằm nâng cao chất lượng, mời chuyên gia chấm thi",
        "Nhằm hỗ trợ tiểu thương, mở lớp tập huấn kỹ năng bán hàng",
        "Hồ sơ gồm: đơn đề nghị; bản sao bằng cấp",
        "Kiểm tra chợ gồm hai đợt; đợt hai vào cuối tháng",
        "Phân công như sau: Văn phòng chuẩn bị hội trường",
        "Tổng hợp các loại hồ sơ bao gồm đơn và bản sao; lưu trữ đúng quy định",
        "Thực hiện Công văn số 123/BGDĐT-GDTrH ngày 10/9/2026 của Bộ Giáo dục và Đào tạo",
        "Thực hiện Công văn số 123/SNNMT ngày 10/9/2026 của Sở Nông nghiệp và Môi trường",
        "Thực hiện Công văn số 123/UBND ngày 10/9/2026 của Ủy ban nhân dân tỉnh",
        "Thực hiện Công văn số 123/SVHTTDL ngày 10/9/2026 của Sở Văn hóa, Thể thao và Du lịch",
        "Giao ban vào thứ Năm hằng tuần",
        "Chuẩn bị kỳ họp thứ năm của Hội đồng nhân dân",
        "Tổ chức hội thi lần thứ năm",
        "Hỗ trợ đồng bào dân tộc kinh phí làm nhà",
        "Cán bộ làm việc với đồng bào dân tộc thái độ đúng mực",
        "Thăm, tặng quà Bà mẹ Việt Nam anh hùng",
        "Tặng quà cựu chiến binh nghèo",
        "Họp tại Nhà văn hóa thôn 3",
        "Mời các nhà văn Hà Nội nói chuyện",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert of_task(text) == []


@pytest.mark.parametrize(
    ("school", "text", "times"),
    [
        ("Trường THCS Lê Lợi", "Thi thử cho khối 10", 1),
        ("Trường Tiểu học Lê Lợi", "Học sinh lớp 6 tham gia hội thi", 1),
        ("Trường Trung học cơ sở Lê Lợi", "Khám sức khỏe học sinh lớp 5", 1),
        ("Trường THPT Lê Lợi", "Kiểm tra giữa kỳ khối 8", 1),
        ("Trường THCS Lê Lợi", "Mỗi khối 10 em tham gia", 0),
        ("Trường THCS Lê Lợi", "Khối 3 trường cùng thi đấu", 0),
        ("Trường THPT Lê Lợi", "Đón học sinh lớp 9 của xã", 0),
        ("Trường THCS Lê Lợi", "Tư vấn cho học sinh lớp 9 tuyển sinh khối 10", 0),
        ("Trường TH&THCS Lê Lợi", "Kiểm tra giữa kỳ khối 4", 0),
        ("Trường Tiểu học Lê Lợi", "Bàn giao học sinh lớp 5 lên học sinh lớp 6", 0),
        ("Phòng Giáo dục và Đào tạo", "Kiểm tra giữa kỳ khối 10", 0),
        ("Trường Tiểu học và Trung học cơ sở Lê Lợi", "Kiểm tra giữa kỳ khối 4", 0),
        ("Công đoàn Trường Tiểu học Lê Lợi", "Tặng quà học sinh lớp 7", 0),
    ],
)
def test_a_school_has_its_own_grades(school: str, text: str, times: int) -> None:
    found = told(OFFICE, co_quan={"ten": school}, ky_hieu="CTr-LL", nhiem_vu=[text, "Niêm yết giá"])
    assert [one.code for one in found].count(GRADE) == times


def _events(*said: str) -> list[str]:
    events = [{"buoi": "sáng", "noi_dung": one, "dia_diem": f"Phòng {at}"} for at, one in enumerate(said)]
    schedule = {"kieu": "từng việc", "ngay": [{"ngay": "13/10/2026", "su_kien": events}]}
    return [one.code for one in told(OFFICE, nhiem_vu=None, muc=[{"tieu_de": "Lịch", "lich": schedule}])]


@pytest.mark.parametrize(
    "said", ["Họp giao ban:", "Kiểm tra chợ đêm:", "Tiếp công dân định kỳ:", "Làm việc với tiểu thương:"]
)
def test_an_event_that_ends_in_a_colon_is_told(said: str) -> None:
    assert END in _events(said, "Niêm yết giá")


@pytest.mark.parametrize(
    "said",
    [
        ("Họp giao ban", "Niêm yết giá"),
        ("Kiểm tra các chợ:", "- Chợ Vinh"),
        ("Kiểm tra các chợ:\n- Chợ Vinh", "Niêm yết giá"),
        ("Kiểm tra: chợ đêm", "Niêm yết giá"),
    ],
)
def test_an_event_whose_colon_leads_something_in_is_not_told(said: tuple[str, ...]) -> None:
    assert END not in _events(*said)

"""Figures, stretches of time and rows of numbers that strangers got wrong; and right ones that look alike."""

from __future__ import annotations

import pytest

from ctrgen.diagnostics import Severity
from tests.told import told

OFFICE = {
    "co_quan": {"cap_tren": "Hội Nông dân tỉnh Nghệ An", "ten": "Hội Nông dân huyện Thanh Chương"},
    "ky_hieu": "CTr-HND",
    "dia_danh": "Thanh Chương",
    "ngay": "28/10/2024",
    "thang": "11/2024",
    "noi_nhan": ["Các xã", "Lưu: VT, VP"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Võ Hữu Tấn"},
}

WRONG = (
    "Kết quả rèn luyện các khối 6, 7, 8: Tốt 62,5%; Khá 35,5%; Đạt 6,5%; Chưa đạt 0,5%.",
    "Xếp loại chi hội: vững mạnh 60%, khá 35%, trung bình 15%",
    "Đảng viên: hoàn thành xuất sắc nhiệm vụ 20%, hoàn thành tốt nhiệm vụ 75%, hoàn thành nhiệm vụ 15%",
    "Chất lượng giáo dục: giỏi 25%; khá 50%; trung bình 20%; yếu 8%",
    "Cơ cấu kinh tế: nông nghiệp 30%, công nghiệp 45%, dịch vụ 35%",
    "Cơ cấu đại biểu: nam 70%, nữ 40%",
    "Vốn thực hiện: ngân sách huyện 60%, ngân sách xã 30%, Nhân dân đóng góp 20%",
    "Phấn đấu đến cuối tháng 11 giải ngân đạt 115% kế hoạch năm, còn 40% giải ngân trong các tháng cuối năm",
    "Đã thu 105% dự toán, còn 10% thu trong quý IV",
    "Thực hiện 110% chỉ tiêu, còn lại 20% hoàn thành trong tháng 12",
    "Đã cấy 120% diện tích, số còn lại 15% cấy xong trước ngày 20/11/2024",
    "Đến nay giải ngân được 85% kế hoạch vốn, còn lại 25% giải ngân trong tháng 12",
    "Tập huấn nghiệp vụ cho 214 chi hội trưởng, chia 02 lớp, mỗi lớp 117 người",
    "Tập huấn cho 120 hội viên, chia làm 4 lớp, mỗi lớp 40 hội viên",
    "Bồi dưỡng cho 96 cán bộ, tổ chức thành 03 lớp, mỗi lớp 34 cán bộ",
    "Tổ chức 05 lớp, mỗi lớp 30 học viên cho 160 học viên",
    "Khám bệnh cho 300 người, chia 03 đợt, mỗi đợt 110 người",
    "Trên địa bàn xảy ra 14 vụ phạm pháp hình sự; khám phá 12 vụ, đạt 92,3%; bắt 15 đối tượng",
    "Toàn huyện có 32 chi hội, 28 chi hội đạt vững mạnh, chiếm 97,5%",
    "Tiếp nhận 200 hồ sơ, giải quyết đúng hạn 190 hồ sơ, đạt 98%",
    "Triển khai 25 mô hình, hoàn thành 20 mô hình, đạt 90%",
    "Khám phá 45/50 vụ, đạt tỷ lệ 95%",
    "Trong 50 hộ đăng ký có 45 hộ đạt chuẩn, bằng 95%",
    "Tuần tra, kiểm soát tại khu phố 1, 2, 3, 3, 5 từ 21 giờ 00",
    "Kiểm tra các xóm 1, 2, 4, 4 trong tháng 11",
    "Thăm hộ nghèo tại thôn 1, 3, 3, 5 và 7",
    "Các lớp 6A, 6B, 6B, 6D tham gia",
    "Tổ chức tại tổ dân phố số 2, 3, 2, 5",
    "Tuần tra từ 21 giờ 00 đến 24 giờ 30",
    "Trực từ 18h00 đến 24h30",
    "Bắn pháo hoa từ 23 giờ 45 đến 24 giờ 15 phút",
    "Trực từ 22:00 đến 24:30",
    "Tổng mức đầu tư 8.600.000.000 triệu đồng",
    "Vận động 20.000.000 tỷ đồng ủng hộ bão lụt",
    "Trao 10 suất quà, mỗi suất 500.000 triệu đồng",
    "Trao 10 suất quà trị giá 300.000 triệu đồng/suất",
    "Mở đợt cao điểm tấn công, trấn áp tội phạm từ ngày 15/12/2024 đến ngày 15/11/2025",
    "Đợt cao điểm vệ sinh môi trường từ ngày 01/11 đến ngày 30/10/2025",
    "Phát động đợt thi đua ngắn hạn từ 05/11/2024 đến 05/11/2025",
    "Tuyên truyền kết quả Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XI, nhiệm kỳ 2022 - 2027",
    "Quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng, nhiệm kỳ 2021 - 2026",
    "Nghị quyết Đại hội Hội Nông dân Việt Nam lần thứ VII, nhiệm kỳ 2023 - 2028",
    "Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XII, nhiệm kỳ 2023 - 2028",
    "Nghị quyết Đại hội phụ nữ toàn quốc lần thứ XII, nhiệm kỳ 2022 - 2027",
    "Kết quả rèn luyện: 62,5% tốt, 35,5% khá, 6,5% đạt",
    "Xếp loại tổ hội: 45% loại giỏi, 50% loại khá và 15% loại trung bình",
    "Có 20% hội viên hoàn thành xuất sắc, 75% hoàn thành tốt, 15% hoàn thành nhiệm vụ",
    "Tỷ trọng nông nghiệp 45%, công nghiệp 35%, dịch vụ 30%",
    "Nguồn vốn gồm ngân sách tỉnh 50%, ngân sách huyện 30%, xã hội hóa 30%",
    "Thực hiện Nghị quyết Đại hội Mặt trận Tổ quốc Việt Nam lần thứ IX, nhiệm kỳ 2024 - 2029",
    "Triển khai Nghị quyết Đại hội Hội Cựu chiến binh Việt Nam lần thứ VI, nhiệm kỳ 2022 - 2027",
    "Giám sát của đại biểu Quốc hội khóa XIV, nhiệm kỳ 2021 - 2026",
    "Kiểm tra các xóm 1, 2, 4 và 4 trong tháng 11",
    "Giao ban cụm I, II, II, IV",
    "Họp vào các ngày 5, 12, 12, 26 hằng tháng",
    "Tập huấn từ ngày 12/11/2024 đến ngày 13/11/2025 tại hội trường",
    "Trưng bày hiện vật từ 20/11/2024 đến hết ngày 25/11/2025",
    "Hỗ trợ 10 hộ nghèo, mỗi hộ 500 đồng",
    "Tặng 20 suất quà, trị giá 500 đồng/suất",
    "Thưởng giải nhất 2.000.000 triệu đồng",
)
RIGHT = (
    "Xếp loại chi hội: vững mạnh 60%, khá 35%, trung bình 5%",
    "Kết quả năm trước: giỏi 25%, khá 50%; năm nay giỏi 30%, khá 55%",
    "Tỷ lệ tiêm chủng: bạch hầu 95%, sởi 97%, lao 96%",
    "Chỉ tiêu: hộ dùng nước sạch 98%, hộ có nhà tiêu hợp vệ sinh 95%",
    "Học lực khá, giỏi 70%, hạnh kiểm tốt 98%",
    "Đến nay giải ngân được 85% kế hoạch vốn, còn lại 15% giải ngân trong tháng 12",
    "Thu ngân sách đạt 115% dự toán, còn chi đạt 98% dự toán",
    "Năng suất đạt 115% kế hoạch, tỷ lệ hộ nghèo còn 4%",
    "Đã giải ngân 60% kế hoạch, còn 40% giải ngân trong tháng 12",
    "Doanh thu đạt 105% kế hoạch, thất thoát nước còn 12%",
    "Tập huấn nghiệp vụ cho 214 chi hội trưởng, chia 02 lớp, mỗi lớp 107 người",
    "Tập huấn cho 120 hội viên, chia làm 3 lớp, mỗi lớp 40 hội viên",
    "Tổ chức 05 lớp, mỗi lớp khoảng 30 học viên cho 160 học viên",
    "Trên địa bàn xảy ra 14 vụ phạm pháp hình sự; khám phá 12 vụ, đạt 85,7%; bắt 15 đối tượng",
    "Tiếp nhận 200 hồ sơ, giải quyết đúng hạn 190 hồ sơ, đạt 95%",
    "Kết nạp 14 hội viên; giải ngân cho 12 hộ, đạt 92,3% kế hoạch",
    "Tổ chức 10 lớp; năm nay đã mở 8 lớp, đạt 66,7% chỉ tiêu 12 lớp",
    "Kết nạp 120 hội viên; đã vận động 80 hội viên, đạt 40% kế hoạch",
    "Kiểm tra các xóm 1, 2, 4, 5 trong tháng 11",
    "Thực hiện tuần 1, 2, 3, 4",
    "Tỷ số 3, 3, 5 bàn",
    "Kết nạp lần lượt 3, 3, 5 hội viên tại ba chi hội",
    "Trực từ 18 giờ đến 24 giờ",
    "Trực từ 18 giờ 00 đến 24 giờ 00",
    "Báo trước 24 giờ",
    "Đưa tin trong 24h qua",
    "Tổng thu ngân sách 1.250.000 triệu đồng",
    "Dự toán chi 12.500 triệu đồng",
    "Vốn đầu tư 25.000 tỷ đồng",
    "Kinh phí 150.000 nghìn đồng",
    "Phát động đợt thi đua cao điểm từ ngày 05/11/2024 đến ngày 05/02/2025",
    "Mở đợt cao điểm từ ngày 15/12/2024 đến ngày 15/02/2025",
    "Nghị quyết Đại hội Hội Nông dân Việt Nam lần thứ VIII, nhiệm kỳ 2023 - 2028",
    "Nghị quyết Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XII, nhiệm kỳ 2022 - 2027",
    "Giải ngân đạt 95%, hoàn thành 98% khối lượng công việc",
    "Học lực khá, giỏi 70%; hạnh kiểm khá, tốt 98%",
    "Khối 6: giỏi 30%, khá 50%; khối 7: giỏi 25%, khá 60%",
    "Năm 2023: xuất sắc 15%, tốt 80%; năm 2024: xuất sắc 18%, tốt 80%",
    "Cơ cấu kinh tế: nông nghiệp 30%, công nghiệp 45%, dịch vụ 25%",
    "Cơ cấu đại biểu: nữ 35%, ngoài Đảng 45%, trẻ 30%",
    "Tỷ lệ hài lòng rất tốt 80%, tốt 19,5%",
    "Hạnh kiểm tốt 95%, học lực giỏi 30%",
    "Xếp loại A 60%, B 40%; xếp loại C 0%",
    "Trẻ phát triển bình thường 96%; chuyên cần đạt 95%",
    "Tỷ lệ chuyên cần 97%, tỷ lệ bé ngoan đạt 95%, trẻ ăn bán trú 100%",
    "Ngân sách huyện hỗ trợ 70%, xã 30%",
    "Thực hiện Nghị quyết Đại hội Mặt trận Tổ quốc Việt Nam lần thứ X, nhiệm kỳ 2024 - 2029",
    "Giám sát của đại biểu Quốc hội khóa XV, nhiệm kỳ 2021 - 2026",
    "Kiểm tra việc thực hiện chính sách từ ngày 01/01/2023 đến ngày 30/6/2024",
    "Trực từ 0 giờ đến 24 giờ các ngày lễ",
    "Tập huấn từ ngày 12/11/2024 đến ngày 13/11/2024 tại hội trường",
    "Thu quỹ 20 đồng/lượt xem",
    "Họp vào các ngày 5, 12, 19, 26 hằng tháng",
    "Tiếp nhận tại bàn 1, 2, 3, 4",
    "Tặng 20 suất quà, trị giá 500.000 đồng/suất",
    "Tổng vốn 1.250 tỷ đồng, tặng 20 nhà",
    "Giá trị quà tặng 60 triệu đồng",
)


def grave(task: str) -> set[str]:
    found = told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])
    return {one.code for one in found if one.severity is not Severity.NOTE}


@pytest.mark.parametrize("task", WRONG)
def test_a_figure_that_others_contradict_is_found(task: str) -> None:
    assert grave(task)


@pytest.mark.parametrize("task", RIGHT)
def test_figures_that_agree_are_let_be(task: str) -> None:
    assert grave(task) == set()

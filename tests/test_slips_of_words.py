"""What is said twice, marks of fixed phrases, numbers of mottos; and right lines that look alike."""

from __future__ import annotations

import pytest

from tests.test_slips_by_kind import codes, of_task

WRONG = {
    "CT3008": (
        "Tỷ lệ hộ dùng nước sạch đạt trên 95% trở lên",
        "Mỗi xã có từ trên 20 hộ trở lên tham gia",
        "Giảm hộ nghèo còn dưới 5% trở xuống",
        "Tối thiểu 50 người trở lên dự lớp",
        "Mỗi chi hội trồng ít nhất tối thiểu 500 cây",
        "Trả lời tối đa không quá 05 ngày làm việc",
        "Nộp báo cáo muộn nhất là trước ngày 15/11/2024",
        "Gửi danh sách trước chậm nhất ngày 10/11/2024",
        "Chi khoảng hơn 30 triệu đồng",
        "Trao gần khoảng 40 suất quà",
        "Hỗ trợ bình quân mỗi hộ 30 triệu đồng/hộ",
        "Trao quà cho mỗi em 01 suất/em",
        "Mỗi chi hội góp 2 triệu đồng/chi hội",
        "Hằng tháng giao ban 01 lần/tháng",
        "Thu nhập bình quân đầu người đạt 52 triệu đồng/người",
        "Báo cáo chậm nhất không quá ngày 15/11/2024",
        "Mỗi lớp tối đa dưới 30 người",
        "Mỗi xã cỡ khoảng 20 hộ",
    ),
    "CT3005": (
        "Kiểm tra kỹ, tránh không để xảy ra sai sót",
        "Hạn chế không để phát sinh điểm nóng mới",
        "Tập huấn nhằm mục đích để nâng cao nhận thức",
        "Ruộng ngập do nguyên nhân vì mưa lớn",
        "Tất cả toàn bộ hội viên tham gia",
        "Hầu hết đa số hội viên đồng ý",
        "Các chi hội phối kết hợp với thôn",
        "Bình quân trung bình mỗi sào 2 tạ",
        "Ruộng ngập do bởi vì mưa lớn",
        "Mở lớp với mục đích nhằm nâng cao tay nghề",
        "Giao các 05 xã báo cáo",
        "Hỗ trợ những 03 chi hội yếu",
        "Thực hiện hướng dẫn về việc về trồng rừng",
    ),
    "CT328": (
        "Kiểm tra trên địa bàn Huyện",
        "Mời lãnh đạo Xã dự",
        "Thăm đồng bằng sông hồng, các tỉnh miền bắc",
    ),
    "CT368": ("Tập huấn tại Trường tiểu học Cát Văn", "Tham quan Trường trung học cơ sở Hoa Sen"),
    "CT3004": ("Tổ chức workshop về giống mới", "Dạy bán hàng qua livestream"),
    "CT3009": (
        "Mời các đoàn thể chính trị xã hội dự",
        "Phát triển kinh tế xã hội ở cơ sở",
        "Hỗ trợ tổ chức xã hội nghề nghiệp",
        "Tuyên truyền về dân số kế hoạch hóa gia đình",
        "Học tập chủ nghĩa Mác Lênin",
        "Phòng Tài chính Kế hoạch thẩm định",
        "Sở Giáo dục Đào tạo hướng dẫn",
        "Gửi Phòng Văn hóa Thông tin",
        "Mời Trung tâm Văn hóa Thể thao và Truyền thông",
    ),
    "CT3019": (
        "Tập huấn công tác phòng, cháy chữa cháy",
        "Diễn tập phòng cháy, chữa, cháy",
        "Thực hành tiết kiệm chống, lãng phí",
        "Công tác phòng, chống tham, nhũng",
        "Đẩy mạnh sản, xuất vụ đông",
        "Nâng cao chất, lượng sinh hoạt",
        "Tăng cường kiểm, tra chợ",
        "Phát triển kinh, tế hộ",
        "Cán, bộ hội viên tham gia",
        "Giữ gìn an, ninh trật tự",
    ),
    "CT3020": (
        "Thực hiện phương châm ba tại chỗ khi có bão",
        "Chuẩn bị “6 tại chỗ” trước mùa mưa",
        "Bốn tại chỗ: chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện tại chỗ",
        "Thực hiện thông điệp 6K trong trường học",
        "Thực hiện 5K: khẩu trang, khử khuẩn, khẩu trang, không tập trung, khai báo y tế",
        "Xây dựng gia đình 5 không, 4 sạch",
        "Học tập bảy điều Bác Hồ dạy",
        "Thực hiện 6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm",
        "Nhắc lại 18 điều đảng viên không được làm",
    ),
    "CT3021": (
        "Tập huấn trồng lúa, trồng ngô, trồng lúa",
        "Phối hợp với Phòng Tư pháp, Phòng Nội vụ và Phòng Tư pháp",
        "Kiểm tra tại các xã Thanh Hà, Thanh Lâm, Thanh Hà",
        "Rà soát hộ nghèo, hộ cận nghèo, hộ nghèo",
    ),
}
RIGHT = (
    "Mỗi lớp trên 30 học viên từ 18 tuổi trở lên",
    "Vận động 80% trở lên số hộ đăng ký",
    "Tối thiểu 50 người dự, mỗi xã 3 người",
    "Nộp báo cáo chậm nhất ngày 15/11/2024",
    "Báo trước ngày họp, chậm nhất 03 ngày làm việc",
    "Mỗi hộ trồng 3 sào, năng suất 50 tạ/ha",
    "Hỗ trợ bình quân 50 triệu đồng/hộ",
    "Trồng trên khoảng 2 ha đất trống",
    "Không để xảy ra cháy, tránh thiệt hại",
    "Tránh tình trạng không có người trực",
    "Phối hợp với các tổ chức chính trị - xã hội",
    "Định hướng tư tưởng chính trị xã hội chủ nghĩa",
    "Giữ vững an ninh chính trị, trật tự an toàn xã hội",
    "Kiểm tra thu, chi quỹ hội và giao, nhận vật tư",
    "Rèn luyện cần, kiệm, liêm, chính",
    "Kiểm tra phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Mời đại diện sở, ngành, huyện, xã",
    "Thực hiện bốn tại chỗ: chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện tại chỗ và hậu cần tại chỗ",
    "Duy trì “ba tại chỗ” để doanh nghiệp sản xuất",
    "Thực hiện 5K: khẩu trang, khử khuẩn, khoảng cách, không tập trung, khai báo y tế",
    "Giải quyết hồ sơ trong năm tại chỗ, không hẹn lại",
    "Xây dựng gia đình 5 không, 3 sạch",
    "Ghi sổ các năm 2023, 2024 và các 24 giờ trực",
    "Họp tại trường tiểu học ở thôn Hạ",
    "Thăm thôn Hạ, xã Lâm, thôn Thượng, xã Lâm",
    "Phân công ông An, Phó Chủ tịch, bà Bình, Phó Chủ tịch",
)


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_slip_of_words_is_told_of(code: str, task: str) -> None:
    assert code in of_task(task)


@pytest.mark.parametrize("task", RIGHT)
def test_right_words_that_look_alike_are_silent(task: str) -> None:
    assert codes(nhiem_vu=[task, "Niêm yết giá"]) == set()

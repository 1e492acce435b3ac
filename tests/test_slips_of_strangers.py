"""Kinds of faults that clerks make, each in five other words; and right lines that look alike."""

from __future__ import annotations

import pytest

from tests.told import codes, of_task

WRONG = {
    "CT328": (
        "Vớt bèo ở hồ Trà đa",
        "Sửa mặt cầu Phú cường và bến Vĩnh phước",
        "Thăm nghĩa trang Vĩnh Hưng - Tân hưng",
        "Lấy mẫu nước ở Mù cang chải",
        "Khảo sát tại Gò vấp, sau đó về trụ sở",
        "Chuyển công văn tới các Huyện, Thành phố",
        "Mỗi Xã cử hai người dự",
    ),
    "CT369": (
        "Lắp 46 trụ đèn, Mỗi trụ cách nhau 30 m",
        "Giải thưởng cho đoàn viên, Thanh niên giỏi nghề",
        "Kiểm tra chợ; nhắc nhở tiểu thương; Nếu tái phạm thì lập biên bản; báo cáo trong ngày",
        "Dọn kênh; trồng cây; Tránh để rác lại; chụp ảnh; báo cáo",
        "Kiểm tra bếp ăn, Nghiêm cấm dùng phụ gia lạ",
    ),
    "CT3003": (
        "Mua sắm Trang thiết bị cho phòng họp",
        "Phân luồng xe trong dịp Khai giảng và nghỉ lễ",
        "Che giấu là Vi phạm kỷ luật công vụ",
        "Duyệt đề cương ôn tập Học kỳ II",
        "Trao 46 Căn nhà Đại đoàn kết",
    ),
    "CT322": (
        "Chào mừng ngày Quốc tế lao động 01/5",
        "Hưởng ứng ngày Sách và văn hóa đọc Việt Nam",
        "Kỷ niệm ngày Thương binh - liệt sĩ 27/7",
        "Phát huy phẩm chất Bộ đội cụ Hồ",
        "Kỷ niệm ngày Giải phóng miền Nam, Thống Nhất đất nước",
    ),
    "CT320": ("Họp giao ban thứ Bẩy hằng tuần", "Trực sáng thứ bẩy và sáng Chủ nhật"),
    "CT3018": ("Họp giao ban sáng thứ 2 hằng tuần", "Trực chiều thứ 7, sáng Chủ nhật"),
    "CT3001": (
        "Gửi báo cáo về văn phòng Hội đồng nhân dân xã",
        "Giao thường trực Đảng ủy xem xét",
        "Phối hợp với bảo hiểm xã hội tỉnh đối chiếu công nợ",
        "Làm việc với ban chỉ huy quân sự huyện về tuyển quân",
        "Chuyển hồ sơ sang công an xã xác minh",
    ),
    "CT3002": (
        "Trao giải thưởng Lý tự Trọng",
        "Nghe chuyên gia nguyễn Khoa Diệu An thuyết trình",
        "Thắp hương mộ liệt sĩ trần Văn Ơn",
        "Đặt vòng hoa ở tượng đài Phan sinh Phúc",
    ),
    "CT3004": (
        "Ai vắng mặt thì báo trước nhé",
        "Trường nào bận nhắn lại nha; lịch sẽ đổi sau",
        "Gửi danh sách cho văn phòng ạ",
        "Hướng dẫn hội viên Update lý lịch trên ứng dụng",
        "Nộp bài đúng deadline, không để nhậu nhẹt trong giờ làm",
    ),
    "CT3005": (
        "Tái xây dựng lại 02 nhà tình nghĩa",
        "Chọn phương án tối ưu nhất",
        "Phải hoàn thành xong trước Tết",
    ),
    "CT3006": (
        "Nghệ nhân truyền nghề, thù lao 200.000 mỗi buổi",
        "Cô giáo được hỗ trợ tiền xăng 300.000/tháng",
        "Mỗi cháu được học bổng 1.500.000",
    ),
    "CT349": (
        "Hòa giải thành từ 88, 5% trở lên",
        "Phê duyệt kinh phí 2, 4 tỷ đồng",
        "Cải tạo 12, 5 ha vườn tạp",
    ),
    "CT348": ("Gửi thư về vanphong@bacgiang.gov..vn trước ngày họp", "Tải mẫu ở trang soyte..gov.vn của sở"),
    "CT377": (
        "Rèn kỹ năng tiêm, băng bó, v.v trước khi đi viện",
        "Đi bộ, đạp xe, v...v... quanh hồ",
        "Xét đề tài về tế bào gốc, v. v",
        "Không nhận quà, k giải quyết qua trung gian",
    ),
    "CT378": ("Tải tài liệu tại địa chỉ [tên trang]", "Nộp về [địa chỉ cơ quan] trong tháng"),
    "CT350": ("Góp 2000 đồng mỗi km, cả đợt được 20.000 đồng", "Tặng 1800 quyển vở, 12.500 chiếc bút"),
    "CT376": (
        "Ký kết với tỉnh Sê-Kông (Lào); đón đoàn Sê Kông",
        "Phát quà cho em người Khơ-mú; các em Khơ Mú",
        "Ban Văn hóa - Xã hội thẩm tra; mời Ban Văn hóa Xã hội",
    ),
    "CT388": ("Thực hiện Công văn số 210-SNV-CCHC ngày 05/5/2020 của Sở Nội vụ",),
    "CT396": (
        "Thu thuế hộ kinh doanh 4,6 tỷ đồng/tháng, cả quý 12,8 tỷ đồng",
        "Chi trợ cấp 250 triệu đồng/tháng, cả năm 2,5 tỷ đồng",
        "Toàn trường có 13 lớp, 14 lớp bán trú",
        "Toàn xã có 820 hộ, trong đó 835 hộ dùng nước máy",
    ),
    "CT3007": ("Nói chuyện chuyên đề phòng chống bỏ học", "Phân công người trực 24/24 ở các điểm ngập"),
}

RIGHT = (
    "Khám răng tại khoa Nha, thăm đoàn Tây Ban Nha",
    "Khảo sát điểm check-in ở bãi biển, khu vực lỗ hổng an ninh",
    "Các lớp 4, 5 và 6 thi ngày 2, 4; đạt 1, 2, 3 điểm",
    "Theo điểm k khoản 2 Điều 5 của Quy chế; băng bó, v.v.; năm 2000 đồng bào về bản",
    "Trao đổi Pháp - Việt; đoàn đi Lào - Cam-pu-chia",
    "Toàn trường có 13 lớp, 12 lớp bán trú; thu 4,6 tỷ đồng/tháng, cả quý 13,8 tỷ đồng",
    "Giám sát Ban Thanh tra nhân dân; mời Trưởng phòng Văn hóa và Thông tin",
    "Ủy ban Kiểm tra kiểm tra 03 chi bộ trong tháng",
    "Mở cuộc vận động Ngày toàn dân đưa trẻ đến trường",
    "Ngày 24/7 họp; trực 24/24 giờ; phòng, chống bão",
    "Sửa nhà kinh phí 485.000.000 đồng; đón 300.000 lượt khách mỗi năm; mức 50.000 đồng",
    "Chí công vô tư; dẹp các quán nhậu lấn vỉa hè; quét mạng “nói cho vui nhé”",
    "Tái định cư, tái cơ cấu rồi trở lại",
    "Họp ở đình làng cũ, chợ Tết đông vui",
    "Bà Tân lạc quan về kết quả điều trị",
    "Đi dọc sông Hồng đẹp, hồ Tây rộng",
    "Khảo sát tại Tân Bình, Gò Vấp, Mù Cang Chải",
    "Các xã, phường, Thành phố Hồ Chí Minh dự họp",
    "Sở Văn hóa, Thể thao và Du lịch chủ trì",
    "Mời Hội Phụ nữ, Thanh niên, Nông dân dự",
    "Mời Trưởng phòng Nội vụ; Hội Nông dân; Công an xã; đại diện các thôn; báo chí",
    "Theo Quy định của Tỉnh ủy, phòng Tổ chức cán bộ tham mưu",
    "Vốn của Quỹ Hỗ trợ nông dân, Ngân hàng Phát triển cho vay",
    "Chuyên đề Phòng bệnh mùa hè; tháng hành động Vì trẻ em",
    "Mừng ngày Quốc tế Lao động, ngày Thương binh - Liệt sĩ",
    "Đội xếp thứ 2 vòng loại, thứ 3 toàn đoàn",
    "Phó Chủ tịch thường trực Ủy ban nhân dân xã chủ trì",
    "Các văn phòng luật sư, lực lượng công an xã, trụ sở công an xã",
    "Vận động người dân tham gia bảo hiểm xã hội tự nguyện",
    "Trần nhà, phạm vi Công viên Thống Nhất được sửa",
    "Giao ông Lê Văn An, bà Phạm Thị Hà",
)


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, lines in WRONG.items() for line in lines])
def test_a_fault_is_found_in_whatever_words_it_comes(code: str, line: str) -> None:
    assert code in of_task(line)


@pytest.mark.parametrize("line", RIGHT)
def test_a_right_line_that_looks_alike_is_left_alone(line: str) -> None:
    assert not of_task(line)


@pytest.mark.parametrize(
    ("post", "code"),
    [("giám đốc", "CT272"), ("Quyền Giám đốc", "CT272"), ("Giám đốc Sở Công Thương", "CT278")],
)
def test_a_post_is_written_as_the_decree_has_it(post: str, code: str) -> None:
    office = {"ten": "Sở Công Thương"}
    assert code in codes(co_quan=office, nguoi_ky={"chuc_vu": post, "ho_ten": "Lê Thị Hoa"})


def test_one_wrong_mark_is_one_finding() -> None:
    marked = [{"dau_muc": mark, "noi_dung": "Kiểm tra cơ sở"} for mark in ("1.", "3.", "3.", "4.")]
    assert codes(nhiem_vu=marked).count("CT252") == 1

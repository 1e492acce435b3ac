"""Figures that agree, or say nothing of each other: none of them is told of."""

from __future__ import annotations

import pytest

from tests.test_quantities import OF_FIGURES
from tests.test_slips_by_kind import of_task

RIGHT = (
    (
        "Toàn Đảng bộ có 32 chi bộ trực thuộc, gồm 18 chi bộ ấp và 14 chi bộ cơ quan, trường học, "
        "phấn đấu 100% chi bộ hoàn thành nhận xét."
    ),
    (
        "Nhà trường có 18 nhóm, lớp với 540 trẻ, gồm 03 nhóm nhà trẻ 75 trẻ, 05 lớp mẫu giáo bé 150 "
        "trẻ, 05 lớp mẫu giáo nhỡ 150 trẻ và 05 lớp mẫu giáo lớn 165 trẻ."
    ),
    (
        "Thụ lý kiểm sát điều tra 42 vụ, 61 bị can; trong đó án mới 27 vụ, án cũ 15 vụ; đã giải quyết "
        "30 vụ, 42 bị can."
    ),
    "Đoàn có 45 đồng chí, trong đó nữ 30 đồng chí, dân tộc thiểu số 20 đồng chí.",
    "Kết nạp 45 đảng viên, trong đó nữ 25 đồng chí, đoàn viên 40 đồng chí, người có đạo 03 đồng chí.",
    "Tổ chức 12 hội nghị, trong đó 3 hội nghị trực tuyến; tuyên truyền 45 buổi cho 3.400 lượt người.",
    "Giao 450 ha rừng, gồm 200 ha tại xã Tân Sơn và 250 ha tại xã Hộ Đáp; trồng mới 30 ha; chăm sóc 120 ha.",
    (
        "Thu ngân sách 45,2 tỷ đồng, trong đó thu từ đất 20 tỷ đồng, tăng 5 tỷ đồng so với cùng kỳ; "
        "chi ngân sách 40,1 tỷ đồng."
    ),
    "Diện tích cây ăn quả 1.200 ha, tăng 50 ha so với năm 2023, gồm vải 700 ha, cam 300 ha, bưởi 200 ha.",
    "Kế hoạch trồng 450 ha, đã trồng 420 ha, gồm keo 300 ha, bạch đàn 120 ha.",
    "Trao 40 suất quà, mỗi suất gồm 5 kg gạo, 2 chai dầu ăn và 300.000 đồng tiền mặt.",
    "Tổng số 24 tổ dân phố được chia thành 03 cụm: cụm 1 có 09 tổ, cụm 2 có 08 tổ, cụm 3 có 07 tổ.",
    (
        "Có 120 đại biểu dự, gồm lãnh đạo huyện 05 đại biểu, các xã 80 đại biểu, các ngành 35 đại "
        "biểu; thời gian 01 ngày."
    ),
    "Chuẩn bị 03 phòng họp: phòng số 1 có 50 chỗ, phòng số 2 có 80 chỗ, phòng số 3 có 40 chỗ.",
    "Kiểm tra tại 04 xã: Tân Sơn 02 buổi, Hộ Đáp 01 buổi, Phong Vân 01 buổi, Phong Minh 02 buổi.",
    (
        "Nguồn vốn 3 tỷ đồng (2 tỷ đồng từ ngân sách huyện; 1 tỷ đồng đối ứng), thực hiện trong 02 "
        "năm (2024: 1,2 tỷ đồng; 2025: 1,8 tỷ đồng)."
    ),
    "Bệnh viện có 250 giường, gồm 120 giường nội (20 giường hồi sức), 80 giường ngoại và 50 giường sản.",
    (
        "Công ty quản lý 120 km kênh, gồm 40 km kênh loại I, 80 km kênh loại II (30 km đã kiên cố) và "
        "15 trạm bơm."
    ),
    (
        "Tổ chức 06 lớp với 300 học viên: 02 lớp cho cán bộ thôn, mỗi lớp 50 học viên; 04 lớp cho hội "
        "viên, mỗi lớp 50 học viên."
    ),
    "Tổng số cử tri 5.400 người, trong đó nữ 2.800 người, cử tri đi làm ăn xa 450 người.",
    "Đội gồm 9 thành viên: đội trưởng, đội phó và 07 thành viên.",
    "Đoàn kiểm tra gồm 07 đồng chí, trong đó 02 đồng chí là nữ và 03 đồng chí là lãnh đạo phòng.",
    "Năm 2024 phấn đấu 95% hộ gia đình văn hóa, gồm 3.200 hộ tại khối phố và 1.100 hộ tại thôn.",
    (
        "Đại hội bầu 15 ủy viên Ban Chấp hành, trong đó có 05 ủy viên Ban Thường vụ, 01 chủ tịch, 02 "
        "phó chủ tịch."
    ),
    "Cấp 500 bộ tài liệu, trong đó 300 bộ cho cấp xã, mỗi xã 20 bộ.",
    (
        "Tặng 20 máy tính, gồm 10 máy cho trường tiểu học, 10 máy cho trường trung học cơ sở, trị giá "
        "200 triệu đồng (mỗi máy 10 triệu đồng)."
    ),
    "Tổng đàn 5.600 con; trong đó trâu 600 con, bò 1.000 con, lợn 4.000 con; tiêm phòng 4.500 con.",
    "Hội đồng gồm 11 thành viên (Chủ tịch, 02 Phó Chủ tịch, Thư ký và 07 Ủy viên).",
    "Kiểm tra giữa kỳ từ tuần 6 đến tuần 9 của học kỳ I.",
    "Thực hiện từ tuần 51 đến tuần 2 (qua Tết Dương lịch).",
    "Sửa chữa đoạn Km8+200 đến Km12+500 đường tỉnh 242.",
    "Gốm thế kỷ XIII - XV; trống đồng thế kỷ V - III trước Công nguyên.",
    "Trận chung kết thắng với tỷ số 3 - 1; đội tuyển U15 và U11.",
    "Giảm tiêu hao từ 12 - 10 lít.",
    "Các lớp 9 đến lớp 6 diễu hành theo thứ tự.",
    "Nghị quyết số 18 - NQ/TW, Chỉ thị 13 - CT/TW của Ban Bí thư.",
    "Trao 20 - 25 suất quà tại mỗi xã, mỗi suất 300 - 500 nghìn đồng.",
    "Mực nước dâng bình thường 46,20 m, dung tích 175 triệu m³, diện tích tưới 12.000 ha.",
    "Diện tích trồng rừng sản xuất 450 ha, sản lượng gỗ khai thác 12.000 m³.",
    "Sản lượng lúa trên 450 ha đạt 2.700 tấn; sản lượng nước mắm 1,2 triệu lít.",
    "Năng suất lúa đạt 63,5 tạ/ha; năng suất lúa bình quân 6,2 tấn/ha; năng suất mía 72 tấn/ha.",
    "Bán kính, tốc độ gió cấp 8; tốc độ tăng trưởng 7,5%; tốc độ 40 km/giờ.",
    "Độ che phủ rừng 42%, trồng mới 120 ha; độ ẩm 85%.",
    "Nhiệt độ bảo quản từ 2 đến 8 độ C; lượng mưa phổ biến 50 - 100 mm.",
    "Đường dài 3,2 km, rộng 5,5 m, mặt đường bê tông dày 18 cm.",
    "Máy bơm công suất 1.000 m³/giờ; trạm biến áp công suất 250 kVA; nhà máy công suất 500 tấn/ngày.",
    "Thu nhập bình quân đạt 65,5 triệu đồng/người; đạt 9,5 bác sĩ trên một vạn dân.",
    "Bình quân mỗi lớp 32,5 học sinh; tỷ lệ 12,5 giường bệnh/10.000 dân; 8,5 người/hộ.",
    "Gọi số 0123, phòng 015, mã số 0250; số 015 Đường Trần Phú.",
    "Hỗ trợ 1.200 nghìn tỷ đồng; hội nghị kéo dài 1,5 ngày.",
    "Trực 24 giờ trong ngày; báo cáo trong vòng 48 giờ; khai mạc lúc 14 giờ 00.",
    "Phần lễ bắt đầu lúc 19 giờ, không quá 45 phút.",
    "Nộp hồ sơ từ ngày 15 - 20 hằng tháng; tiết 5 - 6 sinh hoạt lớp.",
    "Ôn tập từ bài 5 đến bài 12, từ trang 20 đến trang 45.",
    "Diện tích đất trồng lúa chuyển sang nuôi cá 45 tấn giống.",
    "Khoảng cách tối thiểu 500 m; chiều cao công trình không quá 12 m.",
    "Trao 180 phần quà cho phụ nữ nghèo 09 huyện, thành phố, mỗi nơi 20 phần, trị giá mỗi phần 500.000 đồng.",
    "Trường có 450 học sinh, 12 lớp, mỗi lớp chọn 02 học sinh dự thi, tổng số 24 học sinh.",
    "Toàn trường có 36 lớp với 1.512 học sinh, bình quân 42 học sinh/lớp.",
    "Toàn trường có 36 lớp với 1.520 học sinh, bình quân 42,2 học sinh/lớp.",
    "Dư nợ đạt 6,3 tỷ đồng cho 210 hộ vay, bình quân 30 triệu đồng/hộ; 05 hộ vay mới, mỗi hộ 50 triệu đồng.",
    "Tổ chức 14 cuộc tuyên truyền cho 1.200 lượt người, mỗi cuộc khoảng 80 người.",
    "Mỗi chi hội giúp 02 hộ, toàn xã có 12 chi hội, 245 hộ nghèo.",
    "Xã có 8 thôn, mỗi thôn 01 nhà văn hóa; xây mới 02 nhà văn hóa.",
    "Thưởng 500.000 đồng/người cho 12 người; kinh phí 6 triệu đồng.",
    "Tổ chức 03 lớp, mỗi lớp 02 ngày, mỗi ngày 50 học viên, tổng số 150 học viên.",
    "Khám cho 320 người, bình quân 80 người/ngày; trong 04 ngày cấp thuốc cho 250 người.",
    "Đội có 9 người, mỗi người trực 02 ca/tuần, tổng 18 ca.",
    "Hỗ trợ 12 hộ, mỗi hộ 02 con bò giống, trị giá 15 triệu đồng/con, tổng kinh phí 360 triệu đồng.",
    "Cả năm làm 24 km, bình quân mỗi xã 2 km; xã Tân Sơn làm 3,5 km.",
    "Đại hội triệu tập 150 đại biểu; 10 tổ thảo luận, mỗi tổ 15 đại biểu.",
    "Thu nhập bình quân 65 triệu đồng/người/năm; 1.200 người có việc làm mới; tổng thu 45 tỷ đồng.",
    "Mỗi đảng viên phụ trách 05 hộ; 45 đảng viên phụ trách 225 hộ.",
    "Trồng 1.200 cây, mỗi đoàn viên trồng ít nhất 02 cây; 450 đoàn viên tham gia.",
    "Trao 20 suất học bổng (500.000 đồng/suất) và 10 xe đạp (1,5 triệu đồng/xe), tổng trị giá 25 triệu đồng.",
    "Tổ chức 06 đoàn kiểm tra tại 18 đơn vị, mỗi đoàn 05 người, mỗi đoàn kiểm tra 03 đơn vị.",
    "Chia 180 học viên thành 06 lớp, mỗi lớp 30 học viên; kinh phí 90 triệu đồng, 15 triệu đồng/lớp.",
    "Tặng 45 hộ nghèo, mỗi suất quà trị giá 500.000 đồng, tổng kinh phí 22,5 triệu đồng.",
    (
        "Kiểm tra 02 đảng ủy xã về xây dựng nông thôn mới, gồm Thanh Lĩnh, Thanh Thịnh; hoàn thành "
        "trước ngày 15/6."
    ),
    "Khảo sát tại ba xã Tân Hưng, Hương Sơn và Xương Lâm.",
    "Làm việc với 02 xã Tân Hưng, Hương Sơn và Phòng Nội vụ huyện.",
    (
        "Thăm 03 trường học vùng sâu, gồm Trường Tiểu học Tân Sơn và Trường Trung học cơ sở Hộ Đáp "
        "cùng Trường Mầm non Phong Vân."
    ),
    "Mở 03 gói thầu, gồm gói thầu số 1 xây lắp và thiết bị, gói thầu số 2 tư vấn, gói thầu số 3 bảo hiểm.",
    "Thành lập 05 tổ công tác, gồm cán bộ Phòng Nội vụ, Phòng Tư pháp và Văn phòng.",
    "Giải quyết 02 kháng nghị trên tổng số 03 kháng nghị.",
    "Xã có 18 cán bộ, trong đó 12 người có trình độ đại học, chiếm 66,7%.",
    "Chi bộ có 40 đảng viên, 12 đảng viên nữ chiếm 30%.",
    "Tiết kiệm 5% chi phí gói thầu 12,4 tỷ đồng (0,62 tỷ đồng).",
    "Kết nạp 900 hội viên mới, nâng tổng số hội viên từ 24.100 lên 25.000 hội viên.",
    "Kiểm tra 12 cơ sở, phát hiện 04 cơ sở vi phạm với 15 lỗi.",
    "Trong 18 thôn có 12 thôn đạt chuẩn; trong 03 năm có 05 hộ thoát nghèo.",
    "Tổ có 9 thành viên, trong đó có 4 nữ.",
    "Tổng vốn 56 tỷ đồng, đã giải ngân 42 tỷ đồng, đạt 75%; đạt 65% so với cùng kỳ.",
    "Kinh phí 350 triệu đồng, từ nguồn thu sự nghiệp; doanh thu từ 3 đến 5 triệu, lợi nhuận ổn định.",
    "Mức hỗ trợ 2,5 triệu đồng; thu hút 1,2 triệu lượt khách.",
    "Hai xã An, Bình và ba phường phối hợp; 03 phường Lê Lợi, Trần Phú, Ngô Quyền tổ chức.",
    (
        "Ngân sách 70 triệu đồng (chiếm 53,8%) và xã hội hóa 60 triệu đồng (chiếm 46,2%) trong tổng "
        "kinh phí 130 triệu đồng."
    ),
    (
        "Kinh phí 130 triệu đồng, gồm ngân sách 70 triệu đồng (chiếm 53,8%) và xã hội hóa 60 triệu "
        "đồng (chiếm 46,2%)."
    ),
)


@pytest.mark.parametrize("task", RIGHT)
def test_figures_that_agree_are_not_told_of(task: str) -> None:
    assert not OF_FIGURES & of_task(task)

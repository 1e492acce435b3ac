"""Figures of one sentence against each other: parts and wholes, products, means, ranges, units, counts."""

from __future__ import annotations

import pytest

from tests.test_slips_by_kind import of_task

OF_FIGURES = {"CT395", "CT396", "CT3012", "CT3013", "CT3022", "CT3033", "CT3034", "CT3035"}
WRONG = (
    (
        "Toàn Đảng bộ có 32 chi bộ trực thuộc, gồm 18 chi bộ ấp và 12 chi bộ cơ quan, trường học, "
        "phấn đấu 100% chi bộ hoàn thành nhận xét."
    ),
    (
        "Năm học này nhà trường có 18 nhóm, lớp với 540 trẻ, gồm 03 nhóm nhà trẻ 75 trẻ, 05 lớp mẫu "
        "giáo bé 150 trẻ, 05 lớp mẫu giáo nhỡ 150 trẻ và 05 lớp mẫu giáo lớn 156 trẻ."
    ),
    (
        "Quản lý giảng dạy 42 lớp học phần với 1.245 sinh viên, gồm khóa 2022 có 280, khóa 2023 có "
        "305, khóa 2024 có 320 và khóa 2025 có 430 sinh viên."
    ),
    (
        "Thụ lý kiểm sát điều tra 42 vụ, 61 bị can; trong đó án mới 27 vụ, án cũ 16 vụ; không có "
        "trường hợp oan, sai."
    ),
    (
        "Bệnh viện hiện có 312 viên chức, người lao động, trong đó 58 bác sĩ, 147 điều dưỡng, 32 kỹ "
        "thuật viên và 65 nhân viên khác."
    ),
    (
        "Tổng số 24 tổ dân phố trên địa bàn được chia thành 03 cụm: cụm 1 có 09 tổ, cụm 2 có 08 tổ, "
        "cụm 3 có 06 tổ."
    ),
    "Công ty có 486 lao động (nam 212 người, nữ 264 người), thu nhập bình quân 9,2 triệu đồng/người/tháng.",
    (
        "Liên đoàn Lao động quận quản lý 145 công đoàn cơ sở: 82 công đoàn khu vực hành chính, sự "
        "nghiệp và 53 công đoàn doanh nghiệp."
    ),
    "Thành lập 05 đoàn kiểm tra, trong đó 02 đoàn cấp tỉnh và 04 đoàn cấp huyện.",
    (
        "Tòa án thụ lý 215 vụ án các loại, bao gồm: hình sự 48 vụ; dân sự 96 vụ; hôn nhân và gia đình "
        "57 vụ; hành chính 04 vụ."
    ),
    (
        "Xã có 11 thôn, 2.130 hộ với 8.415 nhân khẩu, trong đó người Kinh 5.215 nhân khẩu, người Tày "
        "2.150 nhân khẩu, người Dao 1.150 nhân khẩu."
    ),
    "Trường có 36 cán bộ, giáo viên, nhân viên; trong đó ban giám hiệu 03, giáo viên 28, nhân viên 06.",
    (
        "Kinh phí thực hiện 1,85 tỷ đồng, trong đó ngân sách tỉnh 1,2 tỷ đồng, ngân sách huyện 450 "
        "triệu đồng, xã hội hóa 300 triệu đồng."
    ),
    (
        "Giải ngân 96,4 tỷ đồng vốn đầu tư công, gồm vốn trung ương 52,1 tỷ đồng và vốn địa phương "
        "43,4 tỷ đồng, đạt 98% kế hoạch."
    ),
    "Tuyển sinh 405 học sinh vào lớp 10, chia thành 09 lớp, mỗi lớp 50 học sinh.",
    (
        "Đảng bộ phường có 28 chi bộ (19 chi bộ khu phố, 06 chi bộ trường học, 04 chi bộ cơ quan) với "
        "1.245 đảng viên."
    ),
    "Hội đồng nhân dân xã có 27 đại biểu: 09 nữ, 19 nam.",
    "Tiếp nhận 1.240 hồ sơ; trong đó trực tuyến 980 hồ sơ, trực tiếp 250 hồ sơ.",
    "Diện tích gieo trồng vụ Đông 3.250 ha, gồm ngô 1.400 ha, đậu tương 650 ha, rau màu các loại 1.100 ha.",
    "Đàn gia súc 45.600 con, trong đó trâu 6.200 con, bò 14.300 con và lợn 26.100 con.",
    "Xây dựng 06 phòng học và 03 phòng chức năng, tổng cộng 10 phòng.",
    "Cả ba xã Tân Mộc, Nam Dương, Kiên Lao trồng 12 ha, 15 ha và 18 ha vải thiều, cộng 47 ha.",
    "Vận động được 45 triệu đồng từ doanh nghiệp và 27 triệu đồng từ cá nhân, tổng cộng 70 triệu đồng.",
    "Tổng số phiếu phát ra 45 phiếu, thu về 45 phiếu, trong đó hợp lệ 43 phiếu, không hợp lệ 01 phiếu.",
    (
        "Giao 15 chỉ tiêu biên chế, trong đó khối đảng 06 chỉ tiêu, khối đoàn thể 07 chỉ tiêu và văn "
        "phòng 03 chỉ tiêu."
    ),
    (
        "Tổ chức 10 lớp tập huấn cho 500 hội viên: 04 lớp tại thị trấn Chũ 200 hội viên, 06 lớp tại "
        "các xã 320 hội viên."
    ),
    (
        "Đề nghị xét tặng 35 Huy hiệu Đảng: 05 Huy hiệu 60 năm, 12 Huy hiệu 50 năm, 08 Huy hiệu 40 "
        "năm và 11 Huy hiệu 30 năm tuổi Đảng."
    ),
    "Tổ công tác gồm 9 thành viên, trong đó 01 tổ trưởng, 02 tổ phó và 07 thành viên.",
    "Đội hình tình nguyện 120 người, chia làm 04 đội, mỗi đội 35 người.",
    (
        "Mua sắm 02 máy điện xung và 01 máy kéo giãn cột sống, tổng dự toán 620 triệu đồng (máy điện "
        "xung 2 x 160 triệu đồng; máy kéo giãn 290 triệu đồng)."
    ),
    "Cấp phát 2.400 tờ rơi về 12 xã, mỗi xã 250 tờ.",
    "Hỗ trợ 35 hộ nghèo, mức hỗ trợ 2 triệu đồng/hộ, kinh phí 75 triệu đồng.",
    "Tặng 150 suất học bổng trị giá 75 triệu đồng, mỗi suất 600.000 đồng.",
    "Kiểm tra 8 đơn vị, mỗi đơn vị 02 ngày, tổng thời gian 18 ngày.",
    "Trồng 5.000 cây xanh tại 10 trường, bình quân mỗi trường 600 cây.",
    "Tổ chức 16 buổi truyền thông tại 8 khu phố, mỗi khu phố 03 buổi.",
    "Mỗi chi đoàn đăng ký 02 công trình, toàn đoàn 24 chi đoàn có 46 công trình thanh niên.",
    "Đào tạo 6 lớp nghề, mỗi lớp 35 học viên, tổng cộng 200 học viên.",
    "Bàn giao 12 căn nhà, mỗi căn 60 triệu đồng, tổng giá trị 700 triệu đồng.",
    "Thuê 03 xe ô tô, đơn giá 4.500.000 đồng/xe, thành tiền 15.300.000 đồng.",
    "Mỗi tuần 3 buổi, trong 8 tuần tổ chức 26 buổi học bơi.",
    "Phân bổ 360 liều vắc xin cho 12 trạm y tế, mỗi trạm 40 liều.",
    "Trang bị 25 bộ máy tính (15 triệu đồng/bộ), tổng kinh phí 357 triệu đồng.",
    "Đã tiêm 412/450 trẻ, đạt 95,1%.",
    "Thu ngân sách 84 tỷ đồng, đạt 62% dự toán năm (120 tỷ đồng).",
    "Hoàn thành 18 trên 24 chỉ tiêu (đạt 80%).",
    "Trong 250 hồ sơ có 240 hồ sơ giải quyết đúng hạn (chiếm 98%).",
    "Hoàn thành 54/60 nhiệm vụ được giao, bằng 95%.",
    "Tổng số đại biểu triệu tập 150 đồng chí, có mặt 145 đồng chí, đạt 98,7%.",
    "Giải quyết xong 126 vụ trong tổng số 168 vụ, đạt tỷ lệ 85%.",
    "Học sinh giỏi chiếm 45%, khá 42%, trung bình 18%.",
    "Cơ cấu vốn: ngân sách nhà nước 60%, doanh nghiệp 25%, nhân dân đóng góp 20%.",
    "Nông nghiệp chiếm 25%, công nghiệp - xây dựng chiếm 45%, dịch vụ chiếm 35% cơ cấu kinh tế.",
    "Hỗ trợ từ 5 triệu đồng đến 3 triệu đồng cho mỗi hộ.",
    "Bê tông hóa 3,2 tấn đường giao thông nông thôn.",
    "Hỗ trợ 500.0000 đồng cho mỗi gia đình.",
    "Kinh phí dự kiến 12.00.000 đồng.",
    "Giảm tỷ lệ hộ nghèo từ 2,1% xuống còn 3,9%.",
    "Tỷ lệ sinh viên có việc làm tăng từ 92% lên 88%.",
    "Hạ tỷ lệ suy dinh dưỡng từ 9,5% xuống 10,2%.",
    "Nâng số xã đạt chuẩn từ 14 lên 12 xã.",
    "Số vụ tai nạn giảm từ 24 vụ xuống 27 vụ.",
    "Thu nhập bình quân tăng từ 52 triệu đồng lên 48 triệu đồng/người/năm.",
    "Số học sinh bỏ học giảm 04 em, từ 12 em còn 09 em.",
    "Xã có 9 trường học, trong đó 11 trường đạt chuẩn quốc gia.",
    "Có 28/25 đảng viên dự họp.",
    "Có mặt 52/50 đại biểu được triệu tập.",
    "Lớp có 42 học sinh, trong đó có 45 học sinh nữ.",
    "Đoàn có 30 người, nam 18, nữ 14.",
    "Tiếp nhận 215 hồ sơ, đã giải quyết 198 hồ sơ, còn lại 27 hồ sơ đang giải quyết.",
    "Giao 450 chỉ tiêu, đã tuyển 412 chỉ tiêu, còn thiếu 48 chỉ tiêu.",
    "Thụ lý 64 vụ, giải quyết 51 vụ, còn 12 vụ chưa giải quyết.",
    "Phát ra 500 phiếu, thu về 487 phiếu, thất lạc 23 phiếu.",
    "Kế hoạch 60 km, đã cứng hóa 45 km, còn 25 km chưa thực hiện.",
    "Tổng số 36 tiêu chí, đã đạt 31 tiêu chí, còn 06 tiêu chí chưa đạt.",
    "Tổng số công chức 45 người, có mặt 41 người, vắng 05 người.",
    "Thành lập 02 tổ giúp việc: Tổ Nội dung, Tổ Hậu cần và Tổ Khánh tiết.",
    "Thi đấu 05 môn: bóng đá, bóng chuyền, cầu lông và kéo co.",
    "Công tác tại 03 huyện (Lục Nam, Sơn Động).",
    'Phong trào "5 không, 3 sạch" với 3 sạch: sạch nhà, sạch bếp.',
    "Trong 03 ngày 12, 13/12/2024 tổ chức hội thao.",
    "Nghỉ 04 ngày, từ ngày 10/12 đến hết ngày 12/12/2024.",
    "Tập huấn trong 2 ngày (09, 10 và 11/12/2024).",
    "Kéo dài 15 ngày (từ 01/12 đến 20/12/2024).",
    "Tặng 12 (mười một) suất quà cho trẻ mồ côi.",
    "Kinh phí 25.000.000 đồng (Bằng chữ: Hai mươi lăm nghìn đồng).",
    "Số tiền 1.250.000 đồng (Một triệu hai trăm năm mươi lăm nghìn đồng).",
    "Thời hạn ba (02) tháng kể từ ngày ký.",
    "Thành lập 04 (ba) tổ công tác.",
    "Diện tích 2.500 m2 (2,5 ha).",
    "Chiều dài 1.250 m (12,5 km).",
    "Khối lượng 3,5 tấn (350 kg).",
    "Kinh phí 3.450 triệu đồng (34,5 tỷ đồng).",
    "Chúc thọ cụ Nguyễn Thị Mùi 100 tuổi (sinh năm 1934).",
    "Công dân 17 tuổi (sinh năm 2005) đăng ký nghĩa vụ quân sự lần đầu năm 2024.",
)
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
)


@pytest.mark.parametrize("task", WRONG)
def test_figures_that_contradict_each_other_are_told_of(task: str) -> None:
    assert OF_FIGURES & of_task(task)


@pytest.mark.parametrize("task", RIGHT)
def test_figures_that_agree_are_not_told_of(task: str) -> None:
    assert not OF_FIGURES & of_task(task)

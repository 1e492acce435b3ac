"""Figures of one sentence against each other: parts and wholes, products, means, ranges, units, counts."""

from __future__ import annotations

import pytest

from tests.test_slips_by_kind import of_task

OF_FIGURES = {"CT395", "CT396", "CT3012", "CT3013", "CT3022"}
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
    "Trao 90 phần quà cho phụ nữ nghèo 09 huyện, thành phố, mỗi nơi 20 phần, trị giá mỗi phần 500.000 đồng.",
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
    "Kiểm tra giữa kỳ từ tuần 9 đến tuần 6 của học kỳ I; nộp điểm đúng hạn.",
    "Thảm bê tông nhựa đường tỉnh 242 đoạn Km12+500 đến Km8+200; hoàn thành trước ngày 30/11/2025.",
    "Kiểm kê 1.150 hiện vật thuộc sưu tập gốm thế kỷ XV - XIII; chụp ảnh, lập phiếu điện tử.",
    "Rà soát các quy định từ Điều 15 đến Điều 9 của Quy chế làm việc.",
    "Học sinh từ lớp 9 đến lớp 6 tham gia thi vẽ tranh.",
    "Đọc tài liệu từ trang 45 đến trang 12.",
    "Nạo vét kênh từ K5+200 đến K3+800.",
    "Sửa chữa mặt đường đoạn từ Km 34+000 đến Km 21+500 quốc lộ 31.",
    "Tổ chức giải bóng đá lứa tuổi U15 - U11.",
    "Trẻ từ 60 đến 24 tháng tuổi được uống vitamin A.",
    "Lấy ý kiến các khối từ khối 12 đến khối 10 về đồng phục.",
    "Dự báo lượng mưa 150 - 100 mm trong 24 giờ.",
    "Nhiệt độ thấp nhất từ 15 - 12 độ C.",
    "Mỗi đội gồm từ 12 - 10 vận động viên.",
    "Các câu từ câu 20 đến câu 11 của đề cương.",
    "Khám cho phụ nữ độ tuổi từ 49 đến 15.",
    "Chiều dài tuyến từ cột mốc số 45 đến cột mốc số 32.",
    "Hỗ trợ từ 5 triệu đồng đến 3 triệu đồng cho mỗi hộ.",
    "Trao đổi các nội dung từ mục 5 đến mục 2 của dự thảo.",
    "Khoản 5 đến khoản 2 Điều 7 của Quy chế.",
    "Khảo cổ di tích niên đại thế kỷ thứ XVII đến XV.",
    "Vận hành hồ Núi Cốc không vượt mực nước dâng bình thường 46,20 km.",
    "Năng suất lúa đạt 62 kg/ha, tăng 1,2 kg so với vụ trước.",
    "Nhiệt độ bảo quản vắc xin từ 2 đến 8 km.",
    "Xe tải trọng trên 10 km không được lưu thông.",
    "Mở rộng đường trục thôn với chiều rộng mặt đường 5,5 ha.",
    "Dung tích hồ chứa 1,2 triệu ha.",
    "Công suất trạm biến áp 250 kg.",
    "Tốc độ tối đa 40 kg/giờ trong khu dân cư.",
    "Sản lượng điện thương phẩm 120 triệu km.",
    "Lượng mưa đo được 120 kg trong đêm.",
    "Bê tông hóa 3,2 tấn đường giao thông nông thôn.",
    "Độ che phủ rừng đạt 42 ha.",
    "Mật độ dân số 450 người/km.",
    "Giới thiệu ít nhất 015 đoàn viên ưu tú để Đảng xem xét.",
    "Trồng 0250 cây bàng tại khuôn viên.",
    "Hội nghị kéo dài 1,5 người tại hội trường.",
    "Huy động 12,5 người tham gia ra quân.",
    "Kết nạp 8,5 đảng viên mới.",
    "Xây 2,5 căn nhà tình nghĩa.",
    "Mở 03,5 lớp tập huấn.",
    "Hỗ trợ 500.0000 đồng cho mỗi gia đình.",
    "Kinh phí dự kiến 12.00.000 đồng.",
    "Giá trị hợp đồng 350 triệu nghìn đồng.",
    "Lượng khách đạt 1.200 nghìn triệu lượt.",
    "Giảm tỷ lệ hộ nghèo từ 2,1% xuống còn 3,9%.",
    "Tỷ lệ sinh viên có việc làm tăng từ 92% lên 88%.",
    "Hạ tỷ lệ suy dinh dưỡng từ 9,5% xuống 10,2%.",
    "Nâng số xã đạt chuẩn từ 14 lên 12 xã.",
    "Số vụ tai nạn giảm từ 24 vụ xuống 27 vụ.",
    "Thu nhập bình quân tăng từ 52 triệu đồng lên 48 triệu đồng/người/năm.",
    "Số học sinh bỏ học giảm 04 em, từ 12 em còn 09 em.",
    "Thu thập 02 kháng nghị được cấp trên chấp nhận trên tổng số 01 kháng nghị.",
    "Xã có 9 trường học, trong đó 11 trường đạt chuẩn quốc gia.",
    "Có 28/25 đảng viên dự họp.",
    "Kiểm tra 12 cơ sở, phát hiện 14 cơ sở vi phạm.",
    "Có mặt 52/50 đại biểu được triệu tập.",
    "Khám 350 người, phát hiện 370 người tăng huyết áp.",
    "Trong tổng số 120 hồ sơ tiếp nhận có 125 hồ sơ đúng hạn.",
    "Tổ có 7 thành viên, trong đó có 8 nữ.",
    "Lớp có 42 học sinh, trong đó có 45 học sinh nữ.",
    "Đoàn có 30 người, nam 18, nữ 14.",
    "Tiếp nhận 215 hồ sơ, đã giải quyết 198 hồ sơ, còn lại 27 hồ sơ đang giải quyết.",
    "Giao 450 chỉ tiêu, đã tuyển 412 chỉ tiêu, còn thiếu 48 chỉ tiêu.",
    "Thụ lý 64 vụ, giải quyết 51 vụ, còn 12 vụ chưa giải quyết.",
    "Phát ra 500 phiếu, thu về 487 phiếu, thất lạc 23 phiếu.",
    "Kế hoạch 60 km, đã cứng hóa 45 km, còn 25 km chưa thực hiện.",
    "Tổng số 36 tiêu chí, đã đạt 31 tiêu chí, còn 06 tiêu chí chưa đạt.",
    "Tổng số công chức 45 người, có mặt 41 người, vắng 05 người.",
    (
        "Kiểm tra 03 đảng uỷ xã về xây dựng nông thôn mới, gồm Thanh Lĩnh, Thanh Thịnh; hoàn thành "
        "trước ngày 15/6/2023."
    ),
    "Phát hành hồ sơ mời thầu 03 gói thầu, gồm gói thầu thiết bị trường học và gói thầu điện chiếu sáng.",
    "Thành lập 02 tổ giúp việc: Tổ Nội dung, Tổ Hậu cần và Tổ Khánh tiết.",
    "Khảo sát tại hai xã Tân Hưng, Hương Sơn và Xương Lâm.",
    "Thi đấu 05 môn: bóng đá, bóng chuyền, cầu lông và kéo co.",
    "Công tác tại 03 huyện (Lục Nam, Sơn Động).",
    "Trong 03 ngày 12, 13/12/2024 tổ chức hội thao.",
    "Nghỉ 04 ngày, từ ngày 10/12 đến hết ngày 12/12/2024.",
    "Tập huấn trong 2 ngày (09, 10 và 11/12/2024).",
    "Kéo dài 14 ngày (từ 01/12 đến 20/12/2024).",
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
    (
        "Khám bệnh 92.000 lượt trong 92 ngày; điều trị nội trú 21.160 lượt, bình quân 320 lượt/ngày "
        "trong 92 ngày."
    ),
    (
        "Thành lập 18 đội hình tình nguyện tại 17 xã và thị trấn Ái Nghĩa, mỗi đội 15 người, tổng số "
        "250 tình nguyện viên tham gia."
    ),
    (
        "Tổng hợp ý kiến cử tri tại 26 hội nghị tiếp xúc với 2.340 lượt người dự, bình quân 900 người "
        "mỗi hội nghị."
    ),
    (
        "Dư nợ Quỹ Hỗ trợ nông dân đạt 6,3 tỷ đồng cho 210 hộ vay, bình quân 300 triệu đồng/hộ; không "
        "để nợ quá hạn."
    ),
    (
        "Tổ chức 14 cuộc tuyên truyền tại các xã biên giới, hải đảo, mỗi cuộc 80 người, tổng số 1.210 "
        "lượt người."
    ),
    (
        "Chăm lo tết Nguyên đán cho 428 hộ nghèo, hộ cận nghèo; mỗi suất quà trị giá 500.000 đồng, "
        "tổng kinh phí 241 triệu đồng."
    ),
    "Toàn trường có 36 lớp với 1.512 học sinh, bình quân 52 học sinh/lớp.",
    "Tổ chức 05 lớp bồi dưỡng nghiệp vụ cho 350 cán bộ Hội, mỗi lớp 60 người.",
    "Hỗ trợ 15 mô hình sinh kế với tổng kinh phí 600 triệu đồng, bình quân 50 triệu đồng/mô hình.",
    "Vận động 1.200 đoàn viên ủng hộ, mỗi đoàn viên 50.000 đồng, thu được 600 triệu đồng.",
    "Cấp 3.600 kg gạo cho 240 hộ, mỗi hộ 10 kg.",
    "Phát 4.500 tờ rơi tại 15 trường học, trung bình 350 tờ/trường.",
    "Sản lượng 540 tấn từ 45 ha, năng suất bình quân 15 tấn/ha.",
    "Chia 180 học viên thành 06 lớp, mỗi lớp 35 học viên.",
    "Trợ cấp 03 tháng, mỗi tháng 1.500.000 đồng, tổng cộng 5.400.000 đồng.",
    "Nghiệm thu 24 km kênh, chi phí 7,2 tỷ đồng, bình quân 350 triệu đồng/km.",
    "Xã bố trí 4 điểm tiêm, mỗi điểm 2 bàn, tổng 10 bàn tiêm.",
    "Đợt hiến máu 3 ngày, mỗi ngày 150 đơn vị, tổng số 540 đơn vị máu.",
    "12 tổ liên gia, mỗi tổ 25 hộ, tổng cộng 350 hộ.",
    "Mỗi xã, phường chọn 02 tập thể; 45 xã, phường có 80 tập thể được chọn.",
    "Hội thi có 16 đội, mỗi đội 07 thí sinh, tổng số 102 thí sinh.",
    "Hỗ trợ lãi suất cho 60 hộ, mỗi hộ vay 50 triệu đồng, tổng dư nợ 3,5 tỷ đồng.",
    "Hỗ trợ 1.000.000 đồng/người cho 25 người, tổng 2,5 triệu đồng.",
    "Làm 5 tiếng/ngày trong 6 ngày, tổng cộng 35 tiếng.",
    "Trung bình mỗi bác sĩ khám 45 lượt/ngày, 12 bác sĩ khám 640 lượt/ngày.",
    "Mỗi lít phun 500 m², 60 lít phun được 40.000 m².",
    "Diện tích 2.400 m², xây 8 phòng học, mỗi phòng 50 m², tổng diện tích phòng học 450 m².",
    "Mục tiêu mỗi đảng viên giúp 1 hộ, 120 đảng viên giúp 150 hộ.",
    "Giá gói thầu 12,4 tỷ đồng, phấn đấu tiết kiệm qua đấu thầu 5% (6,2 tỷ đồng).",
    "Kinh phí: 130 triệu đồng, gồm ngân sách 70 triệu đồng và xã hội hóa 60 triệu đồng (chiếm 64,2%).",
    "Đội ngũ có 84 cán bộ, giáo viên, nhân viên, trong đó 21 người có trình độ thạc sĩ, chiếm 30%.",
    "Trong 1.250 hộ có 1.125 hộ dùng nước sạch, chiếm 92%.",
    "Trong đó, 35 trên tổng số 140 đảng viên là nữ, đạt 35%.",
    "Có 180/240 thôn có nhà văn hóa đạt chuẩn, chiếm tỷ lệ 80%.",
    "Trong tổng số 52 dự án có 13 dự án chậm tiến độ (chiếm 15%).",
    "Tổng vốn 56 tỷ đồng, đã giải ngân 42 tỷ đồng, đạt 65%.",
    "Đảng bộ có 640 đảng viên, đảng viên nữ 256 đồng chí, chiếm 42%.",
    "Bầu 15 ủy viên, trong đó nữ 03 ủy viên (chiếm 25%).",
    "Kết nạp được 900 hội viên mới; nâng tổng số hội viên từ 24.100 lên 25.100 hội viên.",
    "Đội ngũ gồm dân quân cơ động 28 đồng chí, dân quân binh chủng 64 đồng chí; tổng quân số 82 đồng chí.",
    "Thành lập 20 đội tại 17 xã và 02 thị trấn, mỗi xã, thị trấn 01 đội.",
)


@pytest.mark.parametrize("task", WRONG)
def test_figures_that_contradict_each_other_are_told_of(task: str) -> None:
    assert OF_FIGURES & of_task(task)

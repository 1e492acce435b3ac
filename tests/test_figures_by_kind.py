"""Figures, sums, dates and facts that cannot be, in many wordings; and right lines that look alike."""

from __future__ import annotations

import pytest

from ctrgen.rules.numbers.said_number import said_number
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
    "CT3023": (
        "Mở Tháng cao điểm “Vì người nghèo” từ ngày 17/11 đến ngày 18/11",
        "Mở Tháng hành động vì trẻ em từ 01/11 - 03/11",
        "Tổ chức Tuần lễ hồng từ ngày 01/11 đến ngày 25/11",
        "Hội nghị khai mạc lúc 8 giờ 00, đại biểu có mặt trước 8 giờ 30",
        "Đại biểu có mặt lúc 14 giờ 15, hội nghị bắt đầu từ 14 giờ",
        "Sửa sân, giai đoạn 1 xong trước 30/11; giai đoạn 2 xong trước 15/11",
        "Khai giảng đợt 1 ngày 15/11, đợt 2 ngày 10/11",
        "Hội nghị sơ kết 6 tháng cuối năm 2024 vào ngày 10/7",
        "Tổng kết công tác Hội năm 2024 vào ngày 05/6/2024",
        "Thực hiện trong quý II (tháng 7, 8, 9)",
        "Trong quý IV (từ tháng 9 đến tháng 12)",
        "Trong 6 tháng cuối năm (từ tháng 6 đến tháng 12)",
        "Tổ chức kiểm tra giữa học kỳ II cho học sinh khối 9",
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
    "CT308": (
        "Thực hiện từ tháng 11/2024 đến tháng 9/2024",
        "Thực hiện từ quý IV/2024 đến quý II/2024",
        "Thời gian từ ngày 20 đến ngày 15 tháng 11",
    ),
    "CT394": (
        "Kỷ niệm 94 năm Ngày thành lập Hội Nông dân Việt Nam (14/10/1931 - 14/10/2024)",
        "Kỷ niệm 90 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh",
        "Tuyên truyền 78 năm Ngày thành lập Quân đội nhân dân Việt Nam",
        "Kỷ niệm Ngày thành lập Mặt trận Dân tộc thống nhất Việt Nam (18/11/1931)",
        "Kỷ niệm 42 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2024)",
    ),
    "CT392": (
        "Trực sẵn sàng chiến đấu dịp tết Dương lịch 2023",
        "Phát động Tết trồng cây xuân 2023",
        "Triển khai kế hoạch năm học 2022 - 2023",
        "Xây dựng kế hoạch sản xuất vụ Đông năm 2023",
        "Xây dựng kế hoạch tháng 11/2023",
        "Khai giảng năm học 2023 - 2024",
        "Ký giao ước thi đua năm 2023",
        "Phát động thi đua chào mừng Đại hội nhiệm kỳ 2015 - 2020",
        "Thực hiện Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2015 - 2020",
        "Triển khai Chương trình xây dựng nông thôn mới giai đoạn 2016 - 2020",
        "Học tập Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
        "Quán triệt Nghị quyết Đại hội XII của Đảng tới hội viên",
        "Tuyên truyền Nghị quyết Đại hội đại biểu Hội Nông dân Việt Nam lần thứ VII",
    ),
    "CT302": (
        "Tổng kết vào quý V",
        "Hoàn thành trong quý VI;",
        "Xong trong tháng 13/2024",
        "Họp thứ Tám, ngày 15/11",
        "Tiếp công dân ngày 32 hằng tháng",
    ),
    "CT387": (
        "Theo Quyết định ngày 16 tháng 01 năm 2023 của Giám đốc Sở Y tế",
        "Thực hiện Kế hoạch ngày 05/01/2024 của Ủy ban nhân dân huyện",
    ),
    "CT398": (
        "Theo Thông tư số 36/2019/TT-BGDĐT ngày 28/12/2019 của Sở Giáo dục và Đào tạo",
        "Theo Thông tư số 11/2021/TT-BTP ngày 28/12/2021 của Sở Tư pháp",
    ),
    "CT3054": (
        "Theo Quy định số 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị",
        "Theo Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ",
    ),
    "CT390": ("Theo Thông tư số 12/2011/TT-BGDĐT ngày 28/3/2011 của Bộ trưởng Bộ Giáo dục và Đào tạo",),
    "CT3010": (
        "Phổ biến Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền "
        "địa phương ngày 22 tháng 11 năm 2018",
    ),
    "CT3011": ("Tuyên truyền Luật Đất đai năm 2025", "Phổ biến Luật Việc làm năm 2025"),
    "CT310": ("Sáng ngày 15/11 (14 giờ 00) họp giao ban", "Chiều 15/11, lúc 8 giờ 30, họp giao ban"),
    "CT391": (
        "Làm việc tại huyện Hoành Bồ",
        "Làm việc với Sở Nông nghiệp và Môi trường",
        "Phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Ra mắt mô hình tại các huyện Bảo Lạc, Bảo Lâm, Thông Nông",
        "Ra mắt mô hình tại 03 huyện Thanh Chương, Đô Lương và Hoành Bồ",
    ),
}


@pytest.mark.parametrize(("code", "task"), [(code, task) for code, tasks in WRONG.items() for task in tasks])
def test_a_figure_that_cannot_be_is_told_of_once(code: str, task: str) -> None:
    found = [one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"])]
    assert found.count(code) == 1


RIGHT = (
    "Thu ngân sách đạt 105% dự toán",
    "Hoàn thành 120% kế hoạch năm",
    "Sản lượng bằng 103% so với cùng kỳ",
    "Phấn đấu 95% hội viên, 98% hộ gia đình tham gia",
    "Tỷ lệ khá 70%, giỏi 25%, trung bình 5%",
    "Phát triển hội viên mới đạt 110% chỉ tiêu được giao",
    "Cán bộ nữ chiếm 40%, cán bộ trẻ chiếm 70%",
    "Nhà nước hỗ trợ 70% xi măng, Nhân dân đóng góp 50% ngày công",
    "Phấn đấu 100% học sinh khá, giỏi, 50% học sinh giỏi",
    "Trường có 9 lớp với 339 học sinh, gồm: khối 6 có 05 lớp, 202 học sinh; khối 7 có 04 lớp, 137 học sinh",
    "Tập huấn cho 60 chi hội trưởng, mỗi lớp 30 người, tổng số 02 lớp",
    "Mở 15 lớp cho 450 học viên, mỗi lớp 30 học viên",
    "75 mô hình x 60 triệu đồng = 4,5 tỷ đồng",
    "75 nhà xây mới x 60 triệu đồng + 45 nhà sửa chữa x 30 triệu đồng = 5,85 tỷ đồng",
    "Mỗi huyện chọn 02 mô hình, mỗi mô hình 30 hộ, toàn tỉnh 500 hộ",
    "Tập huấn 02 lớp cho 100 cán bộ, mỗi người 50.000 đồng tiền ăn, tổng kinh phí 10 triệu đồng",
    "Băng rôn khổ 1,2 x 6 m, treo tại 15 điểm",
    "Mỗi chi hội 02 người, tổng số 45 đại biểu, 01 báo cáo viên",
    "Thành lập 05 đội, mỗi đội 10 đoàn viên, tổ chức 02 lớp cho 120 học sinh",
    "Cử 03 tổ, mỗi tổ 05 cán bộ, kiểm tra 12 xã, gặp 200 hội viên",
    "Trực từ 22 giờ đến 6 giờ",
    "Giảm tỷ lệ hộ nghèo từ 8% đến 5%",
    "Dài 18,5 km, rộng 3 m",
    "Diện tích 25 km2, trồng 5 ha lúa",
    "Cao 3 m, nặng 5 kg",
    "Cử 02 (hai) đồng chí, 03 (ba) xe",
    "Kinh phí 5.000.000 đồng (bằng chữ: Năm triệu đồng)",
    "Có 10 (một số) đại biểu",
    "Khoảng từ 3 đến 5 trăm người",
    "Mở Tháng cao điểm “Vì người nghèo” từ ngày 17/10 đến ngày 18/11",
    "Tổ chức Tuần lễ quốc gia từ ngày 01/11 đến ngày 07/11",
    "Hội nghị khai mạc lúc 8 giờ 00, đại biểu có mặt trước 7 giờ 30",
    "Trong tháng hành động, tổ chức tập huấn từ ngày 05/11 đến ngày 06/11",
    "Kỷ niệm 94 năm Ngày thành lập Hội Nông dân Việt Nam (14/10/1930 - 14/10/2024)",
    "Kỷ niệm 80 năm Ngày thành lập Quân đội nhân dân Việt Nam",
    "Kỷ niệm 20 năm thành lập Đoàn trường",
    "Kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2025)",
    "Tổng kết phong trào thi đua năm 2023",
    "Tổng kết việc thực hiện Nghị quyết nhiệm kỳ 2015 - 2020",
    "Chuẩn bị Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025",
    "Triển khai quyết toán các dự án giai đoạn 2016 - 2020",
    "Triển khai Kế hoạch số 12/KH-UBND ngày 15/3/2023 của Ủy ban nhân dân huyện",
    "Báo cáo kết quả thực hiện kế hoạch năm 2023",
    "Tiếp tục triển khai kế hoạch vốn năm 2023",
    "Phục vụ tết Nguyên đán 2025",
    "Ôn đội tuyển Olympic 30 tháng 4",
    "Quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
    "Sơ kết giữa nhiệm kỳ Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
    "Theo Quyết định số 36/QĐ-BTC ngày 28/12/2023 của Ban Tổ chức Tỉnh ủy",
    "Theo Nghị định số 24/2024/NĐ-CP ngày 27/02/2024 của Chính phủ",
    "Làm việc tại huyện Đô Lương",
    "Trình Hội đồng nhân dân xã kỳ họp thứ 4",
    "Chuẩn bị phiên họp thứ 5 của Ban Chỉ đạo",
    "Đề án thành lập Sở Nông nghiệp và Môi trường",
    "Góp ý dự thảo Luật Việc làm năm 2025",
    "Tuyên truyền Luật Căn cước năm 2023",
    "Thực hiện trong quý IV (tháng 10, 11, 12)",
    "Trong 6 tháng cuối năm (từ tháng 7 đến tháng 12)",
    "Kiểm tra giữa học kỳ I",
    "Rút kinh nghiệm kiểm tra cuối học kỳ II",
    "Chiều 15/11, lúc 2 giờ 30, họp giao ban",
    "Ngày hội diễn ra trong 03 ngày 15, 16 và 17/11",
    "Tổng số 250 hội viên, trong đó nữ 170 hội viên",
    "Bố trí 03 xe 16 chỗ, 02 xe 45 chỗ, tổng 05 xe",
    "Nâng hạng từ thứ 15 lên thứ 10",
    "Sửa sân, giai đoạn 1 xong trước 15/11; giai đoạn 2 xong trước 30/11",
    "Tổng kết công tác năm 2023 vào ngày 15/01/2024",
    "Mở giai đoạn 1 ngày 15/11; giai đoạn 2 từ ngày 05/01",
    "Tổ chức 02 hội nghị: hội nghị cán bộ chủ chốt, hội nghị mở rộng",
    "Kiểm tra tại 03 xã: Thanh Lĩnh và Thanh Đồng, Thanh Phong, mỗi xã 02 ngày",
    "Chấm 05 tiêu chí: an toàn, vệ sinh, nền nếp, kỷ luật, văn minh, đúng giờ",
    "Phấn đấu 90% chi Hội có Quỹ Hội, bình quân từ 20.000 đồng trở lên/hội viên/năm",
    "Tổ chức thành công hiến máu đợt 3 đạt được 540 đơn vị máu",
    "Tổng kết 20 năm phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” giai đoạn 2010 – 2020",
    "Triển khai kế hoạch tuyển quân năm 2025",
    "Kỳ thi tuyển sinh lớp 10 năm học 2023-2024",
    "Chào mừng thành công Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
    "Rà soát hộ nghèo, hộ cận nghèo theo chuẩn nghèo tiếp cận đa chiều giai đoạn 2016-2020",
    "Tổ chức hội nghị thường kỳ đánh giá kết quả tháng 10, triển khai nhiệm vụ tháng 11",
    "Kế hoạch đến năm 2025 có 3 huyện: Nghi Lộc, Diễn Châu, Yên Thành đạt chuẩn",
    "Chia làm 02 cụm: cụm 1 gồm các xã Thanh Lĩnh, Thanh Đồng; cụm 2 gồm các xã còn lại",
    "Kinh phí: 30 người x 50.000 đồng/người x 2 ngày = 3 triệu đồng",
    "Thời gian tổ chức 02 ngày, ngày 14 và 15/11/2024",
    "Tuyển chọn 120 công dân nhập ngũ, đạt 100% chỉ tiêu giao",
    "Tỷ lệ hộ nghèo giảm từ 5,2% đầu năm xuống còn 3,8%",
    "Tỷ lệ che phủ rừng đạt 58%; tỷ lệ tăng dân số 1,05%",
    "Tăng tỷ lệ tham gia bảo hiểm y tế từ 93% lên 95%",
    "Thu nhập bình quân từ 45 đến 50 triệu đồng/người/năm",
    "Gieo cấy từ ngày 25/11 đến 10/12/2024",
    "Thi đấu từ trận số 12 đến trận số 8",
    "Đi bộ đồng hành cự ly 5 km, 3 km",
    "Đường rộng 3,5 m, dài 1,2 km, tổng mức đầu tư 2,4 tỷ đồng",
    "Nạo vét 3,5 km kênh mương, khối lượng 2.500 m3",
    "Phân bổ 12 tấn lúa giống cho 9 xã",
    "Cân nặng từ 50 kg, cao 1,62 m trở lên",
    "Diện tích tự nhiên 12.500 ha, dân số 45.000 người",
    "Diện tích sàn 350 m2",
    "Cấp phát 2.500 kg thóc giống, diện tích 45 ha",
    "Sản lượng đạt 12.000 tấn, năng suất 62 tạ/ha",
    "Từ 7 giờ 30 đến 11 giờ 30, từ 13 giờ 30 đến 17 giờ",
    "Đại biểu có mặt tại hội trường trước 7 giờ 30 phút; khai mạc lúc 8 giờ",
    "Cử 02 (hai) cán bộ tham gia",
    "Nhiệm vụ 1 (năm 2024): rà soát; nhiệm vụ 2 (năm 2025): thực hiện",
    "Tiếp công dân định kỳ ngày 15 hằng tháng; sinh hoạt chi bộ ngày 03 hằng tháng",
    "Quyết toán kế hoạch vốn năm 2023",
    "Thực hiện chủ đề năm 2024, hướng dẫn lập kế hoạch năm 2025",
    "Sơ kết học kỳ I năm học 2024-2025",
    "Chuẩn bị tổng kết năm học 2023-2024",
    "Lập hồ sơ thanh toán chế độ thai sản năm 2023",
    "Đón đoàn đánh giá công nhận trường chuẩn quốc gia theo kế hoạch năm 2023",
    "Tổ chức phát động thi đua năm 2025",
    "Xây dựng báo cáo tài chính năm 2023",
    "Mừng Đảng mừng xuân Ất Tỵ 2025",
    "Rút kinh nghiệm tổ chức Tết 2024",
    "Công bố Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ",
    "Kế hoạch ngày 15/11/2024 kiểm tra xã Thanh Lĩnh",
    "Thực hiện Kế hoạch ngày hội đại đoàn kết của Mặt trận Tổ quốc",
    "Kỷ niệm 79 năm Cách mạng tháng Tám (19/8/1945 - 19/8/2024) và Quốc khánh 02/9",
    "Kỷ niệm 50 năm ngày Giải phóng miền Nam, thống nhất đất nước (30/4/1975 - 30/4/2025)",
    "Kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)",
    "Kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2024)",
    "Giới thiệu người ứng cử Ban Chấp hành Đảng bộ nhiệm kỳ 2025 - 2030",
    "Thi tìm hiểu 94 năm lịch sử Hội Nông dân Việt Nam",
    "Phấn đấu trồng mới 100.000 cây phân tán, đạt 125%",
    "Giải ngân đạt trên 95%, phấn đấu 100%",
    "Ngân sách tỉnh hỗ trợ 50%, ngân sách huyện hỗ trợ 30%, Nhân dân đóng góp 20%",
    "Đạt 100% kế hoạch, trong đó khối lượng chiếm 60%, giá trị chiếm 55%",
)
OURS = frozenset({*WRONG, "CT3018"})


@pytest.mark.parametrize("task", RIGHT)
def test_a_right_line_that_looks_alike_is_left_alone(task: str) -> None:
    assert OURS.isdisjoint(one.code for one in told(OFFICE, nhiem_vu=[task, "Niêm yết giá"]))


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


def test_what_a_meeting_is_named_after_is_near_its_day() -> None:
    meeting = {"ngay": "15/11/2024", "gio": "8:00"}
    for name, codes in (
        ("Giao ban với các xã quý II", ["CT392"]),
        ("Giao ban với các xã quý III", []),
        ("Giao ban cụm tháng 6", ["CT392"]),
        ("Giao ban cụm tháng 10", []),
        ("Họp triển khai vụ Xuân năm 2023", ["CT392"]),
    ):
        found = [one.code for one in told(OFFICE, cuoc_hop=[{"ten": name, **meeting}])]
        assert [code for code in found if code == "CT392"] == codes


def test_guests_are_there_before_a_meeting_begins() -> None:
    meeting = {"ten": "Hội nghị cán bộ", "ngay": "15/11/2024", "gio": "14:00"}
    for note, codes in (
        ("đại biểu có mặt trước 14 giờ 15 phút", ["CT3023"]),
        ("đại biểu có mặt trước 13h45", []),
    ):
        found = [one.code for one in told(OFFICE, cuoc_hop=[{**meeting, "ghi_chu": note}])]
        assert [code for code in found if code == "CT3023"] == codes


@pytest.mark.parametrize(
    ("basis", "is_wrong"),
    [
        ("Căn cứ Nghị quyết số 07-NQ/HND ngày 28/12/2023 của Hội về nhiệm vụ công tác năm 2023", True),
        ("Căn cứ Nghị quyết số 07-NQ/HND ngày 28/12/2023 của Hội về nhiệm vụ công tác năm 2024", False),
        (
            "Căn cứ Quyết định số 21/QĐ-UBND ngày 29/7/2023 về Khung kế hoạch thời gian năm học 2022-2023",
            True,
        ),
        (
            "Căn cứ Quyết định số 21/QĐ-UBND ngày 29/7/2023 về Khung kế hoạch thời gian năm học 2023-2024",
            False,
        ),
        ("Căn cứ Nghị quyết số 07-NQ/HND ngày 28/12/2023 của Hội về kết quả công tác năm 2023", False),
    ],
)
def test_a_basis_of_the_end_of_a_year_is_not_about_the_plan_of_that_year(
    basis: str, *, is_wrong: bool
) -> None:
    found = {one.code for one in told(OFFICE, can_cu=[basis])}
    assert ("CT392" in found) is is_wrong


def test_a_basis_says_which_document_of_the_higher_level_it_is() -> None:
    found = {one.code for one in told(OFFICE, can_cu=["Căn cứ chỉ thị của cấp trên về công tác quân sự"])}
    assert "CT387" in found


def test_the_half_year_of_the_opening_is_that_of_the_programme() -> None:
    period = {"thang": None, "ky": "6 tháng cuối năm 2024", "ngay": "28/6/2024"}
    for half, is_wrong in (("đầu", True), ("cuối", False)):
        opening = f"Hội Nông dân huyện ban hành Chương trình công tác 6 tháng {half} năm 2024 như sau:"
        found = {one.code for one in told(OFFICE, **period, mo_dau=opening)}
        assert ("CT309" in found) is is_wrong


def test_an_election_is_for_the_next_assembly() -> None:
    paper = {**OFFICE, "ngay": "28/11/2025", "thang": "12/2025"}
    for task, is_wrong in (
        ("Hiệp thương giới thiệu người ứng cử đại biểu Quốc hội khóa XV", True),
        ("Hiệp thương giới thiệu người ứng cử đại biểu Quốc hội khóa XVI", False),
        ("Tuyên truyền bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2021 - 2026", True),
        ("Tổng kết hoạt động của đại biểu Quốc hội khóa XV", False),
    ):
        found = {one.code for one in told(paper, nhiem_vu=[task, "Niêm yết giá"])}
        assert ("CT392" in found) is is_wrong


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


def test_what_is_held_each_month_is_on_one_day() -> None:
    meeting = {
        "ten": "Tiếp công dân định kỳ",
        "thoi_gian": "Ngày 15 hằng tháng",
        "lap_lai": "ngày 15 hằng tháng",
    }
    for day, codes in (("20", ["CT3023"]), ("15", [])):
        task = f"Thường trực Hội đồng nhân dân tiếp công dân vào ngày {day} hằng tháng"
        found = told(OFFICE, nhiem_vu=[task, "Niêm yết giá"], cuoc_hop=[meeting])
        assert [one.code for one in found if one.code == "CT3023"] == codes


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

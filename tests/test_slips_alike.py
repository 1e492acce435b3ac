"""Kinds of slips that a set of unseen papers had, in other words; and right lines that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ctrgen import pipeline

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMME = """\
co_quan: {cap_tren: Huyện ủy Văn Lang, ten: Ban Thường vụ}
so: 12
ky_hieu: CTr-BTV
dia_danh: Văn Lang
ngay: 25/5/2024
thang: 6/2024
nhiem_vu:
  - "LINE"
  - Họp giao ban cơ quan.
noi_nhan: ["Lưu: VT, VP"]
nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
"""

WRONG = (
    "Phối hợp với ủy ban Kiểm tra Huyện ủy rà soát hồ sơ.",
    "Làm việc với liên đoàn Lao động tỉnh về tiền lương.",
    "Gặp mặt hội người cao tuổi xã Tân An dịp đầu năm.",
    "Kỷ niệm 93 năm thành lập đoàn Thanh niên Cộng sản Hồ Chí Minh.",
    "Gửi văn bản về ban tuyên giáo tỉnh ủy trước ngày 10/6/2024.",
    "Tuyên dương anh hùng lao động Nguyễn Thị Bình.",
    "Thăm bà mẹ việt nam anh hùng ở các thôn.",
    "Diễn kịch trích đoạn lục vân tiên tại hội trường.",
    "Treo cờ dịp quốc Khánh tại các trụ sở.",
    "Khảo sát tại Tân Lập, Yên bình, Phú Mỹ trong tuần.",
    "Cấp nước cho thôn Đồng Tâm, Hòa sơn, Phước Long.",
    "Phát gạo,20 thùng mì cho các hộ khó khăn.",
    "Tiêm cho trẻ 12 -17 tuổi tại trạm y tế.",
    "Kiểm tra từ ngày 20/6/2024 đến ngày 12/6/2024 tại các xã.",
    "Khám cho thanh niên sinh năm 2oo6 trên địa bàn.",
    "Khắc phục tường rào đỗ ngã sau giông lốc.",
    "Cấp sửa tươi cho học sinh vùng cao.",
    "Triển khai công tác cán bô theo kế hoạch.",
    "Xử lý chiếc xe bị trậm trên đường.",
    "Nộp hồ sơ về Văn phòng trước ngày 20/6/2025.",
    "Mời PCT Nguyễn Văn Hùng dự hội nghị.",
    "Phân công P.Bí thư phụ trách địa bàn.",
    "Giao GĐ Trần Thị Lan báo cáo.",
    "Hỗ trợ mỗi hộ 2.000.000đ đồng tiền giống.",
    "Tỷ lệ giải ngân đạt 45% phần trăm kế hoạch.",
    "Hoàn thành chậm nhất ngày 28/6/2025 theo kế hoạch.",
    "Hỗ trợ 500.000 đồng VNĐ cho mỗi cháu.",
    "Công khai quy trình vận hàn của hồ chứa.",
    "Công trình đã vận hàn thử nghiệm từ tháng trước.",
)

RIGHT = (
    "Phối hợp với các chi hội nông dân thu hoạch lúa.",
    "Vận động đồng bào dân tộc Lô Lô, người Xơ Xơ tham gia.",
    "Đại hội nông dân sản xuất giỏi cấp huyện tổ chức trong tháng.",
    "Họp hội đồng giám khảo vòng sơ khảo.",
    "Rà soát các ủy ban trực thuộc theo quy định.",
    "Mời ông Nguyễn Văn An, Kế toán trưởng dự họp.",
    "Họp với Ban Chỉ huy, Trưởng thôn, Công an tại xã.",
    "Trồng cây ở Tân Lập, Yên Bình, Phú Mỹ trong tuần.",
    "Nhiệt độ thấp nhất 2 -5 độ C ở vùng núi.",
    "Phát 20 thùng mì, 30 bình nước, đạt 12,5% kế hoạch.",
    "Kiểm tra từ ngày 12/6/2024 đến ngày 20/6/2024 tại các xã.",
    "Chăm bồn hoa, tưới bồn cây tại trụ sở.",
    "Đưa học sinh đến đảo Bình Minh, chợ Thắng Lợi tham quan.",
    "Công tác nhân đạo, công tác nhân sự, tác nhân gây bệnh được quan tâm.",
    "Đỗ xe đúng nơi quy định; sửa hộp điện bị hỏng.",
    "Hội nông dân các cấp phối hợp.",
    "Đổ rác đúng giờ; đổ bê tông đường thôn.",
    "Giao ngân hàng máu tổ chức hiến máu.",
    "Liên đoàn Lao động huyện và Đoàn Thanh niên phối hợp.",
    "Tổ chức truyện kể, kể chuyện cho thiếu nhi.",
    "Nộp hồ sơ về Văn phòng trước ngày 20/12/2024.",
    "Chương trình có hiệu lực từ ngày 01/6/2025.",
    "Khám tại BV đa khoa, phân công CT hội nghị.",
    "Hỗ trợ mỗi hộ 2.000.000 đồng, đồng thời hướng dẫn kỹ thuật.",
    "Tỷ lệ 45%, phần trăm hoàn thành cao.",
    "Hoàn thành đề án trước ngày 31/12/2025 theo kế hoạch.",
    "Chuẩn bị nội dung quý III, xong trước tháng 7.",
)


def codes(folder: Path, line: str) -> list[str]:
    file = folder / "programme.yaml"
    file.write_text(PROGRAMME.replace("LINE", line), encoding="utf-8")
    return [one.code for one in pipeline.check(file).diagnostics if one.line == 8]


@pytest.mark.parametrize("line", WRONG)
def test_a_line_with_one_of_these_slips_is_told(tmp_path: Path, line: str) -> None:
    assert codes(tmp_path, line)


@pytest.mark.parametrize("line", RIGHT)
def test_a_right_line_that_looks_alike_is_left_alone(tmp_path: Path, line: str) -> None:
    found = codes(tmp_path, line)
    assert [code for code in found if code != "CT3017"] == []  # that letters are explained is asked elsewhere

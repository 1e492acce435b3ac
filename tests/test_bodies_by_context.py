"""Names of bodies, posts and levels by what stands beside them, or by how the paper else writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline

COMMUNE = "co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}\nky_hieu: CTr-UBND\ndia_danh: Tân Mỹ\n"
SCHOOL = (
    "co_quan: {cap_tren: Sở Giáo dục và Đào tạo, ten: Trường THPT Lê Lợi}\nky_hieu: CTr-THPTLL\ndia_danh: X\n"
)
FARMERS = "co_quan: {ten: Hội Nông dân tỉnh Bắc Giang}\nky_hieu: CTr-HND\ndia_danh: Bắc Giang\n"
COMPANY = "co_quan: {ten: Công ty cổ phần Cấp nước Bình Minh}\nky_hieu: CTr-CNBM\ndia_danh: Bắc Giang\n"
COURT = "co_quan: {ten: Viện kiểm sát nhân dân huyện Sơn Động}\nky_hieu: CTr-VKS\ndia_danh: Sơn Động\n"
REST = """\
ngay: 25/11/2023
thang: 12/2023
noi_nhan: ["Lưu: VT, VP"]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Võ Hữu Tấn}
"""


def told(head: str, *sentences: str) -> set[tuple[str, str]]:
    """What is told of a paper with these tasks: the words at fault, and what to write."""
    lines = [*head.splitlines(), *REST.splitlines(), "nhiem_vu:", *(f"  - {one}" for one in sentences)]
    found = pipeline.check_text("\n".join(lines).encode(), "x.yaml", Path()).diagnostics
    places = [one for one in found if one.line > len(lines) - len(sentences) and one.line == one.end_line]
    return {(lines[one.line - 1][one.column - 1 : one.end_column - 1], one.hint) for one in places}


@pytest.mark.parametrize(
    ("head", "sentences", "written", "hint"),
    [
        # The name stands with its capital elsewhere.
        (
            SCHOOL,
            ("Họp cùng Ban đại diện cha mẹ học sinh", "Gửi ban đại diện cha mẹ học sinh"),
            "ban đại diện cha",
            "Viết Ban đại diện cha.",
        ),
        (
            COMPANY,
            ("Giao Xí nghiệp Thi công số 1", "Kiểm tra xí nghiệp Thi công"),
            "xí nghiệp Thi công",
            "Viết Xí nghiệp Thi công.",
        ),
        (
            COMPANY,
            ("Giao Phân xưởng Lọc sửa máy", "Bàn giao cho phân xưởng Lọc"),
            "phân xưởng Lọc",
            "Viết Phân xưởng Lọc.",
        ),
        (
            SCHOOL,
            ("Ra mắt Câu lạc bộ tiếng Anh", "Duy trì câu lạc bộ tiếng Anh"),
            "câu lạc bộ tiếng Anh",
            "Viết Câu lạc bộ tiếng Anh.",
        ),
        (SCHOOL, ("Giao Tổ Toán ra đề", "Dự giờ tổ Toán"), "tổ Toán", "Viết Tổ Toán."),
        (
            COMMUNE,
            ("Giao Đội bóng chuyền nữ xã", "Tập luyện cho đội bóng chuyền nữ"),
            "đội bóng chuyền nữ",
            "Viết Đội bóng chuyền nữ.",
        ),
        (
            COMMUNE,
            ("Vận động Quỹ Vì người nghèo", "Nộp quỹ Vì người nghèo"),
            "quỹ Vì người",
            "Viết Quỹ Vì người.",
        ),
        # Two ways to write a post or a body where both stand with a capital.
        (
            COMPANY,
            ("Tổng giám đốc chủ trì", "Trình Tổng Giám đốc phê duyệt"),
            "Tổng giám đốc",
            "Viết một cách: Tổng Giám đốc.",
        ),
        (
            COMPANY,
            ("Phòng kế toán đối chiếu", "Gửi Phòng Kế toán"),
            "Phòng kế toán",
            "Viết một cách: Phòng Kế toán.",
        ),
        # A level, or what is told to one, makes a name of it.
        (COMMUNE, ("Phối hợp với trạm y tế xã tiêm chủng",), "trạm y tế", "Viết Trạm y tế …"),
        (COMMUNE, ("Giao phòng kinh tế xã tham mưu",), "phòng kinh tế", "Viết Phòng kinh tế …"),
        (COMMUNE, ("Gửi ủy ban nhân dân các xã lân cận",), "ủy ban nhân dân", "Viết Ủy ban nhân dân."),
        (
            COMMUNE,
            ("Mời giám đốc trung tâm phục vụ hành chính công",),
            "trung tâm phục vụ hành chính công",
            "Viết hoa như tên riêng (Phụ lục II).",
        ),
        (
            COMPANY,
            ("Trình hội đồng quản trị phê duyệt",),
            "hội đồng quản trị",
            "Viết hoa như tên riêng (Phụ lục II).",
        ),
        (COMPANY, ("Báo cáo ban giám đốc kết quả",), "ban giám đốc", "Viết Ban giám đốc."),
        (
            COMPANY,
            ("Xin ý kiến hội đồng thành viên về giá nước",),
            "hội đồng thành viên",
            "Viết Hội đồng thành viên.",
        ),
        (COMMUNE, ("Trình ban chỉ đạo xem xét",), "ban chỉ đạo", "Viết Ban chỉ đạo."),
        (SCHOOL, ("Phối hợp với công đoàn nhà trường quyên góp",), "công đoàn", "Viết Công đoàn …"),
        (
            SCHOOL,
            ("Họp ban đại diện cha mẹ học sinh các lớp",),
            "ban đại diện cha mẹ học sinh",
            "Viết Ban đại diện cha mẹ học sinh …",
        ),
        (COMMUNE, ("Báo cáo sở nội vụ trước ngày 10/12",), "sở nội vụ", "Viết Sở Nội vụ."),
        (
            COMMUNE,
            ("Tiếp đoàn của bộ giáo dục và đào tạo",),
            "bộ giáo dục và đào tạo",
            "Viết Bộ Giáo dục và Đào tạo.",
        ),
        (
            COMMUNE,
            ("Mời Thanh tra, phòng Tài nguyên và Môi trường dự",),
            "phòng",
            "Viết Phòng …",
        ),
        (COURT, ("Duyệt án với các kiểm sát viên",), "kiểm sát viên", "Viết Kiểm sát viên."),
        # Departments, peoples, parts of the world.
        (COMMUNE, ("Khám tại Khoa ngoại tổng hợp",), "Khoa ngoại", "Viết Khoa Ngoại."),
        (
            SCHOOL,
            ("Gửi Phòng Khảo thí và Đảm bảo Chất lượng",),
            "Đảm bảo Chất lượng",
            "Viết Đảm bảo chất lượng.",
        ),
        (COMMUNE, ("Phòng, chống dịch tả lợn Châu phi",), "Châu phi", "Viết Châu Phi."),
        (COMMUNE, ("Thăm chùa Nam tông khmer",), "khmer", "Viết Khmer."),
        (
            COMMUNE,
            ("Mời Phòng An toàn Thực phẩm dự",),
            "Phòng An toàn Thực phẩm",
            "Viết Phòng An toàn thực phẩm.",
        ),
        (COMPANY, ("Riêng lao động nữ khám Phụ khoa",), "Phụ khoa", "Viết phụ khoa."),
        # Bodies of the State, of the Party, of the young; laws.
        (COMMUNE, ("Thực hiện nghị định của chính phủ",), "chính phủ", "Viết Chính phủ."),
        (COMMUNE, ("Dự hội nghị do tỉnh ủy triệu tập",), "tỉnh ủy", "Viết Tỉnh ủy."),
        (COMMUNE, ("Thi hành kết luận của bộ chính trị",), "bộ chính trị", "Viết Bộ Chính trị."),
        (
            COMMUNE,
            ("Thực hiện công điện thủ tướng gửi",),
            "thủ tướng",
            "Viết hoa như tên riêng (Phụ lục II).",
        ),
        (COMMUNE, ("Giao bí thư đoàn xã phụ trách",), "đoàn", "Viết Đoàn …"),
        (COMMUNE, ("Phổ biến luật đất đai năm 2024",), "luật đất đai", "Viết Luật Đất đai."),
        (
            COMMUNE,
            ("Mời ban công tác mặt trận thôn",),
            "ban công tác mặt trận",
            "Viết hoa như tên riêng (Phụ lục II).",
        ),
        (COMMUNE, ("Ban chỉ huy quân sự xã trực",), "Ban chỉ huy", "Viết Ban Chỉ huy."),
        (COMMUNE, ("Vận động Hội viên nuôi gà",), "Hội viên", "Viết hội viên."),
        (COMMUNE, ("Mời các Đồng chí Ủy viên dự",), "Đồng chí", "Viết đồng chí."),
        # Nouns of a level.
        (SCHOOL, ("Đạt 03 giải cấp Quốc gia",), "Quốc gia", "Viết quốc gia."),
        (SCHOOL, ("Thi học sinh giỏi Quốc gia",), "Quốc gia", "Viết quốc gia."),
        (SCHOOL, ("Thi giáo viên giỏi cấp Trường",), "Trường", "Viết trường."),
        (COMPANY, ("Thi thợ giỏi cấp Công ty",), "Công ty", "Viết công ty."),
        (COMPANY, ("Sử dụng ngân sách Tỉnh",), "Tỉnh", "Viết tỉnh."),
        (COMMUNE, ("Thực hiện chỉ đạo của trung ương",), "trung ương", "Viết Trung ương."),
        (SCHOOL, ("Đón đoàn của trung ương đoàn về dự",), "trung ương", "Viết Trung ương."),
        (FARMERS, ("Có 150 hộ giỏi cấp trung ương",), "trung ương", "Viết Trung ương."),
        (COMMUNE, ("Ra quân trên toàn Xã", "Dọn vệ sinh toàn xã"), "Xã", "Viết xã."),
    ],
)
def test_what_names_one_has_its_capital(
    head: str, sentences: tuple[str, ...], written: str, hint: str
) -> None:
    assert (written, hint) in told(head, *sentences)


@pytest.mark.parametrize(
    ("head", "sentences"),
    [
        (SCHOOL, ("Họp cùng Ban đại diện cha mẹ học sinh", "Bồi dưỡng các ban đại diện cha mẹ học sinh")),
        (SCHOOL, ("Giao Tổ chuyên môn ra đề", "Dự sinh hoạt 05 tổ chuyên môn")),
        (SCHOOL, ("Ra mắt Câu lạc bộ tiếng Anh", "Thành lập câu lạc bộ tiếng Anh khối 10")),
        (SCHOOL, ("Ra mắt Câu lạc bộ tiếng Anh", "Các khối lớp, câu lạc bộ tiếng Anh sinh hoạt")),
        (SCHOOL, ("Câu lạc bộ tiếng Anh sinh hoạt", "Duy trì câu lạc bộ tiếng Anh")),
        (SCHOOL, ("Thăm Trường THCS Lý Tự Trọng", "Tư vấn cho học sinh trường THCS trên địa bàn")),
        (COMMUNE, ("Vận động Quỹ Vì người nghèo", "Giao đất ở, quỹ đất công ích")),
        (COMMUNE, ("Giao Tổ công tác Đề án 06", "Tổ chức đón đoàn công tác")),
        (COMMUNE, ("Dự giao ban Thường trực", "Mời Ban Thường trực Mặt trận xã")),
        (COMMUNE, ("Ra mắt Tổ liên gia an toàn", "Trang bị bình chữa cháy cho tổ liên gia.")),
        (COMMUNE, ("Kết nối ở 100% trạm y tế xã",)),
        (COMMUNE, ("Kiểm tra trường học, trạm y tế xã, các điểm bán hàng",)),
        (COMMUNE, ("Mời Văn phòng HĐND và UBND huyện", "Phòng HĐND dự họp")),
        (COMMUNE, ("Báo cáo tiến độ xây dựng trạm y tế xã",)),
        (COMMUNE, ("Cán bộ y tế, nội bộ tài chính và cơ sở giáo dục và đào tạo tự kiểm tra",)),
        (COMMUNE, ("Kiểm tra các sở y tế, bộ phận liên quan",)),
        (COMMUNE, ("Họp tại văn phòng Tổng hợp", "Bố trí phòng Truyền thống")),
        (COMPANY, ("Báo cáo ban chỉ đạo các cấp", "Thành lập công đoàn cơ sở")),
        (COMPANY, ("Tổng Giám đốc chủ trì", "Trình Tổng Giám đốc phê duyệt")),
        (COMMUNE, ("Tập huấn cho kiểm sát viên, hòa giải viên",)),
        (SCHOOL, ("Mở khoa ngoại ngữ", "Xây dựng trường đạt chuẩn quốc gia")),
        (SCHOOL, ("Dự thi tại Đại học Quốc gia Hà Nội", "Tham quan Vườn Quốc gia Cúc Phương")),
        (COMMUNE, ("Sử dụng ngân sách trung ương", "Phối hợp với cơ quan trung ương")),
        (COMMUNE, ("Trình cấp trung ương xem xét",)),
        (COMMUNE, ("Toàn xã hội chung tay", "Thực hiện kế hoạch của Tỉnh ủy và của tỉnh")),
        (COMMUNE, ("Tham quan các nước châu Á, Đông Nam Á",)),
        (COMMUNE, ("Nghiên cứu mô hình của chính phủ điện tử", "Giao ban bí thư các chi bộ")),
        (COMMUNE, ("Chuẩn bị đề án do huyện ủy viên phụ trách trình", "Họp cán bộ chính trị")),
        (
            COMMUNE,
            ("Tuyên truyền luật giao thông", "Phát động Hội viên tương trợ", "Tiếp bí thư các đoàn xã"),
        ),
    ],
)
def test_what_names_none_or_has_its_capital_is_right(head: str, sentences: tuple[str, ...]) -> None:
    assert told(head, *sentences) == set()

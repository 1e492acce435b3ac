"""Names of persons, bodies and places as strangers miswrite them, and as they are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline

HEAD = """co_quan: {{ten: {issuer}}}
ky_hieu: {symbol}
dia_danh: Bắc Giang
thang: 12/2024
ngay: 25/11/2024
nhiem_vu:
{tasks}
noi_nhan: [{recipients}"Lưu: VT, VP"]
nguoi_ky: {{{signed}, ho_ten: Nguyễn Thị Hồng Tâm}}
"""


def found(
    *tasks: str,
    issuer: str = "Ban Thường vụ",
    symbol: str = "CTr-BTV",
    recipients: tuple[str, ...] = (),
    signed: str = "quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch",
) -> list[tuple[str, str]]:
    """The codes of what is found in a programme, each with the words at fault."""
    text = HEAD.format(
        issuer=issuer,
        symbol=symbol,
        tasks="\n".join(f'  - "{task}"' for task in tasks),
        recipients="".join(f'"{one}", ' for one in recipients),
        signed=signed,
    )
    lines = text.splitlines()
    checked = pipeline.check_text(text.encode(), "a.yaml", Path("/nowhere"))
    return [
        (one.code, lines[one.line - 1][one.column - 1 : one.end_column - 1]) for one in checked.diagnostics
    ]


@pytest.mark.parametrize(
    ("code", "words", "task"),
    [
        ("CT3027", "Nguyển", "Phó Chủ tịch Nguyển Thị Hà chủ trì"),
        ("CT3027", "Trân", "Giao ông Trân Văn Bảy trông coi đình làng"),
        ("CT3027", "Phạn", "Tuyên dương em Phạn Thị Mến, lớp 5A"),
        ("CT3027", "Hoàn", "Thượng úy Hoàn Văn Giáp trực chỉ huy"),
        ("CT3027", "Đổ", "Bác sĩ Đổ Thị Xuyến khám sàng lọc"),
        ("CT3047", "Viện kiểm soát nhân dân", "Phối hợp với Viện kiểm soát nhân dân huyện"),
        ("CT3047", "Bộ Giáo dục - Đào tạo", "Theo chuẩn chương trình của Bộ Giáo dục - Đào tạo"),
        ("CT3047", "Sở Thể thao, Văn hóa và Du lịch", "Báo cáo Sở Thể thao, Văn hóa và Du lịch"),
        ("CT3047", "Hội Liên hợp Phụ nữ", "Phối hợp với Hội Liên hợp Phụ nữ phường"),
        ("CT3047", "Ủy ban dân nhân", "Dự họp tại Ủy ban dân nhân xã Tân Mỹ"),
        ("CT3048", "huyện Phủ Lý", "Kiểm tra công tác giảm nghèo tại huyện Phủ Lý"),
        ("CT3048", "tỉnh Hà Nội", "Tham quan làng nghề của tỉnh Hà Nội"),
        ("CT3048", "thành phố Thanh Sơn", "Khám tại trạm y tế thuộc thành phố Thanh Sơn"),
        ("CT3048", "huyện Duy Tiên", "Cấp nước cho huyện Duy Tiên"),
        ("CT3048", "thị xã Ngã Bảy", "Hội thi ở thị xã Ngã Bảy"),
        ("CT3047", "UNBD", "Dự họp với UNBD xã"),
        ("CT3047", "HDND", "Đại biểu HDND tiếp xúc cử tri"),
        ("CT3047", "MVT", "Ký hợp đồng với Công ty TNHH MVT Thủy lợi"),
        ("CT368", "Hội nông dân", "Hội nông dân xã vận động hội viên góp công"),
        ("CT368", "Sở y tế", "Sở y tế thông báo lịch kiểm tra"),
        ("CT368", "Mặt trận tổ quốc", "Mặt trận tổ quốc xã phát động quyên góp"),
        ("CT368", "Thủ tướng chính phủ", "Theo chỉ đạo của Thủ tướng chính phủ"),
        ("CT368", "Hội thẩm Nhân dân", "Tập huấn cho 45 Hội thẩm Nhân dân"),
        ("CT368", "Hội đồng thuốc và Điều trị", "Họp Hội đồng thuốc và Điều trị"),
        ("CT368", "Chi cục thủy lợi", "Phối hợp với Chi cục thủy lợi vận hành cống"),
        ("CT359", "Y Tế", "Khám bệnh tại Trạm Y Tế xã"),
        ("CT328", "Tỉnh", "Báo cáo UBND Tỉnh kết quả"),
        ("CT328", "Huyện", "Phối hợp với Công an Huyện tuần tra"),
        ("CT328", "cổ Trai", "Bắn đạn thật tại thao trường thôn cổ Trai"),
        ("CT3025", "Mõ Cày Nam", "Trồng dừa hữu cơ ở Mõ Cày Nam"),
        ("CT3051", "Cục Thi hành án dân sự huyện", "Giao Cục Thi hành án dân sự huyện cưỡng chế"),
        ("CT3051", "Công an thôn", "Công an thôn lập danh sách"),
        ("CT328", "trà Lý", "Nạo vét sông trà Lý đoạn qua xã"),
        ("CT328", "tân Mỹ", "Giao ban tại xã tân Mỹ"),
        ("CT328", "vĩnh Tế", "Trồng cây ven kênh vĩnh Tế"),
        ("CT328", "nam Sơn", "Đối thoại với nhân dân thôn nam Sơn"),
    ],
)
def test_a_name_that_is_miswritten_is_found(code: str, words: str, task: str) -> None:
    if code == "CT328" and words in ("trà Lý", "nam Sơn"):
        task = f"{task.split(words)[0]}{words}"  # a name ends where a sentence does
    assert (code, words) in found(task)


@pytest.mark.parametrize(
    "task",
    [
        "Phó Chủ tịch Doãn Thị Hà chủ trì",
        "Giao ông Lường Văn Bảy trông coi đình làng",
        "Tuyên dương em Trình Thị Mến, lớp 5A",
        "Đồng chí Đăng Khoa, Phó Bí thư, dự",
        "Phối hợp với Viện kiểm sát nhân dân huyện",
        "Báo cáo Sở Lao động – Thương binh và Xã hội",
        "Phòng Kinh tế, Hạ tầng và Đô thị rà soát",
        "Mời Sở Văn hóa và Thể thao dự",
        "Tham quan huyện Điện Biên và tỉnh Điện Biên",
        "Tham quan quận Hà Đông, huyện Quảng Ninh, thị xã Quảng Trị",
        "Cấp nước cho thị xã Duy Tiên",
        "Thăm xã đảo Lý Sơn, làng gốm Bát Tràng",
        "Nạo vét kênh chính Bắc, kênh tiêu Ba Xã",
        "Sửa cầu treo Chư Pưh, đường tây Trường Sơn",
        "Phó Chủ tịch Trần Đình Bình dự",
        "Ban chỉ đạo họp định kỳ",
        "Tập huấn cho HTX, CLB và TTYT",
        "Kiểm tra Trang Thông tin điện tử (TTDT) của xã",
        "Đảng bộ phường khoá I họp phiên đầu",
        "Hội nghị sơ kết; hội đồng thuốc và điều trị họp",
        "Ban giám hiệu và Công đoàn nhà trường thăm hỏi",
        "Bí thư đảng ủy các xã dự",
        "Công an các thôn, tổ dân phố báo cáo",
        "Công an tỉnh, Công an xã Tân Mỹ phối hợp",
        "Thăm làng cổ Đường Lâm, thôn Cổ Trai",
        "Đi dự hội thi của Thành phố Hồ Chí Minh",
    ],
)
def test_a_name_that_is_right_is_left_alone(task: str) -> None:
    codes = {code for code, _ in found(task)}
    assert not codes & {"CT3027", "CT3047", "CT3048", "CT328", "CT3002", "CT368", "CT3051", "CT3025"}


@pytest.mark.parametrize(
    ("code", "words", "tasks"),
    [
        ("CT3026", "Lê Thị Bích Châm", ("Cô Lê Thị Bích Trâm dạy lớp 1A", "Cô Lê Thị Bích Châm dự giờ")),
        ("CT3026", "Lê Thị Hà", ("Giám đốc Lê Thị Thu Hà chủ trì", "Giám đốc Lê Thị Hà dự khai mạc")),
        ("CT3026", "Vũ Thị Thu Hường", ("Phó Chủ tịch Vũ Thị Thu Hằng", "Phó Chủ tịch Vũ Thị Thu Hường")),
        ("CT3026", "Trần Đình Bình", ("Trưởng phòng Trần Văn Bình", "Trưởng phòng Trần Đình Bình")),
        ("CT3045", "Gò Sanh", ("Tu bổ lò gốm Gò Sành", "Khảo sát di tích Gò Sanh")),
        ("CT3045", "Phùng Sá", ("Họp dân xã Phùng Xá", "Vệ sinh làng nghề các xã Phùng Sá, Hữu Bằng")),
        ("CT3045", "Xí Mần", ("Phân bổ giống cho Hoàng Su Phì, Xí Mần", "Huyện Xín Mần nhận 95 tấn")),
        ("CT3045", "Bầu Sen", ("Kiểm tra đội Bàu Sen", "Đội Bầu Sen nộp báo cáo")),
        (
            "CT3076",
            "Chính trị viên Nguyễn Bá Thịnh",
            (
                "Chỉ huy trưởng Nguyễn Bá Thịnh giao ban",
                "Chính trị viên Nguyễn Bá Thịnh kiểm tra",
                "Chỉ huy trưởng Nguyễn Bá Thịnh bế mạc",
            ),
        ),
    ],
)
def test_one_name_written_two_ways_is_found(code: str, words: str, tasks: tuple[str, ...]) -> None:
    assert (code, words) in found(*tasks)


@pytest.mark.parametrize(
    "tasks",
    [
        ("Đồng chí Nguyễn Văn Hùng phụ trách cụm 1", "Đồng chí Nguyễn Mạnh Hùng phụ trách cụm 2"),
        ("Bà Lê Thị Lan nhận quà", "Bà Lê Thị Cúc nhận quà"),
        ("Họp tại thôn Đông Sơn", "Họp tại thôn Tây Sơn"),
        ("Sửa Luật Đấu thầu", "Góp ý Luật Đầu tư"),
        ("Họp vào thứ Ba", "Nộp báo cáo thứ Bảy"),
        ("Bí thư Lê Văn Ân chủ trì", "Chủ tịch Lê Văn Ân dự"),
    ],
)
def test_two_names_are_left_two(tasks: tuple[str, ...]) -> None:
    assert not {code for code, _ in found(*tasks)} & {"CT3026", "CT3045", "CT3076"}


@pytest.mark.parametrize(
    ("issuer", "words", "line"),
    [
        ("Liên đoàn Lao động thành phố Vinh tỉnh Nghệ An", "Thị ủy", "Thường trực Thị ủy"),
        ("Hội Nông dân huyện Sơn Dương tỉnh Tuyên Quang", "Thành ủy", "Thường trực Thành ủy"),
        ("Hội Nông dân huyện Sơn Dương", "Công an thị xã", "Công an thị xã"),
        ("Hội Nông dân xã Tân Mỹ", "Đảng ủy phường", "Đảng ủy phường"),
        ("Hội Nông dân tỉnh Thái Nguyên", "Thái Bình", "Ủy ban nhân dân tỉnh Thái Bình"),
        ("Hội Nông dân tỉnh Thái Nguyên", "Quảng Trị", "Ban Thường vụ Tỉnh ủy Quảng Trị"),
    ],
)
def test_a_recipient_of_another_unit_is_found(issuer: str, words: str, line: str) -> None:
    assert ("CT3049", words) in found("Họp giao ban", issuer=issuer, symbol="CTr-HND", recipients=(line,))


@pytest.mark.parametrize(
    ("issuer", "line"),
    [
        ("Hội Nông dân huyện Củ Chi", "Thường trực Thành ủy"),
        ("Hội Nông dân thành phố Cần Thơ", "Ủy ban nhân dân quận Ninh Kiều"),
        ("Hội Nông dân huyện Sơn Dương", "Ủy ban nhân dân các xã, thị trấn"),
        ("Hội Nông dân xã Tân Mỹ", "Đảng ủy xã"),
        ("Hội Nông dân tỉnh Thái Nguyên", "Ủy ban nhân dân tỉnh Thái Nguyên"),
        ("Hội Nông dân tỉnh Thái Nguyên", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_a_recipient_of_the_own_unit_is_left_alone(issuer: str, line: str) -> None:
    codes = {code for code, _ in found("Họp giao ban", issuer=issuer, symbol="CTr-HND", recipients=(line,))}
    assert not codes & {"CT3049", "CT3050"}


@pytest.mark.parametrize(
    "task",
    [
        "Giám sát chính sách cùng Liên đoàn Lao động tỉnh Sóc Trăng",
        "Báo cáo Sở Y tế tỉnh Cà Mau số ca mắc",
    ],
)
def test_a_body_of_another_province_may_be_left_of_a_template(task: str) -> None:
    said = found(task, issuer="Hội Nông dân tỉnh Hậu Giang", symbol="CTr-HND")
    assert "CT3050" in {code for code, _ in said}


@pytest.mark.parametrize(
    "task",
    [
        "Đón đoàn của Hội Nông dân tỉnh Sóc Trăng",
        "Học tập mô hình của Hội Nông dân tỉnh Sóc Trăng",
        "Báo cáo Sở Y tế tỉnh Hậu Giang số ca mắc",
    ],
)
def test_one_visits_other_provinces(task: str) -> None:
    said = found(task, issuer="Hội Nông dân tỉnh Hậu Giang", symbol="CTr-HND")
    assert "CT3050" not in {code for code, _ in said}


@pytest.mark.parametrize(
    ("issuer", "signed"),
    [
        ("Công ty Cổ phần Môi trường Phú Thịnh", "chuc_vu: Giám đốc Sở"),
        ("Công ty Cổ phần Môi trường Phú Thịnh", "chuc_vu: Hiệu trưởng"),
        ("Trạm Y tế xã Tân Mỹ", "chuc_vu: Giám đốc"),
        ("Ban Chấp hành Đoàn huyện Lệ Thủy", "quyen_han: TM. Ban Thường vụ, chuc_vu: Phó Chủ tịch"),
    ],
)
def test_a_post_that_the_issuer_has_not_is_found(issuer: str, signed: str) -> None:
    assert "CT234" in {code for code, _ in found("Họp giao ban", issuer=issuer, signed=signed)}


@pytest.mark.parametrize(
    ("issuer", "signed"),
    [
        ("Công ty Cổ phần Môi trường Phú Thịnh", "chuc_vu: Tổng Giám đốc"),
        ("Sở Nội vụ", "chuc_vu: Giám đốc Sở"),
        ("Trạm Y tế xã Tân Mỹ", "chuc_vu: Trưởng trạm"),
        ("Hội Nông dân xã Tân Mỹ", "quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch Hội"),
    ],
)
def test_a_post_that_the_issuer_has_is_left_alone(issuer: str, signed: str) -> None:
    assert "CT234" not in {code for code, _ in found("Họp giao ban", issuer=issuer, signed=signed)}

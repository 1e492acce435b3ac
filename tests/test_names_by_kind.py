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
        "Các sở Giáo dục và Đào tạo, Tài chính, Kế hoạch và Đầu tư cho ý kiến",
        "Mời Sở Văn hóa và Thể thao dự",
        "Tham quan huyện Điện Biên và tỉnh Điện Biên",
        "Tham quan quận Hà Đông, huyện Quảng Ninh, thị xã Quảng Trị",
        "Cấp nước cho thị xã Duy Tiên",
        "Thăm xã đảo Lý Sơn, làng gốm Bát Tràng",
        "Nạo vét kênh chính Bắc, kênh tiêu Ba Xã",
        "Sửa cầu treo Chư Pưh, đường tây Trường Sơn",
        "Phó Chủ tịch Trần Đình Bình dự",
    ],
)
def test_a_name_that_is_right_is_left_alone(task: str) -> None:
    codes = {code for code, _ in found(task)}
    assert not codes & {"CT3027", "CT3047", "CT3048", "CT328", "CT3002"}

"""Who signs, who receives, from where: by the kind of body that issues, and by its day."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline

PAPER = {
    "co_quan": "{cap_tren: Hội Nông dân tỉnh Nghệ An, ten: Hội Nông dân huyện Thanh Chương}",
    "ky_hieu": "CTr-HND",
    "dia_danh": "Thanh Chương",
    "ngay": "28/10/2024",
    "thang": "11/2024",
    "nhiem_vu": "[Kiểm tra chợ đêm, Niêm yết giá]",
    "noi_nhan": '[Các xã, "Lưu: VT, VP"]',
    "nguoi_ky": "{chuc_vu: Chủ tịch, ho_ten: Võ Hữu Tấn}",
}
SINCE = {"ngay": "28/10/2026", "thang": "11/2026"}
COUNCIL = {
    "co_quan": "{cap_tren: Hội đồng nhân dân xã Hàm Yên, ten: Thường trực Hội đồng nhân dân}",
    "ky_hieu": "CTr-TTHĐND",
    "dia_danh": "Hàm Yên",
    "nguoi_ky": "{quyen_han: TM. Thường trực Hội đồng nhân dân, chuc_vu: Chủ tịch, ho_ten: Võ Hữu Tấn}",
}
PARTY = {
    "chuan": "dang",
    "co_quan": "{cap_tren: Đảng bộ tỉnh Đồng Tháp, ten: Đảng ủy xã Mỹ Thọ}",
    "ky_hieu": "CTr/ĐU",
    "dia_danh": "Mỹ Thọ",
    "noi_nhan": "[Lưu Văn phòng Đảng ủy]",
    "nguoi_ky": "{quyen_han: T/M Ban Thường vụ, chuc_vu: Bí thư, ho_ten: Võ Hữu Tấn}",
}
WOMEN = {
    "co_quan": "{cap_tren: Hội LHPN tỉnh Hà Tĩnh, ten: Ban Thường vụ}",
    "ky_hieu": "CTr-BTV",
    "dia_danh": "Hà Tĩnh",
}
POLICE = {
    "co_quan": "{cap_tren: Công an tỉnh Đắk Lắk, ten: Công an xã Ea Kar}",
    "ky_hieu": "CTr-CAX",
    "dia_danh": "Ea Kar",
}
HEALTH = {
    "co_quan": "{cap_tren: Ủy ban nhân dân tỉnh Nghệ An, ten: Sở Y tế}",
    "ky_hieu": "CTr-SYT",
    "dia_danh": "Nghệ An",
    "nguoi_ky": "{chuc_vu: Giám đốc, ho_ten: Võ Hữu Tấn}",
}
PAGODA = {
    "co_quan": "{cap_tren: Ủy ban nhân dân xã Duy Nhất, ten: Ban Quản lý di tích chùa Keo}",
    "ky_hieu": "CTr-BQL",
    "dia_danh": "Duy Nhất",
}


def told(**keys: str) -> set[str]:
    """What is told of a paper with these keys."""
    text = "".join(f"{key}: {value}\n" for key, value in {**PAPER, **keys}.items())
    return {one.message for one in pipeline.check_text(text.encode(), "x.yaml", Path()).diagnostics}


def _signed(by: str) -> str:
    return f"{{{by}, ho_ten: Võ Hữu Tấn}}"


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        (
            {**WOMEN, "nguoi_ky": _signed("quyen_han: TM. Ban Thường vụ, chuc_vu: Trưởng ban")},
            "Hội lhpn không có chức vụ “Trưởng ban”.",
        ),
        (
            {**POLICE, "nguoi_ky": _signed("chuc_vu: Trưởng phòng")},
            "Công an xã không có chức vụ “Trưởng phòng”.",
        ),
        ({"nguoi_ky": _signed("chuc_vu: Trưởng phòng")}, "Hội nông dân không có chức vụ “Trưởng phòng”."),
        ({"noi_nhan": '[Các xã, "Lưu: VT, VT"]'}, "Dòng Lưu ghi “VT” hai lần."),
        ({"noi_nhan": '[Các xã, "Lưu: VT, VP, VP"]'}, "Dòng Lưu ghi “VP” hai lần."),
        (
            {**COUNCIL, "noi_nhan": '["Đảng ủy, Ủy ban nhân dân xã", Các ban, Đảng ủy xã, "Lưu: VT, VP"]'},
            "Nơi nhận “Đảng ủy xã” đã có ở trên.",
        ),
        (
            {**HEALTH, "noi_nhan": '[Lãnh đạo Sở, Các phòng, Lãnh đạo Sở Y tế, "Lưu: VT, VP"]'},
            "Nơi nhận “Lãnh đạo Sở Y tế” đã có ở trên.",
        ),
        ({**COUNCIL, "ky_hieu": "CTr-TTHDND"}, "“TTHDND”: chữ Đ gõ thành D."),
        (
            {"dia_danh": "Việt Trì"},
            "Địa danh “Việt Trì” là nơi khác, cơ quan ban hành là của huyện Thanh Chương.",
        ),
        (
            {"dia_danh": "Nghệ An"},
            "Địa danh “Nghệ An” là tên tỉnh, cơ quan ban hành là của huyện Thanh Chương.",
        ),
        (
            {**PARTY, **SINCE, "nhiem_vu": "[Giao Ban Dân vận nắm tình hình, Niêm yết giá]"},
            "Đảng ủy xã, phường không có Ban Dân vận từ ngày 01/7/2025.",
        ),
        (
            {
                **COUNCIL,
                **SINCE,
                "nhiem_vu": "[Gửi Ban Thường trực Mặt trận Tổ quốc Việt Nam thị trấn, Niêm yết giá]",
            },
            "“thị trấn”: từ ngày 01/7/2025 không còn thị trấn.",
        ),
        (
            {"nhiem_vu": "[Khám bệnh tại xã Long Tuyền, Phát quà tại phường Long Tuyền]"},
            "“phường Long Tuyền” ở chỗ khác là xã Long Tuyền.",
        ),
        (
            {"nhiem_vu": "[Lò Thị Thu Hà - Phó Bí thư phụ trách, Giao Lò Thị Thu Hà - Bí thư chủ trì]"},
            "“Lò Thị Thu Hà - Bí thư”: ở chỗ khác Lò Thị Thu Hà là phó bí thư.",
        ),
        ({"nhiem_vu": "[Kiểm tra Quốc lộ 26 và quốc lộ 29]"}, "“quốc lộ” ở chỗ khác viết “Quốc lộ”."),
        ({"nhiem_vu": "[Mời Ủy ban MTTQVN xã dự]"}, "Chữ viết tắt “MTTQVN” gõ nhầm."),
        (
            {**PAGODA, "nguoi_ky": _signed("quyen_han: TM. Ban Quản lý, chuc_vu: Giám đốc")},
            "“Ban Quản lý” do một người đứng đầu, không ký thay mặt (TM.).",
        ),
        (
            {
                "co_quan": "{cap_tren: Ủy ban nhân dân huyện Yên Sơn, ten: Phòng Tư pháp}",
                "ky_hieu": "CTr-PTP",
                "dia_danh": "Tuyên Quang",
            },
            "Địa danh “Tuyên Quang” là tên tỉnh, cơ quan ban hành là của huyện Yên Sơn.",
        ),
    ],
)
def test_what_the_body_has_not_is_told_of(keys: dict[str, str], message: str) -> None:
    assert message in told(**keys)


@pytest.mark.parametrize(
    "keys",
    [
        {**WOMEN, "nguoi_ky": _signed("quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch")},
        {**POLICE, "nguoi_ky": _signed("chuc_vu: Trưởng Công an xã")},
        {"nguoi_ky": _signed("quyen_han: TL. Chủ tịch, chuc_vu: Trưởng phòng")},
        {**COUNCIL, "noi_nhan": '["Đảng ủy, Ủy ban nhân dân xã", Đảng ủy cấp trên, "Lưu: VT, VP"]'},
        {**HEALTH, "noi_nhan": '[Lãnh đạo Sở, Lãnh đạo Sở Nội vụ, "Lưu: VT, VP"]'},
        COUNCIL,
        {"dia_danh": "Dùng"},
        {**PARTY, "nhiem_vu": "[Giao Ban Dân vận nắm tình hình, Niêm yết giá]"},
        {**PARTY, **SINCE, "nhiem_vu": "[Mời Ban Nội chính Tỉnh ủy, Niêm yết giá]"},
        {"nhiem_vu": "[Khám bệnh tại xã Long Tuyền, Phát quà tại xã Long Tuyền]"},
        {"nhiem_vu": "[Khám bệnh tại phường Trần Phú, Khánh thành cầu ở xã Trần Phú]"},
        {"nhiem_vu": "[Lò Thị Thu Hà - Phó Bí thư phụ trách, Phó Bí thư Lò Thị Thu Hà chủ trì tổng kết]"},
        {"nhiem_vu": "[Kiểm tra quốc lộ 26 và quốc lộ 29]"},
        {**PAGODA, "nguoi_ky": _signed("quyen_han: TM. Ban Quản lý, chuc_vu: Trưởng ban")},
        {"nhiem_vu": "[Nông trường Ia Glai giao khoán, Niêm yết giá]"},
        {"nhiem_vu": "[Gửi Ủy ban nhân dân quận Hà Đông, Niêm yết giá]"},
        {"ky_hieu": "CTr-BTV"},
        {"nhiem_vu": "[Giám sát Chi bộ Công an phường, Niêm yết giá]"},
        {**WOMEN, "nguoi_ky": _signed("quyen_han: TM. Ban Thường vụ, chuc_vu: Phó Chủ tịch")},
    ],
)
def test_what_it_has_is_right(keys: dict[str, str]) -> None:
    # How the Party sets its tone marks is another matter.
    assert {one for one in told(**keys) if "đặt dấu khác kiểu" not in one} == set()

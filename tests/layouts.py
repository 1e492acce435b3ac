"""Programmes to be laid out: variants of the example, and one that ends at every place of its page."""

from __future__ import annotations

from typing import Any

AUTHORITY, POSITION, SIGNER = "TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Nguyễn Thị Hồng Tâm"
LONG = "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa và nông thôn mới tỉnh Bắc Giang"
SHORT = [f"Nhiệm vụ ngắn thứ {number}" for number in range(1, 9)]
CLOSINGS = {
    1: "Trên đây là Chương trình công tác tháng 6 năm 2020./.",
    2: "Trên đây là Chương trình công tác tháng 6 năm 2020 của Ban Thường vụ Hội LHPN tỉnh Bắc Giang./.",
    3: (
        "Trên đây là Chương trình công tác tháng 6/2020, Ban Thường vụ Hội LHPN tỉnh đề nghị các cấp Hội "
        "triển khai thực hiện đạt hiệu quả, báo cáo kết quả về Văn phòng Hội LHPN tỉnh theo quy định./."
    ),
}
"""Closings by the number of their lines."""
TASKS = range(10, 34)
"""Tasks of one line, from what leaves room on page 1 to what fills all of it."""


def _signature(**changes: Any) -> dict[str, Any]:
    own = {"quyen_han": "TL. Ban Thường vụ", "chuc_vu": "Chánh Văn phòng", "ho_ten": SIGNER} | changes
    return {key: value for key, value in own.items() if value is not None}


FEW = {"nhiem_vu": SHORT, "cuoc_hop": None}
VARIANTS: dict[str, dict[str, Any]] = {
    "example": {},
    "long issuer": FEW | {"co_quan": {"cap_tren": "Ủy ban nhân dân tỉnh Bắc Giang", "ten": LONG}},
    "superior in lines": FEW
    | {
        "co_quan": {"cap_tren": ["Tỉnh ủy", "Bắc Giang", "và Ủy ban"], "ten": ["Ban Thường vụ", "Hội Phụ nữ"]}
    },
    "no superior": FEW | {"co_quan": {"ten": "Văn phòng"}},
    "long position": FEW
    | {
        "nguoi_ky": _signature(
            quyen_han=["TM. Ban Thường vụ", "KT. Chủ tịch"],
            chuc_vu="Phó Chủ tịch Thường trực kiêm Trưởng Ban Tuyên giáo - Chính sách luật pháp",
        )
    },
    "40 recipients": FEW | {"noi_nhan": [*(f"Hội LHPN huyện thứ {n}" for n in range(1, 40)), "Lưu: VT"]},
    "one task": FEW | {"nhiem_vu": ["Tổ chức Đại hội"], "ket_thuc": None},
    "200 tasks": {"nhiem_vu": [f"Nhiệm vụ thứ {n}, giao các ban chuyên môn của Hội" for n in range(1, 201)]},
    "two signers": FEW
    | {
        "nguoi_ky": [
            _signature(quyen_han=None, chuc_vu="Chủ tịch", ho_ten="Ngô Thị Biết"),
            _signature(
                quyen_han=["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
                chuc_vu="Phó Chủ tịch",
                chuc_vu_khac="Trưởng ban",
                ho_ten="Lê Văn Bình",
            ),
        ]
    },
    "other post": FEW
    | {
        "nguoi_ky": _signature(
            quyen_han="TM. Ban Chỉ đạo", chuc_vu="Trưởng ban", chuc_vu_khac="Phó Chủ tịch Hội"
        )
    },
    "four levels": FEW
    | {
        "trinh_bay": None,
        "nhiem_vu": [
            {
                "noi_dung": "Cấp một",
                "muc_con": [
                    {"noi_dung": "Cấp hai", "muc_con": [{"noi_dung": "Cấp ba", "muc_con": ["Cấp bốn"]}]}
                ],
            }
        ],
    },
    "legal bases": FEW
    | {
        "can_cu": ["Căn cứ Điều lệ Hội Liên hiệp Phụ nữ Việt Nam khóa XII", "Theo đề nghị của Văn phòng"],
        "mo_dau": "Ban Thường vụ ban hành Chương trình như sau:",
    },
    "long subject": FEW
    | {"tieu_de": "Công tác trọng tâm tháng 6 năm 2020 của Ban Thường vụ Hội Liên hiệp Phụ nữ và các đơn vị"},
    "blanks": FEW | {"so": None, "ngay": None},
}
SIGNING = {
    "long position": ("TM. BAN THƯỜNG VỤ", SIGNER),
    "other post": ("TM. BAN CHỈ ĐẠO", SIGNER),
    "two signers": ("TM. ỦY BAN NHÂN DÂN", "Lê Văn Bình"),
}
"""The first and the last line of the signature, where they are not those of the example."""
SIGNERS = {"one signer": VARIANTS["example"], "two signers": VARIANTS["two signers"]}
ENDINGS = {
    f"{tasks} tasks, {lines} lines, {signers}": changes
    | {
        "nhiem_vu": [f"Nhiệm vụ ngắn thứ {number}" for number in range(1, tasks + 1)],
        "cuoc_hop": None,
        "ket_thuc": closing,
    }
    for lines, closing in CLOSINGS.items()
    for tasks in TASKS
    for signers, changes in SIGNERS.items()
}
"""The same programme, ending at every place of its page."""

"""A programme with everything an input may hold."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ctrgen import pipeline
from ctrgen.layout.blocks import text_of
from ctrgen.layout.slots import whole_tables
from ctrgen.schema.forms import Form

if TYPE_CHECKING:
    from ctrgen.schema import Programme

HOSTILE = "Sở A & B <x> \\ `y` *z _t_ [u](v) | 5*3 # 1. ~~w~~ {{ q }} &lt; \"r\" 'k' $i$ <!-- -->"


def png(width: int = 40, height: int = 20) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


_DAYS = [
    {
        "ngay": "1/10/2025",
        "su_kien": [
            {"gio": "7:30", "den": "9:00", "noi_dung": "Họp giao ban", "chu_tri": "Giám đốc"},
            {"buoi": "chiều", "noi_dung": ["Kiểm tra *công vụ*", HOSTILE], "dia_diem": "Các xã"},
            {"buoi": "cả ngày", "noi_dung": "Tập huấn", "thanh_phan": ["Sở", "Xã"], "chuan_bi": "Văn phòng"},
        ],
    },
    {"ngay": "2/10/2025", "ghi_chu": "Nghỉ lễ"},
    {
        "ngay": "3/10/2025",
        "su_kien": [
            {
                "gio": "8h",
                "noi_dung": "Tiếp công dân",
                "huy": "có",
                "ly_do": "mưa lũ",
                "ghi_chu": "chuyển tuần sau",
            }
        ],
    },
]
FORMS = tuple(map(str, Form))
_TABLE = {
    "cot": ["noi_dung", {"khoa": "chu_tri"}, {"ten": "Kinh phí", "rong": "2,4 cm", "can": "giữa"}],
    "hang": [
        {"nhom": "Tổ chức", "stt": "I"},
        ["Trình đề án", None, "0"],
        {"nhom": "Việc khác"},
        {"noi_dung": ["Tập huấn:", "- Cấp tỉnh;", HOSTILE], "Kinh phí": "60"},
    ],
}

WHOLE: dict[str, Any] = {
    "co_quan": {"cap_tren": ["Ủy ban nhân dân", "tỉnh Bắc Ninh"], "ten": "Sở Nội vụ"},
    "loai": "kế hoạch",
    "so": "7",
    "ky_hieu": "KH-SNV",
    "dia_danh": "Bắc Ninh",
    "ngay": "26/9/2025",
    "thang": "10/2025",
    "tieu_de": ["Công tác trọng tâm", "tháng 10 năm 2025"],
    "can_cu": ["Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Văn phòng"],
    "mo_dau": HOSTILE,
    "kinh_gui": ["Ủy ban nhân dân tỉnh", "Các sở"],
    "phan": [
        {"tieu_de": "Kết quả", "mo_dau": "Tháng 9", "muc": [{"tieu_de": "Việc đã làm", "doan": ["Xong."]}]},
        {
            "tieu_de": "Chương trình",
            "dau_muc": "Phần thứ hai",
            "muc": [
                {
                    "tieu_de": "Nhiệm vụ",
                    "nhiem_vu": [
                        {
                            "tieu_de": "Tổ chức **bộ máy**",
                            "noi_dung": "Thẩm định",
                            "muc_con": [
                                {
                                    "noi_dung": HOSTILE,
                                    "doan": ["Đoạn sau", "1. Đoạn nữa"],
                                    "muc_con": ["+ Ba", "- Bốn"],
                                },
                                {"tieu_de": "Đầu đề trong mục", "muc_con": ["Một", "Hai"]},
                            ],
                        },
                        {"noi_dung": "Việc viết tay", "dau_muc": "2a."},
                    ],
                    "ghi_chu": "Ghi chú.",
                },
                {
                    "tieu_de": "Các cuộc họp",
                    "dau_muc": False,
                    "cuoc_hop": [
                        {
                            "ten": "Giao ban",
                            "lap_lai": "thứ Hai hàng tuần",
                            "buoi": "sáng",
                            "dia_diem": "Phòng 1",
                        },
                        {"ten": "Giao ban", "ngay": "9/10/2025", "gio": "14h30", "chu_tri": "Giám đốc"},
                        {
                            "ten": "Họp nào đó",
                            "thoi_gian": "Dự kiến cuối tháng",
                            "thanh_phan": "Sở",
                            "ghi_chu": "sau",
                        },
                    ],
                },
                {"tieu_de": "Bảng", "muc": [{"tieu_de": "Nhỏ", "bang": _TABLE}]},
                *(
                    {"tieu_de": f"Lịch {form}", "lich": {"kieu": form, "ngay": _DAYS}, "huong": "ngang"}
                    for form in FORMS
                ),
            ],
        },
    ],
    "ket_thuc": ["Trên đây là Kế hoạch.", "Đề nghị các đơn vị thực hiện./."],
    "noi_nhan": [
        "Như trên",
        {"nhom": "Bản điện tử", "danh_sach": ["Cổng thông tin", HOSTILE]},
        "Lưu: VT, VP",
    ],
    "nguoi_ky": [
        {
            "quyen_han": "KT. Giám đốc",
            "chuc_vu": "Phó Giám đốc",
            "ho_ten": "Lê Thị Hoa",
            "chuc_vu_khac": "Phó ban",
        },
        {
            "chuc_vu": "Chỉ huy trưởng",
            "ho_ten": "Trần Văn Bình",
            "anh_chu_ky": "chu-ky.png",
            "con_dau": {"tep": "dau.png", "rong": 36},
        },
    ],
    "phu_luc": [
        {"tieu_de": "Danh mục", "huong": "ngang", "bang": _TABLE, "ghi_chu": "Hết."},
        {"tieu_de": ["Lịch", "chi tiết"], "kem_theo": False, "muc": [{"tieu_de": "Tuần", "lich": _DAYS}]},
    ],
    "do_mat": "mật",
    "do_khan": "hỏa tốc",
    "luu_hanh": "Lưu hành nội bộ",
    "nguoi_soan": "HT.(25)",
    "dia_chi": ["Số 18 đường Lý Thái Tổ", "ĐT: 0222.3822.123"],
    "ban_dien_tu": ["Bản điện tử", "Ký số"],
    "du_thao": True,
    "trinh_bay": {
        "le_tren": "2,11 cm",
        "gian_dong": "18 pt",
        "co_chu": {"noi_dung": 13.5},
        "dau_muc": ["1.", "a)"],
    },
    "tu_dien": ["Krông"],
    "kiem_tra": {"CT341": "tắt"},
}
"""Every key there is, with words that mean something to HTML, Markdown, iCalendar or YAML."""


def whole(folder: Path, **changes: Any) -> Path:
    """The file of the whole programme, and its pictures beside it."""
    for name in ("chu-ky.png", "dau.png"):
        (folder / name).write_bytes(png(400, 400))
    path = folder / "tat-ca.yaml"
    said = {key: value for key, value in (WHOLE | changes).items() if value is not None}
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return path


def text_of_all(programme: Programme) -> str:
    """All the words of the document, those of a table that goes on once."""
    document = pipeline.lay_out(programme)
    blocks = [block for pages in document.pages for block in whole_tables(pages.blocks)]
    pinned = [one.frame for one in document.pinned]
    return text_of((*pinned, *document.head, *blocks, *document.foot))


def read(data: bytes, folder: Path = Path()) -> Programme:
    """What ctrgen reads from the bytes of an input."""
    checked = pipeline.check_text(data, "x.yaml", folder)
    assert checked.programme is not None, checked.diagnostics
    return checked.programme

"""Programmes of one page in which no rule finds anything, no two alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SMALL = """\
co_quan: {cap_tren: Ủy ban nhân dân huyện Lạng Giang, ten: Ủy ban nhân dân xã Tân Thanh}
ky_hieu: CTr-UBND
dia_danh: Tân Thanh
thang: 7/2020
nhiem_vu: [Sơ kết công tác 6 tháng đầu năm, Chuẩn bị năm học mới]
noi_nhan: ["Lưu: VT, VP."]
nguoi_ky: {quyen_han: TM. Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Hồng Tâm}
"""
FAULTY = SMALL.replace("7/2020", "13/2020")
WARNED = SMALL + "trinh_bay: {le_tren: 10}\n"


def write(path: Path, number: int = 0, text: str = SMALL) -> Path:
    """Write one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("năm học mới", f"năm học thứ {number}"), encoding="utf-8")
    return path

"""Programmes of periods."""

from __future__ import annotations

from pathlib import Path

BODY = """\
co_quan: {ten: Trung tâm Văn hóa tỉnh}
ky_hieu: KH-TTVH
dia_danh: Nghệ An
nhiem_vu: [Mở kho sách, Ghi sổ]
cuoc_hop: [{ten: Giao ban, lap_lai: thứ Hai hàng tuần}]
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Cao Thị Sen}
"""


def written(tmp_path: Path, *keys: str, body: str = BODY, name: str = "a.yaml") -> Path:
    path = tmp_path / name
    path.write_text(body + "".join(f"{key}\n" for key in keys), encoding="utf-8")
    return path

"""A whole in the line that leads in, and its parts in the one item below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline

PAPER = """\
co_quan: {ten: Bệnh viện Đa khoa Bắc Hà}
ky_hieu: CTr-BV
dia_danh: Bắc Hà
ngay: 28/10/2024
thang: 11/2024
noi_nhan: ["Lưu: VT"]
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Võ Hữu Tấn}
nhiem_vu:
- noi_dung: "LED"
  muc_con:
  - "PARTS"
"""


def _is_told(led: str, parts: str) -> bool:
    text = PAPER.replace("LED", led).replace("PARTS", parts)
    found = pipeline.check_text(text.encode(), "x.yaml", Path()).diagnostics
    return any(one.code == "CT396" and "cộng lại" in one.message for one in found)


@pytest.mark.parametrize(
    ("led", "parts", "told"),
    [
        ("Bảo đảm 150 giường, phân bổ như sau", "Nội 60 giường; Ngoại 45 giường; Nhi 25 giường", True),
        ("Bảo đảm 130 giường, phân bổ như sau", "Nội 60 giường; Ngoại 45 giường; Nhi 25 giường", False),
        ("Bảo đảm 150 giường", "Nội 60 giường; Ngoại 45 giường; Nhi 25 giường", False),
        ("Bảo đảm 150 giường, phân bổ như sau", "Nội 60 giường; Ngoại 45 giường", False),
        ("Bảo đảm 150 giường, phân bổ như sau", "Nội 60 giường; Ngoại 45 giường; Nhi 25 ca", False),
        ("Bảo đảm 400 giường, phân bổ như sau", "Nội 60 giường; Ngoại 45 giường; Nhi 25 giường", False),
    ],
)
def test_the_parts_below_come_to_their_whole(led: str, parts: str, *, told: bool) -> None:
    assert _is_told(led, parts) is told

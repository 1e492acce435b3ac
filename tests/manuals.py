"""The bad and good examples of the rules' manuals, as whole programmes."""

from __future__ import annotations

import textwrap

SOUND = """
co_quan: {cap_tren: Hội LHPN tỉnh Bắc Giang, ten: Ban Thường vụ}
so: 63
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
ngay: 25/5/2020
thang: 6/2020
nhiem_vu: [Tổ chức kiểm tra]
noi_nhan: ["Lưu: VT, VP"]
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Hồng Tâm}
"""
"""A programme in which no rule finds anything."""


def example(manual: str, kind: str) -> str:
    """The example of a manual under ``Sai`` or ``Đúng``: some keys of a programme."""
    after = manual.split(f"\n{kind}:\n", 1)[1]
    lines = []
    for line in after.split("\n"):
        if line and not line.startswith("    "):
            break
        lines.append(line)
    return textwrap.dedent("\n".join(lines)).strip() + "\n"


def programme(keys: str) -> str:
    """A sound programme in which some keys are replaced; the text of those stays as it is written."""
    replaced = {line.split(":")[0] for line in keys.split("\n") if line[:1].strip()}
    kept = [line for line in SOUND.strip().split("\n") if line.split(":")[0] not in replaced]
    return "\n".join(kept) + "\n" + keys

"""The Word template the docxtpl peer fills in: the page of the example with tags for its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from pathlib import Path

_BODY = (
    "CHƯƠNG TRÌNH",
    "Công tác tháng {{ thang }}",
    "I. MỘT SỐ NHIỆM VỤ TRỌNG TÂM",
    "{%p for line in tasks %}",
    "{{ line }}",
    "{%p endfor %}",
    "II. CÁC HỘI NGHỊ, CUỘC HỌP CHÍNH TRONG THÁNG",
    "{%p for line in meetings %}",
    "{{ line }}",
    "{%p endfor %}",
    "{{ ket_thuc }}",
)


def make(path: Path) -> None:
    """Write the template."""
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "{{ co_quan.cap_tren }}\n{{ co_quan.ten }}"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: {{ so }}/{{ ky_hieu }}"
    head.cell(1, 1).text = "{{ dia_danh }}, ngày {{ ngay }}"
    for text in _BODY:
        document.add_paragraph(text)
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n{% for line in noi_nhan[1].danh_sach %}- {{ line }}\n{% endfor %}"
    foot.cell(0, 1).text = "{{ nguoi_ky.quyen_han }}\n{{ nguoi_ky.chuc_vu }}\n\n\n{{ nguoi_ky.ho_ten }}"
    document.save(str(path))

"""What is proposed where a cursor stands, in lists, in brackets and however lines end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ctrgen.editing.folder import Folder
from ctrgen.editing.proposals import proposals

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("before", "after", "wanted", "unwanted"),
    [
        ("muc:\n  - tieu_de: A\n    bang:\n      co", "", {"cot", "hang"}, {"tieu_de", "thang"}),
        ("muc:\n- bang:\n    cot:\n    - noi_dung\n    - ", "", {"chu_tri", "san_pham", "khoa"}, {"hang"}),
        ("muc:\n  - lich:\n      cot: [ngay, ", "]", {"buoi", "dia_diem"}, {"san_pham"}),
        ("muc:\n  - lich:\n      dong_rieng: [", "]", {"thanh_phan"}, {"ngay"}),
        ("muc:\n  - bang:\n      cot: [\n        noi_dung,\n        ", "\n      ]", {"chu_tri"}, {"hang"}),
        ("co_quan: {\n  ten: A,\n  ", "\n}\nso: 5", {"cap_tren"}, {"ten", "so"}),
        ("co_quan: {\n  ", ",\n  ten: A\n}", {"cap_tren"}, {"ten", "so"}),
        ("co_quan: [\nthang: 6/2020\n", "", {"so", "ngay"}, {"thang", "co_quan"}),
        ("co_quan: {ten: A,\n  cap_tren: B}\nnguoi_ky:\n  ", "", {"chuc_vu"}, {"so", "cap_tren"}),
        ("nhiem_vu:\n  - Họp [mở rộng\n  - ", "", {"noi_dung"}, {"thang"}),
        ("kiem_tra:\n  CT2", "", {"CT280"}, {"thang"}),
        ("kiem_tra:\n  CT280: ", "", {"tắt", "lỗi"}, {"CT280"}),
    ],
)
def test_what_may_stand_there_is_proposed_in_nested_lists_in_brackets_and_however_lines_end(
    tmp_path: Path, end: str, before: str, after: str, wanted: set[str], unwanted: set[str]
) -> None:
    before, after = before.replace("\n", end), after.replace("\n", end)
    found = {one.label for one in proposals(before + after, len(before), Folder(tmp_path)).choices}
    assert wanted <= found
    assert unwanted.isdisjoint(found)

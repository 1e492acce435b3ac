"""Whatever a check tells of the head and the foot of a paper is held, word for word and with its place.

``tests/said/heads.txt`` has some keys of a paper a line, parted by ``¦``, and below each what is told of it;
``tests/said/papers_at_bounds.txt`` whole papers that stand on either side of a bound of a rule.
``pytest tests/test_heads_and_feet.py --renew`` writes that anew: read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline
from tests.pinned import all_said, assert_held, held

PAPER = """\
co_quan: {cap_tren: Hội Nông dân tỉnh Nghệ An, ten: Hội Nông dân huyện Thanh Chương}
so: 15
ky_hieu: CTr-HND
dia_danh: Thanh Chương
ngay: 28/10/2024
thang: 11/2024
mo_dau: "Hội Nông dân huyện ban hành Chương trình công tác tháng 11/2024 như sau:"
nhiem_vu: [Kiểm tra chợ đêm, Niêm yết giá]
ket_thuc: Trên đây là Chương trình công tác tháng 11/2024 của Hội Nông dân huyện./.
noi_nhan: [Các xã, "Lưu: VT, VP"]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Võ Hữu Tấn}
"""
TOGETHER = 10


def _told(keys: str) -> str:
    own = keys.split(" ¦ ")
    replaced = {line.partition(":")[0] for line in own}
    kept = [line for line in PAPER.splitlines() if line.partition(":")[0] not in replaced]
    text = "".join(f"{line}\n" for line in (*own, *kept) if not line.endswith(": -"))
    said = all_said(pipeline.check_text(text.encode(), "x.yaml", Path())).splitlines()
    return "".join(f"{line}\n" for line in (keys, *(f" {line}" for line in said)))


@pytest.mark.looked_at
@pytest.mark.parametrize(
    ("name", "begins"),
    [
        (name, at)
        for name in ("heads.txt", "papers_at_bounds.txt")
        for at in range(0, len(held(name)), TOGETHER)
    ],
)
def test_what_is_told_of_a_head_or_a_foot_is_told_in_these_words_at_this_place(
    name: str, begins: int, request: pytest.FixtureRequest
) -> None:
    assert_held(name, slice(begins, begins + TOGETHER), _told, request)


def test_the_paper_itself_is_sound() -> None:
    assert _told("dia_danh: Thanh Chương") == "dia_danh: Thanh Chương\n"

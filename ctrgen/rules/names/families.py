"""Names of families a mark or a letter away from one that people bear: “Nguyển Thị Hà”, “ông Trân Văn An”."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, provinces
from ctrgen.rules.names.placenames import titled
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.pattern import words
from ctrgen.spelling.letters import bare, one_way

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.rules.reading import Texts

_USUAL = (*SURNAMES, "Trương", "Phùng", "Quách", "Triệu", "Lưu", "Đàm")
_OTHERS = words(
    "lường, trình, hạ, vu, vi, vì, ngọ, tả, đạo, đao, mãi, mại, trang, họ, doãn, đường, hà, vừ, hờ, "
    "nông, đinh, phan, phàn, phạm, lương, lý, lỳ, mai, mài, cao, cáo, lê, ngô, hồ, hố, hổ, bùi, vũ, "
    "võ, đỗ, đào, tạ, đoàn, đặng, trịnh, huỳnh, hoàng, dương, trần, nguyễn, trương, trường, trưởng, "
    "đình, lưu, lữu, đàm, phùng, phụng, quách, triệu, đăng, đoàng"
)
"""What people bear as well, or what begins another name."""
_SURE = ("Thị", "Văn")
_BEFORE = words(
    "ông, bà, anh, chị, cô, thầy, chí, em, cháu, cụ, bác, tịch, thư, đốc, trưởng, phó, tá, úy, tướng, sĩ, "
    "sỹ, viên, đ/c, án, nhiệm, chú, hùng, binh, sư, phòng, phán"
)
"""The last words of posts, ranks and forms of address."""
_SHORTEST_NAME = 3
_LONGEST_WORD = 9


def misspelt_families(reading: Texts) -> Iterator[tuple[int, int, str]]:
    """Where a name of a family begins and ends that nobody bears, and the one that is meant."""
    for written in sorted(filter(str.istitle, reading.tokens.written)):
        right = _meant(written)
        for start in reading.everywhere(written.lower()) if right else ():
            name = titled(reading.text, start)
            if len(name) < _SHORTEST_NAME or name[0] != written:
                continue
            before = reading.small[max(0, start - _LONGEST_WORD) : start].rpartition("\n")[2].split(" ")
            led = len(before) > 1 and before[-2].strip(".(") in _BEFORE
            known = " ".join(name[:2]) in districts() | provinces()
            if not known and (name[1] in _SURE or led):
                yield start, start + len(written), right


@lru_cache(maxsize=4096)
def _meant(written: str) -> str:
    """The usual name of a family that a word is but for its marks or its nasal; empty for what is borne."""
    small = written.lower()
    letters = bare(small)
    right = _by_letters().get(letters, "")
    return "" if one_way(small) in _OTHERS or small == right.lower() else right


@cache
def _by_letters() -> Mapping[str, str]:
    """The usual names by their letters without marks, and with the nasal that is heard alike."""
    alike = {
        letters[:-1] if letters.endswith("ng") else f"{letters}g": right
        for right in _USUAL
        if (letters := bare(right.lower())).endswith("n") or letters.endswith("ng")
    }
    return alike | {bare(right.lower()): right for right in reversed(_USUAL)}

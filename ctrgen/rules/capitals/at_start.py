"""Names whose capitals are asked at the head of a sentence too: “Hội nông dân xã”, “Sở y tế”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctrgen.rules.reading import Texts

_ALWAYS = (
    *(
        "Hội ",
        "Liên đoàn ",
        "Mặt trận ",
        "Ủy ban Mặt",
        "Sở ",
        "Bộ ",
        "Luật ",
        "Kho bạc ",
        "Ngân hàng ",
        "Cục ",
    ),
    *(
        "Đoàn Thanh",
        "Đội Thiếu",
        "Thanh tra Chính",
        "Văn phòng ",
        "Thủ tướng ",
        "Ban Thường",
        "Chi cục ",
        "Bí thư ",
    ),
    *(
        "Ban Chấp hành Đ",
        "Ban Chấp hành T",
        "Ban Chấp hành H",
        "Ủy ban Kiểm tra",
        "Ủy ban Thường",
        "Thường trực ",
    ),
    *("Trưởng Công", "Tổng cục "),
)
"""How names begin that no common words make, asked for their capitals at the head of a sentence too."""
_NAMED_BODIES = ("Phòng ", "Trạm ", "Trung tâm ", "Trường ", "Ban ", "Ủy ban ")
_OF_A_UNIT = tuple(
    f" {unit} " for unit in ("tỉnh", "huyện", "xã", "phường", "thị trấn", "thị xã", "quận", "khu vực")
)
"""What is said behind a body that is a certain one."""


def asks_at_start(reading: Texts, end: int, right: str) -> bool:
    """Whether a name with a capital in front alone is one, and no common words that begin a sentence.

    Args:
        reading: the texts.
        end: where it ends.
        right: as it is right.
    """
    if right.startswith(_ALWAYS) and not reading.small.startswith(" các ", end):
        return True
    # A deputy of a body that is named is a post wherever it stands; what is named is that body.
    capital = reading.text[end : end + 1] == " " and reading.text[end + 1 : end + 2].isupper()
    named = capital or reading.small.startswith(_OF_A_UNIT, end)
    return capital if right.startswith("Phó ") else named and right.startswith(_NAMED_BODIES)

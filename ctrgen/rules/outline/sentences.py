"""Where a sentence begins with a small letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.abbreviations import is_abbreviation
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_LOWER_START = Pattern(r"\. +(?P<word>[^\W\d_]+)")
_LONGEST_WORD = 7


@text_rule("CT371", "cau-bat-dau-bang-chu-thuong")
def lower_start(reading: Texts) -> Iterator[Finding]:
    """Sau dấu chấm, câu mới bắt đầu bằng chữ hoa.

    Sai:
        nhiem_vu: [Tổ chức hội nghị. rà soát danh sách]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị. Rà soát danh sách]
    """
    for match in _LOWER_START.finditer(reading.body):
        if match["word"][0].islower() and _ends_sentence(reading.body, match.start()):
            hint = "Viết hoa chữ đầu câu, hoặc thay dấu chấm bằng dấu phẩy."
            yield reading.at(match.start(), match.end("word"), "Sau dấu chấm là chữ thường.", hint)


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a dot ends a sentence: two small letters stand before it, and no abbreviation."""
    before = text[max(0, at - _LONGEST_WORD) : at]
    letters = (before[:-1] if before.endswith((")", "”", '"')) else before)[-2:]
    return len(letters) == 2 and letters.isalpha() and letters.islower() and not is_abbreviation(text, at)


RULES = (lower_start,)

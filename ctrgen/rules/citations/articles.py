"""Articles, clauses and points of a text that is cited: their order and signs (Annex I, Part I, II.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_LARGER = ("điều ", "khoản ")
_SMALLER_WORDS = tuple(
    f"{comma} {word}" for comma in ("", ",") for word in ("khoản", "Khoản", "điểm", "Điểm")
)
_EXCHANGED = Pattern(
    r"(?<!\w)(?:điểm \d{1,2},? khoản (?:[a-zđ]|\d)\b|(?<!tài )khoản [a-zđ](?=,? (?:điểm|điều) \d))(?!\w)",
    re.IGNORECASE,
    cues=("khoản", "Khoản"),
)
_EXCHANGED_LINKS = frozenset(
    {("khoản", letter) for letter in "abcdđeghik"} | {("điểm", str(number)) for number in range(1, 30)}
)
# Begins where a number does; what leads to it stands before.
_SMALLER = Pattern(
    r"(?:(?<=điều )\d+,? khoản \d+|(?<=khoản )\d+,? điểm [a-zđ]\b(?! khoản))(?!\w)", re.IGNORECASE
)


@text_rule("CT337", "vien-dan-nguoc-thu-tu")
def order(reading: Texts) -> Iterator[Finding]:
    """Viện dẫn từ nhỏ đến lớn: điểm a khoản 2 Điều 5; điểm mang chữ cái, khoản và Điều mang số.

    Sai:
        nhiem_vu: [Thực hiện Điều 5 khoản 2 của Quy chế]
    Đúng:
        nhiem_vu: [Thực hiện khoản 2 Điều 5 của Quy chế]
    """
    body = reading.body
    for match in _SMALLER.over(body, reading.tokens.before(*_SMALLER_WORDS)):
        larger = next(one for one in _LARGER if reading.lower.endswith(one, 0, match.start()))
        start = match.start() - len(larger)
        message = f"“{body[start : match.end()]}” viết ngược thứ tự."
        yield reading.at(start, match.end(), message, "Viết điểm, khoản, rồi đến Điều.")
    exchanged = not reading.tokens.links.isdisjoint(_EXCHANGED_LINKS)
    for match in _EXCHANGED.finditer(body) if exchanged else ():
        message = f"“{match.group()}”: khoản mang số, điểm mang chữ cái."
        yield reading.at(*match.span(), message, "Viết như điểm a khoản 2 Điều 5.")


RULES = (order,)

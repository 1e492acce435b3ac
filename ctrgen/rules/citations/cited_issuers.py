"""Who issued a document that is cited for the first time (Decree 30, Annex I, Part I, II.6)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.citations.citations import ISSUER, citations, first, in_titles
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_JOINED_BY = 60
_SAID_BY = Pattern(
    r"(?:được|do) [^.;\n]{2,80}? (?:phê duyệt|ban hành|giao|phân bổ|công nhận|thông qua|quy định) "
    r"(?:tại|theo|bằng|kèm theo|trong) $"
)
_FAR = 120


@rule("CT332", "vien-dan-thieu-co-quan")
def without_issuer(reading: Reading) -> Iterator[Finding]:
    """Lần đầu viện dẫn ghi cơ quan ban hành sau ngày tháng: “… của Chính phủ”.

    Sai:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020]
    Đúng:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    """
    for one in first(reading):
        is_said = ISSUER.match(reading.body, one.end) or one.at in reading.once(_named_behind)
        if is_said or one.at in reading.once(in_titles):
            continue
        if not _SAID_BY.search(reading.lower, max(0, one.start - _FAR), one.start):
            message = f"Lần đầu viện dẫn {one.kind} số {one.number} chưa ghi cơ quan ban hành."
            yield reading.at(one.start, one.end, message, "Thêm “của <cơ quan ban hành>”.")


def _named_behind(reading: Reading) -> frozenset[int]:
    """Where who issued a document is named behind the next: “số … và Nghị định số … của Chính phủ”."""
    found: set[int] = set()
    for one, follower in reversed(list(pairwise(reading.once(citations)))):
        if follower.symbol != one.symbol or follower.start - one.end > _JOINED_BY:
            continue
        between = reading.lower[one.end : follower.start]
        is_named = follower.at in found or ISSUER.match(reading.body, follower.end)
        if is_named and "\n" not in between and ";" not in between:
            found.add(one.at)
    return frozenset(found)


RULES = (without_issuer,)

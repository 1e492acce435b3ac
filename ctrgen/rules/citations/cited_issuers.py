"""When and by whom a document was issued that is cited first (Decree 30, Annex I, Part I, II.6)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.citations.citations import ISSUER, KINDS, STOP_BEFORE_DATE, citations, first, in_titles
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.citations.citations import Citation
    from ctrgen.rules.reading import Reading

_DATE = Pattern(r"[ ,(]*ngày \d{1,2}")
_NO_YEAR = Pattern(r"[ ,(]*ngày (?P<day>\d{1,2}(?:/| tháng )\d{1,2})(?![\d/.-]| ?năm| ?/)")
_ISSUED_THAT_DAY = Pattern(
    r"ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4},{0,2} "
    r"[^.;\n]{3,90}(?<! ngày) ban hành (?:kèm theo )?$",
    re.IGNORECASE,
)
_JOINED_BY = 60
_SAID_BY = Pattern(
    r"(?:được|do) [^.;\n]{2,80}? (?:phê duyệt|ban hành|giao|phân bổ|công nhận|thông qua|quy định) "
    r"(?:tại|theo|bằng|kèm theo|trong) $|"
    r"(?:đề nghị|ý kiến|kiến nghị|thẩm định|thẩm tra|hướng dẫn) của [^;\n]{3,180} tại (?:các )?$"
)
_ISSUES = Pattern(
    r"(?<!\w)(?:[uủ][yỷ] ban|ubnd|hđnd|hội|bộ|sở|phòng|ban(?! hành)|cục|chính phủ|thủ tướng|quốc hội|trường|"
    r"bệnh viện|trung tâm|công ty|đoàn|chủ tịch|giám đốc|hiệu trưởng|(?:đảng|huyện|tỉnh|thành|thị) [uủ][yỷ])"
    r"(?!\w)[^.;\n]{0,60}(?<! ngày) ban hành (?:kèm theo )?$"
)
"""Who issues stands before: “Ủy ban nhân dân xã đã ban hành Quyết định số …”."""
_WITHOUT_OF = Pattern(
    r",? ?ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4},? (?P<who>Hội nghị lần thứ |"
    r"(?:Bộ|Sở|Chính phủ|Thủ tướng|UBND|HĐND|[UỦ][yỷ] ban|Hội đồng|Ban|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy) )"
)
_MEETING = "Hội nghị"
_SHORTS = frozenset(short for shorts in KINDS.values() for short in shorts)
_FAR = 240


@rule("CT331", "vien-dan-thieu-ngay")
def without_date(reading: Reading) -> Iterator[Finding]:
    """Lần đầu viện dẫn ghi đủ số, ký hiệu, ngày tháng năm, cơ quan ban hành; lần sau chỉ cần số và ký hiệu.

    Sai:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP của Chính phủ]
    Đúng:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    """
    for one in first(reading):
        if one.at in reading.once(_broken_off) or _issued_that_day(reading, one):
            continue
        if not _DATE.match(reading.body, one.end) and one.at not in reading.once(in_titles):
            message = f"Lần đầu viện dẫn {one.kind} số {one.number} chưa ghi ngày ban hành."
            yield reading.at(one.start, one.end, message, "Thêm ngày, tháng, năm sau ký hiệu.")
        elif dated := _NO_YEAR.match(reading.body, one.end):
            message = f"Ngày của {one.kind} số {one.number} thiếu năm."
            yield reading.at(*dated.span("day"), message, "Ghi đủ ngày, tháng, năm.")


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
        if is_said or one.at in reading.once(in_titles) | reading.once(_broken_off):
            continue
        named = _WITHOUT_OF.match(reading.body, one.end)
        if named is not None:
            if not named["who"].startswith(_MEETING):
                place = (named.start("who"), named.end("who") - 1)
                message = f"Giữa ngày của {one.kind} số {one.number} và cơ quan ban hành thiếu chữ “của”."
                yield reading.at(*place, message, "Thêm chữ “của”.")
        elif not any(
            before.search(reading.lower, max(0, one.start - _FAR), one.start)
            for before in (_SAID_BY, _ISSUES)
        ):
            message = f"Lần đầu viện dẫn {one.kind} số {one.number} chưa ghi cơ quan ban hành."
            yield reading.at(one.start, one.end, message, "Thêm “của <cơ quan ban hành>”.")


def _broken_off(reading: Reading) -> frozenset[int]:
    """Where a stop parts a citation from its day and its issuer, which are there all the same."""
    return frozenset(
        one.at for one in reading.once(citations) if STOP_BEFORE_DATE.match(reading.body, one.end)
    )


def _issued_that_day(reading: Reading, one: Citation) -> bool:
    """Whether the day stands before: “ngày 18/7/2025 Ủy ban nhân dân xã đã ban hành Quyết định số …”."""
    issued = reading.lower.endswith(("ban hành ", "kèm theo "), 0, one.start)
    begin = max(0, one.start - _FAR)
    return issued and _ISSUED_THAT_DAY.search(reading.body, begin, one.start) is not None


def _named_behind(reading: Reading) -> frozenset[int]:
    """Where who issued a document is named behind the next: “số … và Nghị định số … của Chính phủ”."""
    found: set[int] = set()
    for one, follower in reversed(list(pairwise(reading.once(citations)))):
        if not _of_one_body(one.symbol, follower.symbol) or follower.start - one.end > _JOINED_BY:
            continue
        between = reading.lower[one.end : follower.start]
        is_named = follower.at in found or ISSUER.match(reading.body, follower.end)
        if is_named and "\n" not in between and ";" not in between:
            found.add(one.at)
    return frozenset(found)


def _of_one_body(symbol: str, other: str) -> bool:
    """Whether two symbols are of one body, be it of one kind of document or of two: QĐ-BYT and BYT-KCB."""
    return _body(symbol) == _body(other)


def _body(symbol: str) -> str:
    parts = re.split("[-–/]", symbol.replace(" ", ""))
    return parts[1] if parts[0] in _SHORTS and len(parts) > 1 else parts[0]


RULES = (without_date, without_issuer)

"""Words that join, and nouns of the law, with a capital inside a sentence (Decree 30, Annex II)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import begins
from ctrgen.rules.citations.citations import citations
from ctrgen.rules.pattern import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.finding import Finding
    from ctrgen.rules.reading import Texts

_BEFORE_ANY = (" Của ", " Và ", " Tại ")
"""Words that are wrong whatever follows; the others may begin a name: “huyện Từ Liêm”, “Các Mác”."""
_BEFORE_SMALL = (
    *(" Đến ", " Về ", " Các ", " Cho ", " Trong ", " Từ ", " Với ", " Theo ", " Để ", " Hoặc "),
    *(" Những ", " Do ", " Bởi ", " Nhằm ", " Thuộc ", " Giữa "),
)
_OF_THE_LAW = (" Pháp luật của ", " Chính sách của ", " Chủ trương của ", " Đường lối của ")
_AFTER_THEM = ("của Đảng,", "của Nhà nước,")
_NAMING = words(
    "phong trào, hành trình, chương trình, cuộc thi, hội thi, chủ đề, chuyên đề, chiến dịch, dự án, đề án, "
    "mô hình, lạc bộ, hoạt động, vận động, tháng, ngày, tuần, bài hát, bài, sách, cuốn, "
    "phim, tác phẩm, vở, ca khúc, chuyên mục, mục, phần, phụ lục, danh mục, bảng, biểu, quỹ, giải, lớp, "
    "nhóm, tổ, đội, thôn, xóm, ấp, bản, làng, đền, chùa, đình, chợ, cầu, sông, suối, hồ, núi, phố, đường, "
    "họ, ông, bà, anh, chị, em, cháu, tên, luật, báo, tạp chí, công ty, quán, nhà hàng, thông điệp, khẩu "
    "hiệu, tiêu đề, đề tài, hội thảo, tọa đàm, triển lãm, đêm nhạc, lễ hội, liên hoan, diễn đàn, tour, xã, "
    "kênh, kịch, truyện, thơ, tập, thi viết, công trình, hội nghị, trang, tủ sách, sân chơi, nhạc, lễ giỗ"
)
"""After these a name may follow that is no proper one: “hành trình Về nguồn”, “đền Và”."""
_LONGEST = 12


def joining(reading: Texts) -> Iterator[Finding]:
    """“ngày 06/9/2023 Của Ban Thường vụ”, “định hướng Đến năm 2030”, “Kế hoạch Số 08/KH-UBND”."""
    for word in (*_BEFORE_ANY, *_BEFORE_SMALL):
        for start in _found(reading, word):
            after = reading.body[start + len(word) - 1]
            small = after.islower() or (after.isdigit() and word not in _BEFORE_ANY)
            if (small or (word in _BEFORE_ANY and after.isalpha())) and _goes_on(reading.body, start):
                yield _lower(reading, start, start + len(word) - 2)
    for noun in _OF_THE_LAW:
        for start in _found(reading, noun):
            before = start - 1
            if reading.body.endswith(_AFTER_THEM, 0, before) or _goes_on(reading.body, start):
                yield _lower(reading, start, before + len(noun.removesuffix(" của ")))
    for one in reading.once(citations) if " Số" in reading.body else ():
        start = one.start + len(one.kind) + 1
        if one.has_word and reading.body.startswith("Số", start):
            yield _lower(reading, start, start + len("Số"))


def _found(reading: Texts, word: str) -> Iterator[int]:
    """Where a word with a space on either side begins, the space aside."""
    at = reading.body.find(word)
    while at >= 0:
        if not begins(reading, at + 1):
            yield at + 1
        at = reading.body.find(word, at + 1)


def _goes_on(body: str, start: int) -> bool:
    """Whether a word in small letters stands before that names nothing, or a year."""
    before = body[max(0, start - 1 - _LONGEST) : start - 1].rpartition("\n")[2]
    last = before.rpartition(" ")[2]
    if last.isdigit() or last.replace("/", "").isdigit():
        return len(last) >= len("2030")
    two = " ".join(before.split(" ")[-2:])
    return last.isalpha() and last.islower() and not {last, two.lower()} & _NAMING


def _lower(reading: Texts, start: int, end: int) -> Finding:
    written = reading.body[start:end]
    return reading.at(start, end, f"“{written}” viết hoa giữa câu.", f"Viết {written.lower()}.")

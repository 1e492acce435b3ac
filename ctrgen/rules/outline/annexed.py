"""Annexes that a text sends its reader to, and that the document has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_ANNEX = Pattern(
    r"phụ lục(?: số)?(?: (?P<number>\d{1,2}|[ivx]{1,4})(?!\w))?"
    r"(?: chi tiết)?,? (?:kèm theo|đính kèm|gửi kèm)(?!\w)",
    cues=("phụ lục",),
)
_TOLD_IN = Pattern(
    r"(?<!\w)(?:nêu|ghi|liệt kê|thể hiện|trình bày|chi tiết|cụ thể|phân công)(?: chi tiết| cụ thể| rõ)? "
    r"(?:tại|ở|trong|theo) (?P<annex>phụ lục(?: số)?(?: (?P<number>\d{1,2}|[ivx]{1,4}))?(?!\w))",
    cues=("phụ lục",),
)
_BY_NUMBER = Pattern(
    r"(?<!\w)(?:theo|tại|ở|trong|xem|như) (?:danh sách |danh mục |biểu |bảng )?"
    r"(?P<annex>phụ lục(?: số)? (?P<number>\d{1,2}|[ivx]{1,4})(?!\w))",
    cues=("phụ lục",),
)
_OF_ANOTHER = Pattern(
    r"[^.;\n]{0,30}?(?:nghị định|thông tư|quyết định|nghị quyết|hướng dẫn|công văn|kế hoạch|luật|"
    r"quy chế|báo cáo|văn bản|tờ trình)(?! này)"
)
_KIND = Pattern(
    r"(?<!\w)(?:nghị định|thông tư|quyết định|nghị quyết|hướng dẫn|công văn|luật|quy chế|thông báo)(?!\w)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


@rule("CT3024", "phu-luc-khong-kem")
def annex_not_there(reading: Reading) -> Iterator[Finding]:
    """Câu dẫn đến phụ lục kèm theo thì văn bản có phụ lục ấy.

    Sai:
        nhiem_vu: [Phân công cụ thể tại Phụ lục II kèm theo]
    Đúng:
        nhiem_vu: [Phân công cụ thể tại Phụ lục kèm theo]
        phu_luc: [{tieu_de: Phân công, doan: Văn phòng tổng hợp.}]
    """
    annexes = len(reading.programme.annexes)
    told = [(match, match.start("annex")) for match in _TOLD_IN.finditer(reading.lower)]
    for match in _BY_NUMBER.finditer(reading.lower):
        passage = reading.passage(match.start())
        if not _KIND.search(passage.text.lower(), 0, match.start() - passage.start):
            told.append((match, match.start("annex")))
    annexed = reading.everywhere("phụ lục")
    enclosed = ((match, match.start()) for match in _ANNEX.over(reading.lower, annexed))
    for match, start in {start: (match, start) for match, start in (*told, *enclosed)}.values():
        number = match["number"] or "1"
        which = int(number) if number.isdigit() else _ROMAN.get(number, 1)
        ours = _OF_ANOTHER.match(reading.lower, match.end()) is None
        if which > annexes and ours and reading.passage(start).path[0] != "annexes":
            message = f"Văn bản có {annexes} phụ lục." if annexes else "Văn bản không có phụ lục."
            yield reading.at(start, match.end(), message, "Kèm phụ lục (phu_luc), hoặc bỏ chỗ dẫn.")


RULES = (annex_not_there,)

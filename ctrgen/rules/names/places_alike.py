"""Names of places and works that differ by a mark alone: “cống Đò Điểm” and “cống Đò Điệm”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, provinces
from ctrgen.rules.names.half_named import LANDS, UNITS
from ctrgen.rules.names.placenames import titled
from ctrgen.rules.rule import Finding, rule
from ctrgen.spelling.letters import bare, one_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_WORKS = (
    "cống",
    "âu",
    "kè",
    "đê",
    "trạm",
    "nhà máy",
    "hồ chứa nước",
    "đập tràn",
    "cụm",
    "trường",
    "công trình",
)
_LEADS = (*UNITS, *LANDS, *_WORKS)


@rule("CT3045", "hai-dia-danh-gan-giong-nhau")
def nearly_one_place(reading: Reading) -> Iterator[Finding]:
    """Một nơi, một công trình ghi một tên trong cả văn bản; hai tên chỉ khác một dấu thường là gõ nhầm.

    Hai nơi khác nhau thì thôi; cùng một câu có cả hai thì không xét.

    Sai:
        nhiem_vu: [Nạo vét cống Đò Điểm, Sửa van cống Đò Điệm]
    Đúng:
        nhiem_vu: [Nạo vét cống Đò Điểm, Sửa van cống Đò Điểm]
    """
    places: dict[str, dict[str, list[int]]] = {}
    for lead in reading.held(_LEADS):
        for start in reading.phrases(lead):
            at = start + len(lead) + 1
            words = titled(reading.text, at) if reading.text[at - 1 : at] == " " else ()
            if len(words) > 1:
                name = " ".join(words)
                places.setdefault(bare(name.lower()), {}).setdefault(name, []).append(at)
    for ways in places.values():
        usual = max(ways, key=lambda name: (len(set(ways[name])), -ways[name][0]))
        for name, starts in ways.items():
            if _is_slip(reading, usual, name, ways):
                start = min(starts)
                message = f"“{name}” gần giống “{usual}” ở chỗ khác."
                hint = "Nếu là một nơi thì viết một cách."
                yield reading.at(start, start + len(name), message, hint)


def _is_slip(reading: Reading, usual: str, name: str, ways: dict[str, list[int]]) -> bool:
    """Whether a name differs by one mark from a more usual one that no text has beside it."""
    pairs = list(zip(usual.lower().split(" "), name.lower().split(" "), strict=True))
    differing = sum(one_way(one) != one_way(other) for one, other in pairs)
    known = districts() | provinces()
    if differing != 1 or {usual, name} <= known:
        return False
    texts = [{reading.passage(at).start for at in ways[one]} for one in (usual, name)]
    return texts[0].isdisjoint(texts[1])


RULES = (nearly_one_place,)

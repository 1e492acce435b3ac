"""The issuer's own name in the texts, written otherwise than at the head: “Vĩnh Kiêm” for “Vĩnh Kim”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, provinces
from ctrgen.rules.names.placenames import are_alike, titled
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_UNITS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
_LEADS = {
    "trung học cơ sở": ("trung học cơ sở", "thcs"),
    "trung học phổ thông": ("trung học phổ thông", "thpt"),
    "tiểu học": ("tiểu học", "th"),
    "mầm non": ("mầm non", "mn"),
    "mẫu giáo": ("mẫu giáo", "mg"),
    "khu vực": ("khu vực",),
    "đa khoa": ("đa khoa",),
}
"""What stands before the proper name of a school or a hospital, and how else it is written."""
_OF_THE_ISSUER = (
    "dân ",
    "ủy ",
    "uỷ ",
    "ubnd ",
    "hđnd ",
    "bộ ",
    "quốc ",
    "nam ",
    "đoàn ",
    "phụ nữ ",
    "binh ",
    "quân sự ",
)
"""The ends of the names of bodies before their unit."""
_SPEAKS_OF_ITSELF = frozenset({Part.TITLE, Part.OPENING, Part.CLOSING})
_LONG_NAME = 3
_NUMBER = Pattern(r"\d+")


@rule("CT3041", "ten-co-quan-minh-viet-khac")
def otherwise(reading: Reading) -> Iterator[Finding]:
    """Tên riêng của cơ quan ban hành viết trong bài như ở đầu văn bản, đúng từng chữ.

    Sai:
        co_quan: {ten: Trường Trung học cơ sở Vĩnh Kim}
        ky_hieu: CTr-THCS
        nhiem_vu: [Trường Trung học cơ sở Vĩnh Kiêm tổ chức khai giảng]
        nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Trường Trung học cơ sở Vĩnh Kim}
        ky_hieu: CTr-THCS
        nhiem_vu: [Trường Trung học cơ sở Vĩnh Kim tổ chức khai giảng]
        nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Lê Thị Hoa}
    """
    name = " ".join(reading.programme.issuer.name)
    lead, own = _own(name)
    for one in _LEADS.get(lead, (lead,)) if own else ():
        for start in reading.phrases(one):
            at = start + len(one) + 1
            words = titled(reading.body, at) if reading.body[at - 1 : at] == " " else ()
            other = words[: len(own)]
            if len(other) == len(own) and _is_meant(reading, start, lead, own, other):
                written, right = " ".join(other), " ".join(own)
                message = f"“{written}” khác với “{right}” trong tên cơ quan."
                yield reading.at(at, at + len(written), message, f"Viết {right}, nếu là cơ quan này.")
    yield from _of_another_number(reading, name)


def _of_another_number(reading: Reading, name: str) -> Iterator[Finding]:
    """“khu vực 2” where the issuer is that of “khu vực 3”, in what speaks of itself."""
    number = _NUMBER.search(name)
    lead = name[: number.start()] if number is not None else ""
    if number is None or " " not in lead.strip():
        return
    for start in reading.phrases(lead.lower().strip()):
        other = _NUMBER.match(reading.body, start + len(lead))
        itself = reading.passage(start).part in _SPEAKS_OF_ITSELF
        if itself and other is not None and other.group() != number.group():
            message = f"“{other.group()}” khác với “{number.group()}” trong tên cơ quan."
            yield reading.at(*other.span(), message, f"Viết {name}.")


def _own(name: str) -> tuple[str, tuple[str, ...]]:
    """What leads to the proper name of an issuer, in small letters, and the words of that name."""
    small = name.lower()
    for lead in (*_LEADS, *_UNITS):
        at = small.rfind(f" {lead} ") + len(lead) + 2
        words = titled(name, at) if at > len(lead) + 1 else ()
        if len(words) > 1:
            return lead, words
    return "", ()


def _is_meant(reading: Reading, start: int, lead: str, own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether another name is the own one, miswritten, not that of a neighbour."""
    right, written = (tuple(in_one_way(word) for word in name) for name in (own, other))
    passage = reading.passage(start)
    itself = passage.part in _SPEAKS_OF_ITSELF or len(own) >= _LONG_NAME or lead not in _UNITS
    itself = itself or reading.lower.endswith(_OF_THE_ISSUER, 0, start)
    spoken = " ".join(other)
    if (
        right == written
        or not itself
        or spoken in districts()
        or spoken in provinces()
        or " ".join(own) in passage.text
    ):
        return False
    differing = [(one, two) for one, two in zip(right, written, strict=True) if one != two]
    if len(differing) > 1:
        return len(own) >= _LONG_NAME and sorted(right) == sorted(written)
    one, two = differing[0]
    near = passage.part in _SPEAKS_OF_ITSELF or not is_syllable(two)
    return are_alike(one, two) or one_way(one) == one_way(two) or (near and _one_other_letter(one, two))


def _one_other_letter(one: str, two: str) -> bool:
    first, second = bare(one), bare(two)
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1


RULES = (otherwise,)

"""Names of places and works that differ by a mark or a sound: “cống Đò Điểm” and “cống Đò Điệm”."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from ctrgen.law.tables import districts, provinces
from ctrgen.rules.names.alike import FAMILIES
from ctrgen.rules.names.own_name import otherwise
from ctrgen.rules.names.placenames import are_alike, runs, sound_alike
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.pattern import words
from ctrgen.rules.rule import Finding, rule
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import known_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.rules.reading import Reading
    from ctrgen.schema.fields import Path

    _Places: TypeAlias = Mapping[tuple[str, ...], Sequence[int]]

_LONGEST = 4
_SHORTEST_PERSON = 3
_NO_PLACES = words("thứ, tháng, ngày, các, phòng, khoa, lớp, mùa, tuần, ban, sở, bộ, luật, nghị, quyết, hội")
"""What names of days and of parts of bodies begin with, which are many and alike."""
_UNITS = words(
    "xã, phường, thôn, ấp, xóm, bản, buôn, làng, tổ, đội, huyện, tỉnh, khu, hồ, cầu, sông, cống, kè, "
    "đập, cụm, chợ, đình, đền, chùa, trường, hội, đoàn, đảng"
)
"""What stands before names at the head of a sentence, with its capital."""
_FAMILIES = frozenset({*FAMILIES, *SURNAMES})
_MOST = 8


@rule("CT3045", "hai-dia-danh-gan-giong-nhau")
def nearly_one_place(reading: Reading) -> Iterator[Finding]:
    """Một nơi, một công trình ghi một tên trong cả văn bản; hai tên chỉ khác một dấu thường là gõ nhầm.

    Hai nơi khác nhau thì thôi; cùng một câu có cả hai thì không xét.

    Sai:
        nhiem_vu: [Nạo vét cống Đò Điểm, Sửa van cống Đò Điệm]
    Đúng:
        nhiem_vu: [Nạo vét cống Đò Điểm, Sửa van cống Đò Điểm]
    """
    found = _places(reading)
    by_gap: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in found:
        for at in range(len(name)):
            by_gap.setdefault((*name[:at], "", *name[at + 1 :]), []).append(name)
    said: set[tuple[str, ...]] = set()
    for gap, names in by_gap.items():
        for one, other in combinations(names[:_MOST], 2):
            usual, rare = sorted(
                (one, other), key=lambda one: (" ".join(one) not in _all_places(), -len(found[one]))
            )
            at = gap.index("")
            if rare not in said and _is_slip(reading, found, usual, rare, at):
                said.add(rare)
                if reading.passage(found[rare][0]).path in reading.once(_told_as_own):
                    continue
                written, right = " ".join(rare), " ".join(usual)
                start, other_start = found[rare][0], found[usual][0]
                span = (other_start, other_start + len(right))
                message = f"“{written}” gần giống “{right}” ở chỗ khác."
                hint = "Nếu là một nơi thì viết một cách."
                yield reading.among([span], start, start + len(written), message, hint)


def _told_as_own(reading: Reading) -> set[Path]:
    """The texts of which another rule says that the issuer's own name is written otherwise, and its place."""
    return {("place",), *(finding.path for finding in otherwise.check(reading))}


def _places(reading: Reading) -> _Places:
    """The names of two to four syllables that are no person's, and where they stand."""
    found: dict[tuple[str, ...], list[int]] = {}
    for start, run in reading.once(runs):
        at = len(run[0]) + 1
        leads = run[0].lower() in _UNITS or reading.text[start - 1 : start] in ("", "\n")
        for name, place in ((run, start), *(((run[1:], start + at),) if leads and len(run) > 2 else ())):
            person = name[0] in _FAMILIES and len(name) >= _SHORTEST_PERSON
            if len(name) <= _LONGEST and not person and name[0].lower() not in _NO_PLACES:
                found.setdefault(name, []).append(place)
    return found


def _is_slip(reading: Reading, found: _Places, usual: Sequence[str], rare: Sequence[str], at: int) -> bool:
    """Whether a name differs by a mark or a sound from a more usual one that no text has beside it."""
    right, written = " ".join(usual), " ".join(rare)
    one, other = usual[at].lower(), rare[at].lower()
    if written in _all_places() or one_way(one) == one_way(other):
        return False
    texts = [{reading.passage(start).start for start in found[tuple(name)]} for name in (usual, rare)]
    if not texts[0].isdisjoint(texts[1]) or any(_is_word(name) for name in (right, written)):
        return False
    if right in _all_places() and are_alike(one, other):
        return True
    return bare(one) == bare(other) or sound_alike(one, other)


def _is_word(name: str) -> bool:
    return " ".join(map(one_way, name.lower().split(" "))) in known_words()


@cache
def _all_places() -> frozenset[str]:
    return districts() | provinces()


RULES = (nearly_one_place,)

"""How strange a syllable is where it stands: the stranger the seldomer it is a word by itself."""

from __future__ import annotations

from functools import lru_cache

from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import alone, is_whole, whole_words
from ctrgen.spelling.syllables import is_syllable

_ALONE = {"often": 0.5, "sometimes": 3.0, "hardly": 4.0, "seldom": 6.0}
"""Outside every known word, by how often a syllable is a word by itself."""
_NEVER = 7.5
_HALF, _HALF_OF_OFFICE = -1.5, -3.0
"""In a known word, and in one of the office."""
HEADS = frozenset(
    {
        "ban",
        "bộ",
        "chánh",
        "hội",
        "khoa",
        "liên",
        "luật",
        "ngày",
        "nghị",
        "phó",
        "phòng",
        "quỹ",
        "sở",
        "tháng",
    }
    | {"tổ", "trung", "trưởng", "trường", "viện", "đảng", "đoàn", "đội", "thứ", "hiệp", "ủy", "thường"}
)
"""What begins the name of a body, of a post, of a text: what follows it is no name of a person."""


@lru_cache(maxsize=8192)  # an office has few words
def strangeness(before: str, word: str, after: str, one: str = "", last: str = "") -> float:
    """How strange a syllable is between two others, as they are written; less than nothing in a known word.

    Args:
        before: empty where the row of words begins.
        word: the syllable.
        after: empty where the row ends.
        one: what stands before these, if it is to be asked whether the first belongs to that: in “bệnh viên
            thông báo” the third word goes with the last, and not with the second.
        last: what stands after them.
    """
    first, syllable, second = one_way(before.lower()), one_way(word.lower()), one_way(after.lower())
    with_first = bool(before) and not is_of_name(before, word)
    with_second = bool(after) and not is_of_name(word, after)
    known = whole_words()
    if (with_first and f"{first} {syllable}" in known) or (with_second and f"{syllable} {second}" in known):
        return _HALF_OF_OFFICE
    if with_first and is_whole(first, syllable) and not (one and f"{one_way(one.lower())} {first}" in known):
        return _HALF
    if (
        with_second
        and is_whole(syllable, second)
        and not (last and f"{second} {one_way(last.lower())}" in known)
    ):
        return _HALF
    if syllable in (first, second):
        return 0.0  # a word typed twice is told of as that
    if word.istitle() and before[:1].isupper() and not (first in HEADS and after.islower()):
        return 0.0  # of a name, with what stands before it
    if not all(is_syllable(one) for one in (first, syllable, second) if one):
        return 0.0
    return _ALONE.get(alone().get(syllable, ""), _NEVER)


def is_of_name(first: str, second: str) -> bool:
    """Whether of two words the second is written as part of a name; among capitals all are."""
    return second[:1].isupper() and not (first.isupper() and second.isupper())

"""Words of two syllables of which one is not the right syllable: “tổ chưc”, “đối tương”, “bổ xung”.

A syllable that makes no known word with its neighbours is strange (``strange.py``). It is a slip where a
change (``likeness.py``) that makes a word of it costs less than it is strange (``meant.py``). What the table
of confusions holds (``confusions.tsv``) is one without that, and what stands in the place of a syllable that
hardly another may have (``threes.txt``): “Bàn Thường vụ”, “Nghị định sô”.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import confusions, known_words, threes, whole_words
from ctrgen.spelling.likeness import near
from ctrgen.spelling.meant import meant, stands_anywhere
from ctrgen.spelling.strange import is_of_name, strangeness
from ctrgen.spelling.strokes import is_one_stroke
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.spelling.meant import Meant

_BODIES = frozenset({"Đội", "Đoàn", "Hội", "Sao"})
"""Bodies called by one word: “sinh hoạt Đội với chủ đề”."""
_JOINING = frozenset({"với", "và", "vào", "của", "là", "trong", "tại", "theo", "về", "cho", "từ", "đến"})
_UNITS = frozenset({"#", "kg", "km", "cm", "mm", "ml", "mg", "ha"})
_NOTHING: tuple[str, tuple[str, ...]] = ("", ())


@lru_cache(maxsize=4096)  # what stands between two commas is written again in the next programme
def slips(text: str) -> tuple[tuple[int, str], ...]:
    """The pairs in a row of words that were meant to be other words: the place of the first, what was meant.

    Args:
        text: words with nothing but one space between them.
    """
    written = text.split(" ")
    row = [one_way(word.lower()) for word in written]
    pairs = list(map(" ".join, pairwise(row)))
    found: dict[int, str] = {}
    if not confusions().keys().isdisjoint((*row, *pairs)):
        found.update((*_confused_syllables(written, row), *_confused(written, row)))
    halves = _halves(written, pairs)
    for place, pair in _beside_words(written, row, halves):
        found.setdefault(place, pair)
    taken = {place for one in found for place in (one, one + 1)}
    words = ["" if _is_abbreviation(word) else word for word in written]
    around = ["", "", *words, "", ""]
    for right, first in _likely(
        around, (one for one, word in enumerate(words) if word and one not in halves)
    ):
        counted = written[first - 1] == "#"
        named = (
            first > 0
            and (written[first].title() if counted else written[first]) in _BODIES
            and words[first + 1] in _JOINING
        )
        if taken.isdisjoint((first, first + 1)) and not named:
            found[first] = right.pair
            taken.update((first, first + 1))
    return tuple(sorted(found.items()))


def _halves(written: Sequence[str], pairs: Sequence[str]) -> set[int]:
    """The places of syllables that are half of a known word: most of them, and none is strange."""
    known = whole_words()
    words = [at for at, pair in enumerate(pairs) if pair in known]
    return {place for at in words if not is_of_name(*written[at : at + 2]) for place in (at, at + 1)}


def _beside_words(written: Sequence[str], row: Sequence[str], halves: set[int]) -> Iterator[tuple[int, str]]:
    """The pairs that were meant to be others: the place of the first, what was meant.

    Args:
        written: a row of words.
        row: the same in small letters, in one way of writing.
        halves: the places of those that are half of a known word.
    """
    listed = threes()
    for start in range(len(row) - 1):
        word = f"{row[start]} {row[start + 1]}"
        if word not in listed:
            continue
        before, after = listed[word]
        if start and (right := _listed_one(written, row, start - 1, before, halves)):
            yield start - 1, f"{right} {row[start]}"
        if start + 2 < len(row) and (right := _listed_one(written, row, start + 2, after, halves)):
            yield start + 1, f"{row[start + 1]} {right}"


def _listed_one(
    written: Sequence[str], row: Sequence[str], place: int, listed: Sequence[str], halves: set[int]
) -> str:
    """Which syllable of some was meant by one; empty where it may stand there."""
    one = row[place]
    if place in halves or one in listed or f"={one}" in listed or stands_anywhere(one):
        return ""
    if len(one) < 2 or not is_syllable(one):
        return ""
    around = ["", *written, ""]
    if strangeness(*around[place : place + 3]) < 0:
        return ""
    likely = near(one)
    found = [right for right in listed if right in likely or is_one_stroke(one, right)]
    return min(found, key=lambda right: likely.get(right, len(likely)), default="")


def _is_abbreviation(word: str) -> bool:
    """Whether a word is a number or letters for others: a row of words ends before it and begins after."""
    return word in _UNITS or (len(word) > 1 and word.isupper() and not is_syllable(word.lower()))


def _likely(around: Sequence[str], places: Iterable[int]) -> list[tuple[Meant, int]]:
    """What was meant by the strange syllables at some places, the likeliest first; where the pairs begin."""
    strange = (
        one for one in places if strangeness(*around[one + 1 : one + 4], around[one], around[one + 4]) > 0
    )
    found = [(right, one + right.first) for one in strange if (right := meant(*around[one : one + 5]))]
    return sorted(found, key=lambda one: -one[0].gain)


def _confused(written: Sequence[str], row: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The pairs of the table of confusions."""
    listed = confusions()
    for place, (first, second) in enumerate(pairwise(row)):
        right, beside = listed.get(f"{first} {second}", _NOTHING)
        if beside:
            if _stands_beside(beside, row, place, place + 2):
                yield place, right
        elif right:
            following = " ".join(row[place + 1 : place + 3])
            if not is_of_name(*written[place : place + 2]) and following not in known_words():
                yield place, right


def _confused_syllables(written: Sequence[str], row: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The syllables of the table that are no half of a known word, each with a word beside it."""
    around = ["", *written, ""]
    listed = confusions()
    for place, one in enumerate(row):
        right, beside = listed.get(one, _NOTHING)
        if not right or (beside and not _stands_beside(beside, row, place, place + 1)):
            continue
        if strangeness(*around[place : place + 3]) < 0:
            continue
        if place + 1 < len(row):
            yield place, f"{right} {row[place + 1]}"
        elif place:
            yield place - 1, f"{row[place - 1]} {right}"


def _stands_beside(beside: Iterable[str], row: Sequence[str], start: int, end: int) -> bool:
    """Whether some words stand before (``giữ …``) or after (``… làng``) what is between two places."""
    before = " ".join(["", *row[max(0, start - 3) : start]])
    after = " ".join([*row[end : end + 3], ""])
    return any(
        before.endswith(" " + one[:-2]) if one.endswith("…") else after.startswith(one[2:] + " ")
        for one in beside
    )

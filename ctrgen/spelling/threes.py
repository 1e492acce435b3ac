"""Single syllables beside words of two that hardly stand without them: “Bàn Thường vụ”, “Nghị định sô”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.spelling.lexicon import threes
from ctrgen.spelling.likeness import near
from ctrgen.spelling.meant import stands_anywhere
from ctrgen.spelling.strange import strangeness
from ctrgen.spelling.strokes import is_one_stroke
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def beside_words(written: Sequence[str], row: Sequence[str], halves: set[int]) -> Iterator[tuple[int, str]]:
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
        if start and (right := _meant(written, row, start - 1, before, halves)):
            yield start - 1, f"{right} {row[start]}"
        if start + 2 < len(row) and (right := _meant(written, row, start + 2, after, halves)):
            yield start + 1, f"{row[start + 1]} {right}"


def _meant(
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

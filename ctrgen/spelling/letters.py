"""Vietnamese letters: without their marks, and the two ways in which some syllables are written."""

from __future__ import annotations

from functools import cache, lru_cache

from ctrgen.spelling.syllables import TONED

_BASES = {"a": "aăâ", "e": "eê", "i": "i", "o": "oôơ", "u": "uư", "y": "y"}
_EARLY = (("o", "a"), ("o", "e"), ("u", "y"))
"""Open rhymes whose tone may stand on either vowel."""
_MOVED = frozenset(char for first, _ in _EARLY for tone in TONED[first][1:] for char in (tone, tone.upper()))
"""The letters of these that have the tone."""
_BEFORE_EITHER = frozenset("hklmst")
"""Onsets after which an open ``i`` may be written ``y``."""

ALPHABET = frozenset("bcdđghklmnpqrstvxfjwz").union(*TONED.values())
"""Every small letter that a Vietnamese keyboard gives."""


@cache
def _bare() -> dict[int, str]:
    table = {ord("đ"): "d"}
    for base, marked in _BASES.items():
        table.update({ord(char): base for vowel in marked for char in TONED[vowel]})
    return table


def bare(text: str) -> str:
    """A text in small letters without tones and other marks: ``hội`` is ``hoi``."""
    return text.translate(_bare())


@lru_cache(maxsize=4096)
def one_way(syllable: str) -> str:
    """A syllable in the way of ``hòa``, ``ủy`` and ``kỹ``, whichever way it is written."""
    late = _late().get(syllable[-2:])
    if late and syllable[:1] != "q":
        return syllable[:-2] + late
    if len(syllable) == 3 and syllable.startswith("qu") and (tone := TONED["i"].find(syllable[2])) >= 0:
        return "qu" + TONED["y"][tone]
    if len(syllable) == 2 and syllable[0] in _BEFORE_EITHER and (tone := TONED["i"].find(syllable[1])) >= 0:
        return syllable[0] + TONED["y"][tone]
    return syllable


def late_way(phrase: str) -> str:
    """A phrase in the way of ``hoà`` and ``uỷ``, where one of its words may be written so."""
    if _MOVED.isdisjoint(phrase):
        return phrase
    return " ".join(_marked_late(word) for word in phrase.split(" "))


def _marked_late(word: str) -> str:
    late = _early().get(word[-2:].lower())
    return word[:-2] + _as_cased(late, word[-2:]) if late and word[:1] not in "qQ" else word


def _as_cased(letters: str, like: str) -> str:
    return "".join(one.upper() if other.isupper() else one for one, other in zip(letters, like, strict=True))


@cache
def _late() -> dict[str, str]:
    return {
        first + TONED[second][tone]: TONED[first][tone] + second
        for first, second in _EARLY
        for tone in range(1, 6)
    }


@cache
def _early() -> dict[str, str]:
    return {early: late for late, early in _late().items()}

"""How easily one syllable is written for another: by ear, by a mark, by a key."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.spelling.letters import bare
from ctrgen.spelling.lexicon import syllables
from ctrgen.spelling.strokes import is_one_stroke
from ctrgen.spelling.syllables import TONED

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONSETS = (
    *("ngh", "ng", "nh", "ch", "tr", "th", "kh", "ph", "gh", "gi", "qu"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"),
)
_ENDINGS = ("ng", "nh", "ch", "n", "c", "t", "m", "p")
_SOUNDS = {"tr": "ch", "gi": "d", "r": "d", "v": "d", "x": "s", "n": "l", "gh": "g", "ngh": "ng", "k": "c"}
"""Onsets that are said alike somewhere in the country, or written for one sound."""
_ENDS = {"ng": "n", "nh": "n", "c": "t", "ch": "t"}
"""Endings that are."""
_HOI, _NGA = 3, 4

LIKELY = 1.1
"""A change that costs no more is of a sound or of a mark."""
_OF_SOUND, _OF_MARK, _OF_TWO, _OF_STROKE = 1.0, 1.1, 1.7, 1.7


class Near(NamedTuple):
    """A syllable that may have been meant, and how unlikely that is."""

    syllable: str
    price: float


class Parts(NamedTuple):
    """What a syllable consists of; the vowels keep their marks."""

    onset: str
    vowels: str
    ending: str
    tone: int


@lru_cache(maxsize=2048)
def nearest(written: str) -> Sequence[Near]:
    """The syllables of known words that are near what is written."""
    found = {one: _price(written, one) for one in _alike().get(_key(written), ()) if one != written}
    for one in _of_a_size(len(written)):
        if one not in found and is_one_stroke(written, one):
            found[one] = _OF_STROKE
    return tuple(Near(one, price) for one, price in found.items())


def _price(written: str, meant: str) -> float:
    """What it costs to take one syllable for another of the same sound or of the same bare letters."""
    one, two = parts(written), parts(meant)
    changes = sum(left != right for left, right in zip(one, two, strict=True))
    if changes > 1:
        return _OF_TWO
    if one.onset != two.onset or one.ending != two.ending or {one.tone, two.tone} == {_HOI, _NGA}:
        return _OF_SOUND
    return _OF_SOUND if one.tone == 0 else _OF_MARK


@lru_cache(maxsize=8192)
def parts(syllable: str) -> Parts:
    """A syllable taken apart."""
    tone = 0
    letters = []
    for char in syllable:
        vowel, of = _toneless().get(char, (char, 0))
        letters.append(vowel)
        tone = tone or of
    plain = "".join(letters)
    onset = next((one for one in _ONSETS if plain.startswith(one) and len(plain) > len(one)), "")
    rhyme = plain[len(onset) :]
    ending = next((one for one in _ENDINGS if rhyme.endswith(one)), "")
    return Parts(onset, rhyme[: len(rhyme) - len(ending)], ending, tone)


def _key(syllable: str) -> str:
    """What syllables have in common that are written for one another."""
    onset, vowels, ending, _ = parts(syllable)
    return _SOUNDS.get(onset, "d" if onset == "đ" else onset) + bare(vowels) + _ENDS.get(ending, ending)


@cache
def _toneless() -> dict[str, tuple[str, int]]:
    return {char: (vowel, tone) for vowel, chars in TONED.items() for tone, char in enumerate(chars)}


@cache
def _alike() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in sorted(syllables()):
        found[_key(one)].append(one)
    return found


@cache
def _by_size() -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for one in sorted(syllables()):
        found[len(one)].append(one)
    return found


def _of_a_size(size: int) -> Sequence[str]:
    return [one for near in (size - 1, size, size + 1) for one in _by_size().get(near, ())]

"""Which syllables are easily written for another, and how easily: by ear, by a mark."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ctrgen.spelling.letters import one_way
from ctrgen.spelling.syllables import TONED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ONSETS = (
    ("ch", "tr"),
    ("d", "gi", "r", "v"),
    ("l", "n"),
    ("s", "x"),
    ("g", "gh"),
    ("ng", "ngh"),
    ("c", "k"),
)
"""Onsets that are said alike somewhere in the country, or are two ways to write one sound."""
_OTHER_ONSETS = (("kh",), ("nh",))
_ENDINGS = (("n", "ng", "nh"), ("c", "t", "ch"))
"""Endings that are."""
_GLIDES = (("i", "y"), ("u", "o"))
"""The last letters of two rhymes that are said alike but for the length of the vowel: ``ai`` and ``ay``."""
_MARKS = ("aăâ", "eê", "oôơ", "uư", "dđ", ("uo", "uô", "ươ"))
"""Letters that differ by their marks, the bare one first; two that have them together."""
_HOI, _NGA = 3, 4
_HOI_OR_NGA = str.maketrans(
    {vowels[one]: vowels[other] for vowels in TONED.values() for one, other in ((_HOI, _NGA), (_NGA, _HOI))}
)

_FORGOTTEN, _HOI_NGA, _ONSET, _ENDING, _MARK, _TONE = 0.0, 0.5, 1.0, 1.5, 2.5, 3.5
"""What a change costs, from what is met most among slips to what is met least."""
_TOGETHER = 1.0
"""What two changes of sound cost more together."""


@lru_cache(maxsize=2048)
def near(written: str) -> Mapping[str, float]:
    """What may have been meant by a syllable, whether the language has it or not, and what the change costs.

    Args:
        written: in small letters, in one way of writing.
    """
    found: dict[str, float] = {}
    for changed, price in (*of_sound(written), *_of_tone(written), *_of_mark(written)):
        found.setdefault(one_way(changed), price)
    found.pop(written, None)
    return found


def of_sound(written: str) -> Iterator[tuple[str, float]]:
    """What is said like a syllable somewhere in the country, itself too, and what each change costs."""
    onsets, endings = _sounds()
    onset = next((one for one in onsets if written.startswith(one)), "")
    ending = next((one for one in endings if written.endswith(one)), "")
    rest = written[len(onset) : len(written) - len(ending)]
    if not rest:
        return
    for first, of_onset in ((onset, 0.0), *((other, _ONSET) for other in onsets.get(onset, ()))):
        for last, of_ending in ((ending, 0.0), *((other, _ENDING) for other in endings.get(ending, ()))):
            for middle, of_tone in ((rest, 0.0), (rest.translate(_HOI_OR_NGA), _HOI_NGA)):
                prices = [price for price in (of_onset, of_ending, of_tone) if price]
                yield first + middle + last, sum(prices) + _TOGETHER * (len(prices) > 1)


def _of_tone(written: str) -> Iterator[tuple[str, float]]:
    vowels = [(place, *_tones()[char]) for place, char in enumerate(written) if char in _tones()]
    tone = max((one for _, _, one in vowels), default=0)
    for place, vowel, own in vowels:
        if own == tone:
            for other, char in enumerate(TONED[vowel]):
                if other != tone:
                    yield written[:place] + char + written[place + 1 :], _price_of_tone(tone, other)


def _price_of_tone(written: int, meant: int) -> float:
    if {written, meant} == {_HOI, _NGA}:
        return _HOI_NGA
    return _TONE if written else _FORGOTTEN


def _of_mark(written: str) -> Iterator[tuple[str, float]]:
    for place in range(len(written)):
        for size in (1, 2):
            for other, price in _marked().get(written[place : place + size], ()):
                yield written[:place] + other + written[place + size :], price


@cache
def _sounds() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    return _others_of(_ONSETS + _OTHER_ONSETS), _others_of(_ENDINGS + _GLIDES)


def _others_of(groups: tuple[tuple[str, ...], ...]) -> dict[str, tuple[str, ...]]:
    """Each of some groups with the others of its group, the longest first."""
    members = sorted(((one, group) for group in groups for one in group), key=lambda row: -len(row[0]))
    return {one: tuple(other for other in group if other != one) for one, group in members}


@cache
def _tones() -> dict[str, tuple[str, int]]:
    return {char: (vowel, tone) for vowel, chars in TONED.items() for tone, char in enumerate(chars)}


@cache
def _marked() -> dict[str, list[tuple[str, float]]]:
    """Letters with any tone, one or two, and the same with other marks."""
    found: dict[str, list[tuple[str, float]]] = {}
    for tone in range(6):
        for row in ([_toned(one, tone) for one in letters] for letters in _MARKS):
            for one in row:
                price = _FORGOTTEN if one == row[0] else _MARK
                found[one] = [(other, price) for other in row if other != one]
    return found


def _toned(letters: str, tone: int) -> str:
    return letters[:-1] + TONED[letters[-1]][tone] if letters[-1] in TONED else letters

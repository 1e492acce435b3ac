"""What a hand may have meant by what is no syllable: strokes undone, the likeliest first."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from ctrgen.spelling.syllables import TONED, is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_TONE_KEYS = {"f": 1, "s": 2, "r": 3, "x": 4, "j": 5, "2": 1, "1": 2, "3": 3, "4": 4, "5": 5}
"""The keys of Telex and of VNI that give the tones."""
_MARK_KEYS = {
    "a": {"a": "â"},
    "e": {"e": "ê"},
    "o": {"o": "ô"},
    "d": {"d": "đ"},
    "w": {"a": "ă", "o": "ơ", "u": "ư", "uo": "ươ"},
    "6": {"a": "â", "e": "ê", "o": "ô", "u": "uô"},
    "7": {"o": "ơ", "u": "ư", "uo": "ươ"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}
"""What the keys of Telex and of VNI make of the letters before them."""
_SIBLINGS = {"a": "aăâ", "ă": "ăaâ", "â": "âaă", "e": "eê", "ê": "êe", "o": "oôơ", "ô": "ôoơ", "ơ": "ơoô"} | {
    "u": "uư",
    "ư": "ưu",
    "y": "yi",
    "d": "dđ",
    "đ": "đd",
}
_TONELESS = {char: (vowel, tone) for vowel, chars in TONED.items() for tone, char in enumerate(chars)}
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The keys of a keyboard, row by row."""
_OF_STOPPED = (2, 5)
"""The tones of a syllable that ends in a stop: without one it is none."""
_MOST_KEYS = 4
"""“dduwowngf”: đ, ư, ơ and a tone."""
_THRICE = re.compile(r"([a-z])\1\1+")
_LONGEST = 7
"""No syllable is longer; what is longer by far is two words in one."""


def repairs(word: str) -> list[str]:
    """The syllables, or pairs of syllables, that a word may have been meant to be; each once.

    Args:
        word: in small letters; no syllable.
    """
    found: dict[str, None] = {}
    for kind in (_keys_carried_out, _keys_and_marks, _swapped, _left_out, _marked_otherwise, _split):
        found.update(dict.fromkeys(one for one in kind(word) if one != word))
    return list(found)


@lru_cache(maxsize=1024)
def typed(word: str) -> tuple[str, ...]:
    """The syllables that come of keys of Telex or VNI left in a word; none where it is too long for one."""
    return tuple(dict.fromkeys(_keys_carried_out(word))) if len(word) <= _LONGEST + _MOST_KEYS else ()


def _keys_carried_out(word: str) -> Iterator[str]:
    waiting = dict.fromkeys((word, _THRICE.sub(r"\1\1", word)))  # “tooor”: a key held too long
    for _ in range(_MOST_KEYS):
        following: dict[str, None] = {}
        for one in waiting:
            for changed in _one_key(one):
                if is_syllable(changed):
                    yield changed
                else:
                    following[changed] = None
        waiting = following


def _keys_and_marks(word: str) -> Iterator[str]:
    """With the tone carried out and a mark forgotten: ``hoij`` for ``hooij``."""
    for one in _keys_carried_out(word):
        yield from _marked_otherwise(one)


def _one_key(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        before, key, after = word[:place], word[place], word[place + 1 :]
        for letters, marked in _MARK_KEYS.get(key, {}).items():
            start = before.rfind(letters)
            if start >= 0:
                yield before[:start] + marked + before[start + len(letters) :] + after
        if key in _TONE_KEYS:
            yield from _toned(before + after, _TONE_KEYS[key])


def _toned(word: str, tone: int) -> Iterator[str]:
    """A word without a tone, with one on each of its vowels in turn, the last first."""
    if any(_TONELESS.get(char, ("", 0))[1] for char in word):
        return
    for place in range(len(word) - 1, -1, -1):
        if word[place] in TONED:
            yield word[:place] + TONED[word[place]][tone] + word[place + 1 :]


def _swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        yield from _with_tone_in_place(swapped)


def _left_out(word: str) -> Iterator[str]:
    """Without one letter, a doubled one first."""
    places = sorted(range(len(word)), key=lambda place: word[place] != word[place - 1 : place])
    for place in places:
        if len(word) > 2:
            yield from _with_tone_in_place(word[:place] + word[place + 1 :])


def _marked_otherwise(word: str) -> Iterator[str]:
    """With other marks on its letters, one changed before two."""
    plain, tones = zip(*(_TONELESS.get(char, (char, 0)) for char in word), strict=True)
    if len(word) > _LONGEST:
        return
    ways = sorted(
        product(*(_SIBLINGS.get(char, char) for char in plain)),
        key=lambda way: sum(one != two for one, two in zip(way, plain, strict=True)),
    )
    for tone in (max(tones),) if any(tones) else (0, *_OF_STOPPED):
        for way in ways:
            letters = "".join(way)
            yield from filter(is_syllable, _toned(letters, tone) if tone else (letters,))


def other_tones(word: str) -> Iterator[str]:
    """The syllables that a syllable is with another tone: hỏi for ngã first, as they are said alike."""
    letters = "".join(_TONELESS.get(char, (char, 0))[0] for char in word)
    tone = next((tone for char in word if (tone := _TONELESS.get(char, ("", 0))[1])), 0)
    alike = {3: 4, 4: 3}.get(tone)
    for other in sorted(range(6), key=lambda one: one != alike):
        if other != tone:
            yield from filter(is_syllable, _toned(letters, other) if other else (letters,))


def _with_tone_in_place(word: str) -> Iterator[str]:
    """A word as it is, or with its tone on another vowel, where that is a syllable."""
    if is_syllable(word):
        yield word
        return
    tones = [tone for char in word if (tone := _TONELESS.get(char, ("", 0))[1])]
    if len(tones) == 1:
        letters = "".join(_TONELESS.get(char, (char, 0))[0] for char in word)
        yield from filter(is_syllable, _toned(letters, tones[0]))


def _split(word: str) -> Iterator[str]:
    for place in range(2, len(word) - 1):
        if is_syllable(word[:place]) and is_syllable(word[place:]):
            yield f"{word[:place]} {word[place:]}"


def next_key(word: str) -> Iterator[str]:
    """The syllables that a word is with the key beside one of its own."""
    for place, char in enumerate(word):
        row = next((row for row in _ROWS if char in row), "")
        at = row.find(char)
        for key in row[max(0, at - 1) : at] + row[at + 1 : at + 2]:
            yield from _with_tone_in_place(word[:place] + key + word[place + 1 :])


def one_more(word: str) -> Iterator[str]:
    """The syllables that a word is with one letter more."""
    letters = [*_TONELESS, *"bcdđghklmnpqrstvx"]
    for place in range(len(word) + 1):
        for letter in letters:
            longer = word[:place] + letter + word[place:]
            if is_syllable(longer):
                yield longer


def is_one_stroke(written: str, meant: str) -> bool:
    """Whether two syllables are one letter apart, or two letters swapped."""
    if abs(len(written) - len(meant)) > 1:
        return False
    longer, shorter = sorted((written, meant), key=len, reverse=True)
    if len(longer) == len(shorter):
        apart = [place for place, (one, two) in enumerate(zip(written, meant, strict=True)) if one != two]
        if len(apart) == 2:
            first, second = apart
            return written[first] == meant[second] and written[second] == meant[first]
        return len(apart) == 1
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )

"""Which syllables Vietnamese spelling allows: an onset, a rhyme and a tone that go together.

Tables of rules and no list of words, but for the few syllables that begin with their vowel. Where two ways of
writing are in use both are allowed: the tone mark
of ``hòa`` and of ``hoà``, the ``i`` of ``kĩ`` and the ``y`` of ``kỹ``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TONED = {
    "a": "aàáảãạ",
    "ă": "ăằắẳẵặ",
    "â": "âầấẩẫậ",
    "e": "eèéẻẽẹ",
    "ê": "êềếểễệ",
    "i": "iìíỉĩị",
    "o": "oòóỏõọ",
    "ô": "ôồốổỗộ",
    "ơ": "ơờớởỡợ",
    "u": "uùúủũụ",
    "ư": "ưừứửữự",
    "y": "yỳýỷỹỵ",
}
"""Each vowel with its six tones: ngang, huyền, sắc, hỏi, ngã, nặng."""

_EVERY_TONE = range(6)
_OF_STOPPED = (2, 5)
"""The tones that a syllable may have which ends in c, ch, p or t."""

_PLAIN = {
    "a": "- c ch i m n ng nh o p t u y",
    "ă": "c m n ng p t",
    "â": "c m n ng p t u y",
    "e": "- c m n ng o p t",
    "ê": "- ch m n nh p t u",
    "i": "- a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "- c i m n ng p t",
    "oo": "c ng",
    "ô": "- c i m n ng p t",
    "ơ": "- i m n p t",
    "u": "- a c i m n ng p t",
    "uô": "c i m n ng t",
    "ư": "- a c i m ng t u",
    "ươ": "c i m n ng p t u",
    "y": "-",
    "yê": "m n ng t u",
}
"""The endings that each vowel may have; ``-`` is none."""

_ROUNDED = {
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": "- n o t",
    "uâ": "n ng t y",
    "uê": "- ch nh",
    "uơ": "-",
    "uy": "- a ch n nh p t u",
    "uyê": "n t",
}
"""The same after the rounding that is written ``o`` or ``u``."""

_QU = {
    "qua": "- c ch i n ng nh o t u y",
    "quă": "c m n ng p t",
    "quâ": "n ng t y",
    "que": "- n o t",
    "quê": "- ch n nh t",
    "qui": "- n t",
    "quô": "c",
    "quơ": "- n t",
    "quy": "- ch n nh t",
    "quyê": "n t",
}
"""The same after ``qu``, in which the ``u`` is that rounding."""

_BEFORE_ANY = frozenset(
    {"", "b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"}
)
_BEFORE_FRONT = frozenset({"k", "gh", "ngh"})
_BEFORE_BACK = frozenset({"c", "g", "ng", "gi"})
_NEVER_BEFORE_ROUNDING = frozenset({"b", "c", "gi", "m", "ph", "v"})
_BEFORE_Y = frozenset({"", "h", "k", "l", "m", "s", "t", "th", "v"})
_I_OF_GI = frozenset({"i", "iêc", "iêng", "iêt", "im", "in", "it"})
"""What stands after ``g`` where ``gi`` loses its i: gì, giếng."""


@lru_cache(maxsize=8192)  # an office has few words
def is_syllable(word: str) -> bool:
    """Whether Vietnamese spelling allows a word, in small letters and composed (NFC)."""
    ends = rhymes()
    if word in ends and word[0] != "q":
        return word in onsetless()
    for size in range(min(4, len(word))):
        rhyme = ends.get(word[size:])
        if rhyme is not None and _go_together(word[:size], rhyme):
            return True
    return False


def _go_together(onset: str, rhyme: str) -> bool:
    """Whether an onset may stand before a rhyme, which is given without its tone."""
    if rhyme[0] == "q":
        return not onset
    if rhyme[0] == "y":
        return onset in _BEFORE_Y if rhyme == "y" else not onset
    if onset == "g" and rhyme in _I_OF_GI:
        return True
    if rhyme[0] in "eêi":
        return onset in _BEFORE_ANY or onset in _BEFORE_FRONT or (onset == "gi" and rhyme[0] != "i")
    if onset in _NEVER_BEFORE_ROUNDING and _is_rounded(rhyme):
        return False
    return (
        onset in _BEFORE_ANY
        or onset in _BEFORE_BACK
        or (onset == "k" and rhyme[0] == "u" and _is_rounded(rhyme))
    )


def _is_rounded(rhyme: str) -> bool:
    return rhyme.startswith(tuple(_ROUNDED))


@cache
def onsetless() -> frozenset[str]:
    """The syllables that begin with their vowel."""
    lines = Path(__file__).with_name("onsetless.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


@cache
def rhymes() -> dict[str, str]:
    """Every rhyme with every tone it may have, and the same without the tone."""
    found = {}
    for vowels, endings in (_PLAIN | _ROUNDED | _QU).items():
        for ending in endings.split():
            rhyme = vowels + ending.removeprefix("-")
            tones = _OF_STOPPED if ending in ("c", "ch", "p", "t") else _EVERY_TONE
            for place in _marked(vowels, ending):
                for tone in tones:
                    toned = TONED[rhyme[place]][tone]
                    found[rhyme[:place] + toned + rhyme[place + 1 :]] = rhyme
    return found


def _marked(vowels: str, ending: str) -> Iterator[int]:
    """The places of a rhyme at which the tone may be marked: two in the open ``oa``, ``oe`` and ``uy``."""
    last = len(vowels) - 1
    yield last
    if ending == "-" and vowels in ("oa", "oe", "uy"):
        yield 0

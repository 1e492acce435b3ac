"""Words that no Vietnamese spelling allows, and what was meant."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ctrgen.spelling.letters import ALPHABET, bare, one_way
from ctrgen.spelling.lexicon import common, known_words, loans, unused
from ctrgen.spelling.likeness import of_sound
from ctrgen.spelling.strokes import is_one_stroke, next_key, one_more, other_tones, repairs, typed
from ctrgen.spelling.syllables import is_syllable

_DIGITS_INSIDE = r"[^\W\d_]{2,}\d[^\W_]*|[^\W\d_]\d[^\W\d_][^\W_]*"
"""Letters and then digits: a stroke of VNI that stayed, if its letters make a word."""
_LONGEST = 14
"""No two syllables joined, with a stroke too many, are longer."""
_VOWELS = frozenset("aeiouy")
_LONGEST_ABBREVIATION = 2
_OF_COMPUTERS = frozenset(
    {
        "email",
        "excel",
        "facebook",
        "fanpage",
        "google",
        "hotline",
        "internet",
        "livestream",
        "offline",
        "online",
    }
    | {
        "outlook",
        "photocopy",
        "powerpoint",
        "tiktok",
        "video",
        "website",
        "windows",
        "word",
        "youtube",
        "zalo",
    }
)
"""Loans that every office types, and mistypes."""
_LONG_ENOUGH, _LONG = 5, 7
"""A loan so long is known with a letter too many or too few, and with another letter."""


class Guess(NamedTuple):
    """What may have been meant.

    Attributes:
        text: one syllable or two, in small letters; empty where nothing is near.
        makes_word: with what stands beside it, it is a known word.
        usual: its syllables are met often.
        key_left: the word has a key of Telex or VNI that did not take.
    """

    text: str
    makes_word: bool = False
    usual: bool = False
    key_left: bool = False


@lru_cache(maxsize=8192)  # an office has few words
def is_known(token: str) -> bool:
    """Whether letters and digits, as they are written, may stand wherever they stand."""
    small = token.lower()
    if small in loans():
        return True
    if not small.isalpha():
        may_be = len(small) <= _LONGEST and token[1:] == small[1:] and re.fullmatch(_DIGITS_INSIDE, small)
        return not (may_be and typed(small))
    if len(small) < 2 or not ALPHABET.issuperset(small):
        return True
    if is_syllable(small):
        return not token[1:].islower() or one_way(small) not in unused()
    if token.isupper():
        return bare(small) == small.replace("đ", "d")
    return not token[1:].islower() and not _is_joined(token)


def _is_joined(token: str) -> bool:
    """Whether a capital inside a token begins another word: ``vậnHuyện``; not so in ``PowerPoint``."""
    at = next((place for place in range(2, len(token) - 1) if token[place].isupper()), 0)
    parts = token[:at].lower(), token[at:].lower()
    return bare(token) != token and token[at + 1 :].islower() and all(map(is_syllable, parts))


@lru_cache(maxsize=1024)
def guess(word: str, before: str, after: str) -> Guess:
    """What was meant by what is no syllable.

    Args:
        word: in small letters.
        before: the word before it in small letters; empty where there is none.
        after: the word after it.
    """
    words, often = known_words(), common()
    best = Guess("")
    if len(word) > _LONGEST:
        return best
    if loan := _loan(word):
        return Guess(loan, makes_word=True)
    key_left = bool(typed(word))
    near = [*_said_alike(word), *repairs(word)] if word.isalpha() else list(typed(word))
    if is_syllable(word):
        near = [*other_tones(word), *near]
    for one in chain(near, next_key(word), one_more(word)):
        way = " ".join(map(one_way, one.split()))
        if not {way, f"{before} {way}", f"{way} {after}"}.isdisjoint(words):
            return Guess(one, makes_word=True, usual=True, key_left=key_left)
    for one in near:
        way = " ".join(map(one_way, one.split()))
        usual = often.issuperset(way.split())
        if not best.text or (usual and not best.usual):
            best = Guess(one, usual=usual, key_left=key_left)
    return best


def _loan(word: str) -> str:
    """The loan that was mistyped; empty where it was none. The plural of one is no slip."""
    if not word.isascii() or is_syllable(word):
        return ""
    near = (
        one for one in _OF_COMPUTERS if one[0] == word[0] and is_one_stroke(word, one) and word != one + "s"
    )
    for one in near:
        swapped = sorted(one) == sorted(word)
        if swapped or len(one) >= (_LONG if len(one) == len(word) else _LONG_ENOUGH):
            return one
    return ""


def _said_alike(word: str) -> list[str]:
    """The syllables that are said like a word, the likeliest first: ``luật`` for ``luậc``."""
    sounds = {one: price for one, price in of_sound(word) if one != word and is_syllable(one)}
    return sorted(sounds, key=sounds.__getitem__)


def is_without_vowel(word: str) -> bool:
    """Whether a word, in small letters, is too long for an abbreviation and has no vowel."""
    return len(word) > _LONGEST_ABBREVIATION and _VOWELS.isdisjoint(bare(word))

"""Long texts in which hardly two words are alike: they ask most of whoever compares each with all others."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

from ctrgen.spelling.lexicon import common
from ctrgen.spelling.syllables import is_syllable, rhymes

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONSETS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_LETTERS = "abcdeghiklmnopqrstuvxyăâđêôơưáàảãạ"
_KEYS = "sfrxj"


@cache
def mixtures(size: int) -> dict[str, str]:
    """Texts of so many characters, the same each time, by what they are made of."""
    chance = Random(14)  # noqa: S311 - texts, no secrets
    syllables = [
        one for onset in _ONSETS.split(" ") for rhyme in rhymes() if is_syllable(one := onset + rhyme)
    ]
    strings = ["".join(chance.choices(_LETTERS, k=chance.randint(2, 7))) for _ in syllables]
    words = sorted(common())
    pools: dict[str, Sequence[str]] = {
        "every syllable": syllables,
        "syllables of words": words,
        "some with capitals": [*words, *map(str.title, words[::2])],
        "all in capitals": [word.upper() for word in words],
        "no syllables": strings,
        "all sorts": [*syllables, *strings],
        "keys that did not take": [word + chance.choice(_KEYS) for word in syllables],
        "numbers": [str(chance.randrange(10 ** chance.randint(1, 9))) for _ in words],
    }
    return {name: " ".join(chance.choices(pool, k=size))[:size] for name, pool in pools.items()}

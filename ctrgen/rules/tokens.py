"""The words, numbers and signs of a text, found once and shared by all rules.

A rule asks these before it looks closer: most texts hold little of what it speaks of.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Link: TypeAlias = str | tuple[str, str]

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_TIGHT = re.compile(r"[,;:!?.…](?=[,;:!?.…\w])")
_BETWEEN_WORDS = ",.;:()-–/“”…%\"'+*&?!"

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_ASCII = "\t\n\v\f\r" + "".join(map(chr, range(32, 127)))
_USUAL = frozenset(_ASCII + _VOWELS + _VOWELS.upper() + "đĐ" + "“”‘’–—…")


@lru_cache(maxsize=512)
def words_of(phrase: str) -> frozenset[str]:
    """The words of a phrase."""
    return frozenset(_WORD.findall(phrase))


@lru_cache(maxsize=4096)
def links_of(phrase: str) -> frozenset[Link]:
    """Which words of a phrase stand beside each other; of one word, that word."""
    return frozenset(_links(_WORD.findall(phrase)))


@lru_cache(maxsize=512)  # the lists are the rules' own, more than eighty
def by_first_link(phrases: tuple[str, ...]) -> dict[Link, list[tuple[int, str]]]:
    """Phrases, with their places among all, by the first of their links."""
    found: dict[Link, list[tuple[int, str]]] = {}
    for place, phrase in enumerate(phrases):
        words = phrase.split(" ", 2)[:2]
        if not all(map(str.isalnum, words)):
            words = _WORD.findall(phrase)
        found.setdefault(next(_links(words)), []).append((place, phrase))
    return found


def _links(words: Sequence[str]) -> Iterator[Link]:
    return pairwise(words) if len(words) > 1 else iter(words)


class Tokens:
    """A text in pieces; each kind is made when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def words(self) -> list[str]:
        """Its words and numbers, in order, as they are written."""
        text = self._text
        for sign in _BETWEEN_WORDS:
            text = text.replace(sign, " ")
        # Nearly always this is all there is between words, and found in a third of the time.
        found = text.split()
        return found if all(map(str.isalnum, found)) else _WORD.findall(self._text)

    @cached_property
    def written(self) -> frozenset[str]:
        """Each of these once."""
        return frozenset(self.words)

    @cached_property
    def small(self) -> list[str]:
        """The same in small letters."""
        return list(map(str.lower, self.words))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each of these once."""
        return frozenset(self.small)

    @cached_property
    def links(self) -> frozenset[Link]:
        """Each of these, and every two beside each other: without one of its links no phrase is there."""
        return self.vocabulary.union(pairwise(self.small))

    @cached_property
    def pieces(self) -> frozenset[str]:
        """What stands between spaces, once; nothing does where one space follows another."""
        return frozenset(self._text.replace("\n", " ").split(" "))

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The signs that follow a space or begin a line."""
        return frozenset(map(itemgetter(0), filter(None, self.pieces)))

    @cached_property
    def lasts(self) -> frozenset[str]:
        """The signs that a space follows or the end of a line."""
        return frozenset(map(itemgetter(-1), filter(None, self.pieces)))

    @cached_property
    def signs(self) -> frozenset[str]:
        """Every character but space and line break, once."""
        return frozenset("".join(self.pieces))

    @cached_property
    def odd(self) -> str:
        """The characters that no Vietnamese text needs, each once."""
        return "".join(self.signs - _USUAL)

    @cached_property
    def tight(self) -> list[int]:
        """Where a mark of punctuation stands that a letter, a digit or another mark follows."""
        return [match.start() for match in _TIGHT.finditer(self._text)]

    @cached_property
    def doubled(self) -> list[int]:
        """Where a mark of punctuation stands that another follows."""
        return [at for at in self.tight if not self._text[at + 1].isalnum()]

    @cached_property
    def numbers(self) -> list[tuple[int, int]]:
        """Where the stretches of digits begin and end."""
        return [match.span() for match in _NUMBER.finditer(self._text)]

    def places(self, sign: str) -> Iterator[int]:
        """Where a sign stands."""
        at = self._text.find(sign)
        while at >= 0:
            yield at
            at = self._text.find(sign, at + 1)

    @cached_property
    def _numbers_before(self) -> dict[str, list[tuple[int, int]]]:
        """The same by the character that follows them."""
        found: dict[str, list[tuple[int, int]]] = {}
        for span in self.numbers:
            found.setdefault(self._text[span[1] : span[1] + 1], []).append(span)
        return found

    @cached_property
    def _numbers_after(self) -> dict[str, list[int]]:
        """Where the numbers begin, by the character before them."""
        found: dict[str, list[int]] = {}
        for start, _ in self.numbers:
            found.setdefault(self._text[start - 1 : start], []).append(start)
        return found

    def before(self, *signs: str) -> list[int]:
        """Where the numbers begin that some signs follow."""
        text, known = self._text, self._numbers_before
        spans = [span for first in {sign[0] for sign in signs} for span in known.get(first, ())]
        return sorted(start for start, end in spans if text.startswith(signs, end))

    def before_digit(self, sign: str) -> list[int]:
        """Where the numbers begin that a sign and another number follow."""
        return self.before(*(f"{sign}{digit}" for digit in range(10)))

    def after(self, *signs: str) -> list[int]:
        """Where the numbers begin that follow some signs."""
        text, known = self._text, self._numbers_after
        starts = [start for last in {sign[-1] for sign in signs} for start in known.get(last, ())]
        return sorted(start for start in starts if text.endswith(signs, 0, start))

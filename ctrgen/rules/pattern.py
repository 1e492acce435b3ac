"""Regular expressions made of words, compiled when a programme first needs them; most need few."""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CAPITAL = "[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"
"""The expression for a Vietnamese capital."""


def either(*words: str) -> str:
    """The expression for any of some words, the longer before those they begin with."""
    return f"(?:{'|'.join(map(_literal, sorted(words, key=len, reverse=True)))})"


def _literal(words: str) -> str:
    """The expression for some words: what they are, where no sign among them means something else."""
    return words if words.replace(" ", "").isalnum() else re.escape(words)


def words(text: str) -> frozenset[str]:
    """Words and phrases that commas part."""
    return frozenset(text.split(", "))


class Pattern:
    """A regular expression with the words that must be there for it to match at all.

    To find many places in a long text it must begin with a literal or a set of signs: what stands
    before those is asked for behind them, by a look back.
    """

    def __init__(self, text: str, flags: int = 0, cues: tuple[str, ...] = ()) -> None:
        self._text = text
        self._flags = flags
        self._cues = cues
        self._asked = "", not cues

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self._text, self._flags)

    def _may_match(self, text: str) -> bool:
        asked, may = self._asked
        if self._cues and text is not asked:  # of one text many places are tried
            may = any(map(text.__contains__, self._cues))
            self._asked = text, may
        return may

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match, none where no cue stands in the text."""
        return self._regex.finditer(text, start, end) if self._may_match(text) else iter(())

    def over(self, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
        """As :meth:`finditer`, of a pattern that can begin at none but these places, which ascend."""
        done = 0
        for start in starts if self._may_match(text) else ():
            match = self._regex.match(text, start) if start >= done else None
            if match is not None:
                done = match.end()
                yield match

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As :meth:`re.Pattern.match`; nothing where no cue stands in the text."""
        return self._regex.match(text, start, end) if self._may_match(text) else None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As :meth:`re.Pattern.search`; nothing where no cue stands in the text."""
        return self._regex.search(text, start, end) if self._may_match(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As :meth:`re.Pattern.fullmatch`; nothing where no cue stands in the text."""
        return self._regex.fullmatch(text, start, end) if self._may_match(text) else None

    def findall(self, text: str) -> list[str]:
        """As :meth:`re.Pattern.findall`, of a pattern with one group at most."""
        return self._regex.findall(text) if self._may_match(text) else []

    def split(self, text: str) -> list[str]:
        """As :meth:`re.Pattern.split`, of a pattern without groups."""
        return self._regex.split(text) if self._may_match(text) else [text]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """As :meth:`re.Pattern.sub`."""
        return self._regex.sub(by, text, count) if self._may_match(text) else text

"""A family of fonts: its four cuts, and what all of them can show."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from ctrgen.fonts.cmap import characters
from ctrgen.fonts.names import families

if TYPE_CHECKING:
    from pathlib import Path

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VIETNAMESE = frozenset(
    unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", _TONES)
) | {"đ", "Đ"}
"""The 146 letters that only Vietnamese puts a sign on, or that it puts its tones on (TCVN 6909:2001)."""


@dataclass(frozen=True)
class Family:
    """A family of fonts on this machine.

    Attributes:
        name: what the fonts call themselves.
        files: regular, bold, italic, bold italic; none for a family built into the engine.
    """

    name: str
    files: tuple[Path, ...] = ()

    @property
    def is_built_in(self) -> bool:
        """Whether the engine brings it, and nobody knows what it can show."""
        return not self.files

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that all four cuts have a glyph for.

        None where a file is not sound, or belongs to another family than its name says.
        """
        try:
            if not all(self.name in families(file) for file in self.files):
                return frozenset()
            return frozenset.intersection(*map(characters, self.files))
        except (OSError, ValueError):
            return frozenset()

    @property
    def has_vietnamese(self) -> bool:
        """Whether every Vietnamese letter is there in all four cuts."""
        return {ord(letter) for letter in VIETNAMESE} <= self.characters

    def missing(self, text: str) -> list[str]:
        """The characters of a text that it cannot show, each once, in order.

        Those of private use mean another thing in every font: no archive could read them. What else a
        family that is built in lacks, only the engine knows.
        """
        shown = set(map(ord, text)) if self.is_built_in else self.characters
        return [
            char
            for char in dict.fromkeys(text)
            if char != "\n"
            and (ord(char) not in shown or unicodedata.category(char) == "Co" or char == "\ufeff")
        ]

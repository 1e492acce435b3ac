"""Finished PDFs, read back: where every character and every drawn rule stands on its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pdfplumber
import pikepdf

if TYPE_CHECKING:
    from pathlib import Path

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_SAME_LINE_PT = 0.5
_WORD_GAP = 0.1
"""Of the size: two characters further apart belong to two words; the narrowest space is 0.25."""
_ASCENT, _DESCENT = 0.891, 0.216
"""Of Times New Roman and of the fonts made to its measure."""


@dataclass(frozen=True)
class _Wide:
    """What reaches from one place to another; points from the left edge of the page."""

    x0_pt: float
    x1_pt: float

    @property
    def length_pt(self) -> float:
        return self.x1_pt - self.x0_pt

    @property
    def middle_pt(self) -> float:
        return (self.x0_pt + self.x1_pt) / 2


@dataclass(frozen=True)
class Char(_Wide):
    """One character that leaves ink; its baseline from the top of the page, its size to a hundredth."""

    text: str
    baseline_pt: float
    size_pt: float
    font: str
    colour: tuple[float, ...]
    sheared: bool

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return self.sheared or "Italic" in self.font


Word = tuple[Char, ...]


@dataclass(frozen=True)
class Rule(_Wide):
    """A drawn horizontal line; its height is that of the middle of its weight, from the top of the page."""

    y_pt: float
    weight_pt: float
    colour: tuple[float, ...]
    solid: bool


@dataclass(frozen=True)
class Text(_Wide):
    """Words that follow one another: a line, a phrase, or a whole page."""

    words: tuple[Word, ...]

    @cached_property
    def chars(self) -> tuple[Char, ...]:
        return tuple(char for word in self.words for char in word)

    @property
    def text(self) -> str:
        return " ".join("".join(char.text for char in word) for word in self.words)

    @property
    def baseline_pt(self) -> float:
        """The only one that it has."""
        heights = [char.baseline_pt for char in self.chars]
        assert max(heights) - min(heights) <= _SAME_LINE_PT, f"on several lines: {self.text}"
        return min(heights)

    @property
    def top_pt(self) -> float:
        return min(char.baseline_pt - _ASCENT * char.size_pt for char in self.chars)

    @property
    def bottom_pt(self) -> float:
        return max(char.baseline_pt + _DESCENT * char.size_pt for char in self.chars)

    @property
    def looks(self) -> set[tuple[float, bool, bool]]:
        """Every size in it, with whether it is bold and whether it is italic."""
        return {(char.size_pt, char.bold, char.italic) for char in self.chars}


@dataclass(frozen=True)
class Page:
    """One page: its size, its words in the order that the file has them in, and its rules from the top."""

    width_pt: float
    height_pt: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]

    @cached_property
    def lines(self) -> tuple[Text, ...]:
        """All words of one baseline each, from top to bottom; what stands in two columns is one line."""
        lines: list[list[Word]] = []
        for word in sorted(self.words, key=lambda word: word[0].baseline_pt):
            if not lines or word[0].baseline_pt - lines[-1][0][0].baseline_pt > _SAME_LINE_PT:
                lines.append([])
            lines[-1].append(word)
        return tuple(_text(sorted(line, key=lambda word: word[0].x0_pt)) for line in lines)

    def find(self, phrase: str) -> list[Text]:
        """Every place where the words of a phrase follow one another."""
        wanted = phrase.split()
        starts = range(len(self.words) - len(wanted) + 1)
        places = (_text(self.words[start : start + len(wanted)]) for start in starts)
        return [place for place in places if place.text.split() == wanted]

    def one(self, phrase: str) -> Text:
        """The only place of a phrase."""
        places = self.find(phrase)
        assert len(places) == 1, f"{len(places)} times on the page: {phrase}"
        return places[0]


def read(pdf: bytes) -> tuple[Page, ...]:
    """Every page of a PDF."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        return tuple(
            Page(
                float(page.width),
                float(page.height),
                _words(page.chars, float(page.height)),
                _rules([*page.lines, *page.rects, *page.curves]),
            )
            for page in document.pages
        )


def _text(words: Sequence[Word]) -> Text:
    chars = [char for word in words for char in word]
    return Text(min(char.x0_pt for char in chars), max(char.x1_pt for char in chars), tuple(words))


def _words(found: Iterable[dict[str, Any]], height_pt: float) -> tuple[Word, ...]:
    """Parted by spaces, and by room: Typst sets the mark of an item apart without a space."""
    words: list[list[Char]] = [[]]
    for entry in found:
        if entry["text"].isspace():
            words.append([])
            continue
        matrix = entry["matrix"]
        char = Char(
            entry["x0"],
            entry["x1"],
            entry["text"],
            height_pt - matrix[5],
            round(entry["size"], 2),
            _SUBSET.sub("", entry["fontname"]),
            _colour(entry["non_stroking_color"]),
            sheared=abs(matrix[2]) > 1e-3,
        )
        before = words[-1][-1] if words[-1] else char
        level = abs(char.baseline_pt - before.baseline_pt) <= _SAME_LINE_PT
        if char is not before and not (level and abs(char.x0_pt - before.x1_pt) <= _WORD_GAP * char.size_pt):
            words.append([])
        words[-1].append(char)
    return tuple(tuple(word) for word in words if word)


def _rules(found: Iterable[dict[str, Any]]) -> tuple[Rule, ...]:
    """What is much longer than thick; each once: LibreOffice draws a border twice in one place."""
    rules: dict[Rule, None] = {}
    for entry in sorted(found, key=lambda entry: (entry["top"], entry["x0"])):
        weight_pt = entry["height"] + (entry["linewidth"] if entry["stroke"] else 0)
        if entry["width"] > 4 * weight_pt > 0:
            colour = _colour(entry["stroking_color" if entry["stroke"] else "non_stroking_color"])
            solid = not (entry["dash"] and entry["dash"][0])
            y_pt = (entry["top"] + entry["bottom"]) / 2
            rules[Rule(entry["x0"], entry["x1"], y_pt, weight_pt, colour, solid)] = None
    return tuple(rules)


def _colour(value: Any) -> tuple[float, ...]:
    """As its components: of grey, of red, green and blue, or of the four inks."""
    return tuple(map(float, value)) if isinstance(value, (tuple, list)) else (float(value),)


def embedded(file: Path) -> set[str]:
    """The fonts whose outlines are in a PDF, without the letters that mark a subset."""
    with pikepdf.open(file) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        names = [str(one.FontName) for one in found if "/FontFile2" in one or "/FontFile3" in one]
        return {_SUBSET.sub("", name.lstrip("/")) for name in names}

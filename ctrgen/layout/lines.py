"""Centred lines in a column: where they break, and the rule under the last of them."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import OPTIONAL_BREAK, Paragraph, Rule, Run
from ctrgen.layout.metrics import LINE, width_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.styles import Look, TextStyle
    from ctrgen.standards.roles import Role

_PRECISION_MM = 0.1
_LONGEST_PHRASE = 8
_DASHES = ("-", "–")
_WORD = re.compile(rf"[^ {OPTIONAL_BREAK}]*?(?:[-–—](?![-–—])|(?=[ {OPTIONAL_BREAK}])|$)[ {OPTIONAL_BREAK}]*")
"""What stands on one line, with the spaces after it."""
_BEFORE_NUMBER = re.compile(r"\b(?:ngày|tháng|quý|năm|tuần|kỳ|số) ?$", re.IGNORECASE)
_NUMBER = re.compile(r"\d|[IVX]+\b")
_UNBROKEN_SPACE = "\u00a0"


def text_width(text: str, style: TextStyle) -> float:
    """The width of one line in a style, in millimetres."""
    return width_mm(text, style.size_pt, bold=style.bold, italic=style.italic)


class Column(NamedTuple):
    """The width that centred lines have, and the phrases that no line break may part."""

    width_mm: float
    look: Look
    phrases: tuple[str, ...]

    def centred(self, role: Role, lines: Sequence[str]) -> Paragraph:
        """Lines broken where they must be, so that no line is much shorter than another."""
        style = self.look.style(role)
        parts = [part for line in lines for part in self._broken(line, style)]
        return Paragraph(role, (Run("\n".join(parts)),))

    def capitals(self, role: Role, lines: Sequence[str]) -> tuple[Paragraph, ...]:
        """Centred lines in capitals, where there are any."""
        return (self.centred(role, [line.upper() for line in lines]),) if lines else ()

    def rule_below(self, above: Paragraph, share: float, weight_pt: float, after_pt: float = 0) -> Rule:
        """The rule under centred lines: as long as a share of the last of them."""
        last = above.runs[-1].text.split("\n")[-1]
        length = min(text_width(last, self.look.style(above.role)), self.width_mm) * share
        return Rule(length, (self.width_mm - length) / 2, weight_pt, after_pt)

    def line_count(self, paragraph: Paragraph) -> int:
        """How many lines a paragraph takes."""
        return 1 + len(self._breaks(paragraph))

    def end_mm(self, paragraph: Paragraph) -> float:
        """Where on its line the text of a paragraph ends."""
        style = self.look.style(paragraph.role)
        begins = self._breaks(paragraph)
        last = paragraph.text[begins[-1] :] if begins else paragraph.text
        return (0 if begins else style.indent_mm) + text_width(last, style)

    def unparted(self, paragraph: Paragraph) -> Paragraph:
        """A paragraph none of whose lines ends in ``tháng`` before the number of the month, or the like."""
        text = paragraph.text
        if paragraph.mark or not any(map(_BEFORE_NUMBER.search, text.split(" "))):
            return paragraph
        for at in self._breaks(paragraph):
            if _BEFORE_NUMBER.search(text[:at]) and _NUMBER.match(text, at):
                return self.unparted(_with_space(paragraph, at - 1))
        return paragraph

    def parted(self, paragraph: Paragraph, count: int) -> tuple[Paragraph, Paragraph]:
        """A paragraph in two after so many of its lines; the second has no mark."""
        at = self._breaks(paragraph)[count - 1] - (
            len(paragraph.text) - sum(len(run.text) for run in paragraph.runs)
        )
        above, below = [], []
        for run in paragraph.runs:
            above.append(run._replace(text=run.text[: max(at, 0)]))
            below.append(run._replace(text=run.text[max(at, 0) :]))
            at -= len(run.text)
        first = [run for run in above if run.text]
        first[-1] = first[-1]._replace(text=first[-1].text.rstrip(f" \n{OPTIONAL_BREAK}"))
        rest = Paragraph(paragraph.role, tuple(run for run in below if run.text))
        return paragraph._replace(runs=tuple(first)), rest

    def _breaks(self, paragraph: Paragraph) -> list[int]:
        """Where the lines of a paragraph begin, but for the first."""
        style = self.look.style(paragraph.role)
        space = text_width(" ", style)
        begins: list[int] = []
        start = 0
        for part in paragraph.text.split("\n"):
            begins += [start] if start else []
            used = style.indent_mm
            for match in _WORD.finditer(part):
                width = text_width(match[0].rstrip(" "), style)
                if used + width > self.width_mm and used > style.indent_mm:
                    begins.append(start + match.start())
                    used = 0.0
                used += width + space * match[0].count(" ")
            start += len(part) + 1
        return begins

    def height_pt(self, paragraph: Paragraph) -> float:
        """How high a paragraph stands, its spaces included."""
        style = self.look.style(paragraph.role)
        line = style.exact_line_pt or round(style.size_pt * LINE * style.line_spacing * 20) / 20
        return style.before_pt + paragraph.more_pt + self.line_count(paragraph) * line + style.after_pt

    def _broken(self, line: str, style: TextStyle) -> list[str]:
        # Only spaces: the blanks for filling in by hand must not break.
        words = line.split(" ")
        whole = _joined(words, self.phrases)
        if max(text_width(word, style) for word in whole) <= self.width_mm:
            words = whole
        widths = [text_width(word, style) for word in words]
        starts = _even(widths, text_width(" ", style), self.width_mm)
        return [" ".join(words[start:end]) for start, end in pairwise([*starts, len(words)])]


def _with_space(paragraph: Paragraph, at: int) -> Paragraph:
    """A paragraph with a space that no line breaks at, in the place of a plain one."""
    runs = []
    for run in paragraph.runs:
        if 0 <= at < len(run.text):
            run = run._replace(text=run.text[:at] + _UNBROKEN_SPACE + run.text[at + 1 :])  # noqa: PLW2901
        runs.append(run)
        at -= len(run.text)
    return paragraph._replace(runs=tuple(runs))


def _joined(words: Sequence[str], phrases: tuple[str, ...]) -> list[str]:
    """Join the words that make a phrase, the longest phrase first, and a number to what it numbers."""
    known = _known(phrases)
    longest = max(map(len, known), default=1)
    plain = _plain(" ".join(words))
    joined: list[str] = []
    start = 0
    while start < len(words):
        lengths = range(min(longest, len(words) - start), 1, -1)
        length = next((n for n in lengths if tuple(plain[start : start + n]) in known), 1)
        unit = " ".join(words[start : start + length])
        numbers = joined and _BEFORE_NUMBER.search(joined[-1]) and _NUMBER.match(unit)
        if joined and (numbers or unit in _DASHES):
            joined[-1] += f" {unit}"  # a line may end with a dash, not begin with one
        else:
            joined.append(unit)
        start += length
    return joined


@lru_cache(maxsize=64)
def _known(phrases: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(_plain(phrase)) for phrase in phrases if phrase.count(" ") < _LONGEST_PHRASE)


def _plain(text: str) -> list[str]:
    return [word.strip(",;.") for word in text.lower().split(" ")]


def _even(widths: Sequence[float], space: float, available_mm: float) -> list[int]:
    """The index of the first word of each line: as few lines as can be, as even as can be."""
    starts = _greedy(widths, space, available_mm)
    # The narrowest column that takes no more lines gives the most even ones.
    low, high = 0.0, available_mm
    while len(starts) > 1 and high - low > _PRECISION_MM:
        middle = (low + high) / 2
        narrow = _greedy(widths, space, middle)
        if len(narrow) == len(starts):
            starts, high = narrow, middle
        else:
            low = middle
    return min(starts, _from_end(widths, space, high), key=partial(_spread, widths, space))


def _from_end(widths: Sequence[float], space: float, available_mm: float) -> list[int]:
    """As few lines as can be, the first of which is the short one."""
    last = len(widths)
    backwards = _greedy(list(reversed(widths)), space, available_mm)
    return [0, *sorted(last - start for start in backwards[1:])]


def _spread(widths: Sequence[float], space: float, starts: Sequence[int]) -> float:
    """How much the longest line is longer than the shortest."""
    lines = [
        sum(widths[start:end]) + space * (end - start - 1) for start, end in pairwise([*starts, len(widths)])
    ]
    return max(lines) - min(lines)


def _greedy(widths: Sequence[float], space: float, available_mm: float) -> list[int]:
    starts, used = [0], widths[0]
    for index, width in enumerate(widths[1:], start=1):
        used += space + width
        if used > available_mm:
            starts.append(index)
            used = width
    return starts

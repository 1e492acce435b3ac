"""Centred lines: where they break, and the rule under the last of them."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Paragraph, Rule, Run
from ctrgen.layout.metrics import width_mm

if TYPE_CHECKING:
    from collections.abc import Callable

    from ctrgen.layout.blocks import TextStyle

    Measure = Callable[[str], float]

_PRECISION_MM = 0.1


def centred(lines: tuple[str, ...], style: TextStyle, available_mm: float) -> Paragraph:
    """Lines of a heading, broken where they must be so that no line is much shorter than another."""
    return Paragraph(style.role, (Run("\n".join(broken(lines, style, available_mm))),))


def rule_below(
    lines: tuple[str, ...],
    style: TextStyle,
    available_mm: float,
    share: float,
    weight_pt: float,
    after_pt: float = 0,
) -> Rule:
    """The rule under centred lines: as long as a share of the last of them."""
    last = broken(lines, style, available_mm)[-1]
    length = min(_measure(style)(last), available_mm) * share
    return Rule(length, (available_mm - length) / 2, weight_pt, after_pt)


def broken(lines: tuple[str, ...], style: TextStyle, available_mm: float) -> tuple[str, ...]:
    """Break lines that are too long, into as few and as even parts as the width allows."""
    return tuple(part for line in lines for part in _even(line.split(" "), _measure(style), available_mm))


def _measure(style: TextStyle) -> Measure:
    return partial(width_mm, size_pt=style.size_pt, bold=style.bold, italic=style.italic)


def _even(words: list[str], measure: Measure, available_mm: float) -> list[str]:
    widths = [measure(word) for word in words]
    breaks = _greedy(widths, measure(" "), available_mm)
    # The narrowest column that takes no more lines gives the most even ones.
    low, high = 0.0, available_mm
    while len(breaks) > 1 and high - low > _PRECISION_MM:
        middle = (low + high) / 2
        narrow = _greedy(widths, measure(" "), middle)
        if len(narrow) == len(breaks):
            breaks, high = narrow, middle
        else:
            low = middle
    return [" ".join(words[start:end]) for start, end in pairwise([*breaks, len(words)])]


def _greedy(widths: list[float], space: float, available_mm: float) -> list[int]:
    """The index of the first word of each line."""
    breaks, used = [0], widths[0]
    for index, width in enumerate(widths[1:], start=1):
        used += space + width
        if used > available_mm:
            breaks.append(index)
            used = width
    return breaks

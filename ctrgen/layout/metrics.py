"""How wide a text is in Times New Roman, without a font file.

Tinos and Liberation Serif 2 share these widths. They are needed where the decree ties one length to
another: a rule to the line above it, a column to the words that must stay on one line.
"""

from __future__ import annotations

from functools import lru_cache

from ctrgen.layout.times_new_roman import CHARACTERS

UNITS_PER_EM = 2048
ASCENT = 0.891
"""From the baseline to the top of the line, in sizes."""
DESCENT = 0.216
"""From the baseline to the bottom of the line, in sizes."""
LINE = 1.149
"""Single line spacing, in sizes."""
POINTS_PER_MM = 72 / 25.4
TWIPS_PER_MM = 20 * POINTS_PER_MM
"""Word measures in twentieths of a point."""
RULE_PT = 2.5
"""From the line of text above a rule to the rule."""
EXACT_DEPTH = 0.2
"""What stands below the baseline of a line of exact height, as a share of it."""
CELL_INSET_MM = 84.75 / TWIPS_PER_MM
"""From the line around a cell of a table to its text, at both sides: 1.5 mm, as Word counts it.

Word measures lines in whole twentieths of a point: one that is half of that too long still fits.
"""
CELL_TOP_PT = 2
"""From the line above a cell to its text."""
BORDER_PT = 0.5
"""The lines of a table, each of which adds its weight to the height of a row."""
SEPARATOR_PT = 1
"""The empty line that Word wants after columns."""


def width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of one line of text, unkerned, in millimetres."""
    return _units(text, _CUTS[bold, italic]) * size_pt / UNITS_PER_EM / POINTS_PER_MM


_CUTS = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold-italic",
}


@lru_cache(maxsize=8192)  # the words of an office are few
def _units(text: str, cut: str) -> int:
    """The width of a text in the units of a font."""
    widths = _widths(cut)
    default = widths["x"]
    return sum(widths.get(char, default) for char in text)


@lru_cache(maxsize=4)
def _widths(cut: str) -> dict[str, int]:
    return {"\u200b": 0, **{char: width for width, chars in CHARACTERS[cut].items() for char in chars}}

"""What may be said of a standard in a word: how lines stand, in what colour, where a tone mark goes."""

from __future__ import annotations

from enum import StrEnum


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "trái"
    CENTRE = "giữa"
    RIGHT = "phải"
    JUSTIFIED = "đều"


class Colour(StrEnum):
    """What text and frames are printed in."""

    BLACK = "đen"
    RED = "đỏ"


class Tone(StrEnum):
    """Where the tone mark of oa, oe, uy stands."""

    FIRST = "hòa, ủy"
    SECOND = "hoà, uỷ"
    EITHER = "thống nhất"

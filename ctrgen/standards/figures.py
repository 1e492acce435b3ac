"""How lines stand, and in what colour."""

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

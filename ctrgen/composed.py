"""Letters with their marks in one sign, however many marks a stranger put upon one."""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import combining, is_normalized, normalize

_MANY = re.compile(r"[^\w\s\x00-\u02ff]{30,}")
"""More signs in a row that are no letters than a text has; if they are marks, they need an order."""


def composed(text: str) -> str:
    """The canonical composition (NFC) of a text.

    Python sorts the marks of a letter by putting each in its place among the others, which takes the square
    of their number; sorted beforehand they take what they are.
    """
    if is_normalized("NFC", text):
        return text
    return normalize("NFC", _MANY.sub(_in_order, text))


def _in_order(match: re.Match[str]) -> str:
    """A row of signs, the marks among them as Unicode orders them."""
    rows = groupby(match[0], key=lambda sign: combining(sign) > 0)
    return "".join("".join(sorted(row, key=combining)) if marks else "".join(row) for marks, row in rows)

"""The marks before headings and items: 1. / a) / I. and plain signs."""

from __future__ import annotations

import re

VIETNAMESE_ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The order of points in a clause (Decree 30, Annex I, Part I, II.6)."""

_COUNTED = re.compile(r"(?P<start>[1IaA])(?P<tail>[.)/]*)")
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def mark(form: str, ordinal: int) -> str:
    """The mark of the n-th item.

    Args:
        form: ``1.``, ``a)``, ``A.`` or ``I.``, as the first would be marked; anything else stands as it is.
        ordinal: from 1.
    """
    match = _COUNTED.fullmatch(form)
    if match is None:
        return form
    start, tail = match.group("start", "tail")
    if start == "1":
        return f"{ordinal}{tail}"
    if start == "I":
        return f"{_roman(ordinal)}{tail}"
    letters = _letters(ordinal)
    return f"{letters.upper() if start == 'A' else letters}{tail}"


def _letters(ordinal: int) -> str:
    letters = ""
    while ordinal > 0:
        ordinal, place = divmod(ordinal - 1, len(VIETNAMESE_ALPHABET))
        letters = VIETNAMESE_ALPHABET[place] + letters
    return letters


def _roman(ordinal: int) -> str:
    numeral = ""
    for value, sign in _ROMAN:
        times, ordinal = divmod(ordinal, value)
        numeral += sign * times
    return numeral

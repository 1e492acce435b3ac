"""The marks before headings and items: 1. / a) / I. and plain signs."""

from __future__ import annotations

from ctrgen.layout.blocks import Run
from ctrgen.schema.layout import COUNTED_MARK

VIETNAMESE_ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The order of points in a clause (Decree 30, Annex I, Part I, II.6)."""

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def mark(form: str, ordinal: int) -> str:
    """The mark of the n-th item.

    Args:
        form: ``1.``, ``a)``, ``(1)``, ``A.`` or ``I.``, as the first would be marked; a sign stands as it is.
        ordinal: from 1.
    """
    match = COUNTED_MARK.fullmatch(form)
    if match is None:
        return form
    head, start, tail = match.group("head", "start", "tail")
    if start == "1":
        return f"{head}{ordinal}{tail}"
    if start == "I":
        return f"{head}{_roman(ordinal)}{tail}"
    letters = _letters(ordinal)
    return f"{head}{letters.upper() if start == 'A' else letters}{tail}"


def led(sign: str) -> tuple[Run, ...]:
    """A mark before a heading, or nothing where there is none."""
    return (Run(f"{sign} "),) if sign else ()


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

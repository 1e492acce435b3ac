"""The forms of automatic numbers."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LARGEST = 30_000


def formatted(number: int, form: str) -> str:
    """A number as Word prints it: ``decimal``, ``lowerLetter`` (after z comes aa), and so on."""
    number = min(number, _LARGEST)
    if form in {"none", "bullet"}:
        return ""
    if form.endswith("Letter"):
        text = _letters(number)
    elif form.endswith("Roman"):
        text = _roman(number)
    elif form == "vietnameseCounting":
        return _words(number)
    else:
        return f"{number:02}" if form == "decimalZero" else str(number)
    return text.upper() if form.startswith("upper") else text


def _letters(number: int) -> str:
    """Word repeats the letter: z, aa, bb, …, zz, aaa."""
    return _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        text += sign * times
    return text


def _words(number: int) -> str:
    """A number below a hundred in Vietnamese words; in figures from there on."""
    if not 0 < number < 100:
        return str(number)
    tens, unit = divmod(number, 10)
    if not tens:
        return _UNITS[unit]
    last = {1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn", 5: "lăm"}.get(unit, _UNITS[unit])
    return f"{'mười' if tens == 1 else f'{_UNITS[tens]} mươi'} {last}".strip()

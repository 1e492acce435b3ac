"""Numbers said in words: “ba mươi lăm”, “một trăm linh hai triệu năm trăm nghìn”."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_JOINTS = ("linh", "lẻ")


def said_number(words: str) -> Decimal | None:
    """The number that words in small letters say; ``None`` where they say something else."""
    whole, part, digit, any_said = 0, 0, None, False
    for word in words.split():
        if word in _DIGITS and digit is None:
            digit = _DIGITS[word]
        elif word == "mười" and digit is None:
            part, digit = part + 10, None
        elif word in ("mươi", "trăm") and digit is not None:
            part, digit = part + digit * (10 if word == "mươi" else 100), None
        elif word in _SCALES and (part or digit):
            whole, part, digit = whole + (part + (digit or 0)) * _SCALES[word], 0, None
        elif word not in _JOINTS or digit is not None:
            return None
        any_said = True
    return Decimal(whole + part + (digit or 0)) if any_said else None

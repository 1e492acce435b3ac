"""Abbreviations that a dot ends: it ends no sentence, and what it is short for may follow without a space."""

from __future__ import annotations

_KNOWN = frozenset(
    {*("v.v", "đ/c", "tp", "tx", "tt", "st", "tr", "stt", "tel", "no", "kp", "ph", "p", "q", "h", "x")}
    | {*("gs", "pgs", "ts", "ths", "bs", "ks", "cn", "ds", "dr")}
)
_LONGEST = 3
"""Capitals of so many letters are short for a place, a room, a post: “TP.Hải Phòng”, “PH.Tỉnh đoàn”."""
_FAR = 8


def is_abbreviation(text: str, at: int) -> bool:
    """Whether the dot at a place belongs to the word before it."""
    before = text[max(0, at - _FAR) : at]
    word = before.replace("\n", " ").rsplit(" ", 1)[-1].lstrip('(“"')
    return word.lower() in _KNOWN or (word.isupper() and word.isalpha() and len(word) <= _LONGEST)

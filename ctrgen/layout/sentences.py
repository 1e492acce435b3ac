"""One sentence of what several keys say: no word, and no stop, stands there twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_STOPS = ".;:,"
_CLOSING = '*"”’»'
_ABBREVIATED = re.compile(r"(?:\b\w\.){2,}$|\.\.+$|(?<![\w.])(?:TP|TX|TT|P|Q|Đ|KCN)\.$")
"""Ends that are no end of a sentence: ``v.v.``, an ellipsis, ``TP.``."""
_ENDED = re.compile(r"[!?]\**$")
_LONGEST = 40
"""So many letters before its end tell what such an end is."""
_SAME = {"tại": (r"(?:địa điểm|nơi)(?: \w+){0,2}(?=:)", "tại")}
"""What its author may have begun with in place of the words that lead in: a label, or these words."""
_WHERE = re.compile(
    r"(?:(?i:trong|ngoài|ở|trên|dưới|trước|sau|bên|giữa|cạnh|gần|dọc|quanh|qua|theo|trực tuyến)|từ)\b"
)
"""Words that say where by themselves, with no “tại” before them; ``Từ Sơn`` is a name."""


def clause(pattern: str, value: str) -> str:
    """A pattern of a standard with what its author wrote, who may have begun it in the standard's words.

    Args:
        pattern: with one place to fill in: ``tại {dia_diem}``.
        value: what stands there.
    """
    lead, _, rest = pattern.partition("{")
    return led(lead, without_stop(value)) + rest.partition("}")[2]


def led(lead: str, said: str) -> str:
    """What its author wrote after the words that lead it in, which stand there once."""
    word = lead.strip(" :").lower()
    if not word:
        return lead + said
    own_label = re.match(rf"{re.escape(word)}(?: \w+){{1,3}}:", said, re.IGNORECASE)
    if own_label is not None or (word == "tại" and _WHERE.match(said)):
        first = said[0].upper() if lead[0].isupper() else said[0].lower()
        return first + said[1:]
    for again in _SAME.get(word, (re.escape(word),)):
        match = re.match(rf"{again}(?::\s*|\s+)(?=\S)", said, re.IGNORECASE)
        if match is not None:
            return led(lead, said[match.end() :])
    return lead + said


def chained(parts: Iterable[str], between: str) -> str:
    """The parts there are, as one: the stop at the end of each gives way to what stands between them."""
    whole = ""
    for part in filter(None, parts):
        whole = followed(whole, between, without_stop(part)) if whole else without_stop(part)
    return whole


def followed(text: str, between: str, more: str) -> str:
    """A text and what comes after it: a sentence of its own where the text has ended one, ``Vui! Tại …``."""
    if _ENDED.search(text[-_LONGEST:]) is None:
        return text + between + more
    return f"{text} {more[:1].upper()}{more[1:]}"


def without_stop(text: str) -> str:
    """A text without the stop at its end, be it before the sign that ends a quotation or an emphasis."""
    kept = text.rstrip()
    closing = kept[len(kept.rstrip(_CLOSING)) :]
    kept = kept[: len(kept) - len(closing)]
    end = len(kept)
    while end and kept[end - 1] in _STOPS and not _ABBREVIATED.search(kept, max(0, end - _LONGEST), end):
        end -= 1
        while end and kept[end - 1].isspace():
            end -= 1
    return kept[:end] + closing

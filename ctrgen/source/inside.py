"""Where the characters of a value stand in the text of its file, under folding, quoting and escapes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctrgen.source.tree import Node

_HEX = {"x": 2, "u": 4, "U": 8}
_ESCAPES = {"n": "\n", "_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029", "t": "\t"}
_SPACE = " \n"
_RAW_SPACE = " \t\r\n"


def stretches(node: Node) -> list[tuple[int, int]] | None:
    """The stretch of the file each character of a value comes from, as offsets in the text.

    White space of the value shares the white space it was folded from. ``None`` when the value is no
    text, or its writing cannot be followed to the last character.
    """
    value = node.value
    if not isinstance(value, str):
        return None
    raw = node.source.text
    end = node.source.offset(node.end.line, node.end.column)
    at = node.source.offset(node.start.line, node.start.column)
    style = raw[at : at + 1]
    if style in ("|", ">"):
        at = raw.find("\n", at, end) + 1
    elif style in ('"', "'"):
        at += 1
    else:
        style = ""
    plain_end = end - (style in ('"', "'"))
    if not (style == '"' and "\\" in raw[at:end]) and not (style == "'" and "''" in raw[at:plain_end]):
        found = _by_lines(value, raw, at, plain_end)
        if found is not None:
            return found
    return _followed(value, raw, at, end, style)


def _by_lines(value: str, raw: str, at: int, end: int) -> list[tuple[int, int]] | None:
    """The quick way, for text whose lines stand in the value as they are written."""
    found: list[tuple[int, int]] = []
    before = at
    for line in raw[at:end].split("\n"):
        content = line.strip(_RAW_SPACE)
        if content:
            gap = value.find(content, len(found))
            if gap < 0 or value[len(found) : gap].strip(_SPACE):
                return None
            start = at + line.index(content)
            stop = start + len(content)
            found += [(before, start)] * (gap - len(found))
            found += zip(range(start, stop), range(start + 1, stop + 1), strict=True)
            before = stop
        at += len(line) + 1
    rest = len(value) - len(found)
    return None if value[len(found) :].strip(_SPACE) else found + [(before, end)] * rest


def _followed(value: str, raw: str, at: int, end: int, style: str) -> list[tuple[int, int]] | None:
    found: list[tuple[int, int]] = []
    if not value.startswith(" ") or style in ("|", ">"):
        at = _past_space(raw, at, end)
    while len(found) < len(value):
        char = value[len(found)]
        if char in _SPACE and raw[at : at + 1] != "\\":
            count = _run(value, len(found))
            stop = _past_space(raw, at, end)
            if stop - at == count:
                found += [(at + k, at + k + 1) for k in range(count)]
            else:
                found += [(at, stop)] * count
            if stop == at and found[len(found) - count :] and len(found) < len(value):
                return None
            at = stop
            continue
        if style == '"' and raw[at : at + 1] == "\\" and raw[at + 1 : at + 2] in ("\n", "\r"):
            at = _past_space(raw, at + 1, end)
            continue
        stop, text = _next(raw, at, end, style)
        if not value.startswith(text, len(found)) or stop > end:
            return None
        found += [(at, stop)] * len(text)
        at = stop
    return found


def _run(value: str, at: int) -> int:
    stop = at
    while stop < len(value) and value[stop] in _SPACE:
        stop += 1
    return stop - at


def _past_space(raw: str, at: int, end: int) -> int:
    while at < end and raw[at] in _RAW_SPACE:
        at += 1
    return at


def _next(raw: str, at: int, end: int, style: str) -> tuple[int, str]:
    """The end of the next written character, and the text it stands for."""
    if style == '"' and raw[at] == "\\":
        sign = raw[at + 1]
        digits = _HEX.get(sign, 0)
        if digits:
            return at + 2 + digits, chr(int(raw[at + 2 : at + 2 + digits], 16))
        return at + 2, _ESCAPES.get(sign, sign)
    if style == "'" and raw.startswith("''", at):
        return at + 2, "'"
    stop = at + 1
    while stop < end and unicodedata.combining(raw[stop]):
        stop += 1
    return stop, unicodedata.normalize("NFC", raw[at:stop])

"""Where the characters of a value stand in the text of its file, under folding, quoting and escapes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import yaml

from ctrgen.composed import composed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.source.text import SourceText
    from ctrgen.source.tree import Node

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_HEX = {"x": 2, "u": 4, "U": 8}
_ESCAPES = {"n": "\n", "_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029", "t": "\t"}
_SPACE = " \t\n"
_BREAK = "\r\n"
_RAW_SPACE = " \t\r\n"
_LINE = re.compile(r"[^\r\n]+")
_ANCHOR = re.compile(r"&\S+\s+")


def scalars(source: SourceText) -> list[tuple[int, int]]:
    """Where the keys and values of a sound file stand, in order, as offsets in its text.

    A comment stands in none of them: that on the first line of a block scalar comes before its text.
    """
    found = []
    for token in yaml.scan(source.text, Loader=_LOADER):
        if isinstance(token, yaml.ScalarToken):
            mark, end = token.start_mark, token.end_mark
            first = (mark.line + 1, 0) if token.style in ("|", ">") else (mark.line, mark.column)
            found.append((source.offset(*first), source.offset(end.line, end.column)))
    return found


class Places(Sequence[tuple[int, int]]):
    """The stretch of the file each character of a value comes from, worked out when it is asked for."""

    __slots__ = ("_ends", "_parts")

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._parts: list[Sequence[tuple[int, int]]] = []

    def add(self, part: Sequence[tuple[int, int]]) -> None:
        """Go on with the places of some more characters."""
        if part:
            self._ends.append(len(self) + len(part))
            self._parts.append(part)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, index: Any) -> Any:
        at = bisect_right(self._ends, index)
        return self._parts[at][index - (self._ends[at - 1] if at else 0)]


class _AsWritten(Sequence[tuple[int, int]]):
    """The places of characters that stand in the file one behind the other."""

    __slots__ = ("_at",)

    def __init__(self, start: int, stop: int) -> None:
        self._at = range(start, stop)

    def __len__(self) -> int:
        return len(self._at)

    def __getitem__(self, index: Any) -> Any:
        return self._at[index], self._at[index] + 1


def stretches(node: Node) -> Sequence[tuple[int, int]] | None:
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
    if anchor := _ANCHOR.match(raw, at, end):
        at = anchor.end()
    style = raw[at : at + 1]
    if style in ("|", ">"):
        at = next((place for place in range(at, end) if raw[place] in _BREAK), end)
    elif style in ('"', "'"):
        at += 1
    else:
        style = ""
    if style and style in "'\"":
        end -= 1
        if ("\\" if style == '"' else "''") in raw[at:end]:
            return _by_signs(value, raw, at, end, style)
    return _by_lines(value, raw, at, end)


def line_start(value: str, part: str | int) -> int:
    """Where a text begins in its value: without the white space around it; each line is a text."""
    lines = value.split("\n") if isinstance(part, int) else [value]
    start = 0
    passed = 0
    for line in lines:
        if line.strip():
            if not isinstance(part, int) or passed == part:
                return start + len(line) - len(line.lstrip())
            passed += 1
        start += len(line) + 1
    return len(value) - len(value.lstrip())


def _by_lines(value: str, raw: str, at: int, end: int) -> Places | None:
    """The quick way, for text whose lines stand in the value as they are written."""
    found = Places()
    known = 0
    before = at
    for line in _LINE.finditer(raw, at, end):
        content = line.group().strip(_SPACE)
        if content:
            start = raw.index(content, line.start())
            stop = start + len(content)
            places: Sequence[tuple[int, int]] = _AsWritten(start, stop)
            if not unicodedata.is_normalized("NFC", content):
                places = list(_composed(raw, start, stop))
                content = composed(content)
            gap = value.find(content, known)
            if gap < 0 or value[known:gap].strip(_SPACE) or len(places) != len(content):
                return None
            found.add([(before, start)] * (gap - known))
            found.add(places)
            known, before = gap + len(content), stop
    if value[known:].strip(_SPACE):
        return None
    found.add([(before, end)] * (len(value) - known))
    return found


def _composed(raw: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of letters whose marks are written behind them."""
    while at < end:
        stop = at + 1
        while stop < end and unicodedata.combining(raw[stop]):
            stop += 1
        yield from [(at, stop)] * len(composed(raw[at:stop]))
        at = stop


def _by_signs(value: str, raw: str, at: int, end: int, style: str) -> list[tuple[int, int]] | None:
    """The slow way, for text between quotes with escapes."""
    found: list[tuple[int, int]] = []
    said = ""
    stop, text = _sign(raw, at, end, style)
    while at < end:
        following, more = _sign(raw, stop, end, style)
        if text and more and all(map(unicodedata.combining, more)):
            stop, text = following, text + more
            continue
        text = composed(text)
        if text == raw[at:stop]:
            found += zip(range(at, stop), range(at + 1, stop + 1), strict=True)
        else:
            found += [(at, stop)] * len(text)
        said += text
        at, stop, text = stop, following, more
    return found if said == value else None


def _sign(raw: str, at: int, end: int, style: str) -> tuple[int, str]:
    """The end of the next sign, white space or fold between quotes, and the text it stands for."""
    if at >= end:
        return end, ""
    if style == '"' and raw[at] == "\\":
        sign = raw[at + 1]
        if sign in _BREAK:
            stop = _past_space(raw, at + 1, end)
            return stop, "\n" * (_breaks(raw[at + 1 : stop]) - 1)
        digits = _HEX.get(sign, 0)
        if digits:
            return at + 2 + digits, chr(int(raw[at + 2 : at + 2 + digits], 16))
        return at + 2, _ESCAPES.get(sign, sign)
    if style == "'" and raw.startswith("''", at):
        return at + 2, "'"
    stop = _past_space(raw, at, end)
    if stop == at:
        return at + 1, raw[at]
    breaks = _breaks(raw[at:stop])
    return stop, "\n" * (breaks - 1) or " " if breaks else raw[at:stop]


def _breaks(space: str) -> int:
    return space.count("\n") + space.count("\r") - space.count("\r\n")


def _past_space(raw: str, at: int, end: int) -> int:
    while at < end and raw[at] in _RAW_SPACE:
        at += 1
    return at

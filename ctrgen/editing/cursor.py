"""Where in a programme a cursor stands, told from the lines alone: what is being typed is not sound yet."""

from __future__ import annotations

import re
from typing import NamedTuple

from ctrgen.source.text import MAX_DEPTH

_DASH = re.compile(r"-(?:[ \t]+|$)")
_KEY = re.compile(
    r"""(?P<quote>["']?)(?P<key>[^\s"':#\[\]{},][^"':#\[\]{},]*?)(?P=quote)[ \t]*:(?=[ \t]|$)"""
)
_FLOW = re.compile(r"""["'](?:[^"']*)["']?|[\[\]{},:]|[^\[\]{},:"']+""")
_FLOW_SIGNS = frozenset("[]{},:")
_BLOCK = re.compile(r"(?:[&!]\S*\s+)*[|>][-+0-9]*\s*(?:#.*)?$")


class Cursor(NamedTuple):
    """What is being typed, and where it belongs.

    Attributes:
        path: keys and list entries (each as 0) that lead to the mapping or list it stands in.
        key: of a value, its key; empty where a key, or a text in a list, is typed.
        typed: what stands between its beginning and the cursor.
        start: where it begins, an offset in the text.
        taken: the keys that the mapping has already.
    """

    path: tuple[str | int, ...]
    key: str
    typed: str
    start: int
    taken: frozenset[str] = frozenset()


class _Sign(NamedTuple):
    """A dash or a key, and its column."""

    column: int
    key: str

    @property
    def is_dash(self) -> bool:
        return not self.key


class _Line(NamedTuple):
    signs: tuple[_Sign, ...]
    rest: int
    """Where what follows them begins."""


def at(text: str, offset: int) -> Cursor | None:
    """Where a cursor stands.

    Args:
        text: the whole file.
        offset: of the cursor.

    Returns:
        ``None`` in a comment and inside a text of several lines, where nothing can be proposed.
    """
    # A space in the place of the sign that Windows has before a line break: no offset changes.
    lines = text[:offset].replace("\r\n", " \n").split("\n")
    *above, here = _without_breaks_in_brackets(lines)
    begin = offset - len(here)
    read = _read(here)
    if _in_comment(here) or _in_block(above, here):
        return None
    column = read.signs[-1].column if read.signs else read.rest
    value = here[read.rest :]
    key = ""
    signs = read.signs
    if signs and not signs[-1].is_dash:
        key, column, signs = signs[-1].key, signs[-1].column, signs[:-1]
    elif signs:
        column = read.rest
    path = _path(above, _Line(signs, read.rest), column)
    if value[:1] in ("{", "["):
        found = _in_flow((*path, key) if key else path, value, begin + read.rest)
        return found if found.key else found._replace(taken=found.taken | _keys_after(text[offset:]))
    following = text[offset:].replace("\r\n", "\n").split("\n")[1:]
    taken = frozenset() if key else _siblings(above, following, column, starts=bool(signs))
    return Cursor(path, key, value, begin + read.rest, taken)


def _without_breaks_in_brackets(lines: list[str]) -> list[str]:
    """The lines up to a cursor; those of brackets that it stands in, which are open still, as one.

    A bracket that was forgotten holds nothing that is no deeper than the line it stands in.
    """
    here = lines[-1]
    depth = len(here) - len(here.lstrip(" ")) if here.strip() else len(here)
    for at in range(len(lines) - 2, -1, -1):
        line = lines[at]
        if not _is_told(line):
            continue
        read = _read(line)
        if line[read.rest :][:1] in ("{", "["):
            if min([sign.column for sign in read.signs] or [read.rest]) < depth and _is_open(
                lines[at:], read
            ):
                return [*lines[:at], " ".join(lines[at:])]
            if read.signs:
                break
    return lines


def _is_open(lines: list[str], first: _Line) -> bool:
    """Whether brackets that the first line begins with are not closed by the last."""
    signs = _FLOW.findall(" ".join(lines)[first.rest :])
    closing = 0
    for sign in signs:
        closing += (sign in "[{") - (sign in "]}")
        if closing == 0:
            return False
    return True


def _read(line: str) -> _Line:
    """The dashes and the key that a line begins with."""
    signs: list[_Sign] = []
    place = len(line) - len(line.lstrip(" "))
    while dash := _DASH.match(line, place):
        signs.append(_Sign(place, ""))
        place = dash.end()
    found = _KEY.match(line, place)
    if found:
        signs.append(_Sign(place, found["key"].strip()))
        place = found.end()
        place += len(line[place:]) - len(line[place:].lstrip(" \t"))
    return _Line(tuple(signs), place)


def _path(above: list[str], here: _Line, column: int) -> tuple[str | int, ...]:
    """The way to what stands at a column: what is further left, line by line upwards."""
    path: list[str | int] = []
    dash_may_share = False
    for line in (here, *(_read(line) for line in reversed(above) if _is_told(line))):
        for sign in reversed(line.signs):
            # Entries of a list may stand right below the key of the list, no deeper than it.
            if sign.column < column or (dash_may_share and not sign.is_dash and sign.column == column):
                path.append(sign.key or 0)
                column, dash_may_share = sign.column, sign.is_dash
        if line is not here and not line.signs and line.rest < column:
            column = line.rest  # the rest of a sentence: nothing that is deeper leads here
    return tuple(reversed(path))


def _siblings(above: list[str], below: list[str], column: int, *, starts: bool) -> frozenset[str]:
    """The keys at a column, until something further left ends the mapping."""
    found: set[str] = set()
    for line in reversed(() if starts else above):
        if _is_told(line):
            read = _read(line)
            found |= {sign.key for sign in read.signs if sign.column == column and sign.key}
            if min([sign.column for sign in read.signs] or [read.rest]) < column:
                break
    for line in below:
        if _is_told(line):
            read = _read(line)
            if min([sign.column for sign in read.signs] or [read.rest]) < column:
                break
            found |= {sign.key for sign in read.signs if sign.column == column and sign.key}
    return frozenset(found)


def _is_told(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _in_comment(line: str) -> bool:
    quote, before = "", " "
    begins = True  # whether a value may begin here, in quotes
    for letter in line:
        if quote:
            quote = "" if letter == quote else quote
        elif begins and letter in "\"'":
            quote = letter
        elif letter == "#" and before in " \t":
            return True
        begins = (letter in " \t" and (begins or before == ":")) or (begins and letter in "-[{")
        before = letter
    return False


def _in_block(above: list[str], here: str) -> bool:
    """Whether a line belongs to a text of several lines that began further up."""
    depth = len(here) - len(here.lstrip(" ")) if here.strip() else len(here)
    for line in reversed(above):
        if not line.strip():
            continue
        read = _read(line)
        own = min([sign.column for sign in read.signs] or [read.rest])
        if own < depth:
            if _BLOCK.match(line, read.rest):
                return True
            depth = own
        if depth == 0:
            break
    return False


def _in_flow(path: tuple[str | int, ...], value: str, start: int) -> Cursor:
    """Inside brackets: ``co_quan: {ten: X, ca``."""
    outside: list[tuple[tuple[str | int, ...], list[str]]] = []
    keys: list[str] = []
    key, piece, place = "", "", start
    for match in _FLOW.finditer(value):
        sign = match.group()
        if sign not in _FLOW_SIGNS or (sign == ":" and (key or not outside)):
            piece += sign
            continue
        if sign in "[{":
            outside.append((path, keys))
            if len(outside) <= MAX_DEPTH:  # deeper brackets no file may have
                path = (*path, *([key] if key else []), *([0] if sign == "[" else []))
            keys = []
        elif sign in "]}" and outside:
            path, keys = outside.pop()
        key = piece.strip() if sign == ":" else ""
        keys += [key] if key else []
        piece, place = "", start + match.end()
    spaces = len(piece) - len(piece.lstrip(" "))
    return Cursor(path, key, piece[spaces:], place + spaces, frozenset(keys) - {key})


def _keys_after(rest: str) -> frozenset[str]:
    """The keys that follow in the brackets a cursor is in; where these are open still, on its line."""
    found, depth, piece = set[str](), 0, ""
    for match in _FLOW.finditer(rest):
        sign = match.group()
        if sign not in _FLOW_SIGNS:
            piece = sign
            continue
        depth += (sign in "[{") - (sign in "]}")
        if depth < 0:
            return frozenset(found)
        if sign == ":" and depth == 0 and piece.strip():
            found.add(piece.strip())
        piece = ""
    line, *others = rest.split("\n", 1)
    return _keys_after(line) if others else frozenset(found)

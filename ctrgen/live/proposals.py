"""Which keys may stand at a place of a text, however broken the text is: its indentation tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.schema.keys import model_under
from ctrgen.schema.programme import Programme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.schema.base import Model

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[\w.-]+)?(?P<colon> *:(?= |$))?")
_IN_BRACES = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|(?P<sign>[{}\[\],])|(?P<key>[\w.-]+) *:(?= |$)")


class Key(NamedTuple):
    """A key that may stand there.

    Attributes:
        key: as it is typed.
        title: what it is called.
        about: what it says, in a sentence; may be empty.
    """

    key: str
    title: str
    about: str


class _Written(NamedTuple):
    """A key of a line above: where it stands, and whether it begins an item of a list."""

    column: int
    key: str
    dash: int | None


def keys_at(text: str, line: int, column: int) -> tuple[Key, ...]:
    """The keys that may stand at a place, in the order of the document, without those that are there already.

    Args:
        text: the file, which need be no sound YAML.
        line: counted from 1.
        column: counted from 1: behind the letters typed so far.

    Returns:
        None where no key can stand: inside a value, below a text, under a key that nobody knows.
    """
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return ()
    before = lines[line - 1][: column - 1]
    here = _LINE.match(before)
    if here is None:
        return ()
    within = _in_braces(before)
    if within is None and here.end() < len(before):
        return ()
    start = len(here["indent"] + here["dashes"])
    dash = len(here["indent"] + here["dashes"].rstrip().rstrip("-")) if here["dashes"] else None
    above, used = _above(lines[: line - 1], start, dash)
    if dash is None:
        used |= set(_after(lines[line:], start))
    if within is not None:
        above, used = [*above, *([here["key"]] if here["colon"] else []), *within[0]], within[1]
    model: type[Model] | None = Programme
    for key in above:
        model = model_under(model, key)
    return tuple(_keys(model, used)) if model is not None else ()


def _keys(model: type[Model], used: set[str]) -> Iterator[Key]:
    taken = {model.spellings().get(key) for key in used}
    for name, field in model.model_fields.items():
        if name not in taken and name != model.BESIDE:
            yield Key(field.alias or name, field.title or name, field.description or "")


def _above(lines: list[str], start: int, dash: int | None) -> tuple[list[str], set[str]]:
    """The keys under which a key at a column stands, and those beside it that stand above."""
    keys: list[str] = []
    used: set[str] = set()
    # What stands further left than this is above; a list may begin in the column of its key.
    below, is_item = (start, False) if dash is None else (dash + 1, True)
    for one in filter(None, map(_written, reversed(lines))):
        if one.column < below:
            keys.insert(0, one.key)
            below, is_item = (one.column, True) if one.dash is None else (one.dash + 1, True)
        elif one.column == start and not is_item:
            used.add(one.key)
            if one.dash is not None:
                below, is_item = one.dash + 1, True
    return keys, used


def _after(lines: list[str], start: int) -> Iterator[str]:
    """The keys beside it that stand below."""
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip(" ")) < start:
            return
        one = _written(line)
        if one is not None and one.column == start:
            yield one.key


def _written(line: str) -> _Written | None:
    found = _LINE.match(line)
    if found is None or found["colon"] is None or found["key"] is None:
        return None
    dashes = found["dashes"]
    dash = len(found["indent"] + dashes.rstrip().rstrip("-")) if dashes else None
    return _Written(len(found["indent"] + dashes), found["key"], dash)


def _in_braces(before: str) -> tuple[list[str], set[str]] | None:
    """Of the braces open at the end of a line: the keys they stand under, and those in the innermost."""
    open_: list[tuple[str, str, set[str]]] = []
    last = ""
    place = 0
    for found in _IN_BRACES.finditer(before):
        place = found.end()
        sign, key = found["sign"], found["key"]
        if key:
            last = key
            if open_:
                open_[-1][2].add(key)
        elif sign in ("{", "["):
            open_.append((sign, last, set()))
            last = ""
        elif sign in ("}", "]") and open_:
            open_.pop()
    rest = before[place:].strip()
    if not open_ or open_[-1][0] != "{" or not re.fullmatch(r"[\w.-]*", rest) or before[:place].endswith(":"):
        return None
    return [one for _, one, _ in open_[1:] if one], open_[-1][2]

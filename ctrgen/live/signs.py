"""A programme in which every word of a text is one sign, so that layout shows where it takes each.

Layout composes, orders, cuts and joins texts; to follow every character through it would make all of it
carry places. It is quick, so it is asked twice: once for the words, and once for signs in their stead. A sign
is a letter, repeated to the length of its word, so that whatever looks at letters does the same with both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen.schema.base import Model
from ctrgen.schema.meeting import Session
from ctrgen.schema.part import Part
from ctrgen.schema.table import GROUP, NUMBER, Row
from ctrgen.schema.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.schema import Programme
    from ctrgen.schema.fields import Path

_SIGN = "[\u4e00-\u9fff\U00020000-\U0002a6df]"
"""Chinese ones: letters for every pattern, of one case, and in no programme that the fonts can show."""

_LETTERS = (range(0x4E00, 0xA000), range(0x20000, 0x2A6E0))

WORD = re.compile(rf"(?P<sign>{_SIGN})(?P=sign)*|[0-9]+|[^\W\d](?:[^\W\d]|[\u0300-\u036f\u200b])*")
"""What has a place of its own: a number, or letters, with the signs over them and where they may break."""

TELLING = frozenset(session.split()[0] for session in Session)
"""Words that say in which half-day something is."""


def words(text: str) -> list[str]:
    """The words of a text."""
    return [match[0] for match in WORD.finditer(text)]


class Origin(NamedTuple):
    """A word as its author wrote it.

    Attributes:
        path: the way to its text, or to a value that is none, such as a date.
        start, end: where it stands in the text; of a value how many equal words are before it there, and 0.
    """

    path: Path
    start: int
    end: int
    word: str


class Signed(NamedTuple):
    """A programme of signs, and what each stands for: several words, where they may share a cell."""

    programme: Programme
    origins: Mapping[str, tuple[Origin, ...]]


def signed(programme: Programme) -> Signed:
    """A programme with signs for the words of its texts.

    What the page depends on keeps its words: the kind of document, marks, half-days, all that is no text.
    """
    letters = (chr(code) for codes in _LETTERS for code in codes)
    shared: dict[tuple[Any, ...], str] = {}
    origins: dict[str, tuple[Origin, ...]] = {}
    changes: dict[Path, str] = {}
    for path, text, part in texts(programme):
        if part is Part.MARK or path == ("kind",):
            continue
        made, done = "", 0
        for at, match in enumerate(WORD.finditer(text)):
            if part is Part.WHEN and match[0].lower() in TELLING:
                continue
            # Who leads heads rows and columns: the same name is the same there.
            key = (text, at) if "chair" in path[-2:] else (path, at)
            sign = shared.get(key) or next(letters, "")
            if not sign:
                break
            shared[key] = sign
            origins[sign] = (*origins.get(sign, ()), Origin(path, *match.span(), match[0]))
            made += text[done : match.start()] + sign * len(match[0])
            done = match.end()
        changes[path] = made + text[done:]
    return Signed(_with(programme, _tree(changes)), origins)


def _tree(changes: Mapping[Path, str]) -> dict[str | int, Any]:
    root: dict[str | int, Any] = {}
    for path, text in changes.items():
        here = root
        for part in path[:-1]:
            here = here.setdefault(part, {})
        here[path[-1]] = text
    return root


def _with(value: Any, changes: Any) -> Any:
    """A value with other texts in it."""
    if isinstance(changes, str):
        return changes
    if isinstance(value, Row):
        cells = {key: _with(cell, changes.get(key, {})) for key, cell in value.cells.items()}
        return Row(changes.get(GROUP, value.group), changes.get(NUMBER, value.number), cells)
    if isinstance(value, Model):
        return value.model_copy(update=dict(_each(value.__dict__, changes)))
    if isinstance(value, dict):
        return {**value, **dict(_each(value, changes))}
    return tuple(_with(one, changes[at]) if at in changes else one for at, one in enumerate(value))


def _each(values: Mapping[Any, Any], changes: Mapping[Any, Any]) -> Iterator[tuple[Any, Any]]:
    return ((name, _with(values[name], below)) for name, below in changes.items())

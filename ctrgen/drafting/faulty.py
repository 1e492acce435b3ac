"""What was right in the old month and is an error in the new one: set aside, or told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.drafting.aside import set_aside
from ctrgen.drafting.changes import REVIEW, Place, applied, line_break, place
from ctrgen.drafting.tokens import Tokens
from ctrgen.schema import Programme
from ctrgen.source import SourceText, parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.drafting.tokens import Items
    from ctrgen.source import Node

_MOST = 40
_FIELDS = Programme.spellings()
_MAY_LACK = frozenset({"title", "bases", "opening", "closing"})
_DIGITS = re.compile(r"\d+")
_HOW = "Sửa xong thì bỏ các dấu #."


class _Part(NamedTuple):
    """A part of the file that may be set aside: which of some items, and where a comment may stand."""

    items: Items
    number: int
    above: Place


def without_errors(text: str, old: SourceText, path: Path) -> str:
    """Set aside the smallest part that holds each error the old text had not; where none can be, tell of it.

    Args:
        text: a programme made of another.
        old: that other.
        path: where it stands; relative paths start there.
    """
    known = {_sign(error) for error in _errors(old, path) or ()}
    for _ in range(_MOST):
        source = SourceText(old.file, text)
        error = next((one for one in _errors(source, path) or () if _sign(one) not in known), None)
        if error is None:
            break
        text = _mended(source, error, path) or _told(source, error)
        known.add(_sign(error))
    return text


def _errors(source: SourceText, path: Path) -> list[Diagnostic] | None:
    """The errors of a text in this very file; ``None`` where it is no programme."""
    checked = pipeline.check_source(source, path)
    if checked.programme is None:
        return None
    return [one for one in checked.diagnostics if one.severity is Severity.ERROR and one.file == source.file]


def _sign(error: Diagnostic) -> tuple[str, str]:
    return error.code, _DIGITS.sub("", error.excerpt)


def _mended(source: SourceText, error: Diagnostic, path: Path) -> str | None:
    before = len(_errors(source, path) or ())
    offset = source.offset(error.line - 1, error.column - 1)
    for part in reversed(list(_parts(parse(source), offset))):
        changes = set_aside(source, part.items, {part.number: f"{error.message} {_HOW}"}, part.above)
        text = applied(source.text, changes) if changes else None
        after = _errors(SourceText(source.file, text), path) if text else None
        if after is not None and len(after) < before:
            return text
    return None


def _told(source: SourceText, error: Diagnostic) -> str:
    """A comment above the line of the error, or above the key that holds it."""
    tokens = Tokens(source)
    line = error.line - 1
    while line and tokens.scalar_at(source.offset(line, 0)):
        line -= 1
    margin = len(source.lines[line]) - len(source.lines[line].lstrip())
    above = Place(source.offset(line, 0), " " * margin)
    return applied(source.text, [above.comment(REVIEW + error.message, line_break(source.text))])


def _parts(root: Node, offset: int) -> Iterator[_Part]:
    """The parts about a place that a programme may lack, the widest first."""
    tokens = Tokens(root.source)
    above, node, field = Place(0, ""), root, ""
    while True:
        values = list(node.value.values()) if isinstance(node.value, dict) else node.value
        items = tokens.pairs(node) if isinstance(node.value, dict) else tokens.items(node)
        if not isinstance(values, list) or items is None:
            return
        index = _at(items, offset)
        if index is None:
            return
        above = place(root.source, items.extents[index].start) or above
        if node is root:
            field = _FIELDS[list(node.keys)[index]]
        # Half a title is none.
        if field in _MAY_LACK if node is root else isinstance(node.value, list) and field != "title":
            yield _Part(items, index, above)
        node = values[index]


def _at(items: Items, offset: int) -> int | None:
    found = (number for number, one in enumerate(items.extents) if one.start <= offset < one.sign_end)
    return next(found, None)

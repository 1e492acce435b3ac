"""What mends a finding with one click: its safe edit, the nearest key, a waiver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults
from ctrgen.editing import cursor as cursors
from ctrgen.editing.shapes import keys_at
from ctrgen.schema.keys import nearest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.pipeline import Checked
    from ctrgen.source import Node, SourceText


class Change(NamedTuple):
    """What to write between two offsets of the text."""

    start: int
    end: int
    text: str


class Action(NamedTuple):
    """One way to deal with a finding.

    Attributes:
        title: what it does, in the words of a menu.
        changes: in the order of the text; they do not touch one another.
        is_fix: whether it mends what is wrong, rather than to wave it through.
    """

    title: str
    found: Diagnostic
    changes: tuple[Change, ...]
    is_fix: bool = True


def actions(source: SourceText, checked: Checked, first_line: int, last_line: int) -> tuple[Action, ...]:
    """The ways to deal with the findings on some lines of a file.

    Args:
        source: the text that was checked.
        checked: what checking it gave.
        first_line: the first of the lines, from 1.
        last_line: the last of them.
    """
    found: list[Action] = []
    for judged in checked.judged:
        one = judged.diagnostic
        if not _touches(one, source, first_line, last_line):
            continue
        own = sorted({Change(*edit[1:]) for edit in judged.edits if edit.source is source})
        if own:
            found.append(Action(_mend_title(source, own), one, tuple(own)))
        found += _waivers(source, checked.root, one)
    told = {one.diagnostic for one in checked.judged}
    for one in checked.diagnostics:
        if one not in told and _touches(one, source, first_line, last_line):
            found += _nearest_key(source, one)
    return tuple(found)


def _touches(one: Diagnostic, source: SourceText, first: int, last: int) -> bool:
    places = ((one.file, one.line, one.end_line), *((at.file, at.line, at.end_line) for at in one.related))
    return any(file == source.file and begin <= last and end >= first for file, begin, end in places)


def _mend_title(source: SourceText, changes: list[Change]) -> str:
    if len(changes) > 1:
        return f"Sửa {len(changes)} chỗ"
    (one,) = changes
    before = source.text[one.start : one.end]
    if not before.strip() or not one.text.strip():
        return "Sửa chỗ này"
    return f"Sửa “{before}” thành “{one.text}”"


def _nearest_key(source: SourceText, one: Diagnostic) -> Iterator[Action]:
    if one.code != faults.UNKNOWN_KEY.code:
        return
    start = source.offset(one.line - 1, one.column - 1)
    end = source.offset(one.end_line - 1, one.end_column - 1)
    here = cursors.at(source.text, start)
    known = keys_at(here.path) if here is not None else {}
    proposed = nearest_of(source.text[start:end].strip("\"'"), known)
    if proposed is not None:
        yield Action(f"Đổi thành “{proposed}”", one, (Change(start, end, proposed),))


def _waivers(source: SourceText, root: Node | None, one: Diagnostic) -> Iterator[Action]:
    """A comment above the value, as deep as it; a list or mapping has it above its first line."""
    node = _smallest(root, source, one.line - 1, one.column - 1) if root is not None else None
    if node is None or one.file != source.file:
        return
    line = source.lines[node.start.line]
    depth = len(line) - len(line.lstrip(" "))
    place = source.offset(node.start.line, 0)
    comment = f"{' ' * depth}# ctrgen: bo-qua {one.code} (lý do)\n"
    yield Action(f"Bỏ qua {one.code} ở đây", one, (Change(place, place, comment),), is_fix=False)


def _smallest(root: Node, source: SourceText, line: int, column: int) -> Node | None:
    """The smallest value or key of a file at a place."""
    found: Node | None = None
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node.value, dict):
            waiting += (*node.value.values(), *node.keys.values())
        elif isinstance(node.value, list):
            waiting += node.value
        if (
            node.source is source
            and _covers(node, line, column)
            and (found is None or node.size <= found.size)
        ):
            found = node
    return found


def _covers(node: Node, line: int, column: int) -> bool:
    first = (node.start.line, node.start.column)
    last = (node.end.line, node.end.column)
    return first <= (line, column) <= last

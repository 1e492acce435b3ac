"""Items with what stands below them, and the marks their author must write because they count otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ctrgen.anatomy.lines import Line
from ctrgen.layout.marks import mark
from ctrgen.schema.items import MAX_LEVELS
from ctrgen.schema.layout import COUNTED_MARK

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from ctrgen.importing.outline import Node

LADDER = ("1.", "a)", "-", "+")


def form_of(node: Node) -> str:
    """The form of a node's mark; between stars where it alone is bold."""
    bold = node.line is not None and node.line.mark_bold
    return f"**{node.sign.form}**" if bold else node.sign.form


def can_count(form: str) -> bool:
    """Whether ctrgen counts marks of a form by itself; it knows no ``1.1.``."""
    return bool(form) and (COUNTED_MARK.fullmatch(form) is not None or not any(map(str.isalnum, form)))


def count_forms(nodes: Sequence[Node], counters: list[Counter[str]], level: int) -> None:
    """Count which form the marks of each level have."""
    for node in nodes:
        if level < MAX_LEVELS and can_count(node.sign.form):
            counters[level][form_of(node)] += 1
        if level + 1 < MAX_LEVELS:
            count_forms(node.children, counters, level + 1)


def forms(counters: Sequence[Counter[str]]) -> tuple[str, ...]:
    """The most usual form of each level; of one that has none that of the decree."""
    found = [
        next(iter(one.most_common(1)), (usual, 0))[0] for one, usual in zip(counters, LADDER, strict=True)
    ]
    return tuple(found)


def items(nodes: Sequence[Node], marks: Sequence[str], level: int = 0) -> list[Any]:
    """Items as their author would write them."""
    made: list[Any] = []
    ordinal = 0
    for node in nodes:
        expected = mark(marks[level], ordinal + 1)
        said = _said(node)
        item = _item(node, marks, level)
        if said == expected:
            ordinal += 1
        else:
            item["dau_muc"] = said or "không"
        made.append(item["noi_dung"] if set(item) == {"noi_dung"} else item)
    return made


def _said(node: Node) -> str:
    if node.line is None or not node.sign.form:
        return ""
    text = "".join(node.sign.text.split()) if node.sign.counts else node.sign.text
    return f"**{text}**" if node.line.mark_bold else text


def _item(node: Node, marks: Sequence[str], level: int) -> dict[str, Any]:
    line = node.line
    text = "" if line is None else line.text
    item: dict[str, Any] = {"tieu_de" if node.heads else "noi_dung": text}
    below = [piece.text for piece in node.before if isinstance(piece, Line)]
    if level + 1 < MAX_LEVELS:
        if below:
            item["doan"] = below
        if node.children:
            item["muc_con"] = items(node.children, marks, level + 1)
    else:
        below += [one.line.whole for child in node.children for one in child.walk() if one.line is not None]
        if below:
            item["doan"] = below
    return item


def grids_in(nodes: Sequence[Node]) -> Iterator[Any]:
    """The tables that stand among items, where no key has a place for them."""
    for node in nodes:
        for one in node.walk():
            yield from (piece for piece in one.before if not isinstance(piece, Line))

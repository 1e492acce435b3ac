"""Sections: what a heading has below it, as the keys of ``muc``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ctrgen.anatomy import grids
from ctrgen.anatomy.lines import Grid, Line
from ctrgen.importing import daily, meetings, schedules, tables
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.itemized import LADDER, can_count, count_forms, form_of, forms, grids_in, items
from ctrgen.layout.marks import mark
from ctrgen.schema.items import MAX_LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Piece
    from ctrgen.importing.casing import Casing
    from ctrgen.importing.dated import Span
    from ctrgen.importing.outline import Node
    from ctrgen.standards.wording import Wording
    from ctrgen.word.model import WordDocument


_HEADING = {"tieu_de", "dau_muc", "mo_dau"}
"""The keys of a section that is a heading with nothing below it."""
FIRST_LEVEL = "Mục cấp 1"
"""The style of items of the first level, in documents that ctrgen made."""


@dataclass(slots=True)
class Sections:
    """Makes sections of nodes.

    Attributes:
        marks: the form of the marks of each level of items, in the whole document.
        heading: the form of the marks of sections; empty for none.
    """

    document: WordDocument
    words: Wording
    span: Span
    casing: Casing
    marks: tuple[str, ...] = LADDER
    heading: str = "I."

    def learn(self, root: Node, *, in_parts: bool) -> None:
        """See which marks the document has."""
        tops = [child for part in root.children for child in part.children] if in_parts else root.children
        headed = [node for node in tops if node.heads]
        found = Counter(node.sign.form for node in headed if can_count(node.sign.form) or not node.sign.form)
        self.heading = found.most_common(1)[0][0] if found else "I."
        counters: list[Counter[str]] = [Counter() for _ in range(MAX_LEVELS)]
        if not headed:
            count_forms(tops, counters, 0)
        for node in headed:
            if self._has_subsections(node):
                for child in node.children:
                    count_forms(child.children, counters, 1 if child.sign.form else 0)
            else:
                count_forms(node.children, counters, 0)
        self.marks = forms(counters)

    def sections(self, nodes: Sequence[Node]) -> list[dict[str, Any]]:
        """Sections of the first level; items between them stand under no heading."""
        days = daily.parted(nodes, self.span)
        if days is not None:
            above = self.sections(days.above)
            lone = above.pop() if above and set(above[-1]) <= _HEADING else {}
            return [*above, {**lone, "lich": days.schedule}, *self.sections(days.below)]
        made: list[dict[str, Any]] = []
        loose: list[Node] = []
        ordinal = 0
        alone = sum(1 for node in nodes if node.heads) == 1
        for node in nodes:
            if not node.heads:
                loose.append(node)
                continue
            made += self.content([], loose)
            loose = []
            section, ordinal = self._headed(node, "" if alone else self.heading, ordinal)
            below = self.content(node.before, node.children)
            first = below[0] if below and not below[0].get("huong") else {}
            if _lies(node) and (first or below):
                section["huong"] = "ngang"
            made.append({**section, **first})
            made += below[1 if first else 0 :]
        return made + self.content([], loose)

    def _headed(self, node: Node, form: str, ordinal: int) -> tuple[dict[str, Any], int]:
        section: dict[str, Any] = {"tieu_de": self.text_of(node)}
        said = node.sign.text
        if form and said == mark(form, ordinal + 1):
            return section, ordinal + 1
        if said:
            section["dau_muc"] = said
        elif form:
            section["dau_muc"] = "không"
        return section, ordinal

    def text_of(self, node: Node) -> str:
        """The heading of a node as its author would write it."""
        if node.line is None:
            return ""
        return self.casing.sentence(node.line.plain) if node.line.plain.isupper() else node.line.text

    def content(self, before: Sequence[Piece], children: Sequence[Node]) -> list[dict[str, Any]]:
        """What stands below a heading, in as many sections as it takes: each holds one kind of thing."""
        made: list[dict[str, Any]] = []
        texts: list[Line] = []
        for piece in before:
            if isinstance(piece, Line):
                texts.append(piece)
                continue
            if made and texts:
                made[-1]["ghi_chu"] = one_or_list([line.text for line in texts])
                texts = []
            made.append({**_opening(texts), **self._grid(piece)})
            texts = []
        if children:
            return made + self._children(texts, children)
        if texts and made:
            made[-1]["ghi_chu"] = one_or_list([line.text for line in texts])
        elif texts:
            notes = [line.text for line in texts if line.italic] if not texts[0].italic else []
            said = [line.text for line in texts if not (notes and line.italic)]
            made.append({"doan": one_or_list(said), **({"ghi_chu": one_or_list(notes)} if notes else {})})
        return made

    def _children(self, texts: Sequence[Line], children: Sequence[Node]) -> list[dict[str, Any]]:
        opening = _opening(texts)
        days = daily.parted(children, self.span)
        if days is not None and not (days.above or days.below):
            return [{**opening, "lich": days.schedule}]
        held = self._meetings(children)
        if held is not None:
            return [{**opening, "cuoc_hop": held}]
        if any(child.heads for child in children) and self._rich(children):
            return [{**opening, "muc": self._subsections(children)}]
        parted = _at_table(children)
        if parted is not None:
            above, pieces, below = parted
            return self._children(texts, above) + self.content(pieces, below)
        last, notes = _notes_at_end(children)
        section = {**opening, **self._tasks(children), **notes}
        del last
        return [section, *(self._grid(grid) for grid in grids_in(children))]

    def _tasks(self, children: Sequence[Node]) -> dict[str, Any]:
        counters: list[Counter[str]] = [Counter() for _ in range(MAX_LEVELS)]
        count_forms(children, counters, 0)
        own = forms(counters)
        used = [form for form, counter in zip(own, counters, strict=True) if counter]
        if tuple(used) == self.marks[: len(used)]:
            return {"nhiem_vu": items(children, self.marks)}
        marks = (*used, *(form for form in LADDER if form not in used))[:MAX_LEVELS]
        return {"nhiem_vu": items(children, marks), "dau_nhiem_vu": one_or_list(used)}

    def _subsections(self, children: Sequence[Node]) -> list[dict[str, Any]]:
        made: list[dict[str, Any]] = []
        ordinal = 0
        counted = any(child.sign.form for child in children)
        form = next((form_of(child) for child in children if can_count(child.sign.form)), "")
        inner = (
            self
            if not counted
            else Sections(
                self.document, self.words, self.span, self.casing, (*self.marks[1:], "*"), self.heading
            )
        )
        for child in children:
            section, ordinal = self._headed(child, form, ordinal)
            below = inner.content(child.before, child.children)
            made.append({**section, **(below[0] if below else {})})
            made += below[1:]
        return made

    def _rich(self, children: Sequence[Node]) -> bool:
        """Whether something below is no mere item: a table, meetings."""
        styled = any(_is_first(one) for child in children if child.heads for one in child.children)
        return (
            any(True for _ in grids_in(children))
            or styled
            or any(
                child.heads
                and child.children
                and self._meetings(child.children) is not None
                and meetings.ABOUT.search(child.line.plain if child.line else "")
                for child in children
            )
        )

    def _has_subsections(self, node: Node) -> bool:
        return any(child.heads for child in node.children) and self._rich(node.children)

    def _meetings(self, nodes: Sequence[Node]) -> list[Any] | None:
        """Items as meetings: most of them must say when or where they are held."""
        if any(node.children or node.before or node.heads or not node.sign.form for node in nodes):
            return None
        if form_of(nodes[0]) != self.marks[0] and nodes[0].sign.form not in {"1.", "-"}:
            return None
        read = [meetings.meeting(node.line.text, self.words) if node.line else None for node in nodes]
        sure = [one for one in read if one and _is_held(one)]
        if len(sure) < max(1, len(nodes) * 0.6) or any(one is None for one in read):
            return None
        return [one["ten"] if one and set(one) == {"ten"} else one for one in read]

    def _grid(self, piece: Piece) -> dict[str, Any]:
        if not isinstance(piece, Grid):
            return {}
        rows = grids.rows(piece.table, self.document)
        found = schedules.read(rows, self.words, self.span)
        made = {"lich": found} if found else {"bang": tables.read(rows, self.words)}
        return {**made, **({"huong": "ngang"} if piece.landscape else {})}


def _is_held(one: dict[str, Any]) -> bool:
    """Whether what was read says when: a time of its own, or words that begin as times do."""
    when = str(one.get("thoi_gian", ""))
    dated = any(key in one for key in ("ngay", "gio", "lap_lai", "buoi"))
    return dated or bool(meetings.TIME_WORDS.search(when))


def _at_table(children: Sequence[Node]) -> tuple[list[Node], Sequence[Piece], Sequence[Node]] | None:
    """Items parted at the first table that stands among them, so that what follows it stays below it."""
    for at, node in enumerate(children):
        grid = next((index for index, piece in enumerate(node.before) if isinstance(piece, Grid)), None)
        if grid is None:
            continue
        after = children[at + 1 :]
        if node.children or not (after or node.before[grid + 1 :]) or any(one.heads for one in children):
            return None
        return [*children[:at], replace(node, before=node.before[:grid])], node.before[grid:], after
    return None


def _opening(texts: Sequence[Line]) -> dict[str, Any]:
    return {"mo_dau": one_or_list([line.text for line in texts])} if texts else {}


def _notes_at_end(children: Sequence[Node]) -> tuple[Node, dict[str, Any]]:
    """Notes in italics after the last item, taken from it."""
    last = list(children[-1].walk())[-1]
    notes: list[str] = []
    while last.before and isinstance(last.before[-1], Line) and last.before[-1].italic:
        notes.insert(0, last.before.pop().text)  # type: ignore[union-attr]
    return last, {"ghi_chu": one_or_list(notes)} if notes else {}


def _is_first(node: Node) -> bool:
    """Whether a style says that an item is one of the first level."""
    return node.line is not None and node.line.style == FIRST_LEVEL


def _lies(node: Node) -> bool:
    return node.line is not None and node.line.landscape

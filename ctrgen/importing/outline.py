"""The body as a tree: which line stands under which, by its mark, its numbering and its weight."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ctrgen.anatomy import marks
from ctrgen.anatomy.lines import Grid, Line, is_decor
from ctrgen.importing.dated import is_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.anatomy.lines import Piece
    from ctrgen.anatomy.marks import Sign

_NO_SIGN = marks.Sign("", "", 0)
_LONE_MARK = re.compile(r"(?i)(?:phần|chương)\s+(?:thứ\s+\w+|[IVX]+|\d{1,2})\s*[.:]?")
_LONGEST_HEADING = 200


@dataclass(slots=True)
class Node:
    """A line with what stands below it.

    Attributes:
        line: ``None`` for what stands under no heading.
        sign: its mark, as it was understood.
        before: paragraphs and tables below it, in order, before its children.
    """

    line: Line | None
    sign: Sign = _NO_SIGN
    before: list[Piece] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def heads(self) -> bool:
        """Whether it is a heading: bold or in capitals, on a line of its own."""
        return self.line is not None and is_heading(self.line)

    def walk(self) -> Iterator[Node]:
        """It, and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def is_heading(line: Line) -> bool:
    """Whether a line looks like a heading."""
    if len(line.plain) > _LONGEST_HEADING or line.plain.endswith((";", ",")):
        return False
    return line.bold or (line.upper and len(line.plain) > 3)


def tree(pieces: Sequence[Piece]) -> Node:
    """The tree of a body, below a root without a line."""
    root = Node(None)
    open_: list[Node] = [root]
    for piece in _with_marks(pieces):
        if isinstance(piece, Grid):
            open_[-1].before.append(piece)
            continue
        if is_decor(piece.whole):
            continue
        if piece.mark:
            _under(open_, piece)
        elif (is_heading(piece) or is_label(piece.plain)) and not piece.italic:
            _heading(open_, piece)
        else:
            _paragraph(open_, piece)
    return root


def _with_marks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The mark of a part on a line of its own, joined to the heading below it."""
    lead = ""
    for piece in pieces:
        if isinstance(piece, Line) and not piece.mark and _LONE_MARK.fullmatch(piece.plain):
            lead = piece.plain
        elif isinstance(piece, Line) and piece.whole:
            yield replace(piece, mark=lead or piece.mark)
            lead = ""
        else:
            yield piece


def _under(open_: list[Node], line: Line) -> None:
    """Put a marked line where its mark belongs: after the last of its form, else below what is open."""
    found = marks.readings(line.mark)
    for fits in (_goes_on, _slips):
        for depth in range(len(open_) - 1, 0, -1):
            for sign in found:
                if open_[depth].sign.form == sign.form and fits(open_[depth], sign, line):
                    del open_[depth:]
                    _append(open_, Node(line, sign))
                    return
        found = [sign for sign in found if sign.number == 1] or found
    sign = _first(found)
    depth = _place_of_new(open_, sign, line)
    del open_[depth:]
    _append(open_, Node(line, sign))


def _goes_on(node: Node, sign: Sign, line: Line) -> bool:
    """Whether a mark goes on from the last of its form."""
    del line
    return not sign.counts or sign.number == node.sign.number + 1 or sign.form == "phần"


def _slips(node: Node, sign: Sign, line: Line) -> bool:
    """Whether a number is left out or said twice in one list: its lines look alike."""
    alike = node.line is not None and node.line.bold == line.bold and node.line.upper == line.upper
    return alike and (sign.number != 1 or not node.children)


def _first(found: Sequence[Sign]) -> Sign:
    """Of several readings the one that begins a row; a Roman number before a letter."""
    return next((sign for sign in found if sign.number == 1), found[0])


def _place_of_new(open_: Sequence[Node], sign: Sign, line: Line) -> int:
    """How much of what is open stays open above a mark of a new form."""
    rank = _rank(sign, line)
    for depth in range(1, len(open_)):
        node = open_[depth]
        if node.line is not None and _rank(node.sign, node.line) > rank:
            return depth
    return len(open_)


def _rank(sign: Sign, line: Line) -> int:
    """How high marks of a form stand by themselves: none can stand under one that is lower."""
    if sign.form == "phần":
        return 0
    core = sign.form.strip("().:/- ")
    if core == "A" and is_heading(line):
        return 1
    if core == "I":
        return 2
    return 3 if not sign.form and is_heading(line) and line.upper else 4


def _heading(open_: list[Node], line: Line) -> None:
    """A heading without a mark closes what stands lower than it looks."""
    depth = len(open_)
    for at in range(1, len(open_)):
        node = open_[at]
        same = node.line is not None and not node.sign.form and node.line.upper == line.upper
        items = node.line is not None and not is_heading(node.line)
        if same or items or (line.upper and node.line is not None and not node.line.upper):
            depth = at
            break
    del open_[depth:]
    _append(open_, Node(line))


def _paragraph(open_: list[Node], line: Line) -> None:
    open_[-1].before.append(line)


def _append(open_: list[Node], node: Node) -> None:
    open_[-1].children.append(node)
    open_.append(node)

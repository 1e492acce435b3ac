"""Where the title of a document begins: at the name of its kind; failing that below its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.anatomy import said
from ctrgen.anatomy.laid import lines_of
from ctrgen.anatomy.lines import Grid, Line, apart
from ctrgen.word.model import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.word.model import WordDocument

_SHORT = 40
_LINES_OF_SUBJECT = 5
_GREETS = re.compile(r"KINH GUI|KINH MOI")
_ABOUT = re.compile(r"V/V\b|VE VIEC\b")


def title(found: Sequence[Line | Grid | Table], document: WordDocument) -> int:
    """Where the title begins: at the name of the kind; failing that below the date."""
    kind = _kind(found, document)
    if kind is not None:
        return kind
    for index, piece in enumerate(found[:40]):
        if isinstance(piece, Line) and any(said.date(one.plain) for _, one in apart(piece)):
            return _below_subject(found, index + 1)
    first = next((at for at, piece in enumerate(found) if isinstance(piece, Table)), -1)
    return first + 1 if first < 3 else 0


def _below_subject(found: Sequence[Line | Grid | Table], start: int) -> int:
    """Below what an official letter is about, where that stands next: ``V/v …``, on a line or two."""
    about = found[start : start + _LINES_OF_SUBJECT]
    lines = [one for one in about if isinstance(one, Line)]
    if len(lines) < len(about) or not lines or not _ABOUT.match(said.key(lines[0].whole)):
        return start
    end = next((at for at, one in enumerate(lines) if not one.whole or _GREETS.match(said.key(one.whole))), 1)
    return start + end


def _kind(found: Sequence[Line | Grid | Table], document: WordDocument) -> int | None:
    """Which piece is the name of the kind: set off, in capitals or below a header, beginning as kinds do."""
    headed = False
    for index, piece in enumerate(found):
        if not isinstance(piece, Line):
            headed = headed or any(map(_heads, lines_of(piece, document)))
            continue
        headed = headed or any(_heads(one) for _, one in apart(piece))
        if piece.mark or not said.kind(piece.plain):
            continue
        short = len(piece.plain) < _SHORT
        if piece.upper and (piece.centred or piece.bold or short):
            return index
        if headed and short and (piece.centred or piece.bold) and not piece.plain.endswith((".", ";", ":")):
            return index
    return None


def _heads(line: Line) -> bool:
    """Whether a line is one that stands in a header alone."""
    text = line.whole
    return said.is_motto(text) or said.number(text) is not None or said.date(text) is not None

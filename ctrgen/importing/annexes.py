"""Annexes: the heading of each, what it goes with, and what stands in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.anatomy.lines import Line, is_decor
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.outline import tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Piece
    from ctrgen.importing.draft import Draft
    from ctrgen.importing.sections import Sections

_GOES_WITH = re.compile(r"(?i)^\(?\s*(?:ban hành\s+)?kèm theo\b")


def read(found: Sequence[Sequence[Piece]], draft: Draft, sections: Sections) -> None:
    """Read annexes into a draft."""
    draft.put("phu_luc", [_annex(pieces, sections) for pieces in found])


def _annex(pieces: Sequence[Piece], sections: Sections) -> dict[str, Any]:
    heading: list[str] = []
    reference = ""
    at = 1
    while at < len(pieces):
        piece = pieces[at]
        if not isinstance(piece, Line):
            break
        if _GOES_WITH.match(piece.plain):
            reference = piece.plain
        elif piece.whole and not is_decor(piece.whole):
            if not piece.centred or piece.mark:
                break
            heading += [sections.casing.sentence(part.replace("*", "")) for part in piece.parts]
        at += 1
    first = pieces[0]
    made: dict[str, Any] = {"tieu_de": one_or_list(heading or ["Phụ lục"])}
    made["kem_theo"] = reference or "không"
    root = tree(pieces[at:])
    content = sections.content(root.before, [])
    below = sections.sections(root.children) if any(n.heads for n in root.children) else []
    if not below:
        content = sections.content(root.before, root.children)
    if isinstance(first, Line) and first.landscape:
        made["huong"] = "ngang"
        for one in (*content, *below):
            one.pop("huong", None)
    if len(content) == 1 and not below:
        return made | content[0]
    return made | {"muc": [*content, *below] or [{"doan": "…"}]}

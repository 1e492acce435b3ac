"""What stands in the margins of page 1: the address, the details of an electronic copy, who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.anatomy.lines import Line, is_decor, pieces
from ctrgen.importing import electronic, letterhead
from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.importing.draft import Draft
    from ctrgen.word.model import Margin, WordDocument

_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


def read(document: WordDocument, draft: Draft) -> None:
    """Read the margins of the first pages into a draft; other words there are asked about."""
    first = document.sections[0]
    head = [line for line in _lines(first.headers, document) if not letterhead.is_stamp(line, draft)]
    foot = list(_lines(first.footers, document))
    draft.put("dia_chi", one_or_list([line.plain for line in foot][:2]) if foot else None)
    electronic.keep(head, draft)
    known = {line.whole for line in (*_lines(first.headers, document), *foot[:2])}
    later = [
        line
        for section in document.sections[1:]
        for line in _lines((*section.headers, *section.footers), document)
    ]
    for line in (*foot[2:], *later):
        if line.whole not in known:
            known.add(line.whole)
            draft.ask(line.whole, line.place, "dia_chi")


def _lines(margins: Sequence[Margin], document: WordDocument) -> Iterator[Line]:
    """The lines that are no page number."""
    seen: set[str] = set()
    for margin in margins:
        for piece in pieces(margin.blocks, document):
            if not isinstance(piece, Line) or piece.source is None:
                continue
            numbered = any(run.field in _NUMBERS for run in piece.source.runs)
            if not numbered and not is_decor(piece.whole) and piece.whole not in seen:
                seen.add(piece.whole)
                yield piece

"""Blocks as the JSON that ``templates/typst/document.typ`` draws."""

from __future__ import annotations

import json
from dataclasses import fields
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from ctrgen.layout.blocks import Columns, KeepTogether, Paragraph, Rule
from ctrgen.layout.metrics import DESCENT, LINE, RULE_PT, SEPARATOR_PT
from ctrgen.writers.typst.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.layout.blocks import Block, Document

Json: TypeAlias = dict[str, Any]

_METRICS = {"descent": DESCENT, "line": LINE, "rule_pt": RULE_PT, "separator_pt": SEPARATOR_PT}


def as_json(document: Document, family: str) -> str:
    """All that the template needs to know.

    Args:
        document: what to draw.
        family: the name of the font family to draw it in.
    """
    properties = document.properties
    language, region = properties.language.split("-")
    data = {
        "family": family,
        "language": language,
        "region": region,
        "title": properties.title,
        "author": properties.author,
        "subject": properties.subject,
        "number": properties.number,
        "sheet": _plain(document.look.sheet),
        "styles": {style.role: _plain(style) for style in document.look.styles},
        "metrics": _METRICS,
        "blocks": _blocks(document.blocks),
    }
    return json.dumps(data, ensure_ascii=False)


def _plain(value: Any) -> Json:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _blocks(blocks: Iterable[Block]) -> list[Json]:
    made: list[Json] = []
    for listed, group in groupby(blocks, lambda block: isinstance(block, Paragraph) and block.depth > 0):
        together = list(group)
        made += _nested(together, 1) if listed else map(_block, together)
    return made


def _block(block: Block) -> Json:
    match block:
        case Paragraph():
            cut = pieces(block.runs)
            return {"kind": "paragraph", "role": block.role, "mark": block.mark, "pieces": cut}
        case Rule():
            return {"kind": "rule", **_plain(block)}
        case KeepTogether():
            return {"kind": "together", "blocks": _blocks(block.blocks)}
        case Columns():
            rows = [[_blocks(cell) for cell in row] for row in block.rows]
            return {"kind": "columns", **_plain(block), "rows": rows}


def _nested(paragraphs: Sequence[Any], level: int) -> list[Json]:
    """The list that paragraphs make, for readers who hear a document rather than see it."""
    starts = [at for at, one in enumerate(paragraphs) if one.mark and one.depth == level]
    if not starts:
        return _item(paragraphs, level)
    items = [
        {"label": _label(paragraphs[start]), "blocks": _item(paragraphs[start:end], level)}
        for start, end in pairwise([*starts, len(paragraphs)])
    ]
    marks = {paragraphs[start].mark for start in starts}
    counted = len(marks) > 1 or any(sign.isalnum() for sign in marks.pop())
    # What stands before the first item is the rest of one on the page before.
    return [*_item(paragraphs[: starts[0]], level), {"kind": "list", "counted": counted, "items": items}]


def _item(paragraphs: Sequence[Any], level: int) -> list[Json]:
    made: list[Json] = []
    for deeper, group in groupby(paragraphs, lambda paragraph: paragraph.depth > level):
        together = list(group)
        made += _nested(together, level + 1) if deeper else map(_block, together)
    return made


def _label(paragraph: Paragraph) -> Json:
    return {"role": paragraph.role, "text": paragraph.mark}

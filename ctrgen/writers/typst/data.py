"""Blocks as the JSON that ``templates/typst/document.typ`` draws."""

from __future__ import annotations

import json
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from ctrgen.layout.blocks import Columns, Frame, Inset, KeepTogether, Paragraph, Rule, Table, text_of
from ctrgen.layout.headings import Levels
from ctrgen.layout.metrics import (
    BORDER_PT,
    CELL_INSET_MM,
    CELL_TOP_PT,
    DESCENT,
    EXACT_DEPTH,
    LINE,
    RULE_PT,
    SEPARATOR_PT,
)
from ctrgen.layout.paged import paged
from ctrgen.writers.typst.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.layout.blocks import Block, Cell
    from ctrgen.layout.laid_out import Document
    from ctrgen.standards.roles import Role

Json: TypeAlias = dict[str, Any]

_LONG_CHARACTERS, _LONG_LINES = 1000, 25
"""Half of what a page holds, and more than stands in any header or signature."""

_MANY_ROWS, _THREE_LINES = 300, 100
"""More recipients than any office has; characters that three lines of a column of 80 mm hold."""

_METRICS = {
    "descent": DESCENT,
    "line": LINE,
    "rule_pt": RULE_PT,
    "separator_pt": SEPARATOR_PT,
    "exact_depth": EXACT_DEPTH,
    "cell_inset_mm": CELL_INSET_MM,
    "border_pt": BORDER_PT,
    "cell_top_pt": CELL_TOP_PT,
}


def as_json(document: Document, family: str) -> str:
    """All that the template needs to know.

    Args:
        document: what to draw.
        family: the name of the font family to draw it in.
    """
    document = paged(document)
    properties = document.properties
    pages: list[Json] = [
        {"sheet": one.sheet._asdict(), "begins": one.begins, "blocks": _blocks(one.blocks)}
        for one in document.pages
    ]
    _give_levels(pages, {style.role for style in document.look.styles if style.heading is not None})
    language, region = properties.language.split("-")
    data = {
        "family": family,
        "language": language,
        "region": region,
        "title": properties.title,
        "author": properties.author,
        "subject": properties.subject,
        "number": properties.number,
        "styles": {style.role: style._asdict() for style in document.look.styles},
        "metrics": _METRICS,
        "pages": pages,
        "pinned": [{**one._asdict(), "frame": _block(one.frame)} for one in document.pinned],
        "head": [_block(paragraph) for paragraph in document.head],
        "foot": [_block(paragraph) for paragraph in document.foot],
    }
    return json.dumps(data, ensure_ascii=False)


def _give_levels(pages: list[Json], heading: set[Role]) -> None:
    """Say of each heading of what level it is; readers, and PDF/UA, want none to be skipped."""
    levels = Levels()
    for paragraph in chain.from_iterable(_paragraphs(one) for page in pages for one in page["blocks"]):
        if paragraph["role"] in heading:
            paragraph["level"] = levels.of(paragraph["role"])


def _paragraphs(block: Json) -> Iterator[Json]:
    """The paragraphs that a block of the body is or holds, in order; headings stand in no table."""
    match block["kind"]:
        case "paragraph":
            yield block
        case "together":
            yield from chain.from_iterable(map(_paragraphs, block["blocks"]))
        case "list":
            held = (one for item in block["items"] for one in item["blocks"])
            yield from chain.from_iterable(map(_paragraphs, held))


def _blocks(blocks: Iterable[Block]) -> list[Json]:
    made: list[Json] = []
    for listed, group in groupby(blocks, lambda block: isinstance(block, Paragraph) and block.depth > 0):
        together = list(group)
        made += _nested(together, 1) if listed else map(_block, together)
    return _headed(made)


def _headed(made: Sequence[Json]) -> list[Json]:
    """The title of an annex in one heading with its number, so that its bookmark says what it is."""
    headed: list[Json] = []
    for one in made:
        if one.get("role") == "ten_phu_luc" and headed and headed[-1].get("role") == "phu_luc":
            headed[-1]["title"] = one
        else:
            headed.append(one)
    return headed


def _block(block: Block) -> Json:
    match block:
        case Paragraph():
            pictures = [{**one._asdict(), "png": list(one.png)} for one in block.pictures]
            return {
                "kind": "paragraph",
                "role": block.role,
                "pieces": pieces(block.runs),
                "pictures": pictures,
                "more_pt": block.more_pt,
            }
        case Rule():
            return {"kind": "rule", **block._asdict()}
        case KeepTogether():
            return _together(block.blocks)
        case Inset():
            return {"kind": "inset", **block._asdict(), "paragraphs": list(map(_block, block.paragraphs))}
        case Frame():
            return {"kind": "frame", **block._asdict(), "text": _block(block.text)}
        case Table():
            rows = [
                [_cell(cell, at in block.tall, at in block.kept) for cell in row]
                for at, row in enumerate(block.rows)
            ]
            sets = {"groups": sorted(block.groups), "kept": sorted(block.kept), "tall": sorted(block.tall)}
            return {"kind": "table", **block._asdict(), **sets, "rows": rows}
        case Columns():
            return {"kind": "columns", **block._asdict(), "rows": _rows(block.rows)}


def _cell(cell: Cell, tall: bool, kept: bool) -> Json:  # noqa: FBT001
    # A cell of several rows goes over the end of a page where they may be parted.
    breakable = tall or (cell.down > 1 and not kept)
    blocks = list(map(_block, cell.blocks))
    return {**cell._asdict(), "blocks": blocks, "breakable": breakable}


def _together(blocks: Sequence[Block]) -> Json:
    """Blocks that no page break may part. Only long ones are measured for a page that is too small."""
    text = text_of(blocks)
    long = len(text) > _LONG_CHARACTERS or text.count("\n") > _LONG_LINES
    return {"kind": "together", "long": long, "blocks": _blocks(blocks)}


def _rows(rows: Sequence[Sequence[Sequence[Block]]]) -> list[list[Json]]:
    """Rows of columns; of very many, those that say something on the left alone are one.

    Each takes Typst some 50 kB of memory. Within one a page ends between two lines as it would between rows.
    """
    if len(rows) <= _MANY_ROWS:
        return [[_together(cell) for cell in row] for row in rows]
    made: list[list[Json]] = []
    for alone, group in groupby(rows, _is_short_and_alone):
        held = list(group)
        if alone:
            blocks = _blocks(list(chain.from_iterable(row[0] for row in held)))
            made += [[block, *map(_together, held[0][1:])] for block in blocks]
        else:
            made += [[_together(cell) for cell in row] for row in held]
    return made


def _is_short_and_alone(row: Sequence[Sequence[Block]]) -> bool:
    """Whether a row says something on the left alone, in three lines at most: no page ends within these."""
    return len(text_of(row[0])) <= _THREE_LINES and not any(row[1:])


def _nested(paragraphs: Sequence[Any], level: int) -> list[Json]:
    """The list that paragraphs make, for readers who hear a document rather than see it."""
    starts = [at for at, one in enumerate(paragraphs) if one.mark and one.depth == level]
    if not starts:
        return _below(paragraphs, level)
    ends = [*starts[1:], len(paragraphs)]
    items = [
        {
            "mark": paragraphs[start].mark,
            "bold_mark": paragraphs[start].bold_mark,
            "pieces": pieces(paragraphs[start].runs),
            "blocks": _below(paragraphs[start + 1 : end], level),
        }
        for start, end in zip(starts, ends, strict=True)
    ]
    # What stands before the first item is the rest of one on the page before.
    before = _below(paragraphs[: starts[0]], level)
    return [*before, {"kind": "list", "role": paragraphs[starts[0]].role, "items": items}]


def _below(paragraphs: Sequence[Any], level: int) -> list[Json]:
    made: list[Json] = []
    for deeper, group in groupby(paragraphs, lambda paragraph: paragraph.depth > level):
        together = list(group)
        made += _nested(together, level + 1) if deeper else map(_block, together)
    return made

"""A document as it is read, without pages: headings with their levels, lists, tables, who signs.

What the pages part is whole again here: a table whose last row is kept with the signature, a list of
recipients that goes on below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Block, Columns, Pages, Paragraph, Rule
from ctrgen.layout.slots import whole_tables
from ctrgen.writers.text.nodes import Node, Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.layout.blocks import Document

_TITLE = ("ten_loai", "trich_yeu")
_BELOW_TITLE = "dau_duoi_trich_yeu"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands on pages lying one way."""

    lying: bool
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """Who receives the document and who signs it: each signature a column, from authority to name."""

    recipients: tuple[Node, ...]
    signatures: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as it is read.

    Attributes:
        head, foot: what stands in the margins of page 1.
        letterhead: issuer and motto, number and date, framed marks.
        title: kind and subject.
        below_title: the rule or sign of the standard.
        annexes: each with its heading first.
    """

    head: tuple[Paragraph, ...]
    letterhead: Columns
    title: tuple[Paragraph, ...]
    below_title: Paragraph | Rule | None
    body: tuple[Stretch, ...]
    ending: Ending
    annexes: tuple[tuple[Stretch, ...], ...]
    foot: tuple[Paragraph, ...]


def outline(document: Document) -> Outline:
    """Read the blocks of a document."""
    main, *annexes = _parts(document.pages)
    first, *others = ([*whole_tables(pages.blocks)] for pages in main)
    letterhead = first.pop(0)
    if not isinstance(letterhead, Columns):
        raise TypeError("a document begins with its letterhead")
    title = [*takewhile(lambda block: _role(block) in _TITLE, first)]
    below = [block for block in first if isinstance(block, Rule) or _role(block) == _BELOW_TITLE]
    del first[: len(title) + len(below)]
    last = others[-1] if others else first
    foot = [*takewhile(lambda block: isinstance(block, Columns), reversed(last))]
    del last[-len(foot) :]
    reader = Reader(document.properties.title)
    lying = [pages.sheet.width > pages.sheet.height for pages in main]
    return Outline(
        head=document.head,
        letterhead=letterhead,
        title=_paragraphs(title),
        below_title=below[0] if below and isinstance(below[0], Paragraph | Rule) else None,
        body=tuple(Stretch(*one) for one in zip(lying, map(reader.nodes, (first, *others)), strict=True)),
        ending=_ending([one for one in reversed(foot) if isinstance(one, Columns)]),
        annexes=tuple(_annex(annex, document.properties.title) for annex in annexes),
        foot=document.foot,
    )


def _parts(pages: Sequence[Pages]) -> list[list[Pages]]:
    """The document itself, and each of its annexes."""
    parts: list[list[Pages]] = []
    for one in pages:
        if one.begins:
            parts.append([])
        parts[-1].append(one)
    return parts


def _annex(pages: Sequence[Pages], title: str) -> tuple[Stretch, ...]:
    reader = Reader(title)
    return tuple(
        Stretch(one.sheet.width > one.sheet.height, reader.nodes([*whole_tables(one.blocks)]))
        for one in pages
    )


def _ending(foot: Sequence[Columns]) -> Ending:
    """One signature stands in one row, beside the recipients; two stand in rows, above them."""
    signed, *rest = foot
    if len(signed.rows) == 1:
        ((listed, signature),) = signed.rows
        signatures: list[tuple[Block, ...]] = [signature]
    else:
        listed = ()
        signatures = [tuple(chain.from_iterable(column)) for column in zip(*signed.rows, strict=True)]
    going_on = chain.from_iterable(row[0] for columns in rest for row in columns.rows)
    return Ending(
        Reader("").nodes([*listed, *going_on]),
        tuple(map(_paragraphs, signatures)),
    )


def _paragraphs(blocks: Iterable[Block]) -> tuple[Paragraph, ...]:
    return tuple(block for block in blocks if isinstance(block, Paragraph))


def _role(block: Block) -> str:
    return block.role if isinstance(block, Paragraph) else ""

"""A document as it is read, without pages: headings with their levels, lists, tables, who signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ctrgen.layout.slots import whole_tables
from ctrgen.writers.text.nodes import Node, Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Columns, Paragraph, Rule
    from ctrgen.layout.laid_out import Document
    from ctrgen.layout.laid_out import Stretch as Laid


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
    below_title: Paragraph | Rule
    body: tuple[Stretch, ...]
    ending: Ending
    annexes: tuple[tuple[Stretch, ...], ...]
    foot: tuple[Paragraph, ...]


def outline(document: Document) -> Outline:
    """Read the parts of a document."""
    parts = document.parts
    title = document.properties.title
    return Outline(
        head=(*(one.frame.text for one in document.pinned), *document.head),
        letterhead=parts.letterhead,
        title=parts.title,
        below_title=parts.below_title,
        body=_read(parts.body, title),
        ending=Ending(Reader("").nodes(parts.ending.recipients), parts.ending.signatures),
        annexes=tuple(_read(annex, title) for annex in parts.annexes),
        foot=document.foot or parts.ending.address,
    )


def _read(stretches: Sequence[Laid], title: str) -> tuple[Stretch, ...]:
    reader = Reader(title)
    return tuple(
        Stretch(one.sheet.width > one.sheet.height, reader.nodes([*whole_tables(one.blocks)]))
        for one in stretches
    )

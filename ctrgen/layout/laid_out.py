"""What stands between the standards and the outputs: a document laid out, as plain, frozen data.

A writer needs nothing but this and its blocks.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import text_of

if TYPE_CHECKING:
    from datetime import datetime

    from ctrgen.layout.blocks import Block, Columns, Paragraph, Pinned, Rule
    from ctrgen.layout.styles import Look, Sheet


class Properties(NamedTuple):
    """What a file says of itself."""

    title: str
    subject: str
    author: str
    number: str
    language: str
    created: datetime


class Stretch(NamedTuple):
    """Blocks that stand on paper lying one way."""

    sheet: Sheet
    blocks: tuple[Block, ...]


class Pages(NamedTuple):
    """Pages that lie one way.

    Attributes:
        begins: whether numbers begin again here; then the first page shows none.
    """

    sheet: Sheet
    blocks: tuple[Block, ...]
    begins: bool = True


class Ending(NamedTuple):
    """Who receives a document and who signs it: each signature a column, from authority to name.

    Attributes:
        address: of the issuer, where a standard has it at the end.
    """

    recipients: tuple[Paragraph, ...]
    signatures: tuple[tuple[Paragraph, ...], ...]
    address: tuple[Paragraph, ...] = ()


class Parts(NamedTuple):
    """What a document is of, before its pages part it.

    Attributes:
        letterhead: issuer and motto, number and date, framed marks.
        title: kind and subject.
        below_title: the rule or sign of the standard.
        body: between title and ending.
        annexes: each with its heading first.
    """

    letterhead: Columns
    title: tuple[Paragraph, ...]
    below_title: Paragraph | Rule
    body: tuple[Stretch, ...]
    ending: Ending
    annexes: tuple[tuple[Stretch, ...], ...]


class Document(NamedTuple):
    """A document, ready to be written.

    Attributes:
        parts: what it is of, for those who read it without pages.
        pages: the same as it stands on paper.
        head: what stands in the upper margin of page 1, at its right.
        foot: what stands at the foot of page 1, above the margin.
        pinned: frames in the upper margin of page 1.
    """

    look: Look
    properties: Properties
    parts: Parts
    pages: tuple[Pages, ...]
    head: tuple[Paragraph, ...] = ()
    pinned: tuple[Pinned, ...] = ()
    foot: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """All its words, a paragraph a line."""
        pinned = (one.frame for one in self.pinned)
        return text_of(
            (*pinned, *self.head, *chain.from_iterable(pages.blocks for pages in self.pages), *self.foot)
        )

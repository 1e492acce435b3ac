"""What stands between the standards and the outputs: a document as plain, frozen data.

A writer needs nothing but this. Sizes and spaces are points, lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from ctrgen.standards.model import Align


OPTIONAL_BREAK = "\u200b"
"""Where a line may break besides the places it always may; Word calls it a no-width optional break."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one emphasis beyond its paragraph's style; a newline breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False


def joined(*runs: Run) -> tuple[Run, ...]:
    """Runs with neighbours of one emphasis made one."""
    made: list[Run] = []
    for run in runs:
        if made and (made[-1].bold, made[-1].italic) == (run.bold, run.italic):
            made[-1] = replace(run, text=made[-1].text + run.text)
        else:
            made.append(run)
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        role: names its style.
        runs: the text without the mark.
        mark: what marks it as the beginning of an item: ``1.``, ``a)``, ``-``; empty elsewhere.
        depth: how many lists it stands in, one inside the other.
    """

    role: str
    runs: tuple[Run, ...]
    mark: str = ""
    depth: int = 0

    @property
    def printed(self) -> tuple[Run, ...]:
        """The runs as they stand on the page, the mark before them."""
        return joined(Run(f"{self.mark} "), *self.runs) if self.mark else self.runs

    @property
    def text(self) -> str:
        """The words as they stand on the page."""
        return "".join(run.text for run in self.printed)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line, as far from the left edge of its column as from the right."""

    length_mm: float
    inset_mm: float
    weight_pt: float
    after_pt: float = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side, with a gap between them, in rows: what stands in one row starts level."""

    widths_mm: tuple[float, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    before_pt: float = 0
    gap_mm: float = 0


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that no page break may part from one another."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Paragraph | Rule | Columns | KeepTogether


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the paragraphs of one role look.

    Attributes:
        name: the style's name in Word.
        like: the role it takes after: who changes that one in Word changes this one too.
        indent_mm: of the first line.
        line_spacing: in multiples of single.
        heading: level in the outline, from 1; ``None`` for what is no heading.
    """

    role: str
    name: str
    like: str | None
    size_pt: float
    align: Align
    bold: bool
    italic: bool
    indent_mm: float
    before_pt: float
    after_pt: float
    line_spacing: float
    keep_next: bool
    heading: int | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number_from_edge: float

    @property
    def text_width(self) -> float:
        """What the margins leave."""
        return self.width - self.left - self.right


@dataclass(frozen=True)
class Look:
    """All that the documents of one standard share, until ``trinh_bay`` changes a figure.

    Attributes:
        below_subject_pt, above_signature_pt: room that belongs to no paragraph.
    """

    font: str
    sheet: Sheet
    styles: tuple[TextStyle, ...]
    below_subject_pt: float
    above_signature_pt: float

    @cached_property
    def _by_role(self) -> dict[str, TextStyle]:
        return {style.role: style for style in self.styles}

    def style(self, role: str) -> TextStyle:
        """The style of a role.

        Raises:
            KeyError: the standard has no such role.
        """
        return self._by_role[role]


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself."""

    title: str
    subject: str
    author: str
    number: str
    language: str
    created: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """A document, ready to be written."""

    look: Look
    properties: Properties
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """All its words, a paragraph a line."""
        return text_of(self.blocks)


def text_of(blocks: Iterable[Block]) -> str:
    """All the words of blocks, a paragraph a line."""
    return "\n".join(_texts(blocks))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.text
            case KeepTogether():
                yield from _texts(block.blocks)
            case Columns():
                yield from _texts(chain.from_iterable(chain.from_iterable(block.rows)))

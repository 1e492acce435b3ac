"""What stands on a page: paragraphs, lines, tables, as plain, frozen data.

Sizes and spaces are points, lengths are millimetres.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.standards.roles import Role

OPTIONAL_BREAK = "\u200b"
"""Where a line may break besides the places it always may; Word calls it a no-width optional break."""


class Run(NamedTuple):
    """A stretch of text with one emphasis beyond its paragraph's style; a newline breaks the line.

    Attributes:
        struck: struck through, as what is cancelled.
        word: which word of the document it is, counted from 1, where its place on the page is asked for.
    """

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    word: int = 0


def joined(*runs: Run) -> tuple[Run, ...]:
    """Runs with neighbours of one emphasis made one."""
    made: list[Run] = []
    for run in runs:
        if made and made[-1]._replace(text=run.text) == run:
            made[-1] = run._replace(text=made[-1].text + run.text)
        else:
            made.append(run)
    return tuple(made)


class Placed(NamedTuple):
    """A picture that floats over the text.

    Attributes:
        png: the bytes of the file.
        alt: what it shows, for those who cannot see it.
        left_mm: from the left edge of the column.
        top_mm: from the top of the paragraph it hangs on.
    """

    png: bytes
    alt: str
    width_mm: float
    height_mm: float
    left_mm: float
    top_mm: float


class Paragraph(NamedTuple):
    """A paragraph.

    Attributes:
        role: names its style.
        runs: the text without the mark.
        mark: what marks it as the beginning of an item: ``1.``, ``a)``, ``-``; empty elsewhere.
        depth: how many lists it stands in, one inside the other.
        pictures: what hangs on it.
        more_pt: room above it beyond what its style has.
        bold_mark: whether the mark is bold, whatever the style.
    """

    role: Role
    runs: tuple[Run, ...]
    mark: str = ""
    depth: int = 0
    pictures: tuple[Placed, ...] = ()
    more_pt: float = 0
    bold_mark: bool = False

    @property
    def printed(self) -> tuple[Run, ...]:
        """The runs as they stand on the page, the mark before them."""
        return joined(Run(f"{self.mark} ", bold=self.bold_mark), *self.runs) if self.mark else self.runs

    @property
    def text(self) -> str:
        """The words as they stand on the page."""
        return "".join(run.text for run in self.printed)


class Rule(NamedTuple):
    """A horizontal line, as far from the left edge of its column as from the right."""

    length_mm: float
    inset_mm: float
    weight_pt: float
    after_pt: float = 0


class Columns(NamedTuple):
    """Columns side by side, with a gap between them, in rows: what stands in one row starts level."""

    widths_mm: tuple[float, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    before_pt: float = 0
    gap_mm: float = 0


class Inset(NamedTuple):
    """Paragraphs that begin at a place of the line, as far from its left edge as it says."""

    left_mm: float
    width_mm: float
    paragraphs: tuple[Paragraph, ...]


class Frame(NamedTuple):
    """A line of text in a frame of its own colour, centred in its column."""

    text: Paragraph
    width_mm: float
    height_mm: float
    before_pt: float


class Pinned(NamedTuple):
    """A frame at a place of page 1, from its left and upper edges."""

    frame: Frame
    left_mm: float
    top_mm: float


class Cell(NamedTuple):
    """A cell of a table, as many columns wide and rows high as it says.

    Attributes:
        goes_on: there is no line below it, for it goes on in the next row.
        is_rest: there is no line above it, for it is the rest of one in the row above.
    """

    blocks: tuple[Paragraph, ...]
    across: int = 1
    down: int = 1
    goes_on: bool = False
    is_rest: bool = False


class Table(NamedTuple):
    """A table with lines between its cells.

    Attributes:
        heads: how many rows at its top are shown again on every page.
        rows: each with the cells that begin in it. Only tall rows go over the end of a page.
        groups: which rows head those below them, and stay with the next.
        kept: which rows stay with the next, for a cell stands in both.
        tall: which rows are so high that they may go over the end of a page.
        continued: it goes on from the table above it; its heads are shown only where it begins a page.
        labels: how many columns at its left tell what a row belongs to. Rows that share a cell of these stay
            on one page; what is too high for that is parted by ``paged``, and the labels are shown again.
        apart: beside the labels each cell of a row has events of its own.
    """

    widths_mm: tuple[float, ...]
    heads: int
    rows: tuple[tuple[Cell, ...], ...]
    groups: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    tall: frozenset[int] = frozenset()
    continued: bool = False
    labels: int = 0
    apart: bool = False


class KeepTogether(NamedTuple):
    """Blocks that no page break may part from one another."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Paragraph | Rule | Columns | Inset | Frame | Table | KeepTogether


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
            case Inset():
                yield from _texts(block.paragraphs)
            case Frame():
                yield block.text.text
            case Table():
                yield from _texts(chain.from_iterable(cell.blocks for row in block.rows for cell in row))
            case Columns():
                yield from _texts(chain.from_iterable(chain.from_iterable(block.rows)))

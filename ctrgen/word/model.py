"""A Word document as Word shows it: lengths in millimetres, sizes and spacing in points, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from ctrgen.word.measures import (
    NO_BORDERS,
    NO_FONTS,
    NO_INDENTS,
    NO_SPACING,
    Borders,
    Fonts,
    Indents,
    Place,
    Spacing,
    TabStop,
)

ShapeKind: TypeAlias = Literal["picture", "line", "box", "shape"]
Alignment: TypeAlias = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text of one look.

    Attributes:
        text: in Unicode; tabs are ``\t``, line breaks ``\n``, page and column breaks ``\f``. Not in
            capitals because of `caps`: see `shown`.
        colour: six hexadecimal digits, empty for the automatic one.
        underline: Word's name of it, such as ``single``; empty for none.
        vertical: ``superscript``, ``subscript``, or empty.
        field: the first word of the field whose last result this is, such as ``PAGE``; empty for none.
        written: the characters of the file, where an old font shows others; empty otherwise.
    """

    text: str
    fonts: Fonts = NO_FONTS
    size_pt: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    colour: str = ""
    highlight: str = ""
    vertical: str = ""
    field: str = ""
    written: str = ""

    @property
    def shown(self) -> str:
        """The text as it is seen."""
        return self.text.upper() if self.caps or self.small_caps else self.text


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn at a paragraph.

    Attributes:
        kind: ``picture``, ``line``, ``box`` (it holds text) or ``shape``.
        part: of a picture, where in the package it lies.
        blocks: what a text box says.
        anchored: it floats, rather than stands in the line.
        dash: how its line is broken or doubled, such as ``dash``; empty for a plain one.
    """

    kind: ShapeKind
    width_mm: float = 0.0
    height_mm: float = 0.0
    part: str = ""
    blocks: tuple[Block, ...] = ()
    anchored: bool = True
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        mark: what automatic numbering prints before it, such as ``1.``; empty for none.
        level: of the numbering, from 0; ``None`` without one.
        list_id: which list it is counted in; empty for none.
        mark_run: the look of the mark.
        framed: it stands in a frame, beside other text.
        outline: 0 for the first level of headings; ``None`` for body text.
        section: which of `WordDocument.sections` it stands in.
        notes: what its footnotes and endnotes say, in order.
    """

    place: Place
    runs: tuple[Run, ...] = ()
    mark: str = ""
    level: int | None = None
    list_id: str = ""
    mark_run: Run | None = None
    alignment: Alignment = "left"
    indents: Indents = NO_INDENTS
    spacing: Spacing = NO_SPACING
    tabs: tuple[TabStop, ...] = ()
    borders: Borders = NO_BORDERS
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    style: str = ""
    outline: int | None = None
    framed: bool = False
    section: int = 0
    shapes: tuple[Shape, ...] = ()
    notes: tuple[tuple[Paragraph, ...], ...] = ()

    @property
    def text(self) -> str:
        """The text of its runs, without its mark."""
        return "".join(run.text for run in self.runs)

    @property
    def shown(self) -> str:
        """The text as it is seen, capitals as capitals."""
        return "".join(run.shown for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; one that spans rows stands in the first of them only.

    Attributes:
        column: the first column of the grid it takes, from 0.
        columns: how many it takes; `rows` likewise.
        borders: its own, those of the table where it says nothing.
        shading: six hexadecimal digits, empty for none.
        vertical: ``top``, ``center`` or ``bottom``.
        pads: the room between its left edge and its text, and at the right, in millimetres.
    """

    place: Place
    blocks: tuple[Block, ...]
    column: int = 0
    columns: int = 1
    rows: int = 1
    width_mm: float | None = None
    borders: Borders = NO_BORDERS
    shading: str = ""
    vertical: str = "top"
    pads: tuple[float, float] = (0.0, 0.0)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, without those of tables in it."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def text(self) -> str:
        """What its paragraphs say, a line each, their marks before them."""
        return "\n".join(f"{each.mark} {each.text}".strip() for each in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `header` when it is repeated on each page, `whole` when no page may part it."""

    cells: tuple[Cell, ...]
    header: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are the columns of its grid in millimetres."""

    place: Place
    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    alignment: Alignment = "left"
    indent_mm: float = 0.0
    borders: Borders = NO_BORDERS
    style: str = ""
    section: int = 0


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the top or bottom margin.

    Attributes:
        kind: ``default``, ``first`` or ``even``: of which pages.
        part: where it lies in the package.
    """

    kind: str
    part: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one kind, in millimetres.

    Attributes:
        header_mm: from the edge of the paper to the header; `footer_mm` likewise.
        columns: how wide each column of text is, at least one.
        headers: those it has, the earlier section's where it has none of its own.
        title_page: its first page has a header and footer of its own.
        starts_at: the number of its first page; ``None`` to count on.
        number_format: Word's name of the page numbers' form, such as ``decimal``.
        start: ``nextPage``, ``continuous``, …
    """

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    header_mm: float
    footer_mm: float
    columns: tuple[float, ...]
    headers: tuple[Margin, ...] = ()
    footers: tuple[Margin, ...] = ()
    title_page: bool = False
    starts_at: int | None = None
    number_format: str = "decimal"
    start: str = "nextPage"


class PassedOver(NamedTuple):
    """What the document has and this reading has not: a kind in Vietnamese, how often, and where first."""

    what: str
    times: int = 1
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A document.

    Attributes:
        even_and_odd: even pages have headers and footers of their own.
        passed_over: what was not read, or not shown.
    """

    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    even_and_odd: bool = False
    passed_over: tuple[PassedOver, ...] = field(default=())

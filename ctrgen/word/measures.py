"""Small values of a Word document: places, fonts, indents, spacing, lines."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where an element stands.

    Attributes:
        part: of the package, such as ``word/document.xml``.
        path: from the root of the part, at each level which child (elements only, from 0):
            `word.find` goes there.
        number: of the paragraph in its part, from 1, those in tables and text boxes counted in the order
            they stand; of a table, that of its first paragraph.
    """

    part: str
    path: tuple[int, ...]
    number: int


class Fonts(NamedTuple):
    """The font of each kind of script; empty where the document does not say."""

    ascii: str = ""
    h_ansi: str = ""
    cs: str = ""
    east_asia: str = ""


class Indents(NamedTuple):
    """In millimetres; `first` of the first line, against the others."""

    left: float = 0.0
    right: float = 0.0
    first: float = 0.0


class Spacing(NamedTuple):
    """Around a paragraph and between its lines.

    Attributes:
        before_pt: above; `after_pt` below.
        line: times the font's own height where `rule` is ``auto``, otherwise points.
        rule: ``auto``, ``exact`` or ``atLeast``.
        contextual: none between paragraphs of one style.
    """

    before_pt: float = 0.0
    after_pt: float = 0.0
    line: float = 1.0
    rule: str = "auto"
    contextual: bool = False


class Border(NamedTuple):
    """One line: Word's name of its kind, and how thick it is."""

    kind: str
    width_pt: float


class Borders(NamedTuple):
    """The lines around something; ``None`` where there is none."""

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    inside_h: Border | None = None
    inside_v: Border | None = None


class TabStop(NamedTuple):
    """Where a tab goes, from the left margin, and how text stands there: ``left``, ``center``, ``right``."""

    at_mm: float
    kind: str


NO_FONTS, NO_INDENTS, NO_SPACING, NO_BORDERS = Fonts(), Indents(), Spacing(), Borders()

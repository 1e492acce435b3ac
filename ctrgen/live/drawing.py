"""The pages of a programme as they will print, and its words on them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import pipeline
from ctrgen.live.drawn import Box, Page, picture, spots
from ctrgen.live.places import made_for, placed
from ctrgen.live.traced import counted, printed

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.diagnostics import Diagnostic, Span
    from ctrgen.layout.laid_out import Document
    from ctrgen.pipeline import Checked
    from ctrgen.schema import Programme
    from ctrgen.source import Node
    from ctrgen.writing import Made

_REACH_PT = 40
"""How far left of a word, in its line, a click still means it: on the mark before it, on a sign behind it."""


class Word(NamedTuple):
    """A word where it is printed.

    Attributes:
        page: counted from 1.
        box: on that page. A word may stand on several, such as the head of a table.
        text: as it is printed.
        place: where its author wrote it, in the file itself or one it extends: of a word of a text its own
            stretch, of a date or an hour the figure, failing that the value; ``None`` where ctrgen made it.
    """

    page: int
    box: Box
    text: str
    place: Span | None
    made_for: Span | None = None


class Drawing:
    """What a programme gives on paper; frozen.

    Attributes:
        pages: in order; none of a programme that was never drawn.
        words: in the order of the document. They are looked for when they are first asked for, on a drawing
            of their own that takes longer: who wants the picture soon asks afterwards, from any thread.
    """

    def __init__(self, pages: tuple[Page, ...], words: Words | None = None) -> None:
        self.pages = pages
        self._made_of = words

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word, with its place on paper and in the files."""
        return self._made_of.found() if self._made_of else ()

    def word_at(self, page: int, x: float, y: float) -> Word | None:
        """The word at a point of a page, in points from its upper left corner; the nearest in its line.

        ``None`` where no word is within reach.
        """
        line = [one for one in self.words if one.page == page and 0 <= y - one.box.y <= one.box.height]
        away = [(max(one.box.x - x, x - one.box.x - one.box.width, 0.0), one) for one in line]
        near = [one for one in away if one[0] <= _REACH_PT]
        return min(near, key=lambda one: one[0])[1] if near else None

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that come from a stretch of a file; of one between words, such as spaces, those about it.

        None where it is not printed.
        """
        start, end = span[1:3], span[3:5]
        own = [
            (one, one.place) for one in self.words if one.place is not None and one.place.file == span.file
        ]
        within = tuple(one for one, place in own if place[1:3] < end and start < place[3:5])
        return within or tuple(one for one, place in own if place[1:3] == end or start == place[3:5])


class Words(NamedTuple):
    """All that the places of the words of a drawing are found by."""

    file: Path
    programme: Programme
    root: Node
    document: Document

    def found(self) -> tuple[Word, ...]:
        """The words, page by page; none of a document too long to be drawn word by word."""
        with ThreadPoolExecutor(1) as beside:  # Typst leaves Python to others while it draws
            drawing = beside.submit(_drawn, self._replace(document=counted(self.document)))
            known = printed(self.programme, self.document, pipeline.lay_out)
            places, reasons = placed(known, self.root), made_for(known, self.root)
            drawn = drawing.result().files
        return tuple(
            Word(number, spot.box, known[at].text, places[at], reasons[at])
            for number, svg in enumerate(drawn, 1)
            for spot in spots(svg)
            for at in (spot.word - 1,)
        )


def draw(file: Path, checked: Checked) -> tuple[Drawing | None, tuple[Diagnostic, ...]]:
    """Draw a checked programme.

    Args:
        file: what it was read from.
        checked: what its check gave.

    Returns:
        The drawing; or ``None``, and why a sound programme has none.
    """
    if checked.programme is None or checked.root is None or not checked.is_sound:
        return None, ()
    words = Words(file, checked.programme, checked.root, pipeline.lay_out(checked.programme))
    made = _drawn(words)
    if not made.files:
        return None, made.diagnostics
    return Drawing(tuple(map(picture, made.files)), words), made.diagnostics


def _drawn(of: Words) -> Made:
    from ctrgen.writers.outputs.svg import Svg
    from ctrgen.writing import Paper, write

    return write(Paper(of.programme, of.document, of.root, str(of.file)), Svg(), of.file.parent)

"""The words of a document: each with a number, and what it is in the programme."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen.layout.blocks import Paragraph, Run, Table
from ctrgen.live.aligned import aligned
from ctrgen.live.beside import beside
from ctrgen.live.figures import figures
from ctrgen.live.meaning import Line, meaning
from ctrgen.live.signs import WORD, Origin, signed, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.layout.laid_out import Document
    from ctrgen.schema import Programme
    from ctrgen.schema.fields import Path

_PART = re.compile(rf"(?:{WORD.pattern})[^\w\s(\[“‘\"']*[^\S\n]*")
"""A word with what stands behind it on its line: the fewer parts there are, the sooner they are drawn."""


class Printed(NamedTuple):
    """A word of a document.

    Attributes:
        text: as it is printed.
        origin: what it is in the programme: a word of a text, or a value; ``None`` where it is ctrgen's own.
        beside: the way to the nearest word that is not, which it was made for; empty where it stands alone.
    """

    text: str
    origin: Origin | None
    beside: Path


def printed(
    programme: Programme, document: Document, lay_out: Callable[[Programme], Document]
) -> tuple[Printed, ...]:
    """The words of a document, in the order of their numbers.

    Args:
        programme: a sound one.
        document: its blocks, counted or not.
        lay_out: what made them.
    """
    signs = signed(programme)
    ours, theirs = list(_lines(document)), list(_lines(lay_out(signs.programme)))
    found = aligned([line.words for line in ours], [line.words for line in theirs], signs.origins)
    origins = meaning(ours, found, figures(programme))
    texts = chain.from_iterable(line.words for line in ours)
    return tuple(
        map(Printed, texts, chain.from_iterable(origins), chain.from_iterable(beside(ours, origins)))
    )


def _lines(document: Document) -> Iterator[Line]:
    """The paragraphs of a document, with what stands beside them in a row."""
    for row, paragraph in enumerate(_rows(_drawn(document))):
        for one in paragraph:
            yield Line(row, [word for run in one.runs for word in words(run.text)])


def _rows(held: Any) -> Iterator[list[Paragraph]]:
    """The paragraphs of each row of a table together, others alone."""
    if isinstance(held, Paragraph):
        yield [held]
    elif isinstance(held, Table):
        for row in held.rows:
            yield list(chain.from_iterable(_rows(row)))
    elif isinstance(held, tuple):
        for one in held:
            yield from _rows(one)


def _drawn(document: Document) -> tuple[Any, ...]:
    return document.pages, document.head, document.pinned, document.foot


def counted(document: Document) -> Document:
    """A document each of whose words is a run with its number, so that a drawing tells where it stands."""
    at = 0

    def parted(run: Run) -> Iterator[Run]:
        nonlocal at
        done = 0
        for part in _PART.finditer(run.text):
            at += 1
            if part.start() > done:
                yield run._replace(text=run.text[done : part.start()])
            yield run._replace(text=part[0], word=at)
            done = part.end()
        if done < len(run.text):
            yield run._replace(text=run.text[done:])

    def within(held: Any) -> Any:
        if isinstance(held, Paragraph):
            return held._replace(runs=tuple(chain.from_iterable(map(parted, held.runs))))
        if not isinstance(held, tuple):
            return held
        made = [within(one) for one in held]
        return type(held)(*made) if hasattr(held, "_fields") else tuple(made)

    pages, head, pinned, foot = within(_drawn(document))
    return document._replace(pages=pages, head=head, pinned=pinned, foot=foot)

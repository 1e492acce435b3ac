"""Blocks in a row as headings, paragraphs, nested lists and tables."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from ctrgen.layout.blocks import Block, Cell, Inset, Paragraph, Rule, Table
from ctrgen.layout.headings import Levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GROUP: Final = "nhom_bang"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, one level below the one it stands under; that of the title is 1."""

    level: int
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, its paragraph with its mark, and what stands below it."""

    paragraph: Paragraph
    below: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class List:
    """Items of one level."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, and what it is about: the heading it stands under."""

    table: Table
    name: str

    @property
    def head(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows with the titles of the columns."""
        return self.table.rows[: self.table.heads]

    @property
    def groups(self) -> list[tuple[tuple[Cell, ...], ...]]:
        """The rows below, those under one group's heading together."""
        made: list[list[tuple[Cell, ...]]] = []
        for row in self.table.rows[self.table.heads :]:
            if not made or heads_group(row):
                made.append([])
            made[-1].append(row)
        return [tuple(rows) for rows in made]


Node: TypeAlias = Heading | Paragraph | List | Grid | Inset | Rule


def heads_group(row: Sequence[Cell]) -> bool:
    """Whether a row is the heading of those below it."""
    return bool(row) and row[-1].blocks[0].role == _GROUP


class Reader:
    """Reads the blocks of one part of a document; remembers the headings it is under."""

    def __init__(self, title: str) -> None:
        self._levels = Levels()
        self._heading = title

    def nodes(self, blocks: Sequence[Block]) -> tuple[Node, ...]:
        """Blocks in a row, without those that only make room."""
        said = [
            one for one in blocks if not (isinstance(one, Paragraph) and not one.text and not one.pictures)
        ]
        return tuple(self._read(said))

    def _read(self, blocks: Iterable[Block]) -> Iterator[Node]:
        for listed, group in groupby(blocks, lambda block: isinstance(block, Paragraph) and block.depth > 0):
            if listed:
                yield from self._nested([one for one in group if isinstance(one, Paragraph)], 1)
            else:
                yield from map(self._node, group)

    def _node(self, block: Block) -> Node:
        match block:
            case Paragraph():
                return self._heading_or_not(block)
            case Table():
                return Grid(block, self._heading)
            case Inset() | Rule():
                return block
        raise TypeError(f"no {type(block).__name__} stands in a body")

    def _heading_or_not(self, paragraph: Paragraph) -> Heading | Paragraph:
        level = self._levels.of(paragraph.role)
        if level is None:
            return paragraph
        self._heading = " ".join(paragraph.text.split())
        return Heading(level + 1, paragraph)

    def _nested(self, paragraphs: Sequence[Paragraph], level: int) -> Iterator[Node]:
        starts = [at for at, one in enumerate(paragraphs) if one.mark and one.depth == level]
        yield from self._below(paragraphs[: starts[0] if starts else None], level)
        ends = [*starts[1:], len(paragraphs)]
        if starts:
            yield List(
                tuple(
                    Item(paragraphs[start], tuple(self._below(paragraphs[start + 1 : end], level)))
                    for start, end in zip(starts, ends, strict=True)
                )
            )

    def _below(self, paragraphs: Sequence[Paragraph], level: int) -> Iterator[Node]:
        for deeper, group in groupby(paragraphs, lambda paragraph: paragraph.depth > level):
            if deeper:
                yield from self._nested(list(group), level + 1)
            else:
                yield from map(self._heading_or_not, group)

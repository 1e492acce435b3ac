"""Every text of a programme, with the way to it and what it is in the document."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen.schema.base import Model
from ctrgen.schema.fields import Held, Path, fields
from ctrgen.schema.part import Part
from ctrgen.schema.table import GROUP, NUMBER, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    _Reader = Callable[[Any, Path, list["Said"]], None]


class Said(NamedTuple):
    """One text."""

    path: Path
    text: str
    part: Part


def texts(model: Model, path: Path = ()) -> list[Said]:
    """The texts of a mapping and of all that stands in it, in the order of the document.

    Args:
        model: the mapping.
        path: the way to it.
    """
    found: list[Said] = []
    _read(None, model, path, found)
    return found


def said_by(model: Model) -> Iterator[tuple[Held, tuple[str, ...]]]:
    """The keys of one mapping that are text and are there, each with its lines."""
    for held in fields(type(model)):
        value = model.__dict__[held.name]
        if value and held.kind is str and Part.NONE not in held.parts:
            yield held, value if held.many else (value,)


def _read(above: Part | None, model: Model, path: Path, found: list[Said]) -> None:
    values = model.__dict__
    for name, read in _readers(type(model), above):
        value = values[name]
        if value:
            read(value, (*path, name), found)


@cache
def _readers(model: type[Model], above: Part | None) -> tuple[tuple[str, _Reader], ...]:
    """How each key of a model is read that holds text; where ``above`` is given, all of it is that part."""
    made = ((held.name, _reader(model, held, above)) for held in fields(model))
    return tuple((name, read) for name, read in made if read is not None)


def _reader(model: type[Model], held: Held, above: Part | None) -> _Reader | None:
    if issubclass(held.kind, Model):
        part = above or next(iter(held.parts), None)
        return partial(_each if held.many else _read, part)
    if held.kind is Row:
        return _rows
    if held.kind is dict and held.parts:
        return partial(_cells, held.parts[0])
    if held.kind is not str or Part.NONE in held.parts:
        return None
    if not held.parts:
        raise TypeError(f"{model.__name__}.{held.name}: what Part of the document is it? Say so in its type.")
    first, after = (above, above) if above is not None else (held.parts[0], held.parts[-1])
    return partial(_lines, first, after) if held.many else partial(_line, first)


def _line(part: Part, text: str, path: Path, found: list[Said]) -> None:
    found.append(Said(path, text, part))


def _lines(first: Part, after: Part, lines: Sequence[str], path: Path, found: list[Said]) -> None:
    for index, line in enumerate(lines):
        found.append(Said((*path, index), line, after if index else first))


def _each(above: Part | None, models: Sequence[Model], path: Path, found: list[Said]) -> None:
    for index, one in enumerate(models):
        _read(above, one, (*path, index), found)


def _cells(part: Part, cells: Mapping[str, Sequence[str]], path: Path, found: list[Said]) -> None:
    for key, lines in cells.items():
        _lines(part, part, lines, (*path, key), found)


def _rows(rows: Sequence[Row], path: Path, found: list[Said]) -> None:
    for index, row in enumerate(rows):
        if row.number:
            found.append(Said((*path, index, NUMBER), row.number, Part.MARK))
        if row.group is not None:
            found.append(Said((*path, index, GROUP), row.group, Part.HEADING))
        for key, cell in row.cells.items():
            _lines(Part.CELL, Part.CELL, cell, (*path, index, key), found)

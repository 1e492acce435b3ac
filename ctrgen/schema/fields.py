"""What the keys of a mapping hold, taken from their declarations once."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from ctrgen.schema.base import Model
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
"""Field names and indices that lead to a value."""

_Kind = TypeVar("_Kind", bound=Model)


class Held(NamedTuple):
    """What one key holds.

    Attributes:
        name: of the field.
        key: what its author writes.
        title: what it is called.
        kind: what it is, or what each is of several: a model, a text, a date.
        many: whether it is a list.
        parts: what the text is in the document; where there are two, the first line and those after it.
    """

    name: str
    key: str
    title: str
    kind: type
    many: bool
    parts: tuple[Part, ...]


@cache
def fields(model: type[Model]) -> tuple[Held, ...]:
    """The keys of a model in the order of the document: marks and headings first, then as declared."""
    held = []
    for name, info in model.model_fields.items():
        kind, many, said = _held(info.annotation)
        parts = tuple(part for part in (*said, *info.metadata) if isinstance(part, Part))
        held.append(Held(name, info.alias or name, info.title or name, kind, many, parts))
    return tuple(sorted(held, key=lambda one: one.parts[0].rank if one.parts else Part.NONE.rank))


@cache
def by_key(model: type[Model]) -> dict[str, Held]:
    """What a mapping may hold, by its keys in either language."""
    held = {one.name: one for one in fields(model)}
    return {key: held[name] for key, name in model.spellings().items()}


def each(model: Model, *kinds: type[_Kind]) -> Iterator[tuple[Path, _Kind]]:
    """All mappings of some kinds that stand in a mapping, with the ways to them, in the document's order."""
    return _each(model, (), kinds)


def _each(model: Model, path: Path, kinds: tuple[type[_Kind], ...]) -> Iterator[tuple[Path, _Kind]]:
    values = model.__dict__
    for name, many in _leading_to(type(model), kinds):
        value = values[name]
        if many:
            found = [((*path, name, index), one) for index, one in enumerate(value)]
        else:
            found = [((*path, name), value)] if value is not None else []
        for way, one in found:
            if isinstance(one, kinds):
                yield way, one
            yield from _each(one, way, kinds)


@cache
def _leading_to(model: type[Model], kinds: tuple[type[Model], ...]) -> tuple[tuple[str, bool], ...]:
    """The keys of a model under which some kinds may stand, and which are lists."""
    under = [one for one in fields(model) if issubclass(one.kind, Model)]
    return tuple((one.name, one.many) for one in under if any(issubclass(k, kinds) for k in within(one.kind)))


@cache
def within(model: type[Model]) -> tuple[type[Model], ...]:
    """A model and all that may stand in it, each once, in the order they are met."""
    return _within(model, ())


def _within(model: type[Model], found: tuple[type[Model], ...]) -> tuple[type[Model], ...]:
    found = (*found, model)
    for held in fields(model):
        if issubclass(held.kind, Model) and held.kind not in found:
            found = _within(held.kind, found)
    return found


def _held(annotation: Any) -> tuple[type, bool, tuple[Any, ...]]:
    """What a declaration comes to: the kind, whether it is a list, and what else is said of it."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind, many, said = _held(arguments[0])
        return kind, many, (*said, *arguments[1:])
    if origin in (Union, UnionType):
        return _held(next(one for one in arguments if one is not type(None)))
    if origin is tuple:
        kind, _, said = _held(arguments[0])
        return kind, True, said
    return origin or annotation, False, ()

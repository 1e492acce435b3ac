"""What may stand where in a programme, by its JSON Schema: one description for every editor."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class KeyShape(NamedTuple):
    """A key of a mapping.

    Attributes:
        title: what it is called.
        about: what it is for, with an example.
        shapes: what it may hold, each a JSON Schema without alternatives.
    """

    key: str
    title: str
    about: str
    shapes: tuple[Any, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """The values it may hold, where these are known."""
        return tuple(
            dict.fromkeys(
                one for shape in self.shapes for one in shape.get("enum", ()) if isinstance(one, str)
            )
        )


def keys_at(path: Iterable[str | int]) -> dict[str, KeyShape]:
    """The keys that the mapping at the end of a path may have."""
    found: dict[str, KeyShape] = {}
    for shape in _at(path):
        for key, said in shape.get("properties", {}).items():
            found.setdefault(key, _key(key, said))
    return found


def key_at(path: Iterable[str | int], key: str) -> KeyShape | None:
    """One key of that mapping, in either language."""
    for shape in _at(path):
        said = _under(shape, key)
        if said is not None:
            known = next((name for name, own in shape.get("properties", {}).items() if own is said), key)
            return _key(known, said)
    return None


def choices_at(path: Iterable[str | int]) -> tuple[str, ...]:
    """What an entry of the list at the end of a path may be, where that is known."""
    return tuple(one for shape in _at(path) for one in shape.get("enum", ()) if isinstance(one, str))


def _key(key: str, said: Any) -> KeyShape:
    return KeyShape(key, said.get("title", ""), said.get("description", ""), tuple(_each(said)))


def _at(path: Iterable[str | int]) -> list[Any]:
    here = list(_each(_schema()))
    for part in path:
        if isinstance(part, int):
            below = [shape["items"] for shape in here if "items" in shape]
        else:
            below = [said for shape in here if (said := _under(shape, part)) is not None]
        here = [shape for said in below for shape in _each(said)]
    return here


def _under(shape: Any, key: str) -> Any:
    """What a mapping says of a key: under its Vietnamese name, failing that its English one."""
    own = shape.get("properties", {}).get(key)
    if own is not None or "properties" not in shape:
        any_other = shape.get("additionalProperties")
        return own or (any_other if isinstance(any_other, dict) else None)
    names = zip(shape["properties"].values(), shape.get("patternProperties", {}), strict=False)
    return next((said for said, pattern in names if re.search(pattern, key)), None)


def _each(said: Any) -> Iterator[Any]:
    """The alternatives of a schema, references followed."""
    if "$ref" in said:
        yield from _each(_schema()["$defs"][said["$ref"].rsplit("/", 1)[1]])
    elif "anyOf" in said and "properties" not in said:
        for one in said["anyOf"]:
            yield from _each(one)
    else:
        yield said


@cache
def _schema() -> Any:
    from ctrgen.schema.json_schema import json_schema

    return json.loads(json_schema())

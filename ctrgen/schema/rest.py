"""What is left of a file whose schema is broken in single values or keys: the rules judge it all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from pydantic import ValidationError

from ctrgen import faults
from ctrgen.schema.base import Model
from ctrgen.schema.event import Day, Event
from ctrgen.schema.keys import locate, model_under, spelling
from ctrgen.schema.meeting import Meeting
from ctrgen.source import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.diagnostics import Diagnostic

_Read = TypeVar("_Read", bound=Model)
_Way = tuple[str | int, ...]

_ROUNDS = 4
"""A value that is taken out may leave an entry that is none without it, and that entry an empty list."""
_TAKEN_AT_MOST = 50
_OF_A_VALUE = (faults.BAD_DATE, faults.BAD_TIME, faults.BAD_NUMBER, faults.BAD_MEASURE)
_CODES = frozenset(fault.code for fault in _OF_A_VALUE)
"""What a single value may be at fault for and the rest of the file still say what it means."""
_SESSIONS = ("buoi", "session")
_ENDS = ("last", "end")
"""What nothing may be without its beginning."""
_AS_TEXT = ""
"""The last part of a way to a sentence that is read as one, colon and all."""
_LACKING = ("missing", faults.MISSING_KEY.code)


class Rest(NamedTuple):
    """A file without its faulty values.

    Attributes:
        read: what the rest says.
        root: its tree; every value stands where it stood.
        holders: what held the values that were taken out: of what these lack nothing may be said.
    """

    read: Any
    root: Node
    holders: tuple[Node, ...]

    def tells_truly(self, one: Diagnostic) -> bool:
        """Whether a finding may be of what was written, not of what was taken out."""
        return all((one.line, one.column) != (node.span.line, node.span.column) for node in self.holders)


def rest(error: ValidationError, root: Node, model: type[_Read]) -> Rest | None:
    """What is left of a tree without the values that are no such thing.

    Args:
        error: what its validation raised.
        root: the tree that was validated.
        model: the model it was validated as.

    Returns:
        ``None`` where more is wrong than single values and keys, or nothing can be read without them.
    """
    holders: list[Node] = []
    for _ in range(_ROUNDS):
        problems = error.errors(include_url=False, include_input=False)
        if len(problems) > _TAKEN_AT_MOST:
            return None
        ways = {_way_out(problem, root, model) for problem in problems}
        if not all(ways):
            return None
        holders += (_at(root, way[:-1]) for way in ways if way)
        root = _without(root, [way for way in ways if way])
        try:
            return Rest(model.model_validate(root.plain()), root, tuple(holders))
        except ValidationError as again:
            error = again
    return None


def _way_out(problem: Any, root: Node, model: type[Model]) -> _Way | None:
    """The way to what must go for one complaint; ``None`` where it is no single value or entry."""
    kind, path = problem["type"], problem["loc"]
    if kind in _LACKING:  # once its values are taken out, an entry may be none
        path = path[: -1 if kind == "missing" else None]
        node, here = locate(root, model, path)
        if here not in (Meeting, Event, Day):
            strange = here is not None and _is_of_one_strange_key(node, here)
            return (*_way(root, model, path), _AS_TEXT) if strange else None
        holder = _way(root, model, path)
        ends = (_way(root, model, (*holder, key)) for key in _ENDS if kind != "missing")
        return next((way for way in ends if len(way) > len(holder)), None) or _entry(holder)
    if kind == "extra_forbidden":
        return _key_out(root, model, path[:-1], str(path[-1]))
    way = _way(root, model, (*path, *problem.get("ctx", {}).get("path", ())))
    if not way or isinstance(_at(root, way).value, list | dict):
        return None
    is_session = kind == faults.BAD_CHOICE.code and path[-1] in _SESSIONS
    return way if kind in _CODES or is_session else None


def _is_of_one_strange_key(node: Node, model: type[Model]) -> bool:
    """Whether all there is to a place is a key that is not known and its text: a sentence with a colon."""
    held = node.value
    if not isinstance(held, dict) or len(held) != 1 or model.spellings().keys() & held.keys():
        return False
    return all(isinstance(one.value, str) for one in held.values())


def _key_out(root: Node, model: type[Model], path: Sequence[str | int], key: str) -> _Way | None:
    """The way to a key that is not known, or to the sentence that a colon made a key of."""
    node, here = locate(root, model, path)
    holder = _way(root, model, path)
    if here is not None and holder and isinstance(holder[-1], int) and _is_of_one_strange_key(node, here):
        return (*holder, _AS_TEXT)
    held = _at(root, holder).value
    return (*holder, key) if isinstance(held, dict) and key in held else None


def _entry(way: _Way) -> _Way | None:
    """The way to the entry of a list that a place is in."""
    while way and not isinstance(way[-1], int):
        way = way[:-1]
    return way or None


def _way(root: Node, model: type[Model], path: Iterable[str | int]) -> _Way:
    """A path of the models as keys and places of the file, as far as the file goes."""
    way: list[str | int] = []
    node, here = root, model
    for part in path:
        if isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            way.append(part)
        elif isinstance(node.value, dict) and isinstance(part, str):
            key = spelling(node, here, part)
            if key is not None:
                node, here = node.value[key], model_under(here, key) or here
                way.append(key)
            elif part != here.BESIDE:
                break
        elif isinstance(part, str):  # written short
            here = model_under(here, part) or here
    return tuple(way)


def _at(node: Node, way: Iterable[str | int]) -> Node:
    for part in way:
        if isinstance(node.value, dict):
            node = node.value[str(part)]
        elif isinstance(node.value, list):
            node = node.value[int(part)]
    return node


def _without(node: Node, ways: Sequence[_Way]) -> Node:
    """A tree without what some ways lead to; what is left stands where it stood."""
    if not ways:
        return node
    if (_AS_TEXT,) in ways:
        return _sentence(node)
    below: dict[str | int, list[_Way]] = {}
    for first, *more in ways:
        below.setdefault(first, []).append(tuple(more))
    gone = {part for part, found in below.items() if () in found}
    left = Node(node.source, node.value, node.start, node.end)
    left.keys, left.size, left.length, left.depth = node.keys, node.size, node.length, node.depth
    if isinstance(node.value, dict):
        left.value = {
            key: _without(one, below.get(key, ())) for key, one in node.value.items() if key not in gone
        }
    elif isinstance(node.value, list):
        left.value = [
            _without(one, below.get(index, ())) for index, one in enumerate(node.value) if index not in gone
        ]
    return left


def _sentence(node: Node) -> Node:
    """A mapping of one key and its text as the words that were written."""
    ((key, below),) = cast("dict[str, Node]", node.value).items()
    return Node(node.source, f"{key}: {below.value}", node.keys[key].start, below.end)

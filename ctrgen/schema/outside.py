"""Keys that stand beside the key they belong under, because their lines are not indented."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any

from ctrgen import faults
from ctrgen.schema.keys import locate, model_under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.schema.base import Model
    from ctrgen.source import Node

_LOOKED_AT = 100


class Outside:
    """What of a validation's complaints comes of lines that are not indented.

    Attributes:
        diagnostics: one for each key whose keys stand below it instead of under it.
        explained: the ways to keys that need no complaint of their own.
    """

    def __init__(self, problems: Iterable[Any], root: Node, model: type[Model]) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.explained: set[tuple[str | int, ...]] = set()
        unknown = (one["loc"] for one in problems if one["type"] == "extra_forbidden")
        for loc in islice(unknown, _LOOKED_AT):
            if loc not in self.explained:
                self._look(loc, root, model)

    def _look(self, loc: tuple[str | int, ...], root: Node, model: type[Model]) -> None:
        holder, here = locate(root, model, loc[:-1])
        if here is None or not isinstance(holder.value, dict):
            return
        for owner in _owners(holder, str(loc[-1])):
            below = model_under(here, owner)
            if below is None or below is here:
                continue
            keys = [*_belonging(holder, owner, below)]
            if loc[-1] in keys:
                self._explain(loc[:-1], owner, keys, holder, below)
                return

    def _explain(
        self, above: tuple[str | int, ...], owner: str, keys: list[str], holder: Node, below: type[Model]
    ) -> None:
        """One diagnostic for the keys that belong under another; what lacks them lacks nothing else."""
        value = holder.value[owner] if isinstance(holder.value, dict) else holder
        begun = _begun(value)
        known = below.spellings()
        own = {spelt for key in keys for spelt, field in known.items() if field == known[key]}
        last = (*above, owner, len(value.value) - 1 if isinstance(value.value, list) else 0)
        lacking = {(*place, key) for place in ((*above, owner), last) for key in own}
        self.explained |= {(*above, key) for key in keys} | {(*above, owner), last} | lacking
        lines = "Dòng " if len(keys) == 1 else "Các dòng "
        message = f"{lines}{', '.join(f'“{key}”' for key in keys)} phải thụt vào dưới “{owner}”."
        hint = f"Thêm hai dấu cách ở đầu mỗi dòng ấy, để nằm dưới “{owner}:”."
        if begun is not None:
            name = next(iter(begun.keys))
            line = begun.keys[name].span.line
            hint = f"Thêm dấu cách ở đầu mỗi dòng ấy, cho thẳng hàng với “{name}” ở dòng {line}."
        self.diagnostics.append(faults.NOT_INDENTED.at(holder.keys[keys[0]].span, message, hint))


def _owners(holder: Node, key: str) -> Iterator[str]:
    """The keys above one of a mapping that may hold it, the nearest first: they hold nothing, or keys."""
    values = holder.value if isinstance(holder.value, dict) else {}
    above = [*takewhile(lambda one: one != key, values)]
    return (one for one in reversed(above) if values[one].value is None or _begun(values[one]) is not None)


def _begun(node: Node) -> Node | None:
    """The mapping that ends with a value: itself, or the last of a list."""
    last = node.value[-1] if isinstance(node.value, list) and node.value else node
    return last if isinstance(last.value, dict) and last.value else None


def _belonging(holder: Node, owner: str, below: type[Model]) -> Iterator[str]:
    """The keys right after one that are keys of its model, and not there yet."""
    values = holder.value if isinstance(holder.value, dict) else {}
    begun = _begun(values[owner])
    there = {below.spellings().get(key) for key in begun.keys} if begun is not None else set()
    after = islice(values, [*values].index(owner) + 1, None)
    return takewhile(lambda key: below.spellings().get(key) not in {None, *there}, after)

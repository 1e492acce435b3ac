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
        diagnostics: one for each key without a value whose keys stand below it instead of under it.
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
        owner = _owner(holder, str(loc[-1]))
        below = model_under(here, owner) if owner is not None else None
        if owner is None or below is None or below is here:
            return
        keys = [*_belonging(holder, owner, below)]
        if loc[-1] not in keys:
            return
        self.explained |= {(*loc[:-1], key) for key in keys} | {(*loc[:-1], owner)}
        lines = "Dòng " if len(keys) == 1 else "Các dòng "
        message = f"{lines}{', '.join(f'“{key}”' for key in keys)} phải thụt vào dưới “{owner}”."
        hint = f"Thêm hai dấu cách ở đầu mỗi dòng ấy, để nằm dưới “{owner}:”."
        self.diagnostics.append(faults.NOT_INDENTED.at(holder.keys[keys[0]].span, message, hint))


def _owner(holder: Node, key: str) -> str | None:
    """The nearest key above that has no value, in a mapping."""
    values = holder.value if isinstance(holder.value, dict) else {}
    above = takewhile(lambda one: one != key, values)
    return next((one for one in reversed([*above]) if values[one].value is None), None)


def _belonging(holder: Node, owner: str, below: type[Model]) -> Iterator[str]:
    """The keys right after one that are keys of its model."""
    values = holder.value if isinstance(holder.value, dict) else {}
    after = islice(values, [*values].index(owner) + 1, None)
    return takewhile(lambda key: key in below.spellings(), after)

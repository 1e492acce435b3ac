"""The signs of a YAML text: where the items of a list and the keys of a mapping begin and end."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from ctrgen.source import Node, SourceText

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OPEN = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSE = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


class Extent(NamedTuple):
    """An item of a list: what it says, and the sign that parts it from the next or the one before.

    Attributes:
        start, end: from the dash, where there is one, to the last letter.
        sign_end: after the comma that follows; ``end`` where none does.
    """

    start: int
    end: int
    sign_end: int


class Items(NamedTuple):
    """The items of a list, or the keys of a mapping with their values, in order.

    Attributes:
        flow: it stands in brackets or braces.
        mark: what stands before each on a line of its own.
    """

    flow: bool
    extents: list[Extent]
    mark: str = "- "


class Tokens:
    """The tokens of one file that stand for something, by where they begin."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self._found: list[tuple[int, int, Any]] = []
        for token in yaml.scan(source.text, Loader=_LOADER):
            start, end = self._offset(token.start_mark), self._offset(token.end_mark)
            if end > start:
                # A block scalar ends after the blank lines below it.
                end = start + len(source.text[start:end].rstrip())
                self._found.append((start, end, token))
        self._starts = [start for start, _, _ in self._found]

    def items(self, node: Node) -> Items | None:
        """The items of a list; ``None`` where they cannot be told apart."""
        within = self._within(node)
        if not isinstance(node.value, list) or not within:
            return None
        flow = isinstance(within[0][2], yaml.FlowSequenceStartToken)
        found = _between_commas(within) if flow else _after_dashes(within)
        return Items(flow, found) if len(found) == len(node.value) else None

    def pairs(self, node: Node) -> Items | None:
        """The keys of a mapping with their values; ``None`` where they cannot be told apart."""
        within = self._within(node)
        if not isinstance(node.value, dict) or not within:
            return None
        flow = isinstance(within[0][2], yaml.FlowMappingStartToken)
        keys = {self._offset(key.start) for key in node.keys.values()}
        found = _between_commas(within) if flow else _after_keys(within, keys)
        return Items(flow, found, "") if [one.start for one in found] == sorted(keys) else None

    def scalar_at(self, offset: int) -> bool:
        """Whether a place lies inside a text, where no comment can stand."""
        before = self._found[: bisect_left(self._starts, offset)]
        return bool(before) and isinstance(before[-1][2], yaml.ScalarToken) and offset < before[-1][1]

    def _within(self, node: Node) -> list[tuple[int, int, Any]]:
        """The tokens of a list or mapping, without its label."""
        start, end = self._offset(node.start), self._offset(node.end)
        within = self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        while within and isinstance(within[0][2], yaml.AnchorToken):
            within = within[1:]
        return within

    def _offset(self, mark: Any) -> int:
        return self.source.offset(mark.line, mark.column)


def _after_dashes(within: list[tuple[int, int, Any]]) -> list[Extent]:
    column = within[0][2].start_mark.column
    found: list[Extent] = []
    for start, end, token in within:
        if isinstance(token, yaml.BlockEntryToken) and token.start_mark.column == column:
            found.append(Extent(start, end, end))
        elif found:
            found[-1] = Extent(found[-1].start, end, end)
    return found


def _after_keys(within: list[tuple[int, int, Any]], keys: set[int]) -> list[Extent]:
    found: list[Extent] = []
    for start, end, _ in within:
        if start in keys:
            found.append(Extent(start, end, end))
        elif found:
            found[-1] = Extent(found[-1].start, end, end)
    return found


def _between_commas(within: list[tuple[int, int, Any]]) -> list[Extent]:
    depth = 0
    found: list[Extent] = []
    parted = True
    for start, end, token in within:
        depth += isinstance(token, _OPEN)
        if depth == 1 and isinstance(token, yaml.FlowEntryToken):
            parted = True
            found[-1] = found[-1]._replace(sign_end=end)
        elif depth > 1 or not isinstance(token, (*_OPEN, *_CLOSE)):
            found = found if not parted else [*found, Extent(start, end, end)]
            found[-1] = Extent(found[-1].start, end, end)
            parted = False
        depth -= isinstance(token, _CLOSE)
    return found

"""Where in the files the words of a document stand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.live.figures import plain
from ctrgen.live.signs import WORD
from ctrgen.schema import Programme
from ctrgen.schema.keys import locate
from ctrgen.source import stretches
from ctrgen.source.inside import line_start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ctrgen.diagnostics import Span
    from ctrgen.live.signs import Origin
    from ctrgen.live.traced import Printed
    from ctrgen.source import Node

    _Followed = Callable[[Node], Sequence[tuple[int, int]] | None]


def placed(words: Sequence[Printed], root: Node) -> tuple[Span | None, ...]:
    """Where each word of a document stands in the files."""
    followed, found = cache(stretches), cache(lambda path: locate(root, Programme, path)[0])
    return tuple(one.origin and _place(one.origin, found(one.origin.path), followed) for one in words)


def made_for(words: Sequence[Printed], root: Node) -> tuple[Span | None, ...]:
    """What each word was made for that stands in no file: the value that it belongs to."""
    found = cache(lambda path: locate(root, Programme, path)[0].span)
    return tuple(found(one.beside) if one.beside and not one.origin else None for one in words)


def _place(origin: Origin, node: Node, followed: _Followed) -> Span:
    if not origin.end:
        return _value(origin, node, followed)
    value, places = node.value, followed(node)
    if not isinstance(value, str) or places is None:
        return node.span
    base = line_start(value, origin.path[-1])
    start, end = base + origin.start, base + origin.end
    if value[start:end] != origin.word:
        return node.span
    return node.source.span_between(places[start][0], places[end - 1][1])


def _value(origin: Origin, node: Node, followed: _Followed) -> Span:
    """The part of a value that a word stands for; the value where it says it in another way."""
    found = [
        (one, match)
        for one in _scalars(node)
        for match in WORD.finditer(str(one.value))
        if plain(match[0]) == plain(origin.word)
    ]
    if not found:
        return node.span
    one, match = found[min(origin.start, len(found) - 1)]
    places = followed(one)
    if places is None:
        return one.span
    return one.source.span_between(places[match.start()][0], places[match.end() - 1][1])


def _scalars(node: Node) -> Iterator[Node]:
    if isinstance(node.value, dict | list):
        below = node.value.values() if isinstance(node.value, dict) else node.value
        for one in below:
            yield from _scalars(one)
    elif node.value is not None:
        yield node

"""Where in the file a finding stands, and what would mend it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.source.inside import line_start

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ctrgen.diagnostics import Span
    from ctrgen.rules.rule import Finding
    from ctrgen.source import Node, SourceText


class Edit(NamedTuple):
    """What to write in the place of a stretch of a file, by offsets in its text."""

    source: SourceText
    start: int
    end: int
    text: str


class Placed(NamedTuple):
    """A finding in its file, what mends it where that is safe, and what it is a fault with."""

    finding: Finding
    span: Span
    edit: Edit | None = None
    beside: tuple[Span, ...] = ()


def placed(
    finding: Finding, node: Node, followed: Callable[[Node], Sequence[tuple[int, int]] | None]
) -> Placed:
    """The words a finding speaks of; all of its value where they cannot be followed into the file.

    Args:
        finding: what a rule found.
        node: the value it is in.
        followed: gives the stretch of the file of each character of a value.
    """
    if finding.end is None or not isinstance(node.value, str):
        return Placed(finding, node.span)
    base = line_start(node.value, finding.path[-1])
    places = followed(node)
    start, end = base + finding.start, base + finding.end
    if places is None or not start < end <= len(places):
        return Placed(finding, node.span)
    first, last = places[start][0], places[end - 1][1]
    edit = None if finding.fix is None else Edit(node.source, first, last, finding.fix)
    return Placed(finding, node.source.span_between(first, last), edit)

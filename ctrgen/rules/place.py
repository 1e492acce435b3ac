"""Where in the file a finding stands, and what would mend it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    """A finding in its file, and the edit that mends it where there is a safe one."""

    finding: Finding
    span: Span
    edit: Edit | None = None


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
    base = _line_start(node.value, finding.path[-1])
    places = followed(node)
    start, end = base + finding.start, base + finding.end
    if places is None or not start < end <= len(places):
        return Placed(finding, node.span)
    first, last = places[start][0], places[end - 1][1]
    edit = None if finding.fix is None else Edit(node.source, first, last, finding.fix)
    return Placed(finding, node.source.span_between(first, last), edit)


def _line_start(value: str, part: str | int) -> int:
    """Where a text begins in its value: without the white space around it; each line is a text."""
    lines = value.split("\n") if isinstance(part, int) else [value]
    start = 0
    passed = 0
    for line in lines:
        if line.strip():
            if not isinstance(part, int) or passed == part:
                return start + len(line) - len(line.lstrip())
            passed += 1
        start += len(line) + 1
    return len(value) - len(value.lstrip())

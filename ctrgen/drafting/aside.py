"""Items of a list set aside: made comments, to be taken up again by taking away the sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.drafting.changes import REVIEW, Change, Place, ends_its_line, line_break, line_start, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.drafting.tokens import Extent, Items
    from ctrgen.source import SourceText

_SIGN = "# "
_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t]*")


def set_aside(
    source: SourceText, items: Items, reasons: Mapping[int, str], above: Place
) -> list[Change] | None:
    """Make comments of some items, each under a line that says why.

    Args:
        source: the file.
        items: all items of the list.
        reasons: by the index of an item, why it is set aside.
        above: where a comment may stand when there is no room beside the items.

    Returns:
        The changes; ``None`` where it cannot be done.
    """
    chosen = {index: items.extents[index] for index in reasons}
    if all(_has_lines_of_its_own(source, extent) for extent in chosen.values()):
        return [
            change for index, extent in chosen.items() for change in _lines(source, extent, reasons[index])
        ]
    return list(_cut(source, items, reasons, above)) if items.flow else None


def _has_lines_of_its_own(source: SourceText, extent: Extent) -> bool:
    return place(source, extent.start) is not None and ends_its_line(source.text, extent.sign_end)


def _lines(source: SourceText, extent: Extent, reason: str) -> Iterator[Change]:
    """A sign before each line, as far in as the first, so that taking it away leaves the line as it was."""
    start = line_start(source, extent.start)
    margin = extent.start - start
    yield Change(
        start, start, f"{source.text[start : extent.start]}{REVIEW}{reason}{line_break(source.text)}"
    )
    first, last = (source.span_between(at, at).line - 1 for at in (extent.start, extent.sign_end))
    for number in range(first, last + 1):
        line = source.lines[number]
        if line.strip():
            column = min(margin, len(line) - len(line.lstrip()))
            at = source.offset(number, column)
            yield Change(at, at, _SIGN)


def _cut(source: SourceText, items: Items, reasons: Mapping[int, str], above: Place) -> Iterator[Change]:
    """Take items out of a list that shares its line, and write them above it."""
    ends = line_break(source.text)
    kept = [index for index in range(len(items.extents)) if index not in reasons]
    for index, reason in reasons.items():
        extent = items.extents[index]
        yield above.comment(REVIEW + reason, ends)
        for number, line in enumerate(_BREAKS.split(source.text[extent.start : extent.end])):
            yield above.comment(_SIGN + ("- " if number == 0 else "  ") + line.strip(), ends)
        if index and not any(later > index for later in kept) and kept:
            yield Change(items.extents[index - 1].end, extent.end, "")
        else:
            blanks = _BLANKS.match(source.text, extent.sign_end)
            yield Change(extent.start, blanks.end() if blanks else extent.sign_end, "")

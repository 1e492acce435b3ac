"""Items of a list or keys of a mapping set aside: made comments, taken up again by taking away the sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.drafting.changes import (
    REVIEW,
    Change,
    Place,
    applied,
    ends_its_line,
    line_break,
    line_start,
    place,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.drafting.tokens import Extent, Items
    from ctrgen.source import SourceText

_SIGN = "# "
_BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t]*")


def set_aside(
    source: SourceText,
    items: Items,
    reasons: Mapping[int, str],
    above: Place,
    inside: Sequence[Change] = (),
) -> list[Change] | None:
    """Make comments of some items, each under a line that says why.

    Args:
        source: the file.
        items: all items of the list, or pairs of the mapping.
        reasons: by the index of an item, why it is set aside.
        above: where a comment may stand when there is no room beside the items.
        inside: what else is to be changed in what is set aside.

    Returns:
        The changes; ``None`` where it cannot be done.
    """
    chosen = {index: items.extents[index] for index in reasons}
    if all(_has_lines_of_its_own(source, extent) for extent in chosen.values()):
        return [
            change for index, extent in chosen.items() for change in _lines(source, extent, reasons[index])
        ] + list(inside)
    if items.flow:
        return [*_written_above(source, items, reasons, above, inside), *_cut(source, items, reasons)]
    index = next(iter(chosen))
    if not items.mark and len(chosen) == 1 and index + 1 < len(items.extents):
        return list(_from_behind_a_dash(source, items, index, reasons[index], above, inside))
    return None


def _from_behind_a_dash(
    source: SourceText, items: Items, index: int, reason: str, above: Place, inside: Sequence[Change]
) -> Iterator[Change]:
    """Take out a key that shares its line with a dash, and its comment; the next one takes its place."""
    start, following = items.extents[index].start, items.extents[index + 1].start
    end = start + len(source.text[start:following].rstrip())
    extents = [*items.extents]
    extents[index] = extents[index]._replace(end=end, sign_end=end)
    yield from _written_above(source, items._replace(extents=extents), {index: reason}, above, inside)
    yield Change(start, following, "")


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


def _written_above(
    source: SourceText, items: Items, reasons: Mapping[int, str], above: Place, inside: Sequence[Change]
) -> Iterator[Change]:
    ends = line_break(source.text)
    for index, reason in reasons.items():
        start, end, _ = items.extents[index]
        ours = [change for change in inside if start <= change.start < end]
        text = applied(source.text[:end], ours)[start:]
        yield above.comment(REVIEW + reason, ends)
        for number, line in enumerate(_BREAKS.split(text)):
            mark = " " * len(items.mark) if number else items.mark
            yield above.comment(_SIGN + mark + line.strip(), ends)


def _cut(source: SourceText, items: Items, reasons: Mapping[int, str]) -> Iterator[Change]:
    """Take items out of a list that shares its line."""
    kept = [index for index in range(len(items.extents)) if index not in reasons]
    for index in reasons:
        extent = items.extents[index]
        if index and not any(later > index for later in kept) and kept:
            yield Change(items.extents[index - 1].end, extent.end, "")
        else:
            blanks = _BLANKS.match(source.text, extent.sign_end)
            yield Change(extent.start, blanks.end() if blanks else extent.sign_end, "")

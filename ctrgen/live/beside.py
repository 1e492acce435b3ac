"""What the words that ctrgen makes belong to: a mark to its item, a name of a day to its date."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.live.meaning import Line
    from ctrgen.live.signs import Origin
    from ctrgen.schema.fields import Path


_BEHIND = frozenset({"h", "giờ", "phút"})
"""Units, which follow their number; whatever else ctrgen writes leads to what follows it."""


def beside(lines: Sequence[Line], made: Sequence[Sequence[Origin | None]]) -> list[list[Path]]:
    """The way to the nearest word that is known: of the same paragraph, failing that of the same row.

    Args:
        lines: the document.
        made: what each of its words is.

    Returns:
        A way for each word; an empty one where there is no such word.
    """
    found: list[list[Path]] = []
    for _, group in groupby(range(len(lines)), lambda at: lines[at].row):
        row = list(group)
        known = [(at, word, one.path) for at in row for word, one in enumerate(made[at]) if one]
        found += [
            [_nearest(at, word, known, text in _BEHIND) for word, text in enumerate(lines[at].words)]
            for at in row
        ]
    return found


def _nearest(at: int, word: int, known: Sequence[tuple[int, int, Path]], is_behind: bool) -> Path:  # noqa: FBT001
    def distance(one: tuple[int, int, Path]) -> tuple[bool, bool, int, int]:
        paragraph, place, _ = one
        if paragraph == at:
            return False, (place < word) is not is_behind, 0, abs(place - word)
        return True, paragraph < at, abs(paragraph - at), place if paragraph > at else -place

    return min(known, key=distance)[2] if known else ()

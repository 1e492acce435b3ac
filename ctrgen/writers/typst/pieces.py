"""Where a line may break: Word's rules, which are not those of Unicode that Typst follows.

Word breaks after a space and after a dash, and nowhere else: not after the slash of ``1804/KH-UBND``,
but before the second year of ``2020-2025``. What it keeps whole is marked here for the template.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from ctrgen.layout.blocks import OPTIONAL_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Run

_LONG = 30
"""A word of so many characters may be wider than a line: then it breaks anywhere."""

_MAY_BREAK = ("-", "–", "—", OPTIONAL_BREAK)
_SIGN_INSIDE = re.compile(r"\w[^\w\s]+\w")
# All that Typst would break as Word does is passed over.
_CLUMP = re.compile(rf"[^ \n]*(?:\w[^\w \n]+\w|{OPTIONAL_BREAK})[^ \n]*|[^ \n]{{{_LONG},}}|\n")
_WORD = re.compile(rf"[^{OPTIONAL_BREAK}]+?[-–—](?=[^{OPTIONAL_BREAK}–—-])|[^{OPTIONAL_BREAK}]+")


def pieces(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """Runs cut where the template must know more than Typst does.

    Returns:
        Pieces with their kind: ``text``, ``whole`` (never broken inside, may be broken around), ``long``
        (whole where a line has room for it) or ``break``; each with ``parts`` of one emphasis.
    """
    text = "".join(run.text for run in runs)
    starts = list(accumulate((len(run.text) for run in runs), initial=0))
    return [
        {"kind": kind, "parts": list(_parts(runs, starts, start, end))}
        for kind, start, end in _joined(_words(text))
    ]


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words that want marking, and the text between them."""
    done = 0
    for clump in _CLUMP.finditer(text):
        yield "text", done, clump.start()
        for word in _WORD.finditer(text, *clump.span()):
            yield _kind(word.group(), text[word.start() - 1 : word.start()]), *word.span()
        done = clump.end()
    yield "text", done, len(text)


def _kind(word: str, before: str) -> str:
    if word == "\n":
        return "break"
    if len(word) >= _LONG:
        return "long"
    # A whole piece may be broken off from what stands before it, so that what follows a dash is one too.
    return "whole" if before in _MAY_BREAK or _SIGN_INSIDE.search(word) else "text"


def _joined(words: Iterator[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Plain text in one piece, so that the template has few to draw."""
    joined: list[tuple[str, int, int]] = []
    for kind, start, end in words:
        if joined and joined[-1][0] == kind == "text":
            joined[-1] = (kind, joined[-1][1], end)
        elif start < end:
            joined.append((kind, start, end))
    return joined


def _parts(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[dict[str, Any]]:
    """What of each run stands between two places of the text; ``starts`` are those of the runs."""
    for index in range(bisect_right(starts, start) - 1, len(runs)):
        if starts[index] >= end:
            break
        run = runs[index]
        cut = run.text[max(0, start - starts[index]) : end - starts[index]].replace(OPTIONAL_BREAK, "")
        if cut:
            asked = {"word": run.word} if run.word else {}
            yield {"text": cut, "bold": run.bold, "italic": run.italic, "struck": run.struck, **asked}

"""Where a line may break: Word's rules, which are not those of Unicode that Typst follows.

Word breaks after a space and after a dash, and nowhere else: not after the slash of ``1804/KH-UBND``,
but before the second year of ``2020-2025``. What it keeps whole is marked here for the template.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.layout.blocks import OPTIONAL_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Run

_WORD = re.compile(r"[^ \n\u200b]+?[-–—](?=[^ \n\u200b–—-])|[^ \n\u200b]+|\n")
_SIGN_INSIDE = re.compile(r"\w[^\w\s]+\w")
_MAY_BREAK = ("-", "–", "—", OPTIONAL_BREAK)
_LONG = 30
"""A word of so many characters may be wider than a line: then it breaks anywhere."""


def pieces(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """Runs cut where the template must know more than Typst does.

    Returns:
        Pieces with their kind: ``text``, ``whole`` (never broken inside, may be broken around), ``long``
        (whole where a line has room for it) or ``break``; each with ``parts`` of one emphasis.
    """
    text = "".join(run.text for run in runs)
    return [
        {"kind": kind, "parts": list(_parts(runs, start, end))}
        for kind, start, end in _joined(_words(text))
        if start < end
    ]


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Words with the spaces before them."""
    done = 0
    for match in _WORD.finditer(text):
        word, (start, end) = match.group(), match.span()
        yield "text", done, start
        yield _kind(word, text[:start][-1:]), start, end
        done = end
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


def _parts(runs: Sequence[Run], start: int, end: int) -> Iterator[dict[str, Any]]:
    """What of each run stands between two places of the text."""
    place = 0
    for run in runs:
        cut = run.text[max(0, start - place) : max(0, end - place)].replace(OPTIONAL_BREAK, "")
        if cut:
            yield {"text": cut, "bold": run.bold, "italic": run.italic}
        place += len(run.text)

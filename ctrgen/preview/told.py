"""Answers as the data that the page reads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ctrgen.editing.actions import actions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.diagnostics import Diagnostic, Span
    from ctrgen.live import Answer
    from ctrgen.live.drawing import Word
    from ctrgen.pipeline import Checked


def findings(found: Iterable[Diagnostic], checked: Checked, path: Path) -> list[dict[str, Any]]:
    """What is wrong, in order; where it stands in another file, that is named."""
    mended = {one.diagnostic for one in checked.judged if one.edits}
    if checked.root is not None and not checked.judged:
        source = checked.root.source
        mended |= {one.found for one in actions(source, checked, 1, len(source.lines)) if one.is_fix}
    return [
        {
            "severity": one.severity.value,
            "code": one.code,
            "message": one.message,
            "hint": one.hint,
            "clause": one.clause,
            "canBeMended": one in mended,
            **place(one, path),
        }
        for one in found
    ]


def place(span: Span | Diagnostic, path: Path) -> dict[str, Any]:
    """A stretch of a file: its lines and columns from 1, the line itself, and whether the page edits it."""
    return {
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "excerpt": span.excerpt,
        "file": Path(span.file).name,
        "path": os.path.abspath(span.file),  # noqa: PTH100 - as it was typed, links and all
        "source": span.file,
        "own": span.file == str(path),
    }


def pages(answer: Answer) -> dict[str, Any]:
    """The pages, by the digests under which their pictures are to be had."""
    return {
        "isCurrent": answer.is_current,
        "pages": [
            {"digest": one.digest, "width": one.width, "height": one.height} for one in answer.drawing.pages
        ],
    }


def words(found: Iterable[Word], path: Path) -> list[dict[str, Any]]:
    """Words on paper, with where each was written; of one of ctrgen's own, what it was made for."""
    return [
        {
            **_box(one),
            "text": one.text,
            "place": place(one.place, path) if one.place else None,
            "madeFor": place(one.made_for, path) if one.made_for else None,
        }
        for one in found
    ]


def boxes(found: Iterable[Word]) -> list[dict[str, Any]]:
    """Where words stand on paper."""
    return list(map(_box, found))


def _box(word: Word) -> dict[str, Any]:
    return {"page": word.page, "box": [round(side, 2) for side in word.box]}

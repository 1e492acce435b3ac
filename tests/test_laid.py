"""How some programmes are laid out, figure by figure: each line of the layout has one that reaches it.

`pytest tests/test_laid.py --renew` writes how they lie now; read the difference.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from ctrgen import pipeline
from ctrgen.writers.typst.data import as_json
from tests.pinned import FOLDER, assert_pinned, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

PAPERS = texts("papers.txt")
_HELD = ("blocks", "rows", "items", "paragraphs", "text", "title", "pictures")


def _lines(told: Any, depth: int = 0) -> Iterator[str]:
    """Figures and words, a block a line, what a block holds below it."""
    if isinstance(told, list):
        for one in told:
            yield from _lines(one, depth)
        return
    words = "".join(part["text"] for piece in told.get("pieces", ()) for part in piece["parts"])
    kinds = "".join(piece["kind"][0] for piece in told.get("pieces", ()))
    figures = " ".join(
        f"{key}={_figure(value)}"
        for key, value in told.items()
        if key not in (*_HELD, "pieces", "kind", "role", "bold_mark") and value not in (None, False, 0, [])
    )
    name = told.get("role") or told.get("kind") or "-"
    yield " " * depth + " ".join(filter(None, (name, figures, kinds.strip("t"), words)))
    for key in _HELD:
        if isinstance(told.get(key), list | dict):
            yield from _lines(told[key], depth + 1)


def _figure(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    if isinstance(value, list):
        return "[" + ",".join(map(_figure, value)) + "]"
    return str(value)


def _laid(text: str) -> str:
    checked = pipeline.check_text(text.encode(), "x.yaml", FOLDER)
    assert checked.programme is not None, checked.diagnostics
    told = json.loads(as_json(pipeline.lay_out(checked.programme), "x"))
    lines = (line for key in ("head", "pinned", "pages", "foot") for line in (key, *_lines(told[key])))
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.looked_at
@pytest.mark.parametrize("number", range(len(PAPERS)))
def test_a_programme_is_laid_out_in_these_figures(number: int, request: pytest.FixtureRequest) -> None:
    assert_pinned("pages.txt", number, _laid(PAPERS[number]), request)


def test_there_are_as_many_papers_as_layouts_of_them() -> None:
    assert len(texts("pages.txt")) == len(PAPERS) > 20

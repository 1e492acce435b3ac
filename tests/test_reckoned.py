"""Where a page of a schedule ends is reckoned: as high as blocks are thought to stand, so they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ctrgen
from ctrgen import pipeline
from ctrgen.layout.blocks import Paragraph
from ctrgen.layout.heights import height
from ctrgen.layout.metrics import DESCENT, LINE, POINTS_PER_MM
from tests.paths import EXAMPLES
from tests.pdf_file import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.layout.laid_out import Document
    from ctrgen.layout.styles import TextStyle

_BEGINS_ANOTHER_PT = 120
"""So near its end a page may have no room for what stays together."""


def _line_pt(style: TextStyle) -> float:
    return round(style.size_pt * LINE * 20) / 20


def _reckoned(document: Document) -> Iterator[tuple[str, float]]:
    """The paragraphs of the body of page 1, each with the baseline of its first line."""
    first = document.pages[0]
    at, end = first.sheet.top * POINTS_PER_MM, (first.sheet.height - first.sheet.bottom) * POINTS_PER_MM
    for block in first.blocks:
        if at > end - _BEGINS_ANOTHER_PT:
            return
        if isinstance(block, Paragraph) and block.text.strip(" -\n"):
            style = document.look.style(block.role)
            printed = "".join(run.text for run in block.printed).split("\n")[0]
            yield printed, at + style.before_pt + block.more_pt + _line_pt(style) - DESCENT * style.size_pt
        at += height(block, document.look, first.sheet.text_width)


@pytest.mark.parametrize(
    "name",
    [
        "cong-an-phong-chay-khan",
        "benh-vien-lich-truc-lanh-dao",
        "lien-doan-lao-dong",
        "truong-thpt-ke-hoach-bon-cap",
        "mttq-tinh-ban-thuong-truc",
    ],
)
def test_the_blocks_of_a_page_are_drawn_where_they_are_reckoned(name: str) -> None:
    programme = ctrgen.load(EXAMPLES / f"{name}.yaml")
    lines = read(ctrgen.render(programme, "pdf"))[0].lines
    told = [*_reckoned(pipeline.lay_out(programme))]
    assert len(told) > 6
    for printed, baseline in told:
        drawn = [one.baseline_pt for one in lines if len(one.text) > 3 and printed.startswith(one.text[:30])]
        assert min(abs(one - baseline) for one in drawn) < 0.1, printed

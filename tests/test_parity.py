"""The DOCX as LibreOffice lays it out and the PDF are the same pages, line by line."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import pytest

from tests.layouts import ENDINGS, VARIANTS
from tests.libreoffice import Page, pages
from tests.paths import SHOWN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LEAST_ALIKE = 0.97
"""Of the lines. LibreOffice measures words in whole units of its own: one that just fits may not."""

NAMES = [path.stem for path in SHOWN] + list(VARIANTS)


def lines(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def both(name: str, docx: Mapping[str, Path], pdf: Mapping[str, Path]) -> tuple[list[Page], list[Page]]:
    return pages(docx[name]), pages(pdf[name])


@pytest.mark.parametrize("name", NAMES)
def test_both_outputs_have_the_same_words_in_order_on_as_many_pages(
    name: str, laid_out_docx: Mapping[str, Path], drawn_pdfs: Mapping[str, Path]
) -> None:
    word, pdf = both(name, laid_out_docx, drawn_pdfs)
    assert len(word) == len(pdf)
    words = [[text for page in one for line in lines(page) for text in line.split()] for one in (word, pdf)]
    assert len(words[0]) > 60
    assert words[0] == words[1]


@pytest.mark.parametrize("name", NAMES)
def test_both_outputs_break_their_lines_alike(
    name: str, laid_out_docx: Mapping[str, Path], drawn_pdfs: Mapping[str, Path]
) -> None:
    word, pdf = (
        [line for page in one for line in lines(page)] for one in both(name, laid_out_docx, drawn_pdfs)
    )
    assert len(word) > 15
    alike = sum(
        match.size for match in SequenceMatcher(None, word, pdf, autojunk=False).get_matching_blocks()
    )
    assert alike / max(len(word), len(pdf)) >= LEAST_ALIKE


def test_wherever_a_text_ends_both_outputs_break_their_pages_alike(
    laid_out_docx: Mapping[str, Path], drawn_pdfs: Mapping[str, Path]
) -> None:
    apart = [
        name
        for name in ENDINGS
        if [lines(page) for page in pages(laid_out_docx[name])]
        != [lines(page) for page in pages(drawn_pdfs[name])]
    ]
    assert len(ENDINGS) > 100
    assert apart == []


@pytest.mark.parametrize("output", ["laid_out_docx", "drawn_pdfs"])
def test_the_house_style_of_the_original_ends_its_pages_where_the_original_did(
    output: str, request: pytest.FixtureRequest
) -> None:
    original = pages(request.getfixturevalue(output)["thang-06-2020-nguyen-ban"])
    endings = [lines(page)[-1] for page in original]
    assert len(endings) == 3
    assert endings[0].endswith("chủ động chuyển trạng")
    assert endings[1].endswith("đối với Đại hội Đảng; tổ")

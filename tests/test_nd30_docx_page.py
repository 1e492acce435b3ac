"""The page, by Decree 30/2020/NĐ-CP, Annex I, Part I, measured on the finished example.

They are written out here once more: what ctrgen keeps as data must not vouch for itself. A test is named
after its clause: I.3 is item 3 of section I.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.ttLib import TTFont

from ctrgen.layout.metrics import width_mm
from tests.decree_docx import (
    POINTS_PER_MM,
    TWIP_MM,
    VIETNAMESE,
    millimetres,
)
from tests.docx_file import DocxFile, w
from tests.variants import rendered_example

if TYPE_CHECKING:
    pass


# I. The page


def test_i_1_the_paper_is_a4(example: DocxFile) -> None:
    size = example.section.find(w("pgSz"))
    assert int(size.get(w("w"))) * TWIP_MM == pytest.approx(210, abs=TWIP_MM)
    assert int(size.get(w("h"))) * TWIP_MM == pytest.approx(297, abs=TWIP_MM)


def test_i_2_the_page_stands_upright(example: DocxFile) -> None:
    assert example.section.find(w("pgSz")).get(w("orient"), "portrait") == "portrait"


@pytest.mark.parametrize(
    ("side", "least", "most"), [("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20)]
)
def test_i_3_the_margins_stand_within_their_ranges(
    example: DocxFile, side: str, least: float, most: float
) -> None:
    margin = int(example.section.find(w("pgMar")).get(w(side))) * TWIP_MM
    assert least - TWIP_MM <= margin <= most + TWIP_MM
    assert example.section.find(w("pgMar")).get(w("gutter")) == "0"


def test_i_4_every_letter_is_black_times_new_roman(example: DocxFile) -> None:
    runs = [run for paragraph in [*example.paragraphs, *example.header()] for run in paragraph.runs]
    assert len(runs) > 40
    assert {run.fonts for run in runs} == {frozenset({"Times New Roman"})}
    assert {run.colour for run in runs} == {"000000"}


def test_i_4_no_theme_takes_the_place_of_the_font(example: DocxFile) -> None:
    read = [data.decode() for name, data in example.parts.items() if name.startswith("word/")]
    assert len(read) >= 5
    assert not [text for text in read if re.search(r"w:(ascii|hAnsi|eastAsia|cs)Theme=|w:themeColor=", text)]


def test_i_7_the_page_number_is_a_centred_field_of_13_or_14_points(example: DocxFile) -> None:
    (number,) = example.header()
    size, bold, italic, alignment = number.look
    assert 13 <= size <= 14
    assert (bold, italic, alignment) == (False, False, "center")
    assert number.first_line == number.left == number.right == 0
    (field,) = number.element.iter(w("fldSimple"))
    assert field.get(w("instr")).split() == ["PAGE"]
    assert number.text.isdecimal()


def test_i_7_page_1_shows_no_number(example: DocxFile) -> None:
    title_page = example.section.find(w("titlePg"))
    assert title_page is not None
    assert title_page.get(w("val")) in (None, "1", "true")
    shown = [reference.get(w("type")) for reference in example.section.iter(w("headerReference"))]
    assert shown == ["default"]
    assert example.section.find(w("footerReference")) is None


def test_i_7_the_pages_are_counted_from_1_in_arabic_digits(example: DocxFile) -> None:
    numbering = example.section.find(w("pgNumType"))
    assert numbering.get(w("start")) == "1"
    assert numbering.get(w("fmt"), "decimal") == "decimal"


def test_i_7_the_page_number_stands_within_the_top_margin(example: DocxFile) -> None:
    margins = example.section.find(w("pgMar"))
    from_edge, (number,) = int(margins.get(w("header"))) / 20, example.header()
    assert millimetres(from_edge) == pytest.approx(10, abs=0.1)
    assert from_edge + number.size_pt * 1.149 < int(margins.get(w("top"))) / 20


# The instrument


@pytest.mark.parametrize(
    ("cut", "bold", "italic"),
    [("Regular", False, False), ("Bold", True, False), ("Italic", False, True), ("Bold Italic", True, True)],
)
def test_the_widths_that_ctrgen_measures_with_are_those_of_a_real_font(
    cut: str,
    bold: bool,  # noqa: FBT001 - a column of the table above
    italic: bool,  # noqa: FBT001
) -> None:
    font = _font(cut)
    em, glyphs, advances = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    example = DocxFile(rendered_example())
    letters = sorted({*VIETNAMESE, *VIETNAMESE.upper(), *"0123456789", *example.text} - {"\n"})
    assert len(letters) > 200
    wrong = [
        letter
        for letter in letters
        if abs(
            width_mm(letter, 14, bold=bold, italic=italic) * POINTS_PER_MM
            - advances[glyphs[ord(letter)]][0] * 14 / em
        )
        > 0.001
    ]
    assert wrong == []


def _font(cut: str) -> Any:
    """A font with the metrics of Times New Roman and every Vietnamese letter."""
    families = ("Tinos", "Liberation Serif", "Times New Roman") if shutil.which("fc-list") else ()
    for family in families:
        listed = subprocess.run(
            ["fc-list", f"{family}:style={cut}", "file"], check=False, capture_output=True, text=True
        ).stdout
        for line in listed.splitlines():
            font = TTFont(line.split(": ")[0].rstrip(":"))
            if set(map(ord, VIETNAMESE)) <= set(font.getBestCmap()):
                return font
    reason = "no font with the metrics of Times New Roman and all Vietnamese letters"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)

"""Files made from others are those that would be made now."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from ctrgen.layout.times_new_roman import CHARACTERS
from ctrgen.standards import names
from tests.paths import ROOT
from tools import generate, widths


@pytest.mark.parametrize("make", generate.MADE)
def test_what_is_generated_is_fresh(make: object) -> None:
    files: dict[Path, str] = make()  # type: ignore[operator]
    assert files
    for path, text in files.items():
        held = path.read_text(encoding="utf-8") if path.exists() else ""
        assert held == text, f"{path.relative_to(ROOT)}: run `make generated`"


def test_nothing_stands_in_the_reference_that_is_not_made() -> None:
    made = set(generate.references())
    folders = {path.parent for path in (ROOT / "templates" / "docx").glob("*/look.txt")}
    assert folders >= {ROOT / "templates" / "docx" / name for name in names()}
    assert {path for folder in folders for path in folder.rglob("*") if path.is_file()} == made


def test_a_document_with_the_standards_figures_needs_no_python_docx(tmp_path: Path) -> None:
    code = (
        "import sys, ctrgen\n"
        f"ctrgen.render(ctrgen.load({str(ROOT / 'examples' / 'thang-06-2020.yaml')!r}), 'docx')\n"
        "print('docx' in sys.modules, 'lxml' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout == "False False\n"


def test_the_table_of_widths_has_every_vietnamese_letter_in_all_four_cuts() -> None:
    assert set(CHARACTERS) == set(widths.CUTS)
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    letters = {unicodedata.normalize("NFC", vowel + mark) for vowel in vowels for mark in marks} | {"đ", "Đ"}
    assert len(letters) == 146
    for cut in widths.CUTS:
        assert letters <= set("".join(CHARACTERS[cut].values())), cut

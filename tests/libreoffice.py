"""DOCX files as LibreOffice lays them out: where every word and every drawn line stands."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import mean
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from lxml import etree

from tests.clock import PATIENCE_S

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_NEEDED = ("soffice", "pdftotext", "pdftoppm")
_DPI = 288
ASCENT, DESCENT = 0.891, 0.216
"""Of Times New Roman and the fonts with its metrics, in sizes."""
_SAME_LINE_PT = 2.5
_SHORTEST_STROKE_PT = 20
"""Longer than any stroke of a letter of body size."""


@dataclass(frozen=True, slots=True)
class Box:
    """A word, a line of words, or a drawn line; points from the top left corner of the page."""

    text: str
    x_min: float
    y_min: float
    x_max: float
    y_max: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x_max - self.x_min

    @property
    def middle(self) -> float:
        """Half way from left to right."""
        return (self.x_min + self.x_max) / 2

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.y_min + (self.y_max - self.y_min) * ASCENT / (ASCENT + DESCENT)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size, and its words in the order of reading."""

    width: float
    height: float
    words: tuple[Box, ...]

    @property
    def text(self) -> str:
        """All the words."""
        return " ".join(word.text for word in self.words)

    @property
    def lines(self) -> list[Box]:
        """The words of each baseline, from top to bottom; what stands in two columns is one line."""
        made: list[list[Box]] = []
        for word in sorted(self.words, key=lambda word: word.baseline):
            if not made or word.baseline - made[-1][0].baseline > _SAME_LINE_PT:
                made.append([])
            made[-1].append(word)
        return [around(tuple(sorted(line, key=lambda word: word.x_min))) for line in made]

    def find(self, phrase: str) -> list[Box]:
        """Every place where the words of a phrase follow one another, as one box each."""
        wanted = phrase.split()
        places = []
        for start in range(len(self.words) - len(wanted) + 1):
            found = self.words[start : start + len(wanted)]
            if [word.text for word in found] == wanted:
                places.append(around(found))
        return places

    def one(self, phrase: str) -> Box:
        """The only place of a phrase."""
        (place,) = self.find(phrase)
        return place

    def baselines(self, above: float = 1e9, below: float = 0) -> list[float]:
        """The baselines of the lines of text between two heights."""
        found: list[float] = []
        for word in sorted(self.words, key=lambda word: word.baseline):
            if below < word.y_min and word.y_max < above and (not found or word.baseline - found[-1] > 3):
                found.append(word.baseline)
        return found


def need_programs(*names: str) -> None:
    """Skip the test where a program is missing (LibreOffice and poppler, unless named); in CI, fail it."""
    missing = [name for name in names or _NEEDED if shutil.which(name) is None]
    if missing:
        reason = f"not on this machine: {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


def to_pdf(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Convert many DOCX files in one run of LibreOffice; all runs of a process of tests have one profile."""
    sources = []
    for name, data in documents.items():
        sources.append(folder / f"{name}.docx")
        sources[-1].write_bytes(data)
    profile = (folder.parent / f"office-{os.getpid()}").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, sources)],
        check=True,
        capture_output=True,
        timeout=PATIENCE_S,
    )
    made = {source.stem: source.with_suffix(".pdf") for source in sources}
    assert all(path.exists() for path in made.values()), "LibreOffice left a document out"
    return made


def pages(pdf: Path) -> list[Page]:
    """Every page of a PDF."""
    return pages_in(pdf.read_bytes())


@lru_cache(maxsize=512)  # several tests look at the same documents
def pages_in(pdf: bytes) -> list[Page]:
    """Every page of a PDF that is no file."""
    ascent = _ascent(io.BytesIO(pdf))
    command = ["pdftotext", "-bbox-layout", "-", "-"]
    output = subprocess.run(command, input=pdf, check=True, capture_output=True, timeout=PATIENCE_S).stdout
    # pdftotext writes the vertical tab that Word's line break may become; XML has no such character.
    root = etree.fromstring(output, etree.XMLParser(recover=True, load_dtd=False, no_network=True))
    return [
        Page(
            float(page.get("width")),
            float(page.get("height")),
            tuple(_box(word, ascent) for word in page.iterfind(".//{*}word")),
        )
        for page in root.iterfind(".//{*}page")
    ]


def _ascent(pdf: io.BytesIO) -> float:
    """How high pdftotext draws its boxes, in sizes: as the fonts of the PDF say, the mean of their cuts."""
    with pikepdf.open(pdf) as opened:
        said = [
            float(font.get("/DescendantFonts", [font])[0].FontDescriptor.Ascent) / 1000
            for font in opened.pages[0].Resources.Font.values()
        ]
    return mean(said) or ASCENT  # LibreOffice says 0, and pdftotext looks into the font


def _box(word: Any, ascent: float) -> Box:
    """The box of a word, as high and as deep as the letters of Times New Roman are."""
    x_min, y_min, x_max, y_max = (float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
    size = (y_max - y_min) / (ascent + DESCENT)
    baseline = y_min + ascent * size
    return Box(word.text, x_min, baseline - ASCENT * size, x_max, baseline + DESCENT * size)


def strokes(pdf: Path, page: int) -> list[Box]:
    """The horizontal lines drawn on a page, measured on its picture, from top to bottom."""
    command = ["pdftoppm", "-gray", "-r", str(_DPI), "-f", str(page), "-l", str(page), str(pdf)]
    picture = subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_S).stdout
    head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", picture)
    assert head is not None
    width, height = int(head[1]), int(head[2])
    dark = re.compile(rb"[\x00-\x80]{%d,}" % (_SHORTEST_STROKE_PT * _DPI // 72))
    found: list[Box] = []
    for row in range(height):
        start = head.end() + row * width
        for match in dark.finditer(picture[start : start + width]):
            x_min, x_max, top, bottom = (
                pixels * 72 / _DPI for pixels in (match.start(), match.end(), row, row + 1)
            )
            stroke = Box("", x_min, top, x_max, bottom)
            same = [i for i, seen in enumerate(found) if seen.y_max == top and abs(seen.x_min - x_min) < 1]
            if same:
                found[same[0]] = replace(stroke, y_min=found[same[0]].y_min)
            else:
                found.append(stroke)
    return found


def around(words: Sequence[Box]) -> Box:
    """The one box that holds some words."""
    return Box(
        " ".join(word.text for word in words),
        min(word.x_min for word in words),
        min(word.y_min for word in words),
        max(word.x_max for word in words),
        max(word.y_max for word in words),
    )

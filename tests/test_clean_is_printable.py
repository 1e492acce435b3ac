"""What ``validate`` passes can be printed: in every format, under every standard of PDF.

``CTRGEN_PROGRAMMES=1000 pytest tests/test_clean_is_printable.py --hypothesis-show-statistics`` draws a
thousand programmes and tells how many of them were sound.
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
from hypothesis import event, example, given, settings

import ctrgen
from ctrgen import pipeline, printable, writing
from ctrgen.diagnostics import CtrgenError, Severity
from ctrgen.schema import Programme
from ctrgen.writers.outputs.pdf import STANDARDS, Pdf
from tests.command import ctrgen as command
from tests.random_programmes import PROGRAMMES

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = ("docx", "html", "md", "txt", "json", "ics")
NOTHING_DATED = "CT521"
DRAWN = int(os.environ.get("CTRGEN_PROGRAMMES", "60"))

HEAD = (
    b'"co_quan": {"ten": "S"}, "ky_hieu": "KH-S", "dia_danh": "H", "thang": "6/2020",'
    b' "nguoi_ky": {"chuc_vu": "a", "ho_ten": "b"}'
)


def _sound(data: bytes) -> Programme | None:
    checked = pipeline.check_text(data, "a.json", Path())
    if any(one.severity is Severity.ERROR for one in printable.told(checked)):
        return None
    return checked.programme


def _headed(body: bytes) -> bytes:
    return b"{" + HEAD + b", " + body + b"}"


GROUPS = (
    b'"muc": [{"bang": {"hang": [{"nhom": "I"}, {"nhom": "1"}, ["a"], {"nhom": "2"}, {"nhom": "3"}, {}]}}]'
)
UNTITLED = b'"muc": [{"muc": [{"tieu_de": "a", "doan": "b"}, {"tieu_de": "c", "doan": "d"}]}]'
HEADED_ITEMS = (
    b'"muc": [{"nhiem_vu": [{"tieu_de": "a", "doan": ["b"]}, {"tieu_de": "c", "muc_con": ["d", "e"]}]}]'
)
ONE_COLUMN = b'"muc": [{"lich": {"cot": ["ngay"], "ngay": [{"ngay": "2/6/2020", "su_kien": ["a", "b"]}]}}]'
NO_EVENTS = '"muc": [{"lich": {"kieu": "từng lãnh đạo", "ngay": [{"ngay": "2/6/2020"}]}}]'.encode()


@pytest.mark.no_cover
@settings(max_examples=DRAWN)
@given(PROGRAMMES)
@example(_headed(GROUPS))
@example(_headed(UNTITLED))
@example(_headed(HEADED_ITEMS))
@example(_headed(ONE_COLUMN))
@example(_headed(NO_EVENTS))
def test_what_has_no_error_is_made_in_every_format(data: bytes) -> None:
    # Most are drawn with a sign that no font here has.
    sound = filter(None, map(_sound, dict.fromkeys((data, data.replace("😀".encode(), b"o")))))
    standards = {"a-2a", [*STANDARDS][crc32(data) % len(STANDARDS)]}
    for programme in sound:
        event("sound")
        _made_in_every_format(programme, standards)


def _made_in_every_format(programme: Programme, standards: Iterable[str]) -> None:
    asked = [Pdf().asked({"standard": name}) for name in standards]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for output in TEXTS:
            try:
                assert ctrgen.render(programme, output)
            except CtrgenError as error:
                assert [one.code for one in error.diagnostics] == [NOTHING_DATED]  # noqa: PT017
        paper = writing.Paper(programme, pipeline.lay_out(programme))
        for pdf in asked:
            made = writing.write(paper, pdf, Path())
            assert made.files, made.diagnostics


@pytest.mark.parametrize("name", STANDARDS)
def test_headings_that_begin_at_a_lower_level_are_printed_as_any_pdf(tmp_path: Path, name: str) -> None:
    bodies = (GROUPS, UNTITLED, HEADED_ITEMS, ONE_COLUMN)
    for number, body in enumerate(bodies):
        (tmp_path / f"{number}.json").write_bytes(_headed(body))
    done = command("render", *(f"{n}.json" for n in range(len(bodies))), "-f", "pdf", "--pdf-standard", name,
                   cwd=tmp_path)  # fmt: skip
    assert done.code == 0, done.err
    assert len(list(tmp_path.glob("*.pdf"))) == len(bodies)

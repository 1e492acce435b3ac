"""What ``validate`` passes can be printed: in every format, under every standard of PDF."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

import ctrgen
from ctrgen import pipeline
from ctrgen.diagnostics import CtrgenError, Severity
from ctrgen.schema import Programme
from ctrgen.writers.outputs.pdf import STANDARDS
from tests.command import ctrgen as command
from tests.random_programmes import PROGRAMMES

TEXTS = ("docx", "html", "md", "txt", "json", "ics")
NOTHING_DATED = "CT521"

HEAD = (
    b'"co_quan": {"ten": "S"}, "ky_hieu": "KH-S", "dia_danh": "H", "thang": "6/2020",'
    b' "nguoi_ky": {"chuc_vu": "a", "ho_ten": "b"}'
)


def _sound(data: bytes) -> Programme | None:
    # Which characters the PDF can show depends on the machine.
    checked = pipeline.check_text(data.replace("😀".encode(), b"o"), "a.json", Path())
    if any(one.severity is Severity.ERROR for one in checked.diagnostics):
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


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(PROGRAMMES)
@example(_headed(GROUPS))
@example(_headed(UNTITLED))
@example(_headed(HEADED_ITEMS))
@example(_headed(ONE_COLUMN))
@example(_headed(NO_EVENTS))
def test_what_has_no_error_is_made_in_every_format(data: bytes) -> None:
    programme = _sound(data)
    if programme is None:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for output in (*TEXTS, "pdf"):
            try:
                assert ctrgen.render(programme, output)
            except CtrgenError as error:
                assert [one.code for one in error.diagnostics] == [NOTHING_DATED]  # noqa: PT017


@pytest.mark.parametrize("name", STANDARDS)
def test_headings_that_begin_at_a_lower_level_are_printed_as_any_pdf(tmp_path: Path, name: str) -> None:
    bodies = (GROUPS, UNTITLED, HEADED_ITEMS, ONE_COLUMN)
    for number, body in enumerate(bodies):
        (tmp_path / f"{number}.json").write_bytes(_headed(body))
    done = command("render", *(f"{n}.json" for n in range(len(bodies))), "-f", "pdf", "--pdf-standard", name,
                   cwd=tmp_path)  # fmt: skip
    assert done.code == 0, done.err
    assert len(list(tmp_path.glob("*.pdf"))) == len(bodies)

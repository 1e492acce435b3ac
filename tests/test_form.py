"""The form of finished Word documents against the figures of their standard."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

import ctrgen as library
from ctrgen import pipeline, standards
from ctrgen.diagnostics import Severity
from ctrgen.form.check import diagnostics, found_in
from tests import planting
from tests.command import ctrgen
from tests.formed import found
from tests.paths import EXAMPLES, SHOWN
from tests.planted import FAULTS
from tests.small import SMALL

if TYPE_CHECKING:
    from pathlib import Path


LIKE_ITS_COPY = "thang-06-2020-nguyen-ban"
"""An example that keeps the figures of a published document, less room between paragraphs than is asked."""
SOIL = ("so-y-te-ban-dien-tu", "thang-06-2020")
"""What is planted in: tables and no tables."""


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_no_document_of_ours_has_a_fault_of_form(path: Path) -> None:
    assert {one.fault.code for one in found(path)} == ({"CT465"} if path.stem == LIKE_ITS_COPY else set())


@pytest.mark.parametrize("name", standards.names())
def test_a_document_of_each_standard_is_known_by_its_header(name: str) -> None:
    text = SMALL + f"chuan: {name}\nngay: 15/6/2026\n"
    checked = pipeline.check_text(text.replace("7/2020", "7/2026").encode(), "x.yaml", EXAMPLES)
    assert checked.programme is not None, checked.diagnostics
    assert found_in(library.render(checked.programme, "docx"), "x.docx") == []


@pytest.mark.parametrize(("example", "title"), [
    ("dang-huyen-uy-hd36", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ("dang-uy-xa-chuong-trinh", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ("doan-tinh-chuong-trinh", "ĐOÀN TNCS HỒ CHÍ MINH"),
])  # fmt: skip
def test_a_body_that_writes_the_states_motto_is_told_of_that_alone(example: str, title: str) -> None:
    document = planting.opened(library.render(pipeline.load(EXAMPLES / f"{example}.yaml"), "docx"))
    line = next(one for one in planting.every(document) if one.text.strip() == title)
    line.runs[0].text, others = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", line.runs[1:]
    for run in others:
        run.text = ""
    told = [one for one in found_in(planting.saved(document), "x.docx") if one.fault.code != "CT467"]
    assert [one.fault.code for one in told] == ["CT472"]
    assert f"ghi “{title}”" in told[0].message


@pytest.fixture(scope="module")
def soils() -> list[bytes]:
    return [library.render(pipeline.load(EXAMPLES / f"{name}.yaml"), "docx") for name in SOIL]


@pytest.mark.looked_at
@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_at_its_paragraph_and_no_other(soils: list[bytes], name: str) -> None:
    fault = FAULTS[name]
    planted = 0
    for soil in soils:
        document = planting.opened(soil)
        try:
            paragraph = fault.plant(document)
        except StopIteration:
            continue  # no such part in this document
        place = None if paragraph is None else planting.number_of(document, paragraph)
        heard = [
            (one.fault.code, None if one.place is None else one.place.number)
            for one in found_in(planting.saved(document), "x.docx")
        ]
        assert heard == [(fault.code, place)]
        planted += 1
    assert planted


def test_a_finding_says_paragraph_words_figure_and_clause(tmp_path: Path) -> None:
    document = planting.opened(library.render(pipeline.load(EXAMPLES / "thang-06-2020.yaml"), "docx"))
    FAULTS["size of motto"].plant(document)
    (tmp_path / "a.docx").write_bytes(planting.saved(document))
    done = ctrgen("validate", "a.docx", "--select", "CT4", cwd=tmp_path)
    assert done.code == 0
    assert done.out.splitlines()[:2] == [
        "a.docx:4:1: cảnh báo CT457",
        "Đoạn 4 “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: Quốc hiệu cỡ chữ 14,5, quy định từ 12 đến 13 pt.",
    ]
    assert "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 1" in done.out
    assert ctrgen("validate", "a.docx", "--strict", cwd=tmp_path).code == 1
    assert ctrgen("validate", "a.docx", "--strict", "--ignore", "CT2,CT3,CT457", cwd=tmp_path).code == 0
    form = ("validate", "a.docx", "--select", "CT4", "--output-format", "json")
    told = json.loads(ctrgen(*form, cwd=tmp_path).out)
    assert [(one["code"], one["line"]) for one in told] == [("CT457", 4)]


def test_a_folder_may_hold_programmes_and_word_files(tmp_path: Path) -> None:
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(b"PK no package")
    (tmp_path / "~$a.docx").write_bytes(b"what Word leaves while a file is open")
    done = ctrgen("validate", ".", "--output-format", "concise", cwd=tmp_path)
    assert done.code == 1
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["a.docx"]
    assert "CT420" in done.out
    rendered = ctrgen("render", ".", "-f", "txt", cwd=tmp_path)
    assert (rendered.code, rendered.out) == (0, "thang.txt\n")


def test_what_cannot_be_mended_in_a_word_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    for option in ("--fix", "--diff"):
        done = ctrgen("validate", "a.docx", option, cwd=tmp_path)
        assert (done.code, done.out) == (2, "")
        assert "--annotate" in done.err


def test_a_house_says_which_standard_its_documents_follow(tmp_path: Path) -> None:
    text = SMALL + "trinh_bay: {co_chu: {noi_dung: 14}}\n"
    programme = pipeline.check_text(text.encode(), "x.yaml", tmp_path).programme
    assert programme is not None
    (tmp_path / "a.docx").write_bytes(library.render(programme, "docx"))
    (tmp_path / "nha.yaml").write_text(
        "ke_thua: nd30\nten: nha\ntieu_de: Của nhà\ngoi_tat: Của nhà\n"
        "kieu: {noi_dung: {co_chu: {mac_dinh: 13, tu: 13, den: 13}}}\n",
        encoding="utf-8",
    )
    assert ctrgen("validate", "a.docx", "--strict", cwd=tmp_path).code == 0
    done = ctrgen("validate", "a.docx", "--standard", "nha.yaml", "--output-format", "concise", cwd=tmp_path)
    assert "CT457" in done.out


def test_many_findings_that_say_the_same_are_told_as_one() -> None:
    heard = diagnostics(found(EXAMPLES / f"{LIKE_ITS_COPY}.yaml")[:20], "x.docx")
    assert len(heard) == 1
    assert len(heard[0].related) > 10
    assert heard[0].severity is Severity.WARNING


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def runs(data: bytes) -> list[tuple[str, ...]]:
    """The text of every run that has some, its properties with it."""
    document = planting.opened(data)
    every = document.element.body.iter(qn("w:r"))
    return [
        (etree.tostring(one.rPr).decode() if one.rPr is not None else "", one.text)
        for one in every
        if one.text
    ]


def test_the_annotated_copy_has_comments_at_the_places_and_nothing_else_changed(tmp_path: Path) -> None:
    document = planting.opened(library.render(pipeline.load(EXAMPLES / "so-y-te-ban-dien-tu.yaml"), "docx"))
    wanted = ["size of motto", "text left", "left margin", "number aside"]
    numbers = [FAULTS[name].plant(document) for name in wanted]
    assert numbers[0] is not None
    before = planting.saved(document)
    (tmp_path / "a.docx").write_bytes(before)
    done = ctrgen("validate", "a.docx", "--annotate", "b.docx", "--output-format", "concise", cwd=tmp_path)
    assert len(done.out.splitlines()) == len(wanted)
    after = (tmp_path / "b.docx").read_bytes()
    assert runs(after) == runs(before)
    old, new = parts(before), parts(after)
    assert {name for name in new if old.get(name) != new[name]} == {
        *("word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "word/comments.xml"),
    }
    said = [comment.text for comment in planting.opened(after).comments]
    assert [text[:5] for text in said] == ["CT451", "CT453", "CT457", "CT463"]
    assert "quy định từ 12 đến 13 pt" in said[2]
    stripped = etree.fromstring(new["word/document.xml"])
    for one in list(stripped.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd"))):
        one.getparent().remove(one)
    for one in list(stripped.iter(qn("w:commentReference"))):
        one.getparent().getparent().remove(one.getparent())
    assert etree.tostring(stripped, method="c14n") == etree.tostring(
        etree.fromstring(old["word/document.xml"]), method="c14n"
    )
    assert OpenXmlValidator().validate(str(tmp_path / "b.docx")).errors == []
    again = ctrgen("validate", "b.docx", "--annotate", "c.docx", "--output-format", "concise", cwd=tmp_path)
    assert again.out.replace("b.docx", "a.docx") == done.out
    twice = planting.opened((tmp_path / "c.docx").read_bytes())
    assert len(list(twice.comments)) == 2 * len(wanted)


def test_a_file_without_a_paragraph_takes_comments_too(tmp_path: Path) -> None:
    Document().save(str(tmp_path / "a.docx"))
    done = ctrgen("validate", "a.docx", "--annotate", "b.docx", "--output-format", "concise", cwd=tmp_path)
    assert (done.code, done.out[:14]) == (0, "a.docx:1:1: CT")
    after = planting.opened((tmp_path / "b.docx").read_bytes())
    assert {comment.text[:5] for comment in after.comments} == {"CT450", "CT451"}
    assert [one.tag for one in after.element.body] == [qn("w:p"), qn("w:sectPr")]


def test_a_copy_is_never_written_over_its_source_or_for_what_is_no_word_file(tmp_path: Path) -> None:
    data = library.render(pipeline.load(EXAMPLES / "thang-06-2020.yaml"), "docx")
    (tmp_path / "a.docx").write_bytes(data)
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    for wrong in (
        ["a.docx", "--annotate", "a.docx"],
        ["thang.yaml", "--annotate", "b.docx"],
        ["a.docx", "--annotate", "b.txt"],
    ):
        assert ctrgen("validate", *wrong, cwd=tmp_path).code == 2
    assert (tmp_path / "a.docx").read_bytes() == data
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.docx", "thang.yaml"]

"""The form of finished Word documents against the figures of their standard."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

import ctrgen as library
from ctrgen import pipeline, standards, word
from ctrgen.diagnostics import Severity
from ctrgen.form.check import diagnostics, found_in
from ctrgen.form.wording import wording
from ctrgen.rules.judge import EVERY_RULE
from ctrgen.schema.extends import YAML
from ctrgen.writers import docx
from tests import hand_made, planting
from tests.command import ctrgen
from tests.paths import EXAMPLES, SHOWN
from tests.planted import FAULTS
from tests.small import SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.form.finding import Found

LIKE_ITS_COPY = "thang-06-2020-nguyen-ban"
"""An example that keeps the figures of a published document, less room between paragraphs than is asked."""
SOIL = ("so-y-te-ban-dien-tu", "thang-06-2020")
"""What is planted in: tables and no tables."""


def found(path: Path) -> list[Found]:
    """What is found in the documents of a programme, its invitations among them."""
    programme = pipeline.load(path)
    house = programme.standard.endswith(YAML)
    standard = standards.of(programme.standard, programme.date, programme.period) if house else None
    documents = [pipeline.lay_out(programme), *pipeline.invitations(programme)[:2]]
    return [one for document in documents for one in found_in(docx.write(document), path.stem, standard)]


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


@pytest.mark.parametrize("name", hand_made.ALL)
def test_documents_made_by_hand_have_no_fault_of_form(name: str) -> None:
    assert found_in(hand_made.data(hand_made.ALL[name]()), "x.docx") == []


NAMES = {
    "a committee of a commune": ("UBND HUYỆN LẠNG GIANG", ("ỦY BAN NHÂN DÂN", "XÃ TÂN THANH")),
    "a school": ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", ("TRƯỜNG TRUNG HỌC PHỔ THÔNG", "CHUYÊN BẮC GIANG")),
    "a branch": ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", ("CHI CỤC TIÊU CHUẨN", "ĐO LƯỜNG CHẤT LƯỢNG")),
    "a union": ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", ("CÔNG ĐOÀN", "CÁC KHU CÔNG NGHIỆP")),
}


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_body_may_go_on_in_the_next_line(name: str) -> None:
    document = hand_made.by_table()
    superior, issuer = NAMES[name]
    cell = document.tables[0].rows[0].cells[0]
    for paragraph, words in zip(cell.paragraphs, (superior, *issuer), strict=False):
        paragraph.runs[0].text = words
    assert found_in(hand_made.data(document), "x.docx") == []


@pytest.mark.parametrize(
    "words",
    [
        "- Thời gian: 8 giờ 00, thứ Năm, ngày 20 tháng 6 năm 2024",
        "c) Văn nghệ chào mừng ngày thành lập nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Khẩu hiệu: Độc lập - Tự do - Hạnh phúc",
    ],
)
def test_what_a_header_says_is_no_header_in_the_text(words: str) -> None:
    document = hand_made.by_table()
    planting.beginning(document, "a) ").runs[0].text = words
    assert found_in(hand_made.data(document), "x.docx") == []


BY_HAND = {
    "motto too large": ("CT457", "CỘNG HÒA", planting.size(15)),
    "subject too small": ("CT457", "Công tác tháng", planting.size(12)),
    "received too large": ("CT457", "Nơi nhận", planting.size(14)),
    "creed not bold": ("CT458", "Độc lập", planting.bold(False)),  # noqa: FBT003
    "heading not bold": ("CT458", "I. ", planting.bold(False)),  # noqa: FBT003
    "basis upright": ("CT459", "Căn cứ", planting.italic(False)),  # noqa: FBT003
    "text in another font": ("CT456", "a) Tiếp tục", planting.font("Arial")),
    "last basis open": ("CT476", "Căn cứ Chương trình", planting.replaced("xã.", "xã;")),
    "last recipient open": ("CT476", "- Lưu", planting.replaced("VT.", "VT;")),
    "recipient bare": ("CT476", "- UBND", planting.replaced(";", "")),
    "text with a stop": ("CT476", "Yêu cầu", planting.replaced("./.", ".")),
    "post red": ("CT462", "TM. ", planting.colour("FF0000")),
}


@pytest.mark.parametrize("fault", BY_HAND)
def test_a_fault_planted_in_a_document_made_by_hand_is_found(fault: str) -> None:
    code, text, change = BY_HAND[fault]
    planted = 0
    for made in hand_made.ALL.values():
        document = made()
        try:
            paragraph = planting.on_runs(lambda one: planting.beginning(one, text), change)(document)
        except StopIteration:
            continue  # no such part in this document
        assert paragraph is not None
        heard = [
            (one.fault.code, one.place and one.place.number)
            for one in found_in(planting.saved(document), "x")
        ]
        assert heard == [(code, planting.number_of(document, paragraph))]
        planted += 1
    assert planted


@pytest.mark.parametrize(("above", "here", "right"), [("d)", "e)", "đ)"), ("e)", "f)", "g)")])
def test_points_go_by_the_vietnamese_alphabet(above: str, here: str, right: str) -> None:
    for letter, codes in ((here, ["CT477"]), (right, [])):
        document = hand_made.by_table()
        for old, new in (("a) ", f"{above} "), ("b) ", f"{letter} ")):
            run = planting.beginning(document, old).runs[0]
            run.text = new + run.text.removeprefix(old)
        assert [one.fault.code for one in found_in(hand_made.data(document), "x.docx")] == codes


def test_recipients_without_signs_are_a_habit_and_other_texts_end_as_they_like() -> None:
    document = hand_made.by_table()
    for text in ("- UBND", "- Các thôn"):
        run = planting.beginning(document, text).runs[0]
        run.text = run.text.removesuffix(";")
    assert found_in(hand_made.data(document), "x.docx") == []


@pytest.mark.parametrize(
    ("top", "left", "told"), [(20, 30, 0), (33, 30, 1), (30, 20, 0), (22, 25, 1), (28, 24, 0)]
)
def test_one_margin_of_a_turned_page_is_told_where_the_others_are_not_turned(
    top: int, left: int, told: int
) -> None:
    document = hand_made.by_table()
    planting.turned(document.sections[0])
    section = document.sections[0]
    section.top_margin, section.left_margin, section.right_margin = Mm(top), Mm(left), Mm(15)
    codes = [one.fault.code for one in found_in(hand_made.data(document), "x.docx")]
    assert codes.count("CT451") == told


def test_the_rules_of_wording_are_asked_through_the_import(tmp_path: Path) -> None:
    text = SMALL.replace("Chuẩn bị năm học mới", "Phối hợp với  nhân dân , các đơn vị chuẩn bị năm học mới")
    programme = pipeline.check_text(text.encode(), "x.yaml", tmp_path).programme
    assert programme is not None
    (tmp_path / "a.docx").write_bytes(library.render(programme, "docx"))
    done = ctrgen("validate", "a.docx", "--output-format", "json", cwd=tmp_path)
    told = [(one["code"], one["message"].split(" “")[0]) for one in json.loads(done.out)]
    assert ("CT324", "Đoạn 15") in told
    assert {code[:3] for code, _ in told} == {"CT2", "CT3"}
    only = ctrgen("validate", "a.docx", "--select", "CT4", cwd=tmp_path)
    assert only.out == ""


@pytest.mark.parametrize("sign", ["\u202e", "\u2067", "\u061c"])
def test_signs_that_turn_what_follows_them_are_told_of_where_they_stand(tmp_path: Path, sign: str) -> None:
    text = SMALL.replace("Chuẩn bị năm học mới", f"Hỗ trợ 50.{sign}000 đồng cho mỗi hộ nghèo")
    programme = pipeline.check_text(text.encode(), "x.yaml", tmp_path).programme
    assert programme is not None
    found = found_in(library.render(programme, "docx"), "a.docx")
    assert [(one.fault.code, one.place and one.place.number) for one in found] == [("CT367", 15)]


@pytest.mark.parametrize(
    ("element", "way", "told"), [("bdo", "rtl", 1), ("dir", "rtl", 1), ("bdo", "ltr", 0), ("dir", "ltr", 0)]
)
@pytest.mark.parametrize("words", ["50.000", "học mới", "số 12/KH-UBND"])
def test_elements_that_turn_what_is_in_them_are_told_of_as_such_signs_are(
    tmp_path: Path, element: str, way: str, told: int, words: str
) -> None:
    text = SMALL.replace("Chuẩn bị năm học mới", f"Chuẩn bị theo {words} của xã")
    programme = pipeline.check_text(text.encode(), "x.yaml", tmp_path).programme
    assert programme is not None
    document = planting.opened(library.render(programme, "docx"))
    line = next(one for one in planting.every(document) if words in one.text)
    before, run, after = (line.runs[0]._r, *(line.add_run(some)._r for some in (words, " của xã")))
    line.runs[0].text = "- Chuẩn bị theo "
    for other in line.runs[1:-2]:
        other.text = ""
    turning = run.makeelement(qn(f"w:{element}"), {qn("w:val"): way})
    after.addprevious(turning)
    turning.append(run)
    assert before.getparent() is turning.getparent()
    found = found_in(planting.saved(document), "a.docx")
    assert [one.fault.code for one in found if one.fault.code.startswith("CT3")] == ["CT367"] * told


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_wording_says_of_a_document_no_more_than_of_its_programme(path: Path) -> None:
    checked = pipeline.check(path)
    assert checked.programme is not None
    document = word.read(library.render(checked.programme, "docx"), "x.docx")
    heard = {one.fault.code for one in wording(document, "x.docx", EVERY_RULE)}
    assert heard <= {one.code for one in checked.diagnostics}

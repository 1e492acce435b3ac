"""The form of documents made by hand, and the rules of wording over them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

import ctrgen as library
from ctrgen import pipeline, word
from ctrgen.form.check import found_in
from ctrgen.form.wording import wording
from ctrgen.rules.judge import EVERY_RULE
from tests import hand_made, planting
from tests.command import ctrgen
from tests.paths import SHOWN
from tests.small import SMALL

if TYPE_CHECKING:
    from pathlib import Path


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


@pytest.mark.looked_at
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

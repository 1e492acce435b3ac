"""The DOCX as it reads: the words of the programme one for one, whatever signs they have."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.docx_file import CORE, DocxFile
from tests.variants import rendered_variant

PUBLISHED = Path(__file__).parent / "data" / "thang-06-2020.txt"
HEAD = "HỘI LHPN TỈNH BẮC GIANG BAN THƯỜNG VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
"""What the surviving copy lacks: the table at the top of page 1."""
AWKWARD = """Gồm <b>A & B</b>, "C" 'D' &amp; {{ so }} {% raw %} {# e #} ${f} %s {0} \\n"""


def test_the_words_are_those_of_the_published_programme_one_for_one(example: DocxFile) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").replace("*", "")
    # The copy has a space before the slash, where the decree has none: the one difference.
    assert published.count("63 /CTr-BTV") == 1
    wanted = f"{HEAD} {published.replace('63 /CTr-BTV', '63/CTr-BTV')}".split()
    assert len(wanted) > 1100
    assert example.text.split() == wanted


def test_the_paragraphs_are_those_of_the_published_programme(example: DocxFile) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").replace("*", "").splitlines()
    written = [paragraph.text for paragraph in example.paragraphs if paragraph.text]
    assert len(published) == 36
    assert written[5:] == published[1:]


def test_the_words_in_italics_are_those_of_the_published_programme(example: DocxFile) -> None:
    published = re.findall(r"\*([^*]+)\*", PUBLISHED.read_text(encoding="utf-8"))
    body = [paragraph for paragraph in example.paragraphs if paragraph.alignment == "both"]
    italic = [run.text for paragraph in body for run in paragraph.runs if run.italic]
    assert len(published) == 3
    assert italic == published


def test_all_text_is_precomposed_unicode(example: DocxFile) -> None:
    parts = [data.decode() for name, data in example.parts.items() if name.endswith((".xml", ".rels"))]
    assert len(parts) >= 9
    assert all(unicodedata.is_normalized("NFC", part) for part in parts)


def test_a_text_typed_in_combining_marks_comes_out_precomposed(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Tổ chức Đại hội phụ nữ huyện Lục Ngạn")
    assert not unicodedata.is_normalized("NFC", decomposed)
    text = DocxFile(rendered_variant(tmp_path, {"nhiem_vu": [decomposed]})).text
    assert unicodedata.is_normalized("NFC", text)
    assert "Tổ chức Đại hội phụ nữ huyện Lục Ngạn" in text


@pytest.mark.parametrize(
    ("changes", "style", "text"),
    [
        ({"nhiem_vu": [AWKWARD, "hai"]}, "Mục cấp 1", f"1. {AWKWARD}."),
        ({"nhiem_vu": [{"tieu_de": AWKWARD}]}, "heading 2", f"1. {AWKWARD}"),
        ({"mo_dau": AWKWARD}, "Nội dung", AWKWARD),
        ({"can_cu": [AWKWARD, "hai"]}, "Căn cứ", f"{AWKWARD};"),
        ({"tieu_de": AWKWARD}, "Trích yếu", AWKWARD),
        ({"co_quan": {"ten": AWKWARD}}, "Cơ quan ban hành", AWKWARD.upper()),
        ({"noi_nhan": [AWKWARD, "hai"]}, "Danh sách nơi nhận", f"- {AWKWARD};"),
        ({"ky_hieu": AWKWARD}, "Số, ký hiệu", f"Số: 63/{AWKWARD}"),
        ({"dia_danh": AWKWARD}, "Địa danh, thời gian", f"{AWKWARD}, ngày 25 tháng 5 năm 2020"),
        ({"nguoi_ky": {"chuc_vu": "A", "ho_ten": AWKWARD}}, "Họ và tên", AWKWARD),
    ],
)
def test_signs_of_xml_and_of_jinja_are_printed_as_they_are(
    tmp_path: Path, changes: dict[str, Any], style: str, text: str
) -> None:
    found = DocxFile(rendered_variant(tmp_path, changes)).styled(style)[0].text
    # A line too long for its column may be broken between its words.
    assert found.replace("\n", " ") == text


def test_signs_of_xml_reach_the_properties_as_they_are(tmp_path: Path) -> None:
    core = DocxFile(rendered_variant(tmp_path, {"tieu_de": AWKWARD})).xml("docProps/core.xml")
    assert core.findtext("dc:subject", namespaces=CORE) == AWKWARD


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("một *hai* ba", [("một ", False, False), ("hai", False, True), (" ba", False, False)]),
        ("một **hai** ba", [("một ", False, False), ("hai", True, False), (" ba", False, False)]),
        ("một ***hai*** ba", [("một ", False, False), ("hai", True, True), (" ba", False, False)]),
        ("*một **hai***", [("một ", False, True), ("hai", True, True)]),
        ("(*một*).", [("(", False, False), ("một", False, True), (").", False, False)]),
        ('"*một*"', [('"', False, False), ("một", False, True), ('"', False, False)]),
        ("5*3 = 15 và 2*4*6", [("5*3 = 15 và 2*4*6", False, False)]),
        ("_một_ __hai__", [("_một_ __hai__", False, False)]),
        ("một * hai", [("một * hai", False, False)]),
        ("(*) một", [("(*) một", False, False)]),
        ("một*", [("một*", False, False)]),
        ("*một", [("*một", False, False)]),
        ("# một [hai](ba) `bốn` <i>5</i> ~~6~~", [("# một [hai](ba) `bốn` <i>5</i> ~~6~~", False, False)]),
        (r"C:\một\*hai &lt; 3", [(r"C:\một\*hai &lt; 3", False, False)]),
        ("1. một", [("1. một", False, False)]),
    ],
)
def test_only_stars_around_words_are_emphasis(
    tmp_path: Path, text: str, runs: list[tuple[str, bool, bool]]
) -> None:
    docx = DocxFile(rendered_variant(tmp_path, {"mo_dau": text}))
    found: list[tuple[str, bool, bool]] = []
    for run in docx.styled("Nội dung")[0].runs:
        if found and found[-1][1:] == (run.bold, run.italic):
            found[-1] = (found[-1][0] + run.text, run.bold, run.italic)
        else:
            found.append((run.text, run.bold, run.italic))
    assert found == runs


def test_emphasis_adds_to_the_style_it_stands_in(tmp_path: Path) -> None:
    # In Word, bold by the style of the run would take bold by the style of the paragraph away again.
    heading, basis = {"tieu_de": "Một **hai** *ba*"}, "Căn cứ *Luật* **một**"
    docx = DocxFile(rendered_variant(tmp_path, {"nhiem_vu": [heading], "can_cu": [basis]}))
    strong, italic = docx.one("heading 2").runs, docx.one("Căn cứ").runs
    assert [run.italic for run in strong if run.text == "ba"] == [True]
    assert [run.bold for run in italic if run.text == "một"] == [True]
    assert {run.bold for run in strong} == {True}
    assert {run.italic for run in italic} == {True}

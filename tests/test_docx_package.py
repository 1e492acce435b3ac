"""The DOCX as a file: its words, its parts, its bytes."""

from __future__ import annotations

import hashlib
import io
import os
import posixpath
import re
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

import ctrgen
from tests.docx_file import DocxFile, w
from tests.variants import EXAMPLE, rendered_example, rendered_variant, variant

PUBLISHED = Path(__file__).parent / "data" / "thang-06-2020.txt"
HEAD = "HỘI LHPN TỈNH BẮC GIANG BAN THƯỜNG VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
"""What the surviving copy lacks: the table at the top of page 1."""
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
AWKWARD = """Gồm <b>A & B</b>, "C" 'D' &amp; {{ so }} {% raw %} {# e #} ${f} %s {0} \\n"""
FULL = {
    "can_cu": ["Căn cứ Điều lệ Hội", "Theo đề nghị của Văn phòng"],
    "mo_dau": ["Ban Thường vụ ban hành Chương trình như sau:"],
    "nhiem_vu": [
        {
            "tieu_de": "Tuyên truyền",
            "noi_dung": "Một *hai* **ba** ***bốn***",
            "doan": ["Đoạn sau."],
            "muc_con": ["năm", {"noi_dung": "sáu", "muc_con": [{"noi_dung": "bảy", "muc_con": ["tám"]}]}],
        },
    ],
    "nguoi_ky": [
        {"quyen_han": "TM. Ban Thường vụ", "chuc_vu": "Chủ tịch", "ho_ten": "Ngô Thị A"},
        {
            "quyen_han": "TM. Ủy ban",
            "chuc_vu": "Phó Chủ tịch",
            "chuc_vu_khac": "Trưởng ban",
            "ho_ten": "Lê B",
        },
    ],
}
"""Every kind of block there is."""
OTHER_FIGURES = {
    "trinh_bay": {"le_phai": "15", "thut_dong": "10", "gian_dong": "1,5", "co_chu": {"noi_dung": 13}}
}
"""A look of which no reference is shipped."""


@pytest.fixture(scope="module")
def data() -> bytes:
    """The example as DOCX."""
    return rendered_example()


@pytest.fixture(scope="module")
def example(data: bytes) -> DocxFile:
    """The example, opened."""
    return DocxFile(data)


# Words


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


# Bytes


def test_the_same_programme_gives_the_same_bytes_twice(tmp_path: Path, data: bytes) -> None:
    assert rendered_example() == data
    assert rendered_variant(tmp_path, OTHER_FIGURES) == rendered_variant(tmp_path, OTHER_FIGURES)


@pytest.mark.parametrize("changes", [{}, OTHER_FIGURES], ids=["shipped look", "look of its own"])
def test_time_zone_locale_and_hash_seed_leave_no_trace(tmp_path: Path, changes: dict[str, Any]) -> None:
    here = rendered_variant(tmp_path, changes)
    program = (
        "import ctrgen, hashlib, sys;"
        "data = ctrgen.render(ctrgen.load(sys.argv[1]), 'docx');"
        "print(hashlib.sha256(data).hexdigest())"
    )
    found = set()
    for zone, language, seed in (("Asia/Ho_Chi_Minh", "C", "1"), ("America/Lima", "C.UTF-8", "77")):
        strange = {"TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": seed}
        output = subprocess.run(
            [sys.executable, "-c", program, tmp_path / "chuong-trinh.yaml"],
            env={**os.environ, **strange, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        found.add(output.strip())
    assert found == {hashlib.sha256(here).hexdigest()}


def test_every_moment_in_the_file_is_the_date_of_the_document(
    example: DocxFile, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    assert len(example.infos) >= 10
    assert {info.date_time for info in example.infos} == {(2020, 5, 25, 0, 0, 0)}
    core = example.xml("docProps/core.xml")
    moments = [core.findtext(f"dcterms:{name}", namespaces=CORE) for name in ("created", "modified")]
    assert moments == ["2020-05-25T00:00:00Z", "2020-05-25T00:00:00Z"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert rendered_example() == data


@pytest.mark.parametrize(
    ("epoch", "moment"),
    [("1600000000", (2020, 9, 13, 12, 26, 40)), ("", (2020, 6, 1, 0, 0, 0)), (None, (2020, 6, 1, 0, 0, 0))],
)
@pytest.mark.parametrize("date", [None, "/5/2020"])
def test_a_document_not_yet_dated_takes_source_date_epoch_or_the_first_of_its_month(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    epoch: str | None,
    moment: tuple[int, ...],
    date: str | None,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    docx = DocxFile(rendered_variant(tmp_path, {"ngay": date}))
    # A zip archive counts in steps of two seconds.
    assert {info.date_time for info in docx.infos} == {moment}
    created = docx.xml("docProps/core.xml").findtext("dcterms:created", namespaces=CORE)
    assert created == "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z".format(*moment)


@pytest.mark.parametrize(
    ("date", "in_zip"),
    [("2/9/1945", (1980, 1, 1, 0, 0, 0)), ("1/1/2150", (2107, 12, 31, 23, 59, 58))],
    ids=["before", "after"],
)
def test_a_date_that_zip_cannot_hold_is_no_hindrance(
    tmp_path: Path, date: str, in_zip: tuple[int, ...]
) -> None:
    docx = DocxFile(rendered_variant(tmp_path, {"ngay": date}))
    assert {info.date_time for info in docx.infos} == {in_zip}
    created = docx.xml("docProps/core.xml").findtext("dcterms:created", namespaces=CORE)
    assert created[:4] == date[-4:]


@pytest.mark.parametrize("epoch", ["999999999999999", "-1", "x"])
def test_a_source_date_epoch_that_is_no_moment_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    docx = DocxFile(rendered_variant(tmp_path, {"ngay": None}))
    assert {info.date_time for info in docx.infos} == {(2020, 6, 1, 0, 0, 0)}


def test_the_file_is_small(data: bytes) -> None:
    assert len(data) < 20_000


# Parts


@pytest.mark.parametrize(
    "changes", [{}, FULL, {**FULL, **OTHER_FIGURES}], ids=["example", "every block", "look of its own"]
)
@pytest.mark.parametrize("version", [FileFormat.OFFICE_2013, FileFormat.MICROSOFT_365])
def test_a_validator_of_open_xml_finds_nothing(
    tmp_path: Path, changes: dict[str, Any], version: FileFormat
) -> None:
    file = tmp_path / "chuong-trinh.docx"
    file.write_bytes(rendered_variant(tmp_path, changes))
    result = OpenXmlValidator(file_format=version).validate(str(file))
    assert result.errors == []
    assert result.is_valid


def test_the_validator_of_open_xml_would_find_a_fault(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "hong.docx"
    name, parts = "word/document.xml", DocxFile(data).parts
    faulty = parts | {name: parts[name].replace(b'w:val="muc_1"', b'w:val="khong_co"', 1)}
    file.write_bytes(_packed(faulty))
    assert not OpenXmlValidator().validate(str(file)).is_valid


def test_every_part_is_declared_reachable_and_there_once(example: DocxFile) -> None:
    names = [info.filename for info in example.infos]
    assert len(names) == len({name.lower() for name in names}) >= 10
    assert names[0] == "[Content_Types].xml"
    types = example.xml("[Content_Types].xml")
    declared = [part.get("PartName") for part in types.iter(f"{TYPES}Override")]
    assert sorted(declared) == sorted(
        f"/{name}" for name in names if not name.endswith(".rels") and name != "[Content_Types].xml"
    )
    assert _reachable(example) == set(names) - {"[Content_Types].xml"}


def test_there_is_no_thumbnail_macro_or_custom_xml(example: DocxFile) -> None:
    kinds = [name.rsplit(".", 1)[-1] for name in example.parts]
    assert len(kinds) >= 10
    assert set(kinds) == {"xml", "rels"}
    assert not [name for name in example.parts if "custom" in name.lower() or "thumbnail" in name.lower()]
    assert not [data for data in example.parts.values() if b'TargetMode="External"' in data]


def test_word_opens_it_in_its_present_mode(example: DocxFile) -> None:
    settings = example.xml("word/settings.xml")
    modes = [
        setting.get(w("val"))
        for setting in settings.iter(w("compatSetting"))
        if setting.get(w("name")) == "compatibilityMode"
    ]
    assert modes == ["15"]


def test_the_language_of_every_word_is_vietnamese(example: DocxFile) -> None:
    runs = [run for paragraph in example.paragraphs for run in paragraph.runs]
    assert len(runs) > 40
    assert {run.language for run in runs} == {"vi-VN"}
    assert example.xml("docProps/core.xml").findtext("dc:language", namespaces=CORE) == "vi-VN"


def test_the_properties_say_what_the_document_is(example: DocxFile) -> None:
    core = example.xml("docProps/core.xml")
    said = {etree.QName(child).localname: child.text for child in core}
    assert said["title"] == "Chương trình công tác tháng 6 năm 2020"
    assert said["creator"] == said["lastModifiedBy"] == "Ban Thường vụ, Hội LHPN tỉnh Bắc Giang"
    assert said["identifier"] == "63/CTr-BTV"


# Structure


def test_every_component_has_a_style_of_its_own_with_a_vietnamese_name(tmp_path: Path) -> None:
    docx = DocxFile(rendered_variant(tmp_path, FULL | {"trinh_bay": None}))
    used = {paragraph.style for paragraph in docx.paragraphs if paragraph.text}
    assert used == {
        "Cơ quan chủ quản",
        "Cơ quan ban hành",
        "Quốc hiệu",
        "Tiêu ngữ",
        "Số, ký hiệu",
        "Địa danh, thời gian",
        "Tên loại",
        "Trích yếu",
        "Căn cứ",
        "Nội dung",
        "heading 1",
        "heading 2",
        "Mục cấp 2",
        "Mục cấp 3",
        "Mục cấp 4",
        "Mục cấp 1",
        "Quyền hạn ký",
        "Chức vụ",
        "Họ và tên",
        "Chức vụ khác",
        "Nơi nhận",
        "Danh sách nơi nhận",
        "Nhóm nơi nhận",
    }


def test_every_style_is_sound(example: DocxFile) -> None:
    names = [example.style_name(style_id) for style_id in example.styles]
    assert len(names) == len(set(names)) >= 30
    based = [style.find(w("basedOn")) for style in example.styles.values()]
    assert {element.get(w("val")) for element in based if element is not None} <= set(example.styles)


def test_no_formatting_stands_in_the_text_itself(tmp_path: Path) -> None:
    docx = DocxFile(rendered_variant(tmp_path, FULL))
    inside = {etree.QName(child).localname for run in docx.document.iter(w("rPr")) for child in run}
    assert inside == {"rStyle"}
    # Only a rule, whose length follows the words above it, has figures of its own.
    own = [p for p in docx.paragraphs if p.text and len(p.element.find(w("pPr"))) > 1]
    assert {etree.QName(child).localname for p in own for child in p.element.find(w("pPr"))} == {
        "pStyle",
        "keepNext",
    }


def test_the_end_of_the_text_stays_with_the_signature(example: DocxFile) -> None:
    body = [paragraph for paragraph in example.paragraphs if paragraph.alignment == "both"]
    assert body[-1].keep_next
    assert not body[-2].keep_next
    after = example.paragraphs[example.paragraphs.index(body[-1]) + 1 :]
    assert after[0].in_table


def test_no_row_of_a_table_breaks_across_pages(tmp_path: Path) -> None:
    rows = list(DocxFile(rendered_variant(tmp_path, FULL)).document.iter(w("tr")))
    assert len(rows) >= 4
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


def test_the_columns_of_each_table_fill_the_page_between_its_margins(tmp_path: Path) -> None:
    for folder, changes in (("a", FULL), ("b", {**FULL, **OTHER_FIGURES})):
        (tmp_path / folder).mkdir()
        docx = DocxFile(rendered_variant(tmp_path / folder, changes))
        tables = list(docx.document.iter(w("tbl")))
        assert len(tables) == 3
        for table in tables:
            width = sum(int(column.get(w("w"))) for column in table.iter(w("gridCol")))
            assert width / 20 == pytest.approx(docx.text_width, abs=0.15)


def test_python_docx_opens_it(data: bytes) -> None:
    document = docx.Document(io.BytesIO(data))
    assert len(document.tables) == 2
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.text][:2] == [
        "CHƯƠNG TRÌNH",
        "Công tác tháng 6 năm 2020",
    ]
    assert document.core_properties.title == "Chương trình công tác tháng 6 năm 2020"
    assert [paragraph.style.name for paragraph in document.paragraphs if paragraph.style][1] == "Tên loại"


def test_a_format_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="odt"):
        ctrgen.render(ctrgen.load(EXAMPLE), "odt")


def test_a_variant_of_nothing_is_the_example(tmp_path: Path, data: bytes) -> None:
    assert variant(tmp_path, {}) == ctrgen.load(EXAMPLE)
    assert rendered_variant(tmp_path, {}) == data


def _reachable(example: DocxFile) -> set[str]:
    """The parts that the relationships lead to, and those relationships, from the package down."""
    seen: set[str] = set()
    waiting = [""]
    while waiting:
        part = waiting.pop()
        folder, name = posixpath.split(part)
        sheet = posixpath.join(folder, "_rels", f"{name}.rels")
        if sheet not in example.parts:
            continue
        seen.add(sheet)
        for link in example.xml(sheet).iter(f"{RELATIONSHIPS}Relationship"):
            target = posixpath.normpath(posixpath.join(folder, link.get("Target").lstrip("/")))
            assert target in example.parts
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def _packed(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return packed.getvalue()

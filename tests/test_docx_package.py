"""The DOCX as a package: its parts, its properties, its styles."""

from __future__ import annotations

import io
import posixpath
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]

import ctrgen
from tests.docx_file import CORE, DocxFile, w
from tests.variants import EXAMPLE, OTHER_FIGURES, rendered_variant, variant

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


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


# Parts


@pytest.mark.no_cover
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

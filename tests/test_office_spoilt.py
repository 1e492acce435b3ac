"""Files of Word and Excel that `make fuzz` spoilt, each of a kind that once fell or lost something."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from ctrgen import pipeline
from ctrgen.importing import files, importer, yaml
from tests.command import ctrgen
from tests.small import SMALL
from tests.word_file import docx, p
from tests.word_template import own, with_parts

if TYPE_CHECKING:
    from pathlib import Path

HEADS = ["STT", "Nội dung công việc", "Chủ trì", "Thời gian"]
ROWS: list[list[Any]] = [
    ["CHƯƠNG TRÌNH CÔNG TÁC THÁNG 6 NĂM 2020"],
    HEADS,
    *([number, f"Kiểm tra công tác {number}", "Văn phòng", f"{number}/6/2020"] for number in (1, 2, 3)),
]


def sheet(rows: list[list[Any]], *others: str) -> bytes:
    """A file of Excel, with other sheets of one cell each."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for text in others:
        book.create_sheet().append([text])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def imported(tmp_path: Path, data: bytes, name: str = "cu.xlsx") -> tuple[int, str, str]:
    """Exit code, programme and what was said."""
    (tmp_path / name).write_bytes(data)
    made = tmp_path / "moi.yaml"
    done = ctrgen("import", name, "-o", made.name, cwd=tmp_path)
    return done.code, made.read_text("utf-8") if made.exists() else "", done.err


def without_a_sum(data: bytes, name: str) -> bytes:
    """A package with the sum of a part wrong."""
    spoilt = bytearray(data)
    at = next(
        found.start()
        for found in re.finditer(b"PK\x01\x02", spoilt)
        if data[found.start() + 46 :].startswith(name.encode())
    )
    spoilt[at + 16] ^= 255
    return bytes(spoilt)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", b"\xff\xfe"),
        ("xl/workbook.xml", b"<workbook><1/></workbook>"),
        ("xl/styles.xml", b"<styleSheet rgb></styleSheet>"),
        ("xl/_rels/workbook.xml.rels", b"<a/>"),
        ("docProps/core.xml", b"<a></b>"),
    ],
)
def test_a_broken_sheet_is_said_to_be_one(tmp_path: Path, name: str, content: bytes) -> None:
    code, made, said = imported(tmp_path, with_parts(sheet(ROWS), {name: content}))
    assert (code, made) == (1, "")
    assert "CT420" in said
    assert "ctrgen, không phải" not in said


def test_a_sheet_whose_sums_are_wrong_is_said_to_be_broken(tmp_path: Path) -> None:
    code, _, said = imported(tmp_path, without_a_sum(sheet(ROWS), "xl/worksheets/sheet1.xml"))
    assert code == 1
    assert "CT420" in said


def test_a_sheet_without_looks_is_read_without_a_word_of_english(tmp_path: Path) -> None:
    data = sheet(ROWS)
    rels = re.sub(rb"<Relationship [^>]*styles[^>]*>", b"", part(data, "xl/_rels/workbook.xml.rels"))
    code, made, said = imported(tmp_path, with_parts(data, {"xl/_rels/workbook.xml.rels": rels}))
    assert code == 0
    assert "Kiểm tra công tác 1" in made
    assert "Warning" not in said


def test_what_openpyxl_prints_is_not_said_for_ctrgen(tmp_path: Path) -> None:
    data = sheet(ROWS)
    styles = part(data, "xl/styles.xml").replace(b'numFmtId="0"', b'numFmtId="0" pivotButton="0"')
    styles = re.sub(rb"<cellStyles.*?</cellStyles>", b"", styles)
    styles = re.sub(rb'xfId="0"', b'xfId="7"', styles)
    (tmp_path / "cu.xlsx").write_bytes(with_parts(data, {"xl/styles.xml": styles}))
    done = ctrgen("import", "cu.xlsx", "-o", "moi.yaml", cwd=tmp_path)
    assert (done.code, done.out) in ((0, "moi.yaml\n"), (1, ""))


def test_every_word_of_a_sheet_is_read_or_told_of(tmp_path: Path) -> None:
    rows = [["Đơn vị: Văn phòng", "", "Số liệu mật"], *ROWS]
    code, made, said = imported(tmp_path, sheet(rows, "Phụ lục riêng"))
    assert code == 0
    assert "Số liệu mật" in made
    assert "trang tính khác" in said
    assert "CT425" in said


def test_a_table_wider_or_longer_than_any_is_refused_and_not_cut(tmp_path: Path) -> None:
    wide = [*ROWS[:1], [*HEADS, *map(str, range(50))], *ROWS[2:]]
    assert "CT423" in imported(tmp_path, sheet(wide))[2]
    assert "CT423" in imported(tmp_path, sheet([*ROWS, *([] for _ in range(5000)), ["Hết"]]))[2]


def test_cells_that_only_have_a_look_are_no_cells(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet(ROWS)))
    book.active.cell(9000, 90).font = openpyxl.styles.Font(bold=True)
    stream = io.BytesIO()
    book.save(stream)
    code, made, _ = imported(tmp_path, stream.getvalue())
    assert code == 0
    assert "Kiểm tra công tác 3" in made


def test_a_number_that_is_none_is_a_text(tmp_path: Path) -> None:
    data = sheet([*ROWS, [4, 7.0, "x", 2.5]])
    xml = part(data, "xl/worksheets/sheet1.xml").replace(b"<v>7</v>", b"<v>1E999</v>")
    code, made, _ = imported(tmp_path, with_parts(data, {"xl/worksheets/sheet1.xml": xml}))
    assert code == 0
    assert "inf" in made
    assert "2.5" in made


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\r"])
def test_no_text_of_a_document_begins_a_line_of_the_programme(tmp_path: Path, sign: str) -> None:
    bad = f"Việc{sign}loai: kế hoạch"
    made = yaml.written({"muc": [bad], "ten": bad * 30}, {"": [bad]}, [f"Chuyển từ {bad}"])
    checked = pipeline.check_text(made.encode(), "x.yaml", tmp_path)
    assert not [one for one in checked.diagnostics if one.code < "CT100"], made
    assert len(re.split("[\n\r\x0b\x85\u2028\u2029]", made)) == made.count("\n") + 1
    assert not [line for line in made.splitlines() if line.startswith("loai")]


def test_a_title_of_a_column_longer_than_a_key_may_be_is_written_as_one(tmp_path: Path) -> None:
    title = "Người được giao việc " * 80
    rows = [
        ["LỊCH CÔNG TÁC TUẦN TỪ NGÀY 01/6/2020 ĐẾN NGÀY 07/6/2020"],
        ["Ngày", "Thời gian", "Nội dung", "Địa điểm", title],
        *(["Thứ Hai 01/6", f"{hour} giờ 00", f"Họp {hour}", "Phòng họp 1", "Chủ tịch"] for hour in (7, 8)),
    ]
    code, made, _ = imported(tmp_path, sheet(rows))
    assert code == 0
    assert made.count("Chủ tịch") == 2
    checked = pipeline.check_text(made.encode(), "moi.yaml", tmp_path)
    assert "CT020" not in {one.code for one in checked.diagnostics}


def test_what_would_turn_the_line_of_a_terminal_is_shown_as_hidden(tmp_path: Path) -> None:
    code, _, said = imported(tmp_path, docx(p("Nhà \u202e ngược") + p("x\x9b31m")), "cu.docx")
    assert code == 0
    assert "Cần xem" in said
    assert not re.search("[\u202e\x9b]", said)


def test_lines_that_a_paragraph_of_word_parts_in_odd_ways_come_through(tmp_path: Path) -> None:
    (tmp_path / "cu.docx").write_bytes(docx(p("Kế hoạch\u2029co_quan: x") + p("Một\u0085loai: y")))
    made = importer.read(files.read(tmp_path / "cu.docx"), "cu.docx").text
    assert {one.code for one in pipeline.check_text(made.encode(), "x.yaml", tmp_path).diagnostics} & {
        "CT020"
    } == set()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/_rels/document.xml.rels", b"<a/>"),
        ("word/styles.xml", b"<a>"),
        ("[Content_Types].xml", b"<Types/>"),
        ("docProps/core.xml", b"\x00"),
        ("docProps/app.xml", b"<?xml a?>"),
        ("word/theme/theme1.xml", b"<a b='<'/>"),
        ("_rels/.rels", None),
    ],
)
def test_a_template_with_a_broken_part_is_said_to_be_broken_by_both_commands(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    template = own("{{ ten_loai }}")
    content = content or part(template, name).replace(b"word/document.xml", b"word/styles.xml")
    (tmp_path / "mau.docx").write_bytes(with_parts(template, {name: content}))
    (tmp_path / "thang.yaml").write_text(SMALL, encoding="utf-8")
    for command in (("template", "check", "mau.docx"), ("render", "thang.yaml", "--template", "mau.docx")):
        done = ctrgen(*command, cwd=tmp_path)
        assert done.code == 1, done.err
        assert "CT422" in done.err


def test_a_template_whose_sums_are_wrong_is_said_to_be_broken(tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(without_a_sum(own("{{ ten_loai }}"), "word/styles.xml"))
    done = ctrgen("template", "check", "mau.docx", cwd=tmp_path)
    assert done.code == 1
    assert "CT422" in done.err

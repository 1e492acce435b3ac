"""What ctrgen prints comes back as the programme that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ctrgen import pipeline, word
from ctrgen.importing import importer
from ctrgen.layout.blocks import Columns, Frame, Inset, KeepTogether, Paragraph, Table
from ctrgen.writers.docx import write
from tests.command import ctrgen
from tests.paths import ROOT
from tests.word_file import docx, p, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ctrgen.layout.blocks import Block
    from ctrgen.layout.laid_out import Document

EXAMPLES = ROOT / "examples"
PROGRAMMES = [
    path
    for path in sorted(EXAMPLES.glob("*.yaml"))
    if "\nthang: " in path.read_text("utf-8")
    or any(f"\n{key}: " in path.read_text("utf-8") for key in ("tuan", "quy", "nam", "nam_hoc", "ky"))
]


def told(document: Document) -> list[tuple[str, str]]:
    """Every paragraph of a document in order: its role, whatever the alignment of a cell, and its words."""
    pages = [block for one in document.pages for block in one.blocks]
    return list(_told((*document.head, *(one.frame for one in document.pinned), *pages, *document.foot)))


def _told(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Paragraph() if block.text:
                role = "o_bang" if block.role.startswith("o_bang") else block.role
                runs = "".join(
                    f"{'*' * run.italic}{'_' * run.bold}{'~' * run.struck}{run.text}" for run in block.printed
                )
                yield role, " ".join(runs.split())
            case KeepTogether():
                yield from _told(block.blocks)
            case Inset():
                yield from _told(block.paragraphs)
            case Frame():
                yield from _told((block.text,))
            case Table():
                yield from _told(part for row in block.rows for cell in row for part in cell.blocks)
            case Columns():
                yield from _told(part for row in block.rows for column in row for part in column)


def imported(path: Path) -> tuple[Document, Document, importer.Imported]:
    """The document of a programme, that of what was read of its DOCX, and what else came of it."""
    programme = pipeline.load(path)
    printed = pipeline.lay_out(programme)
    made = importer.read(word.read(write(printed), path.name), path.name)
    checked = pipeline.check_text(made.text.encode(), "moi.yaml", EXAMPLES)
    assert checked.programme is not None, checked.diagnostics
    return printed, pipeline.lay_out(checked.programme), made


def test_there_are_examples() -> None:
    assert len(PROGRAMMES) >= 20


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_an_example_comes_back_as_it_was(path: Path) -> None:
    before, after, made = imported(path)
    assert told(after) == told(before)
    assert made.account.placed == made.account.words > 200
    assert made.questions == ()


def _letterhead() -> str:
    """A header in tabs, a number and a date on one line: no table, no style."""
    return (
        p("UBND HUYỆN LẠNG GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", look="<w:b/>")
        + p("PHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc", look="<w:b/>")
        + p("-------\t---------------")
        + p("Số: 15/CTr-PNV\tLạng Giang, ngày 27 tháng 02 năm 2026")
        + p("CHƯƠNG TRÌNH", CENTRED, "<w:b/>")
        + p("Công tác tháng 3 năm 2026", CENTRED, "<w:b/>")
    )


CENTRED = '<w:jc w:val="center"/>'
KIND = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>CHƯƠNG TRÌNH<'
BODY = (
    p("Căn cứ Quy chế làm việc của Ủy ban nhân dân huyện;", look="<w:i/>")
    + p("Phòng Nội vụ xây dựng Chương trình công tác tháng 3 năm 2026 như sau:")
    + p("I. NHIỆM VỤ", look="<w:b/>")
    + p("1. Tham mưu sắp xếp cán bộ các xã:")
    + p("a) Rà soát danh sách;")
    + p("b) Trình phương án.")
    + p("2. Kiểm tra công vụ tại ba xã.")
    + p("II. LỊCH HỌP", look="<w:b/>")
    + p("1. Giao ban Phòng: 08 giờ 00 phút, ngày 02/3/2026, tại phòng họp số 1; chủ trì: Trưởng phòng.")
    + p("Trên đây là Chương trình công tác tháng 3 năm 2026 của Phòng Nội vụ./.")
)
ENDING = (
    p("Nơi nhận:\tTRƯỞNG PHÒNG", look="<w:b/>")
    + p("- UBND huyện (báo cáo);")
    + p("- Các xã;")
    + p("- Lưu: VT.\tLê Văn Tám")
)
SAID = """\
# Chuyển từ cu.docx.
chuan: nd30
co_quan:
  cap_tren: UBND huyện Lạng Giang
  ten: Phòng Nội vụ
so: 15
ky_hieu: CTr-PNV
dia_danh: Lạng Giang
ngay: 27/02/2026
thang: 3/2026

can_cu:
  - Căn cứ Quy chế làm việc của Ủy ban nhân dân huyện
mo_dau: "Phòng Nội vụ xây dựng Chương trình công tác tháng 3 năm 2026 như sau:"

muc:
  - tieu_de: Nhiệm vụ
    nhiem_vu:
      - noi_dung: "Tham mưu sắp xếp cán bộ các xã:"
        muc_con:
          - Rà soát danh sách;
          - Trình phương án.
      - Kiểm tra công vụ tại ba xã.
  - tieu_de: Lịch họp
    cuoc_hop:
      - {ten: Giao ban Phòng, gio: 8:00, ngay: 02/3/2026, dia_diem: phòng họp số 1, chu_tri: Trưởng phòng}

noi_nhan:
  - UBND huyện (báo cáo)
  - Các xã
  - "Lưu: VT"

nguoi_ky:
  chuc_vu: Trưởng phòng
  ho_ten: Lê Văn Tám
"""


def test_a_document_of_tabs_is_written_as_a_clerk_would(tmp_path: Path) -> None:
    (tmp_path / "cu.docx").write_bytes(docx(_letterhead() + BODY + ENDING))
    done = ctrgen("import", "cu.docx", cwd=tmp_path)
    assert (done.code, done.out) == (0, "thang-03-2026.yaml\n")
    assert (tmp_path / "thang-03-2026.yaml").read_text("utf-8") == SAID
    assert "Đã xếp 141 trên 141 chữ vào các khóa." in done.err
    checked = ctrgen("validate", "thang-03-2026.yaml", cwd=tmp_path)
    assert checked.code == 0, checked.out


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "cu.docx").write_bytes(docx(_letterhead() + BODY + ENDING))
    (tmp_path / "moi.yaml").write_text("của tôi")
    done = ctrgen("import", "cu.docx", "-o", "moi.yaml", cwd=tmp_path)
    assert done.code == 2
    assert "CT006" in done.err
    assert (tmp_path / "moi.yaml").read_text() == "của tôi"


def test_what_fits_no_key_is_a_comment_and_told_with_its_paragraph(tmp_path: Path) -> None:
    head = _letterhead().replace("CHƯƠNG TRÌNH<", "Gửi kèm hồ sơ số bảy</w:t></w:r></w:p>" + KIND, 1)
    (tmp_path / "cu.docx").write_bytes(docx(head + BODY + ENDING))
    done = ctrgen("import", "cu.docx", "-o", "moi.yaml", cwd=tmp_path)
    text = (tmp_path / "moi.yaml").read_text("utf-8")
    assert done.code == 0
    assert "# CHƯA RÕ (đoạn 5): Gửi kèm hồ sơ số bảy" in text
    assert "Cần xem: đoạn 5: Gửi kèm hồ sơ số bảy" in done.err


def test_the_keys_of_a_house_are_left_to_its_file(tmp_path: Path) -> None:
    house = (
        "co_quan: {cap_tren: UBND huyện Lạng Giang, ten: Phòng Nội vụ}\n"
        "ky_hieu: CTr-PNV\ndia_danh: Lạng Giang\n"
    )
    (tmp_path / "co-quan.yaml").write_text(house, "utf-8")
    (tmp_path / "cu.docx").write_bytes(docx(_letterhead() + BODY + ENDING))
    done = ctrgen("import", "cu.docx", "-o", "moi.yaml", "--extends", "co-quan.yaml", cwd=tmp_path)
    assert done.code == 0
    lines = (tmp_path / "moi.yaml").read_text("utf-8").splitlines()
    assert lines[1:4] == ["ke_thua: co-quan.yaml", "chuan: nd30", "so: 15"]
    assert not any(line.startswith(("co_quan:", "ky_hieu:", "dia_danh:")) for line in lines)
    assert ctrgen("validate", "moi.yaml", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("name", "data", "code", "exit_code"),
    [
        ("khong-co.docx", None, "CT001", 2),
        ("cu.pages", b"x", "CT427", 2),
        ("cu.docx", b"x", "CT420", 1),
        ("cu.xlsx", b"x", "CT420", 1),
        ("cu.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "CT421", 1),
        (".", None, "Đây là thư mục", 2),
    ],
)
def test_what_cannot_be_read_is_said(
    name: str, data: bytes | None, code: str, exit_code: int, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = ctrgen("import", name, cwd=tmp_path)
    assert (done.code, done.out) == (exit_code, "")
    assert code in done.err


def test_a_sheet_of_tasks_becomes_a_table(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (
        ["KẾ HOẠCH CÔNG TÁC THÁNG 4 NĂM 2026"],
        ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian hoàn thành"],
        [1, "Rà soát hồ sơ", "Phòng Nội vụ", "15/4/2026"],
        [2, "Kiểm tra công vụ", "Thanh tra", "20/4/2026"],
    ):
        sheet.append(row)
    book.save(tmp_path / "viec.xlsx")
    done = ctrgen("import", "viec.xlsx", cwd=tmp_path)
    assert (done.code, done.out) == (0, "thang-04-2026.yaml\n")
    text = (tmp_path / "thang-04-2026.yaml").read_text("utf-8")
    assert "- [Rà soát hồ sơ, Phòng Nội vụ, 15/4/2026]" in text
    assert "{khoa: chu_tri, ten: Đơn vị chủ trì}" in text
    assert ctrgen("validate", "thang-04-2026.yaml", cwd=tmp_path).code == 0


def test_a_sheet_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bom.xlsx").write_bytes(packed({"xl/workbook.xml": b"0" * (65 << 20)}))
    done = ctrgen("import", "bom.xlsx", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "CT423" in done.err

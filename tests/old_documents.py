"""Documents as they are typed in offices, by the pieces that tests of the import put together."""

from __future__ import annotations

from typing import Any

import yaml

from ctrgen import word
from ctrgen.importing import importer
from ctrgen.word import old_fonts
from tests.word_file import docx, p

CENTRED, RIGHT, BOLD = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', "<w:b/>"


PLAIN = [
    "UBND HUYỆN YÊN DŨNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "PHÒNG VĂN HÓA\tĐộc lập - Tự do - Hạnh phúc",
    "Số: 5/CTr-VHTT\tYên Dũng, ngày 01 tháng 10 năm 2021",
    "CHƯƠNG TRÌNH CÔNG TÁC THÁNG 10/2021",
    "1. Họp giao ban.",
    "2. Kiểm tra.",
]


LEFT = ["Nơi nhận:", "- UBND huyện;", "- Lưu: VT."]


BELOW = p("Số: 05/CTr-ĐUK", CENTRED) + p("Lào Cai, ngày 02/4/2024", RIGHT)


HEAD = p("ĐẢNG ỦY KHỐI", CENTRED) + BELOW


TITLE = p("CHƯƠNG TRÌNH", CENTRED, BOLD) + p("Công tác tháng 4 năm 2024", CENTRED, BOLD)


BODY = p("1. Kiểm tra việc chấp hành Điều lệ.") + p("2. Sơ kết quý I.")


def imported(body: str, **roots: str) -> tuple[dict[str, Any], importer.Imported]:
    """What is imported of the body of a document, and how."""
    made = importer.read(word.read(docx(body, **roots), "cu.docx"), "cu.docx")
    return yaml.safe_load(made.text), made


def typed_in(text: str, font: str) -> str:
    """A text as it was typed in an old font."""
    name = "vni" if font.startswith("VNI") else "tcvn3"
    back: dict[str, str] = {}
    for written, letter in old_fonts.table(name).to_unicode.items():
        back.setdefault(letter, written)
    return "".join(back.get(letter, letter) for letter in text)


def old(text: str, font: str = ".VnTime", properties: str = "", look: str = "") -> str:
    """A paragraph in an old font."""
    return p(typed_in(text, font), properties, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{look}')


def box_of(*lines: str) -> str:
    """A text box, a line a paragraph."""
    inside = "".join(p(line, CENTRED, BOLD if line.startswith("SỞ") else "") for line in lines)
    style = "position:absolute;width:200pt;height:60pt"
    return (
        f'<w:p><w:r><w:pict><v:shape style="{style}"><v:textbox><w:txbxContent>{inside}</w:txbxContent>'
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def table_of(*rows: list[str]) -> str:
    """A table with lines."""
    lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "insideH", "insideV"))
    cells = ("".join(f"<w:tc>{''.join(map(p, cell.split('|')))}</w:tc>" for cell in row) for row in rows)
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>{body}</w:tbl>"

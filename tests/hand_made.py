"""Word documents as hands make them: no styles of ours, formatting on runs, drawn rules, tabs, text boxes."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
TEXT = (
    "Tiếp tục chỉ đạo các đơn vị triển khai thực hiện nghiêm túc, có hiệu quả các nghị quyết, chương trình, "
    "kế hoạch của cấp trên; nắm chắc tình hình, kịp thời tháo gỡ khó khăn, vướng mắc từ cơ sở"
)


def blank() -> Any:
    """A document of Word's own: Times New Roman 14, A4, the decree's margins, a number at the top."""
    made = docx.Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.element.rPr.rFonts.set(qn("w:hAnsi"), "Times New Roman")
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    run = number.add_run()
    for kind, code in (
        ("begin", ""),
        ("", " PAGE   \\* MERGEFORMAT "),
        ("separate", ""),
        ("t", "2"),
        ("end", ""),
    ):
        if kind == "t":
            run.add_text(code)
        elif kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{code}</w:instrText>'))
    return made


def line(
    where: Any, text: str, size: float = 14, *, bold: bool = False, italic: bool = False, align: Any = None
) -> Any:
    """A paragraph formatted by hand."""
    one = where.add_paragraph()
    if align is not None:
        one.alignment = align
    one.paragraph_format.space_after = Pt(0)
    run = one.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    return one


def rule(paragraph: Any, width_pt: float) -> None:
    """A line drawn below, as Word's older versions draw one."""
    shape = (
        f'<w:pict {nsdecls("w")}><v:line {_VML} style="position:absolute;z-index:1" from="40pt,2pt" '
        f'to="{40 + width_pt}pt,2pt"/></w:pict>'
    )
    paragraph.add_run()._r.append(parse_xml(shape))


def text(where: Any, words: str, *, bold: bool = False, italic: bool = False) -> Any:
    """A paragraph of the text."""
    one = where.add_paragraph()
    form = one.paragraph_format
    form.first_line_indent, form.space_before, form.space_after = Mm(12.7), Pt(3), Pt(3)
    one.alignment = ALIGN.JUSTIFY
    run = one.add_run(words)
    run.bold, run.italic = bold or None, italic or None
    return one


def body(made: Any) -> None:
    """What stands between title and ending."""
    text(made, "Căn cứ Quy chế làm việc của Ủy ban nhân dân xã nhiệm kỳ 2021-2026;", italic=True)
    text(made, "Căn cứ Chương trình công tác năm 2024 của Ủy ban nhân dân xã.", italic=True)
    text(made, "Ủy ban nhân dân xã ban hành Chương trình công tác tháng 6 năm 2024 như sau:")
    text(made, "I. NHIỆM VỤ TRỌNG TÂM", bold=True)
    text(made, "1. Phát triển kinh tế", bold=True)
    for mark in ("a)", "b)", "-"):
        text(made, f"{mark} {TEXT}.")
    text(made, "2. Văn hóa, xã hội", bold=True)
    for number in range(12):
        text(made, f"- {TEXT}, đợt {number + 1};")
    text(made, "II. TỔ CHỨC THỰC HIỆN", bold=True)
    text(made, "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.")


def ending(made: Any) -> None:
    """Recipients and signature in a table without lines."""
    table = made.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    first = left.paragraphs[0]
    run = first.add_run("Nơi nhận:")
    run.bold = run.italic = True
    run.font.size = Pt(12)
    first.paragraph_format.space_after = Pt(0)
    for one in ("- UBND huyện;", "- Các thôn;", "- Lưu: VT."):
        line(left, one, 11)
    right.paragraphs[0].alignment = ALIGN.CENTER
    right.paragraphs[0].add_run("TM. ỦY BAN NHÂN DÂN").bold = True
    line(right, "CHỦ TỊCH", bold=True, align=ALIGN.CENTER)
    for _ in range(4):
        line(right, "")
    line(right, "Nguyễn Văn An", bold=True, align=ALIGN.CENTER)


def title(made: Any) -> None:
    """Kind, subject, and a rule drawn below."""
    line(made, "CHƯƠNG TRÌNH", bold=True, align=ALIGN.CENTER)
    subject = line(made, "Công tác tháng 6 năm 2024", bold=True, align=ALIGN.CENTER)
    rule(subject, 70)
    line(made, "")


def by_table() -> Any:
    """The header in a table of one row."""
    made = blank()
    table = made.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    for cell, width in ((left, Mm(65)), (right, Mm(95))):
        cell.width = width
    left.paragraphs[0].alignment = right.paragraphs[0].alignment = ALIGN.CENTER
    left.paragraphs[0].add_run("UBND HUYỆN LẠNG GIANG").font.size = Pt(13)
    issuer = line(left, "ỦY BAN NHÂN DÂN", 13, bold=True, align=ALIGN.CENTER)
    issuer = line(left, "XÃ TÂN THANH", 13, bold=True, align=ALIGN.CENTER)
    rule(issuer, 50)
    line(left, "Số: 12/CTr-UBND", 13, align=ALIGN.CENTER)
    run = right.paragraphs[0].add_run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    run.font.size, run.bold = Pt(12), True
    creed = line(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True, align=ALIGN.CENTER)
    rule(creed, 155)
    line(right, "Tân Thanh, ngày 30 tháng 5 năm 2024", 13, italic=True, align=ALIGN.CENTER)
    title(made)
    body(made)
    ending(made)
    return made


def by_tabs() -> Any:
    """The header in lines with tabs."""
    made = blank()

    def two(left: str, right: str, size: float, *, bold: tuple[bool, bool], italic: bool = False) -> None:
        one = made.add_paragraph()
        one.paragraph_format.space_after = Pt(0)
        one.paragraph_format.tab_stops.add_tab_stop(Mm(30))
        one.paragraph_format.tab_stops.add_tab_stop(Mm(110))
        for words, is_bold, slants in ((f"\t{left}", bold[0], False), (f"\t{right}", bold[1], italic)):
            run = one.add_run(words)
            run.font.size, run.bold, run.italic = Pt(size), is_bold or None, slants or None

    two("UBND HUYỆN LẠNG GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=(False, True))
    two("UBND XÃ TÂN THANH", "Độc lập - Tự do - Hạnh phúc", 13, bold=(True, True))
    two("________", "________________________", 13, bold=(False, False))
    two("Số: 12/CTr-UBND", "Tân Thanh, ngày 30 tháng 5 năm 2024", 13, bold=(False, False), italic=True)
    line(made, "")
    title(made)
    body(made)
    ending(made)
    return made


def by_numbering() -> Any:
    """Tasks in Word's own lists, the recipients with bullets, two rows in the header's table."""
    made = blank()
    table = made.add_table(rows=2, cols=2)
    (one, other), (third, fourth) = (row.cells for row in table.rows)
    for cell, width in ((one, 62), (other, 100), (third, 62), (fourth, 100)):
        cell.width = Mm(width)
    for cell in (one, other, third, fourth):
        cell.paragraphs[0].alignment = ALIGN.CENTER
    one.paragraphs[0].add_run("SỞ GIÁO DỤC VÀ ĐÀO TẠO").font.size = Pt(13)
    issuer = line(one, "TRƯỜNG THPT NGUYỄN TRÃI", 13, bold=True, align=ALIGN.CENTER)
    issuer.runs[0].underline = True
    run = other.paragraphs[0].add_run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    run.font.size, run.bold = Pt(12), True
    creed = line(other, "Độc lập - Tự do - Hạnh phúc", 13, bold=True, align=ALIGN.CENTER)
    creed.runs[0].underline = True
    third.paragraphs[0].add_run("Số:      /KH-THPT").font.size = Pt(13)
    date = fourth.paragraphs[0].add_run("Gia Lai, ngày     tháng 9 năm 2025")
    date.font.size, date.italic = Pt(13), True
    line(made, "KẾ HOẠCH", bold=True, align=ALIGN.CENTER)
    subject = line(made, "Công tác tháng 9 năm 2025", bold=True, align=ALIGN.CENTER)
    rule(subject, 60)
    text(made, "I. MỤC ĐÍCH", bold=True).paragraph_format.space_after = Pt(6)
    for number in range(14):
        one = made.add_paragraph(f"{TEXT}, lần {number}.", style="List Number")
        one.alignment = ALIGN.JUSTIFY
        one.paragraph_format.space_after = Pt(6)
        one._p.get_or_add_pPr().append(parse_xml(f'<w:contextualSpacing {nsdecls("w")} w:val="0"/>'))
    schedule = made.add_table(rows=3, cols=3, style="Table Grid")
    for at, words in enumerate(("STT", "Nội dung", "Thời gian")):
        run = schedule.rows[0].cells[at].paragraphs[0].add_run(words)
        run.bold, run.font.size = True, Pt(13)
    for row in (1, 2):
        for at, words in enumerate((str(row), "Họp hội đồng", "Ngày 5/9")):
            schedule.rows[row].cells[at].paragraphs[0].add_run(words).font.size = Pt(13)
    text(made, "Trên đây là Kế hoạch công tác tháng 9 năm 2025 của nhà trường./.")
    table = made.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    run = left.paragraphs[0].add_run("Nơi nhận:")
    run.bold = run.italic = True
    run.font.size = Pt(12)
    for words in ("Sở GDĐT (để báo cáo);", "Lưu: VT."):
        one = left.add_paragraph(style="List Bullet")
        one.add_run(words).font.size = Pt(11)
    right.paragraphs[0].alignment = ALIGN.CENTER
    right.paragraphs[0].add_run("HIỆU TRƯỞNG").bold = True
    for _ in range(3):
        line(right, "")
    line(right, "TS. Lê Thị Hoa", bold=True, align=ALIGN.CENTER)
    return made


ALL = {"by table": by_table, "by tabs": by_tabs, "by numbering": by_numbering}


def data(made: Any) -> bytes:
    """The bytes of one."""
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()

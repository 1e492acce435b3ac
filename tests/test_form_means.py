"""Form by the less usual means of Word: strokes, drawings in boxes, frames, sections, undated documents."""

from __future__ import annotations

import unicodedata
from copy import deepcopy
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from ctrgen import word
from ctrgen.form.check import found_in
from ctrgen.form.lines import lines
from ctrgen.form.standards import followed
from tests import hand_made

_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def codes(made: object) -> list[str]:
    """What is told of a document."""
    return [one.fault.code for one in found_in(hand_made.data(made), "x.docx")]


@pytest.mark.parametrize(("stroke", "told"), [("dash", ["CT470"]), ("solid", [])])
def test_a_drawn_rule_is_told_where_its_stroke_is_broken(stroke: str, told: list[str]) -> None:
    made = hand_made.by_table()
    drawn = next(made.element.iter("{urn:schemas-microsoft-com:vml}line"))
    drawn.append(parse_xml(f'<v:stroke {_VML} dashstyle="{stroke}"/>'))
    assert codes(made) == told


def test_a_box_is_as_wide_as_it_is_and_not_as_what_is_drawn_in_it() -> None:
    made = hand_made.blank()
    inner = f'<w:pict {nsdecls("w")}><v:line {_VML} from="0,0" to="50pt,0"/></w:pict>'
    made.add_paragraph().add_run()._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")}><v:shape {_VML} style="position:absolute;width:283.5pt;height:90pt">'
            f"<v:textbox><w:txbxContent><w:p><w:r>{inner}</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        )
    )
    (paragraph, *_) = word.read(hand_made.data(made), "x.docx").blocks
    assert isinstance(paragraph, word.model.Paragraph)
    assert round(paragraph.shapes[0].width_mm) == 100


def test_room_in_lines_of_the_page_is_room() -> None:
    made = hand_made.blank()
    settings = made.add_paragraph("Nội dung.")._p.get_or_add_pPr()
    settings.append(parse_xml(f'<w:spacing {nsdecls("w")} w:afterLines="50"/>'))
    (paragraph, *_) = word.read(hand_made.data(made), "x.docx").blocks
    assert isinstance(paragraph, word.model.Paragraph)
    assert paragraph.spacing.after_pt == 6


@pytest.mark.parametrize(
    ("date", "names"),
    [
        ("Phú Thọ, ngày 28 tháng 8 năm 2026", ["dang"]),
        ("Phú Thọ, ngày     tháng 8 năm 2026", ["dang"]),
        ("Phú Thọ, ngày 05 tháng 5 năm 2025", ["dang-hd36"]),
        ("Phú Thọ, ngày     tháng     năm 2026", ["dang", "dang-hd36"]),
    ],
)
def test_the_day_of_a_law_that_is_cited_says_nothing_of_the_day_of_a_document(
    date: str, names: list[str]
) -> None:
    made = hand_made.blank()
    for words in ("ĐẢNG CỘNG SẢN VIỆT NAM", date, "CHƯƠNG TRÌNH", "- Căn cứ Luật ngày 16 tháng 6 năm 2025;"):
        hand_made.line(made, words)
    document = word.read(hand_made.data(made), "x.docx")
    known = followed(lines(document.blocks, document.sections))
    assert sorted(one.name for one in known) == names


def test_the_name_of_a_part_in_the_middle_stands_as_its_number_does() -> None:
    made = hand_made.by_table()
    first = next(one for one in made.paragraphs if one.text.startswith("I. NHIỆM VỤ"))
    for words in ("PHẦN THỨ NHẤT", "NHIỆM VỤ CHUNG"):
        one = first.insert_paragraph_before()
        one.alignment = ALIGN.CENTER
        one.paragraph_format.space_after = Pt(6)
        one.add_run(words).bold = True
    assert codes(made) == []


def test_what_stands_in_a_frame_is_not_as_wide_as_the_page() -> None:
    made = hand_made.blank()
    one = made.add_paragraph("Số: 12/CTr-UBND")
    one._p.get_or_add_pPr().append(parse_xml(f'<w:framePr {nsdecls("w")} w:w="3500" w:x="1400"/>'))
    document = word.read(hand_made.data(made), "x.docx")
    assert next(line.width_mm for line in lines(document.blocks, document.sections)) is None


def test_a_heading_left_out_of_the_count_is_told() -> None:
    made = hand_made.by_table()
    second = next(one for one in made.paragraphs if one.text.startswith("II. "))
    second.runs[0].text = second.runs[0].text.replace("II. ", "III. ")
    assert codes(made) == ["CT477"]


def test_what_is_lacking_is_told_of_the_document() -> None:
    made = hand_made.by_table()
    number = next(
        one for cell in made.tables[0].rows[0].cells for one in cell.paragraphs if one.text.startswith("Số:")
    )
    number._p.getparent().remove(number._p)
    assert codes(made) == ["CT472"]


def test_an_annex_in_a_section_of_its_own_is_counted_on_its_own() -> None:
    for begins, told in ((None, ["CT455"]), (1, [])):
        made = hand_made.by_table()
        section = made.add_section()
        section.left_margin = Mm(30)
        if begins is not None:
            section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="{begins}"/>'))
        hand_made.line(made, "Phụ lục", bold=True, align=ALIGN.CENTER)
        hand_made.line(made, "DANH MỤC NHIỆM VỤ", bold=True, align=ALIGN.CENTER)
        assert codes(made) == told


@pytest.mark.parametrize(
    ("left", "right", "told"), [(17, 48, []), (17, 0, ["CT470"]), (17, 20, ["CT471"]), (60, 48, ["CT471"])]
)
def test_underlined_blanks_are_a_rule_of_the_line_above_them(left: int, right: int, told: list[str]) -> None:
    made = hand_made.by_tabs()
    below = next(one for one in made.paragraphs if "____" in one.text)
    for run in below.runs:
        run.text = ""
    for count in (left, right):
        below.add_run("\t")
        blanks = below.add_run("\xa0" * count)
        blanks.underline, blanks.font.size = True, Pt(13)
    assert codes(made) == told


def header_by_cells(*, of_motto: float) -> Any:
    """A header of three rows, the second with edges above for rules."""
    made = hand_made.blank()
    table = made.add_table(rows=3, cols=6)
    widths = (22, 20, 22, 20, of_motto, 76 - of_motto)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for cell in (table.cell(1, 1), table.cell(1, 4)):
        edge = f'<w:tcBorders {nsdecls("w")}><w:top w:val="single" w:sz="6"/></w:tcBorders>'
        cell._tc.get_or_add_tcPr().append(parse_xml(edge))
    for row, left, right in (
        (0, "ỦY BAN NHÂN DÂN XÃ TÂN THANH", "Độc lập - Tự do - Hạnh phúc"),
        (2, "Số: 12/CTr-UBND", "Tân Thanh, ngày 30 tháng 5 năm 2024"),
    ):
        for first, last, words in ((0, 2, left), (3, 5, right)):
            cell = table.cell(row, first).merge(table.cell(row, last))
            cell.text = ""
            if row == 0 and first == 3:
                hand_made.line(cell, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True, align=ALIGN.CENTER)
            slants = row == 2 and first == 3
            hand_made.line(cell, words, 13, bold=row == 0, italic=slants, align=ALIGN.CENTER)
            cell._tc.remove(cell.paragraphs[0]._p)
    hand_made.title(made)
    hand_made.body(made)
    hand_made.ending(made)
    return made


@pytest.mark.parametrize(("of_motto", "told"), [(56, []), (25, ["CT471"])])
def test_the_edge_of_a_thin_cell_is_a_rule_of_the_line_above_it(of_motto: float, told: list[str]) -> None:
    assert codes(header_by_cells(of_motto=of_motto)) == told


@pytest.mark.parametrize(("words", "told"), [((6, 13), []), ((1, 3), ["CT471"])])
def test_words_underlined_in_the_midst_of_a_name_are_its_rule(
    words: tuple[int, int], told: list[str]
) -> None:
    made = hand_made.by_tabs()
    below = next(one for one in made.paragraphs if "____" in one.text)
    below.runs[0].text = "\t"
    name = next(run for one in made.paragraphs for run in one.runs if "UBND XÃ TÂN THANH" in run.text)
    start, end = words
    whole = name.text
    name.text = whole[:start]
    for text, ruled in ((whole[start:end], True), (whole[end:], False)):
        run = deepcopy(name._r)
        name._r.addnext(run) if ruled else name._r.getnext().addnext(run)
        part = type(name)(run, name._parent)
        part.text, part.underline = text, ruled
    assert codes(made) == told


def test_columns_of_two_widths_are_as_wide_as_the_page_says() -> None:
    made = hand_made.blank()
    settings = made.sections[0]._sectPr
    settings.remove(settings.find(qn("w:cols")))
    settings.append(
        parse_xml(
            f'<w:cols {nsdecls("w")} w:num="2" w:space="160" w:equalWidth="0">'
            '<w:col w:w="3685" w:space="160"/><w:col w:w="5225"/></w:cols>'
        )
    )
    (section,) = word.read(hand_made.data(made), "x.docx").sections
    assert [round(one) for one in section.columns] == [65, 92]


def test_letters_and_marks_apart_are_told_of_by_paragraph() -> None:
    made = hand_made.by_table()
    number = next(at for at, one in enumerate(made.paragraphs) if one.text.startswith("II. "))
    made.paragraphs[number].runs[0].text = unicodedata.normalize("NFD", "II. TỔ CHỨC THỰC HIỆN")
    found = found_in(hand_made.data(made), "x.docx")
    assert [(one.fault.code, one.text) for one in found] == [("CT360", "II. TỔ CHỨC THỰC HIỆN")]

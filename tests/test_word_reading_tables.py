"""Word files read: fields, changes, tables, sections and places."""

from __future__ import annotations

from ctrgen import word
from ctrgen.word.measures import Border
from ctrgen.word.model import Paragraph, Table
from tests.word_file import p
from tests.word_read import paragraphs, read


def _field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{mark.format('separate')}"
        f"{result}{mark.format('end')}"
    )


def test_fields_show_their_last_result() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    nested = _field("IF 1 = 1", _field("DATE", run.format("12/10")))
    (only,) = paragraphs(
        read(f'<w:p>{_field("PAGE", run.format("3"))}{nested}<w:fldSimple w:instr=" NUMPAGES "/></w:p>')
    )
    assert [(run.text, run.field) for run in only.runs] == [
        ("3", "PAGE"),
        ("12/10", "DATE"),
        ("", "NUMPAGES"),
    ]


def test_changes_are_read_as_accepted_and_hidden_text_left_out_and_said() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Họp </w:t></w:r>'
        "<w:del><w:r><w:delText>sáng</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>chiều</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> mật</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Một </w:t></w:r></w:p>'
        + p("câu")
    )
    document = read(body)
    assert [each.text for each in paragraphs(document)] == ["Họp chiều", "Một câu"]
    assert {(each.what, each.times) for each in document.passed_over} == {
        ("đoạn chữ ẩn", 1),
        ("chỗ đã xóa trong theo dõi thay đổi", 2),
    }


def test_tabs_breaks_and_signs_are_characters() -> None:
    inside = (
        '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/><w:br w:type="page"/>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/>'
    )
    math = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"
    (only,) = paragraphs(read(f"<w:p><w:r>{inside}</w:r>{math}</w:p>"))
    assert only.text == "a\tb\n\u2011\f✓x+1"


def test_a_text_box_said_in_two_ways_is_read_once() -> None:
    inside = f"<w:txbxContent>{p('Số: 12/CTr-UBND')}</w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        '<w:drawing><wp:anchor><wp:extent cx="1800000" cy="360000"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx>"
        f"</wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect>"
        f"<v:textbox>{inside}</v:textbox></v:rect></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = (
        f'<w:r><w:pict><v:shape style="position:absolute;width:72pt;height:36pt">'
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    )
    line = '<w:r><w:pict><v:line from="0,0" to="72pt,0"/></w:pict></w:r>'
    (only,) = paragraphs(read(f"<w:p>{box}{old}{line}</w:p>"))
    assert [(each.kind, each.width_mm, each.height_mm) for each in only.shapes] == [
        ("box", 50.0, 10.0),
        ("box", 25.4, 12.7),
        ("line", 25.4, 0.0),
    ]
    inner = only.shapes[0].blocks[0]
    assert isinstance(inner, Paragraph)
    assert (inner.text, inner.place.number) == ("Số: 12/CTr-UBND", 2)


def test_a_picture_names_its_part() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><a:graphic><a:graphicData><pic:pic>'
        '<pic:blipFill><a:blip r:embed="h1"/></pic:blipFill>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )
    (only,) = paragraphs(read(f"<w:p>{drawing}</w:p>", ("h1", "image", "media/dau.png")))
    assert [(s.kind, s.part, s.width_mm, s.anchored) for s in only.shapes] == [
        ("picture", "word/media/dau.png", 10, False)
    ]


def test_cells_that_span_stand_once_with_the_lines_around_them() -> None:
    body = (
        '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8"/>'
        '<w:insideV w:val="dotted" w:sz="4"/></w:tblBorders>'
        '</w:tblPr><w:tblGrid><w:gridCol w:w="1440"/>'
        '<w:gridCol w:w="1440"/><w:gridCol w:w="1440"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr>"
        f'<w:vMerge w:val="restart"/></w:tcPr>{p("a")}</w:tc>'
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:tcBorders>'
        f'<w:top w:val="nil"/></w:tcBorders></w:tcPr>{p("b")}</w:tc></w:tr>'
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
        f"<w:tc>{p('c')}</w:tc><w:tc>{p('d')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('gone')}</w:tc></w:tr></w:tbl>"
    )
    (table,) = read(body).blocks
    assert isinstance(table, Table)
    assert table.widths == (25.4, 25.4, 25.4)
    found = [[(cell.text, cell.column, cell.columns, cell.rows) for cell in row.cells] for row in table.rows]
    assert found == [[("a", 0, 1, 2), ("b", 1, 2, 1)], [("c", 1, 1, 1), ("d", 2, 1, 1)]]
    first, second = table.rows[0].cells
    assert (first.borders.top, second.borders.top) == (Border("single", 1.0), None)
    assert first.borders.right == Border("dotted", 0.5)
    assert table.rows[0].header


def test_a_tables_style_sets_off_its_first_row() -> None:
    styles = (
        '<w:style w:type="table" w:styleId="B"><w:name w:val="Bảng"/><w:pPr><w:jc w:val="right"/></w:pPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    )
    row = f"<w:tr><w:tc>{p('a')}</w:tc></w:tr>"
    body = f'<w:tbl><w:tblPr><w:tblStyle w:val="B"/><w:tblLook w:val="0020"/></w:tblPr>{row}{row}</w:tbl>'
    (table,) = read(body, styles=styles).blocks
    assert isinstance(table, Table)
    cells = [row.cells[0].paragraphs[0] for row in table.rows]
    assert [(each.runs[0].bold, each.alignment) for each in cells] == [(True, "right"), (False, "right")]


def test_sections_have_their_paper_and_the_headers_of_those_before() -> None:
    first = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:left="1701" w:right="850" w:bottom="1134" w:gutter="0"/><w:titlePg/>'
        '<w:pgNumType w:start="1"/></w:sectPr>'
    )
    body = p("a", first) + p("b") + '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    document = read(body, header=p("2"))
    one, two = document.sections
    assert (one.title_page, one.starts_at, one.left_mm, one.top_mm) == (True, 1, 30.0, 20.0)
    assert two.width_mm > two.height_mm
    assert [block.text for block in two.headers[0].blocks if isinstance(block, Paragraph)] == ["2"]
    assert [each.section for each in paragraphs(document)] == [0, 1]


def test_footnotes_belong_to_their_paragraph() -> None:
    note = f'<w:footnote w:id="2">{p("Có hiệu lực từ 01/7.")}</w:footnote>'
    body = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    (only,) = paragraphs(read(body, footnotes=note))
    assert [line.text for note in only.notes for line in note] == ["Có hiệu lực từ 01/7."]


def test_a_place_leads_back_to_its_element() -> None:
    from lxml import etree

    body = (
        p("a")
        + f"<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>"
    )
    document = read(body)
    table = document.blocks[1]
    assert isinstance(table, Table)
    place = table.rows[0].cells[0].paragraphs[0].place
    root = etree.fromstring(f'<d xmlns:w="x"><w:body><!-- c -->{body}</w:body></d>')
    assert "".join(word.find(root, place.path).itertext()) == "b"
    assert (place.part, place.number) == ("word/document.xml", 2)

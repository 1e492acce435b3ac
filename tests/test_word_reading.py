"""What a Word file says and shows, whoever made it."""

from __future__ import annotations

import pytest

from ctrgen import word
from ctrgen.word import old_fonts
from ctrgen.word.measures import Border, Indents
from ctrgen.word.model import Paragraph, Table, WordDocument
from ctrgen.word.number_formats import formatted
from tests.word_file import docx, p


def _read(body: str, *more: tuple[str, str, str], **roots: str) -> WordDocument:
    return word.read(docx(body, *more, **roots), "cu.docx")


def _paragraphs(document: WordDocument) -> list[Paragraph]:
    return [block for block in document.blocks if isinstance(block, Paragraph)]


def _texts(body: str, **roots: str) -> list[str]:
    return [f"{each.mark} {each.text}".strip() for each in _paragraphs(_read(body, **roots))]


def test_runs_of_one_look_are_one_and_empty_ones_none() -> None:
    runs = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in ("Chương", " ", "", "trình"))
    (only,) = _paragraphs(_read(f"<w:p>{runs}<w:r><w:rPr><w:b/></w:rPr><w:t>!</w:t></w:r></w:p>"))
    assert [(run.text, run.bold) for run in only.runs] == [("Chươngtrình", False), ("!", True)]


def test_defaults_styles_and_direct_formatting_come_together() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Tựa"/><w:basedOn w:val="N"/>'
        '<w:pPr><w:jc w:val="center"/><w:ind w:left="720"/>'
        '</w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="S">'
        '<w:name w:val="Strong"/><w:rPr><w:b/><w:i/></w:rPr></w:style>'
    )
    body = (
        p("a")
        + p("b", '<w:pStyle w:val="T"/><w:ind w:firstLine="360"/>')
        + p("c", '<w:pStyle w:val="T"/>', '<w:rStyle w:val="S"/><w:u w:val="single"/>')
    )
    plain, title, strong = _paragraphs(_read(body, styles=styles))
    assert (plain.runs[0].size_pt, plain.runs[0].bold, plain.style) == (12, False, "Normal")
    assert (title.runs[0].size_pt, title.runs[0].bold, title.alignment) == (14, True, "center")
    assert title.indents == Indents(12.7, 0, 6.35)
    # A switch of two styles undoes itself.
    assert (strong.runs[0].bold, strong.runs[0].italic, strong.runs[0].underline) == (False, True, "single")


def test_theme_fonts_are_those_of_the_documents_language() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        "<a:themeElements><a:fontScheme>"
        '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/>'
        '<a:font script="Viet" typeface="Times New Roman"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    look = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="minorHAnsi" w:cs="Arial"/>'
    for language, ascii_font in (("vi-VN", "Times New Roman"), ("en-US", "Cambria")):
        settings = f'<w:themeFontLang w:val="{language}"/>'
        (only,) = _paragraphs(_read(p("a", look=look), theme=theme, settings=settings))
        assert only.runs[0].fonts == (ascii_font, "Calibri", "Arial", "")


_NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>'
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>'
    '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    '<w:lvl w:ilvl="4"><w:start w:val="1"/><w:isLgl/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%5"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)


def _item(depth: int, list_id: int = 1) -> str:
    return p("x", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def test_automatic_numbers_are_the_marks_that_word_prints() -> None:
    depths = [0, 1, 1, 2, 2, 3, 4, 0, 1, 2]
    marks = ["I.", "1.", "2.", "a)", "b)", "•", "1.2.1", "II.", "1.", "a)"]
    found = _paragraphs(_read("".join(map(_item, depths)), numbering=_NUMBERING))
    assert [each.mark for each in found] == marks
    assert [each.level for each in found] == depths
    assert found[1].indents == Indents(12.7, 0, -6.35)
    assert found[0].mark_run is not None


def test_a_list_that_begins_anew_does_so_once() -> None:
    body = _item(1) + _item(1, 2) + _item(1, 2) + _item(1)
    assert [text.split()[0] for text in _texts(body, numbering=_NUMBERING)] == ["1.", "5.", "6.", "7."]


def test_a_number_that_is_taken_away_is_none() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Mục"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
        '</w:numPr><w:ind w:left="0"/></w:pPr></w:style>'
    )
    style = '<w:pStyle w:val="L"/>'
    body = p("a", style) + p("b", f'{style}<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert _texts(body, numbering=_NUMBERING, styles=styles) == ["1. a", "b"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "upperRoman", "IV"),
        (1949, "lowerRoman", "mcmxlix"),
        (27, "upperLetter", "AA"),
        (3, "decimalZero", "03"),
        (21, "vietnameseCounting", "hai mươi mốt"),
        (15, "vietnameseCounting", "mười lăm"),
        (100, "vietnameseCounting", "100"),
        (5, "none", ""),
    ],
)
def test_numbers_have_the_form_word_gives_them(number: int, form: str, text: str) -> None:
    assert formatted(number, form) == text


def _field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText> {code} </w:instrText></w:r>{mark.format('separate')}"
        f"{result}{mark.format('end')}"
    )


def test_fields_show_their_last_result() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    nested = _field("IF 1 = 1", _field("DATE", run.format("12/10")))
    (only,) = _paragraphs(
        _read(f'<w:p>{_field("PAGE", run.format("3"))}{nested}<w:fldSimple w:instr=" NUMPAGES "/></w:p>')
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
    document = _read(body)
    assert [each.text for each in _paragraphs(document)] == ["Họp chiều", "Một câu"]
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
    (only,) = _paragraphs(_read(f"<w:p><w:r>{inside}</w:r>{math}</w:p>"))
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
    (only,) = _paragraphs(_read(f"<w:p>{box}{old}{line}</w:p>"))
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
    (only,) = _paragraphs(_read(f"<w:p>{drawing}</w:p>", ("h1", "image", "media/dau.png")))
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
    (table,) = _read(body).blocks
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
    (table,) = _read(body, styles=styles).blocks
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
    document = _read(body, header=p("2"))
    one, two = document.sections
    assert (one.title_page, one.starts_at, one.left_mm, one.top_mm) == (True, 1, 30.0, 20.0)
    assert two.width_mm > two.height_mm
    assert [block.text for block in two.headers[0].blocks if isinstance(block, Paragraph)] == ["2"]
    assert [each.section for each in _paragraphs(document)] == [0, 1]


def test_footnotes_belong_to_their_paragraph() -> None:
    note = f'<w:footnote w:id="2">{p("Có hiệu lực từ 01/7.")}</w:footnote>'
    body = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    (only,) = _paragraphs(_read(body, footnotes=note))
    assert [line.text for note in only.notes for line in note] == ["Có hiệu lực từ 01/7."]


def test_a_place_leads_back_to_its_element() -> None:
    from lxml import etree

    body = (
        p("a")
        + f"<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>"
    )
    document = _read(body)
    table = document.blocks[1]
    assert isinstance(table, Table)
    place = table.rows[0].cells[0].paragraphs[0].place
    root = etree.fromstring(f'<d xmlns:w="x"><w:body><!-- c -->{body}</w:body></d>')
    assert "".join(word.find(root, place.path).itertext()) == "b"
    assert (place.part, place.number) == ("word/document.xml", 2)


@pytest.mark.parametrize(
    ("font", "written", "shown"),
    [
        (".VnTime", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (".VnTimeH", "Ch\u00ad¬ng tr×nh", "CHƯƠNG TRÌNH"),
        ("VNI-Times", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("VNI-Helve", "ÑOÄC LAÄP", "ĐỘC LẬP"),
        ("Times New Roman", "Céng", "Céng"),
        (".VnTime", "Chương trình", "Chương trình"),
    ],
)
def test_old_fonts_are_read_as_they_are_seen(font: str, written: str, shown: str) -> None:
    look = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    middle = len(written) // 2
    runs = "".join(
        f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{half}</w:t></w:r>"
        for half in (written[:middle], written[middle:])
    )
    (only,) = _paragraphs(_read(f"<w:p>{runs}</w:p>"))
    assert only.text == shown
    assert only.runs[0].written == ("" if written == shown else written)


_LETTERS = [
    letter
    for vowel in (
        "aàảãáạ",
        "ăằẳẵắặ",
        "âầẩẫấậ",
        "eèẻẽéẹ",
        "êềểễếệ",
        "iìỉĩíị",
        "oòỏõóọ",
        "ôồổỗốộ",
        "ơờởỡớợ",
        "uùủũúụ",
        "ưừửữứự",
        "yỳỷỹýỵ",
        "đ",
    )
    for letter in vowel
    if not letter.isascii()
]


@pytest.mark.parametrize(("name", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
def test_every_letter_has_one_writing_in_an_old_font_and_comes_back(name: str, font: str) -> None:
    assert len(_LETTERS) == 67
    table = old_fonts.table(name)
    back: dict[str, str] = {}
    for written, letter in table.to_unicode.items():
        back.setdefault(letter, written)
    capitals = [letter.upper() for letter in (_LETTERS if name == "vni" else "ăâêôơưđ")]
    assert set(back) == {*_LETTERS, *capitals}
    for letter in (*_LETTERS, *capitals):
        assert old_fonts.shown(back[letter], font) == letter
    for letter in _LETTERS:
        if name == "tcvn3":
            assert old_fonts.shown(back[letter], ".VnTimeH") == letter.upper()

"""What a Word file says and shows, whoever made it."""

from __future__ import annotations

import pytest

from ctrgen.word import old_fonts
from ctrgen.word.measures import Indents
from ctrgen.word.number_formats import formatted
from tests.word_file import p
from tests.word_read import paragraphs, read


def _texts(body: str, **roots: str) -> list[str]:
    return [f"{each.mark} {each.text}".strip() for each in paragraphs(read(body, **roots))]


def test_runs_of_one_look_are_one_and_empty_ones_none() -> None:
    runs = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in ("Chương", " ", "", "trình"))
    (only,) = paragraphs(read(f"<w:p>{runs}<w:r><w:rPr><w:b/></w:rPr><w:t>!</w:t></w:r></w:p>"))
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
    plain, title, strong = paragraphs(read(body, styles=styles))
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
        (only,) = paragraphs(read(p("a", look=look), theme=theme, settings=settings))
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
    found = paragraphs(read("".join(map(_item, depths)), numbering=_NUMBERING))
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
    (only,) = paragraphs(read(f"<w:p>{runs}</w:p>"))
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

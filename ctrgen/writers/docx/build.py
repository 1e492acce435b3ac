"""python-docx turns the base document into the reference document of a look.

The base, ``templates/docx/base``, is a package of its own: nothing of python-docx's default template
(US Letter, 350 KB of styles, a date of 2013) gets in.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from lxml import etree

from ctrgen.standards.model import Align
from ctrgen.writers.docx.reference import style_id
from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from docx.section import Section
    from docx.styles.styles import Styles

    from ctrgen.layout.blocks import Look, TextStyle

_MADE_LATER = ("word/document.xml", "docProps/core.xml")
_BUILT_INTO_WORD = ("heading 1", "heading 2", "header")
_ALIGNMENT = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def parts_and_section(look: Look) -> tuple[dict[str, bytes], str]:
    """The parts of the package without the text, and the section properties that end the body."""
    document = docx.Document(_base())
    for style in look.styles:
        _add_style(document.styles, style, style_id(look, style.role))
    section = document.sections[0]
    _set_page(section, look)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as package:
        parts = {
            name: _readable(package.read(name)) for name in package.namelist() if name not in _MADE_LATER
        }
    properties = section._sectPr  # noqa: SLF001 - python-docx has no door to it
    return parts, etree.tostring(properties, encoding="unicode", with_tail=False)


def _base() -> io.BytesIO:
    root, packed = folder() / "docx" / "base", io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for file in sorted(root.rglob("*")):
            if file.is_file():
                package.writestr(file.relative_to(root).as_posix(), file.read_bytes())
    packed.seek(0)
    return packed


def _add_style(styles: Styles, style: TextStyle, identifier: str) -> None:
    builtin = style.name in _BUILT_INTO_WORD
    made: Any = styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH, builtin)  # type: ignore[no-untyped-call]
    made.element.set(qn("w:styleId"), identifier)
    made.base_style = styles["Normal"]
    made.hidden, made.unhide_when_used, made.quick_style = False, False, True
    made.font.size = Pt(style.size_pt)
    made.font.bold, made.font.italic = style.bold or None, style.italic or None
    made.font.cs_bold, made.font.cs_italic = style.bold or None, style.italic or None
    made.element.rPr.append(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{round(style.size_pt * 2)}"/>'))
    paragraph = made.paragraph_format
    paragraph.alignment = _ALIGNMENT[style.align]
    paragraph.first_line_indent = Mm(style.indent_mm) if style.indent_mm else None
    paragraph.space_before = Pt(style.before_pt) if style.before_pt else None
    paragraph.space_after = Pt(style.after_pt) if style.after_pt else None
    paragraph.line_spacing = style.line_spacing if style.line_spacing != 1 else None
    paragraph.keep_with_next = style.keep_next or None
    if style.heading is not None:
        outline = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{style.heading - 1}"/>')
        made.element.get_or_add_pPr().append(outline)


def _set_page(section: Section, look: Look) -> None:
    sheet = look.sheet
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
    section.header_distance = section.footer_distance = Mm(sheet.number_from_edge)


def _readable(xml: bytes) -> bytes:
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

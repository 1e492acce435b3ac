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
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from ctrgen.layout.styles import TextStyle
from ctrgen.standards.figures import Align
from ctrgen.writers.docx.names import RGB, style_id
from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from docx.styles.styles import Styles

    from ctrgen.layout.styles import Look

_MADE_LATER = ("word/document.xml", "docProps/core.xml")
_BUILT_INTO_WORD = ("heading 1", "heading 2", "header")
_PRIORITY = 1
# What templates/docx/base says of a paragraph that says nothing of itself.
_NORMAL = TextStyle(
    role="noi_dung",
    name="Normal",
    like=None,
    size_pt=14,
    align=Align.LEFT,
    bold=False,
    italic=False,
    indent_mm=0,
    before_pt=0,
    after_pt=0,
    line_spacing=1,
    keep_next=False,
    heading=None,
)
_ALIGNMENT = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def parts(look: Look) -> dict[str, bytes]:
    """The parts of the package without the text."""
    document = docx.Document(_base())
    for style in look.styles:
        inherited = _NORMAL if style.like is None else look.style(style.like)
        _add_style(document.styles, style, inherited, style_id(look, style.role))
    for style in look.styles:
        _relate(document.styles, style, look)
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as package:
        return {name: _readable(package.read(name)) for name in package.namelist() if name not in _MADE_LATER}


def _base() -> io.BytesIO:
    root, packed = folder() / "docx" / "base", io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for file in sorted(root.rglob("*")):
            if file.is_file():
                package.writestr(file.relative_to(root).as_posix(), file.read_bytes())
    packed.seek(0)
    return packed


def _add_style(styles: Styles, style: TextStyle, inherited: TextStyle, identifier: str) -> None:
    """Add a style with what it does not have from the one it is like."""
    builtin = style.name in _BUILT_INTO_WORD
    made: Any = styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH, builtin)  # type: ignore[no-untyped-call]
    made.element.set(qn("w:styleId"), identifier)
    made.hidden, made.unhide_when_used, made.quick_style = False, False, style.role != "so_trang"
    made.priority = _PRIORITY
    _set_font(made, style, inherited)
    _set_paragraph(made.paragraph_format, style, inherited)
    if style.heading is not None:
        outline = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{style.heading - 1}"/>')
        made.element.get_or_add_pPr().append(outline)


def _set_font(made: Any, style: TextStyle, inherited: TextStyle) -> None:
    font = made.font
    if style.bold != inherited.bold:
        font.bold = font.cs_bold = style.bold
    if style.italic != inherited.italic:
        font.italic = font.cs_italic = style.italic
    if style.underline != inherited.underline:
        font.underline = style.underline
    if style.colour != inherited.colour:
        font.color.rgb = RGBColor.from_string(RGB[style.colour])
    if style.size_pt != inherited.size_pt:
        font.size = Pt(style.size_pt)
        made.element.rPr.append(parse_xml(f'<w:szCs {nsdecls("w")} w:val="{round(style.size_pt * 2)}"/>'))


def _set_paragraph(paragraph: Any, style: TextStyle, inherited: TextStyle) -> None:
    if style.align != inherited.align:
        paragraph.alignment = _ALIGNMENT[style.align]
    if style.indent_mm != inherited.indent_mm:
        paragraph.first_line_indent = Mm(style.indent_mm)
    if style.before_pt != inherited.before_pt:
        paragraph.space_before = Pt(style.before_pt)
    if style.after_pt != inherited.after_pt:
        paragraph.space_after = Pt(style.after_pt)
    if (style.line_spacing, style.exact_line_pt) != (inherited.line_spacing, inherited.exact_line_pt):
        exact = style.exact_line_pt
        paragraph.line_spacing = Pt(exact) if exact is not None else style.line_spacing
    if style.keep_next != inherited.keep_next:
        paragraph.keep_with_next = style.keep_next


def _relate(styles: Styles, style: TextStyle, look: Look) -> None:
    made = _named(styles, style_id(look, style.role))
    made.base_style = styles["Normal"] if style.like is None else _named(styles, style_id(look, style.like))
    if style.heading is not None:
        made.next_paragraph_style = made.base_style


def _named(styles: Styles, identifier: str) -> Any:
    return next(style for style in styles if style.style_id == identifier)


def _readable(xml: bytes) -> bytes:
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    etree.indent(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

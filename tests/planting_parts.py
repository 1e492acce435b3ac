"""Faults of what stands around the text: the number of the page, rules, the motto, tables, the ending."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.planting import (
    Plant,
    _style,
    every,
    styled,
)


def without_number(document: Any) -> None:
    """Headers emptied."""
    for one in document.sections[0].header._element.iter(qn("w:fldSimple")):
        one.getparent().remove(one)


def number_below(document: Any) -> Paragraph:
    """The number moved to the foot."""
    section = document.sections[0]
    held = next(section.header._element.iter(qn("w:fldSimple")))
    section.footer.is_linked_to_previous = False
    target = section.footer.paragraphs[0]
    target.alignment = WD_ALIGN_PARAGRAPH.CENTER
    target._p.append(deepcopy(held))
    held.getparent().remove(held)
    return Paragraph(target._p, section.footer)


def number_paragraph(document: Any) -> Paragraph:
    """The paragraph of the number."""
    return Paragraph(next(document.sections[0].header._element.iter(qn("w:p"))), document.sections[0].header)


def number_aside(document: Any) -> Paragraph:
    """The number at the right."""
    one = number_paragraph(document)
    one.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return one


def number_sized(document: Any) -> Paragraph:
    """The number too small."""
    one = number_paragraph(document)
    for run in one._p.iter(qn("w:r")):
        properties = OxmlElement("w:rPr")
        value = OxmlElement("w:sz")
        value.set(qn("w:val"), "20")
        properties.append(value)
        run.insert(0, properties)
    return one


def number_first(document: Any) -> Paragraph:
    """Numbers from page 1 on."""
    document.sections[0].different_first_page_header_footer = False
    return number_paragraph(document)


def number_start(document: Any) -> Paragraph:
    """Numbers that begin with 5."""
    found = document.sections[0]._sectPr.find(qn("w:pgNumType"))
    found.set(qn("w:start"), "5")
    return number_paragraph(document)


def ruleless(pick: Callable[[Any], Paragraph]) -> Plant:
    """Without the rule below a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        rule = one._p.getnext()
        border = rule.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
        border.getparent().remove(border)
        return one

    return plant


def rule_of(pick: Callable[[Any], Paragraph], inset_mm: float) -> Plant:
    """With a rule of another length below it."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        rule = Paragraph(one._p.getnext(), document._body)
        rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(inset_mm)
        return one

    return plant


def motto_broken(document: Any) -> Paragraph:
    """The motto on two lines."""
    one = styled(document, "quoc_hieu")
    text = one.runs[0]
    text.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
    text.add_break()
    one.add_run("VIỆT NAM")
    return one


def motto_parted(document: Any) -> Paragraph:
    """The motto as two paragraphs."""
    one = styled(document, "quoc_hieu")
    second = deepcopy(one._p)
    one.runs[0].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
    one._p.addnext(second)
    Paragraph(second, one._parent).runs[0].text = "VIỆT NAM"
    return one


def without_creed(document: Any) -> Paragraph:
    """No Tiêu ngữ."""
    creed = styled(document, "tieu_ngu")
    creed._p.getparent().remove(creed._p)
    return styled(document, "quoc_hieu")


def table_head_plain(document: Any) -> Paragraph:
    """A head of a table not bold."""
    one = styled(document, "dau_bang")
    for run in one.runs:
        run.bold = False
    return one


def table_wide(document: Any) -> Paragraph:
    """A table beyond the margins."""
    table = next(
        one
        for one in document.element.body.iter(qn("w:tbl"))
        if next(one.iter(qn("w:tblHeader")), None) is not None
    )
    for one in table.iter(qn("w:gridCol"), qn("w:tcW")):
        one.set(qn("w:w"), str(int(int(one.get(qn("w:w"))) * 1.3)))
    return Paragraph(next(table.iter(qn("w:p"))), document._body)


def long_paragraph(document: Any) -> Paragraph:
    """A plain paragraph of more than one line, not the first."""
    plain = [one for one in every(document) if _style(one) in ("noi_dung", "muc_1", "muc_2", "muc_3")]
    return next(one for one in plain[1:] if len(one.text.split()) > 30)


def rule_dashed(document: Any) -> Paragraph:
    """A dashed rule below the Tiêu ngữ."""
    one = styled(document, "tieu_ngu")
    border = next(one._p.getnext().iter(qn("w:bottom")))
    border.set(qn("w:val"), "dashed")
    return one


def ending_changed(document: Any) -> Paragraph:
    """Who signs at the left, who receives at the right."""
    one = styled(document, "noi_nhan")
    cell = one._p.getparent()
    cell.getnext().addnext(cell)
    return styled(document, "quyen_han", "chuc_vu")

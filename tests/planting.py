"""Faults of form, planted in a Word document as a careless hand leaves them there."""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

Plant = Callable[[Any], Paragraph | None]


class Fault(NamedTuple):
    """A fault: what finds it, and how it is planted; that returns its paragraph, if it has one.

    Attributes:
        code: that it must be found with.
        plant: changes the document.
    """

    code: str
    plant: Plant


def opened(data: bytes) -> Any:
    """A document to plant in."""
    return docx.Document(io.BytesIO(data))


def saved(document: Any) -> bytes:
    """Its bytes."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def number_of(document: Any, paragraph: Paragraph) -> int:
    """Which paragraph of its part it is, from 1."""
    root = paragraph._p.getroottree().getroot()
    del document
    return 1 + list(root.iter(qn("w:p"))).index(paragraph._p)


def every(document: Any) -> list[Paragraph]:
    """All paragraphs of the body, those of tables among them."""
    return [Paragraph(one, document._body) for one in document.element.body.iter(qn("w:p"))]


def styled(document: Any, *ids: str) -> Paragraph:
    """The first paragraph of a style that has words."""
    return next(one for one in every(document) if _style(one) in ids and one.text.strip())


def beginning(document: Any, text: str) -> Paragraph:
    """The first paragraph that begins so."""
    return next(one for one in every(document) if one.text.strip().startswith(text))


def long_text(document: Any) -> Paragraph:
    """A paragraph of the text that takes more than one line."""
    ids = ("noi_dung", "muc_1", "muc_2")
    return next(one for one in every(document) if _style(one) in ids and len(one.text) > 140)


def _style(one: Paragraph) -> str:
    style = one._p.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else str(style.get(qn("w:val")))


def on_runs(pick: Callable[[Any], Paragraph], change: Callable[[Any], None]) -> Plant:
    """Change the runs of a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        for run in one.runs:
            change(run)
        return one

    return plant


def on_paragraph(pick: Callable[[Any], Paragraph], change: Callable[[Any], None]) -> Plant:
    """Change a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        change(one)
        return one

    return plant


def on_section(change: Callable[[Any], None]) -> Plant:
    """Change the first section."""

    def plant(document: Any) -> None:
        change(document.sections[0])

    return plant


def role(*ids: str) -> Callable[[Any], Paragraph]:
    """Pick a paragraph by our own style."""
    return lambda document: styled(document, *ids)


def size(points: float) -> Callable[[Any], None]:
    """A size for a run."""
    return lambda run: setattr(run.font, "size", Pt(points))


def bold(value: bool) -> Callable[[Any], None]:  # noqa: FBT001 - what it says
    """Weight."""
    return lambda run: setattr(run, "bold", value)


def italic(value: bool) -> Callable[[Any], None]:  # noqa: FBT001 - what it says
    """Slant."""
    return lambda run: setattr(run, "italic", value)


def colour(value: str) -> Callable[[Any], None]:
    """Colour."""
    return lambda run: setattr(run.font.color, "rgb", RGBColor.from_string(value))


def font(name: str) -> Callable[[Any], None]:
    """A font for Latin letters, as Word sets one."""

    def change(run: Any) -> None:
        run.font.name = name
        run._r.rPr.rFonts.set(qn("w:hAnsi"), name)

    return change


def aligned(where: WD_ALIGN_PARAGRAPH) -> Callable[[Any], None]:
    """Alignment."""
    return lambda one: setattr(one, "alignment", where)


def form(name: str, value: Any) -> Callable[[Any], None]:
    """A figure of the form of a paragraph."""
    return lambda one: setattr(one.paragraph_format, name, value)


def lowered(run: Any) -> None:
    """In small letters."""
    for one in run._r.iter(qn("w:t")):
        one.text = (one.text or "").lower()


def raised(run: Any) -> None:
    """In capitals."""
    for one in run._r.iter(qn("w:t")):
        one.text = (one.text or "").upper()


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


def replaced(old: str, new: str) -> Callable[[Any], None]:
    """Other words in a run."""
    return lambda run: setattr(run, "text", run.text.replace(old, new))


def replaced_all(text: str) -> Callable[[Any], None]:
    """Other words for those of a run."""
    return lambda run: setattr(run, "text", text)


def with_more(pick: Callable[[Any], Paragraph], text: str) -> Plant:
    """With more words at the end of a paragraph."""

    def plant(document: Any) -> Paragraph:
        one = pick(document)
        one.runs[-1].text += text
        return one

    return plant


def titled(run: Any) -> None:
    """With a degree before the first word."""
    run.text = f"ThS. {run.text}"


def named(run: Any) -> None:
    """With a title before the first word."""
    run.text = f"Ông {run.text}"


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


def turned(section: Any) -> None:
    """The paper turned."""
    section.page_width, section.page_height = Mm(297), Mm(210)


LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

FAULTS: dict[str, Fault] = {
    "paper": Fault("CT450", on_section(lambda one: setattr(one, "page_width", Mm(216)))),
    "landscape": Fault("CT450", on_section(turned)),
    "left margin": Fault("CT451", on_section(lambda one: setattr(one, "left_margin", Mm(25)))),
    "right margin": Fault("CT451", on_section(lambda one: setattr(one, "right_margin", Mm(25)))),
    "top margin": Fault("CT451", on_section(lambda one: setattr(one, "top_margin", Mm(15)))),
    "bottom margin": Fault("CT451", on_section(lambda one: setattr(one, "bottom_margin", Mm(30)))),
    "no page number": Fault("CT452", without_number),
    "number below": Fault("CT453", number_below),
    "number aside": Fault("CT453", number_aside),
    "number on page 1": Fault("CT454", number_first),
    "number from 5": Fault("CT455", number_start),
    "number small": Fault("CT457", number_sized),
    "font of text": Fault("CT456", on_runs(long_text, font("Arial"))),
    "font of title": Fault("CT456", on_runs(role("trich_yeu"), font("Calibri"))),
    "font of motto": Fault("CT456", on_runs(role("quoc_hieu"), font("Cambria"))),
    "size of text": Fault("CT457", on_runs(long_text, size(12))),
    "size of text, large": Fault("CT457", on_runs(long_text, size(15))),
    "size of motto": Fault("CT457", on_runs(role("quoc_hieu"), size(14.5))),
    "size of creed": Fault("CT457", on_runs(role("tieu_ngu"), size(12))),
    "size of issuer": Fault("CT457", on_runs(role("co_quan_ban_hanh"), size(11))),
    "size of number": Fault("CT457", on_runs(role("so_ky_hieu"), size(14))),
    "size of date": Fault("CT457", on_runs(role("dia_danh_thoi_gian"), size(12))),
    "size of kind": Fault("CT457", on_runs(role("ten_loai"), size(16))),
    "size of subject": Fault("CT457", on_runs(role("trich_yeu"), size(15))),
    "size of authority": Fault("CT457", on_runs(role("quyen_han", "chuc_vu"), size(12))),
    "size of name": Fault("CT457", on_runs(role("ho_ten"), size(12))),
    "size of received": Fault("CT457", on_runs(role("noi_nhan"), size(14))),
    "size of recipients": Fault("CT457", on_runs(role("danh_sach_noi_nhan"), size(13))),
    "motto not bold": Fault("CT458", on_runs(role("quoc_hieu"), bold(False))),  # noqa: FBT003
    "creed not bold": Fault("CT458", on_runs(role("tieu_ngu"), bold(False))),  # noqa: FBT003
    "issuer not bold": Fault("CT458", on_runs(role("co_quan_ban_hanh"), bold(False))),  # noqa: FBT003
    "superior bold": Fault("CT458", on_runs(role("co_quan_chu_quan"), bold(True))),  # noqa: FBT003
    "number bold": Fault("CT458", on_runs(role("so_ky_hieu"), bold(True))),  # noqa: FBT003
    "kind not bold": Fault("CT458", on_runs(role("ten_loai"), bold(False))),  # noqa: FBT003
    "subject not bold": Fault("CT458", on_runs(role("trich_yeu"), bold(False))),  # noqa: FBT003
    "heading not bold": Fault("CT458", on_runs(role("Heading1", "de_muc"), bold(False))),  # noqa: FBT003
    "name not bold": Fault("CT458", on_runs(role("ho_ten"), bold(False))),  # noqa: FBT003
    "post not bold": Fault("CT458", on_runs(role("quyen_han", "chuc_vu"), bold(False))),  # noqa: FBT003
    "received not bold": Fault("CT458", on_runs(role("noi_nhan"), bold(False))),  # noqa: FBT003
    "recipients bold": Fault("CT458", on_runs(role("danh_sach_noi_nhan"), bold(True))),  # noqa: FBT003
    "text bold": Fault("CT458", on_runs(long_text, bold(True))),  # noqa: FBT003
    "date upright": Fault("CT459", on_runs(role("dia_danh_thoi_gian"), italic(False))),  # noqa: FBT003
    "received upright": Fault("CT459", on_runs(role("noi_nhan"), italic(False))),  # noqa: FBT003
    "number slanting": Fault("CT459", on_runs(role("so_ky_hieu"), italic(True))),  # noqa: FBT003
    "kind slanting": Fault("CT459", on_runs(role("ten_loai"), italic(True))),  # noqa: FBT003
    "recipients slanting": Fault("CT459", on_runs(role("danh_sach_noi_nhan"), italic(True))),  # noqa: FBT003
    "kind underlined": Fault(
        "CT460", on_runs(role("chuc_vu", "quyen_han"), lambda run: setattr(run, "underline", True))
    ),
    "kind in small letters": Fault("CT461", on_runs(role("ten_loai"), lowered)),
    "issuer in small letters": Fault("CT461", on_runs(role("co_quan_ban_hanh"), lowered)),
    "subject in capitals": Fault("CT461", on_runs(role("trich_yeu"), raised)),
    "name in capitals": Fault("CT461", on_runs(role("ho_ten"), raised)),
    "post in small letters": Fault("CT461", on_runs(role("chuc_vu"), lowered)),
    "text red": Fault("CT462", on_runs(long_text, colour("FF0000"))),
    "title blue": Fault("CT462", on_runs(role("ten_loai"), colour("1F4E79"))),
    "text left": Fault("CT463", on_paragraph(long_text, aligned(LEFT))),
    "text in the middle": Fault("CT463", on_paragraph(long_text, aligned(CENTRE))),
    "kind left": Fault("CT463", on_paragraph(role("ten_loai"), aligned(LEFT))),
    "subject left": Fault("CT463", on_paragraph(role("trich_yeu"), aligned(LEFT))),
    "motto left": Fault("CT463", on_paragraph(role("quoc_hieu"), aligned(LEFT))),
    "number left": Fault("CT463", on_paragraph(role("so_ky_hieu"), aligned(LEFT))),
    "date right": Fault("CT463", on_paragraph(role("dia_danh_thoi_gian"), aligned(RIGHT))),
    "name left": Fault("CT463", on_paragraph(role("ho_ten"), aligned(LEFT))),
    "recipients in the middle": Fault("CT463", on_paragraph(role("danh_sach_noi_nhan"), aligned(CENTRE))),
    "no indent": Fault("CT464", on_paragraph(long_text, form("first_line_indent", Mm(0)))),
    "indent of 20": Fault("CT464", on_paragraph(long_text, form("first_line_indent", Mm(20)))),
    "no room below": Fault("CT465", on_paragraph(long_text, form("space_after", Pt(0)))),
    "lines of 2": Fault("CT466", on_paragraph(long_text, form("line_spacing", 2.0))),
    "lines of 0.8": Fault("CT466", on_paragraph(long_text, form("line_spacing", 0.8))),
    "lines of 12 pt": Fault("CT466", on_paragraph(long_text, form("line_spacing", Pt(12)))),
    "motto broken": Fault("CT467", motto_broken),
    "motto parted": Fault("CT467", motto_parted),
    "no rule below creed": Fault("CT470", ruleless(role("tieu_ngu"))),
    "no rule below issuer": Fault("CT470", ruleless(role("co_quan_ban_hanh"))),
    "no rule below subject": Fault("CT470", ruleless(role("trich_yeu"))),
    "short rule below creed": Fault("CT471", rule_of(role("tieu_ngu"), 30)),
    "long rule below issuer": Fault("CT471", rule_of(role("co_quan_ban_hanh"), 0)),
    "long rule below subject": Fault("CT471", rule_of(role("trich_yeu"), 10)),
    "no creed": Fault("CT472", without_creed),
    "head of a table not bold": Fault("CT458", table_head_plain),
    "wide table": Fault("CT473", table_wide),
    "number without colon": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("Số:", "Số"))),
    "number with a space": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("/", " /"))),
    "number below ten": Fault("CT474", on_runs(role("so_ky_hieu"), replaced_all("Số: 5/CTr-UBND"))),
    "day below ten": Fault(
        "CT475", on_runs(role("dia_danh_thoi_gian"), replaced_all("Hà Nội, ngày 5 tháng 6 năm 2026"))
    ),
    "month below three": Fault(
        "CT475", on_runs(role("dia_danh_thoi_gian"), replaced_all("Hà Nội, ngày 15 tháng 2 năm 2026"))
    ),
    "place without comma": Fault("CT475", on_runs(role("dia_danh_thoi_gian"), replaced(", ngày", " ngày"))),
    "creed with capitals": Fault(
        "CT461", on_runs(role("tieu_ngu"), replaced_all("Độc Lập - Tự Do - Hạnh Phúc"))
    ),
    "dashed rule": Fault("CT470", rule_dashed),
    "columns of the ending changed": Fault("CT469", ending_changed),
    "symbol of another kind": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("CTr", "KH"))),
    "symbol in capitals": Fault("CT474", on_runs(role("so_ky_hieu"), replaced("CTr", "CTR"))),
    "subject with a stop": Fault("CT476", with_more(role("trich_yeu"), ".")),
    "month 06": Fault(
        "CT475", on_runs(role("dia_danh_thoi_gian"), replaced_all("Hà Nội, ngày 15 tháng 06 năm 2026"))
    ),
    "degree before a name": Fault("CT461", on_runs(role("ho_ten"), titled)),
    "name with a title": Fault("CT461", on_runs(role("ho_ten"), named)),
    "recipient in capitals": Fault(
        "CT461", on_runs(role("danh_sach_noi_nhan"), replaced_all("- CÁC PHÒNG, BAN CHUYÊN MÔN;"))
    ),
    "recipient with a comma": Fault(
        "CT476", on_runs(lambda document: beginning(document, "- Bộ Y tế"), replaced(";", ","))
    ),
    "text slanting": Fault("CT459", on_runs(long_paragraph, italic(True))),  # noqa: FBT003
    "right indent": Fault("CT464", on_paragraph(long_text, form("right_indent", Mm(15)))),
    "block of text": Fault("CT464", on_paragraph(long_text, form("left_indent", Mm(15)))),
}
"""Faults by what they are called; each for a document of ours by Decree 30."""

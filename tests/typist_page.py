"""What a typist's pages look like: their size, their margins, their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.typed import Part, Sheet


def twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)


def number(kind: str, one: Part, look: str) -> str:
    """The paragraph of the page number, its field and place written in a way."""
    field = f'<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>{look}</w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    if kind in ("complex", "control"):
        field = "".join(
            f"<w:r><w:rPr>{look}</w:rPr>{inside}</w:r>"
            for inside in (
                '<w:fldChar w:fldCharType="begin"/>',
                '<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>2</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
            )
        )
    frame = ""
    align = f'<w:jc w:val="{one.align}"/>'
    if kind == "framed":
        frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
        align = "" if one.align == "center" else align
        frame = frame if one.align == "center" else frame.replace('"center"', f'"{one.align}"')
    made = f"<w:p><w:pPr>{frame}{align}</w:pPr>{field}</w:p>"
    return f"<w:sdt><w:sdtContent>{made}</w:sdtContent></w:sdt>" if kind == "control" else made


def section(sheet: Sheet) -> str:
    """The size, the margins and the header of the pages."""
    names = {"top": sheet.top, "right": sheet.right_mm, "bottom": sheet.bottom, "left": sheet.left_mm}
    margins = " ".join(f'w:{name}="{twips(figure)}"' for name, figure in names.items())
    header = '<w:headerReference w:type="default" r:id="header"/>' if sheet.number is not None else ""
    starts = f'<w:pgNumType w:start="{sheet.starts}"/>' if sheet.starts else ""
    return (
        f'<w:sectPr>{header}<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"/>'
        f'<w:pgMar {margins} w:header="567" w:footer="567"/>{starts}'
        f"{'' if sheet.first_page else '<w:titlePg/>'}</w:sectPr>"
    )

"""A sheet written as a DOCX in some way: where looks stand, how columns, rules and page numbers are made."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.typed import FONT, Part, Sheet, Ways
from tests.typist_page import number, section, twips
from tests.word_file import docx

if TYPE_CHECKING:
    from collections.abc import Sequence


def built(sheet: Sheet, ways: Ways) -> bytes:
    """The document as a DOCX."""
    return _Typist(sheet, ways).typed()


def paragraph_of(sheet: Sheet, ways: Ways, part: Part) -> int:
    """Which paragraph of the document holds a part, from 1."""
    marked = sheet.changed(part, text="@@@")
    xml = _Typist(marked, ways).body()
    before = xml[: xml.index("@@@")]
    return len(re.findall(r"<w:p>", before))


class _Typist:
    """Writes a sheet in some way."""

    def __init__(self, sheet: Sheet, ways: Ways) -> None:
        self.sheet, self.ways = sheet, ways
        self.styles: dict[str, str] = {}

    def typed(self) -> bytes:
        body = self.body()
        theme = (
            '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
            '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont>'
            '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
            "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
        )
        roots = {"styles": self._styles(), "theme": theme}
        if self.sheet.number is not None:
            roots["header"] = number(self.ways.number, self.sheet.number, self._look(self.sheet.number))
        return docx(body, **roots)

    def body(self) -> str:
        sheet = self.sheet
        pieces = [
            self._header(),
            *map(self._ruled, sheet.title),
            *map(self._ruled, sheet.body),
            self._ending(),
            self._annex(),
        ]
        return "".join(pieces) + section(self.sheet)

    # letters

    def _look(self, one: Part) -> str:
        letters = self.ways.letters
        shown = ""
        if letters in ("direct", "pieces") or one.font != FONT:
            shown += f'<w:rFonts w:ascii="{one.font}" w:hAnsi="{one.font}" w:cs="{one.font}"/>'
        elif letters == "theme":
            shown += '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
        if one.bold:
            shown += "<w:b/>"
        if one.italic:
            shown += "<w:i/>"
        if one.underline:
            shown += '<w:u w:val="single"/>'
        if one.colour:
            shown += f'<w:color w:val="{one.colour}"/>'
        if letters != "defaults" or one.size != 14:
            shown += f'<w:sz w:val="{round(2 * one.size)}"/><w:szCs w:val="{round(2 * one.size)}"/>'
        return shown

    def _runs(self, one: Part, text: str = "") -> str:
        text = text or one.text
        look = (
            "" if self.ways.letters == "styles" and text == one.text and one.font == FONT else self._look(one)
        )
        pieces = re.findall(r".{1,9}", text) if self.ways.letters == "pieces" else [text]
        return "".join(
            f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
            for piece in pieces
        )

    def _stand(self, one: Part) -> str:
        ways = self.ways
        first, left = one.first, one.left
        if ways.indent == "left" and first:
            first, left = 0, first
        before, after = one.before, one.after
        if ways.room == "before" and after and not before:
            before, after = after, 0
        stand = f'<w:spacing w:before="{round(20 * before)}" w:after="{round(20 * after)}" '
        stand += f'w:line="{round(one.line)}" w:lineRule="{one.rule}"/>'
        stand += f'<w:ind w:left="{twips(left)}" w:right="{twips(one.right)}" w:firstLine="{twips(first)}"/>'
        return stand + f'<w:jc w:val="{one.align}"/>'

    def _paragraph(self, one: Part, more: str = "", inside: str = "") -> str:
        if self.ways.letters == "styles":
            name = f"S{len(self.styles)}"
            name = self.styles.setdefault(self._stand(one) + "|" + self._look(one), name)
            properties = f'<w:pStyle w:val="{name}"/>{more}'
        else:
            properties = more + self._stand(one)
        words = self._runs(one) if one.text else ""
        return f"<w:p><w:pPr>{properties}</w:pPr>{inside}{words}</w:p>"

    def _styles(self) -> str:
        letters = self.ways.letters
        size = "28" if letters == "defaults" else "22"
        font = FONT if letters in ("defaults", "styles") else "Calibri"
        made = (
            f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
            f'<w:sz w:val="{size}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Normal"/>'
            "<w:rPr><w:i w:val='0'/></w:rPr></w:style>"
        )
        for figures, name in self.styles.items():
            stand, look = figures.split("|")
            made += (
                f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
                '<w:basedOn w:val="Base"/>'
                f"<w:pPr>{stand}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
            )
        return made

    # rules

    def _ruled(self, one: Part) -> str:
        return self._ruled_in(one, self.sheet.width - self.sheet.left_mm - self.sheet.right_mm)

    def _ruled_in(self, one: Part, room: float) -> str:
        if not one.ruled:
            return self._paragraph(one)
        if self.ways.rules == "border":
            inset = max(0.0, (room - one.ruled) / 2)
            below = Part("", "", 1, left=inset, right=inset, line=40, rule="exact", after=one.after)
            border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
            return self._paragraph(replace(one, after=0)) + self._paragraph(below, border)
        return self._paragraph(one, inside=f"<w:r>{self._line(one.ruled)}</w:r>")

    def _line(self, length: float) -> str:
        if self.ways.rules == "vml":
            points = length * 72 / 25.4
            return f'<w:pict><v:line style="position:absolute" from="0,0" to="{points:.2f}pt,0"/></w:pict>'
        return (
            "<w:drawing><wp:anchor><wp:simplePos x='0' y='0'/>"
            f'<wp:extent cx="{round(length * 36000)}" cy="0"/><wp:docPr id="1" name="Line"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            '<wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/></wps:spPr><wps:bodyPr/></wps:wsp>'
            "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
        )

    # header and ending

    def _header(self) -> str:
        sheet, header = self.sheet, self.ways.header
        room = sheet.width - sheet.left_mm - sheet.right_mm
        wide = (62.0, room - 62.0)
        if header == "tabs":
            return self._in_tabs([*sheet.left], [*sheet.right], wide)
        columns = [
            "".join(self._ruled_in(one, width - 3.8) for one in parts)
            for parts, width in ((sheet.left, wide[0]), (sheet.right, wide[1]))
        ]
        if header == "boxes":
            boxes = "".join(self._box(inside, width) for inside, width in zip(columns, wide, strict=True))
            return f"<w:p><w:pPr/>{boxes}</w:p>"
        if header == "table":
            return self._table([columns], wide)
        rows = []
        for lefts, rights in ((sheet.left[:-1], sheet.right[:-1]), (sheet.left[-1:], sheet.right[-1:])):
            rows.append(
                [
                    "".join(self._ruled_in(one, width - 3.8) for one in parts)
                    for parts, width in ((lefts, wide[0]), (rights, wide[1]))
                ]
            )
        return self._table(rows, wide)

    def _ending(self) -> str:
        sheet = self.sheet
        room = sheet.width - sheet.left_mm - sheet.right_mm
        wide = (room / 2, room / 2)
        if self.ways.ending == "tabs":
            return self._in_tabs([*sheet.sent], [*sheet.signed], wide, is_ending=True)
        columns = ["".join(map(self._paragraph, parts)) for parts in (sheet.sent, sheet.signed)]
        if self.ways.ending == "rows":
            before, name = sheet.signed[:-1], sheet.signed[-1:]
            first = [columns[0], "".join(map(self._paragraph, before))]
            return self._table([first, ["<w:p><w:pPr/></w:p>", "".join(map(self._paragraph, name))]], wide)
        return self._table([columns], wide)

    def _annex(self) -> str:
        if not self.sheet.annex:
            return ""
        first, *others = self.sheet.annex
        before = "<w:pageBreakBefore/>" if self.sheet.broken == "before" else ""
        within = '<w:r><w:br w:type="page"/></w:r>' if self.sheet.broken == "within" else ""
        return self._paragraph(first, before, within) + "".join(map(self._paragraph, others))

    def _in_tabs(
        self,
        lefts: Sequence[Part],
        rights: Sequence[Part],
        wide: tuple[float, float],
        *,
        is_ending: bool = False,
    ) -> str:
        """Two columns by tabs: centred ones, but for the recipients, which stand at the margin."""
        stops = f'<w:tab w:val="center" w:pos="{twips(wide[0] + wide[1] / 2)}"/>'
        if not is_ending:
            stops = f'<w:tab w:val="center" w:pos="{twips(wide[0] / 2)}"/>{stops}'
        made = ""
        for at in range(max(len(lefts), len(rights))):
            left = lefts[at] if at < len(lefts) else None
            right = rights[at] if at < len(rights) else None
            lead = "" if is_ending else "<w:r><w:tab/></w:r>"
            words = lead + (self._tabbed(left) if left is not None else "")
            words += "<w:r><w:tab/></w:r>" + (self._tabbed(right) if right is not None and right.text else "")
            drawn = "".join(
                f"<w:r>{self._line(one.ruled)}</w:r>"
                for one in (left, right)
                if one is not None and one.ruled
            )
            spacing = (
                '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>'
            )
            made += f"<w:p><w:pPr><w:tabs>{stops}</w:tabs>{spacing}</w:pPr>{drawn}{words}</w:p>"
        return made

    def _tabbed(self, one: Part) -> str:
        return (
            f'<w:r><w:rPr>{self._look(one)}</w:rPr><w:t xml:space="preserve">{escape(one.text)}</w:t></w:r>'
        )

    def _table(self, rows: Sequence[Sequence[str]], wide: Sequence[float]) -> str:
        grid = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in wide)
        made = ""
        for row in rows:
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
                for inside, width in zip(row, wide, strict=True)
            )
            made += f"<w:tr>{cells}</w:tr>"
        return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"

    def _box(self, inside: str, width: float) -> str:
        return (
            "<w:r><w:drawing><wp:anchor><wp:simplePos x='0' y='0'/>"
            f'<wp:extent cx="{round(width * 36000)}" cy="900000"/><wp:docPr id="2" name="Box"/><a:graphic>'
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            f"<wps:spPr/><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
        )

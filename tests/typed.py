"""Documents as typists make them: one text, set in many lawful ways, with a fault at a place or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from xml.sax.saxutils import escape

from ctrgen.layout.metrics import width_mm
from tests.word_file import docx

_FONT = "Times New Roman"
_LONG = (
    "Tiếp tục chỉ đạo các đơn vị triển khai thực hiện nghiêm túc, có hiệu quả các nghị quyết, chương trình, "
    "kế hoạch của cấp trên; nắm chắc tình hình, kịp thời tháo gỡ khó khăn, vướng mắc từ cơ sở"
)


@dataclass(frozen=True)
class Part:
    """A paragraph: what it is, what it says, how it looks. Lengths in millimetres, sizes in points."""

    role: str
    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    font: str = _FONT
    align: str = "center"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: float = 240
    rule: str = "auto"
    ruled: float = 0
    """How long the rule below it is; 0 for none."""


class Ways(NamedTuple):
    """How a document is made.

    Attributes:
        letters: where their looks stand: ``direct``, ``styles``, ``defaults``, ``theme``, ``pieces``.
        header: ``table``, ``rows``, ``tabs``, ``boxes``.
        rules: ``border``, ``drawn``, ``vml``.
        number: of the page: ``simple``, ``complex``, ``framed``, ``control``.
        ending: ``table``, ``rows``, ``tabs``.
        indent: ``first``, ``left`` (the same by the indent of the paragraph), ``tab``.
        room: between paragraphs: ``after``, ``before``.
    """

    letters: str = "direct"
    header: str = "table"
    rules: str = "border"
    number: str = "simple"
    ending: str = "table"
    indent: str = "first"
    room: str = "after"


@dataclass(frozen=True)
class Sheet:
    """A document: its parts, and its page in millimetres."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    title: tuple[Part, ...]
    body: tuple[Part, ...]
    sent: tuple[Part, ...]
    signed: tuple[Part, ...]
    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left_mm: float = 30
    right_mm: float = 20
    number: Part | None = Part("so_trang", "2")
    first_page: bool = False
    """Whether the number is on page 1 too."""
    starts: int = 0

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of them."""
        return (*self.left, *self.right, *self.title, *self.body, *self.sent, *self.signed)

    def changed(self, part: Part, **figures: object) -> Sheet:
        """With one part that is otherwise."""
        new = replace(part, **figures)  # type: ignore[arg-type]
        zones = ("left", "right", "title", "body", "sent", "signed")
        held = {zone: tuple(new if one is part else one for one in getattr(self, zone)) for zone in zones}
        return replace(self, **held)  # type: ignore[arg-type]


def _item(role: str, text: str, **figures: object) -> Part:
    made = Part(role, text, align="both", first=12.7, after=6)
    return replace(made, **figures)  # type: ignore[arg-type]


def _share(text: str, size: float, share: float) -> float:
    return round(width_mm(text, size, bold=True) * share, 1)


def sound() -> Sheet:
    """A programme as Decree 30 asks."""
    creed, subject = "Độc lập - Tự do - Hạnh phúc", "Công tác tháng 6 năm 2026"
    issuer = "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM"
    return Sheet(
        left=(
            Part("co_quan_chu_quan", "UBND TỈNH NGHỆ AN", 13),
            Part("co_quan_ban_hanh", issuer, 13, bold=True, ruled=_share(issuer, 13, 0.42)),
            Part("so_ky_hieu", "Số: 45/CTr-UBND", 13, before=6),
        ),
        right=(
            Part("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True),
            Part("tieu_ngu", creed, 13, bold=True, ruled=_share(creed, 13, 1)),
            Part("dia_danh_thoi_gian", "Đồng Tâm, ngày 28 tháng 5 năm 2026", 13, italic=True, before=6),
        ),
        title=(
            Part("ten_loai", "CHƯƠNG TRÌNH", bold=True, before=18),
            Part("trich_yeu", subject, bold=True, after=12, ruled=_share(subject, 14, 0.4)),
        ),
        body=(
            _item(
                "can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=True
            ),
            _item("can_cu", "Căn cứ Quy chế làm việc của Ủy ban nhân dân xã.", italic=True),
            _item("noi_dung", f"Ủy ban nhân dân xã ban hành Chương trình như sau. {_LONG}."),
            _item("de_muc", "I. CÔNG TÁC TRỌNG TÂM", bold=True),
            _item("tieu_muc", "1. Về phát triển kinh tế", bold=True),
            _item("muc_2", f"a) {_LONG}."),
            _item("muc_2", "b) Rà soát các hộ trồng cây dược liệu ở các thôn."),
            _item("muc_3", f"- {_LONG}."),
            _item("tieu_muc", "2. Về văn hóa, xã hội", bold=True),
            _item("noi_dung", f"{_LONG}, bảo đảm đúng tiến độ."),
            *(_item("noi_dung", f"{_LONG}, lần {at}.") for at in range(8)),
            _item("de_muc", "II. TỔ CHỨC THỰC HIỆN", bold=True),
            _item("muc_1", f"1. Văn phòng: {_LONG}."),
            _item("muc_1", "2. Các thôn báo cáo trước ngày 20 hằng tháng."),
            _item("noi_dung", "Trên đây là Chương trình công tác tháng 6 năm 2026 của Ủy ban nhân dân xã./."),
        ),
        sent=(
            Part("noi_nhan", "Nơi nhận:", 12, bold=True, italic=True, align="left"),
            Part("danh_sach_noi_nhan", "- UBND tỉnh;", 11, align="left"),
            Part("danh_sach_noi_nhan", "- Các thôn;", 11, align="left"),
            Part("danh_sach_noi_nhan", "- Lưu: VT.", 11, align="left"),
        ),
        signed=(
            Part("quyen_han", "TM. ỦY BAN NHÂN DÂN", bold=True),
            Part("chuc_vu", "CHỦ TỊCH", bold=True),
            *(Part("cho_ky", "") for _ in range(4)),
            Part("ho_ten", "Nguyễn Văn Hòa", bold=True),
        ),
    )


def built(sheet: Sheet, ways: Ways) -> bytes:
    """The document as a DOCX."""
    return _Typist(sheet, ways).typed()


def paragraph_of(sheet: Sheet, ways: Ways, part: Part) -> int:
    """Which paragraph of the document holds a part, from 1."""
    marked = sheet.changed(part, text="@@@")
    xml = _Typist(marked, ways).body()
    before = xml[: xml.index("@@@")]
    return len(re.findall(r"<w:p>", before))


def _twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)


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
            roots["header"] = self._number(self.sheet.number)
        return docx(body, **roots)

    def body(self) -> str:
        sheet = self.sheet
        pieces = [
            self._header(),
            *map(self._ruled, sheet.title),
            *map(self._ruled, sheet.body),
            self._ending(),
        ]
        return "".join(pieces) + self._section()

    # letters

    def _look(self, one: Part) -> str:
        letters = self.ways.letters
        shown = ""
        if letters in ("direct", "pieces") or one.font != _FONT:
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
            ""
            if self.ways.letters == "styles" and text == one.text and one.font == _FONT
            else self._look(one)
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
        stand += (
            f'<w:ind w:left="{_twips(left)}" w:right="{_twips(one.right)}" w:firstLine="{_twips(first)}"/>'
        )
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
        font = _FONT if letters in ("defaults", "styles") else "Calibri"
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

    def _in_tabs(
        self,
        lefts: Sequence[Part],
        rights: Sequence[Part],
        wide: tuple[float, float],
        *,
        is_ending: bool = False,
    ) -> str:
        """Two columns by tabs: centred ones, but for the recipients, which stand at the margin."""
        stops = f'<w:tab w:val="center" w:pos="{_twips(wide[0] + wide[1] / 2)}"/>'
        if not is_ending:
            stops = f'<w:tab w:val="center" w:pos="{_twips(wide[0] / 2)}"/>{stops}'
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
        grid = "".join(f'<w:gridCol w:w="{_twips(one)}"/>' for one in wide)
        made = ""
        for row in rows:
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
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

    # page

    def _number(self, one: Part) -> str:
        kind = self.ways.number
        look = self._look(one)
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
            frame = (
                '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
            )
            align = "" if one.align == "center" else align
            frame = frame if one.align == "center" else frame.replace('"center"', f'"{one.align}"')
        made = f"<w:p><w:pPr>{frame}{align}</w:pPr>{field}</w:p>"
        return f"<w:sdt><w:sdtContent>{made}</w:sdtContent></w:sdt>" if kind == "control" else made

    def _section(self) -> str:
        sheet = self.sheet
        names = {"top": sheet.top, "right": sheet.right_mm, "bottom": sheet.bottom, "left": sheet.left_mm}
        margins = " ".join(f'w:{name}="{_twips(figure)}"' for name, figure in names.items())
        header = '<w:headerReference w:type="default" r:id="header"/>' if sheet.number is not None else ""
        starts = f'<w:pgNumType w:start="{sheet.starts}"/>' if sheet.starts else ""
        return (
            f'<w:sectPr>{header}<w:pgSz w:w="{_twips(sheet.width)}" w:h="{_twips(sheet.height)}"/>'
            f'<w:pgMar {margins} w:header="567" w:footer="567"/>{starts}'
            f"{'' if sheet.first_page else '<w:titlePg/>'}</w:sectPr>"
        )


EVERY_WAY = {
    "direct": Ways(),
    "styles, rows, drawn": Ways("styles", "rows", "drawn", "complex", "rows"),
    "defaults, before, vml": Ways("defaults", "table", "vml", "framed", "table", room="before"),
    "theme, indents": Ways("theme", "rows", "border", "control", "rows", indent="left"),
    "pieces, tabs": Ways("pieces", "tabs", "drawn", "complex", "tabs"),
    "direct, boxes": Ways("direct", "boxes", "drawn", "complex", "table"),
    "defaults, tabs, vml": Ways("defaults", "tabs", "vml", "simple", "table"),
}

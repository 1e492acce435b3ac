"""A template that works, to go on from in Word: our own document of a standard, with tags for its words."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ctrgen.layout import lay_out
from ctrgen.layout.blocks import Columns, Paragraph, Run
from ctrgen.layout.laid_out import Pages
from ctrgen.schema import Programme
from ctrgen.writers import docx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Block
    from ctrgen.layout.laid_out import Document
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_MADE = datetime(2020, 3, 5, tzinfo=UTC)
_SAMPLE = {
    "co_quan": {"cap_tren": ["Ủy ban nhân dân huyện"], "ten": ["Ủy ban nhân dân xã"]},
    "so": "1",
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Địa danh",
    "ngay": "2020-06-01",
    "thang": "6/2020",
    "nhiem_vu": ["Nhiệm vụ"],
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Họ và tên"},
    "noi_nhan": ["Như trên"],
}
"""Names as long as most: the columns and rules of the header are made for them."""

_ALWAYS: tuple[Role, ...] = ("quoc_hieu", "tieu_ngu", "co_quan_ban_hanh", "ten_loai")
_SIGNED: tuple[Role, ...] = ("quyen_han", "chuc_vu")
_BELOW: tuple[Role, ...] = ("chuc_vu_khac", "ho_ten")


def started(standard: Standard, name: str) -> bytes:
    """The template of a standard, as DOCX.

    Args:
        standard: whose page it is.
        name: of the standard, as a programme names it.
    """
    with zipfile.ZipFile(io.BytesIO(docx.write(_document(standard, name)))) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    return docx.zipped({one: _ruled(data) if "footer" in one else data for one, data in parts.items()}, _MADE)


def _ruled(footer: bytes) -> bytes:
    """A footer with its rule on the text, not on the tag above it that goes."""
    rule = re.search(rb"<w:pBdr>.*?</w:pBdr>", footer)
    if rule is None:
        return footer
    first, second, rest = footer.replace(rule[0], b"", 1).split(b"</w:pPr>", 2)
    return b"</w:pPr>".join((first, second + rule[0], rest))


def _document(standard: Standard, name: str) -> Document:
    """The document with tags.

    Args:
        standard: whose page it is.
        name: of the standard, as a programme names it.
    """
    sample = Programme.model_validate({**_SAMPLE, "chuan": name})
    document = lay_out(sample, standard, _MADE)
    parts, sheet = document.parts, document.pages[0].sheet
    blocks: list[Block] = [
        Columns(
            parts.letterhead.widths_mm,
            (
                *(tuple(tuple(_tagged(cell)) for cell in row) for row in parts.letterhead.rows),
                ((_text("{{p khung_dau }}", "so_ky_hieu"),), ()),
            ),
            gap_mm=parts.letterhead.gap_mm,
        ),
        *_tagged(parts.title),
        _text("{{p duoi_trich_yeu }}", "noi_dung"),
        _text("{{p than_bai }}", "noi_dung"),
        *_ending(document),
    ]
    if standard.address_last:
        blocks += [*_tag("dia_chi")]
    blocks.append(_text("{{p phu_luc }}", "noi_dung"))
    head = [
        *_tag("luu_hanh", "luu_hanh" if "luu_hanh" in standard.styles else "dau_khung"),
        *_tag("ban_dien_tu"),
    ]
    return document._replace(
        properties=document.properties._replace(title="", subject="", author="", number=""),
        pages=(Pages(sheet, tuple(blocks)),),
        head=tuple(head),
        pinned=(),
        foot=() if standard.address_last else tuple(_tag("dia_chi")),
    )


def _tagged(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks with tags for their texts, and for what stands below the issuer; the rule of the motto stays."""
    above: Role | None = None
    for block in blocks:
        role = block.role if isinstance(block, Paragraph) else None
        if above == "co_quan_ban_hanh" and role != above:
            yield _text("{{p duoi_co_quan }}", "co_quan_ban_hanh")
        elif role is not None:
            yield from _tag(role)
        else:
            yield block
        above = role


def _tag(role: Role, style: Role | None = None, of: str = "") -> Iterator[Paragraph]:
    """A text, where the document has it."""
    text = _text(f"{{{{ {of}{role} }}}}", style or role)
    if role in _ALWAYS:
        yield text
        return
    yield _text(f"{{%p if {of}{role} %}}", style or role)
    yield text
    yield _text("{%p endif %}", style or role)


def _ending(document: Document) -> Iterator[Block]:
    """One signature beside the recipients; of two, side by side, the recipients below."""
    width = document.pages[0].sheet.text_width / 2
    above = document.look.above_signature_pt
    listed = _text("{{p noi_nhan }}", "danh_sach_noi_nhan")
    alone = (_text("{%p for ky in chu_ky %}", "chuc_vu"), *_signer("ky."), _text("{%p endfor %}", "chuc_vu"))
    first, second = (tuple(_rows(f"chu_ky[{number}].")) for number in range(2))
    yield _text("{%p if chu_ky|length < 2 %}", "noi_dung")
    yield Columns((width, width), (((listed,), alone),), above)
    yield _text("{%p else %}", "noi_dung")
    yield Columns((width, width), tuple(zip(first, second, strict=True)), above)
    yield Columns((width, width), (((listed,), ()),), above)
    yield _text("{%p endif %}", "noi_dung")


def _signer(of: str) -> Iterator[Paragraph]:
    for row in _rows(of):
        yield from row


def _rows(of: str) -> Iterator[tuple[Paragraph, ...]]:
    """In what capacity; the room to sign, with another post below it; the name."""
    yield tuple(one for role in _SIGNED for one in _tag(role, of=of))
    other, name = _BELOW
    yield (_text(f"{{{{p {of}cho_ky }}}}", "cho_ky"), *_tag(other, of=of))
    yield tuple(_tag(name, of=of))


def _text(text: str, role: Role) -> Paragraph:
    return Paragraph(role, (Run(text),))

"""What the names of the vocabulary stand for in a document: the blocks of our own pages, taken apart."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from ctrgen.house_template.emphasis import signed
from ctrgen.house_template.vocabulary import WORDS
from ctrgen.layout.blocks import Columns, Frame, Paragraph, Rule, text_of
from ctrgen.layout.slots import whole_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.house_template.fragments import Fragments
    from ctrgen.layout.blocks import Block
    from ctrgen.layout.laid_out import Document
    from ctrgen.standards.roles import Role

_PLAIN: tuple[Role, ...] = (
    *("quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_thoi_gian"),
    *("ten_loai", "trich_yeu", "luu_hanh", "ban_dien_tu", "dia_chi"),
)
_SIGNER: tuple[Role, ...] = ("quyen_han", "chuc_vu", "chuc_vu_khac", "ho_ten")


def words(document: Document, fragments: Fragments) -> Mapping[str, Any]:
    """All names with what they stand for; one that the document has nothing for is empty."""
    parts, sheet = document.parts, document.pages[0].sheet
    below = {"duoi_trich_yeu": parts.below_title, "duoi_co_quan": _below_issuer(parts.letterhead)}
    made: dict[str, Any] = {
        **_texts(document),
        "tieu_de": document.properties.title,
        "khung_dau": fragments.of(list(_marks(parts.letterhead))),
        **{name: fragments.middle(name, one, sheet) if one else "" for name, one in below.items()},
        "than_bai": fragments.body(parts.body),
        "doan": [_told(one, fragments) for stretch in parts.body for one in whole_tables(stretch.blocks)],
        "noi_nhan": fragments.of(parts.ending.recipients),
        "dong_noi_nhan": [_told(one, fragments) for one in parts.ending.recipients],
        "chu_ky": [_signature(one, fragments) for one in parts.ending.signatures],
        "phu_luc": fragments.annexes(parts.annexes),
    }
    return {name: made[name] for name in WORDS}


def said(document: Document) -> frozenset[str]:
    """The names that a template must have so that no words of a document are lost."""
    parts = document.parts
    held = {
        **_texts(document),
        "khung_dau": text_of(_marks(parts.letterhead)),
        "than_bai": "".join(text_of(one.blocks) for one in parts.body),
        "noi_nhan": text_of(parts.ending.recipients),
        "chu_ky": "".join(map(text_of, parts.ending.signatures)),
        "phu_luc": "".join(text_of(one.blocks) for annex in parts.annexes for one in annex),
    }
    return frozenset(name for name, word in WORDS.items() if word.needed and held.get(name, "").strip())


def _below_issuer(letterhead: Columns) -> Paragraph | Rule | None:
    """The rule or sign right below the name of the issuer."""
    for one, below in chain.from_iterable(pairwise(cell) for row in letterhead.rows for cell in row):
        if not isinstance(one, Paragraph) or one.role != "co_quan_ban_hanh":
            continue
        if isinstance(below, Rule) or (isinstance(below, Paragraph) and below.role == "dau_duoi_co_quan"):
            return below
    return None


def _texts(document: Document) -> dict[str, str]:
    """Of each part of the page that is one text its words, the lines of it broken as they are there."""
    parts = document.parts
    head = (*_in(parts.letterhead), *parts.title, *document.head, *document.foot, *parts.ending.address)
    held: dict[str, str] = {
        role: "\n".join(
            signed(one.printed) for one in head if isinstance(one, Paragraph) and one.role == role
        )
        for role in _PLAIN
    }
    framed = "\n".join(one.frame.text.text for one in document.pinned)
    return {**held, "luu_hanh": held["luu_hanh"] or framed}


def _in(columns: Columns) -> Iterator[Block]:
    return (block for row in columns.rows for cell in row for block in cell)


def _marks(letterhead: Columns) -> Iterator[Block]:
    """Draft, secrecy and urgency, framed or plain."""
    for block in _in(letterhead):
        if isinstance(block, Frame) or (isinstance(block, Paragraph) and block.role == "du_thao"):
            yield block


def _told(block: Block, fragments: Fragments) -> dict[str, str]:
    """A block of the body by itself: what it is, its mark, its words."""
    whole = fragments.of([block])
    if isinstance(block, Paragraph):
        mark = block.mark if not block.bold_mark else signed([block.printed[0]._replace(text=block.mark)])
        return {"vai": block.role, "dau": mark, "chu": signed(block.runs), "khoi": whole}
    return {"vai": type(block).__name__.lower(), "dau": "", "chu": "", "khoi": whole}


def _signature(paragraphs: Sequence[Paragraph], fragments: Fragments) -> dict[str, str]:
    held = {role: [one for one in paragraphs if one.role == role] for role in (*_SIGNER, "cho_ky")}
    texts: dict[str, str] = {role: "\n".join(signed(one.printed) for one in held[role]) for role in _SIGNER}
    return {**texts, "cho_ky": fragments.of(held["cho_ky"])}

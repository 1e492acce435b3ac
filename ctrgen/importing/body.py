"""The body: legal bases, opening, parts or sections, closing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.anatomy.lines import Line, is_decor
from ctrgen.anatomy.said import BREAK
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.outline import is_heading, tree
from ctrgen.word.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Piece
    from ctrgen.importing.draft import Draft
    from ctrgen.importing.outline import Node
    from ctrgen.importing.sections import Sections
    from ctrgen.word.model import Block

_BASIS = re.compile(r"^(?:Căn cứ|Xét|Theo đề nghị)\b")
_CLOSING = re.compile(
    r"^(?:Trên đây là|Trên cơ sở|Yêu cầu|Đề nghị|Nhận được|Giao |Trong quá trình|Quá trình"
    r"|Căn cứ (?:Chương trình|Kế hoạch|nội dung)"
    r"|(?:Chương trình|Kế hoạch|Lịch|Thông báo)(?: [^.:;]{1,40})? này\b|Văn phòng .{0,60}(?:theo dõi|đôn đốc)"
    r"|Các (?:phòng|đơn vị|ban) .{0,60}căn cứ)"
)
_END = "./."
_SURE = "Trên đây"


def read(pieces: Sequence[Piece], draft: Draft, sections: Sections) -> None:
    """Read a body into a draft."""
    start = _bases(pieces, draft)
    start = _opening(pieces, start, draft)
    end = _closing(pieces, start, draft)
    root = tree(pieces[start:end])
    if _in_parts(root):
        _parts(root, draft, sections)
        return
    sections.learn(root, in_parts=False)
    made = sections.content(root.before, []) if root.before else []
    made += sections.sections(root.children)
    draft.put("muc", made)
    _page(root.children, draft, sections)


def _bases(pieces: Sequence[Piece], draft: Draft) -> int:
    found: list[str] = []
    above = ""
    at = 0
    for at, piece in enumerate(pieces):  # noqa: B007 - where it stops is what counts
        if not isinstance(piece, Line):
            break
        if is_decor(piece.whole):
            continue
        is_basis = above.endswith(";") or _BASIS.match(piece.plain)
        if not is_basis or (piece.mark and piece.mark not in "-–+*"):
            break
        if piece.plain.endswith(":"):  # it opens the programme by what it is based on
            break
        found.append(piece.text.rstrip(" ;.,"))
        above = piece.plain
    else:
        at = len(pieces)
    draft.put("can_cu", found)
    return at


def _opening(pieces: Sequence[Piece], start: int, draft: Draft) -> int:
    """The paragraphs before the first heading, item or table."""
    found: list[str] = []
    at = start
    while at < len(pieces):
        piece = pieces[at]
        if not isinstance(piece, Line) or piece.mark or (is_heading(piece) and not piece.italic):
            break
        if not is_decor(piece.whole):
            found.append(piece.text)
        at += 1
    if at == len(pieces):  # nothing but paragraphs: they are the body
        return start
    draft.put("mo_dau", one_or_list(found) if found else None)
    return at


def _closing(pieces: Sequence[Piece], start: int, draft: Draft) -> int:
    """The paragraphs at the end that close the document; where they begin."""
    first = len(pieces)
    while first > start:
        piece = pieces[first - 1]
        if not isinstance(piece, Line) or piece.mark or (is_heading(piece) and not is_decor(piece.whole)):
            break
        first -= 1
    tail = [at for at in range(first, len(pieces)) if not is_decor(_text(pieces[at]))]
    begins = next((at for at in tail if _CLOSING.match(_text(pieces[at])) and not _italic(pieces[at])), None)
    if begins is None and tail and _text(pieces[tail[-1]]).endswith(_END) and not _italic(pieces[tail[-1]]):
        begins = tail[-1]
    if (
        begins is not None
        and begins == first
        and _heads(pieces, first)
        and not _text(pieces[first]).startswith(_SURE)
    ):
        begins = next((at for at in tail if at > first and _CLOSING.match(_text(pieces[at]))), None)
    if begins is None:
        draft.keys["ket_thuc"] = "không"
        return len(pieces)
    draft.keys["ket_thuc"] = one_or_list([_text(pieces[at]) for at in tail if at >= begins])
    return begins


def _heads(pieces: Sequence[Piece], at: int) -> bool:
    """Whether what stands before a paragraph is a heading, which would have nothing below it otherwise."""
    before = pieces[at - 1] if at else None
    return isinstance(before, Line) and is_heading(before)


def _text(piece: Piece) -> str:
    return piece.text if isinstance(piece, Line) else ""


def _italic(piece: Piece) -> bool:
    return isinstance(piece, Line) and piece.italic


def _in_parts(root: Node) -> bool:
    """Whether what stands highest are parts: ``A.`` over ``I.``, or ``Phần thứ nhất``."""
    tops = [node for node in root.children if node.heads]
    if not tops or len(tops) < len(root.children):
        return False
    forms = {node.sign.form for node in tops}
    if forms == {"phần"}:
        return True
    return forms <= {"A.", "A)", "A/"} and any(child.heads for node in tops for child in node.children)


def _parts(root: Node, draft: Draft, sections: Sections) -> None:
    sections.learn(root, in_parts=True)
    made: list[dict[str, Any]] = []
    for node in root.children:
        part: dict[str, Any] = {"tieu_de": sections.text_of(node)}
        if node.sign.form == "phần" and node.line is not None:
            part["dau_muc"] = node.line.mark
        if any(child.heads for child in node.children):
            opening = [piece.text for piece in node.before if isinstance(piece, Line)]
            part |= {"mo_dau": one_or_list(opening)} if opening else {}
            part["muc"] = sections.sections(node.children)
        else:
            below = sections.content(node.before, node.children)
            part |= below[0] if len(below) == 1 else {"muc": below} if below else {"doan": "…"}
        made.append(part)
    draft.put("phan", made)
    draft.put("mo_dau", one_or_list([_text(piece) for piece in root.before]) if root.before else None)
    _page([child for node in root.children for child in node.children], draft, sections)


def _page(nodes: Sequence[Node], draft: Draft, sections: Sections) -> None:
    """What the document has otherwise than its standard, of marks and capitals."""
    own: dict[str, Any] = {}
    if all(one.width_mm > one.height_mm for one in sections.document.sections):
        own["huong"] = "ngang"
        for section in (*draft.keys.get("muc", []), *draft.keys.get("phan", [])):
            section.pop("huong", None)
    own["dau_muc"] = list(sections.marks)
    if any(_breaks_at_slash(block) for block in sections.document.blocks):
        own["ngat_sau_gach_cheo"] = "có"
    headed = [node for node in nodes if node.heads and node.line is not None]
    if headed:
        own["dau_de_muc"] = sections.heading or "không"
        upper = [node.line.upper for node in headed if node.line is not None]
        own["de_muc_in_hoa"] = "có" if all(upper) else "không"
    draft.keys["trinh_bay"] = own


def _breaks_at_slash(block: Block) -> bool:
    """Whether a paragraph of the text may break after a slash."""
    return isinstance(block, Paragraph) and f"/{BREAK}" in block.text

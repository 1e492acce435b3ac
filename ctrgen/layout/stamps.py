"""Framed marks of page 1, and the pictures of a signature and a seal (boxes 7c, 8, 10 and 11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Frame, Placed
from ctrgen.layout.lines import Column, text_width
from ctrgen.layout.metrics import LINE, POINTS_PER_MM

if TYPE_CHECKING:
    from ctrgen.schema import Programme, Signature
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording

_URGENCY_MM = {"KHẨN": 20.0, "THƯỢNG KHẨN": 40.0, "HỎA TỐC": 30.0}
"""How wide their frames are (Decree 30, Annex I, Part I, III.2)."""

_HEIGHT_MM = 8.0
_PADDING_MM = 4.0
_BETWEEN_PT = 6.0
_CLEAR_MM = 1.0
"""What stays free between a signature and the post above it, and the name below."""

_SEAL_OVER = 1 / 3
"""What the seal covers of the signature, from its left (Decree 30, Annex I, Part I, II.8)."""


def frames(programme: Programme, words: Wording, column: Column) -> tuple[Frame, ...]:
    """The draft mark, secrecy, urgency and circulation, one below the other, each in its frame."""
    made = []
    if programme.draft:
        made.append(_frame(words.draft.upper(), "dau_khung", column))
    if programme.secrecy is not None:
        made.append(_frame(programme.secrecy, "dau_do", column))
    if programme.urgency is not None:
        made.append(_frame(programme.urgency, "dau_do", column, _URGENCY_MM[programme.urgency]))
    if programme.circulation is not None:
        made.append(_frame(programme.circulation.upper(), "dau_khung", column))
    return tuple(made)


def _frame(text: str, role: Role, column: Column, width_mm: float | None = None) -> Frame:
    style = column.look.style(role)
    inner = Column(column.width_mm - 2 * _PADDING_MM, column.look, column.phrases)
    broken = inner.centred(role, [text])
    lines = broken.text.split("\n")
    needed = max(text_width(line, style) for line in lines) + 2 * _PADDING_MM
    more = (len(lines) - 1) * style.size_pt * LINE / POINTS_PER_MM
    return Frame(broken, min(width_mm or needed, column.width_mm), _HEIGHT_MM + more, _BETWEEN_PT)


def room_for(signature: Signature) -> float:
    """How high the room to sign must be for the picture of a signature, in millimetres."""
    drawn = signature.picture.png if signature.picture is not None else None
    return drawn.height_mm + 2 * _CLEAR_MM if drawn is not None else 0


def placed(signature: Signature, column_mm: float, middle_mm: float) -> tuple[Placed, ...]:
    """The signature in the middle of its column; the seal over its left third, or in the middle alone.

    Args:
        signature: whose pictures they are.
        column_mm: the width of the column.
        middle_mm: how far below the top of the room is half way from the post to the name.
    """
    made = []
    drawn = signature.picture.png if signature.picture is not None else None
    left = column_mm / 2
    if drawn is not None:
        left = (column_mm - drawn.width_mm) / 2
        top = middle_mm - drawn.height_mm / 2
        alt = f"Chữ ký của {signature.name}"
        made.append(Placed(drawn.data, alt, drawn.width_mm, drawn.height_mm, left, top))
    seal = signature.seal.png if signature.seal is not None else None
    if seal is not None:
        at = left - seal.width_mm / 2
        if drawn is not None:
            at = left + drawn.width_mm * _SEAL_OVER - seal.width_mm
        top = middle_mm - seal.height_mm / 2
        made.append(Placed(seal.data, "Con dấu", seal.width_mm, seal.height_mm, at, top))
    return tuple(made)

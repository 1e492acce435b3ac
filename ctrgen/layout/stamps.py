"""Framed marks of page 1, and the pictures of a signature and a seal (boxes 7c, 8, 10 and 11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Frame, Paragraph, Pinned, Placed, Run
from ctrgen.layout.lines import Column, text_width
from ctrgen.layout.metrics import LINE, POINTS_PER_MM

if TYPE_CHECKING:
    from ctrgen.layout.styles import Look
    from ctrgen.schema import Programme, Signature
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_URGENCY_MM = {"KHẨN": 20.0, "THƯỢNG KHẨN": 40.0, "HỎA TỐC": 30.0}
"""How wide their frames are (Decree 30, Annex I, Part I, III.2)."""

_HEIGHT_MM = 8.0
_PADDING_MM = 4.0
_BETWEEN_PT = 6.0
_BOX_11_TOP_MM = 5.0
_BOX_11_MIDDLE = 112 / 210
"""Where the diagram has box 11: its middle as a share of the paper's width (Decree 30, Annex I, Part IV)."""

_BESIDE_MM = 3.0
"""Between box 11 and what stands at the right of the margin."""

_CLEAR_MM = 1.0
"""What stays free between a signature and the post above it, and the name below."""

_SEAL_OVER = 1 / 3
"""What the seal covers of the signature, from its left (Decree 30, Annex I, Part I, II.8)."""


def frames(programme: Programme, standard: Standard, column: Column) -> tuple[Frame | Paragraph, ...]:
    """The draft mark, secrecy and urgency, one below the other, in the column of the number."""
    made: list[Frame | Paragraph] = []
    if programme.draft and "du_thao" in standard.styles:
        made.append(Paragraph("du_thao", (Run(standard.wording.draft),)))
    elif programme.draft:
        made.append(_frame(standard.wording.draft.upper(), "dau_khung", column))
    if programme.secrecy is not None:
        made.append(_frame(programme.secrecy, "dau_do", column))
    if programme.urgency is not None:
        made.append(_frame(programme.urgency, "dau_do", column, _URGENCY_MM[programme.urgency]))
    return tuple(made)


def circulation(
    programme: Programme, standard: Standard, look: Look, beside_mm: float
) -> Paragraph | Pinned | None:
    """Who may read it: in a frame above the issuer and the motto (box 11), or at the top right without one.

    Args:
        programme: whose mark it is.
        standard: by whether it has a style for it, it stands at the right or in a frame.
        look: the sizes, and the paper.
        beside_mm: what else takes at the right of the margin.
    """
    if programme.circulation is None:
        return None
    text, sheet = programme.circulation.upper(), look.sheet
    if "luu_hanh" in standard.styles:
        return Paragraph("luu_hanh", (Run(text),))
    room = sheet.text_width - (beside_mm + _BESIDE_MM if beside_mm else 0)
    frame = _frame(text, "dau_khung", Column(room, look, standard.wording.phrases))
    middle = sheet.width * _BOX_11_MIDDLE
    left = min(max(sheet.left, middle - frame.width_mm / 2), sheet.left + room - frame.width_mm)
    return Pinned(frame, left, _BOX_11_TOP_MM)


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

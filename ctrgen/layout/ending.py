"""The foot of the document: recipients at the left, signature at the right (boxes 7 and 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Columns, Paragraph, Run
from ctrgen.layout.lines import centred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Look
    from ctrgen.schema import RecipientGroup, Signature
    from ctrgen.standards.model import Wording

_RECIPIENTS_SHARE = 0.5
_GAP_ABOVE_PT = 12


def ending(
    recipients: Sequence[RecipientGroup], signatures: Sequence[Signature], words: Wording, look: Look
) -> tuple[Block, ...]:
    """One signature stands beside the recipients, two stand side by side above them."""
    width = look.sheet.text_width
    listed = tuple(_recipients(recipients, words)) if recipients else ()
    if len(signatures) == 1:
        left = width * _RECIPIENTS_SHARE
        right = width - left
        return (Columns((left, right), ((listed, _signature(signatures[0], right, look)),), _GAP_ABOVE_PT),)
    half = width / 2
    side_by_side = tuple(_signature(signature, half, look) for signature in signatures)
    below = (Columns((half, half), ((listed, ()),), _GAP_ABOVE_PT),) if listed else ()
    return (Columns((half, half), (side_by_side,), _GAP_ABOVE_PT), *below)


def _signature(signature: Signature, width_mm: float, look: Look) -> tuple[Block, ...]:
    capitals = [
        ("quyen_han", signature.authority),
        ("chuc_vu", signature.position),
        ("chuc_vu_khac", (signature.other_post,) if signature.other_post else ()),
    ]
    authority, position, other_post = (
        (centred(tuple(line.upper() for line in lines), look.style(role), width_mm),) if lines else ()
        for role, lines in capitals
    )
    return (
        *authority,
        *position,
        Paragraph("cho_ky", ()),
        *other_post,
        Paragraph("ho_ten", (Run(signature.name),)),
    )


def _recipients(groups: Sequence[RecipientGroup], words: Wording) -> Iterator[Paragraph]:
    yield Paragraph("noi_nhan", (Run(words.recipients),))
    for heading, lines in _joined(groups):
        if heading is not None:
            yield Paragraph("nhom_noi_nhan", (Run(wording.ended(heading, ":")),))
        for line in wording.listed(lines):
            dashed = line if line.startswith(("- ", "– ")) else words.recipient.format(noi_nhan=line)
            yield Paragraph("danh_sach_noi_nhan", (Run(dashed),))


def _joined(groups: Sequence[RecipientGroup]) -> list[tuple[str | None, list[str]]]:
    """Recipients that stand under no heading of their own are one list."""
    joined: list[tuple[str | None, list[str]]] = []
    for group in groups:
        if group.group is None and joined and joined[-1][0] is None:
            joined[-1][1].extend(group.items)
        else:
            joined.append((group.group, list(group.items)))
    return joined

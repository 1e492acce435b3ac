"""The foot of the document: recipients at the left, signature at the right (boxes 7 and 9)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Columns, Paragraph, Run
from ctrgen.layout.emphasis import runs
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
        signature = tuple(chain.from_iterable(_signature(signatures[0], right, look)))
        return (Columns((left, right), ((listed, signature),), _GAP_ABOVE_PT),)
    halves = (width / 2, width / 2)
    # In rows, so that both sign and both names stand at the same height.
    rows = zip(*(_signature(signature, width / 2, look) for signature in signatures), strict=True)
    below = (Columns(halves, ((listed, ()),), _GAP_ABOVE_PT),) if listed else ()
    return (Columns(halves, tuple(rows), _GAP_ABOVE_PT), *below)


def _signature(signature: Signature, width_mm: float, look: Look) -> tuple[tuple[Block, ...], ...]:
    """In what capacity; the room to sign, with another post below it; the name."""

    def capitals(role: str, lines: Sequence[str]) -> tuple[Block, ...]:
        return (centred(tuple(line.upper() for line in lines), look.style(role), width_mm),) if lines else ()

    other_post = (signature.other_post,) if signature.other_post else ()
    return (
        (*capitals("quyen_han", signature.authority), *capitals("chuc_vu", signature.position)),
        (Paragraph("cho_ky", ()), *capitals("chuc_vu_khac", other_post)),
        (Paragraph("ho_ten", (Run(signature.name),)),),
    )


def _recipients(groups: Sequence[RecipientGroup], words: Wording) -> Iterator[Paragraph]:
    yield Paragraph("noi_nhan", (Run(words.recipients),))
    for heading, lines in _joined(groups):
        if heading is not None:
            yield Paragraph("nhom_noi_nhan", (Run(wording.ended(heading, ":")),))
        for line in wording.listed(lines):
            dashed = line if line.startswith(("- ", "– ")) else words.recipient.format(noi_nhan=line)
            yield Paragraph("danh_sach_noi_nhan", runs(dashed))


def _joined(groups: Sequence[RecipientGroup]) -> list[tuple[str | None, list[str]]]:
    """Recipients that stand under no heading of their own are one list."""
    joined: list[tuple[str | None, list[str]]] = []
    for group in groups:
        if group.group is None and joined and joined[-1][0] is None:
            joined[-1][1].extend(group.items)
        else:
            joined.append((group.group, list(group.items)))
    return joined

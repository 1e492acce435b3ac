"""The foot of the document: recipients at the left, signature at the right (boxes 7 and 9)."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Columns, Ending, Paragraph, Run
from ctrgen.layout.emphasis import runs
from ctrgen.layout.lines import Column
from ctrgen.layout.stamps import placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.styles import Look
    from ctrgen.schema import Programme, RecipientGroup, Signature
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role
    from ctrgen.standards.wording import Wording


def ending(
    programme: Programme, standard: Standard, look: Look, width_mm: float
) -> tuple[Ending, tuple[Block, ...], tuple[Block, ...]]:
    """One signature stands beside the recipients, two stand side by side above them; there may be neither.

    Args:
        programme: whose signature and recipients they are.
        standard: whose wording and order they take.
        look: the sizes.
        width_mm: of the page's text.

    Returns:
        Who receives and who signs; on paper, what must stay together, and the recipients of a long list,
        which may go on to the next page.
    """
    words = standard.wording
    width = width_mm / 2
    column = Column(width, look, words.phrases)
    signatures = [_signature(signature, standard, column) for signature in programme.signature]
    listed = list(_recipients(programme.recipients, words)) if programme.recipients else []
    if programme.drafter is not None:
        listed.append(Paragraph("nguoi_soan", (Run(programme.drafter),)))
    heights = (sum(map(column.height_pt, chain.from_iterable(signature))) for signature in signatures)
    room = max(heights, default=0)
    # As many as reach below it, so that the list goes on without a gap.
    beside = 1 + sum(height < room for height in accumulate(map(column.height_pt, listed)))
    kept, others = tuple(listed[:beside]), listed[beside:]
    rows: list[tuple[tuple[tuple[Block, ...], ...], ...]]
    if len(signatures) == 1:
        rows = [((kept, tuple(chain.from_iterable(signatures[0]))),)]
    else:
        # In rows, so that both sign and both names stand at the same height.
        rows = [tuple(zip(*signatures, strict=True)), ((kept, ()),)]
    foot = [Columns((width, width), one, look.above_signature_pt) for one in rows if any(map(any, one))]
    rest = (Columns((width, width), tuple(_in_rows(others))),) if others else ()
    read = Ending(tuple(listed), tuple(tuple(chain.from_iterable(one)) for one in signatures))
    return read, tuple(foot), rest


def _signature(signature: Signature, standard: Standard, column: Column) -> tuple[tuple[Paragraph, ...], ...]:
    """In what capacity; the room to sign, with another post below it; the name."""

    def capitals(role: Role, lines: Sequence[str]) -> tuple[Paragraph, ...]:
        return (column.centred(role, [line.upper() for line in lines]),) if lines else ()

    authority = [wording.authority(line, standard.wording) for line in signature.authority]
    position = "chuc_vu" if authority else standard.sole_signer
    room = Paragraph("cho_ky", (), pictures=placed(signature, column.width_mm))
    return (
        (*capitals("quyen_han", authority), *capitals(position, signature.position)),
        (room, *capitals("chuc_vu_khac", signature.other_post)),
        (Paragraph("ho_ten", (Run(signature.name),)),) if signature.name else (),
    )


def _recipients(groups: Sequence[RecipientGroup], words: Wording) -> Iterator[Paragraph]:
    yield Paragraph("noi_nhan", (Run(words.recipients),))
    lists = _joined(groups)
    for number, (heading, lines) in enumerate(lists, start=1):
        if heading is not None:
            yield Paragraph("nhom_noi_nhan", (Run(wording.ended(heading, ":")),))
        # The last of all ends with a full stop, and so does the file copy wherever it stands.
        ends = number == len(lists) or lines[-1].startswith(words.file_copy)
        written = [wording.filed(line, words) for line in lines]
        between = words.between_recipients
        for line in wording.listed(written, between, "." if ends else between):
            own = line[0] if line.startswith(("- ", "– ")) else ""
            text = line[1:].lstrip() if own else line
            yield Paragraph("danh_sach_noi_nhan", runs(text), own or words.recipient_mark, depth=1)


def _in_rows(recipients: Sequence[Paragraph]) -> Iterator[tuple[tuple[Block, ...], tuple[Block, ...]]]:
    """A row a line, so that pages may break between them; a heading keeps its first line."""
    heading: tuple[Paragraph, ...] = ()
    for line in recipients:
        if line.role == "nhom_noi_nhan":
            heading = (line,)
        else:
            yield (*heading, line), ()
            heading = ()


def _joined(groups: Sequence[RecipientGroup]) -> list[tuple[str | None, list[str]]]:
    """Recipients that stand under no heading of their own are one list."""
    joined: list[tuple[str | None, list[str]]] = []
    for group in groups:
        if group.group is None and joined and joined[-1][0] is None:
            joined[-1][1].extend(group.items)
        else:
            joined.append((group.group, list(group.items)))
    return joined

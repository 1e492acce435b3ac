"""The foot of the document: recipients at the left, signature at the right (boxes 7 and 9)."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final, TypeAlias

from ctrgen.layout import wording
from ctrgen.layout.blocks import Block, Columns, Paragraph, Rule, Run
from ctrgen.layout.emphasis import runs
from ctrgen.layout.laid_out import Ending
from ctrgen.layout.lines import Column
from ctrgen.layout.margins import address
from ctrgen.layout.metrics import POINTS_PER_MM
from ctrgen.layout.stamps import placed, room_for
from ctrgen.layout.table import AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.styles import Look, Sheet
    from ctrgen.schema import Programme, RecipientGroup, Signature
    from ctrgen.standards.model import Standard
    from ctrgen.standards.wording import Wording

_ROOM: Final = "cho_ky"
_KEPT = 3 / 4
"""Of a page: a list of recipients that is no higher stays with the signature."""
_LAST_LINES = 5
"""Of a longer list: so many are never parted from one another."""
_Rows: TypeAlias = tuple[tuple[Paragraph, ...], ...]


def ending(
    programme: Programme, standard: Standard, look: Look, sheet: Sheet
) -> tuple[Ending, tuple[Block, ...], tuple[Block, ...]]:
    """One signature stands beside the recipients, two stand side by side above them; there may be neither.

    Args:
        programme: whose signature and recipients they are.
        standard: whose wording and order they take.
        look: the sizes.
        sheet: the paper it stands on.

    Returns:
        Who receives and who signs; on paper, what must stay together, and the recipients of a long list,
        which may go on to the next page.
    """
    words = standard.wording
    width = sheet.text_width / 2
    column = Column(width, look, words.phrases)
    signatures = _signatures(programme.signature, standard, column)
    listed = list(_recipients(programme.recipients, words)) if programme.recipients else []
    if programme.drafter is not None:
        listed.append(Paragraph("nguoi_soan", (Run(programme.drafter),)))
    heights = (sum(map(column.height_pt, chain.from_iterable(signature))) for signature in signatures)
    room = max(heights, default=0)
    reach = list(accumulate(map(column.height_pt, listed)))
    page = (sheet.height - sheet.top - sheet.bottom) * POINTS_PER_MM
    # All of a list that leaves room for some text on its page; of a longer one as many as reach below the
    # signature, so that it goes on without a gap.
    is_short = (max if len(signatures) == 1 else sum)((room, *reach[-1:])) <= page * _KEPT
    beside = len(listed) if is_short else 1 + sum(height < room for height in reach)
    kept, others = tuple(listed[:beside]), listed[beside:]
    rows: list[tuple[tuple[tuple[Block, ...], ...], ...]]
    if len(signatures) == 1:
        rows = [((kept, tuple(chain.from_iterable(signatures[0]))),)]
    else:
        # In rows, so that both sign and both names stand at the same height.
        rows = [tuple(zip(*signatures, strict=True)), ((kept, ()),)]
    foot: list[Block] = [
        Columns((width, width), one, look.above_signature_pt) for one in rows if any(map(any, one))
    ]
    rest: list[Block] = [Columns((width, width), tuple(_in_rows(others)))] if others else []
    where = address(programme) if standard.address_last else ()
    if where:
        (rest or foot).extend(_below_a_rule(where, standard, sheet))
    read = Ending(tuple(listed), tuple(tuple(chain.from_iterable(one)) for one in signatures), where)
    return read, tuple(foot), tuple(rest)


def _below_a_rule(address_: Sequence[Paragraph], standard: Standard, sheet: Sheet) -> tuple[Block, ...]:
    return (Paragraph(AFTER, ()), Rule(sheet.text_width, 0, standard.ruling.weight), *address_)


def _signatures(signed: Sequence[Signature], standard: Standard, column: Column) -> list[_Rows]:
    """Each in three rows: in what capacity; the room to sign, with another post below it; the name."""
    posts = [_post(one, standard, column) for one in signed]
    others = [column.capitals("chuc_vu_khac", one.other_post) for one in signed]
    above, below = ([sum(map(column.height_pt, one)) for one in some] for some in (posts, others))
    usual = column.height_pt(Paragraph(_ROOM, ()))
    # A tall picture makes room, and rooms beside one another end level.
    least = max((room_for(one) * POINTS_PER_MM for one in signed), default=0)
    row = max((max(usual, least) + one for one in below), default=0)
    made: list[_Rows] = []
    for at, one in enumerate(signed):
        room = row - below[at]
        middle = (room - (max(above) - above[at])) / 2
        pictures = placed(one, column.width_mm, middle / POINTS_PER_MM)
        signing = Paragraph(_ROOM, (), pictures=pictures, more_pt=room - usual)
        name = (Paragraph("ho_ten", (Run(one.name),)),) if one.name else ()
        made.append((posts[at], (signing, *others[at]), name))
    return made


def _post(signature: Signature, standard: Standard, column: Column) -> tuple[Paragraph, ...]:
    authority = [wording.authority(line, standard.wording) for line in signature.authority]
    position = "chuc_vu" if authority else standard.sole_signer
    return (*column.capitals("quyen_han", authority), *column.capitals(position, signature.position))


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
    """A row a line, so that pages may break between them; not below a heading, nor before the last."""
    row: tuple[Paragraph, ...] = ()
    for left, line in zip(range(len(recipients), 0, -1), recipients, strict=True):
        row = (*row, line)
        if line.role != "nhom_noi_nhan" and not 1 < left <= _LAST_LINES:
            yield row, ()
            row = ()


def _joined(groups: Sequence[RecipientGroup]) -> list[tuple[str | None, list[str]]]:
    """Recipients that stand under no heading of their own are one list."""
    joined: list[tuple[str | None, list[str]]] = []
    for group in groups:
        if group.group is None and joined and joined[-1][0] is None:
            joined[-1][1].extend(group.items)
        else:
            joined.append((group.group, list(group.items)))
    return joined

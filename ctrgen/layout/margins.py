"""What stands in the margins of page 1, and the address at its foot or at the end (boxes 11, 13 and 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Paragraph, Pinned, Run
from ctrgen.layout.lines import text_width
from ctrgen.layout.stamps import circulation

if TYPE_CHECKING:
    from ctrgen.layout.styles import Look
    from ctrgen.schema import Programme
    from ctrgen.standards.model import Standard


class Margins(NamedTuple):
    """The upper margin of page 1, its right and its frames, and what stands above the lower one."""

    head: tuple[Paragraph, ...]
    pinned: tuple[Pinned, ...]
    foot: tuple[Paragraph, ...]


def margins(programme: Programme, standard: Standard, look: Look) -> Margins:
    """Who may read the document, the details of an electronic copy, the address.

    Args:
        programme: whose they are.
        standard: whose styles and places they take.
        look: the sizes, and the paper of page 1.
    """
    electronic = tuple(Paragraph("ban_dien_tu", (Run(line),)) for line in programme.electronic)
    beside = max((text_width(one.text, look.style(one.role)) for one in electronic), default=0)
    mark = circulation(programme, standard, look, beside)
    return Margins(
        (*([mark] if isinstance(mark, Paragraph) else []), *electronic),
        (mark,) if isinstance(mark, Pinned) else (),
        () if standard.address_last else address(programme),
    )


def address(programme: Programme) -> tuple[Paragraph, ...]:
    """Where the issuer is, and how to reach it."""
    return tuple(Paragraph("dia_chi", (Run(line),)) for line in programme.address)

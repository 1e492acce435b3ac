"""Who signs and who receives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.anatomy import said
from ctrgen.form.lines import PlacedLine, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_DASHES = ("-", "–", "+")
_BLANKS_AT_LEFT = 12
_LEFT_HALF_MM = 50.0
_SIGNED_NOTE = re.compile(r"\(.*\)")


def parts(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[tuple[Role, PlacedLine]]:
    """The parts of an ending, column by column."""
    for column in _columns(lines):
        received = next((at for at, line in enumerate(column) if _is_received(line)), None)
        signers = column if received is None else column[:received]
        yield from ((role, line) for role, line in _signed(signers, standard) if role in standard.styles)
        if received is not None:
            yield from _sent(column[received:], standard)


def _columns(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """The lines that stand below one another: of a column of a table, of one side of tabs, of the page."""
    made: dict[tuple[int, int, int], list[PlacedLine]] = {}
    for line in lines:
        if line.text:
            at_right = line.table is None and not line.text.startswith(_DASHES) and _at_right(line)
            piece = line.piece or line.flow or int(at_right)
            place = (id(line.table), line.column, piece) if line.table is not None else (0, 0, piece)
            made.setdefault(place, []).append(line)
    return list(made.values())


def _at_right(line: PlacedLine) -> bool:
    """Whether a line outside of tables stands at the right half of the page."""
    paragraph = line.paragraph
    lead = len(paragraph.text) - len(paragraph.text.lstrip())
    pushed = lead > _BLANKS_AT_LEFT or "\t" in paragraph.text[:lead] or paragraph.indents.left > _LEFT_HALF_MM
    return paragraph.alignment in ("center", "right") or pushed


def _signed(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[tuple[Role, PlacedLine]]:
    first = next((at for at, line in enumerate(lines) if _signs(line)), None)
    if first is None:
        return
    held = [line for line in lines[first:] if not _SIGNED_NOTE.fullmatch(line.text)]
    name = held[-1] if len(held) > 1 and said.is_name(held[-1].text) else None
    posts = held if name is None else held[:-1]
    has_authority = bool(said.authority(held[0].text))
    for at, line in enumerate(posts):
        if at == 0:
            yield "quyen_han" if has_authority else standard.sole_signer, line
        elif said.authority(line.text) and _alike(standard):
            yield "quyen_han", line
        elif said.is_post(line.text):
            yield "chuc_vu", line
    if name is not None:
        yield "ho_ten", name


def _alike(standard: Standard) -> bool:
    """Whether all lines above a name look alike, so that a second authority looks as the first."""
    return standard.styles["quyen_han"].bold == standard.styles["chuc_vu"].bold


def _sent(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[tuple[Role, PlacedLine]]:
    yield "noi_nhan", lines[0]
    for line in lines[1:]:
        if line.text.startswith(_DASHES) or line.paragraph.mark or line.text.endswith((";", ",")):
            yield "danh_sach_noi_nhan", line
        elif line.key.startswith(("KINH ", "NHU ", "DE ")) and line.text.endswith(":"):
            if "nhom_noi_nhan" in standard.styles:
                yield "nhom_noi_nhan", line
        else:
            return


def _is_received(line: PlacedLine) -> bool:
    return any(said.received(piece.text) == "" for piece in parted(line))


def _signs(line: PlacedLine) -> bool:
    """Whether a line tells who signs, in what capacity."""
    return any(
        said.is_capacity(piece.text)
        and (piece.text == piece.text.upper() or line.table is not None or piece.piece > 0 or piece.flow > 0)
        for piece in parted(line)
    )

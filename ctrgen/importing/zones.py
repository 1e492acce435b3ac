"""Where a document's parts begin and end: letterhead, title, body, ending, annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ctrgen.importing import endings, grids, letterhead, titles
from ctrgen.importing.lines import Grid, Line, apart, is_decor, lead_mm, pieces, unmarked
from ctrgen.word.model import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.importing.lines import Piece
    from ctrgen.word.model import Row, WordDocument

ANNEX = re.compile(
    r"(?i)^(?:phụ\s+lục|biểu|danh\s+mục\s+kèm\s+theo)(?:\s+(?:số\s*:?\s*)?(?:[IVX]+|\d{1,2}|[A-Z]))?\s*[.:]?$"
)
_LINES_IN_ENDING = 60
_LINES_OF_SIGNATURE = 5
_RIGHT_MM = 60.0


@dataclass(slots=True)
class Zones:
    """The parts of a document, in order.

    Attributes:
        header: its lines, those of the left column first.
        title: from the kind to the line before the body.
        left, signatures: of the ending, who receives it and who signs.
        annexes: each from its own heading on.
    """

    header: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    left: list[Line] = field(default_factory=list)
    signatures: list[list[Line]] = field(default_factory=list)
    annexes: list[list[Piece]] = field(default_factory=list)


def of(document: WordDocument) -> Zones:
    """Part a document."""
    found = [one for piece in pieces(document.blocks, document) for one in _laid(piece, document)]
    zones = Zones()
    start = _title(found)
    for piece in found[:start]:
        zones.header += _header_lines(piece, document)
    annex = _annex(found, start)
    end = _ending(found, start, annex, document)
    body = found[start : _dated(found, end, zones)]
    count = 0
    while count < len(body) and isinstance(body[count], Line):
        count += 1
    zones.title = [piece for piece in body[:count] if isinstance(piece, Line)]
    zones.body = [_as_piece(piece) for piece in body[count:]]
    _read_ending(found[end:annex], zones, document)
    for piece in found[annex:]:
        if isinstance(piece, Line) and ANNEX.match(piece.plain):
            zones.annexes.append([])
        if zones.annexes:
            zones.annexes[-1].append(_as_piece(piece))
    return zones


def _dated(found: Sequence[Line | Grid | Table], end: int, zones: Zones) -> int:
    """Where the body ends: place and date above the signature are the header's, if that has none."""
    last = end - 1
    while last > 0 and isinstance(below := found[last], Line) and is_decor(below.whole):
        last -= 1
    if last <= 0:
        return end
    piece = found[last]
    if not isinstance(piece, Line) or not letterhead.is_date(piece.plain):
        return end
    if any(letterhead.is_date(line.plain) for line in zones.header):
        return end
    zones.header.append(piece)
    return last


def _laid(piece: Line | Table, document: WordDocument) -> Iterator[Line | Grid | Table]:
    """A table with lines as a grid, what stands in its last rows without lines after it."""
    if isinstance(piece, Line) or grids.is_layout(piece):
        yield piece
        return
    section = document.sections[min(piece.section, len(document.sections) - 1)]
    rows = piece.rows
    while len(rows) > 1 and not any(cell.borders.left or cell.borders.right for cell in rows[-1].cells):
        rows = rows[:-1]
    # A frame around words, of which a table would keep the heads alone, or one around nothing.
    if len(rows) == 1 or not any(line.whole for line in _lines_of(piece, document)):
        for row in rows:
            yield from _loose(row, document)
    else:
        yield Grid(replace(piece, rows=rows), landscape=section.width_mm > section.height_mm)
    for row in piece.rows[len(rows) :]:
        nested = [one for cell in row.cells for one in cell.blocks if isinstance(one, Table)]
        if nested or len(row.cells) == 1:
            yield from _loose(row, document)
        elif any(cell.blocks for cell in row.cells):
            yield Table(piece.place, (row,), piece.widths, section=piece.section)


def _loose(row: Row, document: WordDocument) -> Iterator[Line | Grid | Table]:
    for cell in row.cells:
        for inner in pieces(cell.blocks, document):
            yield from _laid(inner, document)


def _as_piece(piece: Line | Grid | Table) -> Piece:
    return Grid(piece) if isinstance(piece, Table) else piece


def _table_lines(table: Table, document: WordDocument) -> list[list[Line]]:
    """The lines of a table, column by column."""
    columns: dict[int, list[Line]] = {}
    for row in table.rows:
        for cell in row.cells:
            columns.setdefault(cell.column, []).extend(grids.lines(cell, document))
    return [columns[at] for at in sorted(columns)]


def _lines_of(piece: Line | Grid | Table, document: WordDocument) -> list[Line]:
    if isinstance(piece, Line):
        return [piece]
    table = piece.table if isinstance(piece, Grid) else piece
    return [line for column in _table_lines(table, document) for line in column]


def _header_lines(piece: Line | Grid | Table, document: WordDocument) -> list[Line]:
    if isinstance(piece, Line):
        return [unmarked(one) for _, one in apart(piece)]
    return [unmarked(line) for line in _lines_of(piece, document)]


def _title(found: Sequence[Line | Grid | Table]) -> int:
    """Where the title begins: at the name of the kind; failing that below the date."""
    lines = [piece if isinstance(piece, Line) else None for piece in found]
    kind = titles.find_kind(lines)
    if kind is not None:
        return kind
    for index, piece in enumerate(found[:40]):
        if isinstance(piece, Line) and any(letterhead.DATE.match(one.plain) for _, one in apart(piece)):
            return index + 1
    first = next((at for at, piece in enumerate(found) if isinstance(piece, Table)), -1)
    return first + 1 if first < 3 else 0


def _annex(found: Sequence[Line | Grid | Table], start: int) -> int:
    for index in range(start + 1, len(found)):
        piece = found[index]
        if (
            isinstance(piece, Line)
            and ANNEX.match(piece.plain)
            and (piece.centred or piece.upper)
            and not piece.mark
        ):
            return index
    return len(found)


def _ending(found: Sequence[Line | Grid | Table], start: int, annex: int, document: WordDocument) -> int:
    """Where the ending begins: at the first thing of it after which nothing of the body follows."""
    for index in range(start, annex):
        if not (_is_ending(found[index], document) or _signs(found[index:annex])):
            continue
        rest = found[index:annex]
        lines = [line for piece in rest for line in _lines_of(piece, document) if line.whole]
        if len(lines) <= _LINES_IN_ENDING and not any(isinstance(piece, Grid) for piece in rest):
            return index
    last = annex - 1
    while last > start and isinstance(found[last], Line) and not _lines_of(found[last], document)[0].whole:
        last -= 1
    return last if last > start and isinstance(found[last], Table) else annex


def _is_ending(piece: Line | Grid | Table, document: WordDocument) -> bool:
    if isinstance(piece, Grid):
        return False
    lines = [one for line in _lines_of(piece, document) for _, one in apart(line)]
    if isinstance(piece, Table):
        return any(
            endings.RECIPIENTS.match(one.plain) or endings.is_signature(unmarked(one)) for one in lines
        )
    if any(endings.RECIPIENTS.match(line.plain) for line in lines):
        return True
    set_off = piece.centred or piece.right or lead_mm(piece) > _RIGHT_MM or len(lines) > 1
    return set_off and any(endings.is_signature(unmarked(line)) for line in lines)


def _signs(found: Sequence[Line | Grid | Table]) -> bool:
    """Whether a line signs though it is not set off: up to the recipients stand posts, room, a name."""
    recipients = (
        at for at, one in enumerate(found) if not isinstance(one, Line) or endings.RECIPIENTS.match(one.plain)
    )
    until = found[: next(recipients, len(found))]
    lines = [unmarked(one) for one in until if isinstance(one, Line)]
    said = [one for one in lines if one.whole]
    if not 2 <= len(said) <= _LINES_OF_SIGNATURE or said[0] is not lines[0]:
        return False
    *posts, name = said
    signed = [one for one in posts if endings.SIGNED.match(one.plain)]
    room = signed or lines.index(name) - lines.index(posts[-1]) > 1
    named = endings.NAME.fullmatch(name.plain) is not None
    return named and bool(room) and all(endings.is_signature(one) for one in posts if one not in signed)


def _read_ending(found: Sequence[Line | Grid | Table], zones: Zones, document: WordDocument) -> None:
    for piece in found:
        if isinstance(piece, Table):
            for column in _table_lines(piece, document):
                lines = [one for line in column for _, one in apart(line)]
                if any(endings.RECIPIENTS.match(line.plain) for line in lines):
                    zones.left += lines
                elif lines:
                    zones.signatures.append(lines)
    loose = [line for piece in found if not isinstance(piece, Table) for line in _lines_of(piece, document)]
    signing = _beside(loose, zones)
    if signing:
        zones.signatures.append(signing)
    signed = ([unmarked(line) for line in one] for one in zones.signatures)
    zones.signatures = [one for one in signed if any(not is_decor(line.whole) for line in one)]


def _beside(lines: Sequence[Line], zones: Zones) -> list[Line]:
    """Of lines in no table, those of the signature; those of the recipients go to the left."""
    signing: list[Line] = []
    listing = below = False
    for line in lines:
        for at, one in apart(line):
            if is_decor(one.whole):
                continue
            heads = endings.RECIPIENTS.match(one.plain) is not None
            listing = listing or heads
            right = at > 0 or one.centred or one.right or lead_mm(line if at == 0 else one) > _RIGHT_MM
            dashed = one.mark in {"-", "–", "+"} and at == 0
            below = below or (listing and not right and endings.is_signature(unmarked(one)))
            is_left = listing and (heads or dashed or not (right or below))
            (zones.left if is_left else signing).append(one)
    return signing

"""Where a document's parts begin and end: letterhead, title, body, ending, annexes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from ctrgen.anatomy import said
from ctrgen.anatomy.laid import laid, lines_of, table_lines
from ctrgen.anatomy.lines import Grid, Line, apart, is_decor, lead_mm, pieces, unmarked
from ctrgen.anatomy.titled import title
from ctrgen.word.model import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.anatomy.lines import Piece
    from ctrgen.word.model import WordDocument

_LINES_IN_ENDING = 60
_LINES_OF_SIGNATURE = 5
_RIGHT_MM = 60.0
_BASIS = re.compile(r"(?:- ?)?(?:CAN CU|XET DE NGHI|DIEU \d+)\b")


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

    def paragraphs(self) -> dict[str, set[int]]:
        """The numbers of the paragraphs of each zone, in the order of a document."""
        ending = [line for lines in (self.left, *self.signatures) for line in lines]
        zones: dict[str, Iterable[Piece]] = {
            "header": self.header,
            "title": self.title,
            "body": self.body,
            "ending": ending,
            "annexes": chain.from_iterable(self.annexes),
        }
        return {name: set(chain.from_iterable(map(_numbers, pieces))) for name, pieces in zones.items()}


def of(document: WordDocument) -> Zones:
    """Part a document."""
    found = [one for piece in pieces(document.blocks, document) for one in laid(piece, document)]
    zones = Zones()
    start = title(found, document)
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
        if isinstance(piece, Line) and (said.is_annex(piece.plain) or not zones.annexes):
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
    if not isinstance(piece, Line) or not said.date(piece.plain):
        return end
    if any(said.date(line.plain) for line in zones.header):
        return end
    zones.header.append(piece)
    return last


def _numbers(piece: Piece) -> Iterator[int]:
    """The numbers of the paragraphs of a piece."""
    if isinstance(piece, Line):
        yield piece.place.number
        return
    blocks = [block for row in piece.table.rows for cell in row.cells for block in cell.blocks]
    for block in blocks:
        if isinstance(block, Table):
            yield from _numbers(Grid(block))
        else:
            yield block.place.number


def _as_piece(piece: Line | Grid | Table) -> Piece:
    return Grid(piece) if isinstance(piece, Table) else piece


def _header_lines(piece: Line | Grid | Table, document: WordDocument) -> list[Line]:
    if isinstance(piece, Line):
        return [unmarked(one) for _, one in apart(piece)]
    return [unmarked(line) for line in lines_of(piece, document)]


def _annex(found: Sequence[Line | Grid | Table], start: int) -> int:
    for index in range(start + 1, len(found)):
        piece = found[index]
        if not isinstance(piece, Line) or piece.mark:
            continue
        set_off = piece.centred or piece.upper or piece.bold or piece.new_page
        if (said.is_annex(piece.plain) and set_off) or _is_issued_with(piece, found[start:index]):
            return index
    return len(found)


def _is_issued_with(line: Line, above: Sequence[Line | Grid | Table]) -> bool:
    """Whether a line is the title of what a decision issues: a kind, on a new page, below articles."""
    named = line.centred and line.upper and bool(said.kind(line.plain))
    articles = any(isinstance(one, Line) and _is_body(one) for one in above)
    return named and articles and (line.new_page or _begins_section(line, above))


def _begins_section(line: Line, above: Sequence[Line | Grid | Table]) -> bool:
    sections = [one.source.section for one in above if isinstance(one, Line) and one.source is not None]
    return line.source is not None and line.source.section not in sections[-1:] and bool(sections)


def _ending(found: Sequence[Line | Grid | Table], start: int, annex: int, document: WordDocument) -> int:
    """Where the ending begins: at the first thing of it after which nothing of the body follows."""
    for index in range(start, annex):
        if not (_is_ending(found[index], document) or _signs(found[index:annex])):
            continue
        rest = found[index:annex]
        if any(isinstance(piece, Line) and _is_body(piece) for piece in rest):
            continue  # who decides stands above the bases of a decision
        lines = [line for piece in rest for line in lines_of(piece, document) if line.whole]
        if len(lines) <= _LINES_IN_ENDING and not any(isinstance(piece, Grid) for piece in rest):
            return index
    last = annex - 1
    while last > start and isinstance(found[last], Line) and not lines_of(found[last], document)[0].whole:
        last -= 1
    return last if last > start and isinstance(found[last], Table) else annex


def _is_body(line: Line) -> bool:
    """Whether a line is of the body for certain: a basis, an article."""
    return _BASIS.match(said.key(line.whole)) is not None


def _is_ending(piece: Line | Grid | Table, document: WordDocument) -> bool:
    if isinstance(piece, Grid):
        return False
    lines = [one for line in lines_of(piece, document) for _, one in apart(line)]
    if isinstance(piece, Table):
        return any(_is_received(one) or is_signature(unmarked(one)) for one in lines)
    if any(_is_received(line) for line in lines):
        return True
    set_off = piece.centred or piece.right or lead_mm(piece) > _RIGHT_MM or len(lines) > 1
    return set_off and any(is_signature(unmarked(line)) for line in lines)


def _signs(found: Sequence[Line | Grid | Table]) -> bool:
    """Whether a line signs though it is not set off: up to the recipients stand posts, room, a name."""
    lines: list[Line] = []
    written: list[Line] = []
    for one in found:
        if not isinstance(one, Line) or _is_received(one) or len(written) > _LINES_OF_SIGNATURE:
            break
        lines.append(unmarked(one))
        written += lines[-1:] if lines[-1].whole else []
    if not 2 <= len(written) <= _LINES_OF_SIGNATURE or written[0] is not lines[0]:
        return False
    *posts, name = written
    signed = [one for one in posts if said.is_signed(one.plain)]
    room = signed or lines.index(name) - lines.index(posts[-1]) > 1
    named = said.is_name(name.plain)
    return named and bool(room) and all(is_signature(one) for one in posts if one not in signed)


def _read_ending(found: Sequence[Line | Grid | Table], zones: Zones, document: WordDocument) -> None:
    for piece in found:
        if isinstance(piece, Table):
            for column in table_lines(piece, document):
                lines = [one for line in column for _, one in apart(line)]
                if any(_is_received(line) for line in lines):
                    zones.left += lines
                elif lines:
                    zones.signatures.append(lines)
    loose = [line for piece in found if not isinstance(piece, Table) for line in lines_of(piece, document)]
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
            heads = _is_received(one)
            listing = listing or heads
            right = at > 0 or one.centred or one.right or lead_mm(line if at == 0 else one) > _RIGHT_MM
            dashed = one.mark in {"-", "–", "+"} and at == 0
            alone = not right or one.whole == line.whole
            below = below or (listing and alone and is_signature(unmarked(one)))
            is_left = listing and (heads or dashed or not (right or below))
            (zones.left if is_left else signing).append(one)
    return signing


def is_signature(line: Line) -> bool:
    """Whether a line is the capacity in which someone signs."""
    return bool(said.authority(line.plain)) or (line.upper and said.is_post(line.plain))


def _is_received(line: Line) -> bool:
    return said.received(line.plain) is not None

"""Who signs and who receives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.form.body import is_annex
from ctrgen.form.lines import Line, key, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role
    from ctrgen.word.model import Table

_AUTHORITY = re.compile(r"(?:T/?M|K/?T|T/?L|T/?UQ|Q)[./]? ?[A-Z]")
_POST = re.compile(
    r"(?:Q\. ?|QUYEN )?(?:PHO |TONG |CHANH |THUONG TRUC )*(?:CHU TICH|GIAM DOC|BI THU|TRUONG|HIEU TRUONG"
    r"|VAN PHONG|CUC TRUONG|BO TRUONG|THU TRUONG|CHU NHIEM|VIEN TRUONG|CHI HUY|THU KY|PHU TRACH|TRUONG BAN"
    r"|CHANH AN|DOI TRUONG|THANH TRA|TRAM TRUONG|KE TOAN)\b"
)
_RECEIVED = re.compile(r"NOI NHAN ?:?")
_COLUMNS_AT_MOST = 3
_NAME_WORDS = range(2, 9)
_RANKS = ("TA", "UY", "TUONG", "SI", "SU")
"""What is written small in a name: Thượng tá, Tiến sĩ."""
_SIGNED_NOTE = re.compile(r"\(.*\)")


def begins(lines: Sequence[Line]) -> int:
    """Where the ending begins: the first line of the tables or paragraphs that sign or send."""
    annex_at = annex(lines)
    found = [at for at, line in enumerate(lines[:annex_at]) if _is_received(line)]
    last = found[-1] if found else annex_at
    tables = {id(lines[at].table) for at in found if lines[at].table is not None}
    start = last
    for at in range(min(last, annex_at) - 1, -1, -1):
        line = lines[at]
        if line.table is not None and id(line.table) in tables:
            start = at
        elif _signs(line):
            start = at
            if line.table is not None:
                tables.add(id(line.table))
        elif line.table is None and len(line.text) > 1 and not _may_be_signed(line):
            break
    return start


def annex(lines: Sequence[Line]) -> int:
    """Where the first annex begins; past the last line where there is none."""
    return next((at for at, line in enumerate(lines) if is_annex(line)), len(lines))


def parts(lines: Sequence[Line], standard: Standard) -> Iterator[tuple[Role, Line]]:
    """The parts of an ending, column by column."""
    for column in _columns(lines):
        received = next((at for at, line in enumerate(column) if _is_received(line)), None)
        signers = column if received is None else column[:received]
        yield from ((role, line) for role, line in _signed(signers, standard) if role in standard.styles)
        if received is not None:
            yield from _sent(column[received:], standard)


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines that stand below one another: of a column of a table, of one side of tabs, of the page."""
    made: dict[tuple[int, int, int], list[Line]] = {}
    for line in lines:
        if line.text:
            place = (
                (id(line.table), line.column, line.piece) if line.table is not None else (0, 0, line.piece)
            )
            made.setdefault(place, []).append(line)
    return list(made.values())


def _signed(lines: Sequence[Line], standard: Standard) -> Iterator[tuple[Role, Line]]:
    first = next((at for at, line in enumerate(lines) if _signs(line)), None)
    if first is None:
        return
    held = [line for line in lines[first:] if not _SIGNED_NOTE.fullmatch(line.text)]
    name = held[-1] if len(held) > 1 and _is_name(held[-1]) else None
    posts = held if name is None else held[:-1]
    has_authority = _AUTHORITY.match(held[0].key) is not None
    for at, line in enumerate(posts):
        if at == 0:
            yield "quyen_han" if has_authority else standard.sole_signer, line
        elif _POST.match(line.key):
            yield "chuc_vu", line
    if name is not None:
        yield "ho_ten", name


def _sent(lines: Sequence[Line], standard: Standard) -> Iterator[tuple[Role, Line]]:
    yield "noi_nhan", lines[0]
    apart = lines[0].table is not None or lines[0].boxed
    for line in lines[1:]:
        if (
            line.text.startswith(("-", "–", "+"))
            or line.paragraph.mark
            or (apart and line.text.endswith(";"))
        ):
            yield "danh_sach_noi_nhan", line
        elif line.key.startswith(("KINH ", "NHU ", "DE ")) and line.text.endswith(":"):
            if "nhom_noi_nhan" in standard.styles:
                yield "nhom_noi_nhan", line
        else:
            return


def _is_received(line: Line) -> bool:
    return any(_RECEIVED.fullmatch(piece.key) for piece in parted(line))


def _signs(line: Line) -> bool:
    """Whether a line tells who signs, in what capacity."""
    if line.table is not None and not _may_sign(line.table):
        return False
    for piece in parted(line):
        text = piece.key
        words = len(text.split())
        is_written = piece.text == piece.text.upper() or line.table is not None or piece.piece > 0
        known = _AUTHORITY.match(text) or _POST.match(text)
        if known and words <= 12 and is_written and not piece.text.endswith((".", ";", ":", ",")):
            return True
    return False


def _may_sign(table: Table) -> bool:
    """Whether a table may be one that sets signatures beside one another: no lines, few columns."""
    lined = table.borders.inside_h or table.borders.inside_v
    return lined is None and len(table.widths) <= _COLUMNS_AT_MOST


def _may_be_signed(line: Line) -> bool:
    """Whether a line may stand between a signature and what is below it: a name, a note."""
    return _is_name(line) or _SIGNED_NOTE.fullmatch(line.text) is not None


def _is_name(line: Line) -> bool:
    words = line.text.split()
    words = [word for word in words if key(word) not in _RANKS]
    letters = [word for word in words if word[0].isalpha()]
    if _POST.match(line.key) or _AUTHORITY.match(line.key):
        return False
    return len(words) in _NAME_WORDS and len(letters) == len(words) and all(one[0].isupper() for one in words)

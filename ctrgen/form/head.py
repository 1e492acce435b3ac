"""The header and the title: issuer, motto, number, date, kind, subject."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.anatomy import said
from ctrgen.anatomy.lines import is_decor
from ctrgen.form.lines import PlacedLine, broken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_ABOUT = re.compile(r"V/V|VE VIEC")
_BODY = re.compile(
    r"(?:UY BAN|UBND|HOI|HDND|(?:TINH|THANH|THI|HUYEN|QUAN|DANG) UY|(?:TINH|THANH|THI|HUYEN|XA|PHUONG) DOAN"
    r"|DANG BO|DOAN|DOI|MAT TRAN|MTTQ|LIEN (?:DOAN|HIEP|MINH)|LDLD|CONG (?:DOAN|AN|TY)|BO|SO|TONG|CUC|CHI|VU"
    r"|PHONG|BAN|VAN PHONG|TRUONG|TRUNG TAM|BENH VIEN|TRAM|VIEN|KHOA|TO|TOA|BAO|DAI|NHA|KHO BAC|BAO HIEM"
    r"|NGAN HANG|TAP DOAN|HOC VIEN|DAI HOC|QUAN (?:DOI|KHU)|HAT|THANH TRA|CHINH PHU|QUOC HOI|THUONG TRUC"
    r"|TIEU BAN)\b"
)
"""How the name of a body begins. A line that begins otherwise goes on with the name above it."""
_OF_PLACE = re.compile(r"(?:TINH|HUYEN|XA|PHUONG|THANH PHO|QUAN|THI XA|THI TRAN|DAC KHU) (?!UY\b|DOAN\b)")
_LONG = 110
"""A line of so many characters is text."""
_SUBJECT_AT_MOST = 260


def parts(lines: Sequence[PlacedLine], standard: Standard) -> Iterator[tuple[Role, PlacedLine]]:
    """The parts of a header that are known for certain."""
    roles = [_anchor(line, standard) for line in lines]
    number = next((line for role, line in zip(roles, lines, strict=True) if role == "so_ky_hieu"), None)
    while roles.count("quoc_hieu") > 1:  # a body above the issuer may have its words: the left comes first
        roles[roles.index("quoc_hieu")] = None
    for role, line in zip(roles, lines, strict=True):
        if role is not None and ("tieu_ngu" in standard.styles or role != "tieu_ngu"):
            yield role, line
    if number is not None:
        yield from _issuer(lines, roles, number)


def title(lines: Sequence[PlacedLine]) -> tuple[list[tuple[Role, PlacedLine]], int]:
    """The kind and the subject, and where the text below them begins."""
    if not lines or not _is_kind(lines[0]):
        return [], 0
    first, *others = broken(lines[0])
    made: list[tuple[Role, PlacedLine]] = [("ten_loai", first)]
    # Of a title in one, whose second line is in capitals too, the kind is not told from the subject.
    if others and others[0].text != others[0].text.upper():
        made += [("trich_yeu", one) for one in others]
    elif others:
        return [("ten_loai", lines[0])], 1
    at = 1
    while at < len(lines) and _is_subject(lines[at], taken=len(made)):
        made.append(("trich_yeu", lines[at]))
        at += 1
    return made, at


def _anchor(line: PlacedLine, standard: Standard) -> Role | None:
    """What a line of a header says for certain."""
    text = line.text
    for motto in standard.wording.motto[:1]:
        if len(text) < _LONG and (said.key(motto) in line.key or said.resembles(text, motto)):
            return "quoc_hieu"
    if said.is_creed(text) or any(said.resembles(text, creed) for creed in standard.wording.motto[1:]):
        return "tieu_ngu"
    if said.number(text) is not None:
        return "so_ky_hieu"
    return "dia_danh_thoi_gian" if said.date(text) is not None else None


def _is_kind(line: PlacedLine) -> bool:
    """Whether a line names the kind of a document."""
    first = broken(line)[0].text
    ends = first.endswith((".", ";", ":")) and first != first.upper()
    return bool(said.kind(first)) and len(first) <= _LONG and not ends


def _is_subject(line: PlacedLine, taken: int) -> bool:
    """Whether a line below the kind goes on with the title: two signs of four that it does."""
    text = line.text
    if not text or len(text) > _SUBJECT_AT_MOST or line.table is not None or text.endswith((":", ";")):
        return False
    if (
        line.key.startswith(("KINH GUI", "CAN CU", "I.", "1.", "A.", "-", "*", "PHAN "))
        or line.paragraph.mark
    ):
        return False
    bold = all(run.bold for run in line.lettered)
    centred = line.paragraph.alignment == "center"
    if not any(map(str.isalnum, text)) or (text == text.upper() and said.is_post(text)):
        return False  # nothing, or who decides
    if taken == 1:
        return bold or centred
    return bold and centred


def _issuer(
    lines: Sequence[PlacedLine], roles: Sequence[Role | None], number: PlacedLine
) -> Iterator[tuple[Role, PlacedLine]]:
    """The names above the number, in its column."""
    held: list[PlacedLine] = []
    for role, line in zip(roles, lines, strict=True):
        if line.paragraph is number.paragraph:
            break
        if role is None and _is_name(line) and _beside(line, number):
            held.append(line)
    groups = _grouped(held)
    for at, group in enumerate(groups):
        if 0 < at < len(groups) - 1:
            continue  # of three names, the one in the middle may belong to either
        name: Role = "co_quan_ban_hanh" if at == len(groups) - 1 else "co_quan_chu_quan"
        if len(group) == 1 or not _may_be_two(group):
            yield from ((name, line) for line in group)


def _may_be_two(group: Sequence[PlacedLine]) -> bool:
    """Whether lines taken for one name may be two: the first of them light, those below it bold."""
    bold = [all(run.bold for run in line.lettered) for line in group]
    return any(not above and below for above, below in pairwise(bold))


def _is_name(line: PlacedLine) -> bool:
    text = line.key
    letters = 0 if is_decor(line.text) else sum(map(str.isalpha, text))
    is_stamp = said.is_stamp(line.text) or _ABOUT.match(text)
    return (
        letters > 1
        and len(text) < _LONG
        and not is_stamp
        and not line.text.endswith((";", ":"))
        and not _is_sentence(line.text)
    )


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and text != text.upper()


def _beside(line: PlacedLine, number: PlacedLine) -> bool:
    """Whether a line stands above the number, not beside the motto."""
    if number.table is not None:
        return line.table is number.table and line.column == number.column
    if number.boxed or line.boxed:
        return number.boxed and line.boxed
    return line.table is None and line.piece == 0


def _grouped(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """Lines that are one name together."""
    groups: list[list[PlacedLine]] = []
    for line in lines:
        goes_on = not _BODY.match(line.key) or _OF_PLACE.match(line.key)
        if groups and (goes_on or groups[-1][-1].key.endswith((" VA", ","))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups

"""The foot of the document: who receives it, in groups, and who signs, one or two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.anatomy import said
from ctrgen.anatomy.lines import is_decor
from ctrgen.importing import electronic
from ctrgen.importing.common import NOT_PRINTED
from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Line
    from ctrgen.importing.casing import Casing
    from ctrgen.importing.draft import Draft

_FILED = re.compile(r"(?i)^lưu\b")
_DRAFTER = re.compile(r"^[\wĐ.]{1,12}[.\s]*\(?\d{1,4}\)?(?:\s*b(?:ản)?)?\.?$")


def read(left: Sequence[Line], signatures: Sequence[Sequence[Line]], draft: Draft, casing: Casing) -> None:
    """Read recipients and signatures into a draft."""
    _recipients([line for line in left if not is_decor(line.whole)], draft)
    made = [one for one in (_signature(lines, draft, casing) for lines in signatures) if one]
    draft.keys["nguoi_ky"] = one_or_list(made) if made else NOT_PRINTED


def _recipients(lines: Sequence[Line], draft: Draft) -> None:
    groups: list[Any] = []
    current: list[str] | None = None
    for line in lines:
        text = line.text
        rest = said.received(line.plain)
        if rest is not None and not (rest.strip() and line.plain.endswith(":")):
            text = rest.strip()
            if not text:
                continue
            for part in re.split(r"\s+-\s+|;\s*", text.removeprefix("- ")):
                _add(groups, current, part)
            continue
        if not line.mark and line.plain.endswith(":") and not _FILED.match(line.plain):
            current = []
            groups.append({"nhom": line.plain.rstrip(": "), "danh_sach": current})
        elif not line.mark and _DRAFTER.match(line.plain) and not _FILED.match(line.plain) and groups:
            draft.put("nguoi_soan", line.plain)
        else:
            _add(groups, current, text)
    draft.put("noi_nhan", groups)


def _add(groups: list[Any], current: list[str] | None, text: str) -> None:
    text = text.strip().lstrip("-–+ ").rstrip(" ;.,")
    if not text:
        return
    if current is None:
        groups.append(text)
    else:
        current.append(text)


def _signature(lines: Sequence[Line], draft: Draft, casing: Casing) -> dict[str, Any]:
    """One who signs: capacity and post in capitals, then the name; another post may stand above it."""
    parts = [(part.replace("*", ""), line) for line in lines for part in (line.parts or (line.plain,))]
    electronic.keep((line for line in lines if electronic.is_detail(line.plain)), draft)
    held = []
    for text, line in parts:
        if said.is_signed(text):
            draft.ask(text, line.place, "nguoi_ky")
        elif not is_decor(text) and not electronic.is_detail(line.plain):
            held.append((text, line))
    if not held:
        return {}
    found: dict[str, list[str]] = {"quyen_han": [], "chuc_vu": [], "chuc_vu_khac": [], "ho_ten": []}
    for index, (text, line) in enumerate(held):
        key = _key_of(held, index, found)
        if not key:
            draft.ask(text, line.place, "nguoi_ky")
        elif key == "ho_ten":
            found[key].append(casing.name(text))
        else:
            lead = said.authority(text)
            rest = casing.sentence(said.clean(text)[len(lead) :].strip())
            found[key].append(f"{lead} {rest}".lstrip())
    always = ("chuc_vu", "ho_ten")
    return {
        key: one_or_list(value) if value else NOT_PRINTED
        for key, value in found.items()
        if value or key in always
    }


def _key_of(held: Sequence[tuple[str, Line]], index: int, found: dict[str, list[str]]) -> str:
    """What a line of a signature is; empty where that is unclear."""
    text = held[index][0]
    is_post = said.is_post(text)
    if index == len(held) - 1 and not (text.isupper() and is_post) and (index or not is_post):
        return "ho_ten"
    goes_on = bool(found["quyen_han"]) and not found["chuc_vu"] and text.isupper() and not is_post
    if said.authority(text) or goes_on:
        return "quyen_han"
    if index == 0 and not text.isupper():
        return "chuc_vu"
    if _far(held, index):
        return "chuc_vu_khac"
    return "chuc_vu" if text.isupper() or is_post else ""


def _far(held: Sequence[tuple[str, Line]], index: int) -> bool:
    """Whether a line stands below the room to sign: paragraphs were left blank above it."""
    if not index:
        return False
    before, here = held[index - 1][1], held[index][1]
    return here.place.number - before.place.number > 1 and not said.authority(held[index][0])

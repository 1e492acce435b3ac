"""Kind and subject, and who is addressed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.anatomy import said
from ctrgen.anatomy.lines import is_decor
from ctrgen.importing.common import NOT_PRINTED
from ctrgen.importing.dated import is_label
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.spoken import period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Line
    from ctrgen.importing.casing import Casing
    from ctrgen.importing.draft import Draft

_OF_TIME = re.compile(r"(?:CONG TAC|TRONG TAM|THANG|TUAN|QUY|NAM|TU|KY|HOC KY|\d|CUA|VE)\b")
_LONGEST = 8
_ADDRESSED = re.compile(r"(?i)^kính\s+gửi\s*:?\s*")


def read(lines: Sequence[Line], draft: Draft, casing: Casing) -> int:
    """Read the title, which begins with the first line.

    Returns:
        How many lines it takes.
    """
    first = lines[0]
    if _ADDRESSED.match(first.plain):
        draft.keys["tieu_de"] = NOT_PRINTED
        return 0  # an official letter, which has no title
    parts = [part.replace("*", "") for part in first.parts] or [first.plain]
    name = " ".join(parts[0].split())
    begins = said.kind(name)
    rest = name[len(begins) :].strip()
    kind = begins if begins and (_OF_TIME.match(said.key(rest)) or not rest) else name
    told = [*([name[len(kind) :].strip()] if len(kind) < len(name) else []), *parts[1:]]
    kind = kind.lower() if kind == begins else casing.sentence(kind)
    taken = 1
    for at, line in enumerate(lines[1:], 1):
        if is_decor(line.whole):
            taken += 1
            continue
        goes_on = line.centred or (
            taken == at and (_in_brackets(line) or (not first.centred and _goes_on(line)))
        )
        if (
            not goes_on
            or is_label(line.plain)
            or _ADDRESSED.match(line.plain)
            or line.mark
            or taken > _LONGEST
        ):
            break
        told += [part.replace("*", "") for part in line.parts]
        taken += 1
    draft.put("loai", kind[:1].lower() + kind[1:])
    texts = [_within(casing.sentence(text.strip())) for text in told if text.strip()]
    if len(texts) > 1 and texts[0].lower() == "công tác":
        texts[:2] = [f"{texts[0]} {texts[1][:1].lower()}{texts[1][1:]}"]
    draft.keys["tieu_de"] = one_or_list(texts) if texts else NOT_PRINTED
    draft.keys["_thoi_ky"] = " ".join([kind, *texts])
    return taken


def _goes_on(line: Line) -> bool:
    """Whether a bold line below a title that is not centred is still of it: ``của …``, ``tháng …``."""
    text = line.plain.lstrip("( ")
    return line.bold and (text[:1].islower() or _OF_TIME.match(said.key(text)) is not None)


def _in_brackets(line: Line) -> bool:
    """Whether a line in brackets below a title says which time it is for: ``(Từ ngày … đến ngày …)``."""
    return line.plain.startswith("(") and line.plain.endswith(")") and bool(period(line.plain))


def _within(text: str) -> str:
    """A line that goes on from the kind: ``của …``, ``về …``."""
    return text[:1].lower() + text[1:] if text.startswith(("Của ", "Về ")) else text


def addressees(lines: Sequence[Line], draft: Draft) -> int:
    """Read ``Kính gửi:`` and those below it; how many lines that takes."""
    if not lines or not _ADDRESSED.match(lines[0].plain):
        return 0
    one = _ADDRESSED.sub("", lines[0].plain).strip()
    found = [one] if one else []
    taken = 1
    for line in lines[1:]:
        if is_decor(line.whole):
            taken += 1
            continue
        if line.mark not in {"-", "–", "+"}:
            break
        found.append(line.plain.rstrip(" ;."))
        taken += 1
    draft.put("kinh_gui", found)
    return taken

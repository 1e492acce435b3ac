"""Kind and subject, and the time the programme is for, which the subject says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.anatomy import said
from ctrgen.anatomy.lines import is_decor
from ctrgen.importing.common import NOT_PRINTED
from ctrgen.importing.dated import is_label
from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.anatomy.lines import Line
    from ctrgen.importing.casing import Casing
    from ctrgen.importing.draft import Draft

_OF_TIME = re.compile(r"(?:CONG TAC|TRONG TAM|THANG|TUAN|QUY|NAM|TU|KY|HOC KY|\d|CUA|VE)\b")
_ADDRESSED = re.compile(r"(?i)^kính\s+gửi\s*:?\s*")
_TIMES: tuple[tuple[str, str, str], ...] = (
    (
        "tuan",
        r"tuần\s+(?:thứ\s+)?(?P<so>\d{1,2})?\s*\(?\s*(?:từ\s+)?(?:ngày\s+)?(?P<tu>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)"
        r"\s*(?:đến(?:\s+hết)?|[-–])\s*(?:ngày\s+)?(?P<den>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})",
        "",
    ),
    (
        "tuan",
        r"tuần\s+(?:thứ\s+)?(?P<so>\d{1,2})\b.{0,40}?\btừ\s+(?:ngày\s+)?(?P<tu>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)"
        r"\s*(?:đến(?:\s+hết)?|[-–])\s*(?:ngày\s+)?(?P<den>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})",
        "",
    ),
    (
        "tuan",
        r"tuần\s+(?:thứ\s+)?(?:(?P<so>\d{1,2})\s*)?[(,]?\s*từ\s+(?:ngày\s+)?(?P<tu>\d{1,2})"
        r"\s*(?:đến(?:\s+hết)?|[-–])\s*(?:ngày\s+)?(?P<den>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})",
        "",
    ),
    (
        "tuan",
        r"từ\s+(?:ngày\s+)?(?P<tu>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)\s*(?:đến(?:\s+hết)?|[-–])\s*(?:ngày\s+)?"
        r"(?P<den>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\W{1,3}tuần\s+(?:thứ\s+)?(?P<so>\d{1,2})\b",
        "",
    ),
    ("tuan", r"tuần\s+(?:thứ\s+)?(?P<so>\d{1,2})\s*(?:năm|/)\s*(?P<nam>\d{4})", "{so}/{nam}"),
    ("quy", r"quý\s+(?P<so>IV|I{1,3}|[1-4])\s*(?:,\s*)?(?:năm|/|-)\s*(?P<nam>\d{4})", "{so}/{nam}"),
    ("nam_hoc", r"năm\s+học\s+(?P<tu>\d{4})\s*[-–]\s*(?P<den>\d{4})", "{tu}-{den}"),
    ("ky", r"(?:6|sáu)\s+tháng\s+(?P<nua>đầu|cuối)\s+năm\s+(?P<nam>\d{4})", "6 tháng {nua} năm {nam}"),
    (
        "ky",
        r"từ\s+ngày\s+(?P<tu>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s+đến\s+(?:hết\s+)?(?:ngày\s+)?(?P<den>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})",
        "",
    ),
    (
        "thang",
        r"từ\s+tháng\s+(?P<m1>\d{1,2})(?:\s*(?:năm|/)\s*(?P<y1>\d{4}))?\s+đến\s+(?:hết\s+)?tháng\s+(?P<m2>\d{1,2})"
        r"\s*(?:năm|/)\s*(?P<y2>\d{4})",
        "",
    ),
    (
        "thang",
        r"tháng\s+(?P<m1>\d{1,2})\s+(?:và|,)\s+tháng\s+(?P<m2>\d{1,2})\s*(?:năm|/)\s*(?P<y2>\d{4})",
        "",
    ),
    ("thang", r"tháng\s*(?P<thang>\d{1,2})\s*(?:năm|/|-|,)\s*(?P<nam>\d{4})", "{thang}/{nam}"),
    ("thang", r"tháng\s*(?P<thang>\d{1,2})\s*[(,]\s*từ\s[^()]{0,40}/(?P<nam>\d{4})", "{thang}/{nam}"),
    (
        "ky",
        r"từ\s+(?:ngày\s+)?(?P<tu>\d{1,2}[/.-]\d{1,2})\s+đến\s+(?:hết\s+)?(?:ngày\s+)?"
        r"(?P<den>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})",
        "",
    ),
    ("nam", r"năm\s+(?P<nam>\d{4})", "{nam}"),
)


def read(lines: Sequence[Line], draft: Draft, casing: Casing) -> int:
    """Read the title, which begins with the first line.

    Returns:
        How many lines it takes.
    """
    first = lines[0]
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


def period(text: str) -> dict[str, Any]:
    """The key that says the time a text speaks of, and its value; empty where it speaks of none."""
    for key, pattern, form in _TIMES:
        match = re.search(pattern, text, re.IGNORECASE)
        if match is None:
            continue
        groups = match.groupdict()
        if form:
            values = {name: _plain_number(value or "") for name, value in groups.items()}
            return {key: form.format(**values)}
        if "m2" in groups:
            year = groups.get("y1") or groups["y2"]
            return {key: f"{int(groups['m1'])}/{year} - {int(groups['m2'])}/{groups['y2']}"}
        span = _span(groups["tu"], groups["den"])
        return {key: span | ({"so": _plain_number(groups["so"])} if groups.get("so") else {})}
    return {}


def _span(begin: str, end: str) -> dict[str, str]:
    """Two days; the first, where it names no month or year, is the nearest before the last."""
    begin, end = (re.sub(r"[.-]", "/", text) for text in (begin, end))
    day, month, year = end.split("/")
    if begin.count("/") == 0:
        begin += f"/{month if int(begin) <= int(day) else (int(month) - 2) % _MONTHS + 1}"
    if begin.count("/") == 1:
        begin += f"/{int(year) - (int(begin.split('/')[1]) > int(month))}"
    return {"tu": begin, "den": end}


def undated(text: str, issued: str) -> dict[str, Any]:
    """The month or quarter of a text that names no year: the one that follows the day of issue."""
    found = _UNDATED.search(text)
    day, _, rest = issued.partition("/")
    month, _, year = rest.partition("/")
    if found is None or not (day and month.isdecimal() and len(year) == _YEAR and year.isdecimal()):
        return {}
    if found["thang"]:
        key, value, last = "thang", int(found["thang"]), int(found["thang"])
    else:
        value = _QUARTERS[found["quy"].upper()]
        key, last = "quy", 3 * value
    shown = found["quy"].upper() if key == "quy" else str(value)
    return {key: f"{shown}/{int(year) + (last < int(month))}"} if last <= _MONTHS else {}


def _plain_number(text: str) -> str:
    return str(int(text)) if text.isdecimal() and len(text) < 3 else text


_LONGEST = 8
_YEAR = 4
_MONTHS = 12
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_UNDATED = re.compile(r"(?i)\btháng\s+(?P<thang>0?[1-9]|1[0-2])\b|\bquý\s+(?P<quy>IV|I{1,3}|[1-4])\b")

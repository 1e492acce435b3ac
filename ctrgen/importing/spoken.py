"""The time that a title speaks of: the key of a programme that says it, and its value."""

from __future__ import annotations

import re
from typing import Any

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
_YEAR = 4
_MONTHS = 12
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_UNDATED = re.compile(r"(?i)\btháng\s+(?P<thang>0?[1-9]|1[0-2])\b|\bquý\s+(?P<quy>IV|I{1,3}|[1-4])\b")


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

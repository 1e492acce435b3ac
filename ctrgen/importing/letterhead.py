"""The top of page 1: whose document it is, its number, place and date, stamps, by what each piece says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import standards
from ctrgen.importing import electronic
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.lines import is_decor
from ctrgen.schema.marks import SECRECY, URGENCY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.importing.casing import Casing
    from ctrgen.importing.draft import Draft
    from ctrgen.importing.lines import Line

MOTTO = re.compile(
    r"(?i)C[ỘO]NG\s+H(?:ÒA|OÀ|OA)\s+X[ÃA]\s+H[ỘO]I|^Độc\s+lập\s*[-–]\s*Tự\s+do|^ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM$"
    r"|^ĐOÀN\s+(?:TNCS|THANH NIÊN CỘNG SẢN)\s+HỒ\s+CHÍ\s+MINH$|^ĐỘI\s+(?:TNTP|THIẾU NIÊN TIỀN PHONG)\s+HỒ"
)
NUMBER = re.compile(
    r"^Số\s*:?\s*(?P<number>[\d_.…\s]*?)\s*(?P<sep>[-/–])\s*(?P<symbol>[^\s,;]+(?:\s*[-/]\s*[^\s,;]+)*)\s*$"
)
ONLY_NUMBER = re.compile(r"^Số\s*:?\s*(?P<number>[\d_.…\s]*)$")
DATE = re.compile(
    r"(?i)^(?P<place>[^:]{0,60}?)[,.]?\s*ngày\s*(?P<day>[\d_.…\s]*?)\s*tháng\s*(?P<month>[\d_.…\s]*?)\s*"
    r"năm\s*(?P<year>[\d_.…\s]*)\.?$"
)
_SHORT_DATE = re.compile(
    r"(?i)^(?P<place>[^:\d]{1,60}?),\s*ngày\s*(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\.?$"
)
_OF_PLACE = re.compile(r"(?i)^(?:tỉnh|huyện|xã|phường|thành phố|quận|thị xã|thị trấn|đặc khu)\s")
_DRAFT = re.compile(r"(?i)^dự\s+thảo(?:\s+(?:lần\s+)?\d+)?$")
_CIRCULATION = re.compile(r"(?i)^(?:lưu\s+hành|chỉ\s+lưu\s+hành|không\s+phổ\s+biến|xem\s+xong)")


class Header(NamedTuple):
    """The lines above the title, left and right apart where the document sets them so."""

    lines: Sequence[Line]
    """In the order they stand; of a table, the left column first."""


def read(header: Header, draft: Draft, casing: Casing) -> None:
    """Read a header into a draft; lines that say nothing known are asked about."""
    issuer: list[Line] = []
    electronic.keep((line for line in header.lines if electronic.is_detail(line.whole)), draft)
    for line in header.lines:
        if is_decor(line.whole) or electronic.is_detail(line.whole) or _known(line, draft):
            continue
        if issuer and {"ky_hieu", "_ngay"} & draft.keys.keys():  # bodies stand above number and date
            draft.ask(line.whole, line.place, "co_quan")
        else:
            issuer.append(line)
    _standard(header, draft)
    _issuer(issuer, draft, casing)


def _known(line: Line, draft: Draft) -> bool:
    """Whether a line is one of those whose words give them away; it is then in the draft."""
    text = line.whole
    if MOTTO.search(text):
        return True
    date = _dated(text)
    if date and "ngay" not in draft.keys and len(date["place"]) < 60:
        draft.keys["dia_danh"] = date["place"].strip(" ,") or "không"
        written = _date(*(_figures(date[name]) for name in ("day", "month", "year")))
        if written != "//":
            draft.keys["ngay"] = written
        draft.keys.setdefault("_ngay", True)
        return True
    number = NUMBER.match(text)
    if number:
        figures = _figures(number["number"])
        if figures:
            draft.keys["so"] = figures
        draft.keys["ky_hieu"] = _symbol(number)
        return True
    if ONLY_NUMBER.match(text):
        draft.put("so", _figures(text))
        return True
    return is_stamp(line, draft)


def is_date(text: str) -> bool:
    """Whether a line is a place and a date."""
    return _dated(text) is not None


def _dated(text: str) -> re.Match[str] | None:
    return DATE.match(text) or _SHORT_DATE.match(text)


def is_stamp(line: Line, draft: Draft) -> bool:
    """Whether a line is a stamp: secrecy, urgency, a draft, who may read it; it is then in the draft."""
    upper = " ".join(line.plain.upper().split()).strip("().")
    if upper in SECRECY:
        draft.keys["do_mat"] = upper.lower()
    elif upper.replace("HOẢ", "HỎA") in URGENCY:
        draft.keys["do_khan"] = upper.replace("HOẢ", "HỎA").lower()
    elif _DRAFT.match(line.plain.strip("()")):
        draft.keys["du_thao"] = "có"
    elif _CIRCULATION.match(line.plain):
        draft.keys["luu_hanh"] = line.plain.capitalize() if line.upper else line.plain
    else:
        return False
    return True


def _standard(header: Header, draft: Draft) -> None:
    """The standard whose motto stands there, and whose sign stands below the issuer."""
    said = [line.plain for line in header.lines]
    motto = " ".join(text.upper() for text in said if MOTTO.search(text))
    names = {
        "ĐẢNG CỘNG SẢN": "dang",
        "TNCS": "doan",
        "THANH NIÊN CỘNG SẢN": "doan",
        "TNTP": "doi",
        "TIỀN PHONG": "doi",
    }
    found = next((name for words, name in names.items() if words in motto), "")
    farmers = any("HỘI NÔNG DÂN" in text.upper() for text in said) and "*" in (text.strip() for text in said)
    name = found or ("hoi-nong-dan" if farmers else "nd30")
    draft.keys["chuan"] = name if name in standards.names() else "nd30"


def _issuer(lines: Sequence[Line], draft: Draft, casing: Casing) -> None:
    """The bodies: the last ones that are bold issue it, what stands above them is superior."""
    bodies = _bodies([one for line in lines for one in _broken(line)])
    if not bodies:
        return
    bold = [body[0].bold for body in bodies]
    if len(bodies) == 2 and bold == [True, False]:
        bold = [False, True]  # a body in bold above its part
    first = bold.index(True) if True in bold and not all(bold) else len(bodies) - 1
    own = [body for at, body in enumerate(bodies[first:]) if at == 0 or bold[first + at]]
    issuer = {}
    if first:
        issuer["cap_tren"] = one_or_list([part for body in bodies[:first] for part in _named(body, casing)])
    issuer["ten"] = one_or_list([part for body in own for part in _named(body, casing)])
    draft.keys["co_quan"] = issuer
    for line in (line for body in bodies[first:] if body not in own for line in body):
        draft.ask(line.whole, line.place, "co_quan")


def _broken(line: Line) -> list[Line]:
    """A line at its breaks, where some of what they part is bold and some is not: two bodies."""
    bold = [part.startswith("**") and part.endswith("**") for part in line.parts]
    if len(set(bold)) < 2:
        return [line]
    plain = [part.replace("*", "") for part in line.parts]
    return [
        replace(line, text=text, plain=text, parts=(text,), bold=one)
        for text, one in zip(plain, bold, strict=True)
    ]


def _bodies(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines by the body they name: a line that begins with the place of a body goes on with its name."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _OF_PLACE.match(line.plain) and found[-1][-1].bold == line.bold:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _named(body: Sequence[Line], casing: Casing) -> list[str]:
    """The lines of a name as they are written; one that goes on with a place begins small."""
    written = [casing.body(part) for line in body for part in _parts(line)]
    return written[:1] + [
        text[:1].lower() + text[1:] if _OF_PLACE.match(text) else text for text in written[1:]
    ]


def _parts(line: Line) -> list[str]:
    said = (part.replace("*", "") for part in line.parts)
    return [part for part in said if not is_decor(part)] or [line.plain]


def _symbol(number: re.Match[str]) -> str:
    """The symbol as the decree joins it: ``CTr-UBND``, whatever signs stand between its parts."""
    symbol = re.sub(r"\s*([-/–])\s*", r"\1", number["symbol"])
    if number["sep"] in "-–":
        kind, sign, body = symbol.partition("/")
        symbol = f"{kind}-{body}" if sign else symbol
    return symbol


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _date(day: str, month: str, year: str) -> str:
    return f"{day}/{month}/{year}"

"""The top of page 1: whose document it is, its number, place and date, stamps, by what each piece says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import standards
from ctrgen.anatomy import said
from ctrgen.anatomy.lines import apart, is_decor, unmarked
from ctrgen.importing import electronic
from ctrgen.importing.draft import one_or_list
from ctrgen.schema.marks import SECRECY, URGENCY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ctrgen.anatomy.lines import Line
    from ctrgen.importing.casing import Casing
    from ctrgen.importing.draft import Draft

_OF_PLACE = re.compile(r"(?i)^(?:tỉnh|huyện|xã|phường|thành phố|quận|thị xã|thị trấn|đặc khu)\s")
_ABOVE = re.compile(
    r"(?i)(?:ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|(?:tỉnh|huyện|thành|đảng) (?:ủy|uỷ)|sở|cục|chi cục"
    r"|tổng công ty|tập đoàn|đại học|phòng (?:gd|giáo dục)|bộ(?! chỉ huy| môn| phận| tư lệnh))\s\S"
)
_BELOW = re.compile(
    r"(?i)(?:phòng(?! chống| cháy)|trường|bệnh viện|trung tâm|chi cục|sở|văn phòng|hạt|trạm"
    r"|ban (?:quản lý|chấp hành|thường vụ|chỉ đạo|tổ chức|tuyên giáo)|công ty|chi bộ|đảng bộ|thanh tra)\s"
)
"""How bodies begin that stand below one of those, in a paragraph with it."""
_DRAFT = re.compile(r"(?i)^dự\s+thảo(?:\s+(?:lần\s+)?\d+)?$")
_CIRCULATION = re.compile(r"(?i)^(?:lưu\s+hành|chỉ\s+lưu\s+hành|không\s+phổ\s+biến|xem\s+xong)")


class Header(NamedTuple):
    """The lines above the title, left and right apart where the document sets them so."""

    lines: Sequence[Line]
    """In the order they stand; of a table, the left column first."""


def read(header: Header, draft: Draft, casing: Casing) -> None:
    """Read a header into a draft; lines that say nothing known are asked about."""
    issuer: list[Line] = []
    header = Header([one for line in header.lines for one in _pieces(line)])
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
    if said.is_motto(text):
        return True
    date = said.date(text)
    if date is not None and "ngay" not in draft.keys:
        draft.keys["dia_danh"] = date.place or "không"
        if any(date[1:]):
            draft.keys["ngay"] = f"{date.day}/{date.month}/{date.year}"
        draft.keys.setdefault("_ngay", True)
        return True
    number = said.number(text)
    if number is not None:
        draft.put("so", number.figures)
        draft.put("ky_hieu", _symbol(number))
        return True
    return is_stamp(line, draft)


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
    texts = [line.plain for line in header.lines]
    motto = " ".join(text.upper() for text in texts if said.is_motto(text))
    names = {
        "ĐẢNG CỘNG SẢN": "dang",
        "TNCS": "doan",
        "THANH NIÊN CỘNG SẢN": "doan",
        "TNTP": "doi",
        "TIỀN PHONG": "doi",
    }
    found = next((name for words, name in names.items() if words in motto), "")
    farmers = any("HỘI NÔNG DÂN" in text.upper() for text in texts) and "*" in (
        text.strip() for text in texts
    )
    name = found or ("hoi-nong-dan" if farmers else "nd30")
    draft.keys["chuan"] = name if name in standards.names() else "nd30"


def _issuer(lines: Sequence[Line], draft: Draft, casing: Casing) -> None:
    """The bodies: the last ones that are bold issue it, what stands above them is superior."""
    bodies = _bodies([one for line in lines for one in _broken(line)])
    if not bodies:
        return
    bold = [body[0].bold for body in bodies]
    if len(bodies) == 2 and _sign_together(bodies, str(draft.keys.get("ky_hieu", ""))):
        draft.keys["co_quan"] = {"ten": [part for body in bodies for part in _named(body, casing)]}
        return
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


def _sign_together(bodies: Sequence[Sequence[Line]], symbol: str) -> bool:
    """Whether the symbol names both bodies by their first letters, in their order: ``KH-HKH-PGDĐT``."""
    names = symbol.split("-")[1:]
    return len(names) == len(bodies) and all(
        _is_short_of(name, " ".join(line.plain for line in body))
        for name, body in zip(names, bodies, strict=True)
    )


def _is_short_of(name: str, body: str) -> bool:
    """Whether a name is made of first letters of the words of another, the first word's among them."""
    firsts = iter(word[0].upper() for word in body.split())
    return len(name) > 1 and name[0] == body[:1].upper() and all(sign in firsts for sign in name.upper())


def _pieces(line: Line) -> list[Line]:
    """A line at its tabs, and at the breaks that part a body from number, date or motto."""
    if said.number(line.whole) or (said.date(line.whole) and not said.is_motto(line.whole)):
        return [line]
    pieces = [unmarked(one) for _, one in apart(line)]
    if len(pieces) > 1 and " ".join(one.whole for one in pieces).split() == line.whole.split():
        return [part for one in pieces for part in _at(one, _is_known)]
    return _at(line, _is_known)


def _broken(line: Line) -> list[Line]:
    """A line at its breaks, where some of what they part is bold or each names a body: two bodies."""
    if len({_starred(part) for part in line.parts}) > 1:
        return [_of(line, [part]) for part in line.parts]
    if line.parts and _ABOVE.match(line.parts[0].replace("*", "")):
        return _at(line, lambda part: _BELOW.match(part) is not None, alone=False)
    return [line]


def _at(line: Line, begins: Callable[[str], bool], *, alone: bool = True) -> list[Line]:
    """A line at the breaks before what begins anew; after it too, where that stands alone."""
    groups: list[list[str]] = []
    cut = True
    for part in line.parts:
        anew = begins(part.replace("*", ""))
        if cut or anew:
            groups.append([])
        groups[-1].append(part)
        cut = anew and alone
    return [_of(line, group) for group in groups] if len(groups) > 1 else [line]


def _of(line: Line, parts: Sequence[str]) -> Line:
    """Some of the parts of a line, which are bold where the line is or each of them."""
    bold = line.bold or all(map(_starred, parts))
    shown = tuple(part.replace("*", "") for part in parts) if bold else tuple(parts)
    text = " ".join(shown)
    return replace(line, text=text, plain=text.replace("*", ""), parts=shown, bold=bold)


def _starred(part: str) -> bool:
    return part.startswith("**") and part.endswith("**")


def _is_known(text: str) -> bool:
    return said.is_motto(text) or said.number(text) is not None or said.date(text) is not None


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
    texts = (part.replace("*", "") for part in line.parts)
    return [part for part in texts if not is_decor(part)] or [line.plain]


def _symbol(number: said.Number) -> str:
    """The symbol as the decree joins it: ``CTr-UBND``, whatever signs stand between its parts."""
    symbol = re.sub(r"\s*([-/–])\s*", r"\1", number.symbol)
    if number.sign and number.sign in "-–":
        kind, sign, body = symbol.partition("/")
        symbol = f"{kind}-{body}" if sign else symbol
    return symbol

"""The foot of the document: who receives it, in groups, and who signs, one or two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ctrgen.importing import electronic
from ctrgen.importing.common import NOT_PRINTED
from ctrgen.importing.draft import one_or_list
from ctrgen.importing.lines import is_decor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.importing.casing import Casing
    from ctrgen.importing.draft import Draft
    from ctrgen.importing.lines import Line

RECIPIENTS = re.compile(r"(?i)^nơi\s+(?:nhận|gửi)\s*:?\s*")
AUTHORITY = re.compile(r"^(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)[.\s/]")
_POST = re.compile(
    r"(?i)^(?:quyền\s+|phó\s+)*(?:tổng\s+)?(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng"
    r"|chánh|thủ trưởng|viện trưởng|cục trưởng|chi cục trưởng|bộ trưởng|thứ trưởng|chủ nhiệm|ủy viên|uỷ viên"
    r"|tổng phụ trách|đội trưởng|chỉ huy|chính ủy|tư lệnh|tổ trưởng|vụ trưởng|phó)"
)
NAME = re.compile(r"(?:[A-ZÀ-ỸĐ][\w.]*\s+){1,5}[A-ZÀ-ỸĐ]\w*")
SIGNED = re.compile(r"(?i)^\(?\s*(?:đã\s+ký|ký\s+tên|ký,\s*(?:đóng\s+dấu|ghi rõ họ tên)|ký,\s*họ tên).*\)?$")
_FILED = re.compile(r"(?i)^lưu\b")
_DRAFTER = re.compile(r"^[\wĐ.]{1,12}[.\s]*\(?\d{1,4}\)?(?:\s*b(?:ản)?)?\.?$")


def is_signature(line: Line) -> bool:
    """Whether a line is the capacity in which someone signs."""
    return bool(AUTHORITY.match(line.plain)) or (line.upper and bool(_POST.match(line.plain)))


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
        lead = RECIPIENTS.match(line.plain)
        if lead and not (line.plain.endswith(":") and line.plain[lead.end() :].strip()):
            text = line.plain[lead.end() :].strip()
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
    said = [
        (text, line)
        for text, line in parts
        if not is_decor(text) and not SIGNED.match(text) and not electronic.is_detail(line.plain)
    ]
    if not said:
        return {}
    found: dict[str, list[str]] = {"quyen_han": [], "chuc_vu": [], "chuc_vu_khac": [], "ho_ten": []}
    for index, (text, line) in enumerate(said):
        key = _key_of(said, index, found)
        if not key:
            draft.ask(text, line.place, "nguoi_ky")
        elif key == "ho_ten":
            found[key].append(casing.name(text))
        else:
            lead = AUTHORITY.match(text)
            rest = casing.sentence(text[lead.end() :].strip() if lead else text)
            found[key].append(f"{lead[0].strip()} {rest}" if lead else rest)
    always = ("chuc_vu", "ho_ten")
    return {
        key: one_or_list(value) if value else NOT_PRINTED
        for key, value in found.items()
        if value or key in always
    }


def _key_of(said: Sequence[tuple[str, Line]], index: int, found: dict[str, list[str]]) -> str:
    """What a line of a signature is; empty where that is unclear."""
    text = said[index][0]
    is_post = _POST.match(text) is not None
    if index == len(said) - 1 and not (text.isupper() and is_post) and (index or not is_post):
        return "ho_ten"
    goes_on = bool(found["quyen_han"]) and not found["chuc_vu"] and text.isupper() and not is_post
    if AUTHORITY.match(text) or goes_on:
        return "quyen_han"
    if index == 0 and not text.isupper():
        return "chuc_vu"
    if _far(said, index):
        return "chuc_vu_khac"
    return "chuc_vu" if text.isupper() or is_post else ""


def _far(said: Sequence[tuple[str, Line]], index: int) -> bool:
    """Whether a line stands below the room to sign: paragraphs were left blank above it."""
    if not index:
        return False
    before, here = said[index - 1][1], said[index][1]
    return here.place.number - before.place.number > 1 and not AUTHORITY.match(said[index][0])

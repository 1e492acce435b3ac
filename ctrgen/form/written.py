"""What is written in a set way: Tiêu ngữ, who signs, who receives, headings in capitals."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.anatomy import said
from ctrgen.anatomy.said import key
from ctrgen.form.finding import Found, at, cited, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.form.anatomy import Anatomy
    from ctrgen.form.lines import PlacedLine
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

_AUTHORITIES = frozenset({"TM.", "KT.", "TL.", "TUQ."})
_IN_FULL = {"THAYMAT": "TM.", "KYTHAY": "KT.", "THUALENH": "TL.", "THUAUYQUYEN": "TUQ."}
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|BS|DS|KS|CN|LS|NGƯT|BSCKI{1,2}|(?:Giáo|Kỹ) sư|(?:Tiến|Thạc|Bác) sĩ|Cử nhân)[. ]+)+",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"(?<!MOI )(?<!THI )TRUONG\b|HOC VIEN|DAI HOC|\bKHOA\b(?! HOC)|VIEN\b|TRAM\b|TRUNG TAM|CONG AN|QUAN SU"
    r"|QUAN KHU|QUAN DOI|BO DOI|BIEN PHONG|CHI HUY|TRUNG DOAN|SU DOAN"
)
_ANNEX = re.compile(r"\d+")
_BARE_ANNEX = "PHU LUC"
_DECREE = "nd30"
_NO_SENTENCES: tuple[Role, ...] = (
    *("quoc_hieu", "tieu_ngu", "so_ky_hieu", "ten_loai", "trich_yeu", "ho_ten", "phu_luc", "ten_phu_luc"),
)
_MARK = re.compile(r"[IVX]{1,5}[.)/]?\s+")


def written(anatomy: Anatomy) -> Iterator[Found]:
    """All that is not written as it is set."""
    standard = anatomy.standards[0]
    annexes = anatomy.of("phu_luc")
    for line in annexes:
        yield from _annex(line, standard, is_alone=len(annexes) == 1)
    for line in anatomy.of("quoc_hieu"):
        yield from _motto(line, standard)
    for line in anatomy.of("tieu_ngu"):
        yield from _creed(line, standard)
    for line in anatomy.of("quyen_han"):
        yield from _authority(line, standard)
    for line in anatomy.of("noi_nhan"):
        yield from _received(line, standard)
    for line in anatomy.of("danh_sach_noi_nhan")[-1:]:
        yield from _filed(line, standard)
    for line in anatomy.of("ho_ten"):
        yield from _name(line, anatomy)
    yield from _headings(anatomy)
    yield from _stops(anatomy)


def _motto(line: PlacedLine, standard: Standard) -> Iterator[Found]:
    """The words at the upper right, letter for letter; where a tone is written in a word is a choice."""
    asked = standard.wording.motto[0]
    text = line.text.upper().rstrip(".,;:")
    if said.resembles(text, asked) and _spelt(text) != _spelt(asked):
        name, clause = name_of("quoc_hieu", standard), cited(standard, standard.size_of("quoc_hieu"))
        message = f"{name} viết là “{line.text}”, quy định “{asked}”."
        yield at(faults.FORM_CASE, line, message, "Viết đúng từng chữ.", clause)


def _spelt(text: str) -> list[list[str]]:
    """The letters and marks of each word, in any order: ``HOÀ`` is ``HÒA``."""
    return [sorted(unicodedata.normalize("NFD", word)) for word in text.split()]


def _creed(line: PlacedLine, standard: Standard) -> Iterator[Found]:
    asked = standard.wording.motto[1] if len(standard.wording.motto) > 1 else ""
    if (
        asked
        and line.text != asked
        and (said.is_creed(line.text) or said.resembles(line.text, asked))
        and not line.text.isupper()
    ):
        clause = cited(standard, standard.size_of("tieu_ngu"))
        yield at(faults.FORM_CASE, line, f"Tiêu ngữ viết là “{asked}”.", "", clause)


def _authority(line: PlacedLine, standard: Standard) -> Iterator[Found]:
    """For whom one signs is abbreviated as the standard has it."""
    lead = said.authority(line.text)
    letters = "".join(filter(str.isalpha, key(lead)))
    short = _IN_FULL.get(letters, f"{letters}.")
    asked = standard.wording.authorities.get(short, short)
    clause = cited(standard, standard.size_of("quyen_han"))
    rest = line.text[len(lead) :]
    if short in _AUTHORITIES and lead != asked and (lead.upper() != asked or rest.isupper()):
        yield at(faults.FORM_CASE, line, f"Quyền hạn viết “{lead}”, quy định “{asked}”.", "", clause)
    elif lead and rest[:1].isalnum():
        yield at(faults.FORM_CASE, line, f"Sau “{lead}” thiếu dấu cách.", "Thêm dấu cách.", clause)


def _name(line: PlacedLine, anatomy: Anatomy) -> Iterator[Found]:
    """Before a name stands no title; a degree where it is of the work: teaching, health, science, arms."""
    standard = anatomy.standards[0]
    match = _DEGREE.match(line.text)
    before = said.title(line.text) or (match[0] if match is not None else "")
    if not before:
        return
    issuer = anatomy.of("co_quan_ban_hanh") or anatomy.head
    may_have = any(_LEARNED.search(one.key) for one in issuer)
    if said.title(line.text) or not may_have or standard.name != _DECREE:
        message = f"Trước họ tên người ký có “{before.strip()}”, quy định chỉ ghi họ và tên."
        yield at(
            faults.FORM_CASE,
            line,
            message,
            "Bỏ chữ trước họ tên.",
            cited(standard, standard.size_of("ho_ten")),
        )


def _received(line: PlacedLine, standard: Standard) -> Iterator[Found]:
    """The words above the recipients."""
    asked = standard.wording.recipients
    if line.text != asked and key(line.text).rstrip(": ") == key(asked).rstrip(": "):
        clause = cited(standard, standard.size_of("noi_nhan"))
        yield at(faults.FORM_CASE, line, f"Viết “{line.text}”, quy định “{asked}”.", "", clause)


def _annex(line: PlacedLine, standard: Standard, *, is_alone: bool) -> Iterator[Found]:
    """Of more annexes than one, each has a Roman number."""
    match = _ANNEX.search(line.text)
    if not is_alone and line.key.rstrip(" .:") == _BARE_ANNEX and standard.name == _DECREE:
        message = "Văn bản có nhiều phụ lục, phụ lục này chưa đánh số."
        hint = "Đánh số bằng chữ số La Mã: Phụ lục I, Phụ lục II."
        clause = cited(standard, standard.size_of("phu_luc"))
        yield at(faults.FORM_NUMBER_TEXT, line, message, hint, clause)
    if match is not None and standard.name == _DECREE:
        message = f"Số thứ tự phụ lục là “{match[0]}”, quy định chữ số La Mã."
        yield at(faults.FORM_NUMBER_TEXT, line, message, "", cited(standard, standard.size_of("phu_luc")))


def _filed(line: PlacedLine, standard: Standard) -> Iterator[Found]:
    """``Lưu`` is no word in capitals."""
    asked = standard.wording.file_copy
    first = line.text.lstrip("-–+ ")[: len(asked)]
    if first != asked and first.casefold() == asked.casefold():
        clause = cited(standard, standard.size_of("danh_sach_noi_nhan"))
        yield at(faults.FORM_CASE, line, f"Viết “{first}”, quy định “{asked}”.", "", clause)


def _stops(anatomy: Anatomy) -> Iterator[Found]:
    """Parts that are no sentences end with no sign."""
    standard = anatomy.standards[0]
    for role in _NO_SENTENCES:
        for line in anatomy.of(role):
            if line.text.endswith((".", ",", ";", ":")) and not line.text.endswith(("…", "...")):
                message = f"{name_of(role, standard)} có dấu “{line.text[-1]}” ở cuối, quy định không có dấu."
                clause = cited(standard, standard.size_of(role))
                yield at(faults.FORM_END_SIGN, line, message, "Bỏ dấu ở cuối.", clause)


def _headings(anatomy: Anatomy) -> Iterator[Found]:
    """Headings in small letters where the others are in capitals; where most are small, that is a choice."""
    standard = anatomy.standards[0]
    held = [line for line in anatomy.of("de_muc") if line.paragraph.mark or _MARK.match(line.text)]
    capitals = [line for line in held if line.text == line.text.upper()]
    small = [line for line in held if line.text != line.text.upper()]
    if capitals and len(capitals) >= len(small):
        for line in small:
            message = f"{name_of('de_muc', standard)} chưa in hoa như các đề mục khác."
            yield at(faults.FORM_CASE, line, message, "Viết in hoa.", cited(standard))

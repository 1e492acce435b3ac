"""The form of documents that typists make in many ways: sound ones, and each with one fault."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from ctrgen import standards
from ctrgen.form.check import found_in
from tests import typed, typist
from tests.typed import Part, Sheet, Ways

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUND = typed.sound()
CAPITALS = {"quoc_hieu", "co_quan_chu_quan", "co_quan_ban_hanh", "ten_loai", "quyen_han", "chuc_vu"}
SMALL = {"tieu_ngu", "trich_yeu", "ho_ten", "dia_danh_thoi_gian"}
OFTEN_SET_OFF = {"noi_dung", "muc_1", "muc_2", "muc_3", "tieu_muc"}
UNDERLINED_BY_NONE = (CAPITALS - {"co_quan_ban_hanh"}) | {"so_ky_hieu", "noi_nhan", "danh_sach_noi_nhan"}


def heard(sheet: Sheet, ways: Ways) -> list[tuple[str, int | None]]:
    """The codes that are told, and their paragraphs."""
    found = found_in(typist.built(sheet, ways), "x.docx")
    return [(one.fault.code, None if one.place is None else one.place.number) for one in found]


@pytest.mark.parametrize("name", typed.EVERY_WAY)
def test_a_sound_document_is_told_of_nothing_however_it_is_made(name: str) -> None:
    assert heard(SOUND, typed.EVERY_WAY[name]) == []


def faults() -> Iterator[tuple[str, str, Part, dict[str, object]]]:
    """Each figure of each part slightly and grossly wrong: what it is, its code, the part, the change."""
    standard = standards.standard("nd30")
    first = {part.role: part for part in reversed(SOUND.parts) if part.text}
    for role, part in first.items():
        figure = standard.size_of(part.role)  # type: ignore[arg-type]
        assert figure.lowest is not None
        assert figure.highest is not None
        for size in (figure.lowest - 0.5, figure.highest + 0.5, figure.highest + 4):
            yield f"{role} of {size}", "CT457", part, {"size": size}
        yield f"{role} in Arial", "CT456", part, {"font": "Arial"}
        yield f"{role} red", "CT462", part, {"colour": "C00000"}
        if role not in OFTEN_SET_OFF:
            yield f"{role}, weight", "CT458", part, {"bold": not part.bold}
            yield f"{role}, slant", "CT459", part, {"italic": not part.italic}
        if role in UNDERLINED_BY_NONE:
            yield f"{role} underlined", "CT460", part, {"underline": True}
        if role in CAPITALS:
            yield f"{role} in small letters", "CT461", part, {"text": part.text.title()}
        if role in SMALL:
            yield f"{role} in capitals", "CT461", part, {"text": part.text.upper()}
        if part.align == "both":
            yield f"{role} at the right", "CT463", part, {"align": "right"}
            for indent in (0, 14.5):
                yield f"{role} indented {indent}", "CT464", part, {"first": indent}
            for line, rule in ((225, "auto"), (420, "auto"), (220, "exact")):
                yield f"{role} lines {line} {rule}", "CT466", part, {"line": line, "rule": rule}
            yield f"{role} short of the margin", "CT464", part, {"right": 8}
            yield f"{role}, less below", "CT465", part, {"after": 4}


FAULTS = {name: (code, part, change) for name, code, part, change in faults()}
IN_TABLES = [ways for ways in typed.EVERY_WAY.values() if "tabs" not in (ways.header, ways.ending)]
WAYS = dict(zip(FAULTS, cycle(typed.EVERY_WAY.values()), strict=False))


@pytest.mark.parametrize("name", FAULTS)
def test_one_wrong_figure_is_told_at_its_paragraph_and_nothing_else(name: str) -> None:
    code, part, change = FAULTS[name]
    ways = replace_room(WAYS[name]) if code == "CT465" else WAYS[name]
    sheet = SOUND.changed(part, **change)
    changed = next(new for old, new in zip(SOUND.parts, sheet.parts, strict=True) if old is part)
    assert heard(sheet, ways) == [(code, typist.paragraph_of(sheet, ways, changed))]


def replace_room(ways: Ways) -> Ways:
    """The same, with the room between paragraphs below them: what is taken is taken there."""
    return ways._replace(room="after")


PAGES: dict[str, tuple[str, dict[str, object]]] = {
    "letter": ("CT450", {"width": 215.9, "height": 279.4}),
    "A5": ("CT450", {"width": 148.0, "height": 210.0}),
    "turned": ("CT450", {"width": 297.0, "height": 210.0}),
    "top": ("CT451", {"top": 15.0}),
    "bottom": ("CT451", {"bottom": 26.0}),
    "left": ("CT451", {"left_mm": 29.0}),
    "left, inch": ("CT451", {"left_mm": 25.4}),
    "right": ("CT451", {"right_mm": 25.4}),
    "number missing": ("CT452", {"number": None}),
    "number aside": ("CT453", {"number": Part("so_trang", "2", align="right")}),
    "number on page 1": ("CT454", {"first_page": True}),
    "number from 3": ("CT455", {"starts": 3}),
    "number small": ("CT457", {"number": Part("so_trang", "2", 11)}),
    "number large": ("CT457", {"number": Part("so_trang", "2", 16)}),
    "number bold": ("CT458", {"number": Part("so_trang", "2", bold=True)}),
    "number slanting": ("CT459", {"number": Part("so_trang", "2", italic=True)}),
    "number in Arial": ("CT456", {"number": Part("so_trang", "2", font="Arial")}),
}


@pytest.mark.parametrize(("name", "ways"), [*zip(PAGES, cycle(typed.EVERY_WAY.values()), strict=False)])
def test_a_page_with_one_wrong_figure_is_told_of_that(name: str, ways: Ways) -> None:
    code, change = PAGES[name]
    sheet = replace(SOUND, **change)  # type: ignore[arg-type]
    assert [one for one, _ in heard(sheet, ways)] == [code]


RULED = ("tieu_ngu", "trich_yeu")


@pytest.mark.parametrize(("role", "ways"), [*zip(cycle(RULED), IN_TABLES, strict=False)])
def test_a_rule_that_is_lacking_too_short_or_too_long_is_told(role: str, ways: Ways) -> None:
    part = next(one for one in SOUND.parts if one.role == role)
    for code, length in (("CT470", 0.0), ("CT471", part.ruled * 0.5), ("CT471", part.ruled * 1.8)):
        sheet = SOUND.changed(part, ruled=length)
        changed = next(one for one in sheet.parts if one.role == role)
        assert heard(sheet, ways) == [(code, typist.paragraph_of(sheet, ways, changed))]


WRITTEN = {
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.": ("can_cu", "CT476"),
    "Các phòng;": ("danh_sach_noi_nhan", "CT476"),
    "- Các phòng": ("danh_sach_noi_nhan", "CT476"),
    "Nơi nhận": ("noi_nhan", "CT461"),
    "NƠI NHẬN:": ("noi_nhan", "CT461"),
    "a. Rà soát các hộ trồng cây ăn quả.": ("muc_2", "CT477"),
    "b/ Rà soát các hộ trồng cây ăn quả.": ("muc_2", "CT477"),
    "I- NHIỆM VỤ CHUNG": ("de_muc", "CT477"),
    "1/ Trạm Y tế: tổ chức tiêm chủng.": ("muc_1", "CT477"),
    "Độc lập-Tự do-Hạnh phúc": ("tieu_ngu", "CT461"),
    "Độc Lập - Tự Do - Hạnh Phúc": ("tieu_ngu", "CT461"),
    "SỐ: 45/CTr-UBND": ("so_ky_hieu", "CT474"),
    "Số: 7/CTr-UBND": ("so_ky_hieu", "CT474"),
    "Số: 45 /CTr-UBND": ("so_ky_hieu", "CT474"),
    "Số: 45/CTr - UBND": ("so_ky_hieu", "CT474"),
    "Số: 45 CTr-UBND": ("so_ky_hieu", "CT474"),
    "Số: 45/CTr/UBND": ("so_ky_hieu", "CT474"),
    "Đồng Tâm, ngày 28/5/2026": ("dia_danh_thoi_gian", "CT475"),
    "Đồng Tâm ngày 28 tháng 5 năm 2026": ("dia_danh_thoi_gian", "CT475"),
    "Đồng Tâm, ngày 08 tháng 2 năm 2026": ("dia_danh_thoi_gian", "CT475"),
    "Đồng Tâm, Ngày 28 Tháng 5 Năm 2026": ("dia_danh_thoi_gian", "CT475"),
    "Đồng Tâm, ngày 28 tháng 5 năm 2026.": ("dia_danh_thoi_gian", "CT475"),
    "T/M ỦY BAN NHÂN DÂN": ("quyen_han", "CT461"),
    "T.M ỦY BAN NHÂN DÂN": ("quyen_han", "CT461"),
    "THAY MẶT ỦY BAN NHÂN DÂN": ("quyen_han", "CT461"),
    "TM.ỦY BAN NHÂN DÂN": ("quyen_han", "CT461"),
    "Đồng chí Nguyễn Văn Hòa": ("ho_ten", "CT461"),
    "Ông Nguyễn Văn Hòa": ("ho_ten", "CT461"),
    "CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NAM": ("quoc_hieu", "CT461"),
    "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM": ("quoc_hieu", "CT461"),
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA - VIỆT NAM": ("quoc_hieu", "CT461"),
    "Độc lập - Tự do - Hanh phúc": ("tieu_ngu", "CT461"),
    "Số: 45/CTr–UBND": ("so_ky_hieu", "CT474"),
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025:": ("can_cu", "CT476"),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_what_is_not_written_as_the_decree_has_it_is_told(text: str) -> None:
    role, code = WRITTEN[text]
    part = next(one for one in SOUND.parts if one.role == role)
    sheet = SOUND.changed(part, text=text)
    changed = next(one for one in sheet.parts if one.role == role)
    ways = WAYS[f"{role} red"]
    assert heard(sheet, ways) == [(code, typist.paragraph_of(sheet, ways, changed))]


NO_FAULT = {
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM": "quoc_hieu",
    "Ông Văn Hòa": "ho_ten",
    "Căn cứ Quy chế làm việc, Ủy ban nhân dân xã ban hành Chương trình như sau:": "noi_dung",
}


@pytest.mark.parametrize("text", NO_FAULT)
def test_what_may_be_written_so_is_no_fault(text: str) -> None:
    part = next(one for one in SOUND.parts if one.role == NO_FAULT[text])
    assert heard(SOUND.changed(part, text=text), Ways()) == []


def test_who_signs_for_many_stands_above_what_he_is() -> None:
    authority, post = SOUND.signed[:2]
    swapped = SOUND.changed(authority, text=post.text).changed(post, text=authority.text)
    assert heard(swapped, Ways()) == [("CT478", typist.paragraph_of(swapped, Ways(), swapped.signed[1]))]
    alone = replace(SOUND, signed=(authority, *SOUND.signed[2:]))
    assert heard(alone, Ways()) == [("CT472", typist.paragraph_of(alone, Ways(), authority))]


def test_a_text_that_ends_with_an_item_ends_with_its_sign() -> None:
    short = replace(SOUND, body=SOUND.body[:-1])
    last = short.body[-1]
    assert heard(short, Ways()) == [("CT476", typist.paragraph_of(short, Ways(), last))]
    assert heard(short.changed(last, text=last.text.rstrip(".") + "./."), Ways()) == []


def test_a_numbered_heading_that_is_not_bold_among_bold_ones_is_told() -> None:
    part = next(one for one in SOUND.parts if one.role == "tieu_muc")
    sheet = SOUND.changed(part, bold=False)
    changed = next(one for one in sheet.parts if one.role == "tieu_muc")
    assert heard(sheet, Ways()) == [("CT458", typist.paragraph_of(sheet, Ways(), changed))]

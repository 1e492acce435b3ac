"""The form of documents of other kinds: official letters, decisions, annexes begun on a new page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ctrgen.form.check import found_in
from tests import typed, typist
from tests.typed import Part, Sheet, Ways

if TYPE_CHECKING:
    from collections.abc import Sequence

SOUND = typed.sound()
TEXT = tuple(part for part in SOUND.body if part.role == "noi_dung")
ABOUT = Part("ve_viec", "V/v báo cáo kết quả tháng 6", 12, before=6)
GREETING = Part("kinh_gui", "Kính gửi:")
ADDRESSED = tuple(
    Part("kinh_gui_nhieu", f"- {name}", align="left", left=50)
    for name in ("Sở Nội vụ;", "Các phòng, ban;", "Ủy ban nhân dân các xã.")
)


def heard(sheet: Sheet, ways: Ways) -> list[tuple[str, int | None]]:
    found = found_in(typist.built(sheet, ways), "x.docx")
    return [(one.fault.code, None if one.place is None else one.place.number) for one in found]


def letter(about: Sequence[Part] = (ABOUT,), greeting: Sequence[Part] = (GREETING, *ADDRESSED)) -> Sheet:
    """An official letter as Decree 30 asks."""
    *others, number = SOUND.left
    left = (*others, replace(number, text="Số: 45/UBND-VP"), *about)
    return replace(SOUND, left=left, title=(), body=(*greeting, *TEXT))


def decision() -> Sheet:
    """A decision: who decides, why, that he decides, what."""
    kind, subject = SOUND.title
    number = SOUND.left[-1]
    bases = [part for part in SOUND.body if part.role == "can_cu"]
    bases[-1] = replace(bases[-1], text=bases[-1].text.replace(".", ";"))
    articles = [replace(part, text=f"Điều {at}. {part.text}") for at, part in enumerate(TEXT, 1)]
    body = (
        Part("ai", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM", bold=True, after=6),
        *bases,
        replace(bases[-1], text="Theo đề nghị của Văn phòng Hội đồng nhân dân và Ủy ban nhân dân."),
        Part("lenh", "QUYẾT ĐỊNH:", bold=True, after=6),
        *articles,
    )
    sheet = replace(SOUND, title=(replace(kind, text="QUYẾT ĐỊNH"), subject), body=body)
    return sheet.changed(number, text="Số: 45/QĐ-UBND")


@pytest.mark.parametrize("name", typed.EVERY_WAY)
def test_a_sound_decision_is_told_of_nothing(name: str) -> None:
    assert heard(decision(), typed.EVERY_WAY[name]) == []


@pytest.mark.parametrize("name", [name for name, ways in typed.EVERY_WAY.items() if ways.header != "rows"])
def test_a_sound_letter_is_told_of_nothing(name: str) -> None:
    assert heard(letter(), typed.EVERY_WAY[name]) == []


@pytest.mark.parametrize(("part", "change", "code"), [
    (ABOUT, {"size": 14.0}, "CT457"),
    (ABOUT, {"bold": True}, "CT458"),
    (ABOUT, {"italic": True}, "CT459"),
    (ABOUT, {"align": "left"}, "CT463"),
    (ABOUT, {"text": "Về việc báo cáo kết quả tháng 6"}, "CT461"),
    (ABOUT, {"text": "V/v báo cáo kết quả tháng 6."}, "CT476"),
    (GREETING, {"bold": True}, "CT458"),
    (GREETING, {"italic": True}, "CT459"),
    (GREETING, {"size": 12.0}, "CT457"),
    (GREETING, {"text": "Kính gửi"}, "CT476"),
    (ADDRESSED[0], {"italic": True}, "CT459"),
    (ADDRESSED[0], {"text": "- Sở Nội vụ"}, "CT476"),
    (ADDRESSED[-1], {"text": "- Ủy ban nhân dân các xã;"}, "CT476"),
])  # fmt: skip
def test_a_fault_of_a_letter_is_told_at_its_paragraph(
    part: Part, change: dict[str, object], code: str
) -> None:
    sheet = letter().changed(part, **change)
    changed = replace(part, **change)  # type: ignore[arg-type]
    assert heard(sheet, Ways()) == [(code, typist.paragraph_of(sheet, Ways(), changed_in(sheet, changed)))]


def changed_in(sheet: Sheet, part: Part) -> Part:
    return next(one for one in sheet.parts if one == part)


def test_the_bases_of_a_decision_are_judged_as_bases() -> None:
    sheet = decision()
    basis = sheet.body[1]
    changed = sheet.changed(basis, italic=False)
    assert heard(changed, Ways()) == [("CT459", typist.paragraph_of(changed, Ways(), changed.body[1]))]


def test_a_letter_says_what_it_is_about_and_has_no_kind_in_its_symbol() -> None:
    bare = letter(about=())
    number = bare.left[-1]
    assert heard(bare, Ways()) == [("CT472", typist.paragraph_of(bare, Ways(), number))]
    *others, number, about = letter().left
    marked = replace(letter(), left=(*others, replace(number, text="Số: 45/CV-UBND"), about))
    assert heard(marked, Ways()) == [("CT474", typist.paragraph_of(marked, Ways(), marked.left[-2]))]


REGULATION = (
    Part("ten", "QUY CHẾ", bold=True),
    Part("ten", "Làm việc của Ủy ban nhân dân xã", bold=True),
    Part("kem", "(Ban hành kèm theo Quyết định số 45/QĐ-UBND)", italic=True),
    Part("chuong", "Chương I", bold=True),
    Part("chuong", "QUY ĐỊNH CHUNG", bold=True),
    *(replace(part, text=f"Điều {at}. {part.text}") for at, part in enumerate(TEXT[:3], 1)),
)


@pytest.mark.parametrize("name", typed.EVERY_WAY)
def test_what_a_decision_issues_is_no_part_of_it(name: str) -> None:
    issued = replace(decision(), number=None, annex=REGULATION)
    assert heard(issued, typed.EVERY_WAY[name]) == [("CT452", None)]


def test_a_number_left_out_of_a_row_is_told() -> None:
    items = [part for part in SOUND.body if part.role == "muc_1"]
    sheet = SOUND.changed(items[1], text=items[1].text.replace("2.", "3."))
    changed = next(part for part in sheet.body if part.text.startswith("3."))
    assert heard(sheet, Ways()) == [("CT477", typist.paragraph_of(sheet, Ways(), changed))]


ANNEX = (
    Part("phu_luc", "Phụ lục", bold=True),
    Part("ten_phu_luc", "DANH MỤC NHIỆM VỤ", bold=True),
    replace(TEXT[1], text="1. Họp giao ban công tác tháng."),
)


@pytest.mark.parametrize("way", ["before", "within"])
def test_an_annex_on_a_new_page_of_the_same_section_is_numbered_on(way: str) -> None:
    data = typist.built(replace(SOUND, annex=ANNEX, broken=way), Ways())
    assert [(one.fault.code, one.text) for one in found_in(data, "x.docx")] == [("CT455", "Phụ lục")]

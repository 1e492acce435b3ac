"""Every text of a programme is known by what it is in the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline
from ctrgen.schema import Programme
from ctrgen.schema.fields import fields, within
from ctrgen.schema.part import Part
from ctrgen.schema.texts import texts
from tests.every_key import FULL
from tests.small import SMALL


def said(text: str) -> list[tuple[str, str, Part]]:
    programme = pipeline.check_text(text.encode(), "thang.yaml", Path()).programme
    assert programme is not None
    return [(".".join(map(str, one.path)), one.text, one.part) for one in texts(programme)]


def found(text: str) -> list[str]:
    return [one.code for one in pipeline.check_text(text.encode(), "thang.yaml", Path()).diagnostics]


def test_every_key_that_is_text_says_what_it_is_in_the_document() -> None:
    silent = [
        f"{model.__name__}.{held.name} ({held.key}) is text and does not say what Part it is; "
        f"declare it as Annotated[Text, Part.…]"
        for model in within(Programme)
        for held in fields(model)
        if held.kind is str and not held.parts
    ]
    assert not silent, "\n".join(silent)


def test_a_programme_that_has_every_key_has_a_text_of_every_part() -> None:
    absent = set(Part) - {one.part for one in texts(Programme.model_validate(FULL))}
    # Words in the place of a date exclude it; a reason stands in the table of a schedule.
    assert absent == {Part.NONE, Part.WHEN, Part.REASON}


def test_texts_come_in_the_order_of_the_document() -> None:
    parts = """\
tieu_de: Công tác tháng 7
can_cu: [Căn cứ Luật Thủ đô]
mo_dau: ["Chương trình như sau, kèm phụ lục:"]
ket_thuc: [Trên đây là Chương trình./.]
phu_luc:
  - {tieu_de: [Danh mục, Năm 2020], mo_dau: Gồm có, bang: {hang: [{nhom: Nhóm, stt: I}, [Việc]]}}
"""
    paths = [path for path, _, part in said(SMALL + parts) if part.in_body]
    assert paths == [
        "title.0",
        "legal_bases.0",
        "opening.0",
        "tasks.0.text",
        "tasks.1.text",
        "closing.0",
        "annexes.0.heading.0",
        "annexes.0.heading.1",
        "annexes.0.opening.0",
        "annexes.0.table.rows.0.nhom",
        "annexes.0.table.rows.1.0.0",
    ]


def test_a_heading_and_its_mark_stand_before_what_is_under_them() -> None:
    text = SMALL.replace("nhiem_vu: [", "nhiem_vu: [{noi_dung: Một, tieu_de: Đầu, dau_muc: 1a.}, ")
    assert [one for one in said(text) if one[0].startswith("tasks.0")] == [
        ("tasks.0.mark", "1a.", Part.MARK),
        ("tasks.0.heading", "Đầu", Part.HEADING),
        ("tasks.0.text", "Một", Part.ITEM),
    ]


def test_what_an_event_says_is_a_cell_of_the_schedule() -> None:
    events = "muc: [{lich: [{ngay: 1/7/2020, su_kien: [{noi_dung: Họp, chu_tri: Chủ tịch, ly_do: hoãn}]}]}]\n"
    told = said(SMALL.replace("nhiem_vu: [Sơ", "kiem_tra: {}\nnhiem_vu: null #") + events)
    assert {part for path, _, part in told if path.startswith("sections")} == {Part.CELL}


@pytest.mark.parametrize(
    "line",
    [
        "kinh_gui: [Huyện  ủy]",
        "luu_hanh: Lưu hành  nội bộ",
        "dia_chi: [Số 1  đường Hùng Vương]",
        "ban_dien_tu: ['Người ký:  Văn phòng']",
    ],
)
def test_rules_read_what_stands_around_the_body_too(line: str) -> None:
    assert "CT341" in found(f"{SMALL}{line}\n")


def test_the_sign_of_the_end_stands_before_the_annexes() -> None:
    annex = "phu_luc: [{tieu_de: Danh mục, doan: [Danh mục các đơn vị.]}]\n"
    text = SMALL.replace("nhiem_vu: [", "nhiem_vu: [Thực hiện các việc theo phụ lục kèm theo, ")
    closing = "ket_thuc: [Trên đây là Chương trình./.]\n"
    assert "CT249" not in found(text + closing + annex)
    assert "CT249" in found(text + closing + annex.replace("vị.", "vị./."))

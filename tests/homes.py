"""A sound programme around any one mapping of the schema, so that each of its keys can be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ctrgen.schema import Item, Meeting, Programme, RecipientGroup, Signature
from ctrgen.schema.event import Day, Event
from ctrgen.schema.layout import Gaps, Layout
from ctrgen.schema.marks import Picture
from ctrgen.schema.parties import Issuer
from ctrgen.schema.periods import Span, Week
from ctrgen.schema.programme import PERIODS
from ctrgen.schema.schedule import Schedule
from ctrgen.schema.section import Annex, PartOfProgramme, Section
from ctrgen.schema.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from ctrgen.schema.base import Model

_BARE: dict[str, Any] = {
    "co_quan": {"ten": "Ủy ban nhân dân xã Tân Thanh"},
    "ky_hieu": "CTr-UBND",
    "dia_danh": "Tân Thanh",
    "thang": "6/2020",
    "nguoi_ky": {"chuc_vu": "Chủ tịch", "ho_ten": "Nguyễn Thị Hồng Tâm"},
}
_SIMPLE = {**_BARE, "nhiem_vu": ["Sơ kết công tác", "Chuẩn bị năm học mới"]}


_TIMES = {Programme.model_fields[name].alias for name in PERIODS}


def _at_one_time(programme: dict[str, Any]) -> dict[str, Any]:
    """A programme for another time than the month it has."""
    others = _TIMES.intersection(programme) - {"thang"}
    return {key: value for key, value in programme.items() if key != "thang" or not others}


def _section(content: dict[str, Any]) -> dict[str, Any]:
    return {**_BARE, "muc": [{"tieu_de": "Công việc", **content}]}


def _day(day: dict[str, Any]) -> dict[str, Any]:
    return _section({"lich": [day]})


HOMES: dict[type[Model], tuple[dict[str, Any], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    Programme: (_SIMPLE, _at_one_time),
    Week: ({"tu": "1/6/2020", "den": "5/6/2020"}, lambda one: _at_one_time({**_SIMPLE, "tuan": one})),
    Span: ({"tu": "1/6/2020", "den": "15/6/2020"}, lambda one: _at_one_time({**_SIMPLE, "ky": one})),
    Issuer: (_BARE["co_quan"], lambda one: {**_SIMPLE, "co_quan": one}),
    Item: ({"noi_dung": "Họp giao ban"}, lambda one: {**_BARE, "nhiem_vu": [one, "Việc khác"]}),
    Meeting: ({"ten": "Họp giao ban", "ngay": "12/6/2020"}, lambda one: {**_SIMPLE, "cuoc_hop": [one]}),
    RecipientGroup: ({"danh_sach": ["Như trên"]}, lambda one: {**_SIMPLE, "noi_nhan": [one, "Lưu: VT"]}),
    Signature: (_BARE["nguoi_ky"], lambda one: {**_SIMPLE, "nguoi_ky": one}),
    Picture: (
        {"tep": "hinh/con-dau-mau.png"},
        lambda one: {**_SIMPLE, "nguoi_ky": {**_BARE["nguoi_ky"], "con_dau": one}},
    ),
    Section: ({"tieu_de": "Công việc", "doan": ["Lời."]}, lambda one: {**_BARE, "muc": [one]}),
    PartOfProgramme: (
        {"tieu_de": "Kiểm điểm", "doan": ["Lời."]},
        lambda one: {**_BARE, "phan": [one]},
    ),
    Annex: ({"tieu_de": "Danh mục", "doan": ["Lời."]}, lambda one: {**_SIMPLE, "phu_luc": [one]}),
    Table: ({"hang": [["Việc", "Sở Y tế", "Tháng 6"]]}, lambda one: _section({"bang": one})),
    Column: (
        {"ten": "Kinh phí"},
        lambda one: _section({"bang": {"cot": [one, "noi_dung"], "hang": [["Mười triệu", "Việc"]]}}),
    ),
    Schedule: (
        {"ngay": [{"ngay": "3/6/2020", "su_kien": [{"noi_dung": "Họp", "thanh_phan": "Các phòng"}]}]},
        lambda one: _section({"lich": one}),
    ),
    Day: ({"ngay": "3/6/2020"}, _day),
    Event: (
        {"noi_dung": "Họp giao ban"},
        lambda one: _day({"ngay": "3/6/2020", "su_kien": [one]}),
    ),
    Layout: ({}, lambda one: {**_SIMPLE, "trinh_bay": one}),
    Gaps: ({}, lambda one: {**_SIMPLE, "trinh_bay": {"khoang_cach": one}}),
}
"""Of each mapping: the least that is sound, and the programme that it stands in, a file of ``examples``."""

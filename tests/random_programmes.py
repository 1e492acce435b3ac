"""Random inputs that break no rule of the schema."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from typing import Any

from hypothesis import strategies as st

from ctrgen import standards
from tests.whole import FORMS


def _is_text(text: str) -> bool:
    return bool(text.strip()) and text not in ("~", "null")


_LETTERS = "aăâđêôơưẮệỢữ ABC 019 \xa0\u200b.,;:-–+*/\\'\"`#&!|>%@[]{}()?=~_<$^…“”😀"
TEXT = (
    st.text(_LETTERS, min_size=1, max_size=24)
    .map(lambda text: unicodedata.normalize("NFC", text))
    .filter(_is_text)
)
LINES = st.lists(TEXT, min_size=1, max_size=3) | TEXT
_DATE = st.dates(min_value=date(1945, 1, 1), max_value=date(2199, 12, 31))
_WHOLE_DATE = _DATE.map(lambda day: f"{day.day}/{day.month}/{day.year}")
_ANY_DATE = _WHOLE_DATE | st.sampled_from(["/5/2020", "//2020", "3//", "//", "31/12/"])
_TIME = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda time: f"{time[0]}h{time[1]:02}")
_SESSION = st.sampled_from(["sáng", "chiều", "tối", "cả ngày"])
_REPEAT = st.sampled_from(
    [
        "thứ Sáu hàng tuần",
        "hàng tuần",
        "ngày 15 hàng tháng",
        "hàng ngày",
        "thứ 2, thứ 4",
        "thứ Hai đầu tiên hàng tháng",
    ]
)
_SIDE = st.integers(500, 8000).map(lambda size: f"{size / 100} mm") | st.integers(50, 800).map(
    lambda size: f"{size / 100} cm".replace(".", ",")
)
_YES_NO = st.booleans()
_NOTHING = st.just(value=False) | st.sampled_from(["không", "KHÔNG"])


def _some(**optional: Any) -> dict[str, Any]:
    return optional


_ITEM = st.deferred(
    lambda: (
        TEXT
        | st.fixed_dictionaries(
            {"noi_dung": TEXT}, optional={"tieu_de": TEXT, "doan": LINES, "dau_muc": TEXT | _NOTHING}
        )
    )
)
_ITEMS = st.lists(
    _ITEM
    | st.fixed_dictionaries(
        {"tieu_de": TEXT},
        optional={"muc_con": st.lists(_ITEM, min_size=1, max_size=3), "dau_muc": TEXT | _NOTHING},
    ),
    min_size=1,
    max_size=3,
)
_MEETING = TEXT | st.fixed_dictionaries(
    {"ten": TEXT},
    optional=_some(
        thoi_gian=TEXT, ngay=_WHOLE_DATE, gio=_TIME, den=_TIME, den_ngay=_WHOLE_DATE, buoi=_SESSION,
        lap_lai=_REPEAT | TEXT,
        dia_diem=TEXT | _NOTHING, chu_tri=TEXT | _NOTHING, thanh_phan=TEXT, ghi_chu=TEXT,
    ),
)  # fmt: skip


def _ending(meeting: Any) -> Any:
    """A meeting without an end that cannot be."""
    if isinstance(meeting, dict):
        if "gio" not in meeting and "den_ngay" not in meeting:
            meeting = {key: value for key, value in meeting.items() if key != "den"}
        if "gio" in meeting and "den" in meeting:
            meeting = {**meeting, "gio": "0h00", "den": "23h59"}
        if "den_ngay" in meeting:
            meeting = {**meeting, "ngay": meeting["den_ngay"]}
    return meeting


_MEETINGS = st.lists(_MEETING.map(_ending), min_size=1, max_size=4)
_EVENT = TEXT | st.fixed_dictionaries(
    {"noi_dung": LINES},
    optional=_some(
        thoi_gian=TEXT, gio=_TIME, den_ngay=st.just("31/12/2199"), buoi=_SESSION, chu_tri=LINES,
        thanh_phan=LINES, dia_diem=TEXT, chuan_bi=TEXT, ghi_chu=TEXT, huy=_YES_NO, ly_do=TEXT,
    ),
)  # fmt: skip
_EVENT_COLUMNS = ["ngay", "buoi", "gio", "thoi_gian", "noi_dung", "chu_tri", "dia_diem", "Xe: số", "Sáng"]
_SCHEDULE = st.fixed_dictionaries(
    {
        "ngay": st.lists(
            st.fixed_dictionaries(
                {"ngay": _WHOLE_DATE}, optional={"su_kien": st.lists(_EVENT, max_size=3), "ghi_chu": TEXT}
            ),
            min_size=1,
            max_size=3,
        )
    },
    optional={
        "kieu": st.sampled_from(FORMS),
        "cot": st.permutations(_EVENT_COLUMNS).flatmap(
            lambda columns: st.integers(1, len(columns)).map(lambda count: list(columns[:count]))
        ),
        "dong_rieng": st.sampled_from(["thanh_phan", ["chu_tri", "dia_diem"], False]),
    },
)
_COLUMNS = ["noi_dung", {"ten": "Kinh phí: dự kiến", "rong": "2,4 cm", "can": "giữa"}, "san_pham"]
_ROW = (
    st.lists(st.none() | LINES, min_size=1, max_size=3)
    | st.fixed_dictionaries({"nhom": TEXT}, optional={"stt": TEXT})
    | st.fixed_dictionaries({}, optional={"stt": TEXT, "noi_dung": LINES, "Kinh phí: dự kiến": LINES})
)
_TABLES = st.fixed_dictionaries(
    {"hang": st.lists(_ROW, min_size=1, max_size=4), "cot": st.just(_COLUMNS)}, optional={"stt": _YES_NO}
)


_SIGN = st.sampled_from(["1.", "**1.**", "a)", "-", "+", "(1)", "A.", "I.", "*", "không"])
_MARKS = _SIGN | st.lists(_SIGN, min_size=1, max_size=4)


def _content(*, headed: bool = True, **more: Any) -> Any:
    return st.one_of(
        *(
            st.fixed_dictionaries(
                {**({"tieu_de": TEXT} if headed else {}), key: value},
                optional={
                    "mo_dau": LINES,
                    "ghi_chu": LINES | _NOTHING,
                    "dau_nhiem_vu": _MARKS,
                    **({} if headed else {"tieu_de": TEXT | _NOTHING}),
                    **more,
                },
            )
            for key, value in (
                ("nhiem_vu", _ITEMS),
                ("cuoc_hop", _MEETINGS),
                ("doan", LINES),
                ("bang", _TABLES),
                ("lich", _SCHEDULE),
            )
        )
    )


_LYING = st.sampled_from(["dọc", "ngang"])
_MARK = _NOTHING | TEXT
_SUBSECTIONS = st.lists(_content(headed=False, dau_muc=_MARK), min_size=1, max_size=3)
_SECTIONS = st.lists(
    _content(headed=False, huong=_LYING, dau_muc=_MARK)
    | st.fixed_dictionaries(
        {"muc": _SUBSECTIONS}, optional={"tieu_de": TEXT, "dau_muc": _MARK, "mo_dau": LINES}
    ),
    min_size=1,
    max_size=3,
)
_PARTS = st.lists(
    st.fixed_dictionaries({"tieu_de": TEXT, "muc": _SECTIONS}, optional={"dau_muc": _MARK, "mo_dau": LINES})
    | _content(dau_muc=_MARK, huong=_LYING),
    min_size=1,
    max_size=2,
)
_BODY = (
    st.fixed_dictionaries({"nhiem_vu": _ITEMS}, optional={"cuoc_hop": _MEETINGS})
    | st.fixed_dictionaries({"muc": _SECTIONS})
    | st.fixed_dictionaries({"phan": _PARTS})
)
_SIGNATURE = st.fixed_dictionaries(
    {"chuc_vu": LINES | _NOTHING, "ho_ten": TEXT | _NOTHING},
    optional={"quyen_han": TEXT | _NOTHING, "chuc_vu_khac": LINES | _NOTHING},
)
_MONTH = st.dates(date(2000, 1, 1), date(2199, 12, 31)).map(lambda day: f"{day.month}/{day.year}")
_YEAR = st.integers(1945, 2198)
_PERIOD = st.one_of(
    st.fixed_dictionaries({"thang": _MONTH}),
    st.fixed_dictionaries(
        {"quy": st.tuples(st.sampled_from(["1", "2", "3", "4", "IV"]), _YEAR).map("{0[0]}/{0[1]}".format)}
    ),
    st.fixed_dictionaries({"nam": _YEAR}),
    st.fixed_dictionaries({"nam_hoc": _YEAR.map(lambda year: f"{year}-{year + 1}")}),
    st.fixed_dictionaries({"tuan": st.tuples(st.integers(1, 52), _YEAR).map("{0[0]}/{0[1]}".format)}),
    st.dates(date(1950, 1, 1), date(2190, 1, 1)).map(
        lambda day: {"ky": {"tu": day.isoformat(), "den": date.fromordinal(day.toordinal() + 45).isoformat()}}
    ),
    TEXT.map(lambda name: {"ky": {"tu": "9/2026", "den": "1/2027", "ten": name}}),
)
_FIGURES = st.fixed_dictionaries(
    {},
    optional=_some(
        huong=_LYING, le_tren=_SIDE, le_trai=_SIDE, thut_dong=st.just("1,13 cm"),
        gian_doan=st.integers(0, 48), gian_dong=st.sampled_from(["1,15", "18 pt", 1.5, 2]),
        co_chu=st.just({"noi_dung": 13.5, "ho_ten": 14}),
        khoang_cach=st.just({"cho_ky": 40.25}), dau_muc=_MARKS, ngat_sau_gach_cheo=_YES_NO,
        dau_phan=_SIGN, dau_de_muc=_SIGN, dau_muc_nho=_SIGN, de_muc_in_hoa=_YES_NO,
    ),
)  # fmt: skip
PROGRAMMES = st.tuples(
    _BODY,
    _PERIOD,
    st.fixed_dictionaries(
        {
            "co_quan": st.fixed_dictionaries({"ten": LINES}, optional={"cap_tren": LINES}),
            "ky_hieu": TEXT | _NOTHING,
            "dia_danh": TEXT | _NOTHING,
            "nguoi_ky": _SIGNATURE | st.lists(_SIGNATURE, min_size=1, max_size=2) | _NOTHING,
        },
        optional=_some(
            chuan=st.sampled_from(standards.names()), loai=TEXT, so=st.integers(1, 9999) | _NOTHING,
            ngay=_ANY_DATE | _NOTHING, tieu_de=LINES | _NOTHING, can_cu=LINES, mo_dau=LINES,
            ket_thuc=_NOTHING | LINES, kinh_gui=LINES,
            noi_nhan=st.lists(
                TEXT | st.fixed_dictionaries({"danh_sach": LINES}, optional={"nhom": TEXT}),
                min_size=1,
                max_size=3,
            ),
            phu_luc=st.lists(_content(huong=_LYING, kem_theo=_NOTHING | TEXT), max_size=2),
            do_mat=st.just("mật"), do_khan=st.just("khẩn"), luu_hanh=TEXT, nguoi_soan=TEXT, dia_chi=TEXT,
            ban_dien_tu=TEXT, du_thao=_YES_NO, trinh_bay=_FIGURES,
            tu_dien=st.just(["Krông"]),
            kiem_tra=st.just({"CT341": "tắt", "CT245": "lỗi"}),
        ),
    ),
).map(lambda both: json.dumps(both[0] | both[1] | both[2], ensure_ascii=False).encode())  # fmt: skip
"""Random inputs that break no rule of the schema."""

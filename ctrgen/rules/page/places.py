"""``dia_danh``: the place of the document (Decree 30, Annex I, Part I, II.4)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, levels
from ctrgen.law.tables import names as old_names
from ctrgen.rules.capitals.units import HONOURED
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.law.tables import Name
    from ctrgen.rules.reading import Reading

_SHORT_UNITS = frozenset({"TP", "T.P", "Tp", "TX", "TT", "Q", "P"})
_LONGEST_SHORT = 5
_PROVINCES = frozenset(
    {"An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai"}
    | {
        "Hà Tĩnh",
        "Hưng Yên",
        "Khánh Hòa",
        "Lai Châu",
        "Lâm Đồng",
        "Lạng Sơn",
        "Lào Cai",
        "Nghệ An",
        "Ninh Bình",
    }
    | {"Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa"}
    | {"Tuyên Quang", "Vĩnh Long", "Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"}
)
"""The provinces since July 2025; those before are in the table of names."""
_OF_PROVINCE = Pattern(
    rf"(?<!\w)(?:tỉnh|thành phố) (?P<name>{CAPITAL}[^\W\d_]*(?: {CAPITAL}[^\W\d_]*)*)",
    cues=("tỉnh ", "thành phố "),
)
_COMMUNE = Pattern(
    r"(?<!\w)(?<!tác )(?:xã|phường|thị trấn|đặc khu) "
    rf"(?P<name>{CAPITAL}[^\W\d_]*(?: {CAPITAL}[^\W\d_]*)*)(?= *(?:[,(-]|$))",
    cues=("xã ", "phường ", "thị trấn ", "đặc khu "),
)
_DISTRICT = Pattern(
    rf"(?:huyện|quận|thị xã) (?P<name>{CAPITAL}[^\W\d_]*(?: {CAPITAL}[^\W\d_]*)*)$",
    cues=("huyện ", "quận ", "thị xã "),
)
_UNIT = Pattern(r"(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|t[ptx]\.?) ", re.IGNORECASE)
_UNITS = frozenset(
    ["xã", "phường", "thị", "trấn", "đặc", "khu", "quận", "huyện", "thành", "phố", "tỉnh", "và"]
)


_OFFICES = ("Phòng ", "Thanh tra", "Văn phòng", "Ban Quản lý", "Trung tâm Y tế", "Đài ")
"""Bodies of a district that are named without it."""
_WITH_UNIT = Pattern(
    rf"(?P<unit>(?i:tỉnh|huyện|xã|phường|quận|thị xã|thị trấn)) (?P<name>{CAPITAL}[^\W\d].*)"
)


@rule("CT230", "dia-danh-viet-tat")
def abbreviated_place(reading: Reading) -> Iterator[Finding]:
    """Địa danh là tên chính thức, viết đầy đủ, không có chữ tỉnh, huyện, xã, phường đứng trước.

    Tên đặt theo người, sự kiện hay bằng số thì ghi cả chữ ấy: Quận 1, Phường Điện Biên Phủ.

    Sai:
        dia_danh: TP. BG
    Đúng:
        dia_danh: Bắc Giang
    """
    place = reading.programme.place
    first = (place.split() or [""])[0]
    unit = first.rstrip(".,")
    whole = place.isupper() and place.isalpha() and 1 < len(place) <= _LONGEST_SHORT
    if unit in _SHORT_UNITS or whole:
        short = first.rstrip(",")
        message = f"Địa danh viết tắt “{short}”."
        yield Finding(("place",), message, "Viết đầy đủ tên chính thức.", 0, len(short))
    named = _WITH_UNIT.match(place)
    if named is not None and not named["name"].startswith(HONOURED):
        message = f"Địa danh ghi thừa “{named['unit']}”."
        yield Finding(("place",), message, f"Chỉ ghi {named['name']}.", *named.span("unit"))


@rule("CT237", "dia-danh-khac-co-quan")
def other_place(reading: Reading) -> Iterator[Finding]:
    """Địa danh của văn bản cấp xã là tên của xã, phường, đặc khu đó; tên riêng viết hoa mọi tiếng.

    Địa danh của văn bản cấp huyện là tên huyện, không phải tên tỉnh.

    Sai:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mĩ
        nguoi_ky: {quyen_han: TM. Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Ủy ban nhân dân xã Tân Mỹ}
        ky_hieu: CTr-UBND
        dia_danh: Tân Mỹ
        nguoi_ky: {quyen_han: TM. Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Lê Thị Hoa}
    """
    place = reading.programme.place.strip(" ,.")
    issuer = reading.programme.issuer
    if not place:
        return
    small = [
        word
        for word in re.findall(r"(?<![\w'’])[^\W\d_]+", place)
        if word[0].islower() and word not in _UNITS
    ]
    if small:
        start = reading.programme.place.index(small[0])
        message = f"Địa danh có chữ viết thường “{small[0]}”."
        hint = "Viết hoa chữ đầu mỗi tiếng của tên riêng."
        yield Finding(("place",), message, hint, start, start + len(small[0]))
        return
    commune = next(
        filter(None, map(_COMMUNE.search, (" ".join(issuer.name), " ".join(issuer.superior)))), None
    )
    bare = in_one_way(_UNIT.sub("", place))
    if commune is not None and bare == in_one_way(commune["name"]):
        return  # a commune may bear the name of a province that is no more
    if place.startswith("tỉnh "):
        yield Finding(("place",), "Địa danh chỉ ghi tên, không ghi “tỉnh”.", f"Viết {place[5:]}.", 0, 4)
    yield from _other_province(reading, place)
    if commune is not None:
        message = f"Địa danh “{place}” khác với “{commune.group()}” trong tên cơ quan."
        yield Finding(("place",), message, f"Địa danh của văn bản cấp xã là {commune['name']}.")
        return
    own = " ".join(issuer.name)
    of_district = own if not own.startswith(_OFFICES) else " ".join(issuer.superior)
    district = _DISTRICT.search(own) or _DISTRICT.search(of_district)
    of_another = district is not None and in_one_way(place) != in_one_way(district["name"])
    if (
        district is not None
        and of_another
        and (place in _provinces() or place in levels() or place in districts())
    ):
        what = "tên tỉnh" if place in _provinces() else "nơi khác"
        message = f"Địa danh “{place}” là {what}, cơ quan ban hành là của {district.group()}."
        yield Finding(("place",), message, f"Địa danh của văn bản cấp huyện là {district['name']}.")


def _other_province(reading: Reading, place: str) -> Iterator[Finding]:
    """A place that is a province, in the paper of a body of another one."""
    issuer = reading.programme.issuer
    own = {
        match["name"]
        for line in (*issuer.superior, *issuer.name)
        for match in _OF_PROVINCE.finditer(line)
        if match["name"] in _provinces()
    }
    if place in own:
        return
    name = _UNIT.match(place)
    bare = place[name.end() :] if name is not None else place
    own |= {
        one.now.removeprefix("tỉnh ").removeprefix("thành phố ")
        for one in old_names()
        if one.old.removeprefix("tỉnh ") in own and _has_ended(reading, one)
    }
    if own and bare in _provinces() and bare not in own:
        message = f"Địa danh “{place}” khác với tỉnh {', '.join(sorted(own))} trong tên cơ quan."
        yield Finding(("place",), message, "Xem lại địa danh, hoặc tên cơ quan.")


def _has_ended(reading: Reading, one: Name) -> bool:
    """Whether a name is borne no longer when the document is issued."""
    issued = reading.programme.date
    return issued is None or (issued.year, issued.month or 1) >= (one.until.year, one.until.month)


@cache
def _provinces() -> frozenset[str]:
    """The provinces that are and that were."""
    merged = (one for one in old_names() if one.old.startswith("tỉnh "))
    former = {one.old.removeprefix("tỉnh ") for one in merged if not one.old.endswith(one.now.split(" ")[-1])}
    return _PROVINCES | former


RULES = (abbreviated_place, other_place)

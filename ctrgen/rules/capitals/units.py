"""Names of places within a sentence: the unit without a capital, every syllable of the name with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, provinces
from ctrgen.rules.capitals.names import begins
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.finding import Finding
    from ctrgen.rules.reading import Reading

_UNITS = (
    *("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "đặc khu"),
    *("thôn", "ấp", "xóm", "khu phố", "tổ dân phố", "sóc", "khóm", "phum"),
)
HONOURED = (
    *(
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Huỳnh",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Lý",
    ),
    *(
        "Đinh",
        "Trương",
        "Mạc",
        "Tô",
        "Cao",
        "Đoàn",
        "Tôn",
        "Thái",
        "Hai Bà",
        "Bà Triệu",
        "Quang Trung",
        "Hùng",
    ),
    *("Lam Sơn", "Điện Biên", "Bạch Đằng", "Chi Lăng", "Cách Mạng", "Thống Nhất", "Giải Phóng", "Kim Đồng"),
    *("Lương", "Phùng", "Tạ", "Yết", "Duy Tân", "Hàm Nghi", "Ấp Bắc", "Đống Đa"),
)
"""Units named after people and events keep their capital."""
_SCHOOLS = (
    "trung học cơ sở ",
    "trung học phổ thông ",
    "tiểu học ",
    "mầm non ",
    "thcs ",
    "thpt ",
    "mẫu giáo ",
)
"""Before a unit that is part of a school's name."""
_BEFORE_UNIT = (", ", "UBND ", "HĐND ", "MTTQ ", "LĐLĐ ", "LHPN ", "TAND ", "VKSND ")
_NAMES_TOO = ("Sóc", "Phum", "Khóm")
"""Units that begin names of places: “Cà Lớn, Sóc Ven”."""
_UNITS_OF_ALL = (*_UNITS, "tỉnh")
_OF_ITS_OWN = ("toàn ", "trong ", "của ")
_LARGE = {
    "quốc gia": (
        *("cấp ", "giỏi ", "chuẩn ", "tiêu chí ", "dữ liệu ", "tầm ", "quy mô ", "kỹ thuật ", "phổ thông "),
        *("thpt ", "giải ", "huy chương ", "vòng ", "chuẩn nghèo ", "cơ sở vật chất "),
    ),
    "trường": ("cấp ",),
    "cơ sở": ("cấp ",),
    "công ty": ("cấp ",),
    "khu vực": ("cấp ",),
    "nông trường": ("cấp ", "toàn "),
    "nhà máy": ("cấp ",),
}
"""Nouns of a level, and behind which words they are none but that."""
_CENTRAL = tuple(f"{said} của " for said in ("chỉ đạo", "hướng dẫn", "quy định", "chủ trương", "nghị quyết"))
_CENTRAL_BODIES = (" Đoàn", " Đảng", " Hội ", " Mặt trận", " đoàn ", " đoàn,", " đoàn.", " đảng ", " đảng,")
_OF_MANY = (
    *("các ", "mỗi ", "từng ", "những ", "mọi ", "địa bàn ", "lãnh đạo ", "ngoài ", "cấp ", "ngân sách "),
)
_IN_ROW = Pattern(
    rf"(?:các|mỗi|từng|những|mọi) {either(*_UNITS_OF_ALL)}(?:, {either(*_UNITS_OF_ALL)})*(?:, | và )$"
)
_FAR = 40
_AFTER_BODIES = ("tỉnh", "huyện", "xã", "phường", "thị trấn", "thị xã", "quận")
_BODIES = (
    *(
        "UBND ",
        "HĐND ",
        "nhân dân ",
        "Công an ",
        "Đảng ủy ",
        "Đảng uỷ ",
        "MTTQ ",
        "Tổ quốc ",
        "Lao động ",
        "LĐLĐ ",
    ),
    *(
        "Nông dân ",
        "Phụ nữ ",
        "LHPN ",
        "chiến binh ",
        "Quân sự ",
        "quân sự ",
        "Y tế ",
        "Đảng bộ ",
        "thập đỏ ",
    ),
)
"""How the names of bodies end before the unit whose they are."""
_COMMITTEE = (" ủy", " uỷ", " đoàn", " đội", " hội")


def capital_units(reading: Reading) -> Iterator[Finding]:
    """“Phường Bến Đá” inside a sentence, unless it is named after a person or an event."""
    body = reading.body
    for start, end in reading.any_of(_UNITS):
        unit = body[start:end]
        name = body[end + 1 : end + 12]
        if (
            unit[0].isupper()
            and unit[1:].islower()
            and name[:1].isupper()
            and name[1:2].islower()
            and body[end] == " "
            and (body[start - 2 : start - 1].islower() or body.endswith(_BEFORE_UNIT, 0, start))
            and body[start - 1] == " "
            and not begins(reading, start)
            and not (unit in _NAMES_TOO and reading.body.endswith(", ", 0, start))
            and not reading.lower.endswith(_SCHOOLS, 0, start)
            and not name.startswith((*HONOURED, "Hồ Chí Minh"))
            and f"{unit} {name.split()[0].rstrip('.,;:)')}" not in districts() | provinces()
        ):
            message, hint = f"“{unit}” trước tên riêng viết hoa trong câu.", f"Viết {unit.lower()}."
            yield reading.at(start, end, message, hint, habit=unit)
    yield from _capital_units_of_many(reading)
    yield from _capital_units_of_bodies(reading)
    yield from _levels(reading)


def _levels(reading: Reading) -> Iterator[Finding]:
    """“giải cấp Quốc gia”, “chỉ đạo của trung ương”, and “toàn Xã” where the paper else writes “toàn xã”."""
    text, small = reading.text, reading.small
    for noun in reading.held(tuple(_LARGE)):
        for start in reading.everywhere(noun):
            written = text[start : start + len(noun)]
            cued = written[0].isupper() and not written.isupper() and small.endswith(_LARGE[noun], 0, start)
            if cued and not _goes_on(text, start + len(noun)):
                message = f"“{written}” là danh từ chung viết hoa."
                yield reading.at(start, start + len(noun), message, f"Viết {noun}.", habit=noun)
    for start in reading.everywhere("trung ương"):
        end = start + len("trung ương")
        named = small.endswith(_CENTRAL, 0, start) or _is_central(reading, start, end)
        if text[start].islower() and named:
            message = "“trung ương” chỉ cơ quan, cấp Trung ương viết thường."
            yield reading.at(start, end, message, "Viết Trung ương.", habit="Trung ương")
    for unit in reading.held(_AFTER_BODIES):
        for lead in _OF_ITS_OWN:
            places = reading.everywhere(f"{lead}{unit}")
            spans = [(at + len(lead), at + len(lead) + len(unit)) for at in places]
            bare = [span for span in spans if not _goes_on(text, span[1])]
            bare = [span for span in bare if not small.startswith(_COMMITTEE, span[1])]
            for start, end in bare if any(text[start].islower() for start, _ in bare) else ():
                if text[start].isupper() and text[start + 1 : end].islower():
                    message = f"“{text[start:end]}” ở chỗ khác viết thường."
                    yield reading.at(start, end, message, f"Viết {unit}.", habit=unit)


def _is_central(reading: Reading, start: int, end: int) -> bool:
    """“trung ương đoàn”; “cấp trung ương” in a paper of the Party, the Front, a union."""
    text, small = reading.text, reading.small
    issuer = " ".join((*reading.programme.issuer.superior, *reading.programme.issuer.name))
    whole = text.startswith(_CENTRAL_BODIES, end)
    union = issuer.startswith(("Hội ", "Đoàn ", "Đảng ", "Tỉnh ủy", "Huyện ủy", "Liên đoàn", "Ban Chấp hành"))
    return whole or (union and small.endswith("cấp ", 0, start))


def _capital_units_of_many(reading: Reading) -> Iterator[Finding]:
    """“các Phường”, “mỗi Xã”, “các Huyện, Thành phố”: none of them is named."""
    text = reading.text
    places = ((one, start) for one in reading.held(_UNITS_OF_ALL) for start in reading.everywhere(one))
    for one, start in places:
        end = start + len(one)
        unit = text[start:end]
        if not (unit[0].isupper() and unit[1:].islower()) or _goes_on(text, end):
            continue
        before = reading.small[max(0, start - _FAR) : start].split("\n")[-1]
        if before.endswith(_OF_MANY) or (
            before.endswith((", ", " và "))
            and any(map(before.__contains__, _OF_MANY))
            and _IN_ROW.search(before)
        ):
            yield reading.at(
                start, end, f"“{unit}” là danh từ chung viết hoa.", f"Viết {unit.lower()}.", habit=unit
            )


def _capital_units_of_bodies(reading: Reading) -> Iterator[Finding]:
    """“UBND Tỉnh”, “Công an Huyện”: a unit behind a body, not named; “Thành phố” may be a certain one."""
    text = reading.text
    for unit in reading.held(_AFTER_BODIES):
        for start in reading.everywhere(unit):
            end, right = start + len(unit), unit
            written = text[start:end]
            behind = text.endswith(_BODIES, 0, start) and text[start:end] == unit.capitalize()
            if behind and not _goes_on(text, end) and not reading.small.startswith(_COMMITTEE, end):
                message = f"“{written}” không kèm tên riêng mà viết hoa."
                yield reading.at(start, end, message, f"Viết {right}.", habit=written)


def _goes_on(body: str, end: int) -> bool:
    """Whether a name or a number follows, or another word of the same thing."""
    after = body[end : end + 2]
    return after[:1] == " " and (after[1:].isupper() or after[1:].isdigit())

"""What was true on the day of the document: texts in force, names of provinces and offices."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.law.tables import cities, names
from ctrgen.rules.citations.citations import issued_before
from ctrgen.rules.names.former import among_districts, not_yet
from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

DISTRICTS_ENDED = date(2025, 7, 1)
"""Law 72/2025/QH15 on local government, chapter VII: the bodies of districts end."""

_OF_THE_PAST = ("thay thế ", "bãi bỏ ", "thay thế cho ", "sửa đổi ", "hết hiệu lực ")
_FORMER = (" cũ", " (cũ", " trước đây", " (trước", " trước khi", " trước sáp nhập")
_PROVINCE = "tỉnh "
_EARLY = {"oà": "òa", "oá": "óa", "uỷ": "ủy", "Uỷ": "Ủy", "uý": "úy"}
_LATE = Pattern(rf"(?<![qQ])(?:{'|'.join(_EARLY)})(?!\w)", cues=tuple(_EARLY))
_ENDED = ("huyện", "quận", "thị xã", "thị trấn", "thành phố")
_NAME = Pattern(rf"(?: đảo)?(?: {CAPITAL}[^\W\d_]*){{1,4}}(?:-[^\W\d_]+)?")
_NUMBERED = Pattern(r" \d{1,2}(?![\d/.,%])")
_ABROAD = Pattern(
    r" ?(?:\((?:[^\W\d]+,? ){0,5}?|[,–-] ?(?:[^\W\d]+,? ){0,2}?)"
    r"(?:Trung Quốc|Lào(?! Cai)|Cam-?pu-?chia|Nhật|Hàn|Thái Lan|Đài Loan)"
)
"""A unit of another country, which stands behind it."""
_OF_DISTRICTS = (
    *(
        "các ",
        "cấp ",
        "toàn ",
        "địa bàn ",
        "trong ",
        "của ",
        "giữa ",
        "ngoài ",
        "thuộc ",
        "khắp ",
        "trung tâm ",
    ),
    *("lãnh đạo ", "đạo "),
)
_SHORT_NAMES = {
    "Tài nguyên và Môi trường": ("TN&MT", "TNMT", "TN-MT", "TN và MT"),
    "Nông nghiệp và Phát triển nông thôn": (
        *("NN&PTNT", "NNPTNT", "NN và PTNT", "NN-PTNT", "Nông nghiệp và PTNT", "Nông nghiệp & PTNT"),
        *("Nông nghiệp - PTNT", "Nông nghiệp PTNT"),
    ),
    "Kế hoạch và Đầu tư": ("KH&ĐT", "KHĐT", "KH-ĐT", "KH và ĐT"),
    "Giao thông vận tải": ("GTVT",),
    "Thông tin và Truyền thông": ("TT&TT", "TTTT", "TT-TT", "TT và TT"),
    "Lao động - Thương binh và Xã hội": (
        *("LĐ-TB&XH", "LĐTB&XH", "LĐTBXH", "LĐ-TBXH", "LĐ - TB&XH", "LĐ, TB&XH"),
    ),
    "Giáo dục và Đào tạo": ("GD&ĐT", "GDĐT", "GD-ĐT"),
    "Văn hóa và Thông tin": ("VH&TT", "VHTT"),
}
"""What bodies that were merged are called in letters."""
_UNITS = (" tỉnh", " huyện", " khu vực")
"""Behind these the name of a place goes on; behind other words it would be that of another body."""
_AMONG = ("xã, ", "phường, ", "xã và ", "phường và ", "các ")
_OFFICES = (
    *("Phòng", "Trung tâm", "Hội", "Đoàn", "Ban", "Đài", "Hạt", "Trạm", "Chi cục", "Kho bạc", "Bảo hiểm"),
    *("Tòa án", "Viện", "Công an", "Ủy ban", "UBND", "HĐND", "MTTQ", "Mặt trận", "Liên đoàn", "LĐLĐ"),
    *("Văn phòng", "Thanh tra", "Thường trực", "Bệnh viện", "Bộ Chỉ huy", "Trường"),
)
_OFFICES_OF_DISTRICTS = ("Công an ", "UBND ", "HĐND ", "Ủy ban nhân dân ", "Hội đồng nhân dân ", "MTTQ ")
_GOES_ON = (" ủy", " uỷ", " Ủy", " Uỷ", " đoàn", " Đoàn", " đội", " Đội")
_OFFICE = Pattern(rf"(?<!\w){either(*_OFFICES)}[^,;.:\n()]{{0,40}}$")
_LONGEST_OFFICE = 60
_PARTY = Pattern(r"(?:Huyện|Quận|Thị) ủy(?!\w)|(?:Huyện|Quận|Thị) đoàn(?!\w)", cues=("ủy", "đoàn"))


def day_of(reading: Reading) -> date:
    """The day of the document; what is blank of it is that of the first day of its period."""
    first: date = reading.programme.period.first
    day = reading.programme.date
    if day is None:
        return first
    if day.is_whole:
        return date(day.year or 1, day.month or 1, day.day or 1)
    return date(day.year or first.year, day.month or first.month, 1)


def in_one_tone(reading: Reading) -> str:
    """All texts in one way of placing the tone marks, offset for offset; within “đoàn” there is but one."""
    return _LATE.sub(lambda match: _EARLY[match.group()], reading.text)


def is_of_the_past(reading: Reading, start: int, end: int, until: date = date.min) -> bool:
    """Whether a text speaks of what was, or says who issued a text before a day."""
    text, before = reading.text, reading.text[max(0, start - 40) : start].lower()
    is_former = text.startswith(_FORMER, end) or any(word in before for word in _OF_THE_PAST)
    return is_former or issued_before(text, start, end, until)


def _places(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        if not text[start - 1 : start].isalnum():
            yield start
        start = text.find(words, start + len(words))


@rule("CT391", "ten-goi-da-doi", habit=True)
def renamed(reading: Reading) -> Iterator[Finding]:
    """Tên tỉnh, bộ, sở là tên vào ngày ban hành; từ 01/7/2025 không còn cấp huyện.

    Xét theo ngày của chính văn bản này. Nhắc tên cũ thì ghi rõ là cũ: “tỉnh Bắc Giang (cũ)”.

    Sai:
        ngay: 25/8/2025
        thang: 9/2025
        dia_danh: Bắc Ninh
        co_quan: {cap_tren: Hội LHPN tỉnh Bắc Ninh, ten: Ban Thường vụ}
        nhiem_vu: [Làm việc với Sở Tài nguyên và Môi trường]
    Đúng:
        ngay: 25/8/2025
        thang: 9/2025
        dia_danh: Bắc Ninh
        co_quan: {cap_tren: Hội LHPN tỉnh Bắc Ninh, ten: Ban Thường vụ}
        nhiem_vu: [Làm việc với Sở Nông nghiệp và Môi trường]
    """
    today, text = day_of(reading), reading.once(in_one_tone)
    for one in names():
        if one.until > today:
            continue
        for start, end in _named(text, one.old):
            if not is_of_the_past(reading, start, end, one.until):
                day = f"{one.until.day:02}/{one.until.month}/{one.until.year}"
                message = f"Từ ngày {day} không còn “{one.old}”."
                yield reading.at(start, end, message, f"Nay là {one.on(today)}.")._replace(habit=one.old)
    yield from not_yet(reading, text, today)
    if today >= DISTRICTS_ENDED:
        party = (one.span() for one in _PARTY.finditer(text))
        for start, end in sorted({*_ended(reading, text, today), *party}):
            if not is_of_the_past(reading, start, end, DISTRICTS_ENDED):
                written = text[start:end]
                what = "thành phố thuộc tỉnh" if written.lower().startswith("thành phố") else "cấp huyện"
                what = "thị trấn" if written.lower().startswith("thị trấn") else what
                message = f"“{written}”: từ ngày 01/7/2025 không còn {what}."
                hint = "Ghi đơn vị, cơ quan của cấp xã hoặc cấp tỉnh nay đảm nhiệm."
                yield reading.at(start, end, message, hint)._replace(habit="huyện")


def _ended(reading: Reading, text: str, today: date) -> Iterator[tuple[int, int]]:
    """Where units stand that ended with the districts: by their names, or as those of an office."""
    for unit in _ENDED:
        for start in reading.everywhere(unit):
            end = start + len(unit)
            name = _NAME.match(text, end) or (_NUMBERED.match(text, end) if unit == "quận" else None)
            if unit == "thành phố" and (name is None or _is_of_no_province(name.group().strip(), today)):
                continue
            if name is not None and not _ABROAD.match(text, name.end()):
                yield start, name.end()
            elif name is None and unit == "thị trấn" and text.endswith(_AMONG, 0, start):
                yield start, end
            elif (
                name is None
                and unit in ("huyện", "quận", "thị xã", "thị trấn")
                and (text[start].islower() or _is_of_office(text, start, end))
            ):
                before = text[max(0, start - _LONGEST_OFFICE) : start]
                if before.endswith(_OF_DISTRICTS) or _OFFICE.search(before):
                    yield start, end


def _is_of_office(text: str, start: int, end: int) -> bool:
    """Whether an office stands just before a district with a capital that is no other name."""
    return text.endswith(_OFFICES_OF_DISTRICTS, 0, start) and not text.startswith(_GOES_ON, end)


def _is_of_no_province(name: str, today: date) -> bool:
    return any(f"{name} ".startswith(f"{city} ") for city in cities(today))


@lru_cache(maxsize=512)
def _other_ways(old: str) -> tuple[str, ...]:
    """How else the name of a body is written: with other dashes, in letters."""
    found = [old.replace(" - ", joint) for joint in (" – ", "-", ", ", " ") if " - " in old]
    for long, shorts in _SHORT_NAMES.items():
        if old.endswith(f" {long}"):
            joined = [long.replace(" và ", joint) for joint in (" & ", " - ", "-") if " và " in long]
            found += [old.removesuffix(long) + short for short in (*shorts, *joined)]
    return tuple(found)


def _named(text: str, old: str) -> Iterator[tuple[int, int]]:
    """Where an old name stands, and nothing longer that begins with it; of a province, its committees too."""
    ways = [old, *_other_ways(old)]
    if old.startswith(_PROVINCE):
        ways += [f"{body} {old.removeprefix(_PROVINCE)}" for body in ("Tỉnh ủy", "Tỉnh đoàn")]
    yield from among_districts(text, old)
    for way in ways:
        for start in _places(text, way):
            end = start + len(way)
            after = text[end : end + 2]
            goes_on = after[:1] == " " and after[1:].isupper() and not old.endswith(_UNITS)
            if not after[:1].isalnum() and not goes_on:
                yield start, end


RULES = (renamed,)

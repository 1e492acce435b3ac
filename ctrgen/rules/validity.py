"""What was true on the day of the document: texts in force, names of provinces and offices."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.law.tables import cities, in_its_place, issued, laws, legal_texts, names
from ctrgen.rules.citations import issued_before, named_before
from ctrgen.rules.former import among_districts, not_yet
from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.law.tables import LegalText
    from ctrgen.rules.reading import Reading

DISTRICTS_ENDED = date(2025, 7, 1)
"""Law 72/2025/QH15 on local government, chapter VII: the bodies of districts end."""

_YEAR_AFTER = Pattern(
    r"(?: số [\d/]+\w*)?,?(?: \(?năm| ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm ))? ?(?P<year>\d{4})(?!\d)"
)
_GOES_ON = Pattern(r" (?:và|sửa đổi,? bổ sung|năm \d|số \d|ngày \d|\d|\()|, \w+ và")
_DATED = Pattern(r",? ngày (?P<day>\d{1,2})(?:[/-]| tháng )(?P<month>\d{1,2})(?:[/-]| năm )(?P<year>\d{4})")
_OF_THE_PAST = ("thay thế ", "bãi bỏ ", "thay thế cho ", "sửa đổi ", "hết hiệu lực ")
_FORMER = (" cũ", " (cũ", " trước đây", " (trước", " trước khi", " trước sáp nhập")
_PROVINCE = "tỉnh "
_EARLY = {"oà": "òa", "oá": "óa", "uỷ": "ủy", "Uỷ": "Ủy", "uý": "úy"}
_LATE = Pattern(rf"(?<![qQ])(?:{'|'.join(_EARLY)})(?!\w)", cues=tuple(_EARLY))
_ENDED = ("huyện", "quận", "thị xã", "thị trấn", "thành phố")
_NAME = Pattern(rf"(?: đảo)?(?: {CAPITAL}[^\W\d_]*){{1,4}}(?:-[^\W\d_]+)?")
_NUMBERED = Pattern(r" \d{1,2}(?![\d/.,%])")
_ABROAD = ("(Trung Quốc", ", Trung Quốc", "(Lào", ", Lào", "(Campuchia", "(Nhật", "(Hàn", ", Nhật", ", Hàn")
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
    "Nông nghiệp và Phát triển nông thôn": ("NN&PTNT", "NNPTNT", "NN và PTNT", "NN-PTNT"),
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
_AMONG = ("xã, ", "phường, ", "xã và ", "phường và ", "các ")
_OFFICES = (
    *("Phòng", "Trung tâm", "Hội", "Đoàn", "Ban", "Đài", "Hạt", "Trạm", "Chi cục", "Kho bạc", "Bảo hiểm"),
    *("Tòa án", "Viện", "Công an", "Ủy ban", "UBND", "HĐND", "MTTQ", "Mặt trận", "Liên đoàn", "LĐLĐ"),
    *("Văn phòng", "Thanh tra", "Thường trực", "Bệnh viện", "Bộ Chỉ huy", "Trường"),
)
_OFFICE = Pattern(rf"(?<!\w){either(*_OFFICES)}[^,;.:\n()]{{0,40}}$")
_LONGEST_OFFICE, _LONGEST_KIND = 60, 40
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


def _text(reading: Reading) -> str:
    """All texts in one way of placing the tone marks, offset for offset; within “đoàn” there is but one."""
    return _LATE.sub(lambda match: _EARLY[match.group()], reading.text)


def _small(reading: Reading) -> str:
    """The same in small letters, offset for offset."""
    text = reading.once(_text)
    small = text.lower()
    return small if len(small) == len(text) else text


def _is_of_the_past(reading: Reading, start: int, end: int, until: date = date.min) -> bool:
    """Whether a text speaks of what was, or says who issued a text before a day."""
    text, before = reading.text, reading.text[max(0, start - 40) : start].lower()
    is_former = text.startswith(_FORMER, end) or any(word in before for word in _OF_THE_PAST)
    return is_former or issued_before(text, start, end, until)


@rule("CT390", "van-ban-het-hieu-luc")
def repealed(reading: Reading) -> Iterator[Finding]:
    """Văn bản viện dẫn còn hiệu lực vào ngày ban hành; văn bản đã bị thay thế thì viện dẫn văn bản mới.

    Xét theo ngày của chính văn bản này (chưa ghi ngày thì theo ngày đầu của thời kỳ), với những văn bản hay
    được viện dẫn nhất. Nói về việc thay thế, bãi bỏ thì không tính.

    Sai:
        ngay: 25/5/2020
        nhiem_vu: ["Làm văn thư theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ"]
    Đúng:
        ngay: 25/5/2020
        nhiem_vu: ["Làm văn thư theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"]
    """
    today, text = day_of(reading), reading.once(_text)
    vocabulary = reading.tokens.vocabulary
    small = reading.once(_small)
    for one in legal_texts():
        called = list(_called(text, small, one.name)) if one.name else []
        if one.until > today or not (called or one.year in vocabulary or one.number in text):
            continue
        if not one.name and one.number in issued() and one.year in vocabulary:
            yield from _told_of(reading, one, _of_its_day(text, small, one), today)
        gone = _by_name_alone(text, called) if called and one.name in _gone(today) else ()
        places = (*_numbered(text, one), *_dated(text, called, one), *gone)
        yield from _told_of(reading, one, places, today)


def _told_of(
    reading: Reading, one: LegalText, places: Iterable[tuple[int, int]], today: date
) -> Iterator[Finding]:
    for start, end in places:
        if not _is_of_the_past(reading, start, end):
            what = f"{one.name} năm {one.year}" if one.name else one.number
            until = f"{one.until.day:02}/{one.until.month}/{one.until.year}"
            message = f"{what} hết hiệu lực từ ngày {until}."
            yield reading.at(start, end, message, f"Thay bằng {in_its_place(one, today)}.")


def _of_its_day(text: str, small: str, one: LegalText) -> Iterator[tuple[int, int]]:
    """Where a law is cited by its day whose name another of the same year bears."""
    law = issued()[one.number]
    if law.name in laws():
        for start, end in _called(text, small, law.name):
            day = _DATED.match(text, end)
            if day and tuple(map(int, day.group("year", "month", "day"))) == law.day.timetuple()[:3]:
                yield start, day.end()


def _numbered(text: str, one: LegalText) -> Iterator[tuple[int, int]]:
    """Where a text is cited by its number.

    A number that has no year may be another's: of another year, or of another kind where its day is not said.
    """
    kinds = ("", one.by.split(" số ")[0])
    for start in _places(text, one.number):
        end = start + len(one.number)
        dated = _DATED.match(text, end)
        before = text[max(0, start - _LONGEST_KIND) : start].lower()
        same = dated["year"] == one.year if dated else named_before(before, len(before))[0] in kinds
        if one.year in one.number or same:
            yield start, end


def _called(text: str, small: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a law is called by its name, whatever capitals that has behind the first."""
    return ((start, start + len(name)) for start in _places(small, name.lower()) if text[start].isupper())


def _dated(text: str, called: list[tuple[int, int]], one: LegalText) -> Iterator[tuple[int, int]]:
    """Where a law is cited by its name and the year or the day of its issue, and not by its number."""
    for start, end in called:
        match = _YEAR_AFTER.match(text, end)
        near = text[start : match.end() + len(one.number)] if match else ""
        if match and match["year"] == one.year and one.number not in near:
            yield start, match.end()


@lru_cache(maxsize=64)
def _gone(today: date) -> frozenset[str]:
    """The names of laws that no law bears any longer, whatever its year."""
    past = [one for one in legal_texts() if one.until <= today]
    ended = {one.number for one in past}
    borne = {in_its_place(one, today).split(" năm ")[0] for one in past}
    gone = (name for name, texts in laws().items() if all(one.number in ended for one in texts))
    return frozenset(gone) - borne


def _by_name_alone(text: str, called: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where a law is called by its name alone, and not by one that goes on."""
    return ((start, end) for start, end in called if not _GOES_ON.match(text, end))


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
    today, text = day_of(reading), reading.once(_text)
    for one in names():
        if one.until > today:
            continue
        for start, end in _named(text, one.old):
            if not _is_of_the_past(reading, start, end, one.until):
                day = f"{one.until.day:02}/{one.until.month}/{one.until.year}"
                message = f"Từ ngày {day} không còn “{one.old}”."
                yield reading.at(start, end, message, f"Nay là {one.on(today)}.")._replace(habit=one.old)
    yield from not_yet(reading, text, today)
    if today >= DISTRICTS_ENDED:
        party = (one.span() for one in _PARTY.finditer(text))
        for start, end in sorted({*_ended(reading, text, today), *party}):
            if not _is_of_the_past(reading, start, end, DISTRICTS_ENDED):
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
            if name is not None and not text.startswith(_ABROAD, name.end() + 1):
                yield start, name.end()
            elif name is None and unit == "thị trấn" and text.endswith(_AMONG, 0, start):
                yield start, end
            elif name is None and unit in ("huyện", "quận", "thị xã") and text[start].islower():
                before = text[max(0, start - _LONGEST_OFFICE) : start]
                if before.endswith(_OF_DISTRICTS) or _OFFICE.search(before):
                    yield start, end


def _is_of_no_province(name: str, today: date) -> bool:
    return any(f"{name} ".startswith(f"{city} ") for city in cities(today))


@lru_cache(maxsize=512)
def _other_ways(old: str) -> tuple[str, ...]:
    """How else the name of a body is written: with other dashes, in letters."""
    found = [old.replace(" - ", joint) for joint in (" – ", "-", ", ", " ") if " - " in old]
    for long, shorts in _SHORT_NAMES.items():
        if old.endswith(f" {long}"):
            found += [old.removesuffix(long) + short for short in shorts]
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
            if not after[:1].isalnum() and not (after[:1] == " " and after[1:].isupper()):
                yield start, end


RULES = (repealed, renamed)

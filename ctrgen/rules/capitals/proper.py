"""Capitals of what is named: parts of laws, titles before names, places, cited documents (Annex II)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import begins, of_part
from ctrgen.rules.capitals.units import capital_units
from ctrgen.rules.names.half_named import half_named
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.spelling.lexicon import capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_UNITS = ("điều", "chương", "mục", "phần", "tiểu mục")
_DIGITS = {*"0123456789IVX"}
_UNIT_NUMBER = Pattern(rf" (?:\d+|[IVX]+)\b(?! ?[%/]| {either('triệu', 'tỷ', 'người')})")
_UPPER_UNIT = Pattern(
    rf"(?<=[\w,] )(?:Khoản \d+|Điểm [a-zđ])(?=,? {either('Điều', 'điều', 'khoản', 'Khoản')})",
    cues=("Khoản ", "Điểm "),
)
_COMMA_IN_UNITS = Pattern(
    r",(?= (?:[Kk]hoản|[Đđ]iều) \d)",
    cues=(", Điều", ", điều", ", khoản", ", Khoản"),
)
_BEFORE_COMMA = Pattern(r"(?:hoản \d{1,2}(?:(?:, |,? và )\d{1,2})*|iểm [a-zđ](?:(?:, |,? và )[a-zđ])*)$")
_FAR = 40
_UNIT_CUES = ("theo", "tại", "của", "quy định", "các", "và", "từ", "đến")
_UNIT_CUE = Pattern(rf"(?:{either(*_UNIT_CUES)}|điểm \w+|khoản \d+)[ ,]+$", re.IGNORECASE)
_LONGEST_CUE = 20

_TITLES = (
    *("chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "hiệu trưởng"),
    *("phó hiệu trưởng", "trưởng phòng", "phó trưởng phòng", "trưởng ban", "phó trưởng ban"),
    *("phó trưởng khoa", "chánh văn phòng", "bộ trưởng", "thứ trưởng", "thủ tướng"),
    *("tiến sĩ", "thạc sĩ", "giáo sư", "bác sĩ"),
)
_BEFORE_NAME = tuple(f" {surname} " for surname in SURNAMES)

_PLACES = {
    "thành phố hồ chí minh": "Thành phố Hồ Chí Minh",
    "thủ đô hà nội": "Thủ đô Hà Nội",
}
_NUMBERED = ("quận", "phường")
_DISTRICT_NUMBER = Pattern(r" \d{1,2}\b(?![/.\d])")
_CAPITAL_PROVINCE = Pattern(r" Tỉnh (?<=\w Tỉnh )(?=[A-ZĐ]\w+ [A-ZĐ])", cues=(" Tỉnh ",))

_KINDS = (
    *("nghị quyết", "quyết định", "chỉ thị", "nghị định", "thông tư", "kế hoạch", "công văn", "hướng dẫn"),
    *("kết luận", "thông báo", "quy định", "chương trình", "báo cáo", "tờ trình", "đề án", "công điện"),
)
_SAID = ("số ", "số: ", "Số ", "Số: ")
_SYMBOL = Pattern(r"\d+(?:/\d+)?[-/][A-ZĐ]")


@text_rule("CT326", "vien-dan-dieu-khoan-sai-chu-hoa", habit=True)
def unit(reading: Texts) -> Iterator[Finding]:
    """Viện dẫn: Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường, giữa chúng không có dấu phẩy.

    Sai:
        nhiem_vu: [Thực hiện quy định tại điều 5 của Quy chế]
    Đúng:
        nhiem_vu: [Thực hiện quy định tại khoản 2 Điều 5 của Quy chế]
    """
    body = reading.body
    for start, end in reading.any_of(_UNITS):
        counted = body[start].islower() and body[end + 1 : end + 2] in _DIGITS
        number = _UNIT_NUMBER.match(body, end) if counted else None
        if number and _UNIT_CUE.search(body, max(0, start - _LONGEST_CUE), start):
            word = body[start:end].split()[0]
            yield reading.at(
                start, number.end(), f"“{word}” viết thường.", f"Viết {word.capitalize()}.", habit=word
            )
    for match in _UPPER_UNIT.finditer(body):
        word = match.group().split()[0]
        yield reading.at(*match.span(), f"“{word}” viết hoa trong câu.", f"Viết {word.lower()}.", habit=word)
    for match in _COMMA_IN_UNITS.finditer(body) if "hoản " in body else ():
        to_article = body[match.end() + 1] in "Đđ"
        smaller = _BEFORE_COMMA.search(body, max(0, match.start() - _FAR), match.start())
        if smaller is None or not (to_article or smaller.group().startswith("iểm")):
            continue
        message = "Thừa dấu phẩy giữa điểm, khoản và Điều."
        yield reading.at(*match.span(), message, "Viết điểm a khoản 3 Điều 18.", habit=",")


@text_rule("CT327", "chuc-danh-viet-thuong", habit=True)
def title(reading: Texts) -> Iterator[Finding]:
    """Chức vụ, học vị đi liền với tên người viết hoa chữ đầu.

    Sai:
        nhiem_vu: [Làm việc với chủ tịch Nguyễn Văn An]
    Đúng:
        nhiem_vu: [Làm việc với Chủ tịch Nguyễn Văn An]
    """
    body = reading.body
    for start, end in reading.any_of(_TITLES):
        surname = next((one for one in _BEFORE_NAME if body.startswith(one, end)), "")
        name = end + len(surname)
        written = body[start:end]
        if surname and written.islower() and body[name : name + 1].isupper():
            deputy, rest = ("Phó ", written[4:]) if written.startswith("phó ") else ("", written)
            message = f"Chức danh “{written}” trước tên người viết thường."
            yield reading.at(start, end, message, f"Viết {deputy}{rest.capitalize()}.", habit=written)


@rule("CT328", "dia-danh-sai-chu-hoa", habit=True)
def place_name(reading: Reading) -> Iterator[Finding]:
    """Thành phố Hồ Chí Minh, Thủ đô Hà Nội, Quận 1 viết hoa; tỉnh Nam Định trong câu viết thường chữ tỉnh.

    Xã, phường, thành phố cũng vậy, trừ khi mang tên người, sự kiện, số; tên riêng viết hoa mọi chữ.

    Sai:
        nhiem_vu: [Đi công tác tại thành phố Hồ Chí Minh]
    Đúng:
        nhiem_vu: [Đi công tác tại Thành phố Hồ Chí Minh và tỉnh Nam Định]
    """
    for phrase, right in _PLACES.items():
        for start in reading.everywhere(phrase):
            if reading.text[start].islower():
                written = reading.text[start : start + len(phrase)]
                yield reading.at(
                    start, start + len(phrase), f"“{written}” viết thường.", f"Viết {right}.", habit=phrase
                )
    for start, end in reading.any_of(_NUMBERED):
        unit = reading.body[start:end]
        if unit.islower() and _DISTRICT_NUMBER.match(reading.body, end):
            yield reading.at(
                start, end, f"“{unit}” đứng trước số viết thường.", f"Viết {unit.capitalize()}.", habit=unit
            )
    for match in _CAPITAL_PROVINCE.over(reading.body, (at - 1 for at in reading.phrases("tỉnh") if at)):
        yield reading.at(
            match.start() + 1, match.end() - 1, "“Tỉnh” viết hoa trong câu.", "Viết tỉnh.", habit="Tỉnh"
        )
    yield from of_part(reading, "places")
    yield from capital_units(reading)
    yield from half_named(reading)
    yield from _half_a_province(reading)


@cache
def _provinces() -> dict[str, tuple[str, str]]:
    """By their small letters the names that need more than one capital, each with what stands before it."""
    found: dict[str, tuple[str, str]] = {}
    for phrase in capitals()["places"].values():
        name = phrase.removeprefix("tỉnh ").removeprefix("thành phố ")
        if name not in (phrase, name.capitalize()):
            found[name.lower()] = phrase.removesuffix(name), name
    return found


def _half_a_province(reading: Reading) -> Iterator[Finding]:
    """“ở Thái bình”: of a name that may be a word in small letters, the first letter alone a capital."""
    provinces = _provinces()
    for small in reading.held(tuple(provinces)):
        (kind, name), half = provinces[small], small.capitalize()
        for start in reading.everywhere(small):
            end = start + len(name)
            told = reading.text.endswith(kind, 0, start)
            if reading.text[start:end] == half and not told and not begins(reading, start):
                yield reading.at(start, end, f"“{half}” viết hoa chưa đúng.", f"Viết {name}.", habit=name)


@text_rule("CT329", "ten-loai-vien-dan-viet-thuong", habit=True)
def cited_kind(reading: Texts) -> Iterator[Finding]:
    """Tên loại của một văn bản cụ thể viết hoa.

    Sai:
        nhiem_vu: [Thực hiện nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    Đúng:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    """
    body = reading.body
    for match in _SYMBOL.over(body, reading.tokens.before("/", "-")):
        said = next((one for one in _SAID if body.endswith(one, 0, match.start())), "")
        end = match.start() - len(said) - 1
        kind = next((one for one in _KINDS if body.endswith(f"{one} ", 0, end + 1)), "")
        start = end - len(kind)
        if kind and not body[start - 1 : start].isalnum():
            message = f"Tên loại “{kind}” của văn bản được viện dẫn viết thường."
            yield reading.at(start, end, message, f"Viết {kind.capitalize()}.", habit=kind)


RULES = (unit, title, place_name, cited_kind)

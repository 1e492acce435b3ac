"""Units before the names of other units: “huyện Phủ Lý”, which is a city, “tỉnh Lệ Thủy”, a district."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.law.tables import cities, districts, levels, provinces
from ctrgen.rules.capitals.units import HONOURED
from ctrgen.rules.names.placenames import titled
from ctrgen.rules.names.validity import DISTRICTS_ENDED, day_of
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.reading import Reading

_UNITS = ("tỉnh", "thành phố", "thị xã", "quận", "huyện")
_COMMUNES = ("xã", "phường", "thị trấn")
_NOT_A_UNIT = ("các ", "liên ", "nội ", "đường ")


@rule("CT3048", "don-vi-sai-cap")
def of_another_level(reading: Reading) -> Iterator[Finding]:
    """Trước tên một đơn vị hành chính ghi đúng cấp của nó: thành phố Phủ Lý, huyện Lệ Thủy.

    Xét theo tên các tỉnh, thành phố, thị xã, quận, huyện đến ngày 01/7/2025; tên mà đơn vị nhiều cấp cùng
    mang thì không xét.

    Sai:
        nhiem_vu: [Kiểm tra công tác giảm nghèo tại huyện Phủ Lý]
    Đúng:
        nhiem_vu: [Kiểm tra công tác giảm nghèo tại thành phố Phủ Lý]
    """
    today = day_of(reading)
    for unit in reading.held(_UNITS):
        for start in reading.everywhere(unit):
            at = start + len(unit) + 1
            words = titled(reading.text, at) if reading.text[at - 1 : at] == " " else ()
            if not words or reading.small.endswith(_NOT_A_UNIT, 0, start):
                continue
            name, right = _borne(words, today)
            if right and unit not in right and not _is_invented(reading, unit, name):
                end = at + len(name)
                message = f"“{reading.text[start:end]}”: {name} không phải là {unit}."
                yield reading.at(start, end, message, f"Viết {right[0]} {name}, hoặc xem lại tên.")
    yield from _two_units(reading)


def _two_units(reading: Reading) -> Iterator[Finding]:
    """“xã Long Tuyền” where the paper else has “phường Long Tuyền”."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for unit in reading.held(_COMMUNES):
        for start in reading.everywhere(unit):
            at = start + len(unit) + 1
            words = titled(reading.text, at) if reading.text[at - 1 : at] == " " else ()
            name = " ".join(words)
            goes_on = reading.text[at + len(name) : at + len(name) + 2].strip()[:1].isdigit()
            if words and not goes_on and not reading.small.endswith(_NOT_A_UNIT, 0, start):
                found.setdefault(name, {}).setdefault(unit, []).append((start, at + len(name)))
    for name, units in found.items():
        if len(units) > 1 and not any(map(name.startswith, HONOURED)):
            usual = max(units, key=lambda unit: (len(units[unit]), -units[unit][0][0]))
            for unit in set(units) - {usual}:
                start, end = units[unit][0]
                message = f"“{reading.text[start:end]}” ở chỗ khác là {usual} {name}."
                yield reading.among(units[usual][:1], start, end, message, "Ghi một cấp đơn vị.")


def _is_invented(reading: Reading, unit: str, name: str) -> bool:
    """Whether a province that is none is that of the issuer throughout: the paper is one of practice."""
    heads = f"{unit} {name}" in " ".join((*reading.programme.issuer.superior, *reading.programme.issuer.name))
    others = (f"{one} {name}" in reading.text for one in _UNITS if one != unit)
    of_district = " ".join(reading.programme.issuer.name).startswith("Phòng ")
    return heads and not of_district and not any(others)


def _borne(words: tuple[str, ...], today: date) -> tuple[str, tuple[str, ...]]:
    """The longest name that some words begin with, and the units that bear it; none where unsure."""
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        level = levels().get(name)
        if name in cities(min(today, DISTRICTS_ENDED)):  # what rises later is called both ways for a while
            return name, ("thành phố",)
        if level is not None and not level.first:
            return name, ()
        units = level.on(today) if level is not None else ()
        if name in provinces():
            rural = ("huyện",) if name in districts() else ()
            return name, ("tỉnh", *(units or ("thành phố", *rural)))
        if units or name in districts():
            return name, units or ("huyện",)
    return "", ()


RULES = (of_another_level,)

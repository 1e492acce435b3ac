"""Files of Word and Excel made by chance: those of the examples with parts, elements and bytes spoilt."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import openpyxl
from lxml import etree

from ctrgen import pipeline, standards
from ctrgen.house_template.starting import started
from ctrgen.writers.docx import write
from tests.fuzz.case import Case
from tests.fuzz.spoiling import UNICODE, VALUES, spoilt, spoilt_bytes
from tests.paths import SHOWN
from tests.word_file import packed

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from lxml.etree import _Element

_PORTION = 40
_NUMBERS = ["-1", "0", "1", "2147483647", "99999999999999999999", "-5000", "1.5", "NaN", "", "x", "0x7f", "௧"]
_TAGS = ["{{ so_ky_hieu }}", "{{", "}}", "{% for x in muc %}", "{%p if ngay %}", "{% endif %}", "{{ a.b() }}"]


_Parts = dict[str, str | bytes]


def word(chance: Random) -> list[Case]:
    """Documents as ctrgen makes them, spoilt."""
    return [_case(chance.choice(_documents()), "x.docx", chance) for _ in range(_PORTION)]


def house_templates(chance: Random) -> list[Case]:
    """Templates of a house, spoilt."""
    return [_case(chance.choice(_templates()), "x.docx", chance, _TAGS) for _ in range(_PORTION)]


def sheets(chance: Random) -> list[Case]:
    """Sheets of Excel with tasks and with a schedule, spoilt."""
    return [_case(chance.choice(_sheets()), "x.xlsx", chance) for _ in range(_PORTION)]


def _case(data: bytes, name: str, chance: Random, texts: list[str] = UNICODE) -> Case:
    if chance.random() < 0.15:
        return Case(_damaged(data, chance), name=name)
    parts = _parts(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        of_words = [one for one in parts if one.endswith(("document.xml", "sheet1.xml", "Strings.xml"))]
        part = chance.choice(of_words if of_words and chance.random() < 0.6 else [*parts])
        chance.choice(_SPOILING)(parts, part, chance, texts)
        if not parts:
            break
    return Case(packed(parts), name=name)


def _parts(data: bytes) -> _Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return {one: held.read(one) for one in held.namelist()}


def _damaged(data: bytes, chance: Random) -> bytes:
    if chance.random() < 0.3:
        return data[: chance.randrange(len(data))]
    if chance.random() < 0.3:  # the directory of the zip file, at its end
        at = len(data) - chance.randint(1, 2000)
        return data[:at] + spoilt_bytes(data[at:], chance)
    return spoilt_bytes(data, chance)


def _elements(parts: _Parts, part: str, chance: Random, texts: list[str]) -> None:
    """A few elements dropped, doubled, moved, or with other attributes and texts."""
    try:
        root = etree.fromstring(_data(parts, part))
    except etree.XMLSyntaxError:
        return
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        every = [one for one in root.iter() if isinstance(one.tag, str)]
        chance.choice(_CHANGES)(chance.choice(every), every, chance, texts)
    parts[part] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _dropped(one: _Element, _: list[_Element], __: Random, ___: list[str]) -> None:
    holder = one.getparent()
    if holder is not None:
        holder.remove(one)


def _doubled(one: _Element, _: list[_Element], chance: Random, __: list[str]) -> None:
    holder = one.getparent()
    for _times in range(chance.choice((1, 1, 3, 40)) if holder is not None and len(holder) < 400 else 0):
        holder.insert(holder.index(one), etree.fromstring(etree.tostring(one, with_tail=False)))


def _moved(one: _Element, every: list[_Element], chance: Random, _: list[str]) -> None:
    other = chance.choice(every)
    if one.getparent() is not None and one not in [other, *other.iterancestors()]:
        other.insert(chance.randint(0, len(other)), one)


def _attributed(one: _Element, every: list[_Element], chance: Random, texts: list[str]) -> None:
    having = [held for held in every if held.attrib]
    if not having:
        return
    one = one if one.attrib else chance.choice(having)
    name = chance.choice(list(one.attrib))
    if chance.random() < 0.2:
        del one.attrib[name]
    else:
        one.attrib[name] = _sound(chance.choice(chance.choice((_NUMBERS, _NUMBERS, VALUES, texts))))


def _texted(one: _Element, every: list[_Element], chance: Random, texts: list[str]) -> None:
    having = [held for held in every if held.text and held.text.strip()]
    one = chance.choice(having or [one])
    old = one.text or ""
    one.text = _sound(spoilt(old, chance) if chance.random() < 0.5 else old + chance.choice(texts))


def _renamed(one: _Element, every: list[_Element], chance: Random, _: list[str]) -> None:
    one.tag = chance.choice(every).tag


def _sound(text: str) -> str:
    """A text without what XML cannot hold."""
    return "".join(
        char for char in text if char in "\t\n" or " " <= char < "\ud800" or "\ue000" <= char < "\ufffe"
    )


def _bytes(parts: _Parts, part: str, chance: Random, _: list[str]) -> None:
    parts[part] = spoilt_bytes(_data(parts, part), chance)


def _gone(parts: _Parts, part: str, _: Random, __: list[str]) -> None:
    del parts[part]


def _taken_for_another(parts: _Parts, part: str, chance: Random, _: list[str]) -> None:
    parts[chance.choice([*parts])] = parts[part]


def _data(parts: _Parts, part: str) -> bytes:
    data = parts[part]
    return data if isinstance(data, bytes) else data.encode()


_CHANGES: tuple[Callable[[_Element, list[_Element], Random, list[str]], None], ...] = (
    *(_dropped, _doubled, _moved, _attributed, _attributed, _attributed, _texted, _texted, _renamed),
)
_SPOILING: tuple[Callable[[_Parts, str, Random, list[str]], None], ...] = (
    *(_elements,) * 8,
    *(_bytes, _gone, _taken_for_another),
)


@cache
def _documents() -> list[bytes]:
    return [write(pipeline.lay_out(pipeline.load(path))) for path in SHOWN]


@cache
def _templates() -> list[bytes]:
    return [started(standards.standard(name), name) for name in ("nd30", "dang", "doan")]


@cache
def _sheets() -> list[bytes]:
    made = []
    for rows in _ROWS:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.active.merge_cells("A1:C1")
        stream = io.BytesIO()
        book.save(stream)
        made.append(_undated(stream.getvalue()))
    return made


def _undated(data: bytes) -> bytes:
    """A file of Excel that does not tell when it was made."""
    parts = _parts(data)
    core = etree.fromstring(_data(parts, "docProps/core.xml"))
    core[:] = []
    return packed({**parts, "docProps/core.xml": etree.tostring(core)})


_ROWS: tuple[list[list[Any]], ...] = (
    [
        ["CHƯƠNG TRÌNH CÔNG TÁC THÁNG 6 NĂM 2020"],
        ["STT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian"],
        *([n, f"Kiểm tra công tác số {n}", "Văn phòng", "Phòng Nội vụ", f"{n}/6/2020"] for n in range(1, 9)),
    ],
    [
        ["LỊCH CÔNG TÁC TUẦN TỪ NGÀY 01/6/2020 ĐẾN NGÀY 07/6/2020"],
        ["Ngày", "Thời gian", "Nội dung", "Địa điểm", "Chủ trì"],
        *(
            ["Thứ Hai 01/6", f"{n} giờ 00", f"Họp giao ban {n}", "Phòng họp 1", "Chủ tịch"]
            for n in range(7, 12)
        ),
    ],
)

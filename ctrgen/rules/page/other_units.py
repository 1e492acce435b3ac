"""Bodies of another unit than the issuer's: “Thị ủy” in a city, those of the province of a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.law.tables import names, provinces
from ctrgen.rules.names.placenames import titled
from ctrgen.rules.names.validity import DISTRICTS_ENDED, day_of
from ctrgen.rules.pattern import Pattern, words
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.rules.reading import Reading

_RANKS = (("huyện", "quận", "thị xã", "thành phố"), ("xã", "phường", "thị trấn", "đặc khu"))
"""Units of one rank: a body has those around it of its own kind alone."""
_UNITS = tuple(unit for rank in _RANKS for unit in rank)
_ALL_UNITS = ("tỉnh", *_UNITS, "tỉnh ủy", "tỉnh uỷ", "tỉnh đoàn")
_COMMITTEES = {
    "huyện ủy": "huyện",
    "huyện đoàn": "huyện",
    "quận ủy": "quận",
    "quận đoàn": "quận",
    "thị ủy": "thị xã",
    "thị đoàn": "thị xã",
    "thành ủy": "thành phố",
    "thành đoàn": "thành phố",
}
"""Committees by the units whose they are."""
_BODIES = (
    *(
        "ubnd",
        "ủy ban nhân dân",
        "uỷ ban nhân dân",
        "hđnd",
        "hội đồng nhân dân",
        "công an",
        "đảng ủy",
        "đảng uỷ",
    ),
    *(
        "ủy ban mttq",
        "ủy ban mttq việt nam",
        "mttq",
        "hội nông dân",
        "hội cựu chiến binh",
        "hội liên hiệp phụ nữ",
    ),
    *("hội lhpn", "liên đoàn lao động", "ban chỉ huy quân sự", "trung tâm y tế", "đoàn", "bảo hiểm xã hội"),
    *(
        "tòa án nhân dân",
        "viện kiểm sát nhân dân",
        "phòng giáo dục và đào tạo",
        "hội chữ thập đỏ",
        "trạm y tế",
    ),
)
_OF_BODIES = {
    f"{body} {unit}": unit for body in _BODIES for unit in _UNITS if unit not in ("thành phố", "đặc khu")
}
_MANY = ("các ", "những ", "mỗi ", "từng ", "liên ", "một số ", "với ubnd ", "hai ", "ba ")
_ONE_OF_MANY = Pattern(r",? (?:và )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố)(?!\w)|, [a-zđà-ỹ]|/")

_WHOLE = ("tỉnh ủy", "tỉnh uỷ", "tỉnh đoàn")
_OF_PROVINCE = (
    *(
        "ubnd",
        "ủy ban nhân dân",
        "uỷ ban nhân dân",
        "hđnd",
        "hội đồng nhân dân",
        "công an",
        "lao động",
        "lđlđ",
    ),
    *(
        "nông dân",
        "chiến binh",
        "phụ nữ",
        "lhpn",
        "việt nam",
        "mttq",
        "đoàn",
        "tổ quốc",
        "đỏ",
        "y tế",
        "quân sự",
    ),
    *(
        "xã hội",
        "nhà nước",
        "đào tạo",
        "môi trường",
        "nội vụ",
        "tài chính",
        "tư pháp",
        "xây dựng",
        "công thương",
    ),
    *("công nghệ", "du lịch", "thuế", "thanh tra", "đầu tư", "nông thôn", "truyền thông", "tôn giáo"),
)
"""How the names of bodies end before that of their province."""
_AWAY = words(
    "học tập, kinh nghiệm, tham quan, giao lưu, kết nghĩa, giáp ranh, ghi nhớ, hợp tác, đón, tiếp đoàn, ký "
    "kết, thăm, thi đua, liên kết, xúc tiến, các tỉnh, tỉnh bạn, hài cốt, họp với, ủng hộ, làm việc với, "
    "hội thảo, liên tỉnh"
)
"""What one does with bodies of another province."""
_THERE = (" tại ", " ở ", " về ", " từ ", " đến ", " sang ", " gốc ", " quê ")
_FAR = 48


@rule("CT3049", "co-quan-cua-don-vi-khac-cap")
def of_another_kind(reading: Reading) -> Iterator[Finding]:
    """Cơ quan nêu trong văn bản là của đơn vị mình: ở huyện là Huyện ủy, ở thành phố là Thành ủy.

    Sai:
        co_quan: {cap_tren: Liên đoàn Lao động tỉnh Nghệ An, ten: Liên đoàn Lao động thành phố Vinh}
        ky_hieu: CTr-LĐLĐ
        dia_danh: Vinh
        noi_nhan: [Thường trực Thị ủy, "Lưu: VT, VP"]
    Đúng:
        co_quan: {cap_tren: Liên đoàn Lao động tỉnh Nghệ An, ten: Liên đoàn Lao động thành phố Vinh}
        ky_hieu: CTr-LĐLĐ
        dia_danh: Vinh
        noi_nhan: [Thường trực Thành ủy, "Lưu: VT, VP"]
    """
    own = _own_units(reading)
    if day_of(reading) >= DISTRICTS_ENDED:
        own = tuple(unit for unit in own if unit not in _RANKS[0])
    kinds = {**_committees(own), **_bodies(own)} if own else {}
    for phrase in reading.held(tuple(kinds)):
        for start in reading.everywhere(phrase):
            end, (unit, right) = start + len(phrase), kinds[phrase]
            if not _is_named(reading, start, end):
                written = reading.text[start:end]
                message = f"“{written}”: cơ quan ban hành là của {right}, không phải {unit}."
                yield reading.at(start, end, message, f"Ghi cơ quan của {right}, hoặc ghi rõ tên đơn vị.")
    for start, end, own_name in _of_other_provinces(reading):
        if reading.passage(start).path[0] == "recipients":
            message = f"“{reading.text[start:end]}” không phải tỉnh của cơ quan ban hành."
            yield reading.at(start, end, message, f"Ghi {own_name}, hoặc xem lại nơi nhận.")


@rule("CT3050", "co-quan-cua-tinh-khac")
def of_another_province(reading: Reading) -> Iterator[Finding]:
    """Cơ quan cấp tỉnh nêu trong bài là của tỉnh mình; tên tỉnh khác có khi còn sót từ văn bản mẫu.

    Câu nói việc học tập, giao lưu, hợp tác với tỉnh khác thì không xét.

    Sai:
        co_quan: {cap_tren: Hội LHPN tỉnh Thái Nguyên, ten: Ban Thường vụ}
        dia_danh: Thái Nguyên
        nhiem_vu: [Báo cáo Liên đoàn Lao động tỉnh Thái Bình]
    Đúng:
        co_quan: {cap_tren: Hội LHPN tỉnh Thái Nguyên, ten: Ban Thường vụ}
        dia_danh: Thái Nguyên
        nhiem_vu: [Báo cáo Liên đoàn Lao động tỉnh Thái Nguyên]
    """
    for start, end, own_name in _of_other_provinces(reading):
        passage = reading.passage(start)
        said = passage.text.lower()
        there = reading.small[max(passage.start, start - _FAR) : start]
        away = any(one in said for one in _AWAY) or any(one in there for one in _THERE)
        if passage.part.in_body and not away:
            message = f"“{reading.text[start:end]}” không phải tỉnh của cơ quan ban hành."
            yield reading.at(start, end, message, f"Ghi {own_name}, nếu là cơ quan của tỉnh mình.")


def _own_units(reading: Reading) -> tuple[str, ...]:
    """The units in the names of the issuer and of what is above it, the own one first."""
    issuer = reading.programme.issuer
    lines = (issuer.name, issuer.superior)
    found = (unit for line in lines for unit, _ in _named_units(" ".join(line)))
    return tuple("tỉnh" if unit in _WHOLE else unit for unit in found)


def _named_units(line: str) -> Iterator[tuple[str, str]]:
    """The units in a line behind which a name or a number stands, in their order, with what follows each."""
    said = line.split(" ")
    for at, word in enumerate(said[:-1]):
        two = f"{word} {said[at + 1]}".lower()
        unit = two if two in _ALL_UNITS else word.lower()
        rest = said[at + 1 + unit.count(" ") :]
        after_town = at > 0 and f"{said[at - 1]} {word}".lower() in _ALL_UNITS
        if (
            unit in _ALL_UNITS
            and rest
            and (rest[0][:1].isupper() or rest[0][:1].isdigit())
            and not after_town
        ):
            yield unit, " ".join(rest)


def _committees(own: tuple[str, ...]) -> Mapping[str, tuple[str, str]]:
    """Committees that the district of the issuer has not, each with its unit and the right one."""
    right = _district(own)
    return {
        phrase: (unit, right)
        for phrase, unit in _COMMITTEES.items()
        # In a district of a city that is a province the committee of that city is above.
        if right and unit != right and (unit != "thành phố" or "tỉnh" in own)
    }


def _bodies(own: tuple[str, ...]) -> Mapping[str, tuple[str, str]]:
    """Bodies of units of the same rank but of another kind."""
    found: dict[str, tuple[str, str]] = {}
    for rank, right in zip(_RANKS, (_district(own), own[0] if own[0] in _RANKS[1] else ""), strict=True):
        if right:
            found |= {
                one: (unit, right) for one, unit in _OF_BODIES.items() if unit in rank and unit != right
            }
    return found


def _district(own: tuple[str, ...]) -> str:
    """The kind of the district that the issuer is of; empty where it may be a city that is a province."""
    right = next((unit for unit in own if unit in _RANKS[0]), "")
    return "" if right == "thành phố" and "tỉnh" not in own else right


def _of_other_provinces(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where the name of another province stands behind a body of a province, and the own one."""
    own = reading.once(_own_provinces)
    for unit in ("tỉnh", *_WHOLE) if own else ():
        for start in reading.everywhere(unit):
            at = start + len(unit) + 1
            words_of = titled(reading.text, at) if reading.text[at - 1 : at] == " " else ()
            name = next((one for size in (4, 3, 2) if (one := " ".join(words_of[:size])) in provinces()), "")
            body = unit in _WHOLE or reading.small.endswith(_OF_PROVINCE, 0, start - 1)
            if name and body and name not in own:
                yield at, at + len(name), next(iter(own))


def _own_provinces(reading: Reading) -> dict[str, None]:
    """The province of the issuer, then what it was called and what it is called since; empty where unsure."""
    issuer = reading.programme.issuer
    lines = (" ".join(issuer.name), " ".join(issuer.superior))
    own = [
        name
        for line in lines
        for unit, rest in _named_units(line)
        for size in ((4, 3, 2, 1) if unit in ("tỉnh", "thành phố", *_WHOLE) else ())
        if (name := " ".join(titled(rest, 0)[:size])) in provinces()
    ]
    own += [reading.programme.place] if reading.programme.place in provinces() else []
    ends = [(one.old.partition(" ")[2], _bare(one.now)) for one in names() if one.old.startswith("tỉnh ")]
    own += [new for old, new in ends if old in own] + [old for old, new in ends if new in own]
    return dict.fromkeys(own)


def _bare(unit: str) -> str:
    return unit.removeprefix("tỉnh ").removeprefix("thành phố ")


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Whether a name follows, or others of its kind stand beside it."""
    first = reading.text[end + 1 : end + 2] if reading.text[end : end + 1] == " " else ""
    many = reading.small.endswith(_MANY, 0, start) or _ONE_OF_MANY.match(reading.text, end)
    return first.isupper() or first.isdigit() or bool(many)


RULES = (of_another_kind, of_another_province)

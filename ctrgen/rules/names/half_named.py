"""Names of places whose second syllable has lost its capital: “xã Khe vàng”, “hồ Trà đa”."""

from __future__ import annotations

from collections import defaultdict
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, long_districts
from ctrgen.rules.capitals.names import begins, miswritten
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.pattern import CAPITAL, Pattern, words
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import capitals, free, known_words
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.finding import Finding
    from ctrgen.rules.reading import Reading

UNITS = (
    *("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "đặc khu", "thôn", "ấp", "xóm"),
    *("khu phố", "tổ dân phố", "bản", "buôn", "làng", "tỉnh", "sóc", "phum", "khóm", "tiểu khu"),
)
LANDS = (
    *("hồ", "cầu", "rạch", "kênh", "sông", "suối", "đèo", "núi", "chùa", "đình", "đền", "miếu", "chợ", "ga"),
    *(
        "cảng",
        "bến",
        "đảo",
        "đập",
        "mũi",
        "vịnh",
        "hang",
        "đồi",
        "cồn",
        "cù lao",
        "khe",
        "thác",
        "tháp",
        "phố",
    ),
    *("đường", "ngã ba", "ngã tư", "nghĩa trang", "cửa khẩu", "bến xe", "bến phà", "trạm bơm", "hồ chứa"),
    *(
        "khu công nghiệp",
        "cụm công nghiệp",
        "khu di tích",
        "quảng trường",
        "nông trường",
        "đầm",
        "vườn quốc gia",
    ),
)
_AFTER_UNIT = tuple(f"{unit} " for unit in UNITS)
_AFTER_LAND = tuple(f"{land} " for land in LANDS)
_IN_A_ROW = (", ", "; ", " - ", " – ", "và ")
_END = Pattern(r"[,;:.)\n]|$| và | - | – ")
_BEFORE = Pattern(r"(?P<first>[^\W\d_]{2,}) (?P<second>[^\W\d_]{2,})$")
_HALF = Pattern(rf"({CAPITAL}(?<![^\W_].)[^\W_]*)(?= ([^\W_]+))")
_SMALL = Pattern(rf"(?<![^\W_])([^\W\d_]+) ({CAPITAL}[^\W_]*)")
_AFTER = Pattern(r" (?P<next>[^\W\d_]+)")
_SCHOOLS = ("thcs ", "thpt ", "tiểu học ", "mầm non ")
_WORKS = ("cống ", "kè ", "ao ", "bàu ", "phà ", "bãi ", "hòn ", "gò ", "rừng ")
_LEADS = (*_AFTER_UNIT, *_AFTER_LAND, *_SCHOOLS, *_WORKS)
_AT = ("ở ", "tại ", "đến ", "từ ", "về ", "đi ", "địa bàn ", "và ", "ubnd ", "dân ", ", ")
_FIRSTS = words(
    "tân, an, bình, phú, vĩnh, mỹ, hòa, hoà, long, phước, thạnh, thanh, hưng, nghĩa, quảng, thái, đại, "
    "đức, xuân, yên, hải, hà, lộc, ninh, kim, cẩm, hồng, ngọc, tam, thới, thuận, trà, nậm, mường, "
    "chiềng, tà, pa, phong, quỳnh, diễn, hương, thạch, kỳ, sơn, vạn, lương, liên, minh, việt, gia, giao, "
    "lệ, đắk, ea, ia, krông, chư, cư, lạc, thượng, hạ, phủ, phù, phổ, bạch, bảo, cam, châu, diên, duy, "
    "đan, đoan, định, điện, hiệp, hoài, hoằng, hàm, hậu, hữu, khánh, kiên, kiến, lam, lai, lâm, lập, "
    "lục, mai, mộc, mù, nghi, nga, nguyên, nhơn, pác, phan, phụng, quế, quỳ, sìn, sóc, thiệu, thoại, "
    "thọ, thường, thăng, tiên, tiền, tri, triệu, tràng, trảng, trấn, trực, tuy, tuần, uông, vân, vị, võ, "
    "vũ, ý, ân, đà, đạ, đống"
)
"""Syllables that names of places begin with."""
_QUARTERS = words("đông, tây, nam, bắc, trung")
"""The same behind a village or a commune; elsewhere they may say where something lies."""
_KINDS = words(
    "đảo, biên, ven, vùng, nghề, gốm, nghèo, mới, cũ, và, với, do, của, theo, về, từ, đến, tại, ở, có, là, "
    "cùng, mời, gặp, cho, trên, dưới, trong, ngoài, này, đó, số, giáp, thuộc, qua, sang, ra, vào, như, khi, "
    "khóa, khoá, kỳ, để, phía, họ, người, tên, gọi, nay, xưa, trung, được, dự, đi, lên, xuống, hay, hoặc, "
    "gồm, nơi, chị, anh, ông, bà"
)
"""What may stand between a village and a name."""
_BEGIN_BODIES = words(
    "đảng, đoàn, hội, ban, ủy, nhà, bí, chủ, trưởng, phó, mặt, công, tết, xuân, hè, bác, sở, phòng, chi, tổ, "
    "đội, trường, trạm, việt, quốc, liên, nghị, kế, luật, thứ, tháng, ngày, quý, năm, khu, thôn, xóm, ấp, "
    "bản, kinh"
)
_OLD = ("làng cổ", "phố cổ", "làng chài", "bản làng")
_VILLAGES = ("xã ", "phường ", "thị trấn ", "thôn ", "ấp ", "xóm ", "bản ", "buôn ", "làng ")
_LONGEST_NAME = 16
_NO_NAME = words(
    "cũ, mới, này, đó, kia, trên, dưới, cao, thấp, họp, báo, nộp, làm, xong, cùng, nhau, về, ra, đi, đến, "
    "khác, trong, ngoài, nay, trước, sau, và, có, ta, bầu, đẹp, sạch, lớn, nhỏ, dài, rộng, sâu, cạn, đầy, "
    "nữa, thì, là, bị, được, gần, xa, cạnh, bên, cho, với, chưa, đã, sẽ"
)
_NO_FIRST = words("tết, lễ, ngày, năm, tháng, đoàn, hội, ban, tổ, phòng, các, những")
_AFTER_SURNAME = tuple(f"{surname} " for surname in SURNAMES)
_PERSONS = ("ông ", "bà ", "anh ", "chị ", "cô ", "thầy ", "chí ", "cụ ", "bác ", "em ", "cháu ")


def half_named(reading: Reading) -> Iterator[Finding]:
    """Every place whose name has a capital at its first syllable alone, but those that names.py tells of."""
    told = {one.start for one in reading.once(miswritten)}
    for found in (_beside_others, _known, _small_first):
        for start, end, right in found(reading):
            if start not in told:
                told.add(start)
                written = reading.body[start:end]
                message = f"Tên “{written}” có chữ viết thường."
                yield reading.at(start, end, message, f"Viết {right}.", habit=written)


def _beside_others(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“xã Khe vàng”, “hồ Trà đa”, “ở Bảo Lâm, Bảo lạc”: what stands before says that it is a name."""
    body, lower = reading.body, reading.lower
    half = reading.once(_half_capitals)
    for first, second in sorted(filter(_may_be_name, half)):
        right = f"{first} {second.capitalize()}"
        for start in half[first, second]:
            end = start + len(right)
            if not _END.match(body, end):
                continue
            of_land = _is_of_land(reading, start) and (second not in free() or right in districts())
            if of_land or lower.endswith(_AFTER_UNIT, 0, start) or _is_in_a_row(body, start):
                yield start, end, right


def _is_of_land(reading: Reading, start: int) -> bool:
    """Whether a word for a land stands before a place; “Trần Đình Bình” is a person."""
    land = next((one for one in _AFTER_LAND if reading.lower.endswith(one, 0, start)), "")
    at = start - len(land)
    return bool(land) and (reading.body[at].islower() or begins(reading, at))


def _small_first(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“sông trà Lý”, “xã tân Mỹ”, “ở phủ Lý”: the second syllable alone has its capital."""
    spoken = reading.tokens.words
    beside = {*pairwise(spoken)}
    pairs = set(compress(pairwise(spoken), map(str.istitle, spoken[1:])))
    wanted = {pair for pair in pairs if _may_begin_small(*pair)}
    for (first, second), starts in sorted(_places_of(reading, wanted).items()):
        right = f"{first.capitalize()} {second}"
        word = f"{first} {second.lower()}"
        written = (first.capitalize(), second) in beside and right in reading.text
        known = right in districts() or (written and word not in known_words())
        for start in starts:
            end = start + len(right)
            if not _END.match(reading.body, end):
                continue
            leads = _LEADS if first in _FIRSTS else _VILLAGES
            unit = next(
                (
                    one
                    for one in leads
                    if f"{one}{first}" not in _OLD and reading.lower.endswith(one, 0, start)
                ),
                "",
            )
            small = unit in _SCHOOLS or reading.body[start - len(unit) + 1 : start].islower()
            if (unit and small) or (known and first in _FIRSTS and reading.lower.endswith(_AT, 0, start)):
                yield start, end, right


def _places_of(reading: Reading, pairs: set[tuple[str, str]]) -> dict[tuple[str, str], list[int]]:
    """Where each of some pairs of words begins, the second with a capital: all in one walk."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for match in _SMALL.finditer(reading.body) if pairs else ():
        pair = match[1], match[2]
        if pair in pairs:
            found[pair].append(match.start())
    return found


def _may_begin_small(first: str, second: str) -> bool:
    """Whether two words may be a name whose first is small by mistake."""
    if first in _FIRSTS or first in _QUARTERS:
        return True
    word = f"{one_way(first)} {one_way(second.lower())}"
    return (
        first.islower()
        and len(second) > 1
        and first not in _KINDS
        and first not in UNITS
        and is_syllable(first)
        and is_syllable(second.lower())
        and second.lower() not in _BEGIN_BODIES
        and word not in known_words()
    )


def _is_in_a_row(body: str, start: int) -> bool:
    """Whether a name of two syllables, both with capitals, stands before: “Vĩnh Hưng - Tân hưng”."""
    between = next((sign for sign in _IN_A_ROW if body.endswith(sign, 0, start)), "")
    at = start - len(between)
    before = _BEFORE.search(body, max(0, at - _LONGEST_NAME), at) if between else None
    return before is not None and before["first"].istitle() and before["second"].istitle()


def _half_capitals(reading: Reading) -> dict[tuple[str, str], list[int]]:
    """The words beside each other of which the first alone has a capital, and where each two begin."""
    found = defaultdict(list)
    for match in _HALF.finditer(reading.body):
        first, second = match.groups()
        if second[0].islower() and first.istitle() and second not in _NO_NAME:
            found[first, second].append(match.start())
    return found


def _may_be_name(pair: tuple[str, str]) -> bool:
    """Whether two syllables make no common word and no name that another rule knows."""
    small, second = pair[0].lower(), pair[1]
    word = f"{one_way(small)} {one_way(second)}"
    if small in _NO_FIRST or len(small) < 2 or word in known_words():
        return False
    listed = capitals()["places"]
    known = any(f"{kind}{word}" in listed for kind in ("", "tỉnh ", "thành phố "))
    return not known and is_syllable(small) and is_syllable(second)


def _known(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“ở Mù cang chải”: a district, whatever stands before it; a name that has its capitals elsewhere."""
    body, beside = reading.body, set(pairwise(reading.tokens.words))
    for (first, second), starts in sorted(reading.once(_half_capitals).items()):
        for right in _names_of(beside, first, second):
            for start in starts:
                end = start + len(right)
                written = body[start:end]
                alike = written.lower() == right.lower() and not body[end : end + 1].isalnum()
                of_person = reading.lower.endswith(_PERSONS, 0, start) or body.endswith(
                    _AFTER_SURNAME, 0, start
                )
                if not alike or begins(reading, start) or of_person:
                    continue
                after = _AFTER.match(body, end)
                last = written.rpartition(" ")[2]
                if after is None or f"{one_way(last.lower())} {one_way(after['next'])}" not in known_words():
                    yield start, end, right


def _names_of(beside: set[tuple[str, str]], first: str, second: str) -> tuple[str, ...]:
    """The names that two syllables begin, the second of them in small letters."""
    capital = second.capitalize()
    right = f"{first} {capital}"
    known = (*long_districts().get(right, ()), *((right,) if right in districts() else ()))
    small = first.lower()
    if known or (first, capital) not in beside or small in _NO_FIRST or second in free():
        return known
    word = f"{one_way(small)} {one_way(second)}"
    return (right,) if word not in known_words() and is_syllable(small) and is_syllable(second) else ()

"""Names of places whose second syllable has lost its capital: “xã Khe vàng”, “hồ Trà đa”."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING

from ctrgen.law.tables import districts
from ctrgen.rules.names import begins
from ctrgen.rules.pattern import Pattern, words
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import capitals, free, known_words
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.finding import Finding
    from ctrgen.rules.reading import Reading

_UNITS = (
    *("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "đặc khu", "thôn", "ấp", "xóm"),
    *("khu phố", "tổ dân phố", "bản", "buôn", "làng", "tỉnh", "sóc", "phum", "khóm", "tiểu khu"),
)
_LANDS = (
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
_END = r"(?=[,;:.)\n]|$| và | - | – )"
_NAME = Pattern(rf" (?P<first>[^\W\d_]{{2,}}) (?P<second>[^\W\d_]+){_END}")
_IN_A_ROW = Pattern(rf"(?:, |; | - | – | và )(?P<first>[^\W\d_]{{2,}}) (?P<second>[^\W\d_]+){_END}")
_BEFORE = Pattern(r"(?P<first>[^\W\d_]{2,}) (?P<second>[^\W\d_]{2,})$")
_AFTER = Pattern(r" (?P<next>[^\W\d_]+)")
_LONGEST_NAME = 16
_NO_NAME = words(
    "cũ, mới, này, đó, kia, trên, dưới, cao, thấp, họp, báo, nộp, làm, xong, cùng, nhau, về, ra, đi, đến, "
    "khác, trong, ngoài, nay, trước, sau, và, có, ta, bầu, đẹp, sạch, lớn, nhỏ, dài, rộng, sâu, cạn, đầy, "
    "nữa, thì, là, bị, được, gần, xa, cạnh, bên, cho, với, chưa, đã, sẽ"
)
_NO_FIRST = words("tết, lễ, ngày, năm, tháng, đoàn, hội, ban, tổ, phòng, các, những")
_PERSONS = ("ông ", "bà ", "anh ", "chị ", "cô ", "thầy ", "chí ", "cụ ", "bác ", "em ", "cháu ")


def half_named(reading: Reading) -> Iterator[Finding]:
    """Every place whose name has a capital at its first syllable alone."""
    told: set[int] = set()
    for found in (_behind_units, _in_a_row, _known):
        for start, end, right in found(reading):
            if start not in told:
                told.add(start)
                written = reading.body[start:end]
                message = f"Tên “{written}” có chữ viết thường."
                yield reading.at(start, end, message, f"Viết {right}.", habit=written)


def _behind_units(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“xã Khe vàng”, “hồ Trà đa”: what it is stands before the name."""
    for units in (_UNITS, _LANDS):
        for _, end in reading.any_of(units):
            match = _NAME.match(reading.body, end) if reading.body[end + 1 : end + 2].isupper() else None
            if match is None or not _is_a_name(match):
                continue
            pair = f"{one_way(match['first'].lower())} {one_way(match['second'])}"
            if units is _LANDS and match["second"] in free() and pair not in districts():
                continue
            yield match.start("first"), match.end("second"), _right(match)


def _in_a_row(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“ở Bảo Lâm, Bảo lạc”, “Vĩnh Hưng - Tân hưng”: of several names, one without its second capital."""
    body = reading.body
    for match in filter(_is_a_name, _IN_A_ROW.finditer(body)):
        before = _BEFORE.search(body, max(0, match.start() - _LONGEST_NAME), match.start())
        if before is not None and before["first"].istitle() and before["second"].istitle():
            yield match.start("first"), match.end("second"), _right(match)


def _is_a_name(match: re.Match[str]) -> bool:
    """Whether of two syllables the first alone has its capital, and they make no common word."""
    first, second = match["first"], match["second"]
    small = first.lower()
    if not (first.istitle() and second.islower()) or second in _NO_NAME or small in _NO_FIRST:
        return False
    pair = f"{one_way(small)} {one_way(second)}"
    listed = capitals()["places"]
    if pair in known_words() or any(f"{kind}{pair}" in listed for kind in ("", "tỉnh ", "thành phố ")):
        return False
    return is_syllable(small) and is_syllable(second)


def _right(match: re.Match[str]) -> str:
    return f"{match['first']} {match['second'].capitalize()}"


def _known(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """“ở Mù cang chải”: a district, whatever stands before it; a name that has its capitals elsewhere."""
    body, written_words = reading.body, reading.tokens.words
    pairs = {
        (first, second)
        for first, second in compress(pairwise(written_words), map(str.istitle, written_words))
        if second[0].islower() and second not in _NO_NAME
    }
    for first, second in sorted(pairs):
        for right in _names_of(reading, first, second):
            for start in reading.phrases(right.lower()):
                end = start + len(right)
                written = body[start:end]
                alike = written != right and written.startswith(f"{first} {second}")
                if not alike or begins(reading, start) or reading.lower.endswith(_PERSONS, 0, start):
                    continue
                after = _AFTER.match(body, end)
                last = written.rpartition(" ")[2]
                if after is None or f"{one_way(last.lower())} {one_way(after['next'])}" not in known_words():
                    yield start, end, right


def _names_of(reading: Reading, first: str, second: str) -> tuple[str, ...]:
    """The names that two syllables begin, the second of them in small letters."""
    small, right = first.lower(), f"{first} {second.capitalize()}"
    known = districts().get(f"{small} {second}", ())
    if known or small in _NO_FIRST or second in free() or right not in reading.body:
        return known
    word = f"{one_way(small)} {one_way(second)}"
    return (right,) if word not in known_words() and is_syllable(small) and is_syllable(second) else ()

"""Names of persons of which a part stands in small letters, and families that nobody bears."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, provinces
from ctrgen.rules.names.placenames import titled
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.pattern import CAPITAL, Pattern, either, words
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import known_words
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.rules.reading import Texts

_MIDDLE = words(
    "thị, văn, trung, đình, hữu, ngọc, minh, quang, thanh, đức, xuân, hồng, kim, bá, công, chí, duy, gia, "
    "hoàng, huy, khắc, mạnh, như, phúc, quốc, thế, tiến, trọng, tuấn, vĩnh, viết, việt, bích, cẩm, diệu, "
    "hải, hoài, mai, mỹ, nhật, phương, thu, thùy, tố, tường, vân, bảo, cảnh, danh, đăng, đại, hùng, "
    "khánh, tự, khoa, diễm, tuyết, sinh, nguyên, phước, trí, thủ, tri, thượng, hưng, kiều, lâm, phi, phú, "
    "sỹ, tấn, thái, thành, thiên, thúc, trường, ánh, hạnh, huyền"
)
_GIVEN = words(
    "an, anh, ánh, ân, bảo, bích, bình, cẩm, châu, chi, chiến, chính, cúc, cường, danh, diễm, diệp, diệu, "
    "dung, dũng, duy, duyên, dương, đào, đạt, điệp, đức, giang, hà, hải, hạnh, hằng, hảo, hân, hậu, hiền, "
    "hiếu, hiệp, hoa, hòa, hoàn, hoàng, hồng, huân, huệ, hùng, huy, huyền, hương, hường, hưng, hữu, khải, "
    "khang, khánh, khiêm, khoa, khôi, kiên, kiệt, kiều, kim, lam, lan, lâm, lệ, liên, liễu, linh, loan, "
    "lộc, long, lợi, luân, lực, lương, mai, mạnh, mẫn, minh, my, mỹ, nam, nga, ngân, ngọc, nguyên, "
    "nguyệt, nhã, nhân, nhàn, nhật, nhi, nhung, như, oanh, phát, phong, phúc, phụng, phước, phương, "
    "phượng, quân, quang, quế, quốc, quý, quyên, quyền, quyết, quỳnh, sang, sáu, sen, sinh, sơn, sương, "
    "tài, tâm, tân, tấn, thái, thanh, thành, thảo, thắm, thắng, thi, thịnh, thoa, thọ, thơ, thu, thuận, "
    "thúy, thủy, thư, thương, tiên, tiến, tín, toàn, toản, trang, trâm, trí, trinh, trọng, trung, trúc, "
    "trường, tú, tuấn, tuệ, tùng, tuyên, tuyến, tuyết, tư, tươi, út, uyên, vân, vi, vinh, vĩnh, vũ, "
    "vượng, vy, xuân, yên, yến"
)
"""Given names that are met often."""
_SURNAMES = frozenset(SURNAMES)
_SMALL_SURNAMES = frozenset(
    {*map(str.lower, SURNAMES)} - {"mai", "hà", "hồ", "cao", "vi", "đoàn", "đào", "dương"}
)
_LONGEST_WORD = 9
_TWO_NAMES = Pattern(rf" {CAPITAL}[^\W\d_]+ {CAPITAL}[^\W\d_]*[a-zđà-ỹ](?!\w)")
_PERSON = Pattern(
    rf"(?P<surname>(?<!\w){either(*SURNAMES)}) (?P<middle>[^\W\d_A-Z]{{2,7}}) "
    rf"(?P<last>{CAPITAL}[^\W\d_]*)(?!\w)"
)

_SMALL_LAST = Pattern(
    rf"(?P<surname>(?<!\w){either(*SURNAMES)}) "
    rf"(?P<middle>{CAPITAL}[^\W\d_]{{1,6}}(?: {CAPITAL}[^\W\d_]{{1,6}})?) "
    r"(?P<last>[^\W\d_]{2,6})(?!\w)(?P<end>(?=\s*[,.;:)(\n–-]|\s*$))?(?: (?P<next>[^\W\d_]+))?"
)
_OF_MEN = ("ông", "anh", "chú")
_ADDRESSED = Pattern(
    rf"(?P<who>(?<!\w)(?:[ÔôOo]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]hú)) (?:{either(*SURNAMES)}) "
    rf"(?P<middle>Văn|Thị) {CAPITAL}[^\W\d_]+",
    cues=(" Văn ", " Thị "),
)
_ADDRESS_LINKS = frozenset(
    (who, surname.lower()) for who in ("ông", "bà", "anh", "chị", "chú") for surname in SURNAMES
)
_BEFORE_PERSON = words(
    "ông, bà, anh, chị, cô, thầy, chí, em, cháu, cụ, bác, tịch, thư, đốc, trưởng, phó, tá, úy, tướng, sĩ, "
    "viên, hùng, sư, dưỡng, phòng, xã, phường, đ/c, mẹ"
)
"""What stands before the name of a person."""


_USUAL = (*SURNAMES, "Trương", "Phùng", "Quách", "Triệu", "Lưu", "Đàm")
_OTHERS = words(
    "lường, trình, hạ, vu, vi, vì, ngọ, tả, đạo, đao, mãi, mại, trang, họ, doãn, đường, hà, vừ, hờ, "
    "nông, đinh, phan, phàn, phạm, lương, lý, lỳ, mai, mài, cao, cáo, lê, ngô, hồ, hố, hổ, bùi, vũ, "
    "võ, đỗ, đào, tạ, đoàn, đặng, trịnh, huỳnh, hoàng, dương, trần, nguyễn, trương, trường, trưởng, "
    "đình, lưu, lữu, đàm, phùng, phụng, quách, triệu, đăng, đoàng"
)
"""What people bear as well, or what begins another name."""
_SURE = ("Thị", "Văn")
_BEFORE_FAMILY = words(
    "ông, bà, anh, chị, cô, thầy, chí, em, cháu, cụ, bác, tịch, thư, đốc, trưởng, phó, tá, úy, tướng, sĩ, "
    "sỹ, viên, đ/c, án, nhiệm, chú, hùng, binh, sư, phòng, phán"
)
"""The last words of posts, ranks and forms of address."""
_SHORTEST_NAME = 3


@text_rule("CT3002", "ten-nguoi-co-chu-thuong")
def person_in_small_letters(reading: Texts) -> Iterator[Finding]:
    """Tên người viết hoa chữ đầu mọi tiếng.

    Sai:
        nhiem_vu: [Thắp hương tại đền thờ Nguyễn trung Trực]
    Đúng:
        nhiem_vu: [Thắp hương tại đền thờ Nguyễn Trung Trực]
    """
    words = reading.tokens.words
    follow = set(compress(words[1:], map(_SURNAMES.__contains__, words)))
    for match in () if follow.isdisjoint(_MIDDLE) else _PERSON.finditer(reading.body):
        middle, last = match["middle"], match["last"].lower()
        pair = " ".join(match.group().lower().split(" ")[:2])
        if middle in _MIDDLE and is_syllable(last) and one_way(pair) not in known_words():
            message = f"Tên “{match.group()}” có chữ viết thường."
            right = f"{match['surname']} {middle.capitalize()} {match['last']}"
            yield reading.at(*match.span(), message, f"Viết {right}.")
    for surname in sorted(_SMALL_SURNAMES.intersection(words)):
        for start in reading.phrases(surname):
            end = start + len(surname)
            may_be = reading.body[start:end].islower() and reading.body[end + 1 : end + 2].isupper()
            behind = _TWO_NAMES.match(reading.body, end) if may_be else None
            before = reading.lower[max(0, start - _LONGEST_WORD) : start].split("\n")[-1].split(" ")[-2:-1]
            if (
                behind is not None
                and behind.group().strip() not in districts() | provinces()
                and f"{one_way(before[0] if before else '')} {surname}" not in known_words()
            ):
                message = f"Họ “{surname}” viết thường trước tên."
                yield reading.at(start, end, message, f"Viết {surname.capitalize()}.")
    yield from _small_last(reading)


def _may_end_small(surname: str, middle: str, third: str, fourth: str) -> bool:
    """Whether four words may begin with a name whose last syllable is small."""
    if surname not in _SURNAMES or not middle.istitle():
        return False
    last = third if third.islower() else fourth
    return last.islower() and (last in _GIVEN or middle in ("Thị", "Văn"))


def _small_last(reading: Texts) -> Iterator[Finding]:
    """“Lê Thị hoa”, “Trung tá Nguyễn Thành long”: the given name alone is small.

    After Thị and Văn a name goes on; after another name of two syllables a verb may follow, so that it must
    stand behind a post or an address, be met often as a given name and make no word with what follows.
    """
    spoken = [*reading.tokens.words, ""]
    if not any(map(_may_end_small, *(spoken[first:] for first in range(4)))):
        return
    for match in _SMALL_LAST.finditer(reading.text):
        last, middle = match["last"], match["middle"]
        if not (last.islower() and is_syllable(last)):
            continue
        before = (
            reading.small[max(0, match.start() - _LONGEST_WORD) : match.start()]
            .rpartition("\n")[2]
            .split(" ")
        )
        lead = before[-2].strip(".,(") if len(before) > 1 else ""
        goes_on = (
            match["next"] is not None and f"{one_way(last)} {one_way(match['next'].lower())}" in known_words()
        )
        if goes_on or lead in ("họ", "tộc", "đường", "phố", "trường", "thôn", "ấp", "hội", "đoàn", "bộ"):
            continue
        if middle in ("Thị", "Văn") or (
            last in _GIVEN
            and (lead in _BEFORE_PERSON or match.start() == reading.passage(match.start()).start)
            and (" " not in middle or match["end"] is not None)
        ):
            message = f"Tên “{match['surname']} {middle} {last}” có chữ viết thường."
            right = f"{match['surname']} {middle} {last.capitalize()}"
            yield reading.at(match.start(), match.end("last"), message, f"Viết {right}.")


@text_rule("CT3046", "xung-ho-khong-hop-ten")
def other_address(reading: Texts) -> Iterator[Finding]:
    """Người có chữ đệm Văn xưng là ông, anh; người có chữ đệm Thị xưng là bà, chị.

    Sai:
        nhiem_vu: [Thăm gia đình bà Nguyễn Văn Hùng]
    Đúng:
        nhiem_vu: [Thăm gia đình ông Nguyễn Văn Hùng]
    """
    addressed = not reading.tokens.links.isdisjoint(_ADDRESS_LINKS)
    for match in _ADDRESSED.finditer(reading.text) if addressed else ():
        who, middle = match["who"].lower(), match["middle"]
        together = reading.small.endswith(("ông ", "ông/", "ông, ", "anh ", "mẹ "), 0, match.start())
        if not together and (who in _OF_MEN) != (middle == "Văn"):
            message = f"“{match.group()}”: cách xưng hô không hợp với tên."
            yield reading.at(*match.span(), message, "Xem lại ông, bà, hoặc họ tên.")


def misspelt_families(reading: Texts) -> Iterator[tuple[int, int, str]]:
    """Where a name of a family begins and ends that nobody bears, and the one that is meant."""
    for written in sorted(filter(str.istitle, reading.tokens.written)):
        right = _meant(written)
        for start in reading.everywhere(written.lower()) if right else ():
            name = titled(reading.text, start)
            if len(name) < _SHORTEST_NAME or name[0] != written:
                continue
            before = reading.small[max(0, start - _LONGEST_WORD) : start].rpartition("\n")[2].split(" ")
            led = len(before) > 1 and before[-2].strip(".(") in _BEFORE_FAMILY
            known = " ".join(name[:2]) in districts() | provinces()
            if not known and (name[1] in _SURE or led):
                yield start, start + len(written), right


@lru_cache(maxsize=4096)
def _meant(written: str) -> str:
    """The usual name of a family that a word is but for its marks or its nasal; empty for what is borne."""
    small = written.lower()
    letters = bare(small)
    right = _by_letters().get(letters, "")
    return "" if one_way(small) in _OTHERS or small == right.lower() else right


@cache
def _by_letters() -> Mapping[str, str]:
    """The usual names by their letters without marks, and with the nasal that is heard alike."""
    alike = {
        letters[:-1] if letters.endswith("ng") else f"{letters}g": right
        for right in _USUAL
        if (letters := bare(right.lower())).endswith("n") or letters.endswith("ng")
    }
    return alike | {bare(right.lower()): right for right in reversed(_USUAL)}


RULES = (person_in_small_letters, other_address)

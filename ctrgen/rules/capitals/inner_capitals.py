"""Words whose second alone has a capital, “đồng Chí”, and names of bodies of which it alone has none."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, words
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import known_words, office_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_BEFORE_A_NAME = words(
    "xã, ông, bà, anh, chị, em, cô, chú, thầy, bác, cụ, cháu, bé, tên, họ, ấp, thôn, bản, buôn, làng, "
    "xóm, phố, đường, cầu, chợ, hồ, núi, sông, suối, chùa, đình, đền, đảo, đèo, kênh, rạch, bến, bãi, "
    "cảng, tỉnh, huyện, quận, phường, trấn, người, tiếng, nước, đất, nhà, lớp, tổ, hiệu, báo, phim, vở, "
    "ca, giống, dân, quê, gốc, tết, lễ, ngày, tháng, năm, mùa, giải, cúp, cây, hoa, con, trường, của, "
    "tại, do, theo, trong, từ, về, các"
)
"""What may stand before a name that is a word in small letters, and before the name of a body."""
_NAMED = words(
    "nam, bắc, đông, tây, trung, việt, hoa, mỹ, anh, pháp, nhật, lào, kinh, thái, mường, dao, chăm, hoà, "
    "hòa, hai, ba, tư, sáu, bảy, tám, chín, mười, tổ, hồ, hùng, bác, đảng, phật, chúa, bình, dương, "
    "giang, an, long, sơn, tết, xuân, hè, thu, mùa, xoan, then, chèo, quan, văn, sen, đào, mai, cúc, "
    "trúc, lan, huệ, hội, đoàn, đội"
)
"""Second syllables that are names by themselves."""
_HEADS_OF_FIELDS = (
    "Hội đồng",
    "Ban",
    "Tổ",
    "Phòng",
    "Sở",
    "Bộ",
    "Khoa",
    "Trung tâm",
    "Vụ",
    "Tiểu ban",
    "Cục",
)
_JOINED_FIELDS = (
    *("và điều trị", "và đào tạo", "và công nghệ", "và môi trường", "và đầu tư", "và truyền thông"),
    *("và tôn giáo", "và xã hội", "và du lịch", "và hạ tầng", "và kế hoạch", "và tài chính"),
    *("và dinh dưỡng", "và phát triển", "và hợp tác", "và quản lý", "và đối ngoại", "và pháp chế"),
    *("và thống kê", "và tổng hợp", "và khoa học", "và thiết bị", "và vật tư", "và chính sách"),
    *("và khảo thí", "và kiểm định", "và khen thưởng", "và kỷ luật", "và dân vận", "và thể thao"),
)
_FAR = 60
_NEXT = Pattern(r" ([^\W\d_]+)")
_LONGEST_WORD = 8
_OF_THREE = frozenset({"nhà văn hóa", "nhà văn hoá"})
"""Words of three syllables of which the first two are another word."""


_ALWAYS = (
    *(
        "Hội ",
        "Liên đoàn ",
        "Mặt trận ",
        "Ủy ban Mặt",
        "Sở ",
        "Bộ ",
        "Luật ",
        "Kho bạc ",
        "Ngân hàng ",
        "Cục ",
    ),
    *(
        "Đoàn Thanh",
        "Đội Thiếu",
        "Thanh tra Chính",
        "Văn phòng ",
        "Thủ tướng ",
        "Ban Thường",
        "Chi cục ",
        "Bí thư ",
    ),
    *(
        "Ban Chấp hành Đ",
        "Ban Chấp hành T",
        "Ban Chấp hành H",
        "Ủy ban Kiểm tra",
        "Ủy ban Thường",
        "Thường trực ",
        "Ban Chỉ huy",
        "Tổng Giám ",
        "Tập đoàn ",
        "Tổng công ty ",
    ),
    *("Trưởng Công", "Tổng cục "),
)
"""How names begin that no common words make, asked for their capitals at the head of a sentence too."""
_NAMED_BODIES = ("Phòng ", "Trạm ", "Trung tâm ", "Trường ", "Ban ", "Ủy ban ")
_OF_A_UNIT = tuple(
    f" {unit} " for unit in ("tỉnh", "huyện", "xã", "phường", "thị trấn", "thị xã", "quận", "khu vực")
)
"""What is said behind a body that is a certain one."""


def inner_capitals(reading: Texts, told: Container[int]) -> Iterator[Finding]:
    """Every such word that neither the word before it nor the one behind it takes apart.

    “cán bộ Đội” is no “bộ đội”, “nhà Văn hóa” no “nhà văn”. What is told of already is left out.
    """
    spoken = reading.tokens.words
    for first, second in sorted(set(compress(pairwise(spoken), map(str.istitle, spoken[1:])))):
        pair = f"{one_way(first)} {one_way(second.lower())}"
        if not (first.islower() and first.isalpha() and second[1:].islower() and pair in office_words()):
            continue
        if first in _BEFORE_A_NAME or second.lower() in _NAMED:
            continue
        for start in reading.phrases(f"{first} {second.lower()}"):
            end = start + len(first) + len(second) + 1
            as_said = reading.body[start:end] == f"{first} {second}" and start not in told
            if as_said and not _is_apart(reading, start, end):
                message = f"“{first} {second}” viết hoa chữ sau."
                yield reading.at(start, end, message, f"Viết {first} {second.lower()}.", habit=pair)


def _is_apart(reading: Texts, start: int, end: int) -> bool:
    """Whether the first syllable ends the word before, or the second begins another or a body."""
    first, second = (one_way(word) for word in reading.lower[start:end].split(" "))
    before = reading.lower[max(0, start - _LONGEST_WORD) : start].rpartition("\n")[2].split(" ")
    last = one_way(before[-2]) if len(before) > 1 and not before[-1] else ""
    if f"{last} {first} {second}" in _OF_THREE:
        return False
    named = (
        reading.body.startswith(_NAMED_BODIES, end - len(second))
        and reading.body[end + 1 : end + 2].isupper()
    )
    return named or f"{last} {first}" in known_words() or goes_on(reading, end, second)


def goes_on(reading: Texts, end: int, syllable: str) -> bool:
    """Whether a syllable begins a word that ends behind it: “thái độ” is of no people."""
    after = _NEXT.match(reading.small, end)
    return after is not None and f"{one_way(syllable.lower())} {one_way(after[1])}" in known_words()


def half_joined(reading: Texts, told: Container[int]) -> Iterator[Finding]:
    """Bodies of two fields of which the first is small: “Hội đồng thuốc và Điều trị”."""
    for joined in reading.held(_JOINED_FIELDS):
        for at in reading.everywhere(joined):
            end = at + len(joined)
            second = reading.text[at + len("và ") : end]
            start = _start_of_body(reading.text, at)
            if second[0].isupper() and second[1:].islower() and start >= 0 and start not in told:
                head, small = _parted(reading.text[start : at - 1])
                right = f"{head} {small[0].upper()}{small[1:]} và {second}"
                message = f"“{reading.text[start:end]}” viết hoa chưa đúng."
                yield reading.at(start, end, message, f"Viết {right}.", habit=right)


def _start_of_body(text: str, at: int) -> int:
    """Where the body begins whose first field, of three words at most, stands small before a place."""
    line = text[max(0, at - _FAR) : at - 1].rpartition("\n")[2]
    for sign in ",;:.()":
        line = line.rpartition(sign)[2]
    for head in _HEADS_OF_FIELDS:
        before, found, field = line.rpartition(f"{head} ")
        whole = bool(found) and (not before or before.endswith(" "))
        if whole and field.islower() and field.count(" ") < 3:
            # “Khoa học và Công nghệ” is no “Khoa”.
            begun = f"{head.lower()} {field.split(' ')[0]}" in known_words()
            return -1 if begun else at - 1 - len(field) - len(found)
    return -1


def _parted(body: str) -> tuple[str, str]:
    head = next(one for one in _HEADS_OF_FIELDS if body.startswith(f"{one} "))
    return head, body[len(head) + 1 :]


def asks_at_start(reading: Texts, end: int, right: str) -> bool:
    """Whether a name with a capital in front alone is one, and no common words that begin a sentence.

    Args:
        reading: the texts.
        end: where it ends.
        right: as it is right.
    """
    if right.startswith(_ALWAYS) and not reading.small.startswith((" các ", " nào "), end):
        return True
    # A deputy of a body that is named is a post wherever it stands; what is named is that body.
    capital = reading.text[end : end + 1] == " " and reading.text[end + 1 : end + 2].isupper()
    named = capital or reading.small.startswith(_OF_A_UNIT, end)
    return capital if right.startswith("Phó ") else named and right.startswith(_NAMED_BODIES)

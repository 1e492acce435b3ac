"""The quantities of a sentence: how much of what, by what words each is led in, which are of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.numbers.amounts import NOTHING, NUMBER, SCALES, by_sentence, value
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.reading import Texts

PERSONS = (
    *(
        "người",
        "đồng chí",
        "học viên",
        "học sinh",
        "đại biểu",
        "hội viên",
        "đoàn viên",
        "đảng viên",
        "cán bộ",
    ),
    *("chiến sĩ", "giáo viên", "nhân viên", "lao động", "công nhân", "nông dân", "phụ nữ", "thanh niên"),
    *("thành viên", "em", "cháu", "trẻ", "công chức", "viên chức", "bác sĩ", "dược sĩ", "y sĩ", "điều dưỡng"),
    *(
        "hộ sinh",
        "kỹ thuật viên",
        "bà mẹ",
        "bà",
        "ông",
        "cụ",
        "vận động viên",
        "huấn luyện viên",
        "trọng tài",
    ),
    *("dân quân", "công an", "bộ đội", "tình nguyện viên", "phóng viên", "chuyên viên", "lãnh đạo", "lái xe"),
    *("phụ huynh", "sinh viên", "công dân", "bệnh nhân", "người bệnh", "nam", "nữ", "ủy viên", "uỷ viên"),
    *("bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "trưởng", "phó", "thí sinh", "diễn viên", "khách"),
    *("kỹ sư", "cử nhân", "thạc sĩ", "tiến sĩ", "hiệu trưởng", "phó hiệu trưởng", "kế toán", "bảo vệ"),
    *("cựu chiến binh", "đoàn viên thanh niên", "hòa giải viên", "tuyên truyền viên", "lượt người", "lượt"),
    *("cộng tác viên", "chủ hộ", "thẩm phán", "thư ký", "kiểm sát viên", "điều tra viên", "cá nhân"),
)
_GENERAL = (
    *("cơ sở", "đơn vị", "điểm", "địa điểm", "đầu mối", "hoạt động", "tổ chức", "nhóm", "giải", "hạng mục"),
    *(
        "trường hợp",
        "địa phương",
        "tiết mục",
        "văn bản",
        "phương tiện",
        "sản phẩm",
        "công trình",
        "danh hiệu",
    ),
    *(
        "thiết chế",
        "xã, phường",
        "huyện, thị",
        "khoa, phòng",
        "phòng, ban",
        "vụ, việc",
        "vụ việc",
        "nội dung",
    ),
    *("dự án, công trình", "cơ quan, đơn vị", "sự kiện", "cuộc", "trường", "trường học", "tổ chức, cá nhân"),
)
"""What is counted by one word whatever it is: “24 cơ sở, trong đó 08 trang trại”."""
_TIMES = ("giờ", "ngày", "tháng", "năm", "phút", "tuần", "quý", "lần", "tuổi", "buổi", "vòng", "tiết", "ca")
_ROUGH = Pattern(
    r"(?<!\w)(?:khoảng|gần|trên|hơn|ít nhất|tối thiểu|tối đa|dưới|không quá|không ít hơn)(?: \w+)? $"
)
# Begins where a number does that a stroke follows.
_FRACTION = Pattern(
    rf"(?<![\w/.,-])(?P<part>{NUMBER})/(?P<whole>{NUMBER})(?![/\d])(?P<scale> {either(*SCALES)})?"
    r"(?P<money> đồng(?! chí))?(?: (?P<unit>đồng chí|[^\W\d_]+))?"
)
_MONTHS = 12
_MANY = 40
_LONGEST_LEAD = 200
_HALVES = (" tháng đầu năm", " tháng cuối năm")
_NO_UNITS = frozenset(
    {"lên", "xuống", "còn", "so", "chiếm", "bằng", "tăng", "giảm", "trong", "hoặc", "không", "mới"}
)
"""What follows a figure and is not what it counts."""
_VERBS = frozenset({"có", "được", "đạt", "nhận", "thu", "gồm", "trồng", "tiêm", "nộp", "cử", "bố"})
"""Behind the number of one among others: “tổ 2 có 08 đồng chí”."""
_NO_FRACTION = ("số ", "ngày ", "tháng ", "đến ", "từ ", "điều ", "khoản ", "tối ", "sáng ", "chiều ")


class Quantity(NamedTuple):
    """A figure as its sentence has it.

    Attributes:
        value: of money in đồng.
        of: the whole that it is written over, as in “125/150 quyết định”.
        unit: the first word of what it counts, ``%``, ``đồng``, or nothing.
        kind: ``persons``, ``general`` for what counts anything, ``time``; failing these the unit.
        each: what it is for, as in “50 người/lớp”.
        lead: the words between the quantity before it, or the beginning of its sentence, and itself.
        start, end: where it stands in the text of all.
        digits: how many figures stand behind its comma.
    """

    value: Decimal
    of: Decimal | None
    unit: str
    kind: str
    each: str
    lead: str
    start: int
    end: int
    digits: int


def quantities(reading: Texts) -> list[list[Quantity]]:
    """Those of every sentence that has two numbers, in their order."""
    over = "/" in reading.tokens.signs
    found = []
    for starts, figures in reading.once(by_sentence):
        told = [*_plain(reading, figures[:_MANY]), *(_fractions(reading, starts) if over else ())]
        end = max(reading.passage(starts[0]).start, _begin(reading.body, starts[0]))
        own: list[Quantity] = []
        for one in sorted(told, key=lambda one: one.start):
            own.append(one._replace(lead=reading.lower[end : one.start]))
            end = one.end
        if own:
            found.append(own)
    return found


def _plain(reading: Texts, figures: list[Amount]) -> Iterator[Quantity]:
    """The figures that are no fractions, yet without their lead."""
    for one in figures:
        if _is_of_a_name(reading.lower, one):
            continue
        is_bare = one.unit in _NO_UNITS
        unit, end = ("", one.end - len(one.unit) - 1) if is_bare else (one.unit, one.end)
        kind = _kind(reading.lower, unit, end)
        yield Quantity(one.value, None, unit, kind, one.each, "", one.start, end, one.digits)


def _begin(body: str, at: int) -> int:
    """Where the sentence of a figure begins."""
    first = max(0, at - _LONGEST_LEAD)
    ends = (found + len(sign) for sign in (". ", "\n") if (found := body.rfind(sign, first, at)) >= 0)
    return max(first, *ends, 0)


def _is_of_a_name(lower: str, one: Amount) -> bool:
    """“tổ 2 có …”, “6 tháng đầu năm”: figures that count nothing."""
    if lower.startswith(_HALVES, one.end):
        return True
    return one.unit in _VERBS and lower[one.start] != "0" and lower[one.start - 2 : one.start - 1].isalpha()


def _fractions(reading: Texts, starts: Sequence[int]) -> list[Quantity]:
    """“125/150 quyết định”, which no day may be."""
    lower, found = reading.lower, []
    over = reading.leading(starts, len("1.000.000,00/"), "/")
    for match in _FRACTION.over(lower, [at for at in over if not lower.endswith(_NO_FRACTION, 0, at)]):
        part, whole = (value(match[name], match["scale"] or "") for name in ("part", "whole"))
        unit = (match["money"] or match["unit"] or "").strip()
        may_be_a_day = whole <= _MONTHS and (not unit or unit in NOTHING)
        if may_be_a_day or not whole:
            continue
        unit = "" if unit in NOTHING else unit
        found.append(
            Quantity(
                part,
                whole,
                unit,
                _kind(lower, unit, match.end()),
                "",
                "",
                match.start(),
                match.end() if unit else match.end("scale") if match["scale"] else match.end("whole"),
                0,
            )
        )
    return found


def _kind(lower: str, unit: str, end: int) -> str:
    if unit in ("", "%", "đồng"):
        return unit
    at = end - len(unit)
    for kind, words in (("persons", PERSONS), ("general", _GENERAL), ("time", _TIMES)):
        if lower.startswith(words, at) and any(
            lower.startswith(word, at) and not lower[at + len(word) : at + len(word) + 1].isalnum()
            for word in words
        ):
            return kind
    return unit


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two may count the same: by one word, or persons both, or one without a word."""
    if one.each != other.each:
        return False
    return one.unit == other.unit or "" in (one.unit, other.unit) or one.kind == other.kind == "persons"


def of_one_kind(one: Quantity, other: Quantity) -> bool:
    """The same, whatever each is for."""
    return alike(one._replace(each=""), other._replace(each=""))


def is_rough(one: Quantity) -> bool:
    """“khoảng 30”, “ít nhất 20”."""
    return _ROUGH.search(one.lead) is not None

"""Figures that follow from others of the same sentence: products, shares, and sums that are told last."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, WORDS, Amount, all_amounts, is_near, rounded, written
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

    _Followed: TypeAlias = tuple[Amount, Decimal, Sequence[Amount]]
    """A figure, what the others come to, and those."""

_EACH = Pattern(r"(?<!\w)mỗi (?P<noun>[^\W\d_]+)")
_EACH_WORD = Pattern(
    rf"(?<!\w)mỗi (?P<noun>[^\W\d_]+) (?P<word>{either(*WORDS)}) (?P<unit>[^\W\d_]+)", cues=("mỗi ",)
)
_COMES_TO = Pattern(r"(?<!\w)(?:tổng|cộng|là|thành|bằng|hết|trị giá|tức|được|kinh phí)(?!\w)[^\d]{0,30}$")
_TOTAL = Pattern(
    r"(?<!\w)(?:tổng cộng|cộng|tổng số|tổng(?: (?:diện tích|sản lượng|khối lượng|chiều dài|số lượng|"
    r"quân số|số người|số hộ|kinh phí))?)"
    r"(?: là| có| đạt|:)? $"
)
_KINDS_OF_ONE = (
    frozenset({"nhà", "mái", "căn", "ngôi", "hộ", "gia"}),
    frozenset({"suất", "phần", "túi", "món", "gói"}),
    frozenset({"lớp", "khóa", "khoá"}),
    frozenset({"buổi", "cuộc", "hội", "đợt"}),
)
"""First words of what is one thing: “15 mái ấm, mỗi nhà 50 triệu đồng”."""
_PERSONS = (
    *(
        "người",
        "học viên",
        "học sinh",
        "đại biểu",
        "hội viên",
        "đoàn viên",
        "đảng viên",
        "cán bộ",
        "chiến sĩ",
    ),
    *(
        "chi hội trưởng",
        "tuyên truyền viên",
        "cộng tác viên",
        "giáo viên",
        "dân quân",
        "lao động",
        "nông dân",
    ),
    *(
        "phụ nữ",
        "thanh niên",
        "thành viên",
        "em",
        "cháu",
        "công chức",
        "viên chức",
        "đồng chí",
        "trưởng thôn",
    ),
)
_ABOUT = Pattern(r"(?:khoảng|gần|trên|hơn|ít nhất|tối thiểu|dưới|không quá|từ|đến|tăng|giảm)(?: \w+)? $")
_SHARE = Pattern(r"(?:bằng|đạt|chiếm|tương đương)(?: tỷ lệ| tỉ lệ)? $")
_THAT_IS = Pattern(r"(?:tức|là|tương đương|tương ứng)(?: với| là)? $")
_OF_BEFORE = Pattern(
    r"so với(?! (?:chỉ tiêu|kế hoạch|dự toán|tổng|mục tiêu|nhu cầu)(?!\w))", cues=("so với",)
)
_OTHER_CLAUSE = frozenset(",;.:)")
"""Behind these begins what is no part of “bằng 95% chỉ tiêu 40 tỷ đồng”."""
_MONTHS = {"tháng": 1, "quý": 3}
_MONTHS_OF = {"tháng": 1, "quý": 3, "năm": 12}
_ROUNDED = Decimal("0.05")
_TIMES = {"cả quý": 3, "một quý": 3, "cả năm": 12, "một năm": 12, "6 tháng": 6, "sáu tháng": 6, "9 tháng": 9}
"""How many months a time has, by the words before its figure."""
_FAR = 40
_ALIKE = Decimal("0.4")
_PER_TIME = frozenset({"", "tháng", "năm", "ngày", "quý", "đợt"})


def out_of_proportion(reading: Reading) -> Iterator[Finding]:
    """The figures that are not what the others of their sentence come to."""
    told: set[int] = set()
    for figures in reading.once(all_amounts):
        last_told = (_sums(reading, clause) for clause in _clauses(reading, figures))
        over_time = _over_time(reading, figures)
        by_months = _by_months(reading, figures)
        followed = (_products(reading, figures), over_time, by_months, _shares(reading, figures), *last_told)
        for one, right, others in chain.from_iterable(followed):
            if one.start not in told:
                told.add(one.start)
                said = reading.body[one.start : one.end]
                unit = "%" if one.unit == "%" else " đồng" if one.unit == MONEY else ""
                message = f"“{said}”: tính ra {written(right)}{unit}."
                spans = ((other.start, other.end) for other in others)
                yield reading.among(spans, one.start, one.end, message, "Xem lại các con số.")


def _clauses(reading: Reading, figures: list[Amount]) -> Iterator[list[Amount]]:
    """The figures of a sentence, those between semicolons together."""
    key = [reading.body.count(";", figures[0].start, one.start) for one in figures]
    for number in sorted(set(key)):
        clause = [one for one, own in zip(figures, key, strict=True) if own == number]
        if len(clause) > 1:
            yield clause
    if key[-1] > key[-2]:
        yield figures  # “…; tổng quân số 92 đồng chí”


def _products(reading: Reading, figures: list[Amount]) -> Iterator[_Followed]:
    """“mỗi ngày 5 biên bản, 20 ngày 120 biên bản”; “20 suất, 500.000 đồng/suất, cộng …”."""
    start, end = figures[0].start, figures[-1].end
    begin = max(0, start - _FAR)
    begin = max(begin, *(reading.body.rfind(sign, begin, start) + 1 for sign in ("\n", ". ")))
    each, noun, by_each = None, "", "mỗi" in reading.tokens.vocabulary
    if by_each and (match := _EACH_WORD.search(reading.lower, begin, end + _FAR)):
        noun, number = match["noun"], Decimal(WORDS[match["word"]])
        each = Amount(number, match["unit"], "", *match.span("word"), 0)
    elif by_each and (match := _EACH.search(reading.lower, begin, end)):
        noun = match["noun"]
        each = next((one for one in figures if one.start >= match.end()), None)
    elif each := next((one for one in figures if one.each and one.unit == MONEY), None):
        noun = each.each
    of_others = [one for one in figures if one.unit == MONEY and one.each not in _PER_TIME and one != each]
    if each is None or of_others or reading.body.startswith("/", each.end):
        return  # “20 suất (500.000 đồng/suất) và 10 xe (1,5 triệu đồng/xe)”
    many = _many(figures, each, noun)
    totals = [
        one for one in figures if one.unit == each.unit and one not in (each, *many) and one.each in _PER_TIME
    ]
    if not totals and _is_of_persons(reading, each):
        totals = [one for one in figures if one not in (each, *many) and _is_of_persons(reading, one)]
    if each.unit == MONEY:
        totals = [
            one for one in totals if _COMES_TO.search(reading.lower, max(0, one.start - _FAR), one.start)
        ]
    if len(totals) > 1:
        near = [
            one for one in totals if ";" not in reading.body[each.start : one.end] and one.start > each.start
        ]
        totals = near or totals
    if len(many) == 1 and len(totals) == 1 and each.unit not in ("", "%", noun):
        yield from _product(reading, many[0], each, totals[0])


def _product(reading: Reading, count: Amount, each: Amount, total: Amount) -> Iterator[_Followed]:
    """A total that is not so many times each; where the count is told last as one, the count."""
    right = count.value * each.value
    cued = _COMES_TO.search(reading.lower, max(0, total.start - _FAR), total.start)
    # Without a word that says so they may have nothing to do with each other.
    alike = cued is not None or abs(total.value - right) <= _ALIKE * right
    if right == total.value or not alike or _is_rough(reading, total) or _is_rough(reading, each):
        return
    is_last = count.start > each.start and each.value and not total.value % each.value
    if is_last and _TOTAL.search(reading.lower, max(0, count.start - _FAR), count.start):
        yield count, total.value / each.value, (each, total)  # “60 người, mỗi lớp 30 người, tổng số 03 lớp”
    else:
        yield total, right, (count, each)


def _many(figures: list[Amount], each: Amount, noun: str) -> list[Amount]:
    """The figures of how many there are of what something is said of each, by a like word too."""
    many = [one for one in figures if one.unit == noun and one != each]
    if many or each.unit != MONEY:
        return many
    alike: frozenset[str] = next((kind for kind in _KINDS_OF_ONE if noun in kind), frozenset())
    return [one for one in figures if one.unit in alike and one.start < each.start]


def _is_of_persons(reading: Reading, one: Amount) -> bool:
    """Whether a figure counts persons, by whatever word."""
    at = reading.lower.find(one.unit, one.start, one.end) if one.unit and not one.each else -1
    return at >= 0 and reading.lower.startswith(_PERSONS, at)


def _over_time(reading: Reading, figures: list[Amount]) -> Iterator[_Followed]:
    """“4,6 tỷ đồng/tháng, cả quý 13,8 tỷ đồng”: what is said of a month, and of a time of months."""
    for one, whole in pairwise(figures):
        if one.each in _MONTHS and one.unit == whole.unit and not whole.each:
            lead = reading.lower[one.end : whole.start].strip(" ,;(")
            months = next((count for words, count in _TIMES.items() if lead.endswith(words)), 0)
            right = one.value * months / _MONTHS[one.each]
            if right and right != whole.value and not _is_rough(reading, whole):
                yield whole, right, (one,)


def _by_months(reading: Reading, figures: list[Amount]) -> Iterator[_Followed]:
    """“36 tỷ đồng/quý, tương đương 10 tỷ đồng/tháng”."""
    for one, other in pairwise(figures):
        times = _MONTHS_OF.get(one.each, 0), _MONTHS_OF.get(other.each, 0)
        if one.unit != other.unit or not all(times) or times[0] == times[1]:
            continue
        if _THAT_IS.search(reading.lower, one.end, other.start):
            right = one.value * times[1] / times[0]
            if abs(right - other.value) > _ROUNDED * right:
                yield other, right.quantize(Decimal("0.1")), (one,)


def _shares(reading: Reading, figures: list[Amount]) -> Iterator[_Followed]:
    """“38 tỷ đồng, bằng 95% chỉ tiêu 40 tỷ đồng”; “80 hộ, phấn đấu 75%, tức 60 hộ”."""
    for before, share, after in zip(figures, figures[1:], figures[2:], strict=False):
        if share.unit != "%" or before.unit != after.unit or before.unit in ("", "%") or not after.value:
            continue
        lower = reading.lower
        if _THAT_IS.search(lower, max(0, after.start - _FAR), after.start):
            right = before.value * share.value / 100
            if abs(right - after.value) >= 1:
                yield after, right.quantize(Decimal(1)), (before, share)
        elif (
            _SHARE.search(lower, max(0, share.start - _FAR), share.start)
            and _OF_BEFORE.search(lower, share.end, after.start) is None
            and not _OTHER_CLAUSE.intersection(lower[share.end : after.start])
        ):
            right = 100 * before.value / after.value
            if not is_near(right, share.value, share.digits) and not _is_rough(reading, share):
                yield share, rounded(right), (before, after)


def _sums(reading: Reading, figures: list[Amount]) -> Iterator[_Followed]:
    """“giải nhất 01, nhì 02, ba 03, cộng 6 giải”: a sum that follows its parts."""
    last = figures[-1]
    parts = figures[:-1]
    units = {last.unit} if last.unit == MONEY else {"", last.unit}
    alike = all(one.unit in units and not one.each for one in parts)
    if len(parts) > 1 and alike and _TOTAL.search(reading.lower, max(0, last.start - _FAR), last.start):
        right = sum((one.value for one in parts), Decimal(0))
        product = parts[0].value * parts[1].value if len(parts) == 2 else Decimal(-1)
        if last.value not in (right, product):
            yield last, right, parts


def _is_rough(reading: Reading, one: Amount) -> bool:
    return _ABOUT.search(reading.lower, max(0, one.start - _FAR), one.start) is not None

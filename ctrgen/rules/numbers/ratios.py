"""Per cents that other figures of their sentence contradict: of a part and its whole, of what is left."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import MONEY, NUMBER, all_amounts, is_near, rounded, value, written
from ctrgen.rules.numbers.breakdowns import PERSONS, breakdowns
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_COUNT = r"\d{1,3}(?:\.\d{3})+|\d{1,6}"
_PART_OF_WHOLE = rf"(?P<part>{_COUNT})/(?P<whole>{_COUNT})(?![\d/]|\.\d)"
# These begin where a number does.
_FRACTION = Pattern(
    rf"(?<![\w/.,-]){_PART_OF_WHOLE}(?:(?: [^\W\d_]+){{0,4}},? ?\(?"
    rf"(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)?|(?:,? [^\W\d_]+){{0,10}}, (?:đạt|chiếm|bằng))(?: tỷ lệ| tỉ lệ)? ?"
    rf"(?P<share>{NUMBER}) ?%"
)
_COUNTED = (
    *("xã", "huyện", "thôn", "ấp", "bản", "chi bộ", "chi hội", "chi đoàn", "cơ sở", "đơn vị", "trường"),
    *("chỉ tiêu", "nhiệm vụ", "hộ", "tổ", "khu phố", "tổ dân phố", "khóm", "tiêu chí", "phường", "phòng"),
    *("khoa", "đồng chí", "đại biểu", "hội viên", "đảng viên", "đoàn viên", "học sinh", "vụ", "hồ sơ"),
    *("công trình", "lớp", "giáo viên", "cán bộ", "liên đội", "chi đội"),
)
_OF_MONEY = Pattern(
    rf"(?P<part>{NUMBER})(?P<scale>(?: (?:triệu|tỷ|tỉ))?)(?: đồng)? ?/ ?(?P<whole>{NUMBER})"
    rf"(?P<scale2> (?:triệu|tỷ|tỉ)) đồng[^.;\n\d%]{{0,40}}(?:đạt|chiếm|bằng)(?: tỷ lệ)? "
    rf"(?P<share>{NUMBER}) ?%(?! (?:kế hoạch|so với))"
)
_ABOVE_ALL = Pattern(rf"(?<![\w/.,-])(?P<part>{NUMBER})/(?P<whole>{NUMBER}) {either(*_COUNTED)}(?!\w)")
_BEHIND_WHOLE = tuple(f" {one}" for one in _COUNTED)
_DEEDS = (
    *("khám phá", "điều tra", "khởi tố", "truy tố", "xét xử", "thi hành", "hòa giải", "làm rõ"),
    *(
        "hoàn thành",
        "xử lý",
        "xử lí",
        "thực hiện",
        "kiểm tra",
        "ký cam kết",
        "đăng ký",
        "bàn giao",
        "trả lời",
    ),
    *(
        "trả lời",
        "giải quyết",
        "thẩm định",
        "nghiệm thu",
        "phê duyệt",
        "tiếp nhận",
        "thu",
        "nộp",
        "đạt",
        "rà soát",
    ),
)
"""What is done to a part of what there is."""
_BEFORE_PART = (
    *(f"{deed} " for deed in _DEEDS if " " in deed),
    *("có ", "đạt ", "nay ", "với ", "tại ", "đã ", "được ", "cho ", "ở ", "là ", ": ", "\n"),
)
"""What stands before a part, be it one that a day may be written as."""
_MONTHS = 12
_NO_PART = ("số ", "ngày ", "tháng ", "đến ", "từ ", "điều ", "khoản ")
_OF_MORE = Pattern(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|giao|vượt|tăng|so với|đăng ký|dự kiến|mục tiêu|"
    r"phát triển|kết nạp|vận động|huy động)(?!\w)"
)
"""With these there may be more than was asked."""
_FRACTION_AFTER = Pattern(
    rf"(?P<share>(?<![\w.,])\d{{1,3}}(?:,\d{{1,3}})?) ?% ?\({_PART_OF_WHOLE}",
    cues=("%(", "% ("),
)
_LONGEST_SHARE = 100
_FAR = 40
_DONE = Pattern(rf"(?<!\w)(?:trong đó|có|đã|được|tham gia|triển khai|{either(*_DEEDS)})(?!\w)")
"""What is said of a part of a whole that stands before it."""
_OF_ANOTHER = Pattern(r"(?<!\w)(?:năm|tháng|quý|kỳ|thêm|mới|tăng|giảm|so với|mỗi)(?!\w)")
_IS = Pattern(
    r"(?: [^\W\d_]+){0,5}(?:, ?| ?\(| )(?:đạt|chiếm|bằng|tương đương)(?: tỷ lệ| tỉ lệ)? $|"
    r"(?: [^\W\d_]+){0,2} \($"
)
_IS_ALL = Pattern(r"(?: tổng số| số)?(?: [^\W\d_]+)?\)?(?=[,;.)\n]|$)")
_OF_A_PLAN = Pattern(
    r" ?\(?(?:kế hoạch|chỉ tiêu|dự toán|so với|nghị quyết|mục tiêu|diện tích|nhu cầu|yêu cầu|tăng|giảm|vượt)"
)
_TAKES = Pattern(r"(?: [^\W\d_]+){0,6},? ?\(?(?:chiếm(?: tỷ lệ| tỉ lệ)?|tỷ lệ|tỉ lệ) $")
_SPENT = Pattern(r"(?<!\w)(?:giải ngân|chi|thực hiện|nghiệm thu|thanh toán|quyết toán)(?!\w)")
_IN_ALL = Pattern(
    r"(?<!\w)(?:tổng (?:vốn|số vốn|kinh phí|dự toán|mức)|kế hoạch vốn|dự toán)(?: [^\W\d_]+){0,3} $"
)
_IN_BRACKETS = Pattern(
    r"(?: [^\W\d_]+){0,3},? ?\((?:tương đương |tức |khoảng |bằng )?|, (?:tương đương|tức) (?:là )?"
)
_ENDS = Pattern(r" ?\)?(?: tổng số)?(?=[,;.)\n]|$)")
_SLIPS = (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
_GAP = 60
_OUT_OF = Pattern(r"(?: [^\W\d_]+){0,3} (?:trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?|/) ?$|/$")
_LEFT = Pattern(r"[^%\d]{0,50}?, (?:(?:(?:số|phần) )?còn lại(?: là| khoảng)?|(?P<open>còn)(?: khoảng)?) $")
_OF_WHAT = Pattern(
    r" (?:tổng |so với )?(?:kế hoạch|dự toán|chỉ tiêu|diện tích|khối lượng|vốn|số|kinh phí|công việc|"
    r"nhiệm vụ|giá trị|hồ sơ|tiến độ)(?!\w)"
)
_TO_DO = Pattern(
    r"(?: [^\W\d_]+){0,3}? (?:giải ngân|thực hiện|hoàn thành|thu|triển khai|làm|nộp|xong|gieo|cấy|thi công|"
    r"giao|thanh toán)(?!\w)"
)


def contradicted(reading: Reading) -> Iterator[Finding]:
    """The per cents that are not what their part and their whole come to, or that leave another rest."""
    yield from _more_than_all(reading)
    if "%" not in reading.tokens.signs:
        return
    yield from _fractions(reading)
    for figures in reading.once(all_amounts):
        yield from _three(reading, figures)
        yield from _of_parts(reading, figures)
        for done, left in pairwise(figures):
            if done.unit == left.unit == "%" and _leaves_another(reading, done, left):
                message = f"Đã {written(done.value)}% mà còn {written(left.value)}%: không thành 100%."
                span = done.start, done.end
                yield reading.among([span], left.start, left.end, message, "Xem lại hai tỷ lệ.")


def _three(reading: Reading, figures: list[Amount]) -> Iterator[Finding]:
    """The per cents that stand behind a whole and a part, however these are told."""
    for whole, part, share in zip(figures, figures[1:], figures[2:], strict=False):
        if share.unit == "%" and _is_part_of(reading, whole, part, share):
            yield from _held(reading, part, whole, share)
        elif share.unit == "%" and _is_out_of(reading, whole, part, share):
            yield from _held(reading, whole, part, share)
        elif share.unit == "%" and _is_among(reading, whole, part, share):
            yield from _held(reading, part, whole, share)
        elif part.unit == "%" and _IN_BRACKETS.fullmatch(reading.lower, part.end, share.start):
            yield from _slipped(reading, whole, part, share)


def _of_parts(reading: Reading, figures: list[Amount]) -> Iterator[Finding]:
    """“130 triệu đồng, gồm ngân sách 70 triệu đồng và xã hội hóa 60 triệu đồng (chiếm 64,2%)”."""
    for one in breakdowns(reading, figures):
        for part, share in zip(one.parts, _shares_of(reading, figures, one.parts), strict=True):
            if share is not None and part.unit == one.whole.unit and part.value <= one.whole.value:
                yield from _held(reading, part, one.whole, share)


def _held(reading: Reading, part: Amount, whole: Amount, share: Amount) -> Iterator[Finding]:
    right = 100 * part.value / whole.value
    if not is_near(right, share.value, share.digits):
        of = f"{written(part.value)} trong {written(whole.value)}"
        message = f"{of} là {written(rounded(right))}%, ở đây ghi {written(share.value)}%."
        spans = ((one.start, one.end) for one in (whole, part))
        yield reading.among(spans, share.start, share.end, message, "Xem lại các con số.")


def _is_out_of(reading: Reading, part: Amount, whole: Amount, share: Amount) -> bool:
    """“05 hộ nghèo trong tổng số 120 hộ, chiếm 4,2%”; “1,5 tỷ đồng/2 tỷ đồng, đạt 75%”."""
    lower = reading.lower
    if part.unit not in ("", whole.unit) or whole.unit in ("", "%") or whole.each:
        return False
    if not 0 < part.value <= whole.value or not _OUT_OF.fullmatch(
        lower, lower.find(" ", part.start), whole.start
    ):
        return False
    is_said = _IS.fullmatch(lower, whole.end, share.start) and _IS_ALL.match(lower, share.end)
    return bool(is_said) and not _OF_A_PLAN.match(lower, share.end)


def _fractions(reading: Reading) -> Iterator[Finding]:
    """“45/50 vụ, đạt 95%”."""
    tokens = reading.tokens
    parts = reading.leading(tokens.before("/", "."), _LONGEST_SHARE, "%")
    yield from _of_money(reading)
    beside = ((_FRACTION, parts), (_FRACTION_AFTER, tokens.before("%", " %", ",")))
    for pattern, starts in beside:
        for match in pattern.over(reading.body, starts):
            part, whole, share = (value(match[name]) for name in ("part", "whole", "share"))
            right = 100 * part / whole if whole else Decimal(-1)
            if part <= whole and not is_near(right, share, len(match["share"].partition(",")[2])):
                fraction = f"{match['part']}/{match['whole']}"
                message = f"{fraction} là {written(rounded(right))}%, ở đây ghi {match['share']}%."
                yield reading.at(*match.span("share"), message, "Xem lại các con số.")


def _more_than_all(reading: Reading) -> Iterator[Finding]:
    """“9/8 huyện, thành phố”: of eight, nine."""
    lower = reading.lower
    counted = (at for at, end in reading.tokens.numbers if lower.startswith(_BEHIND_WHOLE, end))
    wholes = frozenset(counted).intersection(reading.tokens.after("/", "."))
    for match in _ABOVE_ALL.over(lower, reading.tokens.before("/", ".") if wholes else ()):
        at = match.start()
        if value(match["part"]) <= value(match["whole"]) or lower.endswith(_NO_PART, 0, at):
            continue
        begin = max(at - _LONGEST_SHARE, *(lower.rfind(sign, 0, at) for sign in (". ", "\n", ";")), 0)
        may_be_a_day = value(match["whole"]) <= _MONTHS
        is_said = at == 0 or lower.endswith(_BEFORE_PART, 0, at)
        behind = lower[match.end() : match.end() + _GAP].partition("\n")[0]
        if is_said if may_be_a_day else not _OF_MORE.search(lower, begin, match.end() + len(behind)):
            message = f"{match['part']} nhiều hơn {match['whole']}."
            yield reading.at(at, match.end("whole"), message, "Xem lại hai con số.")


def _of_money(reading: Reading) -> Iterator[Finding]:
    """“1,5 tỷ đồng/2 tỷ đồng, đạt 85%”."""
    starts = [start for start, _ in reading.tokens.numbers] if "đồng" in reading.tokens.vocabulary else []
    parts = reading.leading(reading.leading(starts, _FAR, "/"), 2 * _LONGEST_SHARE, "%")
    for match in _OF_MONEY.over(reading.lower, parts):
        part = value(match["part"], match["scale"] or match["scale2"])
        whole, share = value(match["whole"], match["scale2"]), value(match["share"])
        if whole and not is_near(100 * part / whole, share, len(match["share"].partition(",")[2])):
            message = f"Hai số này là {written(rounded(100 * part / whole))}%."
            spans = [(match.start("part"), match.end("whole"))]
            yield reading.among(spans, *match.span("share"), message, "Xem lại các con số.")


def _is_part_of(reading: Reading, whole: Amount, part: Amount, share: Amount) -> bool:
    """“xảy ra 14 vụ; khám phá 12 vụ, đạt 92,3%”."""
    lower = reading.lower
    if whole.unit != part.unit or whole.unit in ("", "%", "đồng") or whole.each or part.each:
        return False
    if not 0 < part.value <= whole.value or max(share.start - part.end, part.start - whole.end) > _GAP:
        return False
    if _OF_ANOTHER.search(lower, whole.end, share.start) or not _DONE.search(lower, whole.end, share.start):
        return False
    is_said = _IS.fullmatch(lower, part.end, share.start) and _IS_ALL.match(lower, share.end)
    return bool(is_said) and not _OF_A_PLAN.match(lower, share.end)


def _is_among(reading: Reading, whole: Amount, part: Amount, share: Amount) -> bool:
    """“84 cán bộ, trong đó 21 người …, chiếm 30%”; “tổng vốn 56 tỷ đồng, đã chi 42 tỷ đồng, đạt 65%”."""
    lower = reading.lower
    of_persons = {whole.unit, part.unit} <= PERSONS and _TAKES.fullmatch(lower, part.end, share.start)
    done = whole.unit == part.unit == MONEY and _SPENT.search(lower, whole.end, part.start)
    of_money = done and _IN_ALL.search(lower, max(0, whole.start - _FAR), whole.start)
    if whole.each or part.each or not 0 < part.value <= whole.value or part.start - whole.end > _GAP:
        return False
    is_said = of_persons or (of_money and _IS.fullmatch(lower, part.end, share.start))
    return (
        bool(is_said)
        and _ENDS.match(lower, share.end) is not None
        and not _OF_ANOTHER.search(lower, whole.end, share.start)
    )


def _slipped(reading: Reading, whole: Amount, share: Amount, part: Amount) -> Iterator[Finding]:
    """“12,4 tỷ đồng, phấn đấu tiết kiệm 5% (6,2 tỷ đồng)”: ten times too much."""
    right = whole.value * share.value / 100
    if whole.unit == part.unit == MONEY and part.value in {right * by for by in _SLIPS}:
        message = f"“{reading.body[part.start : part.end]}”: tính ra {written(right)} đồng."
        spans = [(one.start, one.end) for one in (whole, share)]
        yield reading.among(spans, part.start, part.end, message, "Xem lại các con số.")


def _shares_of(reading: Reading, figures: list[Amount], parts: list[Amount]) -> Iterator[Amount | None]:
    """The share that is told behind each of some parts: “60 triệu đồng (chiếm 46,2%)”."""
    for part in parts:
        share = next((one for one in figures if one.start >= part.end and one.unit == "%"), None)
        is_next = share is not None and _TAKES.fullmatch(reading.lower, part.end, share.start)
        yield share if is_next else None


def _leaves_another(reading: Reading, done: Amount, left: Amount) -> bool:
    """“đạt 115% kế hoạch năm, còn 40% giải ngân cuối năm”."""
    lower = reading.lower
    match = _LEFT.fullmatch(lower, done.end, left.start)
    if match is None or done.value + left.value == 100 or not _OF_WHAT.match(lower, done.end):
        return False
    return match["open"] is None or _TO_DO.match(lower, left.end) is not None

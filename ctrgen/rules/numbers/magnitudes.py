"""Sizes, counts and ages that cannot be: a gift of “500.000 triệu đồng”, “12,5 người”, 90 giờ, 150 tuổi."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, SCALES, value
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.rules.rule import Finding

_WHOLE = (
    *(
        "người",
        "đảng viên",
        "đoàn viên",
        "hội viên",
        "học sinh",
        "đại biểu",
        "cán bộ",
        "giáo viên",
        "đồng chí",
    ),
    *("chiến sĩ", "công chức", "viên chức", "thành viên", "cháu", "hộ", "hộ dân", "cá nhân", "tập thể", "xã"),
    *(
        "thôn",
        "chi bộ",
        "chi hội",
        "chi đoàn",
        "lớp",
        "lớp tập huấn",
        "căn nhà",
        "ngôi nhà",
        "nhà tình nghĩa",
    ),
    *(
        "cuộc",
        "hội nghị",
        "vụ",
        "hồ sơ",
        "mô hình",
        "công trình",
        "cây",
        "suất quà",
        "phần quà",
        "bản",
        "cuốn",
    ),
    *(
        "thí sinh",
        "vận động viên",
        "sinh viên",
        "học viên",
        "lượt người",
        "trẻ",
        "cụ",
        "bệnh nhân",
        "công dân",
    ),
)
"""What there is no half of."""
_OF_WHOLE = tuple(f" {word}" for word in _WHOLE)
# These begin where a number does.
_ZERO = Pattern(rf"(?<![\w.,/+:-])(?P<number>0\d{{2,3}}) (?={either(*_WHOLE)}(?!\w))")
_CODE = Pattern(r"(?<!\w)(?:số|mã|phòng|hiệu|điện thoại|tổng đài|đường|khóa|đề|lớp|đội|tổ) $")
_HALF = Pattern(
    rf"(?<![\w.,/+:-])(?P<number>\d{{1,4}},[1-9]\d?) (?={either(*_WHOLE)}(?! ?/| trên|\w| mỗi| một))"
)
_MEAN = Pattern(r"(?<!\w)(?:bình quân|trung bình|tỷ lệ|tỉ lệ|mật độ|quy mô|mỗi|định mức|chỉ số|hệ số)(?!\w)")
_TWO_SCALES = ("triệu nghìn", "triệu ngàn", "tỷ nghìn", "tỷ ngàn", "tỷ triệu", "tỉ triệu", "nghìn triệu")
_LASTS = Pattern(
    r"(?<!\w)(?:phần lễ|phần hội|buổi lễ|lễ khai mạc|phát biểu|tham luận|cuộc họp|hội nghị|phóng sự|tiết học|"
    r"bài dự thi|tiểu phẩm|tiết mục|chương trình văn nghệ)(?: [^\W\d_]+){0,4} "
    r"(?:không quá|tối đa|kéo dài|dài|thời lượng|thời gian)(?: là| không quá| khoảng)? $"
)
_MOST_HOURS, _BEHIND_HOURS = 12, len(" giờ 30")
_MONEY = Pattern(
    rf"(?P<number>(?<![\w.,/]){NUMBER})(?P<scale> {either(*SCALES)})? đồng(?! chí)(?!\w)"
    r"(?P<each>/(?:suất|phần|người|hộ|em|cháu|cụ|đồng chí|học sinh|sinh viên|gia đình|túi|thẻ|giải))?"
)
_EACH = Pattern(
    r"(?<!\w)(?:mỗi|một|/) ?(?:suất|phần|người|hộ|em|cháu|cụ|học sinh|sinh viên|gia đình|túi|thẻ|giải|món|"
    r"đồng chí|hội viên|gói)(?: quà)?(?: trị giá| được| là| từ)? $"
)
_GIVEN = Pattern(
    r"(?<!\w)(?:trao|tặng|thăm|quà|suất|học bổng|ủng hộ|quyên góp|tiền mặt|thưởng)(?!\w)[^.;\n]{0,60}$"
)
_MOST = Decimal(5) * 10**15
"""Of anything in the papers of an office: more than all the state spends in a year."""
_MOST_EACH, _MOST_GIVEN = Decimal(2) * 10**9, Decimal(10) ** 11
_LEAST = 1_000
"""No coin is less, and nothing is had for that."""
_FAR = 70
_LONGEST = 40
# These begin where a number does.
_AGE = Pattern(r"(?<![\w.,/-])(?P<age>\d{3,4}) tuổi(?! (?:đảng|quân|đoàn|nghề|cây))")
_BORN = Pattern(
    r"(?P<age>(?<![\w.,/-])\d{1,3}) tuổi,? \(?(?:tức )?sinh năm (?P<year>(?:19|20)\d\d)(?! ?[-–])"
)
_TO = Pattern(r"(?P<from>\d{1,2}) (?:đến|-|–) (?P<to>\d{1,2})(?P<said> tuổi)(?!\w)")
_CHILDREN = Pattern(
    r"(?<!\w)(?:trẻ(?: em)?|nhóm trẻ|bé|nhà trẻ)(?: (?!và |hoặc |người )[^\W\d_]+){0,3}(?: từ)? $"
)
_EXACTLY = ("đủ ", "tròn ")
_OLDEST = 120
_CHILD = 18


def out_of_size(reading: Texts) -> Iterator[Finding]:
    """Too large for what it is, nearly always for a unit too many; or too small, for one that is lacking."""
    lower = reading.lower
    numbers = (start for start, _ in reading.tokens.numbers)
    for match in _MONEY.over(lower, reading.leading(numbers, _LONGEST, " đồng")):
        sum_of = value(match["number"], match["scale"] or "")
        begin = max(0, match.start() - _FAR)
        each = bool(match["each"]) or _EACH.search(lower, begin, match.start()) is not None
        given = match["scale"] and _GIVEN.search(lower, begin, match.start())
        most = _MOST_EACH if each else _MOST_GIVEN if given else _MOST
        said = reading.body[match.start() : match.end()]
        if sum_of > most:
            yield reading.at(*match.span(), f"“{said}” lớn quá mức có thể.", "Xem lại đơn vị, số chữ số.")
        elif each and not match["scale"] and 0 < sum_of < _LEAST:
            yield reading.at(*match.span(), f"“{said}” nhỏ quá mức có thể.", "Thêm “nghìn”, “triệu”.")


def odd_counts(reading: Texts) -> Iterator[Finding]:
    """Those with a zero before them, with a fraction of a person, of two scales, of too many hours."""
    tokens, lower = reading.tokens, reading.small
    numbers = [(at, end) for at, end in tokens.numbers if lower.startswith(_OF_WHOLE, end)]
    zeros = [at for at, end in numbers if end - at > 2 and lower.startswith("0", at)]
    for match in _ZERO.over(lower, zeros):
        if not _CODE.search(lower, max(0, match.start() - _FAR), match.start()):
            message = f"“{match['number']}” thừa số 0 ở đầu."
            yield reading.at(*match.span("number"), message, f"Viết {match['number'].lstrip('0')}.")
    behind_commas = {at for at, _ in numbers if lower[at - 1] == ","}
    halves = [at for at, end in tokens.numbers if end + 1 in behind_commas]
    for match in _HALF.over(lower, halves):
        first = max(0, match.start() - _FAR)
        begin = max(first, *(lower.rfind(sign, first, match.start()) for sign in ".;\n"))
        if not _MEAN.search(lower, begin, match.end() + _FAR):
            message = f"“{match['number']}” không thể là số lẻ."
            yield reading.at(*match.span("number"), message, "Xem lại con số.")
    for start, end in reading.any_of(_TWO_SCALES):
        if lower[start - 2 : start - 1].isdigit():
            yield reading.at(
                start, end, f"“{reading.body[start:end]}”: hai hàng số liền nhau.", "Bỏ một chữ."
            )
    for start, end in tokens.numbers:
        is_long = end - start == len("90") and int(lower[start:end]) > _MOST_HOURS
        behind = lower[end : end + _BEHIND_HOURS]
        is_long = is_long and behind.startswith(" giờ") and not any(map(str.isdigit, behind))
        if is_long and _LASTS.search(lower, max(0, start - _FAR), start):
            said = lower[start : end + len(" giờ")]
            yield reading.at(start, end, f"“{said}”: dài quá mức có thể.", "Xem lại đơn vị.")


def impossible_ages(reading: Reading) -> Iterator[Finding]:
    """“Không ai 150 tuổi”; “đủ 17 tuổi (sinh năm 2010)” in 2026; “trẻ từ 24 đến 36 tuổi”."""
    lower, starts = reading.lower, reading.tokens.before(" tuổi")
    for match in _AGE.over(lower, starts):
        if int(match["age"]) > _OLDEST:
            yield reading.at(*match.span("age"), f"Không ai {match['age']} tuổi.", "Xem lại tuổi.")
    period = reading.programme.period
    for match in _BORN.over(lower, starts):
        ages = {period.first.year - int(match["year"]), period.last.year - int(match["year"])}
        if not lower.endswith(_EXACTLY, 0, match.start()):
            ages |= {min(ages) - 1, max(ages) + 1}
        if int(match["age"]) not in ages:
            message = f"Người sinh năm {match['year']} năm nay {min(ages)} tuổi, không phải {match['age']}."
            yield reading.at(match.start(), match.end("year"), message, "Xem lại tuổi, hoặc năm sinh.")
    for at in reading.phrases("sinh năm"):
        year = lower[at + len("sinh năm ") : at + len("sinh năm 2026")]
        if year.isdigit() and len(year) == 4 and int(year) > period.last.year:
            place = at + len("sinh năm "), at + len("sinh năm 2026")
            yield reading.at(*place, f"Năm sinh {year} chưa tới.", "Xem lại năm sinh.")
    for match in _TO.over(lower, reading.tokens.before(" đến ", " - ", " – ")):
        if int(match["to"]) > _CHILD and _CHILDREN.search(lower, max(0, match.start() - _FAR), match.start()):
            message = f"Không có trẻ {match['to']} tuổi."
            yield reading.at(match.start(), match.end("said"), message, "Viết “tháng tuổi”, hoặc xem lại.")

"""Shares that cannot be: of persons more than all of them, of one whole more than the whole."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from ctrgen.rules.amounts import NUMBER, value, written
from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_COUNTED = (
    *("hội viên", "đoàn viên", "đảng viên", "công đoàn viên", "cử tri", "đại biểu", "cán bộ", "công chức"),
    *("viên chức", "giáo viên", "học sinh", "học viên", "trẻ", "trẻ em", "hộ", "hộ dân", "hộ gia đình"),
    *("người", "người dân", "số hộ", "số người", "chi bộ", "chi hội", "chi đoàn", "cơ sở", "thôn", "ấp"),
    *("khu phố", "tổ dân phố", "trường", "trường học", "hồ sơ", "đơn thư", "công nhân", "lao động", "phụ nữ"),
    *(
        "thanh niên",
        "cháu",
        "em",
        "bệnh nhân",
        "quân nhân",
        "xã",
        "phường",
        "gia đình",
        "đơn vị",
        "phụ huynh",
    ),
)
"""What there is no more of than all."""
_OF_ALL = Pattern(rf" ?%(?: trở lên)? (?:tổng )?(?:số )?(?:các )?{either(*_COUNTED)}(?!\w)")
_RATE = Pattern(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|cử tri|đi bỏ phiếu|hộ gia đình|hộ dân|học sinh|hội viên|đoàn viên|đảng viên|"
    r"trẻ em|tham gia|ký cam kết|tiêm (?:chủng|đủ))(?!\w)"
)
_OF_A_PLAN = Pattern(
    r"kế hoạch|chỉ tiêu|dự toán|so với|cùng kỳ|cùng kì|tăng|vượt|mức|giá|lương|giao|công suất|năng suất|"
    r"sản lượng|doanh thu|thu ngân sách|nghị quyết (?:giao|đề ra|đại hội)|bằng|nhu cầu|định biên|"
    r"biên chế|quá tải|lấp đầy|giường|bao phủ|mục tiêu|"
    r"cân đối|phát triển mới|kết nạp|số thu|tổng thu|khối lượng|tổng mức"
)
"""With these a share is of something one can do more of."""
_COMPARED = Pattern(r"kế hoạch|chỉ tiêu|dự toán|so với|cùng kỳ|cùng kì|tăng|giảm|vượt")
_PERCENT = Pattern(rf"(?<![\w.,/-])(?P<number>{NUMBER}) ?%")
_CLAUSE_END = ".;\n"
_RANKS = ("xuất sắc", "giỏi", "khá", "tốt", "trung bình", "yếu", "kém", "chưa đạt", "hoàn thành tốt")
_FUNDS = Pattern(
    r"(?<!\w)(?:nhà nước|ngân sách(?: [^\W\d]+)?|nhân dân|người dân|hộ dân|doanh nghiệp|xã hội hóa|"
    r"chủ đầu tư|hội viên|phụ huynh|công ty|trung ương|tỉnh|huyện|xã)"
    r"(?: (?:hỗ trợ|đóng góp|đối ứng|góp|chi|bỏ ra)){1,2}"
    r"(?: (?:là|từ|khoảng))? $"
)
_WHOLE_FUND = Pattern(
    r" ?%(?: (?:kinh phí|chi phí|giá trị|vốn|tổng [^\W\d]+(?: [^\W\d]+)?))?(?=[,;.)\n]| và )"
)
_TAKES = Pattern(r"(?<!\w)chiếm(?: tỷ lệ| tỉ lệ| khoảng)? $")
_PARTS_OF = Pattern(r"(?<!\w)(?:diện tích|cơ cấu|nam(?: giới)? chiếm|còn lại|tổng giá trị)(?!\w)")
_FAR = 60
_LONGEST = 400


def impossible_shares(reading: Reading) -> Iterator[Finding]:
    """Shares of more than all there is, each and together."""
    tokens = reading.tokens
    if "%" not in tokens.signs:
        return
    found = list(_PERCENT.over(reading.lower, tokens.before("%", " %", ",", ".")))
    for match in found:
        if value(match["number"]) > 100 and _is_of_all(reading, match):
            message = f"“{match.group()}”: tỷ lệ của một số đếm không quá 100%."
            yield reading.at(*match.span(), message, "Xem lại tỷ lệ.")
    by_clause = groupby(found, key=lambda match: _clause(reading.lower, match.start())[1])
    for _, group in by_clause:
        shares = list(group)
        if len(shares) > 1:
            yield from _more_than_whole(reading, shares)


def _clause(text: str, at: int) -> tuple[int, int]:
    first, stop = max(0, at - _LONGEST), min(len(text), at + _LONGEST)
    begin = max(first - 1, *(text.rfind(sign, first, at) for sign in (". ", ";", "\n"))) + 1
    ends = [end for sign in (". ", ".\n", ";", "\n") if (end := text.find(sign, at, stop)) >= 0]
    return begin, min(ends, default=stop)


def _is_of_all(reading: Reading, match: Match[str]) -> bool:
    begin, end = _clause(reading.lower, match.start())
    if _OF_A_PLAN.search(reading.lower, begin, end):
        return False
    if _OF_ALL.match(reading.lower, match.end("number")):
        return True
    return _RATE.search(reading.lower, begin, match.start()) is not None


def _more_than_whole(reading: Reading, shares: list[Match[str]]) -> Iterator[Finding]:
    """“A chiếm 40%, B chiếm 70% diện tích”; “hỗ trợ 40%, Nhân dân đóng góp 70%”."""
    lower = reading.lower
    begin, end = _clause(lower, shares[0].start())
    for kind in (_is_taken, _is_given, _is_rank):
        own = [match for match in shares if kind(lower, match)]
        total = sum((value(match["number"]) for match in own), Decimal(0))
        if len(own) < 2 or len(own) != len(shares) or total <= 100 or _COMPARED.search(lower, begin, end):
            continue
        if kind is _is_taken and not _PARTS_OF.search(lower, begin, end):
            continue
        message = f"Các phần cộng lại là {written(total)}%, quá 100%."
        yield reading.at(own[-1].start(), own[-1].end(), message, "Xem lại các tỷ lệ.")
        return


def _is_taken(lower: str, match: Match[str]) -> bool:
    return _TAKES.search(lower, max(0, match.start() - _FAR), match.start()) is not None


def _is_given(lower: str, match: Match[str]) -> bool:
    lead = _FUNDS.search(lower, max(0, match.start() - _FAR), match.start())
    return lead is not None and _WHOLE_FUND.match(lower, match.end("number")) is not None


def _is_rank(lower: str, match: Match[str]) -> bool:
    """A rank beside its share: “giỏi 45%”, “45% giỏi”."""
    return lower.endswith(tuple(f"{rank} " for rank in _RANKS), 0, match.start()) or lower.startswith(
        tuple(f" {rank}" for rank in _RANKS), match.end()
    )

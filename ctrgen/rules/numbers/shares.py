"""Shares that cannot be: of persons more than all of them, of one whole more than the whole."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from ctrgen.rules.numbers.amounts import NUMBER, value, written
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
        "đơn",
        "vụ",
        "vụ việc",
        "kiến nghị",
        "ý kiến",
    ),
)
"""What there is no more of than all."""
_OF_ALL = Pattern(rf" ?%(?: trở lên)? (?:tổng )?(?:số )?(?:các )?{either(*_COUNTED)}(?!\w)")
_RATE = Pattern(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|cử tri|đi bỏ phiếu|hộ gia đình|hộ dân|học sinh|hội viên|đoàn viên|đảng viên|"
    r"trẻ em|tham gia|ký cam kết|tiêm (?:chủng|đủ))(?!\w)"
)
_NO_MORE_THAN_ALL = Pattern(
    r"(?<!\w)(?:(?:tỷ lệ|tỉ lệ) (?:khỏi|tốt nghiệp|lên lớp|chuyên cần|che phủ|hài lòng|đúng hạn|chuyển lớp|"
    r"phổ cập|đi học|hiện diện|có mặt|bao phủ bảo hiểm|giải quyết|hòa giải thành)[^,;.%]{0,30}|"
    r"(?:độ )?che phủ rừng|độ che phủ|(?:đúng|trước|quá) hạn|hoàn thành chương trình [^,;.%]{2,30}|"
    r"tốt nghiệp [^,;.%]{2,30}|khỏi bệnh|hài lòng|lên lớp(?: thẳng)?|chuyên cần|"
    r"duy trì sĩ số|đạt chuẩn|đúng tuổi|phủ sóng)"
    r"(?: (?:đạt|là|từ|chiếm|khoảng|tới|lên|trên|ở mức|hằng năm))* $"
)
"""Before the share of what is no more than all there is, whatever else its clause says."""
_OF_A_PLAN = Pattern(
    r"kế hoạch|chỉ tiêu|dự toán|so với|cùng kỳ|cùng kì|tăng|vượt|mức|giá|lương|giao|công suất|năng suất|"
    r"sản lượng|doanh thu|thu ngân sách|nghị quyết (?:giao|đề ra|đại hội)|bằng|nhu cầu|định biên|"
    r"biên chế|quá tải|lấp đầy|giường|bao phủ|mục tiêu|"
    r"cân đối|phát triển mới|kết nạp|"
    r"phát triển (?:được )?[\d./]+ (?:hội|đoàn|đảng) viên|số thu|tổng thu|khối lượng|tổng mức"
)
"""With these a share is of something one can do more of."""
_IS_OF_A_PLAN = Pattern(r" (?:so với|kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|yêu cầu|tổng)")
_COMPARED = Pattern(r"kế hoạch|chỉ tiêu|dự toán|so với|cùng kỳ|cùng kì|tăng|giảm|vượt")
_PERCENT = Pattern(rf"(?<![\w.,/-])(?P<number>{NUMBER}) ?%")
_CLAUSE_END = ".;\n"
_RANKS = (
    *("xuất sắc", "giỏi", "khá", "trung bình", "yếu", "kém", "chưa đạt", "hoàn thành tốt", "chưa hoàn thành"),
    *("hoàn thành xuất sắc", "hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "vững mạnh"),
    *("hoàn thành nhiệm vụ", "không hoàn thành nhiệm vụ", "vững mạnh xuất sắc", "trong sạch, vững mạnh"),
)
_BESIDE_RANKS = ("tốt", "đạt", "hoàn thành")
"""Ranks where others are told too; alone they are verbs."""
_RANK = Pattern(rf"(?<!\w)(?P<rank>{either(*_RANKS, *_BESIDE_RANKS)})(?:(?: loại)?:| chiếm| là| đạt| có)? $")
_RANK_AFTER = Pattern(rf" ?%(?: [^\W\d_]+){{0,3}}? (?P<rank>{either(*_RANKS, *_BESIDE_RANKS)})(?!\w)")
_NEXT = Pattern(r"(?:[,;]|,? và)(?: (?:xếp loại|loại|hạng|đạt loại|số))? ?")
_WHOLES = Pattern(
    r"(?<!\w)(?:cơ cấu (?:tổng sản phẩm|grdp|kinh tế|giống|cây trồng|vật nuôi|lao động|nguồn vốn|vốn|"
    r"thu|chi|mùa vụ|trà lúa|ngành|dân số|sử dụng đất|kinh phí|sản phẩm|doanh thu|độ tuổi|"
    r"giới tính|nguồn thu|tín dụng)|tỷ trọng|trọng số|nguồn vốn|vốn (?:đầu tư|thực hiện)|"
    r"kinh phí thực hiện|phân bổ)(?!\w)[^%\d]{0,60}$"
)
_NAMED = Pattern(r"(?:[,;]|,? và) [^\d%,;.:(]{2,40} $")
_MAN, _WOMAN = Pattern(r"(?<!\w)nam(?: giới)?(?: chiếm|:)? $"), Pattern(r"(?<!\w)nữ(?: giới)?(?: chiếm|:)? $")
_MOVES = Pattern(r"(?<!\w)(?:từ|xuống|lên|so với|tăng|giảm|kế hoạch|chỉ tiêu|dự toán|vượt)(?!\w)")
_FUNDS = Pattern(
    r"(?<!\w)(?:nhà nước|ngân sách(?: [^\W\d]+)?|nhân dân|người dân|hộ dân|doanh nghiệp|xã hội hóa|"
    r"chủ đầu tư|hội viên|phụ huynh|công ty|trung ương|tỉnh|huyện|xã)"
    r"(?: (?:hỗ trợ|đóng góp|đối ứng|góp|chi|bỏ ra)){0,2}"
    r"(?: (?:là|từ|khoảng))? $"
)
_WHOLE_FUND = Pattern(
    r" ?%(?: (?:kinh phí|chi phí|giá trị|vốn|tổng [^\W\d]+(?: [^\W\d]+)?))?(?=[,;.)\n]| và )"
)
_TAKES = Pattern(r"(?<!\w)chiếm(?: tỷ lệ| tỉ lệ| khoảng)? $")
_PARTS_OF = Pattern(r"(?<!\w)(?:diện tích|cơ cấu|nam(?: giới)? chiếm|còn lại|tổng giá trị)(?!\w)")
_FAR = 60
_LONGEST = 400
_ROUNDED = Decimal("0.1")
"""By how much each of some shares may have been rounded up."""


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
    if len(found) > 1:
        yield from _listed(reading, found)
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
    first = max(begin, match.start() - 2 * _FAR)
    if _NO_MORE_THAN_ALL.search(reading.lower, first, match.start()) and not _IS_OF_A_PLAN.match(
        reading.lower, match.end()
    ):
        return True
    if _OF_A_PLAN.search(reading.lower, begin, end):
        return False
    if _OF_ALL.match(reading.lower, match.end("number")):
        return True
    return _RATE.search(reading.lower, begin, match.start()) is not None


def _more_than_whole(reading: Reading, shares: list[Match[str]]) -> Iterator[Finding]:
    """“A chiếm 40%, B chiếm 70% diện tích”; “hỗ trợ 40%, Nhân dân đóng góp 70%”."""
    lower = reading.lower
    begin, end = _clause(lower, shares[0].start())
    for kind in (_is_taken, _is_given):
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


def _listed(reading: Reading, found: list[Match[str]]) -> Iterator[Finding]:
    """“giỏi 45%, khá 50%, trung bình 15%”; “cơ cấu kinh tế: nông nghiệp 30%, công nghiệp 75%”."""
    chain: list[Match[str]] = []
    ranks: list[str] = []
    for match in (*found, None):
        rank = _rank(reading.lower, match) if match is not None else ""
        follows = bool(chain) and match is not None and _follows(reading.lower, chain, match, ranks[-1])
        if not (follows and bool(rank) == bool(ranks[0]) and (rank not in ranks or not rank)):
            yield from _too_many(reading, chain, ranks)
            chain, ranks = [], []
        if match is not None:
            chain.append(match)
            ranks.append(rank)


def _rank(lower: str, match: Match[str]) -> str:
    before = _RANK.search(lower, max(0, match.start() - _FAR), match.start())
    after = _RANK_AFTER.match(lower, match.end("number"))
    found = before or after
    return found["rank"] if found is not None else ""


def _follows(lower: str, chain: list[Match[str]], match: Match[str], rank: str) -> bool:
    """Whether a share is told next to the last of a list."""
    end = chain[-1].end()
    if not rank:
        return _NAMED.match(lower, end, match.start()) is not None
    after = _RANK_AFTER.match(lower, chain[-1].end("number"))
    begin = after.end() if after is not None else end
    before = _RANK.search(lower, max(begin, match.start() - _FAR), match.start())
    stop = before.start("rank") if before is not None else match.start()
    return _NEXT.fullmatch(lower, begin, stop) is not None


def _too_many(reading: Reading, chain: list[Match[str]], ranks: list[str]) -> Iterator[Finding]:
    """The shares of a list that come to more than the whole."""
    total = sum((value(match["number"]) for match in chain), Decimal(0))
    if len(chain) < 2 or total <= 100 + len(chain) * _ROUNDED:
        return
    lower = reading.lower
    begin, end = _sentence(lower, chain[0].start(), chain[-1].end())
    if ranks[0]:
        is_whole = any(rank not in _BESIDE_RANKS for rank in ranks)
    else:
        first, second = (lower[max(0, one.start() - _FAR) : one.start()] for one in chain[:2])
        sexes = len(chain) == 2 and _MAN.search(first) and _WOMAN.search(second)
        is_whole = bool(sexes) or _WHOLES.search(lower, begin, chain[0].start()) is not None
    if is_whole and not _MOVES.search(lower, begin, end):
        message = f"Các phần cộng lại là {written(total)}%, quá 100%."
        spans = [one.span() for one in chain[:-1]]
        yield reading.among(spans, *chain[-1].span(), message, "Xem lại các tỷ lệ.")


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first, stop = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    begin = max(first - 1, *(text.rfind(sign, first, start) for sign in (". ", "\n"))) + 1
    ends = [at for sign in (". ", "\n") if (at := text.find(sign, end, stop)) >= 0]
    return begin, min(ends, default=stop)

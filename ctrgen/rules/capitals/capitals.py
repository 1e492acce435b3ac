"""Capitals as Annex II of Decree 30 has them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import of_part
from ctrgen.rules.pattern import words
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_WEEKDAYS = tuple(f"thứ {number}" for number in ("hai", "ba", "tư", "năm", "sáu", "bảy"))
_BEFORE_WEEKDAY = ("sáng ", "chiều ", "tối ", "ngày ", "vào ", "trưa ", "đêm ", "từ ", "đến ", "(")
_INSIDE = tuple(word for word in _BEFORE_WEEKDAY if word != "(")
_AFTER_WEEKDAY = (
    *(" hàng tuần", " hằng tuần", " đầu tuần", " tuần ", ", ngày", " ngày ", " ("),
    *(", 0", ", 1", ", 2", ", 3"),
)
_NOT_WEEKDAY = ("lần ", "người ", "hạng ", "đợt ", "điều ", "kỳ ", "cấp ", "loại ", "việc ", "giải ", "vòng ")

_MONTHS = tuple(
    f"tháng {number}"
    for number in ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "chạp")
)
_COUNTED = ("mỗi ", "một ", "hai ", "ba ", "bốn ", "năm ", "sáu ", "hàng ", "hằng ", "trong ", "các ")
_LONGEST_COUNT = 10
_COUNTED_IN = ("lần", "buổi", "kỳ", "kì", "tuần", "ngày", "cuộc", "người", "một lần", "mới", "học")

_TOLD_BEFORE = ("ngày ", "lễ ", "dịp ", "mừng ")
OBSERVANCES = (
    *("Quốc khánh", "Quốc tế", "Toàn dân", "Phụ nữ Việt Nam", "Nhà giáo Việt Nam"),
    *("Thầy thuốc Việt Nam", "Học sinh, sinh viên", "Báo chí Cách mạng", "Gia đình Việt Nam", "Thương binh"),
    *("Giải phóng miền Nam", "Pháp luật", "Môi trường thế giới", "Đại dương thế giới", "Sách và Văn hóa đọc"),
    *("Doanh nhân Việt Nam", "Chuyển đổi số", "Người cao tuổi", "Người khuyết tật", "Trái đất"),
)
"""How the names of observances begin after the word “ngày”."""
_OF_A_DRIVE = (" đưa trẻ",)
"""What makes of “ngày toàn dân” the name of a drive."""
_IN_SMALL = {name.lower(): name for name in OBSERVANCES}

_HONOURED = words(
    "Quốc tế Lao động, Quốc tế Phụ nữ, Tổng khởi nghĩa, Sách và Văn hóa đọc, Thương binh - Liệt sĩ, Bộ "
    "đội Cụ Hồ, Toàn quốc kháng chiến, Quốc phòng toàn dân, Bảo vệ an ninh Tổ quốc, Vì an ninh Tổ quốc, "
    "Giỗ Tổ Hùng Vương, Tết Độc lập, Anh hùng Lực lượng vũ trang nhân dân, Chiến sĩ thi đua, Lao động "
    "tiên tiến, Chiến sĩ tiên tiến, Vì nghĩa tình đồng đội, Dũng sĩ diệt Mỹ, Công dân Thủ đô ưu tú, Cháu "
    "ngoan Bác Hồ, Thanh niên xung phong, Dân quân tự vệ, Uống nước nhớ nguồn, Đền ơn đáp nghĩa"
)
_EXACT = {name.lower(): name for name in (*sorted(_HONOURED), "miền Nam, thống nhất đất nước")}
"""Observances, honours and mottos by their small letters, as their capitals are."""

_STATE_BEFORE = ("của ", "đảng, ", "đảng và ", "đảng - ", "do ", "với ", "được ", "luật pháp, ")
_STATE_NAMES = ("chủ tịch ", "phó chủ tịch ", "kiểm toán ", "ngân hàng ", "kho bạc ")
_STATE_AFTER = (" và nhân dân", ", nhân dân")
_PEOPLE_NAMES = (
    *("ủy ban ", "uỷ ban ", "hội đồng ", "tòa án ", "toà án "),
    *("viện kiểm sát ", "viện kiểm soát ", "quân đội ", "công an ", "quốc phòng ", "mặt trận "),
    *("nghệ sĩ ", "nhà giáo ", "thầy thuốc ", "dân quân ", "báo "),
    *("hội thẩm ", "vũ trang ", "nghệ nhân ", "cảnh sát ", "dân chủ ", "tình báo ", "đại biểu "),
    *("chứng thực ", "quỹ tín dụng ", "chiến tranh ", "an ninh "),
    *("thanh tra ", "đoàn thể "),
)
_PEOPLE_BODIES = ("uy ban ", "hoi ong ", "toa an ", "vien kiem sat ", "quan oi ", "cong an ", "mat tran ")
"""The same without their marks, and without đ, which is no ASCII letter."""
_LONGEST_NAME = 16
_PARTY_BEFORE = ("của ", "xây dựng ", "chi bộ ", "ngành tổ chức xây dựng ", "theo ", "mừng ")
_PARTY_AFTER = (", nhà nước", " và nhà nước")
_NOT_PARTY = ("viên", "bộ", "ủy", "uỷ", "phí", "đoàn", "tịch", "phái", "cầm", "dân chủ", "cộng sản")
"""What makes another word of “đảng” when it follows."""


def _continues(text: str, end: int, words: tuple[str, ...]) -> bool:
    """Whether one of some words, whole, follows a space."""
    return any(
        text.startswith(f" {word}", end) and not text[end + len(word) + 1 : end + len(word) + 2].isalnum()
        for word in words
    )


@text_rule("CT320", "thu-viet-thuong", habit=True)
def weekday(reading: Texts) -> Iterator[Finding]:
    """Thứ trong tuần viết bằng chữ thì viết hoa tên thứ: thứ Hai, thứ Sáu, Chủ nhật.

    Sai:
        nhiem_vu: [Họp giao ban sáng thứ hai hàng tuần]
    Đúng:
        nhiem_vu: [Họp giao ban sáng thứ Hai hàng tuần]
    """
    lower = reading.lower
    for name in reading.held(_WEEKDAYS):
        for start in reading.phrases(name):
            end = start + len(name)
            small = reading.body[start + 4].islower()
            cued = (
                lower.endswith(_BEFORE_WEEKDAY, 0, start)
                or lower.startswith(_AFTER_WEEKDAY, end)
                or _heads_cell(reading, start, end)
            )
            if small and cued and not lower.endswith(_NOT_WEEKDAY, 0, start):
                right = f"thứ {name[4:].capitalize()}"
                yield reading.at(start + 4, end, f"“{name}” viết thường.", f"Viết {right}.")
            elif reading.body.endswith(_INSIDE, 0, start) and reading.body.startswith("Thứ", start):
                message = f"“{reading.body[start:end]}” viết hoa chữ thứ trong câu."
                yield reading.at(start, start + 3, message, f"Viết thứ {name[4:].capitalize()}.", habit="Thứ")
    for start in reading.phrases("chủ nhật"):
        if reading.body[start].islower():
            yield reading.at(start, start + 8, "“chủ nhật” viết thường.", "Viết Chủ nhật.")
    for start in reading.phrases("thứ bẩy"):
        if not reading.lower.endswith(_NOT_WEEKDAY, 0, start):
            written = reading.body[start : start + 7]
            yield reading.at(start, start + 7, f"“{written}” viết sai tên thứ.", "Viết thứ Bảy.", habit="bảy")


def _heads_cell(reading: Texts, start: int, end: int) -> bool:
    """Whether a weekday is all of a cell, or a date follows it there."""
    passage = reading.passage(start)
    after = passage.text[end - passage.start :].lstrip(" ,(:-–")
    return passage.part is Part.CELL and passage.start == start and (not after or after[0].isdigit())


@text_rule("CT321", "thang-viet-thuong", habit=True)
def month(reading: Texts) -> Iterator[Finding]:
    """Tháng viết bằng chữ thì viết hoa: tháng Năm, tháng Tám, tháng Giêng.

    Sai:
        nhiem_vu: [Kỷ niệm Cách mạng tháng tám]
    Đúng:
        nhiem_vu: [Kỷ niệm Cách mạng tháng Tám]
    """
    lower = reading.lower
    for name in reading.held(_MONTHS):
        for start in reading.phrases(name):
            end = start + len(name)
            before, after = lower[max(0, start - _LONGEST_COUNT) : start], lower[end : end + _LONGEST_COUNT]
            counted = before.endswith(_COUNTED) or (before.endswith(" ") and before[-2:-1].isdigit())
            named = not counted and not after.lstrip().startswith(_COUNTED_IN)
            if named and reading.body[start + 6].islower():
                right = f"tháng {name[6:].capitalize()}"
                yield reading.at(start + 6, end, f"“{name}” viết thường.", f"Viết {right}.")


@text_rule("CT322", "ngay-le-viet-thuong", habit=True)
def observance(reading: Texts) -> Iterator[Finding]:
    """Tên ngày lễ, tết, ngày kỷ niệm viết hoa chữ đầu: ngày Quốc khánh, ngày Quốc tế Lao động, tết Trung thu.

    Sai:
        nhiem_vu: [Chào mừng ngày quốc khánh 02/9]
    Đúng:
        nhiem_vu: [Chào mừng ngày Quốc khánh 02/9]
    """
    for small in reading.held(tuple(_IN_SMALL)):
        name, phrase = _IN_SMALL[small], f"ngày {small}"
        for start in reading.phrases(phrase):
            written = reading.body[start + 5 : start + len(phrase)]
            if written[0].islower() and not reading.lower.startswith(_OF_A_DRIVE, start + len(phrase)):
                right = f"ngày {written[0].upper()}{written[1:]}"
                message = f"Tên ngày lễ “{written}” viết thường."
                yield reading.at(start + 5, start + len(phrase), message, f"Viết {right}.", habit=name)
        for start in reading.phrases(small):
            written = reading.body[start : start + len(name)]
            if _is_half_small(written, name) and not reading.lower.endswith(_TOLD_BEFORE, 0, start):
                message = f"Tên ngày lễ “{written}” viết hoa chưa đúng."
                yield reading.at(start, start + len(name), message, f"Viết {name}.", habit=name)
    yield from _inside(reading)
    yield from of_part(reading, "holidays")


def _inside(reading: Texts) -> Iterator[Finding]:
    """“Quốc tế lao động”, “Bộ đội cụ Hồ”: names whose later words have capitals too, or have none."""
    for small in reading.held(tuple(_EXACT)):
        right = _EXACT[small]
        for start in reading.phrases(small):
            end = start + len(right)
            written = reading.body[start:end]
            if written[1:] != right[1:] and not written.isupper() and not written.islower():
                yield reading.at(
                    start, end, f"“{written}” viết hoa chưa đúng.", f"Viết {right}.", habit=right
                )


def _is_half_small(written: str, name: str) -> bool:
    """Whether a name begins with a small letter and has a capital that it should not have: “quốc Khánh”."""
    pairs = zip(written[1:], name[1:], strict=True)
    return written[0].islower() and any(one.isupper() and right.islower() for one, right in pairs)


@text_rule("CT323", "nha-nuoc-viet-thuong", habit=True)
def state(reading: Texts) -> Iterator[Finding]:
    """Nhà nước, khi là danh từ chỉ Nhà nước, luôn viết hoa.

    Sai:
        nhiem_vu: [Tuyên truyền chính sách của nhà nước]
    Đúng:
        nhiem_vu: [Tuyên truyền chính sách của Nhà nước về quản lý nhà nước]
    """
    lower = reading.lower
    for start in reading.phrases("nhà nước"):
        noun = lower.endswith(_STATE_BEFORE, 0, start) or lower.startswith(_STATE_AFTER, start + 8)
        if reading.body[start].islower() and noun and not lower.endswith(_STATE_NAMES, 0, start):
            yield reading.at(start, start + 8, "“nhà nước” viết thường.", "Viết Nhà nước.")


@text_rule("CT324", "nhan-dan-viet-thuong", habit=True)
def people(reading: Texts) -> Iterator[Finding]:
    """Nhân dân, khi là danh từ, luôn viết hoa; trong Ủy ban nhân dân, Tòa án nhân dân thì không.

    Sai:
        nhiem_vu: [Vận động cán bộ và nhân dân]
    Đúng:
        nhiem_vu: [Vận động cán bộ và Nhân dân; phối hợp với Ủy ban nhân dân xã]
    """
    for start in reading.phrases("nhân dân"):
        if reading.body[start].islower() and not _is_of_a_body(reading.lower, start):
            yield reading.at(start, start + 8, "“nhân dân” viết thường.", "Viết Nhân dân.")


def _is_of_a_body(text: str, start: int) -> bool:
    """Whether “nhân dân” is part of a name before it, whose words may be misspelt: that is another fault."""
    if text.endswith(_PEOPLE_NAMES, 0, start):
        return True
    before = unicodedata.normalize("NFD", text[max(0, start - _LONGEST_NAME) : start])
    return "".join(filter(str.isascii, before)).endswith(_PEOPLE_BODIES)


@text_rule("CT325", "dang-viet-thuong", habit=True)
def party(reading: Texts) -> Iterator[Finding]:
    """Đảng, khi chỉ Đảng Cộng sản Việt Nam, viết hoa; đảng viên, đảng bộ, đảng ủy thì không bắt buộc.

    Sai:
        nhiem_vu: [Quán triệt nghị quyết của đảng]
    Đúng:
        nhiem_vu: [Quán triệt nghị quyết của Đảng tới đảng viên]
    """
    lower = reading.lower
    for start in reading.phrases("đảng"):
        cued = lower.endswith(_PARTY_BEFORE, 0, start) or lower.startswith(_PARTY_AFTER, start + 4)
        if reading.body[start].islower() and cued and not _continues(lower, start + 4, _NOT_PARTY):
            yield reading.at(start, start + 4, "“đảng” viết thường.", "Viết Đảng.")


RULES = (weekday, month, observance, state, people, party)

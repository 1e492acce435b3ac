"""Capitals as Annex II of Decree 30 has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_BEFORE_WEEKDAY = ("sáng ", "chiều ", "tối ", "ngày ", "vào ", "trưa ", "đêm ", "từ ", "đến ", "(")
_AFTER_WEEKDAY = (
    " hàng tuần",
    " hằng tuần",
    ", ngày",
    " ngày ",
    " đầu tuần",
    " tuần ",
    " (",
    ", 0",
    ", 1",
    ", 2",
    ", 3",
)
_NOT_WEEKDAY = ("lần ", "người ", "hạng ", "đợt ", "điều ", "kỳ ", "cấp ", "loại ", "việc ", "giải ", "vòng ")

_MONTHS = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "chạp")
_NOT_MONTH = Pattern(r"\s*(?:lần|buổi|kỳ|kì|tuần|ngày|cuộc|người|một lần)")

OBSERVANCES = (
    *("Quốc khánh", "Quốc tế", "Toàn dân", "Phụ nữ Việt Nam", "Nhà giáo Việt Nam"),
    *("Thầy thuốc Việt Nam", "Học sinh, sinh viên", "Báo chí Cách mạng", "Gia đình Việt Nam", "Thương binh"),
    *("Giải phóng miền Nam", "Pháp luật", "Môi trường thế giới", "Đại dương thế giới", "Sách và Văn hóa đọc"),
    *("Doanh nhân Việt Nam", "Chuyển đổi số", "Người cao tuổi", "Người khuyết tật", "Trái đất"),
)
"""How the names of observances begin after the word “ngày”."""

_STATE_BEFORE = (
    *("của ", "đảng, ", "đảng và ", "đảng - ", "do "),
    *("với ", "được ", "luật pháp, "),
)
_STATE_NAME = Pattern(r"\b(?:chủ tịch|phó chủ tịch|kiểm toán|ngân hàng|kho bạc) nhà nước")
_PEOPLE_NAMES = (
    *("ủy ban ", "uỷ ban ", "hội đồng ", "tòa án ", "toà án "),
    *("viện kiểm sát ", "quân đội ", "công an ", "quốc phòng ", "mặt trận "),
    *("nghệ sĩ ", "nhà giáo ", "thầy thuốc ", "dân quân ", "báo "),
    *("chứng thực ", "quỹ tín dụng ", "chiến tranh ", "an ninh "),
)
_PARTY_BEFORE = ("của ", "xây dựng ", "công tác ", "chi bộ ", "ngành tổ chức xây dựng ", "theo ", "mừng ")
_NOT_PARTY = Pattern(r" (?:viên|bộ|ủy|uỷ|phí|đoàn|tịch|phái|cầm|dân chủ|cộng sản)\b")
_PARTY_AFTER = (", nhà nước", " và nhà nước")
_STATE_AFTER = (" và nhân dân", ", nhân dân")

_LOWER_UNIT = Pattern(r"[đcmpt](?:iều|hương|ục|hần|iểu mục) (?:\d+|[IVX]+)\b(?! ?[%/]| (?:triệu|tỷ|người))")
_UPPER_UNIT = Pattern(r"(?<=[\w,] )(?:Khoản \d+|Điểm [a-zđ])(?= (?:Điều|điều|khoản|Khoản))")
_UNIT_CUE = Pattern(r"(?:theo|tại|của|điểm \w+|khoản \d+|quy định|các|và|từ|đến)[ ,]+$", re.IGNORECASE)

_TITLES = (
    r"phó chủ tịch|chủ tịch|phó bí thư|bí thư|phó giám đốc|giám đốc|phó hiệu trưởng|hiệu trưởng|"
    r"phó trưởng \w+|trưởng phòng|trưởng ban|chánh văn phòng|bộ trưởng|thứ trưởng|thủ tướng|tiến sĩ|"
    r"thạc sĩ|giáo sư|bác sĩ"
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Lương|Mai|Tạ|Đoàn|Đào|"
    "Hà|Cao|Vi|Nông"
)
_TITLE = Pattern(rf"\b(?P<title>{_TITLES}) (?=(?:{_SURNAMES}) [A-ZĐÂĂÊÔƠƯÁÀẢÃẠẾ]\w*)")

_PLACES = {
    "thành phố hồ chí minh": "Thành phố Hồ Chí Minh",
    "thủ đô hà nội": "Thủ đô Hà Nội",
}
_DISTRICT = Pattern(r"(?<!\w)(?P<unit>quận|phường) (?=\d{1,2}\b(?![/.\d]))")
_CAPITAL_PROVINCE = Pattern(r"(?<=\w )Tỉnh (?=[A-ZĐ]\w+ [A-ZĐ])")

_KINDS = (
    "nghị quyết|quyết định|chỉ thị|nghị định|thông tư|kế hoạch|công văn|hướng dẫn|kết luận|thông báo|"
    "quy định|chương trình|báo cáo|tờ trình|đề án|công điện"
)
_LOWER_KIND = Pattern(rf"(?<!\w)(?P<kind>{_KINDS}) (?:số )?(?=\d+(?:/\d+)?[-/][A-ZĐ])")


@rule("CT320", "thu-viet-thuong")
def weekday(reading: Reading) -> Iterator[Finding]:
    """Thứ trong tuần viết bằng chữ thì viết hoa: thứ Hai, thứ Sáu, Chủ nhật.

    Sai:
        nhiem_vu: [Họp giao ban sáng thứ hai hàng tuần]
    Đúng:
        nhiem_vu: [Họp giao ban sáng thứ Hai hàng tuần]
    """
    for name in _WEEKDAYS:
        for start in reading.phrases(f"thứ {name}"):
            end = start + 4 + len(name)
            small = reading.body[start + 4].islower()
            before, after = reading.lower[:start], reading.lower[end : end + 11]
            cued = before.endswith(_BEFORE_WEEKDAY) or after.startswith(_AFTER_WEEKDAY)
            if small and cued and not before.endswith(_NOT_WEEKDAY):
                right = f"thứ {name.capitalize()}"
                yield reading.at(start + 4, end, f"“thứ {name}” viết thường.", f"Viết {right}.")
    for start in reading.phrases("chủ nhật"):
        if reading.body[start].islower():
            yield reading.at(start, start + 8, "“chủ nhật” viết thường.", "Viết Chủ nhật.")


@rule("CT321", "thang-viet-thuong")
def month(reading: Reading) -> Iterator[Finding]:
    """Tháng viết bằng chữ thì viết hoa: tháng Năm, tháng Tám, tháng Giêng.

    Sai:
        nhiem_vu: [Kỷ niệm Cách mạng tháng tám]
    Đúng:
        nhiem_vu: [Kỷ niệm Cách mạng tháng Tám]
    """
    for name in _MONTHS:
        for start in reading.phrases(f"tháng {name}"):
            end = start + 6 + len(name)
            counted = re.search(
                r"(?:\d|mỗi|một|hai|ba|bốn|năm|sáu|hàng|hằng|trong|các) $", reading.lower[:start]
            )
            if reading.body[start + 6].islower() and not counted and not _NOT_MONTH.match(reading.lower, end):
                right = f"tháng {name.capitalize()}"
                yield reading.at(start + 6, end, f"“tháng {name}” viết thường.", f"Viết {right}.")


@rule("CT322", "ngay-le-viet-thuong")
def observance(reading: Reading) -> Iterator[Finding]:
    """Tên ngày lễ, ngày kỷ niệm viết hoa chữ đầu: ngày Quốc khánh, ngày Quốc tế Lao động.

    Sai:
        nhiem_vu: [Chào mừng ngày quốc khánh 02/9]
    Đúng:
        nhiem_vu: [Chào mừng ngày Quốc khánh 02/9]
    """
    for name in OBSERVANCES:
        phrase = f"ngày {name.lower()}"
        for start in reading.phrases(phrase):
            written = reading.body[start + 5 : start + len(phrase)]
            if written[0].islower():
                right = f"ngày {written[0].upper()}{written[1:]}"
                message = f"Tên ngày lễ “{written}” viết thường."
                yield reading.at(start + 5, start + len(phrase), message, f"Viết {right}.")


@rule("CT323", "nha-nuoc-viet-thuong")
def state(reading: Reading) -> Iterator[Finding]:
    """Nhà nước, khi là danh từ chỉ Nhà nước, luôn viết hoa.

    Sai:
        nhiem_vu: [Tuyên truyền chính sách của nhà nước]
    Đúng:
        nhiem_vu: [Tuyên truyền chính sách của Nhà nước về quản lý nhà nước]
    """
    for start in reading.phrases("nhà nước"):
        before, after = reading.lower[:start], reading.lower[start + 8 :]
        noun = before.endswith(_STATE_BEFORE) or after.startswith(_STATE_AFTER)
        if (
            reading.body[start].islower()
            and noun
            and not _STATE_NAME.search(reading.lower, start - 14, start + 8)
        ):
            yield reading.at(start, start + 8, "“nhà nước” viết thường.", "Viết Nhà nước.")


@rule("CT324", "nhan-dan-viet-thuong")
def people(reading: Reading) -> Iterator[Finding]:
    """Nhân dân, khi là danh từ, luôn viết hoa; trong Ủy ban nhân dân, Tòa án nhân dân thì không.

    Sai:
        nhiem_vu: [Vận động cán bộ và nhân dân]
    Đúng:
        nhiem_vu: [Vận động cán bộ và Nhân dân; phối hợp với Ủy ban nhân dân xã]
    """
    for start in reading.phrases("nhân dân"):
        if reading.body[start].islower() and not reading.lower[:start].endswith(_PEOPLE_NAMES):
            yield reading.at(start, start + 8, "“nhân dân” viết thường.", "Viết Nhân dân.")


@rule("CT325", "dang-viet-thuong")
def party(reading: Reading) -> Iterator[Finding]:
    """Đảng, khi chỉ Đảng Cộng sản Việt Nam, viết hoa; đảng viên, đảng bộ, đảng ủy thì không bắt buộc.

    Sai:
        nhiem_vu: [Quán triệt nghị quyết của đảng]
    Đúng:
        nhiem_vu: [Quán triệt nghị quyết của Đảng tới đảng viên]
    """
    for start in reading.phrases("đảng"):
        before, after = reading.lower[:start], reading.lower[start + 4 : start + 16]
        cued = before.endswith(_PARTY_BEFORE) or after.startswith(_PARTY_AFTER)
        if reading.body[start].islower() and cued and not _NOT_PARTY.match(after):
            yield reading.at(start, start + 4, "“đảng” viết thường.", "Viết Đảng.")


@rule("CT326", "vien-dan-dieu-khoan-sai-chu-hoa")
def unit(reading: Reading) -> Iterator[Finding]:
    """Viện dẫn: Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.

    Sai:
        nhiem_vu: [Thực hiện quy định tại điều 5 của Quy chế]
    Đúng:
        nhiem_vu: [Thực hiện quy định tại khoản 2 Điều 5 của Quy chế]
    """
    for match in _LOWER_UNIT.finditer(reading.body):
        if _UNIT_CUE.search(reading.body, max(0, match.start() - 20), match.start()):
            word = match.group().split()[0]
            yield reading.at(*match.span(), f"“{word}” viết thường.", f"Viết {word.capitalize()}.")
    for match in _UPPER_UNIT.finditer(reading.body):
        word = match.group().split()[0]
        yield reading.at(*match.span(), f"“{word}” viết hoa trong câu.", f"Viết {word.lower()}.")


@rule("CT327", "chuc-danh-viet-thuong")
def title(reading: Reading) -> Iterator[Finding]:
    """Chức vụ, học vị đi liền với tên người viết hoa chữ đầu.

    Sai:
        nhiem_vu: [Làm việc với chủ tịch Nguyễn Văn An]
    Đúng:
        nhiem_vu: [Làm việc với Chủ tịch Nguyễn Văn An]
    """
    for match in _TITLE.finditer(reading.body):
        right = (
            match["title"].capitalize()
            if not match["title"].startswith("phó")
            else f"Phó {match['title'][4:].capitalize()}"
        )
        message = f"Chức danh “{match['title']}” trước tên người viết thường."
        yield reading.at(*match.span("title"), message, f"Viết {right}.")


@rule("CT328", "dia-danh-sai-chu-hoa")
def place_name(reading: Reading) -> Iterator[Finding]:
    """Thành phố Hồ Chí Minh, Thủ đô Hà Nội, Quận 1 viết hoa; tỉnh Nam Định trong câu viết thường chữ tỉnh.

    Sai:
        nhiem_vu: [Đi công tác tại thành phố Hồ Chí Minh]
    Đúng:
        nhiem_vu: [Đi công tác tại Thành phố Hồ Chí Minh và tỉnh Nam Định]
    """
    for phrase, right in _PLACES.items():
        for start in reading.phrases(phrase):
            if reading.body[start].islower():
                written = reading.body[start : start + len(phrase)]
                yield reading.at(start, start + len(phrase), f"“{written}” viết thường.", f"Viết {right}.")
    for match in _DISTRICT.finditer(reading.body):
        message = f"“{match['unit']}” đứng trước số viết thường."
        yield reading.at(*match.span("unit"), message, f"Viết {match['unit'].capitalize()}.")
    for match in _CAPITAL_PROVINCE.finditer(reading.body):
        yield reading.at(match.start(), match.start() + 4, "“Tỉnh” viết hoa trong câu.", "Viết tỉnh.")


@rule("CT329", "ten-loai-vien-dan-viet-thuong")
def cited_kind(reading: Reading) -> Iterator[Finding]:
    """Tên loại của một văn bản cụ thể viết hoa.

    Sai:
        nhiem_vu: [Thực hiện nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    Đúng:
        nhiem_vu: [Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ]
    """
    for match in _LOWER_KIND.finditer(reading.body):
        right = match["kind"].capitalize()
        message = f"Tên loại “{match['kind']}” của văn bản được viện dẫn viết thường."
        yield reading.at(*match.span("kind"), message, f"Viết {right}.")


RULES = (weekday, month, observance, state, people, party, unit, title, place_name, cited_kind)

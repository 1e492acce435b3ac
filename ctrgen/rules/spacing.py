"""Spaces: too many, too few, or of a kind that a document has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_BEFORE_MARK = Pattern(
    r" +(?=[,;:!?)\]”]|\.(?![\w.]))", cues=(" ,", " ;", " :", " !", " ?", " )", " ]", " ”", " .")
)
_AFTER_OPENING = Pattern(r"[(\[“] +", cues=("( ", "[ ", "“ "))
_NO_SPACE = Pattern(
    r"[,;:!?](?<=\w.)(?=[^\W\d_])|\.(?<=[^\W\d_]{2}\.)(?=[A-ZÀ-ỸĐ][a-zà-ỹđ])|[,;](?<=\).)(?=\w)"
)
_ADDRESS = Pattern(
    r"\S*(?:@|://|www\.|\.vn|\.com|\.org|\.gov)\S*", cues=("@", "://", "www", ".vn", ".com", ".org")
)
_MANY = Pattern(r" {2,}(?=\S)")
_ODD = Pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_PERCENT = Pattern(r" +(?=%)", cues=(" %",))
_SLASH = Pattern(r" +/ *(?=[^\W\d_])|/ +(?=[^\W\d_])", cues=(" /", "/ "))
_DIGITS = Pattern(
    r"\d(?<![\d.,/-]\d)(?<!\d \d)\d{0,2}(?: \d{3})+(?![\d.,/]|[ -]\d)|\d(?<=năm \d)\d \d{2}(?!\d)"
)
_THOUSANDS = Pattern(
    r"\d(?<![\d.,]\d)\d{0,2}(?:(?:,\d{3}){2,}(?![\d,])|,\d{3}(?= (?:đồng|đ\b|người|hộ|cây|lượt)))"
)
_TELEPHONE = Pattern(
    r"(?:điện thoại|đt|sđt|hotline|fax|di động|liên hệ|đường dây nóng|tài khoản)[^\n;.]{0,40}$", re.I
)


@rule("CT340", "dau-cach-truoc-dau-cau")
def before_mark(reading: Reading) -> Iterator[Finding]:
    """Dấu câu viết liền sau chữ; sau dấu ngoặc mở không có dấu cách.

    Sai:
        nhiem_vu: ["Tuyên truyền , vận động hội viên"]
    Đúng:
        nhiem_vu: ["Tuyên truyền, vận động hội viên"]
    """
    for match in _BEFORE_MARK.finditer(reading.text):
        if reading.text[match.start() - 1 : match.start()].strip():
            yield reading.at(*match.span(), "Thừa dấu cách trước dấu câu.", "Xóa dấu cách này.", fix="")
    for match in _AFTER_OPENING.finditer(reading.text):
        yield reading.at(
            match.start() + 1, match.end(), "Thừa dấu cách sau dấu ngoặc mở.", "Xóa dấu cách này.", fix=""
        )


@rule("CT341", "nhieu-dau-cach")
def many(reading: Reading) -> Iterator[Finding]:
    """Giữa hai chữ chỉ có một dấu cách.

    Sai:
        nhiem_vu: ["Tổ chức  hội nghị"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    if "  " in reading.text:
        for match in _MANY.finditer(reading.text):
            if reading.text[match.end()] not in ",;:!?.)" and reading.text[match.start() - 1] != "\n":
                yield reading.at(*match.span(), "Có nhiều dấu cách liền nhau.", "Giữ lại một.", fix=" ")


@rule("CT342", "thieu-dau-cach-sau-dau-cau")
def none_after_mark(reading: Reading) -> Iterator[Finding]:
    """Sau dấu phẩy, chấm phẩy, hai chấm và dấu chấm hết câu có một dấu cách.

    Sai:
        nhiem_vu: ["Các xã,phường báo cáo"]
    Đúng:
        nhiem_vu: ["Các xã, phường báo cáo; gửi thư về vanphong@bacgiang.gov.vn"]
    """
    addresses = {place for match in _ADDRESS.finditer(reading.text) for place in range(*match.span())}
    for match in _NO_SPACE.finditer(reading.text):
        if match.start() not in addresses:
            mark = match.group()
            yield reading.at(
                *match.span(), f"Sau dấu “{mark}” thiếu dấu cách.", "Thêm dấu cách.", fix=mark + " "
            )


@rule("CT345", "dau-cach-la")
def odd(reading: Reading) -> Iterator[Finding]:
    r"""Chỉ dùng dấu cách thường; dấu cách không ngắt và dấu cách toàn góc lọt vào khi chép từ nơi khác.

    Sai:
        nhiem_vu: ["Tổ chức\u00a0hội nghị"]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị]
    """
    for match in _ODD.finditer(reading.text) if _ODD.search(reading.signs) else ():
        message = f"Dấu cách không thường (U+{ord(match.group()):04X})."
        yield reading.at(*match.span(), message, "Thay bằng dấu cách thường.", fix=" ")


@rule("CT349", "chu-so-bi-tach")
def split_digits(reading: Reading) -> Iterator[Finding]:
    """Các chữ số của một số viết liền, phần nghìn ngăn bằng dấu chấm.

    Sai:
        nhiem_vu: [Giải ngân 1 200 000 đồng]
    Đúng:
        nhiem_vu: [Giải ngân 1.200.000 đồng]
    """
    for match in _DIGITS.finditer(reading.body):
        if not _TELEPHONE.search(reading.body, 0, match.start()):
            hint = "Viết liền; phần nghìn ngăn bằng dấu chấm."
            yield reading.at(*match.span(), f"Số “{match.group()}” bị tách bằng dấu cách.", hint)


@rule("CT350", "dau-phay-phan-nghin")
def comma_in_thousands(reading: Reading) -> Iterator[Finding]:
    """Phần nghìn ngăn bằng dấu chấm; dấu phẩy là của phần thập phân.

    Sai:
        nhiem_vu: ["Giải ngân 1,200,000 đồng"]
    Đúng:
        nhiem_vu: ["Giải ngân 1.200.000 đồng, đạt 12,5%"]
    """
    for match in _THOUSANDS.finditer(reading.body):
        right = match.group().replace(",", ".")
        yield reading.at(
            *match.span(), f"Phần nghìn của “{match.group()}” ngăn bằng dấu phẩy.", f"Viết {right}."
        )


@rule("CT351", "dau-cach-truoc-phan-tram")
def before_percent(reading: Reading) -> Iterator[Finding]:
    """Dấu % viết liền sau số.

    Sai:
        nhiem_vu: [Phấn đấu đạt 100 % kế hoạch]
    Đúng:
        nhiem_vu: [Phấn đấu đạt 100% kế hoạch]
    """
    for match in _PERCENT.finditer(reading.body):
        if reading.body[match.start() - 1].isdigit():
            yield reading.at(*match.span(), "Thừa dấu cách trước dấu %.", "Viết liền, ví dụ 100%.", fix="")


@rule("CT352", "dau-cach-quanh-gach-cheo")
def around_slash(reading: Reading) -> Iterator[Finding]:
    """Dấu gạch chéo giữa hai từ viết liền.

    Sai:
        nhiem_vu: [Các huyện / thành phố báo cáo]
    Đúng:
        nhiem_vu: [Các huyện/thành phố báo cáo]
    """
    for match in _SLASH.finditer(reading.body):
        if reading.body[match.start() - 1].isalpha():
            yield reading.at(*match.span(), "Có dấu cách cạnh dấu gạch chéo.", "Viết liền.", fix="/")


RULES = (
    before_mark,
    many,
    none_after_mark,
    odd,
    split_digits,
    comma_in_thousands,
    before_percent,
    around_slash,
)

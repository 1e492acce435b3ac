"""``so`` and ``ky_hieu``: the number and symbol of the document (Decree 30, Annex I, Part I, II.3)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ctrgen.rules.page.header import kind_of
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_PATH = ("symbol",)
_NUMBER = Pattern(r"\d{1,5}[/-]")
_SPACED = Pattern(r" *[-–/] +| +(?:[-–/] *)?", cues=(" ",))
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)", cues=("19", "20"))

_YOUTH_UNION = r"(?i)(?<!liên )(?<!công )\bđoàn\b(?! (?:thanh|đại biểu))"
_TRADES = ("công ty", "tập đoàn", "ngân hàng")
_COMMON = {
    "UBND": ("ban nhân dân",),
    "HĐND": ("hội đồng nhân dân",),
    "BTV": ("ban thường vụ", "hội ", "đoàn "),
    "BCĐ": ("ban chỉ đạo",),
    "BCH": ("ban chấp hành", "ban chỉ huy"),
    "TUĐTN": ("trung ương",),
}
"""Abbreviations whose letters could be found in almost any name."""


def _parts(reading: Reading) -> tuple[str, str]:
    """The abbreviations of the type and of the body, however they are joined."""
    match = re.match(r"(?:[\d/ ]*[/-])?\s*(?P<kind>[^\W\d_.]+)[^\w]*(?P<body>.*)", reading.programme.symbol)
    return (match["kind"], match["body"].strip()) if match else ("", "")


@rule("CT210", "ky-hieu-thieu-co-quan")
def without_body(reading: Reading) -> Iterator[Finding]:
    """Ký hiệu gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành, nối bằng gạch nối.

    Sai:
        ky_hieu: CTr
    Đúng:
        ky_hieu: CTr-BTV
    """
    kind, body = _parts(reading)
    if kind and not body:
        hint = f"Thêm gạch nối và chữ viết tắt tên cơ quan, ví dụ {kind}-UBND."
        yield Finding(_PATH, "Ký hiệu thiếu chữ viết tắt tên cơ quan ban hành.", hint)


@rule("CT211", "ky-hieu-sai-ten-loai")
def unknown_kind(reading: Reading) -> Iterator[Finding]:
    """Chữ viết tắt tên loại viết đúng như bảng ở Phụ lục III: chương trình là CTr.

    Sai:
        ky_hieu: CTR-BTV
    Đúng:
        ky_hieu: CTr-BTV
    """
    kind, _ = _parts(reading)
    # A schedule (lịch công tác) is none of the types of the annex: its abbreviation is the house's.
    is_listed = kind_of(reading) in reading.standard.kinds.values()
    if kind and is_listed and kind not in reading.standard.kinds:
        like = next((known for known in reading.standard.kinds if known.lower() == kind.lower()), "CTr")
        start = reading.programme.symbol.find(kind)
        message = f"“{kind}” không phải chữ viết tắt của tên loại văn bản nào."
        yield Finding(_PATH, message, f"Chương trình viết tắt là {like}.", start, start + len(kind))


@rule("CT212", "ky-hieu-khac-ten-loai")
def other_kind(reading: Reading) -> Iterator[Finding]:
    """Chữ viết tắt trong ký hiệu là của chính tên loại in trên văn bản.

    Sai:
        ky_hieu: KH-BTV
    Đúng:
        ky_hieu: CTr-BTV
    """
    kind, _ = _parts(reading)
    names = reading.standard.kinds
    printed = kind_of(reading)
    if kind in names and names[kind] != printed and printed in names.values():
        start = reading.programme.symbol.find(kind)
        right = next((short for short, name in names.items() if name == printed), "")
        message = f"“{kind}” là chữ viết tắt của {names[kind]}, văn bản này là {printed}."
        yield Finding(_PATH, message, f"Sửa thành {right}.", start, start + len(kind))


@rule("CT213", "ky-hieu-co-dau-cach")
def spaces(reading: Reading) -> Iterator[Finding]:
    """Giữa các chữ của ký hiệu không có dấu cách.

    Sai:
        ky_hieu: CTr - BTV
    Đúng:
        ky_hieu: CTr-BTV
    """
    for match in _SPACED.finditer(reading.programme.symbol):
        message = "Trong ký hiệu có dấu cách."
        yield Finding(_PATH, message, "Viết liền, ví dụ CTr-BTV.", *match.span(), fix=match.group().strip())


@rule("CT214", "so-nam-trong-ky-hieu")
def number_inside(reading: Reading) -> Iterator[Finding]:
    """Số của văn bản ghi ở khóa so, không ghi trong ký hiệu: khi in, số đứng trước ký hiệu.

    Sai:
        ky_hieu: 63/CTr-BTV
    Đúng:
        so: 63
        ky_hieu: CTr-BTV
    """
    match = _NUMBER.match(reading.programme.symbol)
    if match and not _YEAR.match(match.group()):
        message = "Số văn bản nằm trong ký hiệu, khi in sẽ có hai số."
        yield Finding(_PATH, message, "Chuyển số sang khóa so.", *match.span())


@rule("CT215", "ky-hieu-sai-dau-noi")
def joining_sign(reading: Reading) -> Iterator[Finding]:
    """Các nhóm chữ của ký hiệu nối bằng gạch nối (-), không dùng gạch chéo, gạch dài, dấu chấm, không ở đầu.

    Sai:
        ky_hieu: CTr/BTV
    Đúng:
        ky_hieu: CTr-BTV
    """
    symbol = reading.programme.symbol
    leading = len(symbol) - len(symbol.lstrip("-–/ "))
    if leading:
        message = f"Ký hiệu bắt đầu bằng dấu “{symbol[:leading].strip()}”, khi in sẽ thừa dấu."
        hint = "Xóa dấu này: dấu giữa số và ký hiệu tự có."
        yield Finding(_PATH, message, hint, 0, leading, fix="")
    # The Party sets a slash between the type and the body; whichever is written, the right one is printed.
    slash = symbol.find("/", leading) if "{noi_ban_hanh}" in reading.standard.wording.number else -1
    begin = match.end() if (match := _NUMBER.match(symbol)) else leading
    for index, sign in enumerate(symbol):
        if index >= begin and not sign.isalnum() and sign not in " -&" and index != slash:
            hint = "Nối các nhóm chữ bằng gạch nối (-)."
            yield Finding(_PATH, f"Dấu “{sign}” không dùng trong ký hiệu.", hint, index, index + 1)


@rule("CT216", "ky-hieu-viet-thuong")
def lower_case(reading: Reading) -> Iterator[Finding]:
    """Chữ viết tắt tên cơ quan trong ký hiệu viết in hoa.

    Sai:
        ky_hieu: CTr-btv
    Đúng:
        ky_hieu: CTr-BTV
    """
    _, body = _parts(reading)
    if body and body == body.lower() and body != body.upper():
        start = reading.programme.symbol.rfind(body)
        message = f"“{body}” phải viết in hoa."
        yield Finding(_PATH, message, f"Sửa thành {body.upper()}.", start, start + len(body))


@rule("CT217", "ky-hieu-khac-co-quan")
def other_body(reading: Reading) -> Iterator[Finding]:
    """Chữ viết tắt cuối ký hiệu lấy từ chữ đầu các âm tiết của tên cơ quan ban hành.

    Sai:
        ky_hieu: CTr-HĐND
    Đúng:
        ky_hieu: CTr-BTV
    """
    issuer = reading.programme.issuer
    _, body = _parts(reading)
    if any(map(str.isdigit, body)):
        return  # the code of a unit, as the police have them
    if any(word in " ".join(issuer.name).lower() for word in _TRADES):
        return  # by the name it trades under: PCLC, EVNHANOI
    short = _bare(re.split(r"[^\w]", body)[0].upper()).replace("TW", "TU")
    own = _initials(" ".join(issuer.name))
    if short.isascii() and "Đ" in own and len(short) > 2 and own.replace("Đ", "D") == short != own:
        start = reading.programme.symbol.rfind(body)
        message = f"“{body}”: chữ Đ gõ thành D."
        yield Finding(_PATH, message, f"Viết {own}.", start, start + len(body))
        return
    whole = " ".join((*issuer.superior, *issuer.name)).lower()
    if short in _COMMON and (any(name in whole for name in _COMMON[short]) or short.lower() in whole.split()):
        return
    for names in (
        ()
        if short in _COMMON
        else (issuer.name, (*issuer.superior, *issuer.name), (*issuer.name, *issuer.superior))
    ):
        if _is_within(short, _initials(" ".join(names))):
            return
    letters = _bare("".join((*issuer.superior, *issuer.name)).upper())
    if short and (short in _COMMON or not _is_within(short, letters)):
        start = reading.programme.symbol.rfind(body)
        message = f"“{body}” không hợp với tên cơ quan ban hành “{' '.join(issuer.name)}”."
        yield Finding(_PATH, message, "Viết chữ đầu các âm tiết của tên cơ quan.", start, start + len(body))


def _initials(name: str) -> str:
    """The first letters of a name; the youth union, called Đoàn for short, is written in full."""
    words = re.findall(r"\w+", re.sub(_YOUTH_UNION, "Đoàn Thanh niên Cộng sản", name))
    return _bare("".join(word if word.isupper() else word[0] for word in words).upper())


def _bare(letters: str) -> str:
    """Capitals without their marks: Ủy ban is UB, but Đoàn stays Đ."""
    return "".join(sign for sign in unicodedata.normalize("NFD", letters) if not unicodedata.combining(sign))


def _is_within(short: str, letters: str) -> bool:
    left = iter(letters)
    return all(letter in left for letter in short)


@rule("CT218", "so-thua-so-khong")
def leading_zeros(reading: Reading) -> Iterator[Finding]:
    """Chỉ số dưới 10 mới thêm một số 0 ở trước.

    Sai:
        so: "063"
    Đúng:
        so: 63
    """
    number = reading.programme.number or ""
    needed = str(int(number or 0)).zfill(2)
    extra = len(number) - len(needed)
    if extra > 0:
        message = f"Số {number} thừa số 0 ở trước."
        yield Finding(("number",), message, f"Ghi {needed}.", 0, extra, fix="")


@rule("CT219", "nam-trong-ky-hieu")
def year_inside(reading: Reading) -> Iterator[Finding]:
    """Năm ban hành chỉ ghi trong số của văn bản quy phạm pháp luật, không ghi ở văn bản hành chính.

    Sai:
        ky_hieu: 2020/CTr-BTV
    Đúng:
        ky_hieu: CTr-BTV
    """
    for match in _YEAR.finditer(reading.programme.symbol):
        yield Finding(_PATH, f"Ký hiệu có năm {match.group()}.", "Xóa năm khỏi ký hiệu.", *match.span())


RULES = (
    without_body,
    unknown_kind,
    other_kind,
    spaces,
    number_inside,
    joining_sign,
    lower_case,
    other_body,
    leading_zeros,
    year_inside,
)

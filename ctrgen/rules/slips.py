"""What hands slip into: words twice, lost capitals, impossible numbers, common misspellings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_DOUBLED = frozenset(
    {"luôn", "ngày", "người", "nhà", "đời", "mãi", "thường", "ai", "song", "dần", "từ", "lâu", "rất", "xanh"}
    | {"nơi", "ngành", "năm", "tháng", "giờ", "tuần", "nhiều", "ít", "xa", "nhanh", "mau", "vừa", "càng"}
    | {"đêm", "chiều", "sáng", "trùng", "đều", "hàng", "lớp", "mỗi", "đôi", "tầng", "gần", "xinh"}
)
"""Words that are rightly said twice."""

_FIRST_HALVES = frozenset(
    {"đại", "đoàn", "đảng", "tổ", "hành", "công", "tài", "nhân", "hội", "thành", "chuyên", "ủy", "uỷ", "ban"}
    | {"viên", "quản", "sinh"}
)
"""Words with which the first of two equal words makes one: “đại biểu biểu quyết”."""

_LOWER_START = Pattern(r"\. +(?P<word>[^\W\d_]+)")
_SENTENCE = Pattern(r"[^\W\d_A-ZĐ]{2}[)”\"]?$")
_NOT_END = Pattern(r"(?:\b(?:v\.v|tp|tx|tt|ths|ts|đ/c|st|tr|stt|gs|bs|ks|cn|tel|no)|\.\.)$", re.I)
_TELEPHONE = Pattern(
    r"0(?<![\d.-]0)(?!\d?\.\d\d?\.\d{4})\d{1,3}(?:[. ]?\d{2,4}){1,4}(?!\d)|"
    r"[đsh](?:iện thoại|t|đt|otline)(?: số)?:? *(?P<plain>\d[\d. ]{4,}\d)",
)
_NUMBER = Pattern(r"số (?P<number>\d{6,})(?=[/-][A-ZĐ])")
_BLANK = Pattern(
    r"…\s*/|/\s*…|\.{2,}/|/\.{3,}|\.{5,}|…{2,}|_{3,}|\b[xX]{2}/[xX]{2}|\b(?:TODO|lorem)\b|\[\s*(?:…|\.{3})?\s*\]",
    cues=("…", "../", "/..", ".....", "___", "xx/", "XX/", "TODO", "lorem", "["),
)
_INFORMAL = Pattern(
    r"(?<![\w./])(?:[đĐ]/c|[đĐ]\.c|v/v|[kK]o|[kK]g ?có|vv|đc|dc|ntn|[nN]h[ưu] trên)(?![\w/.]*\w)"
)
_INFORMAL_RIGHT = {
    "đ/c": "đồng chí",
    "đ.c": "đồng chí",
    "v/v": "về việc",
    "ko": "không",
    "vv": "v.v.",
    "đc": "được",
    "dc": "được",
}
_MANNERED = ("covid", "internet", "facebook", "zalo", "mail", "website", "youtube")
_TWO_MANNERS = Pattern(r"\b(?:covid[- ]?19|internet|facebook|zalo|e-?mail|website|youtube)\b", cues=_MANNERED)

MISSPELLINGS = {
    "bổ xung": "bổ sung",
    "sát nhập": "sáp nhập",
    "xắp xếp": "sắp xếp",
    "sắp sếp": "sắp xếp",
    "chuẩn đoán": "chẩn đoán",
    "thăm quan": "tham quan",
    "nghành": "ngành",
    "công thông tin": "cổng thông tin",
    "sử lý": "xử lý",
    "giành cho": "dành cho",
    "tựu chung": "tựu trung",
    "vô hình chung": "vô hình trung",
    "kỹ niệm": "kỷ niệm",
    "hoạch toán": "hạch toán",
    "triễn khai": "triển khai",
    "chỉnh sữa": "chỉnh sửa",
    "đãm bảo": "đảm bảo",
    "sơ xuất": "sơ suất",
    "xúc tích": "súc tích",
    "trao dồi": "trau dồi",
    "chau dồi": "trau dồi",
    "cọ sát": "cọ xát",
    "đọc giả": "độc giả",
    "đề suất": "đề xuất",
    "xuất sắt": "xuất sắc",
    "suất sắc": "xuất sắc",
    "trãi qua": "trải qua",
    "lãng mạng": "lãng mạn",
    "nổ lực": "nỗ lực",
    "nghĩ lễ": "nghỉ lễ",
    "nghĩ phép": "nghỉ phép",
    "cũng cố": "củng cố",
    "phòng chóng": "phòng chống",
    "tham dư": "tham dự",
    "hội nghi": "hội nghị",
    "tuyên truyên": "tuyên truyền",
    "tổ chưc": "tổ chức",
    "thưc hiện": "thực hiện",
    "báo cao": "báo cáo",
    "kế hoach": "kế hoạch",
    "nhiêm vụ": "nhiệm vụ",
    "cán bô": "cán bộ",
    "quán triêt": "quán triệt",
    "giám xát": "giám sát",
    "xát hạch": "sát hạch",
    "soát sét": "soát xét",
    "rà xoát": "rà soát",
    "rà sóat": "rà soát",
    "chấn chỉng": "chấn chỉnh",
    "đôn đóc": "đôn đốc",
}
"""Phrases that are never right, and what was meant."""


@rule("CT370", "tu-lap-lai")
def word_twice(reading: Reading) -> Iterator[Finding]:
    """Một từ viết hai lần liền nhau thường là gõ thừa.

    Sai:
        nhiem_vu: [Rà soát để đề đề xuất hỗ trợ]
    Đúng:
        nhiem_vu: [Luôn luôn rà soát để đề xuất hỗ trợ]
    """
    words = reading.words
    for index in range(1, len(words)):
        first, second = words[index - 1], words[index]
        word = second.group()
        if first.group() != word or reading.body[first.end() : second.start()] != " ":
            continue
        before = words[index - 2] if index > 1 else None
        joined = (
            before is not None
            and before.end() + 1 == first.start()
            and before.group().lower() in _FIRST_HALVES
        )
        if word.isalpha() and not word.isupper() and word.lower() not in _DOUBLED and not joined:
            message = f"Từ “{word}” viết hai lần."
            yield reading.at(first.start(), second.end(), message, "Xóa một từ, nếu không phải từ láy.")


@rule("CT371", "cau-bat-dau-bang-chu-thuong")
def lower_start(reading: Reading) -> Iterator[Finding]:
    """Sau dấu chấm, câu mới bắt đầu bằng chữ hoa.

    Sai:
        nhiem_vu: [Tổ chức hội nghị. rà soát danh sách]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị. Rà soát danh sách]
    """
    for match in _LOWER_START.finditer(reading.body):
        before = reading.body[max(0, match.start() - 6) : match.start()]
        if match["word"][0].islower() and _SENTENCE.search(before) and not _NOT_END.search(before):
            hint = "Viết hoa chữ đầu câu, hoặc thay dấu chấm bằng dấu phẩy."
            yield reading.at(*match.span("word"), "Sau dấu chấm là chữ thường.", hint)


@rule("CT372", "so-dien-thoai-sai-do-dai")
def telephone(reading: Reading) -> Iterator[Finding]:
    """Số điện thoại di động có 10 chữ số, cố định (đầu số 02) có 11 chữ số.

    Sai:
        nhiem_vu: ["Liên hệ số điện thoại 0204.3529.2"]
    Đúng:
        nhiem_vu: ["Liên hệ số điện thoại 0204.3529.266"]
    """
    for match in _TELEPHONE.finditer(reading.lower):
        digits = "".join(filter(str.isdigit, match["plain"] or match.group()))
        right = 11 if digits.startswith("02") else 10
        whole = len(digits) >= 7 and digits.startswith("0")
        if whole and len(digits) != right:
            span = match.span("plain") if match["plain"] else match.span()
            message = f"Số điện thoại có {len(digits)} chữ số."
            yield reading.at(*span, message, "Xem lại: di động 10, cố định (đầu 02) 11 chữ số.")


@rule("CT373", "so-van-ban-qua-dai")
def long_number(reading: Reading) -> Iterator[Finding]:
    """Số của một văn bản không dài tới sáu chữ số.

    Sai:
        nhiem_vu: [Thực hiện Kế hoạch số 180418/KH-UBND ngày 29/4/2020 của UBND tỉnh]
    Đúng:
        nhiem_vu: [Thực hiện Kế hoạch số 1804/KH-UBND ngày 29/4/2020 của UBND tỉnh]
    """
    for match in _NUMBER.finditer(reading.body):
        message = f"Số văn bản {match['number']} dài {len(match['number'])} chữ số."
        yield reading.at(*match.span("number"), message, "Xem lại số văn bản.")


@rule("CT375", "loi-chinh-ta")
def misspelling(reading: Reading) -> Iterator[Finding]:
    """Những cụm từ hay viết sai chính tả: bổ xung, sát nhập, nghành, xắp xếp.

    Sai:
        nhiem_vu: [Bổ xung danh sách]
    Đúng:
        nhiem_vu: [Bổ sung danh sách]
    """
    for wrong, right in MISSPELLINGS.items():
        if wrong in reading.lower:
            for start in reading.phrases(wrong):
                written = reading.body[start : start + len(wrong)]
                yield reading.at(start, start + len(wrong), f"“{written}” sai chính tả.", f"Viết “{right}”.")


@rule("CT376", "mot-ten-hai-cach-viet")
def two_manners(reading: Reading) -> Iterator[Finding]:
    """Một tên viết một cách trong cả văn bản: COVID-19 hoặc Covid-19.

    Sai:
        nhiem_vu: ["Phòng, chống dịch Covid-19", Hỗ trợ người dân do đại dịch COVID-19]
    Đúng:
        nhiem_vu: ["Phòng, chống dịch COVID-19", Hỗ trợ người dân do đại dịch COVID-19]
    """
    manners: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for match in _TWO_MANNERS.finditer(reading.lower):
        key = match.group().replace("-", "").replace(" ", "")
        written = reading.body[match.start() : match.end()]
        at_start = (
            not reading.body[: match.start()].rstrip(' "“*')
            or reading.body[: match.start()].rstrip(" ")[-1:] in ".\n"
        )
        if not at_start:
            manners.setdefault(key, {}).setdefault(written, []).append(match.span())
    for ways in manners.values():
        usual = max(ways, key=lambda way: len(ways[way]))
        for written, spans in ways.items():
            if written != usual:
                for span in spans:
                    message = f"“{written}” ở chỗ khác viết “{usual}”."
                    yield reading.at(*span, message, "Viết một cách.")


@rule("CT377", "viet-tat-khong-trang-trong")
def informal(reading: Reading) -> Iterator[Finding]:
    """Văn bản không dùng chữ viết tắt của ghi chép: đ/c, v/v, ko.

    Sai:
        nhiem_vu: [Phân công các đ/c trong Ban]
    Đúng:
        nhiem_vu: [Phân công các đồng chí trong Ban]
    """
    for match in _INFORMAL.finditer(reading.text):
        right = _INFORMAL_RIGHT.get(match.group().lower())
        if right:
            yield reading.at(*match.span(), f"Chữ viết tắt “{match.group()}”.", f"Viết “{right}”.")


@rule("CT378", "cho-trong-chua-dien")
def blank(reading: Reading) -> Iterator[Finding]:
    """Không để sót chỗ trống của mẫu chưa điền.

    Sai:
        nhiem_vu: [Thực hiện Kế hoạch ngày …/…/2020 của Tỉnh ủy]
    Đúng:
        nhiem_vu: [Thực hiện Kế hoạch ngày 15/5/2020 của Tỉnh ủy]
    """
    last = -10
    for match in _BLANK.finditer(reading.body):
        if match.start() > last + 6:
            yield reading.at(*match.span(), "Chỗ trống chưa điền.", "Điền nội dung, hoặc xóa.")
        last = match.end()


RULES = (
    word_twice,
    lower_start,
    telephone,
    long_number,
    misspelling,
    two_manners,
    informal,
    blank,
)

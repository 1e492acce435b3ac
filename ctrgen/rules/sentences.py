"""Where a sentence begins with a small letter, and where a capital stands inside one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.abbreviations import is_abbreviation
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_LOWER_START = Pattern(r"\. +(?P<word>[^\W\d_]+)")
_LONGEST_WORD = 7
_MARK = re.compile(r"[.;:,\n]")
_FAR = 80
_UPPER = "A-ZĐÁÀÂĂÊÔƠƯÚỨỦÝ"
_AFTER_COMMA = Pattern(rf", (?P<word>[{_UPPER}][^\W\d_]+ [^\W\d_]+)(?![\w-])")
_AFTER_ABOUT = Pattern(rf" (?P<word>(?P<first>[{_UPPER}][^\W\d_]+) [^\W\d_A-Z][^\W\d_]*)")
_DOING = frozenset(
    {
        "kiểm tra",
        "nhắc nhở",
        "tuyên truyền",
        "vận động",
        "rà soát",
        "tổ chức",
        "triển khai",
        "thực hiện",
        "xây dựng",
    }
    | {
        "phối hợp",
        "đôn đốc",
        "hướng dẫn",
        "giám sát",
        "chuẩn bị",
        "tham mưu",
        "tham gia",
        "tham dự",
        "quán triệt",
    }
    | {
        "phổ biến",
        "thẩm định",
        "nghiệm thu",
        "bàn giao",
        "giải quyết",
        "xử lý",
        "xử lí",
        "tiếp nhận",
        "tiếp tục",
    }
    | {"tăng cường", "đẩy mạnh", "nâng cao", "hoàn thành", "hoàn thiện", "ban hành", "thành lập", "kiện toàn"}
    | {
        "bổ sung",
        "cập nhật",
        "thống kê",
        "tổng hợp",
        "theo dõi",
        "đề xuất",
        "phát động",
        "đánh giá",
        "khắc phục",
    }
    | {
        "chấn chỉnh",
        "công bố",
        "công khai",
        "điều chỉnh",
        "phân công",
        "cử cán",
        "báo cáo",
        "lựa chọn",
        "mua sắm",
    }
    | {
        "bố trí",
        "thăm hỏi",
        "tặng quà",
        "trao tặng",
        "tập huấn",
        "bồi dưỡng",
        "sắp xếp",
        "duy trì",
        "huy động",
    }
)
_DOING_SHORT = frozenset(
    {
        "mở",
        "lập",
        "giao",
        "cử",
        "cấp",
        "tặng",
        "xin",
        "mời",
        "thu",
        "chi",
        "sửa",
        "dời",
        "hoãn",
        "đổi",
        "họp",
        "nộp",
    }
)


@rule("CT371", "cau-bat-dau-bang-chu-thuong")
def lower_start(reading: Reading) -> Iterator[Finding]:
    """Sau dấu chấm, câu mới bắt đầu bằng chữ hoa.

    Sai:
        nhiem_vu: [Tổ chức hội nghị. rà soát danh sách]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị. Rà soát danh sách]
    """
    for match in _LOWER_START.finditer(reading.body):
        if match["word"][0].islower() and _ends_sentence(reading.body, match.start()):
            hint = "Viết hoa chữ đầu câu, hoặc thay dấu chấm bằng dấu phẩy."
            yield reading.at(*match.span("word"), "Sau dấu chấm là chữ thường.", hint)


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a dot ends a sentence: two small letters stand before it, and no abbreviation."""
    before = text[max(0, at - _LONGEST_WORD) : at]
    letters = (before[:-1] if before.endswith((")", "”", '"')) else before)[-2:]
    return len(letters) == 2 and letters.isalpha() and letters.islower() and not is_abbreviation(text, at)


@rule("CT369", "viet-hoa-giua-cau", habit=True)
def upper_inside(reading: Reading) -> Iterator[Finding]:
    """Động từ giữa câu, sau dấu phẩy hay sau “về việc”, viết thường.

    Sai:
        nhiem_vu: ["Kiểm tra chợ đêm, Nhắc nhở tiểu thương"]
    Đúng:
        nhiem_vu: ["Kiểm tra chợ đêm, nhắc nhở tiểu thương"]
    """
    body = reading.body
    for start in reading.phrases("về việc"):
        match = _AFTER_ABOUT.match(body, start + len("về việc"))
        if match and match["word"].lower() in _DOING:
            yield _lower(reading, *match.span("word"))
        elif match and match["first"].lower() in _DOING_SHORT:
            yield _lower(reading, *match.span("first"))
    for match in _AFTER_COMMA.finditer(body):
        words = _MARK.split(body[max(0, match.start() - _FAR) : match.start()])[-1].split()
        if match["word"].lower() in _DOING and words and all(word.islower() for word in words[1:]):
            yield _lower(reading, *match.span("word"))


def _lower(reading: Reading, start: int, end: int) -> Finding:
    written = reading.body[start:end]
    return reading.at(start, end, f"“{written}” viết hoa giữa câu.", f"Viết {written.lower()}.")


RULES = (lower_start, upper_inside)

"""Counts nobody writes so: “015 đoàn viên”, “12,5 người”, “350 triệu nghìn đồng”, speeches of 90 hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
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
# These begin where a number does.
_ZERO = Pattern(rf"(?<![\w.,/+:-])(?P<number>0\d{{2,3}}) (?={either(*_WHOLE)}(?!\w))")
_CODE = Pattern(r"(?<!\w)(?:số|mã|phòng|hiệu|điện thoại|tổng đài|đường|khóa|đề|lớp|đội|tổ) $")
_HALF = Pattern(
    rf"(?<![\w.,/+:-])(?P<number>\d{{1,4}},[1-9]\d?) (?={either(*_WHOLE)}(?! ?/| trên|\w| mỗi| một))"
)
_MEAN = Pattern(r"(?<!\w)(?:bình quân|trung bình|tỷ lệ|tỉ lệ|mật độ|quy mô|mỗi|định mức|chỉ số|hệ số)(?!\w)")
_SCALES = Pattern(
    r"\d+(?:[.,]\d+)* (?P<scales>triệu (?:nghìn|ngàn)|t[ỷỉ] (?:nghìn|ngàn|triệu)|(?:nghìn|ngàn) triệu)(?!\w)"
)
_HOURS = Pattern(r"(?P<hours>\d{2,3}) giờ(?! ?\d)(?!/)")
_LASTS = Pattern(
    r"(?<!\w)(?:phần lễ|phần hội|buổi lễ|lễ khai mạc|phát biểu|tham luận|cuộc họp|hội nghị|phóng sự|tiết học|"
    r"bài dự thi|tiểu phẩm|tiết mục|chương trình văn nghệ)(?: [^\W\d_]+){0,4} "
    r"(?:không quá|tối đa|kéo dài|dài|thời lượng|thời gian)(?: là| không quá| khoảng)? $"
)
_MOST_HOURS = 12
_FAR = 60


def odd_counts(reading: Texts) -> Iterator[Finding]:
    """Those with a zero before them, with a fraction of a person, of two scales, of too many hours."""
    tokens, lower = reading.tokens, reading.lower
    zeros = [at for at, end in tokens.numbers if end - at > 2 and lower.startswith("0", at)]
    for match in _ZERO.over(lower, zeros):
        if not _CODE.search(lower, max(0, match.start() - _FAR), match.start()):
            message = f"“{match['number']}” thừa số 0 ở đầu."
            yield reading.at(*match.span("number"), message, f"Viết {match['number'].lstrip('0')}.")
    for match in _HALF.over(lower, tokens.before(",")):
        begin = max(match.start() - _FAR, *(lower.rfind(sign, 0, match.start()) for sign in ".;\n"), 0)
        if not _MEAN.search(lower, begin, match.end() + _FAR):
            message = f"“{match['number']}” không thể là số lẻ."
            yield reading.at(*match.span("number"), message, "Xem lại con số.")
    for match in _SCALES.over(lower, tokens.before(" triệu", " tỷ", " tỉ", " nghìn")):
        message = f"“{match['scales']}”: hai hàng số liền nhau."
        yield reading.at(*match.span("scales"), message, "Bỏ một chữ.")
    for match in _HOURS.over(lower, tokens.before(" giờ")):
        if int(match["hours"]) > _MOST_HOURS and _LASTS.search(
            lower, max(0, match.start() - _FAR), match.start()
        ):
            yield reading.at(*match.span(), f"“{match.group()}”: dài quá mức có thể.", "Xem lại đơn vị.")

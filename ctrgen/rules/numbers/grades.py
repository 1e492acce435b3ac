"""Grades that are not those of the school whose paper it is: “khối 10” of a lower secondary school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_KINDS = (
    (("tiểu học", "th"), range(1, 6)),
    (("trung học cơ sở", "thcs"), range(6, 10)),
    (("trung học phổ thông", "thpt"), range(10, 13)),
)
"""How the name of a school says what it is, and its grades (Education Law 2019, Article 28.1)."""
_LAST = 12
_BESIDE = {6: (10,), 10: (9,)}
"""Grades of another school whose pupils are spoken of: those who left, those who may come."""
_OF_SEVERAL = ("liên cấp", "phổ thông có nhiều", "nhiều cấp", "&", "th-thcs", "thực hành", "thường xuyên")
_SAID = (
    *("khối", "khối lớp", "học sinh lớp", "học sinh khối", "giáo viên lớp", "giáo viên khối"),
    *("chủ nhiệm lớp", "chủ nhiệm khối", "các lớp khối"),
)
_NUMBER = Pattern(
    r" (?P<number>\d{1,2})(?:[A-Z]\d?)?(?![\w%])(?![.,/:]\d)(?! (?:em|lớp|học sinh|tiết|buổi|đội|bạn|"
    r"giáo viên|giải|điểm|thi đua|người|tập thể|đồng chí|trường|năm|tuần|"
    r"tháng|lần|môn|phòng|giờ|ngày|phút)(?!\w))"
)
_ELSEWHERE = Pattern(
    either(
        *(
            "tuyển sinh",
            "vào lớp",
            "vào 10",
            "vào 6",
            "lên lớp",
            "đầu cấp",
            "liên cấp",
            "bàn giao",
            "chuyển cấp",
        ),
        *("tiểu học", "trung học", "thcs", "thpt", "th&", "nguyện vọng", "hướng nghiệp", "cựu học sinh"),
        *(
            "liên thông",
            "phổ thông",
            "con em",
            "con của",
            "các trường",
            "trường bạn",
            "hoàn thành chương trình",
        ),
    )
)
"""What tells of other schools, or of the step from one to the next."""


@rule("CT3037", "khoi-lop-ngoai-cap-hoc")
def of_another_school(reading: Reading) -> Iterator[Finding]:
    """Khối, lớp nêu trong văn bản của trường thuộc cấp học của trường: tiểu học lớp 1-5, THCS lớp 6-9.

    Câu nói đến tuyển sinh, lên lớp, trường khác thì không xét.

    Sai:
        co_quan: {ten: Trường Tiểu học Lê Lợi}
        ky_hieu: KH-THLL
        loai: kế hoạch
        nhiem_vu: [Kiểm tra giữa kỳ học sinh khối 7]
        nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Lê Thị Hoa}
    Đúng:
        co_quan: {ten: Trường Tiểu học Lê Lợi}
        ky_hieu: KH-THLL
        loai: kế hoạch
        nhiem_vu: [Kiểm tra giữa kỳ học sinh khối 4]
        nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Lê Thị Hoa}
    """
    grades = _grades(" ".join(reading.programme.issuer.name).lower())
    told = set()
    for start, end in reading.any_of(_SAID) if grades else ():
        match = _NUMBER.match(reading.body, end)
        number = int(match["number"]) if match is not None else 0
        if match is None or end in told or not 0 < number <= _LAST or number in grades:
            continue
        if reading.lower.endswith("lớp", 0, end) and number in _BESIDE.get(grades[0], ()):
            continue
        if _ELSEWHERE.search(reading.passage(start).text.lower()) is None:
            told.add(end)
            written = reading.body[start : match.end()]
            message = f"“{written}” không thuộc cấp học của trường."
            yield reading.at(start, match.end(), message, f"Trường có lớp {grades[0]} đến lớp {grades[-1]}.")


def _grades(name: str) -> range:
    """The grades of a school of one kind by its name; none of any other body."""
    known = [grades for words, grades in _KINDS if any(f" {word} " in f"{name} " for word in words)]
    one = name.startswith("trường ") and len(known) == 1 and not any(map(name.__contains__, _OF_SEVERAL))
    return known[0] if one else range(0)


RULES = (of_another_school,)

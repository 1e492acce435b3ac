"""Sentences not built whole: without a subject, cut off from it, a purpose alone, a list not led in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either, words
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_OCCASIONS = (
    *("đợt", "buổi", "lớp", "hội thi", "cuộc thi", "hội thảo", "hội nghị", "khóa", "chuyến", "phong trào"),
    *("cuộc vận động", "chương trình", "hoạt động", "các hoạt động", "các buổi", "các đợt", "các lớp"),
    *("các phong trào", "các cuộc thi", "các hội thi", "tập huấn", "chiến dịch"),
)
_LED = Pattern(rf" ?(?:thông )?qua {either(*_OCCASIONS)}(?P<rest>(?: [^\W_]+){{0,9}}),? $")
_HELPED = ("đã giúp",)
_NO_HELP = ("nhau", "đỡ", "việc", "ích", "sức", "bởi")
_SUBJECTS = words(
    "các, những, nhiều, mô, hội, đoàn, trường, ta, tôi, họ, xã, người, cán, giáo, học, nông, phụ"
)
"""A word that a subject may begin with: it stands behind what leads the sentence, no comma between."""

_BODIES = (
    *("ủy ban nhân dân", "ubnd", "văn phòng", "phòng", "sở", "công an", "hội", "đoàn", "ban", "trường"),
    *("trạm", "trung tâm", "chi cục", "thanh tra", "bộ phận", "tổ", "đài", "các đơn vị", "các phòng"),
    *("các xã", "các trường", "các thôn", "các chi bộ", "các chi đoàn", "các ban"),
)
_NO_BODIES = (
    *("hội nghị", "hội thảo", "hội thi", "hội ý", "hội diễn", "ban hành", "phòng chống", "phòng ngừa"),
    *("trường hợp", "tổ chức", "sở hữu", "phòng họp", "hội trường", "đoàn kết", "ban đầu", "ban đêm"),
)
_BODY = Pattern(rf" ?(?!{either(*_NO_BODIES)}(?!\w)){either(*_BODIES)}(?P<name>(?: [^\W_]+){{0,8}})$")
_VERBS = words(
    "là, do, được, theo, giao, dự, họp, gồm, mời, khi, để, và, với, nếu, tại, tổ, làm, thì, kiểm, đi"
)
"""Words of no name of a body: what is before the comma is more than one."""
_DUTIES = ("có trách nhiệm", "chịu trách nhiệm", "chủ trì")
_NO_DUTY = (
    *("đồng", "đ", "ông", "bà", "là", "do", "hội", "cuộc"),
    *("cao", "với", "của", "trong", "hơn", "lớn", "rõ", "gì", "chung", "đối"),
)
"""What follows where somebody is named who has the chair, or where a sense of duty is meant."""

_HAPPENING = (
    "được triển khai",
    "được thực hiện",
    "được tổ chức",
    "được quan tâm",
    "được duy trì",
    "được tăng cường",
)
_DEEDS = (
    *_HAPPENING,
    *(
        "phối hợp",
        "tổ chức",
        "ban hành",
        "triển khai",
        "xây dựng",
        "tham mưu",
        "hướng dẫn",
        "rà soát",
        "đã",
        "sẽ",
    ),
    *("tiếp tục", "tăng cường", "đẩy mạnh", "thực hiện", "chỉ đạo", "báo cáo", "phải", "cần", "duy trì"),
)
_WORKS = ("công tác", "việc", "hoạt động", "phong trào", "tình hình", "kết quả")
_WORK = Pattern(rf" ?{either(*_WORKS)}(?P<name>(?: [^\W_]+){{1,9}})$")
_BEGUN = (
    *(
        "chủ trì",
        "phối hợp",
        "tham mưu",
        "tổ chức",
        "triển khai",
        "xây dựng",
        "thực hiện",
        "kiểm tra",
        "giám sát",
    ),
    *(
        "chỉ đạo",
        "hướng dẫn",
        "rà soát",
        "ban hành",
        "báo cáo",
        "tăng cường",
        "tiếp tục",
        "đẩy mạnh",
        "duy trì",
    ),
    *(
        "lãnh đạo",
        "tuyên truyền",
        "vận động",
        "chuẩn bị",
        "quan tâm",
        "lập",
        "mở",
        "giúp",
        "đã",
        "sẽ",
        "phải",
    ),
)
"""What a body does already before the comma: “Phòng Đào tạo chủ trì, phối hợp với các khoa”."""
_SHORTEST_REST = 12

_TOGETHER = (", phối hợp ", ", tham mưu ")

_ENDS = ".;:!?\n"
_FARTHEST = 160
_NEXT_WORD = Pattern(r" ([^\W_]+)")

_ALONE = Pattern(r"Nhằm (?P<rest>[^.,;:!?\nA-ZĐ]{12,200})\.(?=\s|$)")
_MAIN = Pattern(r" (?:tổ chức|ban hành|triển khai|xây dựng|thực hiện|yêu cầu|đề nghị|đã|sẽ|được|cần|phải) ")
_FEWEST_BEFORE = 4

_LEADS = ("gồm", "bao gồm", "như sau", "sau đây", "gồm có")


def _sentence(lower: str, end: int) -> str:
    """What of a sentence stands before a place; a text without a beginning near enough begins with a dash."""
    near = lower[max(0, end - _FARTHEST) : end]
    start = max(map(near.rfind, _ENDS)) + 1
    return near[start:] if start or end <= _FARTHEST else "-"


def _next_word(lower: str, at: int) -> str:
    match = _NEXT_WORD.match(lower, at)
    return match[1] if match is not None else ""


def _has_duty(lower: str, end: int) -> bool:
    """Whether what a body has to do goes on behind a place."""
    return lower.startswith(_TOGETHER, end) or _next_word(lower, end) not in ("", *_NO_DUTY)


@text_rule("CT3033", "cau-thieu-chu-ngu")
def without_subject(reading: Texts) -> Iterator[Finding]:
    """Sau “Qua …”, “Thông qua …” câu còn cần chủ ngữ: ai, việc gì đã giúp.

    Sai:
        nhiem_vu: [Thông qua hội thi đã giúp cán bộ nâng cao nghiệp vụ]
    Đúng:
        nhiem_vu: [Hội thi đã giúp cán bộ nâng cao nghiệp vụ]
    """
    for start, end in reading.any_of(_HELPED):
        before = _sentence(reading.lower, start)
        match = _LED.match(before)
        if match is None or _next_word(reading.lower, end) in ("", *_NO_HELP):
            continue
        written = reading.body[start - len(match["rest"]) - 2 : start]
        if _SUBJECTS.isdisjoint(match["rest"].split(" ")) and written == written.lower():
            first = start - len(before.lstrip(" "))
            said = "Thông qua" if before.lstrip(" ").startswith("thông") else "Qua"
            message = f"Câu bắt đầu bằng “{said} …” không có chủ ngữ cho “đã giúp”."
            yield reading.at(first, end, message, f"Bỏ “{said}”, hoặc ghi chủ ngữ sau dấu phẩy.")


@text_rule("CT3034", "phay-sau-chu-ngu")
def cut_off(reading: Texts) -> Iterator[Finding]:
    """Giữa tên cơ quan đứng đầu câu và việc của cơ quan ấy không có dấu phẩy.

    Sai:
        nhiem_vu: ["Phòng Nội vụ, có trách nhiệm tổng hợp kết quả"]
    Đúng:
        nhiem_vu: [Phòng Nội vụ có trách nhiệm tổng hợp kết quả]
    """
    lower = reading.lower
    yield from _deeds_cut_off(reading)
    for start, end in reading.any_of(_DUTIES):
        comma = start - (2 if lower.endswith(", ", 0, start) else 1)
        if lower[comma : comma + 1] != "," or not _has_duty(lower, end):
            continue
        match = _BODY.match(_sentence(lower, comma))
        if match is not None and _VERBS.isdisjoint(match["name"].split(" ")):
            message = f"Dấu phẩy ngăn cơ quan với việc của cơ quan ấy trước “{reading.body[start:end]}”."
            yield reading.at(
                comma, comma + 1, message, "Xóa dấu phẩy.", fix="" if comma + 2 == start else " "
            )


def _deeds_cut_off(reading: Texts) -> Iterator[Finding]:
    """A comma between what begins a sentence and its only verb: “Hội Phụ nữ xã, phối hợp khám bệnh”."""
    body, lower = reading.body, reading.lower
    for deed in reading.held(_DEEDS):
        for start in reading.phrases(deed):
            comma = start - len(", ")
            if not body.startswith(", ", max(0, comma)) or body[start].isupper():
                continue
            before = _sentence(lower, comma)
            first = comma - len(before.lstrip(" "))
            ends = (lower.find(sign, start, start + _FARTHEST) for sign in _ENDS)
            rest = lower[start : min((at for at in ends if at >= 0), default=start + _FARTHEST)]
            if (
                lower[start + len(rest) : start + len(rest) + 1] == ":"
                or not body[first].isupper()
                or ", " in before + rest
                or len(rest) < _SHORTEST_REST
            ):
                continue
            if not before.lstrip(" ").startswith((*_BODIES, *_WORKS)):
                continue
            subject = _BODY.match(before) or (deed in _HAPPENING and _WORK.match(before))
            begun = subject and any(f" {verb} " in f"{subject['name']} " for verb in _BEGUN)
            one_clause = (
                subject and subject["name"] and not begun and _VERBS.isdisjoint(subject["name"].split(" "))
            )
            if one_clause and reading.passage(start).part in (Part.ITEM, Part.PARAGRAPH):
                message = f"Dấu phẩy ngăn chủ ngữ với “{deed}”."
                yield reading.at(comma, comma + 1, message, "Xóa dấu phẩy.", fix="")


@text_rule("CT3035", "muc-dich-thanh-cau")
def purpose_alone(reading: Texts) -> Iterator[Finding]:
    """“Nhằm …” nói mục đích của việc vừa ghi, không đứng riêng thành câu sau dấu chấm.

    Sai:
        nhiem_vu: [Tổ chức hội thi cấp tỉnh. Nhằm nâng cao chất lượng hoạt động.]
    Đúng:
        nhiem_vu: [Tổ chức hội thi cấp tỉnh nhằm nâng cao chất lượng hoạt động.]
    """
    for start in reading.phrases("nhằm"):
        before = reading.body[max(0, start - _FARTHEST) : start]
        match = _ALONE.match(reading.body, start) if before.endswith(". ") else None
        sentence = before.rstrip(". ").rpartition("\n")[2].rpartition(". ")[2]
        if (
            match is not None
            and not _MAIN.search(match["rest"])
            and sentence.count(" ") >= _FEWEST_BEFORE - 1
        ):
            message = "“Nhằm …” đứng riêng thành câu, không có chủ ngữ và vị ngữ."
            yield reading.at(start, start + 4, message, "Nối vào câu trước, bỏ dấu chấm.")


@text_rule("CT3036", "cham-phay-dan-liet-ke")
def led_by_semicolon(reading: Texts) -> Iterator[Finding]:
    """Sau “gồm”, “như sau” là dấu hai chấm, không phải dấu chấm phẩy.

    Sai:
        nhiem_vu: ["Hồ sơ gồm; đơn đề nghị, bản sao bằng cấp"]
    Đúng:
        nhiem_vu: ["Hồ sơ gồm: đơn đề nghị, bản sao bằng cấp"]
    """
    for start, end in reading.any_of(_LEADS):
        ends = ("; ",) if "gồm" in reading.lower[start:end] else ("; ", ";\n")
        if reading.body.startswith(ends, end):
            message = "Dấu “;” đứng trước phần liệt kê."
            yield reading.at(end, end + 1, message, "Dùng dấu hai chấm.", fix=":")


RULES = (without_subject, cut_off, purpose_alone, led_by_semicolon)

"""Bodies whose first letter is small: “ủy ban Thường vụ”, “đảng ủy xã”, and names small throughout."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import miswritten
from ctrgen.rules.pattern import CAPITAL, Pattern, either
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import capitals, known_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_KINDS = (
    *(
        "ủy ban",
        "uỷ ban",
        "tổng cục",
        "chi cục",
        "liên đoàn",
        "hiệp hội",
        "viện kiểm sát",
        "tòa án",
        "toà án",
    ),
    *("tổng liên đoàn", "kho bạc", "ngân hàng", "hội đồng", "ban chỉ huy", "bộ chỉ huy", "ban chỉ đạo"),
)
_ITS_NAME = Pattern(rf" {CAPITAL}[^\W\d_]+")
_UNIONS = ("đoàn", "hội", "mặt trận", "liên đoàn", "đội")
_THEIR_NAMES = Pattern(
    r" (?:TNCS|Thanh niên|LHPN|LHTN|Liên hiệp|CCB|Cựu chiến|Nông dân|NCT|Người cao|CTĐ|Tổ quốc|"
    r"Thiếu niên Tiền phong)(?!\w)"
)
_CENTRES = ("trung tâm",)
_OF_CENTRES = Pattern(
    r" (?:Y tế|Phục vụ hành chính|Văn hóa|Văn hoá|Dịch vụ|Giáo dục|Chính trị|Học tập|Bồi dưỡng|Kiểm soát|"
    r"Khuyến nông|Hành chính|Bảo trợ|Công tác|Phát triển|Giống|Quan trắc|Truyền thông|Thể dục|Hội nghị|"
    r"Chuyển đổi số|Xúc tiến|Hỗ trợ|Ứng dụng|Công nghệ|Điều hành|Giám sát|Đăng kiểm|Ngoại ngữ|Khuyến công|"
    r"Nước sạch|Kiểm định)(?!\w)"
)
_ROOMS = ("phòng",)
_OF_ROOMS = Pattern(
    r" (?:Kinh tế|Văn hóa - Xã hội|Văn hoá - Xã hội|Nội vụ|Tư pháp|Tài chính - Kế hoạch|Quản lý đô thị|"
    r"Giáo dục và Đào tạo|GD&ĐT|Lao động|Nông nghiệp|Tài nguyên và Môi trường|TN&MT|Dân tộc)(?!\w)"
)
_SCHOOLS = ("trường",)
_OF_SCHOOLS = Pattern(
    rf" (?:(?:[Tt]rung học (?:cơ sở|phổ thông)|[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo|THCS|THPT|TH|MN|PTDTBT) "
    rf"(?!THCS|THPT)|(?:Đại học|Cao đẳng) ){CAPITAL}[^\W\d_A-Z]"
)
_PARTY = ("ban xây dựng", "ban tổ chức", "ban tuyên giáo", "ban dân vận", "văn phòng", "ủy ban kiểm tra")
_OF_PARTY = Pattern(r" (?:Đảng|[Đđ]ảng [uủ][ỷy]|(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành) [uủ][ỷy])(?!\w)")
_WHOLE = (
    *("thủ tướng", "chủ tịch nước", "tổng bí thư", "ban công tác mặt trận"),
    *("hội nông dân", "hội cựu chiến binh", "hội liên hiệp phụ nữ", "hội chữ thập đỏ", "hội luật gia"),
    *("hội khuyến học", "hội người cao tuổi", "liên đoàn lao động", "mặt trận tổ quốc", "hội nhà báo"),
    *(
        "hội đồng quản trị",
        "trung tâm phục vụ hành chính công",
        "ban chấp hành trung ương",
        "trung ương đoàn",
    ),
    *("đại hội đồng cổ đông", "ngân hàng chính sách xã hội", "ngân hàng nông nghiệp và phát triển nông thôn"),
    *(
        f"{body} {committee} {uy}"
        for body in ("văn phòng", "ban tổ chức", "ban tuyên giáo", "ban dân vận", "ủy ban kiểm tra")
        for committee in ("tỉnh", "thành", "huyện", "quận", "đảng")
        for uy in ("ủy", "uỷ")
    ),
)
_OFFICES = ("văn phòng", "thường trực")
_COUNCIL = Pattern(
    rf" {either('Hội đồng nhân dân', 'Ủy ban', 'Uỷ ban', 'HĐND', 'UBND', 'Đảng ủy', 'Đảng uỷ')}"
)
_OF_A_LEVEL = (
    *("bảo hiểm xã hội", "kho bạc nhà nước", "công an", "ban chỉ huy quân sự", "bộ chỉ huy quân sự"),
    *("trung tâm y tế", "bảo hiểm xã hội cơ sở", "hạt kiểm lâm", "chi cục thuế", "phòng giáo dục và đào tạo"),
    *("đoàn thanh niên", "hội phụ nữ", "trạm y tế", "tòa án nhân dân", "viện kiểm sát nhân dân"),
    *("phòng kinh tế", "phòng văn hóa - xã hội", "phòng nội vụ", "phòng tư pháp", "phòng y tế"),
    *("trung tâm văn hóa", "trung tâm chính trị", "trung tâm dịch vụ nông nghiệp", "ban công tác mặt trận"),
    *("hội đồng nghĩa vụ quân sự", "ban chỉ đạo", "ban an toàn giao thông", "thanh tra", "mặt trận"),
)
_LEVEL = Pattern(
    r" (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|đặc khu|khu vực)(?!\w)"
    r"(?!,? (?:và )?(?:phường|xã|thị trấn)\b)"
)
_COMMITTEES = tuple(
    f"{level} {uy}" for level in ("đảng", "tỉnh", "huyện", "thành", "quận", "thị") for uy in ("ủy", "uỷ")
)
_YOUTH = ("tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn")
"""Committees of the Youth Union, whose place follows."""
_OF_ONE = Pattern(
    r" (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|đặc khu)(?!\w)"
    r"(?! (?:trực thuộc|này|khác)|,? (?:và )?(?:phường|xã|thị trấn|đặc khu)\b)|"
    rf" {CAPITAL}[^\W\d_]"
)
_TO_ONE = (
    "báo cáo ",
    "trình ",
    "xin ý kiến ",
    "tham mưu ",
    "chỉ đạo của ",
    "nghị quyết của ",
    "tham mưu cho ",
)
_OF_MANY = (
    " các cấp",
    " cấp trên",
    " viên",
    " trực thuộc",
    " cơ sở",
    ", chính quyền",
    " bộ phận",
    " cùng cấp",
)
_OF_ITS_OWN = (
    *("ban giám hiệu", "ban giám đốc", "ban tổng giám đốc", "ban chỉ đạo", "ban thường vụ", "ban chấp hành"),
    *("hội đồng thành viên", "hội đồng nhân dân", "ủy ban nhân dân", "uỷ ban nhân dân", "ban quản lý"),
)
"""Bodies of which those who write to one, or act on its word, have one alone."""
_OF_A_SCHOOL = ("ban đại diện cha mẹ học sinh", "ban đại diện cha mẹ trẻ", "công đoàn", "chi đoàn", "đoàn")
_JOINTS = (", ", " và ")
_FAR = 60
_OF_THE_STATE = (
    *("chính phủ", "quốc hội", "bộ chính trị", "ban bí thư"),
    *(f"{unit} {uy}" for unit in ("tỉnh", "thành", "huyện") for uy in ("ủy", "uỷ")),
)
_OF_YOUTH = ("bí thư ", "ban chấp hành ", "bch ", "ban thường vụ ")
_YOUTH_OF = (" xã", " phường", " trường", " thị trấn", " cơ quan", " thanh niên")
_OF_A_YEAR = Pattern(r" (?:\d{4}|năm \d{4}|số \d|\(sửa đổi)")
_AMONG_MANY = ("trạm y tế",)
"""Bodies of a level of which one speaks as of any, unless something is told to one."""
_SCHOOL = Pattern(r" (?:(?:các )?lớp|(?:toàn |nhà )?trường|cơ quan|công ty|bệnh viện)(?!\w)(?! khác)")
_TO_ANY = (
    *_TO_ONE,
    *("với ", "giao ", "đề nghị ", "của ", "và ", "mời ", "họp ", "tới ", "yêu cầu ", "cùng ", ", "),
)
_PART_OF = (
    *("tham gia ", "lực lượng ", "tịch ", "thư ", "trưởng ", "trụ sở ", "chi ", "tổ ", "phân ", "đại "),
    *("ngày ", "lễ ", "các ", "mỗi ", "những ", "liên ", "cấp ", "quân ", "bộ ", "cơ sở ", "trung ", "từng "),
)


_LONGEST_WORD = 8
_IN_SMALL_LETTERS = (_OF_PARTY, _LEVEL, _OF_SCHOOLS)
"""What may stand behind a body in small letters."""


def small_bodies(reading: Texts) -> Iterator[Finding]:
    """Bodies that are named and whose first letter is small all the same."""
    told = {one.start for one in reading.once(miswritten)}
    for names, behind in (
        (_KINDS, _ITS_NAME),
        (_UNIONS, _THEIR_NAMES),
        (_CENTRES, _OF_CENTRES),
        (_ROOMS, _OF_ROOMS),
        (_SCHOOLS, _OF_SCHOOLS),
        (_PARTY, _OF_PARTY),
        (_WHOLE, None),
        (_OFFICES, _COUNCIL),
        (_OF_A_LEVEL, _LEVEL),
    ):
        for body in reading.held(names):
            for start in reading.everywhere(body):
                end = start + len(body)
                small = start not in told and _is_small(reading, start, end)
                may_be = behind in _IN_SMALL_LETTERS or reading.text[end + 1 : end + 2].isupper()
                if body in _AMONG_MANY and not _is_one(reading, start):
                    continue
                if small and (behind is None or (may_be and behind.match(reading.text, end))):
                    told.add(start)
                    hint = f"Viết {_right(body)} …" if behind else "Viết hoa như tên riêng (Phụ lục II)."
                    yield _said(reading, start, end, hint)
    yield from _youth(reading)
    yield from _of_its_own(reading, told)
    yield from _offices(reading, told)
    yield from _of_the_state(reading, told)
    for body in reading.held(_COMMITTEES):
        for start in reading.phrases(body):
            end = start + len(body)
            small = start not in told and _is_small(reading, start, end)
            one = small and not reading.lower.startswith(_OF_MANY, end)
            if one and (reading.lower.endswith(_TO_ONE, 0, start) or _OF_ONE.match(reading.text, end)):
                yield _said(reading, start, end, f"Viết {_right(body)}.")


def _is_one(reading: Texts, start: int) -> bool:
    """Whether something is told to what begins at a place, or it stands among bodies that are named."""
    if not reading.text.endswith(_JOINTS, 0, start):
        return reading.small.endswith(_TO_ANY, 0, start)
    line = reading.text[max(0, start - _FAR) : start].rpartition("\n")[2].rstrip(", và")
    return any(map(str.isupper, line.rpartition(", ")[2][1:]))


def _youth(reading: Texts) -> Iterator[Finding]:
    """“tỉnh đoàn Quảng Trị”, wherever it stands."""
    for body in reading.held(_YOUTH):
        for start in reading.everywhere(body):
            end = start + len(body)
            named = reading.text[end : end + 1] == " " and reading.text[end + 1 : end + 2].isupper()
            written = reading.text[start:end]
            if named and written.islower() and not reading.small.endswith(_PART_OF, 0, start):
                yield _said(reading, start, end, f"Viết {_right(body)}.")


def _of_the_state(reading: Texts, told: set[int]) -> Iterator[Finding]:
    """“nghị định của chính phủ”, “do tỉnh ủy triệu tập”, “bí thư đoàn xã”, “luật đất đai năm 2024”."""
    for body in reading.held(_OF_THE_STATE):
        for start in reading.everywhere(body):
            end = start + len(body)
            cued = reading.small.endswith(("của ", "do "), 0, start)
            many = reading.small.startswith((*_OF_MANY, " điện tử", " số", " nước"), end)
            if cued and not many and start not in told and _is_small(reading, start, end):
                told.add(start)
                yield _said(reading, start, end, f"Viết {_right(body)}.")
    for start in reading.everywhere("đoàn"):
        end = start + len("đoàn")
        cued = reading.small.endswith(_OF_YOUTH, 0, start) and reading.small.startswith(_YOUTH_OF, end)
        if cued and reading.text[start].islower() and start not in told:
            yield _said(reading, start, end, "Viết Đoàn …")
    for law in reading.held(tuple(_laws())):
        for start in reading.everywhere(law):
            end = start + len(law)
            if _is_small(reading, start, end) and _OF_A_YEAR.match(reading.small, end):
                message = f"Tên luật “{law}” viết thường."
                yield reading.at(start, end, message, f"Viết {_laws()[law]}.", habit=law)


@cache
def _laws() -> dict[str, str]:
    """Laws by their small letters."""
    return {small: right for small, right in capitals()["terms"].items() if right.startswith("Luật ")}


def _of_its_own(reading: Texts, told: set[int]) -> Iterator[Finding]:
    """“báo cáo ban giám hiệu”, “phối hợp với công đoàn nhà trường”: to whom one writes is one body."""
    for body in reading.held(_OF_ITS_OWN):
        for start in reading.everywhere(body):
            end = start + len(body)
            cued = reading.small.endswith(_TO_ONE, 0, start) and not reading.small.startswith(_OF_MANY, end)
            if cued and start not in told and _is_small(reading, start, end):
                yield _said(reading, start, end, f"Viết {_right(body)}.")
    for body in reading.held(_OF_A_SCHOOL):
        for start in reading.everywhere(body):
            end = start + len(body)
            cued = reading.small.endswith(_TO_ANY, 0, start) and bool(_SCHOOL.match(reading.text, end))
            if cued and start not in told and _is_small(reading, start, end):
                yield _said(reading, start, end, f"Viết {_right(body)} …")


@cache
def _departments() -> dict[str, str]:
    """Ministries and departments by their small letters."""
    return {
        small: right
        for small, right in capitals()["terms"].items()
        if right.startswith(("Bộ ", "Sở ")) and right.count(" ") > 1
    }


def _offices(reading: Texts, told: set[int]) -> Iterator[Finding]:
    """“sở nội vụ”, “bộ giáo dục và đào tạo”, and no “cơ sở y tế”."""
    for body in reading.held(tuple(_departments())):
        for start in reading.everywhere(body):
            end = start + len(body)
            if (
                start not in told
                and _is_small(reading, start, end)
                and not _ends_a_word(reading, start, body)
            ):
                yield _said(reading, start, end, f"Viết {_departments()[body]}.")


def _ends_a_word(reading: Texts, start: int, body: str) -> bool:
    """Whether the first word of a body ends another: “cán bộ y tế”, “cơ sở giáo dục”."""
    before = reading.small[max(0, start - _LONGEST_WORD) : start].rpartition("\n")[2].split(" ")
    last = one_way(before[-2]) if len(before) > 1 and not before[-1] else ""
    return f"{last} {body.split(' ', 1)[0]}" in known_words()


def _is_small(reading: Texts, start: int, end: int) -> bool:
    """Whether words of the body stand in small letters, and are no part of other words."""
    small = reading.text[start:end].islower() and start < reading.body_end
    is_counted = reading.text[max(0, start - 2) : start - 1].isdigit()  # “05 đảng ủy xã” names none
    return small and not is_counted and not reading.small.endswith(_PART_OF, 0, start)


def _right(body: str) -> str:
    return body[0].upper() + body[1:]


def _said(reading: Texts, start: int, end: int, hint: str) -> Finding:
    body = reading.text[start:end]
    message = f"Tên cơ quan, tổ chức bắt đầu bằng chữ thường “{body}”."
    return reading.at(start, end, message, hint, habit=body)

"""Bodies and posts that do not go together: a department of a district, a standing board of the Front's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.rules.reading import Reading

_DEPARTMENTS = (
    *("nội vụ", "tài chính", "y tế", "tư pháp", "công thương", "xây dựng", "ngoại vụ", "du lịch"),
    *("giáo dục và đào tạo", "khoa học và công nghệ", "tài nguyên và môi trường", "giao thông vận tải"),
    *("nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "kế hoạch và đầu tư"),
    *("thông tin và truyền thông", "văn hóa và thể thao", "văn hóa, thể thao và du lịch"),
    *("lao động - thương binh và xã hội", "dân tộc và tôn giáo", "gd&đt", "gdđt", "tn&mt", "lđ-tb&xh"),
)
_OFFICES = (
    *("nội vụ", "tài chính - kế hoạch", "tài chính", "y tế", "tư pháp", "dân tộc", "kinh tế", "văn hóa"),
    *("giáo dục và đào tạo", "giáo dục", "gd&đt", "gdđt", "văn hóa và thông tin", "văn hóa - thông tin"),
    *("tài nguyên và môi trường", "kinh tế và hạ tầng", "quản lý đô thị", "văn hóa - xã hội"),
    *("nông nghiệp và phát triển nông thôn", "lao động - thương binh và xã hội", "nông nghiệp"),
)
_BELOW_PROVINCE = ("huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")

_FRONTS = (
    *("mặt trận", "mttq", "ủy ban mttq", "ubmttq", "ủy ban mặt trận", "uỷ ban mặt trận", "uỷ ban mttq"),
)
_COMMITTEES_OF_PARTY = (
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "đảng ủy",
    "tỉnh uỷ",
    "đảng uỷ",
)
_COUNCILS = ("ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd")
_YOUTH = (
    "tỉnh đoàn",
    "thành đoàn",
    "huyện đoàn",
    "quận đoàn",
    "thị đoàn",
    "xã đoàn",
    "đoàn thanh niên",
    "đoàn tncs",
)
_UNIONS = (
    *("hội nông dân", "hội liên hiệp phụ nữ", "hội lhpn", "hội phụ nữ", "hội cựu chiến binh", "hội ccb"),
    *("liên đoàn lao động", "lđlđ", "công đoàn", "hội chữ thập đỏ", "hội khuyến học", "hội người cao tuổi"),
)
_WITH_MEMBERS = (
    *("hội nông dân", "hội cựu chiến binh", "hội ccb", "hội chữ thập đỏ", "hội người cao tuổi"),
    *("hội phụ nữ", "hội lhpn", "hội liên hiệp phụ nữ"),
)
_SCHOOLS = ("trường thpt", "trường thcs", "trường tiểu học", "trường mầm non", "trường trung học")
_COMMANDS = ("ban chỉ huy quân sự", "ban chqs", "bộ chỉ huy quân sự", "bộ chqs")
_AGENCIES = ("sở", "công an", "bệnh viện", "kho bạc nhà nước", "tòa án", "viện kiểm sát", "bảo hiểm xã hội")
_PARTS_OF_DISTRICT = ("công an huyện", "công an quận", "công an thị xã", "công an xã", "công an phường")

_NOT_TOGETHER: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("ban thường vụ",), _FRONTS, "Mặt trận có Ban Thường trực"),
    (
        ("ban thường vụ", "thường vụ"),
        _COUNCILS,
        "Hội đồng nhân dân có Thường trực, ủy ban nhân dân thì không",
    ),
    (("ban thường trực",), _COMMITTEES_OF_PARTY, "Cấp ủy có Thường trực, Ban Thường vụ"),
    (("ban thường trực",), _YOUTH, "Đoàn có Ban Thường vụ, Thường trực"),
    (("ban thường trực",), ("hội đồng nhân dân", "hđnd"), "Hội đồng nhân dân có Thường trực"),
    (
        ("ban thường trực",),
        ("hội nông dân", "hội liên hiệp phụ nữ", "liên đoàn lao động"),
        "Ở đây là Ban Thường vụ",
    ),
    (("bí thư",), (*_COUNCILS, *_FRONTS, *_UNIONS, *_AGENCIES), "Bí thư là của cấp ủy, của Đoàn"),
    (
        ("bí thư",),
        ("chi hội", "ban chấp hành hội", "ban chấp hành công đoàn"),
        "Bí thư là của cấp ủy, của Đoàn",
    ),
    (("chủ tịch",), ("đoàn xã", "đoàn phường", "chi đoàn", "ban chấp hành đoàn"), "Đoàn có Bí thư"),
    (("hiệu trưởng",), tuple(f"phòng {one}" for one in _OFFICES), "Đứng đầu là Trưởng phòng"),
    (("ban chấp hành", "bch"), (*_COUNCILS, *_FRONTS), "Ban Chấp hành là của hội, đoàn, cấp ủy"),
    (("chủ nhiệm",), _COUNCILS, "Đứng đầu là Chủ tịch"),
    (
        ("ban thường vụ",),
        ("chi bộ", "chi đoàn", "chi hội"),
        "Chi bộ có Chi ủy; chi đoàn, chi hội có Ban Chấp hành",
    ),
    (("ban chỉ huy quân sự", "ban chqs"), ("tỉnh",), "Của tỉnh là Bộ Chỉ huy Quân sự"),
    (
        ("bộ chỉ huy quân sự", "bộ chqs"),
        ("huyện", "quận", "thị xã", "xã", "phường"),
        "Dưới tỉnh là Ban Chỉ huy Quân sự",
    ),
    (("chi cục thuế", "hạt kiểm lâm"), ("tỉnh",), "Của tỉnh là cơ quan cấp trên của nó"),
    (
        ("cục thuế", "chi cục kiểm lâm", "cục thi hành án dân sự", "cục thống kê", "cục quản lý thị trường"),
        ("huyện", "quận", "thị xã"),
        "Của huyện là chi cục, hạt, đội",
    ),
    (("chi cục thi hành án dân sự",), ("tỉnh",), "Của tỉnh là cục"),
    (("trạm y tế",), ("huyện", "tỉnh", "quận", "thị xã"), "Trạm y tế là của xã, phường"),
    (("trung tâm y tế", "bệnh viện đa khoa"), ("xã", "phường", "thị trấn"), "Của xã, phường là trạm y tế"),
    (("hạt trưởng",), ("chi cục",), "Đứng đầu là Chi cục trưởng"),
    (("công an",), ("thôn", "ấp", "xóm", "tổ dân phố"), "Công an có từ cấp xã"),
    (
        ("tòa án nhân dân", "viện kiểm sát nhân dân"),
        ("xã", "phường", "thị trấn"),
        "Cấp xã không có cơ quan này",
    ),
    (
        ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "đảng ủy"),
        ("thôn", "xóm", "ấp", "tổ dân phố"),
        "Thôn không có cơ quan này",
    ),
    (("chủ tịch",), (*_COMMITTEES_OF_PARTY, "chi bộ", *_YOUTH), "Cấp ủy, Đoàn có Bí thư"),
    (("chủ tịch",), (*_COMMANDS, *_AGENCIES), "Chủ tịch là của ủy ban, hội đồng, hội"),
    (("giám đốc", "hiệu trưởng"), (*_PARTS_OF_DISTRICT, "công an thị trấn"), "Đứng đầu là Trưởng Công an"),
    (("trưởng công an",), ("tỉnh",), "Đứng đầu là Giám đốc Công an tỉnh"),
    (("giám đốc",), _SCHOOLS, "Đứng đầu là Hiệu trưởng"),
    (("giám đốc",), (*_COUNCILS, *_FRONTS, *_UNIONS, *_COMMITTEES_OF_PARTY, *_YOUTH), "Xem lại chức vụ"),
    (("giám đốc",), tuple(f"phòng {one}" for one in _OFFICES), "Đứng đầu là Trưởng phòng"),
    (("hiệu trưởng",), ("bệnh viện", "trung tâm", "sở", *_COUNCILS, *_UNIONS), "Hiệu trưởng là của trường"),
    (("giám đốc", "trưởng ban"), _COMMANDS, "Đứng đầu là Chỉ huy trưởng"),
    (
        ("trưởng phòng", "giám đốc"),
        ("văn phòng ubnd", "văn phòng hđnd", "văn phòng huyện ủy"),
        "Đứng đầu là Chánh Văn phòng",
    ),
    (("chánh văn phòng",), tuple(f"phòng {one}" for one in _OFFICES), "Đứng đầu là Trưởng phòng"),
    (("viện trưởng",), ("tòa án", "toà án", "tand"), "Đứng đầu là Chánh án"),
    (("chánh án",), ("viện kiểm sát", "vksnd"), "Đứng đầu là Viện trưởng"),
    (("cục trưởng",), ("chi cục",), "Đứng đầu là Chi cục trưởng"),
    (("đoàn viên",), _WITH_MEMBERS, "Hội có hội viên"),
    (("hội viên",), ("công đoàn", "đoàn thanh niên", "đoàn tncs"), "Đoàn, công đoàn có đoàn viên"),
    (("hội trưởng",), ("hội nông dân", "hội liên hiệp phụ nữ", "hội cựu chiến binh"), "Đứng đầu là Chủ tịch"),
)
"""Posts and collectives, the bodies that have none of them, and what these have."""
_OF_LEVEL = (
    ("sở", _DEPARTMENTS, _BELOW_PROVINCE, "Sở là của tỉnh; của huyện, xã là phòng"),
    ("phòng", _OFFICES, ("tỉnh",), "Phòng là của huyện, xã; của tỉnh là sở"),
)
_WHOLE_NAME = ("sở", "trung tâm", "công an", "bệnh viện")
"""Bodies whose names may be common words, unless they begin with a capital."""

_BOARDS = ("ban văn hóa - xã hội", "ban kinh tế - ngân sách")
_OF_COUNCIL = Pattern(
    r"hội đồng nhân dân (?P<unit>huyện|quận|thị xã|xã|phường|thị trấn)\b", cues=("hội đồng",)
)
_INTO_UNION = Pattern(r"đoàn viên(?: mới| ưu tú)? vào Hội(?! Liên hiệp Thanh| LHTN| Sinh viên)")
_OF_PROVINCE = Pattern(r"[^,.;\n]{0,40}\b(?:tỉnh|thành phố)\b")
_PARTY_BOARDS = (
    "ban dân vận",
    "ban tuyên giáo",
    "ban tổ chức đảng ủy",
    "ban tuyên giáo và dân vận",
    "ban nội chính",
)
_OF_COMMUNE = Pattern(r"Đảng (?:ủy|bộ) (?:xã|phường|đặc khu)(?!\w)", cues=("Đảng ",))
_OF_ABOVE = Pattern(r"(?: và dân vận)? (?:tỉnh|thành|trung ương|cấp trên|đảng ủy (?:ubnd|các))")
_MERGED = (2025, 7)
"""Since this month there are no districts, and the councils of communes have these two boards."""


@cache
def _by_lead() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """What goes with none of some bodies, by the words for it."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for leads, bodies, right in _NOT_TOGETHER:
        for lead in leads:
            found.setdefault(lead, []).append((bodies, right))
    return found


@rule("CT3051", "co-quan-chuc-vu-khong-di-voi-nhau")
def not_together(reading: Reading) -> Iterator[Finding]:
    """Cơ quan, tập thể, chức vụ ghi trong văn bản là của cấp ấy, của cơ quan ấy.

    Sở là của tỉnh, Mặt trận có Ban Thường trực, Ban Chỉ huy Quân sự có Chỉ huy trưởng.

    Sai:
        nhiem_vu: [Báo cáo Ban Thường vụ Ủy ban Mặt trận Tổ quốc Việt Nam huyện]
    Đúng:
        nhiem_vu: [Báo cáo Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện]
    """
    done = 0
    for start, end, right in sorted((*_led(reading), *_of_level(reading)), key=lambda one: (one[0], -one[1])):
        if start >= done:
            done = end
            message = f"“{reading.text[start:end]}”: không có như vậy."
            yield reading.at(start, end, message, f"{right}.")
    yield from _boards(reading)
    yield from _boards_of_party(reading)
    yield from _members(reading)


def _led(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where a post or a collective stands before a body that has none, and what this has."""
    small, text = reading.small, reading.text
    for lead, groups in ((one, _by_lead()[one]) for one in reading.held(tuple(_by_lead()))):
        for start in reading.everywhere(lead):
            at = start + len(lead) + 1
            at += len("của ") if small.startswith("của ", at) else 0
            if text[at - 1 : at] != " " or _is_other(text, start, lead):
                continue
            for bodies, right in groups:
                body = _longest(small, at, bodies)
                if body and (body not in _WHOLE_NAME or text[at].isupper()):
                    yield start, at + len(body), right


def _of_level(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Departments of a district and offices of a province."""
    small = reading.small
    for head, names, units, right in _OF_LEVEL:
        for start in reading.everywhere(head):
            at = start + len(head) + 1
            name = _longest(small, at, names)
            unit = _longest(small, at + len(name) + 1, units) if name else ""
            if unit:
                yield start, at + len(name) + 1 + len(unit), right


def _longest(text: str, at: int, phrases: tuple[str, ...]) -> str:
    """The longest of some phrases that stands at a place as whole words; empty where none does."""
    if not text.startswith(phrases, at):
        return ""
    held = [
        one
        for one in phrases
        if text.startswith(one, at) and not text[at + len(one) : at + len(one) + 1].isalnum()
    ]
    return max(held, key=len, default="")


def _is_other(text: str, start: int, lead: str) -> bool:
    """Whether the words are those of something else: “giao ban Thường trực”, “Chi cục Thuế”."""
    if lead.startswith("cục "):
        return text.endswith(("chi ", "Chi "), 0, start)
    return lead.startswith("ban ") and text[start] != "B"


def _members(reading: Reading) -> Iterator[Finding]:
    """“kết nạp đoàn viên vào Hội” in the paper of a union whose members are no such."""
    name = " ".join(reading.programme.issuer.name).lower()
    if not any(one in name for one in _WITH_MEMBERS):
        return
    for start in reading.phrases("đoàn viên"):
        match = _INTO_UNION.match(reading.body, start)
        if match is not None:
            yield reading.at(
                start, match.end(), "Hội kết nạp hội viên, không phải đoàn viên.", "Viết hội viên."
            )


def _boards(reading: Reading) -> Iterator[Finding]:
    """Boards that the council of a district had not, and that of a commune has only since 2025."""
    council = _OF_COUNCIL.search(" ".join(reading.programme.issuer.name).lower())
    day = reading.programme.date
    if council is None or day is None or (day.year, day.month or 1) >= _MERGED:
        return
    for board in reading.held(_BOARDS):
        for start in reading.phrases(board):
            end = start + len(board)
            if not _OF_PROVINCE.match(reading.lower, end):
                message = f"Hội đồng nhân dân {council['unit']} không có {reading.body[start:end]}."
                yield reading.at(start, end, message, "Ở đây là Ban Kinh tế - Xã hội.")


def _boards_of_party(reading: Reading) -> Iterator[Finding]:
    """“Ban Dân vận” in the paper of a commune's Party committee, which has none since 2025."""
    issuer, day = reading.programme.issuer, reading.programme.date
    name = " ".join((*issuer.superior, *issuer.name)).replace("uỷ", "ủy")
    commune = _OF_COMMUNE.search(name) is not None and "tỉnh ủy" not in name.lower()
    if not commune or day is None or (day.year, day.month or 1) < _MERGED:
        return
    for board in reading.held(_PARTY_BOARDS):
        for start in reading.everywhere(board):
            end = start + len(board)
            own = reading.text[start].isupper() and not _OF_ABOVE.match(reading.small, end)
            if own and not reading.small.endswith("trưởng ", 0, start):
                message = f"Đảng ủy xã, phường không có {reading.text[start:end]} từ ngày 01/7/2025."
                yield reading.at(start, end, message, "Ở đây là Ban Xây dựng Đảng.")


RULES = (not_together,)

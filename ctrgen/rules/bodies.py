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
    (("cục thuế", "chi cục kiểm lâm"), ("huyện", "quận", "thị xã"), "Của huyện là chi cục, hạt"),
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
    (("hội trưởng",), ("hội nông dân", "hội liên hiệp phụ nữ", "hội cựu chiến binh"), "Đứng đầu là Chủ tịch"),
)
"""Posts and collectives, the bodies that have none of them, and what these have."""
_WHOLE_NAME = ("sở", "trung tâm", "công an", "bệnh viện")
"""Bodies whose names may be common words, unless they begin with a capital."""

_BOARDS = ("ban văn hóa - xã hội", "ban kinh tế - ngân sách")
_OF_COUNCIL = Pattern(r"hội đồng nhân dân (?P<unit>huyện|quận|thị xã|xã|phường|thị trấn)\b")
_OF_PROVINCE = Pattern(r"[^,.;\n]{0,40}\b(?:tỉnh|thành phố)\b")
_MERGED = (2025, 7)
"""Since this month there are no districts, and the councils of communes have these two boards."""


@cache
def _wrong() -> Mapping[str, str]:
    found = {
        f"{post} {of}{body}": right
        for posts, bodies, right in _NOT_TOGETHER
        for post in posts
        for body in bodies
        for of in ("", "của ")
    }
    for unit in _BELOW_PROVINCE:
        found |= {f"sở {name} {unit}": f"Sở là của tỉnh; của {unit} là phòng" for name in _DEPARTMENTS}
    return found | {f"phòng {name} tỉnh": "Phòng là của huyện, xã; của tỉnh là sở" for name in _OFFICES}


@rule("CT3022", "co-quan-chuc-vu-khong-di-voi-nhau")
def not_together(reading: Reading) -> Iterator[Finding]:
    """Cơ quan, tập thể, chức vụ ghi trong văn bản là của cấp ấy, của cơ quan ấy.

    Sở là của tỉnh, Mặt trận có Ban Thường trực, Ban Chỉ huy Quân sự có Chỉ huy trưởng.

    Sai:
        nhiem_vu: [Báo cáo Ban Thường vụ Ủy ban Mặt trận Tổ quốc Việt Nam huyện]
    Đúng:
        nhiem_vu: [Báo cáo Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện]
    """
    wrong = _wrong()
    done = 0
    found = [
        (start, phrase)
        for phrase in reading.held(tuple(wrong))
        for start in reading.everywhere(phrase)
        if _is_named(reading.text, start, phrase)
    ]
    for start, phrase in sorted(found, key=lambda one: (one[0], -len(one[1]))):
        if start >= done:
            done = start + len(phrase)
            message = f"“{reading.text[start:done]}”: không có như vậy."
            yield reading.at(start, done, message, f"{wrong[phrase]}.")
    yield from _boards(reading)


def _is_named(text: str, start: int, phrase: str) -> bool:
    """Whether the body of a phrase is one and not a common word: “giám đốc sở” with its capital."""
    if phrase.startswith("cục ") and text.endswith(("chi ", "Chi "), 0, start):
        return False
    if phrase.startswith("ban ") and text[start] != "B":  # “giao ban Thường trực Đảng ủy”
        return False
    body = next((one for one in _WHOLE_NAME if phrase.endswith(f" {one}")), "")
    end = start + len(phrase)
    return not body or text[end - len(body)].isupper()


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


RULES = (not_together,)

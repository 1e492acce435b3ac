"""Common words that have a capital inside a sentence: verbs, nouns, words that join (Decree 30, Annex II)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.capitals.joining import joining
from ctrgen.rules.capitals.names import begins
from ctrgen.rules.pattern import Pattern, words
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_UPPER = "A-ZĐÁÀÂĂÊÔƠƯÚỨỦÝ"
_AFTER_MARK = Pattern(
    rf"(?P<mark>[,;]) (?P<word>(?P<first>[{_UPPER}][^\W\d_]*) [^\W\d_A-Z][^\W\d_]*)(?![\w-])"
)
_AFTER_ABOUT = Pattern(rf" (?P<word>(?P<first>[{_UPPER}][^\W\d_]+) [^\W\d_A-Z][^\W\d_]*)")
_SMALL_AFTER_SEMICOLON = Pattern(r"; [a-zđà-ỹ]")
_MARK = Pattern(r"[.;:,\n]")
_FAR = 80

_DOING = words(
    "kiểm tra, nhắc nhở, tuyên truyền, vận động, rà soát, tổ chức, triển khai, thực hiện, xây dựng, phối "
    "hợp, đôn đốc, hướng dẫn, giám sát, chuẩn bị, tham mưu, tham gia, tham dự, quán triệt, phổ biến, thẩm "
    "định, nghiệm thu, bàn giao, giải quyết, xử lý, xử lí, tiếp nhận, tiếp tục, tăng cường, đẩy mạnh, "
    "nâng cao, hoàn thành, hoàn thiện, ban hành, thành lập, kiện toàn, bổ sung, cập nhật, thống kê, tổng "
    "hợp, theo dõi, đề xuất, phát động, đánh giá, khắc phục, chấn chỉnh, công bố, công khai, điều chỉnh, "
    "phân công, cử cán, báo cáo, lựa chọn, mua sắm, bố trí, thăm hỏi, tặng quà, trao tặng, tập huấn, bồi "
    "dưỡng, sắp xếp, duy trì, huy động, vi phạm, tái phạm, khai giảng, bế giảng, trực ban, sửa chữa, lắp "
    "đặt, thu gom, tránh để, bảo đảm, đảm bảo, hỗ trợ, chăm sóc, củng cố, phát huy, phát hiện, ngăn chặn, "
    "xác minh, thu hồi, cưỡng chế, nạo vét, dọn dẹp, trồng cây, ra quân, đăng ký, nộp báo, gửi báo, lập "
    "danh, cấp phát, niêm yết, khảo sát, thu thập, lồng ghép, nhân rộng, biểu dương, khen thưởng, động "
    "viên, trao đổi, thảo luận, giới thiệu, trình bày, khuyến khích, nghiêm cấm, yêu cầu, đề nghị, chủ "
    "động, kịp thời, thường xuyên, bảo vệ, quản lý, quản lí"
)
_JOINING = words(
    "nếu, mỗi, các, những, tránh, không, phải, do, vì, khi, để, đồng thời, cùng, nhất, riêng, trong, "
    "ngoài, tuy, nhưng, mà, thì, còn, hoặc, cần, chưa, đã, sẽ, đang, được, bị, nhằm, qua, gồm, kể, từng, "
    "mọi, ai"
)
_DOING_SHORT = words("mở, lập, giao, cử, cấp, tặng, xin, mời, thu, chi, sửa, dời, hoãn, đổi, họp, nộp")
_PEOPLE = words(
    "phụ nữ, nông dân, thanh niên, thiếu nhi, học sinh, sinh viên, giáo viên, hội viên, đoàn viên, cán "
    "bộ, công chức, viên chức, người dân, công nhân, nhân viên, phụ huynh, trẻ em, cử tri, đảng viên"
)
_LEADS = words(
    "là, trong, dịp, khi, nếu, để, không, phải, được, bị, đã, sẽ, đang, cần, vì, do, thì, mà, rồi, nên, "
    "hay, hoặc, đề, cùng, nhằm, trước, sau, chưa, vẫn, cũng, rất, đều, mới, chỉ, đợt, lúc, nhờ, "
    "tránh, hành vi"
)
"""Words in small letters before which no name stands with a verb's capital."""

_NOUNS = (
    *("phụ nữ", "nông dân", "trẻ em", "học sinh", "sinh viên", "giáo viên", "hội viên", "đoàn viên"),
    "đảng viên",
    *("cán bộ", "công chức", "viên chức", "người dân", "hộ nghèo", "chủ tọa", "thư ký", "đại biểu", "cử tri"),
    *(
        "phụ huynh",
        "thiếu nhi",
        "bệnh nhân",
        "người bệnh",
        "công dân",
        "doanh nghiệp",
        "vùng cao",
        "vùng sâu",
    ),
    *("miền núi", "nông thôn", "công nhân", "người lao động", "nhân viên", "cộng tác viên", "trường học"),
    *("tình nguyện viên", "nhà trường", "cơ quan", "đơn vị", "phòng ban", "hộ gia đình", "khu dân cư"),
    *("địa phương", "kế hoạch năm", "hồ sơ", "văn bản", "tài liệu", "phong trào", "nhiệm vụ", "công việc"),
    *("chính sách", "trang thiết bị", "thiết bị", "cơ sở vật chất", "căn nhà", "ngôi nhà", "suất quà"),
    *("học bổng", "học kỳ", "học kì", "năm học", "máy móc", "dụng cụ", "vật tư", "phương tiện", "kinh phí"),
    *(
        "cuộc họp",
        "giấy tờ",
        "thủ tục",
        "nội dung",
        "kết quả",
        "tiến độ",
        "danh sách",
        "số liệu",
        "thông tin",
    ),
    *("liệt sĩ", "thương binh", "bệnh binh", "gia đình chính sách", "hộ cận nghèo"),
    *("tội phạm", "dịch bệnh", "tai nạn", "thiên tai", "cháy nổ", "rác thải", "đường phố", "vỉa hè"),
    *(
        "đồng chí",
        "phụ khoa",
        "huyết áp",
        "tiểu đường",
        "ung thư",
        "sốt xuất huyết",
        "vắc xin",
        "gia súc",
        "gia cầm",
    ),
    *("vật nuôi", "cây trồng", "phân bón", "nông sản", "học phí", "thí sinh", "vận động viên", "trọng tài"),
    *(
        "tuyên truyền viên",
        "cộng tác viên",
        "tình nguyện viên",
        "hòa giải viên",
        "người lao động",
        "tiểu thương",
    ),
    *("cây xanh", "công trình", "nhà ở", "đất đai", "giải pháp", "biện pháp", "chỉ tiêu"),
)
"""Common nouns that begin no name of a body or a day when a small letter stands before them."""
_COUNTED = ("căn nhà", "ngôi nhà", "suất quà", "đồng chí")
"""What is counted, and may have a name behind it."""
_NAMES_BEFORE = words(
    "hội, ngày, tuần, tháng, năm, luật, ban, ngành, báo, mục, đề, động, môn, tên, lễ, giải, thi, án, "
    "trình, quỹ, lớp, hiệu, loại, là, gọi, viện, chương, chí, phòng, tổ, khoa, trạm, đội, sở, chuyên, "
    "phần, khối, nhóm, biểu, hàng, đoàn"
)
_ROMAN = Pattern(r" [IVX]{1,4}(?!\w)")


def _behind_semicolons(reading: Reading) -> Iterator[Finding]:
    """Capitals behind a semicolon, where the paper has small letters there for the most part."""
    body = reading.body
    marked = reading.once(_behind_marks) if ";" in reading.tokens.signs else ()
    behind = [match for match in marked if match["mark"] == ";"]
    usual = behind and sum(1 for _ in _SMALL_AFTER_SEMICOLON.finditer(body)) > len(behind)
    for match in behind if usual else ():
        told = _before_mark(body, match)
        small = not told or told[-1].islower() or not told[-1].isalpha()
        if small and not _is_of_a_scale(reading, match.start()):
            yield _lower(reading, *match.span(_kind(match)))


@text_rule("CT369", "viet-hoa-giua-cau", habit=True, beyond=_behind_semicolons)
def upper_inside(reading: Texts) -> Iterator[Finding]:
    """Động từ, từ nối giữa câu, sau dấu phẩy, dấu chấm phẩy hay sau “về việc”, viết thường.

    Sau dấu chấm phẩy chỉ xét khi văn bản quen viết thường ở chỗ ấy.

    Sai:
        nhiem_vu: ["Kiểm tra chợ đêm, Nhắc nhở tiểu thương"]
    Đúng:
        nhiem_vu: ["Kiểm tra chợ đêm, nhắc nhở tiểu thương"]
    """
    body = reading.body
    yield from joining(reading)
    for start in reading.phrases("về việc"):
        end = start + len("về việc")
        match = _AFTER_ABOUT.match(body, end) if body[end + 1 : end + 2].isupper() else None
        if match and match["word"].lower() in _DOING:
            yield _lower(reading, *match.span("word"))
        elif match and match["first"].lower() in _DOING_SHORT:
            yield _lower(reading, *match.span("first"))
    for match in reading.once(_behind_marks):
        told = _before_mark(body, match)
        if match["mark"] != ";" and told and all(word.islower() or word.isdigit() for word in told[1:]):
            people = match["word"].lower() in _PEOPLE
            if not people or told[0].islower() or len(told) > 2:
                yield _lower(reading, *match.span(_kind(match)))


def _behind_marks(reading: Texts) -> list[re.Match[str]]:
    """The capitals behind commas and semicolons that such words have."""
    return [match for match in _AFTER_MARK.finditer(reading.body) if _kind(match)]


def _before_mark(body: str, match: re.Match[str]) -> list[str]:
    """The words between a mark and the one before it."""
    return _MARK.split(body[max(0, match.start() - _FAR) : match.start()])[-1].split()


def _kind(match: re.Match[str]) -> str:
    """Which part of a match is a common word: both, the first, none."""
    small = match["word"].lower()
    if small in _DOING or small in _JOINING or (small in _PEOPLE and match["mark"] == ","):
        return "word"
    return "first" if match["first"].lower() in _JOINING else ""


def _is_of_a_scale(reading: Texts, at: int) -> bool:
    """Whether what semicolons part there are the steps of a scale: “Tốt 62%; Khá 31%; Chưa đạt 7%”."""
    passage = reading.passage(at)
    told = passage.text[: at - passage.start].rpartition(": ")[2].split("; ")
    return len(told) > 1 and all(part[:1].isupper() for part in told)


def _lower(reading: Texts, start: int, end: int) -> Finding:
    written = reading.body[start:end]
    return reading.at(start, end, f"“{written}” viết hoa giữa câu.", f"Viết {written.lower()}.")


@text_rule("CT3003", "danh-tu-chung-viet-hoa", habit=True)
def common_noun(reading: Texts) -> Iterator[Finding]:
    """Danh từ chung, động từ giữa câu viết thường: hội viên phụ nữ, các thôn vùng cao, trong dịp khai giảng.

    Sai:
        nhiem_vu: [Hỗ trợ hội viên Phụ nữ nghèo]
    Đúng:
        nhiem_vu: [Hỗ trợ hội viên phụ nữ nghèo]
    """
    body = reading.body
    for noun in _written_large(reading, _NOUNS):
        for start in reading.phrases(noun):
            end = start + len(noun)
            written, following = body[start:end], body[end : end + 2]
            if not _is_capital_alone(written) or begins(reading, start):
                continue
            word, capital = _before(body, start)
            small = word.islower() or word in ("Các", "Những", "Mỗi")
            urged = noun in _PEOPLE and reading.lower.endswith("vận động ", 0, start)
            common = (small and word.isalpha() and (urged or word not in _NAMES_BEFORE)) or word.isdigit()
            named = following[:1] == " " and following[1:].isupper() and not _ROMAN.match(body, end)
            of_name = reading.lower.startswith(_AS_NAME, end) or _is_in_a_title(body, start)
            if common and not capital and not of_name and (not named or noun in _COUNTED):
                yield reading.at(
                    start, end, f"“{written}” viết hoa giữa câu.", f"Viết {written.lower()}.", habit=noun
                )
    for verb in _written_large(reading, _VERBS):
        for start in reading.phrases(verb):
            written = body[start : start + len(verb)]
            if _is_capital_alone(written):
                word, capital = _before(body, start)
                if word in _LEADS and not capital and not begins(reading, start):
                    yield _lower(reading, start, start + len(verb))


_VERBS = tuple(sorted(_DOING))
_LONGEST_TITLE = 60
_AS_NAME = (" toàn quốc lần thứ", " hợp nhất số")
"""What follows where a noun is of a name: “Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII”."""


def _written_large(reading: Texts, phrases: tuple[str, ...]) -> Iterator[str]:
    """Those of some phrases whose first word stands with a capital somewhere."""
    titled = set(filter(str.istitle, reading.tokens.words))
    return (one for one in reading.held(phrases) if one.split(" ", 1)[0].capitalize() in titled)


def _is_in_a_title(body: str, start: int) -> bool:
    """Whether a place is inside the quoted name of something, which has the capitals it was given."""
    opened = body.rfind("“", max(0, start - _LONGEST_TITLE), start)
    quoted = opened >= 0 and body.rfind("”", opened, start) < 0 and "\n" not in body[opened:start]
    return quoted and opened + 1 < start and body[opened + 1].isupper()


def _is_capital_alone(written: str) -> bool:
    return written[0].isupper() and written[1:].islower()


def _before(body: str, start: int) -> tuple[str, bool]:
    """The word before a place, and whether one of those before it has a capital."""
    before = body[max(0, start - 36) : start].rpartition("\n")[2].split(" ")
    word = before[-2] if len(before) > 1 and not before[-1] else ""
    near = before[1:][-5:-1] if word == "và" else before[1:][-3:-1]
    return word, any(one[:1].isupper() for one in near)


RULES = (upper_inside, common_noun)

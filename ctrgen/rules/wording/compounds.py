"""Phrases whose marks are fixed: hyphens and commas that are left out, moved or put within a word."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, words
from ctrgen.rules.rule import text_rule
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import alone, is_word, known_words, office_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts
    from ctrgen.rules.rule import Finding

_HALVES = (
    ("giáo dục", "đào tạo"),
    ("tài nguyên", "môi trường"),
    ("khoa học", "công nghệ"),
    ("văn hóa", "thông tin"),
    ("kinh tế", "hạ tầng"),
    ("kế hoạch", "đầu tư"),
    ("thông tin", "truyền thông"),
    ("nông nghiệp", "môi trường"),
    ("nông nghiệp", "phát triển nông thôn"),
    ("dân tộc", "tôn giáo"),
)
"""Names of departments that “và” joins."""
_WITH_HYPHEN = {
    "chính trị xã hội": "chính trị - xã hội",
    "chính trị xã hội nghề nghiệp": "chính trị - xã hội - nghề nghiệp",
    "kinh tế xã hội": "kinh tế - xã hội",
    "kinh tế xã hội quốc phòng an ninh": "kinh tế - xã hội, quốc phòng - an ninh",
    "văn hóa xã hội": "văn hóa - xã hội",
    "văn hoá xã hội": "văn hóa - xã hội",
    "xã hội nghề nghiệp": "xã hội - nghề nghiệp",
    "quốc phòng an ninh": "quốc phòng - an ninh",
    "dân số kế hoạch hóa gia đình": "dân số - kế hoạch hóa gia đình",
    "dân số kế hoạch hoá gia đình": "dân số - kế hoạch hóa gia đình",
    "phòng tài chính kế hoạch": "Phòng Tài chính - Kế hoạch",
    "ban kinh tế ngân sách": "Ban Kinh tế - Ngân sách",
    "lao động thương binh và xã hội": "Lao động - Thương binh và Xã hội",
    "lao động thương binh xã hội": "Lao động - Thương binh và Xã hội",
    "giáo dục nghề nghiệp giáo dục thường xuyên": "Giáo dục nghề nghiệp - Giáo dục thường xuyên",
    **{
        f"{head} {one} {other}": f"{head.capitalize()} {one.capitalize()} và {other.capitalize()}"
        for head in ("sở", "phòng", "bộ")
        for one, other in _HALVES
    },
    "văn hóa thể thao và du lịch": "Văn hóa, Thể thao và Du lịch",
    "văn hóa thể thao và truyền thông": "Văn hóa, Thể thao và Truyền thông",
    "mác lênin": "Mác - Lênin",
    "mác lê nin": "Mác - Lênin",
}
"""Phrases as they stand without their hyphens, and as they are right."""
_OTHER_WORD = (" chủ nghĩa", " hóa", " hoá", " học")
"""What follows where a phrase ends in the half of another word: “chính trị xã hội chủ nghĩa”."""

_WITH_COMMA = (
    "phòng cháy, chữa cháy",
    "phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "cứu nạn, cứu hộ",
    "thực hành tiết kiệm, chống lãng phí",
    "phòng, chống tham nhũng",
    "phòng, chống thiên tai",
    "phòng, chống dịch bệnh",
    "phòng, chống ma túy",
    "đền ơn đáp nghĩa",
    "toàn dân đoàn kết xây dựng đời sống văn hóa",
    "toàn dân bảo vệ an ninh tổ quốc",
    "công nghiệp hóa, hiện đại hóa",
    "xanh, sạch, đẹp",
)
"""Phrases in small letters with the commas they have."""
_LONGEST = max(map(len, _WITH_COMMA)) + 4
_LONGEST_WORD = 8
_ONE_MORE = Pattern(r", [^\W\d_]{1,7}[,.;)]")
"""A further single syllable: “cần, kiệm, liêm, chính” is a list of them."""
_TWO_DEEDS = frozenset({"tưới tiêu", "thu chi", "giao nhận", "nhập xuất"})
_NEVER_TWO = words(
    "sản xuất, văn hóa, tuyên truyền, chăn nuôi, nông nghiệp, môi trường, khen thưởng, cán bộ, báo "
    "cáo, kế hoạch, hợp tác, tổng kết, đoàn kết, giáo viên, học sinh, phụ nữ, công tác, tổ chức, hội "
    "viên, đảng viên, đoàn viên, thi đua, chuyển đổi, đăng ký, hòa giải, nông thôn, kết nạp, thực "
    "hiện, xây dựng, phong trào, hoạt động, tham gia, chỉ đạo, lãnh đạo, hỗ trợ, đề xuất, rà soát, "
    "giám sát, xã hội, chính trị, nhân dân, thanh niên, công nhân, doanh nghiệp, cơ quan, đơn vị, "
    "trách nhiệm, chất lượng, giáo dục, đào tạo, y tế, nghĩa vụ, đại hội"
)
"""Words whose syllables also stand alone, and of which nobody makes a list."""


_DEEDS = (
    (
        (
            "phòng ngừa",
            "ngăn chặn",
            "đẩy lùi",
            "xử lý",
            "phát hiện",
            "bài trừ",
            "trấn áp",
            "triệt phá",
            "xóa bỏ",
        ),
        (
            "vi phạm",
            "tội phạm",
            "tệ nạn",
            "tai nạn",
            "tham nhũng",
            "dịch bệnh",
            "cháy nổ",
            "hành vi",
            "tình trạng",
        ),
    ),
    (
        ("nâng cao", "bảo đảm", "đảm bảo", "tăng cường", "cải thiện"),
        (
            "chất lượng",
            "hiệu quả",
            "năng lực",
            "nhận thức",
            "trách nhiệm",
            "đời sống",
            "kỷ luật",
            "kỷ cương",
            "an ninh",
        ),
    ),
    (
        ("thực hiện", "triển khai", "ban hành", "hoàn thành", "quán triệt", "chấp hành"),
        ("nghị quyết", "nhiệm vụ", "chỉ thị", "chủ trương", "kết luận", "chỉ tiêu", "pháp luật", "quy định"),
    ),
    (
        ("trộm cắp", "cướp giật", "lấy cắp", "tàng trữ", "buôn bán"),
        ("tài sản", "mủ", "xe máy", "ma túy", "vũ khí"),
    ),
    (("tuyên truyền", "phổ biến", "học tập"), ("pháp luật", "nghị quyết", "chủ trương", "chính sách")),
)
"""Verbs, and what they are done to: no comma stands between the two."""
_CUT = tuple(f"{verb}, {what}" for verbs, all_of in _DEEDS for verb in verbs for what in all_of)
_NOUNS = ("vực", "tác", "ban", "hoạch", "trình", "chuyên")
"""Before a verb that is a name of a field: “lĩnh vực phòng ngừa, tội phạm”."""


@text_rule("CT3009", "cum-tu-thieu-gach-noi", habit=True)
def without_hyphen(reading: Texts) -> Iterator[Finding]:
    """Những cụm từ có gạch nối cố định viết đủ gạch: chính trị - xã hội, kinh tế - xã hội.

    Sai:
        nhiem_vu: [Phối hợp với các tổ chức chính trị xã hội]
    Đúng:
        nhiem_vu: [Phối hợp với các tổ chức chính trị - xã hội]
    """
    body, lower = reading.body, reading.lower
    for start, end in reading.any_of(tuple(_WITH_HYPHEN)):
        if not lower.startswith(_OTHER_WORD, end):
            right = _WITH_HYPHEN[lower[start:end]]
            message = (
                f"“{body[start:end]}” thiếu {'gạch nối' if ' - ' in right else 'dấu phẩy hay chữ “và”'}."
            )
            yield reading.at(start, end, message, f"Viết “{right}”.", habit=right)


@text_rule("CT3019", "dau-phay-trong-cum-tu")
def split_by_comma(reading: Texts) -> Iterator[Finding]:
    """Dấu phẩy không đứng giữa một từ: “tuyên, truyền”; cũng không lệch chỗ: “phòng cháy chữa, cháy”.

    Sai:
        nhiem_vu: ["Tập huấn phòng cháy chữa, cháy"]
    Đúng:
        nhiem_vu: ["Tập huấn phòng cháy, chữa cháy"]
    """
    yield from _cut_from_object(reading)
    body, lower = reading.body, reading.lower
    done = 0
    for at, one, two in _commas(lower):
        if at < done:
            continue
        start, end, right = _moved(lower, at, one, two)
        if right:
            done = end
            yield reading.at(start, end, f"“{body[start:end]}” sai chỗ dấu câu.", f"Viết “{right}”.")
            continue
        start, end = at - len(one), at + len(", ") + len(two)
        begun = body[start : start + 1].islower() or body[start - 1 : start] in ("", "\n")
        small = begun and body[at + len(", ")].islower()
        if small and _is_one_word(lower, start, end):
            message = f"Dấu phẩy đứng giữa từ “{body[start:end].replace(', ', ' ')}”."
            yield reading.at(start, end, message, "Bỏ dấu phẩy, hoặc đặt lại chỗ.")


def _cut_from_object(reading: Texts) -> Iterator[Finding]:
    """A comma between a verb and what it is done to: “ngăn chặn, tội phạm”."""
    body, lower = reading.body, reading.lower
    for start, end in reading.any_of(_CUT):
        before = _last(lower[max(0, start - 1 - _LONGEST_WORD) : max(0, start - 1)])
        if lower.startswith((",", " và ", " tăng", " giảm", " được", " bị", " còn"), end) or before in _NOUNS:
            continue
        comma = start + lower[start:end].index(",")
        if body[comma + 2].islower():
            message = f"Dấu phẩy ngăn động từ với bổ ngữ: “{body[start:end]}”."
            yield reading.at(comma, comma + 1, message, "Xóa dấu phẩy.", fix="")


def _commas(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a comma parts two syllables of a phrase or of a word of the office, and which."""
    at = text.find(", ")
    while at >= 0:
        one = _last(text[max(0, at - _LONGEST_WORD) : at])
        two = _first(text[at + 2 : at + 2 + _LONGEST_WORD])
        if (one, two) in _by_link() or f"{one_way(one)} {one_way(two)}" in office_words():
            yield at, one, two
        at = text.find(", ", at + 2)


def _moved(text: str, at: int, one: str, two: str) -> tuple[int, int, str]:
    """Where the phrase begins and ends that a comma stands in at a wrong place, and how it is right."""
    for right in _by_link().get((one, two), ()):
        parts = right.replace(",", "").split(" ")
        begin = text.rfind(parts[0], max(0, at - _LONGEST), at)
        while begin >= 0:
            if text.startswith(right, begin) and begin + len(right) > at:
                return 0, 0, ""
            end = _end(text, begin, parts)
            if end and not text[begin - 1 : begin].isalnum():
                told = text[begin:end].split(" ")
                misplaced = any(
                    word.endswith(",") and not other.endswith(",")
                    for word, other in zip(told, right.split(" "), strict=True)
                )
                if misplaced and end > at:
                    return begin, end, right
            begin = text.rfind(parts[0], max(0, at - _LONGEST), begin)
    return 0, 0, ""


def _end(text: str, begin: int, parts: list[str]) -> int:
    """Where words end that stand one after the other, a comma behind each or not; 0 where they do not."""
    at = begin
    for part in parts:
        if at > begin:
            at += text.startswith(",", at)
            if not text.startswith(" ", at):
                return 0
            at += 1
        if not text.startswith(part, at):
            return 0
        at += len(part)
    return 0 if text[at : at + 1].isalnum() or text.startswith("_", at) else at


@cache
def _by_link() -> dict[tuple[str, str], list[str]]:
    """The phrases that have commas, the longest first, by each two words of theirs beside each other."""
    found: dict[tuple[str, str], list[str]] = {}
    for phrase in sorted(_WITH_COMMA, key=len, reverse=True):
        for link in pairwise(phrase.replace(",", "").split(" ")):
            found.setdefault(link, []).append(phrase)
    return found


def _last(text: str) -> str:
    return text.rpartition("\n")[2].rpartition(" ")[2]


def _first(text: str) -> str:
    return text.partition("\n")[0].partition(" ")[0].rstrip(",.;:)”")


def _is_one_word(text: str, start: int, end: int) -> bool:
    """Whether of two syllables one never stands alone, and neither belongs to what is around them."""
    one, two = (one_way(word) for word in text[start:end].split(", "))
    if (one in alone() and two in alone() and f"{one} {two}" not in _NEVER_TWO) or not one.isalpha():
        return False
    if f"{one} {two}" in _TWO_DEEDS or text.endswith(", ", 0, start) or _ONE_MORE.match(text, end):
        return False
    first = one_way(_last(text[max(0, start - 1 - _LONGEST_WORD) : max(0, start - 1)]))
    third = one_way(_first(text[end + 1 : end + 1 + _LONGEST_WORD])) if text[end : end + 1] == " " else ""
    known = known_words()
    if f"{first} {one}" in known or f"{two} {third}" in known:
        return False
    return not (is_word(first, one) and is_word(two, third))


RULES = (without_hyphen, split_by_comma)

"""Capitals by words: names that have theirs, common words that have none (Decree 30, Annex II)."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.capitals.inner_capitals import asks_at_start, goes_on, half_joined, inner_capitals
from ctrgen.rules.pattern import words
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.schema.part import Part
from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import capitals, known_words, office_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading, Texts

TWICE = "twice"
_FAR = 20
_PARTS = ("holidays", "places", "names", "terms")
_BEFORE_SENTENCE = " “\"'(*-–+•"
_SENTENCES = frozenset(
    {Part.TITLE, Part.BASIS, Part.OPENING, Part.HEADING, Part.SUBTITLE, Part.ITEM, Part.PARAGRAPH}
    | {Part.MEETING, Part.CLOSING, Part.NOTE, Part.REASON}
)

_HEADS = words(
    "trường, hội, ban, phòng, sở, tổ, đội, bộ, cục, chi, trạm, khoa, ngày, tết, quỹ, nhà, ngành, đảng, "
    "đoàn, viện, khối, cấp, cụm, lễ, luật, các, trưởng, phó, chánh, toàn, hợp, đại, tổng, ủy, uỷ, tuần, "
    "tháng, công, chương, khu, văn, vườn, rừng, hạt"
)
"""What stands with a capital before common words: names of bodies and days, and posts."""
_NAMED = frozenset(
    {
        "xã",
        "phường",
        "thôn",
        "ấp",
        "phố",
        "đường",
        "bản",
        "buôn",
        "làng",
        "xóm",
        "viên",
        "báo",
        "trấn",
        "cầu",
        "non",
        "học",
        "sở",
        "thông",
    }
    | {"chợ", "hồ", "núi", "chùa", "ty", "máy", "sạn", "kịch", "phim", "tàu", "khu", "trại", "sông", "đò"}
    | {"đảo", "đèo", "đập", "suối", "kênh", "rạch", "cảng", "bến", "bãi", "đồi", "hang", "vịnh", "hòn", "cù"}
    | {"đồn", "chốt", "ga", "vở", "xứ", "ở"}
    | {"ông", "bà", "anh", "chị", "cô", "chú", "thầy", "em", "cháu", "chí", "bác", "tên", "hiệu"}
)
"""What stands before names that are common words: “thôn Đoàn Kết”, “ông Minh Bạch”."""
_OF_A_HEAD = frozenset({"trưởng", "chánh"})
"""After these a body may follow, with its capital: “Trưởng Phòng Nội vụ”."""
NO_WORDS = frozenset(
    (
        *("công thương", "đông xuân", "hè thu", "hồ chí", "giỗ tổ", "hữu nghị"),
        *("vụ đông", "vụ xuân", "vụ mùa", "phó trưởng", "trường mầm", "thống nhất"),
        *("giao ban", "phật đản", "đoàn kết", "hòa bình", "độc lập", "tự do", "hạnh phúc"),
        *("tiền phong", "giải phóng", "quyết thắng", "quyết tâm", "đồng tâm", "hợp nhất"),
        *(
            "mẹ việt",
            "tân lập",
            "đại thắng",
        ),
    )
)
"""Names, and what is rightly written with two capitals."""

_SEASONS = frozenset({"Tết", "Xuân", "Hè", "Thu", "Mùa"})
"""What keeps its capital behind a verb that begins a sentence: “Trực Tết”, “Gieo Xuân”."""

_OF_ONE = ("Bộ ", "Sở ", "Luật ", "Ủy ban ", "Hội ", "Liên đoàn ", "Phó ", "Chánh ")
"""How names of bodies, laws and posts begin, whose first letter is as great as the others."""


_PEOPLES = ("dân tộc ", "đồng bào ")
_LONGER = {"Mẹ Việt Nam anh hùng": "bà ", "cựu chiến binh": "hội "}
_BUILT = tuple(
    f" {what}"
    for what in (
        *("kế hoạch", "chương trình", "báo cáo", "đề án", "dự thảo", "quy chế", "phương án", "nội dung"),
    )
)


_AS_LAWS_HAVE_THEM = frozenset({"Ban công tác Mặt trận", "Ban kiểm soát"})
"""The laws on the Fatherland Front (2015) and on enterprises (2020) write so, others with two capitals."""


class _Miswritten(NamedTuple):
    """A phrase whose capitals are not those of the list."""

    part: str
    start: int
    end: int
    right: str


def miswritten(reading: Texts) -> list[_Miswritten]:
    """The phrases of the list that have other capitals, at every place."""
    found: dict[int, _Miswritten] = {}
    for part in _PARTS:
        listed = capitals()[part]
        for phrase in reading.held(tuple(listed)):
            right = listed[phrase]
            starts = [
                start
                for start in reading.everywhere(phrase)
                if _is_wrong(reading, part, start, right)
                and reading.text[start : start + len(phrase)] not in _AS_LAWS_HAVE_THEM
            ]
            # Of a body that is written rightly elsewhere it is said that it is written in two ways.
            twice = part == "terms" and bool(starts) and right in reading.text
            for start in starts:
                end = start + len(phrase)
                if start not in found or found[start].end < end:
                    own = TWICE if twice and not _has_more(reading.text[start:end], right) else part
                    found[start] = _Miswritten(own, start, end, right)
    whole: list[_Miswritten] = []
    for one in sorted(found.values(), key=lambda one: one.start):
        if not whole or one.end > whole[-1].end:  # “ê đê” is told with “đồng bào ê đê”
            whole.append(one)
    return whole


def _has_more(written: str, right: str) -> bool:
    """Whether a word behind the first has a capital that it never has: “Phó Chủ Tịch”."""
    pairs = zip(written.split(" ")[1:], right.split(" ")[1:], strict=False)
    return any(one[:1].isupper() and other[:1].islower() for one, other in pairs)


def _is_wrong(reading: Texts, part: str, start: int, right: str) -> bool:
    written = reading.text[start : start + len(right)]
    if reading.small.endswith(("liên ", _LONGER.get(right, "liên ")), 0, start):
        return False
    if right.endswith(" Xây dựng") and reading.small.startswith(_BUILT, start + len(right)):
        return False
    if right.startswith(_PEOPLES) and goes_on(reading, start + len(right), right.rpartition(" ")[2]):
        return False
    if part == "terms" and written[0] != right[0] and written[1:] == right[1:] and not right[1:].islower():
        before = reading.small[max(0, start - _FAR) : start].rstrip(" ").rpartition(" ")[2]
        ends_a_word = (
            f"{one_way(before)} {one_way(written.split(' ')[0])}" in known_words()
        )  # “Chi bộ Công an”
        return right.startswith(_OF_ONE) and not ends_a_word
    if not _differs(written, right, whole=part != "terms"):
        return False
    if part != "terms" or not written[1:].islower() or not begins(reading, start):
        return True
    elsewhere = right in reading.text and not right[1:].islower()
    return elsewhere or asks_at_start(reading, start + len(right), right)


def _differs(written: str, right: str, *, whole: bool) -> bool:
    """Whether capitals are others than the right ones, the first aside."""
    named = whole and right[0].isupper()
    if (written == right if named else written[1:] == right[1:]) or written.isupper():
        return False
    return whole or not written.islower()


def begins(reading: Texts, at: int) -> bool:
    """Whether a sentence begins at a place: its capital says nothing there."""
    passage = reading.passage(at)
    first = max(passage.start, at - _FAR)
    before = reading.text[first:at].rstrip(_BEFORE_SENTENCE)
    return passage.part in _SENTENCES and (before[-1] in ".;:!?" if before else first == passage.start)


def _said(reading: Texts, one: _Miswritten) -> Finding:
    written = reading.text[one.start : one.end]
    right = one.right if written[0].islower() else one.right[0].upper() + one.right[1:]
    message = f"“{written}” viết hoa chưa đúng."
    return reading.at(one.start, one.end, message, f"Viết {right}.", habit=one.right)


def of_part(reading: Texts, part: str) -> Iterator[Finding]:
    """The phrases of a part of the list that have other capitals."""
    for one in reading.once(miswritten):
        if one.part == part:
            yield _said(reading, one)


def written_twice(reading: Reading) -> list[_Miswritten]:
    """The bodies, posts and laws that have other capitals here than elsewhere, at every place."""
    wrong = [one for one in reading.once(miswritten) if one.part == TWICE]
    return [
        *wrong,
        *(
            one._replace(start=start, end=start + len(one.right))
            for one in {other.right: other for other in wrong}.values()
            for start in reading.everywhere(one.right.lower())
            if reading.text[start : start + len(one.right)] == one.right
        ),
    ]


@rule("CT368", "ten-viet-hoa-sai", habit=True)
def misnamed(reading: Reading) -> Iterator[Finding]:
    """Tên cơ quan, chức vụ, luật, dân tộc, ngôn ngữ viết hoa như Phụ lục II: Ban Chỉ đạo, Luật Đất đai.

    Sai:
        nhiem_vu: [Phổ biến Luật đất đai cho đồng bào mường]
    Đúng:
        nhiem_vu: [Phổ biến Luật Đất đai cho đồng bào Mường]
    """
    yield from of_part(reading, "names")
    yield from of_part(reading, "terms")
    yield from half_joined(reading, {one.start for one in reading.once(miswritten)})


@text_rule("CT359", "tu-chung-viet-hoa", habit=True)
def common_word(reading: Texts) -> Iterator[Finding]:
    """Từ chung hai âm tiết chỉ viết hoa chữ đầu khi đứng đầu câu hay đầu tên: Chi bộ, Trường Mầm non.

    Sai:
        nhiem_vu: [Tập huấn Nông Nghiệp sạch]
    Đúng:
        nhiem_vu: [Tập huấn nông nghiệp sạch]
    """
    listed = {place for one in reading.once(miswritten) for place in range(one.start, one.end)}
    spoken = reading.tokens.words
    pairs = {
        (first, second)
        for first, second in compress(pairwise(spoken), map(str.istitle, spoken))
        if second.istitle() and second[1:].islower() and first[1:] == first[1:].lower()
    }
    for first, second in sorted(pairs):
        pair = f"{one_way(first.lower())} {one_way(second.lower())}"
        if (
            pair not in office_words()
            or pair in NO_WORDS
            or first.lower() in _OF_A_HEAD
            or second in _SEASONS
        ):
            continue
        for start in reading.everywhere(f"{first} {second}".lower()):
            end = start + len(first) + len(second) + 1
            if reading.text[start:end] == f"{first} {second}" and start not in listed:
                passage = reading.passage(start)
                at = start - passage.start
                if pair in _PEOPLE or not _may_be_name(passage, at, at + end - start):
                    message = f"“{first} {second}” là từ chung, viết hoa hai chữ."
                    hint = f"Viết {first} {second.lower()}, hoặc {first.lower()} {second.lower()}."
                    yield reading.at(start, end, message, hint, habit=pair)
    yield from inner_capitals(reading, listed)


_PEOPLE = frozenset(
    {
        "nông dân",
        "phụ nữ",
        "học sinh",
        "cán bộ",
        "giáo viên",
        "hội viên",
        "đoàn viên",
        "đảng viên",
        "nhân viên",
    }
    | {"công chức", "viên chức", "công nhân", "thanh niên", "thiếu nhi", "sinh viên", "bệnh nhân", "cử tri"}
)
"""Words for people, which name no place."""


def _may_be_name(passage: Passage, start: int, end: int) -> bool:
    """Whether two capitals may be those of a person's or a place's name, or begin another word."""
    text = passage.text
    if (passage.path[-1] == "name" and passage.path[0] == "signature") or passage.path[0] == "place":
        return True
    before = text[max(0, start - _FAR) : start].split(" ")
    last = before[-2] if len(before) > 1 and not before[-1] else before[-1]
    if last[-1:] in ("“", '"') or last.lower().strip("(") in _NAMED:
        return True
    if last[:1].isupper() and last.lower() not in _HEADS and start > len(last) + 1:
        return True
    after = text[end + 1 : end + 9].split(" ")[0].rstrip(",.;:")
    second = text[start:end].split(" ")[1]
    following = f"{one_way(second.lower())} {one_way(after.lower())}"
    return after.islower() and text[end : end + 1] == " " and following in known_words()


RULES = (misnamed, common_word)

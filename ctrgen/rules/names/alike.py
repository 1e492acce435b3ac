"""Names of persons that differ by a mark or a letter, and items that say one thing in other words."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.names.given_names import misspelt_families
from ctrgen.rules.names.placenames import are_alike, titled
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.times.facts import one_post_two_persons
from ctrgen.schema.part import Part
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.rules.reading import Reading, Texts

_SHORTEST_NAME = 3
FAMILIES = frozenset(
    {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô"}
    | {"Dương", "Đinh", "Trịnh", "Đoàn", "Lương", "Quách", "Tạ", "Phùng", "Lò", "Hà", "Triệu", "Nông", "Hồ"}
)
"""Names of families whose members have Vietnamese given names."""
_MOST = 8
"""So many names that differ in one word are compared with one another."""
_FAR = 60
_POSTS = (
    *(
        "chủ tịch",
        "bí thư",
        "giám đốc",
        "hiệu trưởng",
        "viện trưởng",
        "chánh án",
        "chánh văn phòng",
        "đội trưởng",
    ),
    *(
        "chánh thanh tra",
        "cục trưởng",
        "trưởng phòng",
        "trưởng ban",
        "trưởng khoa",
        "tổ trưởng",
        "trạm trưởng",
    ),
    *("chỉ huy trưởng", "chính trị viên", "chủ nhiệm", "trưởng công an", "kế toán trưởng", "trưởng thôn"),
    *("trưởng bộ môn", "điều dưỡng trưởng", "bộ trưởng", "thứ trưởng", "tổng phụ trách", "trưởng trạm"),
)
_FEW_WORDS = 8
_REPLACED = 2
_GREAT_NUMBER = 3
_SIGNS = '.,;:“”"()'


@rule("CT3026", "hai-ten-gan-giong-nhau")
def nearly_one_name(reading: Reading) -> Iterator[Finding]:
    """Một người ghi một họ tên trong cả văn bản; hai họ tên chỉ khác một dấu, một chữ thường là gõ nhầm.

    Hai người khác nhau thì thôi; cùng một câu có cả hai thì không xét.

    Sai:
        nhiem_vu: [Đồng chí Trần Thị Nhài phụ trách cụm 2, Đồng chí Trần Thị Nhàn phụ trách cụm 4]
    Đúng:
        nhiem_vu: [Đồng chí Trần Thị Nhài phụ trách cụm 2, Đồng chí Trần Thị Nhài phụ trách cụm 4]
    """
    found = reading.once(_persons)
    by_gap: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for words in found:
        for at in range(1, len(words)):
            by_gap.setdefault((*words[:at], "", *words[at + 1 :]), []).append(words)
            shorter = (*words[:at], *words[at + 1 :])
            if len(words) > _SHORTEST_NAME and shorter in found:
                by_gap.setdefault((*words, ""), [words, shorter])
    said: set[tuple[str, ...]] = set()
    for gap, names in by_gap.items():
        for one, other in combinations(names[:_MOST], 2):
            usual, rare = sorted((one, other), key=lambda name: -len(found[name]))
            may_be = _may_be_one(reading, gap.index(""), usual, rare)
            if rare not in said and may_be and not _together(reading, usual, rare):
                said.add(rare)
                yield _told(reading, usual, rare)
    yield from _half_of_the_signer(reading)


def _may_be_one(reading: Reading, at: int, usual: Sequence[str], rare: Sequence[str]) -> bool:
    """Whether two names that differ in one word may be one: by its sound, or by the post before both."""
    if len(usual) == len(rare):
        if nearly(usual[at], rare[at]):
            return True
        if at == len(usual) - 1 and len(usual) == _SHORTEST_NAME:
            return False
    posts = [
        {post_before(reading, start) for start in reading.once(_persons)[tuple(name)]}
        for name in (usual, rare)
    ]
    return bool((posts[0] & posts[1]) - {""})


def post_before(reading: Texts, start: int) -> str:
    """The post that a name stands behind, in small letters with its body; empty where there is none."""
    before = reading.small[max(0, start - _FAR) : start].rpartition("\n")[2]
    for sign in ",;:.()":
        before = before.rpartition(sign)[2]
    at = max(before.rfind(one) for one in _POSTS)
    begin = at - len("phó ") if before.endswith("phó ", 0, at) else at
    return before[begin:].strip() if at >= 0 else ""


def _told(reading: Texts, usual: Sequence[str], rare: Sequence[str]) -> Finding:
    places = reading.once(_persons)
    (start, *_), (other, *_) = places[tuple(rare)], places[tuple(usual)]
    written, right = " ".join(rare), " ".join(usual)
    message = f"“{written}” gần giống “{right}” ở chỗ khác."
    span = (other, other + len(right))
    return reading.among([span], start, start + len(written), message, "Nếu là một người thì viết một cách.")


def _half_of_the_signer(reading: Reading) -> Iterator[Finding]:
    """“Chủ tịch H'Loan Niê” where “Chủ tịch H'Loan Niê Kđăm” signs."""
    for passage in reading.of(Part.OTHER):
        if passage.path[0] != "signature" or passage.path[-1] != "name":
            continue
        name = passage.text
        signature = reading.programme.signature[int(passage.path[1])]
        half, post = name.rpartition(" ")[0], next(iter(signature.position), "")
        if half.count(" ") < 1 or not post or name in reading.body:
            continue
        whole = f"{post} {half}".lower()
        for start in list(reading.phrases(whole))[:1]:
            end = start + len(whole)
            goes_on = reading.body[end : end + 1] == " " and reading.body[end + 1 : end + 2].isupper()
            if not goes_on:
                message = f"“{name}” ở chỗ khác ghi là “{half}”."
                begin, hint = passage.start, "Viết một cách trong cả văn bản."
                yield reading.among([(end - len(half), end)], begin, begin + len(name), message, hint)


def _told_of_a_post(reading: Reading) -> set[int]:
    """The texts of which another rule says that a post has two holders."""
    paths = {finding.path for finding in one_post_two_persons.check(reading)}
    return {passage.start for passage in reading.passages if passage.path in paths} if paths else set()


def _together(reading: Reading, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a text names both, or one of them stands in no text as it is read."""
    places = reading.once(_persons)
    texts = [{reading.passage(at).start for at in places[tuple(name)]} for name in (one, other)]
    told = reading.once(_told_of_a_post)
    return not all(texts) or not texts[0].isdisjoint(texts[1]) or not told.isdisjoint(texts[0] | texts[1])


def _persons(reading: Texts) -> Mapping[tuple[str, ...], list[int]]:
    """The names of persons by their words, and where they stand."""
    found: dict[tuple[str, ...], list[int]] = {}
    for family in sorted(FAMILIES.union(SURNAMES)):
        for start in reading.everywhere(family.lower()):
            words = titled(reading.text, start)
            if len(words) >= _SHORTEST_NAME and words[0] == family:
                found.setdefault(words, []).append(start)
    return found


def nearly(one: str, other: str) -> bool:
    """Whether two syllables differ in marks, in one letter other than i and y, or are heard alike."""
    if not (is_syllable(one.lower()) and is_syllable(other.lower())) or {one[-1], other[-1]} == {"i", "y"}:
        return False
    short, long = sorted((bare(one.lower()), bare(other.lower())), key=len)
    if short == long:
        return one_way(one.lower()) != one_way(other.lower())
    if len(short) == len(long) and sum(a != b for a, b in zip(short, long, strict=True)) == 1:
        return True
    longer = len(short) + 1 == len(long)
    return are_alike(one.lower(), other.lower()) or (
        longer and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    )


@text_rule("CT3027", "ho-ten-khong-thanh-tieng")
def no_syllable_of_a_name(reading: Texts) -> Iterator[Finding]:
    """Họ viết đúng như người ta mang, mỗi tiếng của họ tên là một âm tiết: Nguyễn Thị Hằng.

    Họ sai một dấu là gõ nhầm: Nguyển, Trân, Đổ.

    Sai:
        nhiem_vu: [Giao bà Lê Thị Hằnng phụ trách]
    Đúng:
        nhiem_vu: [Giao bà Lê Thị Hằng phụ trách]
    """
    for start, end, right in misspelt_families(reading):
        message = f"Họ “{reading.text[start:end]}” viết chưa đúng."
        yield reading.at(start, end, message, f"Viết {right}.")
    for words in reading.once(_persons):
        if words[0] not in FAMILIES:
            continue
        for at, word in enumerate(words[1:], 1):
            if not is_syllable(word.lower()) and _doubled(word):
                lead = " ".join(words[:at]).lower()
                for start in reading.everywhere(f"{lead} {word.lower()}"):
                    begin = start + len(lead) + 1
                    message = f"“{word}” trong họ tên không phải một âm tiết."
                    yield reading.at(begin, begin + len(word), message, "Xem lại họ tên.")


def _doubled(word: str) -> bool:
    return any(one == other for one, other in pairwise(bare(word.lower())))


def says_again(texts: Sequence[str]) -> Iterator[int]:
    """Which of some items say what an earlier one does: a word or two apart, one great number in both."""
    by_number: dict[str, list[frozenset[str]]] = {}
    for place, text in enumerate(texts):
        words = text.lower().split()
        long = (word.strip(_SIGNS) for word in words if len(word) > _GREAT_NUMBER)
        number = next((word for word in long if word[:1].isdigit() and len(word) > _GREAT_NUMBER), "")
        if not number or len(words) < _FEW_WORDS or "/" in number:
            continue
        own = frozenset(word.strip(_SIGNS) for word in words)
        earlier = by_number.setdefault(number, [])
        if any(_few_others(own ^ one) for one in earlier):
            yield place
        earlier.append(own)


def _few_others(words: frozenset[str]) -> bool:
    return 0 < len(words) <= _REPLACED and not any(map(str.isdigit, "".join(words)))


RULES = (nearly_one_name, no_syllable_of_a_name)

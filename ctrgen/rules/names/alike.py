"""Names of persons that differ by a mark or a letter, and items that say one thing in other words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.rules.names.families import misspelt_families
from ctrgen.rules.names.placenames import titled
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.times.facts import one_post_two_persons
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
    said = set()
    for gap, names in by_gap.items():
        at = gap.index("")
        for one, other in pairwise(names):
            usual, rare = sorted((one, other), key=lambda name: -found[name])
            if rare not in said and _nearly(one[at], other[at]) and not _together(reading, usual, rare):
                said.add(rare)
                yield _told(reading, " ".join(usual), " ".join(rare))


def _told(reading: Texts, usual: str, rare: str) -> Finding:
    start = next(at for at in reading.everywhere(rare.lower()) if reading.text.startswith(rare, at))
    message = f"“{rare}” gần giống “{usual}” ở chỗ khác."
    return reading.at(start, start + len(rare), message, "Nếu là một người thì viết một cách.")


def _told_of_a_post(reading: Reading) -> set[int]:
    """The texts of which another rule says that a post has two holders."""
    paths = {finding.path for finding in one_post_two_persons.check(reading)}
    return {passage.start for passage in reading.passages if passage.path in paths} if paths else set()


def _together(reading: Reading, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a text names both, or one of them stands in no text as it is read."""
    places = [
        [at for at in reading.everywhere(" ".join(name).lower()) if reading.text.startswith(name[0], at)]
        for name in (one, other)
    ]
    texts = [{reading.passage(at).start for at in starts} for starts in places]
    told = reading.once(_told_of_a_post)
    return not all(texts) or not texts[0].isdisjoint(texts[1]) or not told.isdisjoint(texts[0] | texts[1])


def _persons(reading: Texts) -> Mapping[tuple[str, ...], int]:
    """The names of persons by their words, and how often they are met."""
    found: dict[tuple[str, ...], int] = {}
    for family in sorted(FAMILIES.union(SURNAMES)):
        for start in reading.everywhere(family.lower()):
            words = titled(reading.text, start)
            if len(words) >= _SHORTEST_NAME and words[0] == family:
                found[words] = found.get(words, 0) + 1
    return found


def _nearly(one: str, other: str) -> bool:
    """Whether two syllables differ in marks or in one letter, other than i and y."""
    if not (is_syllable(one.lower()) and is_syllable(other.lower())) or {one[-1], other[-1]} == {"i", "y"}:
        return False
    short, long = sorted((bare(one.lower()), bare(other.lower())), key=len)
    if short == long:
        return one_way(one.lower()) != one_way(other.lower())
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return len(short) + 1 == len(long) and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


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

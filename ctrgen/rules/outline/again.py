"""What stands twice among others of its kind: headings, and tasks in other words."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain, pairwise, takewhile
from typing import TYPE_CHECKING

from ctrgen.rules.finding import Where
from ctrgen.rules.pattern import words
from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema.part import Part
from ctrgen.spelling.letters import one_way

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.rules.reading import Reading

_SIGNS = ".,:()“”\"'*"
_SMALL_WORDS = words(
    "và, các, với, của, tại, trên, theo, cho, ở, trong, về, để, những, do, từ, đến, việc, sau, khi, được, là"
)
"""Words that join others and say nothing of the task."""
_STEMS = words("giáp, ất, bính, đinh, mậu, kỷ, canh, tân, nhâm, quý")
_BRANCHES = words("tý, sửu, dần, mão, thìn, tỵ, ngọ, mùi, thân, dậu, tuất, hợi")
"""Names of years: one task is told of with one name and another, that of last year."""
_COUNTS = {
    word: f"{count:02}"
    for count, word in enumerate(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"), 1)
    if word != "năm"
} | {str(count): f"{count:02}" for count in range(1, 10)}
"""One number written in several ways."""
_FEW, _SHARED, _SHARE = 6, 7, 0.75
"""Of so many words a task is known again; of another in other words so many are shared, and this share."""
_LONG = 9
"""Two that share so many words are one, if one has another day too."""
_COMMON = 12
"""A word of more tasks than so many says nothing of which of them are alike."""


@rule("CT3031", "hai-muc-mot-tieu-de")
def heading_twice(reading: Reading) -> Iterator[Finding]:
    """Hai mục liền cấp trong một phần không mang cùng một tiêu đề: thường là chép mà quên sửa.

    Sai:
        nhiem_vu: null
        muc:
          - {tieu_de: Công tác tổ chức, nhiem_vu: [Kiện toàn các tổ, Rà soát biên chế]}
          - {tieu_de: Công tác tổ chức, nhiem_vu: [Kiểm tra chợ, Niêm yết giá]}
    Đúng:
        nhiem_vu: null
        muc:
          - {tieu_de: Công tác tổ chức, nhiem_vu: [Kiện toàn các tổ, Rà soát biên chế]}
          - {tieu_de: Công tác kiểm tra, nhiem_vu: [Kiểm tra chợ, Niêm yết giá]}
    """
    seen: dict[tuple[Path, str], Path] = {}
    for passage in reading.of(Part.HEADING):
        if len(passage.path) > 2 and isinstance(passage.path[-2], int):
            key = passage.path[:-2], " ".join(passage.text.lower().split()).strip(" .:;*")
            other = seen.setdefault(key, passage.path)
            if other != passage.path:
                message = f"Tiêu đề “{passage.text}” đã có ở một mục trên."
                yield Finding(passage.path, message, "Sửa tiêu đề, hoặc gộp hai mục.", beside=(Where(other),))


@rule("CT3079", "mot-viec-ghi-hai-lan")
def task_twice(reading: Reading) -> Iterator[Finding]:
    """Một việc ghi một lần, dù ở mục khác, dù đổi vài chữ hoặc đổi chỗ các chữ.

    Sai:
        nhiem_vu:
          - Rà soát hộ nghèo, hộ cận nghèo cuối năm theo đúng quy trình
          - Kiểm tra chợ; rà soát hộ cận nghèo, hộ nghèo cuối năm đúng quy trình
    Đúng:
        nhiem_vu:
          - Rà soát hộ nghèo, hộ cận nghèo cuối năm theo đúng quy trình
          - Kiểm tra chợ; rà soát hộ mới thoát nghèo
    """
    seen: list[tuple[tuple[str, ...], Where, bool]] = []
    by_word: dict[str, list[int]] = {}
    for passage in reading.of(Part.ITEM, Part.PARAGRAPH):
        for start, clause in _clauses(passage.text):
            said, end = _words(clause), start + len(clause)
            if len(said) < _FEW:
                continue
            alike = (seen[place] for place in _near(said, by_word) if _is_one_task(said, seen[place][0]))
            words_of_other, other, of_whole = next(alike, ((), None, False))
            is_whole = _is_whole(passage.text, start, end)
            whole = is_whole and of_whole and said == words_of_other
            if other and not whole and (other.path != passage.path or said == words_of_other):
                message = f"“{clause}” đã có ở một việc khác."
                hint = "Xóa một trong hai, hoặc viết rõ chỗ khác nhau."
                yield Finding(passage.path, message, hint, start, end, beside=(other,))
            for word in set(said):
                places = by_word.setdefault(word, [])
                if len(places) < _COMMON:
                    places.append(len(seen))
            seen.append((said, Where(passage.path, start, end), is_whole))


def _near(said: tuple[str, ...], by_word: Mapping[str, Sequence[int]]) -> list[int]:
    """The tasks that share so many words with one that they may be the same, in their order."""
    words = set(said)
    known = [by_word[word] for word in words if word in by_word]
    uncounted = sum(len(places) == _COMMON for places in known)
    least = min(_SHARED, len(words)) - uncounted
    return sorted(place for place, shared in Counter(chain(*known)).items() if shared >= least)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a clause is all of its text; two such texts are the matter of another rule."""
    return not start and not text[end:].strip(" .;")


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    """What full stops and semicolons part, and where each begins."""
    start = 0
    for part in text.replace(";", ".").replace("\n", ".").replace(". ", "..").split(".."):
        clause = part.rstrip(". ")
        yield start, text[start : start + len(clause)]
        start += len(part) + 2


def _is_cited(word: str) -> bool:
    """Whether a word is the number and symbol of a paper."""
    return word[0].isdigit() and "/" in word and not word.replace("/", "").isdigit()


@lru_cache(maxsize=1024)  # most tasks are those of the programme before
def _words(clause: str) -> tuple[str, ...]:
    said = (one_way(word.strip(_SIGNS)) for word in clause.lower().split())
    words_of = [word for word in said if word and word not in _SMALL_WORDS]
    years = {at for at, pair in enumerate(pairwise(words_of)) if pair[0] in _STEMS and pair[1] in _BRANCHES}
    named = {place for at in years for place in (at, at + 1)}
    return tuple(_COUNTS.get(word, word) for at, word in enumerate(words_of) if at not in named)


def _is_one_task(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two tasks have the same words, or nearly; not two of different numbers or cited papers."""
    all_of, others = frozenset(one), frozenset(other)
    if all_of == others:
        return True
    shared = all_of & others
    if len(shared) < max(_SHARED, _SHARE * min(len(all_of), len(others))):
        return False
    if any(map(_is_cited, all_of | others)) or _is_of_another_thing(one, other):
        return False
    numbers = [any(word[:1].isdigit() for word in own) for own in (all_of - others, others - all_of)]
    return not all(numbers) or len(shared) >= _LONG


def _is_of_another_thing(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two tasks are the same but for one stretch: “sơ kết công tác dân vận”, “… tuyên giáo”."""
    start = _in_common(one, other)
    one, other = one[start:], other[start:]
    end = _in_common(one[::-1], other[::-1])
    first, second = one[: len(one) - end], other[: len(other) - end]
    return bool(first) and bool(second) and set(first).isdisjoint(second)


def _in_common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """With how many words two rows of them begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


RULES = (heading_twice, task_twice)

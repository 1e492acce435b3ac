"""Where a sentence breaks figures down: what leads the parts in, how far they go, which figure each has."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.rules.numbers.amounts import Amount
    from ctrgen.rules.reading import Texts

_LEAD = Pattern(
    r"(?<!\w)(?:(?P<among>trong đó)|(?P<all>bao gồm|gồm|chia ra|chia thành|chia làm|cụ thể))(?!\w)|"
    r"(?P<colon>:)(?!\d)|(?P<bracket>\((?:trong đó |gồm |bao gồm )?)"
)
_FAR = 120
_MOST_WHOLES = 3
_TWO_WORDS = Pattern(r"[^\W\d_]+(?: [^\W\d_]+)?")
_NO_WHOLE = Pattern(
    r"(?<!\w)(?:tăng|giảm|vượt|mỗi|bình quân|hơn|trên|gần|khoảng|ít nhất|tối thiểu|tối đa|dưới|quá|từ|đến)"
    r"(?: thêm| được)? $"
)
"""What stands before a figure that is no whole, or a rough one."""
_OTHER_CLAUSE = Pattern(
    r"(?<!\w)(?:tăng|giảm|so với|cùng kỳ|mỗi|bình quân|trung bình|nâng|trong đó|riêng|"
    r"vượt|đạt tỷ lệ|lũy kế|luỹ kế|hoặc|tổng)(?!\w)|/|(?<!\w)từ $"
)
"""Before a figure: it is none of the parts told so far."""
_JOINT = Pattern(r"[,+]|(?<!\w)(?:và|cùng|với)(?!\w)")
_IN_LIST = Pattern(r"(?:,| và| hoặc) ([^\W\d_]+)")
_PHRASE = Pattern(r"[^,;:(]*")


PERSONS = frozenset(
    {
        "người",
        "đồng chí",
        "cán",
        "đảng",
        "đoàn",
        "hội",
        "đại",
        "công",
        "viên",
        "giáo",
        "học",
        "thành",
        "nữ",
        "lao",
    }
)
"""First words of persons: “84 cán bộ, trong đó 21 người”."""


class Breakdown(NamedTuple):
    """A figure and what is told behind it.

    Attributes:
        whole: the figure.
        lead: by what kind of word the parts are led in: ``among``, ``all``, ``colon`` or ``bracket``.
        at: where that word begins.
        begin: where it ends.
        behind: the figures behind that word, as far as it reaches.
        parts: those of its parts, in their order.
    """

    whole: Amount
    lead: str
    at: int
    begin: int
    behind: list[Amount]
    parts: list[Amount]


def breakdowns(reading: Texts, figures: list[Amount]) -> Iterator[Breakdown]:
    """The figures of a sentence that parts are told of, each lead with those that stand before it."""
    lower = reading.lower
    if len(figures) < 3:
        return
    told = 0
    for lead in _LEAD.finditer(lower, figures[0].end, figures[-2].start):
        if lead["colon"] and lead.start() < told:
            continue  # “khối 6: 8 lớp, khối 7: 7 lớp”
        before = [one for one in figures if lead.start() - _FAR <= one.end <= lead.start()][-_MOST_WHOLES:]
        behind = _near(figures, lead.end()) if before else []
        if lead["bracket"] and behind:
            stop = _closing(lower, lead.start(), behind[-1].end)
            behind = [one for one in behind if one.end <= stop]
        if len(behind) < 2:
            continue
        taken: set[str] = set()
        for at, whole in reversed(list(enumerate(before))):
            follows = before[at + 1].start if at + 1 < len(before) else lead.start()
            if whole.unit in taken or not _may_be_whole(lower, whole, lead.start()):
                continue
            taken.add(whole.unit)
            units = frozenset((whole.unit, *_IN_LIST.findall(lower[whole.end : follows])))
            parts = chain(lower, lead.end(), behind, units)  # “18 nhóm, lớp” are of two units
            if at + 1 < len(before) and not all(one.unit for one in parts):
                continue  # those without a unit are of the figure that stands next to them
            if len(parts) < 2:
                parts = _of_its_phrase(lower, lead.end(), behind, lower[whole.end : follows])
            told = max(told, parts[-1].end if len(parts) > 1 else 0)
            yield Breakdown(whole, lead.lastgroup or "", lead.start(), lead.end(), behind, parts)


def _near(figures: list[Amount], at: int) -> list[Amount]:
    """The figures behind a place, as long as each is near to the one before."""
    found: list[Amount] = []
    for one in figures:
        if one.start >= at:
            if one.start - at > _FAR:
                break
            found.append(one)
            at = one.end
    return found


def _of_its_phrase(lower: str, begin: int, behind: list[Amount], words: str) -> list[Amount]:
    """“11 dự thảo nghị quyết, trong đó 08 nghị quyết …”, by two words."""
    phrase = _PHRASE.match(words)
    said = phrase.group() if phrase is not None else ""
    units = {one.unit for one in behind if one.unit and two_words(lower, one) in said}
    return chain(lower, begin, behind, frozenset(units)) if units - {"", "%"} else []


def two_words(lower: str, one: Amount) -> str:
    """What a figure counts, by two words: “nghị quyết”."""
    words = _TWO_WORDS.match(lower, one.end - len(one.unit))
    return words.group() if words is not None else one.unit


def _closing(lower: str, start: int, end: int) -> int:
    """Where a bracket closes, or its sentence ends."""
    depth = 0
    for at in range(start, min(end + 1, len(lower))):
        depth += (lower[at] == "(") - (lower[at] == ")")
        if not depth:
            return at
    return end


def _may_be_whole(lower: str, whole: Amount, lead: int) -> bool:
    if whole.unit in ("", "%") or whole.each or ";" in lower[whole.end : lead - 2]:
        return False
    if _NO_WHOLE.search(lower, max(0, whole.start - _FAR), whole.start):
        return False
    closes = lower.find(")", whole.end, lead)
    if closes >= 0 and lower.find("(", whole.end, closes) < 0:
        return False  # it is within a bracket itself
    between = _LEAD.search(lower, whole.end, lead)
    return between is None or (between["bracket"] is not None and ")" in lower[between.end() : lead])


def chain(lower: str, begin: int, figures: list[Amount], units: frozenset[str] = frozenset()) -> list[Amount]:
    """The figures of the parts, one of each: those of some units (of any), those beside them that have none.

    Where a part has two, or the first has none, there are no parts to reckon with.
    """
    flat = [
        one for one in figures if lower.count("(", begin, one.start) == lower.count(")", begin, one.start)
    ]
    if len([one for one in flat if _is_of(one, units)]) > 1:
        figures = flat
    clauses = _split(lower, figures, lambda gap: ";" in gap)
    own = [_own(clause, units) for clause in clauses]
    if len(own) > 1 and len(own[0]) == 1 == len(own[1]):
        last = next((at for at, ones in enumerate(own) if len(ones) != 1), len(own))
        parts = [ones[0] for ones in own[:last]]
        return [] if "mỗi " in lower[begin : parts[-1].start] else parts
    found: list[Amount] = []
    for item in _split(lower, clauses[0], lambda gap: _JOINT.search(gap) is not None):
        own_of = _own(item, units)
        if len(own_of) > 1:
            return []
        if not own_of or _OTHER_CLAUSE.search(lower, begin, own_of[0].start):
            break
        found += own_of
        begin = item[-1].end
    return found


def _own(item: list[Amount], units: frozenset[str]) -> list[Amount]:
    """What a part counts: its figures of some units, or the only one it has, without a unit."""
    own = [one for one in item if _is_of(one, units)]
    return own or [one for one in item if len(item) == 1 and not one.unit and not one.each]


def _is_of(one: Amount, units: frozenset[str]) -> bool:
    return not one.each and (one.unit in units if units else one.unit not in ("", "%"))


def _split(lower: str, figures: list[Amount], is_joint: Callable[[str], bool]) -> list[list[Amount]]:
    """Figures, anew where words of a kind stand between them."""
    found = [figures[:1]]
    for one, other in pairwise(figures):
        if is_joint(lower[one.end : other.start]):
            found.append([])
        found[-1].append(other)
    return found

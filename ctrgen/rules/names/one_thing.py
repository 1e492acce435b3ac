"""One officer, one room, told of in two ways that cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.names.alike import FAMILIES
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_NAME = Pattern(rf" (?P<name>{CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]*){{1,4}})")
_RANKS = tuple(
    f"{grade} {rank}"
    for rank in ("tá", "úy", "uý", "tướng")
    for grade in ("đại", "thượng", "trung", "thiếu", "chuẩn")
)
_HEADS = (
    *("chủ tịch", "bí thư", "giám đốc", "hiệu trưởng", "trưởng phòng", "trưởng ban", "trưởng khoa"),
    *("chỉ huy trưởng", "chánh văn phòng", "viện trưởng", "chi cục trưởng", "chánh án", "trưởng công an"),
)
_ROOM = Pattern(
    r"(?P<what>(?:phòng họp|hội trường|phòng học|giảng đường|phòng) (?:số )?(?:\d{1,3}|[a-h]\d{0,3}))"
    r"(?:, ?| ?\(| | - )$"
)
_FLOOR = Pattern(r"tầng (?P<said>\d{1,2})(?!\d)\)?(?P<where>[^\n.;]{0,24})")
_LONGEST_ROOM = 30
_SHORTEST_NAME = 3


class _Told(NamedTuple):
    """What is told of a person or a room, and where."""

    name: str
    said: str
    start: int
    end: int


@rule("CT3076", "mot-nguoi-mot-noi-hai-cach")
def in_two_ways(reading: Reading) -> Iterator[Finding]:
    """Một người trong một văn bản có một cấp bậc, một chức vụ; một phòng ở một tầng.

    Sai:
        nhiem_vu: [Giao Thiếu tá Hồ Văn Dũng tập huấn, Giao Trung tá Hồ Văn Dũng phúc tra]
    Đúng:
        nhiem_vu: [Giao Thiếu tá Hồ Văn Dũng tập huấn, Giao Thiếu tá Hồ Văn Dũng phúc tra]
    """
    yield from _differing(reading, _ranked(reading))
    if "phó" in reading.tokens.vocabulary:
        yield from _head_and_deputy(reading)
    yield from _differing(reading, _rooms(reading))


def _ranked(reading: Reading) -> Iterator[_Told]:
    for rank in reading.held(_RANKS):
        for start in reading.everywhere(rank):
            match = _NAME.match(reading.text, start + len(rank))
            if match is not None:
                yield _Told(match["name"], in_one_way(rank), start, match.end())


def _rooms(reading: Reading) -> Iterator[_Told]:
    for start in reading.everywhere("tầng"):
        floor = _FLOOR.match(reading.small, start)
        room = _ROOM.search(reading.small, max(0, start - _LONGEST_ROOM), start)
        if floor is not None and room is not None:
            name = f"{room['what']}{floor['where'].strip()}"
            yield _Told(name, f"tầng {floor['said']}", room.start(), floor.end("said"))


def _differing(reading: Reading, found: Iterator[_Told]) -> Iterator[Finding]:
    """Of what is told of one thing, each that differs from what is told most often, or first."""
    by_name: dict[str, list[_Told]] = {}
    for one in found:
        by_name.setdefault(one.name, []).append(one)
    for told in by_name.values():
        told.sort(key=lambda one: one.start)
        ways = [one.said for one in told]
        usual = max(ways, key=ways.count)
        first = next(one for one in told if one.said == usual)
        for one in told:
            if one.said != usual:
                message = f"“{reading.text[one.start : one.end]}”: ở chỗ khác ghi {usual}."
                span = first.start, first.end
                yield reading.among([span], one.start, one.end, message, "Xem lại hai chỗ.")


def _head_and_deputy(reading: Reading) -> Iterator[Finding]:
    """“Chủ tịch Lê Minh Trí”, elsewhere “Phó Chủ tịch Lê Minh Trí”."""
    found: dict[tuple[str, str], list[tuple[bool, int, int]]] = {}
    for post in reading.held(_HEADS):
        for start in reading.everywhere(post):
            match = _NAME.match(reading.text, start + len(post))
            words = match["name"].split(" ") if match is not None else []
            if match is None or len(words) < _SHORTEST_NAME or words[0] not in FAMILIES.union(SURNAMES):
                continue
            is_deputy = reading.small.endswith("phó ", 0, start)
            begin = start - len("phó ") if is_deputy else start
            found.setdefault((match["name"], post), []).append((is_deputy, begin, match.end()))
    for (name, post), told in found.items():
        deputies = [place for place in told if place[0]]
        heads = [place for place in told if not place[0]]
        if deputies and heads:
            rare, usual = sorted((deputies, heads), key=len)
            _, start, end = rare[0]
            right = f"phó {post}" if usual is deputies else post
            message = f"“{reading.text[start:end]}”: ở chỗ khác {name} là {right}."
            yield reading.among([usual[0][1:]], start, end, message, "Xem lại chức vụ, hoặc họ tên.")


RULES = (in_two_ways,)

"""One officer, one room, told of in two ways that cannot both be right."""

from __future__ import annotations

from itertools import combinations
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
_BEFORE_POST = Pattern(rf"(?P<name>{CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]*){{2,4}})(?: [-–] |, | \()$")
_LONGEST_PERSON = 40
_MIDDLE = ("Thị", "Văn")
_RANKS = tuple(
    f"{grade} {rank}"
    for rank in ("tá", "úy", "uý", "tướng")
    for grade in ("đại", "thượng", "trung", "thiếu", "chuẩn")
)
_HEADS = (
    *("chủ tịch", "bí thư", "giám đốc", "hiệu trưởng", "trưởng phòng", "trưởng ban", "trưởng khoa"),
    "tổng giám đốc",
    *("chỉ huy trưởng", "chánh văn phòng", "viện trưởng", "chi cục trưởng", "chánh án", "trưởng công an"),
)
_NEVER_BOTH = tuple(
    {one, other}
    for posts in (
        ("chỉ huy trưởng", "chính trị viên"),
        ("chánh án", "viện trưởng", "chi cục trưởng", "chấp hành viên"),
        ("giám đốc", "hiệu trưởng", "trưởng phòng", "trưởng khoa", "chánh văn phòng", "tổ trưởng"),
        ("trưởng công an", "chỉ huy trưởng", "trạm trưởng", "hiệu trưởng", "chánh văn phòng"),
        ("kế toán trưởng", "giám đốc", "trưởng phòng", "tổng giám đốc"),
        ("chủ tịch", "giám đốc", "trưởng phòng", "hiệu trưởng", "chánh văn phòng", "trưởng công an"),
    )
    for one, other in combinations(posts, 2)
)
"""Posts of which nobody has two in one paper."""
_DIRECTORS = ("giám đốc", "tổng giám đốc")
_OF_ONE_MAN = tuple(sorted(set().union(*_NEVER_BOTH)))
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
    yield from _two_posts(reading)
    yield from _other_head(reading)
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
        for start in _places(reading, post):
            is_deputy = reading.small.endswith("phó ", 0, start)
            begin = start - len("phó ") if is_deputy else start
            bearer = _bearer(reading.text, begin, start + len(post))
            if bearer is not None:
                found.setdefault((bearer[0], post), []).append((is_deputy, *bearer[1:]))
    for (name, post), told in found.items():
        deputies = [place for place in told if place[0]]
        heads = [place for place in told if not place[0]]
        if deputies and heads:
            rare, usual = sorted((deputies, heads), key=lambda told: (len(told), -told[0][1]))
            _, start, end = rare[0]
            right = f"phó {post}" if usual is deputies else post
            message = f"“{reading.text[start:end]}”: ở chỗ khác {name} là {right}."
            yield reading.among([usual[0][1:]], start, end, message, "Xem lại chức vụ, hoặc họ tên.")


def _places(reading: Reading, post: str) -> Iterator[int]:
    """Where a post stands: a “tổng giám đốc” is no “giám đốc”."""
    return (start for start in reading.everywhere(post) if not reading.small.endswith("tổng ", 0, start))


def _bearer(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Who bears a post, and where both stand: “Bí thư Lò Văn Tiên”, “Lò Văn Tiên - Bí thư”."""
    behind = _NAME.match(text, end)
    beside = text[max(0, start - 2) : start].strip()[-1:] in ("-", "–", ",", "(")
    match = behind
    if behind is None and beside:
        match = _BEFORE_POST.search(text, max(0, start - _LONGEST_PERSON), start)
    words = match["name"].split(" ") if match is not None else []
    while len(words) > _SHORTEST_NAME and not _begins_name(words):  # “Giao Lò Thị Hà - Bí thư”
        del words[0]
    if match is None or len(words) < _SHORTEST_NAME or not _begins_name(words):
        return None
    name = " ".join(words)
    return (name, start, match.end()) if behind else (name, match.end("name") - len(name), end)


def _begins_name(words: list[str]) -> bool:
    return words[0] in FAMILIES.union(SURNAMES) or words[1] in _MIDDLE


def _other_head(reading: Reading) -> Iterator[Finding]:
    """“Tổng Giám đốc” chairs where a “Giám đốc” signs, and no body above has such a head."""
    issuer = reading.programme.issuer
    above = in_one_way(" ".join((*issuer.superior, *issuer.name)))
    signed = {
        line.lower().removeprefix("kt. ").removeprefix("phó ")
        for one in reading.programme.signature
        for line in (*one.position, *one.authority)
    }
    own = signed & {*_DIRECTORS}
    if len(own) != 1 or any(one in above for one in ("tổng công ty", "tập đoàn", "tổng cục")):
        return
    (right,) = own
    for one in reading.occasions:
        for path, text in one.chairs:
            if text.lower().removeprefix("phó ") in set(_DIRECTORS) - own:
                message = f"“{text}”: người đứng đầu ở phần ký là {right[0].upper()}{right[1:]}."
                yield Finding(path, message, "Ghi một chức vụ trong cả văn bản.")


def _two_posts(reading: Reading) -> Iterator[Finding]:
    """“Chỉ huy trưởng Nguyễn Bá Thịnh” throughout, once “Chính trị viên Nguyễn Bá Thịnh”."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for post in reading.held(_OF_ONE_MAN):
        for start in _places(reading, post):
            match = _NAME.match(reading.text, start + len(post))
            words = match["name"].split(" ") if match is not None else []
            if match is not None and len(words) >= _SHORTEST_NAME:
                deputy = "phó " if reading.small.endswith("phó ", 0, start) else ""
                found.setdefault(match["name"], {}).setdefault(deputy + post, []).append((start, match.end()))
    for signature in reading.programme.signature:
        post = next(iter(signature.position), "").lower()
        if signature.name in found and post in _OF_ONE_MAN:
            found[signature.name].setdefault(post, []).extend([(-1, -1)])
    for name, posts in found.items():
        usual, *others = sorted(posts, key=lambda post: -len(posts[post]))
        for post in others:
            bare = {usual.removeprefix("phó "), post.removeprefix("phó ")}
            if len(bare) > 1 and bare in _NEVER_BOTH and len(posts[usual]) > len(posts[post]):
                start, end = posts[post][0]
                spans = [span for span in posts[usual] if span[0] >= 0][:1]
                message = f"“{reading.text[start:end]}”: ở chỗ khác {name} là {usual}."
                yield reading.among(spans, start, end, message, "Xem lại chức vụ, hoặc họ tên.")


RULES = (in_two_ways,)

"""One name and one word are written in one way throughout a document."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from ctrgen.rules.capitals.names import NO_WORDS, TWICE, begins, miswritten, written_twice
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.spelling.letters import ALPHABET, bare, one_way
from ctrgen.spelling.lexicon import known_words, office_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_TWO_MANNERS = (
    *("covid-19", "covid 19", "covid19", "internet", "facebook", "zalo", "e-mail", "email"),
    *("website", "youtube"),
)


_I_OR_Y = ("k", "l", "q", "s")
_ALSO_I_OR_Y = ("mỹ", "tỷ", "hy")
_EVERY = "hằng"
_OF_ITS_OWN = ("mỉ", "lô", "ốt")
"""What makes another word of a syllable when it follows: tỉ mỉ, ki lô."""

_NEAR = 20
_NUMBERED = (
    *("khu phố", "tổ dân phố", "khối", "khóm", "ấp", "thôn", "xóm", "khu", "cụm", "đội"),
    *("quốc lộ", "tỉnh lộ", "huyện lộ", "hương lộ", "đường tỉnh", "tiểu khu", "phân xưởng", "hội trường"),
)
_LONGEST_WORD = 7
_CAPITALS = "".join(sorted(ALPHABET)).upper()
_NAME = Pattern(
    rf"[{_CAPITALS}](?<!\w.)[{_CAPITALS.lower()}]{{1,7}}(?=(?P<rest>(?: [^\W\d_]{{1,9}}(?!\w)){{2,3}}))"
)
"""A word with a capital, and the two or three after it; no long word is walked twice."""
_HYPHENATED = Pattern(r"(?<![\w-])[^\W\d_]{1,7}(?:-[^\W\d_]{1,7}){1,2}(?![\w-])")
_DASHED = Pattern(r" [-–] (?P<second>[^\W\d_]{2,7} [^\W\d_]{1,6})(?!\w)")
_LONGEST_PAIR = 15
_HEADS_OF_OFFICES = ("phòng", "ban", "tổ", "khoa", "bộ phận")
# Begins with one of these.
_HALVES = Pattern(
    rf"(?:Phòng|Ban|Tổ|Khoa|Bộ phận) (?P<first>[{_CAPITALS}][^\W\d_]+ [^\W\d_]+)(?: và|,| -)? "
    r"(?P<second>[^\W\d_]+ [^\W\d_]+)(?!\w)"
)
_UNITS = frozenset(
    {"đảng", "xã", "phường", "tỉnh", "huyện", "quận", "thành", "thị", "thôn", "xóm", "ấp", "bản", "khu", "tổ"}
)
"""Their capitals are the matter of other rules."""


@rule("CT376", "mot-ten-hai-cach-viet", habit=True)
def two_manners(reading: Reading) -> Iterator[Finding]:
    """Một tên, một từ viết một cách trong cả văn bản: COVID-19 hoặc Covid-19, kỹ thuật hoặc kĩ thuật.

    Cũng vậy với vắc xin và vắc-xin, Tổ Kiểm tra và Tổ kiểm tra.

    Sai:
        nhiem_vu: ["Phòng, chống dịch Covid-19", Hỗ trợ người dân do đại dịch COVID-19]
    Đúng:
        nhiem_vu: ["Phòng, chống dịch COVID-19", Hỗ trợ người dân do đại dịch COVID-19]
    """
    manners: dict[str, dict[str, list[int]]] = {}
    found = (
        _names,
        _with_i_or_y,
        _with_hyphen,
        _with_dash,
        _with_and,
        _numbered,
        _of_bodies,
        _every,
    )
    for key, written, start in (place for kind in found for place in kind(reading)):
        manners.setdefault(key, {}).setdefault(written, []).append(start)
    wrong = {reading.text[one.start : one.end] for one in reading.once(miswritten) if one.part != TWICE}
    for key, ways in manners.items():
        if not wrong.isdisjoint(ways):  # told of by itself, be it the rarer way or the usual one
            continue
        # Of two as usual as each other the right one, and failing that the first.
        better = key if key in ways and (key == _EVERY or key in _ALSO_I_OR_Y or not key.islower()) else ""
        usual = max(ways, key=lambda way: (len(ways[way]), way == better, -ways[way][0]))
        for written, starts in ways.items():
            for start in starts if written != usual else ():
                message = f"“{written}” ở chỗ khác viết “{usual}”."
                end = start + len(written)
                yield reading.at(start, end, message, f"Viết một cách: {usual}.", habit=usual)


def _names(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Names that are written in two manners: a key, how it is written, where."""
    for start, end in reading.any_of(_TWO_MANNERS):
        written = reading.body[start:end]
        before = reading.body[max(0, start - _NEAR) : start].rstrip(" ")
        # At the start of a sentence a capital tells nothing.
        if before.rstrip(' "“*') and before[-1] not in ".\n":
            yield written.lower().replace("-", "").replace(" ", ""), written, start


def _with_i_or_y(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Words that stand with ``i`` and with ``y``: a key, how it is written, where."""
    for word in reading.tokens.vocabulary:
        if (
            (other := one_way(word)) != word
            and other in reading.tokens.vocabulary
            and _is_i_or_y(word, other)
        ):
            for way in (other, word):
                yield from ((other, way, start) for start in _common_nouns(reading, way))


def _is_i_or_y(word: str, other: str) -> bool:
    """Whether two syllables are one word with ``i`` and with ``y``: not so *mì* and *mỳ*, *tí* and *tý*."""
    return word[:-1] == other[:-1] and (word[0] in _I_OR_Y or other in _ALSO_I_OR_Y)


def _common_nouns(reading: Reading, word: str) -> Iterator[int]:
    """Where a word in small letters stands that is no name, nor half of a word of its own."""
    for start in reading.phrases(word):
        after = reading.body[start + len(word) : start + len(word) + _LONGEST_WORD].lstrip()
        if (reading.body[start].islower() or after[:1].islower()) and not after.startswith(_OF_ITS_OWN):
            yield start


def _every(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """“hằng tuần” and “hàng tuần”: one of them, whatever the time is."""
    if {_EVERY, "hàng"} <= reading.tokens.vocabulary:
        for way in (_EVERY, "hàng"):
            for time in ("ngày", "tuần", "tháng", "quý", "năm"):
                yield from ((_EVERY, way, start) for start in reading.phrases(f"{way} {time}"))


def _numbered(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """“khu phố 3” and “Khu phố 5” within sentences."""
    for unit in reading.held(_NUMBERED):
        for start in reading.phrases(unit):
            end = start + len(unit)
            if reading.body[end + 1 : end + 2].isdigit() and not begins(reading, start):
                yield f"{unit} 1", reading.body[start:end], start


def _with_hyphen(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Words that stand with a hyphen and with a space, or in one: “vắc-xin”, “vắc xin”, “dioxin”."""
    joined = " ".join(piece for piece in reading.tokens.pieces if "-" in piece)
    hyphenated = {match.group() for match in _HYPHENATED.finditer(joined)}
    for written in sorted({piece.lower() for piece in hyphenated if not piece.isupper()}):
        in_one = written.replace("-", "")
        ways = [
            way for way in dict.fromkeys((written.replace("-", " "), in_one, bare(in_one))) if len(way) > 2
        ]
        places = {way: list(reading.everywhere(way)) for way in ways}
        if any(places.values()):
            places[written] = list(reading.everywhere(written))
            spaced = written.replace("-", " ")
            named = next((start for start in places.get(spaced, ()) if reading.text[start].isupper()), None)
            key = written if named is None else reading.text[named : named + len(spaced)]
            for way, starts in places.items():
                yield from ((key, reading.text[start : start + len(way)], start) for start in starts)


def _with_dash(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Names of bodies whose two halves a dash joins here and a comma or nothing there: “Văn hóa - Xã hội”."""
    if reading.tokens.pieces.isdisjoint("-–"):
        return
    text, names = reading.text, set()
    for match in _DASHED.finditer(text):
        first = (
            text[max(0, match.start() - _LONGEST_PAIR) : match.start()].rpartition("\n")[2].split(" ")[-2:]
        )
        halves = [*first, *match["second"].split(" ")]
        if [half[0].isupper() and half[1:].islower() for half in halves if half] == [
            True,
            False,
            True,
            False,
        ]:
            names.add((" ".join(first), match["second"]))
    for one, other in sorted(names):
        ways = {
            f"{one}{between}{other}": list(_as_written(reading, f"{one}{between}{other}"))
            for between in (" - ", ", ", " ", "-")
        }
        if sum(map(bool, ways.values())) > 1:
            for way, starts in ways.items():
                yield from ((f"{one} - {other}", way, start) for start in starts)


def _with_and(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Names of offices whose halves “và” joins here, nothing or a dash there: “Phòng Kế hoạch tổng hợp”."""
    ways: dict[str, dict[str, list[int]]] = {}
    for head in reading.held(_HEADS_OF_OFFICES):
        named = [start for start in reading.everywhere(head) if reading.text[start].isupper()]
        for start in named if len(named) > 1 else ():
            match = _HALVES.match(reading.text, start)
            if match is not None and match["second"].split(" ")[0].lower() not in _HEADS_OF_OFFICES:
                key = f"{head} {match['first']} {match['second']}".lower()
                ways.setdefault(key, {}).setdefault(match.group(), []).append(start)
    for key, places in ways.items():
        joints = {way[len(key.rsplit(" ", 2)[0]) :].rsplit(" ", 2)[0] for way in places}
        if len(joints) > 1 and joints != {" và", ","}:
            for way, starts in places.items():
                yield from ((key, way, start) for start in starts)


def _as_written(reading: Reading, name: str) -> Iterator[int]:
    """Where a name stands with these capitals."""
    small = name.lower()
    return (start for start in reading.everywhere(small) if reading.text.startswith(name, start))


def _of_bodies(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Names whose second or third word stands with a capital and without: “Tổ Kiểm tra”, “Tổ kiểm tra”."""
    listed = reading.once(written_twice)
    known = {one.start for one in listed}
    yield from ((one.right, reading.text[one.start : one.end], one.start) for one in listed)
    ways: dict[str, dict[str, list[tuple[int, str]]]] = {}
    for at, words in _alike(reading.text):
        # The statutes of schools are those of any school.
        if at in known or reading.text.endswith("Điều lệ ", 0, at):
            continue
        if begins(reading, at) and not _begins_body(words):
            continue
        for size, key in _keys(words):
            way = " ".join(words[:size])
            ways.setdefault(key, {}).setdefault(way, []).append((at, words[size]))
    for key, places in ways.items():
        if len(places) > 1:
            alike = len({after for starts in places.values() for _, after in starts}) == 1
            for way, starts in places.items():
                yield from ((key, f"{way} {after}" if alike else way, start) for start, after in starts)


def _begins_body(words: list[str]) -> bool:
    """Whether the first of some words begins the name of an office, wherever it stands."""
    two = f"{words[0]} {words[1]}".lower()
    return words[0].lower() in _HEADS_OF_OFFICES and one_way(two) not in known_words()


def _alike(text: str) -> list[tuple[int, list[str]]]:
    """The words from a capital on, and where, that stand elsewhere with other capitals in the first three."""
    starts: dict[str, list[int]] = defaultdict(list)
    for match in _NAME.finditer(text):
        starts[match.group() + match["rest"]].append(match.start())
    ways: dict[str, dict[str, list[list[str]]]] = defaultdict(lambda: defaultdict(list))
    for said in starts:
        words = said.split(" ")
        three = " ".join(words[:3])
        ways[three.lower()][three].append(words)
    several = chain.from_iterable(
        chain.from_iterable(same.values()) for same in ways.values() if len(same) > 1
    )
    return sorted((start, words) for words in several for start in starts[" ".join(words)])


def _keys(words: list[str]) -> Iterator[tuple[int, str]]:
    """Which of words after a capital may be a name: how many, and those with what follows them as a key."""
    small = [word.lower() for word in words]
    second = words[1]
    if second[1:].islower() and small[1] not in _UNITS and not _is_common(small[0], small[1]):
        yield 2, " ".join(small[:3])
    third = words[2] if len(words) > 3 else ""
    if second.islower() and third[1:].islower() and small[2] not in _UNITS:
        yield 3, " ".join(small)


def _is_common(first: str, second: str) -> bool:
    """Whether two words are a common one, whose second capital is a fault wherever it stands."""
    pair = f"{one_way(first)} {one_way(second)}"
    return pair in office_words() and pair not in NO_WORDS


RULES = (two_manners,)

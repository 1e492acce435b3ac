"""Names of provinces, districts, towns and islands of Vietnam, as they are and as hands misspell them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.law.tables import districts, misspelt, provinces
from ctrgen.rules.names.surnames import SURNAMES
from ctrgen.rules.pattern import CAPITAL, Pattern
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.spelling.letters import one_way

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ctrgen.rules.reading import Texts

_UNITS = ("tỉnh", "huyện", "thị xã", "quận", "thành phố")
_RUN = Pattern(rf"(?<![\w.]){CAPITAL}[^\W\d_A-Z]*(?: {CAPITAL}[^\W\d_A-Z]*)+(?!\w)")
_LONGEST = 4
_FAR = 48
_ENDS = '.,;:!?)”"’…/'
_ALIKE = (
    ("tr", "ch"),
    ("s", "x"),
    ("l", "n"),
    ("d", "gi"),
    ("r", "gi"),
    ("r", "d"),
    ("ng", "ngh"),
    ("c", "k"),
    ("c", "q"),
    ("k", "q"),
)
"""Beginnings of syllables that are heard alike."""
_ENDED_ALIKE = (("n", "ng"), ("t", "c"), ("n", "nh"), ("i", "y"))
_ENDINGS = frozenset(end for pair in _ENDED_ALIKE for end in pair)
"""Ends that are."""


@text_rule("CT3025", "dia-danh-viet-nham")
def misspelt_place(reading: Texts) -> Iterator[Finding]:
    """Tên tỉnh, huyện, thành phố, đảo viết đúng từng chữ: Mù Cang Chải, Bắc Kạn, Đắk Lắk.

    Sai:
        nhiem_vu: [Tham quan mô hình chè ở huyện Mù Căng Chải]
    Đúng:
        nhiem_vu: [Tham quan mô hình chè ở huyện Mù Cang Chải]
    """
    text = reading.text
    taken: set[int] = set()
    listed = misspelt()
    for phrase in reading.held(tuple(listed)):
        for start in reading.everywhere(phrase):
            end = start + len(phrase)
            written = text[start:end]
            last = written.rpartition(" ")[2]
            whole = text[start - 2 : start - 1].islower() or not text[start - 1 : start].strip()
            if (last[0].isupper() or written.isupper()) and whole and not _goes_on(text, end):
                taken.add(start)
                yield _said(reading, start, end, listed[phrase])
    for start, words in reading.once(runs):
        near = _near_long(words) if start not in taken else ("", "")
        if near[1]:
            taken.add(start)
            yield _said(reading, start, start + len(near[0]), near[1])
    for unit in reading.held(_UNITS):
        for begin in reading.everywhere(unit):
            start = begin + len(unit) + 1
            name = " ".join(titled(text, start)) if text[start - 1 : start] == " " else ""
            near = _near(name, unit) if name and start not in taken else ("", "")
            if near[1]:
                yield _said(reading, start, start + len(near[0]), near[1])


def runs(reading: Texts) -> list[tuple[int, tuple[str, ...]]]:
    """Where two words or more with a capital each stand beside one another, and these."""
    return [(match.start(), tuple(match.group().split(" "))) for match in _RUN.finditer(reading.text)]


def titled(text: str, start: int) -> tuple[str, ...]:
    """The words with a capital from a place on, up to four, which only spaces part."""
    found: list[str] = []
    for word in text[start : start + _FAR].partition("\n")[0].split(" ")[:_LONGEST]:
        bare = word.rstrip(_ENDS)
        if not (bare.istitle() and bare.isalpha()):
            break
        found.append(bare)
        if bare != word:
            break
    return tuple(found)


def _goes_on(text: str, end: int) -> bool:
    """Whether a further word with a capital follows: the name is a longer one, of a person perhaps."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _said(reading: Texts, start: int, end: int, right: str) -> Finding:
    message = f"Địa danh “{reading.text[start:end]}” viết chưa đúng."
    return reading.at(start, end, message, f"Viết {right}.")


def _near_long(words: tuple[str, ...]) -> tuple[str, str]:
    """A name of three syllables or more as it is written and as it is right, where nothing else bears it."""
    for size in range(min(len(words), _LONGEST), 2, -1):
        parts = plain(" ".join(words[:size])).split(" ")
        for at in range(size if words[0] not in SURNAMES else 0):
            for right in _with_gap("").get((*parts[:at], "", *parts[at + 1 :]), ()):
                other = plain(right).split(" ")[at]
                if parts[at] != other and are_alike(parts[at], other):
                    return " ".join(words[:size]), right
    return "", ""


def _near(written: str, unit: str) -> tuple[str, str]:
    """The name of a unit as it is written and as it is right, where it is none and nearly one."""
    words = written.split(" ")
    sizes = range(len(words), 1, -1)
    known = _by_key("tỉnh" if unit == "tỉnh" else "")
    names = [" ".join(words[:size]) for size in sizes]
    if any(plain(name) in known for name in names) or plain(words[0]) in known:
        return "", ""
    for name in names:
        parts = plain(name).split(" ")
        for at in range(len(parts)):
            for right in _with_gap(unit).get((*parts[:at], "", *parts[at + 1 :]), ()):
                other = plain(right).split(" ")[at]
                if are_alike(parts[at], other):
                    return name, right
    return "", ""


@lru_cache(maxsize=8)
def _by_key(unit: str) -> frozenset[str]:
    names = provinces() if unit == "tỉnh" else provinces() | districts()
    return frozenset(plain(name).replace(" - ", " ") for name in names)


@lru_cache(maxsize=8)
def _with_gap(unit: str) -> Mapping[tuple[str, ...], list[str]]:
    """The names that units bear, by their words with one left out."""
    found: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(provinces() if unit == "tỉnh" else provinces() | districts()):
        words = plain(name).split(" ")
        for at in range(len(words) if len(words) > 1 else 0):
            found.setdefault((*words[:at], "", *words[at + 1 :]), []).append(name)
    return found


def are_alike(one: str, other: str) -> bool:
    """Whether syllables differ in marks, in a letter too many or too few, or in a like-sounding beginning."""
    return _bare(one) == _bare(other) or _one_letter(one, other) or sound_alike(one, other)


def sound_alike(one: str, other: str) -> bool:
    """Whether syllables begin or end with what is heard alike somewhere and are the same besides."""
    return any(
        (one.startswith(first) and other.startswith(second) and one[len(first) :] == other[len(second) :])
        or (first in _ENDINGS and one.endswith(first) and other == one[: -len(first)] + second)
        for pair in (*_ALIKE, *_ENDED_ALIKE)
        for first, second in (pair, pair[::-1])
    )


def plain(name: str) -> str:
    """A name in small letters, its tone marks placed in one way."""
    return " ".join(map(one_way, name.lower().split(" ")))


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _one_letter(one: str, other: str) -> bool:
    """Whether one has a letter more than the other."""
    short, long = sorted((one, other), key=len)
    return len(short) + 1 == len(long) and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


RULES = (misspelt_place,)

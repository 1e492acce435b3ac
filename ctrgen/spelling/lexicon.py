"""The words that are known: those of two syllables, and those that are no Vietnamese syllables."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ctrgen.spelling.letters import late_way, one_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    _Halves: TypeAlias = dict[str, list[str]]

_ROOM = Path(__file__).parent


def _lines(name: str) -> Iterator[str]:
    for line in (_ROOM / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line


@cache
def office_words() -> frozenset[str]:
    """Words of two syllables, in one way of writing."""
    return _words("office-words.txt")


@cache
def known_words() -> frozenset[str]:
    """These and others, which are right but never proposed."""
    return office_words() | _other_words()


@cache
def _other_words() -> frozenset[str]:
    return _words("other-words.txt")


def _words(name: str) -> frozenset[str]:
    lines = (line.rstrip(",") for line in _lines(name))
    return frozenset(", ".join(filter(None, lines)).split(", "))


@cache
def loans() -> frozenset[str]:
    """Words that are no Vietnamese syllables and that programmes rightly use."""
    return frozenset(" ".join(_lines("loans.txt")).split())


@cache
def unused() -> frozenset[str]:
    """Syllables that may be written and that no word has, near those that are met often."""
    return frozenset(" ".join(_lines("unused-syllables.txt")).split())


@cache
def free() -> frozenset[str]:
    """Syllables that are often a word by themselves."""
    return frozenset(map(one_way, " ".join(_lines("free-syllables.txt")).split()))


@cache
def common() -> frozenset[str]:
    """Syllables that are met often."""
    return frozenset(chain(*halves(), " ".join(_other_words()).split(), free()))


@cache
def halves() -> tuple[_Halves, _Halves]:
    """The words of the office: second syllables by first ones, and first ones by second ones."""
    seconds: _Halves = defaultdict(list)
    firsts: _Halves = defaultdict(list)
    for word in office_words():
        first, second = word.split(" ")
        seconds[first].append(second)
        firsts[second].append(first)
    return seconds, firsts


@cache
def capitals() -> dict[str, dict[str, str]]:
    """Phrases by the parts of ``capitals.txt``: in small letters, and as they are inside a sentence."""
    parts: dict[str, dict[str, str]] = {}
    for line in filter(None, _lines("capitals.txt")):
        if line.startswith("["):
            found = parts.setdefault(line.strip("[]"), {})
        else:
            for phrase in line.split("; "):
                late = late_way(phrase)
                found[phrase.lower()] = phrase
                found[late.lower()] = late
    return parts


@cache
def confusions() -> dict[str, tuple[str, tuple[str, ...]]]:
    """What is written for what, and beside which words alone; ``…`` is its place."""
    rows = (line.split("\t") for line in _lines("confusions.tsv"))
    return {written: (meant, tuple(beside.split(", ")) if beside else ()) for written, meant, beside in rows}

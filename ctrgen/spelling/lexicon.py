"""The words that are known: those of two syllables, and those that are no Vietnamese syllables."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.spelling.letters import late_way

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOM = Path(__file__).parent


def _lines(name: str) -> Iterator[str]:
    for line in (_ROOM / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line


@cache
def _office() -> str:
    """The words of the office as one text, commas between and around them."""
    return f", {_joined('office-words.txt')}, "


@cache
def office_words() -> frozenset[str]:
    """Words of two syllables, in one way of writing."""
    return frozenset(_joined("office-words.txt").split(", "))


@cache
def usual_words() -> frozenset[str]:
    """Those of them that stand in nearly every paper."""
    return _words("usual-words.txt")


@cache
def known_words() -> frozenset[str]:
    """These and others, which are right but never proposed."""
    return office_words() | _other_words()


@cache
def _other_words() -> frozenset[str]:
    return _words("other-words.txt")


@cache
def open_words() -> frozenset[str]:
    """Those that are the beginning of longer words and right only where these go on: “cuộc vận” động."""
    return _words("open-words.txt")


@cache
def whole_words() -> frozenset[str]:
    """The known words that are right whatever follows."""
    return known_words() - open_words()


def _words(name: str) -> frozenset[str]:
    return frozenset(_joined(name).split(", "))


@lru_cache(maxsize=1)
def _joined(name: str) -> str:
    return ", ".join(filter(None, (line.rstrip(",") for line in _lines(name))))


@cache
def loans() -> frozenset[str]:
    """Words that are no Vietnamese syllables and that programmes rightly use."""
    return frozenset(" ".join(_lines("loans.txt")).split())


@cache
def unused() -> frozenset[str]:
    """Syllables that may be written and that no word has, near those that are met often."""
    return frozenset(" ".join(_lines("unused-syllables.txt")).split())


@cache
def alone() -> dict[str, str]:
    """Syllables that are a word by themselves, and whether often, sometimes or seldom."""
    found: dict[str, str] = {}
    how = ""
    for line in filter(None, _lines("free-syllables.txt")):
        if line.startswith("["):
            how = line.strip("[]")
        else:
            found.update(dict.fromkeys(line.split(), how))
    return found


@cache
def free() -> frozenset[str]:
    """Syllables that are often a word by themselves."""
    return frozenset(one for one, how in alone().items() if how == "often")


@cache
def common() -> frozenset[str]:
    """Syllables that are met often in an office."""
    return frozenset(" ".join(known_words()).split()) | free()


@lru_cache(maxsize=2048)  # few are asked for, and to sort all by their halves takes longer than to look
def seconds(first: str) -> tuple[str, ...]:
    """The second syllables of the words of the office that begin with a syllable."""
    return tuple(rest.partition(",")[0] for rest in _office().split(f", {first} ")[1:])


@lru_cache(maxsize=2048)
def firsts(second: str) -> tuple[str, ...]:
    """The first syllables of the words of the office that end with a syllable."""
    return tuple(lead.rpartition(" ")[2] for lead in _office().split(f" {second}, ")[:-1])


@lru_cache(maxsize=8192)  # of a pair each of its neighbours asks
def is_word(first: str, second: str) -> bool:
    """Whether two syllables, in one way of writing, are a known word."""
    listed = _of_language().get(first.encode(), b"")
    return f" {second} ".encode() in listed + b" " or f"{first} {second}" in known_words()


def is_whole(first: str, second: str) -> bool:
    """The same of words that are right whatever follows."""
    return is_word(first, second) and f"{first} {second}" not in open_words()


@cache
def _of_language() -> dict[bytes, bytes]:
    """The second syllables of the words of the language by the first, a space before each.

    They are left encoded, as few of them are ever looked at.
    """
    rows = (_ROOM / "words.txt").read_bytes().splitlines()
    return dict(row.split(b":", 1) for row in rows if row[0] != ord("#"))


@cache
def threes() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Words of two syllables, and the syllables that stand before and after them; ``=`` if never meant."""
    rows = (line.split("|") for line in _lines("threes.txt"))
    return {word.strip(): (tuple(before.split()), tuple(after.split())) for before, word, after in rows}


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

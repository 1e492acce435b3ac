"""The tables of what ended and what took its place, read when first asked for."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOM = Path(__file__).parent


class LegalText(NamedTuple):
    """A legal text that is in force no longer.

    Attributes:
        number: number and symbol, as in ``110/2004/NĐ-CP``.
        name: of a law, which is cited by it; empty for others.
        year: of its issue.
        until: the first day on which it is in force no longer.
        by: what replaced it; ``in_its_place`` says what stands there on a day.
        source: what says so.
    """

    number: str
    name: str
    year: str
    until: date
    by: str
    source: str


class Issued(NamedTuple):
    """A text that is often cited, as it says of itself.

    Attributes:
        number: number and symbol.
        name: of a law; of a decree what it is about, where that is said.
        day: of its issue.
        issuer: who issued it.
    """

    number: str
    name: str
    day: date
    issuer: str


class Name(NamedTuple):
    """A name that is borne no longer.

    Attributes:
        old: as it stands inside a sentence.
        until: the first day on which it is borne no longer.
        now: the name that took its place.
        source: what says so.
    """

    old: str
    until: date
    now: str
    source: str

    def on(self, today: date) -> str:
        """The name in its place on a day: a province may have become a city since."""
        bare = self.now.removeprefix("tỉnh ")
        return f"thành phố {bare}" if bare != self.now and bare in cities(today) else self.now


def _rows(name: str) -> Iterator[list[str]]:
    lines = (_ROOM / name).read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


@cache
def legal_texts() -> tuple[LegalText, ...]:
    """Legal texts that were repealed or replaced, each with the day and what came after."""
    return tuple(
        LegalText(number, name, year, date.fromisoformat(until), by, source)
        for number, name, year, until, by, source in _rows("texts.tsv")
    )


def in_its_place(text: LegalText, today: date) -> str:
    """What stands in place of a text on a day: what replaced it, or what has since replaced that."""
    by = text.by
    while (follower := _by_title().get(by)) is not None and follower.until <= today:
        by = follower.by
    return by


@cache
def _by_title() -> dict[str, LegalText]:
    """The same texts by what they are called where one of them replaces another."""
    found = {}
    for text in legal_texts():
        found[f"{text.name} năm {text.year}"] = text
        kind = "Nghị định" if text.number.endswith("NĐ-CP") else text.by.split(" số ")[0]
        found[f"{kind} số {text.number}"] = text
        found[f"{text.name} số {text.number}"] = text
    return found


@lru_cache(maxsize=64)
def cities(today: date) -> frozenset[str]:
    """The cities that belong to no province on a day."""
    return frozenset(name for name, since, _ in _rows("cities.tsv") if date.fromisoformat(since) <= today)


@cache
def issued() -> dict[str, Issued]:
    """The texts that programmes cite most, by number; those that ended among them."""
    return {
        number: Issued(number, name, date.fromisoformat(day), issuer)
        for number, name, day, issuer in _rows("issued.tsv")
    }


@cache
def laws() -> dict[str, tuple[Issued, ...]]:
    """The laws among them by their names, each with all that bear it, the oldest first."""
    found: dict[str, tuple[Issued, ...]] = {}
    for one in sorted(issued().values(), key=lambda text: text.day):
        if one.name.startswith(("Luật ", "Bộ luật ", "Pháp lệnh ")):
            found[one.name] = (*found.get(one.name, ()), one)
    return found


@cache
def names() -> tuple[Name, ...]:
    """Provinces and offices that were merged or renamed."""
    return tuple(
        Name(old, date.fromisoformat(until), now, source) for old, until, now, source in _rows("names.tsv")
    )


@cache
def born() -> dict[str, date]:
    """Bodies that are new, each with the first day on which a paper may name it."""
    return {name: date.fromisoformat(since) for name, since, _ in _rows("born.tsv")}


@cache
def provinces() -> frozenset[str]:
    """The provinces that are, those until July 2025, and earlier ones."""
    return frozenset(_placed()[0])


@cache
def misspelt() -> dict[str, str]:
    """Names of places as they are often misspelt, in small letters, and as they are right."""
    return {wrong.lower(): right for wrong, right in (one.split(": ") for one in _placed()[1])}


def _placed() -> tuple[list[str], list[str]]:
    halves = (_ROOM / "places.txt").read_text(encoding="utf-8").split("[misspelt]\n")
    names, wrong = (
        [one.strip() for line in half.splitlines() if line[:1] != "#" for one in line.split(";")]
        for half in halves
    )
    return names, wrong


@cache
def districts() -> frozenset[str]:
    """The names of the districts until July 2025."""
    lines = (_ROOM / "districts.txt").read_text(encoding="utf-8").splitlines()
    return frozenset("; ".join(line for line in lines if not line.startswith("#")).split("; "))


@cache
def long_districts() -> dict[str, tuple[str, ...]]:
    """Those of more than two syllables by their first two, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for name in filter(_is_long, districts()):
        first, second, _ = name.split(" ", 2)
        key = f"{first} {second}"
        found[key] = tuple(sorted((*found.get(key, ()), name), key=lambda one: (-len(one), one)))
    return found


def _is_long(name: str) -> bool:
    return name.count(" ") > 1

"""Names of places and bodies that ended and what took their place, read when first asked for."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from ctrgen.law.rows import lines, rows


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


@lru_cache(maxsize=64)
def cities(today: date) -> frozenset[str]:
    """The cities that belong to no province on a day."""
    return frozenset(name for name, since, _ in rows("cities.tsv") if date.fromisoformat(since) <= today)


@cache
def names() -> tuple[Name, ...]:
    """Provinces and offices that were merged or renamed."""
    return tuple(
        Name(old, date.fromisoformat(until), now, source) for old, until, now, source in rows("names.tsv")
    )


@cache
def born() -> dict[str, date]:
    """Bodies that are new, each with the first day on which a paper may name it."""
    return {name: date.fromisoformat(since) for name, since, _ in rows("born.tsv")}


@cache
def provinces() -> frozenset[str]:
    """The provinces that are, those until July 2025, and earlier ones."""
    return frozenset(_placed()[0])


@cache
def misspelt() -> dict[str, str]:
    """Names of places as they are often misspelt, in small letters, and as they are right."""
    return {wrong.lower(): right for wrong, right in (one.split(": ") for one in _placed()[1])}


def _placed() -> tuple[list[str], list[str]]:
    placed = lines("places.txt")
    middle = placed.index("[misspelt]")
    names, wrong = (
        [one.strip() for line in half if line[:1] != "#" for one in line.split(";")]
        for half in (placed[:middle], placed[middle + 1 :])
    )
    return names, wrong


@cache
def districts() -> frozenset[str]:
    """The names of the districts until July 2025."""
    return frozenset(
        "; ".join(line for line in lines("districts.txt") if not line.startswith("#")).split("; ")
    )


class Level(NamedTuple):
    """Which unit bears a name.

    Attributes:
        first: what it was, or is.
        since: the year in which it rose, 0 where it did not.
        then: what it rose to.
    """

    first: str
    since: int = 0
    then: str = ""

    def on(self, today: date) -> tuple[str, ...]:
        """The units by which it may be called on a day: both in the year in which it rose."""
        rose = (today.year > self.since) - (today.year < self.since) if self.since else -1
        return {-1: (self.first,), 0: (self.first, self.then), 1: (self.then,)}[rose] if self.first else ()


@cache
def levels() -> dict[str, Level]:
    """Names of cities of provinces, towns and urban districts until July 2025, each with its unit."""
    found: dict[str, Level] = {}
    first, _, then = "", "", ""
    for line in lines("levels.txt"):
        if line.startswith("["):
            first, _, then = line.strip("[]").partition(", ")
            first = "" if first == "nhiều cấp" else first
        for one in line.split("; ") if line[0] not in "[#" else ():
            name = one.rstrip(" 0123456789")
            found[name] = Level(first, int(one[len(name) :] or 0), then)
    return found


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

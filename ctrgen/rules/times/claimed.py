"""Occasions that claim the same at a time: a person, a room."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from ctrgen.agenda.occasions import Occasion
    from ctrgen.rules.reading import Reading
    from ctrgen.schema.meeting import Session
    from ctrgen.schema.values import ClockTime

    Claims: TypeAlias = Callable[[Occasion], Iterable[tuple[str, str]]]
    """What nobody else can have while an occasion lasts: what it is, and the words that say so."""

_WHOLE = {
    "cả ngày": ((0, 0), (24, 0)),
    "cả buổi sáng": ((0, 0), (12, 0)),
    "cả sáng": ((0, 0), (12, 0)),
    "cả buổi chiều": ((12, 0), (18, 0)),
    "cả chiều": ((12, 0), (18, 0)),
}
"""What takes all of a day or of half of it, by the words that say so."""


def claimed(reading: Reading, claims: Claims) -> dict[tuple[object, str], list[tuple[Occasion, str]]]:
    """What is claimed on which day, by which occasions and in which words."""
    claimed: defaultdict[tuple[object, str], list[tuple[Occasion, str]]] = defaultdict(list)
    for one in reading.occasions:
        if one.is_of_one_day and not one.repeat:
            for what, words in claims(one):
                if what:
                    claimed[one.day, what].append((one, words))
    return claimed


def at_a_time(many: list[tuple[Occasion, str]]) -> Iterator[tuple[Occasion, Occasion, str]]:
    """Those of a day that certainly meet another of them.

    Without hours only meetings do that name one half-day: in a schedule one thing follows another.
    """
    latest: tuple[Occasion, tuple[int, int], tuple[int, int]] | None = None
    taken = [(one, words, place) for one, words in many if (place := _taken(one)) is not None]
    for one, words, (begin, end) in sorted(taken, key=lambda claim: claim[2]):
        if latest is not None and (latest[1] == begin or latest[2] > begin):
            yield latest[0], one, words
        latest = (one, begin, end) if latest is None or end > latest[2] else latest
    first: dict[Session, Occasion] = {}
    for one, words in many:
        if one.start is None and one.session is not None and one.schedule is None:
            if one.session in first:
                yield first[one.session], one, words
            first.setdefault(one.session, one)


def _taken(one: Occasion) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The hours that an occasion certainly takes: those written, or all of a half-day that is said so."""
    said = f"{one.name[1]} {one.when}".lower()
    whole = next((hours for words, hours in _WHOLE.items() if words in said), None)
    if one.start is None:
        return _WHOLE["cả ngày"] if one.session is not None and str(one.session) == "cả ngày" else whole
    begin, end = _hours(one.start), _hours(one.end or one.start)
    return (begin, max(end, whole[1])) if whole is not None and whole[0] <= begin < whole[1] else (begin, end)


def _hours(clock: ClockTime) -> tuple[int, int]:
    return clock[0], clock[1]

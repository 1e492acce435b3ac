"""The table of legal texts: when each was issued, since when it is in force, what replaced it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from ctrgen.law.rows import rows

_LAWS = ("Luật ", "Bộ luật ", "Pháp lệnh ")
_OF_YEAR = re.compile(r"\d+/(?P<year>\d{4})/")


class LegalText(NamedTuple):
    """A text that programmes cite.

    Attributes:
        number: number and symbol, as in ``30/2020/NĐ-CP``; of the Party's texts it comes again.
        name: of a law; of any other text what it is about.
        issuer: who issued it.
        day: of its issue; none where only the year is certain.
        year: of its issue.
        since: the first day on which it is in force, where that is known.
        until: the first day on which it is in force no longer; none while it is.
        by: what replaced it; ``in_its_place`` says what stands there on a day.
        sure: whether its number, its day and what replaced it were found in a second source.
        source: what says so.
    """

    number: str
    name: str
    issuer: str
    day: date | None
    year: str
    since: date | None
    until: date | None
    by: str
    sure: bool
    source: str

    @property
    def is_law(self) -> bool:
        """Whether it is cited by its name: a law, a code, an ordinance."""
        return self.name.startswith(_LAWS)

    @property
    def has_year(self) -> bool:
        """Whether the number is of one year, and so of one text."""
        return _OF_YEAR.match(self.number) is not None

    def has_ended(self, today: date) -> bool:
        """Whether it is in force no longer on a day."""
        return self.until is not None and self.until <= today


@cache
def texts() -> tuple[LegalText, ...]:
    """All of them."""
    return tuple(map(_text, rows("texts.tsv")))


def _text(cells: list[str]) -> LegalText:
    number, name, issuer, day, since, until, by, sure, source = cells
    whole = date.fromisoformat(day) if len(day) > 4 else None
    begun = date.fromisoformat(since) if since else None
    over = date.fromisoformat(until) if until else None
    return LegalText(number, name, issuer, whole, day[:4], begun, over, by, sure == "yes", source)


@cache
def ended() -> tuple[LegalText, ...]:
    """Those that were repealed or replaced, each with the day and what came after."""
    return tuple(text for text in texts() if text.until is not None)


@cache
def numbered() -> dict[str, tuple[LegalText, ...]]:
    """All by their numbers; those of a number the oldest first."""
    found: dict[str, tuple[LegalText, ...]] = {}
    for one in sorted(texts(), key=lambda text: text.day or date(int(text.year), 1, 1)):
        found[one.number] = (*found.get(one.number, ()), one)
    return found


@cache
def laws() -> dict[str, tuple[LegalText, ...]]:
    """The laws whose day is known by their names, each with all that bear it, the oldest first."""
    found: dict[str, tuple[LegalText, ...]] = {}
    for same in numbered().values():
        for one in same:
            if one.is_law and one.day is not None:
                found[one.name] = (*found.get(one.name, ()), one)
    return {name: tuple(sorted(same, key=_day)) for name, same in found.items()}


def _day(text: LegalText) -> date:
    return text.day or date.min


def in_its_place(text: LegalText, today: date) -> str:
    """What stands in place of a text on a day: what replaced it, or what has since replaced that."""
    by = text.by
    while (follower := _by_title().get(by)) is not None and follower.has_ended(today):
        by = follower.by
    return by


def has_twin(text: LegalText) -> bool:
    """Whether another law of its year bears its name."""
    return sum(one.year == text.year for one in laws().get(text.name, ())) > 1


@cache
def _by_title() -> dict[str, LegalText]:
    """Those that ended by what they are called where one of them replaces another."""
    found = {}
    for text in ended():
        if not has_twin(text):
            found[f"{text.name} năm {text.year}"] = text
        kind = "Nghị định" if text.number.endswith("NĐ-CP") else text.by.split(" số ")[0]
        found[f"{kind} số {text.number}"] = text
        found[f"{text.name} số {text.number}"] = text
    return found

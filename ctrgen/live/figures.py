"""What a programme says beside its texts, dates and hours above all, and the words that may print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen.live.signs import TELLING, words
from ctrgen.schema.base import Model
from ctrgen.schema.fields import fields
from ctrgen.schema.meeting import Session
from ctrgen.schema.part import Part
from ctrgen.schema.period import Kind, Period
from ctrgen.schema.texts import texts
from ctrgen.schema.values import ClockTime, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.schema import Programme
    from ctrgen.schema.fields import Path

_WORDS = ("number", "secrecy", "urgency")
"""The keys whose words are no text and are printed."""


class Figure(NamedTuple):
    """A value, and the words that may stand for it, as often as each does, as :func:`plain` has them."""

    path: Path
    words: tuple[str, ...]


def figures(programme: Programme) -> list[Figure]:
    """All there are, in the order of the document."""
    said = [(one, _plain(words(one.text))) for one in texts(programme)]
    marks = [Figure(one.path, held) for one, held in said if one.part is Part.MARK]
    when = [
        Figure(one.path, tuple(word for word in held if word in TELLING))
        for one, held in said
        if one.part is Part.WHEN
    ]
    kind = [Figure(one.path, held) for one, held in said if one.path == ("kind",)]
    return [*marks, *when, *kind, *_figures(programme, ())]


def plain(word: str) -> str:
    """A word as it is compared: whatever its capitals, its marks of layout and the zeros before it."""
    return word.replace("\u200b", "").casefold().lstrip("0") or "0"


def _plain(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(plain, said))


def _figures(model: Model, path: Path) -> Iterator[Figure]:
    for held in fields(type(model)):
        value, way = getattr(model, held.name), (*path, held.name)
        period = value if isinstance(value, Period) else getattr(value, "period", None)
        if isinstance(period, Period):
            yield Figure(way, _plain(_of_period(period)))
        elif isinstance(value, Model):
            yield from _figures(value, way)
        elif held.many and issubclass(held.kind, Model):
            for index, one in enumerate(value):
                yield from _figures(one, (*way, index))
        else:
            said = _words(value, held.name)
            if said:
                yield Figure(way, _plain(said))


def _words(value: Any, name: str) -> list[str]:
    if isinstance(value, PartialDate | ClockTime):
        return [str(part) for part in value if part is not None]
    if isinstance(value, Session) or (name in _WORDS and isinstance(value, str)):
        return words(value)
    return []


def _of_period(period: Period) -> Iterator[str]:
    days = (period.last,) if period.kind is Kind.MONTH else (period.first, period.last)
    for day in days:
        if period.kind is not Kind.MONTH:
            yield str(day.day)
        yield from (str(day.month), str(day.year))
    if period.kind is Kind.QUARTER:
        yield period.quarter
    if period.number is not None:
        yield str(period.number)
    yield from words(period.own_name)

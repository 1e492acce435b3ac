"""A manner of writing that goes through a document is told of once, at its first place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Span
    from ctrgen.rules.place import Placed
    from ctrgen.rules.rule import Rule

HABIT = 2
"""From how many places on a thing is a habit."""

_LINES_SAID = 10


class Told(NamedTuple):
    """One thing to tell, with all the places it is true of.

    Attributes:
        first: the place it is told at.
        others: the other places of a habit, in the order of the file.
    """

    first: Placed
    others: Sequence[Placed] = ()

    @property
    def message(self) -> str:
        """What is wrong, and in how many more places and where."""
        message = self.first.finding.message
        return f"{message} {_also(self.first.span, self.others)}" if self.others else message


def told(rule: Rule, found: Sequence[Placed]) -> list[Told]:
    """The findings of a rule, those of one habit as one."""
    if not rule.habit or len(found) < HABIT:
        return [Told(one) for one in found]
    habits: dict[str, list[Placed]] = defaultdict(list)
    for one in found:
        habits[one.finding.habit].append(one)
    return [said for places in habits.values() for said in _as_habit(places)]


def _as_habit(places: list[Placed]) -> list[Told]:
    if len(places) < HABIT:
        return [Told(one) for one in places]
    first, *others = sorted(places, key=lambda one: one.span[:3])
    return [Told(first, others)]


def _also(first: Span, others: Sequence[Placed]) -> str:
    """How many more places there are, and the lines of the nearest."""
    here = dict.fromkeys(one.span.line for one in others if one.span.file == first.file)
    elsewhere = {one.span.file for one in others} - {first.file}
    lines = ", ".join(map(str, list(here)[:_LINES_SAID])) + (", …" if len(here) > _LINES_SAID else "")
    where = [f"dòng {lines}"] * bool(here) + [f"tệp {file}" for file in sorted(elsewhere)]
    return f"Còn {len(others)} chỗ nữa: {'; '.join(where)}."

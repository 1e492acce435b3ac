"""What a rule is."""

from __future__ import annotations

import inspect
from functools import wraps
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.finding import Finding
from ctrgen.schema.fields import Path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ctrgen.rules.reading import Reading, Texts

__all__ = ["Finding", "Path", "Rule", "rule"]


class Rule(NamedTuple):
    """One thing a programme is held against.

    Attributes:
        code: ``CT`` and three digits; never reused.
        name: the fault in a few words, in kebab case.
        check: finds it; the docstring is the manual, in Vietnamese, for those who run into the rule.
        habit: whether it is a manner of writing rather than a slip: found again and again, it is told once.
        alone: finds in texts, each read for itself and without the programme, what can be found so; ``None``
            where nothing can.
        beyond: finds what cannot: it needs the programme, or several texts.
    """

    code: str
    name: str
    check: Callable[[Reading], Iterable[Finding]]
    habit: bool = False
    alone: Callable[[Texts], Iterable[Finding]] | None = None
    beyond: Callable[[Reading], Iterable[Finding]] | None = None

    @property
    def manual(self) -> str:
        """What the rule asks and why, with bad and good examples under ``Sai:`` and ``Đúng:``."""
        return inspect.cleandoc(self.check.__doc__ or "")

    @property
    def title(self) -> str:
        """What the rule asks, in one sentence."""
        return self.manual.split("\n", 1)[0]


def rule(
    code: str, name: str, *, habit: bool = False
) -> Callable[[Callable[[Reading], Iterable[Finding]]], Rule]:
    """Make a rule of a function."""
    return lambda check: Rule(code, name, check, habit)


def text_rule(
    code: str,
    name: str,
    *,
    habit: bool = False,
    beyond: Callable[[Reading], Iterable[Finding]] | None = None,
) -> Callable[[Callable[[Texts], Iterable[Finding]]], Rule]:
    """Make a rule of a function that finds in a text the same, whatever else the programme says.

    What it found is remembered (``memory.py``): of the way to a text it may know the names of the keys, not
    the numbers, and it reads no text for the sake of another. What a rule finds ``beyond`` that is told where
    nothing was found before.
    """

    def made(alone: Callable[[Texts], Iterable[Finding]]) -> Rule:
        if beyond is None:
            return Rule(code, name, alone, habit, alone)
        check = wraps(alone)(lambda reading: with_more(alone(reading), beyond(reading)))
        return Rule(code, name, check, habit, alone, beyond)

    return made


def with_more(found: Iterable[Finding], more: Iterable[Finding]) -> Iterator[Finding]:
    """Findings, and of others those at further places."""
    told = set()
    for one in found:
        told.add((one.path, one.start))
        yield one
    yield from (one for one in more if (one.path, one.start) not in told)

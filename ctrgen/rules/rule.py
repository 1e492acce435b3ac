"""What a rule is."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.finding import Finding
from ctrgen.schema.fields import Path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ctrgen.rules.reading import Reading, Texts

__all__ = ["Finding", "Path", "Rule", "rule"]


class Rule(NamedTuple):
    """One thing a programme is held against.

    Attributes:
        code: ``CT`` and three digits; never reused.
        name: the fault in a few words, in kebab case.
        check: finds it; the docstring is the manual, in Vietnamese, for those who run into the rule.
        habit: whether it is a manner of writing rather than a slip: found again and again, it is told once.
        alone: finds the same in texts that are read without the programme, each for itself; ``None`` where
            what it finds in one depends on anything else.
    """

    code: str
    name: str
    check: Callable[[Reading], Iterable[Finding]]
    habit: bool = False
    alone: Callable[[Texts], Iterable[Finding]] | None = None

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
    code: str, name: str, *, habit: bool = False
) -> Callable[[Callable[[Texts], Iterable[Finding]]], Rule]:
    """Make a rule of a function that finds in a text the same, whatever else the programme says.

    What it found is remembered (``memory.py``): of the way to a text it may know the names of the keys, not
    the numbers, and it reads no text for the sake of another.
    """
    return lambda check: Rule(code, name, check, habit, check)

"""What a rule finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ctrgen.schema.fields import Path


class Where(NamedTuple):
    """A part of a value; without an end, all of it."""

    path: Path
    start: int = 0
    end: int | None = None


class Finding(NamedTuple):
    """A fault at a place of a programme.

    Attributes:
        path: the way to the value that is at fault.
        message: what is wrong.
        hint: what to do.
        start, end: the faulty part of the value; without an end, all of it.
        fix: what may take the place of that part without a change of meaning.
        clause: the clause that is broken, where it is not that of the rule.
        habit: what is done here, where a rule knows of several habits: those of one key are one.
        beside: what else it is a fault with: the other meeting of a clash, the other figures of a sum.
    """

    path: Path
    message: str
    hint: str = ""
    start: int = 0
    end: int | None = None
    fix: str | None = None
    clause: str = ""
    habit: str = ""
    beside: tuple[Where, ...] = ()

"""``tests/corpus/fresh``, ``fresh-c``, ``fresh-b``: papers labelled by line.

They were unseen by the rules when they were first measured; since then the rules have learnt from them.

A label is found when an error, a warning or a note stands at its words, or at another place of one habit.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import pipeline
from ctrgen.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Diagnostic

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
FRESH = (CORPUS / "fresh", CORPUS / "fresh-c", CORPUS / "fresh-b")
"""Sets that were written one after the other, each without a look at the rules."""
_NEAR = 12
"""How many characters a finding may stand beside the words of a label."""


class Fault(NamedTuple):
    """A fault labelled by hand: the line, the words at which it stands, its kind, and what is right."""

    line: int
    words: str
    kind: str
    right: str


class Found(NamedTuple):
    """What came of one programme; notes count for what they find, and alarm nobody."""

    labels: int
    missed: tuple[Fault, ...]
    said: int
    false: tuple[Diagnostic, ...]


def faults(programme: Path) -> list[Fault]:
    """The labels that stand beside a programme."""
    lines = programme.with_suffix(".labels").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip()]
    return [Fault(int(row[0]), *row[1:4]) for row in rows]


def score(programme: Path) -> Found:
    """Hold what the checker says of a programme against its labels."""
    lines = programme.read_text(encoding="utf-8").splitlines()
    wanted = faults(programme)
    said = pipeline.check(programme).diagnostics
    missed = tuple(one for one in wanted if not any(is_at(found, one, lines) for found in said))
    alarms = [found for found in said if found.severity is not Severity.NOTE]
    false = tuple(found for found in alarms if not any(is_at(found, one, lines) for one in wanted))
    return Found(len(wanted), missed, len(alarms), false)


def is_at(found: Diagnostic, fault: Fault, lines: list[str]) -> bool:
    """Whether a finding stands at the words of a fault, at one of its places."""
    return any(_touches(place, fault, lines[fault.line - 1]) for place in _spans(found))


def _spans(found: Diagnostic) -> Iterator[tuple[int, int, int, int]]:
    yield found.line, found.column, found.end_line, found.end_column
    yield from ((one.line, one.column, one.end_line, one.end_column) for one in found.related)


def _touches(place: tuple[int, int, int, int], fault: Fault, line: str) -> bool:
    first, column, last, end_column = place
    if not first <= fault.line <= last:
        return False
    at = line.find(fault.words)
    start = column - 1 if first == fault.line else 0
    end = end_column - 1 if last == fault.line else len(line) + _NEAR
    return at < 0 or (start < at + len(fault.words) + _NEAR and end > at - _NEAR)


def report() -> Iterator[str]:
    """Of each set what was missed, each false alarm, and the shares."""
    for folder in FRESH:
        yield from _of_set(folder)


def _of_set(folder: Path) -> Iterator[str]:
    scores = {path: score(path) for path in sorted(folder.glob("*.yaml"))}
    for path, one in scores.items():
        yield from (f"missed  {path.name}:{fault.line}: {fault.words} ({fault.kind})" for fault in one.missed)
        yield from (f"false   {path.name}:{found.line}: {found.code} {found.message}" for found in one.false)
    wanted, said = sum(one.labels for one in scores.values()), sum(one.said for one in scores.values())
    recall = 1 - sum(len(one.missed) for one in scores.values()) / wanted
    precision = 1 - sum(len(one.false) for one in scores.values()) / said
    yield f"{folder.name}: {len(scores)} programmes, {wanted} faults labelled, {said} diagnostics"
    yield f"recall {recall:.1%} (at least 85 %), precision {precision:.1%} (at least 95 %)"

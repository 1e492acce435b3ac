"""How much of what is wrong in the corpus the checker finds, and how much of what it says is right.

The faults of ``tests/corpus`` were labelled by hand: a line a fault, its code and the words at which it
stands. Recall is the share of labels found; precision the share of what is found that has a label, place by
place of a habit. Notes are counted apart: they find what is labelled, and alarm nobody.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench import papers
from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Diagnostic

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"


class Label(NamedTuple):
    """A fault labelled by hand."""

    code: str
    words: str


class Score(NamedTuple):
    """What came of one programme.

    Attributes:
        found: how many places errors and warnings speak of.
        false: those of them without a label, each as a diagnostic of its own.
        notes, false_notes: the same of notes.
    """

    labels: int
    missed: tuple[Label, ...]
    found: int
    false: tuple[Diagnostic, ...]
    notes: int
    false_notes: tuple[Diagnostic, ...]


def labels(programme: Path) -> list[Label]:
    """The labels that stand beside a programme."""
    lines = programme.with_suffix(".faults").read_text(encoding="utf-8").splitlines()
    return [Label(*line.split("\t", 1)) for line in lines if line.strip()]


def score(programme: Path) -> Score:
    """Hold what the checker says of a programme against its labels; each label answers for one diagnostic."""
    lines = programme.read_text(encoding="utf-8").splitlines()
    wanted = labels(programme)
    found = [place for one in pipeline.check(programme).diagnostics for place in places(one)]
    false = []
    missed = list(wanted)
    for one in found:
        label = next((label for label in missed if is_of(one, label, lines)), None)
        if label is None:
            false.append(one)
        else:
            missed.remove(label)
    notes = sum(map(_is_note, found))
    alarms = tuple(one for one in false if not _is_note(one))
    return Score(
        len(wanted), tuple(missed), len(found) - notes, alarms, notes, tuple(filter(_is_note, false))
    )


def places(found: Diagnostic) -> Iterator[Diagnostic]:
    """A diagnostic at each of the places of a habit; another only where it stands."""
    yield found
    is_habit = found.code in ALL and ALL[found.code].habit
    for place in found.related if is_habit else ():
        yield found._replace(**{**place._asdict(), "related": ()})


def _is_note(found: Diagnostic) -> bool:
    return found.severity is Severity.NOTE


def is_of(found: Diagnostic, label: Label, lines: list[str]) -> bool:
    """Whether a diagnostic has the label's code and touches a line on which its words stand."""
    touched = lines[found.line - 1 : found.end_line]
    return found.code == label.code and any(label.words.strip() in line for line in touched)


def main() -> None:
    """Print the scores, and every miss and false alarm."""
    scores = {path: score(path) for path in sorted(CORPUS.glob("*.yaml"))}
    for path, one in scores.items():
        for label in one.missed:
            print(f"missed  {path.name}: {label.code} {label.words}")
        for alarm in (*one.false, *one.false_notes):
            kind = "false  " if alarm in one.false else "note   "
            print(f"{kind} {path.name}:{alarm.line}:{alarm.column}: {alarm.code} {alarm.message}")
    wanted = sum(one.labels for one in scores.values())
    found = sum(one.found for one in scores.values())
    recall = 1 - sum(len(one.missed) for one in scores.values()) / wanted
    precision = 1 - sum(len(one.false) for one in scores.values()) / found
    print(f"{len(scores)} programmes, {wanted} faults labelled, {found} diagnostics")
    notes = sum(one.notes for one in scores.values())
    false_notes = sum(len(one.false_notes) for one in scores.values())
    print(f"notes apart: {notes} places, {false_notes} without a label")
    print(f"recall {recall:.1%} (at least 95 %), precision {precision:.1%} (at least 98 %)")
    print(*papers.report(), sep="\n")


if __name__ == "__main__":
    main()

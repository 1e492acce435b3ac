"""How often each rule is right on the papers whose faults were labelled by hand."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from bench import checker, papers
from ctrgen import pipeline


class Sure(NamedTuple):
    """How many places a rule spoke of, and at how many of them something was labelled."""

    said: int
    true: int


def by_rule() -> tuple[int, dict[str, Sure]]:
    """How many papers there are, and what came of each rule that spoke of one."""
    counts: dict[str, list[bool]] = defaultdict(list)
    old = sorted(checker.CORPUS.glob("*.yaml"))
    for path in old:
        lines = path.read_text(encoding="utf-8").splitlines()
        labels = checker.labels(path)
        for one in pipeline.check(path).diagnostics:
            for place in checker.places(one):
                counts[one.code].append(any(checker.is_of(place, label, lines) for label in labels))
    fresh = [path for folder in papers.FRESH for path in sorted(folder.glob("*.yaml"))]
    for path in fresh:
        lines = path.read_text(encoding="utf-8").splitlines()
        faults = papers.faults(path)
        for one in pipeline.check(path).diagnostics:
            counts[one.code].append(any(papers.is_at(one, fault, lines) for fault in faults))
    return len(old) + len(fresh), {code: Sure(len(all_), sum(all_)) for code, all_ in counts.items()}

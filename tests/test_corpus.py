"""The rules over programmes of many kinds of offices, good and faulty."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bench import papers
from bench.checker import CORPUS, score
from ctrgen import pipeline, rules
from ctrgen.report import report
from ctrgen.rules.outline import as_typed
from ctrgen.rules.times.meetings import said_in_name_too

PROGRAMMES = sorted(CORPUS.glob("*.yaml"))
each_programme = pytest.mark.parametrize("programme", PROGRAMMES, ids=[path.stem for path in PROGRAMMES])


def concise(programme: Path) -> str:
    stream = io.StringIO()
    found = [one._replace(file=programme.name) for one in pipeline.check(programme).diagnostics]
    report(found, "concise", stream)
    return stream.getvalue()


def test_the_corpus_is_varied_enough() -> None:
    assert len(PROGRAMMES) >= 30
    faultless = [path for path in PROGRAMMES if not path.with_suffix(".faults").read_text(encoding="utf-8")]
    assert len(faultless) >= 10


@each_programme
def test_every_diagnostic_of_the_corpus_is_pinned(programme: Path, request: pytest.FixtureRequest) -> None:
    expected = programme.with_suffix(".expected")
    if request.config.getoption("--renew"):
        expected.write_text(concise(programme), encoding="utf-8", newline="\n")
    assert concise(programme) == expected.read_text(encoding="utf-8")


def test_the_checker_finds_what_was_labelled_and_little_else() -> None:
    scores = [score(programme) for programme in PROGRAMMES]
    labels, found = sum(one.labels for one in scores), sum(one.found for one in scores)
    assert labels > 200
    assert sum(len(one.missed) for one in scores) <= 0.05 * labels
    assert sum(len(one.false) for one in scores) <= 0.02 * found


@pytest.mark.parametrize("folder", papers.FRESH, ids=lambda folder: folder.name)
def test_the_checker_finds_most_of_what_was_labelled_without_a_look_at_its_rules(folder: Path) -> None:
    scores = [papers.score(programme) for programme in folder.glob("*.yaml")]
    labels, said = sum(one.labels for one in scores), sum(one.said for one in scores)
    assert labels > 150
    assert sum(len(one.missed) for one in scores) <= 0.2 * labels
    assert sum(len(one.false) for one in scores) <= 0.05 * said


def test_nearly_every_rule_finds_something_in_the_corpus() -> None:
    every = [*PROGRAMMES, *(path for folder in papers.FRESH for path in folder.glob("*.yaml"))]
    seen = {one.code for programme in every for one in pipeline.check(programme).diagnostics}
    # The figures of a page, and what YAML makes of lines, have tests of their own.
    apart = {rule.code for rule in (*as_typed.RULES, said_in_name_too)}
    unseen = {code for code in rules.ALL if code not in seen | apart and code >= "CT210"}
    assert unseen == set()

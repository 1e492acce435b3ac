"""Every rule does what its manual says, and says it in words that are held.

What is said of the programmes of ``tests/said`` is written anew by ``pytest tests/test_rules.py --renew``:
read the difference. Each line of each rule has a programme that reaches it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline, rules
from ctrgen.diagnostics import Diagnostic
from ctrgen.rules.rule import Rule
from ctrgen.standards import names, standard
from tests.manuals import SOUND, example, programme
from tests.paths import ROOT
from tests.pinned import FOLDER, all_said, assert_pinned, assert_pinned_under, texts

RULES = list(rules.ALL.values())
# A page cannot be too narrow with margins that are right.
BESIDE = {"CT207": {"CT201"}}
PROGRAMMES = texts("programmes.txt")
LABELLED = sorted((ROOT / "tests" / "corpus").rglob("*.yaml"))
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def found(text: str) -> tuple[Diagnostic, ...]:
    checked = pipeline.check_text(text.encode(), "vi-du.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return checked.diagnostics


def test_there_are_many_rules_and_each_has_a_code_a_name_and_a_verdict() -> None:
    assert len(RULES) >= 80
    assert len({rule.name for rule in RULES}) == len(RULES)
    for name in names():
        judged = set(standard(name).verdicts)
        without = ", ".join(sorted(set(rules.ALL) - judged))
        assert not without, (
            f"{name}: give a level to {without} in `quy_tac` of nd30.yaml; then `make generated`"
        )
        unknown = ", ".join(sorted(judged - set(rules.ALL)))
        assert not unknown, f"{name}: `quy_tac` gives a level to {unknown}, which no rule has"


def test_a_sound_programme_has_no_fault() -> None:
    assert found(SOUND) == ()


@pytest.mark.looked_at
@each_rule
def test_the_bad_example_of_a_manual_shows_the_fault_and_no_other(rule: Rule) -> None:
    codes = {one.code for one in found(programme(example(rule.manual, "Sai")))}
    assert rule.code in codes, f"the Sai: of {rule.code} shows {codes or 'no fault'}, not {rule.code}"
    beside = codes - {rule.code} - BESIDE.get(rule.code, set())
    assert not beside, f"the Sai: of {rule.code} shows {', '.join(beside)} too"


@each_rule
def test_the_good_example_of_a_manual_shows_no_fault(rule: Rule) -> None:
    told = found(programme(example(rule.manual, "Đúng")))
    assert not told, f"the Đúng: of {rule.code} shows {told[0].code}: {told[0].message}"


@each_rule
def test_a_finding_says_what_to_do(rule: Rule) -> None:
    for one in found(programme(example(rule.manual, "Sai"))):
        assert one.message.endswith((".", "”.", "?"))
        assert one.hint


# What is said, word for word


def _said(text: str) -> str:
    return all_said(pipeline.check_text(text.encode(), "x.yaml", FOLDER))


@pytest.mark.looked_at
@pytest.mark.parametrize("number", range(len(PROGRAMMES)))
def test_what_is_said_of_a_programme_is_said_in_these_words_at_this_place(
    number: int, request: pytest.FixtureRequest
) -> None:
    assert_pinned("findings.txt", number, _said(PROGRAMMES[number]), request)


@each_rule
def test_what_a_manual_says_is_wrong_is_told_in_these_words_at_this_place(
    rule: Rule, request: pytest.FixtureRequest
) -> None:
    said = _said(programme(example(rule.manual, "Sai")))
    assert_pinned_under("manuals.txt", rule.code, said, request)


@pytest.mark.parametrize("path", LABELLED, ids=[f"{path.parent.name}/{path.stem}" for path in LABELLED])
def test_what_is_said_of_a_labelled_programme_is_said_in_these_words_at_this_place(
    path: Path, request: pytest.FixtureRequest
) -> None:
    said = all_said(pipeline.check_text(path.read_bytes(), "x.yaml", path.parent))
    assert_pinned_under("corpus.txt", f"{path.parent.name}/{path.stem}", said, request)


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_what_is_said_of_an_example_is_said_in_these_words_at_this_place(
    path: Path, request: pytest.FixtureRequest
) -> None:
    said = all_said(pipeline.check_text(path.read_bytes(), "x.yaml", path.parent))
    assert_pinned_under("examples.txt", path.stem, said, request)


def test_every_manual_is_pinned() -> None:
    assert {text.partition("\n")[0] for text in texts("manuals.txt")} >= {one.code for one in RULES}


def test_there_are_as_many_programmes_as_what_is_said_of_them() -> None:
    assert len(texts("findings.txt")) == len(PROGRAMMES) > 250

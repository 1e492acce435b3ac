"""Every rule does what its manual says, and says it in words that are held.

What is said of the programmes of ``tests/said`` is written anew by ``pytest tests/test_rules.py --renew``:
read the difference. Each line of each rule has a programme that reaches it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ctrgen import pipeline, rules
from ctrgen.diagnostics import Diagnostic
from ctrgen.rules.place import Edit
from ctrgen.rules.rule import Rule
from ctrgen.standards import names, standard
from tests.manuals import SOUND, example, programme
from tests.pinned import FOLDER, assert_pinned, texts

RULES = list(rules.ALL.values())
# A page cannot be too narrow with margins that are right.
BESIDE = {"CT207": {"CT201"}}
PROGRAMMES = texts("programmes.txt")
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


@each_rule
def test_the_bad_example_of_a_manual_shows_the_fault_and_no_other(rule: Rule) -> None:
    codes = {one.code for one in found(programme(example(rule.manual, "Sai")))}
    assert codes == {rule.code} | BESIDE.get(rule.code, set())


@each_rule
def test_the_good_example_of_a_manual_shows_no_fault(rule: Rule) -> None:
    assert found(programme(example(rule.manual, "Đúng"))) == ()


@each_rule
def test_a_finding_says_what_to_do(rule: Rule) -> None:
    for one in found(programme(example(rule.manual, "Sai"))):
        assert one.message.endswith((".", "”.", "?"))
        assert one.hint


# What is said, word for word


def _edited(edit: Edit) -> str:
    return f"  sửa: {edit.start}-{edit.end} {edit.text!r}"


def _said(text: str) -> str:
    checked = pipeline.check_text(text.encode(), "x.yaml", FOLDER)
    lines = []
    for one in checked.diagnostics:
        place = f"{one.line}:{one.column}-{one.end_line}:{one.end_column}"
        lines.append(f"{place} {one.severity.value} {one.code} {one.message}")
        lines += [f"  {told}" for told in (one.hint, one.clause) if told]
        lines += [f"  {other}" for other in one.related]
    lines += map(_edited, checked.edits)
    return "".join(f"{line}\n" for line in lines).replace(str(Path.cwd()), "…")


@pytest.mark.parametrize("number", range(len(PROGRAMMES)))
def test_what_is_said_of_a_programme_is_said_in_these_words_at_this_place(
    number: int, request: pytest.FixtureRequest
) -> None:
    assert_pinned("findings.txt", number, _said(PROGRAMMES[number]), request)


@each_rule
def test_what_a_manual_says_is_wrong_is_told_in_these_words_at_this_place(
    rule: Rule, request: pytest.FixtureRequest
) -> None:
    pinned = [text.split("\n")[0] for text in texts("manuals.txt")]
    if rule.code not in pinned and not request.config.getoption("renew"):
        pytest.skip("new: --renew pins it")
    said = _said(programme(example(rule.manual, "Sai")))
    number = pinned.index(rule.code) if rule.code in pinned else len(pinned)
    assert_pinned("manuals.txt", number, f"{rule.code}\n{said}", request)


def test_nearly_every_manual_is_pinned() -> None:
    assert len(texts("manuals.txt")) > 0.9 * len(RULES)


def test_there_are_as_many_programmes_as_what_is_said_of_them() -> None:
    assert len(texts("findings.txt")) == len(PROGRAMMES) > 250

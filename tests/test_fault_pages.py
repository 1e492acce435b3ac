"""Every code that is ever printed has its page, and the examples on it show what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ctrgen import faults, manuals, pipeline
from ctrgen.cli.rule import rule
from ctrgen.diagnostics import Diagnostic
from ctrgen.rules import judge
from tests.manuals import example, programme

PAGES = manuals.of_faults()
SHOWN = sorted(code for code, one in PAGES.items() if "\nSai:\n" in one.text)


def test_every_fault_that_is_no_rule_has_its_page_and_there_are_no_others() -> None:
    assert set(PAGES) == {*faults.ALL, judge.UNUSED_WAIVER.code, judge.UNKNOWN_RULE.code}


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_command_prints_the_page_of_a_fault(code: str) -> None:
    said = CliRunner().invoke(rule, [code.lower()], standalone_mode=False)
    assert said.exception is None
    assert said.output.startswith(f"{code} ")
    assert PAGES[code].text in said.output


def test_many_pages_have_examples() -> None:
    assert len(SHOWN) >= 25


@pytest.mark.parametrize("code", SHOWN)
def test_the_bad_example_of_a_page_shows_the_fault_and_the_good_one_nothing(code: str) -> None:
    assert {one.code for one in _found(code, "Sai")} == {code}
    assert _found(code, "Đúng") == ()


def _found(code: str, kind: str) -> tuple[Diagnostic, ...]:
    text = programme(example(PAGES[code].text, kind))
    return pipeline.check_text(text.encode(), "vi-du.yaml", Path()).diagnostics

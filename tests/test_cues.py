"""What a rule asks before it looks closer keeps it from nothing that it would find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.checker import CORPUS
from ctrgen import pipeline, rules
from ctrgen.rules import memory
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.reading import Texts
from tests.manuals import example, programme

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.diagnostics import Diagnostic


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The bad examples of the manuals, and the programmes of the corpus."""
    bad = {code: programme(example(rule.manual, "Sai")) for code, rule in rules.ALL.items()}
    return bad | {path.name: path.read_text(encoding="utf-8") for path in CORPUS.glob("*.yaml")}


def _found(texts: dict[str, str], folder: Path) -> dict[str, tuple[Diagnostic, ...]]:
    return {
        name: pipeline.check_text(text.encode(), name, folder).diagnostics for name, text in texts.items()
    }


@pytest.mark.no_cover
def test_the_rules_find_the_same_when_no_phrase_and_no_pattern_is_passed_over(
    texts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = _found(texts, CORPUS)
    memory.forget()
    monkeypatch.setattr(Texts, "held", lambda _, phrases: list(phrases))
    monkeypatch.setattr(Texts, "_may_hold", lambda *_: True)
    monkeypatch.setattr(Texts, "leading", lambda _, starts, *__: list(starts))
    monkeypatch.setattr(Pattern, "_may_match", lambda *_: True)
    assert _found(texts, CORPUS) == usual

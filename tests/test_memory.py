"""What was found in a text is remembered: nobody can tell, but for the time it takes."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from bench.checker import CORPUS
from ctrgen import load, pipeline, rules
from ctrgen.rules import memory
from ctrgen.rules.judge import Selection
from ctrgen.rules.reading import Texts
from ctrgen.schema.texts import texts
from tests.manuals import example, programme
from tests.paths import EXAMPLE, SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.rules.rule import Rule
    from ctrgen.schema.fields import Path as Way
    from ctrgen.schema.part import Part

_OF_TEXTS = [rule for rule in rules.ALL.values() if rule.alone]
_AT_ONCE = 100


@pytest.fixture(scope="module")
def said() -> list[tuple[Way, str, Part]]:
    """All texts of the corpus, the examples and the bad examples of the manuals, once, by no order."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pipeline, "judge", lambda *_: [])
        loaded = [load(path) for path in (*CORPUS.glob("*.yaml"), *SHOWN)]
        for rule in rules.ALL.values():
            bad = programme(example(rule.manual, "Sai")).encode()
            read = pipeline.check_text(bad, rule.code, Path()).programme
            loaded += [read] if read else []
    found = {(_names(one.path), one.text): one.part for each in loaded for one in texts(each)}
    each = [(path, text, part) for (path, text), part in found.items()]
    Random(14).shuffle(each)  # noqa: S311 - the same order every time
    return each


def _names(path: Way) -> Way:
    return tuple(step if isinstance(step, str) else 0 for step in path)


def _found(rule: Rule, said: Iterable[tuple[Way, str, Part]], number: int) -> set[str]:
    """What a rule finds in texts that are read together, whichever their numbers are."""
    numbered = [
        (tuple(step if isinstance(step, str) else number for step in path), text, part)
        for path, text, part in said
    ]
    assert rule.alone
    return {repr(one._replace(path=_names(one.path))) for one in rule.alone(Texts(numbered))}


@pytest.mark.no_cover
def test_no_text_changes_what_a_rule_of_texts_finds_in_another(said: list[tuple[Way, str, Part]]) -> None:
    assert len(_OF_TEXTS) > 60
    parts = [said[at : at + _AT_ONCE] for at in range(0, len(said), _AT_ONCE)]
    for rule in _OF_TEXTS:
        together = _found(rule, said, 0)
        apart = set().union(*(_found(rule, part, number) for number, part in enumerate(parts, 3)))
        assert together == apart, f"{rule.code} is no @text_rule: it looks at other texts, or at numbers"


def test_what_was_found_before_is_found_again_where_the_text_stands_now(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    before = EXAMPLE.read_text(encoding="utf-8")
    after = before.replace("nhiem_vu:\n", "nhiem_vu:\n  - Họp giao ban\n", 1)
    assert after != before
    memory.forget()
    for text in (before, after):
        path.write_text(text, encoding="utf-8")
        pipeline.check(path)
    remembered = pipeline.check(path).diagnostics
    memory.forget()
    assert pipeline.check(path).diagnostics == remembered != ()


def test_who_asks_for_some_rules_is_not_told_what_others_found() -> None:
    everything = pipeline.check(EXAMPLE).diagnostics
    some = pipeline.check(EXAMPLE, Selection(only=("CT324",))).diagnostics
    assert some == tuple(one for one in everything if one.code == "CT324") != ()


def test_a_long_programme_is_read_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dai.yaml"
    tasks = "\n".join(f"  - Họp giao ban lần thứ {number} với nhân dân" for number in range(900))
    path.write_text(programme(f"nhiem_vu:\n{tasks}\n"), encoding="utf-8")
    by_texts = pipeline.check(path).diagnostics
    monkeypatch.setattr(memory, "_LONG", 1000)
    assert pipeline.check(path).diagnostics == by_texts != ()


def test_what_is_remembered_is_bounded(tmp_path: Path) -> None:
    memory.forget()
    kept = memory._kept(tuple(rule.code for rule in _OF_TEXTS))
    for turn in range(3):
        path = tmp_path / f"{turn}.yaml"
        tasks = "\n".join(f"  - Họp giao ban tổ {turn} nhóm {number}" for number in range(600))
        path.write_text(programme(f"nhiem_vu:\n{tasks}\n"), encoding="utf-8")
        pipeline.check(path)
        assert 600 <= len(kept) <= memory._MOST_TEXTS

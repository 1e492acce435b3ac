"""What was found in a text is remembered: nobody can tell, but for the time it takes."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from bench.checker import CORPUS
from ctrgen import load, pipeline, rules
from ctrgen.rules import memory
from ctrgen.rules.judge import Selection
from ctrgen.rules.reading import Texts
from ctrgen.schema.part import Part
from ctrgen.schema.texts import texts
from tests.manuals import example, programme
from tests.paths import EXAMPLE, SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.rules.rule import Finding, Rule
    from ctrgen.schema.fields import Path as Way

_OF_TEXTS = [rule for rule in rules.ALL.values() if rule.alone]
_SENTENCES = Path(__file__).parent / "said" / "sentences.txt"


@pytest.fixture(scope="module")
def papers() -> list[list[tuple[Way, str, Part]]]:
    """The texts of the corpus, of examples, of the manuals' bad ones, of slogans under their lead."""
    slogans = "“Toàn dân mua hàng Việt”, “Chợ sạch cho mọi nhà”"
    theme = f"nhiem_vu: [{{noi_dung: 'Treo băng rôn sau:', muc_con: [{slogans}]}}]"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pipeline, "judge", lambda *_: [])
        loaded = [load(path) for path in (*CORPUS.glob("*.yaml"), *SHOWN)]
        for own in (theme, *(example(rule.manual, "Sai") for rule in rules.ALL.values())):
            read = pipeline.check_text(programme(own).encode(), "a.yaml", Path()).programme
            loaded += [read] if read else []
    return [[(one.path, one.text, one.part) for one in texts(each)] for each in loaded]


@pytest.fixture(scope="module")
def said(papers: list[list[tuple[Way, str, Part]]]) -> list[tuple[Way, str, Part]]:
    """Those texts, and sentences; in no order."""
    found = {(_names(path), text): part for paper in papers for path, text, part in paper}
    each = [(path, text, part) for (path, text), part in found.items()]
    lines = _SENTENCES.read_text(encoding="utf-8").splitlines()
    each += [(("tasks", 0, "text"), line, Part.ITEM) for line in lines if line[:1].strip("# ")]
    Random(14).shuffle(each)  # noqa: S311 - the same order every time
    return each


def _names(path: Way) -> Way:
    return tuple(step if isinstance(step, str) else 0 for step in path)


def _numbered(said: Iterable[tuple[Way, str, Part]], number: int) -> Texts:
    """Texts that are read together, with other numbers in the ways to them."""
    return Texts(
        [
            (tuple(step if isinstance(step, str) else number for step in path), text, part)
            for path, text, part in said
        ]
    )


def _found(rule: Rule, read: Texts) -> set[str]:
    """What a rule finds in texts, whichever their numbers are."""
    assert rule.alone
    return {repr(_at(one, _names(one.path))) for one in rule.alone(read)}


def _at(one: Finding, path: Way) -> Finding:
    """A finding in the text that another way leads to."""
    assert {where.path for where in one.beside} <= {one.path}
    return one._replace(path=path, beside=tuple(where._replace(path=path) for where in one.beside))


@pytest.mark.no_cover
def test_no_text_changes_what_a_rule_of_texts_finds_in_another(said: list[tuple[Way, str, Part]]) -> None:
    assert len(_OF_TEXTS) > 60
    together, alone = _numbered(said, 0), [_numbered([one], 3) for one in said]
    for rule in _OF_TEXTS:
        apart = set().union(*(_found(rule, one) for one in alone))
        assert _found(rule, together) == apart, (
            f"{rule.code} is no @text_rule: it looks at others, at numbers"
        )


@pytest.mark.no_cover
def test_no_rule_of_texts_looks_at_what_stands_around_one_in_a_paper(
    papers: list[list[tuple[Way, str, Part]]],
) -> None:
    for paper in papers:
        whole, apart = Texts(paper), [Texts([one]) for one in paper]
        for rule in _OF_TEXTS:
            assert rule.alone
            found = Counter(rule.alone(whole))
            assert found == Counter(chain.from_iterable(map(rule.alone, apart))), (
                f"{rule.code} is no @text_rule: it looks around"
            )


@pytest.mark.no_cover
def test_what_is_found_in_a_text_is_found_where_it_stands_again(said: list[tuple[Way, str, Part]]) -> None:
    again = [((*path, place), text, part) for path, text, part in said for place in (1, 2)]
    for rule in _OF_TEXTS:
        assert rule.alone
        found = [(_at(one, one.path[:-1]), one.path[-1]) for one in rule.alone(Texts(again))]
        first, second = (Counter(one for one, place in found if place == number) for number in (1, 2))
        assert first == second, f"{rule.code} is no @text_rule: what was told once is not told again"


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

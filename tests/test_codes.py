"""How codes are given: none twice, and none that is given up."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import walk_packages

import pytest

from ctrgen import faults, rules
from tools import codes


@pytest.mark.parametrize("kind", codes.KINDS)
def test_the_next_code_is_the_smallest_that_nobody_has(kind: str) -> None:
    given = {*rules.ALL, *faults.ALL}
    following = codes.following(kind)
    assert following not in given
    figures = len(following) - len(kind)
    first = {f"{kind}{number:0{figures}}" for number in range(figures == 2, int(following[3:]))}
    assert first <= given | {"CT290", "CT291"}


def test_codes_go_on_with_four_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "RETIRED", frozenset(f"CT3{number:02}" for number in range(100)))
    free = (f"CT3{number:03}" for number in range(1000) if f"CT3{number:03}" not in rules.ALL)
    assert codes.following("CT3") == next(free)


def test_no_rule_has_a_code_that_was_given_up_or_that_says_something_else() -> None:
    assert codes.RETIRED.isdisjoint(rules.ALL)
    assert {code[:3] for code in rules.ALL} == set(codes.KINDS)


def test_no_two_rules_have_one_code() -> None:
    modules = [import_module(one.name) for one in walk_packages(rules.__path__, "ctrgen.rules.")]
    found = [(one.code, module.__name__) for module in modules for one in getattr(module, "RULES", ())]
    for code, module in found:
        assert code in rules.ALL, f"{module} is not in ALL of ctrgen/rules/__init__.py: nobody asks {code}"
    twice = [code for code, times in Counter(code for code, _ in found).items() if times > 1]
    assert not twice, f"two rules have the code {', '.join(twice)}"
    assert len(found) == len(rules.ALL) > 200

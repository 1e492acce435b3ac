"""What rules cost, counted rather than timed: how often they read a programme from end to end.

Most of what a rule speaks of is in no given text, which `reading.tokens`, `reading.held` and the cues of a
pattern tell at once. A rule that does not ask them makes every check of every programme slower.
"""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

from ctrgen import pipeline, rules
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Rule
from tests.paths import EXAMPLE, SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

_BY_ONE_RULE, _BY_ALL = 2, 30
_TRIES = 0.1
"""For how many of the places of a text a pattern may be tried there alone."""


class _Counts:
    """What the patterns of each rule went through: characters looked at, and single places tried."""

    def __init__(self) -> None:
        self.asking = ""
        self.length = 0
        self.read: Counter[str] = Counter()
        self.tried: Counter[str] = Counter()

    def watched(self, rule: Rule) -> Rule:
        """A rule that says when it is asked."""

        def check(reading: Reading) -> Iterator[Finding]:
            self.asking, self.length = f"{rule.code} {rule.name}", len(reading.text)
            found: Iterable[Finding] = [*rule.check(reading)]
            self.asking = ""
            yield from found

        return rule._replace(check=check, alone=None, beyond=None)


@contextmanager
def _counting() -> Iterator[_Counts]:
    counts = _Counts()
    own = {name: getattr(Pattern, name) for name in ("finditer", "search", "match", "over")}

    def reading(name: str) -> Callable[..., Any]:
        def read(pattern: Pattern, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
            if pattern._may_match(text):
                counts.read[counts.asking] += max(0, min(end, len(text)) - start)
            return own[name](pattern, text, start, end)

        return read

    def match(pattern: Pattern, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        counts.tried[counts.asking] += 1
        return own["match"](pattern, text, start, end)

    def over(pattern: Pattern, text: str, starts: Iterable[int]) -> Any:
        places = [*starts]
        counts.tried[counts.asking] += len(places)
        return own["over"](pattern, text, places)

    watched = {code: counts.watched(rule) for code, rule in rules.ALL.items()}
    with (
        mock.patch.multiple(
            Pattern, finditer=reading("finditer"), search=reading("search"), match=match, over=over
        ),
        mock.patch.dict(rules.ALL, watched),
    ):
        yield counts


def _too_dear(counts: _Counts) -> Iterator[str]:
    for rule, read in counts.read.items():
        if read >= (_BY_ONE_RULE + 1) * counts.length:
            yield f"{rule} reads the whole text {read / counts.length:.0f} times"
    for rule, tried in counts.tried.items():
        if tried > _TRIES * counts.length:
            yield f"{rule} tries patterns at {tried} of {counts.length} places"
    if counts.read.total() > _BY_ALL * counts.length:
        yield f"all rules together read the text {counts.read.total() / counts.length:.0f} times"


@pytest.mark.parametrize("example", SHOWN, ids=lambda path: path.stem)
def test_rules_read_a_text_from_end_to_end_only_where_its_words_call_for_it(example: Path) -> None:
    with _counting() as counts:
        assert pipeline.check(example).programme is not None
    assert counts.length > 300
    assert not [*_too_dear(counts)], "see the head of this file"


def test_a_rule_that_asks_nothing_before_it_reads_is_told() -> None:
    asked = [Pattern(f"{word} việc") for word in ("xong", "hết", "giao", "nhận")]

    def greedy(reading: Reading) -> Iterator[Finding]:
        for pattern in asked:
            yield from (reading.at(*match.span(), "") for match in pattern.finditer(reading.text))

    def anywhere(reading: Reading) -> Iterator[Finding]:
        places = range(len(reading.text))
        yield from (reading.at(*match.span(), "") for match in asked[0].over(reading.text, places))

    dear = {"CT250": Rule("CT250", "tham", greedy), "CT390": Rule("CT390", "khap-noi", anywhere)}
    with mock.patch.dict(rules.ALL, dear), _counting() as counts:
        pipeline.check(EXAMPLE)
    assert [said.split(" tries")[0] for said in _too_dear(counts)] == [
        "CT250 tham reads the whole text 4 times",
        "CT390 khap-noi",
    ]

"""``make mutants``: changes made by chance, and whether a test falls for each.

Of the rules, the layout and the words of a document so many changes are drawn by a seed. For each, in a
process of its own with the change in place, the tests that touch its line are run until one falls, the
likeliest first. Words in the lists of a module are data, and left alone; so are the widths of a font's
letters. What is measured of the tests is kept in ``out/mutants``.
"""

from __future__ import annotations

import argparse
import importlib
import os
import random
import sys
import time
from collections import Counter
from dataclasses import replace
from multiprocessing import Pipe, get_context
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.mutants.changes import Change, changes
from bench.mutants.measured import QUIET, measured
from bench.mutants.touched import Touched
from bench.mutants.tried import FIRST, FURTHER, UNFOUND, Outcome, codes, loaded_anew, swapped_in
from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from multiprocessing.connection import Connection

WHERE = ("ctrgen/rules/**/*.py", "ctrgen/layout/*.py", "ctrgen/standards/wording.py")
ASKED = 0.8
_MADE = "times_new_roman.py"
_OF_OTHERS = (
    *("click", "coverage", "docx", "docxtpl", "hypothesis", "icalendar", "jinja2", "lsprotocol.types"),
    *("lxml.etree", "markdown_it", "openpyxl", "pydantic", "pygls.lsp.server", "rich", "typst", "yaml"),
)
"""What every process would load for itself; of ctrgen nothing, so that it loads what was changed."""


def main() -> int:
    """Print what no test saw, and the share of what one saw. 1 where it is under what is asked."""
    given = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    given.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    given.add_argument("--mutants", type=int, default=200)
    given.add_argument("--begin", type=int, default=0, help="so many of them are passed over")
    given.add_argument("--seconds", type=float, default=3600, help="no change is begun after so many")
    given.add_argument("--each", type=float, default=60, help="seconds of processor time for one change")
    given.add_argument("--processes", type=int, default=2)
    given.add_argument("--of", default=",".join(WHERE), help="modules, parted by commas")
    given.add_argument("--kept", type=Path, default=Path("out/mutants"), help="where measurements are kept")
    asked = given.parse_args()
    os.chdir(ROOT)
    ends = time.monotonic() + asked.seconds
    for module in _OF_OTHERS:
        importlib.import_module(module)
    modules = _modules(WHERE)
    tests = [path.relative_to(ROOT) for path in sorted((ROOT / "tests").glob("test_*.py"))]
    touched = Touched(measured(asked.kept, tests, modules))
    changes_drawn = drawn(asked.of.split(","), asked.mutants, asked.seed)[asked.begin :]
    seen: Counter[str] = Counter()
    print(f"seed {asked.seed}", flush=True)
    with get_context("fork").Pool(asked.processes, _begin, (touched, asked.each, ends)) as pool:
        outcomes = pool.imap(_tried, changes_drawn)
        for number, (change, outcome) in enumerate(zip(changes_drawn, outcomes, strict=True), asked.begin):
            if outcome is None:
                print(f"the time is over: --begin {number} goes on")
                break
            seen[outcome.said] += 1
            if not outcome.seen:
                spent = f"{outcome.tests} tests, {outcome.seconds:.1f} s"
                print(f"{number}: {outcome.said} ({spent}): {change}", flush=True)
    print(", ".join(f"{count} {said}" for said, count in seen.most_common()))
    score = (seen["killed"] + seen["hung"]) / max(seen.total(), 1)
    print(f"{score:.1%} of {seen.total()} changes were seen by a test (seed {asked.seed})")
    return score < ASKED


def drawn(where: Iterable[str], number: int, seed: int) -> list[Change]:
    """Some changes of all that can be made in some modules."""
    every = [change for path in _modules(where) for change in changes(path)]
    return random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311 - chance, no secret


def _modules(where: Iterable[str]) -> list[Path]:
    return sorted(path for one in where for path in Path().glob(one) if path.name != _MADE)


_trial: _Trial
_ends = 0.0


def _begin(touched: Touched, each: float, ends: float) -> None:
    """What each of the processes that try changes has for itself."""
    global _trial, _ends
    _trial, _ends = _Trial(touched, each), ends


def _tried(change: Change) -> Outcome | None:
    """How a change ends; ``None`` when the time is over."""
    return _trial.of(change) if time.monotonic() < _ends else None


class _Trial:
    """Tries changes: those of functions in a process that collected all tests, others in one that did not."""

    def __init__(self, touched: Touched, each: float) -> None:
        self._touched, self._each = touched, each
        self._server: Connection | None = None

    def of(self, change: Change) -> Outcome:
        """How one change ends."""
        in_function = codes(change) is not None
        tests = self._touched.tests(change, in_function=in_function)
        if not tests:
            return Outcome("no test")
        outcome = self._swapped_in(change, tests) if in_function else None
        if outcome is None or outcome.said == UNFOUND:
            outcome = self._loaded_anew(change, tests[:FIRST])
            if outcome.said == "survived" and tests[FIRST:]:
                before, outcome = outcome, self._loaded_anew(change, tests[FIRST:FURTHER])
                outcome = replace(outcome, tests=before.tests + outcome.tests)
        if outcome.test:
            self._touched.fell(change, outcome.test)
        return outcome

    def _loaded_anew(self, change: Change, tests: list[str]) -> Outcome:
        return loaded_anew(change, tests, self._touched.seconds, self._each)

    def _swapped_in(self, change: Change, tests: list[str]) -> Outcome:
        if self._server is None:
            self._server, theirs = Pipe()
            if os.fork() == 0:
                self._server.close()
                pytest.main([*QUIET, "tests"], [_Serving(theirs, self._touched, self._each)])
                os._exit(0)
            theirs.close()
        self._server.send((change, tests))
        outcome: Outcome = self._server.recv()
        return outcome


class _Serving:
    """Has pytest collect the tests, and runs some of them for each change in the place of all of them."""

    def __init__(self, asking: Connection, touched: Touched, each: float) -> None:
        self._asking, self._touched, self._each = asking, touched, each

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {one.nodeid: one for one in session.items}
        while True:
            try:
                change, tests = self._asking.recv()
            except EOFError:
                return True
            both = codes(change)
            found = [items[test] for test in tests if test in items]
            assert both is not None  # noqa: S101 - looked at by who asks
            self._asking.send(swapped_in(both, found, self._touched.seconds, self._each))


if __name__ == "__main__":
    sys.exit(main())

"""``make mutants``: changes made by chance, and whether a test falls for each.

Of the rules, the layout and the words of a document so many changes are drawn by a seed. For each, in a
process of its own with the change in place, the tests that touch its line are run until one falls: first
those that fell for others, then quick ones. Words in the lists of a module are data, and left alone; so are
the widths of a font's letters. What is measured of the tests is kept in ``out/mutants``: remove that after
a change of the code or of the tests.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.mutants.changes import Change, changes
from bench.mutants.touched import Touched, files, measure
from bench.mutants.tried import QUIET, tried
from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

WHERE = ("ctrgen/rules/*.py", "ctrgen/layout/*.py", "ctrgen/standards/wording.py")
ASKED = 0.8
_MADE = "times_new_roman.py"


def main() -> int:
    """Print what no test saw, and the share of what one saw. 1 where it is under what is asked."""
    given = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    given.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    given.add_argument("--mutants", type=int, default=200)
    given.add_argument("--seconds", type=float, default=3600, help="no change is begun after so many")
    given.add_argument("--each", type=int, default=20, help="seconds of processor time for one change")
    given.add_argument("--of", default=",".join(WHERE), help="modules, parted by commas")
    given.add_argument("--kept", type=Path, default=Path("out/mutants"), help="where measurements are kept")
    given.add_argument("--tests", nargs="+", default=files(), help="files of tests, in the place of all")
    asked = given.parse_args()
    os.chdir(ROOT)
    trial = _Trial(asked, measure(asked.kept, asked.tests))
    code = pytest.main([*QUIET, *asked.tests], [trial])
    return int(code) or trial.told()


def drawn(where: Iterable[str], number: int, seed: int) -> list[Change]:
    """Some changes of all that can be made in some modules."""
    paths = sorted(path for one in where for path in Path().glob(one) if path.name != _MADE)
    every = [change for path in paths for change in changes(path)]
    return random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311 - chance, no secret


class _Trial:
    """Has pytest collect the tests, and runs some of them for each change in the place of all of them."""

    def __init__(self, asked: argparse.Namespace, touched: Touched) -> None:
        self.asked, self.touched = asked, touched
        self.seen: Counter[str] = Counter()
        self.kills: Counter[str] = Counter()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {one.nodeid: one for one in session.items}
        print(f"seed {self.asked.seed}", flush=True)
        ends = time.monotonic() + self.asked.seconds
        for change in drawn(self.asked.of.split(","), self.asked.mutants, self.asked.seed):
            if time.monotonic() > ends:
                break
            tests = self.touched.tests(change.path, change.lines, change.line)
            tests.sort(key=lambda test: -self.kills[test])
            outcome = tried(change, tests, items, self.asked.each, self.kills) if tests else "no test"
            self.seen[outcome] += 1
            if outcome != "killed":
                print(f"{outcome}: {change}", flush=True)
        return True

    def told(self) -> bool:
        """Print the score; whether it is too low."""
        of = max(self.seen.total(), 1)
        score = self.seen["killed"] / of
        print(", ".join(f"{count} {outcome}" for outcome, count in self.seen.most_common()))
        print(f"{score:.1%} of {self.seen.total()} changes were seen by a test (seed {self.asked.seed})")
        return score < ASKED


if __name__ == "__main__":
    sys.exit(main())

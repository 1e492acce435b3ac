"""The next code for a rule: ``python -m tools.codes``.

The first figure says what a code is about, the others nothing: a subject never runs out of them.
"""

from __future__ import annotations

import sys

from ctrgen import faults, rules
from ctrgen.rules import judge

KINDS = {"CT2": "form", "CT3": "text"}
RETIRED = frozenset[str]()
"""Codes of rules that are no more. None is given again: papers that waive it may still be about."""


def following(kind: str) -> str:
    """The next code of a kind; with a fourth figure when there are no more of three."""
    given = {*rules.ALL, *faults.ALL, judge.UNUSED_WAIVER.code, judge.UNKNOWN_RULE.code, *RETIRED}
    numbers = [f"{kind}{number:02}" for number in range(1, 100)] + [
        f"{kind}{number:03}" for number in range(1000)
    ]
    return next(code for code in numbers if code not in given)


if __name__ == "__main__":
    for kind, about in KINDS.items():
        sys.stdout.write(f"{following(kind)}  {about}\n")

"""``python -m tests.fuzz``: cases for a time, and what did not hold, with the seed that gives them again."""

from __future__ import annotations

import argparse
import re
import sys
import time
from pathlib import Path
from random import SystemRandom

from tests.fuzz.kinds import KINDS
from tests.fuzz.run import again, fuzz


def main() -> int:
    """Look at cases; say how many there were, and what did not hold. 1 where something did not."""
    given = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    given.add_argument("--seed", type=int, default=SystemRandom().randrange(2**32))
    given.add_argument("--seconds", type=float, default=600)
    given.add_argument("--cases", type=float, default=1e9)
    given.add_argument("--kind", action="append", choices=list(KINDS))
    given.add_argument("--keep", type=Path, default=Path("out/fuzz"), help="where cases that fell are left")
    given.add_argument("--again", type=Path, help="look at one case that was left")
    asked = given.parse_args()
    if asked.again:
        print(*(found := again(asked.again)), sep="\n")
        return bool(found)
    print(f"seed {asked.seed}", flush=True)
    started = time.process_time()
    tally = fuzz(asked.seed, asked.kind or list(KINDS), seconds=asked.seconds, cases=asked.cases)
    for kind, count in sorted(tally.cases.items()):
        print(f"{count:8} {kind}")
    print(f"{tally.cases.total():8} cases in {time.process_time() - started:.0f} s of processor time")
    for number, (said, case) in enumerate(tally.found.items()):
        folder = asked.keep / f"{asked.seed}-{number}-{re.sub(r'[^A-Za-z]+', '-', said)[:60]}"
        case.kept(folder)
        print(f"{tally.times[said]} times {said}\n  {folder}")
    print(f"{len(tally.found)} things did not hold (seed {asked.seed})")
    return bool(tally.found)


if __name__ == "__main__":
    sys.exit(main())

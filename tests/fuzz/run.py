"""Cases drawn and looked at, until a number or a time is reached."""

from __future__ import annotations

import faulthandler
import shutil
import tempfile
import time
from collections import Counter
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.fuzz.case import NAME, Case
from tests.fuzz.holding import complaints
from tests.fuzz.kinds import KINDS
from tests.paths import EXAMPLES, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator


HANGS_S = 120
TRIALS = 12


@dataclass(slots=True)
class Tally:
    """What was looked at, and what did not hold.

    Attributes:
        cases: how many of each kind.
        found: of each complaint the first case, and how many there were.
    """

    cases: Counter[str] = field(default_factory=Counter)
    found: dict[str, Case] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)


def fuzz(seed: int, kinds: list[str], *, seconds: float = 1e9, cases: float = 1e9) -> Tally:
    """Look at cases.

    Args:
        seed: the same seed gives the same cases.
        kinds: of these kinds.
        seconds: no case is begun after so many.
        cases: no more than so many.
    """
    tally = Tally()
    ends = time.monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="ctrgen-fuzz-") as place, chdir(place):
        folder = Path(place)
        _furnish(folder)
        for kind, number, case in _drawn(seed, kinds):
            if time.monotonic() > ends or tally.cases.total() >= cases:
                break
            tally.cases[kind] += 1
            faulthandler.dump_traceback_later(HANGS_S, exit=True)
            with case.laid(folder) as path:
                for one in complaints(path, Random(f"{seed} {kind} {number}")):  # noqa: S311 - chance, no secret
                    tally.found.setdefault(f"{kind}: {one}", case)
                    tally.times[f"{kind}: {one}"] += 1
        faulthandler.cancel_dump_traceback_later()
    return tally


def again(kept: Path) -> list[str]:
    """What does not hold of a case that was left, in some trials."""
    files = {path.name: path.read_bytes() for path in kept.iterdir()}
    name = next(one for one in (NAME, "x.docx", "x.xlsx") if one in files)
    case = Case(files.pop(name), files, name)
    with tempfile.TemporaryDirectory(prefix="ctrgen-fuzz-") as place, chdir(place):
        _furnish(Path(place))
        found: set[str] = set()
        for number in range(TRIALS):
            with case.laid(Path(place)) as path:
                found.update(complaints(path, Random(number)))  # noqa: S311
    return sorted(found)


def _drawn(seed: int, kinds: list[str]) -> Iterator[tuple[str, int, Case]]:
    """Portions of each kind, by its share, for ever."""
    chance = Random(seed)  # noqa: S311 - chance, no secret
    number = 0
    while True:
        kind = chance.choices(kinds, [KINDS[one].share for one in kinds])[0]
        for case in KINDS[kind].make(Random(chance.getrandbits(64))):  # noqa: S311
            number += 1
            yield kind, number, case


def _furnish(folder: Path) -> None:
    """What examples and bad files name."""
    (folder / ".git").mkdir()
    for source in (EXAMPLES, ROOT / "tests" / "bad"):
        for path in source.iterdir():
            if path.suffix in (".yaml", ".png"):
                shutil.copyfile(path, folder / path.name)

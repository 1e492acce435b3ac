"""Some hundred cases of each kind, drawn by chance: ``make fuzz`` draws as many as there is time for."""

from __future__ import annotations

import re
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING

import pytest

from ctrgen.writers.outputs.txt import PlainText
from tests.fuzz import holding
from tests.fuzz.case import Case
from tests.fuzz.kinds import KINDS
from tests.fuzz.run import again, fuzz
from tests.paths import ROOT
from tests.small import SMALL

if TYPE_CHECKING:
    from pathlib import Path
SEED = 14
"""The same cases in every run of the tests; ``make fuzz`` takes another each time and says which."""


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_promised_holds_of_cases_made_by_chance(kind: str) -> None:
    tally = fuzz(SEED, [kind], cases=40)
    assert tally.cases == {kind: 40}
    assert not tally.found


def test_the_same_seed_gives_the_same_cases() -> None:
    for name, kind in KINDS.items():
        assert list(kind.make(Random(SEED))) == list(kind.make(Random(SEED))), name  # noqa: S311


def test_what_does_not_hold_is_found_named_and_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def falls(_: Path, __: Random) -> list[str]:
        raise RecursionError("too deep")

    def slow(_: Path, __: Random) -> list[str]:
        return ["is not as it should be"]

    monkeypatch.setitem(holding._LOOKS, ".yaml", ((falls, 1), (slow, 1)))
    tally = fuzz(SEED, ["hostile"], cases=2)
    assert [said.split(":")[1].strip() for said in tally.found] == ["falls", "slow"]
    next(iter(tally.found.values())).kept(tmp_path / "kept")
    fell, slowly = again(tmp_path / "kept")
    assert (re.sub(r"\d+: too deep", "", fell), slowly) == (
        "falls: RecursionError at test_fuzz.py:",
        "slow: is not as it should be",
    )


def test_a_text_that_loses_words_or_letters_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = PlainText.write
    monkeypatch.setattr(
        PlainText, "write", lambda self, document: write(self, document).replace("Chuẩn bị".encode(), b"")
    )
    monkeypatch.setattr("ctrgen.mending._with", lambda text, _: text.replace("Tân Thanh", "Tân Thank"))
    monkeypatch.setattr("ctrgen.mending._spoilt", lambda *_: [])
    with Case(SMALL.replace("học mới", "học  mới").encode()).laid(tmp_path) as path:
        found = [one for number in range(9) for one in holding.complaints(path, Random(number))]  # noqa: S311
    assert [one for one in found if one.startswith("_written: txt: words are lost")]
    assert "_mended: other letters than before" in found


def test_the_command_prints_its_seed_and_counts_and_leaves_what_fell(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--cases", "40", "--kind", "bases", "--keep", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    first, *_, last = done.stdout.splitlines()
    assert first.startswith("seed ")
    assert "      40 bases" in done.stdout
    assert (done.returncode, last) == (0, f"0 things did not hold ({first})")

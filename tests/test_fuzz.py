"""Some hundred cases of each kind, drawn by chance: ``make fuzz`` draws as many as there is time for."""

from __future__ import annotations

import re
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING

import pytest

from ctrgen import pipeline
from ctrgen.importing import yaml
from ctrgen.writers import docx
from ctrgen.writers.outputs.txt import PlainText
from tests.fuzz import holding, office, opened
from tests.fuzz.case import Case
from tests.fuzz.kinds import KINDS
from tests.fuzz.run import again, fuzz
from tests.paths import ROOT
from tests.small import SMALL
from tests.word_file import packed

if TYPE_CHECKING:
    from pathlib import Path
SEED = 14
"""The same cases in every run of the tests; ``make fuzz`` takes another each time and says which."""


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_promised_holds_of_cases_made_by_chance(kind: str) -> None:
    tally = fuzz(SEED, [kind], cases=40)
    assert tally.cases == {kind: 40}
    assert not tally.found


@pytest.mark.no_cover
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


@pytest.mark.parametrize("sign", ["\ufeff", "\u00ad", "\u200b", "\u2060"])
def test_a_word_of_a_word_file_is_lost_where_its_letters_are_not_where_a_sign_nobody_sees_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sign: str
) -> None:
    (tmp_path / "x.yaml").write_text(SMALL, encoding="utf-8")
    parts = office._parts(docx.write(pipeline.lay_out(pipeline.load(tmp_path / "x.yaml"))))
    body = office._data(parts, "word/document.xml").replace("học mới".encode(), f"họ{sign}c mới".encode())
    assert sign.encode() in body
    path = tmp_path / "x.docx"
    path.write_bytes(packed({**parts, "word/document.xml": body}))
    assert not list(opened._imported(path, Random(SEED)))  # noqa: S311
    written = yaml.written
    monkeypatch.setattr(yaml, "written", lambda *given: re.sub(f"họ{sign}?c mới", "họ mới", written(*given)))
    assert list(opened._imported(path, Random(SEED))) == ["words are lost: ['học']"]  # noqa: S311


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

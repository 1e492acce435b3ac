"""What ``docs/security.md`` claims is proved by tests that are there."""

from __future__ import annotations

import ast
import re

import pytest

from tests.paths import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith("| who ")
]
NAMED = sorted(set(re.findall(r"`(test_\w+\.py)(?: -k (\"[^\"]+\"|\w+))?`", PAGE)))


def named_in(file: str) -> list[str]:
    """The names of the tests of a file, in lower case, as pytest compares them."""
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return [
        one.name.lower()
        for one in ast.walk(tree)
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
        if one.name[:5] == "test_"
    ]


def test_every_line_says_who_what_what_stops_it_and_which_test_proves_it() -> None:
    assert len(ROWS) >= 30
    for row in ROWS:
        assert len(row) == 4, row
        assert all(row), row


def test_every_line_names_a_test_or_stands_below_one_that_does() -> None:
    for _, _, _, proof in ROWS:
        assert "`test_" in proof or "`tests/" in proof or proof.startswith("the same"), proof


@pytest.mark.parametrize(("file", "words"), NAMED, ids=str)
def test_every_test_that_is_named_is_there(file: str, words: str) -> None:
    there = named_in(file)
    assert there
    for word in re.split(r" or ", words.strip('"')):
        assert not word or [one for one in there if word.strip().lower() in one], f"{file} -k {word}"


def test_every_file_that_is_named_is_there() -> None:
    files = re.findall(r"`((?:tests|ctrgen|tools|bench)/[\w./-]+)`", PAGE)
    assert files
    for file in files:
        assert (ROOT / file).exists(), file

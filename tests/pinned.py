"""Texts in one file of ``tests/said``, what comes of each in another, in the same order."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from ctrgen.pipeline import Checked
    from ctrgen.rules.place import Edit

FOLDER = Path(__file__).parent / "said"
_PARTED = "# ----\n"


def texts(name: str) -> list[str]:
    """The texts of a file."""
    return (FOLDER / name).read_text(encoding="utf-8").split(_PARTED)


def assert_pinned(name: str, number: int, comes: str, request: pytest.FixtureRequest) -> None:
    """Compare what comes of a text with what a file says, or with ``--renew`` write it there."""
    pinned = texts(name)
    if request.config.getoption("renew"):
        pinned += [""] * (number + 1 - len(pinned))
        pinned[number] = comes
        (FOLDER / name).write_text(_PARTED.join(pinned), encoding="utf-8", newline="")
    assert pinned[number : number + 1] == [comes], (
        f"--renew writes tests/said/{name} anew: read the difference"
    )


def assert_pinned_under(name: str, key: str, comes: str, request: pytest.FixtureRequest) -> None:
    """The same of a text that is no other's neighbour: the first line of what is held says whose it is."""
    keys = [text.partition("\n")[0] for text in texts(name)]
    if key not in keys and not request.config.getoption("renew"):
        pytest.fail(f"{key} is new: --renew writes into tests/said/{name} what is said of it")
    assert_pinned(name, keys.index(key) if key in keys else len(keys), f"{key}\n{comes}", request)


@cache
def held(name: str) -> list[str]:
    """The texts of a file that has one a line, each with the lines below it that say what comes of it."""
    told: list[str] = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith(" "):
            told[-1] += line
        else:
            told.append(line)
    return told


def assert_held(name: str, some: slice, comes: Callable[[str], str], request: pytest.FixtureRequest) -> None:
    """Compare what comes of some of these texts with what stands below each, or with ``--renew`` write it."""
    lines = held(name)
    told = [comes(one.partition("\n")[0]) for one in lines[some]]
    if request.config.getoption("renew"):
        lines[some] = told
        (FOLDER / name).write_text("".join(lines), encoding="utf-8", newline="")
    assert told == lines[some], f"--renew writes tests/said/{name} anew: read the difference"


def all_said(checked: Checked) -> str:
    """All that a check says: where, how grave, in which words, what to do, what else it is a fault with."""
    lines = []
    for one in checked.diagnostics:
        place = f"{one.line}:{one.column}-{one.end_line}:{one.end_column}"
        lines.append(f"{place} {one.severity.value} {one.code} {one.message}")
        lines += [f"  {told}" for told in (one.hint, one.clause) if told]
        lines += [f"  {other}" for other in one.related]
    lines += map(_edited, checked.edits)
    return "".join(f"{line}\n" for line in lines).replace(str(Path.cwd()), "…")


def _edited(edit: Edit) -> str:
    return f"  sửa: {edit.start}-{edit.end} {edit.text!r}"

"""Texts in one file of ``tests/said``, what comes of each in another, in the same order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

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

"""Every example as it is put out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings

from ctrgen import pipeline

if TYPE_CHECKING:
    from ctrgen.schema import Programme


OFTEN = settings(max_examples=200)


def is_programme(path: Path) -> bool:
    return "\nthang:" in path.read_text(encoding="utf-8")


def checked(path: Path) -> Programme:
    found = pipeline.check(path)
    assert found.programme is not None, found.diagnostics
    return found.programme

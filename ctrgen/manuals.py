"""The pages of the codes that are no rules: faults of files, of keys, of engines."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("faults.md")


class Manual(NamedTuple):
    """What a code means, in Vietnamese; examples stand under ``Sai:`` and ``Đúng:``."""

    code: str
    text: str


def of_faults() -> dict[str, Manual]:
    """The manuals of the faults that are no rules, by code."""
    sections = _FILE.read_text(encoding="utf-8").split("## ")[1:]
    made = (section.split("\n", 1) for section in sections)
    return {code: Manual(code, text.strip()) for code, text in made}

"""The example programme, and variants of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

import ctrgen

if TYPE_CHECKING:
    from ctrgen.schema import Programme

EXAMPLE = Path(__file__).parent.parent / "examples" / "thang-06-2020.yaml"

OTHER_FIGURES = {
    "trinh_bay": {"le_phai": "15", "thut_dong": "10", "gian_dong": "1,5", "co_chu": {"noi_dung": 13}}
}
"""A look of which no reference is shipped."""


def rendered_example() -> bytes:
    """The example as DOCX."""
    return ctrgen.render(ctrgen.load(EXAMPLE), "docx")


def variant(folder: Path, changes: dict[str, Any]) -> Programme:
    """The example with other values under some of its keys; ``None`` takes a key away."""
    programme = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8")) | changes
    path = folder / "chuong-trinh.yaml"
    kept = {key: value for key, value in programme.items() if value is not None}
    path.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return ctrgen.load(path)


def rendered_variant(folder: Path, changes: dict[str, Any]) -> bytes:
    """The example with other values under some of its keys, as DOCX."""
    return ctrgen.render(variant(folder, changes), "docx")

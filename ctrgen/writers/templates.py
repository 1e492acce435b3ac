"""Where the templates are, and the Jinja that fills them in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.layout.metrics import POINTS_PER_MM, SEPARATOR_PT

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = Path(__file__).parent.parent


@cache
def folder() -> Path:
    """The templates: inside the installed package, beside it in a checkout."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


@cache
def environment() -> Environment:
    """Jinja, strict about unknown names and escaping all text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from ctrgen.writers.bytecode import Bytecode

    jinja = Environment(
        loader=FileSystemLoader(folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Bytecode(folder()),
    )
    jinja.filters["twips"] = twips
    jinja.filters["mm"] = twips_of_mm
    jinja.filters["emu"] = emu_of_mm
    jinja.globals["separator_pt"] = SEPARATOR_PT
    return jinja


def twips(points: float) -> int:
    """Points in twentieths, the unit of WordprocessingML."""
    return round(points * 20)


def emu_of_mm(millimetres: float) -> int:
    """Millimetres in English metric units, those of DrawingML."""
    return round(millimetres * 36_000)


def twips_of_mm(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * POINTS_PER_MM * 20)

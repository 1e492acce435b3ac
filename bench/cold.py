"""From the command typed to the document, against the least that could be done and against docxtpl."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.clock import Measure, of_commands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.place import Place

_TURNS = 7


def measures(place: Place) -> Iterator[Measure]:
    """Cold starts; docxtpl checks nothing of what it fills in."""
    example = str(place.example)
    floor = [sys.executable, str(Path(__file__).with_name("bare_validate.py")), example]
    validate = [place.command, "validate", example]
    docx = [place.command, "render", example, "-o", str(place.scratch), "-f", "docx"]
    both = [place.command, "render", example, "-o", str(place.scratch)]
    least = of_commands([floor, place.fill, validate, docx, both], _TURNS)
    bare, filled, checked, written, drawn = least
    yield Measure("cold validate / click + yaml + pydantic", checked, bare, 1.25)
    yield Measure("cold DOCX / docxtpl", written, filled, 1.3)
    yield Measure("cold DOCX + PDF / click + yaml + pydantic", drawn, bare, 1.7)
    if place.convert:
        converted = place.conversion_s
        yield Measure("cold DOCX + PDF / docxtpl + LibreOffice", drawn, filled + converted, 0.25)

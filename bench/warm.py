"""Many documents in one process, and in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ctrgen
from bench import docxtpl_render
from bench.clock import Measure, of_work, on_the_wall

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.place import Place

_MANY, _FEW, _BATCH = 40, 30, 200


def measures(place: Place) -> Iterator[Measure]:
    """A document of a batch, checks included; time on the wall where processes share the work."""
    made, filled = place.scratch / "made.docx", place.scratch / "filled.docx"
    programme, form = str(place.example), str(place.form)
    written = of_work(lambda: made.write_bytes(_rendered(place.example, "docx")), _MANY)
    peer = of_work(lambda: docxtpl_render.render(programme, form, str(filled)), _MANY)
    yield Measure("DOCX of a batch / docxtpl in a loop", written, peer, 0.33)
    if place.convert:
        paths = iter(place.variants("pdf", _FEW + 1))
        drawn = of_work(lambda: _rendered(next(paths), "pdf"), _FEW)
        yield Measure("PDF of a batch / LibreOffice, one shot", drawn, place.conversion_s, 0.025)
    folder = place.variants("batch", _BATCH)[0].parent
    one, two = (on_the_wall([place.command, "render", str(folder), "-j", number]) for number in "12")
    yield Measure(f"{_BATCH} programmes, two processes / one", two, one, 0.65)


def _rendered(path: Path, kind: str) -> bytes:
    return ctrgen.render(ctrgen.load(path), kind)

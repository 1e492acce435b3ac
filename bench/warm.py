"""Many documents in one process, and in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ctrgen
from bench.clock import Measure, of_command, of_work, on_the_wall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.place import Place

_FEW, _BATCH = 30, 200


def measures(place: Place) -> Iterator[Measure]:
    """A document of a batch, checks included; time on the wall where processes share the work."""
    paths = place.variants("batch", _BATCH)
    folder, made = str(paths[0].parent), str(place.scratch / "made")
    batch = [place.command, "render", folder, "-o", made]
    written = of_command([*batch, "-f", "docx"]) / _BATCH
    filled = of_command([*place.filling, *map(str, paths)]) / _BATCH
    yield Measure("DOCX of a batch / docxtpl in a loop", written, filled, 0.33)
    if place.convert:
        variants = iter(paths[: _FEW + 1])
        drawn = of_work(lambda: ctrgen.render(ctrgen.load(next(variants)), "pdf"), _FEW)
        yield Measure("PDF of a batch / LibreOffice, one shot", drawn, place.conversion_s, 0.025)
    one, two = (on_the_wall([*batch, "-j", number]) for number in "12")
    yield Measure(f"{_BATCH} programmes, two processes / one", two, one, 0.65)

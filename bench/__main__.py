"""Every figure beside its peer's in the same run: of five runs the middle, the best and the worst."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench import cold, growth, warm
from bench.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.clock import Measure

_RUNS = 5


def main() -> None:
    """Print the tables."""
    console = Console(width=110)
    taken: dict[str, list[Measure]] = defaultdict(list)
    for _ in track(range(_RUNS), "measuring", console=Console(stderr=True), transient=True):
        with tempfile.TemporaryDirectory() as folder:
            place = Place(Path(folder))
            for one in (*cold.measures(place), *warm.measures(place)):
                taken[one.what].append(one)
    console.print(_table(taken.values()))
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        console.print(_table([one] for one in growth.measures(place)))
        for what, peak in growth.peaks(place):
            console.print(f"{what}: {peak / 1e6:.0f} MB (at most 300)")


def _table(taken: Iterable[list[Measure]]) -> Table:
    table = Table("ours / the peer's", "ours", "the peer's", "ratio", "best", "worst", "at most")
    for runs in taken:
        ordered = sorted(runs, key=lambda one: one.ratio)
        middle, best, worst = ordered[len(ordered) // 2], ordered[0], ordered[-1]
        figures = [
            _ms(middle.mine),
            _ms(middle.theirs),
            *(f"{one.ratio:.3g}" for one in (middle, best, worst)),
        ]
        table.add_row(middle.what, *figures, f"{middle.asked}")
    return table


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms"


if __name__ == "__main__":
    main()

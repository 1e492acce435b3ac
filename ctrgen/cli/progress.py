"""A bar that shows how far many files are, below whatever else is printed."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext
from time import monotonic
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from rich.progress import Progress, TaskID

_REDRAWN_EVERY_S = 0.1


class Bar:
    """The bar of one run, which may be none."""

    def __init__(self, progress: Progress | None = None, task: TaskID | None = None) -> None:
        self._progress, self._task = progress, task
        self._drawn = 0.0

    def step(self) -> None:
        """One file more is done."""
        if self._progress is None or self._task is None:
            return
        self._progress.advance(self._task)
        if monotonic() - self._drawn >= _REDRAWN_EVERY_S:
            self._progress.refresh()
            self._drawn = monotonic()

    def out_of_the_way(self, stream: TextIO) -> AbstractContextManager[None]:
        """Let something else be printed; where it goes to no terminal the bar may stay."""
        if self._progress is None or not stream.isatty():
            return nullcontext()
        return self._away(self._progress)

    @contextmanager
    def _away(self, progress: Progress) -> Iterator[None]:
        progress.stop()
        try:
            yield
        finally:
            progress.start()


@contextmanager
def progress(doing: str, total: int) -> Iterator[Bar]:
    """Show a bar on standard error, where that is a terminal and there are several files.

    Args:
        doing: what is done.
        total: how many files there are.
    """
    if total < 2 or not sys.stderr.isatty():
        yield Bar()
        return
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_dumb_terminal:
        yield Bar()
        return
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many files a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f} tệp/giây".replace(".", ",") if task.speed else "")

    # No thread of its own, nor any hold on the streams: it is drawn between one line and the next.
    shown = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f}"),
        Rate(),
        TextColumn("còn"),
        TimeRemainingColumn(),
        console=console,
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    with shown:
        yield Bar(shown, shown.add_task(doing, total=total))

"""What changes on disk, told to every page that is open."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from ctrgen.preview.desk import Desk

_STEP_MS, _AT_MOST_MS = 5, 100
"""How long the events of one save may be apart, and how long they are waited for."""

_WRITING_S = 0.05
"""How long a file that holds nothing, or is not there, is given: many programs save by way of that."""

_LOOK_ANYWAY_MS = 400
"""Some folders, of networks above all, send no events."""


class Saves:
    """Watches the files of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages: set[asyncio.Queue[str | None]] = set()
        self._over = asyncio.Event()

    async def watch(self) -> None:
        """Tell of saves until ``stop``."""
        from watchfiles import awatch

        known = await run_in_threadpool(self._desk.find)
        while not self._over.is_set():
            folders = self._desk.folders()
            async for events in awatch(
                *folders,
                watch_filter=None,
                debounce=_AT_MOST_MS,
                step=_STEP_MS,
                rust_timeout=_LOOK_ANYWAY_MS,
                yield_on_timeout=True,
                recursive=False,
                stop_event=self._over,
            ):
                if self._are_writing(path for _, path in events):
                    await asyncio.sleep(_WRITING_S)
                saved = await run_in_threadpool(self._desk.session.saved)
                if saved:
                    self._tell(saved)
                found = await run_in_threadpool(self._desk.find) if events else known
                if found != known:
                    known = found
                    self._tell(())
                if self._desk.folders() != folders:
                    break

    def stop(self) -> None:
        """Tell no more: every page's line is closed."""
        self._over.set()
        for page in self._pages:
            page.put_nowait(None)

    async def told(self) -> AsyncIterator[str]:
        """The events of one page, as a browser reads them; something at once, lest it wait for headers."""
        page: asyncio.Queue[str | None] = asyncio.Queue()
        self._pages.add(page)
        try:
            yield "retry: 1000\n\n"
            while not self._over.is_set():
                event = await page.get()
                if event is None:
                    return
                yield f"data: {event}\n\n"
        finally:
            self._pages.discard(page)

    def _are_writing(self, changed: Iterable[str]) -> bool:
        names = {path.name for path in self._desk.session.files()}
        return any(path.name in names and not _size(path) for path in map(Path, changed))

    def _tell(self, saved: Iterable[Path]) -> None:
        event = json.dumps({"changed": list(map(self._desk.number, saved))})
        for page in self._pages:
            page.put_nowait(event)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0

"""``render --watch``: make documents again whenever a file that they are made of is saved.

The system's events only wake; which files changed, ``live.stale`` says. So nothing is missed while documents
are made, nor where an editor saves by renaming.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ctrgen.batch.find import SUFFIXES, folders_of
from ctrgen.cli import making
from ctrgen.cli.account import account
from ctrgen.cli.streams import tell
from ctrgen.live.stale import Seen, look
from ctrgen.system import is_file, is_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.batch.jobs import Job
    from ctrgen.cli.making import Wish
    from ctrgen.diagnostics import Diagnostic

_STEP_MS, _AT_MOST_MS = 50, 200
"""How long the events of one save may be apart, and how long they are waited for."""

_LOOK_ANYWAY_MS = 400
"""Some folders, of networks above all, send no events."""


def make_on_change(wish: Wish) -> int:
    """Make all that is asked for, and again what changes, until Ctrl-C."""
    tell(making.notices(wish.order))
    seen: dict[str, Seen] = {}
    complaints: list[Diagnostic] = []
    events = _Events()
    while True:
        jobs, found, _ = making.plan(wish)
        tell(found if found != complaints else ())
        complaints = found
        due = [job for job in jobs if job.file not in seen or seen[job.file].is_out_of_date]
        # Before the work, so that a save that falls into it is a change.
        seen = {job.file: seen[job.file] for job in jobs if job.file in seen} | {
            job.file: look(Path(job.file)) for job in due
        }
        _make(due, wish)
        files = {path for one in seen.values() for path in one.files}
        if events.watch({path.parent for path in files} | set(folders_of(wish.paths))):
            click.echo(f"Đang theo dõi {len(files)} tệp; nhấn Ctrl-C để dừng.", err=True)
            # What came up before these folders were watched is seen on another look.
            events.wait(wish.paths)
            continue
        while not (events.wait(wish.paths) or any(one.is_out_of_date for one in seen.values())):
            pass


def _make(due: Sequence[Job], wish: Wish) -> None:
    if due:
        held = account(strict=wish.order.strict, with_report=False)
        held.totals.programmes = len(due)
        making.make(due, wish, held)
        click.echo(f"{datetime.now().astimezone():%H:%M:%S} {making.summary(held)}", err=True)


class _Events:
    """The events of some folders, kept while documents are made."""

    def __init__(self) -> None:
        self._folders: frozenset[Path] = frozenset()
        self._events: Iterator[set[tuple[Any, str]]] = iter(())

    def watch(self, folders: set[Path]) -> bool:
        """Watch these folders, as far as they exist. Returns whether others were watched before."""
        existing = frozenset(folder for folder in folders if is_folder(folder))
        if existing == self._folders:
            return False
        from watchfiles import watch

        self._folders = existing
        self._events = watch(
            *existing,
            watch_filter=None,
            debounce=_AT_MOST_MS,
            step=_STEP_MS,
            rust_timeout=_LOOK_ANYWAY_MS,
            yield_on_timeout=True,
            recursive=False,
        )
        return True

    def wait(self, paths: Iterable[str]) -> bool:
        """Wait for events, but not for ever. Returns whether there may be a programme more, or one less."""
        changed = [Path(path) for _, path in next(self._events, ())]
        grows = any(not is_file(path) for path in paths)
        return grows and any(path.suffix in SUFFIXES or is_folder(path) for path in changed)

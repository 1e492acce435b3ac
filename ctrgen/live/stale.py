"""What a file is made of, and whether any of it has changed on disk since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.schema.extends import files_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class _Stamp(NamedTuple):
    """What changes when a file is saved."""

    modified_ns: int
    size: int
    number: int


class Seen(NamedTuple):
    """How each file was that a programme was made of: ``None`` where there was none.

    No date is compared with another: a file that was put back as it was an hour ago has changed too.
    """

    stamps: Mapping[Path, _Stamp | None]

    @property
    def files(self) -> frozenset[Path]:
        """The programme's own file, those it extends, its house's standard and its pictures."""
        return frozenset(self.stamps)

    @property
    def is_out_of_date(self) -> bool:
        """Whether any of them is another now."""
        return any(_stamp(path) != stamp for path, stamp in self.stamps.items())


def look(path: Path) -> Seen:
    """How the files of a programme are now; to be asked before they are read, lest a save fall between."""
    return Seen({one: _stamp(one) for one in files_of(path)})


def _stamp(path: Path) -> _Stamp | None:
    try:
        about = path.stat()
    except (OSError, ValueError):
        return None
    return _Stamp(about.st_mtime_ns, about.st_size, about.st_ino)

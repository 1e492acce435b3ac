"""What documents were made of, kept beside them: one that would be made again as it is need not be.

All that a writer needs is the document laid out, whatever files it came of, the output with its settings,
and the programs that write; the record holds the digest of these, and that of every file made. A file is
fresh when both are what they were: nothing stale passes, whichever files changed, whatever their dates say.
"""

from __future__ import annotations

import json
import re
import stat
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ctrgen import output
from ctrgen.diagnostics import CtrgenError
from ctrgen.source.text import read_bytes
from ctrgen.writers import outputs
from ctrgen.writers.outputs.kinds import OfEachPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ctrgen.layout.laid_out import Document
    from ctrgen.writers.outputs.kinds import Output

_FOLDER = ".ctrgen"
_PACKAGE = "ctrgen"
_MAX_BYTES = 8 * 1024 * 1024
"""More than the record of a thousand pages has."""
_PAGED = tuple(one.suffix for one in outputs.ALL if isinstance(one, OfEachPage))


class File(NamedTuple):
    """A file on the disk, and how many bytes it has."""

    path: Path
    size: int


class Kept(NamedTuple):
    """The digest of what an output was made of, and that of each of its files by name."""

    made_of: str
    files: dict[str, str]


Record: TypeAlias = dict[str, Kept]
"""Of each output of one programme, by its ending."""


def made_of(document: Document, wanted: Output) -> str:
    """The digest of all that the files of an output depend on."""
    return _digest(f"{_programs()}\n{_fonts(wanted)}\n{wanted!r}\n{document!r}".encode())


def read(target: Path) -> Record:
    """The record of the documents of a target; empty where there is none that can be read.

    Whoever wrote it, it speaks of files alone that ctrgen makes for this target.
    """
    if not _is_own(target):
        return {}
    try:
        held = json.loads(read_bytes(_place(target), _MAX_BYTES))
        record = {suffix: Kept(str(made), dict(files)) for suffix, (made, files) in held.items()}
        is_ours = all(_is_of(name, target, suffix) for suffix, one in record.items() for name in one.files)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    return record if is_ours else {}


def write(target: Path, record: Record) -> None:
    """Keep a record. Where it cannot be kept, the documents are made again next time."""
    if _is_own(target):
        with suppress(CtrgenError):
            output.write(_place(target), json.dumps(record, indent=1).encode())


def fresh(target: Path, kept: Kept | None, now_made_of: str) -> tuple[File, ...]:
    """The files of an output, where they are what would be made now; none where any is not."""
    if kept is None or kept.made_of != now_made_of:
        return ()
    files = []
    for name, digest in kept.files.items():
        path = target.with_name(name)
        data = _data(path)
        if data is None or _digest(data) != digest:
            return ()
        files.append(File(path, len(data)))
    return tuple(files)


def kept(made: str, files: Mapping[Path, bytes]) -> Kept:
    """What to keep of an output that was made."""
    return Kept(made, {path.name: _digest(data) for path, data in files.items()})


def drop_surplus(target: Path, before: Kept | None, names: Iterable[str]) -> None:
    """Remove the pages that a document had and has no longer, unless someone else has written there."""
    for name, digest in before.files.items() if before else ():
        path = target.with_name(name)
        if name not in names and (data := _data(path)) is not None and _digest(data) == digest:
            with suppress(OSError):
                path.unlink()


def folder(target: Path) -> Path:
    """Where the record of a target stands."""
    return target.parent / _FOLDER


def sweep(target: Path) -> None:
    """Remove what killed processes may have left half-written of a record."""
    if _is_own(target):
        output.sweep(folder(target))


def _place(target: Path) -> Path:
    return folder(target) / f"{target.name}.json"


def _is_own(target: Path) -> bool:
    """Whether a record and its folder are there as ctrgen makes them, or not at all: no links, no pipes."""
    place = _place(target)
    return (
        not folder(target).is_symlink() and not place.is_symlink() and (place.is_file() or not place.exists())
    )


def _is_of(name: str, target: Path, suffix: str) -> bool:
    """Whether a file is what an output makes of a target: the one, or one of its pages."""
    page = r"-[1-9]\d{0,5}" if suffix in _PAGED else ""
    known = suffix in (one.suffix for one in outputs.ALL)
    return known and bool(re.fullmatch(f"{re.escape(target.name)}{page}(?i:{re.escape(suffix)})", name))


def _data(path: Path) -> bytes | None:
    """What a file holds; nothing of a link, or of what is no file."""
    try:
        about = path.lstat()
        return path.read_bytes() if stat.S_ISREG(about.st_mode) else None
    except OSError:
        return None


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


@cache
def _programs() -> str:
    """The versions of ctrgen and of what it is built upon; its files too, which may change without one."""
    from importlib.metadata import PackageNotFoundError, requires, version

    found = []
    with suppress(PackageNotFoundError):
        for line in (_PACKAGE, *(requires(_PACKAGE) or ())):
            name = re.split(r"[^\w.-]", line, maxsplit=1)[0]
            with suppress(PackageNotFoundError):  # what only developers have
                found.append(f"{name} {version(name)}")
    return "\n".join([*found, *_own_files()])


def _own_files() -> Iterator[str]:
    from ctrgen.writers import templates

    for root in dict.fromkeys((Path(__file__).parents[1], templates.folder())):
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.parent.name != "__pycache__":
                about = path.stat()
                yield f"{path.relative_to(root)} {about.st_size} {about.st_mtime_ns}"


@cache
def _fonts(wanted: Output) -> str:
    """The fonts a document is set in and, where another program sets it, which one that is."""
    if not wanted.is_drawn:
        return ""
    from ctrgen import fonts

    family = fonts.best()
    found = [family.name, *(_digest(file.read_bytes()) for file in family.files)]
    if wanted.program:
        real = Path(wanted.program).resolve()
        found.append(f"{real} {real.stat().st_size} {real.stat().st_mtime_ns}")
    return "\n".join(found)

"""From the paths of a command to the files it works on."""

from __future__ import annotations

import os
import re
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.bounds import bound_of, leads_out
from ctrgen.diagnostics import Diagnostic, Span
from ctrgen.source.text import MAX_BYTES
from ctrgen.system import is_file, is_folder, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STDIN = "-"
SUFFIXES = (".yaml", ".yml")

# A search, not a parse: a programme whose YAML is broken is a programme still.
_PERIOD_KEY = (
    rb"(?m)^(?:\xef\xbb\xbf)?[\"']?"
    rb"(?:thang|tuan|quy|nam|nam_hoc|ky|month|week|quarter|year|school_year|span)[\"']?[ \t]*:"
)


def programmes(paths: Sequence[str], also: tuple[str, ...] = ()) -> tuple[list[str], list[Diagnostic]]:
    """The programmes that paths stand for, each once, in order.

    Args:
        paths: files, folders, patterns, or ``-`` for standard input. A folder stands for the YAML
            files under it that have ``thang``, ``tuan``, ``quy``, … at the top level; hidden ones are
            passed over. A pattern stands for what it matches, as where a shell had put that in its place.
        also: the endings of files that a folder stands for too.

    Returns:
        The files, and a diagnostic for each folder or pattern without a programme.
    """
    if len(paths) == 1 and (paths[0] == STDIN or is_file(paths[0])):
        return list(paths), []
    found: list[str] = []
    faulty: list[Diagnostic] = []
    places: set[bytes] = set()
    for path in paths:
        for file in _matches(path, faulty, also):
            place = b"" if file == STDIN else place_of(file)
            if place not in places:
                places.add(place)
                found.append(file)
    return found, faulty


def place_of(path: str | os.PathLike[str]) -> bytes:
    """What is the same for all paths that lead to one place; short, for there may be very many."""
    from hashlib import blake2b  # of no use to one file alone, which it would keep waiting

    return blake2b(os.fsencode(os.path.realpath(path)), digest_size=16).digest()


def identity(path: str | os.PathLike[str]) -> tuple[int, int] | None:
    """What is the same for all names of one file; ``None`` where there is none."""
    try:
        about = os.stat(path)  # noqa: PTH116 - of a path as it was typed
    except (OSError, ValueError):
        return None
    return about.st_dev, about.st_ino


def folders_of(paths: Iterable[str]) -> Iterator[Path]:
    """The folders in which a programme more of these paths may come up."""
    for path in paths:
        if is_folder(path):
            yield from _folders_under(path)
        elif has_magic(path):
            above = os.path.dirname(path) or os.curdir  # noqa: PTH120 - of a pattern, which is no path yet
            yield from (Path(match) for match in glob(above, recursive=True) if is_folder(match))  # noqa: PTH207


def _folders_under(root: str) -> Iterator[Path]:
    for folder, folders, _ in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield Path(folder)


def _matches(path: str, faulty: list[Diagnostic], also: tuple[str, ...]) -> Iterator[str]:
    if path == STDIN:
        yield path
    elif has_magic(path) and not os.path.lexists(path):
        found = sorted(glob(path, recursive=True))  # noqa: PTH207 - Path.glob wants to be told where to start
        # As in a folder, what a house shares and its standards are no programmes.
        matches = [match for match in found if not _is_no_programme(Path(match))]
        for match in matches:
            yield from _files(match, faulty, also)
        if not matches:
            hint = "Kiểm tra lại mẫu: * thay cho một đoạn tên, ** cho nhiều cấp thư mục, ? cho một chữ."
            faulty.append(faults.NOTHING_TO_DO.at(Span(path), "Không có tệp nào khớp với mẫu này.", hint))
    else:
        yield from _files(path, faulty, also)


def _files(path: str, faulty: list[Diagnostic], also: tuple[str, ...]) -> Iterator[str]:
    if not is_folder(path):
        yield path
        return
    count, refused = 0, len(faulty)
    for file in _programmes_under(Path(path), faulty, also):
        count += 1
        yield file
    if not count and len(faulty) == refused:
        hint = "Một chương trình là tệp .yaml hoặc .yml có khóa “thang” (hoặc tuan, quy, nam, nam_hoc, ky)."
        faulty.append(faults.NOTHING_TO_DO.at(Span(path), "Thư mục không có chương trình nào.", hint))


def _programmes_under(root: Path, refused: list[Diagnostic], also: tuple[str, ...]) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        message = f"Không đọc được thư mục: {reason(error)}."
        refused.append(faults.UNREADABLE.at(Span(str(error.filename)), message))

    bound = bound_of(root)
    for folder, folders, files in os.walk(root, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files.sort()
        for name in files:
            path = Path(folder, name)
            if path.suffix not in (*SUFFIXES, *also) or name.startswith((".", "~$")) or not is_file(path):
                continue
            if path.is_symlink() and leads_out(path, bound):
                message, hint = (
                    "Liên kết này dẫn ra ngoài thư mục.",
                    "Xóa liên kết, hoặc gõ tên của tệp thật.",
                )
                refused.append(faults.LEADS_OUT.at(Span(str(path)), message, hint))
            elif path.suffix in also or _has_period(path):
                yield str(path)


def _is_no_programme(path: Path) -> bool:
    return is_file(path) and path.suffix in SUFFIXES and not _has_period(path)


def _has_period(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return re.search(_PERIOD_KEY, stream.read(MAX_BYTES)) is not None
    except OSError:
        return True  # reading it again says why it cannot be read

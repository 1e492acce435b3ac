"""From the paths of a command to the files it works on."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import Diagnostic, Span
from ctrgen.source.text import MAX_BYTES
from ctrgen.system import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
_SUFFIXES = (".yaml", ".yml")

# A search, not a parse: a programme whose YAML is broken is a programme still.
_MONTH_KEY = re.compile(rb"^(?:\xef\xbb\xbf)?[\"']?(?:thang|month)[\"']?[ \t]*:", re.MULTILINE)


def programmes(paths: Iterable[str]) -> tuple[list[str], list[Diagnostic]]:
    """The programmes that paths stand for, each once, in order.

    Args:
        paths: files, folders, or ``-`` for standard input. A folder stands for the YAML files
            under it that have a top-level ``thang``; hidden ones are passed over.

    Returns:
        The files, and a diagnostic for each folder without a programme.
    """
    found: dict[str, str] = {}
    faulty = []
    for path in paths:
        refused: list[Diagnostic] = []
        inside = [path]
        if path != STDIN and Path(path).is_dir():
            inside = list(_programmes_under(Path(path), refused))
        faulty += refused
        for file in inside:
            found.setdefault(file if file == STDIN else os.path.realpath(file), file)
        if not inside and not refused:
            hint = "Một chương trình là tệp .yaml hoặc .yml có khóa “thang”."
            faulty.append(faults.NOTHING_TO_DO.at(Span(path), "Thư mục không có chương trình nào.", hint))
    return list(found.values()), faulty


def _programmes_under(root: Path, refused: list[Diagnostic]) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        message = f"Không đọc được thư mục: {reason(error)}."
        refused.append(faults.UNREADABLE.at(Span(str(error.filename)), message))

    for folder, folders, files in os.walk(root, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            if path.suffix in _SUFFIXES and not name.startswith(".") and path.is_file() and _has_month(path):
                yield str(path)


def _has_month(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return _MONTH_KEY.search(stream.read(MAX_BYTES)) is not None
    except OSError:
        return True  # reading it again says why it cannot be read

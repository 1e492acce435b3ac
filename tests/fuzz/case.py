"""A programme made by chance, with the files beside it; or a file of Word or Excel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

from contextlib import contextmanager

NAME = "x.yaml"


@dataclass(frozen=True, slots=True)
class Case:
    """One case.

    Attributes:
        data: the programme, or the file of Word or Excel.
        beside: files that it may name.
        name: of the file.
    """

    data: bytes
    beside: Mapping[str, bytes] = field(default_factory=dict)
    name: str = NAME

    def laid(self, folder: Path) -> AbstractContextManager[Path]:
        """The programme in a folder, for as long as it is looked at."""
        return _laid({self.name: self.data, **self.beside}, folder)

    def kept(self, folder: Path) -> None:
        """Leave all files in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in {self.name: self.data, **self.beside}.items():
            (folder / name).write_bytes(data)


@contextmanager
def _laid(files: Mapping[str, bytes], folder: Path) -> Iterator[Path]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        yield folder / next(iter(files))
    finally:
        for name in files:
            (folder / name).unlink(missing_ok=True)

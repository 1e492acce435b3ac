"""Compiled templates, kept as Python keeps its own bytecode: beside the source, where that may be written."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket


class Bytecode(FileSystemBytecodeCache):
    """Bytecode in ``__pycache__``; without it a template is compiled, which takes as long as a document."""

    def __init__(self, templates: Path) -> None:
        self._folder = templates / "__pycache__"
        super().__init__(str(self._folder))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, where it can be kept."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            super().dump_bytecode(bucket)

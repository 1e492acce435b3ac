"""Compiled templates, kept as Python keeps its own bytecode: beside the source, where that may be written."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket

_SUM = 4
_READABLE = 0o644


class Bytecode(BytecodeCache):
    """Bytecode in ``__pycache__``; without it a template is compiled, which takes as long as a document.

    It is read only where it is whole and was written by whoever may write the templates, or by ourselves.
    """

    def __init__(self, templates: Path) -> None:
        self._folder = templates / "__pycache__"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, if it can be trusted."""
        with suppress(OSError, ValueError, TypeError, EOFError), self._place(bucket).open("rb") as stream:
            if hasattr(os, "geteuid"):
                trusted = (0, os.geteuid(), self._folder.parent.stat().st_uid)
                if os.fstat(stream.fileno()).st_uid not in trusted:
                    return
            held = stream.read()
            if crc32(held[_SUM:]).to_bytes(_SUM, "big") == held[:_SUM]:
                bucket.bytecode_from_string(held[_SUM:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, where it can be kept, for all who use this copy of ctrgen."""
        if sys.dont_write_bytecode:
            return
        code = bucket.bytecode_to_string()
        place = self._place(bucket)
        temporary = place.with_name(f"{place.name}.{os.urandom(8).hex()}.tmp")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            try:
                temporary.write_bytes(crc32(code).to_bytes(_SUM, "big") + code)
                temporary.chmod(_READABLE)
                temporary.replace(place)
            finally:
                temporary.unlink(missing_ok=True)

    def _place(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.template"

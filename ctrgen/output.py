"""Finished files: there is the old one or the new one, never half of one."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.system import reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file under a temporary name beside its place, then put it there.

    Raises:
        CtrgenError: it cannot be written; what stood there before still does.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as stream:
            stream.writelines([data] if isinstance(data, bytes) else data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except OSError as error:
        hint = "Đóng tệp nếu đang mở trong Word, hoặc chọn thư mục khác bằng -o."
        hint += " Tệp cũ vẫn còn nguyên." if path.exists() else ""
        raise CtrgenError(
            faults.UNWRITABLE.at(Span(os.fspath(path)), f"Không ghi được tệp: {reason(error)}.", hint)
        ) from None
    finally:
        # Gone already where all went well; a failure to remove it must not hide why writing failed.
        with suppress(OSError):
            temporary.unlink()


def clear_up(folder: Path, processes: Iterable[int]) -> None:
    """Remove the temporary files that processes left which were killed as they wrote."""
    for process in processes:
        for temporary in folder.glob(f".*.{process}.tmp"):
            with suppress(OSError):
                temporary.unlink()

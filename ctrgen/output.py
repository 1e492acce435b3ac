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


def write(path: Path, data: bytes | Iterable[bytes], *, anew: bool = False) -> None:
    """Write a file under a temporary name beside its place, then put it there.

    Args:
        path: its place.
        data: what it shall hold.
        anew: refuse where something stands there already.

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
        if anew:
            _put_anew(temporary, path)
        else:
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            temporary.replace(path)
    except OSError as error:
        hint = "Đóng tệp nếu đang mở trong Word, hoặc ghi vào thư mục khác."
        hint += " Tệp cũ vẫn còn nguyên." if path.exists() else ""
        raise CtrgenError(
            faults.UNWRITABLE.at(Span(os.fspath(path)), f"Không ghi được tệp: {reason(error)}.", hint)
        ) from None
    finally:
        # Gone already where all went well; a failure to remove it must not hide why writing failed.
        with suppress(OSError):
            temporary.unlink()


def refuse_to_replace(path: Path) -> None:
    """Refuse a place where something stands.

    Raises:
        CtrgenError: something does.
    """
    if os.path.lexists(path):
        hint = "Chọn tên khác, hoặc chuyển tệp đang có đi nơi khác."
        raise CtrgenError(faults.ALREADY_THERE.at(Span(os.fspath(path)), "Tệp này đã có.", hint))


def _put_anew(temporary: Path, path: Path) -> None:
    """Give the file a second name: unlike moving it there, that never takes the place of another."""
    try:
        path.hardlink_to(temporary)
    except OSError:
        refuse_to_replace(path)
        temporary.replace(path)  # a file system without second names


def clear_up(folder: Path, processes: Iterable[int]) -> None:
    """Remove the temporary files that processes left which were killed as they wrote."""
    for process in processes:
        for temporary in folder.glob(f".*.{process}.tmp"):
            with suppress(OSError):
                temporary.unlink()

"""Finished files: there is the old one or the new one, never half of one."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span

if TYPE_CHECKING:
    from pathlib import Path

_REASONS = {
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức lưu trữ",
    errno.EFBIG: "tệp vượt quá giới hạn cho phép",
    errno.EACCES: "không có quyền ghi, hoặc tệp đang mở trong Word",
    errno.EPERM: "không có quyền ghi, hoặc tệp đang mở trong Word",
    errno.EROFS: "ổ đĩa chỉ cho phép đọc",
    errno.EISDIR: "đã có một thư mục cùng tên",
    errno.ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục",
    errno.ENOENT: "thư mục không có",
    errno.ENAMETOOLONG: "tên tệp quá dài",
}


def write(path: Path, data: bytes) -> None:
    """Write a file under a temporary name beside its place, then put it there.

    Raises:
        CtrgenError: it cannot be written; what stood there before still does.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        hint = "Đóng tệp nếu đang mở, hoặc chọn thư mục khác bằng -o. Tệp cũ vẫn còn nguyên."
        raise CtrgenError(
            faults.UNWRITABLE.at(Span(os.fspath(path)), f"Không ghi được tệp: {reason}.", hint)
        ) from None
    finally:
        # Gone already where all went well; a failure to remove it must not hide why writing failed.
        with suppress(OSError):
            temporary.unlink()

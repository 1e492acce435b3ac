"""What the machine lets one see, and why it refused, in the words of an office."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EEXIST: "đã có một tệp cùng tên với thư mục",
    errno.EDQUOT: "đã hết hạn mức lưu trữ",
    errno.EFBIG: "tệp vượt quá giới hạn cho phép",
    errno.EIO: "ổ đĩa hoặc đường truyền bị lỗi",
    errno.EISDIR: "đã có một thư mục cùng tên",
    errno.ELOOP: "liên kết đi vòng tròn",
    errno.EMLINK: "tệp này còn một tên khác (liên kết cứng)",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ENOENT: "thư mục không có",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục",
    errno.ESPIPE: "đây là một ống dẫn hoặc thiết bị, không phải tệp",
    errno.EXDEV: "liên kết dẫn ra ngoài thư mục; ghi thẳng đường dẫn mà nó dẫn tới",
    errno.EROFS: "ổ đĩa chỉ cho phép đọc",
}


def reason(error: OSError) -> str:
    """Say in a few words why a file could not be read or written."""
    return _REASONS.get(error.errno or 0, f"lỗi hệ thống số {error.errno}")


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether a file is there; not, for all one knows, in a folder that may not be looked into."""
    try:
        return Path(path).is_file()
    except OSError:
        return False


def is_folder(path: str | os.PathLike[str]) -> bool:
    """The same of a folder."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False

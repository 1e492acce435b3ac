"""Finished files: there is the old one or the new one, never half of one."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.bounds import bound_of, leads_out
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.system import reason

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_BEGIN, _END = ".ctrgen-", ".tmp"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_OPEN = os.O_WRONLY | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def write(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write what can be made again: under a temporary name beside its place, then put there.

    A link is followed inside its repository or folder. What is no plain file, a pipe or a device, is written
    into, and so is what whoever started us opened for us. A file that has another name is left alone: written
    in place it could be half a file, put in its place it would no longer be the other.

    Raises:
        CtrgenError: it cannot be written; what stood there before still does.
    """
    with _told(path):
        _write(path, [data] if isinstance(data, bytes) else data)


class AnotherThereError(Exception):
    """What stands in a place is not what was to be replaced."""


def save(path: Path, data: bytes, *, anew: bool = False, over: Callable[[], bool] = lambda: True) -> None:
    """Write what nothing can make again: it is on the disk before it takes the place of what is there.

    Args:
        path: its place.
        data: what it shall hold.
        anew: refuse where something stands there already.
        over: whether what stands there may be replaced, asked in the last moment.

    Raises:
        CtrgenError: it cannot be written; what stood there before still does.
        AnotherThereError: it may not be replaced, and was not.
    """
    sweep(path.parent)
    with _told(path):
        _write(path, [data], lasting=True, anew=anew, over=over)


def refuse_to_replace(path: Path) -> None:
    """Refuse a place where something stands.

    Raises:
        CtrgenError: something does.
    """
    if os.path.lexists(path):
        hint = "Chọn tên khác, hoặc chuyển tệp đang có đi nơi khác."
        raise CtrgenError(faults.ALREADY_THERE.at(Span(os.fspath(path)), "Tệp này đã có.", hint))


def sweep(folder: Path) -> None:
    """Remove the temporary files of processes that were killed; one that is at work holds its own."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_BEGIN) and entry.name.endswith(_END):
                with suppress(OSError):
                    _remove_unless_held(entry.path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell why the machine refused."""
    try:
        yield
    except OSError as error:
        hint = "Đóng tệp nếu đang mở trong Word, hoặc ghi vào thư mục khác."
        hint += " Tệp cũ vẫn còn nguyên." if _about(path) else ""
        message = f"Không ghi được tệp: {reason(error)}."
        raise CtrgenError(faults.UNWRITABLE.at(Span(os.fspath(path)), message, hint)) from None


def _write(
    path: Path,
    data: Iterable[bytes],
    *,
    lasting: bool = False,
    anew: bool = False,
    over: Callable[[], bool] = lambda: True,
) -> None:
    about = _about(path)
    if about is not None and (not stat.S_ISREG(about.st_mode) or _is_opened(path)):
        with os.fdopen(os.open(path, _OPEN), "wb") as stream:
            stream.writelines(data)
        return
    if about is not None and not about.st_mode & 0o222:
        raise PermissionError(errno.EACCES, "read-only")
    if about is not None and about.st_nlink > 1:
        raise OSError(errno.EMLINK, "a file with another name")
    real = _where_it_leads(path)
    real.parent.mkdir(parents=True, exist_ok=True)
    with _temporary(real.parent) as (temporary, descriptor):
        with os.fdopen(descriptor, "wb", closefd=False) as stream:
            stream.writelines(data)
        if lasting:
            os.fsync(descriptor)
        if about is not None:
            _make_like(temporary, about)
        if sys.platform == "win32":
            os.close(descriptor)
        if not over():
            raise AnotherThereError
        if anew:
            _put_anew(temporary, real)
        else:
            temporary.replace(real)


def _about(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _where_it_leads(path: Path) -> Path:
    """The path itself, or the file a link leads to.

    Raises:
        OSError: the link leads out of its repository or folder; or it was laid by another, where anyone may
            lay one.
    """
    if not path.is_symlink():
        return path
    folder = path.parent.stat()
    is_shared = folder.st_mode & stat.S_ISVTX and folder.st_mode & stat.S_IWOTH
    if sys.platform != "win32" and is_shared and path.lstat().st_uid not in (os.geteuid(), folder.st_uid):
        raise PermissionError(errno.EACCES, "a stranger's link")
    if leads_out(path, bound_of(path.parent)):
        raise OSError(errno.EXDEV, "a link that leads out")
    return Path(os.path.realpath(path))


def _is_opened(path: Path) -> bool:
    """Whether a path is a stream that is open already, as ``/dev/stdout`` is, even where that is a file."""
    return path.is_symlink() and os.path.abspath(path).startswith(("/dev/", "/proc/"))  # noqa: PTH100


@contextmanager
def _temporary(folder: Path) -> Iterator[tuple[Path, int]]:
    """A new file of a short name nobody can foresee, held as long as its process lives."""
    path, descriptor = _opened(folder)
    try:
        yield path, descriptor
    finally:
        # Gone already where all went well; a failure to remove it must not hide why writing failed.
        with suppress(OSError):
            path.unlink()
        with suppress(OSError):
            os.close(descriptor)


def _opened(folder: Path) -> tuple[Path, int]:
    while True:
        path = folder / f"{_BEGIN}{os.urandom(8).hex()}{_END}"
        descriptor = os.open(path, _NEW, 0o666)
        if sys.platform == "win32":  # what is open cannot be removed
            return path, descriptor
        with suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(descriptor).st_nlink:  # not swept up before it was held
            return path, descriptor
        os.close(descriptor)


def _remove_unless_held(path: str) -> None:
    if sys.platform == "win32":
        os.unlink(path)  # noqa: PTH108
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.unlink(path)  # noqa: PTH108
    finally:
        os.close(descriptor)


def _make_like(temporary: Path, about: os.stat_result) -> None:
    """Give a file the owner, as far as that is allowed, and the rights of the one it takes the place of."""
    rights = about.st_mode & 0o777
    if sys.platform != "win32":
        made = temporary.stat()
        if about.st_gid != made.st_gid:
            try:
                os.chown(temporary, -1, about.st_gid)
            except OSError:  # what its group might do, another group must not
                rights &= ~0o070 | (rights & 0o007) << 3
        if about.st_uid != made.st_uid:
            with suppress(OSError):
                os.chown(temporary, about.st_uid, -1)
    temporary.chmod(rights)


def _put_anew(temporary: Path, path: Path) -> None:
    """Give the file a second name: unlike moving it there, that never takes the place of another."""
    try:
        path.hardlink_to(temporary)
    except OSError:
        refuse_to_replace(path)
        temporary.replace(path)  # a file system without second names

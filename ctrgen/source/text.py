"""Bytes to text: encoding, size and characters that no document may hold."""

from __future__ import annotations

import errno
import os
import re
import stat
from bisect import bisect

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.system import reason

MAX_BYTES = 8 * 1024 * 1024
"""The largest file that is read. A programme of 2,000 tasks is under 1 MiB."""

MAX_DEPTH = 64
"""How deep lists and mappings may nest. A programme needs ten."""

_REPORTED_AT_MOST = 20

# What YAML 1.1 counts as a line break; columns and lines of the parser follow it.
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

# What YAML or XML does not allow. Listing what they do allow takes re ten times as long to compile.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


# Opening a pipe waits for whoever writes into it, unless told not to.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_OPENED = ("/dev/", "/proc/")


class SourceText:
    """The text of one file and its lines, without the byte order mark."""

    __slots__ = ("_starts", "file", "lines", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.lines = _LINE_BREAK.split(text)
        self._starts: list[int] = []

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """A stretch given as the parser counts, from 0, made to lie inside the text."""
        line = min(line, len(self.lines) - 1)
        excerpt = self.lines[line]
        column = min(column, len(excerpt))
        end_line = min(end_line, len(self.lines) - 1)
        if end_line <= line:
            end_line, end_column = line, max(end_column, column + 1)
        return Span(self.file, line + 1, column + 1, end_line + 1, end_column + 1, excerpt)

    def offset(self, line: int, column: int) -> int:
        """The offset in the text of a place given as the parser counts, from 0."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        return self._starts[line] + column if line < len(self._starts) else len(self.text)

    def span_between(self, start: int, end: int) -> Span:
        """The stretch between two offsets in the text."""
        self.offset(0, 0)
        line, end_line = bisect(self._starts, start) - 1, bisect(self._starts, end) - 1
        return self.span(line, start - self._starts[line], end_line, end - self._starts[end_line])

    def span_at(self, index: int) -> Span:
        """The place of one character, by its index in the text."""
        before = _LINE_BREAK.split(self.text[:index])
        line, column = len(before) - 1, len(before[-1])
        return self.span(line, column, line, column + 1)


def read(path: str | os.PathLike[str]) -> SourceText:
    """Read one file.

    Raises:
        CtrgenError: it is not there, cannot be read, is too big, or is not UTF-8 text.
    """
    file = os.fspath(path)
    try:
        data = read_bytes(path, MAX_BYTES)
    except FileNotFoundError:
        raise CtrgenError(
            faults.NOT_FOUND.at(Span(file), "Không tìm thấy tệp.", "Kiểm tra lại tên tệp và thư mục.")
        ) from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên tệp không hợp lệ"
        raise CtrgenError(faults.UNREADABLE.at(Span(file), f"Không đọc được tệp: {why}.")) from None
    return decode(data, file)


def read_bytes(path: str | os.PathLike[str], at_most: int) -> bytes:
    """What a file holds; a byte more than the most where it holds more.

    A pipe that has a name is refused, for nobody may ever write into it; what the one who started us
    opened for us, under ``/dev/fd``, is not.

    Raises:
        OSError: it cannot be read, or is no file.
        ValueError: no file can have this name.
    """
    with os.fdopen(os.open(path, _READ), "rb") as stream:
        about = os.fstat(stream.fileno())
        if stat.S_ISREG(about.st_mode) or os.path.abspath(path).startswith(_OPENED):  # noqa: PTH100 - as typed
            if hasattr(os, "set_blocking"):
                os.set_blocking(stream.fileno(), True)
            return stream.read(at_most + 1)
    raise OSError(errno.EISDIR if stat.S_ISDIR(about.st_mode) else errno.ESPIPE, "no file")


def decode(data: bytes, file: str) -> SourceText:
    """Turn the bytes of a file into text.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: the name to show.

    Raises:
        CtrgenError: too big, not UTF-8, or with characters that no document may hold.
    """
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise CtrgenError(faults.TOO_BIG.at(Span(file), f"Tệp lớn hơn {limit} MB."))
    source = SourceText(file, _utf8(data, file))
    found = [
        faults.CONTROL_CHARACTER.at(
            source.span_at(match.start()),
            f"Ký tự điều khiển U+{ord(match.group()):04X} không được có trong văn bản.",
            "Xóa ký tự này; nó thường lọt vào khi chép từ chương trình khác.",
        )
        for match, _ in zip(FORBIDDEN.finditer(source.text), range(_REPORTED_AT_MOST), strict=False)
    ]
    if found:
        raise CtrgenError(*found)
    return source


def _utf8(data: bytes, file: str) -> str:
    hint = "Lưu lại tệp với bảng mã UTF-8 (trong Notepad: Save As, Encoding: UTF-8)."
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CtrgenError(faults.NOT_UTF8.at(Span(file), "Tệp ghi bằng bảng mã UTF-16 hoặc UTF-32.", hint))
    data = data.removeprefix(b"\xef\xbb\xbf")
    if data.startswith((b"PK\x03\x04", b"%PDF-")):
        hint = "Chọn tệp .yaml; văn bản Word và PDF là kết quả, không phải nguồn."
        message = "Đây là văn bản Word, PDF hoặc tệp nén, không phải tệp YAML."
        raise CtrgenError(faults.NOT_UTF8.at(Span(file), message, hint))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        good = SourceText(file, data[: error.start].decode())
        span = good.span_at(len(good.text))
        message = f"Tệp không phải bảng mã UTF-8 (byte 0x{data[error.start]:02X})."
        raise CtrgenError(faults.NOT_UTF8.at(span, message, hint)) from None

"""A text from the page to its file: whole, and only over what the page has seen."""

from __future__ import annotations

import os
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import output
from ctrgen.diagnostics import CtrgenError
from ctrgen.source import decode, read
from ctrgen.source.text import MAX_BYTES, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_MARK = b"\xef\xbb\xbf"
_TURN = Lock()
"""Of two pages that save at once the second must see what the first has written."""


class Stood(NamedTuple):
    """What a file holds.

    Attributes:
        digest: known by the page, and compared before anything is written; empty where there is no file.
        text: what is edited: without a byte order mark, each line ended by a line feed.
        trouble: why there is no text to edit, though something is there; empty where there is one.
    """

    digest: str
    text: str
    trouble: str = ""


def stands(path: Path) -> Stood:
    """What a file holds now. What cannot be read, or is no UTF-8, cannot be edited: it has no text."""
    try:
        data = _read(path)
    except FileNotFoundError:
        return Stood("", "")
    except CtrgenError as error:
        return Stood("", "", error.diagnostics[0].message)
    try:
        _refuse_what_is_no_text(data, path)
    except CtrgenError as error:
        return Stood(_digest(data), "", error.diagnostics[0].message)
    text = data.removeprefix(_MARK).decode()
    return Stood(_digest(data), text.replace("\r\n", "\n").replace("\r", "\n"))


def save(path: Path, text: str, seen: str) -> str | None:
    """Write a text, where the file is still what the page has seen.

    It is compared again once the text is on the disk under another name: what somebody else saves within the
    moment between that and the renaming, some microseconds, is all that could be lost.

    Args:
        path: the file.
        text: all it shall hold; it keeps the byte order mark and the line ends that the file has.
        seen: the digest of what the page has seen; empty where it saw that the file is gone.

    Returns:
        The digest of the file now; ``None`` where someone else has changed it, and nothing was written.

    Raises:
        CtrgenError: the machine refused, or the file is no text, of which the page has shown nothing.
    """
    with _TURN:
        try:
            data = _read(path)
        except FileNotFoundError:
            return None if seen else _anew(path, text)
        if _digest(data) != seen:
            return None
        _refuse_what_is_no_text(data, path)
        ends = "\r\n" if b"\r\n" in data else "\n"
        mark = _MARK if data.startswith(_MARK) else b""
        made = mark + text.replace("\r\n", "\n").replace("\n", ends).encode()
        try:
            output.save(path, made, over=lambda: _is(path, data))
        except output.AnotherThereError:
            return None
        return _digest(made)


def _read(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        FileNotFoundError: it is not there.
        CtrgenError: it cannot be read.
    """
    try:
        return read_bytes(path, MAX_BYTES)
    except FileNotFoundError:
        raise
    except (OSError, ValueError):
        return read(path).text.encode()  # tells why


def _refuse_what_is_no_text(data: bytes, path: Path) -> None:
    try:
        data.decode()
        is_text = len(data) <= MAX_BYTES
    except UnicodeDecodeError:
        is_text = False
    if not is_text:
        decode(data, str(path))


def _is(path: Path, data: bytes) -> bool:
    try:
        return read_bytes(path, MAX_BYTES) == data
    except (OSError, ValueError):
        return False


def _anew(path: Path, text: str) -> str | None:
    made = text.encode()
    try:
        output.save(path, made, anew=True)
    except CtrgenError:
        if os.path.lexists(path):  # it came back that moment
            return None
        raise
    return _digest(made)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()

"""A text from the page to its file: whole, and only over what the page has seen."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import output
from ctrgen.diagnostics import CtrgenError
from ctrgen.source import decode
from ctrgen.source.text import MAX_BYTES, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_MARK = b"\xef\xbb\xbf"


class Stood(NamedTuple):
    """What a file holds.

    Attributes:
        digest: known by the page, and compared before anything is written; empty where there is no file.
        text: what is edited: without a byte order mark, each line ended by a line feed.
    """

    digest: str
    text: str


def stands(path: Path) -> Stood:
    """What a file holds now. What is no UTF-8 cannot be edited: it has a digest, and no text."""
    try:
        data = read_bytes(path, MAX_BYTES)
    except (OSError, ValueError):
        return Stood("", "")
    try:
        text = data.removeprefix(_MARK).decode()
    except UnicodeDecodeError:
        text = ""
    return Stood(_digest(data), text.replace("\r\n", "\n").replace("\r", "\n"))


def save(path: Path, text: str, seen: str) -> str | None:
    """Write a text, where the file is still what the page has seen.

    Args:
        path: the file.
        text: all it shall hold; it keeps the byte order mark and the line ends that the file has.
        seen: the digest of what the page has seen; empty where it saw that the file is gone.

    Returns:
        The digest of the file now; ``None`` where someone else has changed it, and nothing was written.

    Raises:
        CtrgenError: the machine refused, or the file is no text, of which the page has shown nothing.
    """
    try:
        data = read_bytes(path, MAX_BYTES)
    except FileNotFoundError:
        return None if seen else _anew(path, text)
    except (OSError, ValueError):
        return None
    if _digest(data) != seen:
        return None
    _refuse_what_is_no_text(data, path)
    ends = "\r\n" if b"\r\n" in data else "\n"
    mark = _MARK if data.startswith(_MARK) else b""
    made = mark + text.replace("\r\n", "\n").replace("\n", ends).encode()
    output.save(path, made)
    return _digest(made)


def _refuse_what_is_no_text(data: bytes, path: Path) -> None:
    try:
        data.decode()
    except UnicodeDecodeError:
        decode(data, str(path))


def _anew(path: Path, text: str) -> str | None:
    made = text.encode()
    try:
        output.save(path, made, anew=True)
    except CtrgenError:
        if path.exists():  # it came back that moment
            return None
        raise
    return _digest(made)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()

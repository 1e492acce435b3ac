"""A Word file from its path to what is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.source.text import read_bytes
from ctrgen.system import reason

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic
    from ctrgen.rules.judge import Selection
    from ctrgen.standards.model import Standard

SUFFIX = ".docx"
_AT_MOST = 64 << 20
_ZIP = b"PK"


def is_word(file: str, data: bytes | None = None) -> bool:
    """Whether a file is to be taken for a Word document: by its name, or how it begins."""
    return data.startswith(_ZIP) if data is not None else file.lower().endswith(SUFFIX)


def read(file: str) -> bytes:
    """The bytes of a Word file.

    Raises:
        CtrgenError: it is not there, or cannot be read.
    """
    try:
        return read_bytes(file, _AT_MOST)
    except FileNotFoundError:
        raise CtrgenError(faults.NOT_FOUND.at(Span(file), "Không tìm thấy tệp này.")) from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên tệp không hợp lệ"
        raise CtrgenError(faults.UNREADABLE.at(Span(file), f"Không đọc được tệp: {why}.")) from None


def check(
    file: str, data: bytes | None, standard: Standard | None, selection: Selection
) -> tuple[Diagnostic, ...]:
    """What is found in a Word file, or why it cannot be read.

    Args:
        file: its path, or what to call it.
        data: its bytes, where they are not to be read from there.
        standard: that it shall follow; ``None`` to tell by its header.
        selection: the rules to ask.
    """
    from ctrgen.form.check import diagnostics, everything_in

    try:
        held = read(file) if data is None else data
        return faults.at_most(diagnostics(everything_in(held, file, standard, selection), file))
    except CtrgenError as error:
        return error.diagnostics

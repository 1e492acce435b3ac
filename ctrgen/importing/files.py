"""A file of an office as a document: Word's own, others through LibreOffice, a sheet of Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults, word
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.source.text import read_bytes
from ctrgen.system import reason
from ctrgen.word.package import FILE_MB

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.word.model import WordDocument

WORD = frozenset({".docx", ".docm", ".dotx"})
OTHERS = frozenset({".doc", ".odt", ".rtf", ".dot", ".wps"})
SHEETS = frozenset({".xlsx", ".xlsm"})


def read(path: Path) -> WordDocument:
    """Read a file by the ending of its name.

    Raises:
        CtrgenError: it is not there, is of no kind that can be read, or is not sound.
    """
    ending, file = path.suffix.lower(), str(path)
    if ending not in WORD | OTHERS | SHEETS:
        kind = f"Không chuyển được tệp loại “{path.suffix}”." if ending else "Tên tệp không có đuôi."
        message = "Đây là thư mục; mỗi lần chuyển một tệp." if path.is_dir() else kind
        hint = "Đọc được: .docx, .doc, .odt, .rtf, .xlsx."
        raise CtrgenError(faults.UNKNOWN_DOCUMENT.at(Span(file), message, hint))
    data = _bytes(path)
    if ending in SHEETS:
        from ctrgen.importing import sheets

        return sheets.read(data, file)
    if ending in OTHERS:
        data = _as_docx(data, ending, file)
    return word.read(data, file)


def _bytes(path: Path) -> bytes:
    place = Span(str(path))
    try:
        data = read_bytes(path, FILE_MB << 20)
    except FileNotFoundError:
        raise CtrgenError(
            faults.NOT_FOUND.at(place, "Không có tệp này.", "Kiểm tra lại đường dẫn.")
        ) from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên tệp không hợp lệ"
        raise CtrgenError(faults.UNREADABLE.at(place, f"Không đọc được tệp: {why}.")) from None
    if len(data) > FILE_MB << 20:
        raise CtrgenError(faults.WORD_TOO_BIG.at(place, f"Tệp lớn hơn {FILE_MB} MB."))
    return data


def _as_docx(data: bytes, ending: str, file: str) -> bytes:
    from ctrgen.writers.office.reading import to_docx
    from ctrgen.writers.refused import Refused

    (made,) = to_docx([(data, ending)])
    if isinstance(made, Refused):
        raise CtrgenError(made.fault.at(Span(file), made.message, made.hint))
    return made

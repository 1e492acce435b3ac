"""A house's template read with care: what of it is text, and nothing in it that acts or asks elsewhere."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.source.text import read_bytes
from ctrgen.system import reason
from ctrgen.word.names import W, local, value
from ctrgen.word.package import FILE_MB, SAVE_AGAIN, Package

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from lxml.etree import _Element

_TEXT = ("header", "footer", "footnotes", "endnotes")
_ACTS = {
    "vbaProject": "macro",
    "wordVbaData": "macro",
    "attachedToolbars": "thanh công cụ kèm macro",
    "oleObject": "đối tượng OLE",
    "package": "tệp nhúng",
    "control": "điều khiển ActiveX",
    "activeXControlBinary": "điều khiển ActiveX",
    "aFChunk": "tệp chèn vào (altChunk)",
    "subDocument": "văn bản con",
}
_ASKS = re.compile(
    r"\b(INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|IMPORT|DATABASE|RD|MACROBUTTON)\b", re.IGNORECASE
)
_HINT = "Xóa phần ấy trong Word rồi lưu lại thành .docx."


class Template(NamedTuple):
    """A template that may be filled in.

    Attributes:
        file: its path, as it was typed.
        data: all of it.
        parts: those that hold text, the document itself first, each with its root.
    """

    file: str
    data: bytes
    parts: tuple[tuple[str, _Element], ...]


def opened(path: str | os.PathLike[str]) -> Template:
    """Read a template.

    Raises:
        CtrgenError: it cannot be read, is no Word document, or holds what acts or asks elsewhere.
    """
    file = str(path)
    try:
        data = read_bytes(path, FILE_MB << 20)
    except FileNotFoundError:
        raise CtrgenError(faults.NOT_FOUND.at(Span(file), f"Không có tệp mẫu {file}.")) from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "tên tệp không hợp lệ"
        raise CtrgenError(faults.UNREADABLE.at(Span(file), f"Không đọc được tệp mẫu: {why}.")) from None
    return read(data, file)


def read(data: bytes, file: str) -> Template:
    """A template of its bytes.

    Raises:
        CtrgenError: it is no Word document, or holds what acts or asks elsewhere.
    """
    package = Package(data, file)
    names = [package.main, *_others(package)]
    parts = tuple((name, package.xml(name)) for name in names)
    found = dict.fromkeys((*_acting(package), *(one for _, root in parts for one in _asking(root))))
    if found:
        message = f"Mẫu có {', '.join(found)}: ctrgen không điền vào mẫu như vậy."
        raise CtrgenError(faults.UNSAFE_TEMPLATE.at(Span(file), message, _HINT))
    for name in package.names.difference(names):
        if name.endswith((".xml", ".rels")):
            package.xml(name)  # what is broken there would be so in every document
    if not _whole(data, parts[0][1]):
        package.refuse(
            faults.WORD_BROKEN, "Tệp thiếu hoặc hỏng một phần mà văn bản Word phải có.", SAVE_AGAIN
        )
    return Template(file, data, parts)


def _whole(data: bytes, root: _Element) -> bool:
    """Whether what fills in the template can open it: that reads all parts, also those without text."""
    from docx import Document

    try:
        opened = Document(BytesIO(data))
        return opened.element.tag == root.tag == f"{W}document" and bool(opened.sections and opened.styles)
    except Exception:  # noqa: BLE001 - python-docx tells of broken parts with errors of all kinds
        return False


def _others(package: Package) -> Iterator[str]:
    """The other parts that hold text, each once."""
    parts = (one.part for one in package.relations(package.main) if one.kind in _TEXT and not one.outside)
    return (part for part in dict.fromkeys(parts) if part in package.names)


def _acting(package: Package) -> Iterator[str]:
    """What acts or asks elsewhere, by the relations of all parts."""
    for name in sorted(package.names):
        if not name.endswith(".rels"):
            continue
        folder, _, own = name.rpartition("_rels/")
        for one in package.relations(f"{folder}{own.removesuffix('.rels')}"):
            if one.kind in _ACTS:
                yield _ACTS[one.kind]
            elif one.outside and one.kind != "hyperlink":
                yield "liên kết ra ngoài tệp"


def _asking(root: _Element) -> Iterator[str]:
    """Fields that fetch what they show."""
    told = ["".join(one.itertext()) for one in root.iter(f"{W}instrText")]
    told += [value(one, "instr") for one in root.iter(f"{W}fldSimple")]
    for word in _ASKS.findall(" ".join(told)):
        yield f"trường {word.upper()}"
    for one in root.iter():
        if local(one) in ("altChunk", "subDoc"):
            yield f"phần chèn vào ({local(one)})"

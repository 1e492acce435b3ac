"""A DOCX file opened with care: nothing of it is trusted, nothing outside it is asked for."""

from __future__ import annotations

import lzma
import posixpath
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, NoReturn
from zipfile import BadZipFile, ZipFile

from lxml import etree

from ctrgen import faults
from ctrgen.diagnostics import CtrgenError, Span
from ctrgen.word.names import local

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from ctrgen.diagnostics import Fault

FILE_MB, PART_MB, ALL_MB = 64, 10, 20
"""The file, one part of it unpacked, all parts that are read: a thousand pages of text are some 10 MB."""
PARTS_AT_MOST, DEEPEST, MARKUP_AT_MOST = 5000, 150, 700_000
"""Parts of the file, layers of elements, elements and attributes in all: some 200 bytes of memory each."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MEGA = 1 << 20
_BROKEN = (
    *(KeyError, BadZipFile, NotImplementedError, EOFError, OSError, ValueError),
    *(zlib.error, lzma.LZMAError),
)
_DEEPER = etree.XPath("boolean(/" + "/*" * DEEPEST + ")")
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


class Relation(NamedTuple):
    """What a part refers to: by which id, as what (the end of the type), and where; outside leads nowhere."""

    id: str
    kind: str
    part: str
    outside: bool


class Package:
    """The parts of a DOCX file, read when asked for, no more of them than a document needs."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open it.

        Raises:
            CtrgenError: it is no Word document, is locked, broken or too large.
        """
        self.file = file
        self._left, self._markup = ALL_MB * _MEGA, MARKUP_AT_MOST
        if data.startswith(_OLE):
            self._refuse_ole(data)
        if len(data) > FILE_MB * _MEGA:
            self.refuse(faults.WORD_TOO_BIG, f"Tệp lớn hơn {FILE_MB} MB.", "Nén bớt hình trong tệp.")
        try:
            self._zip = ZipFile(BytesIO(data))
            self.names = frozenset(name.lstrip("/") for name in self._zip.namelist())
        except (BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError):
            hint = "Mở tệp bằng Word rồi lưu lại thành .docx."
            self.refuse(faults.NOT_WORD, "Không phải tệp Word .docx.", hint)
        if len(self.names) > PARTS_AT_MOST:
            self.refuse(faults.WORD_TOO_BIG, f"Tệp có hơn {PARTS_AT_MOST} phần bên trong.", SAVE_AGAIN)
        main = next((each.part for each in self.relations("") if each.kind == "officeDocument"), "")
        self.main = main if main in self.names else "word/document.xml"
        if self.main not in self.names:
            self.refuse(faults.NOT_WORD, "Tệp nén này không phải văn bản Word.", "Kiểm tra lại tên tệp.")

    def xml(self, part: str) -> _Element:
        """The root of a part.

        Raises:
            CtrgenError: it is missing, too large, nested too deeply, or no XML without a DTD.
        """
        data = self._bytes(part)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        self._markup -= data.count(b"<") + data.count(b"=")
        if self._markup < 0:
            message = f"Phần {part} có quá nhiều thành phần (hơn {MARKUP_AT_MOST})."
            self.refuse(faults.WORD_TOO_BIG, message, _SPLIT)
        try:
            parser = etree.XMLParser(
                resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
            )
            root: _Element = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            self.refuse(faults.WORD_BROKEN, f"Phần {part} trong tệp bị hỏng.", SAVE_AGAIN)
        if root.getroottree().docinfo.doctype:
            self.refuse(faults.WORD_BROKEN, f"Phần {part} có khai báo DTD, Word không dùng.", SAVE_AGAIN)
        if _DEEPER(root):
            message = f"Phần {part} có hơn {DEEPEST} lớp lồng nhau."
            self.refuse(faults.WORD_TOO_DEEP, message, SAVE_AGAIN)
        return root

    def optional(self, part: str) -> _Element | None:
        """The root of a part, ``None`` where there is none."""
        return self.xml(part) if part in self.names else None

    def relations(self, part: str) -> list[Relation]:
        """What a part refers to; the package itself has the empty name."""
        folder, name = posixpath.split(part)
        root = self.optional(posixpath.join(folder, "_rels", f"{name}.rels"))
        return (
            []
            if root is None
            else [_relation(each, folder) for each in root if local(each) == "Relationship"]
        )

    def refuse(self, fault: Fault, message: str, hint: str = "") -> NoReturn:
        """Say why the file cannot be read.

        Raises:
            CtrgenError: always.
        """
        raise CtrgenError(fault.at(Span(self.file), message, hint)) from None

    def _bytes(self, part: str) -> bytes:
        limit = min(PART_MB * _MEGA, self._left)
        try:
            with self._zip.open(part if part in self._zip.NameToInfo else f"/{part}") as stream:
                data = stream.read(limit + 1)  # what the file says of its sizes may be untrue
        except RuntimeError:
            self.refuse(faults.WORD_LOCKED, "Tệp đặt mật khẩu.", _UNLOCK)
        except _BROKEN:
            self.refuse(faults.WORD_BROKEN, f"Phần {part} trong tệp thiếu hoặc bị hỏng.", SAVE_AGAIN)
        if len(data) > limit:
            message = f"Phần {part} trong tệp lớn quá mức cho phép khi giải nén ({PART_MB} MB một phần)."
            self.refuse(faults.WORD_TOO_BIG, message, _SPLIT)
        self._left -= len(data)
        return data

    def _refuse_ole(self, data: bytes) -> NoReturn:
        if is_locked(data):
            self.refuse(faults.WORD_LOCKED, "Tệp đặt mật khẩu.", _UNLOCK)
        self.refuse(faults.NOT_WORD, "Đây là tệp của Word đời cũ (.doc), không phải .docx.", SAVE_AGAIN)


def is_locked(data: bytes) -> bool:
    """Whether a file of Office, of whichever kind, is under a password."""
    return data.startswith(_OLE) and _LOCKED in data


def find(root: _Element, path: Sequence[int]) -> _Element:
    """The element of a `Place`, in the tree of its part, comments in the tree or not."""
    element = root
    for index in path:
        element = [child for child in element if isinstance(child.tag, str)][index]
    return element


def _relation(element: _Element, folder: str) -> Relation:
    target = element.get("Target", "")
    outside = element.get("TargetMode") == "External"
    inside = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    kind = element.get("Type", "").rpartition("/")[2]
    return Relation(element.get("Id", ""), kind, "" if outside else inside, outside)


SAVE_AGAIN = "Mở tệp bằng Word rồi lưu thành tệp .docx mới."
_SPLIT = "Chia văn bản thành nhiều tệp."
_UNLOCK = "Mở bằng Word, bỏ mật khẩu (File, Info, Protect Document) rồi lưu lại."

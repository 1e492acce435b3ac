"""A stranger's Word file: a clear diagnostic or a safe reading, in bounded time and memory."""

from __future__ import annotations

import zipfile

import pytest

from ctrgen import word
from ctrgen.diagnostics import CtrgenError
from ctrgen.word import package
from ctrgen.word.model import Paragraph
from tests.word_file import SPACES, docx, p, packed, relations

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELS = {"_rels/.rels": relations(("r1", "officeDocument", "word/document.xml"))}


def _document(inside: str, head: str = "") -> bytes:
    return packed({**_RELS, "word/document.xml": f"{head}<w:document {SPACES}>{inside}</w:document>"})


def _nested(depth: int) -> str:
    return (
        "<w:body>" + "<w:tbl><w:tr><w:tc>" * depth + p("a") + "</w:tc></w:tr></w:tbl>" * depth + "</w:body>"
    )


_BOMB = "<w:body>" + " " * (12 << 20) + "</w:body>"
_LARGE = " " * (7 << 20)
_DTD = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "CT420"),
        (b"PK\x03\x04 broken", "CT420"),
        (b"chuan: nd30\n", "CT420"),
        (_OLE + b"\0" * 600, "CT420"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "CT420"),
        (_OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "CT421"),
        (_document("<w:body>", ""), "CT422"),
        (_document(f"<w:body>{p('&b;')}</w:body>", _DTD), "CT422"),
        (_document("<w:background/>"), "CT422"),
        (packed({**_RELS, "word/document.xml": b"\x00\x01"}), "CT422"),
        (_document(_BOMB), "CT423"),
        (docx(p("a") + _LARGE, styles=_LARGE, numbering=_LARGE), "CT423"),
        (_document("<w:body>" + "<w:p/>" * 70_000 + "</w:body>"), "CT423"),
        (_document("<w:body>" + "<w:r/>" * 700_001 + "</w:body>"), "CT423"),
        (packed({**_RELS, **{f"word/{n}.xml": "" for n in range(5001)}}), "CT423"),
        (_document(_nested(60)), "CT424"),
    ],
)
def test_what_is_no_sound_word_file_is_said_to_be_none(data: bytes, code: str) -> None:
    with pytest.raises(CtrgenError) as refused:
        word.read(data, "la.docx")
    (found,) = refused.value.diagnostics
    assert (found.code, found.file) == (code, "la.docx")
    assert found.message


def test_a_file_that_lies_of_its_sizes_is_not_unpacked() -> None:
    data = bytearray(_document(_BOMB))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")  # the size unpacked, in the directory
    with pytest.raises(CtrgenError):
        word.read(bytes(data), "la.docx")


def test_tables_within_bounds_are_read_however_deep() -> None:
    document = word.read(_document(_nested(40)), "sau.docx")
    assert len(document.blocks) == 1


def test_what_is_outside_is_never_asked_for_and_what_runs_is_passed_over_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("asked for a host")

    monkeypatch.setattr(socket, "socket", refuse)
    linked = (
        '<w:r><w:pict><v:shape style="width:10pt"><v:imagedata r:id="x1"/></v:shape></w:pict></w:r>'
        "<w:r><w:object><v:shape/></w:object></w:r>"
    )
    data = docx(
        f'<w:p>{linked}</w:p><w:altChunk r:id="x2"/>{p("b")}',
        ("x1", "image", "http://example.com/a.png"),
        ("x2", "aFChunk", "chen.html"),
        ("x3", "attachedTemplate", "file:///c:/mau.dotm"),
    )
    with_macro = packed({**_parts(data), "word/vbaProject.bin": b"\0"})
    document = word.read(with_macro, "la.docm")
    said = {each.what: each.times for each in document.passed_over}
    assert said == {"liên kết ra ngoài": 2, "macro": 1, "tệp khác chèn vào văn bản": 1, "đối tượng nhúng": 1}
    first, second = document.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert first.shapes[0].part == ""
    assert second.text == "b"


def test_words_strict_form_is_read_as_the_usual_one() -> None:
    usual = _document(f"<w:body>{p('a')}</w:body>")
    strict = packed(
        {
            name: content.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            for name, content in _parts(usual).items()
        }
    )
    assert word.read(strict, "a.docx").blocks == word.read(usual, "a.docx").blocks


def test_the_bounds_are_those_of_a_thousand_pages() -> None:
    page = "".join(p("Tổ chức thực hiện nhiệm vụ được giao theo kế hoạch. " * 4) for _ in range(15))
    body = page * 1000
    assert len(body.encode()) < package.PART_MB << 20
    document = word.read(docx(body), "dai.docx")
    assert len(document.blocks) == 15_000


def _parts(data: bytes) -> dict[str, bytes]:
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}

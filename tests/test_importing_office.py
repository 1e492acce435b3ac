"""Documents that went through other programs come back as the programme that they were."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest

from ctrgen import pipeline, word
from ctrgen.importing import importer
from ctrgen.writers.docx import write
from ctrgen.writers.office import find, program
from ctrgen.writers.office.reading import to_docx
from tests.command import ctrgen
from tests.test_importing import EXAMPLES, PROGRAMMES, told
from tests.word_file import packed

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.layout.laid_out import Document

pytestmark = pytest.mark.skipif(find() is None, reason="no LibreOffice")


def _as(kind: str, sources: list[Path], folder: Path) -> list[Path]:
    """Documents as LibreOffice saves them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(find()), profile, "--headless", "--convert-to", kind, "--outdir", str(folder / kind)]
    program.run([*command, *map(str, sources)], folder / f"log-{kind}", 240)
    return [folder / kind / f"{source.stem}.{kind}" for source in sources]


def test_documents_that_went_through_other_programs_come_back_as_they_were(tmp_path: Path) -> None:
    before: dict[str, Document] = {}
    for path in PROGRAMMES:
        before[path.stem] = pipeline.lay_out(pipeline.load(path))
        (tmp_path / f"{path.stem}.docx").write_bytes(write(before[path.stem]))
    sources = [tmp_path / f"{name}.docx" for name in before]
    saved = [*_as("odt", sources, tmp_path), *_as("doc", sources, tmp_path)]
    asked = _Listener()
    made = to_docx([*((one.read_bytes(), one.suffix) for one in saved), *asked.documents()])
    assert asked.end() == 0
    for linked in made[len(saved) :]:
        assert isinstance(linked, bytes)
        assert "Họp" in str(word.read(linked, "lien-ket.docx").blocks)
    for source, data in zip(saved, made, strict=False):
        assert isinstance(data, bytes), data
        found = importer.read(word.read(data, source.name), source.name)
        checked = pipeline.check_text(found.text.encode(), "moi.yaml", EXAMPLES)
        assert checked.programme is not None, (source, checked.diagnostics)
        assert told(pipeline.lay_out(checked.programme)) == told(before[source.stem]), source


class _Listener:
    """A host that counts who asks it."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(0.2)
        self._count = 0
        self._ended = False
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def documents(self) -> list[tuple[bytes, str]]:
        """Documents with a picture, a template and a text that lie at this host; a page of the web too."""
        at = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        page = f'<html><body><p>H&#7885;p</p><img src="{at}/c.png"><iframe src="{at}/d.html"></body></html>'
        return [(self._rtf(at), ".rtf"), (_odt(at), ".odt"), (page.encode("ascii"), ".doc")]

    def _rtf(self, at: str) -> bytes:
        return (
            rf"{{\rtf1\ansi{{\*\template {at}/mau.dot}} H\u7885?p "
            rf'{{\field{{\*\fldinst INCLUDEPICTURE "{at}/a.png" \\d}}{{\fldrslt x}}}}'
            rf'{{\field{{\*\fldinst INCLUDETEXT "{at}/b.docx"}}{{\fldrslt y}}}}\par}}'
        ).encode("ascii")

    def end(self) -> int:
        """How many asked."""
        self._ended = True
        self._thread.join()
        self._server.close()
        return self._count

    def _listen(self) -> None:
        while not self._ended:
            try:
                connection, _ = self._server.accept()
            except TimeoutError:
                continue
            self._count += 1
            connection.close()


def _odt(at: str) -> bytes:
    """An OpenDocument text with a picture, a section and an object that lie elsewhere."""
    names = ("office", "text", "draw")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    frame = (
        '<draw:frame text:anchor-type="as-char"><draw:{0} xlink:href="{1}" xlink:type="simple"/></draw:frame>'
    )
    linked = frame.format("image", f"{at}/e.png") + frame.format("object", f"{at}/f.ods")
    section = (
        f'<text:section text:name="a"><text:section-source xlink:href="{at}/g.odt"/><text:p/></text:section>'
    )
    content = (
        f'<office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
        f"<office:body><office:text><text:p>Họp {linked}</text:p>{section}</office:text></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    entry = '<m:file-entry m:full-path="{0}" m:media-type="{1}"/>'
    listed = entry.format("/", kind) + entry.format("content.xml", "text/xml")
    manifest = (
        f'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{listed}</m:manifest>'
    )
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def test_a_file_that_libreoffice_cannot_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cu.doc").write_bytes(b"")
    monkeypatch.setattr("ctrgen.writers.office.program.run", lambda *_: None)
    done = ctrgen("import", "cu.doc", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "CT426" in done.err


def test_without_libreoffice_old_kinds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cu.odt").write_bytes(b"x")
    monkeypatch.setattr("ctrgen.writers.office.program.find", lambda: None)
    done = ctrgen("import", "cu.odt", cwd=tmp_path)
    assert (done.code, done.out) == (3, "")
    assert "CT510" in done.err

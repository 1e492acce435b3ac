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

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.layout.laid_out import Document

pytestmark = pytest.mark.skipif(find() is None, reason="no LibreOffice")

SOME = PROGRAMMES[::3]
"""Of each kind of document there is one; all of them take LibreOffice half a minute."""


def _as(kind: str, sources: list[Path], folder: Path) -> list[Path]:
    """Documents as LibreOffice saves them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(find()), profile, "--headless", "--convert-to", kind, "--outdir", str(folder / kind)]
    program.run([*command, *map(str, sources)], folder / f"log-{kind}", 240)
    return [folder / kind / f"{source.stem}.{kind}" for source in sources]


def test_documents_that_went_through_other_programs_come_back_as_they_were(tmp_path: Path) -> None:
    before: dict[str, Document] = {}
    for path in SOME:
        before[path.stem] = pipeline.lay_out(pipeline.load(path))
        (tmp_path / f"{path.stem}.docx").write_bytes(write(before[path.stem]))
    sources = [tmp_path / f"{name}.docx" for name in before]
    saved = [*_as("odt", sources, tmp_path), *_as("doc", sources, tmp_path)]
    asked = _Listener()
    made = to_docx([*((one.read_bytes(), one.suffix) for one in saved), (asked.document(), ".rtf")])
    assert asked.end() == 0
    assert isinstance(made[-1], bytes)
    assert "Họp" in str(word.read(made[-1], "lien-ket.docx").blocks)
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

    def document(self) -> bytes:
        """A document with a picture, a template and a text that lie at this host."""
        at = f"http://127.0.0.1:{self._server.getsockname()[1]}"
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

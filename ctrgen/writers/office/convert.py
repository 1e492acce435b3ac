"""Many DOCX files to PDF in one run of LibreOffice, with a profile of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ctrgen import faults, fonts
from ctrgen.system import reason
from ctrgen.writers.office import program
from ctrgen.writers.refused import Refused
from ctrgen.writers.templates import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

TO_START_S = 90
"""Time to start with a new profile, on a machine that is slow and busy."""
FOR_EACH_S = 20
"""Time for each document."""

_OPTIONS = ("--headless", "--norestore", "--nologo", "--convert-to", "pdf:writer_pdf_Export", "--outdir")


def convert(documents: Sequence[bytes], version: int) -> list[bytes | Refused]:
    """Convert Word documents to tagged PDF.

    Two runs with one profile would block each other, so that each run has its own. LibreOffice may say
    that all went well and have written nothing, so that every file is looked at.

    Args:
        documents: the bytes of DOCX files.
        version: of PDF/A, in LibreOffice's setting ``SelectPdfVersion``.

    Returns:
        Of each document its PDF, or why there is none.
    """
    soffice = program.find()
    if soffice is None:
        return [missing() for _ in documents]
    with TemporaryDirectory(prefix="ctrgen-", ignore_cleanup_errors=True) as place:
        work = Path(place)
        sources = [work / f"{number}.docx" for number in range(len(documents))]
        for source, document in zip(sources, documents, strict=True):
            source.write_bytes(document)
        _set_up(work / "profile" / "user", version)
        command = [soffice, f"-env:UserInstallation={(work / 'profile').as_uri()}", *_OPTIONS, place]
        refused = _run([*command, *map(str, sources)], work / "log", len(documents))
        return [_looked_at(source.with_suffix(".pdf"), refused) for source in sources]


def missing() -> Refused:
    """There is no LibreOffice here."""
    hint = (
        "Cài LibreOffice (Debian, Ubuntu: apt install libreoffice-writer), hoặc bỏ --pdf-engine libreoffice."
    )
    return Refused(faults.NO_OFFICE, "Máy này không có LibreOffice.", hint)


def _run(command: Sequence[str], log: Path, count: int) -> Refused | None:
    limit = TO_START_S + FOR_EACH_S * count
    try:
        program.run(command, log, limit)
    except TimeoutError:
        message = f"LibreOffice không xong trong {limit} giây, đã bị dừng."
        return Refused(
            faults.OFFICE_HUNG, message, "Thử lại với ít tệp hơn, hoặc bỏ --pdf-engine libreoffice."
        )
    except OSError as error:
        return Refused(faults.OFFICE_FAILED, f"Không chạy được LibreOffice: {reason(error)}.")
    return None


def _looked_at(pdf: Path, refused: Refused | None) -> bytes | Refused:
    data = pdf.read_bytes() if pdf.is_file() else b""
    if data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"):
        return data
    hint = "Mở thử tệp DOCX bằng LibreOffice, hoặc bỏ --pdf-engine libreoffice."
    return refused or Refused(faults.OFFICE_FAILED, "LibreOffice không tạo được PDF từ văn bản này.", hint)


def _set_up(user: Path, version: int) -> None:
    """Write the profile: what PDF to make, and the font that Typst would take for Times New Roman."""
    family = fonts.best()
    settings = environment().get_template("office/registrymodifications.xcu.j2")
    (user / "fonts").mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        settings.render(version=version, family=family.name), encoding="utf-8"
    )
    for file in family.files:
        shutil.copyfile(file, user / "fonts" / file.name)

"""Other kinds of documents (.doc, .odt, .rtf) to DOCX through LibreOffice, which trusts none of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.system import reason
from ctrgen.writers.office import program
from ctrgen.writers.office.convert import FOR_EACH_S, TO_START_S
from ctrgen.writers.refused import Refused
from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPTIONS = ("--headless", "--norestore", "--nologo", "--convert-to", "docx:MS Word 2007 XML", "--outdir")


def to_docx(documents: Sequence[tuple[bytes, str]]) -> list[bytes | Refused]:
    """Convert documents in one run.

    Macros do not run, links are neither followed nor updated.

    Args:
        documents: the bytes of each, and the ending of its file's name, such as ``.doc``.

    Returns:
        Of each the DOCX, or why there is none.
    """
    soffice = program.find()
    if soffice is None:
        hint = "Cài LibreOffice, hoặc mở tệp bằng Word rồi lưu thành .docx."
        return [Refused(faults.NO_OFFICE, "Máy này không có LibreOffice.", hint) for _ in documents]
    with TemporaryDirectory(prefix="ctrgen-", ignore_cleanup_errors=True) as place:
        work = Path(place)
        user = work / "profile" / "user"
        user.mkdir(parents=True)
        shutil.copyfile(folder() / "office" / "untrusted.xcu", user / "registrymodifications.xcu")
        sources = [work / "in" / f"{number}{ending}" for number, (_, ending) in enumerate(documents)]
        (work / "in").mkdir()
        for source, (data, _) in zip(sources, documents, strict=True):
            source.write_bytes(data)
        profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
        command = [soffice, profile, *_OPTIONS, str(work / "out"), *map(str, sources)]
        refused = _run(command, work / "log", TO_START_S + FOR_EACH_S * len(sources))
        return [_looked_at(work / "out" / f"{source.stem}.docx", refused) for source in sources]


def _run(command: Sequence[str], log: Path, limit_s: float) -> Refused | None:
    try:
        program.run(command, log, limit_s)
    except TimeoutError:
        message = f"LibreOffice không xong trong {limit_s:.0f} giây, đã bị dừng."
        return Refused(faults.OFFICE_HUNG, message, _HINT)
    except OSError as error:
        return Refused(faults.OFFICE_FAILED, f"Không chạy được LibreOffice: {reason(error)}.")
    return None


def _looked_at(path: Path, refused: Refused | None) -> bytes | Refused:
    data = path.read_bytes() if path.is_file() else b""
    if data.startswith(b"PK"):
        return data
    return refused or Refused(faults.OFFICE_UNREAD, "LibreOffice không đọc được tệp này.", _HINT)


_HINT = "Mở tệp bằng Word rồi lưu thành .docx."

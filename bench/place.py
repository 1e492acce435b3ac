"""Where a run takes place: the example, a folder to write into, and the commands of the peers."""

from __future__ import annotations

import shutil
import sys
from functools import cached_property
from pathlib import Path

from bench import template
from bench.clock import of_commands

ROOT = Path(__file__).parent.parent


class Place:
    """What all measurements of a run share.

    Attributes:
        filling: docxtpl fills in a form with the words of the programmes that follow.
        fill: the same with the example.
        convert: LibreOffice makes a PDF of that; nothing where there is no LibreOffice.
    """

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.example = ROOT / "examples" / "thang-06-2020.yaml"
        self.command = str(Path(sys.executable).with_name("ctrgen"))
        form, filled = scratch / "form.docx", scratch / "filled.docx"
        template.make(form)
        self.filling = [sys.executable, str(ROOT / "bench" / "docxtpl_render.py"), str(form), str(filled)]
        self.fill = [*self.filling, str(self.example)]
        office = shutil.which("soffice")
        profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
        to_pdf = ["--headless", "--convert-to", "pdf", "--outdir", str(scratch), str(filled)]
        self.convert = [office, profile, *to_pdf] if office else []

    @cached_property
    def conversion_s(self) -> float:
        """What one conversion takes of the processor; the first makes the profile."""
        return min(of_commands([self.fill, self.convert], 4)[1:])

    def variants(self, name: str, count: int) -> list[Path]:
        """So many programmes in a folder, each with another first line: what is drawn is remembered."""
        folder = self.scratch / name
        folder.mkdir(exist_ok=True)
        text = self.example.read_text(encoding="utf-8")
        paths = [folder / f"{number}.yaml" for number in range(count)]
        for number, path in enumerate(paths):
            own = text.replace("Tuyên truyền kết quả", f"Tuyên truyền {number} kết quả")
            path.write_text(own, encoding="utf-8")
        return paths

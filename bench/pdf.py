"""PDF: cold, against docxtpl with LibreOffice after it; in batches, against LibreOffice and itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING

import ctrgen

if TYPE_CHECKING:
    from pathlib import Path

    from rich.table import Table

PEER_RUNS = 5
BATCH = 200


def measure(table: Table, example: Path, form: Path, scratch: Path, cold_s: float) -> None:
    """Add the rows.

    Args:
        table: what to add to.
        example: the programme.
        form: the Word template of the peer.
        scratch: a folder to write into.
        cold_s: a cold render of DOCX and PDF, measured in the same run.
    """
    if shutil.which("soffice") is None:
        table.add_row("PDF / LibreOffice", "-", "-", "-", "no LibreOffice here")
    else:
        filled, converted = _peer(example, form, scratch)
        peer = filled + converted
        table.add_row(
            "cold render of both / docxtpl, then LibreOffice",
            f"{cold_s * 1000:.0f} ms",
            f"{peer * 1000:.0f} ms",
            f"{cold_s / peer:.2f}",
            "at most 0.25",
        )
        each = _each_pdf(example, scratch)
        table.add_row(
            "PDFs in the time of one conversion",
            f"{each * 1000:.1f} ms",
            f"{converted * 1000:.0f} ms",
            f"{converted / each:.0f}",
            "at least 50",
        )
    one, two = (_batch(example, scratch / f"batch-{workers}", workers) for workers in (1, 2))
    table.add_row(
        f"{BATCH} programmes, two processes to one",
        f"{BATCH / two:.0f} a second",
        f"{BATCH / one:.0f} a second",
        f"{one / two:.2f}",
        "at least 1.5",
    )


def _peer(example: Path, form: Path, scratch: Path) -> tuple[float, float]:
    """Seconds to fill the template in, and to convert the result; medians."""
    fill = [sys.executable, "-m", "bench.docxtpl_render", str(example), str(form), str(scratch / "peer.docx")]
    convert = ["soffice", f"-env:UserInstallation={(scratch / 'profile').as_uri()}", "--headless"]
    convert += ["--convert-to", "pdf", "--outdir", str(scratch), str(scratch / "peer.docx")]
    filled, converted = [], []
    for turn in range(PEER_RUNS + 1):
        filled.append(_timed(fill))
        converted.append(_timed(convert))
        if not turn:  # the first run makes the profile
            filled.clear()
            converted.clear()
    return median(filled), median(converted)


def _each_pdf(example: Path, scratch: Path) -> float:
    """Seconds a PDF takes in one process, every one with another text, reading and checking included."""
    text = example.read_text(encoding="utf-8")
    variants = [scratch / f"pdf-{number}.yaml" for number in range(30)]
    for number, path in enumerate(variants):
        path.write_text(_changed(text, number), encoding="utf-8")
    ctrgen.render(ctrgen.load(example), "pdf")
    start = time.perf_counter()
    for path in variants:
        ctrgen.render(ctrgen.load(path), "pdf")
    return (time.perf_counter() - start) / len(variants)


def _batch(example: Path, folder: Path, workers: int) -> float:
    """Seconds a command takes for many programmes, as DOCX and PDF."""
    folder.mkdir()
    text = example.read_text(encoding="utf-8")
    for number in range(BATCH):
        (folder / f"p{number}.yaml").write_text(_changed(text, number), encoding="utf-8")
    return _timed([sys.executable, "-m", "ctrgen", "render", str(folder), "-j", str(workers)])


def _changed(text: str, number: int) -> str:
    """The programme with another first line: Typst remembers what it has drawn."""
    return text.replace("Tuyên truyền kết quả", f"Tuyên truyền {number} kết quả")


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start

"""Measure cold starts, throughput and growth; every figure is a ratio to a peer in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

import ctrgen
from bench import docxtpl_render, pdf, template
from ctrgen import pipeline
from ctrgen.rules.judge import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "thang-06-2020.yaml"
COMMAND = Path(sys.executable).with_name("ctrgen")
COLD_RUNS = 21
WARM_RUNS = 60


def main() -> None:
    """Print the table."""
    table = Table("what", "ctrgen", "peer", "ratio", "target")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        form = scratch / "template.docx"
        template.make(form)
        floor = [sys.executable, str(ROOT / "bench" / "bare_validate.py"), str(EXAMPLE)]
        files = [str(EXAMPLE), str(form), str(scratch / "peer.docx")]
        checked = [sys.executable, "-m", "bench.docxtpl_checked", *files]
        unchecked = [sys.executable, "-m", "bench.docxtpl_render", *files]
        validate = [str(COMMAND), "validate", str(EXAMPLE)]
        both = [str(COMMAND), "render", str(EXAMPLE), "-o", folder]
        render = [*both, "-f", "docx"]
        _cold(table, "cold validate / click + yaml + pydantic", validate, floor, "at most 1.25")
        _cold(table, "cold render / the same + docxtpl", render, checked, "at most 1.3")
        _cold(table, "cold render / docxtpl that checks nothing", render, unchecked, "none")
        cold_s = _cold(table, "cold render of both / click + yaml + pydantic", both, floor, "at most 1.7")
        pdf.measure(table, EXAMPLE, form, scratch, cold_s)
        _throughput(table, form, scratch)
        _growth(table, scratch)
        _checking(table, scratch)
    Console().print(table)


def _cold(table: Table, name: str, command: list[str], peer: list[str], target: str) -> float:
    """Time two commands turn by turn, so that what slows the machine slows both; return ours, in seconds."""
    times: tuple[list[float], list[float]] = ([], [])
    # Installed packages have their bytecode; a checkout must be let to keep its own.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for turn in range(COLD_RUNS + 1):
        for which, argv in enumerate((command, peer)):
            start = time.perf_counter()
            subprocess.run(argv, check=True, capture_output=True, cwd=ROOT, env=environment)
            if turn:  # the first run fills caches
                times[which].append(time.perf_counter() - start)
    mine, theirs = median(times[0]), median(times[1])
    table.add_row(name, _ms(mine), _ms(theirs), f"{mine / theirs:.2f}", target)
    return mine


def _checking(table: Table, scratch: Path) -> None:
    """All rules over the example, and over programmes of 200 and of 2,000 items."""
    once = _each(lambda: pipeline.check(EXAMPLE))
    bare = _each(lambda: pipeline.check(EXAMPLE, Selection(without=("CT",))))
    table.add_row(
        "all rules over the example, checking included / checking alone",
        _ms(once),
        _ms(bare),
        f"{once / bare:.1f}",
        "10 ms more",
    )
    few, many = (_checked(scratch, items) / items for items in (200, 2_000))
    table.add_row("check of an item in 2,000 / in 200", _ms(many), _ms(few), f"{many / few:.2f}", "linear")


def _checked(scratch: Path, items: int) -> float:
    path = scratch / f"{items}.yaml"
    head = EXAMPLE.read_text(encoding="utf-8").split("nhiem_vu:", 1)[0]
    faulty = "  - Tổ chức hội nghị  lần thứ {} theo Kế hoạch số {}/KH-BTV....\n"
    sound = "  - Tổ chức hội nghị sơ kết lần thứ {} của các cấp Hội\n"
    tasks = "".join((sound if n % 10 else faulty).format(n, n) for n in range(items))
    signed = "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Thị Hoa}\n"
    path.write_text(f"{head}nhiem_vu:\n{tasks}{signed}", encoding="utf-8")
    return _each(lambda: pipeline.check(path))


def _throughput(table: Table, form: Path, scratch: Path) -> None:
    """Documents a second in one process, parsing and validation included."""
    output = scratch / "warm.docx"
    mine = _each(lambda: output.write_bytes(_render(EXAMPLE)))
    theirs = _each(lambda: docxtpl_render.render(str(EXAMPLE), str(form), str(output)))
    table.add_row(
        "documents a second / docxtpl",
        f"{1 / mine:.0f}",
        f"{1 / theirs:.0f}",
        f"{theirs / mine:.1f}",
        "at least 4",
    )


def _growth(table: Table, scratch: Path) -> None:
    """Time an item in a programme ten times as long."""
    each = []
    for items in (200, 2000):
        path = scratch / f"{items}.yaml"
        head = EXAMPLE.read_text(encoding="utf-8").split("nhiem_vu:")[0]
        tasks = "".join(f"  - Nhiệm vụ thứ {i}, *khẩn trương*, thực hiện trong tháng\n" for i in range(items))
        tail = "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Hồng Tâm}\n"
        path.write_text(f"{head}nhiem_vu:\n{tasks}{tail}", encoding="utf-8")
        each.append(_each(partial(_render, path), runs=7) / items)
    few, many = each
    table.add_row("an item, of 2,000 to of 200", _ms(many), _ms(few), f"{many / few:.2f}", "about 1")


def _render(path: Path) -> bytes:
    return ctrgen.render(ctrgen.load(path), "docx")


def _each(work: Callable[[], object], runs: int = WARM_RUNS) -> float:
    work()
    start = time.perf_counter()
    for _ in range(runs):
        work()
    return (time.perf_counter() - start) / runs


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms"


if __name__ == "__main__":
    main()

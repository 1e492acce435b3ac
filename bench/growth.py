"""What an item costs among ten, a hundred, a thousand, and as many as may be; the memory of a long table."""

from __future__ import annotations

import gc
import subprocess
import sys
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import ctrgen
from bench.clock import Measure, of_work
from ctrgen import pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bench.place import Place

_SIZES = (10, 100, 1_000, 10_000)
_DRAWN = (10, 100, 1_000, 5_000)
"""Of such items 10,000 are more than a PDF may have (CT503)."""
_LEAST = 1_000
"""How many items are done at the least, however few a programme has."""
_ROWS = 1_000
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, capture_output=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
_SOUND = "  - Tổ chức hội nghị sơ kết lần thứ {n} của các cấp Hội, *khẩn trương*, trong tháng\n"
_FAULTY = "  - Tổ chức hội nghị  lần thứ {n} theo Kế hoạch số {n}/KH-BTV....\n"
_TAIL = "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Thị Hồng Tâm}\n"


def measures(place: Place) -> Iterator[Measure]:
    """An item of one size to an item of the size before; every hundredth is faulty."""
    gc.set_threshold(200_000)  # as the command has it
    (place.scratch / "long").mkdir()
    paths = {size: _tasks(place, size) for size in {*_SIZES, *_DRAWN}}
    for name, work, sizes in (("check", _checked, _SIZES), ("DOCX", _docx, _SIZES), ("PDF", _pdf, _DRAWN)):
        each = [_least(partial(work, paths[size]), size) / size for size in sizes]
        for (few, before), (many, after) in pairwise(zip(sizes, each, strict=True)):
            yield Measure(f"{name}: an item of {many:,} / of {few:,}", after, before, 1.1)


def _least(work: Callable[[], object], size: int) -> float:
    """Of three measurements the least: what else the machine does is no growth."""
    return min(of_work(work, max(1, _LEAST // size)) for _ in range(3))


def peaks(place: Place) -> Iterator[tuple[str, float]]:
    """The most memory, in bytes, that a programme with a long table takes."""
    rows = "".join(
        f"        - [Tổ chức hội nghị lần thứ {n}, Ban Tuyên giáo, 15/6/2020]\n" for n in range(_ROWS)
    )
    table = _written(place, "table", f"muc:\n  - tieu_de: Việc\n    bang:\n      hang:\n{rows}")
    for kind in ("docx", "pdf"):
        command = [place.command, "render", str(table), "-f", kind, "-o", str(place.scratch)]
        # A process takes over what its parent held at the most: one that holds little starts it.
        told = subprocess.run([sys.executable, "-c", _PEAK, *command], check=True, capture_output=True)
        yield f"a table of {_ROWS:,} rows as {kind.upper()}", int(told.stdout) * 1024


def _checked(path: Path) -> object:
    return pipeline.check(path)


def _docx(path: Path) -> object:
    return ctrgen.render(ctrgen.load(path), "docx")


def _pdf(path: Path) -> object:
    return ctrgen.render(ctrgen.load(path), "pdf")


def _tasks(place: Place, count: int) -> Path:
    lines = "".join((_SOUND if n % 100 else _FAULTY).format(n=n) for n in range(count))
    return _written(place, f"{count}", f"nhiem_vu:\n{lines}")


def _written(place: Place, name: str, body: str) -> Path:
    path = place.scratch / "long" / f"{name}.yaml"
    head = place.example.read_text(encoding="utf-8").split("nhiem_vu:", 1)[0]
    path.write_text(f"{head}{body}{_TAIL}", encoding="utf-8")
    return path

"""How much memory a batch of 10,000 programmes takes.

``python -m bench.batch [MANY]``: the highest memory of MANY programmes (10,000) against that of 100, of the
parent and of a child.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "thang-06-2020.yaml"
COMMAND = Path(sys.executable).with_name("ctrgen")
FEW, MANY = 100, 10_000


def main() -> None:
    """Print the table."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    table = Table("what", "this", "peer", "ratio", "target")
    with tempfile.TemporaryDirectory() as place:
        few = _peaks(_programmes(Path(place, "few"), FEW))
        lots = _peaks(_programmes(Path(place, "many"), many))
        for who, mine, theirs in zip(("the parent", "a child"), lots, few, strict=True):
            name = f"memory of {who}, {many:,} / {FEW}"
            table.add_row(name, _mb(mine), _mb(theirs), f"{mine / theirs:.2f}", "at most 1.10")
    Console().print(table)


def _programmes(folder: Path, count: int) -> Path:
    """A folder of so many programmes, no two alike."""
    folder.mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(count):
        own = text.replace("Tuyên truyền kết quả", f"Tuyên truyền {number} kết quả")
        (folder / f"p{number:05}.yaml").write_text(own, encoding="utf-8")
    return folder


def _peaks(folder: Path) -> tuple[int, int]:
    """The highest memory in bytes of a command and of its largest child, by what Linux keeps of each."""
    command = [str(COMMAND), "render", str(folder), "-j", "2"]
    parent = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peaks: dict[int, int] = {}
    while parent.poll() is None:
        for pid in (parent.pid, *_children(parent.pid)):
            peaks[pid] = max(peaks.get(pid, 0), _peak(pid))
        time.sleep(0.02)
    mine = peaks.pop(parent.pid)
    return mine, max(peaks.values())


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _peak(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line[:6] == "VmHWM:"), 0)


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


if __name__ == "__main__":
    main()

"""Batches killed at random moments: what stands afterwards is whole, and nothing is left behind."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from tests.small import write

DOCUMENTS = 12
_FORMATS = ("-f", "docx", "-f", "pdf", "-f", "txt")
_KILLS = (signal.SIGTERM, signal.SIGKILL, signal.SIGINT)
_GONE_S = 120.0


def main() -> None:
    """Kill as often as was asked, and print what was amiss. Ends with 1 where anything was."""
    given = argparse.ArgumentParser(prog="make kills", description=__doc__)
    given.add_argument("--kills", type=int, default=200)
    given.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    asked = given.parse_args()
    print(f"seed {asked.seed}")
    ended, amiss = killed(asked.kills, asked.seed)
    print(", ".join(f"{count} times {code}" for code, count in sorted(ended.items())))
    print(*amiss, f"{asked.kills} kills, {len(amiss)} times something was amiss", sep="\n")
    sys.exit(bool(amiss))


def killed(kills: int, seed: int) -> tuple[Counter[int], list[str]]:
    """Kill batches of 1, 2 and 4 processes.

    Returns:
        How often each exit code came, and what was amiss.
    """
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    ended: Counter[int] = Counter()
    amiss: list[str] = []
    with tempfile.TemporaryDirectory(prefix="ctrgen-kills-") as place:
        folder = Path(place)
        for number in range(DOCUMENTS):
            write(folder / f"p{number:02}.yaml", number)
        whole_s = _whole(folder)
        for number in range(kills):
            kill, processes = _KILLS[number % 3], (1, 2, 4)[number // 3 % 3]
            after_s = chance.random() * whole_s
            code, found = _once(folder, kill, processes, after_s)
            ended[code] += 1
            if code == 0:  # the machine has become quicker: it was done before
                whole_s = after_s
            amiss += [f"kill {number} ({kill.name}, {processes} processes): {one}" for one in found]
    return ended, amiss


def _whole(folder: Path) -> float:
    """How long a batch takes that nobody kills."""
    started = time.monotonic()
    with _batch(folder, 1) as process:
        process.wait()
    return time.monotonic() - started


def _batch(folder: Path, processes: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ctrgen", "render", ".", *_FORMATS, "-j", str(processes)]
    quiet = subprocess.DEVNULL
    # An interrupt that falls into a lock of coverage's own would leave it locked, and the process waiting.
    alone = {**os.environ, "COVERAGE_PROCESS_CONFIG": ""}
    return subprocess.Popen(
        command, cwd=folder, env=alone, stdout=quiet, stderr=quiet, start_new_session=True
    )


def _once(folder: Path, kill: signal.Signals, processes: int, after_s: float) -> tuple[int, list[str]]:
    shutil.rmtree(folder / "__pycache__", ignore_errors=True)
    for path in folder.iterdir():
        if path.suffix != ".yaml":
            path.unlink()
    with _batch(folder, processes) as process:
        time.sleep(after_s)
        process.send_signal(kill)
        process.wait()
    found = [f"{path.name} is no whole file" for path in folder.iterdir() if not _is_whole(path)]
    ends = time.monotonic() + _GONE_S
    while _living(process.pid) and time.monotonic() < ends:
        time.sleep(0.05)
    found += ["a process is left"] if _living(process.pid) else []
    with _batch(folder, 1) as again:
        again.wait()
    names = {path.name for path in folder.iterdir()}
    wanted = {f"p{number:02}.{end}" for number in range(DOCUMENTS) for end in ("yaml", "docx", "pdf", "txt")}
    found += [f"{name} is left or lacks after a second run" for name in sorted(names ^ wanted)]
    return process.returncode, found


def _is_whole(path: Path) -> bool:
    """Whether a document is one; what has a temporary name is none yet."""
    if path.name.startswith("."):
        return True
    data = path.read_bytes()
    match path.suffix:
        case ".docx":
            return zipfile.is_zipfile(path) and zipfile.ZipFile(path).testzip() is None
        case ".pdf":
            return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    return data.endswith(b"\n")


def _living(group: int) -> bool:
    """Whether a process of a group runs still; what has ended and nobody has waited for does not."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, own = stat.read_text(encoding="utf-8").rsplit(")", 1)[1].split()[:3]
        except OSError:  # ended in between
            continue
        if int(own) == group and state != "Z":
            return True
    return False


if __name__ == "__main__":
    main()

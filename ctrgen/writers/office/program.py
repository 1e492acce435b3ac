"""LibreOffice as a program: where it is, and how to run it so that it cannot stay behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_ELSEWHERE = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ),
}


def find() -> str | None:
    """The path of LibreOffice; ``None`` where there is none."""
    on_path = shutil.which("soffice") or shutil.which("libreoffice")
    return on_path or next(filter(os.path.exists, _ELSEWHERE.get(sys.platform, ())), None)


def run(command: Sequence[str], log: Path, time_limit_s: float) -> None:
    """Run a command to its end, in a group of its own: none of its processes outlives this call, or us.

    Args:
        command: the program and its arguments.
        log: where what it prints goes; its temporary files go beside it.
        time_limit_s: after so many seconds it is killed.

    Raises:
        OSError: it cannot be started.
        TimeoutError: it was killed.
    """
    with log.open("wb") as stream, _guarded_group() as group:
        process = subprocess.Popen(  # noqa: S603 - the program that `find` found
            command,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            env={**os.environ, "TMPDIR": str(log.parent)},
            process_group=group,
        )
        try:
            process.wait(time_limit_s)
        except subprocess.TimeoutExpired:
            raise TimeoutError from None
        finally:
            if group is None:
                process.kill()
            else:
                _kill(group)
            process.wait()


@contextmanager
def _guarded_group() -> Iterator[int | None]:
    """A group to start processes in, of which none is left afterwards; ``None`` where there are no groups.

    It is there before the first of them, so that an interruption while one is being started leaves nothing.
    Its leader is a shell that waits for our end of its pipe to close: who kills us kills the group too.
    """
    if sys.platform == "win32":
        yield None
        return
    with subprocess.Popen(
        ["/bin/sh", "-c", "read -r _; kill -s KILL 0"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=0,
    ) as leader:
        try:
            yield leader.pid
        finally:
            _kill(leader.pid)


def _kill(group: int) -> None:
    with suppress(ProcessLookupError):  # all of it has ended
        os.killpg(group, signal.SIGKILL)

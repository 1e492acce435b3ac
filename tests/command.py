"""Runs ``ctrgen`` as a user does: in its folder, what it prints as bytes; in a process where that matters."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unittest import mock

from ctrgen.cli.run import run
from ctrgen.stopped import INTERRUPTED
from tests.clock import PATIENCE_S

if TYPE_CHECKING:
    from pathlib import Path

_OF_A_PROCESS = {"-j", "--jobs", "--watch"}
"""What starts processes, or ends with its own."""


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


def ctrgen(
    *arguments: str, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None, **more: Any
) -> Outcome:
    """Run one command to its end: here, unless it is told something of the process it shall be."""
    if env is None and not more and not _OF_A_PROCESS.intersection(arguments):
        return _here(arguments, cwd, stdin)
    return process(*arguments, cwd=cwd, stdin=stdin, env=env, **more)


def process(
    *arguments: str, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None, **more: Any
) -> Outcome:
    """Run one command to its end, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "ctrgen", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=PATIENCE_S,
        check=False,
        **more,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def begun(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None, **more: Any
) -> subprocess.Popen[bytes]:
    """Start one command that is going to be interrupted or killed."""
    return started("-m", "ctrgen", *arguments, cwd=cwd, env=env, **more)


def started(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None, **more: Any
) -> subprocess.Popen[bytes]:
    """Start Python so. Coverage is not told of it: an interrupt may leave a lock of its own held for ever."""
    unmeasured = {"COVERAGE_PROCESS_START": ""}
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=cwd, env={**os.environ, **unmeasured, **(env or {})}, **more
    )


def _here(arguments: tuple[str, ...], cwd: Path, stdin: bytes) -> Outcome:
    """Run one command in this process, on streams like those that `ctrgen.cli.main` leaves to it."""
    streams = [
        io.TextIOWrapper(io.BytesIO(held), encoding="utf-8", errors="surrogateescape")
        for held in (stdin, b"", b"")
    ]
    with (
        chdir(cwd),
        mock.patch.object(sys, "argv", ["ctrgen", *arguments]),
        mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
    ):
        code = _ended()
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode() for stream in streams[1:])
    return Outcome(code, out, err)


def _ended() -> int:
    try:
        return run()
    except KeyboardInterrupt:
        return INTERRUPTED

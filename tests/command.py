"""Runs ``ctrgen`` as a user does: its own process, its own folder, what it prints as bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


def ctrgen(
    *arguments: str, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None, **more: Any
) -> Outcome:
    """Run one command to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "ctrgen", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
        **more,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

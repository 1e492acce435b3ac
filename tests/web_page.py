"""Looks at web pages through the Nu checker, axe-core and Chromium; all that is not on every machine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.clock import PATIENCE_S
from tests.libreoffice import need_programs
from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WEB = ROOT / "tests" / "web"
_MODULES = _WEB / "node_modules"
_NU = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def need(*programs: str) -> None:
    """Skip the test where a program or the npm packages are missing; in CI, fail it."""
    need_programs(*programs)
    if not _NU.exists():
        reason = "the npm packages are missing: npm install --prefix tests/web"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


def complaints(pages: Sequence[Path]) -> list[str]:
    """What the Nu HTML checker says of pages."""
    need("java")
    done = subprocess.run(
        ["java", "-jar", _NU, "--format", "json", *pages],
        capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    return [
        f"{one['url'].rpartition('/')[2]}: {one['message']}" for one in json.loads(done.stderr)["messages"]
    ]


def looked_at(pages: Sequence[Path], profile: Path) -> list[dict[str, Any]]:
    """What axe-core and Chromium say of pages, one of each; their print lies beside them, as PDF."""
    need("node", "chromium")
    done = subprocess.run(
        ["node", _WEB / "look.mjs", shutil.which("chromium") or "", profile, *pages],
        capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]

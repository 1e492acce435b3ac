"""``make versions``: tests on every Python there is, with the oldest packages allowed and the newest.

What cannot be had here is said, and makes the end no worse; a test that falls does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
TESTS = [
    f"tests/test_{name}.py"
    for name in (
        *(
            "bad_inputs",
            "calendar",
            "docx_package",
            "fuzz",
            "json_schema",
            "layout",
            "library",
            "loader",
            "mending",
        ),
        *("outputs", "pdf_archive", "rules"),
    )
]


def main() -> int:
    """Try all of them. 1 where any test fell."""
    fell = []
    with tempfile.TemporaryDirectory(prefix="ctrgen-versions-") as place:
        uv = _uv(Path(place))
        for version in PYTHONS:
            python = _found(version)
            if python is None:
                print(f"NOT TRIED: Python {version} is not on this machine")
                continue
            for packages in ("lowest-direct", "highest"):
                name = f"Python {version}, {packages} packages"
                print(f"== {name}", flush=True)
                if _falls(uv, python, packages, Path(place) / f"{version}-{packages}"):
                    fell.append(name)
    print(*(f"FELL: {name}" for name in fell), f"{len(fell)} fell", sep="\n")
    return bool(fell)


def _uv(place: Path) -> str:
    """The program that can take the oldest packages allowed, which pip cannot."""
    there = shutil.which("uv")
    if there:
        return there
    subprocess.run([sys.executable, "-m", "venv", place / "uv"], check=True)
    subprocess.run([place / "uv/bin/python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return str(place / "uv/bin/uv")


def _found(version: str) -> str | None:
    """A Python of this version: on the path, or one of pyenv."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    several = sorted(pyenv.glob(f"{version}.*/bin/python{version}"))
    return (
        sys.executable
        if here == version
        else str(several[-1])
        if several
        else shutil.which(f"python{version}")
    )


def _falls(uv: str, python: str, packages: str, venv: Path) -> bool:
    subprocess.run([uv, "venv", "--quiet", "--python", python, venv], check=True)
    installed = subprocess.run(
        [uv, "pip", "install", "--quiet", "--python", venv, "--resolution", packages, "--editable", ".[dev]"],
        cwd=ROOT,
        check=False,
    )
    command: list[str | Path] = [
        venv / "bin/python",
        "-m",
        "pytest",
        "-q",
        "--no-cov",
        "-p",
        "no:cacheprovider",
        *TESTS,
    ]
    return installed.returncode != 0 or subprocess.run(command, cwd=ROOT, check=False).returncode != 0


if __name__ == "__main__":
    sys.exit(main())

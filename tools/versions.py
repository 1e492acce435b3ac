"""``make versions``: tests on every Python there is, with the oldest packages allowed and the newest.

What cannot be had here is said, and makes the end no worse; a test that falls does.
"""

from __future__ import annotations

import argparse
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


OLDEST = (
    "--resolution",
    "lowest-direct",
    "--only-binary",
    ":all:",
    "--no-deps",
    "--no-header",
    "--no-annotate",
)
"""What uv is told to find the oldest of our own dependencies that this Python has wheels of."""


def main() -> int:
    """Try all of them. 1 where any test fell."""
    given = argparse.ArgumentParser(prog="make versions", description=__doc__)
    given.add_argument("--python", action="append", choices=PYTHONS, help="these alone")
    given.add_argument(
        "--whole", action="store_true", help="all tests, not the quick ones that need no programs"
    )
    asked = given.parse_args()
    tests = ["tests"] if asked.whole else TESTS
    fell = []
    with tempfile.TemporaryDirectory(prefix="ctrgen-versions-") as place:
        uv = _uv(Path(place))
        for version in asked.python or PYTHONS:
            python = _found(version, uv)
            if python is None:
                print(f"NOT TRIED: Python {version} is not on this machine, and cannot be had")
                continue
            for packages in ("oldest", "newest"):
                name = f"Python {version}, {packages} packages"
                print(f"== {name}", flush=True)
                if _falls(uv, python, packages, Path(place) / f"{version}-{packages}", tests):
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


def _found(version: str, uv: str) -> str | None:
    """A Python of this version: this one, one of pyenv, one on the path, or one that uv can bring."""
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return sys.executable
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    several = sorted(pyenv.glob(f"{version}.*/bin/python{version}"))
    there = str(several[-1]) if several else shutil.which(f"python{version}")
    if (
        there is None
        and subprocess.run([uv, "python", "install", "--quiet", version], check=False).returncode
    ):
        return None
    return there or version


def _falls(uv: str, python: str, packages: str, venv: Path, tests: list[str]) -> bool:
    subprocess.run([uv, "venv", "--quiet", "--python", python, venv], check=True)
    installed = _installed(uv, venv, "--editable", ".[dev]")
    if packages == "oldest":  # on top: what only the tests need may ask for newer ones
        oldest = venv / "oldest.txt"
        found: list[str | Path] = [
            uv,
            "pip",
            "compile",
            "--quiet",
            *OLDEST,
            "--python",
            venv,
            "pyproject.toml",
            "-o",
            oldest,
        ]
        subprocess.run(found, cwd=ROOT, check=True)
        installed = installed and _installed(uv, venv, "--requirement", oldest)
    command: list[str | Path] = [
        venv / "bin/python",
        "-m",
        "pytest",
        "-q",
        "--no-cov",
        "-p",
        "no:cacheprovider",
        *tests,
    ]
    return not installed or subprocess.run(command, cwd=ROOT, check=False).returncode != 0


def _installed(uv: str, venv: Path, *what: str | Path) -> bool:
    command = [uv, "pip", "install", "--quiet", "--python", venv, *what]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())

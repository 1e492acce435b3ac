"""``make advisories``: known vulnerabilities of what is locked, where an index can be reached."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements-dev.txt"
_UNREACHED = ("ConnectionError", "Max retries", "Temporary failure", "ServiceError", "timed out", "resolve")


def main() -> int:
    """Ask. 1 where something is known; 0, loudly, where nobody could be asked."""
    with tempfile.TemporaryDirectory(prefix="ctrgen-advisories-") as place:
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        python = Path(place) / "bin" / "python"
        got = subprocess.run([python, "-m", "pip", "install", "--quiet", "pip-audit"], check=False)
        if got.returncode:
            print("SKIPPED: pip-audit cannot be installed here; nothing is known of vulnerabilities")
            return 0
        asked: list[str | Path] = [
            python,
            "-m",
            "pip_audit",
            "--requirement",
            LOCK,
            "--disable-pip",
            "--progress-spinner",
            "off",
        ]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    if done.returncode and any(sign in said for sign in _UNREACHED):
        print("SKIPPED: no index of advisories can be reached here; nothing is known of vulnerabilities")
        print(said[-300:])
        return 0
    unasked = said.count("could not be audited")
    if unasked:
        print(f"SKIPPED: {unasked} packages are not known to the index: nothing is known of them")
    if done.returncode or not unasked:
        print(*(line for line in said.splitlines() if "could not be audited" not in line), sep="\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())

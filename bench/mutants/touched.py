"""Which test touches which line, and how long each test takes: measured once, kept for later runs."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import coverage
import pytest

from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHERS = ("subprocess", "libreoffice", "laid_out_docx", "drawn_pdfs", "chromium")
"""What is named in tests that start other programs: a change in this process is not seen there."""


def files() -> list[str]:
    """The files of tests that stay in this process."""
    return [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "tests").glob("test_*.py"))
        if not any(word in path.read_text(encoding="utf-8") for word in _OTHERS)
    ]


@dataclass(frozen=True)
class Touched:
    """What was measured.

    Attributes:
        lines: of each module, by the path from the project's folder, the tests that touch each line.
        seconds: of each test that passes while nothing is changed.
    """

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    def tests(self, path: Path, wanted: range, line: int) -> list[str]:
        """The tests that touch a line, or its statement, or failing both the module; quick ones first."""
        of_lines = self.lines.get(str(path), {})
        for lines in ([line], wanted, of_lines):
            found = {test for one in lines for test in of_lines.get(one, ()) if test in self.seconds}
            if found:
                return sorted(found, key=self.seconds.__getitem__)
        return []


def measure(kept: Path, tests: list[str]) -> Touched:
    """What was measured before, or else measure it of some files of tests; all of them take some minutes."""
    data, times = kept / "touched.db", kept / "seconds.json"
    if not times.exists():
        kept.mkdir(parents=True, exist_ok=True)
        data.unlink(missing_ok=True)
        child = os.fork()
        if child == 0:
            os._exit(_measured(data, times, tests))
        os.waitpid(child, 0)
    held = coverage.CoverageData(str(data))
    held.read()
    lines = {
        str(Path(path).relative_to(ROOT)): held.contexts_by_lineno(path) for path in held.measured_files()
    }
    named = {
        path: {line: [test for test in tests if test] for line, tests in of_path.items()}
        for path, of_path in lines.items()
    }
    return Touched(named, json.loads(times.read_text(encoding="utf-8")))


def _measured(data: Path, times: Path, tests: list[str]) -> int:
    measuring = coverage.Coverage(data_file=str(data), source=[str(ROOT / "ctrgen")], config_file=False)
    watching = _Watching(measuring)
    measuring.start()
    code = pytest.main(["-q", "--no-cov", "-p", "no:cacheprovider", "-p", "no:xdist", *tests], [watching])
    measuring.stop()
    measuring.save()
    passed = {test: taken for test, taken in watching.seconds.items() if test not in watching.failed}
    times.write_text(json.dumps(passed), encoding="utf-8")
    return int(code)


class _Watching:
    """Tells coverage which test is run, and how long each takes."""

    def __init__(self, measuring: coverage.Coverage) -> None:
        self.measuring = measuring
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.measuring.switch_context(item.nodeid)
        started = time.perf_counter()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.perf_counter() - started
            self.measuring.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)

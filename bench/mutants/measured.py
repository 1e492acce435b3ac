"""Which test touches which lines, and how long each takes: measured a file of tests at a time, and kept.

A file of tests is measured again when it changed. Where a module changed since, its lines are found again by
what stands on them.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import pickle
import pkgutil
import signal
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import coverage
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

QUIET = ("-q", "-s", "--no-cov", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist")
"""Options of every run here. What a test compares is shown to nobody: to find where two long texts differ
takes longer than most tests."""

_LONGEST = 12
"""Seconds of processor time after which a test is left out."""

Patterns = dict[frozenset[int], list[str]]
"""Lines of one module, and the tests that touch these and no others."""


@dataclass(frozen=True)
class Measured:
    """What one file of tests was seen to do.

    Attributes:
        digest: of that file, and of the texts that it names.
        seconds: of each test that passes while nothing is changed, and starts no other program.
        touched: of each module, by its path.
        sources: what the modules held at the time.
    """

    digest: str
    seconds: dict[str, float]
    touched: dict[str, Patterns]
    sources: dict[str, str]


def measured(kept: Path, tests: Iterable[Path], modules: Sequence[Path]) -> list[Measured]:
    """What was measured before of files of tests, or else measure it; all of them take some minutes."""
    places = {test: kept / f"{test.stem}.pickle" for test in tests}
    wanting = [test for test, place in places.items() if not _holds(place, test, modules)]
    if wanting:
        kept.mkdir(parents=True, exist_ok=True)
        _apart(_measure, {test: places[test] for test in wanting}, modules)
    found = [_read(place) for place in places.values() if place.exists()]
    now = {str(path): path.read_text(encoding="utf-8") for path in modules}
    return [_moved(one, now) for one in found]


def _measure(places: Mapping[Path, Path], modules: Sequence[Path]) -> None:
    import ctrgen

    for module in pkgutil.walk_packages(ctrgen.__path__, "ctrgen."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for number, (test, place) in enumerate(places.items(), 1):
        started = time.monotonic()
        _apart(_measure_one, test, place, modules)
        print(f"{number}/{len(places)} {test}: {time.monotonic() - started:.1f} s", flush=True)


def _measure_one(test: Path, place: Path, modules: Sequence[Path]) -> None:
    measuring = coverage.Coverage(data_file=None, include=[str(path) for path in modules], config_file=False)
    watching = _Watching(measuring)
    be_silent()
    measuring.start()
    coverage.Coverage.current = classmethod(lambda _: None)  # type: ignore[method-assign,assignment]
    sys.addaudithook(_refuse_programs)
    pytest.main([*QUIET, str(test)], [watching])
    measuring.stop()
    data = measuring.get_data()
    held = Measured(
        _digest(test),
        {one: taken for one, taken in watching.seconds.items() if one not in watching.failed},
        {str(path): _patterns(data.contexts_by_lineno(str(path.resolve()))) for path in modules},
        {str(path): path.read_text(encoding="utf-8") for path in modules},
    )
    begun = place.with_suffix(".begun")
    begun.write_bytes(pickle.dumps(held))
    begun.rename(place)


def _patterns(contexts: Mapping[int, Iterable[str]]) -> Patterns:
    lines = defaultdict(set)
    for line, tests in contexts.items():
        for test in tests:
            if test:
                lines[test].add(line)
    found: Patterns = defaultdict(list)
    for test, touched in lines.items():
        found[frozenset(touched)].append(test)
    return dict(found)


def _moved(one: Measured, now: Mapping[str, str]) -> Measured:
    """The same, with the lines of the modules as they are now."""
    moved = {}
    for path, patterns in one.touched.items():
        old, new = one.sources[path], now.get(path, "")
        if old == new:
            moved[path] = patterns
            continue
        lines = _lines(old, new)
        moved[path] = {
            frozenset(lines[n] for n in touched if n in lines): tests for touched, tests in patterns.items()
        }
    return Measured(one.digest, one.seconds, moved, dict(now))


_FOUND: dict[tuple[str, str], dict[int, int]] = {}


def _lines(old: str, new: str) -> dict[int, int]:
    if (old, new) not in _FOUND:
        same = SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False)
        _FOUND[old, new] = {
            block.a + n + 1: block.b + n + 1
            for block in same.get_matching_blocks()
            for n in range(block.size)
        }
    return _FOUND[old, new]


def _holds(place: Path, test: Path, modules: Iterable[Path]) -> bool:
    if not place.exists():
        return False
    held = _read(place)
    return held.digest == _digest(test) and held.touched.keys() >= {str(path) for path in modules}


def _read(place: Path) -> Measured:
    held: Measured = pickle.loads(place.read_bytes())  # noqa: S301 - from ourselves
    return held


def _digest(path: Path) -> str:
    """Of a file of tests, and of the texts in ``tests/said`` that it names."""
    test = path.read_bytes()
    named = (one.read_bytes() for one in sorted(path.parent.glob("said/*")) if one.name.encode() in test)
    return hashlib.sha256(b"".join((test, *named))).hexdigest()


def _apart(what: Any, *given: Any) -> None:
    """Do something in a process of its own."""
    child = os.fork()
    if child == 0:
        try:
            what(*given)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def be_silent() -> None:
    """Let this process write nothing on its streams."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _refuse_programs(event: str, _given: object) -> None:
    """A change in this process is not seen in another: a test that starts one fails, and is left out."""
    if event in {"subprocess.Popen", "os.fork", "os.posix_spawn", "os.exec", "os.system"}:
        raise RuntimeError


class _Watching:
    """Tells coverage which test is run, and how long each takes."""

    def __init__(self, measuring: coverage.Coverage) -> None:
        self.measuring = measuring
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.measuring.switch_context(item.nodeid)
        signal.signal(signal.SIGPROF, _too_long)
        signal.setitimer(signal.ITIMER_PROF, _LONGEST)
        started = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - started
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.measuring.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:
            self.failed.add(report.nodeid)


def _too_long(*_: object) -> None:
    raise TimeoutError

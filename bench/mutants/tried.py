"""One change tried: in a fork of the process that collected the tests, or in one that loads the module."""

from __future__ import annotations

import gc
import importlib.machinery
import os
import pickle
import resource
import subprocess
import sys
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import pytest

from tests.paths import ROOT

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from bench.mutants.changes import Change

QUIET = ("-x", "-q", "-s", "--no-cov", "-p", "no:cacheprovider", "-p", "no:xdist")


_FIRST = 30
"""So many tests are tried in a new process before all: to collect these takes less time."""


def tried(
    change: Change, tests: Sequence[str], items: Mapping[str, pytest.Item], seconds: int, kills: Counter[str]
) -> str:
    """``killed``, ``survived`` or ``too long``.

    Args:
        change: what is changed.
        tests: those that touch it, in the order in which they are run.
        items: every test that was collected.
        seconds: of processor time that the tests may take.
        kills: how often each test fell; what falls here is counted.
    """
    made = compile(change.made(), str(ROOT / change.path), "exec", dont_inherit=True)
    old = compile(change.path.read_bytes(), str(ROOT / change.path), "exec", dont_inherit=True)
    swapped = _swapped(old, made)
    if swapped is None:
        first = _outcome(_anew(change, tests[:_FIRST], seconds))
        return first if first == "killed" or not tests[_FIRST:] else _outcome(_anew(change, tests, seconds))
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        _silent(seconds)
        _swap(*swapped)
        fell = _fallen([items[test] for test in tests if test in items])
        os.write(write, fell.encode())
        os._exit(bool(fell))
    os.close(write)
    with os.fdopen(read) as told:
        kills[told.read()] += 1
    return _outcome(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _outcome(code: int) -> str:
    if code == 0:
        return "survived"
    return "too long" if code < -1 else "killed"


def _silent(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)


def _swapped(old: CodeType, new: CodeType) -> tuple[CodeType, CodeType] | None:
    """The innermost function that a change is in, before and after; ``None`` where that is the module."""
    if not _alike(old, new):
        return None
    for one, other in zip(_inner(old), _inner(new), strict=True):
        if one != other:
            return (one, other) if one.co_name == "<lambda>" or not _is_class(one) else _swapped(one, other)
    return None


def _alike(old: CodeType, new: CodeType) -> bool:
    """Whether two codes differ in what they hold alone."""
    plain = [
        code.replace(co_consts=tuple(one for one in code.co_consts if not isinstance(one, CodeType)))
        for code in (old, new)
    ]
    return plain[0] == plain[1] and len(_inner(old)) == len(_inner(new))


def _inner(code: CodeType) -> list[CodeType]:
    return [one for one in code.co_consts if isinstance(one, CodeType)]


def _is_class(code: CodeType) -> bool:
    return "__qualname__" in code.co_names and not code.co_flags & 1


def _swap(old: CodeType, new: CodeType) -> None:
    """Let every function of that code do the other."""
    found = 0
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__ == old:
            one.__code__, found = new, found + 1
    if not found:
        os._exit(0)


def _fallen(items: Sequence[pytest.Item]) -> str:
    """The first test that falls."""
    session = items[0].session
    for one, following in zip(items, [*items[1:], None], strict=True):
        one.config.hook.pytest_runtest_protocol(item=one, nextitem=following)
        if session.testsfailed:
            return one.nodeid
    return ""


def _anew(change: Change, tests: Sequence[str], seconds: int) -> int:
    """The exit code of the tests in a new process, which loads the changed module."""
    return subprocess.run(
        [sys.executable, "-m", "bench.mutants.tried"],
        cwd=ROOT,
        input=pickle.dumps((change, tests, seconds)),
        check=False,
    ).returncode


def _alone() -> int:
    change, tests, seconds = pickle.load(sys.stdin.buffer)  # noqa: S301 - from ourselves
    _silent(seconds)
    target, load = str(ROOT / change.path), importlib.machinery.SourceFileLoader.get_code

    def get_code(self: Any, name: str) -> CodeType | None:
        if self.path == target:
            return compile(change.made(), target, "exec", dont_inherit=True)
        return load(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[assignment,method-assign]
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    return int(pytest.main([*QUIET, *files], [_Only(tests)]))


class _Only:
    """Runs no tests but those, in their order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: number for number, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (one for one in items if one.nodeid in self.order), key=lambda one: self.order[one.nodeid]
        )


if __name__ == "__main__":
    sys.exit(_alone())

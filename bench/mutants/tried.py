"""One change tried: in a fork of a process that collected all tests, or in one that loads the module anew."""

from __future__ import annotations

import functools
import gc
import importlib.machinery
import os
import pickle
import resource
import signal
import time
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import pytest

from bench.mutants.measured import QUIET, be_silent
from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bench.mutants.changes import Change

FIRST, FURTHER = 40, 2000
"""So many tests are tried first in a process that loads the module anew, up to so many where none of them
falls: to collect a few takes less time."""

_MEMORY = 6 << 30
_Kept = type(functools.cache(int))
UNFOUND = "no such function"
"""What is said where a function that is changed was gone when all modules were loaded."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one change ended.

    Attributes:
        said: ``killed`` where a test fell, ``hung`` where one took many times as long as it does,
            ``survived`` where none did, ``no time`` where some were not run for lack of it, ``no test``
            where none touches it.
        test: the one that fell.
        tests: how many were run.
        seconds: of processor time that the tests took.
    """

    said: str
    test: str = ""
    tests: int = 0
    seconds: float = 0.0

    @property
    def seen(self) -> bool:
        """Whether a test saw the change."""
        return self.said in {"killed", "hung"}


def codes(change: Change) -> tuple[CodeType, CodeType] | None:
    """The function that a change is in, before and after; ``None`` where the module itself is changed."""
    return _swapped(compiled(change.path.read_bytes(), change), compiled(change.made(), change))


def compiled(source: Any, change: Change) -> CodeType:
    """The code of a module with a change, or without."""
    code: CodeType = compile(source, str(ROOT / change.path), "exec", dont_inherit=True)
    return code


def swapped_in(
    both: tuple[CodeType, CodeType], tests: Sequence[pytest.Item], limits: Mapping[str, float], seconds: float
) -> Outcome:
    """A change of a function tried in a fork of this process, which has loaded everything."""
    return _forked(lambda: _swap(*both) and _run(tests, limits, seconds))


def loaded_anew(change: Change, tests: Sequence[str], limits: Mapping[str, float], seconds: float) -> Outcome:
    """A change tried in a fork of this process, which has loaded nothing of ctrgen."""

    def tell() -> Outcome:
        _load(change)
        running = _Only(tests, limits, seconds)
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        code = pytest.main([*QUIET, *files], [running])
        return running.outcome or Outcome("killed" if code else "survived")  # where it cannot even be loaded

    return _forked(tell)


def _forked(tell: Callable[[], Outcome | bool]) -> Outcome:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            be_silent()
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            os.write(write, pickle.dumps(tell() or Outcome(UNFOUND)))
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as told:
        said = told.read()
    os.waitpid(child, 0)
    # What takes too long is ended by its clock, and says nothing any more.
    return pickle.loads(said) if said else Outcome("hung")  # noqa: S301 - from ourselves


def _run(tests: Sequence[pytest.Item], limits: Mapping[str, float], seconds: float) -> Outcome:
    """Run tests until one falls, or for so long."""
    started = time.process_time()
    session = tests[0].session
    for number, (one, following) in enumerate(zip(tests, [*tests[1:], None], strict=True), 1):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, 3 + 10 * limits[one.nodeid])
        one.config.hook.pytest_runtest_protocol(item=one, nextitem=following)
        taken = time.process_time() - started
        if session.testsfailed:
            return Outcome("killed", one.nodeid, number, taken)
        if taken > seconds and following is not None:
            return Outcome("no time", "", number, taken)
    return Outcome("survived", "", len(tests), time.process_time() - started)


class _Only:
    """Runs no tests but those, in their order."""

    def __init__(self, tests: Sequence[str], limits: Mapping[str, float], seconds: float) -> None:
        self.order, self.limits, self.seconds = {test: n for n, test in enumerate(tests)}, limits, seconds
        self.outcome: Outcome | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = [one for one in session.items if one.nodeid in self.order]
        items.sort(key=lambda one: self.order[one.nodeid])
        self.outcome = _run(items, self.limits, self.seconds) if items else None
        return True


def _load(change: Change) -> None:
    target, load = str(ROOT / change.path), importlib.machinery.SourceFileLoader.get_code
    made = compiled(change.made(), change)

    def get_code(self: Any, name: str) -> CodeType | None:
        return made if self.path == target else load(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[assignment,method-assign]


def _swapped(old: CodeType, new: CodeType) -> tuple[CodeType, CodeType] | None:
    """The outermost function that a change is in, before and after."""
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


def _swap(old: CodeType, new: CodeType) -> bool:
    """Let every function of that code do the other, and forget what was kept of what ours said."""
    found = False
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__ == old:
            one.__code__, found = new, True
        elif isinstance(one, _Kept) and one.__module__.startswith("ctrgen."):
            one.cache_clear()
    return found

"""Which tests are run for a change, and in which order."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.mutants.changes import Change
    from bench.mutants.measured import Measured, Patterns


_PINNED = (
    *("tests/test_sentences.py", "tests/test_heads_and_feet.py", "tests/test_rules.py"),
    *("tests/test_corpus.py", "tests/test_laid.py", "tests/test_laid_sweeps.py"),
)
"""What these see they compare whole with what is held: words, places, figures."""


class Touched:
    """The tests of some modules.

    A test is the likelier to see a change, the more it touches of the module that few others do, and where
    it holds all that is said; the cheaper, the less time it takes; of those that touch the very same lines,
    others have their turn before the second.

    Args:
        every: what was measured of each file of tests.
    """

    def __init__(self, every: Iterable[Measured]) -> None:
        self.seconds: dict[str, float] = {}
        self._patterns: dict[str, Patterns] = defaultdict(dict)
        self._kills: Counter[str] = Counter()
        self._kills_of: Counter[tuple[Path, str]] = Counter()
        for one in every:
            self.seconds |= one.seconds
            for path, patterns in one.touched.items():
                for lines, tests in patterns.items():
                    passing = [test for test in tests if test in one.seconds]
                    self._patterns[path].setdefault(lines, []).extend(passing)

    def tests(self, change: Change, *, in_function: bool) -> list[str]:
        """The tests that touch a change or its statement; outside of functions, what uses it.

        Of a module that holds data alone they are those that touch the modules which import it.
        """
        patterns = self._patterns[str(change.path)] or self._of_importers(change.path)
        weights = Counter(line for lines in patterns for line in lines)
        found: Patterns = {}
        # What is made once is made in whichever test needs it first: that one need not look at it.
        uses = _uses(change)
        own = ({change.line}, {*change.lines})
        for wanted in (uses, set(weights)) if uses or not in_function else own:
            found = {lines: tests for lines, tests in patterns.items() if tests and wanted & lines}
            if found:
                break
        worth: dict[str, float] = {}
        for lines, tests in found.items():
            rare = sum(1 / weights[line] for line in lines) ** 0.5
            for turn, test in enumerate(sorted(tests, key=self.seconds.__getitem__), 1):
                fell = 1 + self._kills[test] / 4 + 4 * self._kills_of[change.path, test]
                whole = 4 if test.startswith(_PINNED) else 1
                worth[test] = rare * fell * whole / turn / (self.seconds[test] + 0.02)
        return sorted(worth, key=worth.__getitem__, reverse=True)

    def _of_importers(self, path: Path) -> Patterns:
        importing = f"from {'.'.join(path.with_suffix('').parts)} import "
        users = (one for one in self._patterns if importing in Path(one).read_text(encoding="utf-8"))
        return {lines: tests for one in users for lines, tests in self._patterns[one].items()}

    def fell(self, change: Change, test: str) -> None:
        """Remember that a test saw a change: it may see others."""
        self._kills[test] += 1
        self._kills_of[change.path, test] += 1


def _uses(change: Change) -> set[int]:
    """The lines of functions that use what a change makes once: what a module holds, what a cache keeps."""
    module = ast.parse(change.path.read_bytes())
    names: set[str] = set()
    for statement in filter(_is_made_once, module.body):
        used = any(node.id in names for node in _names(statement))
        if used or change.line in _span(statement):
            names |= {*_named(statement)}
    functions = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    bodies = chain.from_iterable(one.body for one in functions if not _is_made_once(one))
    return {node.lineno for one in bodies for node in _names(one) if node.id in names}


def _is_made_once(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.FunctionDef):
        return isinstance(statement, ast.Assign | ast.AnnAssign)
    return any("cache" in ast.unparse(one) for one in statement.decorator_list)


def _span(statement: ast.stmt) -> range:
    return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)


def _names(statement: ast.stmt) -> Iterator[ast.Name]:
    return (
        node for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )


def _named(statement: ast.stmt) -> Iterator[str]:
    match statement:
        case ast.Assign(targets=targets):
            yield from (
                node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)
            )
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            yield name

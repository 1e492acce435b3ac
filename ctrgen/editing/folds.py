"""Which lines of a file fold together: what is deeper than the line above it."""

from __future__ import annotations


def folds(text: str) -> tuple[tuple[int, int], ...]:
    """The first and last line, from 0, of whatever has something deeper below it."""
    depths = [(number, _depth(line)) for number, line in enumerate(text.split("\n")) if line.strip()]
    found: list[tuple[int, int]] = []
    open_: list[tuple[int, int]] = []
    before = 0
    for number, depth in (*depths, (0, -1)):
        while open_ and open_[-1][1] >= depth:
            first, _ = open_.pop()
            if before > first:
                found.append((first, before))
        open_.append((number, depth))
        before = number
    return tuple(sorted(found))


def _depth(line: str) -> int:
    """How deep a line stands; an entry of a list stands deeper than its key, which may be as far left."""
    bare = line.lstrip(" ")
    return 2 * (len(line) - len(bare)) + bare.startswith("- ")

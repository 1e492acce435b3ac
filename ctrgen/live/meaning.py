"""Which of the things that a printed word may be it is: by what stands beside it."""

from __future__ import annotations

from collections import Counter
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.live.figures import plain
from ctrgen.live.signs import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ctrgen.live.figures import Figure
    from ctrgen.schema.fields import Path


class Line(NamedTuple):
    """The words of a paragraph, and the number of the row it stands in: in a table others share it."""

    row: int
    words: list[str]


def meaning(
    lines: Sequence[Line], found: Sequence[Sequence[tuple[Origin, ...]]], values: Iterable[Figure]
) -> list[list[Origin | None]]:
    """What each word is.

    Args:
        lines: the document.
        found: what each of its words may be.
        values: what the programme says beside its texts.
    """
    made: list[list[Origin | None]] = [[of[0] if len(of) == 1 else None for of in line] for line in found]
    around = _Around(lines, made)
    for at, ones in enumerate(found):
        for word, of in enumerate(ones):
            if len(of) > 1:
                near = around.near(at, word)
                made[at][word] = max(of, key=lambda one: shared(one.path, near))
    by_word = _by_word(values)
    for at, line in enumerate(lines):
        unknown = [word for word, origin in enumerate(made[at]) if origin is None]
        for _, group in groupby(enumerate(unknown), lambda one: one[1] - one[0]):
            left = [word for _, word in group]
            near = around.near(at, left[0])
            for word, origin in _values(line.words, left, near, by_word):
                made[at][word] = origin
    return made


def shared(one: Path, other: Path) -> int:
    """How far two ways are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


class _Around:
    """What stands about a word: in its paragraph, failing that in its row, failing that behind it."""

    def __init__(self, lines: Sequence[Line], made: Sequence[Sequence[Origin | None]]) -> None:
        self._lines, self._made = lines, made

    def near(self, at: int, word: int) -> Path:
        """The way to the nearest word that is known."""
        own = [(abs(place - word), origin.path) for place, origin in enumerate(self._made[at]) if origin]
        if own:
            return min(own, key=lambda one: one[0])[1]
        return next(self._others(at), ())

    def _others(self, at: int) -> Iterator[Path]:
        row = self._lines[at].row
        first, end = at, at + 1
        while first and self._lines[first - 1].row == row:
            first -= 1
        while end < len(self._lines) and self._lines[end].row == row:
            end += 1
        for place in chain(range(at + 1, end), range(at - 1, first - 1, -1), range(end, len(self._lines))):
            yield from (origin.path for origin in self._made[place] if origin)


def _by_word(values: Iterable[Figure]) -> dict[str, dict[Figure, int]]:
    """The values that a word may stand for, with their places in the document."""
    held: dict[str, dict[Figure, int]] = {}
    for place, value in enumerate(values):
        for word in value.words:
            held.setdefault(word, {})[value] = place
    return held


def _values(
    words: Sequence[str], left: list[int], near: Path, by_word: dict[str, dict[Figure, int]]
) -> Iterator[tuple[int, Origin]]:
    """The values that words one behind the other stand for: first that which has most of them."""
    while left:
        said = Counter(plain(words[at]) for at in left)
        held = {one: at for word in said for one, at in by_word.get(word, {}).items()}
        held = {one: at for one, at in held.items() if _may_be(one, said, near)}
        if not held:
            return
        best = max(held, key=lambda one: _likeness(one, said, near, held[one]))
        taken = _together([(at, plain(words[at])) for at in left], best)
        for place, at in enumerate(taken):
            before = sum(plain(words[one]) == plain(words[at]) for one in taken[:place])
            yield at, Origin(best.path, before, 0, words[at])
        left = [at for at in left if at not in taken]


def _likeness(value: Figure, said: Counter[str], near: Path, place: int) -> tuple[int, ...]:
    """How many of some words it has, how near it is, how little else it has; then which is first."""
    both = (Counter(value.words) & said).total()
    return both, shared(value.path, near), -len(value.path), both - len(value.words), -place


def _together(said: Sequence[tuple[int, str]], value: Figure) -> list[int]:
    """The words that stand for a value: those in the shortest stretch that has most of them."""
    found: list[list[int]] = []
    for start, (_, first) in enumerate(said):
        waiting, taken = Counter(value.words), list[int]()
        for at, word in said[start:] if waiting[first] else ():
            if waiting[word]:
                waiting[word] -= 1
                taken.append(at)
        found.append(taken)
    most = max(map(len, found))
    return min((one for one in found if len(one) == most), key=lambda one: one[-1] - one[0])


def _may_be(value: Figure, said: Counter[str], near: Path) -> bool:
    """Whether a value is of the mapping that words beside it are of, or of one about it.

    One number alone is no part of a date that the whole document has: it counts rows. What has no number is
    there as a whole: “ngày” is no half of “cả ngày”.
    """
    mapping, both = value.path[:-1], (Counter(value.words) & said).total()
    if both < len(value.words) and not any(map(str.isdecimal, value.words)):
        return False
    # A day on which nothing happens has only the words of its neighbours beside it.
    about = mapping[:-1] if both > 1 and mapping and isinstance(mapping[-1], int) else mapping
    if near[: len(about)] != about:
        return False
    texts = [part for part in near if isinstance(part, str)]
    return bool(mapping) or both > 1 or len(texts) == 1

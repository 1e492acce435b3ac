"""The words of a document beside those of its signs: the same in the same order, but for a few."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ctrgen.live.figures import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ctrgen.live.signs import Origin

_Words = list[list[str]]
_At = tuple[int, int]


def aligned(
    printed: _Words, told: _Words, origins: Mapping[str, tuple[Origin, ...]]
) -> list[list[tuple[Origin, ...]]]:
    """What each printed word may be.

    Args:
        printed: the words of a document, paragraph by paragraph.
        told: those of the same programme with signs for its words.
        origins: what a sign stands for.

    Returns:
        For each printed word the words of the programme that its sign stands for; none for ctrgen's own.
    """
    known = [[origins.get(word[:1], ()) for word in words] for words in told]
    ours = [tuple(map(plain, words)) for words in printed]
    theirs = [
        tuple(plain(of[0].word if of else word) for word, of in zip(words, each, strict=True))
        for words, each in zip(told, known, strict=True)
    ]
    found: list[list[tuple[Origin, ...]]] = [[()] * len(words) for words in printed]
    for (paragraph, at), (other, of) in _pairs(ours, theirs):
        found[paragraph][at] = known[other][of]
    return found


def _pairs(ours: list[tuple[str, ...]], theirs: list[tuple[str, ...]]) -> Iterator[tuple[_At, _At]]:
    """Equal words of both, each by its paragraph and its place there."""
    for tag, start, end, first, stop in _compared(ours, theirs):
        if tag == "equal":
            for at, of in zip(range(start, end), range(first, stop), strict=True):
                yield from (((at, word), (of, word)) for word in range(len(ours[at])))
        elif tag == "replace":
            left, right = _places(ours, start, end), _places(theirs, first, stop)
            words = [ours[at][word] for at, word in left], [theirs[of][word] for of, word in right]
            for one, other, size in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
                yield from zip(left[one : one + size], right[other : other + size], strict=True)


def _compared(
    ours: list[tuple[str, ...]], theirs: list[tuple[str, ...]]
) -> Iterator[tuple[str, int, int, int, int]]:
    """Where both are equal and where not, as a matcher tells it.

    That compares every cell with each that is like it, thousands in a long table: it is asked of what lies
    between the first difference and the last.
    """
    least = min(len(ours), len(theirs))
    start = next((at for at in range(least) if ours[at] != theirs[at]), least)
    same = next((at for at in range(least - start) if ours[-1 - at] != theirs[-1 - at]), least - start)
    end, stop = len(ours) - same, len(theirs) - same
    yield "equal", 0, start, 0, start
    between = SequenceMatcher(None, ours[start:end], theirs[start:stop], autojunk=False)
    for tag, *places in between.get_opcodes():
        first, last, other, behind = (start + at for at in places)
        yield tag, first, last, other, behind
    yield "equal", end, len(ours), stop, len(theirs)


def _places(words: Sequence[Sequence[str]], start: int, end: int) -> list[_At]:
    return [(at, word) for at in range(start, end) for word in range(len(words[at]))]

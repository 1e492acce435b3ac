"""Words of two syllables of which one is not the right syllable: “tổ chưc”, “đối tương”, “bổ xung”.

A syllable that makes no known word with its neighbours is strange: the stranger the seldomer it is a word by
itself. It is a slip where the change that makes a word of it (``likeness.py``) is cheaper than it is strange.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import (
    alone,
    capitals,
    confusions,
    firsts,
    free,
    is_word,
    known_words,
    office_words,
    seconds,
)
from ctrgen.spelling.likeness import near
from ctrgen.spelling.strokes import is_one_stroke
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AMONG_WORDS = frozenset(
    {"của", "và", "là", "các", "những", "được", "do", "từ", "với", "cho", "đã", "đang", "này", "đó", "về"}
    | {"ở", "qua", "vì", "mà", "thì", "sẽ", "hoặc", "trong", "trên", "chỉ", "lại", "vẫn", "có", "không"}
)
"""Words that stand between others and join nothing: no slip for a half of one."""

_ALONE = {"củng": "cũng", "vẩn": "vẫn", "đả": "đã", "sẻ": "sẽ"}
"""Syllables that are met in a word or two alone, for others that stand by themselves."""

_STRANGE = {"often": 0.5, "sometimes": 3.0, "seldom": 6.0}
"""How strange a syllable is outside every known word, by how often it is a word by itself."""
_NEVER = 7.5
_BESIDE = 0.5
"""How much of the strangeness of the syllable beside a changed one counts."""
_HALF, _HALF_OF_OFFICE = -1.5, -3.0
"""How strange, the other way, is the half of a known word, and of one of the office."""
_NOT_OF_OFFICE = 3.5
"""What a change costs more that makes a word which is not one of the office."""
_BY_ITSELF = 4.0
"""What it costs more if it makes no word with a neighbour, but one that often stands by itself."""
_OTHER_LETTER = 5.0
"""What a letter too many, too few or another costs; it makes words of the office alone."""
_LETTER_AND_MARK = 6.5
"""The same with another mark."""

_NOTHING: tuple[str, tuple[str, ...]] = ("", ())


@lru_cache(maxsize=4096)  # what stands between two commas is written again in the next programme
def slips(text: str) -> tuple[tuple[int, str], ...]:
    """The pairs in a row of words that were meant to be other words: the place of the first, what was meant.

    Args:
        text: words with nothing but one space between them.
    """
    return tuple(sorted(_slips(text.split(" ")).items()))


def _slips(written: Sequence[str]) -> dict[int, str]:
    row = [one_way(word.lower()) for word in written]
    found = dict(_confused(written, row))
    taken = {place for one in found for place in (one, one + 1)}
    strange = [_strangeness(written, row, place) for place in range(len(row))]
    for place, how in enumerate(strange):
        if how > 0 and place not in taken:
            gain, at, right = max(
                _changes(written, row, strange, place), key=itemgetter(0), default=(0.0, 0, "")
            )
            if gain > 0 and taken.isdisjoint((at, at + 1)):
                found[at] = right
                taken.update((at, at + 1))
    return found


def _confused(written: Sequence[str], row: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The pairs of the table of confusions, and syllables that are hardly a word for those that are."""
    listed = confusions()
    for place in range(len(row) - 1):
        first, second = row[place : place + 2]
        right, beside = listed.get(f"{first} {second}", _NOTHING)
        if beside:
            if any(_stands_beside(one, row, place) for one in beside):
                yield place, right
        elif right:
            if not _is_name(written, place) and " ".join(row[place + 1 : place + 3]) not in known_words():
                yield place, right
        elif first in _ALONE and not _words_of(written, row, place):
            yield place, f"{_ALONE[first]} {second}"


def _strangeness(written: Sequence[str], row: Sequence[str], place: int) -> float:
    """How strange a syllable is where it stands; less than nothing in a known word."""
    words = _words_of(written, row, place)
    if words:
        return _HALF if known_words().isdisjoint(words) else _HALF_OF_OFFICE
    around = row[max(0, place - 1) : place + 2]
    if not all(map(is_syllable, around)):
        return 0.0
    if around.count(row[place]) > 1:
        return 0.0  # a word typed twice is told of as that
    if place and written[place].istitle() and written[place - 1][0].isupper():
        return 0.0  # of a name, with what stands before it
    return _STRANGE.get(alone().get(row[place], ""), _NEVER)


def _words_of(written: Sequence[str], row: Sequence[str], place: int) -> list[str]:
    """The known words that a syllable makes with the one before it and the one after it."""
    return [
        f"{row[at]} {row[at + 1]}"
        for at in range(max(0, place - 1), min(place + 1, len(row) - 1))
        if is_word(row[at], row[at + 1]) and not _is_name(written, at)
    ]


def _changes(
    written: Sequence[str], row: Sequence[str], strange: Sequence[float], place: int
) -> Iterator[tuple[float, int, str]]:
    """What may have been meant by a strange syllable: what is gained, where, the right pair."""
    if row[place] in _AMONG_WORDS:
        return
    for at, kept in ((place - 1, place - 1), (place, place + 1)):
        if _may_be_changed(written, row, at):
            beside = strange[kept]
            most = strange[place] + (_BESIDE * beside if beside > 0 else beside)
            named = at > 0 and written[at].istitle()  # or the first half of a name inside a sentence
            for right, price in _words_near(row[at], row[at + 1], changed=place - at):
                if right in office_words() or not named:
                    yield most - price, at, right
    beside = written[max(1, place - 1) : place + 2]  # the first may begin a sentence
    if strange[place] > _BY_ITSELF and len(row) > 1 and all(map(str.islower, beside)):
        for meant, price in near(row[place]).items():
            if meant in free():
                pair = f"{meant} {row[place + 1]}" if place + 1 < len(row) else f"{row[place - 1]} {meant}"
                yield strange[place] - price - _BY_ITSELF, min(place, len(row) - 2), pair


@lru_cache(maxsize=4096)
def _words_near(first: str, second: str, changed: int) -> Sequence[tuple[str, float]]:
    """The words that two syllables are with another first one (0) or second one (1), and what that costs."""
    found: dict[str, float] = {}
    likely = near(second if changed else first)
    for meant, price in likely.items():
        pair = (first, meant) if changed else (meant, second)
        if meant not in _AMONG_WORDS and is_word(*pair):
            right = " ".join(pair)
            found[right] = price if right in office_words() else price + _NOT_OF_OFFICE
    written = second if changed else first
    for meant in seconds().get(first, ()) if changed else firsts().get(second, ()):
        if meant not in likely and meant not in _AMONG_WORDS and is_one_stroke(bare(written), bare(meant)):
            price = _OTHER_LETTER if is_one_stroke(written, meant) else _LETTER_AND_MARK
            found[f"{first} {meant}" if changed else f"{meant} {second}"] = price
    return tuple(found.items())


def _may_be_changed(written: Sequence[str], row: Sequence[str], place: int) -> bool:
    """Whether a pair is none of a name, nor one syllable twice, nor of what is no syllable."""
    if not 0 <= place < len(row) - 1 or _is_name(written, place) or _is_place(written, row, place):
        return False
    first, second = row[place : place + 2]
    letters = {one.isupper() for one in written[place : place + 2]}
    return len(letters) == 1 and first != second and is_syllable(first) and is_syllable(second)


def _is_place(written: Sequence[str], row: Sequence[str], place: int) -> bool:
    return (
        written[place][0].isupper() and f"{written[place]} {row[place + 1]}".lower() in capitals()["places"]
    )


def _is_name(written: Sequence[str], place: int) -> bool:
    """Whether a word is written as part of a name; among capitals all are."""
    first, second = written[place : place + 2]
    return second[0].isupper() and not (first.isupper() and second.isupper())


def _stands_beside(words: str, row: Sequence[str], place: int) -> bool:
    """Whether words stand before (``giữ …``) or after (``… làng``) the pair at a place."""
    if words.endswith("…"):
        return " ".join(["", *row[max(0, place - 3) : place]]).endswith(" " + words[:-2])
    return " ".join([*row[place + 2 : place + 5], ""]).startswith(words[2:] + " ")

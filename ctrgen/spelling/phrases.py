"""Words of two syllables of which one is not the right syllable: “tổ chưc”, “đối tương”, “bổ xung”.

Every syllable has a price: nothing in a known word, little where it is often a word by itself, much where
it never is. A slip is where the row costs less with another syllable, the price of that change counted too.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from ctrgen.spelling.letters import one_way
from ctrgen.spelling.lexicon import alone, capitals, confusions, free, is_word, office_words
from ctrgen.spelling.likeness import LIKELY, Near, nearest
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
_NEVER, _PRICES = 3.0, {"often": 0.5, "sometimes": 1.2, "seldom": 2.2}
"""What a syllable costs that stands outside every known word, by how often it is a word."""
_SUSPECT = 1.0
"""A row in which no syllable costs so much has no slip."""
_GAIN = 1.2
"""What a change must save beside its own price."""

_OF_OFFICE = 0.4
"""What a word of the office is worth before others, and a syllable that is often a word."""

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
    costs = [_cost(written, row, place) for place in range(len(row))]
    for place, cost in enumerate(costs):
        if cost >= _SUSPECT and place not in taken:
            changes = chain(_changes(written, row, costs, place), _words_alone(written, row, costs, place))
            gain, at, right = max(changes, key=itemgetter(0), default=(0.0, 0, ""))
            # A capital inside a sentence may be half a name, but where a word of the office was meant.
            named = at > 0 and written[at].istitle() and right not in office_words()
            if gain >= _GAIN and taken.isdisjoint((at, at + 1)) and not named:
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
        elif right and not _is_name(written, place) and not _is_covered(written, row, place, place + 1):
            yield place, right
        elif first in _ALONE and not _is_covered(written, row, place, place):
            yield place, f"{_ALONE[first]} {second}"


def _cost(written: Sequence[str], row: Sequence[str], place: int) -> float:
    around = row[max(0, place - 1) : place + 2]
    if _is_covered(written, row, place, place) or not all(map(is_syllable, around)):
        return 0.0
    if around.count(row[place]) > 1:
        return 0.0  # a word typed twice is told of as that
    if (
        written[place][0].isupper()
        and not written[place].isupper()
        and place
        and written[place - 1][0].isupper()
    ):
        return 0.0  # of a name, with what stands before it
    return _price(row[place])


def _price(syllable: str) -> float:
    return _PRICES.get(alone().get(syllable, ""), _NEVER)


def _is_covered(written: Sequence[str], row: Sequence[str], first: int, last: int) -> bool:
    """Whether syllables of a row, from the first to the last, are of known words with their neighbours."""
    return any(
        is_word(row[place], row[place + 1]) and not _is_name(written, place)
        for place in range(max(0, first - 1), min(last + 1, len(row) - 1))
    )


def _changes(
    written: Sequence[str], row: Sequence[str], costs: Sequence[float], place: int
) -> Iterator[tuple[float, int, str]]:
    """What may have been meant by a syllable, or one beside it: what is saved, where, the right pair."""
    for at in (place - 1, place):
        if not _may_be_changed(written, row, at):
            continue
        first, second = row[at : at + 2]
        before = costs[at] + costs[at + 1]
        if before - LIKELY < _GAIN:
            continue
        if second not in _AMONG_WORDS:
            saved = before - _lost(written, row, at + 1, at + 2)
            for near in nearest(second):
                if _is_likely(first, near.syllable, near):
                    gain = saved - near.price + _worth(first, near.syllable)
                    yield gain, at, f"{first} {near.syllable}"
        if first not in _AMONG_WORDS:
            saved = before - _lost(written, row, at, at - 1)
            for near in nearest(first):
                if _is_likely(near.syllable, second, near):
                    gain = saved - near.price + _worth(near.syllable, second)
                    yield gain, at, f"{near.syllable} {second}"


def _may_be_changed(written: Sequence[str], row: Sequence[str], place: int) -> bool:
    """Whether a pair is none of a name, nor one syllable twice, nor of what is no syllable."""
    if not 0 <= place < len(row) - 1 or _is_name(written, place) or _is_place(written, row, place):
        return False
    first, second = row[place : place + 2]
    letters = {one.isupper() for one in written[place : place + 2]}
    return len(letters) == 1 and first != second and is_syllable(first) and is_syllable(second)


def _words_alone(
    written: Sequence[str], row: Sequence[str], costs: Sequence[float], place: int
) -> Iterator[tuple[float, int, str]]:
    """What may have been meant by a syllable that is hardly ever a word, if that is one often."""
    beside = written[max(0, place - 1) : place + 2]
    if costs[place] < _PRICES["seldom"] or len(row) == 1 or not all(map(str.islower, beside)):
        return
    for near in nearest(row[place]):
        if near.price <= LIKELY and near.syllable in free():
            saved = costs[place] - _PRICES["often"] - near.price + _OF_OFFICE
            if place + 1 < len(row):
                yield saved, place, f"{near.syllable} {row[place + 1]}"
            else:
                yield saved, place - 1, f"{row[place - 1]} {near.syllable}"


def _worth(first: str, second: str) -> float:
    """What a word of the office is worth before another."""
    return _OF_OFFICE if f"{first} {second}" in office_words() else 0.0


def _is_likely(first: str, second: str, near: Near) -> bool:
    """Whether a word is one that is proposed for what sounds or looks like it alone, or for every stroke."""
    return is_word(first, second) and (near.price <= LIKELY or f"{first} {second}" in office_words())


def _lost(written: Sequence[str], row: Sequence[str], changed: int, beside: int) -> float:
    """What the syllable beside a changed one costs then, where the two were a word."""
    if not 0 <= beside < len(row):
        return 0.0
    low = min(changed, beside)
    if not is_word(row[low], row[low + 1]) or _is_name(written, low):
        return 0.0
    further = beside + (beside - changed)
    if 0 <= further < len(row):
        low = min(beside, further)
        if is_word(row[low], row[low + 1]):
            return 0.0
    return _price(row[beside])


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

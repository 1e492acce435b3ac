"""Words of two syllables of which one is not the right syllable: “tổ chưc”, “đối tương”, “bổ xung”."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import capitals, common, confusions, free, halves, known_words
from ctrgen.spelling.strokes import is_one_stroke
from ctrgen.spelling.syllables import TONED, is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SOUNDS = (("tr", "ch"), ("gi", "d"), ("x", "s"), ("r", "d"), ("v", "d"))
"""Onsets that are said alike somewhere in the country."""
_D = "\0"
"""What stands for đ while marks are taken off."""
_AMONG_WORDS = frozenset(
    {"của", "và", "là", "các", "những", "được", "do", "từ", "với", "cho", "đã", "đang", "này", "đó", "về"}
    | {"ở", "qua", "vì", "mà", "thì", "sẽ", "hoặc", "trong", "trên", "chỉ", "lại", "vẫn"}
)
"""Words that stand between others and join nothing: no slip for a half of one."""


_ALONE = {"củng": "cũng", "vẩn": "vẫn", "đả": "đã", "sẻ": "sẽ"}
"""Syllables that are met in a word or two alone, for others that stand by themselves."""
_SAID_LIKE, _WRITTEN_TOO = 3, 4
"""The places of hỏi and ngã among the tones."""
_FEW = 2
"""A half that makes no more words than these is hardly met but in them."""

_NOTHING: tuple[str, tuple[str, ...]] = ("", ())


@lru_cache(maxsize=4096)  # what stands between two commas is written again in the next programme
def slips(text: str) -> tuple[tuple[int, str], ...]:
    """The pairs in a row of words that were meant to be other words: the place of the first, what was meant.

    Args:
        text: words with nothing but one space between them.
    """
    return tuple(_slips(text.split(" ")))


def _slips(written: Sequence[str]) -> Iterator[tuple[int, str]]:
    words, confused = known_words(), confusions()
    row = ["", *(one_way(word.lower()) for word in written), ""]
    for place, (first, second) in enumerate(pairwise(row[1:-1])):
        pair = f"{first} {second}"
        right, beside = confused.get(pair, _NOTHING)
        if beside:
            if any(_stands_beside(one, row, place) for one in beside):
                yield place, right
        elif first in _ALONE and pair not in words and f"{row[place]} {first}" not in words:
            yield place, f"{_ALONE[first]} {second}"
        # A half of a word beside it is no half of this one.
        elif (
            not (pair in words or f"{second} {row[place + 3]}" in words)
            and not _is_name(written[place], written[place + 1])
            and (right := right or _meant(first, second))
            and not (f"{row[place]} {first}" in words and not _is_taken(row, place, right))
            and not (
                written[place][0].isupper() and f"{written[place]} {second}".lower() in capitals()["places"]
            )
        ):
            yield place, right


def _is_taken(row: Sequence[str], place: int, right: str) -> bool:
    """Whether what stands before a pair is half of the word before it: “công tác nhân sư”, no “tác nhân”.

    Only of a pair whose marks alone are wrong.
    """
    before = f"{row[place - 1]} {row[place]}" if place else ""
    same = bare(right) == bare(f"{row[place + 1]} {row[place + 2]}")
    return same and before in known_words() and row[place + 2] not in free()


def _is_name(first: str, second: str) -> bool:
    """Whether a word is written as part of a name; among capitals all are."""
    return second[0].isupper() and not (first.isupper() and second.isupper())


def _stands_beside(words: str, row: Sequence[str], place: int) -> bool:
    """Whether words stand before (``giữ …``) or after (``… làng``) the pair at a place."""
    if words.endswith("…"):
        return " ".join(["", *row[max(0, place - 2) : place + 1]]).endswith(" " + words[:-2])
    return " ".join([*row[place + 3 : place + 6], ""]).startswith(words[2:] + " ")


@lru_cache(maxsize=4096)
def _meant(first: str, second: str) -> str:
    """The word that two syllables are one stroke away from; what is no syllable is another fault."""
    seconds, firsts = halves()
    if right := _instead_of(second, seconds.get(first, ()), first):
        return f"{first} {right}"
    if right := _instead_of(first, firsts.get(second, ()), second):
        return f"{right} {second}"
    return ""


def _instead_of(written: str, rights: Sequence[str], beside: str) -> str:
    """Which of some syllables another may have been written for, beside a third.

    Args:
        written: the syllable in doubt.
        rights: those that may be meant.
        beside: the syllable that stays.
    """
    if not rights or written in _AMONG_WORDS or not is_syllable(written):
        return ""
    plain = bare(written)
    meant = [right for right in sorted(rights) if right not in _AMONG_WORDS]
    if written not in free() or beside not in free():
        for right in meant:
            if bare(right) == plain:
                return right
    usual, alone = written in common(), beside in free()
    if usual and alone:
        return ""
    few = len(rights) <= _FEW and written not in free()
    sound = _sound(written)
    for right in meant:
        if _sound(right) == sound or (not alone and (few or not usual) and is_one_stroke(written, right)):
            return right
    if usual and not alone and written not in free():
        # Neither stands alone: a last letter that was left out, or one too many.
        return next((one for one in meant if one[:-1] == written or written[:-1] == one), "")
    if usual or alone:
        return ""
    # A syllable that is hardly met beside one that does not stand alone: two marks may be wrong too.
    tone = _tone(written)
    return next((one for one in meant if is_one_stroke(plain, bare(one)) and _tone(one) == tone), "")


def _tone(syllable: str) -> int:
    """The tone of a syllable, those that are said alike in the south as one."""
    tone = next((tones.index(char) for char in syllable for tones in TONED.values() if char in tones[1:]), 0)
    return _SAID_LIKE if tone == _WRITTEN_TOO else tone


@lru_cache(maxsize=4096)
def _sound(syllable: str) -> str:
    """A syllable without marks, but with its đ, with the onsets that are said alike written alike."""
    plain = bare(syllable.replace("đ", _D)) if syllable else ""
    for written, said in _SOUNDS:
        if plain.startswith(written):
            plain = said + plain[len(written) :]
            break
    return plain.replace(_D, "đ")

"""What was meant by a strange syllable: the change that is cheaper than the syllable is strange."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import capitals, firsts, free, is_word, office_words, seconds, usual_words
from ctrgen.spelling.likeness import near
from ctrgen.spelling.strange import is_of_name, strangeness
from ctrgen.spelling.strokes import is_one_stroke
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_AMONG_WORDS = frozenset(
    {"của", "và", "là", "các", "những", "được", "do", "từ", "với", "cho", "đã", "đang", "này", "đó", "về"}
    | {"ở", "qua", "vì", "mà", "thì", "sẽ", "hoặc", "trong", "trên", "chỉ", "lại", "vẫn", "có", "không"}
)
"""Words that stand between others and join nothing: no slip for a half of one."""
_JOINING = _AMONG_WORDS | frozenset(
    {
        "để",
        "theo",
        "tại",
        "đến",
        "cũng",
        "phải",
        "như",
        "khi",
        "sau",
        "trước",
        "mới",
        "rất",
        "nhưng",
        "cả",
        "bằng",
    }
)
"""These and others that may stand before any word, a name too."""
_BESIDE_ANY = frozenset(
    {
        "một",
        "hai",
        "ba",
        "bốn",
        "bảy",
        "tám",
        "mười",
        "mỗi",
        "từng",
        "vài",
        "cùng",
        "càng",
        "rất",
        "nhờ",
        "gặp",
    }
    | {
        "ta",
        "tôi",
        "em",
        "mình",
        "đi",
        "gồm",
        "còn",
        "hay",
        "hơn",
        "ít",
        "nhỏ",
        "đặt",
        "rồi",
        "ngay",
        "ha",
        "nối",
    }
)
"""Others that stand beside so many words that none of them is strange there."""
_EVERYWHERE = _JOINING | frozenset(
    {"ngày", "tháng", "năm", "tỉnh", "huyện", "xã", "phường", "người", "một", "việc", "nhiều", "mỗi", "mọi"}
)
"""And those that every paper has."""

_BESIDE = 0.5
"""How much of the strangeness of the syllable beside a changed one counts; of the one before it, against
a word of the office, also how much it is at home in another: “chuỗi giá” and “giá trị” are halves of one."""
_NOT_OF_OFFICE = 3.5
"""What a change costs more that makes a word which is not one of the office."""
_BY_ITSELF, _IN_EVERY_PAPER = 4.0, 3.0
"""What it costs more if it makes no word with a neighbour, but one that often stands by itself; or joins."""
_OTHER_LETTER, _AND_MARK = 5.0, 7.0
"""What a letter too many, too few or another costs, and another mark too; for words of the office alone."""
_USUAL, _MOST_OF_USUAL, _OTHER_LETTER_OF_USUAL = 2.0, 1.0, 3.5
"""Of a word of nearly every paper: what a change of sound, tone or mark costs less, what it costs at most,
and what another letter costs."""
_PEOPLE, _LEVELS = ("nhân", "dân"), frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
"""“Ủy ban nhân dân quận”: what is behind these two names whose it is."""
_BOTH_STRANGE = 0.7
"""What any of these changes costs at most that makes such a word of two syllables that are both strange."""


class Meant(NamedTuple):
    """What may have been meant.

    Attributes:
        gain: how much less it costs than what is written is strange.
        first: whether the pair begins with the syllable (0) or with the one before it (-1).
        pair: in small letters.
    """

    gain: float
    first: int
    pair: str


@lru_cache(maxsize=4096)
def meant(one: str, before: str, word: str, after: str, last: str) -> Meant | None:
    """What was meant by a syllable, between two words before it and two after it, as they are written.

    Args:
        one: empty where nothing stands there, as are the others.
        before: the word before the syllable.
        word: the syllable.
        after: the word after it.
        last: the word after that.
    """
    if word in _LEVELS and (one.lower(), before.lower()) == _PEOPLE:
        return None
    strange = strangeness(before, word, after, one, last)
    if strange <= 0 or one_way(word.lower()) in _AMONG_WORDS:
        return None
    found: list[Meant] = []
    # A capital inside a sentence may begin a name, if it begins no word of the office.
    if _may_be_word(before, word):
        words = _words(before, word, -1, strange, strangeness(one, before, word))
        found += filter(_is_of_office, words) if one and before.istitle() else words
    if _may_be_word(word, after):
        words = _words(word, after, 0, strange, strangeness(word, after, last))
        found += filter(_is_of_office, words) if before and word.istitle() else words
    if strangeness(before, word, after) <= 0:
        found = [right for right in found if right.pair in usual_words()]
    elif strange > _IN_EVERY_PAPER and (before or after) and word.islower():
        inside = f"{before if one else ''}{word}{after}"  # what does not begin a sentence, and the syllable
        found += _alone(before, word, after, strange, free() if inside.islower() else _JOINING)
    best = min(found, key=lambda one: (-one.gain, one.pair), default=None)
    return best if best and best.gain > 0 else None


def stands_anywhere(syllable: str) -> bool:
    """Whether a syllable, in one way of writing, stands beside so many that it is strange nowhere."""
    return syllable in _JOINING or syllable in _BESIDE_ANY


def _may_be_word(first: str, second: str) -> bool:
    """Whether a pair is none of a name, nor one syllable twice, nor of what is no syllable."""
    if not first or not second or is_of_name(first, second) or first.isupper() != second.isupper():
        return False
    small = first.lower(), second.lower()
    if first[0].isupper() and " ".join(small) in capitals()["places"]:
        return False
    return small[0] != small[1] and all(map(is_syllable, small))


def _is_of_office(one: Meant) -> bool:
    return one.pair in office_words()


def _words(first: str, second: str, begins: int, strange: float, beside: float) -> Iterator[Meant]:
    """The words that a pair may have been meant to be, of which the strange syllable is changed."""
    half = strange + _BESIDE * beside
    most = half if beside > 0 else strange + beside
    of_office = half if begins else most
    if of_office <= 0:
        return
    pair = one_way(first.lower()), one_way(second.lower())
    both = beside > 0 and not stands_anywhere(pair[1] if begins else pair[0])
    for right, price in _near(*pair, begins):
        worth = of_office if right in office_words() else most
        yield Meant(worth - (_of_both(right, price) if both else price), begins, right)
    for right, price in _one_letter_off(*pair, begins) if both or most > _OTHER_LETTER_OF_USUAL else ():
        yield Meant(most - (_of_both(right, price) if both else price), begins, right)


def _of_both(word: str, price: float) -> float:
    """What a change costs that makes a word of two syllables that are both strange."""
    return min(price, _BOTH_STRANGE) if price < _AND_MARK and word in usual_words() else price


@lru_cache(maxsize=4096)
def _near(first: str, second: str, begins: int) -> list[tuple[str, float]]:
    """The words that are likely to be written so, and what that costs."""
    found = []
    for right, price in near(second if begins else first).items():
        pair = (first, right) if begins else (right, second)
        if right not in _AMONG_WORDS and is_word(*pair):
            word = " ".join(pair)
            found.append((word, _priced(word, price)))
    return found


def _priced(word: str, price: float) -> float:
    """What a change costs that makes a word."""
    if word in usual_words():
        return min(price - _USUAL, _MOST_OF_USUAL)
    return price if word in office_words() else price + _NOT_OF_OFFICE


@lru_cache(maxsize=4096)
def _one_letter_off(first: str, second: str, begins: int) -> list[tuple[str, float]]:
    """The words of the office that are one letter off, and what that costs."""
    written = second if begins else first
    found = []
    for right in seconds(first) if begins else firsts(second):
        if right not in _AMONG_WORDS and is_one_stroke(bare(written), bare(right)):
            word = f"{first} {right}" if begins else f"{right} {second}"
            price = _AND_MARK
            if is_one_stroke(written, right):
                price = _OTHER_LETTER_OF_USUAL if word in usual_words() else _OTHER_LETTER
            found.append((word, price))
    return found


def _alone(before: str, word: str, after: str, strange: float, words: frozenset[str]) -> Iterator[Meant]:
    """The words of some that stand by themselves and are likely to be written so."""
    for right, price in near(one_way(word)).items():
        if right in words:
            gain = strange - price - (_IN_EVERY_PAPER if right in _EVERYWHERE else _BY_ITSELF)
            yield (
                Meant(gain, 0, f"{right} {after.lower()}")
                if after
                else Meant(gain, -1, f"{before.lower()} {right}")
            )

"""What keys leave: two capitals at the start of a word, a word cut in two by a space or a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule, text_rule
from ctrgen.rules.typing.spelling import own_words
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import known_words, loans
from ctrgen.spelling.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_SHORTEST = 3
_IN_NAMES = "@._-/"
_VOWELS = frozenset("aeiouyAEIOUY")
_LONGEST_CONSONANTS = 3
_UNITS = frozenset({"kg", "km", "cm", "mm", "ml", "h", "g", "l", "đ", "k"})
_MARKS = ".,;:()“”\"'…!?"
_BEFORE = Pattern(r"(?:([^\W\d_]{1,7}) )?([^\W\d_]{1,7}) $")
_AFTER = Pattern(r" ([^\W\d_]{1,7})(?: ([^\W\d_]{1,7}))?(?!\w)")
_FAR = 16


@rule("CT3074", "hai-chu-hoa-dau-tu")
def two_capitals(reading: Reading) -> Iterator[Finding]:
    """Một từ chỉ viết hoa chữ cái đầu: “Công ty”, không phải “CÔng ty”.

    Sai:
        nhiem_vu: [Phối hợp với CÔng an xã]
    Đúng:
        nhiem_vu: [Phối hợp với Công an xã]
    """
    text, own = reading.text, own_words(reading)
    for word in reading.tokens.written:
        if not (word[:2].isupper() and word[2:].islower() and word.isalpha()):
            continue
        small = word.lower()
        long = len(word) > _SHORTEST or (len(word) == _SHORTEST and not word.isascii())
        if not long or not is_syllable(small) or small in own or small in loans():
            continue
        for start in reading.everywhere(small):
            end = start + len(word)
            beside = text[start - 1 : start], text[end : end + 1]
            if text[start:end] == word and not any(sign and sign in _IN_NAMES[:4] for sign in beside[:1]):
                right = word.capitalize()
                yield reading.at(start, end, f"“{word}” có hai chữ hoa ở đầu.", f"Viết {right}.", right)


@text_rule("CT3075", "tu-bi-cat-doi")
def cut_in_two(reading: Texts) -> Iterator[Finding]:
    """Một chữ viết liền, không có dấu cách hay gạch nối ở giữa: “công nhân”, không phải “công nh ân”.

    Sai:
        nhiem_vu: [Vận động công nh ân dự thi]
    Đúng:
        nhiem_vu: [Vận động công nhân dự thi]
    """
    for piece in sorted(reading.tokens.pieces) if "-" in reading.tokens.signs else ():
        one, sign, two = piece.strip(_MARKS).partition("-")
        if not (sign and one[1:].islower() | (len(one) == 1) and two.islower() and f"{one}{two}".isalpha()):
            continue
        joined = f"{one}{two}".lower()
        if not is_syllable(joined) or joined in loans():
            continue
        written = piece.strip(_MARKS)
        both = is_syllable(one.lower()) and is_syllable(two)
        for at in reading.everywhere(written.lower()):
            end = at + len(written)
            before = _BEFORE.search(reading.small, max(0, at - _FAR), at)
            after = _AFTER.match(reading.small, end)
            beside = before[2] if before is not None else "", after[1] if after is not None else ""
            as_written = reading.text[at:end] == written
            if as_written and (not both or _is_word(beside[0], joined, beside[1])):
                message = f"“{written}” có gạch nối ở giữa chữ."
                yield reading.at(at, end, message, f"Viết {one}{two}.", f"{one}{two}")
    for part in sorted(reading.tokens.written):
        short = len(part) <= _LONGEST_CONSONANTS and part.isalpha() and part.islower()
        if short and part not in _UNITS and _VOWELS.isdisjoint(bare(part)):
            yield from _apart(reading, part)


def _apart(reading: Texts, part: str) -> Iterator[Finding]:
    """Where letters without a vowel stand alone that make a known word with those beside them."""
    for start in reading.everywhere(part):
        end = start + len(part)
        if reading.text[start:end] != part or reading.text[start - 1 : start] != " ":
            continue
        before = _BEFORE.search(reading.small, max(0, start - _FAR), start)
        if before is None:
            continue
        after = _AFTER.match(reading.small, end)
        first, last = before[1] or "", before[2]
        following, second = (after[1], after[2] or "") if after is not None else ("", "")
        if following and _is_word(last, part + following, second):
            stop = end + 1 + len(following)
            yield _told(reading, start, stop)
        elif _is_word(first, last + part, following):
            yield _told(reading, start - 1 - len(last), end)


def _told(reading: Texts, start: int, end: int) -> Finding:
    written = reading.text[start:end]
    right = written.replace(" ", "")
    return reading.at(start, end, f"“{written}” là một chữ bị cắt đôi.", f"Viết {right}.", right)


def _is_word(before: str, joined: str, after: str) -> bool:
    """Whether a syllable makes a known word with one beside it."""
    if not is_syllable(joined):
        return False
    word = one_way(joined)
    known = known_words()
    return f"{one_way(before)} {word}" in known or f"{word} {one_way(after)}" in known


RULES = (two_capitals, cut_in_two)

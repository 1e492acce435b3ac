"""How many slips that are words themselves are found: “Bệnh viên”, “tổ chúc”, “nội ung”.

Each word that stands in nearly every paper is spoilt in each way a hand or an ear spoils one of its halves,
in a sentence of a programme of ours that has it. Half of the words are held out: what is added to the tables
of spelling is chosen by the misses among the others.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from functools import cache
from hashlib import md5
from typing import TYPE_CHECKING, NamedTuple

import yaml

from bench.slips import PROGRAMMES
from ctrgen.spelling.letters import bare, one_way
from ctrgen.spelling.lexicon import alone, common, usual_words
from ctrgen.spelling.phrases import slips
from ctrgen.spelling.syllables import TONED, is_syllable
from ctrgen.spelling.words import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = {
    "s/x": r"^(s|x)(?=[^\W])",
    "ch/tr": r"^(ch|tr)",
    "d/gi/r": r"^(d|gi|r)",
    "l/n": r"^(l|n)(?![gh])",
    "-n/-ng": r"(ng?)$",
    "-c/-t": r"([ct])$",
}
_TONE_OF = {char: (vowel, tone) for vowel, chars in TONED.items() for tone, char in enumerate(chars)}
_HOI, _NGA = 3, 4


class Spoilt(NamedTuple):
    """One slip in one sentence.

    Attributes:
        held: whether its word is of the half that is held out.
        kind: how it was spoilt.
        right: the word.
        sentence: with the slip.
        place: which word of the sentence it is.
    """

    held: bool
    kind: str
    right: str
    sentence: str
    place: int

    @property
    def found(self) -> bool:
        """Whether the rules of spelling tell of it."""
        told = any(at <= self.place <= at + 1 for at, _ in slips(self.sentence))
        return told or not is_known(self.sentence.split(" ")[self.place])


def spoilt(every: int = 1) -> Iterator[Spoilt]:
    """The slips, or one of so many."""
    dice = random.Random(13)  # noqa: S311
    count = 0
    for word in sorted(usual_words() & _sentences().keys()):
        halves = word.split(" ")
        held = bool(md5(word.encode()).digest()[0] % 2)  # noqa: S324
        for which, half in enumerate(halves):
            for wrong, kind in _slips_of(half).items():
                row, at = dice.choice(_sentences()[word])
                count += 1
                if count % every == 0:
                    place = at + which
                    written = _as(wrong, row[place])
                    sentence = " ".join([*row[:place], written, *row[place + 1 :]])
                    yield Spoilt(held, kind, word, sentence, place)


def _slips_of(syllable: str) -> dict[str, str]:
    """What a syllable may become that papers have too, and by what."""
    found: dict[str, str] = {}
    for kind, wrong in _changed(syllable):
        one = one_way(wrong)
        if one != syllable and len(one) > 1 and one in _real():
            found.setdefault(one, kind)
    return found


def _changed(syllable: str) -> Iterator[tuple[str, str]]:
    for kind, pattern in _SOUNDS.items():
        for other in kind.replace("-", "").split("/"):
            yield kind, re.sub(pattern, other, syllable)
    for place, char in enumerate(syllable):
        vowel, tone = _TONE_OF.get(char, ("", 0))
        before, after = syllable[:place], syllable[place + 1 :]
        for number, toned in enumerate(TONED[vowel] if tone else ()):
            kind = (
                "hỏi/ngã"
                if {number, tone} == {_HOI, _NGA}
                else "another tone"
                if number
                else "a tone forgotten"
            )
            yield kind, before + toned + after
        if (plain := bare(vowel or char)) != (vowel or char):
            yield "a mark forgotten", before + (TONED[plain][tone] if plain in TONED else plain) + after
        yield "a letter left out", before + after
        yield "two letters swapped", before + after[:1] + char + after[1:]
        row = next((keys for keys in _ROWS if char in keys), "")
        for key in row[max(0, row.find(char) - 1) : row.find(char) + 2]:
            yield "the next key struck", before + key + after


@cache
def _real() -> frozenset[str]:
    return frozenset(one for one in common() | alone().keys() if is_syllable(one))


@cache
def _sentences() -> dict[str, list[tuple[list[str], int]]]:
    """Rows of words of our programmes by the words of two syllables in them, and where these begin."""
    found: dict[str, list[tuple[list[str], int]]] = {}
    for text in _texts(PROGRAMMES):
        for run in _RUN.finditer(text):
            row = run.group().split(" ")
            small = [one_way(word.lower()) for word in row]
            for at in range(len(row) - 1 if len(row) > 3 else 0):
                found.setdefault(f"{small[at]} {small[at + 1]}", []).append((row, at))
    return found


def _texts(paths: list[Path]) -> Iterator[str]:
    waiting = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one


def _as(wrong: str, right: str) -> str:
    if right.isupper() and len(right) > 1:
        return wrong.upper()
    return wrong[0].upper() + wrong[1:] if right[0].isupper() else wrong


def main() -> None:
    """Print the share found of each kind, of both halves."""
    all_of, found_of = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for one in spoilt():
        for kind in (one.kind, "all"):
            all_of[kind, one.held] += 1
            found_of[kind, one.held] += one.found
    for kind in dict.fromkeys(kind for kind, _ in all_of):
        shares = (
            f"{found_of[kind, held] / max(1, all_of[kind, held]):6.1%} of {all_of[kind, held]:5}"
            for held in (False, True)
        )
        print(f"{kind:22} looked at {next(shares)}   held out {next(shares)}")


if __name__ == "__main__":
    main()

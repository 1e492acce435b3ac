"""How many slips of typing hands the spelling rules find, and how many right words they take for slips.

Slips of eight kinds are planted one at a time, by a fixed seed, in programmes of ``tests/corpus``; one is
found when the rules then say more of its line than before.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import pipeline
from ctrgen.rules.judge import Selection
from ctrgen.spelling.syllables import TONED, is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.diagnostics import Diagnostic

ROOT = Path(__file__).parent.parent
PROGRAMMES = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/corpus/*.yaml")])
PLANTED_IN = sorted(ROOT.glob("tests/corpus/[abc]*.yaml"))
"""Slips are planted in these alone, so that a further programme changes none of them."""
RULES = Selection(only=("CT354", "CT375", "CT380"))
"""Words typed on to numbers, wrong words, and what is no syllable."""

_WORD = re.compile(r"(?<![\w/.@-])[^\W\d_]{2,7}(?![\w/.@-])")
_COMMENT = re.compile(r"(?:^|\s)#")
_VALUE = re.compile(r"^\s*(?:- )?(?:\"|(?:noi_dung|ten|chu_tri|thanh_phan|mo_dau|tieu_de): )?(?=\w+ \w+ )")
_TONE_KEYS = {"telex": " fsrxj", "vni": " 21345"}
_MARKS = {
    "telex": {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"},
    "vni": {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"},
}
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_TONE_OF = {char: (vowel, tone) for vowel, chars in TONED.items() for tone, char in enumerate(chars)}


class Planted(NamedTuple):
    """One slip in one programme."""

    programme: Path
    line: int
    kind: str
    right: str
    wrong: str
    found: bool


def _stroke_left(method: str, word: str, dice: random.Random) -> str:
    """The last stroke did not take: the tone's key stands as a letter or digit, or a mark's does."""
    for place, char in enumerate(word):
        vowel, tone = _TONE_OF.get(char, (char, 0))
        if tone:
            bare = word[:place] + vowel + word[place + 1 :]
            key = _TONE_KEYS[method][tone]
            return bare + key if dice.random() < 0.6 else word[:place] + vowel + key + word[place + 1 :]
    marked = [place for place, char in enumerate(word) if char in _MARKS[method]]
    if not marked:
        return word
    place = dice.choice(marked)
    return word[:place] + _MARKS[method][word[place]] + word[place + 1 :]


def _telex(word: str, dice: random.Random) -> str:
    return _stroke_left("telex", word, dice)


def _vni(word: str, dice: random.Random) -> str:
    return _stroke_left("vni", word, dice)


def _swapped(word: str, dice: random.Random) -> str:
    place = dice.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _doubled(word: str, dice: random.Random) -> str:
    place = dice.randrange(len(word))
    return word[:place] + word[place] + word[place:]


def _beside(char: str, dice: random.Random) -> str:
    for row in _ROWS:
        if char in row:
            place = row.index(char)
            return dice.choice(row[max(0, place - 1) : place] + row[place + 1 : place + 2])
    return char


def _next_key_too(word: str, dice: random.Random) -> str:
    place = dice.randrange(len(word))
    return word[: place + 1] + _beside(word[place], dice).replace(word[place], "") + word[place + 1 :]


def _wrong_key(word: str, dice: random.Random) -> str:
    place = dice.randrange(len(word))
    return word[:place] + _beside(word[place], dice) + word[place + 1 :]


def _left_out(word: str, dice: random.Random) -> str:
    place = dice.randrange(len(word))
    return word[:place] + word[place + 1 :]


def _joined(word: str, _: random.Random) -> str:
    return word + "\0"


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "a stroke of Telex left": _telex,
    "a stroke of VNI left": _vni,
    "two letters swapped": _swapped,
    "a letter doubled": _doubled,
    "the next key struck too": _next_key_too,
    "the next key struck": _wrong_key,
    "a letter left out": _left_out,
    "joined with the next word": _joined,
}


def plant(count: int, seed: int) -> Iterator[Planted]:
    """Slips, as many of each kind, each in one line of a programme, and whether they are found."""
    dice = random.Random(seed)  # noqa: S311
    texts = {path: path.read_text(encoding="utf-8") for path in PLANTED_IN if pipeline.check(path).programme}
    kinds = list(KINDS)
    done = 0
    while done < count:
        path = dice.choice(list(texts))
        kind = kinds[done % len(kinds)]
        lines = texts[path].splitlines(keepends=True)
        number = dice.randrange(len(lines))
        start = _VALUE.match(lines[number])
        words = list(_WORD.finditer(lines[number], start.end())) if start else []
        words = [one for one in words if is_syllable(one.group()) and len(one.group()) > 2]
        if not words or _COMMENT.search(lines[number]):
            continue
        word = dice.choice(words)
        wrong = KINDS[kind](word.group(), dice)
        if wrong == word.group():
            continue
        line = lines[number][: word.start()] + wrong + lines[number][word.end() :]
        line = line.replace("\0 ", "").replace("\0", "")
        if line == lines[number]:
            continue
        changed = "".join([*lines[:number], line, *lines[number + 1 :]])
        before, after = _said(texts[path], path, number), _said(changed, path, number)
        if before is None or after is None:
            continue
        done += 1
        shown = wrong.replace("\0", " + the next")
        yield Planted(path, number + 1, kind, word.group(), shown, len(after) > len(before))


def _said(text: str, path: Path, number: int) -> list[Diagnostic] | None:
    checked = pipeline.check_text(text.encode(), path.name, path.parent, RULES)
    if checked.programme is None:
        return None
    return [one for one in checked.diagnostics if one.line == number + 1]


def alarms() -> tuple[list[Diagnostic], int]:
    """What the rules say of the programmes as they are, and how many words those have."""
    found: list[Diagnostic] = []
    words = 0
    for path in PROGRAMMES:
        checked = pipeline.check(path, RULES)
        if checked.programme is not None:
            found += checked.diagnostics
            words += len(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8")))
    return found, words


def main() -> None:
    """Print what was missed, the share found of each kind and of all, and every alarm."""
    planted = list(plant(200, seed=13))
    for one in planted:
        if not one.found:
            print(f"missed  {one.kind}: {one.right} -> {one.wrong} ({one.programme.name}:{one.line})")
    all_of, found_of = Counter(one.kind for one in planted), Counter(one.kind for one in planted if one.found)
    for kind in KINDS:
        print(f"{found_of[kind]:4} of {all_of[kind]:3}  {kind}")
    found, words = alarms()
    for alarm in found:
        print(f"said    {alarm.file}:{alarm.line}: {alarm.code} {alarm.message}")
    print(f"{sum(found_of.values()) / len(planted):.1%} of {len(planted)} slips found (at least 90 %)")
    print(f"{len(found)} findings in {words} words as they are (at most 1 in 1,000 may be wrong)")


if __name__ == "__main__":
    main()

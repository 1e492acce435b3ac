"""Names and slogans that all know, in quotes, with a word that is not theirs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.rules.page.posts import in_one_way
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.rules.reading import Texts

_TABLE = Path(__file__).with_name("known_quotes.txt")
_SIGNS, _OPENING, _CLOSING = '“”"\n', '“"', '”"'
_SHORTEST, _LONGEST = 12, 160
_NO_WORDS = str.maketrans(",.;:-–!", "       ")
_LONG = 7
"""From so many words on two may differ."""


@text_rule("CT3065", "cau-quen-thuoc-sai-chu")
def misquoted(reading: Texts) -> Iterator[Finding]:
    """Tên cuộc vận động, phong trào, khẩu hiệu quen thuộc đặt trong ngoặc kép thì ghi đúng từng chữ.

    Sai:
        nhiem_vu: ["Vận động xây dựng gia đình “5 không, 3 xanh”"]
    Đúng:
        nhiem_vu: ["Vận động xây dựng gia đình “5 không, 3 sạch”"]
    """
    if reading.tokens.signs.isdisjoint('“"'):
        return
    for start, end in _quoted(reading.body):
        said = reading.body[start:end]
        words = _words(said)
        right = _nearly(words) if words not in _known() else ""
        if right:
            message = f"“{said}”: câu quen thuộc là “{right}”."
            yield reading.at(start, end, message, "Xem lại từng chữ.")


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where what stands in quotes begins and ends, within a line."""
    opened = -1
    for at, sign in ((at, sign) for at, sign in enumerate(text) if sign in _SIGNS):
        if opened >= 0 and sign in _CLOSING and _SHORTEST <= at - opened <= _LONGEST:
            yield opened, at
            opened = -1
        else:
            opened = at + 1 if sign in _OPENING else -1


def _nearly(words: tuple[str, ...]) -> str:
    """The known name that differs from some words by one, of many by two; empty where none does."""
    for known, right in _known().items():
        most = 2 if len(known) >= _LONG else 1
        alike = abs(len(known) - len(words)) <= most and len({*known} & {*words}) >= len({*known}) - most
        if alike and not _within(known, words) and not _within(words, known) and _apart(known, words) <= most:
            return right
    return ""


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _apart(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words have to be left out, put in or exchanged to make one of the other."""
    row = list(range(len(other) + 1))
    for first, word in enumerate(one, 1):
        above, row[0] = row[0], first
        for place, against in enumerate(other, 1):
            above, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, above + (word != against))
    return row[-1]


@cache
def _known() -> dict[tuple[str, ...], str]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return {_words(line): line for line in lines if line and not line.startswith("#")}


def _words(text: str) -> tuple[str, ...]:
    return tuple(in_one_way(text).translate(_NO_WORDS).split())


RULES = (misquoted,)

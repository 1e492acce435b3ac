"""Nothing is lost: every word of the document stands in what the programme prints, or in a comment."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.importing.lines import is_decor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ctrgen.importing.lines import Line

_WORD = re.compile(r"\w+")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})\s?(?:giờ|h|g|:)\s?(?P<minute>\d{2})?(?:\s?phút)?(?!\w)", re.IGNORECASE
)

_OTHER_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uỷ": "ủy"}
_TONES = re.compile("|".join(_OTHER_TONES))


class Account(NamedTuple):
    """How many words the document has, how many stand in values, and the lines that have others."""

    words: int
    placed: int
    lost: tuple[Line, ...]


def words(text: str) -> list[str]:
    """The words and numbers of a text, whatever their case."""
    text = _CLOCK.sub(lambda match: f"{match['hour']}h{match['minute'] or '00'}", text)
    plain = _TONES.sub(lambda match: _OTHER_TONES[match[0]], text.casefold())
    return [word.lstrip("0") or "0" for word in _WORD.findall(plain)]


def balance(
    lines: Sequence[Line], printed: Iterable[str], said: Iterable[str], known: Callable[[Line], bool]
) -> Account:
    """Compare a document with what became of it.

    Args:
        lines: all lines of the document.
        known: of a line, whether it says nothing of its own, such as the motto of the state.
        printed: what the programme prints.
        said: the texts of its comments.
    """
    there = Counter(word for text in printed for word in words(text))
    commented = Counter(word for text in said for word in words(text))
    lost: list[Line] = []
    total = placed = 0
    for line in lines:
        own = [] if is_decor(line.whole) else words(line.plain)
        total += len(own)
        if known(line):
            placed += len(own)
            continue
        missing = False
        for word in own:
            if there[word]:
                there[word] -= 1
                placed += 1
            elif commented[word]:
                commented[word] -= 1
            else:
                missing = True
        if missing:
            lost.append(line)
    return Account(total, placed, tuple(lost))

"""Nothing is lost: every word of the document stands in what the programme prints, or in a comment."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.anatomy.lines import is_decor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ctrgen.anatomy.lines import Line

_WORD = re.compile(r"\w+")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})\s?(?:giờ|h|g|:)\s?(?P<minute>\d{2})?(?:\s?phút|\s?['’′])?(?!\w)", re.IGNORECASE
)

_LABELS = re.compile(
    r"(?:thành phần(?:\s+(?:tham dự|dự họp|tham gia|dự|mời))?|(?:địa\s+)?điểm(?:\s+họp)?|(?:người\s+)?chủ trì"
    r"|(?:đơn vị\s+)?chuẩn bị(?:\s+nội dung)?)\s*:|(?:địa\s+)?điểm(?=\s+tại\s)|(?<=\w )chủ trì(?=\)?\.?$)",
    re.IGNORECASE,
)
"""What the key of a detail says in its stead."""
_HALF = re.compile(
    r"(?i)^(?:buổi\s+)?(?:sáng|chiều|tối)(?:\s*[:,.](?:\s*\d{1,2}[.)](?=\s))?|$|(?=\s+(?:làm việc|họp|dự)\b))"
)
"""A half-day at the head of a line, which the hours of what follows tell as well."""
_OTHER_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uỷ": "ủy"}
_TONES = re.compile("|".join(_OTHER_TONES))
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""What stands inside a word and parts it in two for nobody."""


class Lost(NamedTuple):
    """A line, and what of it stands nowhere: all of it, where that is most of it."""

    line: Line
    text: str


class Account(NamedTuple):
    """How many words the document has, how many stand in values, and the lines that have others."""

    words: int
    placed: int
    lost: tuple[Lost, ...]


def words(text: str) -> list[str]:
    """The words and numbers of a text, whatever their case."""
    text = _CLOCK.sub(lambda match: f"{match['hour']}h{match['minute'] or '00'}", _UNSEEN.sub("", text))
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
    there = Counter(word for text in printed for word in words(_LABELS.sub(" ", text)))
    commented = Counter(word for text in said for word in words(text))
    lost: list[Lost] = []
    total = placed = 0
    for line in lines:
        whole = [] if is_decor(line.whole) else words(line.plain)
        own = words(_LABELS.sub(" ", _HALF.sub("", line.plain))) if whole else []
        total += len(whole)
        placed += len(whole) - len(own)
        if known(line):
            placed += len(own)
            continue
        missing: list[str] = []
        for word in own:
            if there[word]:
                there[word] -= 1
                placed += 1
            elif commented[word]:
                commented[word] -= 1
            else:
                missing.append(word)
        if missing:
            lost.append(Lost(line, line.whole if 2 * len(missing) > len(own) else _of(line, missing)))
    return Account(total, placed, tuple(lost))


def _of(line: Line, missing: Sequence[str]) -> str:
    """The missing words as the line writes them; the whole line where they cannot be told in it."""
    left = Counter(missing)
    said: list[str] = []
    gap = False
    for written in line.whole.split():
        own = Counter(words(written))
        if own & left:
            left -= own
            said += ["…", written] if gap and said else [written]
            gap = False
        else:
            gap = True
    return line.whole if left.total() else " ".join(said)

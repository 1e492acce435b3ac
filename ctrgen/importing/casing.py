"""Words in capitals as they are written in a sentence: as the document itself writes them elsewhere."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[^\W_]*)")
_VOWEL = re.compile(
    r"[aeiouyăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)
_LONGEST = 9
_FAR = 3
"""So many words may be between ``tỉnh`` and the last of its name."""
_NAMED_AFTER = frozenset(
    {"tỉnh", "huyện", "xã", "phường", "quận", "thị", "trấn", "thành", "phố", "thôn", "bản", "khu", "đường"}
)
_ROMAN = re.compile(r"[IVX]+")
_NUMBERED_AFTER = frozenset({"vực", "quý", "khóa", "khoá", "phần", "chương", "hạng", "thứ", "kỳ", "lục"})
_SCHOOLS = ("trường", "bệnh viện")


class Casing:
    """The spelling of words, learnt from the sentences of a document."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """Learn from texts that are not in capitals themselves."""
        self._small: set[str] = set(_COMMON)
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}
        for text in sentences:
            words = _WORD.findall(text)
            self._small.update(word for word in words if word.islower())
            for start in range(len(words)):
                begins = start == 0
                for length in range(2, min(_LONGEST, len(words) - start) + 1):
                    said = tuple(words[start : start + length])
                    shouted = any(
                        word.isupper() and len(word) > 1 and not _abbreviated(word) for word in said
                    )
                    if not shouted and any(word[0].isupper() for word in said[1 if begins else 0 :]):
                        self._known.setdefault(tuple(word.lower() for word in said), said)

    def sentence(self, text: str) -> str:
        """A text in capitals as one begins a sentence with it; any other as it is."""
        return self._respelt(text, lambda _: False)

    def body(self, text: str) -> str:
        """The name of a body in capitals: words that the document never writes small are part of a name."""
        return self._respelt(text, lambda word: word not in self._small and word not in _JOINTS)

    def _respelt(self, text: str, is_name: Callable[[str], bool]) -> str:
        if not text.isupper():
            return text
        written = iter(self._written([match[0] for match in _WORD.finditer(text)], is_name))
        return _WORD.sub(lambda _: next(written), text)

    def name(self, text: str) -> str:
        """The name of a person in capitals: each word with one capital."""
        if not text.isupper():
            return text
        return _WORD.sub(lambda match: match[0] if _abbreviated(match[0]) else match[0].capitalize(), text)

    def _written(self, words: list[str], is_name: Callable[[str], bool]) -> list[str]:
        lower = [word.lower() for word in words]
        of_school = " ".join(lower).startswith(_SCHOOLS)
        made: list[str] = []
        while len(made) < len(words):
            start = len(made)
            said = self._longest(lower[start : start + _LONGEST])
            if said:
                made += said
                continue
            word = words[start]
            named = _is_name(lower[start], made, of_school=of_school) or is_name(lower[start])
            numbered = start > 0 and lower[start - 1] in _NUMBERED_AFTER and _ROMAN.fullmatch(word)
            if _abbreviated(word) or numbered:
                made.append(word)
            else:
                made.append(word.capitalize() if named or start == 0 else lower[start])
        if made and not made[0][:1].isupper():
            made[0] = made[0][:1].upper() + made[0][1:]
        return made

    def _longest(self, lower: list[str]) -> list[str]:
        for length in range(len(lower), 0, -1):
            key = tuple(lower[:length])
            found = _usual().get(key) or self._known.get(key)
            if found:
                return list(found)
        return []


def _is_name(word: str, made: list[str], *, of_school: bool) -> bool:
    """Whether a word, in small letters, is of the name of a place or house: it follows ``tỉnh`` and the like.

    Args:
        word: what follows.
        made: the words before it, as they are written.
        of_school: whether these begin as the name of a school does.
    """
    if of_school and len(made) > 1:
        return word not in _JOINTS
    for before in reversed(made[-_FAR:]):
        if before.lower() in _NAMED_AFTER:
            return word not in _JOINTS | _NAMED_AFTER
        if not before[:1].isupper():
            return False
    return False


@cache
def _usual() -> dict[tuple[str, ...], tuple[str, ...]]:
    lines = (files("ctrgen.importing") / "names.txt").read_text(encoding="utf-8").splitlines()
    names = (tuple(_WORD.findall(line)) for line in lines if not line.startswith("#"))
    return {tuple(word.lower() for word in name): name for name in names}


def _abbreviated(word: str) -> bool:
    """``UBND``, ``LHPN``: no syllable, so that its letters stay capitals."""
    return len(word) > 1 and (not _VOWEL.search(word) or word in _SHORT)


_SHORT = frozenset(
    {"UBND", "HĐND", "UBMTTQ", "BCH", "BTV", "THCS", "THPT", "CNVC", "CNTT", "TBXH", "ATGT", "UBKT"}
)
_COMMON = _NAMED_AFTER | frozenset(
    {"công", "ty", "chi", "nhánh", "cổ", "phần", "nhà", "máy", "xí", "nghiệp", "đoàn", "trường", "khối", "cơ"}
    | {"quan", "tổ", "dân", "đặc", "khóm", "ấp", "ban", "phòng", "khoa", "viện"}
)
_JOINTS = frozenset(["và", "của", "về", "tại", "ở", "các", "những", "năm", "tháng", "quý", "tuần"])

"""Values that are one of a few words, whatever their case and with or without their accents."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from ctrgen import faults
from ctrgen.schema.base import wrong
from ctrgen.schema.reads import Read

if TYPE_CHECKING:
    from enum import StrEnum


def one_of(words: type[StrEnum], complaint: str) -> Read:
    """Read a word of an enumeration.

    Args:
        words: those there are.
        complaint: what to say of any other.
    """
    known = {_plain(word): word for word in words}

    def read(value: Any) -> Any:
        found = known.get(_plain(value)) if isinstance(value, str) else None
        if found is None:
            raise wrong(faults.BAD_CHOICE, complaint, f"Ghi một trong: {', '.join(words)}.")
        return found

    return Read(read, {"enum": list(words)})


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", " ".join(text.split()).lower().replace("đ", "d"))
    return "".join(char for char in letters if not unicodedata.combining(char))

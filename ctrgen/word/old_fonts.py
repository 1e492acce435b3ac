"""Text of the time before Unicode: what the fonts of TCVN 5712 (.VnTime, …) and of VNI show, as Unicode."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_ONLY_UNICODE = re.compile("[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01a0-\u01b0\u1ea0-\u1ef9]")
"""Letters that no old font has a place for: a text with one is Unicode, whatever its font is called."""


class Table(NamedTuple):
    """What stands in the file for each letter, both ways; one or two characters a letter."""

    to_unicode: Mapping[str, str]
    pattern: re.Pattern[str]


def is_old(font: str) -> bool:
    """Whether a font shows other letters than its characters say."""
    return _table_of(font) != ""


def shown(text: str, font: str) -> str:
    """The letters that a font shows; a text of another font, or one in Unicode already, stays as it is."""
    name = _table_of(font)
    if not name or _ONLY_UNICODE.search(text):
        return text
    found = table(name)
    changed = found.pattern.sub(lambda match: found.to_unicode[match[0]], text)
    return changed.upper() if name == "tcvn3" and font.upper().endswith("H") else changed


@lru_cache(maxsize=2)
def table(name: str) -> Table:
    """The table ``tcvn3`` or ``vni``, of ``old_fonts.tsv``."""
    lines = (files("ctrgen.word") / "old_fonts.tsv").read_text(encoding="utf-8").splitlines()
    column = {"tcvn3": 1, "vni": 2}[name]
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    pairs = {
        "".join(chr(int(code, 16)) for code in row[column].split()): row[0] for row in rows if row[column]
    }
    if name == "vni":  # a mark of the other case may follow a letter: AÙ, Aù
        pairs |= {key[0] + key[1].swapcase(): letter for key, letter in pairs.items() if len(key) == 2}
    longest_first = sorted(pairs, key=len, reverse=True)
    return Table(pairs, re.compile("|".join(map(re.escape, longest_first))))


def _table_of(font: str) -> str:
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith("vni") and name[3:4] in {"-", " ", ""} else ""

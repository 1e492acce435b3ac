"""The mark before a heading or an item: what it looks like, and which of its kind it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from ctrgen.layout.marks import VIETNAMESE_ALPHABET

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_FORM = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
SIGNS = "-–—+•*●▪◦○■□➢✓·❖→⇒"
_MARK = re.compile(
    r"(?P<whole>"
    r"(?i:phần|chương|mục)\s+(?:(?i:thứ\s+\w+)|[IVXLC]+|\d{1,2})\s*[.:]?(?=\s|$)"
    r"|(?:(?i:điều)\s+)?\d{1,3}(?:\.\d{1,3}){1,3}(?:[.)]|\s?[-–])?(?=[\s\*]|$)"
    r"|[A-Z]{1,4}(?:\.\d{1,2})+[.)]?(?=\s)"
    r"|(?:(?i:điều)\s+)\d{1,3}\s*[.:]"
    r"|\(?\d{1,3}(?:[.)]+|/)(?!\d)"
    r"|\d{1,2}\s?[-–](?=\s+[^\W\d])"
    r"|\((?:[a-zđ]|[ivx]{2,4})\)"
    r"|[a-zđ]{1,2}[.)/,](?=\s)|[a-zđ]\s?[-–](?=\s)"
    r"|(?!V/[vV])[IVXLC]{1,5}[a-z]?(?:[.)/]|\s*[-–](?=\s))(?=[\s\w])"
    r"|[A-ZĐ](?:[.)/]|\s*[-–](?=\s))(?=\s)"
    rf"|[{re.escape(SIGNS)}](?=\s|[A-ZĐÀ-Ỹ])"
    r")\s*"
)


class Sign(NamedTuple):
    """A mark as it stands, the form of those like it, and which of them it is.

    Attributes:
        form: as the first would be marked: ``1.``, ``a)``, ``I.``, ``A.``, a sign; of ``1.2.`` as many ``1``.
        number: from 1; 0 for a sign.
    """

    text: str
    form: str
    number: int

    @property
    def counts(self) -> bool:
        """Whether it is one of a row."""
        return self.number > 0


def split(text: str) -> tuple[str, str]:
    """A text parted into its mark and what follows; the mark is empty where there is none."""
    match = _MARK.match(text)
    if match is None or not text[match.end() :].strip():
        return ("", text)
    return match["whole"].strip(), text[match.end() :]


def readings(mark: str) -> list[Sign]:
    """What a mark may be: ``I.`` is the first Roman number, or the ninth letter."""
    text = mark.strip()
    core = text.strip("().:/-–, ")
    head = "(" if text.startswith("(") else ""
    tail = text[len(head) + len(core) :].strip() if core else ""
    tail = {"-": ".", "–": ".", ",": ")"}.get(tail, tail)  # as the decree writes them
    text = f"{head}{core}{tail}" if core and core not in SIGNS else text
    if not core or text in SIGNS:
        return [Sign(text, text, 0)]
    if core.isdecimal():
        return [Sign(text, f"{head}1{tail}", int(core))]
    if re.fullmatch(r"[\dA-Z]+(?:\.\d+)+", core):
        parts = core.split(".")
        return [Sign(text, ".".join("1" * len(parts)) + tail, int(parts[-1]))]
    found = []
    if _ROMAN_FORM.fullmatch(core):
        found.append(Sign(text, f"{head}I{tail}", roman(core)))
    if len(core) == 1 and core.isalpha():
        first = "A" if core.isupper() else "a"
        alphabets = (VIETNAMESE_ALPHABET, _LATIN)
        places = [alphabet.index(core.lower()) + 1 for alphabet in alphabets if core.lower() in alphabet]
        found += [Sign(text, f"{head}{first}{tail}", place) for place in dict.fromkeys(places)]
    if re.match(r"(?i)(?:phần|chương|mục)\s", text):
        found.append(Sign(text, "phần", 1))
    return found or [Sign(text, text, 0)]


def roman(text: str) -> int:
    """The number of a Roman numeral."""
    values = [_ROMAN[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))

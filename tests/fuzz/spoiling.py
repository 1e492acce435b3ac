"""What chance does to a text, to bytes, to a picture."""

from __future__ import annotations

import re
import struct
import unicodedata
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

YAML = [
    *"\"':-?*&!%@`|>{}[],#~ \t\n\r\0\\\x85\u2028\u2029\ufeff/0", "- ", ": ", "\n  ", "&a ", "*a",
    "!!str ", "---\n", "...\n", "<<: ", "%YAML 1.1\n", "|+\n  ", ">-\n", "''", '"\\u0000"', '"\\ud800"',
    "? ", " #", "{a: ", "[[[[",
]  # fmt: skip
"""What means something to YAML."""
UNICODE = [
    "\u202e50.000\u202c", "\u2066a\u2069", "\u200f", "\u061c", "\u200b", "\u200d", "\u2060", "\xad",
    "\u034f", "e\u0323\u0302", "\u0301" * 40, "ﬁ", "ǅ", "ß", "İ", "ı",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "😀", "𝔸", "\U000e0041", "\ufffd", "\ue000",
    "\U0010fffd", "שלום", "مرحبا", "中文", "Кирилл", "ｆｕｌｌ", "x\ufe0f", "\u1ab0", "đ", "Ð", "ĐẮK",
    "ươ\u031b", "ò\u0323a", "\u00a0", "\u3000", "\u2009", "…", "“”‘’«»", "–—―‑", "½", "²", "№",
]  # fmt: skip
"""What means something to those who show text."""
SLIPS = [
    "  ", " ,", " .", "..", ",,", "( ", " )", '"', "“ ", " ”", " - ", "–", " :", ": ", ";", "/ ", " %",
    "*", "**", "a*", "\t", "ngày 5/6", "05/06/2020", "14h30", "30000 đồng", " và và", "Uỷ ban", "hoà",
    "qui định", "TP.HCM", "NQ-TW",
]  # fmt: skip
"""What hands do to a text that they type."""
VALUES = [
    "", " ", "~", "null", "true", "[]", "{}", "[[]]", "0", "-1", "1e400", ".nan", "nan", "inf", "-0.0",
    "1e9", "0x10", "012", "14:30", "1_000", "=", "31/6/2020", "29/2/2100", "13/2020", "25:00", "9" * 400,
    "1/1/0001", "31/12/9999", "{0}", "%s", "{{ 7 }}", "{% x %}", "#set page()", "$(id)",
    "../../etc/passwd", "x.yaml", "*x*", "**", "Phần thứ nhất", "a" * 3000, "không", "KHÔNG",
    "::set-output name=a::b", "</w:t>", "&#0;", "]]>", "\\n", "'", "CT341", "nd30", "nha.yaml", "dau.png",
    "12,5 cm",
]  # fmt: skip
"""What may stand in the place of a value."""

_VALUE = re.compile(r"(?<=[:\-,\[] )[^\n,\]}{]+")


def spoilt(text: str, chance: Random) -> str:
    """A text with a few things done to it."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        text = chance.choice(_SPOILING)(text, chance)
    return text


def spoilt_bytes(data: bytes, chance: Random) -> bytes:
    """Bytes with a few changed, dropped or put in."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(4):
            case 0:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                made[at:at] = chance.randbytes(chance.randint(1, 4))
            case 2:
                del made[at : at + chance.randint(1, 30)]
            case _:
                made[at:at] = made[chance.randrange(len(made) + 1) :][:30]
    return bytes(made)


def slipped(text: str, chance: Random) -> str:
    """A text with slips at the ends of words."""
    ends = [match.end() for match in re.finditer(r"\w\b", text)]
    for at in sorted(chance.sample(ends, min(len(ends), chance.randint(1, 12))), reverse=True):
        text = text[:at] + chance.choice(SLIPS) + text[at:]
    return text


def picture(chance: Random) -> bytes:
    """A PNG, mostly one that something is wrong with."""
    width, height = (chance.choice((0, 1, 7, 60, 300, 70_000, 2**31 - 1)) for _ in range(2))
    depth, colour = chance.choice((1, 2, 4, 8, 16, 3)), chance.choice((0, 2, 3, 4, 6, 1))
    if chance.random() < 0.5:
        width, height, depth, colour = chance.randint(1, 90), chance.randint(1, 90), 8, 6
    rows = (
        (bytes([chance.choice((0, 0, 0, 1, 4, 5))]) + chance.randbytes(4) * width) * height
        if width < 400 and height < 400
        else b"\0"
    )
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, chance.choice((0, 0, 0, 1, 2)))
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    for _ in range(chance.choice((0, 0, 1, 2))):
        name = chance.choice(
            (b"tEXt", b"iCCP", b"PLTE", b"tRNS", b"eXIf", b"acTL", b"IDAT", b"ABCD", b"pHYs", b"IEND")
        )
        parts.insert(
            chance.randrange(len(parts) + 1), (name, chance.randbytes(chance.choice((0, 3, 9, 300))))
        )
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
        for name, held in parts
    )
    return spoilt_bytes(data, chance) if chance.random() < 0.4 else data


_CHUNKS = (b"tEXt", b"iCCP", b"PLTE", b"tRNS", b"eXIf", b"acTL", b"IDAT", b"ABCD", b"pHYs", b"IEND")


def _chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))


def _put(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    words: list[str] = chance.choice((YAML, UNICODE, SLIPS))
    return text[:at] + chance.choice(words) + text[at:]


def _cut(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 40) :]


def _doubled(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    piece = text[at : at + chance.randint(1, 60)]
    return text[:at] + piece * chance.choice((2, 2, 3, 200)) + text[at + len(piece) :]


def _lines(text: str, chance: Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            lines.insert(one, lines[other])
        case 2:
            lines[one] = " " * chance.randrange(7) + lines[one].lstrip()
        case _:
            del lines[one : one + chance.randint(1, 3)]
    return "\n".join(lines)


def _valued(text: str, chance: Random) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    new = (
        chance.choice(chance.choice((VALUES, VALUES, UNICODE)))
        if chance.random() < 0.8
        else chance.choice(found).group()
    )
    return text[: one.start()] + new + text[one.end() :]


def _changed(text: str, chance: Random) -> str:
    match chance.randrange(6):
        case 0:
            return unicodedata.normalize("NFD", text)
        case 1:
            return unicodedata.normalize("NFKC", text)
        case 2:
            return text.upper()
        case 3:
            return text.lower()
        case _:
            return text.replace("\n", chance.choice(("\r\n", "\r")))


_SPOILING: tuple[Callable[[str, Random], str], ...] = (
    _put,
    _put,
    _put,
    _cut,
    _doubled,
    _lines,
    _lines,
    _valued,
    _valued,
    _valued,
    slipped,
    _changed,
)

"""Characters of symbol fonts, which lie in the private use area, as the characters they look like."""

from __future__ import annotations

_FONTS: dict[str, dict[int, str]] = {
    "symbol": {
        0xB7: "•",
        0x2D: "-",
        0xAE: "→",
        0xDE: "⇒",
        0xB0: "°",
        0xB1: "±",
        0xA3: "≤",
        0xB3: "≥",
        0xB4: "×",
    },
    "wingdings": {
        0xA7: "▪",
        0x6E: "■",
        0x6C: "●",
        0x9F: "•",
        0x9E: "·",
        0x76: "❖",
        0x71: "❑",
        0x71 + 1: "❒",
        0xD8: "➢",
        0xE0: "→",
        0xE8: "➔",
        0xF0: "⇨",
        0xFC: "✓",
        0xFB: "✗",
        0xFE: "☑",
        0xA8: "◻",
        0x6F: "□",
        0x46: "☞",
        0x28: "☎",
        0x2A: "✉",
        0xAB: "★",
        0x4A: "☺",
        0xDF: "←",
    },
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0xA3: "□", 0x97: "●"},
    "webdings": {0x61: "✓", 0x3D: "■"},
}
_PRIVATE = range(0xF000, 0xF100)


def is_symbol(font: str) -> bool:
    """Whether a font's characters are signs, whatever their numbers say."""
    return font.lower() in _FONTS


def shown(text: str, font: str) -> str:
    """A text as its font shows it; a sign that is not known as a bullet."""
    signs = _FONTS.get(font.lower())
    if signs is None and not any(ord(each) in _PRIVATE for each in text):
        return text
    return "".join(_sign(ord(each), signs) for each in text)


def _sign(number: int, signs: dict[int, str] | None) -> str:
    if number in _PRIVATE:
        number -= 0xF000
        return (signs or _FONTS["symbol"]).get(number, "•")
    return chr(number) if signs is None else signs.get(number, chr(number))

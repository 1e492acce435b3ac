"""Write ctrgen/layout/times_new_roman.py from the four cuts of a font with those metrics.

usage: python -m tools.widths REGULAR.ttf BOLD.ttf ITALIC.ttf BOLD-ITALIC.ttf
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

CUTS = ("regular", "bold", "italic", "bold-italic")
VIETNAMESE = "ƠơƯư₫"
WANTED = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203B),
]
WANTED += map(ord, VIETNAMESE)


_HEAD = '''"""The advance widths of Times New Roman, in 2048ths of its size; made by tools/widths.py."""

from __future__ import annotations

CHARACTERS: dict[str, dict[int, str]] = {
'''


def widths(path: Path) -> dict[int, str]:
    """The characters of one cut that share an advance width, by the width."""
    font = TTFont(path)
    if font["head"].unitsPerEm != 2048:
        raise ValueError(f"{path}: not 2048 units per em")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    shared: dict[int, str] = defaultdict(str)
    for char in WANTED:
        if char in glyphs:
            shared[advances[glyphs[char]][0]] += chr(char)
    return {width: shared[width] for width in sorted(shared)}


def module(table: dict[str, dict[int, str]]) -> str:
    """The text of the module: a width a line, and its characters."""
    lines = []
    for cut, shared in table.items():
        held = "".join(f"        {width}: {chars!a},\n" for width, chars in shared.items())
        lines.append(f'    "{cut}": {{\n{held}    }},\n')
    return f"{_HEAD}{''.join(lines)}}}\n"


def main() -> None:
    """Write the table."""
    table = {cut: widths(Path(path)) for cut, path in zip(CUTS, sys.argv[1:], strict=True)}
    target = Path(__file__).parent.parent / "ctrgen" / "layout" / "times_new_roman.py"
    target.write_text(module(table), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

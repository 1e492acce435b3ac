"""What Word calls what standards and blocks speak of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.standards.figures import Colour

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Run
    from ctrgen.layout.styles import Look
    from ctrgen.standards.roles import Role

_EMPHASIS = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}

RGB = {Colour.BLACK: "000000", Colour.RED: "FF0000"}
"""Colours as Word writes them."""


_HEADING = re.compile(r"heading (\d)")
_STYLE = re.compile(r"<w:style .*?</w:style>", re.DOTALL)
_LEVEL = re.compile(r'(w:styleId="Heading|w:name w:val="heading |w:outlineLvl w:val=")(\d)')


def style_id(look: Look, role: Role, further: int = 0) -> str:
    """What the document calls the style of a role; headings keep Word's own names.

    Args:
        look: the look of the document.
        role: of the paragraph.
        further: how many levels the headings of sections stand below those of the look.
    """
    heading = _HEADING.fullmatch(look.style(role).name)
    return f"Heading{int(heading[1]) + further}" if heading else role


def with_levels(styles: bytes, further: int) -> bytes:
    """The styles of a reference, with the headings of sections so many levels further down."""

    def deeper(style: re.Match[str]) -> str:
        if 'w:styleId="Heading' not in style[0]:
            return style[0]
        return _LEVEL.sub(lambda one: f"{one[1]}{int(one[2]) + further}", style[0])

    return _STYLE.sub(deeper, styles.decode()).encode() if further else styles


def emphasis_id(look: Look, run: Run, role: Role) -> str | None:
    """The character style of a run, where it adds to what its paragraph's style is already.

    In Word bold upon bold is regular: emphasis that adds nothing must not be written.
    """
    style = look.style(role)
    return _EMPHASIS.get((run.bold and not style.bold, run.italic and not style.italic))

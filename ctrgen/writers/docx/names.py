"""What Word calls what standards and blocks speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.standards.figures import Colour

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Run
    from ctrgen.layout.styles import Look
    from ctrgen.standards.roles import Role

_EMPHASIS = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}

RGB = {Colour.BLACK: "000000", Colour.RED: "FF0000"}
"""Colours as Word writes them."""


def style_id(look: Look, role: Role) -> str:
    """What the document calls the style of a role; headings keep Word's own names."""
    name = look.style(role).name
    return name.title().replace(" ", "") if name.startswith("heading ") else role


def emphasis_id(look: Look, run: Run, role: Role) -> str | None:
    """The character style of a run, where it adds to what its paragraph's style is already.

    In Word bold upon bold is regular: emphasis that adds nothing must not be written.
    """
    style = look.style(role)
    return _EMPHASIS.get((run.bold and not style.bold, run.italic and not style.italic))

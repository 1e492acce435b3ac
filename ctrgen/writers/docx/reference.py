"""The reference document of a look: page, named styles, header, settings; everything but the text.

python-docx makes it once. Importing python-docx and building takes longer than writing a document,
so the reference of each standard's defaults is shipped under ``templates/docx`` as the parts of the
package; ``look.txt`` tells whether it is that of the look at hand.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.standards.figures import Colour
from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Run
    from ctrgen.layout.styles import Look
    from ctrgen.standards.roles import Role

_EMPHASIS = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}
_LOOK = "look.txt"

RGB = {Colour.BLACK: "000000", Colour.RED: "FF0000"}
"""Colours as Word writes them."""


@lru_cache(maxsize=16)
def load(look: Look) -> dict[str, bytes]:
    """The parts of the reference of a look by name: the shipped one where there is one, else a new one."""
    wanted = _written(look)
    for path in folder().glob(f"docx/*/{_LOOK}"):
        if path.read_text(encoding="utf-8") == wanted:
            root = path.parent
            return {
                file.relative_to(root).as_posix(): file.read_bytes()
                for file in sorted(root.rglob("*"))
                if file.is_file() and file.name != _LOOK
            }
    return build(look)


def build(look: Look) -> dict[str, bytes]:
    """Make the reference of a look with python-docx."""
    from ctrgen.writers.docx.build import parts

    return parts(look)


def shipped(look: Look) -> dict[str, str]:
    """The files under which the reference of a look ships, by name."""
    files = {name: data.decode("utf-8") for name, data in build(look).items()}
    return {**files, _LOOK: _written(look)}


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


def _written(look: Look) -> str:
    return "".join(f"{line}\n" for line in (look.font, *look.styles))

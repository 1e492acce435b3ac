"""The reference document of a look: page, named styles, header, settings; everything but the text.

python-docx makes it once. Importing python-docx and building takes longer than writing a document,
so the reference of each standard's defaults is shipped under ``templates/docx`` as the parts of the
package; ``look.txt`` tells whether it is that of the look at hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Look, Run

_EMPHASIS = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "StrongEmphasis"}
_SECTION, _LOOK = "section.xml", "look.txt"


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of the package by name, and the section properties that end the body."""

    parts: dict[str, bytes]
    section: str


@lru_cache(maxsize=16)
def load(look: Look) -> Reference:
    """The reference of a look: the shipped one where there is one, else a new one."""
    wanted = _written(look)
    for path in folder().glob(f"docx/*/{_LOOK}"):
        if path.read_text(encoding="utf-8") == wanted:
            root = path.parent
            parts = {
                file.relative_to(root).as_posix(): file.read_bytes()
                for file in sorted(root.rglob("*"))
                if file.is_file() and file.name not in (_SECTION, _LOOK)
            }
            return Reference(parts, (root / _SECTION).read_text(encoding="utf-8"))
    return build(look)


def build(look: Look) -> Reference:
    """Make the reference of a look with python-docx."""
    from ctrgen.writers.docx.build import parts_and_section

    parts, section = parts_and_section(look)
    return Reference(parts, section)


def shipped(look: Look) -> dict[str, str]:
    """The files under which the reference of a look ships, by name."""
    reference = build(look)
    files = {name: data.decode("utf-8") for name, data in reference.parts.items()}
    return {**files, _SECTION: reference.section, _LOOK: _written(look)}


def style_id(look: Look, role: str) -> str:
    """What the document calls the style of a role; headings keep Word's own names."""
    heading = look.style(role).heading
    return role if heading is None else f"Heading{heading}"


def emphasis_id(look: Look, run: Run, role: str) -> str | None:
    """The character style of a run, where it adds to what its paragraph's style is already.

    In Word bold upon bold is regular: emphasis that adds nothing must not be written.
    """
    style = look.style(role)
    return _EMPHASIS.get((run.bold and not style.bold, run.italic and not style.italic))


def _written(look: Look) -> str:
    return "".join(f"{line}\n" for line in (look.font, look.sheet, *look.styles))

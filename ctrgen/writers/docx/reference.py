"""The reference document of a look: page, named styles, header, settings; everything but the text.

python-docx makes it once. Importing python-docx and building takes longer than writing a document,
so the reference of each standard's defaults is shipped under ``templates/docx`` as the parts of the
package; ``look.txt`` tells whether it is that of the look at hand.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from ctrgen.layout.styles import Look

_LOOK = "look.txt"


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


def _written(look: Look) -> str:
    return "".join(f"{line}\n" for line in (look.font, *look.styles))

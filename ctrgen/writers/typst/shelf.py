"""Typst takes fonts by the folder: a folder with the four cuts of one family, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typst

if TYPE_CHECKING:
    from ctrgen.fonts import Family


@cache
def shelved(family: Family) -> typst.Fonts:
    """The fonts of a family, and no others of its folder, which may hold thousands.

    A family that is built in stands among Typst's own.
    """
    if family.is_built_in:
        return typst.Fonts(include_system_fonts=False)
    with TemporaryDirectory(prefix="ctrgen-") as place:
        folders = [Path(place)]
        try:
            for file in family.files:
                Path(place, file.name).symlink_to(file)
        except OSError:  # Windows lets not everyone link
            folders = [family.files[0].parent]
        # Typst remembers where a link leads, so that the links may go.
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)

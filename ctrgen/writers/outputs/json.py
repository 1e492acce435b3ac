"""The data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfProgramme

if TYPE_CHECKING:
    from pathlib import Path

    from ctrgen.schema import Programme


class Json(OfProgramme):
    """The whole programme for other programs, and for ctrgen itself."""

    name = "json"
    about = "dữ liệu"

    def write(self, programme: Programme, folder: Path) -> bytes:
        """The programme, its files named from a folder."""
        from ctrgen.writers import json

        return json.write(programme, folder)

"""A list of objects, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write the list; of each diagnostic all but the excerpt."""
    found = [{key: value for key, value in one._asdict().items() if key != "excerpt"} for one in diagnostics]
    # Escaped, so that a file name of any bytes makes sound JSON on any console.
    stream.write(json.dumps(found, ensure_ascii=False, indent=2).encode(errors="replace").decode() + "\n")

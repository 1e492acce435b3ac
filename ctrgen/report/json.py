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
    text = json.dumps(found, ensure_ascii=False, indent=2)
    # Bytes of a file name that are no UTF-8 become escapes, which JSON has too.
    stream.write(text.encode(errors="backslashreplace").decode() + "\n")

"""A list of objects, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.diagnostics import Diagnostic


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write the list."""
    stream.write(as_json(as_objects(diagnostics), indent=2) + "\n")


def as_objects(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """Of each diagnostic all but the excerpt."""
    return [{key: value for key, value in one._asdict().items() if key != "excerpt"} for one in diagnostics]


def as_json(value: Any, indent: int | None = None) -> str:
    """JSON that any reader takes: bytes of a file name that are no UTF-8 become escapes, as JSON has them."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode(errors="backslashreplace").decode()

"""A list of objects, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.diagnostics import Diagnostic, Span


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write the list."""
    stream.write(as_json(as_objects(diagnostics), indent=2) + "\n")


def as_objects(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """Of each diagnostic all but the excerpt; the places related to it where there are any."""
    return list(map(_object, diagnostics))


def _object(one: Diagnostic) -> dict[str, Any]:
    related = [_without_excerpt(place) for place in one.related]
    return {**_without_excerpt(one), "related": related} if related else _without_excerpt(one)


def _without_excerpt(one: Diagnostic | Span) -> dict[str, Any]:
    return {key: value for key, value in one._asdict().items() if key not in ("excerpt", "related")}


def as_json(value: Any, indent: int | None = None) -> str:
    """JSON that any reader takes: bytes of a file name that are no UTF-8 become escapes, as JSON has them."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode(errors="backslashreplace").decode()

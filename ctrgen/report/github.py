"""Workflow commands of GitHub Actions, which show a diagnostic at its line of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from ctrgen.diagnostics import Severity
from ctrgen.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write one command a diagnostic."""
    for found in diagnostics:
        stream.write(_command(found) + "\n")


def _command(found: Diagnostic) -> str:
    place: dict[str, str | int] = {
        "file": found.file,
        "line": found.line,
        "col": found.column,
        "endLine": found.end_line,
    }
    # GitHub takes the column of an end for one of the first line.
    if found.end_line == found.line:
        place["endColumn"] = found.end_column
    place["title"] = f"{found.code} {found.name}"
    properties = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in place.items())
    return visible(f"::{_COMMANDS[found.severity]} {properties}::{_text(found).translate(_DATA)}")


def _text(found: Diagnostic) -> str:
    lines = [found.message]
    if found.hint:
        lines.append(f"Gợi ý: {found.hint}")
    if found.clause:
        lines.append(f"Căn cứ: {found.clause}")
    return "\n".join(lines)

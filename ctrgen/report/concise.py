"""One line a diagnostic: ``file:line:column: CODE message``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from ctrgen.report.visible import of_no_command, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write one line a diagnostic."""
    for found in diagnostics:
        line = visible(f"{found.file}:{found.line}:{found.column}: {found.code} {found.message}")
        stream.write(of_no_command(line) + "\n")

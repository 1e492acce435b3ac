"""Diagnostics as text: one module a format, of its name, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

FORMATS = ("full", "concise", "json", "github", "sarif", "junit")

AT_ONCE = ("full", "concise", "github")
"""Those that tell of each diagnostic by itself; the others are one document about all."""


def report(diagnostics: Sequence[Diagnostic], output_format: str, stream: TextIO) -> None:
    """Write diagnostics in one of ``FORMATS``.

    Of no diagnostics those ``AT_ONCE`` say nothing; the others are a document still.

    Raises:
        ValueError: the format is none of them.
    """
    if output_format not in FORMATS:
        raise ValueError(output_format)
    if diagnostics or output_format not in AT_ONCE:
        import_module(f"ctrgen.report.{output_format}").write(diagnostics, stream)

"""Diagnostics as text: one module a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

FORMATS = ("full", "concise", "json")


def report(diagnostics: Sequence[Diagnostic], output_format: str, stream: TextIO) -> None:
    """Write diagnostics in one of ``FORMATS``."""
    if output_format not in FORMATS:
        raise ValueError(output_format)
    import_module(f"ctrgen.report.{output_format}").write(diagnostics, stream)

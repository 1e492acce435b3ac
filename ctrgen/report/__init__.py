"""Diagnostics as text: one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from ctrgen.report import concise, json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

FORMATS = ("full", "concise", "json")


def report(diagnostics: Sequence[Diagnostic], output_format: str, stream: TextIO) -> None:
    """Write diagnostics in one of ``FORMATS``.

    Raises:
        ValueError: the format is none of them.
    """
    # rich, which only `full` needs, takes longer to import than a programme takes to check.
    match output_format:
        case "full":
            from ctrgen.report import full

            full.write(diagnostics, stream)
        case "concise":
            concise.write(diagnostics, stream)
        case "json":
            json.write(diagnostics, stream)
        case _:
            raise ValueError(output_format)

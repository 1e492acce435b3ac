"""Diagnostics as text: one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from ctrgen.report import concise, json

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
    # rich, which only `full` needs, takes longer to import than a programme takes to check.
    match output_format:
        case "full":
            if diagnostics:
                from ctrgen.report import full

                full.write(diagnostics, stream)
        case "concise":
            concise.write(diagnostics, stream)
        case "json":
            json.write(diagnostics, stream)
        case "github":
            from ctrgen.report import github

            github.write(diagnostics, stream)
        case "sarif":
            from ctrgen.report import sarif

            sarif.write(diagnostics, stream)
        case "junit":
            from ctrgen.report import junit

            junit.write(diagnostics, stream)
        case _:
            raise ValueError(output_format)

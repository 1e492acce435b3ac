"""Trouble as data: where it is, what is wrong, what to do, and which clause says so."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

FOUND_AT_MOST = 1000
"""How many findings a file gets told of, at whichever stage they are found."""


class Severity(StrEnum):
    """How grave a diagnostic is. An error stops rendering; a warning does not, unless asked; a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A stretch of a source file. Lines and columns count from 1, columns in characters.

    ``end_column`` is the column after the last character. ``excerpt`` is the whole text of the
    first line, for reports that show it.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    excerpt: str = ""


class Diagnostic(NamedTuple):
    """One fault of one file, in the words its author reads.

    Attributes:
        code: ``CT`` and three digits; never reused.
        name: the fault in a few words, in kebab case.
        message: what is wrong here.
        hint: what to do about it; empty when the message says it all.
        clause: the clause of the standard that is broken; empty when none is.
        excerpt: the source line, for reports that show it; no part of the JSON.
        related: the other places of a habit, of which this is the first, or what it is a fault with, as the
            other meeting of a clash; without their excerpts.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    name: str
    severity: Severity
    message: str
    hint: str = ""
    clause: str = ""
    excerpt: str = ""
    related: tuple[Span, ...] = ()


class Fault(NamedTuple):
    """A kind of trouble: its code and name, how grave it is, and what it means for a script.

    Attributes:
        exit_code: 1 the document is at fault, 2 the command was, 3 the machine was.
    """

    code: str
    name: str
    severity: Severity = Severity.ERROR
    exit_code: int = 1

    def at(self, span: Span, message: str, hint: str = "", clause: str = "") -> Diagnostic:
        """Report this fault at a place."""
        return Diagnostic(
            *span[:5], self.code, self.name, self.severity, message, hint, clause, excerpt=span.excerpt
        )


class CtrgenError(Exception):
    """A document that cannot be used, with every diagnostic that says why.

    Attributes:
        diagnostics: at least one, in the order of the lines.
    """

    def __init__(self, *diagnostics: Diagnostic) -> None:
        self.diagnostics = diagnostics
        super().__init__(
            "\n".join(f"{d.file}:{d.line}:{d.column}: {d.code} {d.message}" for d in diagnostics)
        )

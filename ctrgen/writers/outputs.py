"""What can be asked for: each kind of output with the settings that are its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

FORMATS = ("docx", "pdf", "png", "svg", "html", "md", "txt", "ics", "json")
"""The formats there are, as the command line names them."""

PDF_PROFILES = {
    "a-2a": ("a-2a", "ua-1"),
    "a-2b": ("a-2b",),
    "a-2u": ("a-2u",),
    "a-3a": ("a-3a", "ua-1"),
    "a-3b": ("a-3b",),
    "a-3u": ("a-3u",),
    "a-4": ("a-4",),
    "ua-1": ("ua-1",),
    "1.7": ("1.7",),
    "2.0": ("2.0",),
}
"""The standards a PDF keeps, by the name a user gives; level A comes with PDF/UA-1."""

OFFICE_PROFILES = ("a-2b", "a-3b")
"""Those that LibreOffice can keep, its default first."""

DEFAULT_DPI, DPI = 150, range(20, 601)


@dataclass(frozen=True, slots=True)
class Docx:
    """A Word document."""

    suffix = ".docx"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, drawn by Typst.

    Attributes:
        profile: one of ``PDF_PROFILES``.
    """

    profile: str = "a-2a"
    suffix = ".pdf"


@dataclass(frozen=True, slots=True)
class OfficePdf:
    """A PDF, made by LibreOffice from the Word document.

    Attributes:
        profile: one of ``OFFICE_PROFILES``.
    """

    profile: str = OFFICE_PROFILES[0]
    suffix = ".pdf"


@dataclass(frozen=True, slots=True)
class Pictures:
    """One picture a page, drawn by Typst.

    Attributes:
        dpi: pixels an inch, one of ``DPI``; of no account to SVG.
    """

    kind: Literal["png", "svg"]
    dpi: int = DEFAULT_DPI

    @property
    def suffix(self) -> str:
        """The ending of the files."""
        return f".{self.kind}"


TextKind: TypeAlias = Literal["html", "md", "txt"]
DataKind: TypeAlias = Literal["ics", "json"]


@dataclass(frozen=True, slots=True)
class Text:
    """The document as text: a web page, Markdown, or plain text."""

    kind: TextKind

    @property
    def suffix(self) -> str:
        """The ending of the file."""
        return f".{self.kind}"


@dataclass(frozen=True, slots=True)
class Data:
    """What the programme says rather than how it looks: its calendar, or all of it."""

    kind: DataKind

    @property
    def suffix(self) -> str:
        """The ending of the file."""
        return f".{self.kind}"


Paged: TypeAlias = Docx | Pdf | OfficePdf | Pictures
Output: TypeAlias = Paged | Text | Data

DRAWN = (Pdf, OfficePdf, Pictures)
"""What is set in a font of this machine."""

"""The PDF, in one of two ways: drawn by Typst, or made by LibreOffice of the Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ctrgen.writers.outputs.kinds import OfManyPages, OfPages, Option, Output, UnfitError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ctrgen.layout.laid_out import Document
    from ctrgen.writers.refused import Refused

STANDARDS = {
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

OFFICE_STANDARDS = {"a-2b": 2, "a-3b": 3}
"""Those that LibreOffice can keep, the default first, and what it calls them (``SelectPdfVersion``)."""

_TYPST, _LIBREOFFICE = "typst", "libreoffice"


class Pdf(OfPages):
    """A PDF, drawn by Typst.

    Attributes:
        standard: one of ``STANDARDS``.
    """

    name = "pdf"
    about = "bản PDF"
    is_drawn = True
    standard = "a-2a"
    options = (
        Option(
            "standard",
            "--pdf-standard",
            tuple(STANDARDS),
            "CHUẨN",
            f"Chuẩn của bản PDF: {', '.join(STANDARDS)}. Mặc định a-2a, kèm PDF/UA-1.",
        ),
        Option(
            "engine",
            "--pdf-engine",
            (_TYPST, _LIBREOFFICE),
            "CHƯƠNG_TRÌNH",
            "Chương trình tạo PDF: typst (mặc định, có sẵn trong ctrgen) hoặc libreoffice.",
        ),
    )

    def asked(self, settings: Mapping[str, Any]) -> Output:
        """A PDF of a standard, by one of the two programs."""
        own = {field: value for field, value in settings.items() if field != "engine"}
        if settings.get("engine") != _LIBREOFFICE:
            return super().asked(own)
        if own.get("standard", OfficePdf.standard) not in OFFICE_STANDARDS:
            choice = ", ".join(OFFICE_STANDARDS)
            raise UnfitError(f"LibreOffice không tạo được PDF chuẩn {own['standard']}; chọn: {choice}.")
        return OfficePdf().asked(own)

    def write(self, document: Document) -> bytes:
        """Draw a document."""
        from ctrgen.writers import typst

        return typst.pdf(document, STANDARDS[self.standard])

    def measure(self, document: Document) -> None:
        """Ask of a document whether it can be drawn in the memory there is.

        Raises:
            Refused: it cannot.
        """
        from ctrgen.writers import typst

        typst.measure(document)


class OfficePdf(OfManyPages):
    """A PDF, made by LibreOffice of the Word document.

    Attributes:
        standard: one of ``OFFICE_STANDARDS``.
    """

    name = Pdf.name
    about = Pdf.about
    is_drawn = True
    standard = next(iter(OFFICE_STANDARDS))

    @property
    def program(self) -> str | None:
        """LibreOffice, where it is."""
        from ctrgen.writers import office

        return office.find()

    def write(self, documents: Sequence[Document]) -> list[bytes | Refused]:
        """Convert documents in one run."""
        from ctrgen.writers import docx, office

        written = [docx.write(document) for document in documents]
        return office.convert(written, OFFICE_STANDARDS[self.standard])

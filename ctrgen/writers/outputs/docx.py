"""The Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfPages

if TYPE_CHECKING:
    from ctrgen.layout.laid_out import Document


class Docx(OfPages):
    """A Word document, to edit, print and sign."""

    name = "docx"
    about = "bản Word"

    def write(self, document: Document) -> bytes:
        """The package of a document."""
        from ctrgen.writers import docx

        return docx.write(document)

"""Plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfPages

if TYPE_CHECKING:
    from ctrgen.layout.laid_out import Document


class PlainText(OfPages):
    """The document in eighty columns, for a mail or a terminal."""

    name = "txt"
    about = "văn bản thuần"

    def write(self, document: Document) -> bytes:
        """The text of a document."""
        from ctrgen.writers.text import outline, plain

        return plain.write(outline.outline(document)).encode()

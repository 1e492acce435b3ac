"""Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfPages

if TYPE_CHECKING:
    from ctrgen.layout.laid_out import Document


class Markdown(OfPages):
    """The document as CommonMark, with the tables of GitHub."""

    name = "md"
    about = "văn bản thuần"

    def write(self, document: Document) -> bytes:
        """The Markdown of a document."""
        from ctrgen.writers.text import markdown, outline

        return markdown.write(outline.outline(document)).encode()

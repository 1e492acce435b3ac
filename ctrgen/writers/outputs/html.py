"""The web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfPages

if TYPE_CHECKING:
    from ctrgen.layout.laid_out import Document


class Html(OfPages):
    """A web page in one file, for any screen and for printing."""

    name = "html"
    about = "trang web"

    def write(self, document: Document) -> bytes:
        """The page of a document."""
        from ctrgen.writers.text import html, outline

        return html.write(document, outline.outline(document)).encode()

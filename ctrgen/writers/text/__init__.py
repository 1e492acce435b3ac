"""Blocks as text: a web page, Markdown, plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.text.outline import outline

if TYPE_CHECKING:
    from ctrgen.layout.blocks import Document
    from ctrgen.writers.outputs import TextKind


def write(document: Document, kind: TextKind) -> bytes:
    """A document as UTF-8 text of one kind."""
    read = outline(document)
    match kind:
        case "html":
            from ctrgen.writers.text import html

            return html.write(document, read).encode()
        case "md":
            from ctrgen.writers.text import markdown

            return markdown.write(read).encode()
        case "txt":
            from ctrgen.writers.text import plain

            return plain.write(read).encode()

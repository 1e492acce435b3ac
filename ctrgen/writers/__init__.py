"""Blocks to bytes: one package an output."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ctrgen.writers.outputs import Docx, OfficePdf, Output, Pdf, Pictures
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Document

Files: TypeAlias = tuple[bytes, ...]
"""What one document becomes: a file, or a file a page."""


def write(documents: Sequence[Document], output: Output) -> list[Files | Refused]:
    """Write documents, each as the files of one output.

    Args:
        documents: several at once, because LibreOffice takes them so.
        output: what to make of them.

    Returns:
        Of each document its files, or why there are none.
    """
    if isinstance(output, OfficePdf):
        from ctrgen.writers import docx, office

        made = office.convert([docx.write(document) for document in documents], output.profile)
        return [one if isinstance(one, Refused) else (one,) for one in made]
    return [_written(document, output) for document in documents]


def _written(document: Document, output: Docx | Pdf | Pictures) -> Files | Refused:
    try:
        match output:
            case Docx():
                from ctrgen.writers import docx

                return (docx.write(document),)
            case Pdf():
                from ctrgen.writers import typst

                return (typst.pdf(document, output.profile),)
            case Pictures():
                from ctrgen.writers import typst

                return typst.pictures(document, output.kind, output.dpi)
    except Refused as refused:
        return refused

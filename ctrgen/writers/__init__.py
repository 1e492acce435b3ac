"""Blocks to bytes: one package an output."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ctrgen.writers.outputs import Docx, OfficePdf, Paged, Pdf, Pictures, Text
from ctrgen.writers.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ctrgen.agenda import Agenda
    from ctrgen.layout.blocks import Document
    from ctrgen.schema import Programme

Files: TypeAlias = tuple[bytes, ...]
"""What one document becomes: a file, or a file a page."""


def write(documents: Sequence[Document], output: Paged | Text) -> list[Files | Refused]:
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


def write_calendar(agenda: Agenda) -> Files | Refused:
    """What happens in a month as the file of a calendar, or why there is none."""
    from ctrgen.writers import ics

    try:
        return (ics.write(agenda),)
    except Refused as refused:
        return refused


def write_data(programme: Programme, folder: Path) -> Files:
    """A programme as data, to stand in a folder."""
    from ctrgen.writers import json

    return (json.write(programme, folder),)


def _written(document: Document, output: Docx | Pdf | Pictures | Text) -> Files | Refused:
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
            case Text():
                from ctrgen.writers import text

                return (text.write(document, output.kind),)
    except Refused as refused:
        return refused

"""The body from the blocks, the rest from the reference document, zipped the same way every time."""

from __future__ import annotations

import io
import zipfile
from functools import cache, partial
from typing import TYPE_CHECKING

from ctrgen.layout.blocks import Paragraph
from ctrgen.layout.paged import paged
from ctrgen.layout.slots import joined_tables, slots
from ctrgen.writers.docx.names import RGB, emphasis_id, style_id, with_levels
from ctrgen.writers.docx.package import Package
from ctrgen.writers.docx.reference import load
from ctrgen.writers.templates import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ctrgen.layout.laid_out import Document

_PARTS = ("phan", "phan_giua")
_STYLES = "word/styles.xml"
_EARLIEST, _LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)
"""What a zip archive can hold."""


def write(document: Document) -> bytes:
    """Write a document as DOCX: the same document gives the same bytes."""
    document = paged(document)
    look = document.look
    # Parts stand above sections: then these are headings of the second level.
    further = int(any(one.role in _PARTS for one in _headings(document)))
    name_of = cache(partial(style_id, look, further=further))
    package = Package(document, name_of)
    jinja = environment()
    body = jinja.get_template("docx/document.xml.j2").render(
        document=document,
        slots=slots,
        joined_tables=joined_tables,
        references=package.references,
        picture_id=package.picture_id,
        style_id=name_of,
        emphasis_id=partial(emphasis_id, look),
        above_pt=lambda block: look.style(block.role).before_pt + block.more_pt,
        colour_of=lambda role: RGB[look.style(role).colour],
    )
    properties = jinja.get_template("docx/core.xml.j2").render(properties=document.properties)
    made = {"word/document.xml": body.encode(), "docProps/core.xml": properties.encode()}
    parts = package.completed(load(look))
    styles = {_STYLES: with_levels(parts[_STYLES], further)}
    return zipped({**parts, **styles, **made}, document.properties.created)


def _headings(document: Document) -> Iterator[Paragraph]:
    blocks = (block for stretch in document.parts.body for block in stretch.blocks)
    return (block for block in blocks if isinstance(block, Paragraph) and not block.depth)


def zipped(parts: dict[str, bytes], moment: datetime) -> bytes:
    """A package of parts in the order Word keeps, all of one moment."""
    buffer = io.BytesIO()
    stamp = min(max(moment.timetuple()[:6], _EARLIEST), _LATEST)
    with zipfile.ZipFile(buffer, "w") as package:
        # The order Word itself keeps: content types and relationships first.
        for name in sorted(parts, key=lambda name: (name[0] not in "[_", name)):
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            package.writestr(info, parts[name])
    return buffer.getvalue()

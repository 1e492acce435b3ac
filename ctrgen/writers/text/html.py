"""A web page: one file that needs no other, for reading on any screen and for printing."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Final

from ctrgen.layout.blocks import OPTIONAL_BREAK
from ctrgen.writers.templates import environment
from ctrgen.writers.text.css import css
from ctrgen.writers.text.nodes import heads_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.blocks import Cell, Placed
    from ctrgen.layout.laid_out import Document
    from ctrgen.writers.text.outline import Outline

_BOLD: Final = "o_bang_dam"
_GROUP: Final = "nhom_bang"


def write(document: Document, read: Outline) -> str:
    """The page of a document."""
    return (
        environment()
        .get_template("html/document.html.j2")
        .render(
            document=document,
            outline=read,
            css=css(document.look),
            parts_of=parts_of,
            tag_of=tag_of,
            source_of=source_of,
        )
    )


def parts_of(text: str) -> list[list[str]]:
    """The lines of a text, each in the parts it may break between besides its spaces."""
    return [line.split(OPTIONAL_BREAK) for line in text.split("\n")]


def tag_of(cell: Cell, row: Sequence[Cell]) -> tuple[str, str]:
    """What a cell below the titles is, and what it heads."""
    role = cell.blocks[0].role
    if role == _GROUP:
        return "th", "rowgroup"
    return ("th", "row") if role == _BOLD and not heads_group(row) else ("td", "")


def source_of(picture: Placed) -> str:
    """A picture in the page itself."""
    return f"data:image/png;base64,{b64encode(picture.png).decode()}"

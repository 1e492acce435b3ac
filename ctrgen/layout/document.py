"""The parts of the page put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout import wording
from ctrgen.layout.blocks import Document, KeepTogether, Properties
from ctrgen.layout.body import body
from ctrgen.layout.breaks import broken_after_slashes
from ctrgen.layout.ending import ending
from ctrgen.layout.header import header, title
from ctrgen.layout.lines import Column
from ctrgen.layout.look import resolve

if TYPE_CHECKING:
    from datetime import datetime

    from ctrgen.schema import Programme
    from ctrgen.standards.model import Standard


def lay_out(programme: Programme, standard: Standard, created: datetime) -> Document:
    """Turn a programme into blocks.

    Args:
        programme: a sound programme.
        standard: whose layout and wording it takes.
        created: the moment the file gives as that of its making.
    """
    look = resolve(standard, programme.layout)
    paragraphs = list(body(programme, standard))
    if programme.layout.break_after_slash:
        paragraphs = list(map(broken_after_slashes, paragraphs))
    column = Column(look.sheet.text_width, look, ())
    first_kept = max(0, len(paragraphs) - (2 if column.line_count(paragraphs[-1]) == 1 else 1))
    foot, rest = ending(programme, standard.wording, look)
    return Document(
        look=look,
        properties=_properties(programme, standard, created),
        blocks=(
            header(programme, standard, look),
            *title(programme, standard, look),
            *paragraphs[:first_kept],
            # A signature never stands alone on a page: two lines at the least stand above it.
            KeepTogether((*paragraphs[first_kept:], *foot)),
            *rest,
        ),
    )


def _properties(programme: Programme, standard: Standard, created: datetime) -> Properties:
    subject = " ".join(wording.subject(programme, standard.wording))
    issuer = programme.issuer
    return Properties(
        title=f"{standard.wording.kind} {subject if programme.title else subject[:1].lower() + subject[1:]}",
        subject=subject,
        author=", ".join(filter(None, (wording.issuer_name(issuer), " ".join(issuer.superior)))),
        number=f"{wording.issued_number(programme)}/{programme.symbol}" if programme.number else "",
        language="vi-VN",
        created=created,
    )

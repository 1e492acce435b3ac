"""The parts of the page put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ctrgen import naming
from ctrgen.layout.annex import annexes
from ctrgen.layout.blocks import Block, KeepTogether, Paragraph
from ctrgen.layout.body import Writer, stretches
from ctrgen.layout.breaks import broken_after_slashes
from ctrgen.layout.ending import ending
from ctrgen.layout.header import fitted, header, title
from ctrgen.layout.keep import kept_with_signature
from ctrgen.layout.laid_out import Document, Pages, Parts, Properties, Stretch
from ctrgen.layout.lines import Column
from ctrgen.layout.look import resolve
from ctrgen.layout.margins import margins
from ctrgen.layout.marks import marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from ctrgen.layout.styles import Look
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
    own = programme.layout
    writer = Writer(standard, look, marks_of(standard, own), own.capitals)
    body = stretches(programme, writer, look.sheet)
    if programme.layout.break_after_slash:
        body = [Stretch(one.sheet, tuple(map(_broken, one.blocks))) for one in body]
    # Page 1 lies as what begins below the title, which would leave it otherwise.
    first = fitted(programme, standard, replace(look, sheet=body[0].sheet))
    letterhead = header(programme, standard, first)
    titles, below_title = title(programme, standard, first)
    signed, kept, rest = ending(programme, standard, look, body[-1].sheet)
    others = tuple(annexes(programme, writer, look))
    main = _with_ends(body, (letterhead, *titles, below_title), kept, rest, look)
    return Document(
        look=first,
        properties=_properties(programme, standard, created),
        parts=Parts(letterhead, titles, below_title, tuple(body), signed, others),
        pages=tuple(one for part in (main, *others) for one in _pages(part)),
        **margins(programme, standard, first)._asdict(),
    )


def _with_ends(
    body: Sequence[Stretch],
    head: Sequence[Block],
    kept: Sequence[Block],
    rest: Sequence[Block],
    look: Look,
) -> list[Stretch]:
    """The body between the top of page 1 and the signature."""
    last = body[-1]
    free, above = kept_with_signature(last.blocks, Column(last.sheet.text_width, look, ()))
    made = [*body[:-1], Stretch(last.sheet, (*free, KeepTogether((*above, *kept)), *rest))]
    return [Stretch(made[0].sheet, (*head, *made[0].blocks)), *made[1:]]


def _pages(part: Sequence[Stretch]) -> Iterator[Pages]:
    """The pages of the document itself or of an annex, whose numbers begin again."""
    return (Pages(one.sheet, one.blocks, begins=not index) for index, one in enumerate(part))


def _broken(block: Block) -> Block:
    return broken_after_slashes(block) if isinstance(block, Paragraph) else block


def _properties(programme: Programme, standard: Standard, created: datetime) -> Properties:
    words = standard.wording
    subject = " ".join(naming.subject(programme, standard))
    issuer = programme.issuer
    return Properties(
        title=naming.full_title(programme, standard),
        subject=subject,
        author=", ".join(filter(None, (naming.issuer_name(issuer), " ".join(issuer.superior)))),
        number=naming.bare_number(programme, words) if programme.number else "",
        language="vi-VN",
        created=created,
    )

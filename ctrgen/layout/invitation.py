"""An invitation to a meeting of the programme (giấy mời; Decree 30, Annex III, model 1.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import naming
from ctrgen.layout import wording
from ctrgen.layout.blocks import KeepTogether, Paragraph, Run
from ctrgen.layout.lines import Column, text_width
from ctrgen.layout.sentences import chained
from ctrgen.schema.parties import RecipientGroup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.layout.blocks import Block
    from ctrgen.layout.laid_out import Document
    from ctrgen.schema import Meeting, Programme
    from ctrgen.standards.wording import Wording


_COMMON = frozenset(
    [
        "Họp",
        "Hội",
        "Buổi",
        "Làm",
        "Tiếp",
        "Cuộc",
        "Giao",
        "Sơ",
        "Tổng",
        "Lễ",
        "Khai",
        "Tập",
        "Kiểm",
        "Đối",
        "Phối",
        "Tọa",
        "Gặp",
        "Bế",
        "Phiên",
    ]
)
"""First words of the names of meetings that are no names themselves."""

_DOTS = "…………"
"""What is to be filled in by hand; on paper the dots reach to the margin."""

_FEWEST = 20
"""Dots that one can write on; where a line has no room for them they have one of their own."""

_SLACK_MM = 0.6
"""Room at the end of the dots, for a font a hair wider."""


def invitation(programme: Programme, meeting: Meeting, words: Wording) -> Programme:
    """The invitation, as a document of its own: by the same issuer, on the same day, of the same signer.

    Args:
        programme: that the meeting stands in.
        meeting: what is invited to. What it does not say of people, time or place is left blank.
        words: of the standard.
    """
    own = words.invitation
    *lines, last = _sentences(programme, meeting, words)
    _, sign, body = programme.symbol.replace("/", "-", 1).partition("-")
    return programme.model_copy(
        update={
            "kind": own.kind,
            "title": (own.subject.format(ten=meeting.name.rstrip(".")),),
            "number": None,
            "symbol": f"{own.abbreviation}{sign}{body}" if programme.symbol else "",
            "legal_bases": (),
            "opening": tuple(lines),
            "tasks": (),
            "meetings": (),
            "sections": (),
            "parts": (),
            "annexes": (),
            "addressees": (),
            "closing": (f"{last.rstrip('.')}{words.end}",),
            "recipients": _recipients(programme, words),
        }
    )


def _sentences(programme: Programme, meeting: Meeting, words: Wording) -> Iterator[str]:
    own = words.invitation
    told = (
        (
            own.whom,
            {"co_quan": naming.issuer_name(programme.issuer), "thanh_phan": chained(meeting.attendees, ", ")},
        ),
        (own.to_what, {"ten": _in_sentence(meeting.name)}),
        (own.chair, {"chu_tri": chained(meeting.chair, ", ")}),
        (own.when, {"thoi_gian": wording.when(meeting, words)}),
        (own.where, {"dia_diem": chained(meeting.location, ", ")}),
    )
    for pattern, said in told:
        text = pattern.format(**{name: value or _DOTS for name, value in said.items()})
        yield text if text.endswith(_DOTS) else wording.ended(text, ".")


def _in_sentence(name: str) -> str:
    """A name that begins with a common noun, in the middle of a sentence: ``họp giao ban``."""
    return name[:1].lower() + name[1:] if name.split(" ", 1)[0] in _COMMON else name


def _recipients(programme: Programme, words: Wording) -> tuple[RecipientGroup, ...]:
    copies = [
        line
        for group in programme.recipients
        for line in group.items
        if line.lstrip("-– ").startswith(words.file_copy)
    ]
    lines = (words.invitation.recipients, *copies)
    return (RecipientGroup.model_construct(group=None, items=lines),)


def dotted(document: Document) -> Document:
    """An invitation as it is printed: what is to be filled in is a line of dots to the margin."""
    pages = (
        pages._replace(blocks=_dotted(pages.blocks, Column(pages.sheet.text_width, document.look, ())))
        for pages in document.pages
    )
    return document._replace(pages=tuple(pages))


def _dotted(blocks: Sequence[Block], column: Column) -> tuple[Block, ...]:
    made: list[Block] = []
    for block in blocks:
        match block:
            case KeepTogether():
                made.append(KeepTogether(_dotted(block.blocks, column)))
            case Paragraph() if _DOTS in block.text:
                made.append(_with_dots(block, column))
            case _:
                made.append(block)
    return tuple(made)


def _with_dots(paragraph: Paragraph, column: Column) -> Paragraph:
    style = column.look.style(paragraph.role)
    before, _, after = paragraph.text.partition(_DOTS)
    taken = column.end_mm(Paragraph(paragraph.role, (Run(before),))) + text_width(after, style) + _SLACK_MM
    dot = text_width(".", style)
    room = column.width_mm - taken
    count = int((room if room >= _FEWEST * dot else column.width_mm - text_width(after, style)) / dot)
    return paragraph._replace(runs=(Run(f"{before}{'.' * count}{after}"),))

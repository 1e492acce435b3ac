"""An invitation to a meeting of the programme (giấy mời; Decree 30, Annex III, model 1.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import naming
from ctrgen.layout import wording
from ctrgen.schema.parties import RecipientGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    issuer = naming.issuer_name(programme.issuer)
    yield wording.ended(own.whom.format(co_quan=issuer, thanh_phan=meeting.attendees or words.blank), ".")
    yield wording.ended(own.to_what.format(ten=_in_sentence(meeting.name)), ".")
    if meeting.chair is not None:
        yield wording.ended(own.chair.format(chu_tri=meeting.chair), ".")
    yield wording.ended(own.when.format(thoi_gian=wording.when(meeting, words) or words.blank), ".")
    yield own.where.format(dia_diem=meeting.location or words.blank)


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

"""Pieces of text put together to runs: neighbours of one look are one, old fonts are Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.word import look, old_fonts
from ctrgen.word.model import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.word.properties import Properties
    from ctrgen.word.runs import Piece

_SOFT_HYPHEN = "\u00ad"


def merged(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    """The runs of a paragraph."""
    groups: list[tuple[list[str], Properties, str]] = []
    for text, properties, field in pieces:
        if groups and groups[-1][2] == field and (groups[-1][1] is properties or groups[-1][1] == properties):
            groups[-1][0].append(text)
        elif text or field:
            groups.append(([text], properties, field))
    return tuple(_run("".join(texts), properties, field) for texts, properties, field in groups)


def _run(text: str, properties: Properties, field: str) -> Run:
    fields = look.run_fields(properties)
    font = next(
        (name for name in (fields["fonts"].h_ansi, fields["fonts"].ascii) if old_fonts.is_old(name)), ""
    )
    shown = old_fonts.shown(text, font) if font else text
    if shown == text:
        return Run(text.replace(_SOFT_HYPHEN, ""), field=field, **fields)
    return Run(shown, field=field, written=text, **fields)

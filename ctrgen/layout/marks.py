"""The marks before headings and items: 1. / a) / I. and plain signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.blocks import Paragraph, Run, joined
from ctrgen.schema.items import MAX_LEVELS
from ctrgen.schema.layout import BOLD_MARK, COUNTED_MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.schema import Layout
    from ctrgen.standards.model import Standard
    from ctrgen.standards.roles import Role

VIETNAMESE_ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""The order of points in a clause (Decree 30, Annex I, Part I, II.6)."""

_BEYOND = ("*", "·")
"""Of levels below those the decree has a mark for, so that no two levels have one mark."""

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class Marks(NamedTuple):
    """The marks of a document, each as the first of its level has it; empty for a level without.

    Attributes:
        items: of the levels of items, and of those below them.
    """

    part: str
    heading: str
    subheading: str
    items: tuple[str, ...]

    @property
    def below(self) -> Marks:
        """Those in the place of a sub-section, whose items stand one level lower."""
        return self._replace(items=self.items[1:])

    def of_items(self, own: Sequence[str]) -> tuple[str, ...]:
        """The marks of a list of items, which may name its first ones itself."""
        made = continued(own, self.items)
        return (*made, *made[-1:] * (MAX_LEVELS - len(made)))


def marks_of(standard: Standard, own: Layout) -> Marks:
    """The marks of a document: its own where it names some, else those of the standard.

    Sections that are counted 1. take the mark of the items, which then begin one level lower.
    """
    ladder = (*standard.marks, *_BEYOND)
    heading = standard.heading_mark if own.heading_mark is None else own.heading_mark
    if _plain(heading) == ladder[0]:
        ladder = ladder[1:]
    subheading = standard.subheading_mark
    if _plain(subheading) == _plain(heading):
        subheading = ladder[0]
    return Marks(
        standard.part_mark if own.part_mark is None else own.part_mark,
        heading,
        subheading if own.subheading_mark is None else own.subheading_mark,
        continued(own.marks, ladder),
    )


def continued(own: Sequence[str], ladder: Sequence[str]) -> tuple[str, ...]:
    """Marks that an author names for the first levels, and below them those of the ladder that follow."""
    if not own:
        return tuple(ladder)
    named = [_plain(one) for one in own]
    start = ladder.index(named[-1]) + 1 if named[-1] in ladder else sum(map(bool, own))
    return (*own, *(one for one in ladder[start:] if one not in named))


def mark(form: str, ordinal: int) -> str:
    """The mark of the n-th item.

    Args:
        form: ``1.``, ``a)``, ``(1)``, ``A.`` or ``I.``, as the first would be marked; a sign stands as it is.
            Between two stars on either side it is bold.
        ordinal: from 1.
    """
    bold = BOLD_MARK.fullmatch(form)
    if bold is not None:
        return f"**{mark(bold['mark'], ordinal)}**"
    match = COUNTED_MARK.fullmatch(form)
    if match is None:
        return form
    head, start, tail = match.group("head", "start", "tail")
    if start == "1":
        return f"{head}{ordinal}{tail}"
    if start == "I":
        return f"{head}{_roman(ordinal)}{tail}"
    letters = _letters(ordinal)
    return f"{head}{letters.upper() if start == 'A' else letters}{tail}"


def marked(role: Role, runs: tuple[Run, ...], sign: str, depth: int) -> Paragraph:
    """An item with its mark; one without a mark stands in no list of its own."""
    if not sign:
        return Paragraph(role, runs, depth=depth - 1)
    return Paragraph(role, runs, _plain(sign), depth, bold_mark=BOLD_MARK.fullmatch(sign) is not None)


def headed(role: Role, sign: str, text: tuple[Run, ...], depth: int = 0) -> Paragraph:
    """A heading with its mark, where it has one."""
    lead = (Run(f"{_plain(sign)} "),) if sign else ()
    return Paragraph(role, joined(*lead, *text), depth=depth)


def _plain(sign: str) -> str:
    bold = BOLD_MARK.fullmatch(sign)
    return bold["mark"] if bold is not None else sign


def _letters(ordinal: int) -> str:
    letters = ""
    while ordinal > 0:
        ordinal, place = divmod(ordinal - 1, len(VIETNAMESE_ALPHABET))
        letters = VIETNAMESE_ALPHABET[place] + letters
    return letters


def _roman(ordinal: int) -> str:
    numeral = ""
    for value, sign in _ROMAN:
        times, ordinal = divmod(ordinal, value)
        numeral += sign * times
    return numeral

"""The form of a Word file, checked: what is found, in the order of the paragraphs."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.diagnostics import Diagnostic, Span
from ctrgen.form import (
    closings,
    everywhere,
    header,
    lacking,
    letters,
    marks,
    numbered,
    official,
    paging,
    paper,
    ruling,
    signed,
    stand,
    tables,
    written,
)
from ctrgen.form.anatomy import taken_apart
from ctrgen.form.finding import where
from ctrgen.form.lines import lines
from ctrgen.word import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ctrgen.form.finding import Found
    from ctrgen.rules.judge import Selection
    from ctrgen.standards.model import Standard
    from ctrgen.word.model import WordDocument

_APART_AT_MOST = 8
"""Findings that say the same: more of them are told at the first, with the places of the others."""
_NAMED = 12
_OF_THE_PAGE = (faults.FORM_PAPER, faults.FORM_MARGIN)
_OF_LETTERS = (faults.FORM_SIZE, faults.FORM_WEIGHT, faults.FORM_FONT, faults.FORM_CASE)


def found_in(data: bytes, file: str, standard: Standard | None = None) -> list[Found]:
    """All faults of form of a document.

    Args:
        data: of a DOCX file.
        file: its name.
        standard: that it shall follow; ``None`` to tell by its header.

    Raises:
        CtrgenError: it cannot be read.
    """
    return _form(read(data, file), standard)


def everything_in(data: bytes, file: str, standard: Standard | None, selection: Selection) -> list[Found]:
    """All faults of form and of wording of a document, by the rules selected.

    Raises:
        CtrgenError: it cannot be read.
    """
    from ctrgen.form.wording import wording

    document = read(data, file)
    found = (*_form(document, standard), *wording(document, file, selection))
    return sorted((one for one in found if selection.takes(one.fault.code)), key=_order)


def _form(document: WordDocument, standard: Standard | None) -> list[Found]:
    anatomy = taken_apart(document, standard)
    cited = anatomy.standards[0]
    margins = [
        line
        for section in anatomy.document.sections[:1]
        for margin in (*section.headers, *section.footers)
        for line in lines(margin.blocks, [section])
        if not any(run.field == "PAGE" for run in line.runs)
    ]
    every = [*anatomy.lines, *margins]
    found = chain(
        paper.paper(anatomy),
        paging.numbers(anatomy),
        header.header(anatomy),
        lacking.lacking(anatomy),
        ruling.ruled(anatomy),
        letters.letters(anatomy),
        everywhere.fonts(every, cited),
        everywhere.colours(every, cited),
        everywhere.composed(every, cited),
        everywhere.turned(every, cited),
        stand.stand(anatomy),
        tables.tables(anatomy),
        numbered.numbered(anatomy),
        written.written(anatomy),
        closings.closings(anatomy),
        marks.marks(anatomy),
        official.official(anatomy),
        signed.signed(anatomy),
    )
    return sorted(_first_causes(list(dict.fromkeys(found))), key=_order)


def _first_causes(found: list[Found]) -> Iterator[Found]:
    """Findings without those that come of another: a length of a size, a width of a margin."""
    page = any(one.of_width for one in found if one.fault in _OF_THE_PAGE)
    sized = {one.place for one in found if one.fault in _OF_LETTERS}
    for one in found:
        of_page = page and one.of_width and one.fault not in _OF_THE_PAGE
        of_letters = one.place in sized and one.fault in (faults.FORM_RULE_LENGTH, faults.FORM_ONE_LINE)
        if not of_page and not of_letters:
            yield one


def diagnostics(found: Iterable[Found], file: str) -> tuple[Diagnostic, ...]:
    """Findings as diagnostics; the line is the number of the paragraph."""
    made = [_told(group, file) for group in _gathered(found)]
    return tuple(sorted(chain.from_iterable(made), key=lambda one: one[:3]))


def _gathered(found: Iterable[Found]) -> Iterator[list[Found]]:
    same = sorted(found, key=lambda one: (one.fault.code, one.same))
    for _, group in groupby(same, key=lambda one: (one.fault.code, one.same)):
        yield sorted(group, key=_order)


def _told(group: list[Found], file: str) -> list[Diagnostic]:
    if len(group) <= _APART_AT_MOST or not group[0].same:
        return [_diagnostic(one, file) for one in group]
    first, *others = group
    numbers = list(dict.fromkeys(str(one.place.number) for one in others if one.place is not None))
    more = ", ".join(numbers[:_NAMED]) + (", …" if len(numbers) > _NAMED else "")
    told = first._replace(message=f"{first.message} Còn {len(others)} đoạn nữa: {more}.")
    related = tuple(_span(one, file)._replace(excerpt="") for one in others)
    return [_diagnostic(told, file)._replace(related=related)]


def _diagnostic(one: Found, file: str) -> Diagnostic:
    place = where(one)
    message = f"{place}: {one.message}" if place else one.message
    return one.fault.at(_span(one, file), message, one.hint, one.clause)


def _span(one: Found, file: str) -> Span:
    number = one.place.number if one.place is not None else 1
    return Span(file, number, 1, number, 1 + len(one.text), one.text)


def _order(one: Found) -> tuple[int, int, str]:
    if one.place is None:
        return 0, 0, one.fault.code
    return 1, one.place.number, one.fault.code

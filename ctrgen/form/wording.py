"""The rules of wording for a Word file: imported, checked as any programme, led back to paragraphs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import pipeline
from ctrgen.diagnostics import CtrgenError, Fault, Severity
from ctrgen.form.finding import Found
from ctrgen.form.lines import lines
from ctrgen.importing import importer
from ctrgen.layout.blocks import OPTIONAL_BREAK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.form.lines import PlacedLine
    from ctrgen.rules.judge import Selection
    from ctrgen.word.model import WordDocument

_OF_WORDS = ("CT2", "CT3")
_UNSURE = ("CT20", "CT223", "CT237", "CT24", "CT29", "CT367")
"""Figures of the page, which form asks itself; what hangs on how lists and names were parted; waivers;
marks of layout that are not seen."""
_ELSEWHERE = re.compile(r" Còn \d+ chỗ nữa.*$")
"""The other places of a habit, which are lines of the programme."""
_AROUND = 12
"""So many characters on either side of a fault tell where it stands."""
_SHORTEST = 12


def wording(document: WordDocument, file: str, selection: Selection) -> list[Found]:
    """What the rules of wording find in a document; nothing where it is no programme.

    Args:
        document: as Word shows it.
        file: its path.
        selection: the rules to ask.
    """
    made = importer.read(document, file)
    if made.period is None:
        return []
    try:
        checked = pipeline.check_text(_bare(made.text).encode(), file, Path(file).parent, selection)
    except CtrgenError:
        return []
    if checked.programme is None:
        return []
    held = {
        line.number: line
        for line in lines(document.blocks, document.sections)
        if not line.piece and line.text
    }
    found = (one for one in checked.diagnostics if _holds_for_words(one))
    return [back for one in found if (back := _led_back(one, held)) is not None]


def _holds_for_words(one: Diagnostic) -> bool:
    """Whether a rule speaks of words that stand in the document, and not of how they were understood."""
    return (
        one.code.startswith(_OF_WORDS)
        and not one.code.startswith(_UNSURE)
        and one.severity is not Severity.NOTE
    )


def _bare(text: str) -> str:
    """A text without the places where a word may break, which no rule asks for."""
    return text.replace(OPTIONAL_BREAK, "")


def _led_back(one: Diagnostic, held: Mapping[int, PlacedLine]) -> Found | None:
    """A finding at its paragraph; ``None`` where more than one may be meant."""
    number = _paragraph(one, {number: _bare(line.text) for number, line in held.items()})
    if number is None:
        return None
    line = held[number]
    fault = Fault(one.code, one.name, one.severity)
    message = _ELSEWHERE.sub("", one.message)
    return Found(fault, line.paragraph.place, line.text, message, one.hint, one.clause)


def _paragraph(one: Diagnostic, texts: Mapping[int, str]) -> int | None:
    """The one paragraph that says what a line of the programme says around a fault."""
    if one.end_line != one.line:
        return None
    start, stop = one.column - 1, one.end_column - 1
    said = one.excerpt[start:stop]
    before, after = one.excerpt[max(0, start - _AROUND) : start], one.excerpt[stop : stop + _AROUND]
    for whole in (
        f"{before}{said}{after}".strip(),
        f"{before}{said}".lstrip(),
        f"{said}{after}".rstrip(),
        said,
    ):
        numbers = [number for number, text in texts.items() if whole in text]
        if len(numbers) == 1 and len(whole) >= _SHORTEST:
            return numbers[0]
    return None

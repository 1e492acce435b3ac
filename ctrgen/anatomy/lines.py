"""The lines of a Word document as recognition reads them: mark, text with its emphasis, look."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from ctrgen.anatomy import marks
from ctrgen.anatomy.said import BREAK
from ctrgen.composed import composed
from ctrgen.word.model import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.word.measures import Place
    from ctrgen.word.model import Block, Run, WordDocument

_SPACES = re.compile(r"[ \t\u00a0]+")
_DECOR = re.compile(r"[-–—_=*.~\s…⁎•¯─o]*(?:[oO][0O][oO][-–—_=*.~\s]*)?")
_NOTE = re.compile(r"(?i)(?:ghi chú|lưu ý)\b")
_TAB_MM, _BLANK_MM = 12.7, 1.23
GAP = re.compile(r"(?<![\t ])[\t ]*\t[\t ]*|(?<!\bSố)(?<!\bSố:)(?<! ) {4,}(?!/|[ ]|(?:tháng|năm)\b)")
"""What parts a line in columns; room left for a number or a day, to be filled in by hand, is none."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a piece of one between tabs or line breaks.

    Attributes:
        text: without its mark; words of another look than the line between stars.
        plain: the same without stars.
        mark: typed or counted by Word; empty for none.
        bold, italic, centred: of the line.
        typed: what of the line was written as its mark, so that nothing is lost.
        parts: the text as it is broken on the page.
        indent: of its first line, in millimetres.
        new_page: it begins a page.
        notes: the text of its footnotes.
        struck: struck through.
    """

    text: str
    plain: str
    place: Place
    mark: str = ""
    bold: bool = False
    italic: bool = False
    centred: bool = False
    mark_bold: bool = False
    right: bool = False
    parts: tuple[str, ...] = ()
    indent: float = 0.0
    size: float = 0.0
    new_page: bool = False
    landscape: bool = False
    style: str = ""
    notes: tuple[str, ...] = ()
    struck: bool = False
    source: Paragraph | None = field(default=None, compare=False, repr=False)

    @property
    def upper(self) -> bool:
        """In capitals."""
        return is_upper(self.plain)

    @property
    def whole(self) -> str:
        """As it stands, its mark included."""
        return f"{self.mark} {self.plain}".strip()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with lines, and the paper it lies on."""

    table: Table
    landscape: bool = False
    new_page: bool = False


Piece: TypeAlias = Line | Grid


def is_upper(text: str) -> bool:
    """Whether most letters of a text are capitals, and none of a longer word is small."""
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


def is_decor(text: str) -> bool:
    """Whether a text is a rule drawn with signs, or nothing."""
    return _DECOR.fullmatch(text) is not None


def line_of(paragraph: Paragraph, document: WordDocument) -> Line:
    """A paragraph as a line."""
    made = of_runs(paragraph.runs, paragraph)
    section = document.sections[min(paragraph.section, len(document.sections) - 1)]
    notes = tuple(" ".join(each.text for each in note) for note in paragraph.notes)
    return replace(made, landscape=section.width_mm > section.height_mm, notes=notes)


def of_runs(runs: Sequence[Run], paragraph: Paragraph) -> Line:
    """Some runs of a paragraph as a line."""
    said = [run for run in runs if run.shown.strip()]
    bold, italic = _mostly(said, "bold"), _mostly(said, "italic")
    mark, typed = paragraph.mark, 0
    shown = "".join(run.shown for run in runs)
    if not mark:
        lead = len(shown) - len(shown.lstrip())
        mark, rest = marks.split(shown.lstrip())
        typed = lead + (len(shown.lstrip()) - len(rest)) if mark else 0
    if mark in {"*", "**"} and _NOTE.match(shown[typed:].strip()):
        mark = ""
    mark_look = paragraph.mark_run or next(iter(said), None)
    inside = _cut(runs, typed)
    after = [run for run in inside if run.shown.strip()]
    if mark and after and not all(run.bold for run in said):
        bold, italic = _mostly(after, "bold"), _mostly(after, "italic")
    text = _clean("".join(_starred(inside, bold=bold, italic=italic)))
    plain = _clean("".join(run.shown for run in inside))
    return Line(
        text=text.replace("\n", " "),
        plain=plain.replace("\n", " "),
        place=paragraph.place,
        mark=mark,
        bold=bold,
        italic=italic,
        centred=paragraph.alignment == "center",
        right=paragraph.alignment == "right",
        mark_bold=bool(mark and mark_look and mark_look.bold and not bold),
        parts=tuple(part for part in map(_clean, text.split("\n")) if part),
        indent=paragraph.indents.left + paragraph.indents.first,
        size=max((run.size_pt for run in said), default=0.0),
        new_page=paragraph.page_break_before or shown.startswith("\f"),
        style=paragraph.style,
        struck=bool(said) and said[0].strike,
        source=paragraph,
    )


def unmarked(line: Line) -> Line:
    """A line that is no item of a list, so that what looks like a mark is its first word."""
    if not line.mark:
        return line
    first, *others = line.parts or (line.text,)
    parts = (f"{line.mark} {first}", *others)
    return replace(line, mark="", text=f"{line.mark} {line.text}", plain=line.whole, parts=parts)


def apart(line: Line) -> list[tuple[int, Line]]:
    """A line parted at its tabs and wide gaps: each piece with the column it stands in, from 0."""
    paragraph = line.source
    if paragraph is None or not GAP.search("".join(run.text for run in paragraph.runs).strip()):
        return [(0, line)]
    groups: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *others = GAP.split(run.text)
        groups[-1].append(replace(run, text=first))
        groups += [[replace(run, text=text)] for text in others]
    made = [(at, of_runs(group, paragraph)) for at, group in enumerate(groups)]
    return [(at, one) for at, one in made if one.whole]


def lead_mm(line: Line) -> float:
    """How far its first letter stands from the margin: indent, and the tabs and blanks typed before it."""
    at = line.indent
    if line.source is None:
        return at
    shown = "".join(run.shown for run in line.source.runs)
    for sign in shown[: len(shown) - len(shown.lstrip())]:
        if sign == "\t":
            usual = _TAB_MM * (at // _TAB_MM + 1)
            at = min((stop.at_mm for stop in line.source.tabs if stop.at_mm > at), default=usual)
        else:
            at += _BLANK_MM
    return at


def pieces(blocks: Sequence[Block], document: WordDocument) -> Iterator[Line | Table]:
    """Lines and tables in order, the text of boxes after the paragraph they hang at."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            continue
        yield from _with_breaks(line_of(block, document))
        for shape in block.shapes:
            yield from pieces(shape.blocks, document)


def _with_breaks(line: Line) -> Iterator[Line]:
    """A line; several where its breaks begin items of a list."""
    rest = line.parts[1:]
    if not rest or not all(marks.split(part)[0] for part in rest) or line.centred:
        yield line
        return
    yield replace(line, text=line.parts[0], plain=line.parts[0].replace("*", ""), parts=line.parts[:1])
    for part in rest:
        mark, text = marks.split(part)
        yield replace(line, text=text, plain=text.replace("*", ""), mark=mark, parts=(text,), notes=())


def _mostly(runs: Sequence[Run], name: str) -> bool:
    """Whether nearly all letters have a look."""
    total = sum(len(run.text) for run in runs)
    return total > 0 and sum(len(run.text) for run in runs if getattr(run, name)) >= 0.95 * total


def _cut(runs: Sequence[Run], count: int) -> list[Run]:
    """Runs without their first characters."""
    left: list[Run] = []
    for run in runs:
        taken = min(count, len(run.text))
        count -= taken
        if taken < len(run.text):
            left.append(replace(run, text=run.text[taken:]))
    return left


def _starred(runs: Sequence[Run], *, bold: bool, italic: bool) -> Iterator[str]:
    """The text of runs, those of another look between stars that stand at the words themselves."""
    groups: list[tuple[str, str]] = []
    for run in runs:
        stars = ("**" if run.bold and not bold else "") + ("*" if run.italic and not italic else "")
        if not run.shown.strip():
            stars = groups[-1][0] if groups else ""
        if groups and groups[-1][0] == stars:
            groups[-1] = (stars, groups[-1][1] + run.shown)
        else:
            groups.append((stars, run.shown))
    for stars, text in groups:
        core = text.strip()
        if not stars or not core or not any(letter.isalnum() for letter in core):
            yield text
            continue
        at = text.index(core)
        yield f"{text[:at]}{stars}{core}{stars[::-1]}{text[at + len(core) :]}"


def _clean(text: str) -> str:
    return _SPACES.sub(" ", composed(text).replace("\f", "").replace(BREAK, "")).strip()

"""A sound programme to files: each output written, and what it cannot say told at its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from ctrgen import faults, pipeline
from ctrgen.diagnostics import CtrgenError, Diagnostic, Span
from ctrgen.schema import Programme
from ctrgen.schema.keys import locate
from ctrgen.source import Node, longest, place_of
from ctrgen.writers import outputs, room
from ctrgen.writers.outputs.kinds import OfAgenda, OfEachPage, OfManyPages, OfPages, OfProgramme
from ctrgen.writers.refused import Refused, TooLong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.layout.laid_out import Document
    from ctrgen.writers.outputs.kinds import Output
    from ctrgen.writers.outputs.pdf import Pdf


class Paper(NamedTuple):
    """A document of a programme: its own, or an invitation.

    Attributes:
        root: the tree of the file; ``None`` where the programme is of no file.
        file: what to call that in diagnostics.
    """

    programme: Programme
    document: Document
    root: Node | None = None
    file: str = ""


class Made(NamedTuple):
    """What became of an output of a paper.

    Attributes:
        files: its files; none where it could not be made.
        diagnostics: why not, or what it does not say.
    """

    files: tuple[bytes, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def write(paper: Paper, output: Output, folder: Path) -> Made:
    """Write a paper as an output.

    Args:
        paper: what to write.
        output: what to make of it.
        folder: where the files will stand.
    """
    lacking = unshown(paper, output)
    if lacking:
        return Made((), lacking)
    try:
        match output:
            case OfPages():
                return Made((output.write(paper.document),), _left_out(paper, output))
            case OfEachPage():
                return Made(output.write(paper.document))
            case OfManyPages():
                return _converted(paper, output.write([paper.document])[0], _left_out(paper, output))
            case OfAgenda():
                return _scheduled(paper, output)
            case OfProgramme():
                return Made((output.write(paper.programme, folder),))
    except Refused as refused:
        return Made((), (_placed(refused, paper),))


def write_together(papers: Sequence[Paper], output: OfManyPages) -> list[Made]:
    """Write papers as an output that takes many at once. What becomes of each, in order."""
    lacking = [unshown(paper, output) for paper in papers]
    sound = [paper for paper, found in zip(papers, lacking, strict=True) if not found]
    files = iter(output.write([paper.document for paper in sound]) if sound else ())
    return [
        Made((), found) if found else _converted(paper, next(files), _left_out(paper, output))
        for paper, found in zip(papers, lacking, strict=True)
    ]


def render(programme: Programme, output_format: str) -> bytes:
    """See :func:`ctrgen.render`."""
    of_one_file = {one.name: one for one in outputs.ALL if not isinstance(one, OfEachPage)}
    if output_format not in of_one_file:
        raise ValueError(f"{output_format!r} is none of {', '.join(of_one_file)}")
    (file,) = _files(programme, of_one_file[output_format])
    return file


def pictures(programme: Programme, kind: str, dpi: int) -> tuple[bytes, ...]:
    """See :func:`ctrgen.pictures`."""
    of_each_page = {one.name: one for one in outputs.ALL if isinstance(one, OfEachPage)}
    if kind not in of_each_page:
        raise ValueError(f"{kind!r} is none of {', '.join(of_each_page)}")
    wanted = of_each_page[kind]
    resolution = next(one for each in of_each_page.values() for one in each.options if one.field == "dpi")
    if dpi not in resolution.values:
        raise ValueError(f"{dpi} dpi is not from {resolution.values[0]} to {resolution.values[-1]}")
    return _files(programme, wanted.asked({"dpi": dpi}) if resolution in wanted.options else wanted)


def _files(programme: Programme, output: Output) -> tuple[bytes, ...]:
    if output.is_drawn:
        _warn_of_fonts()
    made = write(Paper(programme, pipeline.lay_out(programme)), output, Path())
    if not made.files:
        raise CtrgenError(*made.diagnostics)
    return made.files


def _warn_of_fonts() -> None:
    from ctrgen import fonts

    lacking = fonts.notice()
    if lacking is not None:
        import warnings

        warnings.warn(f"{lacking.message} {lacking.hint}", stacklevel=5)


def _converted(paper: Paper, file: bytes | Refused, left_out: tuple[Diagnostic, ...]) -> Made:
    return Made((), (_placed(file, paper),)) if isinstance(file, Refused) else Made((file,), left_out)


def _left_out(paper: Paper, output: Output) -> tuple[Diagnostic, ...]:
    """What an output has no place for, told where the programme begins."""
    return tuple(_placed(one, paper) for one in output.left_out(paper.document))


def _scheduled(paper: Paper, output: OfAgenda) -> Made:
    """What happens when, and what of the programme has no moment."""
    held = pipeline.agenda(paper.programme)
    left_out = [
        faults.NOT_IN_CALENDAR.at(locate(paper.root, Programme, one.path)[0].span, one.message, one.hint)
        for one in held.left_out
        if paper.root is not None
    ]
    try:
        return Made((output.write(held),), tuple(left_out))
    except Refused as refused:
        return Made((), (*left_out, _placed(refused, paper)))


def unshown(paper: Paper, output: Output) -> tuple[Diagnostic, ...]:
    """The characters of a paper that the font of an output lacks, each where it first stands."""
    if not output.is_drawn:
        return ()
    from ctrgen import fonts

    family = fonts.best()
    missing = family.missing(paper.document.text)
    return tuple(faults.NO_GLYPH.at(_place(char, paper), *fonts.no_glyph(char, family)) for char in missing)


def foreseen(paper: Paper, output: Pdf) -> tuple[Diagnostic, ...]:
    """What of a paper a PDF could not show. It is drawn only where that cannot be said otherwise."""
    lacking = unshown(paper, output)
    if lacking:
        return lacking
    from ctrgen import fonts

    text, properties = paper.document.text, paper.document.properties
    is_odd = not room.RIGHT_TO_LEFT.isdisjoint(map(bidirectional, text))
    is_long = max(map(len, (*text.split("\n"), properties.title, properties.subject))) > room.STRING_AT_MOST
    if is_odd or is_long or fonts.best().is_built_in:
        return write(paper, output, Path()).diagnostics
    try:
        output.measure(paper.document)
    except Refused as refused:
        return (_placed(refused, paper),)
    return ()


def _placed(refused: Refused, paper: Paper) -> Diagnostic:
    if isinstance(refused, TooLong) and paper.root is not None:
        return refused.fault.at(longest(paper.root).span, refused.message, refused.hint)
    return refused.fault.at(_place(refused.char, paper), refused.message, refused.hint)


def _place(char: str, paper: Paper) -> Span:
    return place_of(char, paper.root) if char and paper.root is not None else Span(paper.file)

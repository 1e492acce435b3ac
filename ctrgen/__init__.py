"""Monthly work programmes of Vietnamese offices, from YAML to documents.

The public library: :func:`load`, :func:`validate`, :func:`render`, :func:`pictures`, and the data they speak
in. Heavy modules are imported inside the functions, so that ``import ctrgen`` costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from os import PathLike

    from ctrgen.diagnostics import CtrgenError, Diagnostic, Severity
    from ctrgen.schema import Programme

__version__ = "0.1.0"

__all__ = ["CtrgenError", "Diagnostic", "Severity", "__version__", "load", "pictures", "render", "validate"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """The data that is spoken in, imported where someone asks for it."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ctrgen import diagnostics

        return getattr(diagnostics, name)


def load(path: str | PathLike[str]) -> Programme:
    """Read a programme, with whatever it extends.

    Args:
        path: a YAML file.

    Returns:
        The programme: frozen data, every part typed.

    Raises:
        CtrgenError: the file cannot be read, is not sound YAML, breaks the schema or holds any
            other error; the exception carries every diagnostic found.
    """
    from ctrgen import pipeline

    return pipeline.load(path)


def validate(path: str | PathLike[str]) -> list[Diagnostic]:
    """Check a programme against the schema and the standard it names.

    Args:
        path: a YAML file.

    Returns:
        Everything found, in the order of the lines; empty for a sound programme. A file that
        cannot be read is a diagnostic too: this function does not raise for bad input.
    """
    from ctrgen import pipeline, printable

    return list(printable.told(pipeline.check(path)))


def render(programme: Programme, output_format: str) -> bytes:
    """Lay a programme out by its standard and write it.

    Args:
        programme: what :func:`load` gave.
        output_format: ``"docx"``, ``"pdf"`` (PDF/A-2a and PDF/UA-1, drawn by Typst), ``"html"``, ``"md"``,
            ``"txt"``, ``"ics"`` or ``"json"``.

    Returns:
        The bytes of the finished file; the same programme and version give the same bytes.

    Raises:
        ValueError: the format is not known.
        CtrgenError: the font of the PDF lacks a character of the programme, or nothing in it has a day for
            the calendar.
    """
    from ctrgen import writing

    return writing.render(programme, output_format)


def pictures(programme: Programme, kind: str = "png", dpi: int = 150) -> tuple[bytes, ...]:
    """Draw the pages of a programme, for those who look rather than read.

    Args:
        programme: what :func:`load` gave.
        kind: the format of the pictures, ``"png"`` or ``"svg"``.
        dpi: pixels an inch, for PNG; from 20 to 600.

    Returns:
        A picture a page, the same as the pages of the PDF.

    Raises:
        ValueError: the format is not known, or the resolution is out of reach.
        CtrgenError: the font lacks a character of the programme.
    """
    from ctrgen import writing

    return writing.pictures(programme, kind, dpi)

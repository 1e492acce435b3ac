"""For people: the line, a caret under the place, and what to do; in colour on a terminal."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, TextIO, TypeAlias

from ctrgen.diagnostics import Severity
from ctrgen.report.visible import of_no_command, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ctrgen.diagnostics import Diagnostic

Line: TypeAlias = "list[tuple[str, str]]"
"""The pieces of a line, each with its look in the words of rich."""

_KIND = {
    Severity.ERROR: ("lỗi", "bold red"),
    Severity.WARNING: ("cảnh báo", "bold yellow"),
    Severity.NOTE: ("gợi ý", "bold cyan"),
}
_WIDTH_OF_A_PIPE = 110
_NARROWEST = 40
_CONTEXT_BEFORE = 20
_FORCED = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""What makes rich take a pipe for a terminal."""


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write each diagnostic with its excerpt, and a blank line after it."""
    # Only a terminal has an edge to wrap at, and colours. rich takes longer to import than a file to check.
    if stream.isatty() or any(map(os.environ.get, _FORCED)):
        _write_in_colour(diagnostics, stream)
    else:
        _write_plainly(diagnostics, _WIDTH_OF_A_PIPE, stream)


def _write_plainly(diagnostics: Iterable[Diagnostic], width: int, stream: TextIO) -> None:
    for found in diagnostics:
        stream.writelines("".join(text for text, _ in line) + "\n" for line in (*_lines(found, width), []))


def _write_in_colour(diagnostics: Iterable[Diagnostic], stream: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        _write_plainly(diagnostics, _WIDTH_OF_A_PIPE, stream)
        return
    for found in diagnostics:
        for line in (*_lines(found, max(console.width, _NARROWEST)), []):
            console.print(Text.assemble(*line))


def _lines(found: Diagnostic, width: int) -> list[Line]:
    kind, style = _KIND[found.severity]
    gutter = " " * len(str(found.line))
    place = of_no_command(visible(f"{found.file}:{found.line}:{found.column}"))
    lines: list[Line] = [
        [(place, "bold"), (": ", ""), (f"{kind} {found.code}", style)],
        [(of_no_command(visible(found.message)), "")],
    ]
    if found.excerpt.strip():
        shown, indent, length = _window(found, width - len(gutter) - 3)
        lines += [
            [(f"{found.line} | ", "blue"), (shown, "")],
            [(f"{gutter} | ", "blue"), (" " * indent, ""), ("^" * length, style)],
        ]
    for name, said in (("gợi ý: ", found.hint), ("căn cứ: ", found.clause)):
        if said:
            lines.append([(f"{gutter} = ", "blue"), (name, "bold"), (visible(said), "")])
    return lines


def _window(found: Diagnostic, width: int) -> tuple[str, int, int]:
    """The part of the line that fits, how far in the caret stands, and how long it is."""
    start = found.column - 1
    end = found.end_column - 1 if found.end_line == found.line else len(found.excerpt)
    cut = start - _CONTEXT_BEFORE if start >= width - 1 else 0
    # Only what may be shown is looked at: a line may be as long as the file.
    text = visible(found.excerpt[cut : cut + width])
    if cut + width < len(found.excerpt) or _cells(text) > width - 1:
        text = text[: width - 2] + "…"
    before, marked = text[: start - cut], text[start - cut : end - cut]
    lead = "…" if cut else ""
    return lead + text, len(lead) + _cells(before), max(1, _cells(marked))


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if all(map(_is_one_cell, set(text))):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


@lru_cache(maxsize=512)
def _is_one_cell(char: str) -> bool:
    """Whether a character is one of those that Vietnamese is written with, each a column wide."""
    return " " <= char <= "~" or "À" <= char <= "ʯ" or "Ḁ" <= char <= "ỿ" or char in "–—‘’“”…"

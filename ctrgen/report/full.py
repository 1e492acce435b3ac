"""For people: the line, a caret under the place, and what to do; in colour on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ctrgen.diagnostics import Severity
from ctrgen.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

_KIND = {Severity.ERROR: ("lỗi", "bold red"), Severity.WARNING: ("cảnh báo", "bold yellow")}
_WIDTH_OF_A_PIPE = 110
_NARROWEST = 40
_CONTEXT_BEFORE = 20


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write each diagnostic with its excerpt, and a blank line after it."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    width = max(console.width, _NARROWEST) if console.is_terminal else _WIDTH_OF_A_PIPE
    for found in diagnostics:
        # Only a terminal has an edge to wrap at, and colours: without them rich is but slow.
        for line in (*_lines(found, width), Text()):
            if console.is_terminal:
                console.print(line)
            else:
                stream.write(f"{line.plain}\n")


def _lines(found: Diagnostic, width: int) -> list[Text]:
    kind, style = _KIND[found.severity]
    gutter = " " * len(str(found.line))
    lines = [
        Text.assemble(
            (visible(f"{found.file}:{found.line}:{found.column}"), "bold"),
            ": ",
            (f"{kind} {found.code}", style),
        ),
        Text.assemble(visible(found.message)),
    ]
    if found.excerpt.strip():
        shown, indent, length = _window(found, width - len(gutter) - 3)
        lines += [
            Text.assemble((f"{found.line} | ", "blue"), shown),
            Text.assemble((f"{gutter} | ", "blue"), " " * indent, ("^" * length, style)),
        ]
    if found.hint:
        lines.append(Text.assemble((f"{gutter} = ", "blue"), ("gợi ý: ", "bold"), visible(found.hint)))
    if found.clause:
        lines.append(Text.assemble((f"{gutter} = ", "blue"), ("căn cứ: ", "bold"), visible(found.clause)))
    return lines


def _window(found: Diagnostic, width: int) -> tuple[str, int, int]:
    """The part of the line that fits, how far in the caret stands, and how long it is."""
    start = found.column - 1
    end = found.end_column - 1 if found.end_line == found.line else len(found.excerpt)
    cut = start - _CONTEXT_BEFORE if start >= width - 1 else 0
    # Only what may be shown is looked at: a line may be as long as the file.
    text = visible(found.excerpt[cut : cut + width])
    if cut + width < len(found.excerpt) or cell_len(text) > width - 1:
        text = text[: width - 2] + "…"
    before, marked = text[: start - cut], text[start - cut : end - cut]
    lead = "…" if cut else ""
    return lead + text, len(lead) + cell_len(before), max(1, cell_len(marked))

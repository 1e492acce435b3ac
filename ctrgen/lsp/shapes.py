"""What is known of a programme, in the types of the protocol."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from ctrgen.diagnostics import Severity

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic
    from ctrgen.editing.actions import Action
    from ctrgen.editing.outline import Entry
    from ctrgen.editing.proposals import Proposals
    from ctrgen.lsp.positions import Positions
    from ctrgen.source import SourceText

SOURCE = "ctrgen"
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_SYMBOLS = {
    "phan": types.SymbolKind.Module,
    "muc": types.SymbolKind.Namespace,
    "nhiem_vu": types.SymbolKind.Function,
    "muc_con": types.SymbolKind.Method,
    "cuoc_hop": types.SymbolKind.Event,
    "su_kien": types.SymbolKind.Event,
    "lich": types.SymbolKind.Class,
    "noi_nhan": types.SymbolKind.Array,
    "nguoi_ky": types.SymbolKind.Constant,
    "phu_luc": types.SymbolKind.File,
}


def finding(one: Diagnostic, source: SourceText, positions: Positions) -> types.Diagnostic:
    """A finding at its place; the other places of a habit, what it is a fault with, beside it."""
    uri = Path(one.file).absolute().as_uri()
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, positions.of(source, place)), "Xem cả chỗ này."
        )
        for place in one.related
        if place.file == one.file
    ]
    said = "\n".join(filter(None, (one.message, one.hint)))
    return types.Diagnostic(
        range=positions.of(source, one),
        message=f"{said}\nCăn cứ: {one.clause}" if one.clause else said,
        severity=_SEVERITY[one.severity],
        code=one.code,
        source=SOURCE,
        related_information=related or None,
    )


def completions(made: Proposals, positions: Positions) -> types.CompletionList:
    """Proposals, in the order they are made."""
    place = positions.range(made.start, made.end)
    return types.CompletionList(
        is_incomplete=False,
        items=[
            types.CompletionItem(
                label=one.label,
                kind=types.CompletionItemKind.Property
                if one.kind == "key"
                else types.CompletionItemKind.Value,
                detail=one.title or None,
                documentation=types.MarkupContent(types.MarkupKind.Markdown, one.about)
                if one.about
                else None,
                sort_text=f"{number:04}",
                text_edit=types.TextEdit(place, one.text),
                insert_text_mode=types.InsertTextMode.AdjustIndentation,
            )
            for number, one in enumerate(made.choices)
        ],
    )


def action(one: Action, uri: str, source: SourceText, positions: Positions) -> types.CodeAction:
    """One way to deal with a finding, as an edit of the document."""
    edits = [types.TextEdit(positions.range(change.start, change.end), change.text) for change in one.changes]
    return types.CodeAction(
        title=one.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[finding(one.found, source, positions)],
        is_preferred=one.is_fix or None,
        edit=types.WorkspaceEdit(changes={uri: edits}),
    )


def symbol(one: Entry, source: SourceText, positions: Positions) -> types.DocumentSymbol:
    """A part of a programme, with those in it."""
    start = source.offset(one.line, one.column)
    line_end = source.offset(one.line, len(source.lines[one.line]))
    last = min(one.end_line, len(source.lines) - 1)
    end = source.offset(last, len(source.lines[last]))
    return types.DocumentSymbol(
        name=one.name or "…",
        kind=_SYMBOLS.get(one.kind, types.SymbolKind.Field),
        range=positions.range(start, max(end, line_end)),
        selection_range=positions.range(start, line_end),
        children=[symbol(below, source, positions) for below in one.below],
    )

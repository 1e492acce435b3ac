"""What a client tells and asks: every answer is :mod:`ctrgen.editing`'s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from ctrgen.editing import explained
from ctrgen.editing.actions import actions
from ctrgen.editing.folds import folds
from ctrgen.editing.jumps import jump
from ctrgen.editing.outline import outline
from ctrgen.editing.proposals import proposals
from ctrgen.live.warm import settle
from ctrgen.lsp import shapes
from ctrgen.lsp.incoming import LONGEST
from ctrgen.lsp.open_files import path_of
from ctrgen.lsp.positions import Positions
from ctrgen.printable import told

if TYPE_CHECKING:
    from ctrgen.lsp.open_files import Server


def too_long(ls: Server, _params: object) -> None:
    """A message was longer than any that is held."""
    said = f"ctrgen bỏ qua một lời gửi dài hơn {LONGEST >> 20} MB của trình soạn thảo."
    ls.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))


def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """A file was opened."""
    ls.tell(params.text_document.uri)
    settle()


def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """A key was pressed."""
    ls.check_soon(params.text_document.uri)


def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """A file was saved: others may be made of it."""
    ls.tell(params.text_document.uri)
    ls.tell_all()


def watched(ls: Server, _params: types.DidChangeWatchedFilesParams) -> None:
    """Files changed under the client's eyes."""
    ls.tell_all()


def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """A file was closed."""
    ls.close(params.text_document.uri)


def complete(ls: Server, params: types.CompletionParams) -> types.CompletionList:
    """What could be typed here."""
    uri = params.text_document.uri
    text = ls.text(uri)
    positions = ls.positions(text)
    return shapes.completions(
        proposals(text, positions.offset(params.position), ls.folder(path_of(uri))), positions
    )


def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """What is wrong here, with its page; what the key here is for."""
    source, checked = ls.checked(params.text_document.uri)
    positions = ls.positions(source.text)
    offset = positions.offset(params.position)
    said = []
    for one in told(checked):
        first = source.offset(one.line - 1, one.column - 1)
        if one.file == source.file and first <= offset <= source.offset(one.end_line - 1, one.end_column - 1):
            said.append(explained.of_finding(one))
    key = explained.of_key(source.text, offset)
    said += [key[0]] if key else []
    if not said:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(said)))


def act(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What mends the findings on these lines."""
    uri = params.text_document.uri
    source, checked = ls.checked(uri)
    positions = ls.positions(source.text)
    lines = params.range.start.line + 1, params.range.end.line + 1
    return [shapes.action(one, uri, source, positions) for one in actions(source, checked, *lines)]


def symbols(ls: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    """The parts of a programme."""
    source, checked = ls.checked(params.text_document.uri)
    if checked.root is None:
        return []
    positions = ls.positions(source.text)
    return [shapes.symbol(one, source, positions) for one in outline(checked.root)]


def define(ls: Server, params: types.DefinitionParams) -> types.Location | None:
    """Where the word here leads."""
    uri = params.text_document.uri
    source, checked = ls.checked(uri)
    positions = ls.positions(source.text)
    target = jump(path_of(uri), source.text, positions.offset(params.position), checked.root)
    if target is None:
        return None
    if target.path == path_of(uri):
        return types.Location(uri, positions.range(target.start, target.end))
    return types.Location(target.path.absolute().as_uri(), Positions("").range(0, 0))


def fold(ls: Server, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    """What folds together."""
    return [types.FoldingRange(first, last) for first, last in folds(ls.text(params.text_document.uri))]

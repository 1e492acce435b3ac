"""A language server over standard input and output."""

from __future__ import annotations

from lsprotocol import types

from ctrgen.lsp import answers
from ctrgen.lsp.incoming import TOO_LONG
from ctrgen.lsp.open_files import Server


def server() -> Server:
    """A server with all that it hears and answers."""
    made = Server()
    made.feature(TOO_LONG)(answers.too_long)
    made.feature(types.TEXT_DOCUMENT_DID_OPEN)(answers.opened)
    made.feature(types.TEXT_DOCUMENT_DID_CHANGE)(answers.changed)
    made.feature(types.TEXT_DOCUMENT_DID_SAVE)(answers.saved)
    made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(answers.watched)
    made.feature(types.TEXT_DOCUMENT_DID_CLOSE)(answers.closed)
    made.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "-", "{"]))(
        answers.complete
    )
    made.feature(types.TEXT_DOCUMENT_HOVER)(answers.hover)
    made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )(answers.act)
    made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(answers.symbols)
    made.feature(types.TEXT_DOCUMENT_DEFINITION)(answers.define)
    made.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)(answers.fold)
    return made

"""The files a client has open, and what is said of each."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from ctrgen import __version__
from ctrgen.editing.folder import Folder
from ctrgen.live import Session
from ctrgen.lsp import shapes
from ctrgen.lsp.positions import Positions
from ctrgen.printable import told
from ctrgen.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygls.server import ServerErrors

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.pipeline import Checked

_PAUSE_S = 0.03
"""How long typing must rest before a text is checked: shorter than an eye sees, longer than a burst."""


class Server(LanguageServer):
    """Keeps one warm session for all open files."""

    def __init__(self) -> None:
        # Of changes the library would make lines at signs that break none in the protocol.
        super().__init__("ctrgen", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.session = Session()
        self._folders: dict[Path, Folder] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._told: dict[str, frozenset[str]] = {}

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        """Tell the client what was no answer to a question of its own."""
        if source is FeatureRequestError:
            return
        said = f"Lỗi của chính ctrgen: {type(error).__name__}: {error}"
        if source is JsonRpcException or isinstance(error, JsonRpcException):
            said = "ctrgen bỏ qua một lời gửi không đúng giao thức của trình soạn thảo."
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    def text(self, uri: str) -> str:
        """What an open file holds."""
        source: str = self.workspace.get_text_document(uri).source
        return source

    def positions(self, text: str) -> Positions:
        """The lines of a text, as this client counts them."""
        return Positions(text, self.workspace.position_encoding or types.PositionEncodingKind.Utf16)

    def checked(self, uri: str) -> tuple[SourceText, Checked]:
        """An open file and what is wrong with it."""
        path, text = path_of(uri), self.text(uri)
        checked = self.session.check(path, text)
        judged = [edit.source for one in checked.judged for edit in one.edits]
        own = next((one for one in judged if one.file == str(path)), None)
        if own is None and checked.root is not None and checked.root.source.file == str(path):
            own = checked.root.source
        return own or SourceText(str(path), text), checked

    def folder(self, path: Path) -> Folder:
        """What the programmes beside a file say."""
        return self._folders.setdefault(path.parent, Folder(path.parent))

    def check_soon(self, uri: str) -> None:
        """Check a file when typing rests."""
        self._forget_timer(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(_PAUSE_S, self.tell, uri)

    def tell(self, uri: str) -> None:
        """Publish what is wrong with an open file, and with the files it is made of."""
        self._forget_timer(uri)
        if uri not in self.workspace.text_documents:
            return
        source, checked = self.checked(uri)
        by_file: dict[str, list[Diagnostic]] = {source.file: []}
        for one in told(checked):
            by_file.setdefault(one.file, []).append(one)
        said = set()
        for file, found in by_file.items():
            own = uri if file == source.file else Path(file).absolute().as_uri()
            said.add(own)
            self._publish(own, found, source if file == source.file else _text_of(Path(file)))
        for gone in self._told.get(uri, frozenset()) - said:
            self._publish(gone, (), source)
        self._told[uri] = frozenset(said)

    def tell_all(self) -> None:
        """Check every open file that is made of one that was saved."""
        saved = self.session.saved()
        for uri in list(self.workspace.text_documents):
            if path_of(uri) in saved:
                self.tell(uri)

    def close(self, uri: str) -> None:
        """Let go of a file; what was said of it goes with it."""
        self._forget_timer(uri)
        self.session.forget(path_of(uri))
        for own in self._told.pop(uri, frozenset()):
            self._publish(own, (), SourceText(uri, ""))

    def _publish(self, uri: str, found: Iterable[Diagnostic], source: SourceText) -> None:
        positions = self.positions(source.text)
        said = [shapes.finding(one, source, positions) for one in found]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=said))

    def _forget_timer(self, uri: str) -> None:
        timer = self._waiting.pop(uri, None)
        if timer is not None:
            timer.cancel()


def path_of(uri: str) -> Path:
    """The path of a file; of one that was never saved, a name in the folder the server runs in."""
    if urlsplit(uri).scheme == "file":
        return Path(to_fs_path(uri) or "")
    return Path(urlsplit(uri).path.lstrip("/") or "chua-luu.yaml").absolute()


def _text_of(path: Path) -> SourceText:
    try:
        return SourceText(str(path), path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return SourceText(str(path), "")

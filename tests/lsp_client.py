"""A client of the language server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pytest_lsp import LanguageClient

from ctrgen.lsp.positions import Positions

if TYPE_CHECKING:
    from pathlib import Path


PROGRAMME = """\
co_quan: {ten: Ban Thường vụ}
ky_hieu: CTr-BTV
so: 63
ngay: 25/5/2020
thang: 6/2020
dia_danh: Bắc Giang
nhiem_vu:
  - Triển khai kế hoach  năm
  - noi_dung: "Kiểm tra 😀 các đơn  vị:"
    muc_con: [Đơn vị A, Đơn vị B]
cuoc_hop:
  - ten: Họp giao ban
    buoi: sáng
noi_nhan: ["Lưu: VT, VP."]
nguoi_ky: {quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Lê Văn Bình}
"""


class Open:
    """A file that is open in the editor."""

    def __init__(self, client: LanguageClient, path: Path, text: str) -> None:
        self.client, self.text, self.uri = client, text, path.as_uri()
        self._version = 1
        path.write_text(text, encoding="utf-8")
        item = types.TextDocumentItem(self.uri, "yaml", 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    @property
    def named(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)

    def at(self, words: str, plus: int = 0) -> types.Position:
        return Positions(self.text).at(self.text.index(words) + plus)

    def type(self, text: str) -> None:
        """Write another text in the place of all there is."""
        self.text, self._version = text, self._version + 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._version, self.uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def findings(self) -> list[types.Diagnostic]:
        """What is said of it next."""
        await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return list(self.client.diagnostics.get(self.uri, []))

    async def actions(self, words: str) -> dict[str, types.CodeAction]:
        place = types.Range(self.at(words), self.at(words))
        asked = types.CodeActionParams(self.named, place, types.CodeActionContext([]))
        found: Any = await self.client.text_document_code_action_async(asked)
        return {one.title: one for one in found}

    def with_action(self, action: types.CodeAction) -> str:
        """The text with the edits of an action."""
        assert action.edit is not None
        assert action.edit.changes is not None
        text, positions = self.text, Positions(self.text)
        for edit in reversed(action.edit.changes[self.uri]):
            start, end = positions.offset(edit.range.start), positions.offset(edit.range.end)
            text = text[:start] + edit.new_text + text[end:]
        return text

    async def proposed(self, position: types.Position) -> dict[str, types.CompletionItem]:
        asked = types.CompletionParams(self.named, position)
        found: Any = await self.client.text_document_completion_async(asked)
        return {one.label: one for one in found.items}

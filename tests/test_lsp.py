"""The language server, asked as an editor asks it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from ctrgen.cli.lsp import lsp
from ctrgen.cli.vietnamese import WrongUsage
from ctrgen.lsp.positions import Positions
from tests.command import process
from tests.shared import MEASURED

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.asyncio(loop_scope="module")

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


OPENED = json.dumps(
    {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}
).encode()


def framed(*bodies: bytes) -> bytes:
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in bodies)


@pytest_lsp.fixture(  # type: ignore[untyped-decorator]
    scope="module",
    config=ClientServerConfig(
        server_command=[sys.executable, "-m", "ctrgen", "lsp"], server_env={**os.environ, **MEASURED}
    ),
)
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    await lsp_client.initialize_session(
        types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=None)
    )
    yield
    await lsp_client.shutdown_session()


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


async def test_findings_come_when_a_file_is_opened_and_again_when_it_is_changed(
    client: LanguageClient, tmp_path: Path
) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    found = {one.code: one for one in await file.findings()}
    assert {"CT380", "CT341"} <= set(found)
    assert "hoach" in found["CT380"].message
    assert file.at("hoach") == found["CT380"].range.start
    file.type(PROGRAMME.replace("hoach  năm", "hoạch năm").replace("đơn  vị", "đơn vị"))
    assert {one.code for one in await file.findings()}.isdisjoint({"CT380", "CT341"})


async def test_what_no_pdf_can_show_is_told_where_it_stands(client: LanguageClient, tmp_path: Path) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    found = {one.code: one for one in await file.findings()}
    assert file.at("😀") == found["CT502"].range.start


async def test_columns_count_as_the_client_counts_beyond_a_picture_of_two_units(
    client: LanguageClient, tmp_path: Path
) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    places = [
        place
        for one in await file.findings()
        if one.code == "CT341"
        for place in (one.range, *(at.location.range for at in one.related_information or ()))
    ]
    line = PROGRAMME.split("\n")[8]
    units = len(line[: line.index("đơn") + 3].encode("utf-16-le")) // 2
    assert (8, units) in {(place.start.line, place.start.character) for place in places}


async def test_hover_shows_the_rules_page_and_what_a_key_is_for(
    client: LanguageClient, tmp_path: Path
) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    await file.findings()
    finding = await client.text_document_hover_async(types.HoverParams(file.named, file.at("hoach", 1)))
    assert isinstance(finding, types.Hover)
    assert isinstance(finding.contents, types.MarkupContent)
    assert {"**CT380**", "Sai:\n```yaml"} <= {
        part for part in ("**CT380**", "Sai:\n```yaml") if part in finding.contents.value
    }
    key = await client.text_document_hover_async(types.HoverParams(file.named, file.at("buoi", 1)))
    assert isinstance(key, types.Hover)
    assert isinstance(key.contents, types.MarkupContent)
    assert "**buoi**: Buổi" in key.contents.value
    nothing = await client.text_document_hover_async(types.HoverParams(file.named, file.at("Họp giao", 1)))
    assert nothing is None


@pytest.mark.parametrize(
    ("words", "plus", "wanted", "unwanted"),
    [
        ("thang: 6/2020", 2, {"chuan", "kinh_gui"}, {"so", "buoi"}),
        ("buoi: sáng", 2, {"dia_diem", "chu_tri"}, {"ten", "thang"}),
        ("sáng", 0, {"sáng", "chiều", "tối", "cả ngày"}, {"ten"}),
        ("quyen_han", 3, {"anh_chu_ky"}, {"ho_ten", "chuc_vu"}),
    ],
)
async def test_keys_and_values_are_proposed_where_they_may_stand(
    client: LanguageClient, tmp_path: Path, words: str, plus: int, wanted: set[str], unwanted: set[str]
) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    found = await file.proposed(file.at(words, plus))
    assert wanted <= set(found)
    assert unwanted.isdisjoint(found)


async def test_names_used_before_in_the_folder_are_proposed(client: LanguageClient, tmp_path: Path) -> None:
    (tmp_path / "thang-05-2020.yaml").write_text(
        PROGRAMME.replace("Lưu: VT, VP.", "Thường trực: Tỉnh ủy (để báo cáo)"), encoding="utf-8"
    )
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME + "kinh_gui:\n  - \n")
    found = await file.proposed(file.at("noi_nhan", len('noi_nhan: ["')))
    edit = found["Thường trực: Tỉnh ủy (để báo cáo)"].text_edit
    assert edit is not None
    assert edit.new_text == '"Thường trực: Tỉnh ủy (để báo cáo)"'


async def test_a_safe_edit_the_nearest_key_and_a_waiver_are_one_click_away(
    client: LanguageClient, tmp_path: Path
) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    await file.findings()
    offered = await file.actions("hoach")
    assert {"Sửa 2 chỗ", "Bỏ qua CT380 ở đây"} <= set(offered)
    mended = file.with_action(offered["Sửa 2 chỗ"])
    assert mended == PROGRAMME.replace("hoach  năm", "hoach năm").replace("đơn  vị", "đơn vị")
    file.type(file.with_action(offered["Bỏ qua CT380 ở đây"]))
    assert "CT380" not in {one.code for one in await file.findings()}
    file.type(PROGRAMME.replace("ky_hieu", "ki_hieu"))
    await file.findings()
    offered = await file.actions("ki_hieu")
    assert file.with_action(offered["Đổi thành “ky_hieu”"]) == PROGRAMME


async def test_the_outline_names_sections_tasks_and_meetings(client: LanguageClient, tmp_path: Path) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    found: Any = await client.text_document_document_symbol_async(types.DocumentSymbolParams(file.named))
    by_name = {one.name: one for one in found}
    tasks = by_name["Nhiệm vụ"].children
    assert [one.name for one in tasks] == ["Triển khai kế hoach năm", "Kiểm tra 😀 các đơn vị:"]
    assert [one.name for one in tasks[1].children[0].children] == ["Đơn vị A", "Đơn vị B"]
    assert [one.name for one in by_name["Cuộc họp"].children] == ["Họp giao ban"]
    last = by_name["Nhiệm vụ"].range.end
    assert (last.line, last.character) == (9, len(PROGRAMME.split("\n")[9]))


async def test_one_jumps_to_the_file_that_is_taken_over_and_from_an_alias_to_its_anchor(
    client: LanguageClient, tmp_path: Path
) -> None:
    (tmp_path / "co-quan.yaml").write_text("dia_danh: Bắc Giang\n", encoding="utf-8")
    text = "ke_thua: co-quan.yaml\n" + PROGRAMME.replace("sáng", "&luc sáng") + "luu_hanh: *luc\n"
    file = Open(client, tmp_path / "thang-06-2020.yaml", text)
    asked = types.DefinitionParams(file.named, file.at("co-quan.yaml", 3))
    found: Any = await client.text_document_definition_async(asked)
    assert found.uri == (tmp_path / "co-quan.yaml").as_uri()
    asked = types.DefinitionParams(file.named, file.at("*luc", 2))
    found = await client.text_document_definition_async(asked)
    assert (found.uri, found.range.start) == (file.uri, file.at("&luc"))


async def test_a_fault_of_the_file_that_is_taken_over_is_shown_there_and_goes_when_it_is_mended(
    client: LanguageClient, tmp_path: Path
) -> None:
    base = tmp_path / "co-quan.yaml"
    base.write_text("dia_danh:  [Bắc Giang\n", encoding="utf-8")
    file = Open(client, tmp_path / "thang-06-2020.yaml", "ke_thua: co-quan.yaml\n" + PROGRAMME)
    await file.findings()
    while not client.diagnostics.get(base.as_uri()):  # it comes right after those of the file itself
        await asyncio.sleep(0.02)
    base.write_text("dia_danh: Bắc Giang\n", encoding="utf-8")
    saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(file.uri))
    client.text_document_did_save(saved)
    while client.diagnostics[base.as_uri()]:
        await file.findings()


async def test_what_is_deeper_folds(client: LanguageClient, tmp_path: Path) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    found: Any = await client.text_document_folding_range_async(types.FoldingRangeParams(file.named))
    assert [(one.start_line, one.end_line) for one in found] == [(6, 9), (8, 9), (10, 12), (11, 12)]


async def test_no_text_however_broken_stops_the_server(client: LanguageClient, tmp_path: Path) -> None:
    file = Open(client, tmp_path / "thang-06-2020.yaml", PROGRAMME)
    await file.findings()
    for broken in (
        "",
        "\t",
        "a: [",
        "- x\n- y",
        "\ufeffthang: 6/2020",
        "x" * 5000,
        "thang: {{{",
        "*a",
        "\x00",
    ):
        file.type(broken)
        assert await file.findings()
        for offset in (0, len(broken)):
            place = Positions(broken).at(offset)
            await file.proposed(place)
            await client.text_document_hover_async(types.HoverParams(file.named, place))
            await client.text_document_definition_async(types.DefinitionParams(file.named, place))
        await client.text_document_document_symbol_async(types.DocumentSymbolParams(file.named))


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1e"])
async def test_what_is_typed_stands_where_it_was_typed_though_signs_above_look_like_breaks(
    client: LanguageClient, tmp_path: Path, sign: str
) -> None:
    text = PROGRAMME.replace("hoach  năm", "hoạch năm").replace("đơn  vị", "đơn vị")
    file = Open(client, tmp_path / "thang-06-2020.yaml", text.replace("Đơn vị A", f"Đơn{sign}vị A"))
    await file.findings()
    file.type(file.text.replace("giao ban", "giao  giao ban"))
    file.type(file.text.replace(sign, " "))
    found = [(one.code, one.range.start, one.range.end) for one in await file.findings()]
    assert ("CT341", file.at("  giao ban"), file.at("giao ban")) in found


async def test_an_editor_is_asked_to_send_all_of_a_text_which_no_two_count_differently(
    tmp_path: Path,
) -> None:
    done = process("lsp", cwd=tmp_path, stdin=framed(OPENED))
    (told,) = (json.loads(one) for one in re.findall(r"{.*}", done.out))
    assert told["result"]["capabilities"]["textDocumentSync"]["change"] == types.TextDocumentSyncKind.Full


async def test_without_an_editor_behind_it_the_server_says_whom_it_is_for() -> None:
    assert lsp.callback is not None
    with mock.patch.object(sys, "stdin", None), pytest.raises(WrongUsage):  # as it is where it was closed
        lsp.callback()


async def test_what_is_no_message_is_passed_over_in_words_that_its_reader_knows(tmp_path: Path) -> None:
    sent = framed(b"{bad}", b'{"a": 1}')
    done = process("lsp", cwd=tmp_path, stdin=sent + b"chao ban")
    told = [json.loads(line)["params"]["message"] for line in re.findall(r"{.*}(?=C|$)", done.out)]
    assert (done.code, done.err) == (0, "")
    assert told == ["ctrgen bỏ qua một lời gửi không đúng giao thức của trình soạn thảo."] * 2


TOO_LONG = "ctrgen bỏ qua một lời gửi dài hơn 64 MB của trình soạn thảo."


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (framed(b"x" * (65 << 20)), [TOO_LONG]),
        (framed(b" " * (64 << 20) + b"{}"), [TOO_LONG]),
        (b"a" * (3 << 20) + b"\r\n", []),
        (b"Content-Length: -5\r\n\r\n", []),
    ],
    ids=["a message", "of blanks", "a line of a head", "less than nothing"],
)
async def test_what_an_editor_sends_too_much_of_is_refused_and_the_session_goes_on(
    tmp_path: Path, sent: bytes, said: list[str]
) -> None:
    asked = json.dumps({"jsonrpc": "2.0", "id": 7, "method": "shutdown"})
    done = process("lsp", cwd=tmp_path, stdin=framed(OPENED) + sent + framed(asked.encode()))
    told = [json.loads(one) for one in re.findall(r"{.*}(?=C|$)", done.out)]
    assert (done.code, done.err) == (0, "")
    assert [one["params"]["message"] for one in told if "method" in one] == said
    assert told[-1]["id"] == 7


@pytest.mark.parametrize("length", ["99999999999", "9" * 40, "9" * 5000])
async def test_a_length_that_no_message_has_ends_the_session_without_holding_it(
    tmp_path: Path, length: str
) -> None:
    done = process("lsp", cwd=tmp_path, stdin=b"Content-Length: %s\r\n\r\n{}" % length.encode())
    assert (done.code, done.err) == (0, "")


async def test_an_editor_that_says_goodbye_ends_the_server_without_a_word(tmp_path: Path) -> None:
    said = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}},
        {"jsonrpc": "2.0", "method": "initialized", "params": {}},
        {"jsonrpc": "2.0", "id": 2, "method": "shutdown"},
        {"jsonrpc": "2.0", "method": "exit"},
    ]
    done = process("lsp", cwd=tmp_path, stdin=framed(*(json.dumps(one).encode() for one in said)))
    assert (done.code, done.err) == (0, "")

"""What an editor sends that it should not, and how a session ends."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING
from unittest import mock

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from ctrgen.cli.lsp import lsp
from ctrgen.cli.vietnamese import WrongUsage
from ctrgen.lsp.positions import Positions
from tests.command import process
from tests.lsp_client import PROGRAMME, Open
from tests.shared import MEASURED

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.asyncio(loop_scope="module")

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

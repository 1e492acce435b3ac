"""The language server, asked as an editor asks it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from tests.lsp_client import PROGRAMME, Open
from tests.shared import MEASURED

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.asyncio(loop_scope="module")


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

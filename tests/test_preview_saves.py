"""``ctrgen preview``: what is written, and what others save."""

from __future__ import annotations

import asyncio
import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from ctrgen.preview.desk import Desk
from ctrgen.preview.saves import Saves
from tests.clock import PATIENCE_S
from tests.previewed import Page
from tests.small import SMALL, write

if TYPE_CHECKING:
    from pathlib import Path


BOM = b"\xef\xbb\xbf"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "thang.yaml")


@pytest.fixture
def page(file: Path) -> Page:
    return Page(file)


# What is written


def test_a_text_is_saved_whole_with_the_mark_and_line_ends_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "thang.yaml"
    file.write_bytes(BOM + SMALL.replace("\n", "\r\n").encode())
    page = Page(file)
    opened = page.get("file/0").json()
    assert opened["text"] == SMALL
    text = SMALL + "so: 5\n"
    answer = page.post("file/0/save", text=text, seen=opened["seen"])
    assert file.read_bytes() == BOM + text.replace("\n", "\r\n").encode()
    assert page.get("file/0").json()["seen"] == answer.json()["seen"]


def test_what_someone_else_changed_meanwhile_is_not_overwritten(page: Page, file: Path) -> None:
    seen = page.get("file/0").json()["seen"]
    file.write_text(SMALL + "so: 7\n", encoding="utf-8")
    answer = page.post("file/0/save", text=SMALL, seen=seen)
    assert answer.status_code == 409
    assert "chương trình khác" in answer.json()["message"]
    assert file.read_text("utf-8") == SMALL + "so: 7\n"
    file.unlink()
    assert page.post("file/0/save", text=SMALL, seen=seen).status_code == 409
    assert not file.exists()


@pytest.mark.skipif(os.name != "posix", reason="rights of files")
def test_a_file_that_is_no_text_is_not_written_over(page: Page, file: Path) -> None:
    file.write_bytes(SMALL.encode("utf-16"))
    seen = page.get("file/0").json()["seen"]
    refused = page.post("file/0/save", text="thang: 6/2020", seen=seen)
    assert (refused.status_code, "UTF-16" in refused.json()["message"]) == (409, True)
    assert "UTF-16" in page.get("file/0").json()["trouble"]
    assert file.read_bytes() == SMALL.encode("utf-16")


def test_a_folder_in_the_place_of_a_file_is_told_and_stays(page: Page, file: Path) -> None:
    seen = page.get("file/0").json()["seen"]
    file.unlink()
    file.mkdir()
    assert page.get("file/0").json()["trouble"] == "Không đọc được tệp: đã có một thư mục cùng tên."
    for known in (seen, ""):
        refused = page.post("file/0/save", text=SMALL, seen=known)
        assert (refused.status_code, refused.json()["message"][:19]) == (409, "Không đọc được tệp:")
    assert file.is_dir()


def test_of_two_pages_that_save_at_once_one_is_told(page: Page, file: Path) -> None:
    seen = page.get("file/0").json()["seen"]
    texts = [SMALL + f"so: {number}\n" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        codes = [*pool.map(lambda text: page.post("file/0/save", text=text, seen=seen).status_code, texts)]
    assert sorted(codes) == [200] + 7 * [409]
    assert file.read_text("utf-8") == texts[codes.index(200)]


def test_what_is_saved_while_a_text_is_written_is_not_lost(
    page: Page, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = page.get("file/0").json()["seen"]
    theirs, begin = SMALL + "so: 7\n", os.fsync

    def meanwhile(descriptor: int) -> None:
        begin(descriptor)
        file.write_text(theirs, encoding="utf-8")

    monkeypatch.setattr("os.fsync", meanwhile)
    assert page.post("file/0/save", text=SMALL, seen=seen).status_code == 409
    assert file.read_text("utf-8") == theirs
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_file_that_is_gone_is_written_anew_but_over_no_other(page: Page, file: Path) -> None:
    seen = page.get("file/0").json()["seen"]
    file.unlink()
    assert page.get("file/0").json() == {"name": "thang.yaml", "text": "", "seen": "", "trouble": ""}
    assert page.post("file/0/save", text=SMALL, seen=seen).status_code == 409
    again = page.post("file/0/save", text=SMALL, seen="").json()
    assert file.read_text(encoding="utf-8") == SMALL
    assert page.post("file/0/save", text="khac", seen="").status_code == 409
    assert page.get("file/0").json()["seen"] == again["seen"]


def test_a_file_that_may_not_be_written_is_told_and_stays(page: Page, file: Path) -> None:
    seen, before = page.get("file/0").json()["seen"], file.read_bytes()
    file.chmod(0o444)
    answer = page.post("file/0/save", text=SMALL, seen=seen)
    assert (answer.status_code, answer.json()["message"]) == (409, "Không ghi được tệp: không có quyền.")
    assert file.read_bytes() == before


# Saves of others


def test_every_save_is_told_that_of_an_inherited_file_too_whoever_has_read_it_meanwhile(
    tmp_path: Path,
) -> None:
    base = tmp_path / "chung.yaml"
    base.write_text("dia_danh: Tân Thanh\n", encoding="utf-8")
    heir = write(tmp_path / "thang.yaml", text=SMALL.replace("dia_danh: Tân Thanh", "ke_thua: chung.yaml"))
    desk = Desk([str(heir)])
    desk.session.answer(heir)

    async def told() -> list[str]:
        saves = Saves(desk)
        watching = asyncio.create_task(saves.watch())
        events = saves.told()
        found = [await anext(events)]
        for name in ("Tân Dân mới", "Tân Dân"):
            base.write_text(f"dia_danh: {name}\n", encoding="utf-8")
            desk.session.check(heir)  # a page that is typed in asks just then
            found.append(await asyncio.wait_for(anext(events), PATIENCE_S))
        saves.stop()
        found += [one async for one in events]
        await watching
        return found

    first, *others = asyncio.run(told())
    assert first.startswith("retry:")
    assert others == [f"data: {json.dumps({'changed': [0]})}\n\n"] * 2

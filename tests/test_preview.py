"""``ctrgen preview``: who may ask, what is answered, and what is written."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import urllib.request
from subprocess import PIPE
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.clock import PATIENCE_S
from tests.command import begun, ctrgen
from tests.paths import ROOT
from tests.previewed import HOST, ORIGIN, PORT, TOKEN, Page
from tests.small import FAULTY, SMALL, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "thang.yaml")


@pytest.fixture
def page(file: Path) -> Page:
    return Page(file)


# Who may ask


def test_without_the_token_nothing_is_answered(page: Page) -> None:
    for path in (
        "/",
        "/files",
        f"/{TOKEN[:-1]}/files",
        f"/{TOKEN}x/files",
        "/favicon.ico",
        f"//{TOKEN}/files",
    ):
        answer = page.client.get(path)
        assert (answer.status_code, "thang" in answer.text) == (403, False), path
    assert page.get("files").status_code == 200


@pytest.mark.parametrize(
    "host", ["example.com", "127.0.0.1", f"127.0.0.1:{PORT + 1}", f"attacker.test:{PORT}", ""]
)
def test_another_host_is_refused_lest_its_name_lead_here(page: Page, host: str) -> None:
    assert page.get("files", host=host).status_code == 403
    assert page.get("files", host=f"localhost:{PORT}").status_code == 200


@pytest.mark.parametrize(
    "origin", ["http://example.com", f"https://{HOST}", "null", f"http://localhost:{PORT}"]
)
def test_a_page_of_another_origin_is_refused(page: Page, file: Path, origin: str) -> None:
    before = file.read_bytes()
    seen = page.get("file/0").json()["seen"]
    sent = {"text": "", "seen": seen}
    answer = page.client.post(f"/{TOKEN}/file/0/save", json=sent, headers={"origin": origin})
    assert (answer.status_code, page.get("files", origin=origin).status_code) == (403, 403)
    assert file.read_bytes() == before


def test_what_writes_needs_an_origin_and_what_another_site_asks_is_refused(page: Page, file: Path) -> None:
    sent = {"text": "", "seen": page.get("file/0").json()["seen"]}
    assert page.client.post(f"/{TOKEN}/file/0/save", json=sent).status_code == 403
    assert file.read_bytes() != b""
    for site in ("cross-site", "same-site"):
        assert page.get("files", **{"sec-fetch-site": site}).status_code == 403, site


def test_no_page_of_another_origin_shows_ours_in_a_frame(page: Page) -> None:
    for answer in (page.get(""), page.client.get("/")):
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"].split("; ")


def test_no_address_leads_out_of_the_files(page: Page, tmp_path: Path) -> None:
    (tmp_path / "bi-mat.yaml").write_text("bi mat", encoding="utf-8")
    tried = (
        "file/1",
        "file/-1",
        "file/../bi-mat.yaml",
        "../bi-mat.yaml",
        "%2e%2e/document.typ",
        "..%2findex.html",
        "app.py",
        "page/..%2f..%2fdocument.typ.svg",
    )
    for path in tried:
        answer = page.get(path)
        assert answer.status_code in (403, 404), path
        assert "Not Found" not in answer.text
        assert "bi mat" not in answer.text


def test_the_page_may_speak_to_nobody_else(page: Page) -> None:
    for path in ("", "preview.js", "files"):
        answer = page.get(path)
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert answer.headers["referrer-policy"] == "no-referrer"
    shown = [path for path in (ROOT / "templates" / "preview").iterdir() if path.suffix != ".svg"]
    assert len(shown) == 11
    for one in shown:
        assert not re.search(
            r"https?://|//cdn|<script(?! type=\"module\" src=)|style=", one.read_text("utf-8")
        ), one


def test_what_no_page_of_ours_sends_is_refused_in_peace(page: Page) -> None:
    for data in (
        b"",
        b"[]",
        b"{",
        b'{"text": 1}',
        b"[" * 100_000,
        b'{"text": "a", "offset": "x"}',
    ):
        answer = page.client.post(f"/{TOKEN}/file/0/proposals", content=data, headers=ORIGIN)
        assert answer.status_code == 400, data[:20]
    long = page.client.post(f"/{TOKEN}/file/0/check", content=b" " * 17_000_000, headers=ORIGIN)
    assert long.status_code == 413


# What is answered


def test_a_text_is_checked_drawn_and_traced_without_being_saved(page: Page, file: Path) -> None:
    text = SMALL.replace("Sơ kết", "Sơ  kết")
    (found,) = page.post("file/0/check", text=text).json()["findings"]
    assert (found["line"], found["own"], found["file"]) == (5, True, "thang.yaml")
    drawn = page.post("file/0/draw", text=text).json()
    assert drawn["isCurrent"]
    picture = page.get(f"page/{drawn['pages'][0]['digest']}.svg")
    assert picture.headers["content-type"] == "image/svg+xml"
    words = page.post("file/0/words", text=text, page=1).json()
    task = next(one for one in words if one["text"] == "Chuẩn")
    assert (
        task["page"],
        task["place"]["line"],
        task["place"]["excerpt"][task["place"]["column"] - 1 :][:5],
    ) == (
        1,
        5,
        "Chuẩn",
    )
    assert next(one for one in words if one["text"] == "CỘNG")["place"] is None
    assert page.post("file/0/words", text=text, page=2).json() == []
    place = {key: found[key] for key in ("source", "line", "column", "endLine", "endColumn")}
    marked = page.post("file/0/marks", text=text, **place).json()
    boxes = [{"page": one["page"], "box": one["box"]} for one in words if one["text"] in ("Sơ", "kết")]
    assert marked == boxes[:2]
    assert file.read_text("utf-8") == SMALL.replace("năm học mới", "năm học thứ 0")


def test_pictures_of_older_texts_go_and_those_of_the_last_stay(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctrgen.preview.desk._KEPT_AT_MOST", 0)
    older, last = (
        [one["digest"] for one in page.post("file/0/draw", text=text).json()["pages"]]
        for text in (SMALL, SMALL.replace("Sơ kết", "Tổng kết"))
    )
    assert {page.get(f"page/{one}.svg").status_code for one in older} == {404}
    assert {page.get(f"page/{one}.svg").status_code for one in last} == {200}


def test_a_broken_text_keeps_the_pages_and_says_that_they_are_old(page: Page) -> None:
    sound = page.post("file/0/draw", text=SMALL).json()
    broken = page.post("file/0/draw", text=FAULTY).json()
    assert broken == {"findings": broken["findings"], "isCurrent": False, "pages": sound["pages"]}
    assert [one["severity"] for one in broken["findings"]] == ["error"]
    refused = page.post("file/0/product", text=FAULTY, kind="docx")
    assert (refused.status_code, refused.json()["message"][:13]) == (409, "Chưa tạo được")


def test_one_fix_is_made_in_the_text(page: Page) -> None:
    text = SMALL.replace("Sơ kết", "Sơ  kết")
    (found,) = page.post("file/0/check", text=text).json()["findings"]
    assert found["canBeMended"]
    assert page.post("file/0/fix", text=text, finding=0).json() == {"text": SMALL}
    assert page.post("file/0/fix", text=text, finding=7).status_code == 409


def test_a_key_that_is_misspelt_becomes_the_nearest(page: Page) -> None:
    text = SMALL.replace("ky_hieu:", "ki_hieu:")
    found = page.post("file/0/check", text=text).json()["findings"]
    at = next(at for at, one in enumerate(found) if one["canBeMended"])
    assert page.post("file/0/fix", text=text, finding=at).json() == {"text": SMALL}


def test_keys_and_values_are_proposed_by_where_the_caret_stands(page: Page) -> None:
    def proposed(text: str) -> list[str]:
        answer = page.post("file/0/proposals", text=text, offset=len(text)).json()
        return [one["label"] for one in answer["choices"]]

    assert "nguoi_ky" in proposed("thang: 6/2020\nnguo")
    assert "thang" not in proposed("thang: 6/2020\nnguo")
    assert "quyen_han" in proposed("nguoi_ky:\n  chuc_vu: Chủ tịch\n  ")
    assert "nd30" in proposed("chuan: ")


def test_documents_are_made_of_the_text_in_the_page_whatever_another_has_drawn(page: Page) -> None:
    page.post("file/0/draw", text=SMALL)
    text = SMALL.replace("năm học mới", "một năm khác")
    assert "một năm khác" in page.post("file/0/product", text=text, kind="txt").text
    for kind, begins in {"docx": b"PK", "pdf": b"%PDF"}.items():
        assert page.post("file/0/product", text=text, kind=kind).content.startswith(begins)
    assert page.post("file/0/product", text=text, kind="../../x").status_code == 404
    assert page.post("file/0/product", text=text, kind="json").status_code == 404


def test_the_words_of_a_text_are_its_own_whatever_another_page_has_drawn(page: Page) -> None:
    page.post("file/0/draw", text=SMALL.replace("năm học mới", "một năm khác"))
    words = [one["text"] for one in page.post("file/0/words", text=SMALL, page=1).json()]
    assert ("mới" in words, "khác" in words) == (True, False)


def test_a_folder_is_a_list_and_what_comes_up_in_it_gets_the_next_number(tmp_path: Path) -> None:
    write(tmp_path / "b.yaml")
    (tmp_path / "c.yaml").write_text(FAULTY, encoding="utf-8")
    page = Page(tmp_path)
    write(tmp_path / "a.yaml")
    listed = [(one["number"], one["name"], one["errors"]) for one in page.get("files").json()]
    assert listed == [(2, "a.yaml", 0), (0, "b.yaml", 0), (1, "c.yaml", 1)]


# The command


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
def test_the_command_serves_until_ctrl_c_and_leaves_nothing_behind(file: Path) -> None:
    arguments = ("preview", str(file), "--no-browser")
    with begun(*arguments, cwd=file.parent, stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout is not None
        address = process.stdout.readline().decode().strip()
        with urllib.request.urlopen(f"{address}files", timeout=PATIENCE_S) as answer:  # noqa: S310 - our own
            assert json.load(answer)[0]["name"] == "thang.yaml"
        port = urlsplit(address).port or 0
        with socket.socket() as another:  # this machine too: who listens everywhere answers there
            another.settimeout(5)
            refused = another.connect_ex(("127.0.0.2", port))
        with socket.create_connection(("127.0.0.1", port), PATIENCE_S) as other:
            other.sendall(b"no request at all\r\n\r\n")
            assert b"".join(iter(lambda: other.recv(4096), b"")).endswith(b"\r\n\r\n")
        line = urllib.request.urlopen(f"{address}events", timeout=PATIENCE_S)  # noqa: S310 - kept open
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE_S)
        line.close()
    assert process.returncode == 130, err.decode()
    assert refused
    said = [line for line in err.decode().splitlines() if line]
    assert said == ["Đang mở xem trước; nhấn Ctrl-C để dừng.", "Đã dừng theo yêu cầu."]
    assert os.listdir(file.parent) == ["thang.yaml"]  # noqa: PTH208


def test_a_port_that_is_taken_and_a_path_that_is_not_there_are_told(file: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = ctrgen("preview", str(file), "--no-browser", "--port", str(port), cwd=tmp_path)
    assert (done.code, str(port) in done.err) == (3, True)
    assert ctrgen("preview", "khong.yaml", "--no-browser", cwd=tmp_path).code == 2
    assert ctrgen("preview", "-", "--no-browser", cwd=tmp_path).code == 2


@pytest.mark.parametrize("data", [b"PK\x03\x04 van ban Word", b"\xff\xfeT\x00"], ids=["word", "utf-16"])
def test_a_file_that_is_named_and_holds_no_text_is_refused_in_words(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "thang.docx").write_bytes(data)
    done = ctrgen("preview", "thang.docx", "--no-browser", cwd=tmp_path)
    assert (done.code, "CT010" in done.err) == (2, True)

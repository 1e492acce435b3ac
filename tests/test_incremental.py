"""``--incremental``: nothing is made twice, and nothing stale stays."""

from __future__ import annotations

import json
import os
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from tests.command import Outcome, ctrgen, process
from tests.small import SMALL, WARNED, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three programmes, of which the last takes over a file; their documents made once."""
    for number in range(2):
        write(tmp_path / f"p{number}.yaml", number)
    (tmp_path / "co-quan.yaml").write_text("dia_danh: Tân Thanh\n", encoding="utf-8")
    write(tmp_path / "p2.yaml", text=SMALL.replace("dia_danh: Tân Thanh", "ke_thua: co-quan.yaml"))
    done = render(tmp_path)
    assert (done.code, made(done)) == (0, documents("p0", "p1", "p2"))
    assert done.err.endswith("Đã tạo 6 văn bản từ 3 chương trình; 0 chương trình có lỗi.\n")
    return tmp_path


def render(folder: Path, *more: str, env: dict[str, str] | None = None) -> Outcome:
    return ctrgen("render", ".", "--incremental", *more, cwd=folder, env=env)


def made(done: Outcome) -> list[str]:
    return done.out.splitlines()


def documents(*stems: str) -> list[str]:
    return [f"{stem}{ending}" for stem in stems for ending in (".docx", ".pdf")]


def changed(path: Path, before: str, after: str) -> None:
    """Edit a file and give it the date it had, as an archive or a careless copy does."""
    about = path.stat()
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_is_fresh_is_left_alone_and_counted(folder: Path, processes: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.glob("p?.*")}
    done = render(folder, "-j", processes)
    assert (done.code, done.out) == (0, "")
    assert done.err == ("Đã tạo 0 văn bản từ 3 chương trình; 0 chương trình có lỗi; 6 văn bản còn mới.\n")
    assert {path: path.stat().st_mtime_ns for path in folder.glob("p?.*")} == before
    alone = ctrgen("render", "p0.yaml", "--incremental", cwd=folder)
    assert (alone.out, alone.err.count("2 văn bản còn mới")) == ("", 1)


def test_a_change_of_the_source_counts_whatever_its_date_says(folder: Path) -> None:
    changed(folder / "p1.yaml", "6 tháng đầu năm", "8 tháng đầu năm")
    assert made(render(folder)) == documents("p1")
    assert made(render(folder)) == []


def test_a_change_of_what_a_programme_takes_over_counts(folder: Path) -> None:
    changed(folder / "co-quan.yaml", "Tân Thanh", "Tân Thịnh")
    assert made(render(folder)) == documents("p2")


def test_what_changes_no_document_makes_none(folder: Path) -> None:
    (folder / "p0.yaml").touch()
    changed(folder / "p1.yaml", "thang: 7/2020", "thang: 07/2020   # ghi chú")
    assert made(render(folder)) == []


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_a_document_that_was_changed_or_deleted_is_made_again(folder: Path, ending: str) -> None:
    one, other = folder / f"p0{ending}", folder / f"p1{ending}"
    right = one.read_bytes()
    one.write_bytes(right + b" ")
    os.utime(one, ns=(4_000_000_000_000_000_000, 4_000_000_000_000_000_000))
    other.unlink()
    assert made(render(folder)) == [one.name, other.name]
    assert one.read_bytes() == right
    assert other.is_file()


def test_other_options_make_other_documents(folder: Path) -> None:
    assert made(render(folder, "--pdf-standard", "a-2b")) == ["p0.pdf", "p1.pdf", "p2.pdf"]
    assert made(render(folder, "--pdf-standard", "a-2b")) == []
    assert made(render(folder)) == ["p0.pdf", "p1.pdf", "p2.pdf"]
    assert made(render(folder, "-o", "ra", "-f", "docx")) == ["ra/p0.docx", "ra/p1.docx", "ra/p2.docx"]


def test_another_font_makes_other_pdfs_and_the_same_word_documents(folder: Path) -> None:
    empty = folder / "khong"
    empty.mkdir()
    none = {"XDG_DATA_HOME": str(empty), "XDG_DATA_DIRS": str(empty), "HOME": str(empty)}
    (folder / "sitecustomize.py").write_text(
        "import ctrgen.fonts.search\nctrgen.fonts.search.DATA_PACKAGE = 'khong_co'\n", encoding="utf-8"
    )
    done = render(folder, env={**none, "PYTHONPATH": str(folder)})
    assert made(done) == ["p0.pdf", "p1.pdf", "p2.pdf"]
    assert "CT501" in done.err


def test_another_ctrgen_makes_all_again(folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(
        "import importlib.metadata as metadata\n"
        "version = metadata.version\n"
        "metadata.version = lambda name: '9' if name == 'ctrgen' else version(name)\n",
        encoding="utf-8",
    )
    done = render(folder, env={"PYTHONPATH": str(folder)})
    assert made(done) == documents("p0", "p1", "p2")


def test_the_date_that_comes_from_outside_counts(folder: Path) -> None:
    assert made(render(folder, env={"SOURCE_DATE_EPOCH": "1600000000"})) == documents("p0", "p1", "p2")


def test_warnings_do_not_vanish_and_still_stop_under_strict(folder: Path) -> None:
    write(folder / "p0.yaml", text=WARNED)
    for expected in (documents("p0"), []):
        done = render(folder)
        assert (done.code, made(done)) == (0, expected)
        assert "p0.yaml:8:" in done.err
        assert "cảnh báo CT201" in done.err
    assert render(folder, "--strict").code == 1


def test_what_a_plain_render_wrote_over_is_not_taken_for_fresh(folder: Path) -> None:
    changed(folder / "p0.yaml", "6 tháng", "8 tháng")
    assert made(ctrgen("render", "p0.yaml", cwd=folder)) == documents("p0")
    changed(folder / "p0.yaml", "8 tháng", "6 tháng")
    assert made(render(folder)) == documents("p0")


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"[]",
        b"{",
        b'{".pdf": 1}',
        b'{".pdf": ["x", []], ".docx": [1, 2]}',
        b'{".pdf": ["x", {"../p1.yaml": "y"}]}',
        b'{".pdf": ["x", {"p0/../p1.yaml": "y", "p0\\u0000": "z"}]}',
    ],
)
def test_a_record_that_is_broken_or_gone_costs_time_and_nothing_else(folder: Path, held: bytes) -> None:
    (folder / ".ctrgen" / "p0.json").write_bytes(held)
    assert made(render(folder)) == documents("p0")
    shutil.rmtree(folder / ".ctrgen")
    (folder / ".ctrgen").write_bytes(b"")
    assert made(render(folder)) == documents("p0", "p1", "p2")


def test_pages_that_a_document_has_no_longer_go_unless_someone_else_made_them(folder: Path) -> None:
    many = ", ".join(f"Việc thứ {number}" for number in range(120))
    write(folder / "p0.yaml", text=SMALL.replace("Chuẩn bị năm học mới", many))
    first = made(ctrgen("render", "p0.yaml", "-f", "svg", "--incremental", cwd=folder))
    assert len(first) >= 4
    (folder / first[-1]).write_bytes(b"another's")
    write(folder / "p0.yaml")
    assert made(ctrgen("render", "p0.yaml", "-f", "svg", "--incremental", cwd=folder)) == first[:1]
    assert sorted(path.name for path in folder.glob("p0-*.svg")) == [first[0], first[-1]]


def planted(folder: Path, names: list[str], kind: str = ".svg") -> None:
    """A record that names files as pages of a document, with their digests as they are."""
    files = {name: sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / ".ctrgen" / "p0.json").write_text(json.dumps({kind: ["x", files]}), encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    ["p0.yaml", "p0-goc.docx", "p0-1.yaml", "p0-1.svg.bak", "p0-01.svg", "p0x.svg", "p0-giay-moi-1.txt"],
)
@pytest.mark.parametrize("kind", [".svg", ".docx", ".yaml"])
def test_a_record_removes_nothing_that_ctrgen_would_not_have_made(folder: Path, name: str, kind: str) -> None:
    mine = folder / name
    if not mine.exists():
        mine.write_bytes(b"mine")
    planted(folder, [name], kind)
    ctrgen("render", "p0.yaml", "-f", "svg", "-f", "docx", "--incremental", cwd=folder)
    assert mine.exists()


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
@pytest.mark.parametrize("kind", ["folder", "record", "pipe", "page"])
def test_a_record_that_is_a_link_or_a_pipe_is_not_followed(folder: Path, tmp_path: Path, kind: str) -> None:
    (tmp_path / ".git").mkdir()  # inside a repository what is written does follow links
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    (elsewhere / "p0.json").write_bytes(b"mine")
    (elsewhere / ".ctrgen-0123456789abcdef.tmp").write_bytes(b"mine")
    (elsewhere / "p0-9.svg").write_bytes(b"mine")
    record = folder / ".ctrgen" / "p0.json"
    if kind == "folder":
        shutil.rmtree(folder / ".ctrgen")
        (folder / ".ctrgen").symlink_to(elsewhere)
    elif kind == "page":
        (folder / "p0-9.svg").symlink_to(elsewhere / "p0-9.svg")
        planted(folder, ["p0-9.svg"])
    else:
        record.unlink()
        record.symlink_to(elsewhere / "p0.json") if kind == "record" else os.mkfifo(record)
    run = process if kind == "pipe" else ctrgen  # which has a time limit
    done = run("render", "p0.yaml", "-f", "svg", "--incremental", cwd=folder)
    assert (done.code, done.out) == (0, "p0-1.svg\n")
    assert {path.read_bytes() for path in elsewhere.iterdir()} == {b"mine"}
    assert len(list(elsewhere.iterdir())) == 3
    assert (folder / "p0-9.svg").is_symlink() == (kind == "page")

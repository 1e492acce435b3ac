"""Many files at once: patterns, the bar, the report for programs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ctrgen import __version__
from tests.clock import PATIENCE_S
from tests.command import ctrgen
from tests.small import FAULTY, WARNED, write

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("measured")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(4):
        write(tmp_path / "2020" / f"p{number}.yaml", number)
    write(tmp_path / "2020" / "con" / "q.yaml", 9)
    return tmp_path


def documents(*stems: str) -> list[str]:
    return [f"{stem}{ending}" for stem in stems for ending in (".docx", ".pdf")]


def test_a_pattern_in_quotes_stands_for_what_it_matches(folder: Path) -> None:
    done = ctrgen("render", "2020/*.yaml", cwd=folder)
    assert done.code == 0
    assert done.out.splitlines() == documents(*(f"2020/p{number}" for number in range(4)))
    deep = ctrgen("render", "**/q.yaml", "-o", "ra", cwd=folder)
    assert deep.out.splitlines() == documents("ra/q")
    checked = ctrgen("validate", "2020/p[0-1].yaml", "2020/*/", cwd=folder)
    assert (checked.code, checked.err) == (0, "Đã kiểm tra 3 chương trình: 0 lỗi, 0 cảnh báo.\n")


def test_a_pattern_that_matches_nothing_is_wrong_usage_and_does_not_stop_the_others(folder: Path) -> None:
    done = ctrgen("render", "2021/*.yaml", "2020/p0.yaml", cwd=folder)
    assert (done.code, done.out.splitlines()) == (2, documents("2020/p0"))
    assert "2021/*.yaml:1:1: lỗi CT005" in done.err
    assert "Không có tệp nào khớp với mẫu này." in done.err


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    write(folder / "[p].yaml")
    write(folder / "p.yaml", 1)
    done = ctrgen("render", "[p].yaml", "-f", "docx", cwd=folder)
    assert done.out == "[p].docx\n"


def test_two_processes_check_what_one_checks(folder: Path) -> None:
    write(folder / "2020" / "p1.yaml", text=FAULTY)
    write(folder / "2020" / "p2.yaml", text=WARNED)
    for output_format in ("full", "json"):  # one that tells at once, one that tells at the end
        one, two = (
            ctrgen("validate", "-j", processes, "--output-format", output_format, cwd=folder)
            for processes in ("1", "2")
        )
        assert one == two
        assert (one.code, one.out.count("CT111") > 0, one.out.count("CT201") > 0) == (1, True, True)


def test_the_report_tells_what_was_made_and_what_was_not(folder: Path) -> None:
    write(folder / "2020" / "p1.yaml", text=FAULTY)
    write(folder / "2020" / "p2.yaml", text=WARNED)
    done = ctrgen("render", "2020", "x.yaml", "-f", "docx", "--report", "ra/bc.json", "-j", "2", cwd=folder)
    assert done.code == 2
    told = json.loads((folder / "ra" / "bc.json").read_bytes())
    assert list(told) == ["ctrgen", "programmes", "diagnostics", "totals"]
    assert told["ctrgen"] == __version__
    by_file = {entry["file"]: entry for entry in told["programmes"]}
    assert list(by_file) == [*(f"2020/p{number}.yaml" for number in range(4)), "2020/con/q.yaml", "x.yaml"]
    (made,) = by_file["2020/p0.yaml"]["outputs"]
    size = (folder / "2020" / "p0.docx").stat().st_size
    assert made == {"file": "2020/p0.docx", "bytes": size, "state": "written"}
    assert 0 < by_file["2020/p0.yaml"]["seconds"] < 60
    assert by_file["2020/p1.yaml"]["outputs"] == by_file["x.yaml"]["outputs"] == []
    checked = ctrgen("validate", "2020/p1.yaml", "--output-format", "json", cwd=folder)
    assert by_file["2020/p1.yaml"]["diagnostics"] == json.loads(checked.out)
    assert [one["code"] for one in by_file["2020/p2.yaml"]["diagnostics"]] == ["CT201"]
    seconds = told["totals"].pop("seconds")
    assert seconds > 0
    sizes = sum(one["bytes"] for entry in told["programmes"] for one in entry["outputs"])
    assert told["totals"] == {
        "programmes": 6,
        "faulty": 2,
        "written": 4,
        "fresh": 0,
        "bytes": sizes,
        "errors": 2,
        "warnings": 1,
        "notes": 0,
        "exit_code": 2,
    }
    assert [path.name for path in (folder / "ra").iterdir()] == ["bc.json"]


def test_a_report_that_cannot_be_written_is_the_machines_fault_and_the_documents_are_made(
    folder: Path,
) -> None:
    (folder / "bc.json").mkdir()
    done = ctrgen("render", "2020/p0.yaml", "--report", "bc.json", cwd=folder)
    assert (done.code, done.out.splitlines()) == (3, documents("2020/p0"))
    assert "bc.json:1:1: lỗi CT003" in done.err


def test_a_report_never_replaces_a_source(folder: Path) -> None:
    before = (folder / "2020" / "p0.yaml").read_bytes()
    done = ctrgen("render", "2020/p1.yaml", "--report", "2020/p0.yaml", cwd=folder)
    assert (done.code, done.out) == (2, "")
    assert "2020/p0.json" in done.err
    assert (folder / "2020" / "p0.yaml").read_bytes() == before


def on_a_terminal(folder: Path, *arguments: str, both: bool) -> tuple[str, list[str]]:
    """Run a command whose standard error is a terminal, and its output too if ``both``.

    Returns:
        What came out elsewhere; and what the terminal shows in the end, with a line for the bar as it was
        seen last.
    """
    pyte = pytest.importorskip("pyte")
    import pty

    ours, theirs = pty.openpty()
    screen = pyte.HistoryScreen(100, 60, history=10_000, ratio=1)
    stream = pyte.ByteStream(screen)
    process = subprocess.Popen(
        [sys.executable, "-m", "ctrgen", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=theirs if both else subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "60"},
    )
    os.close(theirs)
    bar = ""
    while True:
        try:
            data = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not data:
            break
        stream.feed(data)
        bar = next((line for line in screen.display if "tệp/giây" in line), bar)
    os.close(ours)
    out, _ = process.communicate(timeout=PATIENCE_S)
    return (out or b"").decode(), [bar.rstrip(), *(line.rstrip() for line in screen.display if line.strip())]


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("both", [False, True], ids=["paths to a pipe", "paths to the terminal"])
def test_the_bar_stands_below_what_is_printed_and_goes_in_the_end(
    folder: Path,
    both: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    write(folder / "2020" / "p2.yaml", text=WARNED)
    out, (bar, *lines) = on_a_terminal(folder, "render", "2020", "-j", "2", both=both)
    assert "Đang tạo" in bar
    assert "/5" in bar
    assert "còn" in bar
    paths = documents(*(f"2020/p{number}" for number in range(4)), "2020/con/q")
    assert out.splitlines() == ([] if both else paths)
    assert [line for line in lines if line in paths] == (paths if both else [])
    assert sum(line.startswith("2020/p2.yaml:") and line.endswith("cảnh báo CT201") for line in lines) == 1
    assert lines[-1] == "Đã tạo 10 văn bản từ 5 chương trình; 0 chương trình có lỗi."
    assert not [line for line in lines if "Đang tạo" in line]


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_there_is_no_bar_for_one_file_nor_where_there_is_no_terminal(folder: Path) -> None:
    out, (bar, *lines) = on_a_terminal(folder, "render", "2020/p0.yaml", both=False)
    assert (out.splitlines(), bar, lines) == (documents("2020/p0"), "", [])
    assert "\x1b" not in ctrgen("validate", ".", cwd=folder).err


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_validate_shows_a_bar_and_its_diagnostics_above_it(folder: Path) -> None:
    write(folder / "2020" / "p2.yaml", text=WARNED)
    _, (_, *lines) = on_a_terminal(folder, "validate", "--output-format", "concise", both=True)
    assert len(lines) == 1
    assert lines[0].startswith("2020/p2.yaml:8:")


@pytest.mark.parametrize("command", ["render", "validate", "rule", "doctor", "completion", "schema"])
def test_every_command_explains_itself_in_vietnamese(tmp_path: Path, command: str) -> None:
    done = ctrgen(command, "--help", cwd=tmp_path)
    assert done.code == 0
    assert done.out.startswith(f"Cách dùng: ctrgen {command}")
    assert "Ví dụ:" in done.out
    assert not [word for word in ("Usage", "Options", "default", "Show this") if word in done.out]


def test_a_path_the_machine_does_not_look_at_is_told_as_what_cannot_be_read(tmp_path: Path) -> None:
    name = f"{300 * 'a'}.yaml"
    done = ctrgen("validate", name, cwd=tmp_path)
    assert (done.code, done.out.splitlines()[0]) == (3, f"{name}:1:1: lỗi CT002")
    assert "Không đọc được tệp: tên tệp quá dài." in done.out

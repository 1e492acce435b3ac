"""A machine that is full, that dates itself wrongly, that has a narrow screen, that runs four at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import ctrgen as library
from ctrgen.cli.commands import NAMES as COMMANDS
from tests.clock import PATIENCE_S
from tests.command import ctrgen, process
from tests.paths import EXAMPLE
from tests.small import SMALL

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("a", "b", "c")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, name in enumerate(NAMES, start=1):
        text = SMALL.replace("Sơ kết", f"Sơ kết lần {number}")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def _sources(folder: Path) -> list[str]:
    return [f"{name}.yaml" for name in NAMES if (folder / f"{name}.yaml").exists()]


def test_where_a_quota_lets_no_document_be_written_the_machine_is_at_fault_and_nothing_is_left(
    folder: Path,
) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no limits of this kind")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = process("render", "a.yaml", "-f", "txt", "-f", "docx", cwd=folder, preexec_fn=limited)
    assert done.code == 3, done.err
    assert "CT003" in done.err
    assert "Traceback" not in done.err
    assert {path.name for path in folder.iterdir()} <= {*_sources(folder), "a.txt"}


@pytest.mark.skipif(shutil.which("faketime") is None, reason="no faketime")
@pytest.mark.parametrize("clock", ["1970-01-02 00:00:00", "2100-12-31 23:59:59"])
def test_the_clock_of_the_machine_changes_no_byte(folder: Path, clock: str) -> None:
    formats = ("docx", "pdf", "html", "ics", "json")
    command = [sys.executable, "-m", "ctrgen", "render", str(EXAMPLE), "-o", str(folder)]
    command += [word for one in formats for word in ("-f", one)]
    done = subprocess.run(
        ["faketime", "-f", f"@{clock}", *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    programme = library.load(EXAMPLE)
    for one in formats:
        assert (folder / f"{EXAMPLE.stem}.{one}").read_bytes() == library.render(programme, one)


def _narrow(*arguments: str, cwd: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words that a command says on a screen of 20 columns, and on one of 200."""
    said = []
    for columns in ("20", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        done = ctrgen(*arguments, cwd=cwd)
        assert "Traceback" not in done.err
        said.append([str(done.code), *(done.out + done.err).replace("\b", "").split()])
    return said


@pytest.mark.parametrize(
    "asked",
    [
        ("--help",),
        *((name, "--help") for name in COMMANDS),
        ("rule", "CT341"),
        ("validate", "a.yaml", "sai.yaml"),
        ("doctor",),
    ],
    ids=" ".join,
)
def test_a_screen_of_20_columns_shows_every_word(
    folder: Path, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sai.yaml").write_text(SMALL.replace("thang: ", "thag: "), encoding="utf-8")
    narrow, wide = _narrow(*asked, cwd=folder, monkeypatch=monkeypatch)
    assert "".join(narrow) == "".join(wide)


def test_four_runs_into_one_folder_leave_whole_documents_and_nothing_else(folder: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "ctrgen",
        "render",
        *_sources(folder),
        "-f",
        "docx",
        "-f",
        "txt",
        "-o",
        "out",
    ]
    runs = [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    ended = [(run.communicate(timeout=PATIENCE_S)[1].decode(), run.returncode) for run in runs]
    assert [code for _, code in ended] == [0] * 4, ended
    made = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    assert set(made) == {f"{name}.{one}" for name in NAMES for one in ("docx", "txt")}
    for name in NAMES:
        programme = library.load(folder / f"{name}.yaml")
        assert made[f"{name}.docx"] == library.render(programme, "docx")
        assert made[f"{name}.txt"] == library.render(programme, "txt")


def test_a_home_that_nobody_may_write_in_and_none_at_all_stop_nothing(folder: Path) -> None:
    for home in ("/nonexistent", ""):
        env = {"HOME": home, "XDG_CACHE_HOME": "/dev/null", "XDG_CONFIG_HOME": "/dev/null", "LC_ALL": "C"}
        done = process("render", "a.yaml", "-f", "pdf", cwd=folder, env=env)
        assert (done.code, done.out) == (0, "a.pdf\n"), done.err

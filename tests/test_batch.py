"""Many programmes in many processes: the same results in the same order, and an end when it is asked for."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import TYPE_CHECKING, Any

import pytest

from tests.clock import PATIENCE_S, wait_for
from tests.command import begun
from tests.command import process as ctrgen
from tests.paths import EXAMPLE, SOUND

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve programmes: the fourth is faulty, the seventh warned of."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(12):
        changed = text.replace("Tuyên truyền kết quả", f"Tuyên truyền {number} kết quả")
        if number == 3:
            changed = changed.replace("thang: 6/2020", "thang: 13/2020")
        if number == 6:
            changed += "  le_tren: 10\n"
        (tmp_path / f"p{number:02}.yaml").write_text(changed, encoding="utf-8")
    return tmp_path


def anyone_in(group: int) -> bool:
    """Whether a process of a group is there still."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def living(group: int, command: bytes = b"") -> list[int]:
    """The processes of a group that run still and have something in their command line."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has just ended
            state, _, its_group = (place / "stat").read_bytes().rsplit(b")", 1)[1].split()[:3]
            if int(its_group) == group and state != b"Z" and command in (place / "cmdline").read_bytes():
                found.append(int(place.name))
    return sorted(found)


def copies(folder: Path, count: int) -> None:
    """More programmes than are made before anyone stops it."""
    for number in range(count):
        shutil.copy(EXAMPLE, folder / f"nhieu-{number:03}.yaml")


@contextmanager
def running(folder: Path, **env: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command with two processes, in a group of its own; it prints to the files ``out`` and ``err``."""
    with (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
        files = {"stdout": out, "stderr": err}
        process = begun("render", ".", "-j", "2", cwd=folder, env=env, start_new_session=True, **files)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):  # as it should be
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.usefixtures("measured")
@pytest.mark.parametrize(
    "program", [[sys.executable, "-m", "ctrgen"], [str(Path(sys.executable).with_name("ctrgen"))]]
)
def test_two_processes_do_what_one_does(folder: Path, program: list[str]) -> None:
    outcomes, made = [], []
    for processes in ("1", "2"):
        done = subprocess.run(
            [*program, "render", ".", "-j", processes],
            cwd=folder,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
        outcomes.append((done.returncode, done.stdout.decode(), done.stderr.decode()))
        documents = sorted([*folder.glob("*.docx"), *folder.glob("*.pdf")])
        made.append({path.name: path.read_bytes() for path in documents})
        for path in documents:
            path.unlink()
    assert outcomes[0] == outcomes[1]
    assert made[0] == made[1]
    code, out, err = outcomes[0]
    assert code == 1
    names = [f"p{number:02}{ending}" for number in range(12) if number != 3 for ending in (".docx", ".pdf")]
    assert out.splitlines() == names
    assert list(made[0]) == sorted(names)
    assert err.count("lỗi CT111") == err.count("cảnh báo CT201") == 1
    assert err.endswith("Đã tạo 22 văn bản từ 12 chương trình; 1 chương trình có lỗi.\n")


def test_standard_input_is_one_of_many(folder: Path) -> None:
    done = ctrgen("render", "p00.yaml", "-", "p01.yaml", "-j", "2", cwd=folder, stdin=EXAMPLE.read_bytes())
    assert done.code == 0
    stems = ("p00", "thang-06-2020", "p01")
    assert done.out.splitlines() == [f"{stem}{ending}" for stem in stems for ending in (".docx", ".pdf")]


def test_a_clash_of_names_is_found_before_any_process_starts(folder: Path) -> None:
    (folder / "khac").mkdir()
    shutil.copy(EXAMPLE, folder / "khac" / "p00.yaml")
    done = ctrgen("render", "p00.yaml", "p01.yaml", "khac", "-o", "ra", "-j", "2", cwd=folder)
    assert done.code == 2
    assert done.err.count("CT004") == 1
    assert len(done.out.splitlines()) == 4


@pytest.mark.skipif(os.name != "posix", reason="pipes of a shell")
def test_a_reader_that_leaves_does_not_stop_the_processes(folder: Path) -> None:
    command = f"set -o pipefail; {sys.executable} -m ctrgen render p*.yaml -j 2 | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, timeout=PATIENCE_S, check=False
    )
    assert done.returncode == 1  # the faulty one
    assert b"Traceback" not in done.stderr
    assert len(list(folder.glob("*.pdf"))) == 11


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
@pytest.mark.parametrize("to_the_group", [True, False], ids=["as a terminal does", "to the parent alone"])
def test_ctrl_c_stops_all_processes_at_once_and_leaves_whole_files(
    folder: Path,
    to_the_group: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(2000):
        (folder / f"nhieu-{number:04}.yaml").write_text(
            text.replace("Tuyên truyền kết quả", f"Tuyên truyền {number} kết quả"), encoding="utf-8"
        )
    pipes: dict[str, Any] = {"stdout": PIPE, "stderr": PIPE, "start_new_session": True}
    process = begun("render", ".", "-j", "2", cwd=folder, **pipes)
    assert process.stdout is not None
    for _ in range(6):  # the work has begun
        assert process.stdout.readline()
    (os.killpg if to_the_group else os.kill)(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130
    assert err.decode().split("\n\n")[-1].strip().endswith("Đã dừng theo yêu cầu.")
    assert b"Traceback" not in err
    assert err.decode().count("Đã dừng theo yêu cầu.") == 1
    wait_for(lambda: not anyone_in(process.pid))
    documents, drawn = list(folder.glob("*.docx")), list(folder.glob("*.pdf"))
    assert 3 <= len(drawn) < 2000
    assert all(zipfile.ZipFile(path).testzip() is None for path in documents)
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in drawn)
    assert not list(folder.glob(".*.tmp"))
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("later_s", [0, 0.02, 0.05, 0.1, 0.15])
def test_ctrl_c_while_the_processes_start_is_as_quiet(tmp_path: Path, later_s: float) -> None:
    copies(tmp_path, 300)
    with running(tmp_path) as process:
        wait_for(lambda: bool(living(process.pid, b"spawn_main")))
        time.sleep(later_s)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE_S) == 130
        wait_for(lambda: not living(process.pid))
    assert (tmp_path / "err").read_text(encoding="utf-8").strip() == "Đã dừng theo yêu cầu."


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_ctrl_c_does_not_wait_for_a_process_that_hangs(folder: Path) -> None:
    copies(folder, 300)
    with running(folder) as process:
        wait_for(lambda: (folder / "out").read_bytes().count(b"\n") >= 6)
        os.kill(living(process.pid, b"spawn_main")[0], signal.SIGSTOP)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE_S) == 130
        wait_for(lambda: not living(process.pid))
    assert (folder / "err").read_text(encoding="utf-8").strip().endswith("Đã dừng theo yêu cầu.")
    assert not [path for path in folder.glob("*.pdf") if not path.read_bytes().rstrip().endswith(b"%%EOF")]


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_process_that_is_killed_as_it_writes_leaves_nothing_half_written(folder: Path) -> None:
    # Each process says which it is, then hangs where the first document is complete but not in its place.
    (folder / "sitecustomize.py").write_text(
        "import os, sys, time\n"
        "if 'spawn_main' in ' '.join(sys.orig_argv):\n"
        "    def hang(*_):\n"
        "        while True:\n"
        "            try:\n"
        "                time.sleep(60)\n"
        "            except KeyboardInterrupt:\n"
        "                pass\n"
        "    os.replace = hang\n",
        encoding="utf-8",
    )
    with running(folder, PYTHONPATH=str(folder)) as process:
        wait_for(lambda: len(list(folder.glob(".*.tmp"))) == 2)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE_S) == 130
        wait_for(lambda: not living(process.pid))
    assert not [path for path in folder.iterdir() if path.suffix in (".tmp", ".docx", ".pdf")]


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_process_that_is_killed_ends_the_command_and_leaves_whole_files(folder: Path) -> None:
    copies(folder, 300)
    with running(folder) as process:
        wait_for(lambda: (folder / "out").read_bytes().count(b"\n") >= 6)
        os.kill(living(process.pid, b"spawn_main")[0], signal.SIGKILL)
        assert process.wait(PATIENCE_S) == 3
        wait_for(lambda: not living(process.pid))
    assert b"Traceback" not in (folder / "err").read_bytes()
    documents, drawn = list(folder.glob("*.docx")), list(folder.glob("*.pdf"))
    assert 3 <= len(drawn) < 311
    assert all(zipfile.ZipFile(path).testzip() is None for path in documents)
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in drawn)
    assert not list(folder.glob(".*.tmp"))


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_when_the_command_is_killed_its_processes_end_and_let_go_of_its_output(folder: Path) -> None:
    copies(folder, 300)
    options: dict[str, Any] = {"stdout": PIPE, "stderr": DEVNULL, "start_new_session": True}
    with begun("render", ".", "-j", "2", cwd=folder, **options) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.kill()
        wait_for(lambda: not living(process.pid))
        while os.read(process.stdout.fileno(), 1 << 16):  # nobody can write there any more
            pass
    assert all(zipfile.ZipFile(path).testzip() is None for path in folder.glob("*.docx"))
    assert ctrgen("render", "p00.yaml", cwd=folder).code == 0
    assert not list(folder.glob(".*.tmp"))


def test_invitations_stand_beside_the_programme_one_a_meeting(tmp_path: Path) -> None:
    shutil.copy(SOUND, tmp_path / "a.yaml")
    done = ctrgen("render", "a.yaml", "-f", "docx", "--invitations", cwd=tmp_path)
    names = ["a.docx", *(f"a-giay-moi-{number}.docx" for number in range(1, 5))]
    assert (done.code, done.out.split(), done.err) == (0, names, "")
    assert all((tmp_path / name).read_bytes().startswith(b"PK") for name in names)
    again = ctrgen("render", "a.yaml", "-f", "docx", "--invitations", "--incremental", cwd=tmp_path)
    assert again.out.split() == names
    fresh = ctrgen("render", "a.yaml", "-f", "docx", "--invitations", "--incremental", cwd=tmp_path)
    assert (fresh.code, fresh.out) == (0, "")

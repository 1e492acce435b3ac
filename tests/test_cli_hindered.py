"""Commands that something hinders: a disk, a pipe, a console, Ctrl-C, a bug of our own."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE

import pytest

import ctrgen as library
from tests.clock import PATIENCE_S
from tests.command import begun, ctrgen
from tests.test_cli import MINIMAL, two_months


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return two_months(tmp_path)


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line as a shell does, pipes and redirections included."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def test_a_target_that_is_a_folder_is_the_machines_fault_and_leaves_nothing_behind(folder: Path) -> None:
    (folder / "thang-07-2020.docx").mkdir()
    done = ctrgen("render", "thang-07-2020.yaml", cwd=folder)
    assert (done.code, done.out) == (3, "thang-07-2020.pdf\n")
    assert "CT003" in done.err
    assert "đã có một thư mục cùng tên" in done.err
    assert not list(folder.glob("*.tmp")) + list(folder.glob(".*.tmp"))


def test_an_output_folder_that_is_a_file_is_the_machines_fault(folder: Path) -> None:
    done = ctrgen("render", "thang-07-2020.yaml", "-o", "thang-06-2020.yaml", cwd=folder)
    assert done.code == 3
    assert "Không ghi được tệp" in done.err


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX")
def test_a_full_disk_leaves_the_old_file_untouched(folder: Path) -> None:
    old = folder / "thang-06-2020.docx"
    old.write_bytes(b"old")

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = ctrgen("render", "thang-06-2020.yaml", cwd=folder, preexec_fn=no_room)
    assert done.code == 3
    assert "Không ghi được tệp: tệp vượt quá giới hạn cho phép." in done.err
    assert "Tệp cũ vẫn còn nguyên." in done.err
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in folder.iterdir()) == [
        "thang-06-2020.docx",
        "thang-06-2020.yaml",
        "thang-07-2020.yaml",
    ]


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_the_new_file_has_the_permissions_of_the_old_one_or_of_any_new_file(folder: Path) -> None:
    ctrgen("render", "thang-06-2020.yaml", cwd=folder, umask=0o027)
    target = folder / "thang-06-2020.docx"
    assert target.stat().st_mode & 0o777 == 0o640
    target.chmod(0o604)
    ctrgen("render", "thang-06-2020.yaml", cwd=folder, umask=0o027)
    assert target.stat().st_mode & 0o777 == 0o604


def test_a_reader_that_stops_listening_gets_no_traceback(folder: Path) -> None:
    (folder / "hong.yaml").write_text("thang: 1\n" * 3000, encoding="utf-8")
    command = f"{sys.executable} -m ctrgen validate hong.yaml | head -n 1"
    done = shell(command, folder)
    assert done.stdout == "hong.yaml:2:1: lỗi CT025\n"
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_reader_that_leaves_does_not_stop_the_others_from_being_rendered(folder: Path) -> None:
    for number in range(30):
        (folder / f"p{number}.yaml").write_text(MINIMAL, encoding="utf-8")
    command = f"{sys.executable} -m ctrgen render . | head -n 1"
    done = shell(command, folder)
    assert done.returncode == 0
    assert len(list(folder.glob("*.docx"))) == 32
    assert done.stderr == "Đã tạo 64 văn bản từ 32 chương trình; 0 chương trình có lỗi.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_the_machines_fault_not_a_bug(folder: Path) -> None:
    command = f"{sys.executable} -m ctrgen schema > /dev/full"
    done = shell(command, folder)
    assert (done.returncode, done.stderr) == (3, "Không ghi được kết quả: ổ đĩa đã đầy.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("command", "made"),
    [
        ("render . -f docx", ["thang-06-2020.docx", "thang-07-2020.docx", "thang-08-2020.docx"]),
        ("render . -f docx -j 2", ["thang-06-2020.docx", "thang-07-2020.docx", "thang-08-2020.docx"]),
        ("render thang-06-2020.yaml -f txt --report gi.json", ["gi.json", "thang-06-2020.txt"]),
        ("new thang-09-2020.yaml --from thang-06-2020.yaml", ["thang-09-2020.yaml"]),
    ],
)
def test_what_is_asked_for_is_made_though_standard_output_has_no_room_to_say_so(
    folder: Path, command: str, made: list[str]
) -> None:
    (folder / "thang-08-2020.yaml").write_text(MINIMAL.replace("7/2020", "8/2020"), encoding="utf-8")
    before = {*folder.iterdir()}
    done = shell(f"{sys.executable} -m ctrgen {command} > /dev/full", folder)
    assert done.returncode == 3
    assert done.stderr.count("Không ghi được kết quả: ổ đĩa đã đầy.\n") == 1
    assert sorted(path.name for path in {*folder.iterdir()} - before) == made


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_every_file_is_mended_though_standard_output_has_no_room_for_what_is_left(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        path.write_text(MINIMAL.replace("nhiem_vu: [", 'nhiem_vu: ["Họp  giao ban ,", '), encoding="utf-8")
    done = shell(f"{sys.executable} -m ctrgen validate . --fix > /dev/full", folder)
    assert done.returncode == 3
    assert "Đã sửa 2 tệp." in done.stderr
    assert done.stderr.count("Không ghi được kết quả") == 1


@pytest.mark.skipif(os.name != "posix", reason="closes a stream as a shell does")
def test_a_closed_output_hinders_nothing(folder: Path) -> None:
    command = f"{sys.executable} -m ctrgen render thang-07-2020.yaml >&-"
    done = shell(command, folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "thang-07-2020.docx").is_file()


def unread(pipe: int) -> int:
    """How many bytes wait in a pipe."""
    import fcntl
    import termios

    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
def test_ctrl_c_stops_quietly(tmp_path: Path) -> None:
    process = begun("validate", "-", cwd=tmp_path, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    assert process.stdin is not None
    process.stdin.write(b"thang: 6/2020\n")
    process.stdin.flush()
    while unread(process.stdin.fileno()):  # it has not come to its input yet
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130
    assert err.decode().strip() == "Đã dừng theo yêu cầu."


def test_a_console_that_is_not_utf8_still_gets_utf8(folder: Path) -> None:
    done = ctrgen("validate", "khong-co.yaml", cwd=folder, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert "Không tìm thấy tệp." in done.out


def test_a_bug_asks_for_a_report_with_versions_and_no_traceback(folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(
        "import ctrgen.pipeline\n"
        "def broken(*_):\n"
        "    raise RuntimeError('hỏng')\n"
        "ctrgen.pipeline.check = broken\n",
        encoding="utf-8",
    )
    done = ctrgen("validate", "thang-06-2020.yaml", cwd=folder, env={"PYTHONPATH": str(folder)})
    assert done.code == 3
    assert f"ctrgen {library.__version__}, Python" in done.err
    assert "RuntimeError: hỏng" in done.err
    assert "Traceback" not in done.err

"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ctrgen import CtrgenError, output
from tests.command import ctrgen
from tests.small import SMALL, write


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "không có quyền"),  # Word holds its file on Windows
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EROFS, "ổ đĩa chỉ cho phép đọc"),
    ],
)
def test_a_file_that_cannot_be_put_in_its_place_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    target = tmp_path / "van-ban.docx"
    target.write_bytes(b"old")

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CtrgenError) as caught:
        output.write(target, b"new")
    (found,) = caught.value.diagnostics
    assert (found.code, found.file) == ("CT003", str(target))
    assert reason in found.message
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["van-ban.docx"]


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "moi" / "van-ban.docx"
    output.write(target, b"first")
    output.write(target, b"second")
    assert target.read_bytes() == b"second"
    assert [path.name for path in target.parent.iterdir()] == ["van-ban.docx"]


@pytest.mark.parametrize("saved", [output.write, output.save])
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path, saved: type[output.save]) -> None:  # type: ignore[valid-type]
    (tmp_path / "that").mkdir()
    real, link = tmp_path / "that" / "b.txt", tmp_path / "a.txt"
    real.write_bytes(b"old")
    link.symlink_to("that/b.txt")
    saved(link, b"new")  # type: ignore[misc]
    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")
    assert not list(tmp_path.rglob(".*"))


@pytest.mark.skipif(os.name != "posix", reason="pipes that have names")
@pytest.mark.parametrize("link", [False, True], ids=["a pipe", "a link to one"])
def test_what_is_no_plain_file_is_written_into(tmp_path: Path, *, link: bool) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    place = tmp_path / "lien-ket" if link else pipe
    if link:
        place.symlink_to(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    output.write(place, [b"a" * 100_000, b"b"])
    reader.join(10)
    assert read == [b"a" * 100_000 + b"b"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is full")
def test_a_device_stays_and_its_trouble_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml")
    for place, code in (("/dev/null", 0), ("/dev/full", 3)):
        done = ctrgen("render", "a.yaml", "-f", "docx", "--report", "bc.json", cwd=tmp_path)
        assert done.code == 0
        done = ctrgen("validate", "a.yaml", "--output-format", "json", "--output-file", place, cwd=tmp_path)
        assert (done.code, done.out) == (code, "")
        assert stat.S_ISCHR(Path(place).stat().st_mode)
    assert "/dev/full:1:1: lỗi CT003" in done.err


@pytest.mark.skipif(sys.platform != "linux", reason="names of 255 bytes")
@pytest.mark.parametrize("stem", ["k" * 250, "ữ" * 83])
def test_a_name_that_fits_is_written(tmp_path: Path, stem: str) -> None:
    write(tmp_path / f"{stem}.yaml")
    done = ctrgen("render", f"{stem}.yaml", "-f", "docx", cwd=tmp_path)
    assert (done.code, done.out) == (0, f"{stem}.docx\n")


@pytest.mark.skipif(os.name != "posix", reason="rights of files")
def test_what_may_not_be_written_stays_and_rights_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    target.chmod(0o640)
    output.write(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)
    target.chmod(0o440)
    for saved in (output.write, output.save):
        with pytest.raises(CtrgenError, match="không có quyền"):
            saved(target, b"newer")
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a link to another")
def test_a_link_that_another_laid_where_anyone_may_is_not_followed(tmp_path: Path) -> None:
    shared, mine = tmp_path / "chung", tmp_path / "cua-toi"
    shared.mkdir()
    shared.chmod(0o1777)
    mine.write_bytes(b"mine")
    link = shared / "a.docx"
    link.symlink_to(mine)
    os.lchown(link, 12345, 12345)
    with pytest.raises(CtrgenError, match="không có quyền"):
        output.write(link, b"new")
    assert mine.read_bytes() == b"mine"
    os.lchown(link, os.geteuid(), -1)
    output.write(link, b"new")
    assert mine.read_bytes() == b"new"


HOLDING = """\
import sys, os
from pathlib import Path
from ctrgen import output
def data():
    yield b"half"
    print("begun", flush=True)
    sys.stdin.readline()
    yield b"whole"
output.write(Path("a.docx"), data())
"""


@pytest.mark.skipif(os.name != "posix", reason="kills")
@pytest.mark.parametrize("killed", [True, False])
def test_a_later_run_sweeps_up_after_one_that_was_killed_but_not_after_one_at_work(
    tmp_path: Path, *, killed: bool
) -> None:
    write(tmp_path / "b.yaml")
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    if killed:
        process.kill()
        process.wait()
    left = list(tmp_path.glob(".*.tmp"))
    assert len(left) == 1
    assert ctrgen("render", "b.yaml", "-f", "docx", cwd=tmp_path).code == 0
    assert list(tmp_path.glob(".*.tmp")) == ([] if killed else left)
    process.communicate(b"\n", timeout=10)
    assert (tmp_path / "a.docx").exists() != killed
    assert not list(tmp_path.glob(".*.tmp"))


def test_a_link_that_stands_in_the_way_of_a_temporary_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    (tmp_path / f".ctrgen-{'00' * 8}.tmp").symlink_to(victim)
    with pytest.raises(CtrgenError, match="CT003"):
        output.write(tmp_path / "a.docx", SMALL.encode())
    assert victim.read_bytes() == b"mine"

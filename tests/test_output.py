"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from subprocess import PIPE
from typing import TYPE_CHECKING

import pytest

from ctrgen import CtrgenError, output
from tests.clock import PATIENCE_S
from tests.command import ctrgen, started
from tests.small import SMALL, write

if TYPE_CHECKING:
    from collections.abc import Callable


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
    (tmp_path / ".git").mkdir()
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
    process = started("-c", HOLDING, cwd=tmp_path, stdin=PIPE, stdout=PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    if killed:
        process.kill()
        process.wait()
    left = list(tmp_path.glob(".*.tmp"))
    assert len(left) == 1
    assert ctrgen("render", "b.yaml", "-f", "docx", cwd=tmp_path).code == 0
    assert list(tmp_path.glob(".*.tmp")) == ([] if killed else left)
    process.communicate(b"\n", timeout=PATIENCE_S)
    assert (tmp_path / "a.docx").exists() != killed
    assert not list(tmp_path.glob(".*.tmp"))


@pytest.mark.parametrize("laid", [Path.symlink_to, Path.hardlink_to])
def test_what_stands_in_the_way_of_a_temporary_file_is_not_written_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, laid: Callable[[Path, Path], None]
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    laid(tmp_path / f".ctrgen-{'00' * 8}.tmp", victim)
    with pytest.raises(CtrgenError, match="CT003"):
        output.write(tmp_path / "a.docx", SMALL.encode())
    assert victim.read_bytes() == b"mine"


@pytest.mark.skipif(os.name != "posix", reason="names of files")
@pytest.mark.parametrize("command", ["render", "fix"])
def test_a_file_with_another_name_stays_one_file_of_two_names(tmp_path: Path, command: str) -> None:
    source = tmp_path / "a.yaml"
    write(source, text=SMALL.replace("Chuẩn bị", "Chuẩn  bị"))
    document = tmp_path / "a.docx"
    document.write_bytes(b"old")
    place = document if command == "render" else source
    (tmp_path / "ten-khac").hardlink_to(place)
    before = place.read_bytes()
    words = ("render", "a.yaml", "-f", "docx") if command == "render" else ("validate", "a.yaml", "--fix")
    done = ctrgen(*words, cwd=tmp_path)
    assert (done.code, place.read_bytes(), place.stat().st_nlink) == (3, before, 2)
    assert "liên kết cứng" in done.err + done.out


@pytest.mark.skipif(os.name != "posix", reason="links")
@pytest.mark.parametrize("kind", ["document", "source", "report", "result"])
def test_a_link_that_leads_out_of_its_folder_is_not_written_through(tmp_path: Path, kind: str) -> None:
    nha = tmp_path / "nha"
    write(nha / "a.yaml", text=SMALL.replace("Chuẩn bị", "Chuẩn  bị"))
    outside = tmp_path / "ngoai"
    write(outside, text=SMALL.replace("Chuẩn bị", "Chuẩn  bị"))
    before = outside.read_bytes()
    link, words = {
        "document": ("a.docx", ("render", "a.yaml", "-f", "docx")),
        "source": ("b.yaml", ("validate", "b.yaml", "--fix")),
        "report": ("b.json", ("render", "a.yaml", "-f", "docx", "--report", "b.json")),
        "result": ("b.sarif", ("validate", "a.yaml", "--output-format", "sarif", "--output-file", "b.sarif")),
    }[kind]
    (nha / link).symlink_to(outside)
    done = ctrgen(*words, cwd=nha)
    assert (done.code, outside.read_bytes()) == (3, before)
    assert "dẫn ra ngoài" in done.err + done.out
    (tmp_path / ".git").mkdir()
    assert ctrgen(*words, cwd=nha).code == 0
    assert outside.read_bytes() != before


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_in_a_folder_that_leads_out_is_no_programme_of_that_folder(tmp_path: Path) -> None:
    nha = tmp_path / "nha"
    write(nha / "a.yaml")
    write(tmp_path / "b.yaml", text=SMALL.replace("Chuẩn bị", "Chuẩn  bị"))
    before = (tmp_path / "b.yaml").read_bytes()
    (nha / "b.yaml").symlink_to("../b.yaml")
    done = ctrgen("validate", ".", "--fix", cwd=nha)
    assert (done.code, (tmp_path / "b.yaml").read_bytes()) == (1, before)
    assert "b.yaml:1:1: lỗi CT044" in done.out
    assert "Đã kiểm tra 1 chương trình" in done.err


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="streams that have names")
def test_a_stream_that_the_shell_sends_to_a_file_is_written_into(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", text=SMALL.replace("Chuẩn bị", "Chuẩn  bị"))
    place = tmp_path / "ra.json"
    words = ["validate", "a.yaml", "--output-format", "json", "--output-file", "/dev/stdout"]
    with place.open("wb") as stream:
        held = os.fstat(stream.fileno()).st_ino
        subprocess.run([sys.executable, "-m", "ctrgen", *words], cwd=tmp_path, stdout=stream, check=True)
    assert place.stat().st_ino == held
    assert place.read_bytes().startswith(b"[")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives files to another")
def test_a_file_keeps_its_owner_and_its_group(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    os.chown(target, 12345, 23456)
    target.chmod(0o660)
    output.write(target, b"new")
    about = target.stat()
    assert (about.st_uid, about.st_gid, about.st_mode & 0o777) == (12345, 23456, 0o660)


def test_a_group_that_cannot_be_kept_leaves_its_rights_to_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    target.chmod(0o664)
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("gives files to another group")
    os.chown(target, -1, 23456)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "refused")

    monkeypatch.setattr(os, "chown", refuse)
    output.write(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o644)


@pytest.mark.parametrize("name", ["dau.png", "Dau.PNG", "chung.yaml"])
def test_a_result_does_not_take_the_place_of_a_picture_or_of_what_is_extended(
    tmp_path: Path, name: str
) -> None:
    write(tmp_path / "a.yaml")
    (tmp_path / name).write_bytes(b"mine")
    done = ctrgen("validate", "a.yaml", "--output-format", "json", "--output-file", name, cwd=tmp_path)
    assert (done.code, (tmp_path / name).read_bytes()) == (2, b"mine")
    assert "CT004" in done.err

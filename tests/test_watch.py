"""``render --watch``: a save is seen, however an editor saves, and whatever is wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.clock import PATIENCE_S
from tests.command import begun, ctrgen, process
from tests.small import FAULTY, SMALL, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
WATCHING = "Đang theo dõi"


class Watch:
    """A command that watches."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self.folder, self.process = folder, process

    @property
    def out(self) -> list[str]:
        return (self.folder / "out.txt").read_text(encoding="utf-8").splitlines()

    @property
    def err(self) -> str:
        return (self.folder / "err.txt").read_text(encoding="utf-8")

    def wait(self, ready: Callable[[], bool]) -> float:
        """Wait until something is so, and say how long it took."""
        start = time.monotonic()
        while not ready():
            assert self.process.poll() is None, self.err
            assert time.monotonic() - start < PATIENCE_S, (self.out, self.err)
            time.sleep(0.01)
        return time.monotonic() - start


@contextmanager
def watching(folder: Path, *arguments: str) -> Iterator[Watch]:
    with (folder / "out.txt").open("wb") as out, (folder / "err.txt").open("wb") as err:
        running = begun("render", *arguments, "--watch", cwd=folder, stdout=out, stderr=err)
    watch = Watch(folder, running)
    try:
        watch.wait(lambda: WATCHING in watch.err)
        yield watch
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE_S) == 130
        assert watch.err.endswith("Đã dừng theo yêu cầu.\n")
        assert "Traceback" not in watch.err
    finally:
        running.kill()
        running.wait()


def test_a_save_makes_the_documents_again_sooner_than_the_command_would(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml")
    write(tmp_path / "b.yaml", 1)
    took = []
    with watching(tmp_path, "a.yaml", "b.yaml") as watch:
        assert watch.out == ["a.docx", "a.pdf", "b.docx", "b.pdf"]
        for number in range(2, 7):
            count = len(watch.out)
            write(tmp_path / "a.yaml", number)
            took.append(watch.wait(lambda count=count: len(watch.out) == count + 2))  # type: ignore[misc]
        assert watch.out[4:] == ["a.docx", "a.pdf"] * 5
    started = time.monotonic()
    process("render", "a.yaml", "-o", "ra", cwd=tmp_path)
    # What else the machine does may slow one of them, but not all.
    assert min(took) < time.monotonic() - started
    assert (tmp_path / "ra" / "a.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()


def test_a_save_of_what_programmes_take_over_makes_those_again(tmp_path: Path) -> None:
    (tmp_path / "chung").mkdir()
    (tmp_path / "chung" / "goc.yaml").write_text("dia_danh: Tân Thanh\n", encoding="utf-8")
    (tmp_path / "chung" / "co-quan.yaml").write_text("ke_thua: goc.yaml\n", encoding="utf-8")
    write(tmp_path / "a.yaml", text=SMALL.replace("dia_danh: Tân Thanh", "ke_thua: chung/co-quan.yaml"))
    write(tmp_path / "b.yaml")
    with watching(tmp_path, "a.yaml", "b.yaml", "-f", "docx") as watch:
        (tmp_path / "chung" / "goc.yaml").write_text("dia_danh: Tân Thịnh\n", encoding="utf-8")
        watch.wait(lambda: watch.out[2:] == ["a.docx"])


def test_an_error_is_shown_and_the_next_save_may_mend_it(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml")
    with watching(tmp_path, "a.yaml", "-f", "docx") as watch:
        write(path, text=FAULTY)
        watch.wait(lambda: "CT111" in watch.err)
        path.unlink()
        watch.wait(lambda: "CT001" in watch.err)
        write(path, 3)
        watch.wait(lambda: watch.out == ["a.docx"] * 2)


def test_an_editor_that_saves_by_renaming_is_seen_again_and_again(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml")
    with watching(tmp_path, "a.yaml", "-f", "docx") as watch:
        for number in range(1, 4):
            path.rename(tmp_path / "a.yaml~")
            write(tmp_path / "4913", number).rename(path)
            count = len(watch.out)
            watch.wait(lambda count=count: len(watch.out) > count)  # type: ignore[misc]


def test_a_missing_file_to_take_over_is_waited_for(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", text=SMALL.replace("dia_danh: Tân Thanh", "ke_thua: chung/co-quan.yaml"))
    with watching(tmp_path, "a.yaml", "-f", "docx") as watch:
        assert "CT040" in watch.err
        write(tmp_path / "chung" / "co-quan.yaml", text="dia_danh: Tân Thanh\n")
        watch.wait(lambda: watch.out == ["a.docx"])


def test_a_programme_that_comes_into_a_folder_is_made(tmp_path: Path) -> None:
    write(tmp_path / "2020" / "a.yaml")
    with watching(tmp_path, "2020", "-f", "docx") as watch:
        write(tmp_path / "2020" / "b.yaml", 1)
        watch.wait(lambda: watch.out[1:] == ["2020/b.docx"])
        write(tmp_path / "2020" / "quy-iv" / "c.yaml", 2)
        watch.wait(lambda: watch.out[2:] == ["2020/quy-iv/c.docx"])
        (tmp_path / "2020" / "b.yaml").unlink()
        write(tmp_path / "2020" / "a.yaml", 3)
        watch.wait(lambda: watch.out[3:] == ["2020/a.docx"])


@pytest.mark.parametrize("arguments", [("-",), ("a.yaml", "--report", "a.json")])
def test_what_cannot_be_watched_is_wrong_usage(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = ctrgen("render", "--watch", *arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "--watch không đi cùng --report" in done.err

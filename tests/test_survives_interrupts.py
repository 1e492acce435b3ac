"""Interrupts and streams that break, at any moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE
from typing import TYPE_CHECKING

import pytest

from tests.clock import PATIENCE_S
from tests.command import started
from tests.small import SMALL, write

if TYPE_CHECKING:
    pass


# Streams and interrupts


@pytest.mark.skipif(os.name != "posix", reason="pipes")
@pytest.mark.parametrize("full", [False, True], ids=["nobody reads it", "its disk is full"])
def test_documents_are_made_where_nothing_can_be_said(tmp_path: Path, *, full: bool) -> None:
    if full and not Path("/dev/full").exists():
        pytest.skip("no device that is full")
    warned = SMALL + "trinh_bay: {le_tren: 10}\n"
    for number in range(6):
        write(tmp_path / f"p{number}.yaml", number, warned)
    if full:
        descriptor = os.open("/dev/full", os.O_WRONLY)
    else:
        reader, descriptor = os.pipe()
        os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "ctrgen", "render", ".", "-f", "docx"],
            cwd=tmp_path,
            stdout=PIPE,
            stderr=descriptor,
            timeout=PATIENCE_S,
            check=False,
        )
    finally:
        os.close(descriptor)
    assert (done.returncode, done.stdout.split()) == (0, [b"p%d.docx" % number for number in range(6)])


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_at_any_moment_after_the_start_says_one_line_and_130(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml")
    start = "import sys; from ctrgen.__main__ import main; sys.argv = ['ctrgen', 'render', 'a.yaml']; "
    start += "print('.', flush=True); main()"
    chance = random.Random(14)  # noqa: S311 - moments, not secrets
    ended = set()
    for _ in range(12):
        process = started("-c", start, cwd=tmp_path, stdout=PIPE, stderr=PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.002 + chance.random() * 0.4)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=PATIENCE_S)
        ended.add(process.returncode)
        assert (process.returncode, err.decode().strip()) in ((130, "Đã dừng theo yêu cầu."), (0, "")), err
    assert 130 in ended


_AT_AN_IMPORT = """
import os, signal, sys
from ctrgen.__main__ import main

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == where:
            os.kill(os.getpid(), signal.SIGINT)

where = sys.argv.pop()
sys.meta_path.insert(0, Interrupting())
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("where", ["ctrgen.cli", "ctrgen.diagnostics", "click", "pydantic"])
def test_an_interrupt_while_modules_are_imported_is_no_fault_of_theirs(tmp_path: Path, where: str) -> None:
    write(tmp_path / "a.yaml")
    process = started(
        "-c", _AT_AN_IMPORT, "validate", "a.yaml", where, cwd=tmp_path, stdout=PIPE, stderr=PIPE
    )
    out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out, err.decode().strip()) == (130, b"", "Đã dừng theo yêu cầu.")

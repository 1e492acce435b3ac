"""Every console gets UTF-8, and file names as they are."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.clock import PATIENCE_S
from tests.command import process as ctrgen
from tests.small import FAULTY, write

if TYPE_CHECKING:
    from pathlib import Path

CONSOLES = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "Windows-1252, strictly": {"PYTHONIOENCODING": "cp1252:strict"},
    "Windows-1258": {"PYTHONIOENCODING": "cp1258"},
    "UTF-16": {"PYTHONIOENCODING": "utf-16"},
    "the C locale": {"LC_ALL": "C"},
    "the C locale, by the letter": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.mark.parametrize("console", CONSOLES.values(), ids=CONSOLES)
def test_output_and_errors_are_utf8_whatever_the_console_claims(
    tmp_path: Path, console: dict[str, str]
) -> None:
    write(tmp_path / "tháng.yaml", text=FAULTY)
    write(tmp_path / "năm.yaml")
    checked = ctrgen("validate", "--output-format", "json", ".", cwd=tmp_path, env=console)
    assert (checked.code, "Không có tháng 13." in checked.out) == (1, True)
    made = ctrgen("render", ".", "-j", "2", cwd=tmp_path, env=console)
    assert (made.code, made.out) == (1, "năm.docx\nnăm.pdf\n")
    assert "Không có tháng 13." in made.err
    assert made.err.endswith("1 chương trình có lỗi.\n")
    assert "Cách dùng" in ctrgen("--help", cwd=tmp_path, env=console).out
    assert ctrgen("rule", "CT201", cwd=tmp_path, env=console).out.startswith("CT201 ")
    assert "Bắc Giang" in ctrgen("schema", cwd=tmp_path, env=console).out


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux")
def test_a_name_that_is_no_utf8_comes_out_as_it_is(tmp_path: Path) -> None:
    name = b"n\xe3m.yaml"
    write(tmp_path / "a.yaml").rename(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    command: list[str | bytes] = [sys.executable, "-m", "ctrgen", "render", name, "-f", "docx"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=PATIENCE_S, check=False)
    assert (done.returncode, done.stdout) == (0, b"n\xe3m.docx\n")
    assert b"n\xe3m.docx" in [os.fsencode(path.name) for path in tmp_path.iterdir()]


@pytest.mark.skipif(os.name != "posix", reason="closes a stream as a shell does")
@pytest.mark.parametrize("command", ["validate -", "render -"])
def test_an_input_that_is_closed_is_an_empty_one(tmp_path: Path, command: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m ctrgen {command} <&-"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 1
    assert "CT032" in done.stdout + done.stderr

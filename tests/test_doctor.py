"""``ctrgen doctor``: what is there, what is missing, and the command that brings it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from ctrgen import __version__
from tests.command import Outcome
from tests.command import process as ctrgen

pytestmark = [
    pytest.mark.usefixtures("measured"),
    pytest.mark.skipif(os.name != "posix", reason="folders of fonts and programs are those of POSIX"),
]


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """A machine with no font of its own, no program but Python, and the data package."""
    empty = tmp_path / "khong"
    empty.mkdir()
    return {
        "XDG_DATA_HOME": str(empty),
        "XDG_DATA_DIRS": str(empty),
        "HOME": str(empty),
        "PATH": str(empty),
    }


def altered(folder: Path, code: str) -> dict[str, str]:
    """An environment in which Python begins with some code."""
    (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def findings(done: Outcome) -> dict[str, dict[str, str]]:
    return {one["about"]: one for one in json.loads(done.out)}


def test_a_machine_that_has_all_is_told_so_in_aligned_lines(tmp_path: Path) -> None:
    done = ctrgen("doctor", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].split() == ["được", "ctrgen", __version__]
    assert lines[-1] == "Máy này đủ những gì ctrgen cần."
    table = [line for line in lines[:-2] if not line.strip().startswith("→")]
    assert len(table) > 12
    column = lines[0].index(__version__)
    assert all(line[column - 2 : column] == "  " and line[column] != " " for line in table)
    for about in ("Python", "pydantic", "typst", "Phông chữ của PDF", "LibreOffice", "Thư mục hiện tại"):
        assert any(about in line for line in table), about


def test_libreoffice_is_missed_but_not_needed(tmp_path: Path, machine: dict[str, str]) -> None:
    done = ctrgen("doctor", "--output-format", "json", cwd=tmp_path, env=machine)
    assert done.code == 0
    office = findings(done)["LibreOffice"]
    assert (office["state"], office["mend"]) == ("notice", "sudo apt-get install libreoffice-writer")
    assert findings(done)["Phông chữ của PDF"]["what"].startswith("Tinos (")


def test_a_machine_without_a_font_is_told_what_to_install(tmp_path: Path, machine: dict[str, str]) -> None:
    code = (
        "import ctrgen.fonts.search, importlib.metadata as metadata\n"
        "ctrgen.fonts.search.DATA_PACKAGE = 'khong_co'\n"
        "version = metadata.version\n"
        "def missing(name):\n"
        "    if name == 'pdfboss-fonts':\n"
        "        raise metadata.PackageNotFoundError(name)\n"
        "    return version(name)\n"
        "metadata.version = missing\n"
    )
    environment = {**machine, **altered(tmp_path, code)}
    done = ctrgen("doctor", cwd=tmp_path, env=environment)
    assert (done.code, done.err) == (1, "")
    lines = done.out.splitlines()
    (at,) = (number for number, line in enumerate(lines) if line.startswith("THIẾU"))
    assert "Phông chữ của PDF" in lines[at]
    assert lines[at + 1].endswith("-m pip install --no-deps --ignore-requires-python pdfboss-fonts")
    assert lines[-1] == "Thiếu 1 thứ cần có."


def test_a_broken_library_shows_in_the_trial(tmp_path: Path) -> None:
    code = (
        "import importlib.metadata as metadata, sys\n"
        "sys.modules['typst'] = None\n"
        "version = metadata.version\n"
        "def missing(name):\n"
        "    if name == 'typst':\n"
        "        raise metadata.PackageNotFoundError(name)\n"
        "    return version(name)\n"
        "metadata.version = missing\n"
    )
    done = ctrgen("doctor", "--output-format", "json", cwd=tmp_path, env=altered(tmp_path, code))
    assert done.code == 1
    found = findings(done)
    assert found["typst"]["state"] == found["Tạo thử văn bản"]["state"] == "missing"
    assert found["typst"]["mend"].startswith(f'{sys.executable} -m pip install "typst')
    assert "ModuleNotFoundError" in found["Tạo thử văn bản"]["what"]


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a folder in which nobody may write")
def test_a_folder_in_which_nothing_can_be_written_is_missed(tmp_path: Path) -> None:
    del tmp_path
    done = ctrgen("doctor", "--output-format", "json", cwd=Path("/proc"))
    assert (done.code, findings(done)["Thư mục hiện tại"]["state"]) == (1, "missing")


def test_names_that_are_not_utf8_are_worth_a_notice(tmp_path: Path) -> None:
    environment = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX"}
    done = ctrgen("doctor", "--output-format", "json", cwd=tmp_path, env=environment)
    words = findings(done)["Ngôn ngữ của máy"]
    assert (done.code, words["state"], words["mend"]) == (0, "notice", "export LC_ALL=C.UTF-8")


def test_the_office_that_is_named_is_the_one_there_is(tmp_path: Path) -> None:
    there = shutil.which("soffice") or shutil.which("libreoffice")
    done = ctrgen("doctor", "--output-format", "json", cwd=tmp_path)
    office = findings(done)["LibreOffice"]
    assert (office["state"], office["what"]) == (
        ("good", there) if there else (office["state"], office["what"])
    )

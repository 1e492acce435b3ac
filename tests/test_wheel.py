"""The built wheel, alone in an empty environment."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import ctrgen
from tests.clock import PATIENCE_S
from tests.paths import ROOT, SOUND


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=PATIENCE_S)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_the_templates_and_nothing_of_the_workshop(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "ctrgen/templates/docx/document.xml.j2" in names
    assert "ctrgen/templates/docx/nd30/look.txt" in names
    assert "ctrgen/templates/typst/document.typ" in names
    assert "ctrgen/templates/office/registrymodifications.xcu.j2" in names
    assert not [name for name in names if "__pycache__" in name]
    assert "ctrgen/standards/nd30.yaml" in names
    assert "ctrgen/py.typed" in names
    rooms = {name.split("/")[0] for name in names}
    assert rooms == {"ctrgen", f"ctrgen-{ctrgen.__version__}.dist-info"}


def test_the_wheel_renders_the_same_bytes_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    bin_folder = home / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    fonts = ["--no-deps", "--ignore-requires-python", "pdfboss-fonts"]
    for wanted in ([str(wheel)], fonts):
        subprocess.run([*pip, *wanted], check=True, capture_output=True, timeout=PATIENCE_S)
    source = tmp_path / "thang-06-2020.yaml"
    source.write_bytes(SOUND.read_bytes())
    command = [str(bin_folder / "ctrgen"), "render", source.name]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "thang-06-2020.docx\nthang-06-2020.pdf\n"
    programme = ctrgen.load(SOUND)
    for output_format in ("docx", "pdf"):
        made = (tmp_path / f"thang-06-2020.{output_format}").read_bytes()
        assert made == ctrgen.render(programme, output_format)

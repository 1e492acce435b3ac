"""The font of the PDF: which one is found, and what is said where it lacks a character or there is none."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from ctrgen.fonts import best
from ctrgen.writers.typst.shelf import shelved
from tests.command import Outcome, ctrgen
from tests.test_cmap import data_package

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"),
    reason="only where XDG says which folders hold fonts can they be empty",
)

CUTS = ("Regular", "Bold", "Italic", "BoldItalic")
TIMES, TINOS, LIBERATION = "Times New Roman", "Tinos", "Liberation Serif"
FILES = {
    TIMES: ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    TINOS: tuple(f"Tinos-{cut}.ttf" for cut in CUTS),
    LIBERATION: tuple(f"LiberationSerif-{cut}.ttf" for cut in CUTS),
}
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4"
PROGRAMME = """\
co_quan: {ten: Ban Thường vụ}
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
thang: 7/2020
nhiem_vu:
  - "Sơ kết *công tác* ***tháng 6***"
noi_nhan: ["Lưu: VP"]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Hồng Tâm}
"""


@cache
def cut_of(name: str, cut: str, without: str = "") -> bytes:
    """A cut of Tinos under another name, without some of its letters."""
    font = TTFont(data_package() / f"Tinos-{cut}.ttf", lazy=True)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = str(record).replace(TINOS, name)
        elif record.nameID == 6:
            record.string = str(record).replace(TINOS, name.replace(" ", ""))
    for table in font["cmap"].tables:
        for letter in without:
            table.cmap.pop(ord(letter), None)
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


def install(folder: Path, name: str, files: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Put a family into a folder, under the file names it is known by, and give the four paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / file for file in files or FILES[name])
    for cut, path in zip(CUTS, paths, strict=True):
        path.write_bytes(cut_of(name, cut))
    return paths


@dataclass(frozen=True)
class Machine:
    """A machine whose fonts stand in folders of a test, and whose temporary files do."""

    place: Path

    @property
    def home(self) -> Path:
        return self.place / "home"

    @property
    def own(self) -> Path:
        return self.place / "own" / "fonts"

    @property
    def shared(self) -> Path:
        return self.place / "shared" / "fonts" / "truetype"

    @property
    def temporary(self) -> Path:
        return self.place / "tmp"

    @property
    def env(self) -> dict[str, str]:
        return {
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.own.parent),
            "XDG_DATA_DIRS": f"/khong-co:{self.place / 'shared'}",
            "TMPDIR": str(self.temporary),
        }

    @property
    def env_without_fonts(self) -> dict[str, str]:
        """That of a machine on which the data package is not installed either."""
        hiding = self.place / "hiding"
        hiding.mkdir(exist_ok=True)
        code = "import sys\nsys.modules['pdfboss_fonts'] = None\n"
        (hiding / "sitecustomize.py").write_text(code, encoding="utf-8")
        return self.env | {"PYTHONPATH": str(hiding)}


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """A machine that has the data package, and no other font."""
    machine = Machine(tmp_path / "may")
    for folder in (machine.home, machine.own, machine.shared, machine.temporary):
        folder.mkdir(parents=True)
    for name, value in machine.env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(tempfile, "tempdir", str(machine.temporary))
    best.cache_clear()
    yield machine
    best.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "chuong-trinh"
    folder.mkdir()
    (folder / "tot.yaml").write_text(PROGRAMME, encoding="utf-8")
    return folder


def write_with(folder: Path, task: str) -> None:
    """Write ``xau.yaml``, whose task is on line 6."""
    text = PROGRAMME.replace('"Sơ kết *công tác* ***tháng 6***"', task)
    (folder / "xau.yaml").write_text(text, encoding="utf-8")


def embedded(file: Path) -> set[str]:
    """The fonts whose outlines are in a PDF, without the letters that mark a subset."""
    with pikepdf.open(file) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one]
        found += [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontFile3" in one]
        return {re.sub(r"^/[A-Z]{6}\+", "", str(one["/FontName"])) for one in found}


def missing(done: Outcome) -> list[tuple[str, str]]:
    """Where an outcome says that a font lacks a character, and which."""
    return re.findall(r"^(\S+): lỗi CT502\n.*\((U\+[0-9A-F]+)\)\.$", done.err, re.MULTILINE)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".yaml")


def test_times_comes_before_tinos_before_liberation_and_the_system_before_the_data_package(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (LIBERATION, TINOS, TIMES):
        install(machine.shared / name, name)
    for name in (TIMES, TINOS, LIBERATION):
        best.cache_clear()
        assert (best().name, best().files[0].parent) == (name, machine.shared / name)
        assert not best().is_built_in
        for file in best().files:
            file.unlink()
    best.cache_clear()
    assert (best().name, best().files[0].parent) == (TINOS, data_package())
    best.cache_clear()
    monkeypatch.setitem(sys.modules, "pdfboss_fonts", None)
    assert (best().name, best().files, best().is_built_in) == ("Libertinus Serif", (), True)


def test_the_fonts_of_the_user_come_before_those_of_all_and_times_before_both(machine: Machine) -> None:
    places = [machine.own / "b", machine.home / ".fonts", machine.shared]
    for place in places:
        install(place, TINOS)
    for place in places:
        best.cache_clear()
        assert best().files == tuple(place / file for file in FILES[TINOS])
        best().files[2].unlink()
    install(machine.own, LIBERATION)
    times = install(machine.shared, TIMES)
    best.cache_clear()
    assert best().files == times


@pytest.mark.parametrize(
    "files",
    [
        FILES[TIMES],
        ("TIMES.TTF", "TIMESBD.TTF", "TIMESI.TTF", "TIMESBI.TTF"),
        tuple(f"Times New Roman{cut}.ttf" for cut in ("", " Bold", " Italic", " Bold Italic")),
        tuple(f"Times_New_Roman{cut}.TTF" for cut in ("", "_Bold", "_Italic", "_Bold_Italic")),
        ("times.otf", "Timesbd.ttf", "timesI.OTF", "TimesBI.Ttf"),
    ],
)
def test_a_family_is_found_by_any_of_its_file_names_in_any_case(
    machine: Machine, files: tuple[str, ...]
) -> None:
    assert install(machine.shared, TIMES, files) == best().files
    assert best().name == TIMES


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_keep_their_fonts_elsewhere(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("LOCALAPPDATA", str(machine.place / "local"))
    monkeypatch.setenv("WINDIR", str(machine.place / "windows"))
    install(machine.shared, TIMES)
    place = {"darwin": machine.home / "Library" / "Fonts", "win32": machine.place / "windows" / "Fonts"}
    assert best().files == install(place[platform], TIMES)
    if platform == "win32":
        best.cache_clear()
        assert best().files == install(machine.place / "local" / "Microsoft" / "Windows" / "Fonts", TIMES)


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("fault", ["ữ", "Đ", "ạ", "missing", "elsewhere", "cut short"])
def test_a_family_with_one_bad_cut_is_passed_over(machine: Machine, number: int, fault: str) -> None:
    bad = install(machine.shared, TIMES)[number]
    assert best().name == TIMES
    if fault in ("missing", "elsewhere"):
        data = bad.read_bytes()
        bad.unlink()
        if fault == "elsewhere":
            machine.own.joinpath(bad.name).write_bytes(data)
    elif fault == "cut short":
        bad.write_bytes(bad.read_bytes()[:300_000])
    else:
        bad.write_bytes(cut_of(TIMES, CUTS[number], without=fault))
    best.cache_clear()
    assert best().files == tuple(data_package() / file for file in FILES[TINOS])


def test_a_machine_is_searched_once(machine: Machine) -> None:
    first = best()
    install(machine.shared, TIMES)
    assert best() is first
    best.cache_clear()
    assert best().name == TIMES


def test_a_user_without_a_home_has_the_fonts_of_the_system(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = install(machine.shared, TIMES)
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)
    assert best().files == times


@pytest.mark.parametrize("links", [True, False])
def test_typst_is_given_the_four_files_of_a_family_and_nothing_stays_behind(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    files = install(machine.shared, TIMES)
    if links:
        install(machine.shared, TINOS)
    else:
        monkeypatch.setattr(Path, "symlink_to", Path.stat)  # takes no second path, as Windows takes no link
        monkeypatch.setattr(Path, "symlink_to", refuse)
    faces = shelved(best()).fonts()
    assert sorted((face.family, face.style, face.weight) for face in faces) == [
        (TIMES, style, weight) for style in ("italic", "normal") for weight in (400, 700)
    ]
    assert {Path(face.path or "").name for face in faces} == {file.name for file in files}
    assert list(machine.temporary.iterdir()) == []


def refuse(*_: Any) -> None:
    raise OSError("no links here")

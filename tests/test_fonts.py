"""The font of the PDF: which one is found, and what is said where it lacks a character or there is none."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from ctrgen.fonts import best
from ctrgen.writers.typst.shelf import shelved
from tests.command import Outcome
from tests.command import process as ctrgen
from tests.pdf_file import embedded
from tests.test_cmap import CUTS, FILES, LIBERATION, TIMES, TINOS, data_package, install, tinos

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="XDG says nowhere else where fonts are")

OWN, SHARED = "own/fonts", "shared/fonts/truetype"
TASK = "Sơ kết *công tác* ***tháng 6***"
PROGRAMME = f"""\
co_quan: {{ten: Ban Thường vụ}}
ky_hieu: CTr-BTV
dia_danh: Bắc Giang
thang: 7/2020
nhiem_vu:
  - {TASK}
noi_nhan: ["Lưu: VT, VP"]
nguoi_ky: {{quyen_han: TM. Ban Thường vụ, chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Hồng Tâm}}
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Has the data package and no other font, for this process and those it starts."""
    for place in ("home", OWN, SHARED, "tmp"):
        (tmp_path / place).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_DATA_DIRS", f"/khong-co:{tmp_path / 'shared'}")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    best.cache_clear()
    yield tmp_path
    best.cache_clear()


@pytest.fixture
def no_fonts(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data package hidden as well, from the processes that are started."""
    hiding = "import sys\nsys.modules['pdfboss_fonts'] = None\n"
    (machine / "home" / "sitecustomize.py").write_text(hiding, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(machine / "home"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good programmes, one of them to be spoilt."""
    (tmp_path / "yaml").mkdir()
    for name in ("tot.yaml", "xau.yaml"):
        (tmp_path / "yaml" / name).write_text(PROGRAMME, encoding="utf-8")
    return tmp_path / "yaml"


def spoil(folder: Path, text: str, instead_of: str = TASK) -> None:
    """Write another text into the second programme; that of its task stands on line 6."""
    (folder / "xau.yaml").write_text(PROGRAMME.replace(instead_of, text), encoding="utf-8")


def missing(done: Outcome) -> list[tuple[str, str]]:
    """Where an outcome says that the font lacks a character, and which."""
    return re.findall(r"^(\S+): lỗi CT502\n.*\((U\+[0-9A-F]+)\)\.$", done.err, re.MULTILINE)


def made(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix != ".yaml"}


def test_times_comes_before_tinos_before_liberation_before_the_data_package_and_is_looked_for_once(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = best()
    for name in (LIBERATION, TINOS, TIMES):
        install(machine / SHARED / name, name)
    assert best() is first
    for name in (TIMES, TINOS, LIBERATION):
        best.cache_clear()
        assert (best().name, best().files[0].parent) == (name, machine / SHARED / name)
        for file in best().files:
            file.unlink()
    best.cache_clear()
    assert (best().name, best().files[0].parent) == (TINOS, data_package())
    best.cache_clear()
    monkeypatch.setitem(sys.modules, "pdfboss_fonts", None)
    assert (best().name, best().files, best().is_built_in) == ("Libertinus Serif", (), True)


def test_the_fonts_of_the_user_come_before_those_of_all_and_times_before_both(machine: Path) -> None:
    places = [machine / OWN / "b", machine / "home" / ".fonts", machine / SHARED]
    for place in places:
        install(place, TINOS)
    for place in places:
        best.cache_clear()
        assert best().files == tuple(place / file for file in FILES[TINOS])
        best().files[2].unlink()
    install(machine / OWN, LIBERATION)
    times = install(machine / SHARED, TIMES)
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
def test_a_family_is_found_by_any_of_its_names_in_any_case(machine: Path, files: tuple[str, ...]) -> None:
    assert install(machine / SHARED, TIMES, files) == best().files
    assert best().name == TIMES


@pytest.mark.parametrize(
    ("platform", "places"),
    [("darwin", ["Library/Fonts"]), ("win32", ["windows/Fonts", "local/Microsoft/Windows/Fonts"])],
)
def test_other_systems_keep_their_fonts_elsewhere(
    machine: Path, monkeypatch: pytest.MonkeyPatch, platform: str, places: list[str]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("LOCALAPPDATA", str(machine / "home" / "local"))
    monkeypatch.setenv("WINDIR", str(machine / "home" / "windows"))
    install(machine / SHARED, TIMES)
    assert best().name == TINOS
    for place in places:
        best.cache_clear()
        assert install(machine / "home" / place, TIMES) == best().files


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("fault", ["ữ", "Đ", "ạ", "missing", "cut short"])
def test_a_family_with_one_bad_cut_is_passed_over(machine: Path, number: int, fault: str) -> None:
    bad = install(machine / SHARED, TIMES)[number]
    assert best().name == TIMES
    if fault == "missing":
        bad.unlink()
    elif fault == "cut short":
        bad.write_bytes(bad.read_bytes()[:300_000])
    else:
        bad.write_bytes(tinos(CUTS[number], TIMES, without=fault))
    best.cache_clear()
    assert best().files == tuple(data_package() / file for file in FILES[TINOS])


def test_a_user_without_a_home_has_fonts(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = install(machine / SHARED, TIMES)
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)
    assert best().files == times


@pytest.mark.parametrize("links", [True, False])
def test_typst_is_given_the_four_files_of_a_family_and_nothing_stays_behind(
    machine: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    files = install(machine / SHARED, TIMES)
    if links:
        install(machine / SHARED, TINOS)
    else:  # Windows lets not everyone make them
        monkeypatch.setattr(Path, "symlink_to", Mock(side_effect=OSError))
    faces = shelved(best()).fonts()
    assert sorted((face.family, face.style, face.weight) for face in faces) == [
        (TIMES, style, weight) for style in ("italic", "normal") for weight in (400, 700)
    ]
    assert {Path(face.path or "").name for face in faces} == {file.name for file in files}
    assert list((machine / "tmp").iterdir()) == []


def test_the_data_package_is_used_where_the_system_has_no_font(machine: Path, folder: Path) -> None:
    assert ctrgen("render", "tot.yaml", "-f", "pdf", cwd=folder) == Outcome(0, "tot.pdf\n", "")
    assert embedded(folder / "tot.pdf") == {f"Tinos-{cut}" for cut in CUTS}
    assert list((machine / "tmp").iterdir()) == []


def test_a_font_that_is_not_what_its_file_is_called_is_passed_over(machine: Path, folder: Path) -> None:
    for path, cut in zip(install(machine / SHARED, TIMES), CUTS, strict=True):
        path.write_bytes(tinos(cut, "Thymes"))
    assert ctrgen("render", "tot.yaml", "-f", "pdf", cwd=folder) == Outcome(0, "tot.pdf\n", "")
    assert embedded(folder / "tot.pdf") == {f"Tinos-{cut}" for cut in CUTS}


@pytest.mark.usefixtures("no_fonts")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_without_any_font_the_pdf_is_made_in_the_last_resort_with_one_warning(
    folder: Path, processes: str
) -> None:
    done = ctrgen("render", "tot.yaml", "xau.yaml", "-f", "pdf", "-j", processes, cwd=folder)
    assert (done.code, done.out) == (0, "tot.pdf\nxau.pdf\n")
    assert embedded(folder / "xau.pdf") == {f"LibertinusSerif-{cut}" for cut in CUTS}
    assert done.err.count("cảnh báo") == done.err.count("cảnh báo CT501\n") == 1
    message, hint, clause = done.err.splitlines()[1:4]
    assert "Libertinus Serif" in message
    assert all(part in hint for part in ("gợi ý: ", "pip install", " pdfboss-fonts ", " fonts-croscore"))
    assert clause.endswith("căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4")


@pytest.mark.usefixtures("no_fonts")
def test_strict_makes_no_pdf_in_the_last_resort_and_word_needs_no_font(folder: Path) -> None:
    for kind in ("pdf", "png", "svg"):
        done = ctrgen("render", "tot.yaml", "--strict", "-f", kind, cwd=folder)
        assert (done.code, done.out, made(folder)) == (3, "", set())
        assert "CT501" in done.err
    done = ctrgen("render", "tot.yaml", "--strict", "-f", "docx", cwd=folder)
    assert done == Outcome(0, "tot.docx\n", "")


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("task", "places"),
    [
        ("Việc ✓ xong 中", [("6:10", "U+2713"), ("6:17", "U+4E2D")]),
        ("✓ và *✓*", [("6:5", "U+2713")]),
        ("Việc \uf0b7", [("6:10", "U+F0B7")]),
        ("Việc \uf001", [("6:10", "U+F001")]),  # Tinos has a glyph for it
        ('"Việc \\u2713"', [("6:5", "U+2713")]),
        ('"Việc \\u2713"  # ✓', [("6:5", "U+2713")]),
        (">-\n      Việc một\n      và ✓", [("8:10", "U+2713")]),
        ("{noi_dung: Một, muc_con: [Hai, ba ✓]}", [("6:39", "U+2713")]),
    ],
)
def test_a_character_that_the_font_lacks_is_an_error_where_it_stands_and_word_takes_it(
    folder: Path, task: str, places: list[tuple[str, str]]
) -> None:
    spoil(folder, task)
    done = ctrgen("render", "xau.yaml", "tot.yaml", cwd=folder)
    assert missing(done) == [(f"xau.yaml:{place}", char) for place, char in places]
    assert (done.code, done.out) == (1, "xau.docx\ntot.docx\ntot.pdf\n")
    assert made(folder) == {"xau.docx", "tot.docx", "tot.pdf"}
    word = ctrgen("render", "xau.yaml", "-f", "docx", cwd=folder)
    # Rules of wording may warn of the character; no error stands in the way.
    assert (word.code, word.out, "lỗi" in word.err) == (0, "xau.docx\n", False)


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(("name", "char"), [("Ban ✓", "U+2713"), ("Ban ა", "U+1C90")])
def test_a_character_is_found_in_the_file_that_another_extends_and_under_its_capital(
    folder: Path, name: str, char: str
) -> None:
    (folder / "goc.yaml").write_text(f"co_quan: {{ten: {name}}}\n", encoding="utf-8")
    spoil(folder, "ke_thua: goc.yaml", "co_quan: {ten: Ban Thường vụ}")
    assert ("goc.yaml:1:20", char) in missing(ctrgen("render", "xau.yaml", cwd=folder))


@pytest.mark.usefixtures("no_fonts")
@pytest.mark.parametrize("formats", ["pdf", "png", "svg", "docx pdf"])
@pytest.mark.parametrize("char", ["✓", "\ufeff", "\u20dd"])
def test_a_character_that_the_last_resort_lacks_is_an_error_where_it_stands(
    folder: Path, char: str, formats: str
) -> None:
    spoil(folder, f"Việc{char} xong")
    done = ctrgen("render", "xau.yaml", *(f"-f{name}" for name in formats.split()), cwd=folder)
    assert missing(done) == [("xau.yaml:6:9", f"U+{ord(char):04X}")]
    assert (done.code, made(folder)) == (1, {"xau.docx"} if "docx" in formats else set())


@pytest.mark.parametrize(("fonts", "family"), [("machine", "Tinos"), ("no_fonts", "Libertinus Serif")])
def test_the_library_raises_for_a_character_and_warns_of_the_last_resort(
    request: pytest.FixtureRequest, folder: Path, fonts: str, family: str
) -> None:
    request.getfixturevalue(fonts)
    spoil(folder, "Việc ✓")
    code = "import ctrgen\nfor kind in ('docx', 'pdf'): ctrgen.render(ctrgen.load('xau.yaml'), kind)"
    command = [sys.executable, "-X", "utf8", "-W", "always::UserWarning", "-c", code]
    done = subprocess.run(command, cwd=folder, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    error = f"ctrgen.diagnostics.CtrgenError: :1:1: CT502 Phông chữ {family} không có chữ “✓” (U+2713).\n"
    assert done.stderr.endswith(error)
    warned = re.findall(
        r"^<string>:2: UserWarning: .*Libertinus Serif.*pdfboss-fonts", done.stderr, re.MULTILINE
    )
    assert len(warned) == done.stderr.count("Warning") == (fonts == "no_fonts")

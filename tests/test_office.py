"""``--pdf-engine libreoffice``: the real program, and what happens when it is missing, silent or stuck."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import Any

import pikepdf
import pytest

import ctrgen as library
from ctrgen.batch.pool import MANY
from ctrgen.writers.office import convert
from ctrgen.writers.office.program import run
from ctrgen.writers.refused import Refused
from tests.clock import PATIENCE_S, wait_for
from tests.command import begun
from tests.command import process as ctrgen
from tests.libreoffice import need_programs
from tests.paths import SOUND

ENGINE = ("--pdf-engine", "libreoffice")
pytestmark = [
    pytest.mark.usefixtures("measured"),
    pytest.mark.skipif(os.name != "posix", reason="programs of the tests are shell scripts"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(SOUND, tmp_path / "thang-06-2020.yaml")
    return tmp_path


def on_path(folder: Path, script: str) -> dict[str, str]:
    """An environment whose ``soffice`` is a shell script, and whose temporary files can be counted."""
    programs, temporary = folder / "bin", folder / "tmp"
    programs.mkdir()
    temporary.mkdir()
    (programs / "soffice").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (programs / "soffice").chmod(0o755)
    return {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "TMPDIR": str(temporary)}


def alive(pid: int) -> bool:
    """Whether a process runs still; one that nobody has waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(("options", "part"), [((), "2"), (("--pdf-standard", "a-3b"), "3")])
def test_a_programme_becomes_an_archivable_tagged_pdf(
    folder: Path, options: tuple[str, ...], part: str
) -> None:
    need_programs()
    done = ctrgen("render", "thang-06-2020.yaml", *ENGINE, *options, cwd=folder)
    assert (done.code, done.out, done.err) == (0, "thang-06-2020.docx\nthang-06-2020.pdf\n", "")
    with pikepdf.open(folder / "thang-06-2020.pdf") as pdf:
        assert len(pdf.pages) == 3
        assert pdf.Root.MarkInfo.Marked
        with pdf.open_metadata() as metadata:
            assert [str(metadata[name]) for name in ("pdfaid:part", "pdfaid:conformance")] == [part, "B"]
            assert str(metadata["pdfuaid:part"]) == "1"
        fonts = list(pdf.pages[0].Resources.Font.values())
        assert len(fonts) == 4
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert all("+Tinos" in str(font.BaseFont) or "+Liberation" in str(font.BaseFont) for font in fonts)
    assert (folder / "thang-06-2020.docx").read_bytes() == library.render(library.load(SOUND), "docx")


@pytest.mark.skipif(find_spec("pdfboss_fonts") is None, reason="the data package is not installed")
@pytest.mark.parametrize("bare", [True, False], ids=["no font on the machine", "other fonts on the machine"])
def test_the_profile_brings_the_font_that_typst_would_take(
    folder: Path,
    bare: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    need_programs()
    for place in ("home", "empty"):
        (folder / place).mkdir()
    environment = {name: str(folder / "empty") for name in ("XDG_DATA_HOME", "XDG_DATA_DIRS")}
    environment["HOME"] = str(folder / "home")
    if bare:  # LibreOffice finds fonts by fontconfig
        settings = (
            f"<fontconfig><dir>{folder / 'empty'}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>"
        )
        (folder / "fonts.conf").write_text(settings, encoding="utf-8")
        environment["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    done = ctrgen("render", "thang-06-2020.yaml", "-f", "pdf", *ENGINE, cwd=folder, env=environment)
    assert (done.code, done.err) == (0, "")
    with pikepdf.open(folder / "thang-06-2020.pdf") as pdf:
        names = {str(font.BaseFont).split("+")[1] for font in pdf.pages[0].Resources.Font.values()}
    assert {name.split("-")[0] for name in names} == {"Tinos"}


def test_many_programmes_are_converted_in_one_run_and_two_commands_do_not_block_each_other(
    folder: Path,
) -> None:
    need_programs()
    real = shutil.which("soffice")
    environment = on_path(folder, f'echo run >> "{folder}/runs"\nexec "{real}" "$@"')
    for place in ("a", "b"):
        (folder / place).mkdir()
        for number in range(4):
            shutil.copy(SOUND, folder / place / f"p{number}.yaml")
    command = [sys.executable, "-m", "ctrgen", "render", "-f", "pdf", *ENGINE]
    running = [
        subprocess.Popen([*command, place], cwd=folder, env={**os.environ, **environment}, stdout=PIPE)
        for place in ("a", "b")
    ]
    for process, place in zip(running, ("a", "b"), strict=True):
        out, _ = process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 0
        assert out.decode().splitlines() == [f"{place}/p{number}.pdf" for number in range(4)]
    assert (folder / "runs").read_text(encoding="utf-8") == "run\n" * 2
    assert list((folder / "tmp").iterdir()) == []


def test_two_processes_share_the_conversions(folder: Path) -> None:
    need_programs()
    for number in range(3):
        shutil.copy(SOUND, folder / f"p{number}.yaml")
    done = ctrgen("render", ".", "-f", "pdf", *ENGINE, "-j", "2", cwd=folder)
    assert (done.code, len(done.out.splitlines())) == (0, 4)


def test_without_the_program_the_word_document_is_made_and_the_machine_is_at_fault(folder: Path) -> None:
    (folder / "none").mkdir()
    done = ctrgen("render", "thang-06-2020.yaml", *ENGINE, cwd=folder, env={"PATH": str(folder / "none")})
    assert (done.code, done.out) == (3, "thang-06-2020.docx\n")
    assert "CT510" in done.err
    assert "apt install libreoffice-writer" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    "script",
    [
        "exit 0",
        "exit 1",
        'for last; do :; done; printf "%%PDF-1.7 half" > "${last%.docx}.pdf"',
        'for last; do :; done; : > "${last%.docx}.pdf"',
    ],
    ids=["writes nothing", "fails", "writes half", "writes an empty file"],
)
def test_a_result_that_is_no_whole_pdf_is_reported_whatever_the_program_says(
    folder: Path, script: str
) -> None:
    environment = on_path(folder, script)
    done = ctrgen("render", "thang-06-2020.yaml", *ENGINE, cwd=folder, env=environment)
    assert (done.code, done.out) == (3, "thang-06-2020.docx\n")
    assert "thang-06-2020.yaml:1:1: lỗi CT512" in done.err
    assert not (folder / "thang-06-2020.pdf").exists()
    assert list((folder / "tmp").iterdir()) == []


def test_a_program_that_cannot_be_started_is_reported(folder: Path) -> None:
    environment = on_path(folder, "")
    (folder / "bin" / "soffice").write_bytes(b"\x7fELF no program")
    done = ctrgen("render", "thang-06-2020.yaml", *ENGINE, cwd=folder, env=environment)
    assert done.code == 3
    assert "CT512" in done.err


def test_what_a_program_that_died_had_for_a_while_goes_too(folder: Path) -> None:
    environment = on_path(folder, 'mktemp -d > "$0.made"; kill -9 $$')
    done = ctrgen("render", "thang-06-2020.yaml", "-f", "pdf", *ENGINE, cwd=folder, env=environment)
    assert (done.code, done.out) == (3, "")
    assert (folder / "bin" / "soffice.made").read_text(encoding="utf-8").startswith(str(folder / "tmp"))
    assert list((folder / "tmp").iterdir()) == []


HANGS = 'sleep 900 & echo $! $$ > "{pids}"\nwait'


def test_a_program_that_hangs_is_killed_with_all_its_processes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = folder / "pids"
    for name, value in on_path(folder, HANGS.format(pids=pids)).items():
        monkeypatch.setenv(name, value)
    module = sys.modules["ctrgen.writers.office.convert"]
    monkeypatch.setattr(module, "FOR_EACH_S", 0)
    document = library.render(library.load(SOUND), "docx")
    for limit in (1, 10, 100):  # on a busy machine the program may not have begun when it is killed
        monkeypatch.setattr(module, "TO_START_S", limit)
        for one in convert([document, document], 2):
            assert isinstance(one, Refused)
            assert one.fault.code == "CT511"
            assert f"{limit} giây" in one.message
        if pids.exists() and len(pids.read_text(encoding="utf-8").split()) == 2:
            break
    started = [int(pid) for pid in pids.read_text(encoding="utf-8").split()]
    assert len(started) == 2
    wait_for(lambda: not any(map(alive, started)))


def test_ctrl_c_while_the_program_is_being_started_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = folder / "pids"
    program = folder / "program"
    program.write_text(f"#!/bin/sh\n{HANGS.format(pids=pids)}\n", encoding="utf-8")
    program.chmod(0o755)

    class Interrupted(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: Any) -> None:
            super().__init__(command, **options)
            if command == [str(program)]:
                wait_for(lambda: pids.exists() and len(pids.read_text(encoding="utf-8").split()) == 2)
                self.returncode = 0  # whoever asked for it never hears of it
                raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        run([str(program)], folder / "log", PATIENCE_S)
    wait_for(lambda: not any(alive(int(pid)) for pid in pids.read_text(encoding="utf-8").split()))


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_or_a_kill_during_a_conversion_leaves_nothing_behind(
    folder: Path, asked: signal.Signals
) -> None:
    pids = folder / "pids"
    environment = on_path(folder, HANGS.format(pids=pids))
    arguments = ("render", "thang-06-2020.yaml", "-f", "pdf", *ENGINE)
    process = begun(*arguments, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE)
    wait_for(lambda: pids.exists() and len(pids.read_text(encoding="utf-8").split()) == 2)
    process.send_signal(asked)
    out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out.decode(), err.decode().strip()) == (130, "", "Đã dừng theo yêu cầu.")
    wait_for(lambda: not any(alive(int(pid)) for pid in pids.read_text(encoding="utf-8").split()))
    assert list((folder / "tmp").iterdir()) == []
    assert not list(folder.glob("*.pdf")) + list(folder.glob(".*tmp"))


def test_when_the_command_is_killed_at_once_its_conversion_ends_too(folder: Path) -> None:
    pids = folder / "pids"
    environment = on_path(folder, HANGS.format(pids=pids))
    arguments = ("render", "thang-06-2020.yaml", "-f", "pdf", *ENGINE)
    process = begun(*arguments, cwd=folder, env=environment, stdout=DEVNULL, stderr=DEVNULL)
    wait_for(lambda: pids.exists() and len(pids.read_text(encoding="utf-8").split()) == 2)
    process.kill()
    process.wait()
    wait_for(lambda: not any(alive(int(pid)) for pid in pids.read_text(encoding="utf-8").split()))


def test_ctrl_c_starts_no_conversion_that_was_still_waiting(folder: Path) -> None:
    pids = folder / "pids"
    pids.touch()
    environment = on_path(folder, HANGS.format(pids=pids).replace(">", ">>"))
    many = 4 * MANY + 1  # so that portions wait while two are converted
    for number in range(many):
        shutil.copy(SOUND, folder / f"p{number:03}.yaml")
    arguments = ("render", ".", "-j", "2", "-f", "pdf", *ENGINE)
    unseen = {"stdout": DEVNULL, "stderr": DEVNULL}
    process = begun(*arguments, cwd=folder, env=environment, start_new_session=True, **unseen)
    try:
        wait_for(lambda: len(pids.read_text(encoding="utf-8").split()) == 4)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(PATIENCE_S) == 130
        started = [int(pid) for pid in pids.read_text(encoding="utf-8").split()]
        assert len(started) == 4
        wait_for(lambda: not any(map(alive, started)))
        assert list((folder / "tmp").iterdir()) == []
    finally:
        groups = [process.pid, *map(int, pids.read_text(encoding="utf-8").split()[1::2])]
        for group in groups:
            with suppress(ProcessLookupError):  # as it should be
                os.killpg(group, signal.SIGKILL)
        process.wait()

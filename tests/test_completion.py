"""Completion: the script is one the shell takes, and what it asks is answered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ctrgen.cli.completion import SHELLS
from ctrgen.report import FORMATS as REPORTS
from ctrgen.writers import outputs
from ctrgen.writers.outputs.pdf import STANDARDS
from tests.clock import PATIENCE_S
from tests.command import ctrgen

pytestmark = pytest.mark.usefixtures("measured")


def offered(folder: Path, line: str) -> list[str]:
    """What bash is told when Tab is pressed at the end of a line."""
    words = line.split(" ")
    environment = {
        "_CTRGEN_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = ctrgen(cwd=folder, env=environment)
    assert (done.code, done.err) == (0, "")
    return done.out.splitlines()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ctrgen ren", ["render"]),
        ("ctrgen render --incr", ["--incremental"]),
        ("ctrgen render -f ", [one.name for one in outputs.ALL]),
        ("ctrgen render --pdf-standard a-", [name for name in STANDARDS if name.startswith("a-")]),
        ("ctrgen render --pdf-engine l", ["libreoffice"]),
        ("ctrgen validate --output-format ", list(REPORTS)),
        ("ctrgen validate --select CT2,ct21", [f"CT2,CT21{number}" for number in range(10)]),
        ("ctrgen rule CT20", [f"CT20{number}" for number in range(1, 10)]),
        ("ctrgen completion p", ["powershell"]),
    ],
)
def test_commands_options_values_and_codes_are_offered(
    tmp_path: Path, line: str, expected: list[str]
) -> None:
    found = offered(tmp_path, line)
    assert found
    assert set(found) <= {f"plain,{value}" for value in expected}
    assert len(found) >= min(len(expected), 5)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ctrgen render 2020/th", "file"),
        ("ctrgen validate th", "file"),
        ("ctrgen render a.yaml -o v", "file"),
    ],
)
def test_files_and_folders_are_left_to_the_shell(tmp_path: Path, line: str, kind: str) -> None:
    assert [one.split(",")[0] for one in offered(tmp_path, line)] == [kind]


@pytest.mark.parametrize("shell", SHELLS)
def test_every_script_calls_back_and_is_plain_text(tmp_path: Path, shell: str) -> None:
    done = ctrgen("completion", shell, cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert "_CTRGEN_COMPLETE" in done.out
    assert f"{shell}_complete" in done.out
    assert done.out.isascii()
    assert done.out == ctrgen("completion", cwd=tmp_path, env={"SHELL": f"/bin/{shell}"}).out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_takes_the_script(tmp_path: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    script = tmp_path / "script"
    script.write_text(ctrgen("completion", shell, cwd=tmp_path).out, encoding="utf-8")
    subprocess.run([shell, "-n", str(script)], check=True, timeout=PATIENCE_S)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_by_the_script(tmp_path: Path) -> None:
    script = """\
        eval "$(ctrgen completion bash)"
        complete -p ctrgen
        COMP_WORDS=(ctrgen render --pdf-standard a-2) COMP_CWORD=3
        _ctrgen_completion ctrgen a-2 --pdf-standard
        echo "${COMPREPLY[@]}"
        """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    )
    assert done.stdout.splitlines() == ["complete -o nosort -F _ctrgen_completion ctrgen", "a-2a a-2b a-2u"]
    assert done.stderr == ""


def test_a_shell_that_is_not_known_is_wrong_usage(tmp_path: Path) -> None:
    done = ctrgen("completion", cwd=tmp_path, env={"SHELL": "/bin/dash"})
    assert (done.code, done.out) == (2, "")
    assert "Ghi rõ tên: ctrgen completion bash|zsh|fish|powershell." in done.err
    assert "“tcsh” không hợp lệ" in ctrgen("completion", "tcsh", cwd=tmp_path).err

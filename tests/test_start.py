"""A start imports what it needs and no more: whoever types a command waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.paths import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path

OF_NO_USE = {"rich", "importlib.metadata", "email", "docx", "lxml", "icalendar", "watchfiles"}
"""What neither checking nor rendering needs, where the command is sound and nobody looks on."""
TO_RENDER = {"jinja2", "markdown_it", "typst", "multiprocessing", "ctrgen.layout", "ctrgen.fonts"}


_ASKED = """
import os, sys
os._exit = lambda code: sys.__stderr__.write("\\n".join(sys.modules))
from ctrgen.cli import main
main()
"""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command has imported when it ends, in a process that nobody measures."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(
        [sys.executable, "-c", _ASKED, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.splitlines())


@pytest.mark.parametrize(
    ("command", "needed", "not_needed"),
    [
        pytest.param(("validate",), {"pydantic", "ctrgen.rules"}, OF_NO_USE | TO_RENDER, id="validate"),
        pytest.param(("render", "-f", "docx"), {"jinja2"}, OF_NO_USE | {"markdown_it", "typst"}, id="docx"),
        pytest.param(("render", "-f", "pdf"), {"typst"}, OF_NO_USE | {"jinja2"}, id="pdf"),
    ],
)
def test_a_command_imports_nothing_that_it_does_not_need(
    tmp_path: Path, command: tuple[str, ...], needed: set[str], not_needed: set[str]
) -> None:
    path = tmp_path / "thang.yaml"
    path.write_bytes(EXAMPLE.read_bytes())
    seen = imported(tmp_path, command[0], str(path), *command[1:])
    assert not needed - seen
    assert not not_needed.intersection(seen)


@pytest.mark.parametrize("name", ["rule", "standard", "schema"])
def test_a_command_does_not_import_the_others(tmp_path: Path, name: str) -> None:
    seen = {module for module in imported(tmp_path, name, "--help") if module.startswith("ctrgen.")}
    assert f"ctrgen.cli.{name}" in seen
    assert not {"ctrgen.cli.render", "ctrgen.cli.validate", "ctrgen.pipeline", "ctrgen.schema"} & seen

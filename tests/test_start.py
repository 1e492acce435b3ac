"""A start imports what it needs and no more: whoever types a command waits for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ctrgen import rules
from tests.paths import EXAMPLE

OF_NO_USE = {"rich", "importlib.metadata", "email", "docx", "lxml", "icalendar", "watchfiles"}
"""What neither checking nor rendering needs, where the command is sound and nobody looks on."""
TO_RENDER = {"jinja2", "markdown_it", "typst", "multiprocessing", "ctrgen.layout", "ctrgen.fonts"}


MOST_MODULES, MOST_PATTERNS = 270, 134
"""What `validate` imports of ctrgen, and how many expressions its rules compile, on an ordinary programme."""
_DEAR = f"""more than {MOST_MODULES} modules or {MOST_PATTERNS} patterns for every start.

A module costs every start 0.15 ms, a pattern 0.1 ms. Ask first whether it is needed: `cues` of a Pattern,
`tokens.before`, `tokens.links.isdisjoint`, `reading.leading`; what was compiled and matched nothing is the
first to look at. Who needs more all the same raises the bound here, and says why in the commit.
"""

_ASKED = """
import os, sys
os._exit = lambda code: sys.__stderr__.write("\\n".join(sys.modules))
from ctrgen.cli import main
main()
"""
_COMPILED = """
import gc, os, sys

def told(code):
    from ctrgen.rules.pattern import Pattern
    made = (one for one in gc.get_objects() if isinstance(one, Pattern))
    sys.__stderr__.write("\\n".join(one._text.replace("\\n", " ") for one in made if "_regex" in vars(one)))

os._exit = told
from ctrgen.cli import main
main()
"""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command has imported when it ends, in a process that nobody measures."""
    return set(_at_the_end(_ASKED, folder, *arguments))


def _at_the_end(script: str, folder: Path, *arguments: str) -> list[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.splitlines()


def test_a_check_imports_and_compiles_no_more_than_it_must(tmp_path: Path) -> None:
    command = ("validate", str(EXAMPLE), "--output-format", "concise")
    modules = {name for name in imported(tmp_path, *command) if name.startswith("ctrgen.")}
    patterns = _at_the_end(_COMPILED, tmp_path, *command)
    assert len(modules) > 100
    assert len(patterns) > 40
    assert len(modules) <= MOST_MODULES, f"{len(modules)} modules: {_DEAR}"
    assert len(patterns) <= MOST_PATTERNS, f"{len(patterns)} patterns: {_DEAR}"


def test_rules_compile_no_pattern_before_it_is_needed() -> None:
    early = [
        path.name
        for path in Path(rules.__file__).parent.glob("*.py")
        if path.stem not in ("pattern", "tokens")
        and re.search(r"(?m)^\S.*= re\.compile\(", path.read_text(encoding="utf-8"))
    ]
    assert not early, "rules.pattern.Pattern compiles when it is first asked, re.compile for every start"


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

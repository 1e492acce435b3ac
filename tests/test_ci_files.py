"""The files that other repositories use: the action and the hook run what ctrgen has."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from ctrgen.cli.commands import NAMES, ctrgen
from ctrgen.report import FORMATS
from tests.clock import PATIENCE_S
from tests.paths import EXAMPLE, ROOT

ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PAGE = ROOT / "docs" / "ci.md"

GOOD = EXAMPLE.read_text(encoding="utf-8")
BAD = GOOD.replace("thang: 6/2020", "thang: 13/2020")
MILD = GOOD.replace("\ntrinh_bay:\n", "\ntrinh_bay:\n  le_tren: 10\n")
assert len({GOOD, BAD, MILD}) == 3


def parsed(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps() -> list[dict[str, Any]]:
    found = parsed(ACTION)["runs"]["steps"]
    assert isinstance(found, list)
    return found


def options(command: str) -> set[str]:
    """The options a command of ctrgen has."""
    found = ctrgen.get_command(click.Context(ctrgen), command)
    assert found is not None, command
    return {name for one in found.params if isinstance(one, click.Option) for name in one.opts}


@dataclass(frozen=True)
class Run:
    """What the action did."""

    code: int
    out: str
    installed: list[str]


def act(folder: Path, **inputs: str) -> Run:
    """Run the steps of the action as GitHub does, with a pip that writes down what it was asked for."""
    programs = folder / ".programs"
    programs.mkdir()
    log = folder / ".installed"
    pip = programs / "pip"
    pip.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shlex.quote(str(log))}\n', encoding="utf-8")
    pip.chmod(0o755)
    action = parsed(ACTION)
    assert set(inputs) <= set(action["inputs"])
    given = {name: str(one["default"]) for name, one in action["inputs"].items()} | inputs
    path = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
    code, out = 0, ""
    for step in steps():
        env = {
            key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: given[match[1]], value)
            for key, value in step.get("env", {}).items()
        }
        script = folder / ".step.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=folder,
            env={**os.environ, **env, "PATH": path, "GITHUB_ACTION_PATH": "/a b/ctrgen"},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        code, out = done.returncode, out + done.stdout
        if code:
            break
    return Run(code, out, log.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("tot", GOOD), ("hong", BAD), ("rong", MILD)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "thang 6.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_hook_runs_a_command_that_exists() -> None:
    (hook,) = parsed(HOOKS)
    assert (hook["id"], hook["language"]) == ("ctrgen-validate", "python")
    program, command, *more = shlex.split(hook["entry"])
    assert (program, command) == ("ctrgen", "validate")
    assert command in NAMES
    assert set(more) <= options(command)


@pytest.mark.parametrize(
    ("path", "passed"),
    [
        ("thang-06-2020.yaml", True),
        ("nam-2020/thang-06.yml", True),
        (".pre-commit-config.yaml", False),
        (".github/workflows/ci.yml", False),
        ("a/.b/c.yaml", False),
        ("yaml.md", False),
    ],
)
def test_the_hook_takes_yaml_that_is_not_hidden(path: str, *, passed: bool) -> None:
    (hook,) = parsed(HOOKS)
    taken = re.search(hook["files"], path) and not re.search(hook["exclude"], path)
    assert bool(taken) == passed


def test_the_action_runs_what_ctrgen_has_and_takes_its_inputs_as_data() -> None:
    action = parsed(ACTION)
    assert action["runs"]["using"] == "composite"
    assert set(action["inputs"]) == {"paths", "strict"}
    used = set()
    for step in steps():
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
        used |= {
            match for value in step.get("env", {}).values() for match in re.findall(r"inputs\.(\w+)", value)
        }
    assert used == set(action["inputs"])
    text = steps()[-1]["run"]
    command, output_format = re.findall(r"^ctrgen (\w+) --output-format (\w+)", text, re.MULTILINE)[0]
    assert set(re.findall(r"(?<= )--\w[\w-]*", text)) == {"--output-format", "--strict"} <= options(command)
    assert output_format in FORMATS


def test_the_action_passes_a_good_programme(folder: Path) -> None:
    done = act(folder, paths="tot")
    assert (done.code, "::error" in done.out) == (0, False)
    # Itself: who takes a name that the index has not yet would run in the jobs of others.
    assert done.installed == ["install", "--quiet", "--disable-pip-version-check", "/a b/ctrgen"]


def test_the_action_fails_on_a_bad_programme_and_annotates_it(folder: Path) -> None:
    done = act(folder, paths="tot\n\nhong/thang 6.yaml\n")
    assert done.code == 1
    assert re.search(
        r"^::error file=hong/thang 6\.yaml,line=\d+,col=\d+,.*title=CT111 .*::", done.out, re.MULTILINE
    )


@pytest.mark.parametrize(("strict", "code"), [("false", 0), ("", 0), ("true", 1), ("yes", 2)])
def test_the_action_is_strict_when_asked(folder: Path, strict: str, code: int) -> None:
    done = act(folder, paths="rong", strict=strict)
    assert done.code == code
    assert ("::warning file=rong/thang 6.yaml,line=" in done.out) == (code < 2)


def test_the_action_checks_everything_without_a_path(folder: Path) -> None:
    done = act(folder, paths="")
    assert (done.code, "file=hong/thang 6.yaml" in done.out) == (1, True)


@pytest.mark.parametrize(
    "nasty", ["$(touch hit)", "; touch hit", "--strict; touch hit", '"\ntouch hit', "`touch hit`"]
)
def test_no_input_of_the_action_is_run(folder: Path, nasty: str) -> None:
    done = act(folder, paths=nasty)
    assert done.code == 2
    assert not (folder / "hit").exists()


def test_no_page_installs_a_name_from_an_index_that_we_do_not_hold() -> None:
    told = [PAGE, *ROOT.glob("README*.md"), *ROOT.glob("docs/*.md"), ACTION]
    lines = [line for page in told for line in page.read_text(encoding="utf-8").splitlines()]
    installed = [line for line in lines if re.search(r"(?:pip|pipx|uv tool) install", line)]
    assert len(installed) >= 3
    assert not [line for line in installed if re.search(r"install (?:-\S+ )*[\"']?ctrgen(?! @)", line)]


def test_what_the_page_shows_is_yaml_and_names_what_there_is() -> None:
    text = PAGE.read_text(encoding="utf-8")
    blocks = [
        yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]
    assert len(blocks) >= 5
    (hook,) = parsed(HOOKS)
    hooks = [used for block in blocks for repo in block.get("repos", ()) for used in repo["hooks"]]
    assert {used["id"] for used in hooks} == {hook["id"]}
    jobs = [job for block in blocks for job in block.get("jobs", {}).values()]
    ours = [step for job in jobs for step in job["steps"] if "/ctrgen@" in step.get("uses", "")]
    assert len(ours) == 1
    assert set(ours[0]["with"]) == set(parsed(ACTION)["inputs"])
    formats = set(re.findall(r"--output-format (\w+)", text))
    assert formats == {"github", "sarif", "junit"} <= set(FORMATS)
    assert set(re.findall(r"^ *- (?:run: )?ctrgen (\w+)", text, re.MULTILINE)) == {"validate"}

"""What the documents say is true: commands run, tables are complete, links lead somewhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import ctrgen
from ctrgen import faults, standards
from ctrgen.report import FORMATS
from ctrgen.schema import Programme
from ctrgen.schema.base import Model
from ctrgen.schema.fields import within
from ctrgen.schema.keys import model_under
from ctrgen.writers import outputs
from tests.clock import PATIENCE_S
from tests.paths import EXAMPLES, ROOT

PAGES = [ROOT / "README.md", ROOT / "README.vi.md", *sorted((ROOT / "docs").glob("*.md"))]
READMES = PAGES[:2]
TOLD = [*READMES, ROOT / "docs" / "cach-viet.md"]
"""The pages that show programmes to copy and commands to type."""

CHOSEN_BY_THE_DAY = {"dang-hd36"}
"""Standards that nobody writes: the day of issue chooses them."""

_FENCE = re.compile(r"^(?P<pad> *)```(?P<kind>\w+)\n(?P<text>.*?)^(?P=pad)```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)(?P<target>[^)#]+)\)")


def fences(page: Path, kind: str) -> list[str]:
    """The code blocks of one kind, without their indent."""
    return [
        re.sub(f"^{match['pad']}", "", match["text"], flags=re.MULTILINE)
        for match in _FENCE.finditer(page.read_text(encoding="utf-8"))
        if match["kind"] == kind
    ]


def prepared(page: Path, folder: Path) -> None:
    """Write the page's YAML under the names their first lines give, beside the examples."""
    shutil.copytree(EXAMPLES, folder / EXAMPLES.name, dirs_exist_ok=True)
    for text in fences(page, "yaml"):
        name = text.split("\n", 1)[0].removeprefix("# ")
        (folder / name).write_text(text, encoding="utf-8")


def test_every_programme_a_page_shows_is_as_sound_as_it_says(tmp_path: Path) -> None:
    seen = 0
    for page in TOLD:
        prepared(page, tmp_path)
        for path in sorted(tmp_path.glob("thang-*.yaml")):
            assert ctrgen.validate(path) == [], path.name
            seen += 1
    assert seen >= 6


def on_path() -> dict[str, str]:
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.name)
def test_every_command_of_a_page_does_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    prepared(page, tmp_path)
    commands = 0
    for block in fences(page, "console"):
        command, *expected = block.strip("\n").split("\n")
        assert command.startswith("$ ")
        begun = re.match(r"\$ ctrgen new (\S+) (?!--from)", command)
        filled = (tmp_path / begun[1]).read_text(encoding="utf-8") if begun else ""
        if begun:
            (tmp_path / begun[1]).unlink()
        done = subprocess.run(
            ["bash", "-c", command[2:]],
            cwd=tmp_path,
            env=on_path(),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert (done.stdout + done.stderr).splitlines() == expected, command
        if begun:  # the reader fills it in as the page shows
            (tmp_path / begun[1]).write_text(filled, encoding="utf-8")
        commands += 1
    assert commands >= 1 + 2 * (page in READMES)


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    prepared(READMES[0], tmp_path)
    (code,) = fences(READMES[0], "python")
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=tmp_path, check=True, timeout=PATIENCE_S)


def test_the_two_commands_of_the_readme_are_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in READMES:
        block, fonts = fences(page, "sh")
        assert re.search(
            r"^FONTS := (--no-deps --ignore-requires-python) '(pdfboss-fonts)>=", makefile, re.MULTILINE
        )
        assert fonts == "python3 -m pip install --no-deps --ignore-requires-python pdfboss-fonts\n"
        targets = re.findall(r"^make (\w+)", block, re.MULTILINE)
        assert targets == ["demo", "test"]
        assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_links_between_pages_lead_somewhere() -> None:
    seen = 0
    for page in PAGES:
        for match in _LINK.finditer(page.read_text(encoding="utf-8")):
            assert (page.parent / match["target"]).exists(), f"{page.name}: {match['target']}"
            seen += 1
    assert seen >= 6


def test_the_glossary_has_every_key_and_every_field() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    models: list[type[Model]] = [Programme]
    for model in models:
        for name in dict.fromkeys(model.spellings().values()):
            field = model.model_fields[name]
            row = f"| `{field.alias}` | `{name}` |"
            assert row in glossary, f"docs/glossary.md lacks {model.__name__}.{name}: run `make generated`"
            under = model_under(model, name)
            if under is not None and under not in models:
                models.append(under)
    assert len(models) >= 7


def test_the_vietnamese_readme_names_every_key() -> None:
    text = READMES[1].read_text(encoding="utf-8")
    for field in Programme.model_fields.values():
        assert f"`{field.alias}`" in text, f"README.vi.md does not name `{field.alias}`"


def test_the_pages_for_users_name_every_key_of_every_mapping() -> None:
    named = set(re.findall(r"\w+(?=[`:])", "".join(page.read_text(encoding="utf-8") for page in TOLD[1:])))
    unnamed = [
        f"neither README.vi.md nor docs/cach-viet.md names {model.__name__}.{name} (`{field.alias}`)"
        for model in within(Programme)
        for name, field in model.model_fields.items()
        if field.alias is not None and field.alias not in named
    ]
    assert not unnamed, "\n".join(unnamed)


def test_the_pages_for_users_and_the_key_name_every_standard() -> None:
    told = {page.name: page.read_text(encoding="utf-8") for page in TOLD}
    told["`chuan` in schema/programme.py"] = str(Programme.model_fields["standard"].description)
    chosen = [name for name in standards.names() if name not in CHOSEN_BY_THE_DAY]
    for place, text in told.items():
        missing = [name for name in chosen if not re.search(rf"\b{name}\b(?!-)", text)]
        assert not missing, f"{place} does not name the standard {', '.join(missing)}"


def test_both_readmes_and_the_page_about_formats_name_every_output() -> None:
    for page in (*READMES, ROOT / "docs" / "dinh-dang.md"):
        named = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", page.read_text(encoding="utf-8"), re.MULTILINE)
        told = {name for cell in named for name in re.findall(r"\w+", cell)}
        missing = [one.name for one in outputs.ALL if one.name not in told]
        assert not missing, f"{page.name}: the table of formats has no row for {', '.join(missing)}"


def test_both_readmes_name_every_format_and_exit_code() -> None:
    codes = {str(fault.exit_code) for fault in faults.ALL.values()} | {"0", "130"}
    for page in READMES:
        text = page.read_text(encoding="utf-8")
        assert "\\|".join(FORMATS) in text
        for code in codes:
            assert f"| {code} |" in text, (page.name, code)


def test_what_the_page_on_editors_shows_can_be_used_as_it_stands(tmp_path: Path) -> None:
    kate, settings, snippets, tasks = map(json.loads, fences(ROOT / "docs" / "editors.md", "json"))
    assert kate["servers"]["yaml"]["command"] == ["ctrgen", "lsp"]
    (helix,) = map(tomllib.loads, fences(ROOT / "docs" / "editors.md", "toml"))
    assert [helix["language-server"]["ctrgen"][one] for one in ("command", "args")] == ["ctrgen", ["lsp"]]
    assert settings["yaml.schemas"]
    for prefix, beside in (("chuongtrinh", ""), ("cuochop", "cuoc_hop:\n")):
        (snippet,) = (one for one in snippets.values() if one["prefix"] == prefix)
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", "\n".join(snippet["body"]))
        path = tmp_path / "thang-07-2020.yaml"
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(f"{before}{beside}{text}\n", encoding="utf-8")
        assert ctrgen.validate(path) == []
    path.write_text(path.read_text(encoding="utf-8").replace("7/2020", "13/2020"), encoding="utf-8")
    task = tasks["tasks"][0]
    done = subprocess.run(
        task["command"].split(), cwd=tmp_path, env=on_path(), capture_output=True, text=True, check=False
    )
    pattern = task["problemMatcher"]["pattern"]
    lines = [re.match(pattern["regexp"], line) for line in done.stdout.splitlines()]
    assert lines
    assert all(line and line[pattern["file"]] == "thang-07-2020.yaml" for line in lines)


def test_the_page_on_batches_shows_the_report_as_it_is(tmp_path: Path) -> None:
    prepared(READMES[0], tmp_path)
    command = ["ctrgen", "render", "thang-11-2026.yaml", "--report", "r.json", "--incremental"]
    subprocess.run(command, cwd=tmp_path, env=on_path(), check=True, capture_output=True, timeout=PATIENCE_S)
    made = json.loads((tmp_path / "r.json").read_bytes())
    (shown,) = map(json.loads, fences(ROOT / "docs" / "batches.md", "json"))
    assert list(shown) == list(made)
    assert list(shown["totals"]) == list(made["totals"])
    entries = (shown["programmes"][0], made["programmes"][0])
    assert list(entries[0]) == list(entries[1])
    assert list(entries[0]["outputs"][0]) == list(entries[1]["outputs"][0])

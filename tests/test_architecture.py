"""Imports go one way."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = ROOT / "ctrgen"

pytestmark = pytest.mark.no_cover

# What each room may import, besides itself.
ALLOWED = {
    "diagnostics": set[str](),
    "faults": {"diagnostics"},
    "system": set[str](),
    "bounds": set[str](),
    "source": {"composed", "diagnostics", "faults", "system"},
    "days": set[str](),
    "schema": {"bounds", "diagnostics", "faults", "source", "system"},
    "standards": {"bounds", "diagnostics", "faults", "schema", "source"},
    "spelling": set[str](),
    "law": set[str](),
    "naming": {"schema", "standards"},
    "agenda": {"days", "naming", "schema", "standards"},
    "rules": {
        *("agenda", "days", "diagnostics", "faults", "law", "naming", "schema", "source", "spelling"),
        "standards",
    },
    "layout": {"naming", "schema", "standards"},
    "fonts": {"diagnostics", "faults"},
    "writers": {"agenda", "diagnostics", "faults", "fonts", "layout", "schema", "standards", "system"},
    "word": {"diagnostics", "faults"},
    "report": {"diagnostics", "source"},
    "output": {"bounds", "diagnostics", "faults", "system"},
    "pipeline": {
        "bounds",
        "diagnostics",
        "faults",
        "fonts",
        "source",
        "schema",
        "standards",
        "rules",
        "layout",
        "naming",
        "agenda",
    },
    "anatomy": {"composed", "layout", "word"},
    "form": {
        *(
            "anatomy",
            "diagnostics",
            "faults",
            "importing",
            "layout",
            "pipeline",
            "rules",
            "schema",
            "source",
            "standards",
        ),
        *("spelling", "system", "word"),
    },
    "house_template": {
        *("diagnostics", "faults", "layout", "schema", "source", "standards", "system", "word", "writers"),
    },
    "manuals": set(),
    "stopped": set(),
    "composed": set(),
    "writing": {"diagnostics", "faults", "fonts", "layout", "pipeline", "schema", "source", "writers"},
    "printable": {"diagnostics", "pipeline", "schema", "writers", "writing"},
    "mending": {"composed", "pipeline", "rules", "source"},
    "live": {
        *("diagnostics", "layout", "mending", "pipeline", "rules", "schema", "source", "writers", "writing"),
    },
    "preview": {
        *("batch", "diagnostics", "editing", "live", "output", "pipeline", "source", "system", "writers"),
        "writing",
    },
    "editing": {
        "bounds",
        "diagnostics",
        "faults",
        "manuals",
        "pipeline",
        "rules",
        "schema",
        "source",
        "standards",
    },
    "lsp": {"diagnostics", "editing", "live", "pipeline", "printable", "source"},
    "drafting": {"days", "diagnostics", "faults", "naming", "pipeline", "rules", "schema", "source"},
    "importing": {
        *(
            "anatomy",
            "bounds",
            "diagnostics",
            "faults",
            "layout",
            "naming",
            "pipeline",
            "schema",
            "source",
            "standards",
        ),
        *("system", "word", "writers"),
    },
    "batch": {
        "form",
        "standards",
        "bounds",
        "rules",
        "diagnostics",
        "faults",
        "fonts",
        "layout",
        "output",
        "pipeline",
        "printable",
        "source",
        "system",
        "writers",
        "writing",
    },
    "doctor": {"diagnostics", "fonts", "pipeline", "system", "writers", "writing"},
    "cli": {
        "form",
        "diagnostics",
        "doctor",
        "faults",
        "fonts",
        "live",
        "preview",
        "lsp",
        "manuals",
        "report",
        "batch",
        "drafting",
        "importing",
        "mending",
        "output",
        "pipeline",
        "printable",
        "rules",
        "standards",
        "schema",
        "source",
        "stopped",
        "system",
        "house_template",
        "word",
        "writers",
    },
}


def _imports(path: Path) -> set[str]:
    """The modules a file imports, those of functions and of type checking included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _room(module: str) -> str:
    return module.split(".")[1]


def _files() -> list[tuple[str, Path]]:
    files = [
        path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or not path.name.startswith("__")
    ]
    return [(path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path) for path in files]


def test_every_room_imports_only_what_stands_before_it() -> None:
    files = _files()
    assert {room for room, _ in files} == set(ALLOWED)
    seen = 0
    for room, path in files:
        for module in _imports(path):
            if module.startswith("ctrgen.") and module != "ctrgen.__version__":
                seen += 1
                assert _room(module) in ALLOWED[room] | {room}, f"{path.relative_to(ROOT)} imports {module}"
    assert seen > 100


def test_no_modules_import_one_another_in_a_circle() -> None:
    """Imports inside functions and for the type checker count too: a circle is one file in several."""
    imported = {_name(path): {*_modules(path)} for path in PACKAGE.rglob("*.py")}
    above = {name: set(modules) for name, modules in imported.items()}
    for name in above:  # whatever a module leads to, in the end (Warshall)
        for other in above.values():
            if name in other:
                other.update(above[name])
    circle = sorted(name for name, led_to in above.items() if name in led_to)
    assert not circle, f"these import one another: {', '.join(circle)}"
    assert len(above["ctrgen.batch.work"]) > 50


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _modules(path: Path) -> Iterator[str]:
    """The modules of ours that a file imports."""
    for name in _imports(path):
        for module in (name, name.rpartition(".")[0]):
            place = ROOT / module.replace(".", "/")
            if module and (place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()):
                yield module
                break


def test_click_is_known_to_the_command_line_alone() -> None:
    with_click = {room for room, path in _files() if any(m.split(".")[0] == "click" for m in _imports(path))}
    assert with_click == {"cli"}


def test_no_file_is_long() -> None:
    # A made module has a line for each rule.
    written = [path for _, path in _files() if path.parent.name != "made"]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert len(lengths) > 40
    assert max(lengths.values()) <= 300


def test_what_is_remembered_of_texts_is_bounded() -> None:
    """An editor's session lives for days: what is kept of each text it meets is let go again."""
    kept = [(path, one) for _, path in _files() for one in _remembering(path)]
    assert len(kept) > 20
    for path, function in kept:
        taken = {ast.unparse(one.annotation) for one in function.args.args if one.annotation}
        texts = sorted(one for one in taken if re.search(r"\bstr\b", one))
        assert not texts, f"{path.relative_to(ROOT)}: {function.name} has no maxsize, and takes {texts}"


def _remembering(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions that remember all they were ever asked."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and "cache" in map(ast.unparse, node.decorator_list):
            yield node

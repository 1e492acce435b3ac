"""Write the files that are made from others; tests fail when one is out of date."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen.diagnostics import CtrgenError
from ctrgen.layout.look import resolve, with_small_header
from ctrgen.schema import Layout
from ctrgen.standards.built_in import FOLDER, module, names
from ctrgen.standards.file import built_in
from ctrgen.writers.docx.reference import shipped
from tools import glossary, rules_page, standards

if TYPE_CHECKING:
    from ctrgen.layout.styles import Look

ROOT = Path(__file__).parent.parent


def look_of(name: str) -> Look:
    """The look of a standard whose figures nobody changed."""
    return resolve(built_in(name), Layout())


def references() -> dict[Path, str]:
    """The parts of the reference document of each standard, with a small header too, by their file."""
    files = {}
    for name in names():
        small = resolve(built_in(name), with_small_header(built_in(name), Layout()))
        looks = {name: look_of(name), f"{name}-dau-nho": small}
        for folder, look in looks.items():
            if folder == name or look != looks[name]:
                place = ROOT / "templates" / "docx" / folder
                files.update({place / file: text for file, text in shipped(look).items()})
    return files


def records() -> dict[Path, str]:
    """The standards as records."""
    return {FOLDER / "made" / f"{module(name)}.py": standards.module(name) for name in names()}


def schema() -> dict[Path, str]:
    """The JSON Schema that the examples point their editors to."""
    from ctrgen.schema.json_schema import json_schema

    return {ROOT / "examples" / "ctrgen.schema.json": json_schema()}


def rules() -> dict[Path, str]:
    """The manuals of the rules."""
    return {ROOT / "docs" / "rules.md": rules_page.page()}


def terms() -> dict[Path, str]:
    """The glossary."""
    path = ROOT / "docs" / "glossary.md"
    return {path: glossary.page(path.read_text(encoding="utf-8"))}


MADE = (records, references, schema, rules, terms)
"""What makes them, in order: the later read what the earlier made."""


def main() -> None:
    """Write them all; say in a sentence what is forgotten."""
    for make in MADE:
        try:
            made = make()
        except (CtrgenError, LookupError) as error:
            sys.exit(f"`make generated` stops here: {error.args[0] if error.args else error}")
        for path, text in made.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()

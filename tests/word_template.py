"""Templates of a house for tests: ours, changed as a clerk changes them in Word."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

from ctrgen import standards
from ctrgen.house_template.starting import started

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from docx.document import Document


def own(*paragraphs: str) -> bytes:
    """A template of nothing but these paragraphs, drawn without ctrgen."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    return _saved(made)


def changed(change: Callable[[Document], None], standard: str = "nd30") -> bytes:
    """Ours, after a change."""
    made = docx.Document(io.BytesIO(started(standards.standard(standard), standard)))
    change(made)
    return _saved(made)


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """A package with parts added or replaced."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return held.getvalue()


def put(path: Path, data: bytes) -> str:
    """Write it."""
    path.write_bytes(data)
    return path.name


def words(data: bytes) -> list[str]:
    """What a document says, a line each, its margins last."""
    made = docx.Document(io.BytesIO(data))
    related = (one for one in made.part.rels.values() if one.reltype.endswith(("/header", "/footer")))
    margins = sorted(((one.reltype, one.target_part.element) for one in related), key=lambda one: one[0])
    roots = [made.element.body, *(root for _, root in margins)]
    return [line for root in roots for line in _lines(root.iter(qn("w:p"))) if line.strip()]


def _lines(paragraphs: Iterable[object]) -> Iterable[str]:
    for one in paragraphs:
        parts = one.iter(qn("w:t"), qn("w:br"))  # type: ignore[attr-defined]
        yield from "".join(part.text if part.tag == qn("w:t") else "\n" for part in parts).split("\n")


def _saved(made: Document) -> bytes:
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()

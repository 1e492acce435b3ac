"""What a stranger's file may come to: held against what may be said at all, and as it is printed."""

from __future__ import annotations

import importlib
import io
import json
import pkgutil
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import settings
from lxml import etree

import ctrgen
from ctrgen import faults, pipeline, rules
from ctrgen.diagnostics import Fault, Severity
from ctrgen.report import report
from ctrgen.schema import Programme
from tests.every_key import FULL
from tests.speech import english

if TYPE_CHECKING:
    from ctrgen.pipeline import Checked


ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "examples" / "thang-06-2020.yaml").read_text(encoding="utf-8")

# Every key, each with a value that is right: no rule finds anything.
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_RULES = [
    importlib.import_module(f"ctrgen.rules.{found.name}") for found in pkgutil.iter_modules(rules.__path__)
]
CODES = {*faults.ALL, *rules.ALL} | {
    value.code for module in _RULES for value in vars(module).values() if isinstance(value, Fault)
}
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")

SECONDS = 3
"""What a file of under a megabyte may take; all of those below take a tenth of it."""

fast = settings(max_examples=100)
slow = settings(max_examples=50)


def checked_safely(data: bytes) -> Checked:
    """Check a file, and hold what is said of it against what may be said at all."""
    checked = pipeline.check_text(data, "x.yaml", Path())
    lines = _BREAK.split(data.decode("utf-8-sig", errors="replace"))
    for found in checked.diagnostics:
        assert found.code in CODES
        assert found.file == "x.yaml"
        assert 1 <= found.line <= len(lines), found
        assert found.code == faults.NOT_UTF8.code or 1 <= found.column <= len(lines[found.line - 1]) + 1, (
            found
        )
        assert (found.end_line, found.end_column) >= (found.line, found.column)
        assert found.end_line <= len(lines), found
        assert not english(found), found
    if checked.programme is None:
        assert any(found.severity is Severity.ERROR for found in checked.diagnostics), (
            "refused without a word"
        )
    assert not HIDDEN.search(_reported(checked, "full") + _reported(checked, "concise"))
    assert len(json.loads(_reported(checked, "json"))) == len(checked.diagnostics)
    return checked


def _reported(checked: Checked, output_format: str) -> str:
    stream = io.StringIO()
    report(checked.diagnostics, output_format, stream)
    return stream.getvalue()


def dumped(value: Any) -> bytes:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode()


def programme_with(changes: dict[str, Any]) -> Programme:
    """The full programme with other texts, written as JSON: quoted YAML that holds any text."""
    data = json.dumps(FULL | changes, ensure_ascii=False).encode()
    checked = pipeline.check_text(data, "x.yaml", Path())
    assert checked.programme is not None, checked.diagnostics
    return checked.programme


def lines_of(programme: Programme) -> list[str]:
    """The text of every paragraph of the DOCX."""
    with zipfile.ZipFile(io.BytesIO(ctrgen.render(programme, "docx"))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return ["".join(text.text or "" for text in p.iter(f"{name}t")) for p in root.iter(f"{name}p")]

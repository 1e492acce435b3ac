"""JUnit's XML, which most CI services show as a table of tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO
from xml.etree import ElementTree as ET

from ctrgen.diagnostics import Severity
from ctrgen.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

# What XML cannot hold and `visible` lets through.
_NO_CHARACTER = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write one suite: a failed test a diagnostic, a skipped one a note, one that passed of nothing."""
    notes = sum(found.severity is Severity.NOTE for found in diagnostics)
    failures = len(diagnostics) - notes
    counts = {"tests": str(len(diagnostics) or 1), "failures": str(failures), "errors": "0"}
    if notes:
        counts["skipped"] = str(notes)
    root = ET.Element("testsuites", {"name": "ctrgen", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": "ctrgen", **counts})
    for found in diagnostics:
        _case(suite, found)
    if not diagnostics:
        ET.SubElement(suite, "testcase", {"name": "validate", "classname": "ctrgen"})
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n')


def _case(suite: ET.Element, found: Diagnostic) -> None:
    file, message = _clean(found.file), _clean(found.message)
    name = f"{found.code} {found.name} {found.line}:{found.column}"
    case = ET.SubElement(suite, "testcase", {"name": _clean(name), "classname": file, "file": file})
    if found.severity is Severity.NOTE:
        told = ET.SubElement(case, "skipped", {"message": message})
    else:
        told = ET.SubElement(case, "failure", {"type": found.code, "message": message})
    lines = [f"{file}:{found.line}:{found.column}: {message}"]
    if found.hint:
        lines.append(f"Gợi ý: {_clean(found.hint)}")
    if found.clause:
        lines.append(f"Căn cứ: {_clean(found.clause)}")
    told.text = "\n".join(lines)


def _clean(text: str) -> str:
    return visible(text).translate(_NO_CHARACTER)

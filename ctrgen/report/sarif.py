"""SARIF 2.1.0, the format of code scanning."""

from __future__ import annotations

import json
import re
from collections import Counter
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from ctrgen import __version__
from ctrgen.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.diagnostics import Diagnostic, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# Services compute `primaryLocationLineHash` themselves, and complain of one that is not theirs.
_FINGERPRINT = "ctrgen/v1"

_BRACE = re.compile(r"[{}]")
_LINK = re.compile(r"(?<!\\)(\\*)\](?=\()")
"""Where a link would begin its address; backslashes ahead of it, which would undo another."""


def write(diagnostics: Sequence[Diagnostic], stream: TextIO) -> None:
    """Write a log of one run."""
    names = {found.code: found.name for found in reversed(diagnostics)}
    codes = sorted(names)
    order = {code: index for index, code in enumerate(codes)}
    related = chain.from_iterable(found.related for found in diagnostics)
    files = {found.file for found in diagnostics} | {place.file for place in related}
    uris = {file: _uri(file) for file in files}
    driver = {
        "name": "ctrgen",
        "version": __version__,
        "rules": [{"id": code, "name": names[code]} for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": "vi-VN",
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(found, order[found.code], uris, mark)
            for found, mark in zip(diagnostics, _fingerprints(diagnostics), strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    stream.write(json.dumps(log, ensure_ascii=False, indent=2) + "\n")


def _result(found: Diagnostic, rule: int, uris: dict[str, str], fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": {"text": _plain(f"{found.message} {found.hint}".strip())},
        "locations": [_location(found, uris)],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if found.related:
        result["relatedLocations"] = [
            _location(place, uris) for place in {place[:5]: place for place in found.related}.values()
        ]
    if found.clause:
        result["properties"] = {"clause": visible(found.clause)}
    return result


def _location(place: Diagnostic | Span, uris: dict[str, str]) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": uris[place.file]}, "region": region}}


def _plain(text: str) -> str:
    """The text as a message of SARIF, where braces hold arguments and brackets may open a link."""
    return _LINK.sub(r"\1\1\\]", _BRACE.sub(r"\g<0>\g<0>", visible(text)))


def _uri(file: str) -> str:
    """The path from the current folder, as a URI; of a file that is not below it, the path that was given."""
    path = Path(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    posix = path.as_posix()
    try:
        uri = quote(posix, errors="surrogateescape")
    except UnicodeEncodeError:  # a name that no file can have
        uri = quote(posix, errors="replace")
    return f"file:///{uri.removeprefix('/')}" if path.is_absolute() else uri


def _fingerprints(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """What stays the same of each when its line moves: the code, the line, and the how manieth such it is."""
    seen: Counter[tuple[str, str]] = Counter()
    for found in diagnostics:
        text = f"{found.code}\0{found.excerpt.strip()}".encode(errors="backslashreplace")
        mark = sha256(text).hexdigest()[:32]
        seen[found.file, mark] += 1
        yield f"{mark}:{seen[found.file, mark]}"

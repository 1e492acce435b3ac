"""Findings as the tests of reports for machines have them."""

from __future__ import annotations

import hashlib
import io
import json
from functools import cache
from typing import Any

from hypothesis import strategies as st
from jsonschema import Draft4Validator

from ctrgen import Diagnostic, Severity
from ctrgen.diagnostics import Span
from ctrgen.report import report
from tests.paths import ROOT

SCHEMA = ROOT / "tests" / "data" / "sarif-2.1.0.json"
SCHEMA_HASH = "2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8"

PLAIN = Diagnostic(
    "nam-2020/thang-06.yaml",
    4,
    8,
    4,
    15,
    "CT111",
    "thang-khong-hop-le",
    Severity.ERROR,
    "Không có tháng 13.",
    "Viết tháng/năm, ví dụ 6/2020.",
    excerpt="thang: 13/2020",
)
MILD = PLAIN._replace(
    line=9,
    end_line=11,
    code="CT201",
    name="le-trang",
    severity=Severity.WARNING,
    message="Lề trên 10 mm.",
    hint="",
    clause="Phụ lục I, Phần I, mục I, khoản 3",
    excerpt="trinh_bay:",
)

SPANS = st.builds(
    Span,
    file=st.text(min_size=1),
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**6),
    end_line=st.integers(1, 10**6),
    end_column=st.integers(1, 10**6),
    excerpt=st.just(""),
)
ANY = st.builds(
    Diagnostic,
    file=st.text(min_size=1),
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**6),
    end_line=st.integers(1, 10**6),
    end_column=st.integers(1, 10**6),
    code=st.from_regex(r"CT[0-9]{3}", fullmatch=True),
    name=st.from_regex(r"[a-z-]+", fullmatch=True),
    severity=st.sampled_from(Severity),
    message=st.text(st.characters()),
    hint=st.text(st.characters()),
    clause=st.text(st.characters()),
    excerpt=st.text(st.characters()),
    related=st.lists(SPANS, max_size=3).map(tuple),
)


def written(output_format: str, *diagnostics: Diagnostic) -> str:
    stream = io.StringIO()
    report(diagnostics, output_format, stream)
    return stream.getvalue()


@cache
def validator() -> Draft4Validator:
    data = SCHEMA.read_bytes()
    assert hashlib.sha256(data).hexdigest() == SCHEMA_HASH
    return Draft4Validator(json.loads(data))


def sarif(*diagnostics: Diagnostic) -> dict[str, Any]:
    """The one run of a log that the schema allows."""
    log = json.loads(written("sarif", *diagnostics))
    validator().validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run

"""A small programme with one value changed: what is said of it, and what it prints."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from hypothesis import strategies as st
from lxml import etree

import ctrgen
from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.standards import standard
from tests.speech import english

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic
    from ctrgen.schema import Programme


WORDS = standard("nd30").wording
YEARS = range(1945, 2200)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SOUND: dict[str, Any] = {
    "co_quan": {"ten": "Ban Thường vụ"},
    "ky_hieu": "CTr-BTV",
    "dia_danh": "Bắc Giang",
    "thang": "6/2020",
    "nhiem_vu": ["Việc một."],
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Thị Hồng Tâm"},
}

bounded = settings(max_examples=150)
dates = st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31))


def checked_with(changes: dict[str, Any]) -> pipeline.Checked:
    return pipeline.check_text(json.dumps(SOUND | changes).encode(), "x.yaml", Path())


def programme_with(changes: dict[str, Any]) -> Programme:
    checked = checked_with(changes)
    assert checked.programme is not None, checked.diagnostics
    return checked.programme


def errors_with(changes: dict[str, Any]) -> list[Diagnostic]:
    found = [found for found in checked_with(changes).diagnostics if found.severity is Severity.ERROR]
    assert not any(english(one) for one in found), found
    return found


def codes_with(changes: dict[str, Any]) -> list[str]:
    return [found.code for found in errors_with(changes)]


def body_of(programme: Programme) -> Any:
    with zipfile.ZipFile(io.BytesIO(ctrgen.render(programme, "docx"))) as package:
        return etree.fromstring(package.read("word/document.xml"))


def lines_of(programme: Programme) -> list[str]:
    return ["".join(text.text or "" for text in p.iter(f"{W}t")) for p in body_of(programme).iter(f"{W}p")]


def written_out(day: int, month: int, year: int) -> str:
    """A date by the decree: a zero before days below 10 and before months 1 and 2."""
    return f"ngày {'0' if day < 10 else ''}{day} tháng {'0' if month < 3 else ''}{month} năm {year}"

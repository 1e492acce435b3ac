"""-"""

from __future__ import annotations

from pathlib import Path

from ctrgen import pipeline
from ctrgen.diagnostics import Severity
from ctrgen.drafting.carry import carried_over, sound
from ctrgen.schema.period import Period
from ctrgen.source import read
from tests.carried import OLD, programme


def made(folder: Path, text: str, month: Period | None = None, new: str = "moi.yaml") -> str:
    """The programme made of a text, which has no error."""
    path = folder / OLD
    path.write_text(text, encoding="utf-8")
    old = sound(read(path), path)
    found = carried_over(old, folder / new, month or old.period.moved(1))
    (folder / new).parent.mkdir(exist_ok=True)
    (folder / new).write_text(found, encoding="utf-8")
    checked = pipeline.check(folder / new)
    assert checked.programme is not None, checked.diagnostics
    assert [one for one in checked.diagnostics if one.severity is Severity.ERROR] == []
    return found


def december(keys: str, *without: str) -> str:
    text = programme(keys, *without).replace("thang: 6/2020", "thang: 12/2026")
    return text.replace("ngay: 25/5/2020", "ngay: 25/11/2026")

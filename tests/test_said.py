"""What is said of some hundred programmes, word for word: each line of each rule has one that reaches it.

`pytest tests/test_said.py --renew` writes what is said now; read the difference.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ctrgen import pipeline

if TYPE_CHECKING:
    import pytest

    from ctrgen.rules.place import Edit

FOLDER = Path(__file__).parent / "said"
PARTED = "# ----\n"


def _edited(edit: Edit) -> str:
    return f"  sửa: {edit.start}-{edit.end} {edit.text!r}"


def _said(text: str) -> str:
    checked = pipeline.check_text(text.encode(), "x.yaml", FOLDER)
    lines = []
    for one in checked.diagnostics:
        place = f"{one.line}:{one.column}-{one.end_line}:{one.end_column}"
        lines.append(f"{place} {one.severity.value} {one.code} {one.message}")
        lines += [f"  {told}" for told in (one.hint, one.clause) if told]
        lines += [f"  {other}" for other in one.related]
    lines += map(_edited, checked.edits)
    return "".join(f"{line}\n" for line in lines)


def test_what_is_said_of_a_programme_is_said_in_these_words_at_this_place(
    request: pytest.FixtureRequest,
) -> None:
    programmes = (FOLDER / "programmes.txt").read_text(encoding="utf-8").split(PARTED)
    assert len(programmes) > 250
    said = PARTED.join(map(_said, programmes))
    if request.config.getoption("renew"):
        (FOLDER / "findings.txt").write_text(said, encoding="utf-8", newline="")
    assert said.split(PARTED) == (FOLDER / "findings.txt").read_text(encoding="utf-8").split(PARTED)

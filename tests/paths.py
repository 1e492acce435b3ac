"""Where things are, for tests."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
EXAMPLE = EXAMPLES / "thang-06-2020.yaml"
"""A published document, word for word: the rules of wording find some twenty slips in it."""
SHOWN = sorted(
    path
    for path in EXAMPLES.glob("*.yaml")
    if re.search(r"^(thang|tuan|quy|nam|nam_hoc|ky):", path.read_text(encoding="utf-8"), re.MULTILINE)
)
"""Every programme among the examples; beside them stand files that they extend, and standards of houses."""
SOUND = ROOT / "tests" / "data" / "thang-06-2020-da-sua.yaml"
"""The example without its slips: three pages in which no rule finds anything."""

"""Where things are, for tests."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
EXAMPLE = EXAMPLES / "thang-06-2020.yaml"
"""A published document, word for word: the rules of wording find some twenty slips in it."""
SOUND = ROOT / "tests" / "data" / "thang-06-2020-da-sua.yaml"
"""The example without its slips: three pages in which no rule finds anything."""

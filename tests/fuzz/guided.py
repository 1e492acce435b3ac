"""``make guided``: the loader fed by atheris, which keeps what reaches new lines; needs its package."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ctrgen.source", "ctrgen.schema", "yaml"]):
    from ctrgen import pipeline

from tests.speech import english


def look(data: bytes) -> None:
    """Raise where the loader falls, blames itself, or speaks English."""
    for found in pipeline.check_text(data, "x.yaml", Path()).diagnostics:
        assert found.code != "CT199", found
        assert found.code > "CT200" or not english(found), found


if __name__ == "__main__":
    atheris.Setup(sys.argv, look)
    atheris.Fuzz()

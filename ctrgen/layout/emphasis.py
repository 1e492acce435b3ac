"""A text with emphasis as runs."""

from __future__ import annotations

from ctrgen.layout.blocks import Run, joined
from ctrgen.schema.emphasis import stretches


def runs(text: str) -> tuple[Run, ...]:
    """Part a text into runs of one emphasis each."""
    if "*" not in text:
        return (Run(text),)
    return joined(*(Run(*one) for one in stretches(text)))

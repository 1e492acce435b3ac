"""Where a line may break besides after spaces and dashes."""

from __future__ import annotations

import re

from ctrgen.layout.blocks import OPTIONAL_BREAK, Paragraph

_SLASH_BEFORE_LETTER = re.compile(r"/(?=[^\W\d_])")


def broken_after_slashes(paragraph: Paragraph) -> Paragraph:
    """Let lines break after the slashes that stand before letters, as in ``1804/KH-UBND``; dates stay."""
    runs = (
        run._replace(text=_SLASH_BEFORE_LETTER.sub(f"/{OPTIONAL_BREAK}", run.text)) for run in paragraph.runs
    )
    return paragraph._replace(runs=tuple(runs))

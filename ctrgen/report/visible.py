"""Text of a stranger's file, made safe for a terminal."""

from __future__ import annotations

import re

# Control characters can drive a terminal; marks of direction can make it show what is not there.
_HIDDEN = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def visible(text: str) -> str:
    """The text with a replacement sign for every character that would not show itself."""
    text = text.replace("\t", " ")
    return text if text.isprintable() else re.sub(_HIDDEN, "\ufffd", text)

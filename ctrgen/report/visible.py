"""Text of a stranger's file, made safe for a terminal."""

from __future__ import annotations

import re

# Control characters can drive a terminal; marks of direction can make it show what is not there.
_HIDDEN = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"

# GitHub's runner takes a line that begins so, and "##[" anywhere, for a command.
_COMMAND = re.compile(r"\s*::")


def of_no_command(line: str) -> str:
    """A line that no runner of workflows takes for a command: a path at its start stays that path."""
    line = line.replace("##[", "# #[")
    return f"./{line}" if _COMMAND.match(line) else line


def visible(text: str) -> str:
    """The text with a replacement sign for every character that would not show itself."""
    text = text.replace("\t", " ")
    return text if text.isprintable() else re.sub(_HIDDEN, "\ufffd", text)

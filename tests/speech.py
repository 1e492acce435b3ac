"""What a user may be told: Vietnamese, with nothing of the parsers underneath."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from ctrgen.report import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctrgen.diagnostics import Diagnostic

# The words of pydantic, PyYAML, Python and the operating system that are no Vietnamese syllables.
_ENGLISH = re.compile(
    r"""\b(?:
        the|of|is|are|not|but|and|or|be|was|were|with|while|could|cannot|should|must|only|did|than
        |inputs?|valid|invalid|validation|fields?|required|extra|permitted|forbidden|missing|expected|unexpected
        |found|find|characters?|mappings?|sequences?|values?|errors?|parsing|scanning|constructing|context|token
        |stream|none|null|true|false|dict|dictionary|lists?|str|strings?|tuples?|items?|objects?|types?|int|integer
        |float|number|inf|nan|bytes|length|least|most|maximum|recursion|file|directory|permission|denied|name|embedded
        |symbolic|links?|levels|loop|traceback|pydantic
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile("“.*”", re.DOTALL)


def english(diagnostic: Diagnostic) -> list[str]:
    """The English words of a message and its hint, outside what they quote from the file."""
    said = _QUOTED.sub("“”", diagnostic.message) + "\n" + _QUOTED.sub("“”", diagnostic.hint)
    return _ENGLISH.findall(said)


def concise(diagnostics: Sequence[Diagnostic]) -> str:
    """The diagnostics as ``file:line:column: CODE message``."""
    stream = io.StringIO()
    report(diagnostics, "concise", stream)
    return stream.getvalue()

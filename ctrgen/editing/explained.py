"""What a key is for, and the page of a code, as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen import faults, manuals, rules, standards
from ctrgen.diagnostics import Severity
from ctrgen.editing import cursor as cursors
from ctrgen.editing.shapes import key_at

if TYPE_CHECKING:
    from ctrgen.diagnostics import Diagnostic

_EXAMPLE = re.compile(r"^(Sai|Đúng):\n((?:(?: {4}.*)?(?:\n|$))+)", re.MULTILINE)
_KEY_AROUND = re.compile(r"[^\s\"':#\[\]{},-][^\"':#\[\]{},]*")


def of_finding(found: Diagnostic) -> str:
    """What is wrong at a place, what to do, the clause, and the page of its code."""
    said = [f"**{found.code}** {found.message}"]
    said += [found.hint] if found.hint else []
    said += [f"*Căn cứ: {found.clause}*"] if found.clause else []
    return "\n\n".join((*said, of_code(found.code)))


def of_code(code: str) -> str:
    """The page of a code: what it asks and why, with what is wrong and what is right."""
    known = rules.ALL.get(code)
    if known is not None:
        return _page(code, known.name, str(standards.standard("nd30").verdicts[code].level), known.manual)
    manual = manuals.of_faults().get(code)
    if manual is None:
        return ""
    is_error = code not in faults.ALL or faults.ALL[code].severity is Severity.ERROR
    return _page(code, "", "lỗi" if is_error else "cảnh báo", manual.text)


def _page(code: str, name: str, level: str, text: str) -> str:
    shown = _EXAMPLE.sub(lambda match: f"{match[1]}:\n```yaml\n{_outdented(match[2])}\n```\n", text + "\n")
    return f"---\n`{code}` {name} ({level})\n\n{shown.strip()}".replace("  (", " (")


def _outdented(block: str) -> str:
    return "\n".join(line[4:] for line in block.rstrip().split("\n"))


def of_key(text: str, offset: int) -> tuple[str, int, int] | None:
    """What the key under a cursor is for.

    Returns:
        Markdown, and where the key stands, as two offsets; ``None`` where no known key is.
    """
    line = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    for match in _KEY_AROUND.finditer(text, line, len(text) if end < 0 else end):
        following = text[match.end() : match.end() + 2].lstrip("\"'")
        if match.start() <= offset <= match.end() and following.startswith(":"):
            here = cursors.at(text, match.start())
            shape = key_at(here.path, match.group().strip()) if here and not here.key else None
            if shape is None:
                return None
            return f"**{shape.key}**: {shape.title}\n\n{shape.about}".strip(), match.start(), match.end()
    return None

"""The box that signing leaves in a document: who signed, of which office, when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.importing.draft import one_or_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ctrgen.anatomy.lines import Line
    from ctrgen.importing.draft import Draft

_DETAIL = re.compile(
    r"(?i)^(?:(?:được\s+)?ký\s+(?:số\s+)?bởi|người\s+ký|e-?mail|cơ\s+quan|tổ\s+chức|(?:thời\s+gian|ngày|giờ)\s+ký)\s*:"
)
_LINES_AT_MOST = 4


def is_detail(text: str) -> bool:
    """Whether a line is one of the box: ``Ký bởi: …``, ``Email: …``, ``Ngày ký: …``."""
    return _DETAIL.match(text.strip()) is not None


def keep(lines: Iterable[Line], draft: Draft) -> None:
    """Put lines with the details of an electronic copy, those already there first; ask about too many."""
    held = draft.keys.get("ban_dien_tu", [])
    kept = [held] if isinstance(held, str) else list(held)
    for line in lines:
        if len(kept) < _LINES_AT_MOST:
            kept.append(line.whole)
        else:
            draft.ask(line.whole, line.place, "ban_dien_tu")
    draft.put("ban_dien_tu", one_or_list(kept) if kept else None)

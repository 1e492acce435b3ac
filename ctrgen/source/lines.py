"""Lines that YAML reads otherwise than a person who comes from Word means them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from ctrgen import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.diagnostics import Diagnostic
    from ctrgen.source.text import SourceText

BULLETS = "•●▪◦○‣·–—*+"
"""What Word puts before the items of a list, and YAML takes for text."""

_MARK = re.compile(rf"\s*(?P<mark>[{re.escape(BULLETS)}-]|a\)|1[.)])\s+(?P<next>\w)")
_MARKED_TWICE = 2
_WITH_ITEMS = ("nhiem_vu", "tasks", "muc_con", "items", "noi_dung", "text")
"""The keys under which a text may have items of its own."""

# Every space that is not U+0020: YAML takes it for the first letter of a key or a sentence.
_ODD_SPACES = "\xa0\u2000-\u200a\u202f\u205f\u3000"
_ODD_INDENT = rf"(?m)^ *[{_ODD_SPACES}][ {_ODD_SPACES}]*(?=-\s|#|[^\W\d]\w*:(?:\s|$))"
_ANY_ODD = re.compile(f"[{_ODD_SPACES}]")
_REPORTED_AT_MOST = 20


def odd_indents(source: SourceText) -> Iterator[Diagnostic]:
    """Lines that begin with spaces which YAML does not count as indentation, the first few."""
    if _ANY_ODD.search(source.text) is None:
        return
    for match in islice(re.finditer(_ODD_INDENT, source.text), _REPORTED_AT_MOST):
        yield faults.ODD_INDENT.at(
            source.span_between(*match.span()),
            "Dòng này thụt bằng dấu cách không ngắt (thường do chép từ Word), YAML không coi là thụt dòng.",
            "Thay bằng dấu cách thường: ctrgen validate --fix làm việc này.",
        )


def with_plain_indents(text: str) -> str:
    """A text whose lines are indented with the space that YAML counts; nothing else changes."""
    return re.sub(_ODD_INDENT, lambda match: " " * len(match.group()), text)


def joined_mark(source: SourceText, event: Any, key: str = "", *, is_entry: bool = True) -> Diagnostic | None:
    """The first line of a text that begins with the mark of a list: YAML joins it to the line above.

    Args:
        source: the file.
        event: the parser's event of a text.
        key: under which it stands.
        is_entry: whether it is an entry of a list there, and not the value of the key itself.
    """
    first, last = event.start_mark.line, event.end_mark.line
    if first == last or event.style in ("'", '"', "|"):
        return None
    folded = event.style == ">"
    # A folded text ends where the next line begins, which is none of its own.
    lines = range(first + 1, min(last + (event.end_mark.column > 0), len(source.lines)))
    marked = [
        (line, match)
        for line in lines
        if (match := _MARK.match(source.lines[line])) and not _goes_on(source.lines[line - 1], match)
    ]
    if not marked or (folded and len(marked) < _MARKED_TWICE and not _leads(source.lines[marked[0][0] - 1])):
        return None
    line, match = marked[0]
    mark = match["mark"]
    span = source.span(line, match.start("mark"), line, match.end("mark"))
    message = f"Dòng này bắt đầu bằng “{mark}” nhưng không thành một mục: YAML nối nó vào câu ở trên."
    above = source.lines[first][event.start_mark.column :].lstrip() if not folded else ""
    if above.startswith(mark):
        hint = f"Thay mỗi dấu “{mark}” bằng “- ” (dấu gạch ngắn và một dấu cách)."
    elif key and key not in _WITH_ITEMS:
        apart = f"lùi dấu “- ” ra thẳng hàng với dòng {first + 1}"
        if not is_entry:
            apart = f"viết các dòng “- …” thụt vào dưới “{key}:”, cả câu ở dòng {first + 1}"
        hint = f"Các dòng riêng: {apart}. Vẫn là một câu: đưa dấu này lên cuối dòng trên."
    else:
        hint = (
            f"Mục con: viết câu ở dòng {first + 1} sau “noi_dung:”, thêm dòng “muc_con:” thẳng dưới đó, "
            "rồi mỗi mục con một dòng “- …” dưới đó. "
            f"Mục cùng cấp: lùi dấu “- ” ra thẳng hàng với mục ở dòng {first + 1}. "
            "Vẫn là một câu: đưa dấu này lên cuối dòng trên."
        )
    return faults.MARK_IN_TEXT.at(span, message, hint)


def _goes_on(above: str, match: re.Match[str]) -> bool:
    """Whether a range goes on in the next line: “2020” / “- 2025”."""
    return match["next"].isdigit() and above.rstrip()[-1:].isdigit()


def _leads(line: str) -> bool:
    return line.rstrip().endswith(":")

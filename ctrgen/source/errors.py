"""What the YAML parser complains of, in the words of an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen import faults
from ctrgen.source.lines import BULLETS
from ctrgen.source.text import MAX_DEPTH

if TYPE_CHECKING:
    import yaml

    from ctrgen.diagnostics import Diagnostic, Fault, Span
    from ctrgen.source.text import SourceText


class _Words(NamedTuple):
    fault: Fault
    message: str
    hint: str


_QUOTE = 'Đặt cả câu trong dấu nháy kép: "…" (dấu " ở trong câu viết thành \\").'

_TAB = _Words(faults.TAB, "Thụt dòng bằng phím Tab.", "Thay mỗi dấu Tab ở đầu dòng bằng các dấu cách.")
_QUOTED = _Words(
    faults.UNCLOSED_QUOTE, "Dấu nháy mở ở đây không có dấu nháy đóng.", "Thêm dấu nháy đóng ở cuối câu."
)
_AFTER_QUOTE = _Words(
    faults.NEEDS_QUOTES,
    "Sau dấu nháy đóng còn có chữ, hoặc dòng này thụt lề không khớp với các dòng trên.",
    'Đặt cả câu trong một cặp dấu nháy (dấu " ở trong câu viết thành \\"), hoặc thụt dòng cho thẳng hàng.',
)
_FLOW = _Words(
    faults.SYNTAX,
    "Dấu ngoặc mở ở đây không có dấu ngoặc đóng.",
    "Thêm dấu đóng; nếu là câu chữ: " + _QUOTE.lower(),
)
_NO_VALUE = _Words(
    faults.SYNTAX, "Ở đây thiếu nội dung, hoặc thừa một dấu.", "Nếu là câu chữ: " + _QUOTE.lower()
)

_NO_COLON = _Words(
    faults.SYNTAX,
    "Dòng này thiếu dấu hai chấm, hoặc dấu cách sau dấu hai chấm.",
    "Viết theo mẫu “khóa: giá trị”.",
)
_OUTDENTED = _Words(
    faults.SYNTAX,
    "Dòng này không có dấu hai chấm và không thụt vào, nên không nối được vào câu ở trên.",
    "Phần tiếp của câu ở trên: thụt dòng này vào sâu hơn đầu mục ấy. Một mục mới: viết “- ” ở đầu dòng. "
    "Một khóa: viết theo mẫu “khóa: giá trị”.",
)
_BULLET = _Words(
    faults.SYNTAX,
    "Dòng này bắt đầu bằng dấu đầu dòng của Word, không phải của YAML.",
    "Thay dấu ấy bằng “- ” (dấu gạch ngắn và một dấu cách), thụt thẳng hàng với các mục khác.",
)
_ESCAPE = _Words(
    faults.SYNTAX, "Dấu \\ trong dấu nháy kép đi với ký tự không hợp lệ.", "Viết \\\\ để in ra một dấu \\."
)
_INDENT = _Words(
    faults.SYNTAX,
    "Dòng này thụt lề không khớp với các dòng trên, hoặc thừa một dấu.",
    "Thụt dòng cho thẳng hàng với các dòng cùng cấp; nếu là câu chữ: " + _QUOTE.lower(),
)

# The parser's problem, or its context where that says more, as it is worded in English.
_BY_PROBLEM = {
    "mapping values are not allowed in this context": _Words(
        faults.COLON_IN_TEXT,
        "Dấu hai chấm ở đây làm câu bị hiểu thành khóa, hoặc dòng này thụt lề sai.",
        f"{_QUOTE} Hoặc thụt dòng cho thẳng hàng với các khóa cùng cấp.",
    ),
    "found unexpected end of stream": _QUOTED,
    "found character that cannot start any token": _Words(
        faults.NEEDS_QUOTES, "Câu không được bắt đầu bằng ký tự này.", _QUOTE
    ),
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _Words(
        faults.CONTROL_CHARACTER, "Mã ký tự sau dấu \\ không phải là chữ.", "Gõ thẳng chữ đó thay cho mã."
    ),
    "found incompatible YAML document": _Words(
        faults.SYNTAX, "Bản YAML này không được hỗ trợ.", "Xóa dòng %YAML."
    ),
    "exceeded maximum nesting depth": _Words(faults.TOO_DEEP, f"Các mục lồng nhau quá {MAX_DEPTH} cấp.", ""),
    "did not find expected key": _AFTER_QUOTE,
    "did not find expected '-' indicator": _AFTER_QUOTE,
    "did not find expected ',' or ']'": _FLOW,
    "did not find expected ',' or '}'": _FLOW,
    "did not find expected node content": _NO_VALUE,
    "could not find expected ':'": _NO_COLON,
}
_BY_CONTEXT = {
    "while scanning an alias": _Words(
        faults.NEEDS_QUOTES, "Câu bắt đầu bằng dấu * bị hiểu là bí danh của YAML.", _QUOTE
    ),
    "while scanning an anchor": _Words(
        faults.NEEDS_QUOTES, "Câu bắt đầu bằng dấu & bị hiểu là nhãn của YAML.", _QUOTE
    ),
    "while scanning a tag": _Words(
        faults.NEEDS_QUOTES, "Câu bắt đầu bằng dấu ! bị hiểu là thẻ của YAML.", _QUOTE
    ),
    "while parsing a node": _Words(faults.TAGGED, "Thẻ YAML không được dùng.", "Xóa thẻ bắt đầu bằng dấu !."),
    "while scanning a block scalar": _Words(
        faults.SYNTAX,
        "Khối chữ bắt đầu bằng | hoặc > viết chưa đúng.",
        "Xuống dòng ngay sau dấu | hoặc >, rồi thụt dòng.",
    ),
}
_OTHER = _Words(
    faults.SYNTAX, "Sai cú pháp YAML ở chỗ này.", "Xem lại dấu hai chấm, dấu nháy và thụt dòng. " + _QUOTE
)

_DASH = _Words(
    faults.SYNTAX, "Sau dấu gạch đầu dòng thiếu một dấu cách.", "Viết “- ” rồi mới đến chữ của mục."
)
_DASHED = re.compile(r"\s*-[^\s-]")

# Where it began says more than where the parser gave up.
_SHOWN_WHERE_OPENED = (_QUOTED, _FLOW, _NO_COLON, _OUTDENTED, _BULLET, *_BY_CONTEXT.values())


def explain(error: yaml.MarkedYAMLError, source: SourceText) -> Diagnostic:
    """Word a parser's error for the author of the file."""
    dash = _dash_without_space(error, source)
    if dash is not None:
        return _DASH.fault.at(dash, _DASH.message, _DASH.hint)
    words = _words(error, source)
    mark = error.problem_mark
    if error.context_mark is not None and words in _SHOWN_WHERE_OPENED:
        mark = error.context_mark
    if mark is None:
        span = source.span(0, 0, 0, 1)
    else:
        span = source.span(mark.line, mark.column, mark.line, mark.column + 1)
    return words.fault.at(span, words.message, words.hint)


def _dash_without_space(error: yaml.MarkedYAMLError, source: SourceText) -> Span | None:
    """The dash of an entry like ``-Thường trực``, at or just above where the parser gave up."""
    for mark in (error.problem_mark, error.context_mark):
        for number in (mark.line, mark.line - 1) if mark is not None else ():
            if 0 <= number < len(source.lines) and (match := _DASHED.match(source.lines[number])):
                return source.span(number, match.end() - 2, number, match.end())
    return None


def _words(error: yaml.MarkedYAMLError, source: SourceText) -> _Words:
    problem, context = error.problem or "", error.context or ""
    if "tab character" in problem or (error.problem_mark is not None and _at_tab(error.problem_mark, source)):
        return _TAB
    words = _BY_PROBLEM.get(problem) or _BY_CONTEXT.get(context) or _OTHER
    if words is _NO_COLON:
        return _without_colon(error.context_mark, source)
    return _INDENT if words is _AFTER_QUOTE and not _has_quote(error.problem_mark, source) else words


def _without_colon(mark: yaml.Mark | None, source: SourceText) -> _Words:
    """What a line without a colon was meant for: it may be the rest of the sentence above it."""
    line = source.lines[mark.line] if mark is not None and mark.line < len(source.lines) else ""
    if line.lstrip().startswith(tuple(BULLETS)):
        return _BULLET
    above = next((one for one in reversed(source.lines[: mark.line if mark else 0]) if one.strip()), "")
    return _OUTDENTED if above and _indent(line) < _indent(above) else _NO_COLON


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _has_quote(mark: yaml.Mark | None, source: SourceText) -> bool:
    line = source.lines[mark.line] if mark is not None and mark.line < len(source.lines) else ""
    return '"' in line or "'" in line


def _at_tab(mark: yaml.Mark, source: SourceText) -> bool:
    line = source.lines[mark.line] if mark.line < len(source.lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    return mark.column <= len(indent) and "\t" in indent

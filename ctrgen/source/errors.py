"""What the YAML parser complains of, in the words of an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

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

_SUB_ITEM = _Words(
    faults.MARK_IN_TEXT,
    "Dòng này là mục con của mục ở trên, nhưng mục ấy chưa có khóa “muc_con”.",
    "Viết câu ở trên sau “noi_dung:” (câu có dấu hai chấm thì đặt trong dấu nháy kép), thêm dòng “muc_con:” "
    "thẳng dưới đó, rồi mỗi mục con một dòng “- …” thụt vào dưới đó.",
)
_LEVEL_WITH_DASH = _Words(
    faults.NOT_INDENTED,
    "Khóa này thẳng hàng với dấu gạch ở trên, không thẳng hàng với khóa sau dấu gạch.",
    "Thêm hai dấu cách ở đầu dòng, cho thẳng hàng với khóa đầu tiên của mục.",
)
_ODD_COLON = _Words(
    faults.SYNTAX,
    "Sau dấu hai chấm của dòng này không phải dấu cách thường (thường do chép từ Word).",
    "Xóa dấu cách sau dấu hai chấm rồi gõ lại bằng phím cách.",
)
_WIDE_COLON = _Words(
    faults.SYNTAX,
    "Dòng này dùng dấu hai chấm “：” rộng, YAML không coi là dấu hai chấm.",
    "Gõ lại dấu hai chấm “:” và một dấu cách.",
)
_TAB_INSIDE = _Words(faults.TAB, "Ở đây có dấu Tab thay cho dấu cách.", "Thay dấu Tab bằng một dấu cách.")
_AFTER_BRACKET = _Words(
    faults.NEEDS_QUOTES,
    "Câu bắt đầu bằng ngoặc bị hiểu thành danh sách, sau ngoặc đóng còn có chữ.",
    _QUOTE,
)
_BLANK_SIGNS = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LEADS = re.compile(r"\bnoi_dung:|:\s*$")
_KEYED = re.compile(r"\s*[^\W\d]\w*:(?:\s|$)")
_OF_MARKS = re.compile(rf"\s*[{re.escape(BULLETS)}-]\s")

_DASH = _Words(
    faults.SYNTAX, "Sau dấu gạch đầu dòng thiếu một dấu cách.", "Viết “- ” rồi mới đến chữ của mục."
)
_DASHED = re.compile(r"\s*-[^\s-]")

# Where it began says more than where the parser gave up.
_SHOWN_WHERE_OPENED = (
    _QUOTED,
    _FLOW,
    _NO_COLON,
    _OUTDENTED,
    _BULLET,
    _ODD_COLON,
    _WIDE_COLON,
    *_BY_CONTEXT.values(),
)


def explain(error: yaml.MarkedYAMLError, source: SourceText, last: Any = None) -> Diagnostic:
    """Word a parser's error for the author of the file.

    Args:
        error: what the parser complains of.
        source: the file.
        last: the event of the last text before it.
    """
    if _runs_into(last, error.problem_mark):
        opened, closed = last.start_mark, last.end_mark.line + 1
        span = source.span(opened.line, opened.column, opened.line, opened.column + 1)
        message = f"Dấu nháy mở ở đây chỉ gặp dấu nháy khác ở dòng {closed}, nên cả đoạn thành một câu."
        return _QUOTED.fault.at(span, message, _QUOTED.hint)
    dash = _dash_without_space(error, source)
    if dash is not None:
        return _DASH.fault.at(dash, _DASH.message, _DASH.hint)
    words = _words(error, source)
    mark = error.problem_mark
    is_context = words in _SHOWN_WHERE_OPENED or (words is _SUB_ITEM and "':'" in (error.problem or ""))
    if error.context_mark is not None and is_context:
        mark = error.context_mark
    if mark is None:
        span = source.span(0, 0, 0, 1)
    else:
        span = source.span(mark.line, mark.column, mark.line, mark.column + 1)
    return words.fault.at(span, words.message, words.hint)


def _runs_into(last: Any, mark: yaml.Mark | None) -> bool:
    """Whether a text in quotes goes on over lines to the quote of another, where the parser gives up."""
    if last is None or mark is None or last.style not in ("'", '"'):
        return False
    return bool(last.start_mark.line < last.end_mark.line == mark.line)


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
    words = _of_the_line(error, source)
    if words is not None:
        return words
    words = _BY_PROBLEM.get(problem) or _BY_CONTEXT.get(context) or _OTHER
    if words is _NO_COLON:
        return _without_colon(error.context_mark, source)
    return _INDENT if words is _AFTER_QUOTE and not _has_quote(error.problem_mark, source) else words


def _of_the_line(error: yaml.MarkedYAMLError, source: SourceText) -> _Words | None:
    """What a line says by itself, whatever the parser makes of it; ``None`` for nothing."""
    mark = error.problem_mark
    if mark is None or mark.line >= len(source.lines):
        return None
    line, problem = source.lines[mark.line], error.problem or ""
    if "cannot start any token" in problem and line[mark.column : mark.column + 1] == "\t":
        return _TAB_INSIDE
    if not problem.startswith("did not find expected"):
        return None
    if line[: mark.column].rstrip().endswith(("]", "}")):
        return _AFTER_BRACKET
    above = next((one for one in reversed(source.lines[: mark.line]) if one.strip()), "")
    is_mark = bool(_OF_MARKS.match(line)) and mark.column == _indent(line) >= _indent(above)
    if is_mark and _LEADS.search(above):
        return _SUB_ITEM
    dashed = next((one for one in reversed(source.lines[: mark.line]) if one.lstrip().startswith("- ")), "")
    if _KEYED.match(line) and dashed and _indent(line) == _indent(dashed) and "indicator" in problem:
        return _LEVEL_WITH_DASH
    return None


def _without_colon(mark: yaml.Mark | None, source: SourceText) -> _Words:
    """What a line without a colon was meant for: it may be the rest of the sentence above it."""
    line = source.lines[mark.line] if mark is not None and mark.line < len(source.lines) else ""
    above = next((one for one in reversed(source.lines[: mark.line if mark else 0]) if one.strip()), "")
    if line.lstrip().startswith(tuple(BULLETS)):
        leads = above.lstrip().startswith("- ") and _LEADS.search(above)
        return _SUB_ITEM if leads and _indent(line) > _indent(above) else _BULLET
    if re.match(rf"\s*(?:- )?\w+ ?:[{_BLANK_SIGNS}]", line):
        return _ODD_COLON
    if re.match(r"\s*(?:- )?\w+ ?：", line):
        return _WIDE_COLON
    wraps = above.lstrip().startswith("- ") and _indent(line) <= _indent(above)
    return _OUTDENTED if above and (wraps or _indent(line) < _indent(above)) else _NO_COLON


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _has_quote(mark: yaml.Mark | None, source: SourceText) -> bool:
    line = source.lines[mark.line] if mark is not None and mark.line < len(source.lines) else ""
    return '"' in line or "'" in line


def _at_tab(mark: yaml.Mark, source: SourceText) -> bool:
    line = source.lines[mark.line] if mark.line < len(source.lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    return mark.column <= len(indent) and "\t" in indent

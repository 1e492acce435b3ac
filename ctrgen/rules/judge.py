"""From findings to diagnostics: how grave each is, where it stands, and what the author waived."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.diagnostics import Diagnostic, Fault, Severity
from ctrgen.faults import AND_MORE
from ctrgen.rules import ALL
from ctrgen.rules.reading import Reading
from ctrgen.rules.waivers import Waivers
from ctrgen.schema import Programme
from ctrgen.schema.checks import Level
from ctrgen.schema.keys import locate
from ctrgen.source import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ctrgen.diagnostics import Span
    from ctrgen.rules.rule import Finding, Rule
    from ctrgen.source import Node, SourceText
    from ctrgen.standards.model import Standard

UNUSED_WAIVER = Fault("CT290", "bo-qua-thua", Severity.WARNING)
UNKNOWN_RULE = Fault("CT291", "quy-tac-khong-biet", Severity.WARNING)

_SEVERITY = {Level.WARNING: Severity.WARNING, Level.ERROR: Severity.ERROR}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules are asked, by the beginnings of their codes.

    Attributes:
        only: when there are any, no others than these.
        without: never these.
    """

    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Whether a rule is asked."""
        return (not self.only or code.startswith(self.only)) and not (
            self.without and code.startswith(self.without)
        )


EVERY_RULE = Selection()

FOUND_AT_MOST = 1000
"""How many findings a file gets told of."""


class Edit(NamedTuple):
    """What to write in the place of a stretch of a file, by offsets in its text."""

    source: SourceText
    start: int
    end: int
    text: str


class Judgement(NamedTuple):
    """A diagnostic, and the edit that mends it where there is a safe one."""

    diagnostic: Diagnostic
    edit: Edit | None = None


def judge(programme: Programme, standard: Standard, root: Node, selection: Selection) -> list[Judgement]:
    """Hold a programme against a standard.

    Args:
        programme: a programme that fits the schema.
        standard: the standard it names.
        root: the tree it was read from.
        selection: the rules to ask.
    """
    waived = Waivers(root)
    followed = cache(stretches)
    reading = Reading(programme, standard, lambda path: locate(root, Programme, path)[0])
    asked = [rule for rule in ALL.values() if _is_asked(rule.code, programme, selection)]
    found: list[Judgement] = []
    for rule in asked:
        for finding in rule.check(reading):
            if len(found) == FOUND_AT_MOST:
                return [*found, Judgement(_and_more(root))]
            node = reading.node(finding.path)
            span, edit = _place(finding, node, followed)
            if not waived.cover(rule.code, span, node):
                found.append(Judgement(_diagnostic(rule, finding, span, programme, standard), edit))
    codes = {rule.code for rule in asked}
    return [*found, *map(Judgement, _of_no_use(waived, codes, programme, root, selection))]


def _and_more(root: Node) -> Diagnostic:
    message = f"Còn lỗi nữa chưa kể ra: mỗi lần chỉ nêu {FOUND_AT_MOST} lỗi."
    return AND_MORE.at(root.span, message, "Sửa các lỗi đã nêu rồi kiểm tra lại.")


def _is_asked(code: str, programme: Programme, selection: Selection) -> bool:
    return selection.takes(code) and programme.checks.get(code) is not Level.OFF


def _diagnostic(
    rule: Rule, finding: Finding, span: Span, programme: Programme, standard: Standard
) -> Diagnostic:
    severity = _SEVERITY[programme.checks.get(rule.code, standard.verdicts[rule.code].level)]
    return Fault(rule.code, rule.name, severity).at(
        span, finding.message, finding.hint, standard.cites(rule.code, finding.clause)
    )


def _place(
    finding: Finding, node: Node, followed: Callable[[Node], Sequence[tuple[int, int]] | None]
) -> tuple[Span, Edit | None]:
    """The words a finding speaks of; all of its value where they cannot be followed into the file."""
    if finding.end is None or not isinstance(node.value, str):
        return node.span, None
    base = _line_start(node.value, finding.path[-1])
    places = followed(node)
    start, end = base + finding.start, base + finding.end
    if places is None or not start < end <= len(places):
        return node.span, None
    first, last = places[start][0], places[end - 1][1]
    span = node.source.span_between(first, last)
    return span, None if finding.fix is None else Edit(node.source, first, last, finding.fix)


def _line_start(value: str, part: str | int) -> int:
    """Where a text begins in its value: without the white space around it; each line is a text."""
    lines = value.split("\n") if isinstance(part, int) else [value]
    start = 0
    passed = 0
    for line in lines:
        if line.strip():
            if not isinstance(part, int) or passed == part:
                return start + len(line) - len(line.lstrip())
            passed += 1
        start += len(line) + 1
    return len(value) - len(value.lstrip())


def _of_no_use(
    waived: Waivers, asked: set[str], programme: Programme, root: Node, selection: Selection
) -> Iterator[Diagnostic]:
    """Waivers that hide nothing today hide the next fault on their line; a code nobody has does nothing."""
    for waiver in waived:
        if waiver.code not in ALL and selection.takes(UNKNOWN_RULE.code):
            yield _unknown(waiver.code, waiver.span)
        elif waiver.code in asked and not waiver.used and selection.takes(UNUSED_WAIVER.code):
            message = f"Chú thích bỏ qua {waiver.code} không che lỗi nào ở dòng này."
            yield UNUSED_WAIVER.at(waiver.span, message, "Xóa mã này khỏi chú thích.")
    for code in programme.checks:
        if code not in ALL and selection.takes(UNKNOWN_RULE.code):
            yield _unknown(code, locate(root, Programme, ("checks", code))[0].span)


def _unknown(code: str, span: Span) -> Diagnostic:
    return UNKNOWN_RULE.at(span, f"Không có quy tắc {code}.", "Xem danh sách bằng lệnh: ctrgen rule")

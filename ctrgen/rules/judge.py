"""From findings to diagnostics: how grave each is, where it stands, and what the author waived."""

from __future__ import annotations

from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.diagnostics import FOUND_AT_MOST, Diagnostic, Fault, Severity
from ctrgen.faults import and_more
from ctrgen.rules import ALL
from ctrgen.rules.finding import Finding
from ctrgen.rules.habits import told
from ctrgen.rules.memory import remembered
from ctrgen.rules.place import placed
from ctrgen.rules.reading import Reading
from ctrgen.rules.rule import with_more
from ctrgen.rules.said_once import told_better
from ctrgen.rules.waivers import Waivers
from ctrgen.schema import Programme
from ctrgen.schema.checks import Level
from ctrgen.schema.keys import locate
from ctrgen.source import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ctrgen.diagnostics import Span
    from ctrgen.rules.habits import Told
    from ctrgen.rules.place import Edit, Placed
    from ctrgen.rules.reading import LaidOut
    from ctrgen.rules.rule import Rule
    from ctrgen.schema.fields import Path
    from ctrgen.source import Node
    from ctrgen.standards.model import Standard

UNUSED_WAIVER = Fault("CT290", "bo-qua-thua", Severity.WARNING)
UNKNOWN_RULE = Fault("CT291", "quy-tac-khong-biet", Severity.WARNING)

_SEVERITY = {Level.NOTE: Severity.NOTE, Level.WARNING: Severity.WARNING, Level.ERROR: Severity.ERROR}


class Selection(NamedTuple):
    """Which rules are asked, by the beginnings of their codes.

    Attributes:
        only: when there are any, no others than these.
        without: never these.
    """

    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Whether a rule is asked."""
        is_one = not self.only or _begins(code, self.only)
        return is_one and not (self.without and _begins(code, self.without))


EVERY_RULE = Selection()


def _begins(code: str, beginnings: Iterable[str]) -> bool:
    """Whether a code begins so; what is the code of a rule begins no other: CT301 is not CT3010."""
    return any(code == one or (code.startswith(one) and one not in ALL) for one in beginnings)


class Judgement(NamedTuple):
    """A diagnostic, and the edits that mend it where there are safe ones."""

    diagnostic: Diagnostic
    edits: tuple[Edit, ...] = ()


def judge(
    programme: Programme,
    standard: Standard,
    root: Node,
    selection: Selection,
    laid_out: LaidOut,
) -> list[Judgement]:
    """Hold a programme against a standard.

    Args:
        programme: a programme that fits the schema.
        standard: the standard it names.
        root: the tree it was read from.
        selection: the rules to ask.
        laid_out: what the page does to it.
    """
    waived = Waivers(root)
    followed = cache(stretches)
    reading = Reading(programme, standard, cache(partial(_node, root)), laid_out)
    levels = _levels(programme, standard)
    asked = [one for code, one in ALL.items() if levels[code] is not Level.OFF and selection.takes(code)]
    # What stops a document is asked first: past the bound only what stops none is left unsaid.
    asked.sort(key=lambda rule: levels[rule.code] is not Level.ERROR)
    known = remembered(reading, [rule for rule in asked if rule.alone])
    judged: list[Judgement] = []
    left = FOUND_AT_MOST
    for rule in asked:
        found: list[Placed] = []
        for finding in _found(rule, reading, known):
            node = reading.node(finding.path)
            one = placed(finding, node, followed)
            if not waived.cover(rule.code, one.span, node):
                found.append(one._replace(beside=_beside(finding, reading, followed)))
                if len(found) > left:
                    break
        if not found:
            continue
        judged += (_judgement(rule, said, levels[rule.code], standard) for said in told(rule, found[:left]))
        if len(found) > left:
            return [*judged, Judgement(and_more(root.span, severity=_SEVERITY[levels[rule.code]]))]
        left -= len(found)
    codes = {rule.code for rule in asked}
    idle = [*islice(_of_no_use(waived, codes, programme, root, selection), left + 1)]
    if len(idle) > left:
        idle[left:] = [and_more(root.span, severity=Severity.WARNING)]
    better = told_better([one.diagnostic for one in judged])
    return [*(one for at, one in enumerate(judged) if at not in better), *map(Judgement, idle)]


def _found(rule: Rule, reading: Reading, known: Mapping[str, Iterable[Finding]]) -> Iterable[Finding]:
    """What a rule finds, where it may be known what it finds in each text alone."""
    if rule.code not in known:
        return rule.check(reading)
    alone = known[rule.code]
    return with_more(alone, rule.beyond(reading)) if rule.beyond else alone


def _node(root: Node, path: Path) -> Node:
    return locate(root, Programme, path)[0]


def _beside(
    finding: Finding, reading: Reading, followed: Callable[[Node], Sequence[tuple[int, int]] | None]
) -> tuple[Span, ...]:
    """Where that stands which a finding is a fault with."""
    others = (Finding(one.path, "", start=one.start, end=one.end) for one in finding.beside)
    return tuple(placed(other, reading.node(other.path), followed).span for other in others)


def _levels(programme: Programme, standard: Standard) -> dict[str, Level]:
    """How grave each rule is: as the programme says, failing that as the standard; off where neither does."""
    own, verdicts = programme.checks, standard.verdicts
    return {code: own.get(code) or (verdicts[code].level if code in verdicts else Level.OFF) for code in ALL}


def _judgement(rule: Rule, said: Told, level: Level, standard: Standard) -> Judgement:
    finding, span, *_ = said.first
    clause = standard.cites(rule.code, finding.clause)
    fault = Fault(rule.code, rule.name, _SEVERITY[level])
    found = fault.at(span, said.message, finding.hint, clause)
    related = (*(one.span for one in said.others), *said.first.beside)
    found = found._replace(related=tuple(one._replace(excerpt="") for one in related))
    edits = tuple(one.edit for one in (said.first, *said.others) if one.edit is not None)
    return Judgement(found, edits)


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

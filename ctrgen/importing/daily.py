"""A schedule typed as paragraphs: days as headings over half-days, leaders, hours and details."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ctrgen.anatomy.lines import Line, is_decor
from ctrgen.importing import events
from ctrgen.importing.dated import Day, day_of, is_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.importing.dated import Span
    from ctrgen.importing.outline import Node

_POST = (
    r"(?:thường trực|(?:các\s+)?(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|chánh|trưởng|cục trưởng"
    r"|chủ nhiệm)|p?ct\b|(?:tập thể\s+)?lãnh đạo|ban giám|đ/c|đồng chí|các đồng chí|ông|bà)"
)
_LEADER = re.compile(rf"(?i)^(?P<who>{_POST}[^:;]{{0,120}}?)\s*:\s*")
_HALF = re.compile(
    r"(?i)^(?:buổi\s+)?(?P<half>sáng|chiều|tối|cả ngày)\s*(?:(?P<stop>[:.,]|-(?=\s))\s*|$|(?=\s+[a-zà-ỹđ]))"
)
_COUNTED = re.compile(r"^\d{1,2}[.)]\s+")
_LABEL = re.compile(r"(?<!\*)\*+([^*:]{1,120}:)\*+")
_NEXT = re.compile(
    rf"(?i)(?<=[.;)])\s+(?=(?:{events.CLOCK})\s*[,:]\s|(?:sáng|chiều|tối)(?:\s*[,:]|\s+[a-zà-ỹđ]))"
)


class Parted(NamedTuple):
    """A body parted at its days: what stands above them, the schedule, what follows."""

    above: Sequence[Node]
    schedule: dict[str, Any]
    below: Sequence[Node]


def parted(nodes: Sequence[Node], span: Span) -> Parted | None:
    """Find the days among headings of one level; ``None`` where they are not one run, or one among others."""
    at = [place for place, node in enumerate(nodes) if _day(node, span)]
    if not at:
        return None
    end = at[-1] + 1
    while end < len(nodes) and _goes_on(nodes[end]):
        end += 1
    run = nodes[at[0] : end]
    if any(not _day(node, span) and not _goes_on(node) for node in run) or (
        len(at) == 1 and len(run) < len(nodes)
    ):
        return None
    gathered = _Gathered(span)
    for node in run:
        for depth, piece in _pieces(node, 0):
            if not isinstance(piece, Line):
                return None
            gathered.take(piece, depth)
    days = {"kieu": "từng ngày", "ngay": [day.keys for day in gathered.days]}
    return Parted(nodes[: at[0]], days, nodes[end:])


def _day(node: Node, span: Span) -> str:
    """The day a heading names."""
    line = node.line
    if line is None or node.sign.form or not (node.heads or is_label(line.plain)):
        return ""
    return day_of(line.plain, span)


def _goes_on(node: Node) -> bool:
    """Whether a heading stands within a day: a half-day, or who leads what follows."""
    if node.line is None:
        return False
    text = node.line.plain
    half, leader = _HALF.match(text), _LEADER.match(text)
    return bool((half and half.end() == len(text)) or (leader and leader.end() == len(text)))


def _pieces(node: Node, depth: int) -> Iterator[tuple[int, object]]:
    if node.line is not None:
        yield depth, node.line
    for piece in node.before:
        yield depth + 1, piece
    for child in node.children:
        yield from _pieces(child, depth + 1)


@dataclass(slots=True)
class _Gathered:
    """The days as their lines are read, one after the other.

    Attributes:
        half, leader: what the lines below a half-day, or below who leads them, are of.
        begins: whether such a line was the last, so that the next begins an event.
        depth: of the last event.
    """

    span: Span
    days: list[Day] = field(default_factory=list)
    half: str = ""
    leader: str = ""
    begins: bool = False
    depth: int = 0

    def take(self, line: Line, depth: int) -> None:
        """Read a line."""
        day = "" if line.mark else day_of(line.plain, self.span)
        if day and (not self.days or depth == 0 or is_label(line.plain)):
            self.days.append(Day(day))
            self.half = self.leader = ""
            self.begins = False
            return
        text = _LABEL.sub(r"\1", line.text).strip()
        if is_decor(text):
            return
        text = self._lead(text)
        if text:
            self._say(line, text, depth)

    def _lead(self, text: str) -> str:
        """Take a half-day or a leader on a line of its own; what is left of it."""
        half = _HALF.match(text)
        if half and (half["stop"] or half.end() == len(text)):
            self.half, self.leader, self.begins = half["half"].lower(), "", True
            text = _COUNTED.sub("", text[half.end() :])
        leader = _LEADER.match(text)
        if leader and leader.end() == len(text):
            self.leader, self.begins = leader["who"], True
            return ""
        return text

    def _say(self, line: Line, text: str, depth: int) -> None:
        day = self.days[-1]
        leader = _LEADER.match(text)
        body = text[leader.end() :] if leader else text
        timed = events.begins_with_time(body) or _HALF.match(body) is not None
        if leader is not None and not (timed or self.half):
            leader, body = None, text
        if not timed and leader is None and day.events and not self.begins:
            name, value = events.detail(body)
            last = day.events[-1]
            if name and name not in last:
                last[name] = value
                return
            if not line.mark or depth > self.depth:
                said = last["noi_dung"]
                last["noi_dung"] = [
                    *([said] if isinstance(said, str) else said),
                    f"{line.mark} {text}".strip(),
                ]
                return
        if not timed and leader is None and not line.mark and not self.half and not self.leader:
            day.notes.append(text)
            return
        self.depth, self.begins = depth, False
        who = leader["who"] if leader else self.leader
        for part in _NEXT.split(body):
            day.events.append(self._event(replace(line, text=part), who))

    def _event(self, line: Line, who: str) -> dict[str, Any]:
        half = _HALF.match(line.text)
        within = self.half
        if half:
            within = half["half"].lower()
            line = replace(line, text=line.text[half.end() :].strip())
        event = events.sentence(line, self.span.year)
        if within and "buoi" not in event:
            event["buoi"] = within
        if who:
            event.setdefault("chu_tri", who)
        return event

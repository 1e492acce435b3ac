"""What is held each month, on another day in another place of the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Passage, Reading
    from ctrgen.rules.rule import Finding

DAY = Pattern(r"(?P<day>\d{1,2})(?= (?:hằng|hàng|mỗi) tháng)", 0, ("hằng tháng", "hàng tháng", "mỗi tháng"))
_WHAT = (
    *("tiếp công dân", "sinh hoạt chi bộ", "giao ban", "sinh hoạt dưới cờ", "chào cờ", "họp chi bộ"),
    *("sinh hoạt chi hội", "sinh hoạt chi đoàn", "họp ban chấp hành", "họp ban thường vụ", "họp thường kỳ"),
    *("đối thoại với doanh nghiệp", "ngày pháp luật", "họp đảng ủy", "họp giao ban", "phiên họp thường kỳ"),
)
_SUBJECT = Pattern(rf"(?<!\w){either(*_WHAT)}(?!\w)")


def told_apart(reading: Reading) -> Iterator[Finding]:
    """“tiếp công dân vào ngày 20 hằng tháng”, and a meeting “Tiếp công dân” on the 15th of each month."""
    first: dict[str, re.Match[str]] = {}
    for match in DAY.over(reading.lower, reading.tokens.after("ngày ")):
        passage = reading.passage(match.start())
        subject = _subject(reading, passage, match.start() - passage.start)
        other = first.setdefault(subject, match)
        if subject and int(other["day"]) != int(match["day"]):
            # What the list of meetings says is looked at first.
            at, right = (other, match) if passage.part is Part.AGAIN else (match, other)
            message = f"“{subject}” ở chỗ khác vào ngày {right['day']} hằng tháng."
            yield reading.at(*at.span("day"), message, "Ghi một ngày trong cả văn bản.")


def _subject(reading: Reading, passage: Passage, at: int) -> str:
    """What is held then: the last of what is named before it in its sentence, or by its meeting."""
    text = passage.text.lower()
    begin = max(text.rfind(sign, 0, at) for sign in (". ", ";", "\n")) + 1
    named = [match.group() for match in _SUBJECT.finditer(text, begin, at)]
    if named:
        return named[-1]
    meeting = next((one for path, one in reading.meetings if passage.path[: len(path)] == path), None)
    match = _SUBJECT.search(meeting.name.lower()) if meeting is not None else None
    return match.group() if match else ""

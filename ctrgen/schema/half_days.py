"""Which half-day something belongs to: by its hour, by its words, or by what stands beside it in the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.schema.meeting import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOON, _EVENING, _DAWN = 12, 18, 5
_HOUR = r"(?<![\d/.,])(?P<hour>\d{1,2}) ?(?:giờ|h|g|:)(?:\b|\d)"
_WHOLE = (
    r"\b(?:cả|suốt|trong|mỗi) (?:ngày|tuần|tháng)\b|\bh[àằ]ng (?:ngày|tuần)\b|24/24"
    r"|(?<!sau )(?<!ngoài )(?<!trước )\bgiờ hành chính"
)
_WORDS = (
    (Session.MORNING, r"\bsáng\b|\bđầu ngày\b|\b(?:trước|đầu) giờ (?:làm việc|hành chính)"),
    (
        Session.AFTERNOON,
        r"\bchiều\b|\btrưa\b|\bcuối ngày\b|\b(?:sau|ngoài|cuối|hết) giờ (?:làm việc|hành chính|làm)",
    ),
    (Session.EVENING, r"\btối\b(?! (?:đa|thiểu))|\bđêm\b"),
)


def by_hour(hour: int) -> Session:
    """The half-day of an hour: before noon, before 18, after."""
    if hour < _NOON:
        return Session.MORNING
    return Session.AFTERNOON if hour < _EVENING else Session.EVENING


def by_words(words: str) -> Session | None:
    """The half-day that words say: ``Buổi tối``, ``Sau giờ làm việc``, ``Từ 14h``; ``None`` for none.

    Where they say two without an hour, as ``Sáng và chiều``, it is the whole day; with an hour, the first.
    """
    text = words.lower()
    found = [
        (match.start(), session) for session, word in _WORDS if (match := re.search(word, text)) is not None
    ]
    hours = [int(match["hour"]) for match in re.finditer(_HOUR, text)]
    timed = [hour for hour in hours if _DAWN <= hour < 24]
    if re.search(_WHOLE, text) or (len(found) > 1 and not hours):
        return Session.ALL_DAY
    if found:
        return min(found)[1]
    return by_hour(timed[0]) if timed else None


def beside(own: Sequence[Session | None], unsaid: Sequence[bool]) -> tuple[Session | None, ...]:
    """The half-days of the events of a day, in its order.

    Args:
        own: what each says of itself.
        unsaid: of which the time is told in words that name no half-day: they belong where the event before
            them does, failing that the next one.
    """
    before, known = None, list(own)
    for order in (range(len(known)), reversed(range(len(known)))):
        before = None
        for at in order:
            if unsaid[at] and known[at] is None:
                known[at] = before
            elif known[at] not in (None, Session.ALL_DAY):
                before = known[at]
    return tuple(known)

"""Where a sentence begins with a small letter, and events that end before what their colon leads in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.abbreviations import is_abbreviation
from ctrgen.rules.outline.structure import leads
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule
from ctrgen.schema.event import Day
from ctrgen.schema.fields import each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts

_LOWER_START = Pattern(r"\. +(?P<word>[^\W\d_]+)")
_LONGEST_WORD = 7


@text_rule("CT371", "cau-bat-dau-bang-chu-thuong")
def lower_start(reading: Texts) -> Iterator[Finding]:
    """Sau dấu chấm, câu mới bắt đầu bằng chữ hoa.

    Sai:
        nhiem_vu: [Tổ chức hội nghị. rà soát danh sách]
    Đúng:
        nhiem_vu: [Tổ chức hội nghị. Rà soát danh sách]
    """
    for match in _LOWER_START.finditer(reading.body):
        if match["word"][0].islower() and _ends_sentence(reading.body, match.start()):
            hint = "Viết hoa chữ đầu câu, hoặc thay dấu chấm bằng dấu phẩy."
            yield reading.at(match.start(), match.end("word"), "Sau dấu chấm là chữ thường.", hint)


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a dot ends a sentence: a date, a percentage or two small letters stand before it."""
    before = text[max(0, at - _LONGEST_WORD) : at]
    day, slash, last = before.rpartition("/")
    dated = slash and last.isdigit() and day[-1:].isdigit()
    if dated or (before[-1:] == "%" and before[-2:-1].isdigit()):
        return True
    letters = (before[:-1] if before.endswith((")", "”", '"')) else before)[-2:]
    return len(letters) == 2 and letters.isalpha() and letters.islower() and not is_abbreviation(text, at)


def open_events(reading: Reading) -> Iterator[Finding]:
    """Events that end in a colon, and none after them on their day that it leads in."""
    for path, day in each(reading.programme, Day):
        for index, event in enumerate(day.events):
            last = event.text[-1] if event.text else ""
            following = day.events[index + 1].text if index + 1 < len(day.events) else ()
            if last.endswith(":") and not leads(last) and not (following and following[0][0] in "-–+•"):
                where = (*path, "events", index, "text", len(event.text) - 1)
                message = "Câu kết thúc bằng dấu “:”."
                yield Finding(where, message, "Xóa dấu này.", len(last) - 1, len(last), fix="")


RULES = (lower_start,)

"""Where the texts of a programme speak of its month."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.drafting.months import in_text
from ctrgen.rules.calendar import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.schema import Month

_MONTH = re.compile(
    r"(?<!\d )tháng (?P<month>\d{1,2})(?:(?: ?/ ?| năm )(?P<year>\d{4}))?(?![\d/])", re.IGNORECASE
)
_PROGRAMME = re.compile(r"chương trình (?:công tác|hoạt động)(?: trọng tâm)? $", re.IGNORECASE)


class Rewrite(NamedTuple):
    """New figures for a stretch of a text."""

    start: int
    end: int
    text: str


def of_the_programme(text: str, old: Month, new: Month) -> Iterator[Rewrite]:
    """The figures of the programme's own month, as the new month has them."""
    for match in _MONTH.finditer(text):
        if _names(match, old):
            yield Rewrite(*match.span("month"), in_text(new.month, match["month"]))
            if match["year"]:
                yield Rewrite(*match.span("year"), str(new.year))


def after_its_name(text: str, old: Month, new: Month) -> Iterator[Rewrite]:
    """Those that follow the words of what the document is."""
    for rewrite in of_the_programme(text, old, new):
        before = text[: rewrite.start].lower().rpartition("tháng ")[0]
        if _PROGRAMME.search(before):
            yield rewrite


def mentions(text: str, old: Month) -> list[tuple[int, str]]:
    """The old month and its days: where a text has them, and how it writes them."""
    found = [(match.start(), match.group()) for match in _MONTH.finditer(text) if _names(match, old)]
    found += [
        (one.start, text[one.start : one.end])
        for one in dates(text)
        if one.month == old.month and one.year in (None, old.year)
    ]
    return sorted(found)


def _names(match: re.Match[str], month: Month) -> bool:
    return int(match["month"]) == month.month and match["year"] in (None, str(month.year))

"""Where the texts of a programme speak of its month, its quarter, its year."""

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
_QUARTER = re.compile(
    r"quý (?P<number>IV|I{1,3}|[1-4])\b(?:(?: ?/ ?| năm )(?P<year>\d{4}))?(?![\d/])", re.IGNORECASE
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SO_FAR = re.compile(r"\b(?:\d{1,2}|ba|sáu|chín) tháng đầu năm\b(?! học)", re.IGNORECASE)
_OF_THE_YEAR = re.compile(
    r"\b(?:(?:\d{1,2}|ba|sáu|chín) tháng )?(?:đầu|cuối) năm\b(?! học| \d)|\bnăm (?:nay|sau|tới|trước|qua)\b",
    re.IGNORECASE,
)
# The year of a whole date is that of a document cited.
_YEAR = re.compile(r"(?<!\d)(?<!tháng \d )(?<!tháng \d\d )năm (?P<year>\d{4})(?![\d/])", re.IGNORECASE)
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


def mentions(text: str, old: Month, new: Month) -> list[tuple[int, str]]:
    """The old month and its days, its quarter and year where these change: where and how a text has them."""
    found = {match.span() for match in _MONTH.finditer(text) if _names(match, old)}
    found |= {
        (one.start, one.end) for one in dates(text) if one.month == old.month and one.year in (None, old.year)
    }
    if (_quarter(old), old.year) != (_quarter(new), new.year):
        found |= {match.span() for match in _QUARTER.finditer(text) if _names_quarter(match, old, new)}
        found |= {match.span() for match in _SO_FAR.finditer(text)}
    if old.year != new.year:
        found |= {match.span() for match in _MONTH.finditer(text) if _gone_by(match, old, new)}
        found |= {match.span() for match in _OF_THE_YEAR.finditer(text)}
        found |= {match.span() for match in _YEAR.finditer(text) if int(match["year"]) == old.year}
    return [(start, text[start:end]) for start, end in _outermost(found)]


def _outermost(spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches that lie in no other one, in order."""
    reached = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            yield start, end
            reached = end


def _quarter(month: Month) -> int:
    return (month.month + 2) // 3


def _names_quarter(match: re.Match[str], old: Month, new: Month) -> bool:
    number = _QUARTERS.get(match["number"].lower()) or int(match["number"])
    if match["year"] is not None or old.year == new.year:
        return match["year"] in (None, str(old.year)) and (number == _quarter(old) or old.year != new.year)
    return number != _quarter(new)


def _gone_by(match: re.Match[str], old: Month, new: Month) -> bool:
    """Whether it names a month of the old year; where no year is written, one of the last five."""
    if match["year"] is not None:
        return match["year"] == str(old.year)
    return 0 < (new.month - int(match["month"])) % 12 < 6


def _names(match: re.Match[str], month: Month) -> bool:
    return int(match["month"]) == month.month and match["year"] in (None, str(month.year))

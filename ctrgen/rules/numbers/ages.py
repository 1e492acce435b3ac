"""Ages that nobody has, that the year of birth beside them contradicts, or that are months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.rules.rule import Finding

# These begin where a number does.
_AGE = Pattern(r"(?<![\w.,/-])(?P<age>\d{3,4}) tuổi(?! (?:đảng|quân|đoàn|nghề|cây))")
_BORN = Pattern(
    r"(?P<age>(?<![\w.,/-])\d{1,3}) tuổi,? \(?(?:tức )?sinh năm (?P<year>(?:19|20)\d\d)(?! ?[-–])"
)
_TO = Pattern(r"(?P<from>\d{1,2}) (?:đến|-|–) (?P<to>\d{1,2})(?P<said> tuổi)(?!\w)")
_CHILDREN = Pattern(
    r"(?<!\w)(?:trẻ(?: em)?|nhóm trẻ|bé|nhà trẻ)(?: (?!và |hoặc |người )[^\W\d_]+){0,3}(?: từ)? $"
)
_EXACTLY = ("đủ ", "tròn ")
_OLDEST = 120
_CHILD = 18
_FAR = 40


def impossible_ages(reading: Reading) -> Iterator[Finding]:
    """“Không ai 150 tuổi”; “đủ 17 tuổi (sinh năm 2010)” in 2026; “trẻ từ 24 đến 36 tuổi”."""
    lower, starts = reading.lower, reading.tokens.before(" tuổi")
    for match in _AGE.over(lower, starts):
        if int(match["age"]) > _OLDEST:
            yield reading.at(*match.span("age"), f"Không ai {match['age']} tuổi.", "Xem lại tuổi.")
    period = reading.programme.period
    for match in _BORN.over(lower, starts):
        ages = {period.first.year - int(match["year"]), period.last.year - int(match["year"])}
        if not lower.endswith(_EXACTLY, 0, match.start()):
            ages |= {min(ages) - 1, max(ages) + 1}
        if int(match["age"]) not in ages:
            message = f"Người sinh năm {match['year']} năm nay {min(ages)} tuổi, không phải {match['age']}."
            yield reading.at(match.start(), match.end("year"), message, "Xem lại tuổi, hoặc năm sinh.")
    for at in reading.phrases("sinh năm"):
        year = lower[at + len("sinh năm ") : at + len("sinh năm 2026")]
        if year.isdigit() and len(year) == 4 and int(year) > period.last.year:
            place = at + len("sinh năm "), at + len("sinh năm 2026")
            yield reading.at(*place, f"Năm sinh {year} chưa tới.", "Xem lại năm sinh.")
    for match in _TO.over(lower, reading.tokens.before(" đến ", " - ", " – ")):
        if int(match["to"]) > _CHILD and _CHILDREN.search(lower, max(0, match.start() - _FAR), match.start()):
            message = f"Không có trẻ {match['to']} tuổi."
            yield reading.at(match.start(), match.end("said"), message, "Viết “tháng tuổi”, hoặc xem lại.")

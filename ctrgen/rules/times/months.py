"""The months of a quarter, of half a year, of a school's term, as texts name them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern
from ctrgen.schema.period import QUARTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading, Texts
    from ctrgen.rules.rule import Finding

_NAMED = Pattern(
    r"(?:quý (?P<quarter>iv|i{1,3}|[1-4])|(?:6|06|sáu) tháng (?P<half>đầu|cuối) năm)"
    r"(?: năm \d{4}|/\d{4}| \d{4})? \((?:gồm |từ )?(?:các )?tháng "
    r"(?P<months>\d{1,2}(?:(?:, | và | ?- ?| đến )(?:tháng )?\d{1,2})*)\)"
)
_CUES = frozenset(
    {("quý", name) for name in ("i", "ii", "iii", "iv", "1", "2", "3", "4")}
    | {("cuối", "năm"), ("đầu", "năm")}
)
_THROUGH = Pattern(r" ?- ?| đến ")

_IN_ONE_MONTH = Pattern(
    r"(?<=ừ ngày )(?P<first>\d{1,2})(?: đến (?:hết )?(?:ngày )?| [-–] )(?P<last>\d{1,2}) tháng \d{1,2}(?!\d)"
)
_SPAN = Pattern(
    r"[Tt]ừ (?P<span>(?P<what>tháng|quý) (?P<part>\d{1,2}|I{1,3}|IV)/(?P<year>20\d\d) đến (?:hết )?"
    r"(?P=what) (?P<to_part>\d{1,2}|I{1,3}|IV)/(?P<to_year>20\d\d))(?!\d)",
)
_FROM = frozenset({("từ", "tháng"), ("từ", "quý")})
_FIGURES = {"I": 1, "II": 2, "III": 3, "IV": 4}

_TERM = Pattern(r"(?P<part>giữa|cuối) (?P<said>(?:học )?(?:kỳ|kì) (?P<term>ii|i|1|2))(?!\w)")
_MONTHS = {
    ("giữa", 1): {10, 11, 12},
    ("cuối", 1): {11, 12, 1, 2},
    ("giữa", 2): {2, 3, 4},
    ("cuối", 2): {4, 5, 6, 7},
}
_DONE = Pattern(
    r"(?<!\w)(?:kết quả|sau|sơ kết|tổng kết|rút kinh nghiệm|đã|điểm|trả bài|báo cáo|từ|đến|phân tích)(?!\w)"
)
_FAR = 60


def months_apart(reading: Reading) -> Iterator[Finding]:
    """“quý II (tháng 7, 8, 9)”; the middle of term II in a programme of November."""
    if not reading.tokens.links.isdisjoint(_CUES) and ("tháng" in reading.tokens.vocabulary):
        for start in sorted(
            (*reading.phrases("quý"), *reading.phrases("tháng cuối năm"), *reading.phrases("tháng đầu năm"))
        ):
            begin = (
                start
                if reading.lower.startswith("quý", start)
                else reading.lower.rfind(" ", 0, start - 1) + 1
            )
            match = _NAMED.match(reading.lower, begin)
            if match is not None and _listed(match["months"]) != _own(match):
                said = reading.body[begin : match.start("months")].split(" (")[0]
                message = f"“{said}” không phải các tháng này."
                yield reading.at(*match.span("months"), message, "Xem lại các tháng.")
    period = reading.programme.period
    if ("kỳ" in reading.tokens.vocabulary or "kì" in reading.tokens.vocabulary) and period.months <= 2:
        own = {period.first.month, period.last.month}
        for start in sorted((*reading.phrases("giữa"), *reading.phrases("cuối"))):
            match = _TERM.match(reading.lower, start)
            if match is None:
                continue
            number = 2 if match["term"] in ("ii", "2") else 1
            lead = reading.lower[max(0, start - _FAR) : start].split("\n")[-1]
            if own.isdisjoint(_MONTHS[match["part"], number]) and not _DONE.search(lead):
                said = reading.body[match.start() : match.end()]
                message = f"“{said}” không ở trong {period.name}."
                yield reading.at(*match.span(), message, "Xem lại học kỳ.")


def _listed(months: str) -> list[int]:
    numbers = [int(one) for one in re.findall(r"\d+", months)]
    if len(numbers) == 2 and _THROUGH.search(months):
        return list(range(numbers[0], numbers[1] + 1))
    return numbers


def _own(match: re.Match[str]) -> list[int]:
    if match["half"]:
        return list(range(1, 7)) if match["half"] == "đầu" else list(range(7, 13))
    word = match["quarter"].upper()
    quarter = int(word) - 1 if word.isdigit() else QUARTERS.index(word)
    return list(range(3 * quarter + 1, 3 * quarter + 4))


def reversed_months(reading: Texts) -> Iterator[tuple[int, int]]:
    """“từ tháng 11/2024 đến tháng 9/2024”; “từ ngày 20 đến ngày 15 tháng 11”: where such a stretch stands."""
    for match in _IN_ONE_MONTH.over(reading.body, reading.tokens.before(" đến ", " - ", " – ")):
        if int(match["first"]) > int(match["last"]):
            yield match.span()
    for match in () if reading.tokens.links.isdisjoint(_FROM) else _SPAN.finditer(reading.body):
        first, last = (
            (int(match[f"{of}year"]), _FIGURES.get(match[f"{of}part"].upper()) or int(match[f"{of}part"]))
            for of in ("", "to_")
        )
        if last < first:
            yield match.span("span")

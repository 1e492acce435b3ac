"""Lunar years by their names, the years of the Buddha, and new years that are over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ctrgen.rules.pattern import Pattern, either
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.periods import own_years

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_OTHER_SPELLINGS = {"kỉ": "kỷ", "quí": "quý", "tí": "tý", "mẹo": "mão", "tị": "tỵ"}
_LUNAR_YEAR = Pattern(
    rf"(?:tết|xuân)(?: nguyên đán| cổ truyền| mới)?(?: năm)? "
    rf"(?P<said>(?P<stem>{either(*_STEMS, 'kỉ', 'quí')}) "
    rf"(?P<branch>{either(*_BRANCHES, 'tí', 'mẹo', 'tị')}))(?!\w)"
)
_NAMES_OF_YEARS = frozenset(
    (stem, branch) for stem in (*_STEMS, "kỉ", "quí") for branch in (*_BRANCHES, "tí", "mẹo", "tị")
)
_NUMBERED = Pattern(r"(?:,? năm| -)? (?P<year>20\d\d)(?![\d/])")
_OF_HISTORY = Pattern(r"[ ,(]{1,3}(?:năm )?(?:\d{1,2}/\d{1,2}/)?1[0-9]\d\d(?!\d)")
"""A year of another century: “tết Mậu Thân (30/01/1968)”."""
_BUDDHIST = Pattern(
    r"(?P<birthday>(?:phật đản|vesak)[^\n.;]{0,20})?phật lịch:? (?P<year>\d{4})(?!\d)", re.IGNORECASE
)
_WELCOMED = Pattern(
    r"(?:mừng|đón|chúc|chào|vui)(?: mừng| đón)? (?:năm mới|xuân|tết dương lịch|tết)(?: năm)? "
    r"(?P<year>20\d\d)(?![\d-])"
)
_PAST = Pattern(r"(?<!\w)(?:kết quả|tổng kết|sơ kết|báo cáo|đã|rút kinh nghiệm|dịp|từ)(?!\w)[^.;\n]{0,60}$")
_AUTUMN = 9
"""From this month on a new year that is welcomed is the next one."""
_FAR = 80


@rule("CT389", "sai-ten-nam-am-lich")
def lunar_year(reading: Reading) -> Iterator[Finding]:
    """Tên năm âm lịch của Tết, của mùa xuân là tên của năm ấy: năm 2020 là Canh Tý, năm 2026 là Bính Ngọ.

    Sai:
        ngay: 27/12/2019
        thang: 1/2020
        nhiem_vu: [Phục vụ Nhân dân đón tết Nguyên đán Kỷ Hợi]
    Đúng:
        ngay: 27/12/2019
        thang: 1/2020
        nhiem_vu: [Phục vụ Nhân dân đón tết Nguyên đán Canh Tý]
    """
    yield from _buddhist(reading)
    yield from _new_years(reading)
    if reading.tokens.links.isdisjoint(_NAMES_OF_YEARS):
        return
    starts = sorted((*reading.phrases("tết"), *reading.phrases("xuân")))
    for match in _LUNAR_YEAR.over(reading.lower, starts):
        stem, branch = (_OTHER_SPELLINGS.get(match[part], match[part]) for part in ("stem", "branch"))
        names = {year: _name(year) for year in own_years(reading)}
        said = reading.body[match.start("said") : match.end("said")]
        if _OF_HISTORY.match(reading.lower, match.end()):
            continue
        behind = _NUMBERED.match(reading.lower, match.end())
        if behind is not None and (stem, branch) != _name(int(behind["year"])):
            message = f"“{said}” không phải tên năm {behind['year']}."
            yield reading.at(match.start("said"), behind.end(), message, "Sửa tên năm, hoặc năm.")
        elif said.islower():
            message, right = f"Tên năm “{said}” viết thường.", said.title()
            yield reading.at(*match.span("said"), message, f"Viết {right}.")
        elif behind is None and (stem, branch) not in names.values():
            borne = {year: f"{one.title()} {other.title()}" for year, (one, other) in names.items()}
            what = ", ".join(f"năm {year} là {name}" for year, name in sorted(borne.items()))
            yield reading.at(*match.span("said"), f"“{said}” không phải tên năm này: {what}.", "Sửa tên năm.")


def _name(year: int) -> tuple[str, str]:
    return _STEMS[(year - 4) % 10], _BRANCHES[(year - 4) % 12]


def _buddhist(reading: Reading) -> Iterator[Finding]:
    """The years of the Buddha, 544 more than ours from his birthday on, 543 before it."""
    for match in _BUDDHIST.finditer(reading.body) if "phật" in reading.tokens.vocabulary else ():
        right = {year + 544 for year in own_years(reading)}
        right |= {year + 543 for year in own_years(reading)} if not match["birthday"] else set()
        if int(match["year"]) not in right:
            message = f"Phật lịch của năm nay là {max(right)}, không phải {match['year']}."
            yield reading.at(*match.span("year"), message, "Sửa năm.")


def _new_years(reading: Reading) -> Iterator[Finding]:
    """The year of a new year that is over by then."""
    period = reading.programme.period
    lower = reading.lower
    if period.first.month < _AUTUMN:
        return
    starts = sorted(at for word in ("mừng", "đón", "chúc", "chào", "vui") for at in reading.phrases(word))
    for match in _WELCOMED.over(lower, starts):
        begin = max(0, match.start() - _FAR)
        if int(match["year"]) <= period.first.year and not _PAST.search(lower, begin, match.start()):
            message = f"Năm mới sắp tới là {period.first.year + 1}."
            yield reading.at(*match.span("year"), message, "Sửa năm.")


RULES = (lunar_year,)

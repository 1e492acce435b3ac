"""Terms that no congress, council or committee had, or that are over on the day of the paper."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ctrgen.law.terms import terms
from ctrgen.rules.citations.citations import citations
from ctrgen.rules.citations.issued import day_of as said_day
from ctrgen.rules.names.validity import day_of
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.rules.times.congresses import (
    DAYS_AFTER,
    LOOKS_BACK,
    OF_ASSEMBLY,
    OF_TERM,
    congresses,
    roman,
    value,
    words_before,
)
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading

_COUNCIL = Pattern(
    r"(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|quốc hội)(?: [^\W\d_]+){0,6}"
    r"(?:,? khóa [ivxl\d]+)?,? \(?$"
)
_COMMITTEE = Pattern(r"đảng bộ(?: [^\W\d_]+){0,8}(?: lần thứ [ivxl\d]+)?(?:,? khóa [ivxl\d]+)?,? \(?$")
_OTHER_BODY = Pattern(
    r"(?<!\w)(?:chi bộ|chi đoàn|hội(?! đồng)|mặt trận|mttq|đoàn|công đoàn|liên đoàn|chi ủy|hợp tác|htx|"
    r"thôn|ấp|bản|khối|tổ|thanh tra|hội thẩm|chỉ đạo|hướng dẫn|bầu|cử)(?!\w)"
)
_YEARS_OF_A_TERM = 5
_COMMUNES = (" xã", "xã ", "phường", "đặc khu")
_COMMUNES_HELD = date(2025, 9, 1)
"""By then the communes of July 2025 had held their first congresses (Directive 45-CT/TW of 14/4/2025)."""
_RULES_OF_WORK = Pattern(r"(?<!\w)quy chế (?:làm việc|hoạt động)(?!\w)")
_HELD = Pattern(
    r"(?: của đảng)?,? (?:\(|vào |họp |diễn ra |tổ chức )(?:vào )?(?:ngày [\d/]{1,5} ?[-–đến ]*)?"
    r"(?:tháng (?P<month>\d{1,2})(?:/| năm )|năm )(?P<year>20\d\d)"
)
_KHOA = Pattern(r"[^.;:\n]{0,60}? khóa (?P<n>[ivx]+)(?!\w)")


@rule("CT3056", "nhiem-ky-khong-hop")
def other_term(reading: Reading) -> Iterator[Finding]:
    """Lần thứ của đại hội, khóa, nhiệm kỳ hợp với nhau và hợp với ngày của văn bản.

    Đại hội XIII của Đảng là nhiệm kỳ 2021 - 2026, Đại hội Đoàn toàn quốc lần thứ XII là nhiệm kỳ 2022 - 2027;
    đảng bộ các cấp: 2020 - 2025, 2025 - 2030; Hội đồng nhân dân: 2021 - 2026, 2026 - 2031.

    Sai:
        nhiem_vu: ["Triển khai Nghị quyết Đại hội Đoàn toàn quốc lần thứ XI, nhiệm kỳ 2022 - 2027"]
    Đúng:
        nhiem_vu: ["Triển khai Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII, nhiệm kỳ 2022 - 2027"]
    """
    assemblies = (OF_ASSEMBLY.match(reading.lower, start) for start in reading.phrases("quốc hội khóa"))
    for of, match in (
        *((one.of, one.match) for one in reading.once(congresses)),
        *(("Quốc hội", match) for match in assemblies if match is not None),
    ):
        yield from _unlike_its_years(reading, of, match)
    for one in reading.once(congresses):
        yield from _unlike_its_month(reading, one.of, one.number, one.match)
    if "kỳ" in reading.tokens.vocabulary:
        for start in reading.phrases("nhiệm kỳ"):
            years = OF_TERM.match(reading.lower, start)
            if years is not None:
                yield from _no_term(reading, start, years)
    for cited in reading.once(citations):
        yield from _other_committee(reading, cited.symbol, said_day(reading, cited), cited.end)


def _unlike_its_years(reading: Reading, of: str, match: re.Match[str]) -> Iterator[Finding]:
    """A congress or an assembly with the years of another."""
    if not match["first"]:
        return
    number, years = value(match["n"]), (int(match["first"]), int(match["last"]))
    what = "Quốc hội khóa" if of == "Quốc hội" else "Đại hội lần thứ"
    same = next((term for term in terms(of) if (term.first, term.last) == years), None)
    own = next((term for term in terms(of) if term.number == number), None)
    if same is not None and same.number != number:
        message = f"{what} {roman(same.number)} mới là nhiệm kỳ {same.first} - {same.last}."
        yield reading.at(*match.span("n"), message, f"Ghi {roman(same.number)}, hoặc sửa nhiệm kỳ.")
    elif same is None and own is not None:
        message = f"{what} {roman(own.number)} là nhiệm kỳ {own.first} - {own.last}."
        yield reading.at(match.start("first"), match.end("last"), message, "Sửa nhiệm kỳ.")


def _unlike_its_month(reading: Reading, of: str, number: int, match: re.Match[str]) -> Iterator[Finding]:
    """“Đại hội … lần thứ XII của Đảng (tháng 01 năm 2021)”."""
    held = _HELD.match(reading.lower, match.end()) if not match["first"] else None
    if held is None:
        return
    year, month = int(held["year"]), int(held["month"] or 0)
    there = [one for one in terms(of) if one.day is not None and one.day.year == year]
    there = [one for one in there if not month or one.day is None or abs(one.day.month - month) <= 1]
    if there and there[0].number != number and any(one.number == number for one in terms(of)):
        right = roman(there[0].number)
        message = f"Đại hội năm {year} là lần thứ {right}."
        yield reading.at(*match.span("n"), message, f"Ghi {right}, hoặc sửa năm.")


def _no_term(reading: Reading, start: int, match: re.Match[str]) -> Iterator[Finding]:
    """A term that a council or a committee of the Party never had, or that is over."""
    before, years = words_before(reading, start), (int(match["first"]), int(match["last"]))
    for pattern, of, who in ((_COUNCIL, "Quốc hội", "Hội đồng nhân dân"), (_COMMITTEE, "Đảng bộ", "Đảng bộ")):
        lead = pattern.search(reading.lower, *before)
        if lead is None or _OTHER_BODY.search(lead.group()):
            continue
        there = [(one.first, one.last) for one in terms(of)]
        is_one = years[1] - years[0] == _YEARS_OF_A_TERM and min(there)[0] <= years[0] <= max(there)[0]
        if is_one and years not in there:
            near = sorted(sorted(there, key=lambda one: abs(one[0] - years[0]))[:2])
            right = ", ".join(f"{first} - {last}" for first, last in near)
            message = f"{who} không có nhiệm kỳ {years[0]} - {years[1]}."
            yield reading.at(*match.span(), message, f"Các nhiệm kỳ gần đó: {right}.")
            return
        if of == "Quốc hội" and years in there and not lead.group().startswith("quốc hội khóa"):
            yield from _over(reading, before[0], years, match)
            return
    yield from _of_those_who_issue(reading, start, match)


def _of_those_who_issue(reading: Reading, start: int, match: re.Match[str]) -> Iterator[Finding]:
    """The term of those who issue the document, or of their rules of work, over before its period."""
    year, passage = reading.programme.period.first.year, reading.passage(start)
    issued_by = " ".join((*reading.programme.issuer.superior, *reading.programme.issuer.name)).lower()
    is_commune = any(unit in issued_by for unit in _COMMUNES) and day_of(reading) >= _COMMUNES_HELD
    if int(match["last"]) >= year + (is_commune and year == _COMMUNES_HELD.year):
        return
    end = reading.lower.find("\n", start)
    after = reading.lower[match.end() : end if end >= 0 else None]
    own = passage.part is Part.OPENING and "ban hành" in after
    rules = passage.part is Part.BASIS and _RULES_OF_WORK.search(reading.lower, *words_before(reading, start))
    if own or rules:
        message = f"Nhiệm kỳ {match['first']} - {match['last']} đã hết."
        yield reading.at(*match.span(), message, "Sửa nhiệm kỳ.")


def _over(reading: Reading, line: int, years: tuple[int, int], match: re.Match[str]) -> Iterator[Finding]:
    """A council of a term that is over when the paper is issued."""
    now = [one for one in terms("Quốc hội") if one.day and (day_of(reading) - one.day).days > DAYS_AFTER]
    if now and years[1] == now[-1].first and not LOOKS_BACK.search(reading.lower, line, match.start()):
        last = now[-1]
        message = f"Nhiệm kỳ {years[0]} - {years[1]} đã kết thúc."
        yield reading.at(*match.span(), message, f"Nhiệm kỳ này là {last.first} - {last.last}.")


def _other_committee(reading: Reading, symbol: str, day: date | None, end: int) -> Iterator[Finding]:
    """A text of the Central Committee with another number of it than sat on that day."""
    if day is None or not symbol.endswith("/TW"):
        return
    match = _KHOA.match(reading.lower, end)
    sat = [one for one in terms("Đảng") if one.day is not None and one.day <= day]
    if match is not None and sat and value(match["n"]) != sat[-1].number and day.year < sat[-1].last:
        right = roman(sat[-1].number)
        message = f"Ngày {day.day}/{day.month}/{day.year} thuộc khóa {right}."
        yield reading.at(*match.span("n"), message, f"Ghi khóa {right}, hoặc xem lại ngày.")


RULES = (other_term,)

"""One document cited in two ways within a paper: under two numbers, of two days, twice among the bases."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.rules.citations.citations import citations
from ctrgen.rules.citations.issued import cited, day_of, named_laws, said
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, rule
from ctrgen.schema.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ctrgen.rules.citations.citations import Citation
    from ctrgen.rules.reading import Reading, Texts

_REST = Pattern(r"[^.;:()\n]{0,200}")
_ABOUT = " về "
_SHORTEST_SUBJECT = 12


class _Said(NamedTuple):
    """A citation with its day, who issued it and what it is about."""

    at: Citation
    number: str
    day: date
    issuer: str
    about: str


@rule("CT3058", "can-cu-neu-hai-lan")
def bases_twice(reading: Reading) -> Iterator[Finding]:
    """Mỗi luật nêu một lần trong các căn cứ.

    Sai:
        can_cu: ["Căn cứ Luật Thanh tra ngày 15/11/2010", "Căn cứ Luật Thanh tra năm 2010"]
        nhiem_vu: [Kiểm tra việc niêm yết giá]
    Đúng:
        can_cu: ["Căn cứ Luật Thanh tra ngày 15/11/2010", "Căn cứ Luật Tiếp công dân ngày 25/11/2013"]
        nhiem_vu: [Kiểm tra việc niêm yết giá]
    """
    seen: set[str] = set()
    for name, end in sorted(reading.once(named_laws), key=lambda one: one[1]):
        passage = reading.passage(end - 1)
        begins = reading.lower.startswith(f"căn cứ {name.lower()}", end - len(name) - len("căn cứ "))
        if passage.part is not Part.BASIS or not begins:
            continue
        if name in seen and not _is_of_another_day(reading, name):
            yield reading.at(end - len(name), end, f"{name} đã nêu ở căn cứ trên.", "Bỏ một căn cứ.")
        seen.add(name)


def _is_of_another_day(reading: Reading, name: str) -> bool:
    """Whether two laws of one name are cited, each with its day."""
    days = [one.day for one in reading.once(cited) if one.name == name]
    return len(set(days)) > 1


@rule("CT3059", "mot-van-ban-vien-dan-hai-cach")
def two_ways(reading: Reading) -> Iterator[Finding]:
    """Một văn bản viện dẫn nhiều lần thì lần nào cũng một số, một ngày.

    Sai:
        nhiem_vu:
          - "Thực hiện Nghị quyết số 02-NQ/ĐU ngày 15/01/2020 của Đảng ủy phường về nhiệm vụ năm 2020"
          - "Sơ kết Nghị quyết số 03-NQ/ĐU ngày 15/01/2020 của Đảng ủy phường về nhiệm vụ năm 2020"
    Đúng:
        nhiem_vu:
          - "Thực hiện Nghị quyết số 02-NQ/ĐU ngày 15/01/2020 của Đảng ủy phường về nhiệm vụ năm 2020"
          - "Sơ kết Nghị quyết số 02-NQ/ĐU ngày 15/01/2020 của Đảng ủy phường về nhiệm vụ năm 2020"
    """
    for first, second in combinations(_whole(reading), 2):
        same = first.at.kind == second.at.kind and first.at.symbol == second.at.symbol
        one_issuer = bool(first.issuer) and first.issuer == second.issuer
        if not same or not (one_issuer or (not second.issuer and first.day.year == second.day.year)):
            continue
        if (
            one_issuer
            and first.number != second.number
            and first.day == second.day
            and _of_one_subject(first, second)
        ):
            message = f"Trên ghi số {first.number}, đây ghi số {second.number}."
            yield reading.at(second.at.at, second.at.end, message, "Xem lại số nào đúng.")
        elif first.number == second.number and first.day != second.day and _is_slip(first, second):
            message = f"Trên ghi {first.number} ngày {said(first.day)}, đây ghi ngày {said(second.day)}."
            yield reading.at(second.at.at, second.at.end, message, "Xem lại ngày nào đúng.")


def _of_one_subject(first: _Said, second: _Said) -> bool:
    return len(first.about) >= _SHORTEST_SUBJECT and first.about == second.about


def _is_slip(first: _Said, second: _Said) -> bool:
    """Whether a number is of one document: within a year it is, of years apart where the subject is one."""
    return first.day.year == second.day.year or _of_one_subject(first, second)


def _whole(reading: Texts) -> list[_Said]:
    found = []
    for one in reading.once(citations):
        day, rest = day_of(reading, one), _REST.match(reading.lower, one.end)
        if day is not None and rest is not None:
            issuer, _, about = rest.group().partition(_ABOUT)
            named = issuer.partition(" của ")[2].strip(" ,.")
            found.append(_Said(one, one.number.replace("–", "-"), day, named, about.strip(" ,.")))
    return found


RULES = (bases_twice, two_ways)

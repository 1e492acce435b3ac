"""Laws as they are called: a comma that the name has, a year that stands alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ctrgen.law.texts import laws
from ctrgen.rules.capitals.names import miswritten
from ctrgen.rules.citations.issued import named_laws, said, speaks_of_laws
from ctrgen.rules.pattern import Pattern
from ctrgen.rules.rule import Finding, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Texts

_BARE_YEAR = Pattern(r" (?P<year>(?:19|20)\d\d)(?![\d/-]| ?[-–] ?\d)")
_OWN_RULE = "phòng, chống"
"""What is told of wherever it stands (CT3007)."""


@text_rule("CT3055", "goi-ten-luat", habit=True)
def called(reading: Texts) -> Iterator[Finding]:
    """Luật gọi bằng đúng tên của nó; thời gian ban hành là ngày, tháng, năm, hoặc có chữ “năm”.

    Sai:
        nhiem_vu: ["Phổ biến Luật Thi đua khen thưởng", "Thực hiện Luật Tiếp công dân 2013"]
    Đúng:
        nhiem_vu: ["Phổ biến Luật Thi đua, khen thưởng", "Thực hiện Luật Tiếp công dân ngày 25/11/2013"]
    """
    for name, end in reading.once(named_laws):
        year = _BARE_YEAR.match(reading.body, end)
        if year is not None:
            days = [
                one.day
                for one in laws()[name]
                if one.day is not None and one.sure and one.year == year["year"]
            ]
            right = f"ngày {said(days[0])}" if len(days) == 1 else f"năm {year['year']}"
            message = f"Năm “{year['year']}” đứng trơ sau tên luật."
            yield reading.at(*year.span("year"), message, f"Viết {name} {right}.")._replace(habit="năm")
    told = {one.start for one in reading.once(miswritten)}
    for name, end in reading.once(named_laws):
        start = end - len(name)
        written = reading.body[start:end]
        if (
            written[1:] != name[1:]
            and not written.isupper()
            and not written[1:].islower()
            and start not in told
        ):
            message = f"“{written}” viết hoa chưa đúng."
            yield reading.at(start, end, message, f"Viết {name}.")._replace(habit=name)
    for start, end in reading.any_of(tuple(_without_joints())) if speaks_of_laws(reading) else ():
        name = _without_joints()[reading.lower[start:end]]
        if reading.body[start].isupper() and not reading.lower.startswith(name.lower(), start):
            message = f"Tên luật là “{name}”."
            yield reading.at(start, end, message, f"Viết {name}.")._replace(habit=name)


@cache
def _without_joints() -> dict[str, str]:
    """The names of laws in small letters without their commas, and without “ở”, and as they are right."""
    found, right = {}, {name.lower() for name in laws()}
    for name in laws():
        small = name.lower()
        for other in (small.replace(",", ""), small.replace(",", "").replace(" ở ", " ")):
            if other != small and other.count(" ") > 1 and other != small.replace(_OWN_RULE, "phòng chống"):
                found[other] = name
    return {other: name for other, name in found.items() if other not in right}


RULES = (called,)

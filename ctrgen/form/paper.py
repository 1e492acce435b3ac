"""The paper and its margins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen import faults
from ctrgen.form.finding import Found, cited
from ctrgen.form.tables import of_text
from ctrgen.schema.values import comma
from ctrgen.standards.describe import allowed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ctrgen.diagnostics import Fault
    from ctrgen.form.anatomy import Anatomy
    from ctrgen.standards.model import Figure, Standard
    from ctrgen.word.model import Section

_NEAR_PAPER_MM, _NEAR_MM = 1.0, 0.3
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_CLAUSE = "Phụ lục I, Phần I, mục I, khoản {}"


def paper(anatomy: Anatomy) -> Iterator[Found]:
    """Paper and margins of every section, each fault once."""
    told: set[tuple[str, float]] = set()
    for number, section in enumerate(anatomy.document.sections):
        for key, found in _of_section(section, number, anatomy):
            if key not in told:
                told.add(key)
                yield found


def _of_section(section: Section, number: int, anatomy: Anatomy) -> Iterator[tuple[tuple[str, float], Found]]:
    standard = anatomy.standards[0]
    page = standard.page
    sides = sorted((section.width_mm, section.height_mm))
    asked = sorted((page.width, page.height))
    if any(abs(has - want) > _NEAR_PAPER_MM for has, want in zip(sides, asked, strict=True)):
        message = (
            f"Khổ giấy {comma(round(section.width_mm))} × {comma(round(section.height_mm))} mm, "
            f"quy định {comma(page.width)} × {comma(page.height)} mm."
        )
        found = _of(faults.FORM_PAPER, message, "Chọn giấy A4.", cites(standard, 1))
        yield ("paper", sides[0]), found._replace(of_width=True)
    is_wide = section.width_mm > section.height_mm
    if is_wide and page.width < page.height:
        upright = page.width - section.left_mm - section.right_mm + _NEAR_PAPER_MM
        widths = [sum(table.widths) for table, _ in of_text(anatomy) if table.section == number]
        if not number and all(0 < wide <= upright for wide in widths):
            message = "Văn bản trình bày trên trang ngang mà không có bảng cần trang ngang."
            clause = cites(standard, 2)
            found = _of(faults.FORM_PAPER, message, "Chọn hướng giấy Portrait.", clause)
            yield ("way", 0), found._replace(of_width=True)
        if not _one_wrong(section, anatomy.standards):
            return  # whoever turns a page may turn its margins with it
    for side, name in _SIDES.items():
        has: float = getattr(section, f"{side}_mm")
        figures: list[Figure] = [getattr(one.page, side) for one in anatomy.standards]
        if not any(_allows(figure, has) for figure in figures):
            asked_ = allowed(figures[0], "mm")
            message = f"Lề {name} {comma(round(has, 1))} mm, quy định {asked_}."
            if number:
                message = f"Từ phần {number + 1} của văn bản: {message}"
            clause = cited(standard, figures[0])
            found = _of(faults.FORM_MARGIN, message, f"Đặt lề {name} {asked_}.", clause)
            yield (side, round(has, 1)), found._replace(of_width=side in ("left", "right"))


def _one_wrong(section: Section, standards: Sequence[Standard]) -> bool:
    """Whether a turned page has the margins of an upright one but for one, and those of a turned one less."""
    ways = [[_wrong(section, one, way) for way in _TURNED] for one in standards]
    return all(upright == 1 < min(turned) for upright, *turned in ways)


def _wrong(section: Section, standard: Standard, sides: Sequence[str]) -> int:
    """How many margins are not as a page asks whose sides have these names."""
    pairs = zip(_SIDES, sides, strict=True)
    return sum(
        not _allows(getattr(standard.page, asked), getattr(section, f"{side}_mm")) for side, asked in pairs
    )


_TURNED = (tuple(_SIDES), ("left", "right", "bottom", "top"), ("right", "left", "top", "bottom"))
"""Whose figures top, bottom, left and right have: of a page as it is, turned to the right, to the left."""


def _allows(figure: Figure, value: float) -> bool:
    return (figure.lowest is None or value >= figure.lowest - _NEAR_MM) and (
        figure.highest is None or value <= figure.highest + _NEAR_MM
    )


def cites(standard: Standard, item: int) -> str:
    """The item of the decree on pages; the other guides number none."""
    return f"{standard.short}, {_CLAUSE.format(item)}" if standard.name == "nd30" else standard.short


def _of(fault: Fault, message: str, hint: str, clause: str) -> Found:
    return Found(fault, None, "", message, hint, clause)

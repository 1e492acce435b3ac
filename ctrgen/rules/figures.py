"""``trinh_bay``: whether the figures a programme sets for itself are ones the standard allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.diagnostics import Fault, Severity
from ctrgen.schema.values import comma

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.diagnostics import Diagnostic, Span
    from ctrgen.rules import Locate
    from ctrgen.schema import Programme
    from ctrgen.standards.model import Figure, Standard

MARGIN = Fault("CT201", "le-ngoai-khoang-cho-phep", Severity.WARNING)
SIZE = Fault("CT202", "co-chu-ngoai-khoang-cho-phep", Severity.WARNING)
INDENT = Fault("CT203", "thut-dong-khong-dung", Severity.WARNING)
LINE_SPACING = Fault("CT204", "gian-dong-ngoai-khoang-cho-phep", Severity.WARNING)
PARAGRAPH_SPACING = Fault("CT205", "gian-doan-qua-nho", Severity.WARNING)
TOO_NARROW = Fault("CT207", "phan-chu-qua-hep")
UNKNOWN_COMPONENT = Fault("CT206", "thanh-phan-khong-biet")

LEAST_TEXT_MM = 100
"""Below this width the header cannot be set; the decree's margins leave 155 to 165 mm."""


def check(programme: Programme, standard: Callable[[], Standard], locate: Locate) -> Iterator[Diagnostic]:
    """Compare each figure with the range the standard gives it."""
    if programme.layout.model_fields_set - {"marks"}:
        yield from _figures(programme, standard(), locate)


def _figures(programme: Programme, standard: Standard, locate: Locate) -> Iterator[Diagnostic]:
    own, page, body = programme.layout, standard.page, standard.body
    figures = (
        (MARGIN, "margin_top", "Lề trên", "mm", page.top),
        (MARGIN, "margin_bottom", "Lề dưới", "mm", page.bottom),
        (MARGIN, "margin_left", "Lề trái", "mm", page.left),
        (MARGIN, "margin_right", "Lề phải", "mm", page.right),
        (INDENT, "indent", "Thụt đầu dòng", "mm", body.indent),
        (LINE_SPACING, "line_spacing", "Giãn dòng", "dòng", body.line_spacing),
        (PARAGRAPH_SPACING, "paragraph_spacing", "Khoảng cách giữa các đoạn", "pt", body.paragraph_spacing),
    )
    for fault, field, name, unit, figure in figures:
        value: float | None = getattr(own, field)
        if value is not None and not figure.allows(value):
            yield _outside(standard, fault, locate("layout", field), name, value, unit, figure)
    text = page.width - (own.margin_left or page.left.default) - (own.margin_right or page.right.default)
    if text < LEAST_TEXT_MM:
        message = f"Hai lề chỉ chừa {comma(text)} mm cho phần chữ."
        hint = f"Chừa ít nhất {LEAST_TEXT_MM} mm."
        yield TOO_NARROW.at(locate("layout"), message, hint, f"{standard.short}, {page.left.clause}")
    for role, size in own.sizes.items():
        place = locate("layout", "sizes", role)
        if role not in standard.styles:
            hint = f"Các thành phần: {', '.join(standard.styles)}."
            yield UNKNOWN_COMPONENT.at(place, f"Chuẩn {standard.name} không có thành phần “{role}”.", hint)
        elif not standard.size_of(role).allows(size):
            name = f"Cỡ chữ của “{role}”"
            yield _outside(standard, SIZE, place, name, size, "pt", standard.size_of(role))


def _outside(
    standard: Standard, fault: Fault, place: Span, name: str, value: float, unit: str, figure: Figure
) -> Diagnostic:
    message = f"{name} {comma(value)} {unit} không đúng quy định của {standard.short}."
    return fault.at(place, message, f"Đặt {_allowed(figure, unit)}.", f"{standard.short}, {figure.clause}")


def _allowed(figure: Figure, unit: str) -> str:
    if figure.only:
        return f"{' hoặc '.join(map(comma, figure.only))} {unit}"
    if figure.highest is None:
        return f"từ {comma(figure.lowest or 0)} {unit} trở lên"
    if figure.lowest == figure.highest:
        return f"{comma(figure.highest)} {unit}"
    return f"từ {comma(figure.lowest or 0)} đến {comma(figure.highest)} {unit}"

"""``trinh_bay``: whether the figures a programme sets for itself are ones the standard allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.rules.rule import Finding, Path, rule
from ctrgen.schema.values import comma
from ctrgen.standards.describe import allowed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctrgen.rules.reading import Reading
    from ctrgen.standards.model import Figure

LEAST_TEXT_MM = 100
"""Below this width the header cannot be set; the decree's margins leave 155 to 165 mm."""


@rule("CT201", "le-ngoai-khoang-cho-phep")
def margin(reading: Reading) -> Iterator[Finding]:
    """Lề trang nằm trong khoảng của chuẩn: trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm.

    Sai:
        trinh_bay: {le_trai: 20}
    Đúng:
        trinh_bay: {le_trai: 32}
    """
    own, page = reading.programme.layout, reading.standard.page
    for field, name, value, figure in (
        ("margin_top", "Lề trên", own.margin_top, page.top),
        ("margin_bottom", "Lề dưới", own.margin_bottom, page.bottom),
        ("margin_left", "Lề trái", own.margin_left, page.left),
        ("margin_right", "Lề phải", own.margin_right, page.right),
    ):
        if value is not None:
            yield from _held(reading, ("layout", field), name, value, "mm", figure)


@rule("CT202", "co-chu-ngoai-khoang-cho-phep")
def size(reading: Reading) -> Iterator[Finding]:
    """Cỡ chữ của từng thành phần nằm trong khoảng của chuẩn, ví dụ nội dung 13–14.

    Sai:
        trinh_bay: {co_chu: {noi_dung: 12}}
    Đúng:
        trinh_bay: {co_chu: {noi_dung: 13}}
    """
    for role, points in reading.programme.layout.sizes.items():
        if role in reading.standard.styles:
            figure = reading.standard.size_of(role)
            path = ("layout", "sizes", role)
            yield from _held(reading, path, f"Cỡ chữ của “{role}”", points, "pt", figure)


@rule("CT203", "thut-dong-khong-dung")
def indent(reading: Reading) -> Iterator[Finding]:
    """Dòng đầu của đoạn thụt vào 1 cm hoặc 1,27 cm.

    Sai:
        trinh_bay: {thut_dong: 15}
    Đúng:
        trinh_bay: {thut_dong: 1 cm}
    """
    value = reading.programme.layout.indent
    if value is not None:
        figure = reading.standard.body.indent
        yield from _held(reading, ("layout", "indent"), "Thụt đầu dòng", value, "mm", figure)


@rule("CT204", "gian-dong-ngoai-khoang-cho-phep")
def line_spacing(reading: Reading) -> Iterator[Finding]:
    """Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng.

    Sai:
        trinh_bay: {gian_dong: 2}
    Đúng:
        trinh_bay: {gian_dong: "1,2"}
    """
    value, path = reading.programme.layout.line_spacing, ("layout", "line_spacing")
    if value is None:
        return
    body = reading.standard.body
    if value.exact_pt is not None and body.exact_line is not None:
        yield from _held(reading, path, "Giãn dòng chính xác", value.exact_pt, "pt", body.exact_line)
    elif value.exact_pt is None and body.exact_line is None:
        yield from _held(reading, path, "Giãn dòng", value.times, "dòng", body.line_spacing)
    elif body.exact_line is not None:
        message = f"{reading.standard.short} quy định giãn dòng chính xác bằng point."
        hint = f"Đặt {allowed(body.exact_line, 'pt')}, ví dụ “18 pt”."
        yield Finding(path, message, hint, clause=body.exact_line.clause)
    else:
        # The decree counts in lines: what a line of the body is high decides.
        size = reading.standard.size_of("noi_dung").default
        times = round((value.exact_pt or 0) / (size * 1.149), 2)
        yield from _held(reading, path, "Giãn dòng", times, "dòng", body.line_spacing)


@rule("CT205", "gian-doan-qua-nho")
def paragraph_spacing(reading: Reading) -> Iterator[Finding]:
    """Khoảng cách giữa các đoạn tối thiểu 6 pt.

    Sai:
        trinh_bay: {gian_doan: 0}
    Đúng:
        trinh_bay: {gian_doan: 8}
    """
    value = reading.programme.layout.paragraph_spacing
    if value is not None:
        figure = reading.standard.body.paragraph_spacing
        path = ("layout", "paragraph_spacing")
        yield from _held(reading, path, "Khoảng cách giữa các đoạn", value, "pt", figure)


@rule("CT206", "thanh-phan-khong-biet")
def unknown_component(reading: Reading) -> Iterator[Finding]:
    """Cỡ chữ chỉ đặt cho thành phần mà chuẩn có, gọi bằng tên của chuẩn.

    Sai:
        trinh_bay: {co_chu: {tieu_de_lon: 14}}
    Đúng:
        trinh_bay: {co_chu: {trich_yeu: 14}}
    """
    for role in reading.programme.layout.sizes:
        if role not in reading.standard.styles:
            message = f"Chuẩn {reading.standard.name} không có thành phần “{role}”."
            hint = f"Các thành phần: {', '.join(reading.standard.styles)}."
            yield Finding(("layout", "sizes", role), message, hint)


@rule("CT207", "phan-chu-qua-hep")
def too_narrow(reading: Reading) -> Iterator[Finding]:
    """Hai lề phải chừa chỗ cho phần đầu văn bản: ít nhất 100 mm.

    Sai:
        trinh_bay: {le_trai: 80, le_phai: 80}
    Đúng:
        trinh_bay: {le_trai: 30, le_phai: 15}
    """
    own = reading.programme.layout
    if own.margin_left is None and own.margin_right is None:
        return
    page = reading.standard.page
    text = page.width - (own.margin_left or page.left.default) - (own.margin_right or page.right.default)
    if text < LEAST_TEXT_MM:
        message = f"Hai lề chỉ chừa {comma(text)} mm cho phần chữ."
        yield Finding(("layout",), message, f"Chừa ít nhất {LEAST_TEXT_MM} mm.")


def _held(
    reading: Reading, path: Path, name: str, value: float, unit: str, figure: Figure
) -> Iterator[Finding]:
    if not figure.allows(value):
        message = f"{name} {comma(value)} {unit} không đúng quy định của {reading.standard.short}."
        yield Finding(path, message, f"Đặt {allowed(figure, unit)}.", clause=figure.clause)


RULES = (margin, size, indent, line_spacing, paragraph_spacing, unknown_component, too_narrow)

"""A standard's defaults and a programme's own figures become the look of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.metrics import ASCENT
from ctrgen.layout.styles import Look, Sheet, TextStyle
from ctrgen.schema.values import LineSpacing

if TYPE_CHECKING:
    from ctrgen.schema import Layout
    from ctrgen.standards.model import Body, Figure, Standard
    from ctrgen.standards.roles import Role


def resolve(standard: Standard, own: Layout) -> Look:
    """Give every figure its value: the programme's where it has one, else the standard's default."""
    page = standard.page
    sheet = Sheet(
        width=page.width,
        height=page.height,
        top=_either(own.margin_top, page.top),
        bottom=_either(own.margin_bottom, page.bottom),
        left=_either(own.margin_left, page.left),
        right=_either(own.margin_right, page.right),
        number_from_edge=page.number_from_edge,
    )
    gaps = standard.gaps.with_(**own.gaps.model_dump(exclude_none=True))
    above = {
        "so_ky_hieu": gaps.above_number,
        "dia_danh_thoi_gian": gaps.above_number,
        "ten_loai": gaps.above_kind,
        "cho_ky": gaps.signing,
    }
    styles = tuple(_style(role, standard, own, above.get(role, 0)) for role in standard.styles)
    return Look(standard.font, sheet.laid(own.orientation), styles, gaps.below_subject, gaps.above_signature)


_HEADER: tuple[Role, ...] = (
    "quoc_hieu",
    "tieu_ngu",
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
    "dia_danh_thoi_gian",
)


def with_small_header(standard: Standard, own: Layout) -> Layout:
    """The figures of a programme, with the header as small as the standard allows where it says nothing."""
    figures = {role: standard.size_of(role) for role in _HEADER if role in standard.styles}
    lowest = {role: figure.lowest for role, figure in figures.items() if figure.lowest is not None}
    return own.model_copy(update={"sizes": {**lowest, **own.sizes}})


def _style(role: Role, standard: Standard, own: Layout, above_pt: float) -> TextStyle:
    style, body = standard.styles[role], standard.body
    before, after, indent, spacing = above_pt + style.before, style.after, 0.0, 1.0
    exact = None
    if style.in_body:
        after = _either(own.paragraph_spacing, body.paragraph_spacing)
        indent = _either(own.indent, body.indent)
        spacing, exact = own.line_spacing or _line(body)
    if style.level_with is not None:
        before += max(0, ASCENT * (_size(style.level_with, standard, own) - _size(role, standard, own)))
    return TextStyle(
        role=role,
        name=style.name,
        like=style.like,
        size_pt=_size(role, standard, own),
        align=style.align,
        bold=style.bold,
        italic=style.italic,
        indent_mm=indent,
        before_pt=before,
        after_pt=after,
        line_spacing=spacing,
        keep_next=style.keep_next,
        heading=style.heading,
        exact_line_pt=exact,
        underline=style.underline,
        colour=style.colour,
    )


def _line(body: Body) -> LineSpacing:
    if body.exact_line is not None:
        return LineSpacing(1, body.exact_line.default)
    return LineSpacing(body.line_spacing.default, None)


def _size(role: Role, standard: Standard, own: Layout) -> float:
    style = standard.styles[role]
    if role in own.sizes:
        return own.sizes[role]
    if style.size is not None:
        return style.size.default
    return _size(style.like or role, standard, own)


def _either(own: float | None, figure: Figure) -> float:
    return figure.default if own is None else own

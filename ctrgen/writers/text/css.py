"""The look of a standard as style sheets: the sizes of its roles, and its page in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.layout.metrics import LINE
from ctrgen.standards.figures import Align, Colour
from ctrgen.writers.templates import folder

if TYPE_CHECKING:
    from ctrgen.layout.styles import Look, Sheet, TextStyle

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.JUSTIFIED: "justify"}
_POINTS_PER_REM = 12
_FALLBACKS = 'Tinos, "Liberation Serif", serif'


def css(look: Look) -> str:
    """What the page has of its own standard, and below it what all pages have."""
    number = look.style("so_trang")
    width = f"calc({look.sheet.text_width:g}mm + 2rem)"
    rules = [
        f'body {{ font-family: "{look.font}", {_FALLBACKS}; max-width: {width} }}',
        *(_rule(style) for style in look.styles),
        f".cho_ky {{ height: {_room_pt(look.style('cho_ky')):g}pt }}",
        f".cuoi {{ margin-top: {look.above_signature_pt:g}pt }}",
        f"@page {{ {_page(look.sheet)}; @top-center {{ content: counter(page); "
        f'font: {number.size_pt:g}pt "{look.font}", {_FALLBACKS} }} }}',
        "@page :first { @top-center { content: none } }",
        f"@page ngang {{ {_page(look.sheet.turned if _upright(look.sheet) else look.sheet)} }}",
        f"@page doc {{ {_page(look.sheet if _upright(look.sheet) else look.sheet.turned)} }}",
    ]
    shared = (folder() / "html" / "page.css").read_text(encoding="utf-8")
    return "\n".join([*rules, shared.rstrip()])


def _upright(sheet: Sheet) -> bool:
    return sheet.height >= sheet.width


def _page(sheet: Sheet) -> str:
    margins = " ".join(f"{side:g}mm" for side in (sheet.top, sheet.right, sheet.bottom, sheet.left))
    return f"size: {sheet.width:g}mm {sheet.height:g}mm; margin: {margins}"


def _room_pt(style: TextStyle) -> float:
    return round(style.before_pt + style.size_pt * LINE + style.after_pt, 2)


def _rule(style: TextStyle) -> str:
    exact = style.exact_line_pt
    said = {
        "font-size": f"{style.size_pt / _POINTS_PER_REM:.4g}rem",
        "text-align": _ALIGN[style.align],
        "font-weight": "bold" if style.bold else "normal",
        "font-style": "italic" if style.italic else "",
        "text-decoration": "underline" if style.underline else "",
        "text-indent": f"var(--thut, {style.indent_mm:g}mm)" if style.indent_mm else "",
        "margin": f"{style.before_pt:g}pt 0 {style.after_pt:g}pt",
        "line-height": f"{exact / style.size_pt if exact else style.line_spacing * LINE:.4g}",
        "color": "var(--do)" if style.colour is Colour.RED else "",
    }
    return f".{style.role} {{ {'; '.join(f'{name}: {value}' for name, value in said.items() if value)} }}"

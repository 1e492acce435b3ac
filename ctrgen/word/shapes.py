"""What is drawn at a paragraph: pictures, lines, text boxes, in the old markup (VML) and the new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word.names import MC, WP, A, R, V, W, local, mm, number
from ctrgen.word.runs import chosen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from ctrgen.word.model import ShapeKind

_EMU_PER_MM = 36_000
_LINES = frozenset({"line", "straightConnector1", "#_x0000_t32", "#_x0000_t20"})
_SINGLE = frozenset({"sng", "single"})
_CONNECTOR = re.compile(r"(width|height):([\d.]+[a-z]*)")
_SHAPES = frozenset({"wsp", "pic", "line", "rect", "shape", "roundrect", "oval", "polyline", "cxnSp", "sp"})


class Drawn(NamedTuple):
    """A shape, before its text is read.

    Attributes:
        dash: Word's name of its stroke, such as ``dash``; empty for a plain line.
        text: the ``w:txbxContent`` of a text box.
    """

    kind: ShapeKind
    width_mm: float
    height_mm: float
    part: str
    anchored: bool
    dash: str
    text: _Element | None


def drawn(element: _Element, parts: Mapping[str, str]) -> Iterator[Drawn]:
    """The shapes of a ``w:drawing``, ``w:pict`` or ``w:object``, in the order they stand.

    Args:
        element: what the run holds.
        parts: of each relation of the part, what it leads to.
    """
    extent = next(_own(element, f"{WP}extent"), None)
    size = (0.0, 0.0) if extent is None else (_emu(extent.get("cx")), _emu(extent.get("cy")))
    anchored = element.find(f"{WP}inline") is None
    for shape in _shapes(element):
        text = next(shape.iter(f"{W}txbxContent"), None)
        picture = next((each for each in shape.iter(f"{A}blip", f"{V}imagedata")), None)
        width, height = _size(shape) or size
        part = ""
        kind: ShapeKind
        if text is not None:
            kind = "box"
        elif picture is not None:
            kind = "picture"
            part = parts.get(picture.get(f"{R}embed") or picture.get(f"{R}id") or "", "")
        else:
            kind = "line" if _is_line(shape) else "shape"
        floats = (
            "mso-position" in shape.get("style", "")
            or "absolute" in shape.get("style", "")
            or extent is not None
        )
        yield Drawn(kind, width, height, part, anchored and floats, _dash(shape), text)


def _shapes(element: _Element) -> Iterator[_Element]:
    """Each shape, those of groups one by one; of several ways to say one, the first understood."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            yield from _shapes(chosen(child))
        elif local(child) in _SHAPES:
            yield child
        elif local(child) != "txbxContent":
            yield from _shapes(child)


def _own(element: _Element, tag: str) -> Iterator[_Element]:
    """The elements of a shape itself, not of what is drawn in its text."""
    for child in element:
        if child.tag == tag:
            yield child
        elif local(child) != "txbxContent":
            yield from _own(child, tag)


def _dash(shape: _Element) -> str:
    """How its line is broken or doubled, in the words of the new markup."""
    for stroke, name, double in ((f"{A}ln", "", "cmpd"), (f"{V}stroke", "dashstyle", "linestyle")):
        line = next(_own(shape, stroke), None)
        if line is None:
            continue
        if line.get(double, "sng") not in _SINGLE:
            return "double"
        preset = line.find(f"{A}prstDash")
        dash = line.get(name, "") if name else "" if preset is None else preset.get("val", "")
        return "" if dash == "solid" else dash
    return ""


def _is_line(shape: _Element) -> bool:
    geometry = next(_own(shape, f"{A}prstGeom"), None)
    name = shape.get("type", "") if geometry is None else geometry.get("prst", "")
    return local(shape) in {"line", "cxnSp"} or name in _LINES


def _size(shape: _Element) -> tuple[float, float] | None:
    """Of one shape in a group, or of VML."""
    extent = next((each for each in _own(shape, f"{A}ext") if each.get("cx")), None)
    if extent is not None:
        return _emu(extent.get("cx")), _emu(extent.get("cy"))
    if local(shape) == "line":
        ends = [(shape.get(end, "") + ",").split(",") for end in ("from", "to")]
        (left, top), (right, bottom) = ([number(each.strip()) or 0.0 for each in end[:2]] for end in ends)
        return mm(abs(right - left)), mm(abs(bottom - top))
    sizes = {name: number(text) for name, text in _CONNECTOR.findall(shape.get("style", ""))}
    if "width" in sizes or "height" in sizes:
        return mm(sizes.get("width") or 0.0), mm(sizes.get("height") or 0.0)
    return None


def _emu(text: str | None) -> float:
    return round(int(text) / _EMU_PER_MM, 2) if text and text.isdecimal() and len(text) < 12 else 0.0

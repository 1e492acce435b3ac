"""The properties of runs and paragraphs as written: flat, so that nearer ones simply replace farther ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.word.names import W, is_on, local, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

Properties = dict[str, str]
"""Each by its name, such as ``b``, ``sz``, ``ind.left``; a switch is ``1`` or empty."""

TOGGLES = frozenset({"b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish"})
_OF_RUNS = frozenset({"sz", "color", "u", "highlight", "vertAlign", "rStyle"})
_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_SWITCHES = frozenset({"keepNext", "keepLines", "pageBreakBefore", "contextualSpacing", "widowControl"})
_LINE = 240
"""A line in twentieths of a point, where no grid says another."""
_SIDES = {"left": "left", "start": "left", "right": "right", "end": "right"}


def of_run(element: _Element | None) -> Properties:
    """What a ``w:rPr`` says; a theme's font is marked with ``+``."""
    found: Properties = {}
    for child in () if element is None else element:
        name = local(child)
        if name in TOGGLES:
            found[name] = "1" if is_on(child) else ""
        elif name in _OF_RUNS:
            found[name] = value(child)
        elif name == "shd":
            found["shd"] = value(child, "fill")
        elif name == "rFonts":
            found |= _fonts(child)
    return found


def of_paragraph(element: _Element | None) -> Properties:
    """What a ``w:pPr`` says, its numbering and its style among it."""
    found: Properties = {}
    for child in () if element is None else element:
        name = local(child)
        if name in _SWITCHES:
            found[name] = "1" if is_on(child) else ""
        elif name in {"jc", "outlineLvl", "pStyle"}:
            found[name] = value(child)
        elif name == "framePr":
            found["frame"] = value(child, "xAlign") or "at"
        elif name == "spacing":
            found |= _spacing(child)
        elif name == "ind":
            found |= _indents(child)
        elif name == "numPr":
            found |= {local(each): value(each) for each in child if local(each) in {"numId", "ilvl"}}
        elif name == "tabs":
            found |= {f"tab.{value(each, 'pos')}": value(each) for each in child}
        elif name == "pBdr":
            found |= {f"bdr.{local(each)}": border(each) for each in child}
    return found


def border(element: _Element) -> str:
    """A line as its kind and its thickness in eighths of a point: ``single 4``."""
    return f"{value(element) or 'nil'} {value(element, 'sz') or '0'}"


def local_name(key: object) -> str:
    """The name of an attribute without its namespace."""
    return str(key).rpartition("}")[2]


def _fonts(element: _Element) -> Properties:
    found: Properties = {}
    for slot in _SLOTS:
        theme = value(element, f"{slot}Theme") or (value(element, "cstheme") if slot == "cs" else "")
        name = f"+{theme}" if theme else element.get(W + slot)
        if name is not None:
            found[slot] = name
    return found


def _spacing(element: _Element) -> Properties:
    """Room and lines; room that is told in hundredths of a line alone, as twentieths of a point."""
    said = {local_name(key): str(text) for key, text in element.attrib.items()}
    for side in ("before", "after"):
        lines = number(said.get(f"{side}Lines", ""))
        if lines and side not in said:
            said[side] = f"{lines / 100 * _LINE:g}"
    return {f"spacing.{name}": text for name, text in said.items()}


def _indents(element: _Element) -> Properties:
    found: Properties = {}
    for key, text in element.attrib.items():
        name = local_name(key)
        if side := _SIDES.get(name):
            found[f"ind.{side}"] = str(text)
        elif name == "firstLine":
            found.setdefault("ind.first", str(text))
        elif name == "hanging":  # it wins where both stand (ECMA-376 Part 1, 17.3.1.12)
            found["ind.first"] = f"-{text}"
    return found

"""How a run and a paragraph look in the end: all layers put together, as the data of `model`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ctrgen.word.measures import Border, Borders, Fonts, Indents, Spacing, TabStop
from ctrgen.word.names import mm_of, number
from ctrgen.word.styles import layered

if TYPE_CHECKING:
    from ctrgen.word.model import Alignment
    from ctrgen.word.properties import Properties
    from ctrgen.word.styles import Styles
    from ctrgen.word.theme import Theme

DEFAULT_PT: Final = 10.0
"""Word's size where nothing says one (ECMA-376 Part 1, 17.3.2.38)."""
_ALIGNMENTS: dict[str, Alignment] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "both",
    "mediumKashida": "both",
    "highKashida": "both",
    "lowKashida": "both",
    "thaiDistribute": "both",
}
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def of_run(
    styles: Styles, theme: Theme, paragraph: Properties, table: Properties, own: Properties
) -> Properties:
    """All that holds for a run, its character style taken from what stands at it."""
    character = styles.style(own["rStyle"]).run if "rStyle" in own else {}
    found = layered(styles.run_defaults, table, paragraph, character, direct=own)
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        if found.get(slot, "").startswith("+"):
            found[slot] = theme.font(found[slot][1:])
    return found


def run_fields(found: Properties) -> dict[str, Any]:
    """The fields of a `Run` that say how it looks."""
    half_points = number(found.get("sz", ""))
    colour = found.get("color", "")
    vertical = found.get("vertAlign", "")
    underline, highlight = found.get("u", ""), found.get("highlight", "")
    return {
        "fonts": Fonts(*(found.get(slot, "") for slot in ("ascii", "hAnsi", "cs", "eastAsia"))),
        "size_pt": DEFAULT_PT if half_points is None else half_points / 2,
        "bold": bool(found.get("b")),
        "italic": bool(found.get("i")),
        "underline": "" if underline == "none" else underline,
        "strike": bool(found.get("strike") or found.get("dstrike")),
        "caps": bool(found.get("caps")),
        "small_caps": bool(found.get("smallCaps")),
        "colour": colour.upper() if _HEX.fullmatch(colour) else "",
        "highlight": ("" if highlight == "none" else highlight) or _ground(found.get("shd", "")),
        "vertical": vertical if vertical in {"superscript", "subscript"} else "",
    }


def _ground(fill: str) -> str:
    """The colour behind letters; empty for that of paper."""
    return fill.upper() if _HEX.fullmatch(fill) and fill.upper() != "FFFFFF" else ""


def paragraph_fields(found: Properties) -> dict[str, Any]:
    """The fields of a `Paragraph` that say how it looks."""
    level = found.get("outlineLvl", "")
    return {
        # A frame is as wide as its text: it stands where the frame does.
        "alignment": alignment(found.get("jc", "") if found.get("frame", "at") == "at" else found["frame"]),
        "indents": Indents(
            *(mm_of(found.get(f"ind.{side}", "0")) or 0.0 for side in ("left", "right", "first"))
        ),
        "spacing": _spacing(found),
        "tabs": _tabs(found),
        "borders": borders(found, "bdr."),
        "keep_next": bool(found.get("keepNext")),
        "keep_lines": bool(found.get("keepLines")),
        "page_break_before": bool(found.get("pageBreakBefore")),
        "framed": "frame" in found,
        "outline": int(level) if level in _OUTLINES else None,
    }


def alignment(text: str) -> Alignment:
    """Word's name of an alignment, as one of four."""
    return _ALIGNMENTS.get(text, "left")


def borders(found: Properties, prefix: str) -> Borders:
    """The lines around something, of properties such as ``bdr.top``."""
    return Borders(*(line(found.get(f"{prefix}{side}", "")) for side in _SIDES))


def line(text: str) -> Border | None:
    """A line of ``single 4``: its kind, and its thickness in eighths of a point."""
    kind, _, eighths = text.partition(" ")
    return None if kind in {"", "nil", "none"} else Border(kind, (number(eighths) or 0.0) / 8)


def _spacing(found: Properties) -> Spacing:
    rule = found.get("spacing.lineRule", "auto")
    rule = rule if rule in {"exact", "atLeast"} else "auto"
    height = number(found.get("spacing.line", ""))
    unit = 240 if rule == "auto" else 20
    before, after = (_gap(found, side) for side in ("before", "after"))
    return Spacing(
        before, after, 1.0 if height is None else height / unit, rule, bool(found.get("contextualSpacing"))
    )


def _gap(found: Properties, side: str) -> float:
    if found.get(f"spacing.{side}Autospacing", "0") not in {"0", "false", "off"}:
        return 14.0  # Word's automatic space
    return (number(found.get(f"spacing.{side}", "")) or 0.0) / 20


def _tabs(found: Properties) -> tuple[TabStop, ...]:
    stops = ((mm_of(key[4:]), kind) for key, kind in found.items() if key.startswith("tab."))
    names = {"start": "left", "end": "right"}
    return tuple(
        sorted(TabStop(at, names.get(kind, kind)) for at, kind in stops if at is not None and kind != "clear")
    )


_OUTLINES = frozenset("012345678")

"""The names of WordprocessingML, and its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"

_OFF = frozenset({"0", "false", "off", "none"})


def local(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(element: _Element | None, name: str = "val") -> str:
    """An attribute of the ``w`` namespace; empty when it, or the element, is missing."""
    return "" if element is None else str(element.get(W + name, ""))


def is_on(element: _Element | None) -> bool:
    """Whether a switch stands there and is not switched off."""
    return element is not None and value(element) not in _OFF


def number(text: str) -> float | None:
    """A measure as a number: ``720``, ``36pt`` in twentieths of a point; ``None`` when it is neither."""
    unit = _UNITS.get(text[-2:])
    try:
        found = float(text[:-2]) * unit if unit else float(text)
    except ValueError:
        return None
    return found if abs(found) < _TOO_LARGE else None


def mm(twips: float) -> float:
    """Twentieths of a point in millimetres, to a hundredth."""
    return round(twips * 25.4 / 1440, 2)


def mm_of(text: str) -> float | None:
    """A measure in millimetres; ``None`` when it is none."""
    twips = number(text)
    return None if twips is None else mm(twips)


_UNITS = {"pt": 20.0, "in": 1440.0, "mm": 1440 / 25.4, "cm": 14400 / 25.4, "pc": 240.0, "pi": 240.0}
_TOO_LARGE = 1e7

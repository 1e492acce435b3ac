"""The text of a paragraph as it is seen: breaks, results of fields, changes as accepted, nothing hidden."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word import properties, symbols
from ctrgen.word.fields import Fields
from ctrgen.word.names import MC, M, W, local, value

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from ctrgen.word.properties import Properties

_INSIDE = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "bdo", "dir", "fldSimple"}
    | {"ruby", "rubyBase", "oMathPara"}
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_GONE = frozenset({"del", "moveFrom", "rt"})
_TEXTS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_TURNS = {("bdo", "rtl"): "\u202e", ("dir", "rtl"): "\u202b"}
"""Elements that turn the letters in them as these signs do (ISO/IEC 29500-1, 17.3.2.3 and 17.3.2.8)."""
_TURNS_BACK = "\u202c"
_UNDERSTOOD = frozenset({"wps", "wpg", "wpc", "w14", "w15", "wp14", "a14", "v", "wpi"})


class Piece(NamedTuple):
    """Some text, the properties that hold for it, and the field it is the result of."""

    text: str
    look: Properties
    field: str = ""


@dataclass(slots=True)
class Pieces:
    """What stands in a paragraph, in order.

    Attributes:
        drawn: elements that hold pictures, lines, text boxes.
        notes: the kind (``footnote``, ``endnote``) and number of each.
        hidden: how many stretches of text were left out as hidden.
        objects: how many embedded objects were passed over.
    """

    texts: list[Piece] = field(default_factory=list)
    drawn: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    hidden: int = 0
    objects: int = 0


class Walk:
    """Reads the paragraphs of one story in order, because fields go on from one to the next."""

    def __init__(self) -> None:
        """Begin where no field stands open."""
        self._fields = Fields()

    def pieces(self, paragraph: _Element, look: Callable[[Properties], Properties]) -> Pieces:
        """What a paragraph shows; `look` makes of a run's own properties all that hold."""
        found = Pieces()
        self._inside(paragraph, look, found)
        return found

    def _inside(self, parent: _Element, look: Callable[[Properties], Properties], found: Pieces) -> None:
        for child in parent:
            name = local(child)
            if name == "r" and child.tag.startswith(W):
                self._run(child, look, found)
            elif child.tag == f"{M}oMath":
                text = "".join(each.text or "" for each in child.iter(f"{M}t"))
                found.texts.append(Piece(text, look({})))
            elif name == "fldSimple":
                self._simple(child, look, found)
            elif child.tag == f"{MC}AlternateContent":
                self._inside(chosen(child), look, found)
            elif sign := _TURNS.get((name, value(child, "val"))):
                found.texts.append(Piece(sign, look({}), self._fields.name))
                self._inside(child, look, found)
                found.texts.append(Piece(_TURNS_BACK, look({}), self._fields.name))
            elif name in _INSIDE:
                self._inside(child, look, found)

    def _simple(self, element: _Element, look: Callable[[Properties], Properties], found: Pieces) -> None:
        self._fields.mark("begin")
        self._fields.instruct(value(element, "instr"))
        self._fields.mark("separate")
        before = len(found.texts)
        self._inside(element, look, found)
        if len(found.texts) == before:
            found.texts.append(Piece("", look({}), self._fields.name))
        self._fields.mark("end")

    def _run(self, run: _Element, look: Callable[[Properties], Properties], found: Pieces) -> None:
        own = look(properties.of_run(run.find(f"{W}rPr")))
        if own.get("vanish") and any(local(each) == "t" for each in run):
            found.hidden += 1
        self._content(run, own, found)

    def _content(self, run: _Element, own: Properties, found: Pieces) -> None:
        for child in run:
            name = local(child)
            if name == "fldChar":
                ended = self._fields.mark(value(child, "fldCharType"))
                if ended:
                    found.texts.append(Piece("", own, ended))
            elif name == "instrText":
                self._fields.instruct(child.text or "")
            elif name not in _GONE and not self._fields.hidden and not own.get("vanish"):
                self._shown(child, name, own, found)

    def _shown(self, child: _Element, name: str, own: Properties, found: Pieces) -> None:
        if child.tag == f"{MC}AlternateContent":
            self._content(chosen(child), own, found)
        elif name in {"drawing", "pict", "object"}:
            found.objects += name == "object"
            found.drawn.append(child)
        elif name in {"footnoteReference", "endnoteReference"}:
            found.notes.append((name.removesuffix("Reference"), value(child, "id")))
        elif name == "ruby":
            self._inside(child, lambda _: own, found)
        elif text := _text(child, name, own):
            found.texts.append(Piece(text, own, self._fields.name))


def chosen(alternatives: _Element) -> _Element:
    """Of several ways to say the same, the first that is understood here."""
    for each in alternatives:
        if local(each) == "Choice" and set(each.get("Requires", "").split()) <= _UNDERSTOOD:
            return each
    return next(
        (each for each in alternatives if local(each) == "Fallback"), alternatives[0:0] or alternatives
    )


def _text(element: _Element, name: str, look: Properties) -> str:
    if name == "t":
        text = element.text or ""
        if element.get(_SPACE) != "preserve":
            text = text.strip(" \t\r\n")
        font = look.get("ascii", "")
        return symbols.shown(text, font if symbols.is_symbol(font) else "")
    if name == "br":
        return "\f" if value(element, "type") in {"page", "column"} else "\n"
    if name == "sym":
        code = value(element, "char")
        try:
            return symbols.shown(chr(int(code, 16)), value(element, "font"))
        except (ValueError, OverflowError):
            return ""
    return _TEXTS.get(name, "")

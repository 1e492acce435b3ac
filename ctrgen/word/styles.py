"""Styles: what each says with all it is based on, and how the layers of a look come together.

The order is that of ECMA-376 Part 1, 17.7.2: the document's defaults, the table's style, the paragraph's with
its numbering, the character's, and what stands at the text itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.word import properties
from ctrgen.word.names import W, value
from ctrgen.word.properties import TOGGLES, Properties

if TYPE_CHECKING:
    from lxml.etree import _Element


class Style(NamedTuple):
    """A style with all it is based on."""

    name: str
    run: Properties
    paragraph: Properties
    indents: Properties
    """Those that stand before its numbering's: said where the numbering is, or nearer."""
    table: tuple[_Element, ...]
    """The ``w:tblPr`` of the chain, the nearest last."""
    parts: dict[str, tuple[Properties, Properties]]
    """Of a table: what holds for the runs and paragraphs of ``firstRow``, ``lastCol``, …"""


_NONE = Style("", {}, {}, {}, (), {})
_ON = frozenset({"1", "true", "on"})


class Styles:
    """The styles of a document."""

    def __init__(self, root: _Element | None) -> None:
        """Read ``word/styles.xml``; a document may have none."""
        found = () if root is None else root.findall(f"{W}style")
        self._elements = {value(each, "styleId"): each for each in found}
        defaults = {
            value(each, "type"): value(each, "styleId") for each in found if value(each, "default") in _ON
        }
        self.paragraph_default = defaults.get("paragraph", "")
        self.table_default = defaults.get("table", "")
        of_runs = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        of_paragraphs = None if root is None else root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        self.run_defaults = properties.of_run(of_runs)
        self.paragraph_defaults = properties.of_paragraph(of_paragraphs)
        self._known: dict[str, Style] = {}

    def style(self, name: str) -> Style:
        """The style of an id; one that says nothing where there is none."""
        if name not in self._known:
            self._known[name] = self._of_chain(name)
        return self._known[name]

    def _of_chain(self, name: str) -> Style:
        chain: list[_Element] = []
        while (element := self._elements.get(name)) is not None and element not in chain:
            chain.append(element)
            name = value(element.find(f"{W}basedOn"))
        if not chain:
            return _NONE
        run: Properties = {}
        paragraph: Properties = {}
        indents: Properties = {}
        tables: list[_Element] = []
        parts: dict[str, tuple[Properties, Properties]] = {}
        for element in reversed(chain):
            run |= properties.of_run(element.find(f"{W}rPr"))
            own = properties.of_paragraph(element.find(f"{W}pPr"))
            if "numId" in own:
                indents = {}
            indents |= {key: text for key, text in own.items() if key.startswith("ind.")}
            paragraph |= own
            tables += element.findall(f"{W}tblPr")
            for each in element.findall(f"{W}tblStylePr"):
                before = parts.get(value(each, "type"), ({}, {}))
                parts[value(each, "type")] = (
                    before[0] | properties.of_run(each.find(f"{W}rPr")),
                    before[1] | properties.of_paragraph(each.find(f"{W}pPr")),
                )
        return Style(value(chain[0].find(f"{W}name")), run, paragraph, indents, tuple(tables), parts)


def layered(defaults: Properties, *styles: Properties, direct: Properties) -> Properties:
    """The look of a run: switches of several styles undo one another, what stands at the text wins.

    The style of a table, the first of them, undoes none.
    """
    found = dict(defaults)
    table, *others = styles
    for style in styles:
        found |= {key: text for key, text in style.items() if key not in TOGGLES}
    for name in TOGGLES:
        said = [style[name] for style in others if name in style]
        if said or name in table:
            switched = said.count("1") % 2 == 1
            found[name] = "1" if defaults.get(name) or table.get(name) or switched else ""
    return found | direct

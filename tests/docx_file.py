"""What a DOCX says, read without the library that wrote it: styles followed to their end."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_OFF = ("0", "false", "off")


def w(name: str) -> str:
    """A name in WordprocessingML, as lxml writes it."""
    return f"{{{W}}}{name}"


@dataclass(frozen=True, slots=True)
class Border:
    """One edge of a paragraph."""

    kind: str
    weight_pt: float
    colour: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text as it will look."""

    text: str
    size_pt: float
    bold: bool
    italic: bool
    fonts: frozenset[str]
    colour: str
    language: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it will stand; lengths in points, ``line`` in multiples where ``line_rule`` is auto.

    Attributes:
        column: the width of the table cell it stands in, without the room at its sides that the cell itself
            asks for, or of the page between the margins.
    """

    element: Any
    style: str
    text: str
    runs: tuple[Run, ...]
    size_pt: float
    bold: bool
    italic: bool
    alignment: str
    first_line: float
    left: float
    right: float
    before: float
    after: float
    line: float
    line_rule: str
    borders: dict[str, Border]
    keep_next: bool
    outline: int | None
    in_table: bool
    column: float

    @property
    def look(self) -> tuple[float, bool, bool, str]:
        """Size, bold, italic, alignment: what the decree says of every component."""
        return self.size_pt, self.bold, self.italic, self.alignment


class DocxFile:
    """An opened DOCX."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.infos = package.infolist()
            self.parts = {info.filename: package.read(info) for info in self.infos}

    def xml(self, part: str) -> Any:
        """The root element of a part."""
        return etree.fromstring(self.parts[part])

    @cached_property
    def document(self) -> Any:
        """The root element of the text."""
        return self.xml("word/document.xml")

    @cached_property
    def section(self) -> Any:
        """The properties of the only section."""
        (section,) = self.document.iter(w("sectPr"))
        return section

    @cached_property
    def styles(self) -> dict[str, Any]:
        """Every style by its id."""
        return {style.get(w("styleId")): style for style in self.xml("word/styles.xml").iter(w("style"))}

    def style_name(self, style_id: str) -> str:
        """What Word shows as the name of a style."""
        return str(self.styles[style_id].find(w("name")).get(w("val")))

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the text in the order of reading, those of table cells among them."""
        return [self._paragraph(element) for element in self.document.iter(w("p"))]

    @property
    def text(self) -> str:
        """All the words, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs if paragraph.text)

    def header(self, part: str = "word/header1.xml") -> list[Paragraph]:
        """The paragraphs of a page header."""
        return [self._paragraph(element) for element in self.xml(part).iter(w("p"))]

    def styled(self, name: str) -> list[Paragraph]:
        """The paragraphs of one style, by the name Word shows."""
        return [paragraph for paragraph in self.paragraphs if paragraph.style == name]

    def one(self, name: str) -> Paragraph:
        """The only paragraph of a style."""
        (paragraph,) = self.styled(name)
        return paragraph

    @cached_property
    def text_width(self) -> float:
        """The page between its margins, in points."""
        size, margins = self.section.find(w("pgSz")), self.section.find(w("pgMar"))
        outer = int(margins.get(w("left"))) + int(margins.get(w("right")))
        return (int(size.get(w("w"))) - outer) / 20

    @cached_property
    def _defaults(self) -> Any:
        return self.xml("word/styles.xml").find(w("docDefaults"))

    def _chain(self, style_id: str) -> list[Any]:
        """A style and all it is based on, the root first."""
        style = self.styles[style_id]
        based_on = style.find(w("basedOn"))
        return [*(self._chain(based_on.get(w("val"))) if based_on is not None else ()), style]

    def _paragraph(self, element: Any) -> Paragraph:
        style_id = element.find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
        chain = self._chain(style_id)
        own = [style.find(w("pPr")) for style in chain]
        ppr = _present([self._defaults.find(f"{w('pPrDefault')}/{w('pPr')}"), *own, element.find(w("pPr"))])
        base = self._run(etree.Element(w("r")), style_id)
        line_rule = _attribute(ppr, "spacing", "lineRule", "auto")
        outline = _attribute(ppr, "outlineLvl", "val", "")
        cells = list(element.iterancestors(w("tc")))
        width = _room(cells[0].find(w("tcPr"))) if cells else self.text_width
        runs = tuple(self._run(run, style_id) for run in element.iter(w("r")))
        return Paragraph(
            element=element,
            style=self.style_name(style_id),
            text="".join(run.text for run in runs),
            runs=runs,
            size_pt=base.size_pt,
            bold=base.bold,
            italic=base.italic,
            alignment=_attribute(ppr, "jc", "val", "left"),
            first_line=_points(ppr, "ind", "firstLine"),
            left=_points(ppr, "ind", "left"),
            right=_points(ppr, "ind", "right"),
            before=_points(ppr, "spacing", "before"),
            after=_points(ppr, "spacing", "after"),
            line=int(_attribute(ppr, "spacing", "line", "240")) / (240 if line_rule == "auto" else 20),
            line_rule=line_rule,
            borders=dict(_borders(ppr)),
            keep_next=bool(_switch(ppr, "keepNext")),
            outline=int(outline) if outline else None,
            in_table=bool(cells),
            column=width,
        )

    def _run(self, run: Any, paragraph_style: str) -> Run:
        own = run.find(w("rPr"))
        named = own.find(w("rStyle")) if own is not None else None
        of_paragraph = _present(style.find(w("rPr")) for style in self._chain(paragraph_style))
        of_run = (
            _present(style.find(w("rPr")) for style in self._chain(named.get(w("val"))))
            if named is not None
            else []
        )
        default = self._defaults.find(f"{w('rPrDefault')}/{w('rPr')}")
        rpr = _present([default, *of_paragraph, *of_run, own])

        def toggled(name: str) -> bool:
            # Bold by the paragraph's style and again by the run's is not bold (ISO 29500-1, 17.7.3).
            direct = _switch(_present([own]), name)
            return (
                direct
                if direct is not None
                else bool(_switch(of_paragraph, name)) ^ bool(_switch(of_run, name))
            )

        return Run(
            text="".join(_text_of(child) for child in run),
            size_pt=int(_attribute(rpr, "sz", "val", "20")) / 2,
            bold=toggled("b"),
            italic=toggled("i"),
            fonts=frozenset(_attribute(rpr, "rFonts", slot, "") for slot in _SLOTS),
            colour=_attribute(rpr, "color", "val", "auto"),
            language=_attribute(rpr, "lang", "val", ""),
        )


def _room(cell: Any) -> float:
    """What the properties of a table cell leave to its text, in points."""
    sides = [cell.find(f"{w('tcMar')}/{w(side)}") for side in ("left", "right")]
    return (
        int(cell.find(w("tcW")).get(w("w"))) - sum(int(one.get(w("w"))) for one in sides if one is not None)
    ) / 20


def _text_of(child: Any) -> str:
    if child.tag == w("t"):
        return child.text or ""
    return {w("br"): "\n", w("tab"): "\t"}.get(child.tag, "")


def _present(elements: Any) -> list[Any]:
    return [element for element in elements if element is not None]


def _attribute(properties: Sequence[Any], name: str, attribute: str, default: str) -> str:
    """An attribute of a property: the last of the chain that has it says."""
    for element in reversed(properties):
        found = element.find(w(name))
        if found is not None and found.get(w(attribute)) is not None:
            return str(found.get(w(attribute)))
    return default


def _points(properties: Sequence[Any], name: str, attribute: str) -> float:
    return int(_attribute(properties, name, attribute, "0")) / 20


def _switch(properties: Sequence[Any], name: str) -> bool | None:
    """Whether a property is on or off; ``None`` where nothing says so."""
    for element in reversed(properties):
        found = element.find(w(name))
        if found is not None:
            return found.get(w("val")) not in _OFF
    return None


def _borders(properties: Sequence[Any]) -> Iterator[tuple[str, Border]]:
    for element in properties:
        for edge in element.iterfind(f"{w('pBdr')}/*"):
            weight = int(edge.get(w("sz"))) / 8
            yield etree.QName(edge).localname, Border(edge.get(w("val")), weight, edge.get(w("color")))

"""What a document adds to its reference: pictures, and what stands in the margins of page 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ctrgen.layout.metrics import LINE, POINTS_PER_MM
from ctrgen.writers.docx.names import RGB
from ctrgen.writers.templates import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ctrgen.layout.blocks import Frame, Paragraph, Pinned, Placed
    from ctrgen.layout.laid_out import Document, Pages

_BESIDE_PT = 4
"""From the edge of a frame to its words, which Word reckons to neither."""

_NUMBERS = "rId5"
"""The header with the page number, which the reference brings."""

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Reference(NamedTuple):
    """A header or footer of a section, on its first page or on the others."""

    kind: str
    type: str
    id: str


class PictureId(NamedTuple):
    """A picture of the document: a number of its own, and the relation to its file."""

    number: int
    relation: str


class Margin(NamedTuple):
    """A header or footer with a part of its own."""

    kind: str
    name: str
    id: str
    blocks: tuple[Paragraph, ...]
    pinned: tuple[Pinned, ...] = ()


class Package:
    """The parts that only this document has."""

    def __init__(self, document: Document, style_id: Callable[[str], str]) -> None:
        self._style_id, self._look = style_id, document.look
        self._pictures: dict[bytes, str] = {}
        self._used = 0
        head = Margin("header", "header2", "rIdFirstHeader", document.head, document.pinned)
        foot = Margin("footer", "footer1", "rIdFirstFooter", document.foot)
        self._first = [one for one in (head, foot) if one.blocks or one.pinned]
        # Without one of its own the first page of an annex would show that of page 1.
        again = self._first if sum(pages.begins for pages in document.pages) > 1 else []
        self._empty = [Margin(one.kind, f"{one.kind}9", f"rIdEmpty{one.kind.title()}", ()) for one in again]

    def references(self, pages: Pages, number: int) -> Iterator[Reference]:
        """The headers and footers of a section.

        Args:
            pages: the section.
            number: its place in the document, from 0.
        """
        yield Reference("header", "default", _NUMBERS)
        if pages.begins:
            for margin in self._first if number == 0 else self._empty:
                yield Reference(margin.kind, "first", margin.id)

    def picture_id(self, placed: Placed) -> PictureId:
        """A number for a picture; the same file is held once."""
        self._used += 1
        relation = self._pictures.setdefault(placed.png, f"rIdPicture{len(self._pictures) + 1}")
        return PictureId(self._used, relation)

    def completed(self, parts: dict[str, bytes]) -> dict[str, bytes]:
        """The parts of the reference with those of this document, once its body is written."""
        margins = [*self._first, *self._empty]
        if not margins and not self._pictures:
            return parts
        relations = [
            f'<Relationship Id="{one.id}" Type="{_RELATION}/{one.kind}" Target="{one.name}.xml"/>'
            for one in margins
        ]
        contents = [
            f'<Override PartName="/word/{one.name}.xml" ContentType="{_CONTENT}.{one.kind}+xml"/>'
            for one in margins
        ]
        made = {f"word/{one.name}.xml": self._margin(one) for one in margins}
        for number, (png, relation) in enumerate(self._pictures.items(), start=1):
            name = f"media/image{number}.png"
            relations.append(f'<Relationship Id="{relation}" Type="{_RELATION}/image" Target="{name}"/>')
            made[f"word/{name}"] = png
        if self._pictures:
            contents.append('<Default Extension="png" ContentType="image/png"/>')
        wiring = {
            "word/_rels/document.xml.rels": ("</Relationships>", relations),
            "[Content_Types].xml": ("</Types>", contents),
        }
        for name, (end, lines) in wiring.items():
            made[name] = parts[name].replace(end.encode(), "".join([*lines, end]).encode())
        return {**parts, **made}

    def _margin(self, margin: Margin) -> bytes:
        template = environment().get_template("docx/margin.xml.j2")
        made = template.render(
            tag={"header": "hdr", "footer": "ftr"}[margin.kind],
            ruled=margin.kind == "footer",
            blocks=margin.blocks,
            pinned=margin.pinned,
            beside_mm=_BESIDE_PT / POINTS_PER_MM,
            beside_pt=_BESIDE_PT,
            above_pt=self._above,
            colour_of=lambda role: RGB[self._look.style(role).colour],
            style_id=self._style_id,
        )
        return made.encode()

    def _above(self, frame: Frame) -> float:
        """The room above the words of a frame that sets them in its middle."""
        lines = frame.text.text.count("\n") + 1
        high = lines * self._look.style(frame.text.role).size_pt * LINE
        return max(0, (frame.height_mm * POINTS_PER_MM - high) / 2)

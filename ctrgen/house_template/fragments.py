"""Blocks as XML that stands in a house's template: in its styles, as wide as its paper."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from ctrgen.house_template.sections import Turned, marked
from ctrgen.layout.blocks import Columns, Inset, KeepTogether, Paragraph, Rule, Table
from ctrgen.layout.slots import joined_tables, slots
from ctrgen.schema.layout import Orientation
from ctrgen.writers.docx.names import RGB, emphasis_id, style_id
from ctrgen.writers.docx.package import PictureId
from ctrgen.writers.templates import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ctrgen.layout.blocks import Block, Placed
    from ctrgen.layout.laid_out import Document, Stretch
    from ctrgen.layout.styles import Sheet

_STYLE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"')
_DRAWN = (
    '<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
_FIRST_PICTURE = 7000
_SEEN_MM = 0.1


class Place(NamedTuple):
    """Where fragments are to stand.

    Attributes:
        styles: of each style of ours what the template calls it.
        text_width: of a page of the template lying as a sheet does, in millimetres.
        column: how wide the column is that holds a name, in millimetres; ``None`` outside of a table.
        relate: gives the bytes of a picture a relation in the template's package.
    """

    styles: Mapping[str, str]
    text_width: Callable[[Sheet], float]
    column: Callable[[str], float | None]
    relate: Callable[[bytes], str]


class Fragments:
    """The blocks of one document as XML.

    Attributes:
        turned: how the paper lies in each section that they make, in order.
    """

    def __init__(self, document: Document, place: Place) -> None:
        self._look, self._place = document.look, place
        self._body = len(document.parts.body)
        self._pictures = _FIRST_PICTURE
        self.turned = [
            Turned(one.sheet.width > one.sheet.height, begins=number == 0)
            for part in (document.parts.body, *document.parts.annexes)
            for number, one in enumerate(part)
        ]

    def of(self, blocks: Sequence[Block]) -> str:
        """Blocks that stand in a place of the template."""
        return self._written([blocks], 0, None, keep=False) if blocks else Markup()

    def middle(self, name: str, block: Paragraph | Rule, sheet: Sheet) -> str:
        """A rule or sign in the middle of the column that holds its name, or of the first page, upright."""
        if isinstance(block, Rule):
            wide = self._place.column(name) or self._place.text_width(sheet.laid(Orientation.PORTRAIT))
            block = block._replace(inset_mm=max(0.0, (wide - block.length_mm) / 2))
        return self.of([block])

    def body(self, stretches: Sequence[Stretch]) -> str:
        """The body, turning the paper where it does; its last paragraph stays with the signature."""
        blocks = [self._fitted(one) for one in stretches]
        match blocks:
            case [*before, [*free, Paragraph() as last]]:
                above = self._written([*before, free], 0, None, keep=False)
                return above + self._written([[last]], 0, None, keep=True)
        return self._written(blocks, 0, None, keep=False)

    def annexes(self, annexes: Sequence[Sequence[Stretch]]) -> str:
        """The annexes, each on pages of its own."""
        blocks = [self._fitted(one) for annex in annexes for one in annex]
        return self._written(blocks, self._body, self._body - 1, keep=False) if blocks else Markup()

    def _written(
        self, stretches: Sequence[Sequence[Block]], first: int, after: int | None, *, keep: bool
    ) -> Markup:
        look = self._look
        made = (
            environment()
            .get_template("docx/fragment.xml.j2")
            .render(
                stretches=stretches,
                first=first,
                after=after,
                keep=keep,
                marked=marked,
                slots=slots,
                joined_tables=joined_tables,
                picture_id=self._picture_id,
                style_id=partial(style_id, look),
                emphasis_id=partial(emphasis_id, look),
                above_pt=lambda block: look.style(block.role).before_pt + block.more_pt,
                colour_of=lambda role: RGB[look.style(role).colour],
            )
        )
        named = _STYLE.sub(lambda one: f'{one[1]}{self._place.styles.get(one[2], one[2])}"', made)
        return Markup(named.replace("<w:drawing>", _DRAWN).strip())  # noqa: S704 - our own template escaped it

    def _picture_id(self, placed: Placed) -> PictureId:
        self._pictures += 1
        return PictureId(self._pictures, self._place.relate(placed.png))

    def _fitted(self, stretch: Stretch) -> list[Block]:
        """The blocks of a stretch, as wide as the template's page where ours is not."""
        own, theirs = stretch.sheet.text_width, self._place.text_width(stretch.sheet)
        if abs(own - theirs) < _SEEN_MM:
            return list(stretch.blocks)
        return [_as_wide(block, own, theirs) for block in stretch.blocks]


def _as_wide(block: Block, own: float, theirs: float) -> Block:
    match block:
        case Table() | Columns():
            return block._replace(widths_mm=tuple(one * theirs / own for one in block.widths_mm))
        case Rule():
            return block._replace(inset_mm=max(0.0, block.inset_mm + (theirs - own) / 2))
        case Inset():
            return block._replace(left_mm=max(0.0, block.left_mm + (theirs - own) / 2))
        case KeepTogether():
            return KeepTogether(tuple(_as_wide(one, own, theirs) for one in block.blocks))
    return block

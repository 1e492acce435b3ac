"""How paragraphs of each role look, and the paper they stand on.

Sizes and spaces are points, lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ctrgen.schema.layout import Orientation
from ctrgen.standards.figures import Colour

if TYPE_CHECKING:
    from ctrgen.standards.figures import Align
    from ctrgen.standards.roles import Role


class TextStyle(NamedTuple):
    """How the paragraphs of one role look.

    Attributes:
        name: the style's name in Word.
        like: the role it takes after: who changes that one in Word changes this one too.
        indent_mm: of the first line.
        line_spacing: in multiples of single.
        exact_line_pt: the height of every line, in the place of a multiple.
        heading: level in the outline, from 1; ``None`` for what is no heading.
    """

    role: Role
    name: str
    like: Role | None
    size_pt: float
    align: Align
    bold: bool
    italic: bool
    indent_mm: float
    before_pt: float
    after_pt: float
    line_spacing: float
    keep_next: bool
    heading: int | None
    exact_line_pt: float | None = None
    underline: bool = False
    colour: Colour = Colour.BLACK


class Sheet(NamedTuple):
    """The paper and its margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number_from_edge: float

    @property
    def text_width(self) -> float:
        """What the margins leave."""
        return self.width - self.left - self.right

    def laid(self, way: Orientation | None) -> Sheet:
        """The same paper lying a way; as it lies where none is said."""
        lies = Orientation.LANDSCAPE if self.width > self.height else Orientation.PORTRAIT
        return self if way in (None, lies) else self.turned

    @property
    def turned(self) -> Sheet:
        """The same paper lying the other way; each margin keeps its side."""
        return self._replace(width=self.height, height=self.width)


@dataclass(frozen=True)
class Look:
    """All that the documents of one standard share, until ``trinh_bay`` changes a figure.

    Attributes:
        below_subject_pt, above_signature_pt: room that belongs to no paragraph.
    """

    font: str
    sheet: Sheet
    styles: tuple[TextStyle, ...]
    below_subject_pt: float
    above_signature_pt: float

    @cached_property
    def _by_role(self) -> dict[Role, TextStyle]:
        return {style.role: style for style in self.styles}

    def style(self, role: Role) -> TextStyle:
        """The style of a role.

        Raises:
            KeyError: the standard has no such role.
        """
        return self._by_role[role]

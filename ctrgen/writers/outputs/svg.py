"""Pictures of the pages that stay sharp at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfEachPage

if TYPE_CHECKING:
    from ctrgen.layout.laid_out import Document


class Svg(OfEachPage):
    """A drawing a page, made by Typst."""

    name = "svg"
    about = "ảnh từng trang"
    is_drawn = True

    def write(self, document: Document) -> tuple[bytes, ...]:
        """Draw the pages of a document."""
        from ctrgen.writers import typst

        return typst.svg(document)

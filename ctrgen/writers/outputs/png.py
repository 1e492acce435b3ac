"""Pictures of the pages, for those who look rather than read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ctrgen.writers.outputs.kinds import OfEachPage, Option

if TYPE_CHECKING:
    from ctrgen.layout.laid_out import Document

_DPI = range(20, 601)
_USUAL_DPI = 150


class Png(OfEachPage):
    """A picture a page, drawn by Typst.

    Attributes:
        dpi: pixels an inch.
    """

    name = "png"
    about = "ảnh từng trang"
    is_drawn = True
    dpi = _USUAL_DPI
    options = (Option("dpi", "--dpi", _DPI, "SỐ", f"Độ phân giải của ảnh png. Mặc định {_USUAL_DPI}."),)

    def write(self, document: Document) -> tuple[bytes, ...]:
        """Draw the pages of a document."""
        from ctrgen.writers import typst

        return typst.png(document, self.dpi)
